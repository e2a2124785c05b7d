//! `site.yaml`.

use crate::markdown::RawHtml;
use crate::picture::{MOST_MEGAPIXELS, MOST_PIXELS};
use crate::source::{Text, Written};

use super::super::fields::{Fields, Value};
use super::super::site::{NavigationEntry, PageKinds, PictureSettings, Settings, ThemeSettings};
use super::super::values::{self, TRUTH};
use super::profile::{NAME_RULES, colour, sponsor};

const ALSO_CALLED: &[(&str, &str)] = &[
    ("url", "base_url"),
    ("baseurl", "base_url"),
    ("lang", "language"),
    ("license", "licence"),
    ("timezone", "time_zone"),
    ("menu", "navigation"),
    ("nav", "navigation"),
    ("name", "title"),
    ("titel", "title"),
    ("sprache", "language"),
];

/// The settings; what is not given is the default's.
pub(super) fn settings(root: Value<'_>) -> Option<Settings> {
    root.fields(|fields| {
        fields.also_called(ALSO_CALLED);
        let default = Settings::default();
        Settings {
            title: fields.text("title"),
            base_url: fields.read("base_url", base_url),
            description: fields.text("description"),
            language: fields
                .text("language")
                .map_or(default.language, |text| text.value),
            words: fields.map("words", Value::text),
            time_zone: fields.text("time_zone"),
            author: fields.text("author"),
            licence: fields.text("licence"),
            theme: fields.take("theme").and_then(theme).unwrap_or_default(),
            navigation: fields.take("navigation").map(navigation),
            focus: fields.text("focus"),
            sponsors: fields.list("sponsors", sponsor),
            pages: fields.take("pages").and_then(pages).unwrap_or_default(),
            per_page: fields
                .read("per_page", values::between(1, 1000))
                .map_or(default.per_page, |number| number.value),
            names: fields
                .word("names", NAME_RULES)
                .map_or(default.names, |rule| rule.value),
            pictures: fields
                .take("pictures")
                .and_then(|value| {
                    value.fields(|fields| PictureSettings {
                        originals: super::sides::truth(fields, "originals"),
                        most_pixels: fields
                            .read("megapixels", values::between::<u64>(1, MOST_MEGAPIXELS))
                            .map_or(MOST_PIXELS, |most| most.value * 1_000_000),
                    })
                })
                .unwrap_or_default(),
            raw_html: fields
                .word("raw_html", RAW_HTML)
                .map_or(default.raw_html, |raw| raw.value),
            output: fields
                .text("output")
                .map_or(default.output, |text| text.value),
            allow: fields.texts("allow"),
            extra: fields.extra(),
        }
    })
}

const RAW_HTML: &[(&str, RawHtml)] = &[
    ("refuse", RawHtml::Refuse),
    ("clean", RawHtml::Clean),
    ("trusted", RawHtml::Trusted),
];

/// An address of the web, without the `/` at its end.
fn base_url(text: &str) -> Result<Box<str>, crate::diagnostic::Misfit> {
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| text.starts_with(scheme));
    if is_web && !text.contains([' ', '?', '#']) {
        Ok(text.trim_end_matches('/').into())
    } else {
        Err(crate::diagnostic::Misfit::Expected(
            "an address such as https://example.org/football",
        ))
    }
}

/// A folder alone, or `{folder, colours, fonts, logo}`.
fn theme(value: Value<'_>) -> Option<ThemeSettings> {
    if value.as_scalar().is_some() {
        return Some(ThemeSettings {
            folder: value.text(),
            ..ThemeSettings::default()
        });
    }
    value.fields(|fields| {
        fields.also_called(&[("colors", "colours")]);
        ThemeSettings {
            folder: fields.text("folder"),
            colours: fields.map("colours", colour),
            fonts: fields.map("fonts", Value::text),
            logo: fields.read("logo", values::address),
        }
    })
}

/// `[Tables: /competitions/, Club: [about, contact]]`, or a map of the same.
fn navigation(value: Value<'_>) -> Vec<NavigationEntry> {
    let mut items = Vec::new();
    if value.is_map() {
        items.extend(value.entries().map(|(label, value)| item(label, value)));
        return items;
    }
    for value in value.items() {
        if value.is_map() {
            items.extend(navigation(value));
        } else {
            let target = value.read(values::address);
            items.extend(target.map(|target| NavigationEntry {
                label: None,
                target: Some(target),
                children: Vec::new(),
            }));
        }
    }
    items
}

fn item(label: Text, value: Value<'_>) -> NavigationEntry {
    let is_target = value.as_scalar().is_some();
    NavigationEntry {
        label: Some(label),
        target: is_target.then(|| value.read(values::address)).flatten(),
        children: if is_target {
            Vec::new()
        } else {
            navigation(value)
        },
    }
}

/// `{players: false, head_to_head: {from: 5}}`
fn pages(value: Value<'_>) -> Option<PageKinds> {
    value.fields(|fields| {
        let head_to_head = match fields.take("head_to_head") {
            Some(value) => meetings(value),
            None => PageKinds::default().head_to_head,
        };
        let mut kinds = PageKinds {
            head_to_head,
            ..PageKinds::default()
        };
        for (key, on) in [
            ("clubs", &mut kinds.clubs),
            ("players", &mut kinds.players),
            ("venues", &mut kinds.venues),
            ("authors", &mut kinds.authors),
            ("tags", &mut kinds.tags),
            ("series", &mut kinds.series),
            ("rounds", &mut kinds.rounds),
            ("results", &mut kinds.results),
            ("fixtures", &mut kinds.fixtures),
            ("days", &mut kinds.days),
            ("grid", &mut kinds.grid),
            ("scorers", &mut kinds.scorers),
            ("search", &mut kinds.search),
            ("calendars", &mut kinds.calendars),
            ("data", &mut kinds.data),
            ("share_images", &mut kinds.share_images),
            ("match_tables", &mut kinds.match_tables),
        ] {
            *on = switch(fields, key).is_none_or(|on| on.value);
        }
        kinds
    })
}

fn switch(fields: &mut Fields<'_>, key: &'static str) -> Option<Written<bool>> {
    fields.word(key, TRUTH)
}

/// From how many meetings on two teams have a page: `{from: 5}`, or false.
fn meetings(value: Value<'_>) -> Option<u16> {
    let usual = PageKinds::default().head_to_head;
    if value.is_map() {
        let from = value.fields(|fields| fields.read("from", values::between(1, 1000)));
        return from.flatten().map_or(usual, |from| Some(from.value));
    }
    let on = value.word(TRUTH);
    usual.filter(|_| on.is_none_or(|on| on.value))
}
