//! The second reading: how the scalars of a document are written.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::content::yaml::{Form, Node};

/// Asks a tree whose shape is known for the text of its scalars.
pub(super) struct Texts<'n, 's>(pub(super) &'n mut Node<'s>);

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
