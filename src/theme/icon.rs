//! The picture of the site where a browser lists its pages, in the site's
//! colours.

use crate::colour::{Colour, Contrast};
use crate::escape;

use super::tokens::is_value;

/// The default theme's colours: of the field, of the lines on it.
const FIELD: &str = "#9c1d17";
const LINES: &str = "#fbf8f1";

/// A field in the colour of links with lines of print in that of the paper,
/// as SVG; in the default theme's colours where `colours`, by the names of the
/// style sheet's properties, has none. Lines that would not be seen are black
/// or white.
pub fn icon<'a>(colours: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let (mut field, mut lines) = (FIELD, LINES);
    for (name, value) in colours {
        match name {
            "accent" if is_value(value) => field = value,
            "paper" if is_value(value) => lines = value,
            _ => {}
        }
    }
    let seen = match (Colour::of(field), Colour::of(lines)) {
        (Some(on), Some(ink)) if ink.contrast(on) < Contrast::MARK => on.ink().to_string(),
        _ => lines.to_owned(),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" fill=\"{}\"/>\
         <path d=\"M6 11h20M6 16h20M6 21h12\" stroke=\"{}\" stroke-width=\"2.5\"/></svg>\n",
        escape::attribute(field),
        escape::attribute(&seen)
    )
}

#[cfg(test)]
mod tests {
    use super::icon;

    #[test]
    fn the_icon_has_the_colours_of_the_site() {
        let plain = icon([]);
        assert!(plain.contains("#9c1d17") && plain.contains("#fbf8f1"));
        let own = icon([
            ("accent", "#003da5"),
            ("paper", "#ffffff"),
            ("ink", "#111111"),
        ]);
        assert!(own.contains("fill=\"#003da5\"") && own.contains("stroke=\"#ffffff\""));
        let pale = icon([("accent", "#ffdd00")]);
        assert!(pale.contains("stroke=\"#000000\""), "{pale}");
        let named = icon([("accent", "rgb(0 61 165)"), ("paper", "red\"/><script>")]);
        assert!(named.contains("fill=\"rgb(0 61 165)\"") && named.contains("#fbf8f1"));
    }
}
