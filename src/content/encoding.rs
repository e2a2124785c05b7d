//! Bytes as text: which encoding a file is in when it is not UTF-8.

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Garbled {
    /// They are of another encoding; the byte at which that shows.
    Foreign {
        /// The first byte that is no UTF-8.
        at: usize,
        /// What it is.
        byte: u8,
        /// The encoding that they seem to be in, by its IANA name.
        likely: &'static str,
    },
    /// They are neither UTF-8 nor free of NUL bytes: a picture, an archive, a
    /// file of an office program.
    NoText,
    /// There is a NUL byte.
    Nul {
        /// The first.
        at: usize,
    },
}

/// The bytes as text.
///
/// # Errors
/// Where they are no UTF-8, or hold a NUL byte.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Garbled> {
    // Whether there is any is known sooner than where.
    let nul = if bytes.contains(&0) {
        bytes.iter().position(|byte| *byte == 0)
    } else {
        None
    };
    if let (Some(at), Some(likely)) = (nul, utf_16(bytes)) {
        let at = if bytes.first() > Some(&0x7F) { 0 } else { at };
        let byte = bytes.get(at).copied().unwrap_or(0);
        return Err(Garbled::Foreign { at, byte, likely });
    }
    match (std::str::from_utf8(bytes), nul) {
        (Ok(text), None) => Ok(text),
        (Ok(_), Some(at)) => Err(Garbled::Nul { at }),
        (Err(_), Some(_)) => Err(Garbled::NoText),
        (Err(error), None) => {
            let at = error.valid_up_to();
            Err(Garbled::Foreign {
                at,
                byte: bytes.get(at).copied().unwrap_or(0),
                likely: "windows-1252",
            })
        }
    }
}

/// The byte order of UTF-16, if that is what the bytes look like: a mark at
/// the start, or every other byte of the first few being NUL.
fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] | [1..=255, 0, 1..=255, 0, ..] => Some("UTF-16LE"),
        [0xFE, 0xFF, ..] | [0, 1..=255, 0, 1..=255, ..] => Some("UTF-16BE"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Garbled, text};

    #[test]
    fn an_encoding_is_guessed() {
        let likely = |bytes: &[u8]| match text(bytes).unwrap_err() {
            Garbled::Foreign { at, likely, .. } => (at, likely),
            Garbled::Nul { at } => (at, "NUL"),
            Garbled::NoText => (0, "none"),
        };
        assert_eq!(likely(b"K\xF6ln"), (1, "windows-1252"));
        assert_eq!(likely(b"\xFF\xFE-\0-\0"), (0, "UTF-16LE"));
        assert_eq!(likely(b"\xFE\xFF\0-\0-"), (0, "UTF-16BE"));
        assert_eq!(likely(b"-\0-\0"), (1, "UTF-16LE"));
        assert_eq!(likely(b"title: a\0b"), (8, "NUL"));
        assert_eq!(likely(b"\x89PNG\r\n\0\0"), (0, "none"));
        assert_eq!(text("Köln".as_bytes()), Ok("Köln"));
    }
}
