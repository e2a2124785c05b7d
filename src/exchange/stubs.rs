//! Reports to be written: one for each match that has none.

use crate::scaffold::word::quoted;
use crate::slug::Slug;
use crate::source::SourceTree;

use crate::notation::print_score_line;

use super::Told;
use super::plan::Change;

/// The stub of a match's report; `None` where it has no day or there is a file
/// in its place. It is a draft, so that no empty page is published.
pub(super) fn stub(tree: &SourceTree, competition: &Slug, told: &Told) -> Option<Change> {
    let date = told.date?;
    let [home, away] = [&told.home, &told.away].map(|name| Slug::of(name));
    let path = format!(
        "content/reports/{competition}/{date}-{}-{}.md",
        home?, away?
    );
    if tree.find(&path).is_some() {
        return None;
    }
    let line = print_score_line(&told.home, &told.away, &told.outcome);
    let text = format!(
        "---\ntitle:\ndate: {date}\ndraft: true\ncompetition: {competition}\nresult: {}\n---\n\n",
        quoted(&line)
    );
    Some(Change {
        path,
        text,
        is_new: true,
    })
}
