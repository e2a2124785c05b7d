//! Free text that names a player whose name may not be shown. The text is the
//! writer's own and is published as it is written, so it is told, not changed.
//!
//! A full name is found anywhere. A surname alone is found in a report of a
//! match in which its bearer took part, where it begins with a capital.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::book::{NameRule, PlayerId, Prose, Story};
use crate::content::ReportFile;
use crate::slug::fold;
use crate::source::{FileId, Place, Text};
use crate::statistics::parts;

use super::draft::Draft;
use super::files::Files;

/// Letters of a surname that is looked for by itself.
const SHORTEST: usize = 4;

/// Complains of every player named in a text who may not be.
pub(super) fn check<'a>(draft: &mut Draft<'a>, files: &Files<'a>) {
    let hidden = Hidden::of(draft, files);
    if hidden.names.is_empty() {
        return;
    }
    let mut places: Vec<Place> = Vec::new();
    let reports: HashMap<FileId, &ReportFile> = files.reports.iter().copied().collect();
    for story in draft.book.stories.values() {
        let present = present(draft, story);
        let texts = reports
            .get(&story.file)
            .into_iter()
            .flat_map(|report| texts_of(report));
        for text in texts {
            let found = hidden.found(&text.value, &present, &[]);
            places.extend((!found.is_empty()).then_some(text.place));
        }
        // A goal line below a headline is data, and shown as names may be.
        let data = story.sections.iter().map(|section| section.headline);
        let data: Vec<Prose> = data.collect();
        places.extend(hidden.in_prose(draft, story.prose, &present, &data));
    }
    let nobody = BTreeSet::new();
    for prose in other_texts(draft) {
        places.extend(hidden.in_prose(draft, prose, &nobody, &[]));
    }
    for place in places {
        draft.diagnostics.hidden_name(place);
    }
}

/// What a report's front matter has in free words.
fn texts_of(report: &ReportFile) -> impl Iterator<Item = &Text> {
    let corrections = report.corrections.iter().map(|(_, text)| text);
    let words = [&report.title, &report.summary].into_iter().flatten();
    words.chain(corrections).chain(&report.tags)
}

/// The words of pages, and those about teams, clubs, grounds and competitions.
fn other_texts(draft: &Draft<'_>) -> Vec<Prose> {
    let book = &draft.book;
    let about = book.teams.values().map(|team| team.prose);
    let about = about.chain(book.clubs.values().map(|club| club.prose));
    let about = about.chain(book.venues.values().map(|venue| venue.prose));
    let about = about.chain(book.competitions.values().map(|one| one.prose));
    let about = about.chain(book.seasons.values().map(|season| season.prose));
    let pages = book.pages.values().map(|page| page.prose);
    pages.chain(about.flatten()).collect()
}

/// Those who took part in a match that a story tells of and may not be named.
fn present(draft: &Draft<'_>, story: &Story) -> BTreeSet<PlayerId> {
    let fixtures = story.fixtures.iter();
    let all = fixtures.flat_map(|id| parts(&draft.book, *id));
    let hidden = |player: &PlayerId| draft.book.players[*player].shown != NameRule::Full;
    all.map(|part| part.player).filter(hidden).collect()
}

/// The names that may not be shown, folded word by word.
struct Hidden {
    /// By the first word.
    names: HashMap<String, Vec<Vec<String>>>,
    surnames: HashMap<String, Vec<PlayerId>>,
}

impl Hidden {
    fn of(draft: &Draft<'_>, files: &Files<'_>) -> Self {
        let mut hidden = Self {
            names: HashMap::new(),
            surnames: HashMap::new(),
        };
        let people = draft.people.in_order();
        for (person, (id, player)) in people.into_iter().zip(draft.book.players.iter()) {
            if player.shown == NameRule::Full {
                continue;
            }
            let person = draft.people.person(person);
            let file = person.file.and_then(|file| files.players.get(file));
            let told = file
                .iter()
                .flat_map(|(_, file)| file.name.iter().chain(&file.aliases));
            let told = told.map(|name| &*name.value);
            for name in std::iter::once(person.name).chain(told) {
                hidden.enter(name, id);
            }
        }
        hidden
    }

    fn enter(&mut self, name: &str, player: PlayerId) {
        let words: Vec<String> = words_of(name)
            .filter_map(|word| name.get(word).map(fold))
            .collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        if last.chars().count() >= SHORTEST {
            self.surnames.entry(last.clone()).or_default().push(player);
        }
        // A single word could be anybody's, and an initial is no name.
        if words.len() > 1 && first.chars().count() > 1 {
            let named = self.names.entry(first.clone()).or_default();
            named.push(words);
        }
    }

    /// Where a text has such a name, outside of what is data.
    fn found(
        &self,
        text: &str,
        present: &BTreeSet<PlayerId>,
        data: &[Range<usize>],
    ) -> Vec<Range<usize>> {
        let is_data = |at: usize| data.iter().any(|data| data.contains(&at));
        let words: Vec<(Range<usize>, String)> = words_of(text)
            .filter(|range| !is_data(range.start))
            .map(|range| {
                let folded = text.get(range.clone()).map(fold);
                (range, folded.unwrap_or_default())
            })
            .collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((range, word)) = words.get(at) {
            let mut full = self.names.get(word).into_iter().flatten();
            let full = full.find(|name| {
                let here = words.get(at..at + name.len()).unwrap_or_default();
                here.len() == name.len() && here.iter().zip(*name).all(|((_, a), b)| a == b)
            });
            let first = text.get(range.clone()).and_then(|word| word.chars().next());
            let mut bearers = self.surnames.get(word).into_iter().flatten();
            let alone = first.is_some_and(char::is_uppercase)
                && bearers.any(|player| present.contains(player));
            let length = full.map_or(usize::from(alone), Vec::len);
            let last = words.get(at + length.saturating_sub(1));
            if length > 0 {
                found.push(range.start..last.map_or(range.end, |(last, _)| last.end));
            }
            at += length.max(1);
        }
        found
    }

    fn in_prose(
        &self,
        draft: &Draft<'_>,
        prose: Prose,
        present: &BTreeSet<PlayerId>,
        data: &[Prose],
    ) -> Vec<Place> {
        let start = prose.start as usize;
        let text = draft.tree.file(prose.file).text();
        let text = text.and_then(|text| text.get(start..prose.end as usize));
        let within = |at: u32| (at as usize).saturating_sub(start);
        let data = data.iter().map(|data| within(data.start)..within(data.end));
        let data: Vec<Range<usize>> = data.collect();
        let found = self.found(text.unwrap_or_default(), present, &data);
        let found = found
            .into_iter()
            .map(|range| Place::bytes(prose.file, start + range.start..start + range.end));
        found.collect()
    }
}

/// The words of a text: runs of letters and digits.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let (start, first) = rest.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric()) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}
