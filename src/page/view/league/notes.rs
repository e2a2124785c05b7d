//! What has to be said about a table.

use crate::book::{GivenTable, StageId, TeamId};
use crate::language::{Count, DateForm, Language, Word};
use crate::page::edition::Sheet;
use crate::standings::{LeagueTable, Minus, Row, Separation, Teller, Words};

/// What has to be said about a table: points given and taken, and who stands
/// ahead of whom with as many points, and why.
pub(super) fn notes(sheet: &Sheet<'_>, stage: StageId, table: &LeagueTable) -> Vec<String> {
    let book = sheet.book();
    let given = &book.seasons[book.stages[stage].season].given_table;
    let given = given.as_ref().filter(|_| table.given);
    let kept_by = given.and_then(|given| kept_by(sheet.language(), given));
    let mut notes: Vec<String> = kept_by.into_iter().collect();
    for adjustment in &book.stages[stage].adjustments {
        let counts = table
            .row(adjustment.team)
            .is_some_and(|row| row.adjusted != 0);
        if counts {
            let word = if adjustment.points < 0 {
                Word::Deducted
            } else {
                Word::AwardedPoints
            };
            let points = adjustment.points.unsigned_abs();
            let points = sheet.language().count(Count::Points, points);
            let team = &book.teams[adjustment.team].name;
            let said = sheet
                .language()
                .say(word, &[("team", team), ("points", &points)]);
            let reason = adjustment.reason.as_deref();
            let reason = reason.map(|reason| format!(" ({reason})"));
            notes.push(format!("* {said}{}", reason.unwrap_or_default()));
        }
    }
    notes.extend(decided(sheet, &table.rows, &table.proof));
    notes
}

/// Who stands ahead of whom with as many points, and why.
pub(super) fn decided(sheet: &Sheet<'_>, rows: &[Row], proof: &[Separation]) -> Vec<String> {
    let name = |team: TeamId| sheet.book().teams[team].name.to_string();
    let teller = Teller {
        words: Words::of(sheet.language().tag()),
        minus: Minus::True,
        name: &name,
    };
    let has_played = |row: &&Row| row.record.played() > 0;
    if rows.iter().filter(has_played).count() < rows.len() {
        return Vec::new();
    }
    (0..rows.len())
        .filter_map(|line| {
            let note = teller.note(rows, proof, line)?;
            Some(format!("{}: {note}", name(rows.get(line)?.team)))
        })
        .collect()
}

/// Whose table it is, where somebody else keeps it and is named.
pub fn kept_by(language: &Language, given: &GivenTable) -> Option<String> {
    let source = given.source.as_deref()?;
    Some(match given.date {
        Some(date) => {
            let date = language.date(date, DateForm::Long);
            language.say(Word::TableOfOn, &[("source", &source), ("date", &date)])
        }
        None => language.say(Word::TableOf, &[("source", &source)]),
    })
}
