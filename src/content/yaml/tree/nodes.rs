//! The first reading: what each node of a document is.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::{Pass, Stop, note_duplicates};
use crate::content::yaml::{Entry, Form, MOST_LEVELS, Node, Problem};

/// Reads one node, whatever it is.
#[derive(Clone, Copy)]
pub(super) struct Read<'p> {
    pub(super) pass: &'p Pass,
    pub(super) level: u8,
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
