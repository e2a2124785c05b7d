//! Further tables of a season: at home, away, at half-time, of late.

use serde::Serialize;

use crate::book::{SeasonId, StageId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{Cut, LeagueTable, Ledger, Moment};

use super::frame::LinkView;
use super::league::{self, TableOptions, TableView};

/// Further tables of a season.
#[derive(Clone, Debug, Serialize)]
pub struct TablesView<'a> {
    /// What they are of.
    pub title: String,
    /// The season.
    pub within: LinkView,
    /// The tables.
    pub tables: Vec<TableView<'a>>,
}

/// Matches of each team that a table of late is made of.
const LATE: u16 = 6;

/// The page of a season's further tables.
pub(super) fn view<'a>(sheet: &Sheet<'a>, id: SeasonId) -> TablesView<'a> {
    let season = league::season_title(sheet, &sheet.book().seasons[id]);
    TablesView {
        title: format!("{}: {season}", sheet.word(Word::Tables)),
        within: LinkView {
            text: season,
            href: sheet.link(Route::Season(id)),
        },
        tables: super::season::stage_with_table(sheet, id)
            .map(|stage| tables(sheet, stage))
            .unwrap_or_default(),
    }
}

fn tables<'a>(sheet: &Sheet<'a>, id: StageId) -> Vec<TableView<'a>> {
    let ledger = Ledger::of(sheet.book(), id);
    let cuts = [
        (Cut::Home, Word::AtHome),
        (Cut::Away, Word::AwayFromHome),
        (Cut::HalfTime, Word::HalfTime),
        (Cut::Form(LATE), Word::Form),
    ];
    let mut all = Vec::new();
    for (cut, word) in cuts {
        for table in ledger.tables(Moment::Latest, cut) {
            if !has_played(&table) {
                continue;
            }
            let mut view = league::table(sheet, id, &table, TableOptions::default());
            let word = sheet.word(word);
            view.caption = match table.group {
                Some(_) => format!("{word}: {}", view.caption),
                None => word.to_owned(),
            };
            // Zones and notes are the whole table's.
            view.key.clear();
            view.notes.clear();
            for row in &mut view.rows {
                row.zone = "";
                row.letter.clear();
                row.zone_ends = false;
                row.note = "";
            }
            all.push(view);
        }
    }
    all
}

fn has_played(table: &LeagueTable) -> bool {
    table.rows.iter().any(|row| row.record.played() > 0)
}
