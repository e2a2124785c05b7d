//! Numbers as pictures: SVG made when the site is built.
//!
//! Plain numbers and labels in, SVG text out, the same on every machine. What
//! a chart looks like is for the style sheet: it has classes and no style, and
//! only team colours stand in it, as attributes that a style sheet may
//! overrule. Its title and description are the caller's, in his language.
//!
//! Classes: `chart` and one of `chart-positions`, `chart-points`, `timeline`,
//! `form` on the whole. In line charts `grid`, `figure`, and in each `line`
//! (or `line leading`) `halo`, `stroke`, `end`, `name`. In timelines `axis`,
//! `break`, `figure`, and in each `moment home` or `moment away` `stem`,
//! `label` and the mark: `goal`, `goal own`, `spot`, `missed`, `yellow`, `red`,
//! `substitution`. In form strips `win`, `draw`, `defeat` with `mark` and
//! `letter`. A crest is `crest`.

mod crest;
mod form;
mod line;
mod svg;
mod timeline;

pub use crest::crest;
pub use form::{FormMark, Outcome, form_strip};
pub use line::{Line, LineChart, Rising, Weight, line_chart};
pub use timeline::{Mark, Moment, Row, Timeline, timeline};

/// What is said of a chart to those who do not see it.
#[derive(Clone, Copy, Debug)]
pub struct Alternative<'a> {
    /// Begins the chart's ids, unique on its page.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// What there is to see in it.
    pub description: &'a str,
}

#[cfg(test)]
mod tests;
