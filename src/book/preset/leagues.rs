//! National leagues of Europe.

use super::super::Measure::{
    AwayGoals, AwayWins, FairPlay, GoalDifference, GoalsFor, Played, Points, Wins,
};
use super::super::ZoneKind::{Europe, Playoffs, Promotion, Relegation, Title};
use super::super::{Carry, HowMany, Rules, Split, TieBreaker};
use super::Preset;
use super::steps::{
    LOTS, PLAIN, at_stake, head_to_head, head_to_head_when_played, of, play_off,
    play_off_or_shared, rules, usual_head_to_head, with_cards,
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        name: "premier_league",
        title: "Premier League",
        body: "The Premier League",
        source: "Premier League Handbook, as reported by The Star (Kenya), 17 July 2019",
        valid: "from 2019/20",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                at_stake(
                    &[Title, Europe, Relegation],
                    vec![head_to_head(&[Points, AwayGoals]), play_off()],
                ),
                TieBreaker::Shared,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "efl",
        title: "English Football League",
        body: "EFL",
        source: "EFL Regulations 2023/24, regulation 9.5",
        valid: "2023/24",
        rules: || {
            rules(vec![
                of(GoalDifference),
                of(GoalsFor),
                usual_head_to_head(),
                of(Wins),
                of(AwayGoals),
                of(FairPlay),
                at_stake(&[Title, Promotion, Playoffs, Relegation], vec![play_off()]),
                TieBreaker::Shared,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "wsl",
        title: "Women's Super League",
        body: "The Football Association",
        source: "FA WSL competition rules 2018/19, as reported by Daily Cannon, 2019",
        valid: "from 2018/19",
        rules: || {
            let mut steps = vec![
                of(GoalDifference),
                of(GoalsFor),
                of(Wins),
                head_to_head(&[Points]),
            ];
            steps.extend(play_off_or_shared());
            rules(steps)
        },
        ..PLAIN
    },
    Preset {
        name: "la_liga",
        title: "La Liga",
        body: "RFEF",
        source: "Normas reguladoras de las competiciones de ámbito estatal, Disposición general quinta, \
                 as quoted by nuestraliga",
        valid: "2010s to 2025/26",
        rules: || {
            let mut steps = vec![
                head_to_head_when_played(&[Points, GoalDifference]),
                of(GoalDifference),
                of(GoalsFor),
                TieBreaker::If {
                    teams: HowMany::More,
                    then: vec![of(FairPlay)],
                    otherwise: Vec::new(),
                },
            ];
            steps.extend(play_off_or_shared());
            rules(steps)
        },
        ..PLAIN
    },
    Preset {
        name: "serie_a",
        title: "Serie A",
        body: "FIGC and Lega Serie A",
        source: "NOIF art. 51, as reported by Notizie.it, July 2023, and Calciomercato, 2025",
        valid: "from 2022/23",
        rules: || {
            rules(vec![
                at_stake(&[Title, Relegation], vec![play_off()]),
                head_to_head(&[Points, GoalDifference]),
                of(GoalDifference),
                of(GoalsFor),
                LOTS,
            ])
        },
        ..PLAIN
    },
    Preset {
        name: "bundesliga",
        title: "Bundesliga and 2. Bundesliga",
        body: "DFL",
        source: "Spielordnung of the DFL, as reported by bundesliga.com and Sportschau, 2023",
        valid: "current in 2023/24",
        rules: || {
            let mut steps = vec![
                of(GoalDifference),
                of(GoalsFor),
                head_to_head_when_played(&[Points, GoalDifference, AwayGoals]),
                of(AwayGoals),
            ];
            steps.extend(play_off_or_shared());
            rules(steps)
        },
        ..PLAIN
    },
    Preset {
        name: "ligue_1_2017",
        title: "Ligue 1, 2017 to 2025",
        body: "LFP",
        source: "Règlement des compétitions de la LFP, art. 518, as quoted by Tribune Nantaise",
        valid: "2017/18 to 2024/25",
        rules: || {
            with_cards(
                1,
                3,
                3,
                vec![
                    of(GoalDifference),
                    head_to_head(&[Points, GoalDifference, GoalsFor, AwayGoals]),
                    of(GoalsFor),
                    of(AwayGoals),
                    of(FairPlay),
                    LOTS,
                ],
            )
        },
        ..PLAIN
    },
    Preset {
        name: "ligue_1_2025",
        title: "Ligue 1, from 2025",
        body: "LFP",
        source: "Règlement des compétitions de la LFP 2025/26, as reported by Goal France and OneFootball, 2025",
        valid: "from 2025/26",
        rules: || {
            with_cards(
                1,
                3,
                3,
                vec![
                    of(GoalDifference),
                    head_to_head(&[Points, GoalDifference]),
                    of(GoalsFor),
                    of(Wins),
                    of(AwayWins),
                    of(FairPlay),
                    LOTS,
                ],
            )
        },
        ..PLAIN
    },
    Preset {
        name: "eredivisie",
        title: "Eredivisie",
        body: "KNVB",
        source: "KNVB Reglement wedstrijden betaald voetbal, as reported by FCUpdate, 2025",
        valid: "current in 2024/25",
        rules: || {
            let mut steps = vec![
                of(GoalDifference),
                of(GoalsFor),
                head_to_head(&[Points, GoalDifference, AwayGoals]),
            ];
            steps.extend(play_off_or_shared());
            Rules {
                interim: Some(vec![
                    of(Played),
                    of(GoalDifference),
                    of(GoalsFor),
                    usual_head_to_head(),
                    TieBreaker::Name,
                ]),
                ..rules(steps)
            }
        },
        ..PLAIN
    },
    Preset {
        name: "primeira_liga",
        title: "Primeira Liga",
        body: "Liga Portugal",
        source: "Regulamento das Competições da Liga Portugal, art. 17, as reported by Maisfutebol and Record",
        valid: "from about 2021/22",
        rules: || {
            let mut steps = vec![
                head_to_head(&[Points, GoalDifference]),
                of(GoalDifference),
                of(Wins),
                of(GoalsFor),
            ];
            steps.extend(play_off_or_shared());
            rules(steps)
        },
        ..PLAIN
    },
    Preset {
        name: "scottish_premiership",
        title: "Scottish Premiership",
        body: "SPFL",
        source: "Rules of the SPFL, as reported by Sporting Life",
        valid: "current in 2024/25",
        rules: || {
            let mut steps = vec![of(GoalDifference), of(GoalsFor)];
            steps.extend(play_off_or_shared());
            rules(steps)
        },
        split: || {
            Some(Split {
                after: 33,
                sizes: vec![6, 6],
                carry: Carry::All,
            })
        },
        ..PLAIN
    },
];
