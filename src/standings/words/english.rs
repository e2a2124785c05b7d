//! The words in English.

use crate::book::{DecisionKind, Measure, Needs, Per, ZoneKind};

use super::Words;

/// The words in English.
pub static ENGLISH: Words = Words {
    measure,
    per,
    decision,
    zone,
    needs,

    and: " and ",
    or: " or ",
    beyond: "none conceded",

    capped: "{what} (no match counts for more than {cap})",
    divided: "{what} {per}",
    between_them: "{what} in the matches between them",
    among: "{what} in the matches among {teams}",

    ahead_on: "ahead of {team} on {what}, {value} to {other}",
    ahead_by: "ahead of {team} by {what}",
    level_with: "level with {team}: nothing separates them",
    higher_part: "in a higher part of the table since it was split",

    level_on: "{teams}: level on {value} {what}",
    level_on_one: "{teams}: level on 1 point",
    fewest_first: "{what} (fewest first)",
    separated: "{what}: {values}",
    not_separated: "{what}: {value} each",
    decided: "{what}: {order}",
    no_values: "{what}: not known for all of them",
    no_decision: "{what}: none is stated",
    waits: "the matches between them do not count until {what}",
    not_for_two: "the matches between them count only where more than two teams are level",
    not_for_more: "the matches between them count only where two teams are level",
    not_at_stake: "{zones}: not at stake between them",
    share: "{teams} share the place",
    share_by_name: "{teams} share the place, in alphabetical order",
    head_to_head: "the matches between them",

    points_for_results: "{win} points for a win, {draw} for a draw, {loss} for a defeat.",
    shoot_out_points: "After a shoot-out the winners of a drawn match have {win}, the losers {loss}.",
    walkover_points: "A match won because the other side did not play gives {points}.",
    order_by: "The table is ordered by {what}. Level teams are separated by, in this order:",
    then: "; ",
    then_of_block: ", ",
    level_teams: "teams still level",
    block: "in the matches among the level teams: {criteria}",
    block_again: "; begun again among those still level",
    block_for_two: " (only where two teams are level)",
    block_for_more: " (only where more than two teams are level)",
    block_needs: " (once {what})",
    if_two: "if two teams are level: {then}",
    if_more: "if more than two teams are level: {then}",
    otherwise: " – otherwise: {then}",
    at_border: "where {zones} is at stake: {then}",
    nothing: "nothing",
    lowest_first: "{what} (lowest first)",
    highest_first: "{what} (highest first)",
    interim: "While matches are still to come, instead:",
    restart: "Once one team is found to be ahead, the others begin again with the first of these.",
    cards: "Fair-play points: {costs}.",
    yellow: "yellow card {points}",
    second_yellow: "second yellow card {points}",
    red: "red card {points}",
    yellow_and_red: "yellow and then red card {points}",
    split: "After {after} matches the table is split into parts of {sizes} teams; nobody leaves their part.",
    across: "{name}: the teams in place {place} of each group, by {criteria}. The best {take} go on.",
    across_without_last: "Matches against the last team of a group do not count there; where groups are of \
        different sizes, those against the teams that the smallest group does not have.",

    still_possible: "What is still possible",
    places: "{team}: places {best} to {worst}",
    one_place: "{team}: place {best}",
    certain: "certain",
    possible: "possible",
    out_of_reach: "out of reach",
    not_yet_known: "not yet known",

    win: "a win",
    draw: "a draw",
    defeat: "even a defeat",
    point_from: "1 point from {matches} matches",
    points_from: "{points} points from {matches} matches",
    aim: "“{zone}”",
    aim_or_better: "“{zone}” or better",
    aim_to_avoid: "staying out of “{zone}”",
    whatever: "{team}: sure of {aim}, whatever they do.",
    needed_and_enough: "{team}: {gain} is needed for {aim}, and is enough.",
    enough: "{team}: {gain} is enough for {aim}; with less it depends on others.",
    needs_help: "{team}: at least {least} is needed for {aim}, and others must help.",
    up_to_others: "{team}: {aim} depends on others, whatever they do.",
};

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "points",
        Measure::PointsPerGame => "points per match",
        Measure::PointsLost => "points lost",
        Measure::Wins => "wins",
        Measure::HomeWins => "home wins",
        Measure::AwayWins => "away wins",
        Measure::Losses => "defeats",
        Measure::Played => "matches played",
        Measure::GoalDifference => "goal difference",
        Measure::GoalsFor => "goals scored",
        Measure::GoalsAgainst => "goals conceded",
        Measure::GoalRatio => "goal average",
        Measure::HomeGoalDifference => "goal difference at home",
        Measure::HomeGoals => "home goals",
        Measure::AwayGoalDifference => "goal difference away from home",
        Measure::AwayGoals => "away goals",
        Measure::CleanSheets => "clean sheets",
        Measure::RedCards => "red cards",
        Measure::YellowCards => "yellow cards",
        Measure::FairPlay => "fair-play points",
        Measure::OpponentsPoints => "points of all opponents together",
        Measure::OpponentsGoalDifference => "goal difference of all opponents together",
        Measure::OpponentsGoals => "goals of all opponents together",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Match => "per match",
        Per::HomeMatch => "per home match",
        Per::AwayMatch => "per away match",
    }
}

fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::ShootOut => "penalties after their last match",
        DecisionKind::PlayOff => "a play-off",
        DecisionKind::Lots => "drawing of lots",
        DecisionKind::CoinToss => "the toss of a coin",
    }
}

fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "the title",
        ZoneKind::Europe => "a European place",
        ZoneKind::Promotion => "promotion",
        ZoneKind::Playoffs => "a play-off place",
        ZoneKind::Relegation => "relegation",
        ZoneKind::None => "a marked place",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::AllPlayed => "all of them have been played",
        Needs::EqualMeetings => "each of them has met each other equally often",
    }
}
