//! A match as one line of a list.

use serde::Serialize;

use crate::book::{BySide, Fixture, FixtureId, SeasonId, Side, Status};
use crate::calendar::Date;
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::page::wording::DayView;

use super::tie;

/// A match as one line.
#[derive(Clone, Debug, Serialize)]
pub struct LineView<'a> {
    /// The match's page.
    pub href: Option<String>,
    /// The home side's name on the day.
    pub home: &'a str,
    /// The away side's.
    pub away: &'a str,
    /// `2–1`, where there is a score to print.
    pub score: Option<&'a str>,
    /// The side that won: `home`, `away`; empty otherwise.
    pub winner: &'static str,
    /// What there is in place of a score: the hour, or what became of it.
    pub when: &'a str,
    /// What belongs to the score: `aet`, `4–2 pens`, `awarded`.
    pub remark: &'a str,
    /// Its day, where one is fixed.
    pub day: Option<&'a DayView>,
    /// Who scored for the home side.
    pub home_scorers: &'a str,
    /// Who scored for the away side.
    pub away_scorers: &'a str,
}

/// What is said of a match on whichever page it stands: worked out when the
/// first of them asks, for most stand on ten.
#[derive(Debug)]
pub(crate) struct LineWords {
    score: Option<String>,
    when: String,
    remark: String,
    day: Option<DayView>,
    scorers: BySide<String>,
}

impl LineWords {
    fn of(sheet: &Sheet<'_>, id: FixtureId) -> Self {
        let fixture = &sheet.book().fixtures[id];
        let shown = shown_score(fixture);
        Self {
            score: shown.map(|score| sheet.score(score)),
            when: match shown {
                Some(_) => String::new(),
                None => when(sheet, fixture),
            },
            remark: remark(sheet, id, fixture),
            day: fixture
                .kickoff
                .date
                .map(|date| sheet.day(date, DateForm::Short)),
            scorers: BySide {
                home: sheet.scorers(fixture, Side::Home),
                away: sheet.scorers(fixture, Side::Away),
            },
        }
    }
}

/// What is said of a match on whichever page it stands.
fn words<'a>(sheet: &Sheet<'a>, id: FixtureId) -> &'a LineWords {
    let index = sheet.edition.index;
    index.words(id, || LineWords::of(sheet, id))
}

/// Who scored for a side of a match, as a newspaper prints it.
pub(crate) fn scorers<'a>(sheet: &Sheet<'a>, id: FixtureId, side: Side) -> &'a str {
    words(sheet, id).scorers.of(side)
}

/// The lines of one day, or of one round.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView<'a> {
    /// The day, the round, the season.
    pub heading: String,
    /// Its page.
    pub href: Option<String>,
    /// Its matches.
    pub lines: Vec<LineView<'a>>,
}

/// A match as a line of a page.
pub(crate) fn line<'a>(sheet: &Sheet<'a>, id: FixtureId) -> LineView<'a> {
    let book = sheet.book();
    let fixture = &book.fixtures[id];
    let [home, away] = Side::BOTH.map(|side| sheet.side(fixture, side).0);
    let words = words(sheet, id);
    LineView {
        href: sheet.link(Route::Fixture(id)),
        home,
        away,
        score: words.score.as_deref(),
        winner: winner(fixture),
        when: &words.when,
        remark: &words.remark,
        day: words.day.as_ref(),
        home_scorers: &words.scorers.home,
        away_scorers: &words.scorers.away,
    }
}

/// The score to print large: what counts where the competition decided, else
/// what happened.
pub(crate) fn shown_score(fixture: &Fixture) -> Option<crate::book::Score> {
    match fixture.status {
        Status::Awarded => fixture.counted_score(None),
        Status::Scheduled | Status::Postponed | Status::Cancelled => None,
        Status::Played | Status::Abandoned { .. } | Status::Void => fixture.score,
    }
}

/// The side that won, shoot-out and all.
pub(crate) fn winner(fixture: &Fixture) -> &'static str {
    let decided = fixture
        .counted_score(None)
        .and_then(|score| score.winner().or_else(|| fixture.shoot_out?.winner()));
    match decided {
        Some(Side::Home) => "home",
        Some(Side::Away) => "away",
        None => "",
    }
}

/// The hour of a match to come, or what became of one that was not played.
pub(crate) fn when(sheet: &Sheet<'_>, fixture: &Fixture) -> String {
    let word = match fixture.status {
        Status::Postponed => Word::Postponed,
        Status::Cancelled => Word::Cancelled,
        Status::Abandoned { .. } => Word::Abandoned,
        Status::Void => Word::Void,
        Status::Awarded => Word::Awarded,
        Status::Scheduled | Status::Played => match fixture.kickoff.time {
            Some(time) => return sheet.language().time(time),
            None => Word::Versus,
        },
    };
    sheet.word(word).to_owned()
}

/// What belongs to a score: `aet`, `4–2 pens`, `Awd`, who goes through.
fn remark(sheet: &Sheet<'_>, id: FixtureId, fixture: &Fixture) -> String {
    let mut remarks: Vec<String> = Vec::new();
    if fixture.extra_time {
        remarks.push(sheet.word(Word::AfterExtraTimeShort).to_owned());
    }
    if let Some(shoot_out) = fixture.shoot_out {
        let word = sheet.word(Word::PenaltiesShort);
        remarks.push(format!("{} {word}", sheet.score(shoot_out)));
    }
    let tie = tie::in_a_list(sheet, id);
    if let (Some(aggregate), None) = (fixture.aggregate, &tie) {
        let score = sheet.score(aggregate);
        remarks.push(
            sheet
                .language()
                .say(Word::OnAggregate, &[("score", &score)]),
        );
    }
    let status = match fixture.status {
        Status::Awarded => Some(Word::Awarded),
        Status::Abandoned { .. } if fixture.has_score() => Some(Word::Abandoned),
        Status::Void if fixture.has_score() => Some(Word::Void),
        Status::Scheduled
        | Status::Played
        | Status::Postponed
        | Status::Cancelled
        | Status::Abandoned { .. }
        | Status::Void => None,
    };
    remarks.extend(status.map(|word| sheet.word(word).to_owned()));
    remarks.extend(tie);
    remarks.join(", ")
}

/// Lines with a heading for each day, in the order given.
pub(crate) fn by_day<'a>(
    sheet: &Sheet<'a>,
    fixtures: impl IntoIterator<Item = FixtureId>,
) -> Vec<GroupView<'a>> {
    let mut groups: Vec<(Option<Date>, GroupView<'a>)> = Vec::new();
    for id in fixtures {
        let date = sheet.book().fixtures[id].kickoff.date;
        let line = line(sheet, id);
        match groups.last_mut() {
            Some((last, group)) if *last == date => group.lines.push(line),
            _ => {
                let heading = match date {
                    Some(date) => sheet.language().date(date, DateForm::Full),
                    None => sheet.word(Word::DateToBeConfirmed).to_owned(),
                };
                let group = GroupView {
                    heading,
                    href: date.and_then(|date| sheet.link(Route::Day(date))),
                    lines: vec![line],
                };
                groups.push((date, group));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Lines with a heading for each season, in the order given.
pub(crate) fn by_season<'a>(
    sheet: &Sheet<'a>,
    fixtures: impl IntoIterator<Item = FixtureId>,
) -> Vec<GroupView<'a>> {
    let book = sheet.book();
    let mut groups: Vec<(SeasonId, GroupView<'a>)> = Vec::new();
    for id in fixtures {
        let season = book.stages[book.fixtures[id].stage].season;
        let line = line(sheet, id);
        match groups.last_mut() {
            Some((last, group)) if *last == season => group.lines.push(line),
            _ => {
                let group = GroupView {
                    heading: sheet.edition.season_title(&book.seasons[season]),
                    href: sheet.link(Route::Season(season)),
                    lines: vec![line],
                };
                groups.push((season, group));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
