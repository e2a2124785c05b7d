//! The style sheet of a site's own colours and fonts.

use std::fmt::Write as _;

/// Custom properties set to values, as a style sheet; `None` where there are
/// none. A name is a property's without its `--`: `paper`, `serif`.
///
/// A name that is no property's, or a value that would end its declaration, is
/// handed to `refuse` and left out.
pub fn style_sheet<'a>(
    tokens: impl IntoIterator<Item = (&'a str, &'a str)>,
    mut refuse: impl FnMut(&'a str, &'a str),
) -> Option<String> {
    let mut declarations = String::new();
    for (name, value) in tokens {
        if is_property(name) && is_value(value) {
            let _ = writeln!(declarations, "  --{name}: {value};");
        } else {
            refuse(name, value);
        }
    }
    (!declarations.is_empty()).then(|| format!(":root {{\n{declarations}}}\n"))
}

/// Whether `name` may follow `--`.
fn is_property(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Whether `value` stays within its declaration and loads nothing.
pub(super) fn is_value(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    !value.is_empty()
        && !value.contains(|c: char| c.is_control() || "{};<>\\@".contains(c))
        && !lower.contains("url(")
        && !lower.contains("/*")
        && value.matches('(').count() == value.matches(')').count()
        && value.matches('"').count().is_multiple_of(2)
        && value.matches('\'').count().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::style_sheet;

    #[test]
    fn a_value_cannot_leave_its_declaration() {
        let mut refused = Vec::new();
        let sheet = style_sheet(
            [
                ("paper", "#fff"),
                ("serif", "\"Iowan Old Style\", serif"),
                ("ink", "red;} body{display:none"),
                ("rule", "url(http://x)"),
                ("a b", "red"),
            ],
            |name, _| refused.push(name),
        );
        assert_eq!(
            sheet.as_deref(),
            Some(":root {\n  --paper: #fff;\n  --serif: \"Iowan Old Style\", serif;\n}\n")
        );
        assert_eq!(refused, ["ink", "rule", "a b"]);
        assert_eq!(style_sheet([], |_, _| ()), None);
    }
}
