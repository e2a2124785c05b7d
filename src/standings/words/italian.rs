//! The words in Italian.

use crate::book::{DecisionKind, Measure, Needs, Per, ZoneKind};

use super::Words;

/// The words in Italian.
pub(super) static ITALIAN: Words = Words {
    measure,
    per,
    decision,
    zone,
    needs,

    and: " e ",
    or: " o ",
    beyond: "nessuna subita",
    capped: "{what} (nessuna partita vale più di {cap})",
    divided: "{what} {per}",
    between_them: "{what} negli scontri diretti",
    among: "{what} nelle partite tra {teams}",
    ahead_on: "davanti a {team}: {what}, {value} a {other}",
    ahead_by: "davanti a {team}: {what}",
    level_with: "alla pari con {team}: nulla li separa",
    higher_part: "in una parte più alta della classifica da quando è divisa",
    level_on: "{teams}: alla pari con {value} {what}",
    level_on_one: "{teams}: alla pari con 1 punto",
    fewest_first: "{what} (prima chi ne ha meno)",
    separated: "{what}: {values}",
    not_separated: "{what}: {value} a testa",
    decided: "{what}: {order}",
    no_values: "{what}: non noto per tutti",
    no_decision: "{what}: non indicato",
    waits: "gli scontri diretti non contano finché non vale: {what}",
    not_for_two: "gli scontri diretti contano solo se più di due squadre sono alla pari",
    not_for_more: "gli scontri diretti contano solo se due squadre sono alla pari",
    not_at_stake: "{zones}: non in gioco tra loro",
    share: "{teams} dividono il posto",
    share_by_name: "{teams} dividono il posto, in ordine alfabetico",
    head_to_head: "gli scontri diretti",
    points_for_results: "{win} punti per la vittoria, {draw} per il pareggio, {loss} per la sconfitta.",
    shoot_out_points: "Dopo i rigori chi vince una partita pareggiata ha {win}, chi perde {loss}.",
    walkover_points: "Una partita vinta perché l’avversario non si presenta vale {points}.",
    order_by: "La classifica si ordina per {what}. Le squadre alla pari sono separate, in quest’ordine, da:",
    then: "; ",
    then_of_block: ", ",
    level_teams: "le squadre ancora alla pari",
    block: "nelle partite tra le squadre alla pari: {criteria}",
    block_again: "; si ricomincia tra quelle rimaste alla pari",
    block_for_two: " (solo se due squadre sono alla pari)",
    block_for_more: " (solo se più di due squadre sono alla pari)",
    block_needs: " (quando {what})",
    if_two: "se due squadre sono alla pari: {then}",
    if_more: "se più di due squadre sono alla pari: {then}",
    otherwise: " – altrimenti: {then}",
    at_border: "dove è in gioco {zones}: {then}",
    nothing: "nulla",
    lowest_first: "{what} (prima il più basso)",
    highest_first: "{what} (prima il più alto)",
    interim: "Finché restano partite, invece:",
    restart: "Quando una squadra passa davanti, le altre ricominciano dal primo di questi criteri.",
    cards: "Punti fair play: {costs}.",
    yellow: "ammonizione {points}",
    second_yellow: "seconda ammonizione {points}",
    red: "espulsione diretta {points}",
    yellow_and_red: "ammonizione e poi espulsione {points}",
    split: "Dopo {after} partite la classifica è divisa in parti di {sizes} squadre; nessuna lascia la propria.",
    across: "{name}: le squadre al posto {place} di ogni girone, per {criteria}. Passano le migliori {take}.",
    across_without_last: "Non contano le partite contro l’ultima del girone; se i gironi sono diversi, nemmeno quelle contro le squadre che il girone più piccolo non ha.",
    still_possible: "Che cosa è ancora possibile",
    places: "{team}: posti da {best} a {worst}",
    one_place: "{team}: posto {best}",
    certain: "certo",
    possible: "possibile",
    out_of_reach: "fuori portata",
    not_yet_known: "non ancora noto",
    win: "una vittoria",
    draw: "un pareggio",
    defeat: "anche una sconfitta",
    point_from: "1 punto in {matches} partite",
    points_from: "{points} punti in {matches} partite",
    aim: "«{zone}»",
    aim_or_better: "«{zone}» o meglio",
    aim_to_avoid: "evitare «{zone}»",
    whatever: "{team}: {aim} è certo, qualunque cosa faccia.",
    needed_and_enough: "{team}: per {aim} serve {gain}, e basta.",
    enough: "{team}: per {aim} basta {gain}; con meno dipende dagli altri.",
    needs_help: "{team}: per {aim} serve almeno {least}, e l’aiuto degli altri.",
    up_to_others: "{team}: {aim} dipende dagli altri, qualunque cosa faccia.",
};

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "punti",
        Measure::PointsPerGame => "punti a partita",
        Measure::PointsLost => "punti persi",
        Measure::Wins => "vittorie",
        Measure::HomeWins => "vittorie in casa",
        Measure::AwayWins => "vittorie in trasferta",
        Measure::Losses => "sconfitte",
        Measure::Played => "partite giocate",
        Measure::GoalDifference => "differenza reti",
        Measure::GoalsFor => "reti segnate",
        Measure::GoalsAgainst => "reti subite",
        Measure::GoalRatio => "quoziente reti",
        Measure::HomeGoalDifference => "differenza reti in casa",
        Measure::HomeGoals => "reti in casa",
        Measure::AwayGoalDifference => "differenza reti in trasferta",
        Measure::AwayGoals => "reti in trasferta",
        Measure::CleanSheets => "partite senza reti subite",
        Measure::RedCards => "espulsioni",
        Measure::YellowCards => "ammonizioni",
        Measure::FairPlay => "punti fair play",
        Measure::OpponentsPoints => "punti di tutti gli avversari insieme",
        Measure::OpponentsGoalDifference => "differenza reti di tutti gli avversari insieme",
        Measure::OpponentsGoals => "reti di tutti gli avversari insieme",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Match => "a partita",
        Per::HomeMatch => "a partita in casa",
        Per::AwayMatch => "a partita in trasferta",
    }
}

fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::ShootOut => "rigori dopo l’ultima partita",
        DecisionKind::PlayOff => "uno spareggio",
        DecisionKind::Lots => "sorteggio",
        DecisionKind::CoinToss => "lancio della moneta",
    }
}

fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "il titolo",
        ZoneKind::Europe => "un posto in Europa",
        ZoneKind::Promotion => "la promozione",
        ZoneKind::Playoffs => "un posto nei play-off",
        ZoneKind::Relegation => "la retrocessione",
        ZoneKind::None => "un posto segnalato",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::AllPlayed => "sono state giocate tutte",
        Needs::EqualMeetings => "ciascuna ha incontrato ogni altra lo stesso numero di volte",
    }
}
