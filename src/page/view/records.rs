//! What stands out in the matches of a team or a season, each with the matches
//! that show it.

use serde::Serialize;

use crate::book::{FixtureId, TeamId};
use crate::language::{Count, DateForm, Word};
use crate::page::edition::Sheet;
use crate::statistics::{self, Attendance, Run, RunKind};

use super::frame::LinkView;
use super::line::{self, LineView};

/// A record.
#[derive(Clone, Debug, Serialize)]
pub struct RecordView<'a> {
    /// `Longest unbeaten run: 7 matches, 3 Oct 2021 – 30 Jan 2022`
    pub text: String,
    /// Whose it is, where the page does not tell.
    pub teams: Vec<LinkView>,
    /// The matches that show it: of a run the first and the last.
    pub lines: Vec<LineView<'a>>,
}

/// Matches that share a record and are named.
const LINES: usize = 3;
/// The shortest run that is one.
const RUN: usize = 3;

/// The records of a team.
pub(super) fn of_team<'a>(
    sheet: &Sheet<'a>,
    team: TeamId,
    fixtures: &[FixtureId],
) -> Vec<RecordView<'a>> {
    let book = sheet.book();
    let theirs = fixtures.iter().filter_map(|id| {
        let fixture = &book.fixtures[*id];
        Some((*id, fixture, fixture.side_of(team)?))
    });
    let found = statistics::records(theirs);
    let mut records = Vec::new();
    records.extend(matches(sheet, Word::BiggestWin, &found.biggest_wins));
    records.extend(matches(
        sheet,
        Word::HeaviestDefeat,
        &found.heaviest_defeats,
    ));
    for one in &found.longest {
        records.extend(run(sheet, one, Vec::new()));
    }
    let at_home: Vec<FixtureId> = fixtures
        .iter()
        .copied()
        .filter(|id| {
            let fixture = &book.fixtures[*id];
            fixture.team(crate::book::Side::Home) == Some(team) && !fixture.neutral
        })
        .collect();
    records.extend(
        statistics::attendance(book, &at_home)
            .iter()
            .flat_map(|attendance| came(sheet, attendance)),
    );
    records
}

/// The records of a season.
pub(super) fn of_season<'a>(sheet: &Sheet<'a>, fixtures: &[FixtureId]) -> Vec<RecordView<'a>> {
    let found = statistics::season_records(sheet.book(), fixtures);
    let mut records = Vec::new();
    records.extend(matches(sheet, Word::BiggestWin, &found.biggest_wins));
    records.extend(matches(sheet, Word::HighestScoring, &found.highest_scoring));
    for same in found.runs.chunk_by(|a, b| a.1.kind == b.1.kind) {
        let Some((_, first)) = same.first().filter(|_| same.len() <= LINES) else {
            continue;
        };
        let teams: Vec<TeamId> = same.iter().map(|(team, _)| *team).collect();
        let teams = super::figures::team_links(sheet, &teams);
        if same.len() == 1 {
            records.extend(run(sheet, first, teams));
        } else if let Some(text) = run_length(sheet, first) {
            records.push(RecordView {
                text,
                teams,
                lines: Vec::new(),
            });
        }
    }
    records.extend(
        found
            .attendance
            .iter()
            .flat_map(|attendance| came(sheet, attendance)),
    );
    records
}

/// A record of single matches; `None` where there are none, or so many that it
/// says little.
fn matches<'a>(sheet: &Sheet<'a>, word: Word, ids: &[FixtureId]) -> Option<RecordView<'a>> {
    let few = !ids.is_empty() && ids.len() <= LINES;
    few.then(|| RecordView {
        text: sheet.word(word).to_owned(),
        teams: Vec::new(),
        lines: lines(sheet, ids),
    })
}

fn lines<'a>(sheet: &Sheet<'a>, ids: &[FixtureId]) -> Vec<LineView<'a>> {
    ids.iter().map(|id| line::line(sheet, *id)).collect()
}

/// `Longest unbeaten run: 7 matches`; `None` where it is too short to be one,
/// or of a kind that pages do not tell of.
fn run_length(sheet: &Sheet<'_>, run: &Run) -> Option<String> {
    let word = match run.kind {
        RunKind::Wins => Word::WinningRun,
        RunKind::Unbeaten => Word::UnbeatenRun,
        RunKind::Winless | RunKind::Defeats | RunKind::CleanSheets | RunKind::Goalless => {
            return None;
        }
    };
    if run.fixtures.len() < RUN {
        return None;
    }
    let length = u32::try_from(run.fixtures.len()).unwrap_or(u32::MAX);
    let matches = sheet.language().count(Count::Matches, length);
    Some(format!("{}: {matches}", sheet.word(word)))
}

/// A run with its days, its first and its last match.
fn run<'a>(sheet: &Sheet<'a>, run: &Run, teams: Vec<LinkView>) -> Option<RecordView<'a>> {
    let length = run_length(sheet, run)?;
    let (first, last) = (*run.fixtures.first()?, *run.fixtures.last()?);
    let day = |id: FixtureId| {
        let date = sheet.book().fixtures[id].kickoff.date?;
        Some(sheet.language().date(date, DateForm::Short))
    };
    Some(RecordView {
        text: match (day(first), day(last)) {
            (Some(first), Some(last)) => format!("{length}, {first} – {last}"),
            _ => length,
        },
        teams,
        lines: lines(sheet, &[first, last]),
    })
}

/// How many came: the most at one match, a match, all together.
fn came<'a>(sheet: &Sheet<'a>, attendance: &Attendance) -> Vec<RecordView<'a>> {
    let language = sheet.language();
    let came = attendance
        .highest
        .first()
        .and_then(|id| sheet.book().fixtures[*id].attendance);
    let mut records = Vec::new();
    if let Some(came) = came {
        records.push(RecordView {
            text: format!(
                "{}: {}",
                sheet.word(Word::HighestAttendance),
                language.number(came)
            ),
            teams: Vec::new(),
            lines: lines(sheet, attendance.highest.get(..1).unwrap_or_default()),
        });
    }
    let told = attendance.fixtures.len();
    if told > 1 {
        let matches = language.count(Count::Matches, u32::try_from(told).unwrap_or(u32::MAX));
        let average = language.number(attendance.average);
        let total = u32::try_from(attendance.total).unwrap_or(u32::MAX);
        records.push(RecordView {
            text: format!(
                "{}: {average} ({matches}; {}: {})",
                sheet.word(Word::AverageAttendance),
                sheet.language().amid(Word::TotalAttendance),
                language.number(total)
            ),
            teams: Vec::new(),
            lines: Vec::new(),
        });
    }
    records
}
