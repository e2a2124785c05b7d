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
        let lines: Vec<String> = more.iter().map(usize::to_string).collect();
        let message = match more.len() {
            0 => reason.to_owned(),
            1 => format!("{reason}; line {} likewise", lines.join(", ")),
            _ => format!("{reason}; likewise in lines {}", lines.join(", ")),
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
