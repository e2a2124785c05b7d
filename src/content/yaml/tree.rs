//! Reading: the parser's events into nodes, within limits.
//!
//! The parser resolves plain scalars to truth values, numbers and nothing, and
//! does not say how they were written. So a document that has such scalars is
//! read twice: once to learn what each node is, once to ask each scalar for
//! its text.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::{
    Document, Duplicate, Entry, Fault, Form, MOST_BYTES, MOST_LEVELS, Node, Problem, mend, plain,
};

/// The tree of a document.
///
/// # Errors
/// Where the text is no YAML, or goes beyond a limit.
pub(in crate::content) fn read(source: &str) -> Result<Document<'_>, Fault> {
    plain::read(source).map_or_else(|| parse(source), Ok)
}

/// The tree of a document, as the parser reads it.
pub(super) fn parse(source: &str) -> Result<Document<'_>, Fault> {
    refuse_before_parsing(source)?;
    let pass = Pass::new(source, None);
    let read = pass.start().deserialize(parser(source));
    let mut root = read.map_err(|error| pass.fault(source, &error))?;
    if pass.resolved.get() {
        // The shape is known and the text has been parsed: asking again for
        // its scalars as text has no way to fail but for an empty document,
        // whose one node is right as it is.
        let _ = Texts(&mut root).deserialize(parser(source));
    }
    let duplicates = pass.duplicates.into_inner();
    Ok(Document { root, duplicates })
}

/// The byte at which a node begins.
pub(super) fn position(source: &str, number: u32) -> Option<usize> {
    let pass = Pass::new(source, Some(number));
    let stopped = pass.start().deserialize(parser(source)).err()?;
    matches!(pass.stop.take(), Some(Stop::Found)).then(|| mend::index(&stopped).unwrap_or(0))
}

fn parser(source: &str) -> serde_yaml::Deserializer<'_> {
    serde_yaml::Deserializer::from_str(source)
}

/// Says no to what the parser would take too long over or has no place for.
fn refuse_before_parsing(source: &str) -> Result<(), Fault> {
    let refuse = |problem, at| Err(Fault { problem, at });
    if source.len() > MOST_BYTES {
        return refuse(Problem::TooLong, MOST_BYTES);
    }
    let mut brackets = 0_u16;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'[' | b'{' => brackets += 1,
            b']' | b'}' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        if brackets > 1000 {
            return refuse(Problem::TooDeep, at);
        }
    }
    match source.char_indices().find(|(_, c)| !is_allowed(*c)) {
        Some((at, c)) => refuse(Problem::Control(c), at),
        None => Ok(()),
    }
}

/// YAML 1.2.2, production 1, c-printable; a byte order mark is not content.
pub(super) fn is_allowed(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' => true,
        '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => false,
        _ => c >= ' ' && !('\u{7F}'..='\u{9F}').contains(&c),
    }
}

/// One reading of a document, from its first node to its last.
struct Pass {
    next: Cell<u32>,
    most: u32,
    target: Option<u32>,
    resolved: Cell<bool>,
    stop: Cell<Option<Stop>>,
    duplicates: RefCell<Vec<Duplicate>>,
}

/// Why a reading was stopped by us and not by the parser.
enum Stop {
    Found,
    Problem(Problem),
}

impl Pass {
    fn new(source: &str, target: Option<u32>) -> Self {
        Self {
            next: Cell::new(0),
            // Every node but the root takes a byte at least, so a document
            // that has more of them repeats itself by aliases.
            most: u32::try_from(source.len()).unwrap_or(u32::MAX),
            target,
            resolved: Cell::new(false),
            stop: Cell::new(None),
            duplicates: RefCell::default(),
        }
    }

    fn start(&self) -> Read<'_> {
        Read {
            pass: self,
            level: 0,
        }
    }

    /// Stops the parser at the node that it is at: its error has the place.
    fn stop<T, E: Error>(&self, why: Stop) -> Result<T, E> {
        self.stop.set(Some(why));
        Err(E::custom("stopped"))
    }

    fn number<E: Error>(&self) -> Result<u32, E> {
        let number = self.next.get();
        self.next.set(number.saturating_add(1));
        if self.target == Some(number) {
            return self.stop(Stop::Found);
        }
        if number > self.most {
            return self.stop(Stop::Problem(Problem::TooManyAliases));
        }
        Ok(number)
    }

    fn fault(&self, source: &str, error: &serde_yaml::Error) -> Fault {
        match self.stop.take() {
            Some(Stop::Problem(problem)) => Fault {
                problem,
                at: mend::index(error).unwrap_or(0),
            },
            Some(Stop::Found) | None => mend::fault(source, error),
        }
    }
}

/// Reads one node, whatever it is.
#[derive(Clone, Copy)]
struct Read<'p> {
    pass: &'p Pass,
    level: u8,
}

impl Read<'_> {
    fn scalar<E: Error>(self, text: Cow<'_, str>) -> Result<Node<'_>, E> {
        Ok(Node {
            number: self.pass.number()?,
            form: Form::Scalar(text),
        })
    }

    fn resolved<'s, E: Error>(self) -> Result<Node<'s>, E> {
        self.pass.resolved.set(true);
        self.scalar(Cow::Borrowed(""))
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.level < MOST_LEVELS {
            Ok(Self {
                level: self.level + 1,
                ..self
            })
        } else {
            self.pass.stop(Stop::Problem(Problem::TooDeep))
        }
    }
}

impl<'s> DeserializeSeed<'s> for Read<'_> {
    type Value = Node<'s>;

    fn deserialize<D: Deserializer<'s>>(self, parser: D) -> Result<Node<'s>, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'s> Visitor<'s> for Read<'_> {
    type Value = Node<'s>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'s str) -> Result<Node<'s>, E> {
        self.scalar(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'s>, E> {
        self.scalar(Cow::Owned(text.to_owned()))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_none<E: Error>(self) -> Result<Node<'s>, E> {
        self.resolved()
    }

    fn visit_enum<A: EnumAccess<'s>>(self, _: A) -> Result<Node<'s>, A::Error> {
        self.pass.number::<A::Error>()?;
        self.pass.stop(Stop::Problem(Problem::Tag))
    }

    fn visit_seq<A: SeqAccess<'s>>(self, mut list: A) -> Result<Node<'s>, A::Error> {
        let number = self.pass.number()?;
        let item = self.deeper()?;
        let mut items = Vec::new();
        while let Some(node) = list.next_element_seed(item)? {
            items.push(node);
        }
        Ok(Node {
            number,
            form: Form::List(items),
        })
    }

    fn visit_map<A: MapAccess<'s>>(self, mut map: A) -> Result<Node<'s>, A::Error> {
        let number = self.pass.number()?;
        let part = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(Key(part))? {
            let (number, key) = key;
            let value = map.next_value_seed(part)?;
            entries.push(Entry { key, number, value });
        }
        note_duplicates(&entries, &mut self.pass.duplicates.borrow_mut());
        Ok(Node {
            number,
            form: Form::Map(entries),
        })
    }
}

/// Reads a key: a scalar, always as text.
struct Key<'p>(Read<'p>);

impl<'s> DeserializeSeed<'s> for Key<'_> {
    type Value = (u32, Cow<'s, str>);

    fn deserialize<D: Deserializer<'s>>(self, parser: D) -> Result<Self::Value, D::Error> {
        let pass = self.0.pass;
        parser.deserialize_str(self).inspect_err(|_| {
            let why = pass.stop.take();
            let no_word = Stop::Problem(Problem::KeyIsNoWord);
            pass.stop.set(Some(why.unwrap_or(no_word)));
        })
    }
}

impl<'s> Visitor<'s> for Key<'_> {
    type Value = (u32, Cow<'s, str>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'s str) -> Result<Self::Value, E> {
        Ok((self.0.pass.number()?, Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok((self.0.pass.number()?, Cow::Owned(text.to_owned())))
    }
}

/// Adds the keys that stand twice among `entries`.
pub(super) fn note_duplicates(entries: &[Entry<'_>], duplicates: &mut Vec<Duplicate>) {
    if entries.len() > 32 {
        let mut firsts = HashMap::with_capacity(entries.len());
        for entry in entries {
            let first = *firsts.entry(&*entry.key).or_insert(entry.number);
            note(first, entry.number, duplicates);
        }
        return;
    }
    for (index, entry) in entries.iter().enumerate() {
        let same = |earlier: &&Entry<'_>| earlier.key == entry.key;
        if let Some(earlier) = entries.iter().take(index).find(same) {
            note(earlier.number, entry.number, duplicates);
        }
    }
}

fn note(first: u32, again: u32, duplicates: &mut Vec<Duplicate>) {
    if first != again {
        duplicates.push(Duplicate { first, again });
    }
}

/// Asks a tree whose shape is known for the text of its scalars.
struct Texts<'n, 's>(&'n mut Node<'s>);

impl<'s> DeserializeSeed<'s> for Texts<'_, 's> {
    type Value = ();

    fn deserialize<D: Deserializer<'s>>(self, parser: D) -> Result<(), D::Error> {
        match &self.0.form {
            Form::Scalar(_) => parser.deserialize_str(self),
            Form::List(_) => parser.deserialize_seq(self),
            Form::Map(_) => parser.deserialize_map(self),
        }
    }
}

impl<'s> Visitor<'s> for Texts<'_, 's> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the same document")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'s str) -> Result<(), E> {
        self.0.form = Form::Scalar(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.form = Form::Scalar(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'s>>(self, mut list: A) -> Result<(), A::Error> {
        if let Form::List(items) = &mut self.0.form {
            for item in items {
                list.next_element_seed(Texts(item))?;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'s>>(self, mut map: A) -> Result<(), A::Error> {
        if let Form::Map(entries) = &mut self.0.form {
            for entry in entries {
                map.next_key::<IgnoredAny>()?;
                map.next_value_seed(Texts(&mut entry.value))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, Form, Node, Problem, position, read};

    /// The tree in one line: lists in brackets, maps in braces.
    fn print(node: &Node<'_>) -> String {
        match &node.form {
            Form::Scalar(text) => format!("{}:{text:?}", node.number),
            Form::List(items) => {
                let items: Vec<_> = items.iter().map(print).collect();
                format!("{}[{}]", node.number, items.join(" "))
            }
            Form::Map(entries) => {
                let entries: Vec<_> = entries
                    .iter()
                    .map(|entry| format!("{}:{}={}", entry.number, entry.key, print(&entry.value)))
                    .collect();
                format!("{}{{{}}}", node.number, entries.join(" "))
            }
        }
    }

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(print(&read(source).unwrap().root), expected);
    }

    #[track_caller]
    fn refused(source: &str, problem: &Problem, at: usize) {
        let fault = read(source).unwrap_err();
        assert_eq!((&fault.problem, fault.at), (problem, at));
    }

    #[test]
    fn scalars_stay_as_they_are_written() {
        check(
            "a: no\nb: 1.10\nc: null\nd: 0x1F\ne: ~\nf: 007\ng: +5\nh: TRUE\n",
            r#"0{1:a=2:"no" 3:b=4:"1.10" 5:c=6:"null" 7:d=8:"0x1F" 9:e=10:"~" 11:f=12:"007" 13:g=14:"+5" 15:h=16:"TRUE"}"#,
        );
        check(
            "[1e3, .nan, 12_345, -5, 99999999999999999999999, 2021-10-07, 20:45]",
            r#"0[1:"1e3" 2:".nan" 3:"12_345" 4:"-5" 5:"99999999999999999999999" 6:"2021-10-07" 7:"20:45"]"#,
        );
        check(
            "null: 1\n2: {true: x}\n",
            r#"0{1:null=2:"1" 3:2=4{5:true=6:"x"}}"#,
        );
        check("", r#"0:"""#);
        check("a:\nb: ''\n", r#"0{1:a=2:"" 3:b=4:""}"#);
    }

    #[test]
    fn aliases_are_read_where_they_stand() {
        check(
            "a: &x [1, b]\nc: *x\nd: *x\n",
            r#"0{1:a=2[3:"1" 4:"b"] 5:c=6[7:"1" 8:"b"] 9:d=10[11:"1" 12:"b"]}"#,
        );
    }

    #[test]
    fn a_key_that_stands_twice_is_noted_at_any_depth() {
        let Document { duplicates, .. } = read("a: 1\nb: {c: 1, d: 2, c: 3}\na: 2\n").unwrap();
        let places: Vec<_> = duplicates.iter().map(|d| (d.first, d.again)).collect();
        assert_eq!(places, [(5, 9), (1, 11)]);
        let long: Vec<_> = (0..40).map(|i| format!("k{}: 1\n", i % 39)).collect();
        let long = long.concat();
        assert_eq!(read(&long).unwrap().duplicates.len(), 1);
    }

    #[test]
    fn a_number_finds_its_byte() {
        let source = "é: \"Ü\"\nb:\n  - x\n  - {c: 'd', e: [1, ~]}\r\nz: 3\n";
        let begins = |number| &source[position(source, number).unwrap()..];
        assert!(begins(2).starts_with("\"Ü\""));
        assert!(begins(7).starts_with("c: 'd'"));
        assert!(begins(12).starts_with("~]"));
        assert!(begins(14).starts_with("3\n"));
        assert_eq!(position(source, 15), None);
    }

    #[test]
    fn limits_hold() {
        refused(&"[".repeat(100_000), &Problem::TooDeep, 1000);
        refused(&"- ".repeat(5000), &Problem::TooDeep, 64);
        refused("a: b\u{7}\n", &Problem::Control('\u{7}'), 4);
        refused("a: &x [*x]\n", &Problem::TooManyAliases, 3);
        refused("{a: b}: c\n", &Problem::KeyIsNoWord, 0);
        refused("a: !b c\n", &Problem::Tag, 3);
        let lines: Vec<_> = ('a'..'h')
            .zip('b'..='h')
            .map(|(before, name)| {
                let aliases = vec![format!("*{before}"); 9].join(", ");
                format!("{name}: &{name} [{aliases}]\n")
            })
            .collect();
        let bomb = format!("a: &a [x]\n{}", lines.concat());
        assert_eq!(read(&bomb).unwrap_err().problem, Problem::TooManyAliases);
    }
}
