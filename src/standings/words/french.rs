//! The words in French.

use crate::book::{DecisionKind, Measure, Needs, Per, ZoneKind};

use super::Words;

/// The words in French.
pub(super) static FRENCH: Words = Words {
    measure,
    per,
    decision,
    zone,
    needs,

    and: " et ",
    or: " ou ",
    beyond: "aucun encaissé",
    capped: "{what} (aucun match ne compte pour plus de {cap})",
    divided: "{what} {per}",
    between_them: "{what} dans les matchs entre eux",
    among: "{what} dans les matchs entre {teams}",
    ahead_on: "devant {team} : {what}, {value} à {other}",
    ahead_by: "devant {team} : {what}",
    level_with: "à égalité avec {team} : rien ne les départage",
    higher_part: "dans une partie plus haute du classement depuis sa scission",
    level_on: "{teams} : à égalité, {value} {what}",
    level_on_one: "{teams} : à égalité, 1 point",
    fewest_first: "{what} (le moins d’abord)",
    separated: "{what} : {values}",
    not_separated: "{what} : {value} chacun",
    decided: "{what} : {order}",
    no_values: "{what} : inconnu pour au moins une équipe",
    no_decision: "{what} : rien n’est indiqué",
    waits: "les matchs entre eux ne comptent pas tant que ceci manque : {what}",
    not_for_two: "les matchs entre eux ne comptent que si plus de deux équipes sont à égalité",
    not_for_more: "les matchs entre eux ne comptent que si deux équipes sont à égalité",
    not_at_stake: "{zones} : pas en jeu entre eux",
    share: "{teams} partagent la place",
    share_by_name: "{teams} partagent la place, par ordre alphabétique",
    head_to_head: "les matchs entre eux",
    points_for_results: "Victoire : {win} points, match nul : {draw}, défaite : {loss}.",
    shoot_out_points: "Après des tirs au but, le vainqueur d’un match nul a {win}, le perdant {loss}.",
    walkover_points: "Un match gagné par forfait vaut {points}.",
    order_by: "Le classement se fait d’après : {what}. Les équipes à égalité sont départagées, dans cet ordre, par :",
    then: " ; ",
    then_of_block: ", ",
    level_teams: "les équipes toujours à égalité",
    block: "dans les matchs entre les équipes à égalité : {criteria}",
    block_again: " ; on recommence entre celles qui le restent",
    block_for_two: " (seulement si deux équipes sont à égalité)",
    block_for_more: " (seulement si plus de deux équipes sont à égalité)",
    block_needs: " (condition : {what})",
    if_two: "si deux équipes sont à égalité : {then}",
    if_more: "si plus de deux équipes sont à égalité : {then}",
    otherwise: " – sinon : {then}",
    at_border: "là où l’enjeu est {zones} : {then}",
    nothing: "rien",
    lowest_first: "{what} (le plus bas d’abord)",
    highest_first: "{what} (le plus haut d’abord)",
    interim: "Tant qu’il reste des matchs, en revanche :",
    restart: "Dès qu’une équipe passe devant, les autres recommencent au premier de ces critères.",
    cards: "Points de fair-play : {costs}.",
    yellow: "carton jaune {points}",
    second_yellow: "second carton jaune {points}",
    red: "carton rouge {points}",
    yellow_and_red: "jaune puis rouge {points}",
    split: "Après {after} matchs, le classement est scindé en parties de {sizes} équipes ; personne ne quitte la sienne.",
    across: "{name} : les équipes à la place {place} de chaque groupe, par {criteria}. Les {take} meilleures se qualifient.",
    across_without_last: "Les matchs contre le dernier du groupe n’y comptent pas ; si les groupes sont inégaux, ceux contre les équipes que le plus petit groupe n’a pas.",
    still_possible: "Ce qui reste possible",
    places: "{team} : places {best} à {worst}",
    one_place: "{team} : place {best}",
    certain: "assuré",
    possible: "possible",
    out_of_reach: "hors d’atteinte",
    not_yet_known: "pas encore connu",
    win: "une victoire",
    draw: "un match nul",
    defeat: "même une défaite",
    point_from: "1 point en {matches} matchs",
    points_from: "{points} points en {matches} matchs",
    aim: "« {zone} »",
    aim_or_better: "« {zone} » ou mieux",
    aim_to_avoid: "éviter « {zone} »",
    whatever: "{team} : assuré de ceci, quoi qu’il fasse : {aim}.",
    needed_and_enough: "{team} : pour {aim}, il faut {gain}, et cela suffit.",
    enough: "{team} : pour {aim}, {gain} suffit ; avec moins, cela dépend des autres.",
    needs_help: "{team} : pour {aim}, il faut au moins {least}, et l’aide des autres.",
    up_to_others: "{team} : {aim} dépend des autres, quoi qu’il fasse.",
};

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "points",
        Measure::PointsPerGame => "points par match",
        Measure::PointsLost => "points perdus",
        Measure::Wins => "victoires",
        Measure::HomeWins => "victoires à domicile",
        Measure::AwayWins => "victoires à l’extérieur",
        Measure::Losses => "défaites",
        Measure::Played => "matchs joués",
        Measure::GoalDifference => "différence de buts",
        Measure::GoalsFor => "buts marqués",
        Measure::GoalsAgainst => "buts encaissés",
        Measure::GoalRatio => "goal-average",
        Measure::HomeGoalDifference => "différence de buts à domicile",
        Measure::HomeGoals => "buts à domicile",
        Measure::AwayGoalDifference => "différence de buts à l’extérieur",
        Measure::AwayGoals => "buts à l’extérieur",
        Measure::CleanSheets => "matchs sans but encaissé",
        Measure::RedCards => "cartons rouges",
        Measure::YellowCards => "cartons jaunes",
        Measure::FairPlay => "points de fair-play",
        Measure::OpponentsPoints => "points de tous les adversaires réunis",
        Measure::OpponentsGoalDifference => "différence de buts de tous les adversaires réunis",
        Measure::OpponentsGoals => "buts de tous les adversaires réunis",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Match => "par match",
        Per::HomeMatch => "par match à domicile",
        Per::AwayMatch => "par match à l’extérieur",
    }
}

fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::ShootOut => "tirs au but après leur dernier match",
        DecisionKind::PlayOff => "un match d’appui",
        DecisionKind::Lots => "tirage au sort",
        DecisionKind::CoinToss => "tirage à pile ou face",
    }
}

fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "le titre",
        ZoneKind::Europe => "une place européenne",
        ZoneKind::Promotion => "la montée",
        ZoneKind::Playoffs => "une place de barrage",
        ZoneKind::Relegation => "la relégation",
        ZoneKind::None => "une place marquée",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::AllPlayed => "tous ont été joués",
        Needs::EqualMeetings => "chacun a rencontré chaque autre aussi souvent",
    }
}
