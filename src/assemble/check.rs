//! The story against itself: what is contradictory or improbable in a match,
//! or between the matches of a day and of a round.

use std::collections::HashMap;

use crate::book::{
    CardKind, Fixture, FixtureId, Format, RoundIndex, Score, Season, SeasonId, Side, Stage,
    StageId, Status, TeamId,
};
use crate::calendar::{Date, days_between};
use crate::diagnostic::Diagnostics;
use crate::source::Place;
use crate::statistics::suspensions;

use super::draft::Draft;
use super::line_up_check;

/// How far beyond its named days a season may reach, in days.
const SLACK: i32 = 62;

/// Checks every match; `today` is the stated day, if one is.
pub(super) fn check(draft: &mut Draft<'_>, today: Option<Date>) {
    let mut days = Days {
        last: vec![None; draft.book.teams.len()],
        rounds: HashMap::new(),
    };
    let latest = today.or_else(|| draft.latest_day());
    for id in draft.book.fixtures.ids() {
        let mut findings = Diagnostics::default();
        let fixture = &draft.book.fixtures[id];
        let stage = &draft.book.stages[fixture.stage];
        let season = &draft.book.seasons[stage.season];
        let season_id = stage.season;
        if let Some(place) = fixture.places.last().copied() {
            check_scores(fixture, stage, season.file.is_some(), place, &mut findings);
            check_days(fixture, season, place, (today, latest), &mut findings);
            days.check(draft, id, place, &mut findings);
            line_up_check::check(draft, fixture, season.match_length, place, &mut findings);
        }
        draft.keep_unmeant(season_id, findings);
    }
    for season in draft.book.seasons.ids() {
        let mut findings = Diagnostics::default();
        check_suspensions(draft, season, &mut findings);
        draft.keep_unmeant(season, findings);
    }
}

/// Complains of players in matches that the competition's own rule keeps them
/// out of.
fn check_suspensions(draft: &Draft<'_>, season: SeasonId, findings: &mut Diagnostics) {
    let place_of = |id: FixtureId| draft.book.fixtures[id].places.last().copied();
    for suspension in suspensions(&draft.book, season) {
        let card = match (suspension.card, suspension.count) {
            (CardKind::Yellow, count) => format!("yellow card number {count}"),
            (CardKind::SecondYellow, _) => "a second yellow card".to_owned(),
            (CardKind::Red, _) => "a red card".to_owned(),
        };
        let Some(shown) = place_of(suspension.earned_in) else {
            continue;
        };
        for place in suspension.played.iter().filter_map(|id| place_of(*id)) {
            let player = draft.player_in_words(suspension.player);
            findings.suspended_player(place, player, &card, shown);
        }
    }
}

/// Scores of one match against each other, and against the format of a
/// competition that has a file.
fn check_scores(
    fixture: &Fixture,
    stage: &Stage,
    filed: bool,
    place: Place,
    findings: &mut Diagnostics,
) {
    let Some(score) = fixture.score else { return };
    let within = |part: Score| part.home <= score.home && part.away <= score.away;
    if let Some(half_time) = fixture.half_time.filter(|part| !within(*part)) {
        findings.more_before_the_end(place, "at half-time", &half_time, &score);
    }
    if let Some(after_90) = fixture.after_90.filter(|part| !within(*part)) {
        findings.more_before_the_end(place, "after ninety minutes", &after_90, &score);
    }
    let table = matches!(stage.format, Format::League | Format::Groups);
    if fixture.extra_time && table && filed {
        findings.extra_time_in_a_league(place);
    }
    let Some(shoot_out) = fixture.shoot_out else {
        return;
    };
    if shoot_out.winner().is_none() {
        findings.level_shoot_out(place, &shoot_out);
    }
    let round = fixture
        .round
        .and_then(|round| stage.rounds.get(usize::from(round.0)));
    let one_match = fixture.leg.is_none_or(|leg| leg < 2)
        && fixture.aggregate.is_none()
        && round.is_none_or(|round| round.legs.is_none_or(|legs| legs < 2))
        && stage.legs.is_none_or(|legs| legs < 2);
    if score.winner().is_some() && one_match {
        findings.needless_shoot_out(place, &score);
    }
}

/// The day of a match against its season and today.
fn check_days(
    fixture: &Fixture,
    season: &Season,
    place: Place,
    (today, latest): (Option<Date>, Option<Date>),
    findings: &mut Diagnostics,
) {
    let Some(date) = fixture.kickoff.date else {
        return;
    };
    let early = season
        .from
        .is_some_and(|from| days_between(date, from) > SLACK);
    let late = season.to.is_some_and(|to| days_between(to, date) > SLACK);
    if early || late {
        findings.outside_season(place, date, season.name.as_deref());
    }
    if fixture.has_score() && today.is_some_and(|today| date > today) {
        findings.result_to_come(place, date);
    }
    let due = latest.is_some_and(|latest| date < latest);
    if due && fixture.status == Status::Scheduled {
        findings.no_score_yet(place, date);
    }
}

/// Where each team was seen last, by day and by round.
struct Days {
    last: Vec<Option<FixtureId>>,
    rounds: HashMap<(StageId, RoundIndex, TeamId), FixtureId>,
}

impl Days {
    /// Complains of a team that is in two matches of one day or one round.
    fn check(
        &mut self,
        draft: &Draft<'_>,
        id: FixtureId,
        place: Place,
        findings: &mut Diagnostics,
    ) {
        let fixture = &draft.book.fixtures[id];
        let stands = !matches!(
            fixture.status,
            Status::Postponed | Status::Cancelled | Status::Void
        );
        if !stands {
            return;
        }
        let format = draft.book.stages[fixture.stage].format;
        let by_round = matches!(format, Format::League | Format::Groups);
        let mut complained = false;
        for team in Side::BOTH.into_iter().filter_map(|side| fixture.team(side)) {
            let name = &draft.book.teams[team].name;
            let place_of = |other: FixtureId| draft.book.fixtures[other].places.last().copied();
            let last = self.last.get_mut(team.index());
            let last = last.and_then(|last| last.replace(id));
            let same_day = last.filter(|last| draft.are_on_one_day(*last, id));
            if let (Some(other), false) = (same_day.and_then(place_of), complained) {
                findings.twice_on_a_day(place, name, other);
                complained = true;
            }
            let Some(round) = fixture.round.filter(|_| by_round) else {
                continue;
            };
            let other = self.rounds.insert((fixture.stage, round, team), id);
            if let (Some(other), false) = (other.and_then(place_of), complained) {
                findings.twice_in_a_round(place, name, other);
                complained = true;
            }
        }
    }
}

impl Draft<'_> {
    /// Whether two matches are on one day and not said to be two meetings of
    /// one pair.
    fn are_on_one_day(&self, one: FixtureId, other: FixtureId) -> bool {
        let [one, other] = [one, other].map(|id| &self.book.fixtures[id]);
        let same_day = one.kickoff.date.is_some() && one.kickoff.date == other.kickoff.date;
        let meant = one.sides == other.sides && (one.leg.is_some() || other.leg.is_some());
        same_day && !meant
    }
}
