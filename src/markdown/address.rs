//! Addresses of links: which may be written, and how.

use std::borrow::Cow;

/// The schemes that a link may have. Anything else that has a scheme is
/// refused: a list of what is dangerous is never complete.
const SCHEMES: [&str; 12] = [
    "http", "https", "mailto", "tel", "sms", "geo", "webcal", "ftp", "xmpp", "matrix", "irc",
    "ircs",
];

/// Whether an address may be written into a page: it has no scheme, or one
/// that only leads somewhere. `javascript:`, `data:` and `vbscript:` do more,
/// in whatever case and with whatever in between that browsers overlook.
pub fn is_safe(address: &str) -> bool {
    scheme(address).is_none_or(|scheme| {
        SCHEMES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&scheme))
    })
}

/// Whether an address names its own scheme or host, so that it leads out of
/// the site.
pub fn has_scheme(address: &str) -> bool {
    address.starts_with("//") || scheme(address).is_some()
}

/// What stands before the first colon, if that makes it a scheme to a browser,
/// which takes no notice of blanks and control characters.
fn scheme(address: &str) -> Option<Cow<'_, str>> {
    let (before, _) = address.split_once(':')?;
    let before = if before.contains(is_overlooked) {
        Cow::Owned(before.replace(is_overlooked, ""))
    } else {
        Cow::Borrowed(before)
    };
    let is_scheme = before.starts_with(|c: char| c.is_ascii_alphabetic())
        && before
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some(before)
}

fn is_overlooked(c: char) -> bool {
    c <= ' '
        || c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

/// Appends an address as it may stand in a quoted attribute: what URLs cannot
/// hold is percent-encoded, what HTML reads is escaped.
pub(super) fn push(out: &mut String, address: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let hex = |digit: u8| HEX.get(usize::from(digit)).copied().unwrap_or('0');
    for byte in address.trim().bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#39;"),
            0..=b' '
            | b'"'
            | b'<'
            | b'>'
            | b'['
            | b'\\'
            | b']'
            | b'^'
            | b'`'
            | b'{'
            | b'|'
            | b'}'
            | 0x7F.. => {
                out.push('%');
                out.push(hex(byte >> 4));
                out.push(hex(byte & 0xF));
            }
            _ => out.push(char::from(byte)),
        }
    }
}
