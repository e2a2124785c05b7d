//! Schemas for editors: every front matter of the examples holds, and what is
//! broken does not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use pressbox::content::{Shape, schema};
use serde_json::Value;

use crate::folder;

const SHAPES: [(&str, Shape); 8] = [
    ("content/reports/", Shape::Report),
    ("content/competitions/", Shape::Competition),
    ("content/clubs/", Shape::Club),
    ("content/teams/", Shape::Team),
    ("content/players/", Shape::Player),
    ("content/venues/", Shape::Venue),
    ("content/pages/", Shape::Page),
    ("site.yaml", Shape::Settings),
];

fn validators() -> Vec<(&'static str, Validator)> {
    SHAPES
        .iter()
        .map(|(folder, shape)| (*folder, jsonschema::validator_for(&schema(*shape)).unwrap()))
        .collect()
}

/// The YAML of a file: of `site.yaml` all, of any other its front matter.
fn yaml<'t>(path: &str, text: &'t str) -> Option<&'t str> {
    if path == "site.yaml" {
        return Some(text);
    }
    let inner = text.strip_prefix("---\n")?;
    Some(&inner[..=inner.find("\n---")?])
}

fn value(yaml: &str) -> Value {
    let value: Value = serde_yaml::from_str(yaml).unwrap();
    if value.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        value
    }
}

/// Every site of this repository.
fn sites() -> Vec<PathBuf> {
    let sites = std::fs::read_dir(folder::root().join("tests/sites")).unwrap();
    let mut sites: Vec<PathBuf> = sites.map(|entry| entry.unwrap().path()).collect();
    sites.retain(|path| path.is_dir());
    sites.push(folder::root().to_owned());
    sites.sort();
    sites
}

#[test]
fn every_front_matter_of_the_examples_holds() {
    let validators = validators();
    let mut wrong = Vec::new();
    let mut held: BTreeMap<&str, u32> = BTreeMap::new();
    for site in sites() {
        let tree = folder::tree(&site, &["content"]);
        for (_, file) in tree.iter().filter(|(_, file)| file.extension() == "md") {
            let Some((folder, validator)) = validators
                .iter()
                .find(|(folder, _)| file.path.starts_with(folder))
            else {
                continue;
            };
            let text = file.text().unwrap().replace('\r', "");
            let Some(yaml) = yaml(&file.path, &text) else {
                continue;
            };
            let value = value(yaml);
            for error in validator.iter_errors(&value) {
                let (site, at) = (site.file_name().unwrap_or_default(), error.instance_path());
                wrong.push(format!("{}/{}: {at}: {error}", site.display(), file.path));
            }
            *held.entry(folder).or_default() += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(held["content/reports/"] > 20 && held["content/competitions/"] > 4);
}

#[track_caller]
fn refuses(shape: Shape, yaml: &str) {
    let validator = jsonschema::validator_for(&schema(shape)).unwrap();
    assert!(!validator.is_valid(&value(yaml)), "{yaml}");
}

#[track_caller]
fn takes(shape: Shape, yaml: &str) {
    let validator = jsonschema::validator_for(&schema(shape)).unwrap();
    let value = value(yaml);
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{yaml}: {errors:?}");
}

#[test]
fn what_is_broken_does_not_hold() {
    for yaml in [
        "attendence: 12",
        "date: yesterday",
        "status: delayed",
        "leg: 12",
        "attendance: many",
        "draft: perhaps",
        "goals: [{players: Kane}]",
        "matches: [{result: A 1-0 B, atendance: 3}]",
        "tags: {a: b}",
        "title: [a]",
        "kickoff: noon",
        "stats: {corners: [1, 2, 3]}",
        "line_ups: {home: {formaton: 4-4-2}}",
    ] {
        refuses(Shape::Report, yaml);
    }
    for yaml in [
        "format: leage",
        "zones: [{places: top}]",
        "zones: [{places: 1, kind: promoted}]",
        "points: {win: three}",
        "tiebreakers: [{head_to_head: [goal_diff]}]",
        "stages: [{name: A, formt: league}]",
        "results: [{round: 1, mathes: [A 1-0 B], matches: []}]",
    ] {
        refuses(Shape::Competition, yaml);
    }
    refuses(Shape::Settings, "base_url: example.org");
    refuses(Shape::Settings, "pages: {plyers: false}");
    refuses(Shape::Settings, "theme: {colors: {accent: \"#fff\"}}");
    refuses(Shape::Team, "colours: [red]");
    refuses(Shape::Player, "born: 12 May");
    refuses(Shape::Venue, "capacity: large");
}

#[test]
fn every_way_to_write_a_thing_holds() {
    for yaml in [
        "goals: Kane 23; Saka 67",
        "goals: {home: Kane 23, away: Saka 67 pen}",
        "goals: [\"1-0 Kane 23\", {team: away, player: Saka, minute: 90+2, own_goal: true}]",
        "cards: {yellow: Kane 12, red: {home: Saka 80}}",
        "line_ups: {home: \"Ashley, Brown (Cole 60)\", away: {starting: [Kane, {player: Saka, number: 7}]}}",
        "stats: {possession: [54, 46]}",
        "kickoff: 2026-05-03 20:45",
        "kickoff: 20:45",
        "image: {src: a.jpg, alt: A}",
        "image: a.jpg",
        "summary:",
        "round: 4",
        "extra: {anything: [at, {all: 1}]}",
        "matches: [A 1-0 B, {SF1: A v B}, {result: A 1-0 B, attendance: 45000}]",
        "links: [{title: Highlights, url: https://example.org/}]",
    ] {
        takes(Shape::Report, yaml);
    }
    for yaml in [
        "tiebreakers: premier_league",
        "tiebreakers: [goal_difference, {head_to_head: [points], reapply: false}]",
        "tiebreakers: {extends: laliga, steps: [lots]}",
        "tiebreakers: [{if: two, then: [{if: more, then: [lots]}]}]",
        "split: {after: 33, sizes: [6, 6], carry: {factor: 0.5, round: up}}",
        "withdrawn: [{team: A, results: void}, {team: B, results: 3-0}]",
        "results: [{round: Final, matches: [Winner SF1 v Winner SF2]}, A 1-0 B]",
        "results: [{round: 1, matches: [{SF1: A v B}, {result: A 1-0 B, time: \"15:00\"}]}]",
        "stages: [{name: Groups, format: groups, groups: {A: [B, C]}}]",
        "fair_play: {yellow: 1, red: 4, coach_sent_off: 3}",
        "zones: [{places: last 2, kind: relegation}, {places: 1-3}, {places: 4}]",
    ] {
        takes(Shape::Competition, yaml);
    }
    takes(
        Shape::Settings,
        "navigation: [Tables: /a/, Club: [about, contact]]",
    );
    takes(
        Shape::Settings,
        "pages: {players: false, head_to_head: {from: 5}}",
    );
    takes(
        Shape::Team,
        "names: [{name: Zaire, from: 1971, until: 1997-05}]",
    );
    takes(Shape::Team, "names: initials");
}

#[test]
fn every_key_says_what_it_is() {
    let mut silent = Vec::new();
    for (_, shape) in SHAPES {
        keys(&schema(shape), &format!("{shape:?}"), &mut silent);
    }
    assert!(silent.is_empty(), "no words for {silent:#?}");
}

/// The keys below a schema that no sentence speaks of.
fn keys(schema: &Value, at: &str, silent: &mut Vec<String>) {
    match schema {
        Value::Object(map) => {
            for (key, value) in map {
                if key == "properties" {
                    for (name, property) in value.as_object().unwrap() {
                        if property.get("description").is_none() {
                            silent.push(format!("{at}.{name}"));
                        }
                    }
                }
                let inner = match key.as_str() {
                    "properties" | "anyOf" | "items" | "definitions" | "additionalProperties" => {
                        at.to_owned()
                    }
                    key => format!("{at}.{key}"),
                };
                keys(value, &inner, silent);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, at, silent)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Where `pressbox init` puts schemas, the reader is told of no machine.
#[test]
fn a_schema_names_no_file() {
    for (_, shape) in SHAPES {
        let text = schema(shape).to_string();
        assert!(!text.contains(&*Path::new(env!("CARGO_MANIFEST_DIR")).to_string_lossy()));
    }
}
