//! How a team's latest matches ended.

use serde::Serialize;

use crate::book::{FixtureId, Side, StageId, TeamId};
use crate::language::{Word, isolated};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::Outcome;

use super::TableOptions;

/// How one of a team's latest matches ended.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FormMark<'a> {
    /// `won`, `drawn`, `lost`.
    pub outcome: &'static str,
    /// `W`, `D`, `L`.
    pub letter: &'a str,
}

/// One of a team's latest matches.
#[derive(Clone, Debug, Serialize)]
pub struct FormView<'a> {
    /// `won`, `drawn`, `lost`.
    pub outcome: &'static str,
    /// `W`, `D`, `L`.
    pub letter: &'a str,
    /// In words: `Win: Panama 0–2 Canada`.
    pub words: String,
    /// The match's page.
    pub href: Option<String>,
}

/// A team's latest counted matches of a stage, the latest last.
pub(super) fn form<'a>(
    sheet: &Sheet<'a>,
    stage: StageId,
    team: TeamId,
    options: TableOptions<'_>,
) -> Vec<FormMark<'a>> {
    let book = sheet.book();
    let mut form: Vec<FormMark<'a>> = sheet
        .edition
        .index
        .fixtures_of(team)
        .iter()
        .rev()
        .filter(|id| {
            let fixture = &book.fixtures[**id];
            fixture.stage == stage
                && (options.until.is_none() || fixture.kickoff.date <= options.until)
        })
        .filter_map(|id| mark(sheet, *id, team))
        .take(options.form)
        .collect();
    form.reverse();
    form
}

/// How a match ended for a team; `None` where it does not count.
fn mark<'a>(sheet: &Sheet<'a>, id: FixtureId, team: TeamId) -> Option<FormMark<'a>> {
    let fixture = &sheet.book().fixtures[id];
    let side = fixture.side_of(team)?;
    let (scored, conceded) = fixture.counted_score(None)?.seen_from(side);
    let (outcome, letter) = match Outcome::of(scored, conceded) {
        Outcome::Won => ("won", Word::WinLetter),
        Outcome::Drawn => ("drawn", Word::DrawLetter),
        Outcome::Lost => ("lost", Word::DefeatLetter),
    };
    Some(FormMark {
        outcome,
        letter: sheet.word(letter),
    })
}

/// How a match ended for a team, with the match; `None` where it does not
/// count.
pub(crate) fn outcome<'a>(sheet: &Sheet<'a>, id: FixtureId, team: TeamId) -> Option<FormView<'a>> {
    let fixture = &sheet.book().fixtures[id];
    let mark = mark(sheet, id, team)?;
    let word = match mark.outcome {
        "won" => Word::Win,
        "drawn" => Word::Draw,
        _ => Word::Defeat,
    };
    let [home, away] = Side::BOTH.map(|side| isolated(sheet.side(fixture, side).0));
    let score = sheet.score(fixture.counted_score(None)?);
    Some(FormView {
        outcome: mark.outcome,
        letter: mark.letter,
        words: format!("{}: {home} {score} {away}", sheet.word(word)),
        href: sheet.link(Route::Fixture(id)),
    })
}
