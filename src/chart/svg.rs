//! The few elements of SVG that charts are made of.

use std::fmt::{self, Write as _};

use crate::colour::Colour;
use crate::escape;

use super::Alternative;

/// A length in tenths of the chart's unit: whole numbers are the same on every
/// machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tenths(pub(super) i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// The width of a chart, in units; as many pixels where it is narrowest, so
/// that letters are never smaller than the style sheet sets them.
pub(super) const WIDTH: i32 = 608;
/// The width of a letter, about.
pub(super) const LETTER: i32 = 7;

/// What a path is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// What the style sheet says.
    Plain,
    /// A colour.
    Coloured(Colour),
    /// The colour of the text around the chart, in dashes; whole where there
    /// are none.
    Ink(&'static str),
}

/// Where a text's place is, seen along the line.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A chart that is being drawn.
pub(super) struct Svg(String);

impl Svg {
    /// Begins a chart of a class and size, in whole units.
    pub(super) fn new(class: &str, [width, height]: [i32; 2], said: Alternative<'_>) -> Self {
        let id = escape::attribute(said.id);
        let mut svg = Self(format!(
            "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-text\">\n<title id=\"{id}-title\">"
        ));
        escape::push_text(&mut svg.0, said.title);
        let _ = write!(svg.0, "</title>\n<desc id=\"{id}-text\">");
        escape::push_text(&mut svg.0, said.description);
        svg.0.push_str("</desc>\n");
        svg
    }

    /// Begins a group with a text to point at.
    pub(super) fn open(&mut self, class: &str, title: &str) {
        let _ = write!(self.0, "<g class=\"{class}\"><title>");
        escape::push_text(&mut self.0, title);
        self.0.push_str("</title>");
    }

    /// Ends a group.
    pub(super) fn close(&mut self) {
        self.0.push_str("</g>\n");
    }

    /// A path through points; a gap between the stretches.
    pub(super) fn path(&mut self, class: &str, stretches: &[Vec<[Tenths; 2]>], stroke: Stroke) {
        let _ = write!(self.0, "<path class=\"{class}\"");
        let _ = match stroke {
            Stroke::Plain => Ok(()),
            Stroke::Coloured(colour) => write!(self.0, " stroke=\"{colour}\""),
            Stroke::Ink("") => write!(self.0, " stroke=\"currentColor\""),
            Stroke::Ink(dashes) => write!(
                self.0,
                " stroke=\"currentColor\" stroke-dasharray=\"{dashes}\""
            ),
        };
        self.0.push_str(" d=\"");
        for stretch in stretches {
            for (rank, [x, y]) in stretch.iter().enumerate() {
                let _ = write!(self.0, "{}{x} {y}", if rank == 0 { 'M' } else { 'L' });
            }
        }
        self.0.push_str("\"/>");
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, from: [Tenths; 2], to: [Tenths; 2]) {
        self.path(class, &[vec![from, to]], Stroke::Plain);
    }

    /// A circle.
    pub(super) fn circle(&mut self, class: &str, [x, y]: [Tenths; 2], radius: Tenths) {
        let _ = write!(
            self.0,
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
        );
    }

    /// An upright rectangle.
    pub(super) fn rectangle(
        &mut self,
        class: &str,
        [x, y]: [Tenths; 2],
        [width, height]: [Tenths; 2],
    ) {
        let _ = write!(
            self.0,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        );
    }

    /// A word or two on the line that ends, begins or is centred at a place.
    pub(super) fn text(&mut self, class: &str, [x, y]: [Tenths; 2], anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = write!(
            self.0,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">"
        );
        escape::push_text(&mut self.0, text);
        self.0.push_str("</text>");
    }

    /// Begins a new line of the source, for those who read it.
    pub(super) fn break_line(&mut self) {
        self.0.push('\n');
    }

    /// The finished chart.
    pub(super) fn finish(mut self) -> String {
        if !self.0.ends_with('\n') {
            self.0.push('\n');
        }
        self.0.push_str("</svg>");
        self.0
    }
}
