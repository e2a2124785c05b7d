//! A report: what somebody wrote, and which matches it tells of.

use crate::calendar::Date;
use crate::extra::Extra;
use crate::slug::Slug;
use crate::source::{FileId, Place};

use super::{CompetitionId, FixtureId, SeasonId};

/// Markdown in a file: which bytes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The file.
    pub file: FileId,
    /// The first byte of the Markdown.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
}

/// A report, whether of one match, of several or of none.
#[derive(Clone, Debug)]
pub struct Story {
    /// Its file.
    pub file: FileId,
    /// Its headline.
    pub title: Box<str>,
    /// Its address, without the date.
    pub slug: Slug,
    /// The day it is dated.
    pub date: Date,
    /// When it last changed, where stated.
    pub updated: Option<Date>,
    /// Left out of a build unless drafts are asked for.
    pub draft: bool,
    /// Who wrote it.
    pub authors: Vec<Box<str>>,
    /// A sentence or two, where the writer gives them.
    pub summary: Option<Box<str>>,
    /// The lead picture.
    pub image: Option<Picture>,
    /// Tags as written.
    pub tags: Vec<Box<str>>,
    /// The series that it is a part of, as written.
    pub series: Option<Box<str>>,
    /// Its first words, where it begins with a paragraph.
    pub opening: Option<Box<str>>,
    /// Old addresses of this story, each a path such as `/2021/azteca/`.
    pub aliases: Vec<Box<str>>,
    /// Its language, where it is not the site's.
    pub language: Option<Box<str>>,
    /// What was put right later.
    pub corrections: Vec<Correction>,
    /// A template of its own, by name.
    pub template: Option<Box<str>>,
    /// The competition that it names, or that its matches belong to.
    pub competition: Option<CompetitionId>,
    /// The season of it.
    pub season: Option<SeasonId>,
    /// The matches that it tells of, in its order.
    pub fixtures: Vec<FixtureId>,
    /// Parts of the prose that tell of one match each, where headlines in the
    /// body are score lines; empty where the story is told in one piece.
    pub sections: Vec<Section>,
    /// The Markdown.
    pub prose: Prose,
    /// Anything, for templates.
    pub extra: Extra,
    /// The file's own place, for complaints.
    pub place: Place,
}

impl Story {
    /// The day on which it last changed after it appeared: stated, or that of
    /// the latest correction.
    pub fn last_changed(&self) -> Option<Date> {
        let corrected = self.corrections.iter().map(|correction| correction.date);
        corrected.max().max(self.updated)
    }

    /// What stands below its headline in a list: its summary, or how it begins.
    pub fn standfirst(&self) -> &str {
        let words = self.summary.as_ref().or(self.opening.as_ref());
        words.map_or("", |words| words)
    }

    /// The one match that this is the report of, if it is of just one.
    pub fn only_fixture(&self) -> Option<FixtureId> {
        match *self.fixtures {
            [fixture] => Some(fixture),
            _ => None,
        }
    }
}

/// A part of a story that begins with a headline that is a score line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// The match that it tells of.
    pub fixture: FixtureId,
    /// The headline and, where one follows, the goal line.
    pub headline: Prose,
    /// What is told below, up to the next headline.
    pub text: Prose,
}

/// Something that was put right after publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When.
    pub date: Date,
    /// What.
    pub text: Box<str>,
}

/// A picture of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file, where the site holds it.
    pub file: Option<FileId>,
    /// Its address as written.
    pub src: Box<str>,
    /// What it shows.
    pub alt: Box<str>,
    /// Whose it is.
    pub credit: Option<Box<str>>,
}
