//! Tables: in a group of their own that scrolls, with scopes for those who
//! listen and classes in place of style.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::escape;

use super::Writer;

/// The table that is open, and how many there were.
#[derive(Default)]
pub(super) struct Table {
    count: usize,
    alignments: Vec<Alignment>,
    row: Row,
    column: usize,
    /// What the open cell is closed by.
    close: &'static str,
}

/// Where in a table a row stands.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Row {
    #[default]
    Head,
    /// In the body, which is open.
    Body,
}

/// The longest name of a table, in bytes, before it is cut.
const LONGEST_NAME: usize = 80;

impl Writer<'_> {
    pub(super) fn open_table(&mut self, at: usize, alignments: &[Alignment]) {
        self.table.count += 1;
        self.table.alignments = alignments.to_vec();
        self.table.row = Row::Head;
        let name = self.table_name(at);
        self.html
            .push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
        escape::push_attribute(&mut self.html, &name);
        self.html.push_str("\">\n<table>\n");
    }

    /// `Table 2: Team, Points`: two groups of a page must not share a name.
    fn table_name(&self, at: usize) -> String {
        let mut name = format!("{} {}", self.options.words.table, self.table.count);
        let mut mark = ": ";
        let mut next = at + 2;
        while let Some(Event::Start(Tag::TableCell)) = self.text.event(next) {
            let words = self.text.plain(next);
            if name.len() + words.len() > LONGEST_NAME {
                break;
            }
            if !words.trim().is_empty() {
                name.push_str(mark);
                name.push_str(words.trim());
                mark = ", ";
            }
            next = self.text.end(next) + 1;
        }
        name
    }

    pub(super) fn close_table(&mut self) {
        if self.table.row == Row::Body {
            self.html.push_str("</tbody>\n");
        }
        self.html.push_str("</table>\n</div>\n");
    }

    pub(super) fn open_table_head(&mut self) {
        self.html.push_str("<thead>\n");
        self.open_table_row();
    }

    pub(super) fn close_table_head(&mut self, at: usize) {
        self.html.push_str("</tr>\n</thead>\n");
        if self.text.event(at + 1) != Some(&Event::End(TagEnd::Table)) {
            self.html.push_str("<tbody>\n");
            self.table.row = Row::Body;
        }
    }

    pub(super) fn open_table_row(&mut self) {
        self.table.column = 0;
        self.html.push_str("<tr>");
    }

    /// Opens a cell; one of the head that says nothing heads nothing.
    pub(super) fn open_table_cell(&mut self, at: usize) {
        let heads = self.table.row == Row::Head && self.text.end(at) > at + 1;
        let alignment = self.table.alignments.get(self.table.column);
        self.table.column += 1;
        let (open, close) = if heads {
            ("<th scope=\"col\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        self.html.push_str(open);
        self.html.push_str(match alignment {
            Some(Alignment::Left) => " class=\"left\">",
            Some(Alignment::Center) => " class=\"centre\">",
            Some(Alignment::Right) => " class=\"right\">",
            Some(Alignment::None) | None => ">",
        });
        self.table.close = close;
    }

    pub(super) fn close_table_cell(&mut self) {
        self.html.push_str(self.table.close);
    }
}
