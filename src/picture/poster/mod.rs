//! The picture that stands for a page where its link is shared: drawn as a
//! scoreboard, or as a headline.
//!
//! A drawing in SVG of 1200 by 630 pixels, as networks show it, in the fonts
//! of `letters`; it is often seen as small as a stamp, so the score
//! and the names are what it is about. Texts come as they are to be read; what
//! the fonts lack is not drawn.

mod drawing;
mod room;

use crate::colour::Colour;

use super::letters::{Face, drawable};
use drawing::{Anchor, Drawing, Type};
use room::{clipped, clipped_to, fitting, longest_word, wrapped};

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
        let mut sheet = Drawing::new([width, height], self.inks.paper);
        sheet.area([0, height - 14, width, 14], self.inks.accent);
        self.masthead(&mut sheet);
        let from = match &self.sides {
            Some(sides) => self.board(&mut sheet, sides),
            None => self.headline(&mut sheet),
        };
        self.lines(&mut sheet, from);
        sheet.finish()
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

#[cfg(test)]
mod tests;
