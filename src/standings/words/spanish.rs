//! The words in Spanish.

use crate::book::{DecisionKind, Measure, Needs, Per, ZoneKind};

use super::Words;

/// The words in Spanish.
pub(super) static SPANISH: Words = Words {
    measure,
    per,
    decision,
    zone,
    needs,

    and: " y ",
    or: " o ",
    beyond: "ninguno encajado",
    capped: "{what} (ningún partido cuenta por más de {cap})",
    divided: "{what} {per}",
    between_them: "{what} en los partidos entre ambos",
    among: "{what} en los partidos entre {teams}",
    ahead_on: "por delante de {team} por {what}, {value} a {other}",
    ahead_by: "por delante de {team} por {what}",
    level_with: "empatado con {team}: nada los separa",
    higher_part: "en una parte más alta de la tabla desde que se dividió",
    level_on: "{teams}: empatados a {value} {what}",
    level_on_one: "{teams}: empatados a 1 punto",
    fewest_first: "{what} (primero quien menos tenga)",
    separated: "{what}: {values}",
    not_separated: "{what}: {value} cada uno",
    decided: "{what}: {order}",
    no_values: "{what}: no se conoce de todos ellos",
    no_decision: "{what}: no consta ninguno",
    waits: "los partidos entre ellos no cuentan hasta que {what}",
    not_for_two: "los partidos entre ellos solo cuentan si hay más de dos equipos empatados",
    not_for_more: "los partidos entre ellos solo cuentan si hay dos equipos empatados",
    not_at_stake: "{zones}: no está en juego entre ellos",
    share: "{teams} comparten el puesto",
    share_by_name: "{teams} comparten el puesto, por orden alfabético",
    head_to_head: "los partidos entre ellos",
    points_for_results: "{win} puntos por victoria, {draw} por empate, {loss} por derrota.",
    shoot_out_points: "Tras una tanda de penaltis, el ganador de un partido empatado suma {win} y el perdedor {loss}.",
    walkover_points: "Un partido ganado por incomparecencia del rival da {points}.",
    order_by: "La tabla se ordena por {what}. Los equipos empatados se separan, en este orden, por:",
    then: "; ",
    then_of_block: ", ",
    level_teams: "los equipos aún empatados",
    block: "en los partidos entre los equipos empatados: {criteria}",
    block_again: "; se empieza de nuevo entre los que sigan empatados",
    block_for_two: " (solo si hay dos equipos empatados)",
    block_for_more: " (solo si hay más de dos equipos empatados)",
    block_needs: " (cuando {what})",
    if_two: "si hay dos equipos empatados: {then}",
    if_more: "si hay más de dos equipos empatados: {then}",
    otherwise: " – si no: {then}",
    at_border: "donde está en juego {zones}: {then}",
    nothing: "nada",
    lowest_first: "{what} (primero el más bajo)",
    highest_first: "{what} (primero el más alto)",
    interim: "Mientras queden partidos, en cambio:",
    restart: "Cuando un equipo queda por delante, los demás vuelven a empezar por el primero de estos criterios.",
    cards: "Puntos de juego limpio: {costs}.",
    yellow: "tarjeta amarilla {points}",
    second_yellow: "segunda amarilla {points}",
    red: "tarjeta roja {points}",
    yellow_and_red: "amarilla y después roja {points}",
    split: "Tras {after} partidos la tabla se divide en partes de {sizes} equipos; nadie sale de la suya.",
    across: "{name}: los equipos en el puesto {place} de cada grupo, por {criteria}. Pasan los {take} mejores.",
    across_without_last: "No cuentan los partidos contra el último de cada grupo; si los grupos no son iguales, tampoco los jugados contra los equipos que no tiene el grupo más pequeño.",
    still_possible: "Lo que aún es posible",
    places: "{team}: puestos {best} a {worst}",
    one_place: "{team}: puesto {best}",
    certain: "seguro",
    possible: "posible",
    out_of_reach: "fuera de alcance",
    not_yet_known: "aún no se sabe",
    win: "una victoria",
    draw: "un empate",
    defeat: "incluso una derrota",
    point_from: "1 punto en {matches} partidos",
    points_from: "{points} puntos en {matches} partidos",
    aim: "«{zone}»",
    aim_or_better: "«{zone}» o algo mejor",
    aim_to_avoid: "evitar «{zone}»",
    whatever: "{team}: seguro de {aim}, haga lo que haga.",
    needed_and_enough: "{team}: para {aim} hace falta {gain}, y basta.",
    enough: "{team}: para {aim} basta {gain}; con menos depende de otros.",
    needs_help: "{team}: para {aim} hace falta al menos {least}, y que otros ayuden.",
    up_to_others: "{team}: {aim} depende de otros, haga lo que haga.",
};

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "puntos",
        Measure::PointsPerGame => "puntos por partido",
        Measure::PointsLost => "puntos perdidos",
        Measure::Wins => "victorias",
        Measure::HomeWins => "victorias en casa",
        Measure::AwayWins => "victorias fuera de casa",
        Measure::Losses => "derrotas",
        Measure::Played => "partidos jugados",
        Measure::GoalDifference => "diferencia de goles",
        Measure::GoalsFor => "goles a favor",
        Measure::GoalsAgainst => "goles en contra",
        Measure::GoalRatio => "promedio de goles",
        Measure::HomeGoalDifference => "diferencia de goles en casa",
        Measure::HomeGoals => "goles en casa",
        Measure::AwayGoalDifference => "diferencia de goles fuera de casa",
        Measure::AwayGoals => "goles fuera de casa",
        Measure::CleanSheets => "porterías a cero",
        Measure::RedCards => "tarjetas rojas",
        Measure::YellowCards => "tarjetas amarillas",
        Measure::FairPlay => "puntos de juego limpio",
        Measure::OpponentsPoints => "puntos de todos los rivales juntos",
        Measure::OpponentsGoalDifference => "diferencia de goles de todos los rivales juntos",
        Measure::OpponentsGoals => "goles de todos los rivales juntos",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Match => "por partido",
        Per::HomeMatch => "por partido en casa",
        Per::AwayMatch => "por partido fuera de casa",
    }
}

fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::ShootOut => "penaltis tras su último partido",
        DecisionKind::PlayOff => "un partido de desempate",
        DecisionKind::Lots => "sorteo",
        DecisionKind::CoinToss => "lanzamiento de moneda",
    }
}

fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "el título",
        ZoneKind::Europe => "una plaza europea",
        ZoneKind::Promotion => "el ascenso",
        ZoneKind::Playoffs => "una plaza de play-off",
        ZoneKind::Relegation => "el descenso",
        ZoneKind::None => "un puesto señalado",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::AllPlayed => "se hayan jugado todos",
        Needs::EqualMeetings => "todos se hayan enfrentado las mismas veces",
    }
}
