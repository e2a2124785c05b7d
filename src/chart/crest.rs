//! A crest for a team that has none: a shield in its colours.

use std::fmt::Write as _;

use crate::colour::{Colour, Contrast};
use crate::escape;

/// The shield, and the lower part of it, where the second colour is.
const SHIELD: &str = "M4 4H60V44C60 56 47 64 32 69C17 64 4 56 4 44Z";
const BASE: &str = "M4 44H60C60 56 47 64 32 69C17 64 4 56 4 44Z";

/// The most letters that a shield holds.
const MOST_LETTERS: usize = 3;

/// Draws a shield: a field of the first colour with the initials on it, below
/// it the second colour, between them a line of the third. The outline is
/// seen on white, on black and around any kit. A picture beside a name: it
/// has no words of its own for those who do not see it.
///
/// The document can stand in a page or be a file.
pub fn crest(colours: &[Colour], initials: &str) -> String {
    let field = colours.first().copied().unwrap_or(Colour::NEUTRAL);
    let base = colours.get(1).copied().unwrap_or(field);
    let between = colours.get(2).copied().unwrap_or(Colour::NEUTRAL);
    let letters: String = initials.chars().take(MOST_LETTERS).collect();
    // Letters of a crest are a mark rather than text (WCAG 2.2, 1.4.3 excepts them).
    let ink = base.readable_on(field, Contrast::MARK);
    let outline = Colour::NEUTRAL;
    let mut svg = String::with_capacity(560);
    let _ = write!(
        svg,
        "<svg class=\"crest\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 72\" \
         aria-hidden=\"true\"><path fill=\"{field}\" d=\"{SHIELD}\"/>"
    );
    if base != field {
        let _ = write!(
            svg,
            "<path fill=\"{base}\" d=\"{BASE}\"/><path stroke=\"{between}\" stroke-width=\"2\" d=\"M4 44H60\"/>"
        );
    }
    let _ = write!(
        svg,
        "<path fill=\"none\" stroke=\"{outline}\" stroke-width=\"2\" d=\"{SHIELD}\"/>"
    );
    if !letters.is_empty() {
        let size = if letters.chars().count() > 2 { 20 } else { 24 };
        let _ = write!(
            svg,
            "<text x=\"32\" y=\"32\" text-anchor=\"middle\" font-family=\"sans-serif\" \
             font-weight=\"700\" font-size=\"{size}\" fill=\"{ink}\">"
        );
        escape::push_text(&mut svg, &letters);
        svg.push_str("</text>");
    }
    svg.push_str("</svg>");
    svg
}
