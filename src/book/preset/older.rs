//! History, youth, and what holds where nothing is stated.

use super::super::Measure::{
    CleanSheets, GoalDifference, GoalRatio, GoalsAgainst, GoalsFor, Points,
};
use super::super::{Criterion, PointsRule, Rules, TieBreaker};
use super::Preset;
use super::steps::{PLAIN, SHOOT_OUT, head_to_head_of_two, of, rules};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        name: "classic_goal_average",
        title: "Two points for a win and goal average",
        body: "The Football League and leagues after its model",
        source: "Football League tables up to 1975/76: goals for divided by goals against",
        valid: "1888/89 to 1975/76",
        rules: || Rules {
            points: PointsRule {
                win: 2,
                ..PointsRule::default()
            },
            ..rules(vec![of(GoalRatio), of(GoalsFor), TieBreaker::Shared])
        },
        ..PLAIN
    },
    Preset {
        name: "youth_capped",
        title: "Youth tournaments, goal difference capped at three a match",
        body: "Organisers of youth tournaments",
        source: "Customary rules of youth tournaments; no single regulation",
        valid: "any",
        rules: || {
            let capped = Criterion {
                cap: Some(3),
                ..GoalDifference.into()
            };
            rules(vec![
                head_to_head_of_two(&[Points]),
                TieBreaker::Criterion(capped),
                of(GoalsAgainst),
                of(CleanSheets),
                SHOOT_OUT,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "simple",
        title: "Goal difference, goals, head-to-head",
        body: "Pressbox",
        source: "What holds where a competition states nothing",
        valid: "any",
        rules: Rules::default,
        ..PLAIN
    },
];
