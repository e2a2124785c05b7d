//! Whole small sites: a line `==> path` begins each file.

use libfuzzer_sys::Corpus;
use pressbox::diagnostic::Severity;
use pressbox::output::Body;
use pressbox::site::{Options, Site};

use crate::harm;
use crate::reading::{told, tree};
use crate::text;

/// The most pages of a site that are looked at.
const MOST: usize = 60;

/// A site without errors renders whole; no page of it does harm.
pub(crate) fn sites(data: &[u8]) -> Corpus {
    let Some(source) = text(data) else {
        return Corpus::Reject;
    };
    let mut files = Vec::new();
    for file in source.split("==> ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap_or((file, ""));
        if path.is_empty() || path.starts_with('/') || path.split('/').any(|part| part == "..") {
            return Corpus::Reject;
        }
        files.push((path, text.as_bytes()));
    }
    let own_pages = source.contains("templates/") || source.contains("trusted");
    let (site, diagnostics) = Site::load(tree(files), &Options::default());
    let findings = site.locate(&diagnostics);
    told(&findings, site.tree());
    let is_sound = !findings
        .iter()
        .any(|found| found.severity == Severity::Error);
    for index in 0..site.len().min(MOST) {
        let made = match site.render(index) {
            Ok(made) => made,
            Err(faults) if own_pages => {
                told(&site.locate(&faults), site.tree());
                continue;
            }
            Err(faults) => {
                assert!(
                    !is_sound,
                    "a page fails: {}",
                    told(&site.locate(&faults), site.tree())
                );
                continue;
            }
        };
        if let (false, Body::Bytes(bytes)) = (own_pages, &made.body) {
            let found = harm::harm(made.path.as_str(), bytes);
            assert!(found.is_empty(), "{found:#?}");
        }
    }
    Corpus::Keep
}
