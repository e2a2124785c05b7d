//! A report's front matter.

use crate::calendar::Date;
use crate::source::{Place, Text, Written};

use super::super::body::Markdown;
use super::super::fields::{Fields, Value};
use super::super::headlines::Headlines;
use super::super::report::{ImageEntry, MatchEntry, Pairing, ReportFile};
use super::super::values::{self, TRUTH};
use super::{match_entry, sides};

/// The most tags of a report, and the most authors.
const MOST_WITH_PAGES: usize = 100;

/// A report; `date` is the one that the file's name begins with.
pub(super) fn report(
    root: Value<'_>,
    date: Option<Date>,
    markdown: &Markdown<'_>,
) -> Option<ReportFile> {
    let file = root.sheet().file;
    let named = date.map(|date| Written::new(date, Place::file(file)));
    root.fields(|fields| {
        fields.also_called(match_entry::ALSO_CALLED);
        let date = if let Some(date) = fields.take("date") {
            date.read(values::date)
        } else {
            if named.is_none() {
                root.sheet().complain(|to| to.missing_date(file));
            }
            named
        };
        let (competition, matches) = (fields.text("competition"), matches(fields));
        let headline_scores = fields.word("headline_scores", TRUTH);
        let headline_scores = headline_scores.is_none_or(|on| on.value);
        let has_teams = competition.is_some() || !matches.is_empty();
        let read = || markdown.headlines();
        let headlines = headline_scores.then(read).unwrap_or_default();
        let (headlines, stray_headline) = if has_teams {
            (headlines, None)
        } else {
            (Headlines::default(), headlines.found.into_iter().next())
        };
        let mut authors = with_pages(fields, "author");
        authors.extend(with_pages(fields, "authors"));
        ReportFile {
            title: fields.text("title"),
            date,
            updated: fields.read("updated", values::date),
            publish: fields.read("publish", values::moment),
            draft: sides::truth(fields, "draft"),
            authors,
            summary: fields.text("summary"),
            image: fields.take("image").and_then(image),
            tags: with_pages(fields, "tags"),
            series: fields.text("series"),
            slug: fields.read("slug", values::slug),
            aliases: fields.texts("aliases"),
            language: fields.text("lang"),
            corrections: fields.list("corrections", correction),
            template: fields.text("template"),
            competition,
            stage: fields.text("stage"),
            group: fields.text("group"),
            round: fields.text("round"),
            headline_scores,
            allow: fields.texts("allow"),
            matches,
            extra: fields.extra(),
            body: markdown.body(&headlines.found),
            headlines: headlines.found,
            near_headlines: headlines.missed,
            stray_headline,
        }
    })
}

/// A list of texts of which each has a page of its own, so that a long one
/// would be a site by itself.
fn with_pages(fields: &mut Fields<'_>, key: &'static str) -> Vec<Text> {
    let is_long = |list: &Value<'_>| list.items().count() > MOST_WITH_PAGES;
    if let Some(list) = fields.take(key).filter(is_long) {
        list.expected(&format!("a list of at most {MOST_WITH_PAGES}"));
        return Vec::new();
    }
    fields.texts(key)
}

/// The matches: one written flat, or those under `matches:`.
fn matches(fields: &mut Fields<'_>) -> Vec<MatchEntry> {
    let list = fields.take("matches");
    let flat = match_entry::flat(fields);
    let Some(list) = list else {
        return flat.into_iter().collect();
    };
    if let Some(flat) = flat {
        let (place, key) = match &flat.pairing {
            Pairing::Line(line) => (line.place, "result"),
            Pairing::Apart { home, .. } => (home.place, "home"),
        };
        let sheet = fields.sheet();
        sheet.complain(|to| to.keys_exclude(place, key, list.place(), "matches"));
    }
    list.items().filter_map(match_entry::in_list).collect()
}

/// An address alone, or `{src, alt, credit}`.
pub(super) fn image(value: Value<'_>) -> Option<ImageEntry> {
    if !value.is_map() {
        return Some(ImageEntry {
            src: value.read(values::address)?,
            alt: None,
            credit: None,
        });
    }
    let image = value.fields(|fields| {
        let (alt, credit) = (fields.text("alt"), fields.text("credit"));
        let src = fields.take("src");
        if src.is_none() {
            fields.needs("an image", &["src"]);
        }
        Some(ImageEntry {
            src: src?.read(values::address)?,
            alt,
            credit,
        })
    });
    image.flatten()
}

/// `{date, text}`
fn correction(value: Value<'_>) -> Option<(Written<Date>, Text)> {
    let correction = value.fields(|fields| {
        let date = fields.take("date");
        let (date, text) = (
            date.map(|date| date.read(values::date)),
            fields.text("text"),
        );
        let (Some(date), Some(text)) = (date, text) else {
            fields.needs("a correction", &["date", "text"]);
            return None;
        };
        Some((date?, text))
    });
    correction.flatten()
}
