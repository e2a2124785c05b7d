//! The words in Portuguese.

use crate::book::{DecisionKind, Measure, Needs, Per, ZoneKind};

use super::Words;

/// The words in Portuguese.
pub(super) static PORTUGUESE: Words = Words {
    measure,
    per,
    decision,
    zone,
    needs,

    and: " e ",
    or: " ou ",
    beyond: "nenhum sofrido",
    capped: "{what} (nenhum jogo conta mais do que {cap})",
    divided: "{what} {per}",
    between_them: "{what} nos jogos entre si",
    among: "{what} nos jogos entre {teams}",
    ahead_on: "à frente de {team}: {what}, {value} contra {other}",
    ahead_by: "à frente de {team}: {what}",
    level_with: "igualado com {team}: nada os separa",
    higher_part: "numa parte mais alta da tabela desde a divisão",
    level_on: "{teams}: igualados com {value} {what}",
    level_on_one: "{teams}: igualados com 1 ponto",
    fewest_first: "{what} (primeiro quem tiver menos)",
    separated: "{what}: {values}",
    not_separated: "{what}: {value} cada",
    decided: "{what}: {order}",
    no_values: "{what}: não se conhece de todos",
    no_decision: "{what}: nada consta",
    waits: "os jogos entre si não contam até que {what}",
    not_for_two: "os jogos entre si só contam se houver mais de duas equipas igualadas",
    not_for_more: "os jogos entre si só contam se houver duas equipas igualadas",
    not_at_stake: "{zones}: não está em jogo entre eles",
    share: "{teams} partilham o lugar",
    share_by_name: "{teams} partilham o lugar, por ordem alfabética",
    head_to_head: "os jogos entre si",
    points_for_results: "{win} pontos por vitória, {draw} por empate, {loss} por derrota.",
    shoot_out_points: "Depois de penáltis, o vencedor de um jogo empatado tem {win}, o vencido {loss}.",
    walkover_points: "Um jogo ganho por falta de comparência vale {points}.",
    order_by: "A tabela ordena-se por {what}. As equipas igualadas separam-se, por esta ordem, por:",
    then: "; ",
    then_of_block: ", ",
    level_teams: "as equipas ainda igualadas",
    block: "nos jogos entre as equipas igualadas: {criteria}",
    block_again: "; recomeça-se entre as que continuem igualadas",
    block_for_two: " (só se houver duas equipas igualadas)",
    block_for_more: " (só se houver mais de duas equipas igualadas)",
    block_needs: " (quando {what})",
    if_two: "se houver duas equipas igualadas: {then}",
    if_more: "se houver mais de duas equipas igualadas: {then}",
    otherwise: " – senão: {then}",
    at_border: "onde está em jogo {zones}: {then}",
    nothing: "nada",
    lowest_first: "{what} (primeiro o mais baixo)",
    highest_first: "{what} (primeiro o mais alto)",
    interim: "Enquanto houver jogos por disputar, em vez disso:",
    restart: "Quando uma equipa fica à frente, as outras recomeçam pelo primeiro destes critérios.",
    cards: "Pontos de fair play: {costs}.",
    yellow: "cartão amarelo {points}",
    second_yellow: "segundo amarelo {points}",
    red: "cartão vermelho {points}",
    yellow_and_red: "amarelo e depois vermelho {points}",
    split: "Após {after} jogos a tabela divide-se em partes de {sizes} equipas; ninguém sai da sua.",
    across: "{name}: as equipas no lugar {place} de cada grupo, por {criteria}. Passam as {take} melhores.",
    across_without_last: "Não contam os jogos contra o último do grupo; se os grupos forem desiguais, nem os disputados contra as equipas que o grupo mais pequeno não tem.",
    still_possible: "O que ainda é possível",
    places: "{team}: lugares {best} a {worst}",
    one_place: "{team}: lugar {best}",
    certain: "garantido",
    possible: "possível",
    out_of_reach: "fora de alcance",
    not_yet_known: "ainda não se sabe",
    win: "uma vitória",
    draw: "um empate",
    defeat: "mesmo uma derrota",
    point_from: "1 ponto em {matches} jogos",
    points_from: "{points} pontos em {matches} jogos",
    aim: "«{zone}»",
    aim_or_better: "«{zone}» ou melhor",
    aim_to_avoid: "evitar «{zone}»",
    whatever: "{team}: {aim} garantido, faça o que fizer.",
    needed_and_enough: "{team}: para {aim} é preciso {gain}, e chega.",
    enough: "{team}: para {aim} chega {gain}; com menos depende de outros.",
    needs_help: "{team}: para {aim} é preciso pelo menos {least}, e que outros ajudem.",
    up_to_others: "{team}: {aim} depende de outros, faça o que fizer.",
};

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "pontos",
        Measure::PointsPerGame => "pontos por jogo",
        Measure::PointsLost => "pontos perdidos",
        Measure::Wins => "vitórias",
        Measure::HomeWins => "vitórias em casa",
        Measure::AwayWins => "vitórias fora",
        Measure::Losses => "derrotas",
        Measure::Played => "jogos disputados",
        Measure::GoalDifference => "diferença de golos",
        Measure::GoalsFor => "golos marcados",
        Measure::GoalsAgainst => "golos sofridos",
        Measure::GoalRatio => "quociente de golos",
        Measure::HomeGoalDifference => "diferença de golos em casa",
        Measure::HomeGoals => "golos em casa",
        Measure::AwayGoalDifference => "diferença de golos fora",
        Measure::AwayGoals => "golos fora",
        Measure::CleanSheets => "jogos sem sofrer golos",
        Measure::RedCards => "cartões vermelhos",
        Measure::YellowCards => "cartões amarelos",
        Measure::FairPlay => "pontos de fair play",
        Measure::OpponentsPoints => "pontos de todos os adversários juntos",
        Measure::OpponentsGoalDifference => "diferença de golos de todos os adversários juntos",
        Measure::OpponentsGoals => "golos de todos os adversários juntos",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Match => "por jogo",
        Per::HomeMatch => "por jogo em casa",
        Per::AwayMatch => "por jogo fora",
    }
}

fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::ShootOut => "penáltis depois do último jogo",
        DecisionKind::PlayOff => "um jogo de desempate",
        DecisionKind::Lots => "sorteio",
        DecisionKind::CoinToss => "moeda ao ar",
    }
}

fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "o título",
        ZoneKind::Europe => "um lugar europeu",
        ZoneKind::Promotion => "a subida",
        ZoneKind::Playoffs => "um lugar de play-off",
        ZoneKind::Relegation => "a descida",
        ZoneKind::None => "um lugar assinalado",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::AllPlayed => "todos se tenham disputado",
        Needs::EqualMeetings => "todos se tenham defrontado o mesmo número de vezes",
    }
}
