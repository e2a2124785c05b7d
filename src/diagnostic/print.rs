//! Findings as text: for people, for one line each, for programs. The only
//! file that names `annotate_snippets`.
//!
//! Makes text and writes nothing. What is made for people holds colours, which
//! the terminal's owner takes out again where they are not wanted.

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Renderer, Snippet,
};
use serde_json::{Value, json};

use super::excerpt::{Lines, Position};
use super::{Finding, Severity};
use crate::source::{SourceTree, Span};

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MessageFormat {
    /// With the line that a finding is about, for people.
    #[default]
    Pretty,
    /// `path:line:col: error[code]: message`, one a line.
    Short,
    /// One JSON object a line.
    Json,
}

/// Source lines wider than this, in columns, are cut around the place.
const WIDTH: usize = 120;

/// Places at most this many lines apart are shown in one piece.
const TOGETHER: usize = 6;

/// All findings as text, in the order given, each ending its line; empty where
/// there are none. `Pretty` closes with a line that counts them.
pub fn print(findings: &[Finding], tree: &SourceTree, format: MessageFormat) -> String {
    let mut lines = Lines::of(tree);
    let mut text = String::new();
    for finding in findings {
        match format {
            MessageFormat::Pretty => text += &(pretty(finding, &mut lines) + "\n\n"),
            MessageFormat::Short => text += &short(finding, &mut lines),
            MessageFormat::Json => text += &(json(finding, &mut lines).to_string() + "\n"),
        }
    }
    if format == MessageFormat::Pretty && !findings.is_empty() {
        text += &(tally(findings) + "\n");
    }
    text
}

/// `3 errors, 2 warnings`: what there is, worst first.
fn tally(findings: &[Finding]) -> String {
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let count = findings.iter().filter(|f| f.severity == severity).count();
        let plural = if count == 1 { "" } else { "s" };
        (count, format!("{count} {}{plural}", severity.name()))
    });
    let counts: Vec<String> = counts
        .into_iter()
        .filter_map(|(count, words)| (count > 0).then_some(words))
        .collect();
    counts.join(", ")
}

fn short(finding: &Finding, lines: &mut Lines<'_>) -> String {
    let mut text = format!(
        "{}: {}[{}]: {}\n",
        place(finding.at, lines),
        finding.severity.name(),
        finding.code.name(),
        visible(&finding.message)
    );
    for (span, words) in &finding.also {
        let place = place(Some(*span), lines);
        text.extend([place.as_str(), ": note: ", visible(words).as_str(), "\n"]);
    }
    text
}

/// `path:line:col`, or the program's name for what has no place.
fn place(at: Option<Span>, lines: &mut Lines<'_>) -> String {
    at.map_or_else(
        || "pressbox".to_owned(),
        |span| {
            let (Position { line, column }, _) = lines.positions(span);
            format!("{}:{line}:{column}", visible(lines.path(span.file)))
        },
    )
}

fn json(finding: &Finding, lines: &mut Lines<'_>) -> Value {
    let mut object = json!({
        "code": finding.code.name(),
        "severity": finding.severity.name(),
        "message": finding.message,
    });
    add_place(&mut object, finding.at, lines);
    let also: Vec<Value> = finding
        .also
        .iter()
        .map(|(span, words)| {
            let mut also = json!({ "message": words });
            add_place(&mut also, Some(*span), lines);
            also
        })
        .collect();
    if let Value::Object(map) = &mut object {
        map.insert("label".to_owned(), json!(finding.label));
        map.insert("also".to_owned(), Value::Array(also));
        map.insert("help".to_owned(), json!(finding.help));
    }
    object
}

fn add_place(object: &mut Value, at: Option<Span>, lines: &mut Lines<'_>) {
    let place = at.map(|span| (lines.path(span.file), lines.positions(span)));
    let values = [
        ("path", json!(place.map(|(path, _)| path))),
        ("line", json!(place.map(|(_, (start, _))| start.line))),
        ("column", json!(place.map(|(_, (start, _))| start.column))),
        ("end_line", json!(place.map(|(_, (_, end))| end.line))),
        ("end_column", json!(place.map(|(_, (_, end))| end.column))),
    ];
    if let Value::Object(map) = object {
        map.extend(values.map(|(key, value)| (key.to_owned(), value)));
    }
}

fn pretty(finding: &Finding, lines: &mut Lines<'_>) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(visible(&finding.message))
        .id(finding.code.name());
    let mut group = Group::with_title(title);
    for element in excerpts(finding, lines) {
        group = group.element(element);
    }
    for line in finding.help.iter().flat_map(|help| help.lines()) {
        group = group.element(help(line));
    }
    Renderer::styled().term_width(WIDTH).render(&[group])
}

fn help(line: &str) -> Message<'static> {
    Level::HELP.message(visible(line))
}

/// One place of a finding, and what to say at it.
struct Mark<'f> {
    span: Span,
    line: usize,
    kind: AnnotationKind,
    label: Option<&'f str>,
}

/// The pieces of source that a finding is about: places close together in one.
fn excerpts(finding: &Finding, lines: &mut Lines<'_>) -> Vec<Element<'static>> {
    let first = finding
        .at
        .map(|span| (span, AnnotationKind::Primary, finding.label.as_deref()));
    let also = finding
        .also
        .iter()
        .map(|(span, words)| (*span, AnnotationKind::Context, Some(words.as_str())));
    let marks: Vec<Mark<'_>> = first
        .into_iter()
        .chain(also)
        .map(|(span, kind, label)| Mark {
            span,
            line: lines.positions(span).0.line,
            kind,
            label,
        })
        .collect();
    let mut pieces: Vec<Vec<&Mark<'_>>> = Vec::new();
    for mark in &marks {
        let near = |other: &&Mark<'_>| {
            other.span.file == mark.span.file
                && other.line.abs_diff(mark.line) <= TOGETHER
                && !lines.is_whole(other.span)
        };
        match pieces.iter_mut().find(|piece| piece.iter().all(near)) {
            Some(piece) if !lines.is_whole(mark.span) => piece.push(mark),
            _ => pieces.push(vec![mark]),
        }
    }
    pieces
        .iter()
        .flat_map(|piece| excerpt(piece, lines))
        .collect()
}

/// One piece of source with its marks: its place, then its lines.
fn excerpt(marks: &[&Mark<'_>], lines: &mut Lines<'_>) -> Vec<Element<'static>> {
    let Some(lead) = marks.first() else {
        return Vec::new();
    };
    let path = visible(lines.path(lead.span.file));
    if lines.is_whole(lead.span) {
        let said = lead.label.map(|label| Level::NOTE.message(visible(label)));
        return [Origin::path(path).into()]
            .into_iter()
            .chain(said.map(Element::from))
            .collect();
    }
    let line = lead.line;
    let top = marks.iter().map(|mark| mark.line).min().unwrap_or(line);
    let bottom = marks.iter().map(|mark| mark.line).max().unwrap_or(line);
    let mut source = String::new();
    let mut annotations: Vec<Annotation<'static>> = Vec::new();
    for line in top..=bottom {
        let marks = marks.iter().filter(|mark| mark.line == line);
        let (text, _) = lines.excerpt(lead.span.file, line, marks.clone().next().map(|m| m.span));
        for mark in marks {
            let (shown, range) = lines.excerpt(lead.span.file, line, Some(mark.span));
            let range = if shown == text { range } else { 0..0 };
            let range = source.len() + range.start..source.len() + range.end;
            let label = mark.label.map(visible);
            annotations.push(mark.kind.span(range).label(label));
        }
        source += &text;
        source.push('\n');
    }
    let snippet = Snippet::source(source)
        .path(path)
        .line_start(top)
        .annotations(annotations);
    vec![snippet.into()]
}

/// A text in which nothing can hide: control characters and those that turn
/// the direction of writing are spelt out.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let hides = c.is_control()
            || matches!(
                c,
                '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            )
            || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}');
        if hides {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{MessageFormat, print};
    use crate::diagnostic::{Code, Finding};
    use crate::source::{Contents, SourceFile, SourceTree, Span};

    fn tree(text: &str) -> SourceTree {
        SourceTree::new(vec![SourceFile {
            path: "content/reports/a.md".into(),
            contents: Contents::Read(text.as_bytes().into()),
        }])
    }

    fn finding(tree: &SourceTree, text: &str, word: &str) -> Finding {
        Finding {
            code: Code::UnknownKey,
            severity: Code::UnknownKey.severity(),
            message: "unknown key \u{202E}x".to_owned(),
            at: Some(span(tree, text, word)),
            label: Some("not a key".to_owned()),
            also: Vec::new(),
            help: Some("write `home`".to_owned()),
        }
    }

    fn span(tree: &SourceTree, text: &str, word: &str) -> Span {
        let start = u32::try_from(text.find(word).unwrap()).unwrap();
        Span {
            file: tree.find("content/reports/a.md").unwrap(),
            start,
            end: start + u32::try_from(word.len()).unwrap(),
        }
    }

    #[track_caller]
    fn check(text: &str, word: &str, format: MessageFormat, expected: &str) {
        let tree = tree(text);
        let printed = print(&[finding(&tree, text, word)], &tree, format);
        assert_eq!(anstream::adapter::strip_str(&printed).to_string(), expected);
    }

    #[test]
    fn columns_count_characters_whatever_ends_a_line() {
        let expected = |at| {
            format!("content/reports/a.md:{at}: error[unknown-key]: unknown key \\u{{202e}}x\n")
        };
        check("hoem", "hoem", MessageFormat::Short, &expected("1:1"));
        check(
            "\u{FEFF}hoem",
            "hoem",
            MessageFormat::Short,
            &expected("1:1"),
        );
        check(
            "a\r\né hoem",
            "hoem",
            MessageFormat::Short,
            &expected("2:3"),
        );
        check(
            "a\r\rb\n hoem",
            "hoem",
            MessageFormat::Short,
            &expected("4:2"),
        );
    }

    #[test]
    fn a_person_sees_the_line() {
        check(
            "---\n\thoem: Ashford\n",
            "hoem",
            MessageFormat::Pretty,
            "error[unknown-key]: unknown key \\u{202e}x
 --> content/reports/a.md:2:2
  |
2 |     hoem: Ashford
  |     ^^^^ not a key
  |
  = help: write `home`

1 error
",
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}hoem{}", "x".repeat(1_000_000), "y".repeat(100_000));
        let tree = tree(&text);
        let printed = print(
            &[finding(&tree, &text, "hoem")],
            &tree,
            MessageFormat::Pretty,
        );
        assert!(printed.len() < 2_000, "{printed}");
        assert!(printed.contains("a.md:1:1000001"), "{printed}");
        assert!(printed.contains("xhoemy"), "{printed}");
    }

    #[test]
    fn places_close_together_stand_together() {
        let text = "home: A\naway: B\nscore: 2-1\n";
        let tree = tree(text);
        let mut finding = finding(&tree, text, "2-1");
        finding
            .also
            .push((span(&tree, text, "A"), "this one".to_owned()));
        let printed = print(&[finding], &tree, MessageFormat::Pretty);
        let printed = anstream::adapter::strip_str(&printed).to_string();
        assert_eq!(
            printed,
            "error[unknown-key]: unknown key \\u{202e}x
 --> content/reports/a.md:3:8
  |
1 | home: A
  |       - this one
2 | away: B
3 | score: 2-1
  |        ^^^ not a key
  |
  = help: write `home`

1 error
"
        );
    }

    #[test]
    fn a_program_reads_one_object_a_line() {
        let text = "---\nhoem: A\n";
        let tree = tree(text);
        let printed = print(&[finding(&tree, text, "hoem")], &tree, MessageFormat::Json);
        let value: serde_json::Value = serde_json::from_str(printed.trim_end()).unwrap();
        assert_eq!(value["code"], "unknown-key");
        assert_eq!(value["path"], "content/reports/a.md");
        assert_eq!([&value["line"], &value["column"]], [2, 1]);
        assert_eq!([&value["end_line"], &value["end_column"]], [2, 5]);
        assert_eq!(value["help"], "write `home`");
    }
}
