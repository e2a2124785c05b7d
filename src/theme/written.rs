//! A view as bytes that only the same view has, for its digest.
//!
//! Each value is led by what it is and each text by its length, and what holds
//! others says where it ends, so that no two views run together. Names of
//! fields are left out: they stand in the same order in each view of a kind.
//! Nothing reads the bytes again.

use std::fmt::{self, Display};

use serde::ser::{self, Serialize, Serializer};

/// The bytes of a view; `None` where it cannot be written down.
pub(super) fn written(view: &impl Serialize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(16 << 10);
    view.serialize(&mut Writer(&mut bytes)).ok()?;
    Some(bytes)
}

/// Writes values down, one after another.
struct Writer<'b>(&'b mut Vec<u8>);

/// What a value is.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Kind {
    Nothing,
    Something,
    Truth,
    Signed,
    Unsigned,
    Fraction,
    Text,
    Bytes,
    List,
    Map,
    Fields,
    Variant,
    End,
}

impl Writer<'_> {
    fn kind(&mut self, kind: Kind) {
        self.0.push(kind as u8);
    }

    fn number(&mut self, kind: Kind, bytes: &[u8]) {
        self.kind(kind);
        self.0.extend_from_slice(bytes);
    }

    /// Most lengths take a byte.
    fn length(&mut self, length: usize) {
        match u8::try_from(length) {
            Ok(short) if short < u8::MAX => self.0.push(short),
            _ => {
                self.0.push(u8::MAX);
                self.0.extend_from_slice(&(length as u64).to_le_bytes());
            }
        }
    }

    fn bytes(&mut self, kind: Kind, bytes: &[u8]) {
        self.kind(kind);
        self.length(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    /// What holds others, which say themselves where they end.
    fn open(&mut self, kind: Kind) -> &mut Self {
        self.kind(kind);
        self
    }

    fn variant(&mut self, index: u32) {
        self.kind(Kind::Variant);
        self.length(index as usize);
    }
}

/// Why a view cannot be written down: a value of it refuses.
#[derive(Debug)]
struct Unwritable;

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value cannot be written down")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// The numbers, each with what it is and its bytes.
macro_rules! numbers {
    ($($method:ident: $number:ty as $wide:ty, $kind:ident;)*) => {
        $(fn $method(self, number: $number) -> Result<(), Unwritable> {
            self.number(Kind::$kind, &<$wide>::from(number).to_le_bytes());
            Ok(())
        })*
    };
}

impl Serializer for &mut Writer<'_> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! {
        serialize_i8: i8 as i64, Signed;
        serialize_i16: i16 as i64, Signed;
        serialize_i32: i32 as i64, Signed;
        serialize_i64: i64 as i64, Signed;
        serialize_u8: u8 as u64, Unsigned;
        serialize_u16: u16 as u64, Unsigned;
        serialize_u32: u32 as u64, Unsigned;
        serialize_u64: u64 as u64, Unsigned;
        serialize_f32: f32 as f64, Fraction;
        serialize_f64: f64 as f64, Fraction;
        serialize_bool: bool as u8, Truth;
    }

    fn serialize_char(self, character: char) -> Result<(), Unwritable> {
        self.serialize_str(character.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Unwritable> {
        self.bytes(Kind::Text, text.as_bytes());
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Unwritable> {
        self.bytes(Kind::Bytes, bytes);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        self.kind(Kind::Something);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.kind(Kind::Nothing);
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), Unwritable> {
        self.variant(index);
        self.serialize_unit()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.variant(index);
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unwritable> {
        Ok(self.open(Kind::List))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
        Ok(self.open(Kind::List))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self.open(Kind::List))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Unwritable> {
        self.variant(index);
        Ok(self.open(Kind::List))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Unwritable> {
        Ok(self.open(Kind::Map))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self.open(Kind::Fields))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Unwritable> {
        self.variant(index);
        Ok(self.open(Kind::Fields))
    }
}

/// What holds others: each of them, and that no more follows.
macro_rules! holders {
    ($($holder:ident: $method:ident($($name:ty)?);)*) => {
        $(impl ser::$holder for &mut Writer<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(
                &mut self,
                $(_: $name,)?
                value: &T,
            ) -> Result<(), Unwritable> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.kind(Kind::End);
                Ok(())
            }
        })*
    };
}

holders! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStruct: serialize_field(&'static str);
    SerializeStructVariant: serialize_field(&'static str);
}

impl ser::SerializeMap for &mut Writer<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.kind(Kind::End);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::written;

    #[track_caller]
    fn differ(one: &impl serde::Serialize, other: &impl serde::Serialize) {
        let [one, other] = [written(one), written(other)];
        assert!(one.is_some() && other.is_some());
        assert_ne!(one, other);
    }

    #[test]
    fn no_two_values_are_written_alike() {
        differ(&None::<&str>, &Some(""));
        differ(&"", &Vec::<&str>::new());
        differ(&["ab", "c"], &["a", "bc"]);
        differ(&vec![vec!["a"], vec![]], &vec![vec![], vec!["a"]]);
        differ(&("a", vec!["b"]), &("a", "b", Vec::<&str>::new()));
        differ(&1_u8, &true);
        differ(&1_i64, &1_u64);
        differ(&"1", &1_u8);
        differ(&BTreeMap::from([("a", "b")]), &["a", "b"]);
        differ(&"x".repeat(254), &"x".repeat(255));
        differ(&vec![Some(1)], &vec![Some(1), None]);
    }
}
