//! National leagues outside Europe.

use super::super::Measure::{
    AwayGoalDifference, AwayGoals, FairPlay, GoalDifference, GoalsFor, HomeGoalDifference,
    HomeGoals, Points, RedCards, Wins, YellowCards,
};
use super::super::ZoneKind::Relegation;
use super::super::{Per, Restart, Rules};
use super::Preset;
use super::steps::{
    COIN_TOSS, LOTS, PLAIN, at_stake, coefficient, head_to_head, head_to_head_of_two,
    head_to_head_when_played, if_two, of, per, play_off, ranking, rules, usual_head_to_head,
    with_cards,
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        name: "mls",
        title: "Major League Soccer",
        body: "MLS",
        source: "MLS Competition Guidelines, MLSsoccer.com, 2023 to 2025",
        valid: "2023 to 2025",
        rules: || {
            let mut rules = with_cards(
                3,
                7,
                7,
                vec![
                    of(Wins),
                    of(GoalDifference),
                    of(GoalsFor),
                    per(FairPlay, Per::Match),
                    of(AwayGoalDifference),
                    of(AwayGoals),
                    of(HomeGoalDifference),
                    of(HomeGoals),
                    if_two(vec![COIN_TOSS], vec![LOTS]),
                ],
            );
            rules.fair_play.others = vec![("foul".into(), 1), ("staff_warning".into(), 2)];
            rules.restart = Restart::Winner;
            rules
        },
        ..PLAIN
    },
    Preset {
        name: "nwsl",
        title: "National Women's Soccer League",
        body: "NWSL",
        source: "NWSL Competition Manual, as reported by Bracketcaster",
        valid: "2022 to 2024",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(Wins),
                of(GoalsFor),
                head_to_head(&[Points, GoalsFor]),
                of(FairPlay),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "liga_mx",
        title: "Liga MX",
        body: "Liga MX",
        source: "Reglamento de competencia of the Liga BBVA MX, November 2023",
        valid: "2023/24",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                of(AwayGoals),
                usual_head_to_head(),
                coefficient("quotient"),
                of(FairPlay),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "brasileirao",
        title: "Campeonato Brasileiro Série A",
        body: "CBF",
        source: "Regulamento específico da competição, Série A 2025, art. 15, as reported by Lance, 2025",
        valid: "2024 and 2025",
        rules: || {
            rules(vec![
                of(Wins),
                of(GoalDifference),
                of(GoalsFor),
                head_to_head_of_two(&[GoalDifference]),
                of(RedCards),
                of(YellowCards),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "argentina_2025",
        title: "Liga Profesional de Fútbol, Argentina",
        body: "AFA",
        source: "Reglamento del Torneo LPF 2025, art. 24, as reported by Bolavip",
        valid: "2025",
        rules: || {
            with_cards(
                1,
                4,
                5,
                vec![
                    at_stake(&[Relegation], vec![play_off()]),
                    of(GoalDifference),
                    of(GoalsFor),
                    head_to_head(&[Points]),
                    of(FairPlay),
                    LOTS,
                ],
            )
        },
        ..PLAIN
    },
    Preset {
        name: "j1_2024",
        title: "J1 League, 2024",
        body: "J.League",
        source: "J1 League competition rules 2024, as reported by Daily Sports, 2024",
        valid: "2024",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                usual_head_to_head(),
                ranking("foul_points"),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "j1_2020",
        title: "J1 League, 2020",
        body: "J.League",
        source: "J1 League competition rules 2020",
        valid: "2020",
        rules: || {
            rules(vec![
                of(GoalDifference),
                head_to_head_when_played(&[Points, GoalDifference, GoalsFor]),
                of(Wins),
                of(GoalsFor),
                ranking("foul_points"),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "a_league_2022",
        title: "A-League Men, 2022/23",
        body: "Australian Professional Leagues",
        source: "A-Leagues competition rules 2022/23, KEEPUP",
        valid: "2022/23",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                head_to_head(&[Points, GoalDifference]),
                of(RedCards),
                of(YellowCards),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "a_league_2023",
        title: "A-League Men, 2023/24",
        body: "Australian Professional Leagues",
        source: "A-Leagues competition rules 2023/24, as reported by BFN Today",
        valid: "2023/24",
        rules: || {
            rules(vec![
                of(Wins),
                of(GoalDifference),
                of(GoalsFor),
                head_to_head(&[Points, GoalDifference]),
                of(FairPlay),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "a_league_2024",
        title: "A-League Men, 2024/25",
        body: "Australian Professional Leagues",
        source: "A-Leagues competition rules 2024/25, as reported by ESPN",
        valid: "2024/25",
        rules: a_league_2024,
        ..PLAIN
    },
];

fn a_league_2024() -> Rules {
    rules(vec![
        of(GoalDifference),
        of(GoalsFor),
        of(Wins),
        head_to_head(&[Points, GoalDifference]),
        of(FairPlay),
        of(AwayGoalDifference),
        per(AwayGoals, Per::AwayMatch),
        of(HomeGoalDifference),
        per(HomeGoals, Per::HomeMatch),
        LOTS,
    ])
}
