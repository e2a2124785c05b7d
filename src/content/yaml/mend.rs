//! What is wrong with a document that is no YAML, and how the line should read.

use std::ops::Range;

use super::line::{Line, Pair};
use super::{Fault, Problem, escape, hash};

/// What to tell the writer of a document with a fault.
pub(in crate::content) struct Explanation {
    /// What is wrong, and what was expected.
    pub(in crate::content) message: String,
    /// The bytes to show.
    pub(in crate::content) range: Range<usize>,
    /// The line as it should be written, where that can be guessed.
    pub(in crate::content) line: Option<String>,
}

/// The byte of a parser's error, where it tells one.
pub(super) fn index(error: &serde_yaml::Error) -> Option<usize> {
    error.location().map(|location| location.index())
}

/// The fault that a parser's error tells of.
pub(super) fn fault(source: &str, error: &serde_yaml::Error) -> Fault {
    let words = error.to_string();
    if words.contains("more than one document") {
        return second_document(source);
    }
    if words.starts_with("repetition limit") {
        return Fault {
            problem: Problem::TooManyAliases,
            at: source.find('*').unwrap_or(0),
        };
    }
    if words.starts_with("recursion limit") {
        return Fault {
            problem: Problem::TooDeep,
            at: index(error).unwrap_or(0),
        };
    }
    // A quote or a bracket that is never closed is noticed at the end of the
    // text; what the parser was reading then is where the fault lies.
    let opened = if words.contains("quoted scalar") || words.contains("while parsing a flow") {
        words
            .rsplit_once(" at line ")
            .and_then(|(_, place)| byte_of(source, place))
    } else {
        None
    };
    let at = opened.or(index(error)).unwrap_or(0).min(source.len());
    let problem = words.split(" at line ").next().unwrap_or(&words).to_owned();
    Fault {
        problem: Problem::Syntax(problem),
        at,
    }
}

/// The byte of `3 column 4`, columns being characters.
fn byte_of(source: &str, place: &str) -> Option<usize> {
    let (line, column) = place.split_once(" column ")?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let text = source.split_inclusive('\n').nth(line.checked_sub(1)?)?;
    let start = text.as_ptr().addr() - source.as_ptr().addr();
    let (offset, _) = text.char_indices().nth(column.checked_sub(1)?)?;
    Some(start + offset)
}

/// Where a second document begins: at a line of hyphens, or where a line
/// stands further left than the first.
fn second_document(source: &str) -> Fault {
    let mut at = 0;
    let mut first_indent = None;
    for line in source.split_inclusive('\n') {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let is_content = !text.is_empty() && !text.starts_with('#');
        if first_indent.is_some() && line.starts_with("---") {
            return Fault {
                problem: Problem::SecondDocument,
                at,
            };
        }
        if is_content && indent < *first_indent.get_or_insert(indent) {
            let problem = "this line stands further left than the first one".to_owned();
            return Fault {
                problem: Problem::Syntax(problem),
                at,
            };
        }
        at += line.len();
    }
    Fault {
        problem: Problem::SecondDocument,
        at: 0,
    }
}

/// What a syntax error means: most are a value that needs quotes, an indent of
/// tabs, or a quote that is never closed.
pub(in crate::content) fn explain(source: &str, problem: &str, at: usize) -> Explanation {
    let line = Line::around(source, at);
    explain_line(source, &line, problem, at).unwrap_or_else(|| Explanation {
        message: format!("this cannot be read as YAML: {problem}"),
        range: character(source, at),
        line: None,
    })
}

fn explain_line(source: &str, line: &Line<'_>, problem: &str, at: usize) -> Option<Explanation> {
    let indent = line.indent();
    if indent.contains('\t') {
        return Some(Explanation {
            message: "this line is indented by a tab; YAML takes spaces alone".to_owned(),
            range: line.start..line.start + indent.len(),
            line: Some(line.text.replacen(indent, &indent.replace('\t', "  "), 1)),
        });
    }
    let Some(pair) = line.pair() else {
        return no_pair(line, problem);
    };
    let value = pair.value;
    let range = pair.start..pair.start + value.len();
    let quoted = format!("{}{}", pair.before, quote(value));
    let first = value.chars().next().unwrap_or(' ');
    if matches!(first, '\'' | '"') {
        return Some(stray_quote(&pair, range, first));
    }
    if first == '['
        && let Some(quoted) = hash::with_quoted_colours(line.text)
    {
        return Some(Explanation {
            message: "a `#` begins a comment unless it stands in quotes".to_owned(),
            range,
            line: Some(quoted),
        });
    }
    let close = if first == '[' { ']' } else { '}' };
    if matches!(first, '[' | '{')
        && value.find(close).is_some_and(|at| at + 1 < value.len())
        && !value.ends_with(close)
    {
        return Some(Explanation {
            message: format!("nothing may follow the `{close}` that closes a value"),
            range,
            line: Some(quoted),
        });
    }
    if matches!(first, '[' | '{') && problem.contains("expected ','") {
        return Some(Explanation {
            message: format!("the `{first}` that opens here is never closed by `{close}`"),
            range: pair.start..pair.start + 1,
            line: None,
        });
    }
    if matches!(
        first,
        '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>' | '-' | '?' | ',' | ']' | '}'
    ) {
        return Some(Explanation {
            message: match first {
                '`' => "a value that begins with a backquote needs quotes".to_owned(),
                _ => format!("a value that begins with `{first}` needs quotes"),
            },
            range,
            line: Some(quoted),
        });
    }
    if problem.starts_with("mapping values") && at >= pair.start {
        return Some(Explanation {
            message: "a value with a colon and a space in it needs quotes".to_owned(),
            range,
            line: Some(quoted),
        });
    }
    let above = line.above(source)?;
    let no_key = above.pair().is_none() && !above.text.trim_end().ends_with(':');
    if no_key && !above.text.trim_start().starts_with(['-', '#']) {
        return no_pair(&above, problem);
    }
    (indent.len() > above.indent().len()).then(|| Explanation {
        message: "this line is indented, though the line above it has a value already".to_owned(),
        range: line.start..line.start + line.text.len(),
        line: Some(line.text.replacen(indent, above.indent(), 1)),
    })
}

/// A line that has no `key: value`.
fn no_pair(line: &Line<'_>, problem: &str) -> Option<Explanation> {
    let text = line.text.trim();
    if text.is_empty() || text.starts_with(['-', '#', '[', '{']) {
        return None;
    }
    if !problem.starts_with("mapping values")
        && !problem.contains("':'")
        && !problem.contains("key")
    {
        return None;
    }
    let colon = text.split_once(':').filter(|(key, _)| !key.contains(' '));
    Some(Explanation {
        message: "this line is no `key: value`".to_owned(),
        range: line.start + line.indent().len()..line.start + line.text.trim_end().len(),
        line: colon.map(|(key, value)| format!("{}{key}: {}", line.indent(), value.trim())),
    })
}

/// A value that begins with a quote and does not end with it, or goes on
/// behind it.
fn stray_quote(pair: &Pair<'_>, range: Range<usize>, mark: char) -> Explanation {
    let inner = pair.value.get(1..).unwrap_or("");
    if mark == '"'
        && let Some(explanation) = stray_escape(pair, inner, range.start + 1)
    {
        return explanation;
    }
    let (message, text) = match inner.strip_suffix(mark) {
        Some(inner) => (
            format!("a `{mark}` within a value quoted by `{mark}` ends it too soon"),
            quote(inner),
        ),
        None if inner.contains(mark) => (
            format!("nothing may follow the `{mark}` that closes a value"),
            quote(pair.value),
        ),
        None => (
            format!("the `{mark}` that opens this value is never closed"),
            format!("{}{mark}", pair.value),
        ),
    };
    Explanation {
        message,
        range,
        line: Some(format!("{}{text}", pair.before)),
    }
}

/// A `\` within a value quoted by `"` that is the value's only fault.
fn stray_escape(pair: &Pair<'_>, inner: &str, start: usize) -> Option<Explanation> {
    let inner = inner.strip_suffix('"')?;
    let stray = escape::stray(inner)?;
    let is_quote = |(at, _): (usize, &str)| !inner.get(..at).unwrap_or("").ends_with('\\');
    if inner.match_indices('"').any(is_quote) {
        return None;
    }
    let text = stray.quoted;
    Some(Explanation {
        message: stray.message,
        range: start + stray.range.start..start + stray.range.end,
        line: text.map(|text| format!("{}{text}", pair.before)),
    })
}

/// The line that a byte is in with its value in quotes.
pub(in crate::content) fn quoted_line(source: &str, at: usize) -> Option<String> {
    let line = Line::around(source, at);
    let pair = line.pair()?;
    Some(format!("{}{}", pair.before, quote(pair.value)))
}

/// `text` in the quotes that need no escapes, if either kind does.
pub(in crate::content) fn quote(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

/// The bytes of the character that a byte is in; none at the end.
pub(in crate::content) fn character(source: &str, at: usize) -> Range<usize> {
    let start = source.floor_char_boundary(at);
    let rest = source.get(start..).unwrap_or("");
    start..start + rest.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::{Problem, explain};
    use crate::content::yaml::read;

    #[track_caller]
    fn check(source: &str, message: &str, line: Option<&str>) {
        let fault = read(source).unwrap_err();
        let Problem::Syntax(problem) = &fault.problem else {
            panic!("{:?}", fault.problem)
        };
        let explanation = explain(source, problem, fault.at);
        assert_eq!(explanation.message, message, "{problem} at {}", fault.at);
        assert_eq!(explanation.line.as_deref(), line);
        if let Some(line) = line {
            let whole = super::Line::around(source, explanation.range.start).text;
            assert!(read(&source.replace(whole, line)).is_ok(), "the mend mends");
        }
    }

    #[test]
    fn the_line_to_write_is_shown() {
        let colon = "a value with a colon and a space in it needs quotes";
        check(
            "title: Derby: late\n",
            colon,
            Some("title: \"Derby: late\""),
        );
        check(
            "a: b\ngoals: Kane 23: pen\n",
            colon,
            Some("goals: \"Kane 23: pen\""),
        );
        check("a: say \"x\": y\n", colon, Some("a: 'say \"x\": y'"));
        for first in ['@', '%', '*', '|', '-', '?', ',', ']'] {
            check(
                &format!("x: y\na: {first}b\nc: d\n")
                    .replace("-b", "- b")
                    .replace("?b", "? b"),
                &format!("a value that begins with `{first}` needs quotes"),
                Some(
                    &format!("a: \"{first}b\"")
                        .replace("-b", "- b")
                        .replace("?b", "? b"),
                ),
            );
        }
        check(
            "a:\n\tb: 1\n",
            "this line is indented by a tab; YAML takes spaces alone",
            Some("  b: 1"),
        );
        check(
            "a: 'it's over'\nb: c\n",
            "a `'` within a value quoted by `'` ends it too soon",
            Some("a: \"it's over\""),
        );
        check(
            "a: \"b\" c\n",
            "nothing may follow the `\"` that closes a value",
            Some("a: '\"b\" c'"),
        );
        check(
            "a: \"b\nc: d\n",
            "the `\"` that opens this value is never closed",
            Some("a: \"b\""),
        );
        check(
            "a: b\n  c: d\n",
            "this line is indented, though the line above it has a value already",
            Some("c: d"),
        );
        check(
            "a: b\nc:d\ne: f\n",
            "this line is no `key: value`",
            Some("c: d"),
        );
        check(
            "a: [b\nc: d\n",
            "the `[` that opens here is never closed by `]`",
            None,
        );
        check(
            "  a: b\nc: d\n",
            "this cannot be read as YAML: this line stands further left than the first one",
            None,
        );
    }
}
