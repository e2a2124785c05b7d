//! What the files mean: content files in, a checked [`Book`] out.
//!
//! Spellings become teams, dates pick seasons, and what several files tell of
//! one match becomes one fixture. Every fault of every file is reported in one
//! run; what is sound goes on. Knows no file format and no page.

mod addresses;
mod aggregates;
mod allow;
mod check;
mod competitions;
mod course;
mod cup_check;
mod draft;
mod events;
mod facts;
mod files;
mod focus;
mod formats;
mod given_table;
mod goals;
mod headlines;
mod hidden_names;
mod join;
mod line_up_check;
mod name_forms;
mod names;
mod near_names;
mod open_sides;
mod pages;
mod pairing;
mod people;
mod pictures;
mod players;
mod profiles;
mod rosters;
mod rounds;
mod rules;
mod season;
mod season_name;
mod site_language;
mod stages;
mod stories;
mod surroundings;
mod teams;
mod tellings;
mod told_events;
mod verdict;
mod whereabouts;

use crate::book::Book;
use crate::calendar::Date;
use crate::content::Contents;
use crate::diagnostic::Diagnostics;
use crate::source::SourceTree;

pub use allow::Allowed;
use draft::Draft;
use files::Files;
pub use site_language::language_of;

/// What a command says about the book that it wants.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether drafts are part of it.
    pub drafts: bool,
    /// The day to take for today; `None` is the latest date of a report or of
    /// a played match.
    pub today: Option<Date>,
    /// The clock's day, for `publish:` alone; `None` publishes everything.
    pub clock: Option<Date>,
}

/// The book that the files of `tree` tell, and everything that is wrong in it.
///
/// `contents` are the files of the tree that could be read. Where there are
/// errors the book holds what is sound.
pub fn assemble(tree: &SourceTree, contents: &Contents, options: &Options) -> (Book, Diagnostics) {
    let files = Files::sort(&contents.files, options);
    let mut draft = Draft::new(tree, &files);
    draft.read_profiles(&files);
    draft.read_competitions(&files);
    let mut told = tellings::collect(&mut draft, &files);
    draft.settle_clubs();
    near_names::check(&mut draft, &told);
    open_sides::settle(&mut draft, &mut told);
    let joined = join::join(&mut draft, &told);
    let fixture_of = facts::build(&mut draft, &told, &joined);
    formats::settle(&mut draft);
    course::build(&mut draft, &files, &told, &joined);
    stories::build(&mut draft, &files, &told, &fixture_of);
    pages::build(&mut draft, &files);
    hidden_names::check(&mut draft, &files);
    focus::settle(&mut draft, &files);
    pictures::check(&mut draft, &files);
    cup_check::check(&mut draft, &told, &fixture_of);
    check::check(&mut draft, options.today);
    draft.finish(options)
}
