//! What the template engine complains of, as complaints of ours: with the
//! place in the site's own template where the fault is in one.

use std::error::Error as _;

use tera::ErrorKind;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Place, SourceTree};

/// One complaint of the template engine.
pub(super) struct Fault {
    /// What is wrong.
    message: String,
    /// The template, where the engine names one.
    pub(super) template: Option<String>,
    /// Where in it.
    at: Option<At>,
}

/// A place in a template, in the terms in which the engine gives it.
enum At {
    Bytes(std::ops::Range<usize>),
    /// From 1, both.
    LineColumn(usize, usize),
}

impl Fault {
    fn new(message: impl Into<String>, template: Option<&str>) -> Self {
        Self {
            message: message.into(),
            template: template.map(str::to_owned),
            at: None,
        }
    }

    /// Whether all that is wrong is that one of these templates is missing.
    pub(super) fn misses(&self, left_out: &[String]) -> bool {
        let missing = self.message.strip_prefix("unknown template `");
        missing.is_some_and(|name| {
            left_out
                .iter()
                .any(|left| *left == name.trim_end_matches('`'))
        })
    }

    /// The complaint, in `file` where that is known, about the page that was
    /// being made.
    pub(super) fn diagnostic(
        self,
        tree: &SourceTree,
        file: Option<FileId>,
        page: Option<&str>,
    ) -> Diagnostic {
        let place = file.map(|file| match self.at {
            Some(At::Bytes(range)) => Place::bytes(file, range),
            Some(At::LineColumn(line, column)) => {
                let text = tree.file(file).text().unwrap_or_default();
                let at = offset(text, line, column);
                Place::bytes(file, at..at)
            }
            None => super::whole(file),
        });
        let template = if place.is_some() {
            None
        } else {
            self.template.as_deref()
        };
        Diagnostic::template(place, template, &self.message, page)
    }
}

/// The byte at a line and a column of characters, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let within: usize = text
        .get(start..)
        .unwrap_or_default()
        .chars()
        .take(column.saturating_sub(1))
        .map(char::len_utf8)
        .sum();
    start + within
}

/// The complaint of a page that failed in `template` or one that it uses.
pub(super) fn first(error: &tera::Error, template: &str) -> Fault {
    let mut fault = all(error)
        .into_iter()
        .next()
        .unwrap_or_else(|| Fault::new(error.to_string(), None));
    if fault.template.is_none() {
        fault.template = Some(template.to_owned());
    }
    fault
}

/// Every complaint that an error of the engine holds.
pub(super) fn all(error: &tera::Error) -> Vec<Fault> {
    let fault = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Fault {
            message: sentence(report.message()),
            template: Some(report.filename().to_owned()),
            at: Some(At::Bytes(report.span().range.clone())),
        },
        ErrorKind::CircularExtend { tpl, .. } => {
            Fault::new("the template extends itself, by way of others", Some(tpl))
        }
        ErrorKind::CircularInclude { tpl, .. } => {
            Fault::new("the template includes itself, by way of others", Some(tpl))
        }
        ErrorKind::MissingParent { current, parent } => Fault::new(
            format!("there is no template {parent:?} to extend"),
            Some(current),
        ),
        ErrorKind::Io(std::io::ErrorKind::FileTooLarge) => {
            Fault::new("the page grows beyond 64 MB", None)
        }
        ErrorKind::Msg(message) if message.starts_with("error: ") => {
            return message.split("\n\n").filter_map(report).collect();
        }
        ErrorKind::Msg(message) if message.starts_with("Component `") => component_twice(message),
        ErrorKind::Msg(_)
        | ErrorKind::TemplateNotFound(_)
        | ErrorKind::ComponentNotFound(_)
        | ErrorKind::InvalidArgument { .. }
        | ErrorKind::MissingArgument { .. }
        | ErrorKind::OutOfRangeArgument { .. }
        | ErrorKind::Io(_)
        | ErrorKind::Utf8Conversion
        | _ => {
            let cause = error.source().map(|cause| format!(": {cause}"));
            Fault::new(
                sentence(&format!("{error}{}", cause.unwrap_or_default())),
                None,
            )
        }
    };
    vec![fault]
}

/// ``error: Unknown filter `x` `` and, on the next line, ` --> name:1:11`.
fn report(text: &str) -> Option<Fault> {
    let mut lines = text.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let place = lines.next()?.trim_start().strip_prefix("--> ")?;
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some(Fault {
        message: sentence(message),
        template: parts.next().map(str::to_owned),
        at: Some(At::LineColumn(line, column)),
    })
}

/// ``Component `x` is defined in both `a` and `b` ``: the fault is put to the
/// second, which is a site's own where one of them is.
fn component_twice(message: &str) -> Fault {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let name = quoted.next().unwrap_or_default();
    let other = quoted.next().unwrap_or_default();
    Fault::new(
        format!("the component {name:?} stands in {other:?}, too"),
        quoted.next(),
    )
}

/// A message of the engine as ours are written: no capital, no full stop.
fn sentence(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    if message.starts_with("Maximum render recursion depth") {
        return "a component calls itself without end".to_owned();
    }
    let mut chars = message.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}
