//! What a page says to machines, in the terms of schema.org.
//!
//! Written as text that may stand in a `script` element: `<` is escaped, so
//! nothing in it can end the element.

use std::fmt::Write as _;

use crate::escape;

/// What most objects within others take.
const USUAL: usize = 256;

/// A JSON object that is being written.
pub(super) struct Object(String);

impl Object {
    /// An object of a schema.org type that stands by itself.
    pub(super) fn top(kind: &str) -> Self {
        let mut object = String::with_capacity(1 << 10);
        object.push_str("{\"@context\":\"https://schema.org\"");
        Self(object).text("@type", kind)
    }

    /// An object of a schema.org type within another.
    pub(super) fn new(kind: &str) -> Self {
        let mut object = String::with_capacity(USUAL);
        object.push('{');
        Self(object).text("@type", kind)
    }

    fn key(&mut self, key: &'static str) {
        self.0.push_str(if self.0.len() > 1 { ",\"" } else { "\"" });
        self.0.push_str(key);
        self.0.push_str("\":");
    }

    /// With a text.
    pub(super) fn text(mut self, key: &'static str, value: &str) -> Self {
        self.key(key);
        push_string(&mut self.0, value);
        self
    }

    /// With a text, where there is one.
    pub(super) fn text_if(self, key: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) if !value.is_empty() => self.text(key, value),
            _ => self,
        }
    }

    /// With a number.
    pub(super) fn number(mut self, key: &'static str, value: u32) -> Self {
        self.key(key);
        let _ = write!(self.0, "{value}");
        self
    }

    /// With an object.
    pub(super) fn object(mut self, key: &'static str, value: Self) -> Self {
        self.key(key);
        self.0.push_str(&value.finish());
        self
    }

    /// With a list of objects.
    pub(super) fn list(
        mut self,
        key: &'static str,
        values: impl IntoIterator<Item = Self>,
    ) -> Self {
        self.key(key);
        self.0.push('[');
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            self.0.push_str(&value.finish());
        }
        self.0.push(']');
        self
    }

    /// The object as text.
    pub(super) fn finish(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A string of JSON that cannot end a `script` element.
fn push_string(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some((at, c)) = first_escaped(rest) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            _ => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
        }
        rest = from.split_at(c.len_utf8()).1;
    }
    out.push_str(rest);
    out.push('"');
}

/// The first character that cannot stand for itself, and its first byte.
fn first_escaped(text: &str) -> Option<(usize, char)> {
    let suspicious = |byte: u8| matches!(byte, b'"' | b'\\' | b'<' | b'>' | b'&' | 0..=0x1F | 0xE2);
    escape::first_of(text, suspicious, |at| {
        let c = text.get(at..)?.chars().next()?;
        is_escaped(c).then_some((at, c))
    })
}

/// Whether JSON, or the script element around it, has a meaning for `c`.
fn is_escaped(c: char) -> bool {
    matches!(
        c,
        '"' | '\\' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}'
    )
}

#[cfg(test)]
mod tests {
    use super::Object;

    #[test]
    fn nothing_ends_the_script() {
        let object = Object::top("Thing")
            .text("name", "</script>\"\\\n")
            .number("n", 3);
        assert_eq!(
            object.finish(),
            "{\"@context\":\"https://schema.org\",\"@type\":\"Thing\",\"name\":\"\\u003c/script\\u003e\\\"\\\\\\n\",\"n\":3}"
        );
    }
}
