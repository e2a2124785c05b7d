//! Complaints about what one file says.

use crate::calendar::{Date, Time};
use crate::source::{FileId, Place};

use super::{Code, Diagnostic, Diagnostics, Severity};

/// Why a text is not the value that its key takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is of another kind: what the key takes, with an example.
    Expected(&'static str),
    /// It is none of the words that the key takes; the one that is nearest.
    NoSuchWord {
        /// The words.
        words: Vec<&'static str>,
        /// The nearest.
        nearest: Option<&'static str>,
    },
    /// It is a number, but not between these.
    OutOfRange {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// It groups its digits in another way than by three.
    Grouping,
    /// A day that its month does not have; the month's last day.
    NoSuchDay {
        /// `2026-02-28`
        last: String,
    },
    /// A date in another order than year, month, day; every way to read it.
    DateOrder {
        /// As year, month, day.
        readings: Vec<String>,
    },
    /// A year that football has not seen or will not see soon.
    Year,
    /// A time with an offset from universal time.
    Offset,
    /// An address that would leave its folder or that not every system can
    /// write; the slug to write instead, if one can be made of it.
    Address {
        /// `club-about`
        mend: Option<String>,
    },
    /// 24:00, which is 00:00 of the next day.
    EndOfDay,
}

/// Complaints about files and the shape of their values.
impl Diagnostics {
    /// A file in another encoding than UTF-8.
    pub fn not_utf8(&mut self, file: FileId, at: usize, byte: u8, likely: &str) {
        let message =
            format!("the file is not UTF-8: byte {at} is 0x{byte:02X}; it seems to be {likely}");
        let place = Place::bytes(file, at..at + 1);
        let help = format!("save it as UTF-8, or convert it: iconv -f {likely} -t UTF-8 OLD > NEW");
        self.push(Diagnostic::new(Code::NotUtf8, place, message).help(help));
    }

    /// A file that is no text in any encoding.
    pub fn no_text(&mut self, file: FileId) {
        let message = "the file is no text: it may be a picture, an archive, or a document of an office program";
        self.push(
            Diagnostic::new(Code::NotUtf8, Place::file(file), message)
                .help("save it as plain text in UTF-8, or give it the ending of what it is"),
        );
    }

    /// A character that no text holds.
    pub fn control_character(&mut self, place: Place, c: char) {
        let message = format!(
            "the control character U+{:04X} stands here, which no text holds",
            u32::from(c)
        );
        self.push(Diagnostic::new(Code::ControlCharacter, place, message).help("delete it"));
    }

    /// A front matter that nothing closes.
    pub fn unclosed_front_matter(&mut self, fence: Place) {
        let message = "the front matter that opens here is never closed";
        self.push(
            Diagnostic::new(Code::UnclosedFrontMatter, fence, message)
                .help("write a line `---` below the last key"),
        );
    }

    /// Front matter in another language than YAML.
    pub fn foreign_front_matter(&mut self, fence: Place, language: &str) {
        let message = format!("this front matter is {language}; Pressbox reads YAML");
        self.push(
            Diagnostic::new(Code::ForeignFrontMatter, fence, message)
                .help("write it between two lines of `---`, each key with a colon: `title: Derby`"),
        );
    }

    /// A document that is no YAML; `line` is what to write instead.
    pub fn yaml_syntax(&mut self, place: Place, message: String, line: Option<String>) {
        let mut diagnostic = Diagnostic::new(Code::YamlSyntax, place, message);
        diagnostic.help = line.map(|line| format!("write: {line}"));
        self.push(diagnostic);
    }

    /// A document below another in one file.
    pub fn second_document(&mut self, place: Place, message: &str) {
        self.push(
            Diagnostic::new(Code::YamlSyntax, place, message)
                .help("delete the line `---` that divides them, or all below it"),
        );
    }

    /// A document beyond a limit: what there is too much of, and how much is
    /// taken.
    pub fn yaml_limit(&mut self, place: Place, what: &str, most: impl std::fmt::Display) {
        let message = format!("{what}; at most {most} can be read");
        self.push(Diagnostic::new(Code::YamlLimit, place, message).help(Code::YamlLimit.mend()));
    }

    /// A text with more marks or lines than are read of one.
    pub fn markdown_limit(&mut self, place: Place, what: &str, most: usize) {
        let message = format!("this text has more than {most} {what}, and none of it is read");
        let mend = Code::MarkdownLimit.mend();
        self.push(Diagnostic::new(Code::MarkdownLimit, place, message).help(mend));
    }

    /// A `#` that makes the end of a value a comment, perhaps unmeant.
    pub fn hidden_by_hash(&mut self, place: Place, hidden: &str, line: &str) {
        let message = format!("`{hidden}` is a comment here, and not part of the value");
        self.push(
            Diagnostic::new(Code::HiddenByHash, place, message).help(format!("write: {line}")),
        );
    }

    /// A first word that begins with `&`, so that it names the value instead of
    /// being a part of it.
    pub fn hidden_by_anchor(&mut self, place: Place, hidden: &str, line: &str) {
        let message = format!(
            "`{hidden}` is no part of the value: a `&` at its start names it for an alias, and there is none"
        );
        self.push(
            Diagnostic::new(Code::HiddenByAnchor, place, message).help(format!("write: {line}")),
        );
    }

    /// Characters that nobody sees: `what` they are, by their numbers.
    pub fn hidden_character(&mut self, place: Place, what: &str, harm: &str) {
        let message = format!("{what} stands here, which nobody sees: {harm}");
        self.push(Diagnostic::new(Code::HiddenCharacter, place, message).help("delete it"));
    }

    /// A word of letters from two alphabets: the strange one, its alphabet, and
    /// the word.
    pub fn mixed_letters(&mut self, place: Place, word: &str, letter: char, alphabet: &str) {
        let message = format!(
            "the `{letter}` in {word:?} is a {alphabet} letter (U+{:04X}) among Latin ones",
            u32::from(letter)
        );
        self.push(
            Diagnostic::new(Code::MixedLetters, place, message)
                .help("type the letter again, or write `allow: [mixed-letters]` if it is meant"),
        );
    }

    /// A file that stands where no file of its kind is read.
    pub fn misplaced_file(&mut self, file: FileId, belongs: &str) {
        let message = format!("no file is read here; {belongs}");
        self.push(Diagnostic::new(
            Code::MisplacedFile,
            Place::file(file),
            message,
        ));
    }

    /// A file that an editor or a file service left behind.
    pub fn left_behind(&mut self, file: FileId, by: &str) {
        let message = format!("this looks like {by} and is not read");
        self.push(
            Diagnostic::new(Code::LeftBehind, Place::file(file), message)
                .help("delete it, or give it a name of its own if it is meant"),
        );
    }

    /// A CSV of results beside no competition.
    pub fn results_without_competition(&mut self, file: FileId, expected: &str) {
        let message = format!("these results belong to no competition: there is no `{expected}`");
        self.push(Diagnostic::new(
            Code::ResultsWithoutCompetition,
            Place::file(file),
            message,
        ));
    }

    /// A table in a competition's folder that no competition names.
    pub fn table_without_competition(&mut self, file: FileId, name: &str) {
        let message = "this table belongs to no competition: none names it";
        self.push(
            Diagnostic::new(Code::TableWithoutCompetition, Place::file(file), message).help(
                format!("write `table: given` and `given_table: {{file: {name}}}` into the competition's file"),
            ),
        );
    }

    /// A table that is not where a competition names it.
    pub fn no_such_table(&mut self, place: Place, path: &str, nearest: Option<&str>) {
        let message = format!("there is no table `{path}`");
        let missing = Diagnostic::new(Code::NoSuchTable, place, message);
        self.push(match nearest {
            Some(near) => missing.help(format!("did you mean `{near}`?")),
            None => {
                missing.help("put a CSV there with the columns of `pressbox table --format csv`")
            }
        });
    }

    /// A key that stands twice in one map.
    pub fn duplicate_key(&mut self, first: Place, again: Place, key: &str) {
        let message = format!("the key `{key}` stands here a second time");
        self.push(
            Diagnostic::new(Code::DuplicateKey, again, message)
                .also(first, format!("`{key}` stands here first"))
                .help("keep one of the two"),
        );
    }

    /// A key that this map does not have; `nearest` is the one that may be
    /// meant.
    pub fn unknown_key(&mut self, place: Place, key: &str, nearest: Option<&str>, known: &[&str]) {
        let mut diagnostic = Diagnostic::new(
            Code::UnknownKey,
            place,
            format!("there is no key `{key}` here"),
        );
        // `{result: A 2-2 B (aet, 5-4 pens)}`: the comma ended the value.
        let is_rest = key.contains(')') && !key.contains('(');
        diagnostic.help = Some(match nearest {
            _ if is_rest => {
                "a comma ends a value within { }: put the value in front of it in quotes".to_owned()
            }
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None if known.len() <= 12 => format!("the keys are {}", listed(known)),
            None => "a key of your own goes under `extra:`".to_owned(),
        });
        self.push(diagnostic);
    }

    /// A key without which the rest says nothing.
    pub fn missing_key(&mut self, place: Place, what: &str, keys: &[&str]) {
        let message = format!("{what} needs {}", listed(keys));
        self.push(Diagnostic::new(Code::MissingKey, place, message));
    }

    /// Two keys of which only one may stand.
    pub fn keys_exclude(&mut self, place: Place, key: &str, other: Place, other_key: &str) {
        let message = format!("`{key}` and `{other_key}` cannot stand together");
        self.push(
            Diagnostic::new(Code::KeysExclude, place, message)
                .also(other, format!("`{other_key}` stands here")),
        );
    }

    /// A report without a day.
    pub fn missing_date(&mut self, file: FileId) {
        let message = "a report needs a date";
        self.push(
            Diagnostic::new(Code::MissingDate, Place::file(file), message).help(
                "write `date: 2026-05-03` in the front matter, or begin the file's name with it: 2026-05-03-derby.md",
            ),
        );
    }

    /// A value of another form: text for a list, a list for a map.
    pub fn wrong_form(&mut self, place: Place, key: &str, expected: &str, found: &str) {
        let message = match key {
            "" => format!("here stands {found}; expected {expected}"),
            _ => format!("`{key}` takes {expected}, not {found}"),
        };
        self.push(Diagnostic::new(Code::WrongValue, place, message));
    }

    /// A text that is not the value that its key takes.
    pub fn misfit(&mut self, place: Place, key: &str, text: &str, why: Misfit) {
        let key = if key.is_empty() { "this" } else { key };
        let (code, message, help) = match why {
            Misfit::Expected(what) => (
                Code::WrongValue,
                format!("`{key}` takes {what}; `{text}` is none"),
                None,
            ),
            Misfit::NoSuchWord { words, nearest } => no_such_word(key, text, &words, nearest),
            Misfit::OutOfRange { least, most } => (
                Code::WrongValue,
                format!("`{key}` lies between {least} and {most}; `{text}` does not"),
                None,
            ),
            Misfit::Grouping => (
                Code::WrongValue,
                format!(
                    "the digits of `{text}` are not grouped by three, so it could be two numbers"
                ),
                Some("write the number without separators".to_owned()),
            ),
            Misfit::NoSuchDay { last } => (
                Code::InvalidDate,
                format!("there is no day `{text}`"),
                Some(format!("the last day of that month is {last}")),
            ),
            Misfit::DateOrder { readings } => (
                Code::InvalidDate,
                format!(
                    "a date is year, month, day: `{text}` {}",
                    order_fault(&readings)
                ),
                Some(format!("write {}", readings.join(" or "))),
            ),
            Misfit::Year => (
                Code::InvalidDate,
                format!("the year of `{text}` is none that football is played in"),
                None,
            ),
            Misfit::Offset => (
                Code::InvalidTime,
                format!("`{text}` has an offset; a time is the ground's own clock"),
                Some(
                    "leave the offset out, and name the zone: `time_zone: America/Mexico_City`"
                        .to_owned(),
                ),
            ),
            Misfit::Address { mend } => (
                Code::WrongValue,
                format!(
                    "`{key}` takes up to 200 letters, digits and hyphens; `{}` could lead out of its folder",
                    text.chars().take(60).collect::<String>()
                ),
                mend.map(|mend| format!("write `{mend}`")),
            ),
            Misfit::EndOfDay => (
                Code::InvalidTime,
                format!("no clock shows `{text}`"),
                Some("write 00:00 and the day after".to_owned()),
            ),
        };
        let mut diagnostic = Diagnostic::new(code, place, message);
        diagnostic.help = help;
        self.push(diagnostic);
    }

    /// A time in the hour that a zone leaves out when summer time begins.
    pub fn skipped_time(
        &mut self,
        place: Place,
        zone: &str,
        (date, time): (Date, Time),
        shown: Time,
    ) {
        let (time, shown) = (time.strftime("%H:%M"), shown.strftime("%H:%M"));
        let message = format!("no clock of {zone} shows {time} on {date}: it goes on to {shown}");
        self.push(
            Diagnostic::new(Code::InvalidTime, place, message).help(format!(
                "write {shown}, or name the ground's own `time_zone:`"
            )),
        );
    }

    /// A line of the notation that cannot be read, in the notation's words.
    pub fn unreadable_line(&mut self, place: Place, message: String, help: Option<String>) {
        let mut diagnostic = Diagnostic::new(Code::UnreadableLine, place, message);
        diagnostic.help = help;
        self.push(diagnostic);
    }

    /// A column of a CSV that no table of its kind has.
    pub fn unknown_column(&mut self, place: Place, column: &str, nearest: Option<&str>) {
        let message = format!("there is no column `{column}`");
        let help = match nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("delete it, or say what it is: `csv: {{columns: {{{column}: …}}}}`"),
        };
        self.push(Diagnostic::new(Code::UnknownColumn, place, message).help(help));
    }

    /// A stranger's columns that are of no use here.
    pub fn columns_passed_over(&mut self, place: Place, columns: &[&str]) {
        let first: Vec<&str> = columns.iter().take(6).copied().collect();
        let more = match columns.len().saturating_sub(first.len()) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let message = format!("these columns are not read: {}{more}", first.join(", "));
        let mut note = Diagnostic::new(Code::UnknownColumn, place, message);
        note.severity = Severity::Note;
        let help = "one that should be read is named under `csv: {columns: …}` of the competition";
        self.push(note.help(help));
    }

    /// A column that a competition translates and its CSV does not have.
    pub fn translated_column(&mut self, place: Place, column: &str, nearest: Option<&str>) {
        let message = format!("the CSV has no column `{column}` to translate");
        let mut diagnostic = Diagnostic::new(Code::UnknownColumn, place, message);
        diagnostic.help = nearest.map(|nearest| format!("did you mean `{nearest}`?"));
        self.push(diagnostic);
    }

    /// Columns that a CSV must have and has not.
    pub fn missing_column(&mut self, place: Place, columns: &[&str]) {
        let message = format!("the first line must name {}", listed(columns));
        self.push(Diagnostic::new(Code::MissingColumn, place, message));
    }

    /// A row of a CSV with another number of cells than the header, or a table
    /// that cannot be read on from here.
    pub fn bad_row(&mut self, place: Place, message: String) {
        self.push(Diagnostic::new(Code::BadRow, place, message));
    }
}

/// Few words are listed in the message; many are left to the help.
fn no_such_word(
    key: &str,
    text: &str,
    words: &[&str],
    nearest: Option<&str>,
) -> (Code, String, Option<String>) {
    let (message, list) = if words.len() <= 8 {
        let words = joined(words, "or");
        (
            format!("`{key}` takes {words}; `{text}` is none of them"),
            None,
        )
    } else {
        let list = format!("the words are {}", joined(words, "and"));
        (format!("`{key}` knows no `{text}`"), Some(list))
    };
    let nearest = nearest.map(|word| format!("did you mean `{word}`?"));
    (Code::WrongValue, message, nearest.or(list))
}

fn order_fault(readings: &[String]) -> &'static str {
    match readings {
        [_] => "is in another order",
        _ => "could be either of two days",
    }
}

/// `a, b and c`, each in backquotes.
fn listed(words: &[&str]) -> String {
    joined(words, "and")
}

fn joined(words: &[&str], word: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {word} {last}", before.join(", ")),
        None => String::new(),
    }
}
