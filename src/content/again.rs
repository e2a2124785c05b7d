//! Reading again what was saved, and whether it says anything new.

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceFile, SourceTree};

use super::kind::{self, Kind, Shape};
use super::read::{Contents, read_files};
use super::{Body, ContentFile, ReportFile};

/// What was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Reports that tell what they told, in other words: no fact, no link, no
    /// block and no complaint came or went.
    Words(Vec<FileId>),
    /// More than that.
    More,
}

/// Reads again what changed since `before`, of which `contents` and
/// `diagnostics` tell. `None`, with nothing done, where files came or went or
/// one changed that others are read by: a report never is.
pub fn read_again(
    tree: &SourceTree,
    before: &SourceTree,
    contents: &mut Contents,
    diagnostics: &mut Diagnostics,
) -> Option<Saved> {
    let changed = tree.changed_since(before)?;
    let by_itself = |id: &FileId| match kind::place(tree.file(*id)) {
        kind::Place::Read(Kind::Document(shape)) => shape == Shape::Report,
        kind::Place::Elsewhere => true,
        kind::Place::Read(_) | kind::Place::LeftBehind(_) | kind::Place::Misplaced(_) => false,
    };
    if !changed.iter().all(by_itself) {
        return None;
    }
    let mut only_words = !diagnostics.tell_of(&changed);
    diagnostics.retain(|found| found.at.is_none_or(|at| !changed.contains(&at.file)));
    let mut read = Vec::with_capacity(changed.len());
    for (id, file, findings) in read_files(tree, changed.clone()) {
        only_words &= findings.is_empty()
            && match (contents.of(id), &file) {
                (Some(ContentFile::Report(last)), Some(ContentFile::Report(now))) => {
                    tells_the_same([last, now], [before.file(id), tree.file(id)])
                }
                _ => false,
            };
        diagnostics.append(findings);
        read.push((id, file));
    }
    contents.replace(read);
    Some(if only_words {
        Saved::Words(changed)
    } else {
        Saved::More
    })
}

/// Whether two readings of a report differ in nothing but their words: the
/// front matter is the same to the byte, and what is taken from the Markdown
/// besides its words is the same, wherever in it that stands.
fn tells_the_same(readings: [&ReportFile; 2], files: [&SourceFile; 2]) -> bool {
    let [before, now] = readings;
    let end = now.body.start as usize;
    let [front_before, front_now] = files.map(|file| file.bytes()?.get(..end));
    let plain = |report: &ReportFile| {
        report.near_headlines.is_empty()
            && report.stray_headline.is_none()
            && report.body.blocks.is_empty()
            && report.body.lacks.is_empty()
            && report.body.links.iter().all(|link| link.anchor.is_none())
    };
    let [file_before, file_now] = files;
    before.body.start == now.body.start
        && front_before == front_now
        && headlines(before, file_before) == headlines(now, file_now)
        && readings.into_iter().all(plain)
        && before.body.first_heading == now.body.first_heading
        && links(&before.body).eq(links(&now.body))
}

/// The lines of a report that could be headlines of matches, with their goals.
fn headlines<'t>(report: &ReportFile, file: &'t SourceFile) -> Option<Vec<&'t [u8]>> {
    let bytes = file.bytes()?;
    let headlines = report.headlines.iter();
    headlines
        .map(|line| bytes.get(line.start as usize..line.text_start as usize))
        .collect()
}

/// What a text links to, wherever in it the links stand.
fn links(body: &Body) -> impl Iterator<Item = (&str, bool)> {
    let links = body.links.iter();
    links.map(|link| (&*link.target, link.picture))
}
