//! Which texts a key takes: every kind of text is tried, and those that the
//! reader refuses none of make the schema.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::diagnostic::Misfit;

use super::super::kind::Shape;
use super::probe::{Made, Step, ask, document};

/// A text to try.
struct Sample {
    text: &'static str,
    /// What it stands for.
    kind: Kind,
}

enum Kind {
    /// Any words.
    Words,
    /// A line of football's notation.
    Line,
    Integer,
    Number,
    Truth,
    /// What this pattern matches.
    Pattern(&'static str),
}

const DATE: &str = r"^\d{4}-\d{1,2}-\d{1,2}$";
const MOMENT: &str = r"^\d{4}-\d{1,2}-\d{1,2}[Tt ] *\d{1,2}[:.]\d{2}([:.]\d+)*$";
const MONTH: &str = r"^\d{4}-\d{1,2}$";
const TIME: &str = r"^\d{1,2}[:.]\d{2}([:.]\d+)*$";
const COLOUR: &str = r"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$";
const ADDRESS: &str = r"^https?://";
const SCORE: &str = r"^\d+ *[-–—:] *\d+";
const LAST: &str = r"^last( *\d+)?$";
const FRACTION: &str = r"^\d+ */ *\d+$";
const MINUTE: &str = r"^\d+['′’]? *(\+ *\d*['′’]?)?$";
const TIMES: &str = r"^\d+ *[x×*] *\d+$";
const GROUPED: &str = r"^\d{1,3}([,._ '’]\d{3})+$";

/// Every kind of text, those first that say most to a reader.
const SAMPLES: &[Sample] = &[
    words("Ashford Rovers"),
    line("Ashford Rovers 2-1 Kestrel Town"),
    line("Ashford Rovers v Kestrel Town"),
    line("Kane 23"),
    line("Kane 23; Saka 67"),
    line("Kane, Saka, Rice"),
    line("Saka 62 (Kane)"),
    line("Kane ✓, Saka ✗; Osorio ✓, Larin ✗"),
    integer("1"),
    integer("3"),
    integer("12"),
    integer("1971"),
    sample("-3", Kind::Integer),
    sample("0.5", Kind::Number),
    sample("true", Kind::Truth),
    pattern("2026-05-03", DATE),
    pattern("2026-05-03 20:45", MOMENT),
    pattern("2026-05", MONTH),
    pattern("20:45", TIME),
    pattern("#c8102e", COLOUR),
    pattern("https://example.org/football", ADDRESS),
    pattern("3-1", SCORE),
    pattern("1-3", SCORE),
    pattern("last 2", LAST),
    pattern("1/2", FRACTION),
    pattern("45+2", MINUTE),
    pattern("2x45", TIMES),
    pattern("45,000", GROUPED),
    // Beyond the bounds of any number that has some.
    sample("-99999999", Kind::Integer),
    sample("99999999", Kind::Integer),
];

const fn sample(text: &'static str, kind: Kind) -> Sample {
    Sample { text, kind }
}

const fn words(text: &'static str) -> Sample {
    sample(text, Kind::Words)
}

const fn line(text: &'static str) -> Sample {
    sample(text, Kind::Line)
}

const fn integer(text: &'static str) -> Sample {
    sample(text, Kind::Integer)
}

const fn pattern(text: &'static str, pattern: &'static str) -> Sample {
    sample(text, Kind::Pattern(pattern))
}

/// What a key takes that is neither list nor map.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a kind of text that is taken or not"
)]
pub(super) struct Scalars {
    any_words: bool,
    any_line: bool,
    integer: bool,
    number: bool,
    truth: bool,
    patterns: BTreeSet<&'static str>,
    words: Vec<String>,
    bounds: Option<(i64, i64)>,
    /// A text that is taken.
    pub(super) example: Option<String>,
}

/// Tries every kind of text at the end of `steps`.
pub(super) fn scalars(shape: Shape, steps: &[Step]) -> Scalars {
    let mut taken = Scalars::default();
    let mut proposed: Vec<String> = Vec::new();
    for sample in SAMPLES {
        let answer = ask(shape, &document(steps, Made::text(sample.text)));
        let mut is_word = false;
        for misfit in answer.misfits() {
            taken.learn(misfit, &mut proposed);
            is_word |= matches!(misfit, Misfit::NoSuchWord { .. });
        }
        if answer.accepts() {
            taken.take(sample);
        }
        if taken.any_words {
            return taken;
        }
        if is_word {
            // A key that takes words takes no other text.
            break;
        }
    }
    for word in proposed {
        let new = !taken.words.contains(&word);
        if new && ask(shape, &document(steps, Made::text(word.clone()))).accepts() {
            taken.words.push(word);
        }
    }
    if taken.example.is_none() {
        taken.example = taken.words.first().cloned();
    }
    taken
}

impl Scalars {
    fn take(&mut self, sample: &Sample) {
        match sample.kind {
            Kind::Words => self.any_words = true,
            Kind::Line => self.any_line = true,
            Kind::Integer => self.integer = true,
            Kind::Number => self.number = true,
            Kind::Truth => self.truth = true,
            Kind::Pattern(pattern) => {
                self.patterns.insert(pattern);
            }
        }
        self.example.get_or_insert_with(|| sample.text.to_owned());
    }

    /// Learns from a refusal which words are taken, and between which numbers.
    fn learn(&mut self, misfit: &Misfit, proposed: &mut Vec<String>) {
        match misfit {
            Misfit::NoSuchWord { words, .. } => {
                proposed.extend(words.iter().map(|word| (*word).to_owned()));
            }
            // The words that a message names between back quotes.
            Misfit::Expected(told) => {
                let quoted = told.split('`').skip(1).step_by(2);
                let words = quoted.filter(|word| word.chars().all(char::is_alphabetic));
                proposed.extend(words.map(str::to_owned));
            }
            Misfit::OutOfRange { least, most } => self.bounds = Some((*least, *most)),
            Misfit::Grouping
            | Misfit::NoSuchDay { .. }
            | Misfit::DateOrder { .. }
            | Misfit::Year
            | Misfit::Offset
            | Misfit::Address { .. }
            | Misfit::EndOfDay => {}
        }
    }

    /// What is taken, as schemas of which one must hold.
    pub(super) fn schemas(&self) -> Vec<Value> {
        if self.any_words {
            return vec![json!({"type": ["string", "number", "boolean"]})];
        }
        let mut schemas = Vec::new();
        let truth = |word: &String| match &**word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            word => Value::from(word),
        };
        if !self.words.is_empty() {
            let words: Vec<Value> = self.words.iter().map(truth).collect();
            schemas.push(json!({"enum": words}));
        } else if self.truth {
            schemas.push(json!({"type": "boolean"}));
        }
        if self.integer || self.number {
            let kind = if self.number { "number" } else { "integer" };
            schemas.push(match self.bounds {
                Some((least, most)) => json!({"type": kind, "minimum": least, "maximum": most}),
                None => json!({"type": kind}),
            });
        }
        if self.any_line {
            schemas.push(json!({"type": "string"}));
        } else {
            // A score is written as a time may be, and its pattern takes both.
            let is_score = self.patterns.contains(SCORE);
            let patterns = self.patterns.iter();
            let patterns = patterns.filter(|pattern| !(is_score && **pattern == TIME));
            schemas.extend(patterns.map(|pattern| json!({"type": "string", "pattern": pattern})));
        }
        schemas
    }
}
