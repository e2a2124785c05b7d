//! The picture that stands for a page where its link is shared: drawn as a
//! scoreboard, or as a headline.
//!
//! A drawing in SVG of 1200 by 630 pixels, as networks show it, in the fonts
//! of [`super::letters`]; it is often seen as small as a stamp, so the score
//! and the names are what it is about. Texts come as they are to be read; what
//! the fonts lack is not drawn.

use std::fmt::Write as _;

use crate::colour::Colour;
use crate::escape;

use super::letters::{Face, drawable};

/// Width and height of a picture to share.
pub const POSTER: (u32, u32) = (1200, 630);

/// Where what is drawn begins and ends, from the left.
const LEFT: u32 = 72;
const RIGHT: u32 = 1128;

/// Sizes of a headline.
const SIZES: [u32; 4] = [88, 76, 66, 58];
/// Its size where it is too long for them.
const SMALLEST: u32 = 52;

/// The colours of a poster: the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inks {
    /// Behind all.
    pub paper: Colour,
    /// What is read first.
    pub ink: Colour,
    /// What is read last.
    pub quiet: Colour,
    /// Rules.
    pub line: Colour,
    /// The foot.
    pub accent: Colour,
}

/// The colours of the default theme in light.
impl Default for Inks {
    fn default() -> Self {
        Self {
            paper: Colour::new(0xfb, 0xf8, 0xf1),
            ink: Colour::new(0x1d, 0x1a, 0x16),
            quiet: Colour::new(0x5f, 0x57, 0x4b),
            line: Colour::new(0xd9, 0xd0, 0xbe),
            accent: Colour::new(0x9c, 0x1d, 0x17),
        }
    }
}

/// A side of the match on a poster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PosterSide {
    /// Its name.
    pub name: String,
    /// Its goals, where there is a score.
    pub goals: Option<u8>,
    /// Who scored.
    pub scorers: String,
    /// Its colours.
    pub colours: Vec<Colour>,
}

/// What a poster shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Poster {
    /// In which colours.
    pub inks: Inks,
    /// Above the rule: the site's title.
    pub masthead: String,
    /// Beside it: the day.
    pub corner: String,
    /// Under it: the competition, the round.
    pub kicker: String,
    /// The match, where it is of one.
    pub sides: Option<[PosterSide; 2]>,
    /// What belongs to the score: extra time, the shoot-out.
    pub under: String,
    /// The headline.
    pub title: String,
    /// What follows it, a line each.
    pub lines: Vec<String>,
}

impl Poster {
    /// The drawing.
    pub fn svg(&self) -> String {
        let (width, height) = POSTER;
        let mut sheet = Drawing(String::with_capacity(3000));
        let _ = write!(
            sheet.0,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">"
        );
        let inks = self.inks;
        sheet.area([0, 0, width, height], inks.paper);
        sheet.area([0, height - 14, width, 14], inks.accent);
        self.masthead(&mut sheet);
        let from = match &self.sides {
            Some(sides) => self.board(&mut sheet, sides),
            None => self.headline(&mut sheet),
        };
        self.lines(&mut sheet, from);
        sheet.0.push_str("</svg>");
        sheet.0
    }

    /// The site's title and the day above a double rule, the competition
    /// under it.
    fn masthead(&self, sheet: &mut Drawing) {
        let Inks { ink, quiet, .. } = self.inks;
        let corner = drawable(&self.corner).unwrap_or_default();
        let room = RIGHT - LEFT - Face::Sans.width(&corner, 26).min(500) - 40;
        sheet.fitted(&self.masthead, Type(Face::Serif, 34, ink), [LEFT, 88], room);
        sheet.text(
            &corner,
            Type(Face::Sans, 26, quiet),
            [RIGHT, 88],
            Anchor::End,
        );
        sheet.area([LEFT, 110, RIGHT - LEFT, 4], ink);
        sheet.area([LEFT, 117, RIGHT - LEFT, 1], ink);
        let kicker = Type(Face::Sans, 28, quiet);
        sheet.fitted(&self.kicker, kicker, [LEFT, 168], RIGHT - LEFT);
    }

    /// The two sides, as on a scoreboard; where the next thing begins.
    fn board(&self, sheet: &mut Drawing, sides: &[PosterSide; 2]) -> u32 {
        let Inks {
            ink, quiet, line, ..
        } = self.inks;
        let (first, apart) = if self.title.is_empty() {
            (278, 152)
        } else {
            (274, 112)
        };
        let rule = first + if self.title.is_empty() { 68 } else { 30 };
        let goals = sides.iter().filter_map(|side| side.goals);
        let figures = goals
            .map(|goals| Face::Figures.width(&goals.to_string(), 104))
            .max();
        let name = LEFT + 44;
        let room = RIGHT - name - figures.map_or(0, |width| width + 36);
        let names = sides.each_ref().map(|side| &*side.name);
        let size = fitting(Face::Serif, &names, room, [84, 76, 68, 60, 52, 46]);
        for (side, baseline) in sides.iter().zip([first, first + apart]) {
            sheet.flag(&side.colours, self.inks, [LEFT, baseline - 70]);
            sheet.fitted(
                &side.name,
                Type(Face::Serif, size, ink),
                [name, baseline],
                room,
            );
            if let Some(goals) = side.goals {
                let score = Type(Face::Figures, 104, ink);
                sheet.text(
                    &goals.to_string(),
                    score,
                    [RIGHT, baseline + 6],
                    Anchor::End,
                );
            }
        }
        for (side, baseline) in sides.iter().zip([first, first + apart]) {
            if self.title.is_empty() {
                let scorers = Type(Face::Sans, 28, quiet);
                sheet.fitted(&side.scorers, scorers, [name, baseline + 46], room);
            }
        }
        sheet.area([LEFT, rule, RIGHT - LEFT, 1], line);
        let last = first + apart;
        let below = if self.title.is_empty() { 90 } else { 52 };
        let under = drawable(&self.under).unwrap_or_default();
        let under = clipped_to(Face::Sans, vec![under], 28, RIGHT - LEFT);
        let under = under.first().map_or("", |line| line);
        let place = [RIGHT, last + below];
        sheet.text(under, Type(Face::Sans, 28, quiet), place, Anchor::End);
        last + if under.is_empty() { 66 } else { 74 }
    }

    /// The headline of a story; where the next thing begins.
    fn headline(&self, sheet: &mut Drawing) -> u32 {
        let title = drawable(&self.title).unwrap_or_default();
        let room = RIGHT - LEFT;
        let fits = |size: u32, most: usize| {
            wrapped(Face::Serif, &title, size, room).len() <= most
                && longest_word(Face::Serif, &title, size) <= room
        };
        // Few large lines where others follow, as many as there are where not.
        let most = if self.lines.len() > 1 { 2 } else { 3 };
        let sizes = |most: usize| SIZES.into_iter().find(|size| fits(*size, most));
        let (size, most) = match (sizes(most), sizes(most + 1)) {
            (Some(size), _) => (size, most),
            (None, Some(size)) => (size, most + 1),
            (None, None) => (SMALLEST, most + 1),
        };
        let lines = clipped(wrapped(Face::Serif, &title, size, room), most);
        let mut baseline = 190 + size;
        for line in &lines {
            let headline = Type(Face::Serif, size, self.inks.ink);
            sheet.text(line, headline, [LEFT, baseline], Anchor::Start);
            baseline += size * 23 / 20;
        }
        baseline - size * 23 / 20 + 30
    }

    /// The headline of a match's report under its score, and what else there
    /// is to say, as far as there is room.
    fn lines(&self, sheet: &mut Drawing, from: u32) {
        let Inks { ink, quiet, .. } = self.inks;
        let room = RIGHT - LEFT;
        let end = POSTER.1 - 34;
        let mut baseline = from;
        if self.sides.is_some()
            && let Some(title) = drawable(&self.title)
        {
            for line in clipped(wrapped(Face::Serif, &title, 40, room), 2) {
                baseline += 50;
                sheet.text(
                    &line,
                    Type(Face::Serif, 40, ink),
                    [LEFT, baseline],
                    Anchor::Start,
                );
            }
        }
        for line in &self.lines {
            if baseline + 44 > end {
                break;
            }
            baseline += 44;
            sheet.fitted(line, Type(Face::Sans, 29, quiet), [LEFT, baseline], room);
        }
    }
}

/// Font, size and colour.
#[derive(Clone, Copy)]
struct Type(Face, u32, Colour);

/// Which end of a text stands at its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Anchor {
    Start,
    End,
}

/// SVG as it is written.
struct Drawing(String);

impl Drawing {
    /// A filled area: left, top, width, height.
    fn area(&mut self, [x, y, width, height]: [u32; 4], fill: Colour) {
        let _ = write!(
            self.0,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    }

    /// A text with one of its ends at a place on the baseline.
    fn text(&mut self, text: &str, Type(face, size, fill): Type, [x, y]: [u32; 2], at: Anchor) {
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
    fn fitted(&mut self, text: &str, set: Type, place: [u32; 2], room: u32) {
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
    fn flag(&mut self, colours: &[Colour], inks: Inks, [x, y]: [u32; 2]) {
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

/// The first of these sizes at which every text fits, else the last.
fn fitting<const N: usize>(face: Face, texts: &[&str], room: u32, sizes: [u32; N]) -> u32 {
    let fits = |size: &u32| texts.iter().all(|text| face.width(text, *size) <= room);
    let [.., last] = &sizes[..] else {
        return 0;
    };
    sizes
        .iter()
        .copied()
        .find(|size| fits(size))
        .unwrap_or(*last)
}

/// A text in lines no wider than `room`; a word that is wider stays whole.
fn wrapped(face: Face, text: &str, size: u32, room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if face.width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    clipped_to(face, lines, size, room)
}

/// The width of a text's longest word.
fn longest_word(face: Face, text: &str, size: u32) -> u32 {
    let words = text.split(' ').map(|word| face.width(word, size));
    words.max().unwrap_or(0)
}

/// The lines, each cut off where it would be too wide.
fn clipped_to(face: Face, lines: Vec<String>, size: u32, room: u32) -> Vec<String> {
    let clip = |mut line: String| {
        if face.width(&line, size) > room {
            while face.width(&line, size) + face.width("…", size) > room && line.pop().is_some() {
            }
            line.truncate(line.trim_end().len());
            line.push('…');
        }
        line
    };
    lines.into_iter().map(clip).collect()
}

/// So many lines at most; the last says where something was cut off.
fn clipped(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let end = last.rfind(' ').unwrap_or(last.len());
            last.truncate(end);
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Inks, Poster, PosterSide};
    use crate::colour::Colour;
    use crate::picture::{Broken, drawn};

    fn poster(names: [&str; 2], goals: [u8; 2], title: &str) -> Poster {
        let [home, away] = [0, 1].map(|side| PosterSide {
            name: names[side].to_owned(),
            goals: Some(goals[side]),
            scorers: "Milinković-Savić 9′, 90+2′ pen".to_owned(),
            colours: vec![Colour::new(0xc8, 0x10, 0x2e), Colour::WHITE],
        });
        Poster {
            masthead: "The Paper".to_owned(),
            sides: Some([home, away]),
            under: "After extra time · Ashford won 4–3 on penalties ".repeat(2),
            title: title.to_owned(),
            ..Poster::default()
        }
    }

    fn pixels(poster: &Poster) -> image::RgbImage {
        let bytes = drawn(&poster.svg()).unwrap();
        assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
        let seen = image::load_from_memory(&bytes).unwrap().into_rgb8();
        assert_eq!(seen.dimensions(), (1200, 630));
        seen
    }

    #[test]
    fn a_poster_has_the_size_that_networks_show_whatever_it_says() {
        let long = "Verein für Leibesübungen Wolfsburg-Neuhaus";
        let unbroken = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        let prose = "word ".repeat(80);
        for names in [
            ["Ashford", "Kestrel Town"],
            [long, unbroken],
            ["<&>", "\"'\u{1}"],
        ] {
            for title in ["", "Two late goals", unbroken, &prose] {
                pixels(&poster(names, [0, 10], title));
                let story = Poster {
                    sides: None,
                    lines: vec![prose.clone(), unbroken.to_owned(), String::new()],
                    ..poster(names, [0, 0], title)
                };
                pixels(&story);
            }
        }
    }

    #[test]
    fn nothing_is_drawn_beyond_the_margin() {
        let long = "Wolverhampton Wanderers Football and Athletic Club of 1877";
        let seen = pixels(&poster([long, long], [10, 10], &"Wanderers ".repeat(30)));
        let paper = Inks::default().paper;
        let blank = |x: u32, y: u32| {
            let [red, green, blue] = seen.get_pixel(x, y).0;
            Colour::new(red, green, blue) == paper
        };
        for y in 0..616 {
            assert!((1134..1200).chain(0..66).all(|x| blank(x, y)), "row {y}");
        }
    }

    #[test]
    fn text_of_a_site_stays_text() {
        let svg = poster(["</text><script>", "A & B"], [1, 2], "").svg();
        assert!(!svg.contains("<script"), "{svg}");
        assert!(svg.contains("A &amp; B"), "{svg}");
        assert!(matches!(drawn("no drawing"), Err(Broken(_))));
    }

    #[test]
    fn its_colours_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../static/pressbox.css");
        let Inks {
            paper,
            ink,
            quiet,
            line,
            accent,
        } = Inks::default();
        let inks = [paper, ink, quiet, line, accent];
        for (name, colour) in ["paper", "ink", "quiet", "line", "accent"].iter().zip(inks) {
            let token = format!("--{name}: {colour};");
            assert!(sheet.contains(&token), "{token}");
        }
    }
}
