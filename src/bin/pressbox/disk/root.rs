//! Where the site is.

use std::path::{Path, PathBuf};

use pressbox::diagnostic::Diagnostic;

use crate::exit::Failure;

/// The site's folder: `named`, or the nearest one upwards from the current
/// folder that has `site.yaml` or `content/`. Absolute, without links.
pub(crate) fn find(named: Option<&Path>) -> Result<PathBuf, Failure> {
    let start = named.unwrap_or(Path::new("."));
    let start = start.canonicalize().map_err(|error| {
        let problem = format!("there is no folder `{}`: {error}", start.display());
        Failure::usage(Diagnostic::usage(problem).help("name the site's folder with `--root DIR`"))
    })?;
    let reach = if named.is_some() { 1 } else { usize::MAX };
    let root = start
        .ancestors()
        .take(reach)
        .find(|folder| folder.join("site.yaml").is_file() || folder.join("content").is_dir());
    let and_upwards = if named.is_some() {
        ""
    } else {
        " and every folder above it"
    };
    match root {
        Some(root) if root.join("content").is_dir() => Ok(root.to_owned()),
        Some(root) => Err(Failure::usage(Diagnostic::no_content(root.display()))),
        None => Err(Failure::usage(Diagnostic::no_site(&format!(
            "`{}`{and_upwards}",
            start.display()
        )))),
    }
}
