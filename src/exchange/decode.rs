//! Bytes as text, whatever a spreadsheet made of them: the only file that
//! names `encoding_rs`.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The bytes as text, and the encoding that they were read in where it is not
/// UTF-8. A byte order mark tells it; without one, bytes that are no UTF-8 are
/// Windows-1252, as spreadsheets write in western Europe.
pub fn decode(bytes: &[u8]) -> (String, Option<&'static str>) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => guess(bytes),
    };
    let (text, _, _) = encoding.decode(bytes);
    let text = text.trim_start_matches('\u{FEFF}').replace('\0', "");
    let foreign = (encoding != UTF_8).then(|| encoding.name());
    (text, foreign)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [1..=255, 0, 1..=255, 0, ..] => UTF_16LE,
        [0, 1..=255, 0, 1..=255, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn what_spreadsheets_write_is_read() {
        let check = |bytes: &[u8], text: &str, name: Option<&str>| {
            assert_eq!(decode(bytes), (text.to_owned(), name));
        };
        check("Köln".as_bytes(), "Köln", None);
        check(b"\xEF\xBB\xBFK", "K", None);
        check(b"K\xF6ln \x96", "Köln –", Some("windows-1252"));
        check(b"\xFF\xFEK\0\xF6\0", "Kö", Some("UTF-16LE"));
        check(b"\xFE\xFF\0K", "K", Some("UTF-16BE"));
        check(b"K\0o\0", "Ko", Some("UTF-16LE"));
    }
}
