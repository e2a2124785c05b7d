//! What an import comes to: the files to write, and what is told of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::slug::fold;
use crate::source::SourceTree;

use super::draft::Draft;
use super::seasons::{Playing, partition};
use super::verify::{self, Rows};
use super::{Gathered, Source, Told, Unread, tie_part};

/// How often what has a fault is left out and all is tried again.
const TRIES: usize = 8;

/// What the command line asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The competition: its slug, name or an alias; a new name makes a new one.
    pub competition: Option<&'a str>,
    /// The season.
    pub season: Option<&'a str>,
    /// Teams that the file calls otherwise: theirs, ours.
    pub names: &'a [(String, String)],
    /// Whether to make stubs of reports.
    pub reports: bool,
}

/// A file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path from the site's root.
    pub path: String,
    /// Its whole text.
    pub text: String,
    /// Whether there is no such file yet.
    pub is_new: bool,
}

/// What became of one season's matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Season {
    /// `Premier League 2012/13`
    pub title: String,
    /// Matches that are new.
    pub new: usize,
    /// Matches of the site of which more is known now.
    pub more: usize,
    /// Matches of which the site knows all.
    pub known: usize,
    /// Matches that were read and have a result.
    pub results: usize,
    /// Their teams.
    pub teams: usize,
    /// Their goals.
    pub goals: u32,
}

/// What an import comes to.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The files to write.
    pub changes: Vec<Change>,
    /// The seasons.
    pub seasons: Vec<Season>,
    /// What could not be brought in.
    pub unread: Vec<Unread>,
    /// What else there is to know: a sentence each.
    pub notes: Vec<String>,
    /// The files that were read.
    pub sources: Vec<Source>,
}

/// What was found to be faulty: its goals, or the whole match.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    pub(super) goals: BTreeMap<usize, Unread>,
    pub(super) matches: BTreeMap<usize, Unread>,
    /// Whether new files list no teams, because other files of the site name
    /// more of them.
    pub(super) lists: bool,
}

impl LeftOut {
    fn size(&self) -> (usize, usize, bool) {
        (self.goals.len(), self.matches.len(), self.lists)
    }
}

/// Works out what bringing in these matches comes to. A match, or its goals,
/// that would be a fault in the site is left out and listed.
///
/// # Errors
/// Where the competition is not known, or its season has no place.
pub fn import(
    tree: &SourceTree,
    book: &Book,
    mut gathered: Gathered,
    asked: &Asked<'_>,
) -> Result<Outcome, Box<Diagnostic>> {
    rename(&mut gathered.told, asked.names);
    tie_part::settle(&mut gathered.told);
    let playings = partition(book, &gathered, asked)?;
    let mut left_out = LeftOut::default();
    let errors = verify::errors(tree);
    for last in (0..TRIES).rev() {
        let mut draft = Draft {
            tree,
            book,
            gathered: &gathered,
            left_out: &left_out,
            outcome: Outcome::default(),
            rows: Rows::new(),
        };
        for playing in &playings {
            draft.season(playing, playings.len())?;
        }
        if asked.reports {
            draft.reports(&playings);
        }
        let Draft {
            mut outcome, rows, ..
        } = draft;
        let faults = verify::faults(tree, &outcome.changes, &rows, &errors);
        let before = left_out.size();
        left_out.lists |= faults.iter().any(|fault| fault.is_left_out);
        let mut elsewhere = BTreeSet::new();
        let old = left_out.goals.keys().copied().collect::<BTreeSet<usize>>();
        for fault in faults {
            let Some((at, told)) = fault.told.and_then(|at| Some((at, gathered.told.get(at)?)))
            else {
                elsewhere.insert(fault.reason);
                continue;
            };
            let unread = Unread::new(&told.spot, fault.reason).help(fault.help);
            if told.goals.is_some() && !old.contains(&at) {
                left_out.goals.entry(at).or_insert(unread);
            } else {
                left_out.matches.entry(at).or_insert(unread);
            }
        }
        if last == 0 || before == left_out.size() {
            passed_over(&gathered, &playings, asked, &mut outcome);
            let found = std::mem::replace(&mut outcome.unread, gathered.unread);
            outcome.unread.extend(found);
            let matches = &left_out.matches;
            let goals = left_out
                .goals
                .iter()
                .filter(|(at, _)| !matches.contains_key(*at));
            outcome.unread.extend(goals.map(|(_, unread)| Unread {
                reason: format!("{}: its goals are left out", unread.reason).into(),
                ..unread.clone()
            }));
            outcome.unread.extend(matches.values().cloned());
            outcome
                .unread
                .sort_by_key(|unread| (unread.spot.source, unread.spot.range.start));
            outcome.notes.extend(gathered.notes);
            outcome.notes.extend(elsewhere);
            outcome.sources = gathered.sources;
            return Ok(outcome);
        }
    }
    unreachable!("the last try returns")
}

/// Says which matches are of no season, where others of the file name theirs,
/// and how many are of another competition or season than the one asked for.
fn passed_over(
    gathered: &Gathered,
    playings: &[Playing],
    asked: &Asked<'_>,
    outcome: &mut Outcome,
) {
    let taken: BTreeSet<usize> = playings
        .iter()
        .flat_map(|playing| playing.told.iter().copied())
        .collect();
    let others = gathered.told.iter().enumerate();
    let others = others.filter(|(at, _)| !taken.contains(at));
    let (seasonless, others): (Vec<_>, Vec<_>) = others
        .map(|(_, told)| told)
        .partition(|told| asked.season.is_none() && told.season.is_none());
    let reason = "no season is named here, and others of the file are";
    let unread = seasonless.iter().map(|told| {
        let help = "say it in each row, or bring in one season with `--season`".to_owned();
        Unread::new(&told.spot, reason).help(Some(help))
    });
    outcome.unread.extend(unread);
    if !others.is_empty() {
        outcome.notes.push(format!(
            "matches of another competition or season, which was not asked for: {}",
            others.len()
        ));
    }
}

/// Gives teams the names that the user says they have here.
fn rename(told: &mut [Told], names: &[(String, String)]) {
    let names: HashMap<String, &str> = names
        .iter()
        .map(|(theirs, ours)| (fold(theirs), ours.as_str()))
        .collect();
    for told in told {
        for side in [&mut told.home, &mut told.away] {
            if let Some(ours) = names.get(&fold(side)) {
                *side = (*ours).into();
            }
        }
    }
}
