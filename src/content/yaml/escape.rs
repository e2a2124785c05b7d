//! A `\` within `"`, before something that it cannot stand with: a folder of
//! Windows, or half of a character as JSON writes it.

use std::ops::Range;

use super::mend::quote;

/// A `\` that is no escape.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stray {
    /// The bytes of the `\` and of what follows it.
    pub(super) range: Range<usize>,
    /// What is wrong with it.
    pub(super) message: String,
    /// The text in quotes that say it; `None` where half of a character stands
    /// alone, so that nobody knows what was meant.
    pub(super) quoted: Option<String>,
}

/// The first `\` of a text within `"` that begins no escape of YAML 1.2.2,
/// section 5.7.
pub(super) fn stray(text: &str) -> Option<Stray> {
    let mut at = 0;
    while let Some(found) = text.get(at..)?.find('\\') {
        at += found;
        let Some(letter) = text.get(at + 1..)?.chars().next() else {
            return Some(none(text, at, at + 1));
        };
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '0' | 'a' | 'b' | 't' | '\t' | 'n' | 'v' | 'f' | 'r' | 'e' | ' ' | '"' | '/' | '\\'
            | 'N' | '_' | 'L' | 'P' => 0,
            _ => return Some(none(text, at, at + 1 + letter.len_utf8())),
        };
        let end = at + 2 + digits;
        if digits > 0 {
            let number = text.get(at + 2..end).and_then(hexadecimal);
            match number.map(|number| (number, char::from_u32(number))) {
                Some((_, Some(_))) => {}
                Some((0xD800..=0xDFFF, None)) => return Some(half(text, at, end)),
                _ => return Some(none(text, at, at + 2)),
            }
        }
        at = end;
    }
    None
}

fn hexadecimal(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| all)
}

fn none(text: &str, start: usize, end: usize) -> Stray {
    let escape = text.get(start..end).unwrap_or("");
    Stray {
        range: start..end,
        message: format!(
            "within `\"` a `\\` stands for something else, and `{escape}` for nothing"
        ),
        quoted: Some(quote(text)),
    }
}

fn half(text: &str, start: usize, end: usize) -> Stray {
    let escape = text.get(start..end).unwrap_or("");
    Stray {
        range: start..end,
        message: format!("`{escape}` is half of a character; YAML takes whole ones alone"),
        quoted: made_whole(text).map(|whole| format!("\"{whole}\"")),
    }
}

/// A text with its pairs of halves as characters; `None` where one is alone.
fn made_whole(text: &str) -> Option<String> {
    let unit = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u16::try_from(hexadecimal(digits)?).ok()
    };
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = match unit(rest) {
            Some(high) if (0xD800..=0xDFFF).contains(&high) => {
                let pair = [high, unit(rest.get(6..)?)?];
                whole.push(char::decode_utf16(pair).next()?.ok()?);
                12
            }
            _ if first == '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            _ => first.len_utf8(),
        };
        if taken < 12 {
            whole.push_str(rest.get(..taken)?);
        }
        rest = rest.get(taken..)?;
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::stray;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Option<&str>)>) {
        let found = stray(text);
        let told = found
            .as_ref()
            .map(|stray| (&text[stray.range.clone()], stray.quoted.as_deref()));
        assert_eq!(told, expected, "{found:?}");
    }

    #[test]
    fn escapes_are_those_of_yaml() {
        check(r#"a\n\t\"\\\/\x41\u00e9\U0001F600\ \_"#, None);
        check(r"C:\docs", Some((r"\d", Some(r"'C:\docs'"))));
        check(r"a\", Some((r"\", Some(r"'a\'"))));
        check(r"\xg0", Some((r"\x", Some(r"'\xg0'"))));
        check(r"\U00110000", Some((r"\U", Some(r"'\U00110000'"))));
        check(r"\u00é", Some((r"\u", Some(r"'\u00é'"))));
    }

    #[test]
    fn halves_of_characters_are_made_whole() {
        check(
            r"Goal! \uD83D\uDE00 \\uD83D",
            Some((r"\uD83D", Some(r#""Goal! 😀 \\uD83D""#))),
        );
        check(r"\uD800b", Some((r"\uD800", None)));
        check(r"\uD83D\u0041", Some((r"\uD83D", None)));
        check(r"\uDE00", Some((r"\uDE00", None)));
    }
}
