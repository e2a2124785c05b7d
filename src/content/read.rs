//! From a tree of files to what they say.

use std::ops::Range;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::extra::Extra;
use crate::markdown;
use crate::source::{FileId, Place, SourceFile, SourceTree};

use super::body::Markdown;
use super::encoding::{self, Garbled};
use super::fields::Value;
use super::front_matter::{self, NoParts};
use super::kind::{self, Kind, Shape};
use super::sheet::Sheet;
use super::table::{self, Table};
use super::unseen::{self, Unseen};
use super::yaml::{self, Document, Fault, MOST_BYTES, MOST_LEVELS, Problem};
use super::{ContentFile, CsvColumns, Settings, given_csv, parse, results_csv, squad_csv};

/// What the files of a site say.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Every file that could be read, by path; `site.yaml` among them.
    pub files: Vec<(FileId, ContentFile)>,
    /// The settings of `site.yaml`; the default's where there is none.
    pub settings: Settings,
}

impl Contents {
    /// What a file says, if it could be read.
    pub fn of(&self, id: FileId) -> Option<&ContentFile> {
        let at = self.files.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.files.get(at).map(|(_, file)| file)
    }

    /// The contents with other readings of some of the files.
    pub(super) fn replace(&mut self, read: Vec<(FileId, Option<ContentFile>)>) {
        for (id, file) in read {
            let at = self.files.binary_search_by_key(&id, |(id, _)| *id);
            match (at, file) {
                (Ok(at), Some(file)) => {
                    if let Some(known) = self.files.get_mut(at) {
                        known.1 = file;
                    }
                }
                (Ok(at), None) => drop(self.files.remove(at)),
                (Err(at), Some(file)) => self.files.insert(at, (id, file)),
                (Err(_), None) => {}
            }
        }
    }
}

/// Reads every content file of a tree, and says what is wrong in each. A file
/// that cannot be read at all is left out, and hides nothing of the others.
pub fn read(tree: &SourceTree) -> (Contents, Diagnostics) {
    let files: Vec<FileId> = tree.iter().map(|(id, _)| id).collect();
    let read = read_files(tree, files);
    let mut contents = Contents::default();
    let mut diagnostics = Diagnostics::default();
    for (id, file, findings) in read {
        diagnostics.append(findings);
        if let Some(ContentFile::Settings(settings)) = &file {
            contents.settings = settings.clone();
        }
        contents.files.extend(file.map(|file| (id, file)));
    }
    (contents, diagnostics)
}

pub(super) fn read_files(
    tree: &SourceTree,
    files: Vec<FileId>,
) -> Vec<(FileId, Option<ContentFile>, Diagnostics)> {
    files
        .into_par_iter()
        .map(|id| {
            let (file, findings) = read_file(tree, id);
            (id, file, findings)
        })
        .collect()
}

/// Reads one file; `None` where it is no content, or cannot be read.
pub fn read_file(tree: &SourceTree, id: FileId) -> (Option<ContentFile>, Diagnostics) {
    let sheet = Sheet::new(id);
    let file = tree.file(id);
    let place = kind::place(file);
    sheet.complain(|to| kind::complain(place, id, to));
    let content = if let (kind::Place::Read(kind), Some(bytes)) = (place, file.bytes()) {
        text(bytes, &sheet).and_then(|text| match kind {
            Kind::Results => Some(results(tree, file, text, &sheet)),
            Kind::Squad => Some(squad(text, &sheet)),
            Kind::Document(shape) => content(shape, file, text, &sheet),
        })
    } else {
        None
    };
    (content, sheet.into_findings())
}

/// The bytes of any file as text, with a complaint where they are none.
pub fn text_of<'b>(id: FileId, bytes: &'b [u8], diagnostics: &mut Diagnostics) -> Option<&'b str> {
    let sheet = Sheet::new(id);
    let text = text(bytes, &sheet);
    diagnostics.append(sheet.into_findings());
    text
}

/// The bytes of a file as text, with a complaint where they are none.
fn text<'b>(bytes: &'b [u8], sheet: &Sheet) -> Option<&'b str> {
    let garbled = match encoding::text(bytes) {
        Ok(text) => return Some(text),
        Err(garbled) => garbled,
    };
    sheet.complain(|to| match garbled {
        Garbled::Foreign { at, byte, likely } => to.not_utf8(sheet.file, at, byte, likely),
        Garbled::NoText => to.no_text(sheet.file),
        Garbled::Nul { at } => to.control_character(Place::bytes(sheet.file, at..at + 1), '\0'),
    });
    None
}

fn content(shape: Shape, file: &SourceFile, text: &str, sheet: &Sheet) -> Option<ContentFile> {
    let parts = match parts(shape, text) {
        Ok(parts) => parts,
        Err(NoParts::Unclosed(fence)) => {
            let fence = Place::bytes(sheet.file, fence);
            sheet.complain(|to| to.unclosed_front_matter(fence));
            return None;
        }
        Err(NoParts::Foreign(fence, language)) => {
            let fence = Place::bytes(sheet.file, fence);
            sheet.complain(|to| to.foreign_front_matter(fence, language));
            return None;
        }
    };
    complain_of_unseen(text, &parts.yaml, sheet);
    let source = text.get(parts.yaml.clone())?;
    let document = document(source, parts.yaml.start, sheet)?;
    let root = Value::root(&document.root, sheet);
    let markdown = Markdown {
        sheet,
        text,
        range: within_limits(text, parts.body, sheet),
    };
    parse::document(shape, root, &markdown, file.stem())
}

/// The bytes of a text; none of one that is beyond a limit, which is complained of.
fn within_limits(text: &str, body: Range<usize>, sheet: &Sheet) -> Range<usize> {
    let Some(beyond) = text.get(body.clone()).and_then(markdown::beyond) else {
        return body;
    };
    let at = body.start + beyond.at;
    let place = Place::bytes(sheet.file, at..at + 1);
    sheet.complain(|to| to.markdown_limit(place, beyond.what, beyond.most));
    body.end..body.end
}

/// The matches of a CSV, read as the competition's file of the same name says,
/// or the index of its folder; or a table that somebody else keeps.
fn results(tree: &SourceTree, file: &SourceFile, text: &str, sheet: &Sheet) -> ContentFile {
    let table = table(text, sheet);
    if given_csv::is_table(&table) {
        return ContentFile::GivenTable(given_csv::lines(&table, sheet));
    }
    let stem = file.path.trim_end_matches(file.extension());
    let own = format!("{stem}md");
    let index = format!("{}/index.md", file.folder());
    let csv = |path: &str| {
        let (file, _) = read_file(tree, tree.find(path)?);
        let ContentFile::Competition(competition) = file? else {
            return None;
        };
        Some(competition.csv)
    };
    if tree.find(&own).is_none() {
        sheet.complain(|to| to.results_without_competition(sheet.file, &own));
    }
    let csv = csv(&own)
        .filter(|csv| *csv != CsvColumns::default())
        .or_else(|| csv(&index));
    let matches = results_csv::matches(&table, &csv.unwrap_or_default(), sheet);
    ContentFile::Results(matches)
}

fn squad(text: &str, sheet: &Sheet) -> ContentFile {
    ContentFile::Squad(squad_csv::members(&table(text, sheet), sheet))
}

/// A CSV as a table; where reading stopped is complained of.
fn table(text: &str, sheet: &Sheet) -> Table {
    let start = front_matter::byte_order_mark(text);
    complain_of_unseen(text, &(start..text.len()), sheet);
    let table = table::read(text, start);
    if let Some((at, why)) = &table.stopped {
        let place = Place::bytes(sheet.file, *at..*at);
        sheet.complain(|to| to.bad_row(place, format!("the table cannot be read on: {why}")));
    }
    table
}

/// Complains of what a text holds and nobody sees.
fn complain_of_unseen(text: &str, values: &std::ops::Range<usize>, sheet: &Sheet) {
    for (range, what) in unseen::find(text, values) {
        let place = Place::bytes(sheet.file, range.clone());
        let word = text.get(range).unwrap_or("");
        let mark = |c: char| format!("the character U+{:04X}", u32::from(c));
        sheet.complain(|to| match what {
            Unseen::Turning(c) => {
                let harm = "it turns round the text behind it";
                to.hidden_character(place, &mark(c), harm);
            }
            Unseen::Widthless(c) => {
                let harm = "it has no width, and makes another word of this one";
                to.hidden_character(place, &mark(c), harm);
            }
            Unseen::Foreign(letter, alphabet) => to.mixed_letters(place, word, letter, alphabet),
        });
    }
}

/// The YAML and the Markdown of a file.
fn parts(shape: Shape, text: &str) -> Result<front_matter::Parts, NoParts> {
    if shape == Shape::Settings {
        return Ok(front_matter::Parts {
            yaml: front_matter::byte_order_mark(text)..text.len(),
            body: text.len()..text.len(),
        });
    }
    front_matter::split(text)
}

/// The YAML of a file, and in which bytes of it: of `site.yaml` all, of any
/// other file its front matter.
pub(super) fn yaml_of(file: &SourceFile) -> Option<(usize, &str)> {
    let text = file.text()?;
    let kind::Place::Read(Kind::Document(shape)) = kind::place(file) else {
        return None;
    };
    let range = parts(shape, text).ok()?.yaml;
    Some((range.start, text.get(range)?))
}

/// The Markdown of a file, and in which bytes of it.
pub(super) fn markdown_of(file: &SourceFile) -> Option<(usize, &str)> {
    let text = file.text()?;
    let kind::Place::Read(Kind::Document(shape)) = kind::place(file) else {
        return None;
    };
    let range = parts(shape, text).ok()?.body;
    Some((range.start, text.get(range)?))
}

/// The fenced block of a file that begins at this byte of it, with the byte at
/// which the Markdown around it begins.
pub(super) fn block_at(file: &SourceFile, start: u32) -> Option<(usize, markdown::Block)> {
    let (offset, text) = markdown_of(file)?;
    let mut blocks = markdown::outline(text, &[]).blocks.into_iter();
    let block = blocks.find(|block| offset + block.range.start == start as usize)?;
    Some((offset, block))
}

/// Whatever the fenced block says that begins at this byte of a file: the
/// parameters of a template of the site's own.
pub fn read_block(tree: &SourceTree, id: FileId, start: u32) -> (Extra, Diagnostics) {
    let Some((offset, block)) = block_at(tree.file(id), start) else {
        return (Extra::Nothing, Diagnostics::default());
    };
    let sheet = Sheet::of_block(id, offset, block);
    let parameters = document_of_block(&sheet)
        .map(|document| Value::root(&document.root, &sheet).extra())
        .unwrap_or_default();
    (parameters, sheet.into_findings())
}

/// Reads the YAML of a block's sheet.
pub(super) fn document_of_block(sheet: &Sheet) -> Option<Document<'_>> {
    document(sheet.block_text(), 0, sheet)
}

/// Reads YAML that begins at `offset` of its file, and complains of what any
/// YAML can have wrong.
fn document<'t>(source: &'t str, offset: usize, sheet: &Sheet) -> Option<Document<'t>> {
    let document = match yaml::read(source) {
        Ok(document) => document,
        Err(fault) => {
            complain_of(&fault, source, offset, sheet);
            return None;
        }
    };
    for duplicate in &document.duplicates {
        sheet.complain(|to| {
            let key = yaml::key(&document.root, duplicate.first).unwrap_or("");
            to.duplicate_key(
                sheet.node(duplicate.first),
                sheet.node(duplicate.again),
                key,
            );
        });
    }
    for hidden in yaml::hidden(source) {
        let words = source.get(hidden.range.clone()).unwrap_or("");
        let place = sheet.bytes(offset, hidden.range);
        sheet.complain(|to| to.hidden_by_hash(place, words, &hidden.line));
    }
    for anchored in yaml::anchored(source) {
        let words = source.get(anchored.range.clone()).unwrap_or("");
        let place = sheet.bytes(offset, anchored.range);
        sheet.complain(|to| to.hidden_by_anchor(place, words, &anchored.line));
    }
    Some(document)
}

/// Says why a document cannot be read.
fn complain_of(fault: &Fault, source: &str, offset: usize, sheet: &Sheet) {
    let place = sheet.bytes(offset, yaml::character(source, fault.at));
    sheet.complain(|to| match &fault.problem {
        Problem::Syntax(problem) => {
            let explained = yaml::explain(source, problem, fault.at);
            let place = sheet.bytes(offset, explained.range);
            to.yaml_syntax(place, explained.message, explained.line);
        }
        Problem::Control(c) => to.control_character(place, *c),
        Problem::KeyIsNoWord => {
            let message = "a key is a word, not a list or a map; a value in braces needs quotes";
            to.yaml_syntax(place, message.to_owned(), None);
        }
        Problem::Tag => {
            let message = "a value that begins with `!` needs quotes";
            to.yaml_syntax(
                place,
                message.to_owned(),
                yaml::quoted_line(source, fault.at),
            );
        }
        Problem::SecondDocument => {
            let message = "a second document begins here; a file holds one";
            to.second_document(place, message);
        }
        Problem::TooLong => to.yaml_limit(place, "this is too long", format!("{MOST_BYTES} bytes")),
        Problem::TooDeep => {
            let most = format!("{MOST_LEVELS} levels");
            to.yaml_limit(
                place,
                "lists and maps stand too deep inside each other",
                most,
            );
        }
        Problem::TooManyAliases => {
            let most = "as many values as the text has bytes";
            to.yaml_limit(place, "aliases (`*name`) repeat too much", most);
        }
    });
}
