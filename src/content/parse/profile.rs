//! Clubs, teams, players, venues and pages.

use crate::book::NameRule;
use crate::source::{Text, Written};

use super::super::body::Markdown;
use super::super::fields::{Fields, Value};
use super::super::profile::{
    ClubFile, FormerNameEntry, PageFile, PlayerFile, Sponsor, SquadEntry, TeamFile, VenueFile,
};
use super::super::values;
use super::{report, sides};

/// How players' names may be shown.
pub(super) const NAME_RULES: &[(&str, NameRule)] = &[
    ("full", NameRule::Full),
    ("initials", NameRule::Initials),
    ("hidden", NameRule::Hidden),
];

const ALSO_CALLED: &[(&str, &str)] = &[
    ("colors", "colours"),
    ("color", "colours"),
    ("colour", "colours"),
    ("ground", "venue"),
    ("stadium", "venue"),
    ("manager", "coach"),
    ("trainer", "coach"),
    ("logo", "crest"),
    ("badge", "crest"),
    ("url", "website"),
    ("site", "website"),
    ("players", "squad"),
    ("town", "city"),
    ("stadt", "city"),
    ("verein", "club"),
    ("farben", "colours"),
    ("birthday", "born"),
    ("date_of_birth", "born"),
    ("nation", "nationality"),
    ("photo", "image"),
    ("portrait", "image"),
];

/// A club.
pub(super) fn club(root: Value<'_>, markdown: &Markdown<'_>) -> Option<ClubFile> {
    root.fields(|fields| {
        fields.also_called(ALSO_CALLED);
        ClubFile {
            name: fields.text("name"),
            short: fields.text("short"),
            slug: fields.read("slug", values::slug),
            aliases: fields.texts("aliases"),
            colours: fields.list("colours", colour),
            crest: fields.read("crest", values::address),
            venue: fields.text("venue"),
            founded: fields.text("founded"),
            contact: fields.text("contact"),
            website: fields.read("website", values::address),
            sponsors: fields.list("sponsors", sponsor),
            names: fields.word("names", NAME_RULES),
            draft: sides::truth(fields, "draft"),
            allow: fields.texts("allow"),
            extra: fields.extra(),
            body: markdown.body(&[]),
        }
    })
}

/// A team. Its `names` are those of other days, or how its players' may be
/// shown: a list is the one, a word the other.
pub(super) fn team(root: Value<'_>, markdown: &Markdown<'_>) -> Option<TeamFile> {
    root.fields(|fields| {
        fields.also_called(ALSO_CALLED);
        let (former_names, names) = names(fields);
        TeamFile {
            name: fields.text("name"),
            short: fields.text("short"),
            slug: fields.read("slug", values::slug),
            code: fields.text("code"),
            aliases: fields.texts("aliases"),
            former_names,
            club: fields.text("club"),
            category: fields.text("category"),
            colours: fields.list("colours", colour),
            crest: fields.read("crest", values::address),
            city: fields.text("city"),
            venue: fields.text("venue"),
            founded: fields.text("founded"),
            coach: fields.text("coach"),
            staff: fields.map("staff", Value::text),
            website: fields.read("website", values::address),
            sponsors: fields.list("sponsors", sponsor),
            squad: fields.list("squad", member),
            names,
            draft: sides::truth(fields, "draft"),
            allow: fields.texts("allow"),
            extra: fields.extra(),
            body: markdown.body(&[]),
        }
    })
}

/// A player.
pub(super) fn player(root: Value<'_>, markdown: &Markdown<'_>) -> Option<PlayerFile> {
    root.fields(|fields| {
        fields.also_called(ALSO_CALLED);
        PlayerFile {
            name: fields.text("name"),
            slug: fields.read("slug", values::slug),
            aliases: fields.texts("aliases"),
            born: fields.read("born", values::date),
            position: fields.text("position"),
            nationality: fields.text("nationality"),
            team: fields.text("team"),
            image: fields.take("image").and_then(report::image),
            hidden: sides::truth(fields, "hidden"),
            names: fields.word("names", NAME_RULES),
            draft: sides::truth(fields, "draft"),
            allow: fields.texts("allow"),
            extra: fields.extra(),
            body: markdown.body(&[]),
        }
    })
}

/// A ground.
pub(super) fn venue(root: Value<'_>, markdown: &Markdown<'_>) -> Option<VenueFile> {
    root.fields(|fields| {
        fields.also_called(ALSO_CALLED);
        VenueFile {
            name: fields.text("name"),
            slug: fields.read("slug", values::slug),
            aliases: fields.texts("aliases"),
            former_names: fields.list("names", former_name),
            city: fields.text("city"),
            country: fields.text("country"),
            capacity: fields.read("capacity", values::count),
            time_zone: fields.text("time_zone"),
            draft: sides::truth(fields, "draft"),
            allow: fields.texts("allow"),
            extra: fields.extra(),
            body: markdown.body(&[]),
        }
    })
}

/// A page.
pub(super) fn page(root: Value<'_>, markdown: &Markdown<'_>) -> Option<PageFile> {
    root.fields(|fields| {
        fields.also_called(&[("titel", "title"), ("titre", "title"), ("name", "title")]);
        PageFile {
            title: fields.text("title"),
            slug: fields.read("slug", values::slug),
            summary: fields.text("summary"),
            aliases: fields.texts("aliases"),
            language: fields.text("lang"),
            template: fields.text("template"),
            draft: sides::truth(fields, "draft"),
            allow: fields.texts("allow"),
            extra: fields.extra(),
            body: markdown.body(&[]),
        }
    })
}

/// `names:` of a team.
fn names(fields: &mut Fields<'_>) -> (Vec<FormerNameEntry>, Option<Written<NameRule>>) {
    match fields.take("names") {
        Some(names) if names.as_scalar().is_some() => (Vec::new(), names.word(NAME_RULES)),
        Some(names) => (names.items().filter_map(former_name).collect(), None),
        None => (Vec::new(), None),
    }
}

/// `{name: Zaire, from: 1971-10-27, until: 1997-05-17}`; a year alone is all
/// of it.
fn former_name(value: Value<'_>) -> Option<FormerNameEntry> {
    let name = value.fields(|fields| {
        fields.also_called(&[("to", "until")]);
        let (from, until) = (
            fields.read("from", values::first_day),
            fields.read("until", values::last_day),
        );
        let Some(name) = fields.text("name") else {
            fields.needs("a former name", &["name"]);
            return None;
        };
        Some(FormerNameEntry { name, from, until })
    });
    name.flatten()
}

/// A colour, as a text.
pub(super) fn colour(value: Value<'_>) -> Option<Text> {
    value.read(values::colour)
}

/// A name, or `{name, url, logo}`.
pub(super) fn sponsor(value: Value<'_>) -> Option<Sponsor> {
    if !value.is_map() {
        let name = value.text()?;
        return Some(Sponsor {
            name,
            url: None,
            logo: None,
        });
    }
    let sponsor = value.fields(|fields| {
        fields.also_called(&[("website", "url"), ("link", "url"), ("image", "logo")]);
        let url = fields.read("url", values::address);
        let logo = fields.read("logo", values::address);
        let Some(name) = fields.text("name") else {
            fields.needs("a sponsor", &["name"]);
            return None;
        };
        Some(Sponsor { name, url, logo })
    });
    sponsor.flatten()
}

/// A player's name, or `{player, number, position, season, from, to}`.
fn member(value: Value<'_>) -> Option<SquadEntry> {
    if !value.is_map() {
        let player = value.text()?;
        return Some(SquadEntry {
            player,
            season: None,
            number: None,
            position: None,
            from: None,
            until: None,
        });
    }
    let member = value.fields(|fields| {
        fields.also_called(&[("name", "player"), ("shirt", "number"), ("until", "to")]);
        let entry = SquadEntry {
            season: fields.text("season"),
            number: fields.read("number", values::between(0, 255)),
            position: fields.text("position"),
            from: fields.read("from", values::first_day),
            until: fields.read("to", values::last_day),
            player: if let Some(player) = fields.text("player") {
                player
            } else {
                fields.needs("a player of a squad", &["player"]);
                return None;
            },
        };
        Some(entry)
    });
    member.flatten()
}
