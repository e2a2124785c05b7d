//! Two teams, and every time that they met.

use serde::Serialize;

use crate::book::{FixtureId, TeamId};
use crate::language::{Count, Word};
use crate::page::edition::Sheet;
use crate::page::gathered::by_address;
use crate::page::route::Route;
use crate::standings::Record;
use crate::statistics;

use super::crest::{self, CrestView};
use super::line::{self, GroupView, LineView};
use super::scorers::{self, ScorersView};

/// The page of two teams.
#[derive(Clone, Debug, Serialize)]
pub struct HeadToHeadView<'a> {
    /// `Canada v Mexico`
    pub title: String,
    /// How often they met, how many goals there were.
    pub count: String,
    /// What each has from their meetings.
    pub rows: [BalanceView<'a>; 2],
    /// What stands out: the label, the matches.
    pub records: Vec<(String, Vec<LineView<'a>>)>,
    /// Their next matches.
    pub coming: Vec<GroupView<'a>>,
    /// Their matches by season, the latest first.
    pub seasons: Vec<GroupView<'a>>,
    /// Who scored most in them.
    pub scorers: Option<ScorersView<'a>>,
}

/// What one of the two has from their meetings.
#[derive(Clone, Debug, Serialize)]
pub struct BalanceView<'a> {
    /// The team.
    pub team: &'a str,
    /// Its crest.
    pub crest: Option<CrestView>,
    /// Its page.
    pub href: Option<String>,
    /// Won, drawn, lost, goals scored, goals conceded.
    pub figures: [u16; 5],
}

/// Scorers that are named.
const SCORERS: usize = 10;
/// Matches of one record that are named.
const RECORDS: usize = 3;

/// The page of two teams.
pub(super) fn view<'a>(sheet: &Sheet<'a>, a: TeamId, b: TeamId) -> HeadToHeadView<'a> {
    let book = sheet.book();
    let teams: (TeamId, TeamId) = by_address(book, a, b);
    let (first, second) = teams;
    let met = sheet.edition.index.meetings(first, second);
    let (coming, over): (Vec<FixtureId>, Vec<FixtureId>) =
        met.iter().partition(|id| book.fixtures[**id].is_to_come());
    let meetings = statistics::meetings(book, teams, over.iter().copied());
    let turned = statistics::meetings(book, (second, first), over.iter().copied());
    let mut records = Vec::new();
    for team in [first, second] {
        records.extend(biggest_wins(sheet, team, &meetings.fixtures));
    }
    HeadToHeadView {
        title: title(sheet, first, second),
        count: count(sheet, meetings.record),
        rows: [
            balance(sheet, first, meetings.record),
            balance(sheet, second, turned.record),
        ],
        records,
        coming: line::by_season(sheet, coming),
        seasons: line::by_season(sheet, over.iter().rev().copied()),
        scorers: scorers::view(sheet, over.iter().copied(), SCORERS),
    }
}

/// `Canada v Mexico`
fn title(sheet: &Sheet<'_>, first: TeamId, second: TeamId) -> String {
    let [first, second] = [first, second].map(|id| &sheet.book().teams[id].name);
    format!("{first} {} {second}", sheet.word(Word::Versus))
}

/// `8 meetings, 21 goals`
fn count(sheet: &Sheet<'_>, record: Record) -> String {
    let language = sheet.language();
    let goals = u32::from(record.goals_for) + u32::from(record.goals_against);
    format!(
        "{}, {}",
        language.count(Count::Meetings, record.played()),
        language.count(Count::Goals, goals)
    )
}

fn balance<'a>(sheet: &Sheet<'a>, id: TeamId, record: Record) -> BalanceView<'a> {
    BalanceView {
        team: &sheet.book().teams[id].name,
        crest: crest::of_team(sheet, id),
        href: sheet.link(Route::Team(id)),
        figures: [
            record.won,
            record.drawn,
            record.lost,
            record.goals_for,
            record.goals_against,
        ],
    }
}

/// A team's biggest wins among their meetings.
fn biggest_wins<'a>(
    sheet: &Sheet<'a>,
    team: TeamId,
    met: &[FixtureId],
) -> Option<(String, Vec<LineView<'a>>)> {
    let book = sheet.book();
    let theirs = met.iter().filter_map(|id| {
        let fixture = &book.fixtures[*id];
        Some((*id, fixture, fixture.side_of(team)?))
    });
    let wins = statistics::records(theirs).biggest_wins;
    if wins.is_empty() {
        return None;
    }
    let label = format!(
        "{}, {}",
        sheet.word(Word::BiggestWin),
        book.teams[team].name
    );
    let wins = wins.iter().take(RECORDS);
    Some((label, wins.map(|id| line::line(sheet, *id)).collect()))
}
