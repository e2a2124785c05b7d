//! Complaints about fenced blocks.

use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

impl Diagnostics {
    /// Words behind a block's name, where nothing is read.
    pub fn words_behind_block(&mut self, place: Place, name: &str, words: &str) {
        self.push(
            Diagnostic::new(
                Code::WrongValue,
                place,
                format!("behind `{name}` nothing is read, and here stands `{words}`"),
            )
            .help(format!(
                "write ```{name} alone, and what it is to show between the fences: competition: …"
            )),
        );
    }

    /// A name that is nearly a block's.
    pub fn near_block(&mut self, place: Place, name: &str, nearest: &str) {
        self.push(
            Diagnostic::new(
                Code::NearBlock,
                place,
                format!("`{name}` is no block, so it stays code; did you mean `{nearest}`?"),
            )
            .label("shown as code")
            .help(format!("write ```{nearest}")),
        );
    }

    /// A block that names what the site does not have; `kind` is what it is:
    /// `competition`.
    pub fn unknown_in_block(
        &mut self,
        place: Place,
        kind: &str,
        name: &str,
        nearest: Option<&str>,
        known: &[&str],
    ) {
        let message = match nearest {
            Some(nearest) => format!("unknown {kind} {name:?}; did you mean {nearest:?}?"),
            None => format!("unknown {kind} {name:?}"),
        };
        let diagnostic = Diagnostic::new(Code::UnknownInBlock, place, message);
        self.push(match (nearest, known) {
            (Some(nearest), _) => diagnostic.help(format!("write {nearest:?}")),
            (None, []) => diagnostic.help(format!("there is no {kind} here; leave the key out")),
            (None, known) => diagnostic.help(format!("write one of {}", known.join(", "))),
        });
    }

    /// A block that asks for what there is none of; `why`, as a sentence.
    pub fn empty_block(&mut self, place: Place, name: &str, why: &str) {
        self.push(Diagnostic::new(
            Code::EmptyBlock,
            place,
            format!("the block `{name}` shows nothing: {why}"),
        ));
    }
}
