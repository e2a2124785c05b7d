//! The file that is being read, and the complaints about it.

use std::cell::RefCell;
use std::ops::Range;

use crate::diagnostic::{Diagnostics, Misfit};
use crate::markdown::Block;
use crate::notation::Fault;
use crate::source::{At, FileId, Place, Text, Written};

use super::watch::{Watch, Watched};

/// A fenced block, and where the Markdown around it begins.
#[derive(Debug)]
pub(super) struct Fenced {
    pub(super) offset: usize,
    pub(super) block: Block,
}

impl Fenced {
    /// Its first byte in the file.
    fn start(&self) -> u32 {
        u32::try_from(self.offset + self.block.range.start).unwrap_or(u32::MAX)
    }

    /// Bytes of its text in the file.
    pub(super) fn in_file(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.block.in_markdown(range.start);
        let last = range.end.saturating_sub(1).max(range.start);
        let end = if range.is_empty() {
            start
        } else {
            self.block.in_markdown(last) + 1
        };
        self.offset + start..self.offset + end
    }
}

/// The file that is read, and what there is to complain of in it.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The file.
    pub(super) file: FileId,
    /// The fenced block whose YAML is read, where it is not the file's own.
    block: Option<Fenced>,
    findings: RefCell<Diagnostics>,
    /// What its shape asks for.
    pub(super) watched: Watched,
}

impl Sheet {
    pub(super) fn new(file: FileId) -> Self {
        Self {
            file,
            block: None,
            findings: RefCell::default(),
            watched: Watched::default(),
        }
    }

    /// A sheet that keeps what its shape asks for.
    pub(super) fn watched(file: FileId) -> Self {
        Self {
            watched: Watched::on(),
            ..Self::new(file)
        }
    }

    /// The sheet of a fenced block, in Markdown that begins at byte `offset`
    /// of a file.
    pub(super) fn of_block(file: FileId, offset: usize, block: Block) -> Self {
        let block = Some(Fenced { offset, block });
        Self {
            file,
            block,
            ..Self::new(file)
        }
    }

    /// What the fences enclose; empty where it is no block's sheet.
    pub(super) fn block_text(&self) -> &str {
        self.block.as_ref().map_or("", |fenced| &fenced.block.text)
    }

    /// The place of a node of its YAML.
    pub(super) fn node(&self, number: u32) -> Place {
        Place {
            file: self.file,
            at: match &self.block {
                None => At::Node(number),
                Some(fenced) => At::InBlock(fenced.start(), number),
            },
        }
    }

    /// The place of bytes of its YAML, which begins at `offset`.
    pub(super) fn bytes(&self, offset: usize, range: Range<usize>) -> Place {
        let range = match &self.block {
            None => offset + range.start..offset + range.end,
            Some(fenced) => fenced.in_file(&range),
        };
        Place::bytes(self.file, range)
    }

    /// Makes a complaint.
    pub(super) fn complain(&self, about: impl FnOnce(&mut Diagnostics)) {
        about(&mut self.findings.borrow_mut());
    }

    /// A text read as something else, with a complaint where it is none; `key`
    /// is what it stands under.
    pub(super) fn read<T, R: Refusal>(
        &self,
        text: &Text,
        key: &str,
        read: impl FnOnce(&str) -> Result<T, R>,
    ) -> Option<Written<T>> {
        match read(&text.value) {
            Ok(value) => Some(Written::new(value, text.place)),
            Err(why) => {
                self.watched
                    .note(|watch| watch.misfits.extend(why.misfit().cloned()));
                self.complain(|to| why.complain(to, text, key));
                None
            }
        }
    }

    /// All complaints.
    pub(super) fn into_findings(self) -> Diagnostics {
        self.findings.into_inner()
    }

    /// All complaints, and what the shape asked for.
    pub(super) fn into_watched(self) -> (Diagnostics, Watch) {
        (self.findings.into_inner(), self.watched.into_inner())
    }
}

/// Why a text cannot be read as what it should be.
pub(super) trait Refusal {
    /// Says so.
    fn complain(self, to: &mut Diagnostics, text: &Text, key: &str);

    /// What the value should be, where that is a matter of a word, a number or
    /// a date.
    fn misfit(&self) -> Option<&Misfit> {
        None
    }
}

impl Refusal for Misfit {
    fn complain(self, to: &mut Diagnostics, text: &Text, key: &str) {
        to.misfit(text.place, key, &text.value, self);
    }

    fn misfit(&self) -> Option<&Misfit> {
        Some(self)
    }
}

impl Refusal for Fault {
    fn complain(self, to: &mut Diagnostics, text: &Text, _: &str) {
        let whole = self.range.is_empty() || text.value.get(self.range.clone()).is_none();
        let place = if whole {
            text.place
        } else {
            text.place.within(self.range)
        };
        to.unreadable_line(place, self.message, self.help);
    }
}
