//! Words as YAML, in the plainest way that reads back the same.

/// A text as a value of YAML: as it is where it can be, else in double quotes.
/// It may stand in a list of the form `[a, b]` too.
pub(crate) fn quoted(text: &str) -> String {
    let plain_first = text.chars().next().is_some_and(char::is_alphanumeric);
    let plain = plain_first
        && text.trim() == text
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text
            .chars()
            .any(|c| c.is_control() || "[]{},\"\\|".contains(c));
    if plain {
        text.to_owned()
    } else {
        serde_json::Value::from(text).to_string()
    }
}

/// Texts as a list of YAML, on as many lines as they need.
pub(crate) fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(quoted).collect();
    let line = format!("[{}]", texts.join(", "));
    if line.chars().count() <= 100 {
        return line;
    }
    let items: Vec<String> = texts.iter().map(|text| format!("\n  - {text}")).collect();
    items.concat()
}

#[cfg(test)]
mod tests {
    use super::{list, quoted};

    #[test]
    fn a_word_is_quoted_only_where_it_must_be() {
        for plain in ["Ashford Rovers", "1. FC Köln", "St. Mary's", "A-A", "no"] {
            assert_eq!(quoted(plain), plain);
        }
        assert_eq!(quoted("Ashford: A"), "\"Ashford: A\"");
        assert_eq!(quoted("\"A\", B"), "\"\\\"A\\\", B\"");
        assert_eq!(quoted("'s-Hertogenbosch"), "\"'s-Hertogenbosch\"");
        assert_eq!(list(["A", "B, C"]), "[A, \"B, C\"]");
    }
}
