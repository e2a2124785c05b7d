//! Complaints about another's file that is brought in.

use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

impl Diagnostics {
    /// What could not be brought in; `more` are further lines of which the
    /// same is true.
    pub fn not_brought_in(
        &mut self,
        place: Place,
        reason: &str,
        help: Option<String>,
        more: &[usize],
    ) {
        let message = match more {
            [] => reason.to_owned(),
            [line] => format!("{reason}; line {line} likewise"),
            lines => format!("{reason}; likewise in lines {}", listed(lines)),
        };
        let mut found = Diagnostic::new(Code::UnreadableLine, place, message);
        found.label = Some("not brought in".into());
        found.help = help;
        self.push(found);
    }

    /// What another's file says and the site says otherwise.
    pub fn site_says_otherwise(&mut self, place: Place, reason: &str, there: Place) {
        let found = Diagnostic::new(Code::Contradiction, place, reason)
            .label("not brought in")
            .also(there, "in the site")
            .help("correct whichever is wrong; the site is left as it is");
        self.push(found);
    }
}

/// Numbers of lines in a sentence: `3, 5 to 9, 12`.
fn listed(lines: &[usize]) -> String {
    let runs = lines.chunk_by(|line, next| line + 1 == *next);
    let runs = runs.filter_map(|run| {
        let (first, last) = run.first().zip(run.last())?;
        Some(match run.len() {
            1 => first.to_string(),
            2 => format!("{first}, {last}"),
            _ => format!("{first} to {last}"),
        })
    });
    runs.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn lines_that_follow_each_other_are_told_as_one() {
        assert_eq!(listed(&[3, 5, 6, 7, 9, 10]), "3, 5 to 7, 9, 10");
        assert_eq!(listed(&[]), "");
    }
}
