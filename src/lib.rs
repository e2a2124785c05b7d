//! Pressbox turns a folder of Markdown match reports into a football site.
//!
//! Bytes come in at one door, become facts, become a checked book, become
//! pages, become bytes, and go out at one door. Each step is a function from
//! values to values, and only the two doors, which live in the program and not
//! in this library, touch the world.
//!
//! ```text
//! disk ─► SourceTree ─► ContentFile ─► Book ─► tables, statistics ─► Route, View ─► OutputFile ─► disk
//!   read        content (per file)  assemble  standings (on demand)     page, theme    publish
//! ```
//!
//! The rooms, by floor; a room uses what stands before it and nothing else,
//! which a test keeps:
//!
//! 1. **Values**: [`source`] what came in and where in it, [`output`] what goes
//!    out, [`slug`] names as addresses, [`calendar`] days and zones, [`extra`]
//!    what has no shape, [`escape`] text as HTML, [`markdown`] prose as HTML,
//!    [`language`] words and figures, [`colour`] what is told apart, [`chart`]
//!    numbers as pictures, [`picture`] photographs without their secrets.
//! 2. **Facts and complaints**: [`diagnostic`] what a user is told,
//!    [`book`] what is true in football, [`notation`] its small languages.
//! 3. **From facts to tables**: [`standings`] who is ahead and why,
//!    [`statistics`] scorers, runs, meetings.
//! 4. **Reading**: [`content`] what the files say, [`assemble`] what they
//!    mean together, [`scaffold`] new files from old, [`exchange`] results
//!    from and for other programs.
//! 5. **Showing**: [`page`] which pages there are and what each shows,
//!    [`export`] feeds and calendars, [`theme`] how it looks, [`site`] the
//!    whole in memory.
//!
//! To follow one report: `content` reads its front matter and finds the score
//! lines in its body; `assemble` finds out which match it tells of and joins it
//! with what other files tell of the same match; `standings` counts it; `page`
//! lays out what a reader sees; `theme` writes the HTML.

pub mod assemble;
pub mod book;
pub mod calendar;
pub mod chart;
pub mod colour;
pub mod content;
pub mod diagnostic;
pub mod escape;
pub mod exchange;
pub mod export;
pub mod extra;

pub mod language;
pub mod markdown;
pub mod notation;
pub mod output;
pub mod page;
pub mod picture;
pub mod scaffold;
pub mod site;
pub mod slug;
pub mod source;
pub mod standings;
pub mod statistics;
pub mod theme;
