//! Score lines in the body: lines of their own that may be a match's headline.
//!
//! Read from the source text, before Markdown takes `1. FC Köln` for a list.
//! Which of them are matches is not known here: that depends on the teams.

use std::ops::Range;

use crate::notation::{
    self, GoalLine, NearMiss, could_be_goal_line, could_be_score_line, reads_like_score_line,
};
use crate::source::{FileId, Place, Written};

use super::Headline;
use super::front_matter::line_end;

/// What the lines of a body read as.
#[derive(Debug, Default)]
pub(super) struct Headlines {
    /// Score lines, in order.
    pub(super) found: Vec<Headline>,
    /// Lines that are nearly score lines, in order.
    pub(super) missed: Vec<Written<NearMiss>>,
}

/// Looks at the lines of `text` at `range` that stand by themselves.
pub(super) fn read(file: FileId, text: &str, range: Range<usize>) -> Headlines {
    let lines = Lines::of(file, text, range);
    let mut headlines = Headlines::default();
    let mut from = 0;
    for (index, line) in lines.list.iter().enumerate() {
        // What follows a headline or its goals begins anew.
        let begins = from > 0 && line.start == from;
        if line.start < from || !lines.stands_alone(index, begins) {
            continue;
        }
        let (words, _) = without_marks(lines.text(index));
        if let Some(headline) = headline(&lines, index) {
            from = headline.text_start as usize;
            headlines.found.push(headline);
        } else if let Some(missed) = reads_like_score_line(words) {
            headlines
                .missed
                .push(Written::new(missed, lines.place(words)));
        }
    }
    headlines
}

fn headline(lines: &Lines<'_>, index: usize) -> Option<Headline> {
    let line = lines.list.get(index)?;
    let (words, _) = without_marks(lines.text(index));
    if !could_be_score_line(words) {
        return None;
    }
    let readings = notation::read_score_line(words).ok()?;
    let underline = lines.is_underline(index + 1);
    let below = index + 1 + usize::from(underline);
    let goals = goal_line(lines, below);
    let (goals, last) = match goals {
        Some((goals, last)) => (Some(goals), last),
        None => (None, below.saturating_sub(1)),
    };
    let text_start = lines.list.get(last).map_or(line.end, |line| line.end);
    Some(Headline {
        readings,
        place: lines.place(words),
        goals,
        start: u32::try_from(line.start).unwrap_or(u32::MAX),
        text_start: u32::try_from(text_start).unwrap_or(u32::MAX),
    })
}

/// The goal line right below a headline, and which line it is. An empty line may
/// stand between, if nothing follows the goals.
fn goal_line(lines: &Lines<'_>, below: usize) -> Option<(Written<GoalLine>, usize)> {
    let gap = lines.is_blank(below) && lines.is_blank(below + 2);
    let index = below + usize::from(gap);
    let words = lines.text(index).trim();
    if !could_be_goal_line(words) {
        return None;
    }
    let goals = notation::read_goals(words).ok()?;
    Some((Written::new(goals, lines.place(words)), index))
}

/// A line without what makes it a heading, and whether it was one.
fn without_marks(line: &str) -> (&str, bool) {
    let line = line.trim();
    let inner = line.trim_start_matches('#');
    if inner.len() == line.len() || !inner.starts_with(' ') {
        let plain = line.strip_suffix('\\').unwrap_or(line).trim_end();
        return (without_emphasis(plain), false);
    }
    let inner = inner.trim();
    let closed = inner.trim_end_matches('#');
    let inner = if closed.ends_with(' ') { closed } else { inner };
    (without_emphasis(inner.trim_end()), true)
}

/// A line without the marks that make all of it bold or slanted.
fn without_emphasis(line: &str) -> &str {
    let within = |mark: &str| {
        let inner = line.strip_prefix(mark)?.strip_suffix(mark)?;
        let whole = !inner.is_empty() && !inner.contains(mark) && inner.trim() == inner;
        whole.then_some(inner)
    };
    let marks = ["***", "**", "__", "*", "_"];
    marks.into_iter().find_map(within).unwrap_or(line)
}

/// The lines of a body, and which of them are code, HTML or quotations.
struct Lines<'t> {
    file: FileId,
    source: &'t str,
    list: Vec<Line<'t>>,
    foreign: Vec<bool>,
}

/// A line of a body.
struct Line<'t> {
    /// Its first byte in the source.
    start: usize,
    /// The byte behind its end.
    end: usize,
    /// What it says, without its end.
    text: &'t str,
}

impl<'t> Lines<'t> {
    fn of(file: FileId, source: &'t str, range: Range<usize>) -> Self {
        let mut list = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let rest = source.get(at..range.end).unwrap_or("");
            let end = match line_end(rest) {
                Some(end) if rest.get(end..).is_some_and(|end| end.starts_with("\r\n")) => end + 2,
                Some(end) => end + 1,
                None => rest.len().max(1),
            };
            let line = rest.get(..end).unwrap_or(rest);
            list.push(Line {
                start: at,
                end: (at + end).min(range.end),
                text: line.trim_end_matches(['\n', '\r']),
            });
            at += end;
        }
        let mut lines = Self {
            file,
            source,
            list,
            foreign: Vec::new(),
        };
        lines.foreign = lines.find_foreign();
        lines
    }

    fn text(&self, index: usize) -> &'t str {
        self.list.get(index).map_or("", |line| line.text)
    }

    /// Where words stand that are a part of the source.
    fn place(&self, words: &str) -> Place {
        let at = words.as_ptr().addr() - self.source.as_ptr().addr();
        Place::bytes(self.file, at..at + words.len())
    }

    fn is_blank(&self, index: usize) -> bool {
        self.text(index).trim().is_empty()
    }

    /// Whether a line is a paragraph's underline, which makes it a heading.
    fn is_underline(&self, index: usize) -> bool {
        let line = self.text(index).trim();
        !line.is_empty() && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
    }

    /// Whether a line is a heading, or the first line of a paragraph; `begins`
    /// is whether what stands above it has been taken for something else.
    fn stands_alone(&self, index: usize, begins: bool) -> bool {
        let line = self.text(index);
        let is_ours = !self.foreign.get(index).copied().unwrap_or(true);
        let begins = begins || index == 0 || self.ends_block(index - 1) || is_heading(line);
        is_ours && begins && !line.trim().is_empty() && !is_other_block(line)
    }

    /// Whether what follows a line begins anew: it is empty, or a heading.
    fn ends_block(&self, index: usize) -> bool {
        self.is_blank(index) || is_heading(self.text(index)) || self.is_underline(index)
    }

    /// Marks lines of fenced code and of HTML blocks.
    fn find_foreign(&self) -> Vec<bool> {
        let mut fence: Option<&str> = None;
        let mut html = false;
        let mut foreign = Vec::with_capacity(self.list.len());
        for index in 0..self.list.len() {
            let line = self.text(index).trim_start();
            let mark = ["```", "~~~"]
                .into_iter()
                .find(|mark| line.starts_with(mark));
            html = fence.is_none() && !line.is_empty() && (html || line.starts_with('<'));
            foreign.push(fence.is_some() || mark.is_some() || html);
            match (fence, mark) {
                (None, Some(_)) if !html => fence = mark,
                (Some(open), Some(close)) if open == close => fence = None,
                _ => {}
            }
        }
        foreign
    }
}

fn is_heading(line: &str) -> bool {
    line.trim_start().starts_with('#') && without_marks(line).1
}

/// Whether Markdown reads a line as code, a quotation, a table or an item of a
/// list with bullets, so that it is none of its own.
fn is_other_block(line: &str) -> bool {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    indent > 3
        || line.starts_with('\t')
        || text.starts_with(['>', '|'])
        || ["- ", "* ", "+ "]
            .iter()
            .any(|bullet| text.starts_with(bullet))
}
