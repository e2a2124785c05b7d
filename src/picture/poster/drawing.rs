//! The SVG of a poster as it is written: areas, texts, flags.

use std::fmt::Write as _;

use crate::colour::Colour;
use crate::escape;
use crate::picture::letters::{Face, drawable};

use super::Inks;
use super::room::clipped_to;

/// Font, size and colour.
#[derive(Clone, Copy)]
pub(super) struct Type(pub(super) Face, pub(super) u32, pub(super) Colour);

/// Which end of a text stands at its place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its first letter.
    Start,
    /// Its last.
    End,
}

/// SVG as it is written.
pub(super) struct Drawing(String);

impl Drawing {
    /// A sheet of paper.
    pub(super) fn new([width, height]: [u32; 2], paper: Colour) -> Self {
        let mut svg = String::with_capacity(3000);
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">"
        );
        let mut sheet = Self(svg);
        sheet.area([0, 0, width, height], paper);
        sheet
    }

    /// The text of the SVG.
    pub(super) fn finish(mut self) -> String {
        self.0.push_str("</svg>");
        self.0
    }

    /// A filled area: left, top, width, height.
    pub(super) fn area(&mut self, [x, y, width, height]: [u32; 4], fill: Colour) {
        let _ = write!(
            self.0,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    }

    /// A text with one of its ends at a place on the baseline.
    pub(super) fn text(
        &mut self,
        text: &str,
        Type(face, size, fill): Type,
        [x, y]: [u32; 2],
        at: Anchor,
    ) {
        if text.is_empty() {
            return;
        }
        let (family, weight) = face.family();
        let anchor = match at {
            Anchor::Start => "start",
            Anchor::End => "end",
        };
        let _ = write!(
            self.0,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-weight=\"{weight}\" \
             font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{fill}\">"
        );
        escape::push_text(&mut self.0, text);
        self.0.push_str("</text>");
    }

    /// A text that ends within `room`, cut off where it must be.
    pub(super) fn fitted(&mut self, text: &str, set: Type, place: [u32; 2], room: u32) {
        let text = drawable(text).unwrap_or_default();
        let lines = clipped_to(set.0, vec![text], set.1, room);
        self.text(
            lines.first().map_or("", |line| line),
            set,
            place,
            Anchor::Start,
        );
    }

    /// A side's colours, one above the other, in an outline that is seen
    /// around white and black.
    pub(super) fn flag(&mut self, colours: &[Colour], inks: Inks, [x, y]: [u32; 2]) {
        let stripes = colours.get(..colours.len().min(3)).unwrap_or_default();
        let (width, height) = (20, 78);
        for (stripe, index) in stripes.iter().zip(0_u32..) {
            let count = u32::try_from(stripes.len()).unwrap_or(1);
            let (top, bottom) = (height * index / count, height * (index + 1) / count);
            self.area([x, y + top, width, bottom - top], *stripe);
        }
        let fill = if stripes.is_empty() {
            inks.line
        } else {
            inks.quiet
        };
        if stripes.is_empty() {
            self.area([x, y, width, height], fill);
        } else {
            let _ = write!(
                self.0,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"none\" \
                 stroke=\"{fill}\" stroke-width=\"2\"/>"
            );
        }
    }
}
