//! What a fenced block of a text shows: its names resolved, its view made, and
//! printed by the template of its name.
//!
//! What a block asks for is read by `content`, what its template makes of the
//! view is known to whoever holds the templates: see [`Press`].

mod check;
mod finder;
mod media;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use serde::Serialize;

use crate::content::{self, Asks, BlockEntry};
use crate::diagnostic::Diagnostics;
use crate::extra::Extra;
use crate::source::FileId;

use super::edition::Sheet;
use super::prose::Setting;
use super::view::bracket::BracketView;
use super::view::fixture::LineUpView;
use super::view::league::TableView;
use super::view::line::{GroupView, LineView};
use super::view::scorers::ScorersView;
use finder::Finder;
use media::{FigureView, GalleryView, QuoteView, VideoView};

pub use check::check_blocks;

/// What a block shows, by its kind: each field a variable of its template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum BlockView<'a> {
    /// Tables.
    Standings {
        /// One, or those of all groups.
        tables: Vec<TableView<'a>>,
    },
    /// Matches by day.
    Matches {
        /// The days.
        groups: Vec<GroupView<'a>>,
    },
    /// Who scored most.
    Scorers {
        /// The scorers; `None` where nobody has scored.
        scorers: Option<ScorersView<'a>>,
    },
    /// A match.
    Match {
        /// As one line.
        line: LineView<'a>,
    },
    /// Who played in a match.
    LineUps {
        /// The match as one line.
        line: LineView<'a>,
        /// Each side.
        line_ups: Vec<LineUpView<'a>>,
    },
    /// What happened in a match.
    Timeline {
        /// The match as one line.
        line: LineView<'a>,
        /// The picture, as SVG.
        picture: String,
    },
    /// The ties of a knock-out.
    Bracket {
        /// Round by round.
        bracket: BracketView,
    },
    /// A chart.
    Chart {
        /// What it shows.
        heading: String,
        /// The picture, as SVG.
        picture: String,
    },
    /// What somebody said.
    Quote {
        /// The words.
        quote: QuoteView,
    },
    /// A picture.
    Figure {
        /// The picture.
        figure: FigureView,
    },
    /// Several pictures.
    Gallery {
        /// The pictures.
        gallery: GalleryView,
    },
    /// A film.
    Video {
        /// The film.
        video: VideoView,
    },
    /// A block of the site's own.
    Own {
        /// Whatever its YAML says.
        parameters: Value,
    },
}

/// The parameters of a block as a template gets them.
#[derive(Clone, Debug)]
pub struct Value(Extra);

impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Extra::Nothing => serializer.serialize_none(),
            Extra::Text(text) => match (text.parse::<i64>(), &**text) {
                (Ok(number), written) if number.to_string() == written => {
                    serializer.serialize_i64(number)
                }
                (_, "true") => serializer.serialize_bool(true),
                (_, "false") => serializer.serialize_bool(false),
                _ => serializer.serialize_str(text),
            },
            Extra::List(items) => serializer.collect_seq(items.iter().cloned().map(Self)),
            Extra::Map(entries) => serializer.collect_map(
                entries
                    .iter()
                    .map(|(key, value)| (&**key, Self(value.clone()))),
            ),
        }
    }
}

/// Prints blocks by their templates.
pub trait Press: Debug {
    /// What the template of a block makes of its view; empty where it fails,
    /// which the press keeps in mind.
    fn print(&self, block: &str, view: &BlockView<'_>) -> String;
}

/// Prints nothing: for texts that are read elsewhere than on a page.
#[derive(Clone, Copy, Debug)]
pub struct Unprinted;

impl Press for Unprinted {
    fn print(&self, _: &str, _: &BlockView<'_>) -> String {
        String::new()
    }
}

/// The fenced blocks of a site's texts, and which names are blocks.
#[derive(Clone, Debug, Default)]
pub struct Blocks {
    names: BTreeSet<String>,
    entries: BTreeMap<(FileId, u32), BlockEntry>,
}

impl Blocks {
    /// The blocks of the content files; `names` are those that there is a
    /// template of.
    pub fn of<'c>(
        names: impl IntoIterator<Item = String>,
        files: impl IntoIterator<Item = (FileId, &'c content::Body)>,
    ) -> Self {
        let entries = files.into_iter().flat_map(|(file, body)| {
            let blocks = body.blocks.iter();
            blocks.map(move |block| ((file, block.start), block.clone()))
        });
        Self {
            names: names.into_iter().collect(),
            entries: entries.collect(),
        }
    }

    /// Whether a fenced block of this name is more than code.
    pub fn is_known(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// The block of a file that begins at this byte of it.
    fn get(&self, file: FileId, start: u32) -> Option<&BlockEntry> {
        self.entries.get(&(file, start))
    }

    /// The blocks of a file, in order.
    fn of_file(&self, file: FileId) -> impl Iterator<Item = &BlockEntry> {
        let all = self.entries.range((file, 0)..=(file, u32::MAX));
        all.map(|(_, entry)| entry)
    }

    /// Whether a text has any.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// A block of a page, printed; empty where there is nothing to show.
pub(super) fn printed(sheet: &Sheet<'_>, file: FileId, start: u32, setting: Setting) -> String {
    let Some(entry) = sheet.edition.blocks.get(file, start) else {
        return String::new();
    };
    // What cannot be found has been complained of when the site was checked.
    let mut told = Diagnostics::default();
    match view(sheet, entry, setting, &mut told) {
        Some(view) => sheet.press.print(&entry.name.value, &view),
        None => String::new(),
    }
}

/// What a block shows; `None` where there is nothing of the kind.
fn view<'a>(
    sheet: &Sheet<'a>,
    entry: &BlockEntry,
    setting: Setting,
    told: &mut Diagnostics,
) -> Option<BlockView<'a>> {
    let Some(asks) = &entry.asks else {
        if content::BUILT_IN.contains(&&*entry.name.value) {
            return None;
        }
        let file = entry.place().file;
        let (parameters, _) = content::read_block(sheet.edition.tree, file, entry.start);
        return Some(BlockView::Own {
            parameters: Value(parameters),
        });
    };
    match asks {
        Asks::Quote(asked) => Some(BlockView::Quote {
            quote: media::quote(sheet, asked),
        }),
        Asks::Figure(asked) => Some(BlockView::Figure {
            figure: media::figure(sheet, asked),
        }),
        Asks::Gallery(asked) => Some(BlockView::Gallery {
            gallery: media::gallery(sheet, asked),
        }),
        Asks::Video(asked) => Some(BlockView::Video {
            video: media::video(sheet, asked),
        }),
        Asks::Figures(asked) => Some(tables::figures(asked, entry.start)),
        Asks::Standings(_)
        | Asks::Results(_)
        | Asks::Fixtures(_)
        | Asks::Scorers(_)
        | Asks::Bracket(_)
        | Asks::Match(_)
        | Asks::LineUps(_)
        | Asks::Timeline(_)
        | Asks::Chart(..) => {
            let mut finder = Finder {
                edition: sheet.edition,
                setting,
                entry,
                told,
            };
            let found = finder.find(asks)?;
            tables::view(sheet, &found, entry)
        }
    }
}
