//! Club competitions of a confederation.

use super::super::Measure::{
    AwayGoals, AwayWins, FairPlay, GoalDifference, GoalsFor, OpponentsGoalDifference,
    OpponentsGoals, OpponentsPoints, Wins,
};
use super::super::{Rules, TieBreaker};
use super::Preset;
use super::steps::{PLAIN, coefficient, of, ranking, rules, usual_head_to_head, with_uefa_cards};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        name: "champions_league_groups",
        title: "UEFA Champions League, groups",
        body: "UEFA",
        source: "Regulations of the UEFA Champions League 2021–24, art. 17.01, as reported by The Sporting News, 2023",
        valid: "2021/22 to 2023/24",
        rules: || {
            with_uefa_cards(vec![
                usual_head_to_head(),
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                of(Wins),
                of(AwayWins),
                of(FairPlay),
                coefficient("club_coefficient"),
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "champions_league_2024",
        title: "UEFA Champions League, Europa League and Conference League, league phase",
        body: "UEFA",
        source: "Regulations of the UEFA Champions League 2024–27, art. 18, UEFA.com, 13 September 2024",
        valid: "from 2024/25",
        rules: || Rules {
            interim: Some(vec![
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                of(Wins),
                of(AwayWins),
                TieBreaker::Name,
            ]),
            ..with_uefa_cards(vec![
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                of(Wins),
                of(AwayWins),
                of(OpponentsPoints),
                of(OpponentsGoalDifference),
                of(OpponentsGoals),
                of(FairPlay),
                coefficient("club_coefficient"),
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "copa_libertadores_2022",
        title: "Copa Libertadores, groups",
        body: "CONMEBOL",
        source: "Manual de Clubes CONMEBOL Libertadores, as reported by Maisfutebol, December 2021",
        valid: "2022 to 2025",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                ranking("conmebol_ranking"),
            ])
        },
        ..PLAIN
    },
];
