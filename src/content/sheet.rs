//! The file that is being read, and the complaints about it.

use std::cell::RefCell;
use std::ops::Range;

use crate::diagnostic::{Diagnostics, Misfit};
use crate::notation::Fault;
use crate::source::{At, FileId, Place, Text, Written};

/// The file that is read, and what there is to complain of in it.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The file.
    pub(super) file: FileId,
    findings: RefCell<Diagnostics>,
}

impl Sheet {
    pub(super) fn new(file: FileId) -> Self {
        Self {
            file,
            findings: RefCell::default(),
        }
    }

    /// The place of a node of its YAML.
    pub(super) fn node(&self, number: u32) -> Place {
        Place {
            file: self.file,
            at: At::Node(number),
        }
    }

    /// The place of bytes that are counted from `offset`.
    pub(super) fn bytes(&self, offset: usize, range: Range<usize>) -> Place {
        Place::bytes(self.file, offset + range.start..offset + range.end)
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
                self.complain(|to| why.complain(to, text, key));
                None
            }
        }
    }

    /// All complaints.
    pub(super) fn into_findings(self) -> Diagnostics {
        self.findings.into_inner()
    }
}

/// Why a text cannot be read as what it should be.
pub(super) trait Refusal {
    /// Says so.
    fn complain(self, to: &mut Diagnostics, text: &Text, key: &str);
}

impl Refusal for Misfit {
    fn complain(self, to: &mut Diagnostics, text: &Text, key: &str) {
        to.misfit(text.place, key, &text.value, self);
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
