//! A table of the teams in one place of each group, as a reader sees it.

use crate::book::{AcrossGroups, Stage, StageId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{AcrossTable, Moment, Qualified, Row, across};

use super::zones::{self, ZoneView};
use super::{RowView, TableView, notes};

/// The tables across the groups of a stage, with everything that counts.
pub(crate) fn tables<'a>(sheet: &Sheet<'a>, id: StageId) -> Vec<TableView<'a>> {
    let stage = &sheet.book().stages[id];
    across(sheet.book(), id, Moment::Latest)
        .iter()
        .filter_map(|table| {
            let rule = stage.across_groups.get(table.index)?;
            Some(view(sheet, stage, rule, table))
        })
        .collect()
}

fn view<'a>(
    sheet: &Sheet<'a>,
    stage: &'a Stage,
    rule: &'a AcrossGroups,
    table: &AcrossTable,
) -> TableView<'a> {
    let goes_on = sheet.word(Word::GoesOn);
    let zone = ZoneView {
        zone: zones::class(crate::book::ZoneKind::Promotion),
        letter: goes_on
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect(),
        meaning: goes_on,
    };
    let rows = table.rows.iter().zip(1..).map(|(line, next)| {
        let group = stage.groups.get(usize::from(line.group.0));
        let next = table.rows.get(next);
        let row = RowView {
            group: group.map_or("", |group| &group.name),
            zone_ends: next.is_some_and(|next| next.qualified != line.qualified),
            ..RowView::of(
                &sheet.book().teams[line.row.team],
                sheet.link(Route::Team(line.row.team)),
                (line.row.position, line.row.shared),
                line.row.record,
                line.row.points,
                sheet.language(),
            )
        };
        match line.qualified {
            Qualified::Yes => RowView {
                zone: zone.zone,
                letter: zone.letter.clone(),
                meaning: zone.meaning,
                ..row
            },
            Qualified::No | Qualified::Open => row,
        }
    });
    let own: Vec<Row> = table.rows.iter().map(|line| line.row).collect();
    let is_decided = table
        .rows
        .iter()
        .any(|line| line.qualified == Qualified::Yes);
    TableView {
        caption: rule.name.to_string(),
        rows: rows.collect(),
        groups: true,
        notes: notes::decided(sheet, &own, &table.proof),
        key: is_decided.then_some(zone).into_iter().collect(),
        ..TableView::default()
    }
}
