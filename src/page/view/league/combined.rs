//! A table over several stages or seasons as a reader sees it.

use crate::book::{CombinedOf, Season, SeasonId};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{CombinedTable, Moment, combined};

use super::{RowView, TableView, zones};

/// The tables over several stages or seasons that a season has.
pub(crate) fn tables<'a>(sheet: &Sheet<'a>, id: SeasonId) -> Vec<TableView<'a>> {
    let book = sheet.book();
    let season = &book.seasons[id];
    if season.combined.is_empty() {
        return Vec::new();
    }
    combined(book, id, Moment::Latest)
        .iter()
        .filter_map(|table| view(sheet, season, table))
        .collect()
}

fn view<'a>(sheet: &Sheet<'a>, season: &'a Season, table: &CombinedTable) -> Option<TableView<'a>> {
    let plan = season.combined.get(table.index)?;
    let averages = matches!(plan.of, CombinedOf::AverageOver(_));
    let letters = zones::letters(&plan.zones);
    let language = sheet.language();
    let rows = table.rows.iter().enumerate().map(|(index, row)| {
        let zone = row.zone.and_then(|zone| plan.zones.get(zone));
        let letter = row.zone.and_then(|zone| letters.get(zone));
        let team = &sheet.book().teams[row.team];
        let next = table.rows.get(index + 1);
        let average = row.average().decimals(3).filter(|_| averages);
        RowView {
            zone: zone.map_or("", |zone| zones::class(zone.kind)),
            letter: letter.cloned().unwrap_or_default(),
            meaning: zone.map_or("", |zone| &zone.name),
            zone_ends: next.is_some_and(|next| next.zone != row.zone),
            average: average.unwrap_or_default(),
            ..RowView::of(
                team,
                sheet.link(Route::Team(row.team)),
                (row.position, row.shared),
                row.record,
                row.points,
                language,
            )
        }
    });
    Some(TableView {
        caption: plan.name.to_string(),
        key: zones::key(&plan.zones, &letters, table.rows.len()),
        rows: rows.collect(),
        averages,
        ..TableView::default()
    })
}
