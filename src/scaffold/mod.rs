//! New files for a writer: each in its place, filled in with what the site
//! knows already.
//!
//! Makes texts and writes none: whether there is a file at the path is for the
//! disk to say.

mod host;
mod movement;
mod names;
mod page;
mod report;
mod season;
mod site;
pub(crate) mod word;

pub use host::{Host, Release};
pub use names::{competition as named_competition, team as named_team};
pub use page::{competition, page, team};
pub use report::{Asked, report};
pub use season::season;
pub use site::{NewSite, SiteFile, site};

/// A file to be written, and what its writer should know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path from the site's root, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
    /// What was found out, and what is left to decide: a sentence each.
    pub remarks: Vec<String>,
}
