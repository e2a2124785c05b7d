//! The letters that are drawn in pictures: the fonts that we ship, which
//! characters they have, and how wide a text is in them.
//!
//! The fonts are parts of Literata and Inter: Latin with its extensions, Greek
//! and Cyrillic; of the figures' font, digits and ASCII. No other font is ever
//! looked for, so that every machine draws the same. `fonts/` holds them with
//! their licence, the SIL Open Font License. The only file that names `skrifa`.

use std::sync::LazyLock;

use skrifa::charmap::Charmap;
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, MetadataProvider as _};

/// A font that we ship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Names and headlines.
    Serif,
    /// What stands around them.
    Sans,
    /// The score.
    Figures,
}

impl Face {
    /// Every font.
    pub(super) const ALL: [Self; 3] = [Self::Serif, Self::Sans, Self::Figures];

    /// The font's file.
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("fonts/literata-bold.ttf"),
            Self::Sans => include_bytes!("fonts/inter-medium.ttf"),
            Self::Figures => include_bytes!("fonts/inter-extra-bold.ttf"),
        }
    }

    /// The name and the weight by which a drawing asks for it.
    pub(super) fn family(self) -> (&'static str, u16) {
        match self {
            Self::Serif => ("Literata", 700),
            Self::Sans => ("Inter Medium", 500),
            Self::Figures => ("Inter ExtraBold", 800),
        }
    }

    /// The font, and which glyph each character has: finding that table takes
    /// longer than looking into it.
    fn font(self) -> Option<&'static (FontRef<'static>, Charmap<'static>)> {
        type Fonts = [Option<(FontRef<'static>, Charmap<'static>)>; 3];
        static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
            Face::ALL.map(|face| {
                let font = FontRef::new(face.bytes()).ok()?;
                let glyphs = font.charmap();
                Some((font, glyphs))
            })
        });
        let [serif, sans, figures] = &*FONTS;
        match self {
            Self::Serif => serif,
            Self::Sans => sans,
            Self::Figures => figures,
        }
        .as_ref()
    }

    fn has(self, c: char) -> bool {
        self.font()
            .is_some_and(|(_, glyphs)| glyphs.map(c).is_some())
    }

    /// How wide a text is at a size, in pixels, letter by letter: where two
    /// move together it is less.
    pub(super) fn width(self, text: &str, size: u32) -> u32 {
        let Some((font, glyphs)) = self.font() else {
            return 0;
        };
        let (Ok(advances), Ok(head)) = (font.hmtx(), font.head()) else {
            return 0;
        };
        let units: u64 = text
            .chars()
            .filter_map(|c| advances.advance(glyphs.map(c)?))
            .map(u64::from)
            .sum();
        let width = units * u64::from(size) / u64::from(head.units_per_em().max(1));
        u32::try_from(width).unwrap_or(u32::MAX)
    }
}

/// A text as it can be drawn: without signs that the fonts lack, such as
/// emoji; `None` where they lack a letter or a digit of it, or all of it.
pub fn drawable(text: &str) -> Option<String> {
    let is_there = |c: char| Face::Serif.has(c) && Face::Sans.has(c);
    let mut drawn = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_whitespace() => drawn.push(' '),
            _ if is_there(c) => drawn.push(c),
            _ if c.is_alphanumeric() => return None,
            _ => {}
        }
    }
    let words: Vec<&str> = drawn.split(' ').filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Face, drawable};

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(drawable(text).as_deref(), expected, "{text}");
    }

    #[test]
    fn what_the_fonts_lack_is_left_out_or_not_drawn_at_all() {
        check(
            "Bodø/Glimt 1–1 Ħamrun Spartans",
            Some("Bodø/Glimt 1–1 Ħamrun Spartans"),
        );
        check(
            "Şanlıurfa, Győr, Łódź, Țara",
            Some("Şanlıurfa, Győr, Łódź, Țara"),
        );
        check(
            "Παναθηναϊκός – Црвена звезда",
            Some("Παναθηναϊκός – Црвена звезда"),
        );
        check(
            "Sánchez\u{a0}21′, 90+2′\u{202f}pen",
            Some("Sánchez 21′, 90+2′ pen"),
        );
        check("🏆 Canada are going", Some("Canada are going"));
        check("الأهلي", None);
        check("名古屋グランパス", None);
        check("🏆", None);
        check("", None);
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        for face in Face::ALL {
            let one = face.width("1", 100);
            assert!((30..90).contains(&one), "{face:?}: {one}");
            assert!(face.width("11", 100).abs_diff(one * 2) <= 1);
            assert_eq!(face.width("", 100), 0);
        }
    }
}
