//! The words in German.

use crate::book::{DecisionKind, Measure, Needs, Per, ZoneKind};

use super::Words;

/// The words in German.
pub(super) static GERMAN: Words = Words {
    measure,
    per,
    decision,
    zone,
    needs,

    and: " und ",
    or: " oder ",
    beyond: "kein Gegentor",
    capped: "{what} (kein Spiel zählt mehr als {cap})",
    divided: "{what} {per}",
    between_them: "{what} im direkten Vergleich",
    among: "{what} in den Spielen zwischen {teams}",
    ahead_on: "vor {team} durch {what}, {value} zu {other}",
    ahead_by: "vor {team} durch {what}",
    level_with: "gleichauf mit {team}: nichts trennt sie",
    higher_part: "seit der Teilung in einem höheren Teil der Tabelle",
    level_on: "{teams}: gleichauf mit {value} {what}",
    level_on_one: "{teams}: gleichauf mit 1 Punkt",
    fewest_first: "{what} (wenige zuerst)",
    separated: "{what}: {values}",
    not_separated: "{what}: je {value}",
    decided: "{what}: {order}",
    no_values: "{what}: nicht von allen bekannt",
    no_decision: "{what}: nicht angegeben",
    waits: "die Spiele untereinander zählen erst, wenn {what}",
    not_for_two: "die Spiele untereinander zählen nur, wenn mehr als zwei gleichauf sind",
    not_for_more: "die Spiele untereinander zählen nur, wenn zwei gleichauf sind",
    not_at_stake: "{zones}: zwischen ihnen nicht strittig",
    share: "{teams} teilen sich den Platz",
    share_by_name: "{teams} teilen sich den Platz, in alphabetischer Folge",
    head_to_head: "direkter Vergleich",
    points_for_results: "{win} Punkte für einen Sieg, {draw} für ein Unentschieden, {loss} für eine Niederlage.",
    shoot_out_points: "Nach einem Elfmeterschießen hat der Sieger eines unentschiedenen Spiels {win}, der Verlierer {loss}.",
    walkover_points: "Ein Spiel, zu dem der Gegner nicht antritt, bringt {points}.",
    order_by: "Die Tabelle ordnet sich nach {what}. Gleichstand wird der Reihe nach aufgelöst durch:",
    then: "; ",
    then_of_block: ", ",
    level_teams: "die dann noch gleichen Mannschaften",
    block: "in den Spielen der gleichauf liegenden Mannschaften untereinander: {criteria}",
    block_again: "; unter den dann noch gleichen von vorn",
    block_for_two: " (nur bei zwei gleichen Mannschaften)",
    block_for_more: " (nur bei mehr als zwei gleichen Mannschaften)",
    block_needs: " (sobald {what})",
    if_two: "bei zwei gleichen Mannschaften: {then}",
    if_more: "bei mehr als zwei gleichen Mannschaften: {then}",
    otherwise: " – sonst: {then}",
    at_border: "wo es um {zones} geht: {then}",
    nothing: "nichts",
    lowest_first: "{what} (niedrigster Wert zuerst)",
    highest_first: "{what} (höchster Wert zuerst)",
    interim: "Solange noch Spiele ausstehen, stattdessen:",
    restart: "Sobald eine Mannschaft vorn ist, beginnen die übrigen wieder beim ersten dieser Kriterien.",
    cards: "Fairplay-Punkte: {costs}.",
    yellow: "Gelbe Karte {points}",
    second_yellow: "Gelb-Rote Karte {points}",
    red: "Rote Karte {points}",
    yellow_and_red: "Gelb und dann Rot {points}",
    split: "Nach {after} Spielen wird die Tabelle in Teile zu {sizes} Mannschaften geteilt; keine verlässt ihren Teil.",
    across: "{name}: die Mannschaften auf Platz {place} jeder Gruppe, nach {criteria}. Die besten {take} kommen weiter.",
    across_without_last: "Spiele gegen den Gruppenletzten zählen dabei nicht; bei ungleichen Gruppen auch nicht die gegen Mannschaften, die die kleinste Gruppe nicht hat.",
    still_possible: "Was noch möglich ist",
    places: "{team}: Platz {best} bis {worst}",
    one_place: "{team}: Platz {best}",
    certain: "sicher",
    possible: "möglich",
    out_of_reach: "außer Reichweite",
    not_yet_known: "noch offen",
    win: "ein Sieg",
    draw: "ein Unentschieden",
    defeat: "selbst eine Niederlage",
    point_from: "1 Punkt aus {matches} Spielen",
    points_from: "{points} Punkte aus {matches} Spielen",
    aim: "„{zone}“",
    aim_or_better: "„{zone}“ oder besser",
    aim_to_avoid: "nicht „{zone}“",
    whatever: "{team}: {aim} ist sicher, was auch geschieht.",
    needed_and_enough: "{team}: {aim} verlangt {gain}, und das genügt.",
    enough: "{team}: für das Ziel {aim} genügt: {gain}; mit weniger hängt es von anderen ab.",
    needs_help: "{team}: für das Ziel {aim} braucht es mindestens: {least}, und die Hilfe anderer.",
    up_to_others: "{team}: {aim} hängt von anderen ab, was auch geschieht.",
};

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "Punkte",
        Measure::PointsPerGame => "Punkte je Spiel",
        Measure::PointsLost => "Minuspunkte",
        Measure::Wins => "Siege",
        Measure::HomeWins => "Heimsiege",
        Measure::AwayWins => "Auswärtssiege",
        Measure::Losses => "Niederlagen",
        Measure::Played => "Spiele",
        Measure::GoalDifference => "Tordifferenz",
        Measure::GoalsFor => "erzielte Tore",
        Measure::GoalsAgainst => "Gegentore",
        Measure::GoalRatio => "Torquotient",
        Measure::HomeGoalDifference => "Tordifferenz zu Hause",
        Measure::HomeGoals => "Heimtore",
        Measure::AwayGoalDifference => "Tordifferenz auswärts",
        Measure::AwayGoals => "Auswärtstore",
        Measure::CleanSheets => "Spiele ohne Gegentor",
        Measure::RedCards => "Rote Karten",
        Measure::YellowCards => "Gelbe Karten",
        Measure::FairPlay => "Fairplay-Punkte",
        Measure::OpponentsPoints => "Punkte aller Gegner zusammen",
        Measure::OpponentsGoalDifference => "Tordifferenz aller Gegner zusammen",
        Measure::OpponentsGoals => "Tore aller Gegner zusammen",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Match => "je Spiel",
        Per::HomeMatch => "je Heimspiel",
        Per::AwayMatch => "je Auswärtsspiel",
    }
}

fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::ShootOut => "Elfmeterschießen nach dem letzten Spiel",
        DecisionKind::PlayOff => "Entscheidungsspiel",
        DecisionKind::Lots => "Losentscheid",
        DecisionKind::CoinToss => "Münzwurf",
    }
}

fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "den Titel",
        ZoneKind::Europe => "einen Europapokalplatz",
        ZoneKind::Promotion => "den Aufstieg",
        ZoneKind::Playoffs => "einen Play-off-Platz",
        ZoneKind::Relegation => "den Abstieg",
        ZoneKind::None => "einen markierten Platz",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::AllPlayed => "alle gespielt sind",
        Needs::EqualMeetings => "jeder gleich oft gegen jeden gespielt hat",
    }
}
