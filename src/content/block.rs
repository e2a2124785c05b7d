//! What the fenced blocks of a text ask for.

use crate::calendar::Date;
use crate::source::{Place, Text, Written};

use super::report::Pairing;

/// A fenced block with a name. Whether it is more than code depends on the
/// templates that there are.
#[derive(Clone, Debug)]
pub struct BlockEntry {
    /// Its name, and where the block stands.
    pub name: Text,
    /// The first byte of it in the file, by which it is known.
    pub start: u32,
    /// What it asks for, where its name is one that Pressbox knows; `None` as
    /// well where it cannot be read, which is complained of.
    pub asks: Option<Asks>,
}

/// What a block asks for, by its kind.
#[derive(Clone, Debug)]
pub enum Asks {
    /// `standings`
    Standings(Selection),
    /// `results`
    Results(Selection),
    /// `fixtures`
    Fixtures(Selection),
    /// `scorers`
    Scorers(Selection),
    /// `bracket`
    Bracket(Selection),
    /// `match`
    Match(MatchAsked),
    /// `line-ups`
    LineUps(MatchAsked),
    /// `timeline`
    Timeline(MatchAsked),
    /// `chart` of a table
    Chart(Selection, Drawn),
    /// `chart` of figures in the block
    Figures(FiguresAsked),
    /// `quote`
    Quote(QuoteAsked),
    /// `figure`
    Figure(FigureAsked),
    /// `gallery`
    Gallery(GalleryAsked),
    /// `video`
    Video(VideoAsked),
}

/// The blocks that Pressbox knows.
pub const BUILT_IN: [&str; 13] = [
    "standings",
    "results",
    "fixtures",
    "scorers",
    "bracket",
    "match",
    "line-ups",
    "timeline",
    "chart",
    "quote",
    "figure",
    "gallery",
    "video",
];

/// Which matches, which table: names, all of them optional.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The competition: slug, name or alias.
    pub competition: Option<Text>,
    /// The season: its name or address.
    pub season: Option<Text>,
    /// The stage.
    pub stage: Option<Text>,
    /// The group.
    pub group: Option<Text>,
    /// The round whose matches, or after which a table, is asked for.
    pub round: Option<Text>,
    /// The teams.
    pub teams: Vec<Text>,
    /// The first day.
    pub from: Option<Written<Date>>,
    /// The day of the table, or the last day of matches.
    pub on: Option<Written<Date>>,
    /// How many lines.
    pub rows: Option<u16>,
}

/// One match.
#[derive(Clone, Debug, Default)]
pub struct MatchAsked {
    /// Who plays; `None` is the report's own match.
    pub pairing: Option<Pairing>,
    /// The competition.
    pub competition: Option<Text>,
    /// The season.
    pub season: Option<Text>,
    /// The round.
    pub round: Option<Text>,
    /// The day.
    pub date: Option<Written<Date>>,
}

/// What a chart of a table shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawn {
    /// Each team's place.
    #[default]
    Positions,
    /// Each team's points.
    Points,
}

/// A chart of figures that stand in the block.
#[derive(Clone, Debug)]
pub struct FiguresAsked {
    /// What it shows.
    pub title: Text,
    /// What each step along the chart is called.
    pub steps: Vec<Text>,
    /// A line of figures for each name; a gap where one is not known.
    pub values: Vec<(Text, Vec<Option<u32>>)>,
    /// Whether 1 stands at the top.
    pub best_is_low: bool,
}

/// What somebody said.
#[derive(Clone, Debug)]
pub struct QuoteAsked {
    /// The words.
    pub text: Text,
    /// Who said them.
    pub by: Option<Text>,
    /// Where.
    pub source: Option<Text>,
    /// Where they can be read.
    pub url: Option<Text>,
    /// When.
    pub date: Option<Written<Date>>,
}

/// A picture with its words.
#[derive(Clone, Debug)]
pub struct FigureAsked {
    /// Its address.
    pub src: Text,
    /// What it shows, for those who do not see it.
    pub alt: Option<Text>,
    /// What is said of it.
    pub caption: Option<Text>,
    /// Whose it is.
    pub credit: Option<Text>,
}

/// Several pictures.
#[derive(Clone, Debug)]
pub struct GalleryAsked {
    /// The pictures, one at least.
    pub pictures: Vec<FigureAsked>,
    /// What is said of all of them.
    pub caption: Option<Text>,
}

/// A film: a file of the site, or a page elsewhere.
#[derive(Clone, Debug)]
pub struct VideoAsked {
    /// The file.
    pub src: Option<Text>,
    /// The page.
    pub url: Option<Text>,
    /// What it shows.
    pub title: Text,
    /// A picture of it.
    pub poster: Option<Text>,
    /// A file of its words, in `WebVTT`.
    pub captions: Option<Text>,
    /// Whose it is.
    pub credit: Option<Text>,
}

impl BlockEntry {
    /// The files and addresses that it names: each with whether it is a
    /// picture that readers see.
    pub fn files(&self) -> Vec<(&Text, bool)> {
        let Some(asks) = &self.asks else {
            return Vec::new();
        };
        match asks {
            Asks::Figure(figure) => vec![(&figure.src, true)],
            Asks::Gallery(gallery) => gallery
                .pictures
                .iter()
                .map(|figure| (&figure.src, true))
                .collect(),
            Asks::Video(video) => {
                let files = [&video.src, &video.captions, &video.url];
                let files = files.into_iter().flatten().map(|file| (file, false));
                let poster = video.poster.iter().map(|poster| (poster, true));
                files.chain(poster).collect()
            }
            Asks::Quote(quote) => quote.url.iter().map(|url| (url, false)).collect(),
            Asks::Standings(_)
            | Asks::Results(_)
            | Asks::Fixtures(_)
            | Asks::Scorers(_)
            | Asks::Bracket(_)
            | Asks::Match(_)
            | Asks::LineUps(_)
            | Asks::Timeline(_)
            | Asks::Chart(..)
            | Asks::Figures(_) => Vec::new(),
        }
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        self.name.place
    }
}
