//! Tournaments and qualifiers of national teams.

use super::super::Measure::{
    AwayGoals, AwayWins, FairPlay, GoalDifference, GoalsFor, Points, RedCards, Wins, YellowCards,
};
use super::super::{AcrossGroups, Rules};
use super::Preset;
use super::steps::{
    LOTS, PLAIN, SHOOT_OUT, best, head_to_head, head_to_head_of_two, head_to_head_once, if_two, of,
    ranking, rules, usual_head_to_head, with_cards, with_uefa_cards,
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        name: "fifa_world_cup_2018",
        title: "FIFA World Cup 2018 and 2022, groups",
        body: "FIFA",
        source: "Regulations FIFA World Cup 2018 and 2022, art. 32(5), as quoted by Sportstar, 2022",
        valid: "2018 and 2022",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                head_to_head_once(),
                of(FairPlay),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "fifa_world_cup_2026",
        title: "FIFA World Cup 2026, groups",
        body: "FIFA",
        source: "Regulations FIFA World Cup 26, May 2026, art. 13",
        valid: "2026",
        rules: || {
            rules(vec![
                usual_head_to_head(),
                of(GoalDifference),
                of(GoalsFor),
                of(FairPlay),
                ranking("fifa_ranking"),
            ])
        },
        across_groups: || {
            let by = vec![
                of(Points),
                of(GoalDifference),
                of(GoalsFor),
                of(FairPlay),
                ranking("fifa_ranking"),
            ];
            best("Third-placed teams", 3, 8, by)
        },
        ..PLAIN
    },
    Preset {
        name: "fifa_qualifying",
        title: "FIFA World Cup qualifying, all confederations",
        body: "FIFA",
        source: "Regulations FIFA World Cup, Preliminary Competition, art. 20(6), as quoted by UEFA, 2017; \
                 Sky Sport Italia final tables, 2025",
        valid: "2018, 2022 and 2026",
        rules: fifa_qualifying,
        ..PLAIN
    },
    Preset {
        name: "concacaf_octagonal_2022",
        title: "Concacaf Octagonal, 2022 World Cup qualifying",
        body: "FIFA and Concacaf",
        source: "Regulations FIFA World Cup 2022, Preliminary Competition, as reported by \
                 DraftKings Network, 24 March 2022",
        valid: "2021–22",
        rules: fifa_qualifying,
        ..PLAIN
    },
    Preset {
        name: "caf_qualifying_2026",
        title: "CAF qualifying for the 2026 World Cup",
        body: "FIFA and CAF",
        source: "Regulations FIFA World Cup 26, Preliminary Competition, as reported by The Standard (Gambia), 2025",
        valid: "2023–25",
        rules: fifa_qualifying,
        across_groups: || {
            vec![AcrossGroups {
                name: "Runners-up".into(),
                place: 2,
                take: 4,
                by: vec![of(Points), of(GoalDifference), of(GoalsFor)],
                without_last: true,
            }]
        },
        ..PLAIN
    },
    Preset {
        name: "uefa_euro_2024",
        title: "UEFA Euro 2024, groups",
        body: "UEFA",
        source: "Regulations of the UEFA European Football Championship 2022–24, art. 20, as reported by \
                 The Sporting News and Reuters, June 2024",
        valid: "2024",
        rules: || {
            with_uefa_cards(vec![
                usual_head_to_head(),
                of(GoalDifference),
                of(GoalsFor),
                SHOOT_OUT,
                of(FairPlay),
                ranking("qualifiers_ranking"),
                LOTS,
            ])
        },
        across_groups: || {
            let by = vec![
                of(Points),
                of(GoalDifference),
                of(GoalsFor),
                of(Wins),
                of(FairPlay),
                ranking("qualifiers_ranking"),
            ];
            best("Third-placed teams", 3, 4, by)
        },
        ..PLAIN
    },
    Preset {
        name: "uefa_qualifiers",
        title: "UEFA European Championship qualifying",
        body: "UEFA",
        source: "European Qualifiers regulations, as reported by Sportswar, 2023",
        valid: "from 2020",
        rules: || {
            with_uefa_cards(vec![
                usual_head_to_head(),
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                of(Wins),
                of(AwayWins),
                of(FairPlay),
                ranking("nations_league_ranking"),
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "uefa_nations_league",
        title: "UEFA Nations League, groups",
        body: "UEFA",
        source: "Regulations of the UEFA Nations League 2024/25, as reported by Goal, 14 November 2024",
        valid: "2024/25",
        rules: || {
            with_uefa_cards(vec![
                usual_head_to_head(),
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                of(Wins),
                of(AwayWins),
                of(FairPlay),
                ranking("access_list"),
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "concacaf_gold_cup",
        title: "Concacaf Gold Cup, groups",
        body: "Concacaf",
        source: "Gold Cup regulations, as reported by MLSsoccer.com, 2021, and DraftKings Network, 24 June 2023",
        valid: "2021 and 2023",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                head_to_head_once(),
                of(FairPlay),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "copa_america_2024",
        title: "Copa América 2024, groups",
        body: "CONMEBOL",
        source: "Reglamento Copa América 2024, as reported by The Sporting News, 26 June 2024",
        valid: "2024",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                head_to_head_once(),
                of(RedCards),
                of(YellowCards),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "afcon",
        title: "Africa Cup of Nations, groups",
        body: "CAF",
        source: "Regulations of the Africa Cup of Nations, art. 74 (2021) and art. 14 (2025), as reported by \
                 allAfrica, 17 January 2022",
        valid: "2021 and 2025",
        rules: || {
            rules(vec![if_two(
                vec![
                    head_to_head(&[Points]),
                    of(GoalDifference),
                    of(GoalsFor),
                    LOTS,
                ],
                vec![usual_head_to_head(), of(GoalDifference), of(GoalsFor), LOTS],
            )])
        },
        across_groups: || {
            let by = vec![of(Points), of(GoalDifference), of(GoalsFor), LOTS];
            best("Third-placed teams", 3, 4, by)
        },
        ..PLAIN
    },
    Preset {
        name: "asian_cup_2023",
        title: "AFC Asian Cup 2023, groups",
        body: "AFC",
        source: "Competition Regulations AFC Asian Cup 2023, art. 7.3, as reported by BolaSport, January 2024",
        valid: "2023",
        rules: || {
            let mut rules = with_cards(
                1,
                3,
                3,
                vec![
                    usual_head_to_head(),
                    of(GoalDifference),
                    of(GoalsFor),
                    SHOOT_OUT,
                    of(FairPlay),
                    LOTS,
                ],
            );
            rules.fair_play.yellow_and_red = Some(4);
            rules
        },
        across_groups: || {
            let by = vec![
                of(Points),
                of(GoalDifference),
                of(GoalsFor),
                of(FairPlay),
                LOTS,
            ];
            best("Third-placed teams", 3, 4, by)
        },
        ..PLAIN
    },
];

/// Regulations FIFA World Cup, Preliminary Competition, art. 20(6).
fn fifa_qualifying() -> Rules {
    rules(vec![
        of(GoalDifference),
        of(GoalsFor),
        head_to_head_once(),
        head_to_head_of_two(&[AwayGoals]),
        of(FairPlay),
        LOTS,
    ])
}
