//! Short words for writing chains down.

use super::super::{
    AcrossGroups, Criterion, DecisionKind, FairPlay, HeadToHead, HowMany, Measure, Needs, Per,
    Rules, TieBreaker, ZoneKind,
};
use super::Preset;

/// A preset of which nothing is said yet.
pub(super) const PLAIN: Preset = Preset {
    name: "",
    title: "",
    body: "",
    source: "",
    valid: "",
    rules: Rules::default,
    across_groups: Vec::new,
    split: || None,
};

/// Rules of this chain: three points for a win, FIFA's card points.
pub(super) fn rules(tie_breakers: Vec<TieBreaker>) -> Rules {
    Rules {
        tie_breakers,
        ..Rules::default()
    }
}

/// The same with UEFA's card points (Disciplinary points of the Champions
/// League Regulations 2021/22, art. 17.01: red 3, yellow 1, two yellows 3).
pub(super) fn with_uefa_cards(tie_breakers: Vec<TieBreaker>) -> Rules {
    with_cards(1, 3, 3, tie_breakers)
}

/// The same with these card points: yellow, second yellow, red.
pub(super) fn with_cards(
    yellow: u16,
    second_yellow: u16,
    red: u16,
    tie_breakers: Vec<TieBreaker>,
) -> Rules {
    Rules {
        fair_play: FairPlay {
            yellow,
            second_yellow,
            red,
            yellow_and_red: None,
            one_per_person: false,
            ..FairPlay::default()
        },
        ..rules(tie_breakers)
    }
}

pub(super) fn of(measure: Measure) -> TieBreaker {
    TieBreaker::of(measure)
}

pub(super) fn per(measure: Measure, per: Per) -> TieBreaker {
    TieBreaker::Criterion(Criterion {
        per: Some(per),
        ..measure.into()
    })
}

fn block(measures: &[Measure]) -> HeadToHead {
    HeadToHead {
        criteria: measures.iter().map(|measure| (*measure).into()).collect(),
        ..HeadToHead::default()
    }
}

/// Points, goal difference and goals of the matches among the level teams,
/// begun again on smaller sets.
pub(super) fn usual_head_to_head() -> TieBreaker {
    TieBreaker::HeadToHead(HeadToHead::default())
}

/// The same, once.
pub(super) fn head_to_head_once() -> TieBreaker {
    TieBreaker::HeadToHead(HeadToHead {
        reapply: false,
        ..HeadToHead::default()
    })
}

pub(super) fn head_to_head(measures: &[Measure]) -> TieBreaker {
    TieBreaker::HeadToHead(block(measures))
}

pub(super) fn head_to_head_of_two(measures: &[Measure]) -> TieBreaker {
    TieBreaker::HeadToHead(HeadToHead {
        only: Some(HowMany::Two),
        ..block(measures)
    })
}

pub(super) fn head_to_head_when_played(measures: &[Measure]) -> TieBreaker {
    TieBreaker::HeadToHead(HeadToHead {
        needs: Some(Needs::AllPlayed),
        ..block(measures)
    })
}

/// A ranking: the lower number is better.
pub(super) fn ranking(name: &str) -> TieBreaker {
    TieBreaker::Given {
        name: name.into(),
        low: true,
    }
}

/// A coefficient: the higher number is better.
pub(super) fn coefficient(name: &str) -> TieBreaker {
    TieBreaker::Given {
        name: name.into(),
        low: false,
    }
}

pub(super) const LOTS: TieBreaker = TieBreaker::Decision(DecisionKind::Lots);
pub(super) const SHOOT_OUT: TieBreaker = TieBreaker::Decision(DecisionKind::ShootOut);
pub(super) const COIN_TOSS: TieBreaker = TieBreaker::Decision(DecisionKind::CoinToss);

pub(super) fn at_stake(zones: &[ZoneKind], steps: Vec<TieBreaker>) -> TieBreaker {
    TieBreaker::Where {
        zones: zones.to_vec(),
        steps,
    }
}

/// A play-off for title, European places and relegation; else the place is
/// shared.
pub(super) fn play_off_or_shared() -> [TieBreaker; 2] {
    let zones = [ZoneKind::Title, ZoneKind::Europe, ZoneKind::Relegation];
    [at_stake(&zones, vec![play_off()]), TieBreaker::Shared]
}

pub(super) fn play_off() -> TieBreaker {
    TieBreaker::Decision(DecisionKind::PlayOff)
}

pub(super) fn if_two(then: Vec<TieBreaker>, otherwise: Vec<TieBreaker>) -> TieBreaker {
    TieBreaker::If {
        teams: HowMany::Two,
        then,
        otherwise,
    }
}

/// The best teams in one place of each group.
pub(super) fn best(name: &str, place: u16, take: u16, by: Vec<TieBreaker>) -> Vec<AcrossGroups> {
    vec![AcrossGroups {
        name: name.into(),
        place,
        take,
        by,
        without_last: false,
    }]
}
