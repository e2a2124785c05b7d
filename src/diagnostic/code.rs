//! Every kind of complaint, with its cause and its mend.
//!
//! A code's name is part of the interface: users write it under `allow:`,
//! scripts look for it in `--message-format json`.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $cause:literal])+ $code:ident = $name:literal, $severity:ident, $mend:literal;)+) => {
        /// The kind of a complaint; its documentation is the cause.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $cause])+ $code,)+
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Self] = &[$(Self::$code,)+];

            /// Its name, as users write it: `unknown-key`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)+
                }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$code => Severity::$severity,)+
                }
            }

            /// What brings it about, in a sentence or two.
            pub fn cause(self) -> &'static str {
                match self {
                    $(Self::$code => concat!($($cause),+).trim_ascii(),)+
                }
            }

            /// How to mend it.
            pub fn mend(self) -> &'static str {
                match self {
                    $(Self::$code => $mend,)+
                }
            }
        }
    };
}

codes! {
    // Files: what a reader of bytes can say.

    /// The file could not be read from the disk.
    UnreadableFile = "unreadable-file", Error, "Mend the file's permissions, or move it out of the site.";
    /// The file is not UTF-8 text.
    NotUtf8 = "not-utf8", Error, "Save the file as UTF-8.";
    /// The front matter begins with `---` and has no line `---` that ends it.
    UnclosedFrontMatter = "unclosed-front-matter", Error, "Write a line of three hyphens below the last key.";
    /// The YAML cannot be read.
    YamlSyntax = "yaml-syntax", Error, "Write the line as the message shows it; most often a value with a colon, a hash or a quote at its start needs quotes.";

    // Shapes: what one file says.

    /// A key that this kind of file does not have.
    UnknownKey = "unknown-key", Error, "Correct the key, or move it under `extra:`, which takes anything.";
    /// A key that stands twice in one map.
    DuplicateKey = "duplicate-key", Error, "Keep one of the two.";
    /// A value of another kind than the key takes.
    WrongValue = "wrong-value", Error, "Write the value in the form that the message names.";

    // Football: what the files say together.

    /// A name that is not among a competition's teams.
    UnknownTeam = "unknown-team", Error, "Correct the name, or add the team to the competition's `teams:` or to its `aliases:`.";
    /// Two statements of one fact differ.
    Contradiction = "contradiction", Error, "Correct one of the two places.";
    /// The goals do not add up to the score.
    ScoreMismatch = "score-mismatch", Error, "Add the missing goal, or correct the score.";

    // Site: pages, templates, links.

    /// A template cannot be read, or fails on a page.
    Template = "template", Error, "Correct the template; `pressbox theme eject` brings back the default one.";
}
