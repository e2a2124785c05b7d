//! How many complaints of one file are told: a place in YAML is found by
//! reading the document as far as there, so that a megabyte of faults would be
//! read a hundred thousand times.

use std::collections::BTreeMap;

use crate::source::{At, FileId, SourceTree};

use super::{Code, Diagnostic, Finding, Severity};

/// The most complaints that are told of one file: nobody reads more before
/// mending the first.
const MOST_TOLD: usize = 1_000;

/// So many bytes of one file are read, over and over, to find places in it.
const MOST_READ: usize = 6_000_000;

/// So many complaints are told of a file however long it is.
const LEAST_TOLD: usize = 3;

/// The complaints that are told, and how many more each file has. Of a file
/// that has too many those are told that stand first.
pub(super) fn within(
    list: Vec<Diagnostic>,
    tree: &SourceTree,
) -> (Vec<Diagnostic>, BTreeMap<FileId, usize>) {
    let mut by_file: BTreeMap<FileId, Vec<Diagnostic>> = BTreeMap::new();
    let mut told = Vec::new();
    for diagnostic in list {
        match diagnostic.at {
            Some(place) => by_file.entry(place.file).or_default().push(diagnostic),
            None => told.push(diagnostic),
        }
    }
    let mut more = BTreeMap::new();
    for (file, mut diagnostics) in by_file {
        let length = tree.file(file).bytes().map_or(0, <[u8]>::len);
        let most = most(length, &diagnostics);
        if diagnostics.len() > most {
            more.insert(file, diagnostics.len() - most);
            diagnostics.sort_by_key(|diagnostic| diagnostic.at.map(|place| order(place.at)));
            diagnostics.truncate(most);
        }
        told.append(&mut diagnostics);
    }
    (told, more)
}

/// How many of these complaints of a file of so many bytes are told.
fn most(length: usize, diagnostics: &[Diagnostic]) -> usize {
    let is_far = |at: At| !matches!(at, At::File | At::Bytes(..));
    let far = diagnostics
        .iter()
        .flat_map(|diagnostic| {
            let also = diagnostic.also.iter().map(|(place, _)| *place);
            diagnostic.at.into_iter().chain(also)
        })
        .filter(|place| is_far(place.at))
        .count();
    if far * length <= MOST_READ {
        return MOST_TOLD;
    }
    let places_of_one = far.div_ceil(diagnostics.len().max(1)).max(1);
    let readings = MOST_READ / length.max(1) / places_of_one;
    readings.clamp(LEAST_TOLD, MOST_TOLD)
}

/// Places in the order in which they stand, as far as that is known before
/// they are found.
fn order(at: At) -> (u8, u32) {
    match at {
        At::File => (0, 0),
        At::Node(number) | At::Within(number, ..) => (1, number),
        At::Bytes(start, _) | At::InBlock(start, _) => (2, start),
    }
}

/// Says behind the last finding of each file how many more there are.
pub(super) fn count_the_others(findings: &mut Vec<Finding>, more: &BTreeMap<FileId, usize>) {
    for (file, count) in more {
        let of_file = |finding: &Finding| finding.at.is_some_and(|at| at.file == *file);
        let Some(last) = findings.iter().rposition(of_file) else {
            continue;
        };
        let at = findings.get(last).and_then(|finding| finding.at);
        let finding = Finding {
            code: Code::MoreFindings,
            severity: Severity::Note,
            message: format!("this file has {count} findings more"),
            at,
            label: None,
            also: Vec::new(),
            help: super::mend_of(Code::MoreFindings),
        };
        findings.insert(last + 1, finding);
    }
}
