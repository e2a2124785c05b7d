//! What another build of the site would change in its facts: results, places
//! and leaders, read from the files of facts that builds write.

use serde_json::Value;

use crate::page::{DataOf, Source};

use super::{Site, data};

/// A season whose facts a build writes.
#[derive(Clone, Debug)]
pub struct SeasonFacts {
    /// `Concacaf Octagonal 2021–22`
    pub title: String,
    /// Where its file stands in the output.
    pub path: String,
    /// What the file would say.
    pub facts: Value,
}

impl Site {
    /// The seasons with the facts that a build would write of them; none where
    /// the settings leave such files out.
    pub fn season_facts(&self) -> Vec<SeasonFacts> {
        let edition = self.edition();
        let seasons = self.outputs.iter().filter_map(|output| {
            let Source::Data(of @ DataOf::Season(id)) = &output.source else {
                return None;
            };
            let facts = serde_json::from_slice(&data::file(&edition, *of)).ok()?;
            Some(SeasonFacts {
                title: edition.season_title(&self.book.seasons[*id]),
                path: output.path.as_str().to_owned(),
                facts,
            })
        });
        seasons.collect()
    }
}

/// So many changes of one kind are told one by one.
const FEW: usize = 8;

/// What changed between two files of one season, a sentence each without a
/// full stop.
pub fn changes(old: &Value, new: &Value) -> Vec<String> {
    let mut told = results(old, new);
    told.extend(places(old, new));
    told.extend(leaders(old, new));
    told
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Matches that have another result, or one at last.
fn results(old: &Value, new: &Value) -> Vec<String> {
    let all = |value| list(value, "results").chain(list(value, "fixtures"));
    let before: std::collections::HashMap<&str, &Value> =
        all(old).map(|told| (text(told, "page"), told)).collect();
    let mut changed = Vec::new();
    for told in all(new) {
        let now = outcome(told);
        match before.get(text(told, "page")) {
            None => changed.push(format!("new: {now}")),
            Some(earlier) if outcome(earlier) != now => {
                let was = match score(earlier) {
                    Some(score) => format!("was {score}"),
                    None => text(earlier, "status").replace("scheduled", "not played before"),
                };
                changed.push(format!("{now} ({was})"));
            }
            Some(_) => {}
        }
    }
    let after: std::collections::HashSet<&str> = all(new).map(|told| text(told, "page")).collect();
    let gone = all(old).filter(|told| !after.contains(text(told, "page")));
    changed.extend(gone.map(|told| format!("gone: {}", outcome(told))));
    few(changed, "matches")
}

fn score(told: &Value) -> Option<String> {
    let score = told.get("score")?;
    let goals = |side| score.get(side).and_then(Value::as_u64);
    Some(format!("{}-{}", goals("home")?, goals("away")?))
}

/// `Panama 1-0 Canada`, `Panama v Canada`, `Panama v Canada (postponed)`
fn outcome(told: &Value) -> String {
    let name = |side| told.get(side).map_or("", |side| text(side, "name"));
    let (home, away) = (name("home"), name("away"));
    let line = match score(told) {
        Some(score) => format!("{home} {score} {away}"),
        None => format!("{home} v {away}"),
    };
    match text(told, "status") {
        "played" | "scheduled" => line,
        status => format!("{line} ({status})"),
    }
}

/// Teams that stand elsewhere in a table.
fn places(old: &Value, new: &Value) -> Vec<String> {
    let mut moved = Vec::new();
    for (at, stage) in list(new, "stages").enumerate() {
        let before = list(old, "stages").nth(at);
        for row in list(stage, "standings") {
            let key = |row: &Value| (text(row, "group").to_owned(), text(row, "team").to_owned());
            let earlier = before
                .and_then(|stage| list(stage, "standings").find(|other| key(other) == key(row)));
            let place = |row: &Value| row.get("position").and_then(Value::as_u64);
            let places = earlier.and_then(place).zip(place(row));
            if let Some((was, is)) = places.filter(|(was, is)| was != is) {
                moved.push(format!(
                    "{} {} → {}",
                    text(row, "team"),
                    ordinal(was),
                    ordinal(is)
                ));
            }
        }
    }
    let mut told = few(moved, "teams");
    if told.len() > 1 {
        told = vec![told.join(", ")];
    }
    told
}

/// Who leads the scorers, where that is another or with another number.
fn leaders(old: &Value, new: &Value) -> Option<String> {
    let leading = |value: &Value| -> (Vec<String>, u64) {
        let first = list(value, "scorers")
            .filter(|scorer| scorer.get("position").and_then(Value::as_u64) == Some(1));
        let goals = |scorer: &Value| scorer.get("goals").and_then(Value::as_u64);
        let all: Vec<&Value> = first.collect();
        let most = all.first().and_then(|scorer| goals(scorer)).unwrap_or(0);
        let names = all.iter().map(|scorer| text(scorer, "player").to_owned());
        (names.collect(), most)
    };
    let ((was, before), (is, goals)) = (leading(old), leading(new));
    if is.is_empty() || (was == is && before == goals) {
        return None;
    }
    let names = |names: &[String]| match names.len() {
        0..=3 => names.join(" and "),
        count => format!("{count} players"),
    };
    let earlier = if was.is_empty() {
        String::new()
    } else if was == is {
        format!(" ({before} before)")
    } else {
        format!(" (before: {} with {before})", names(&was))
    };
    Some(format!("top scorer: {} with {goals}{earlier}", names(&is)))
}

/// The first few, and how many more there are.
fn few(mut told: Vec<String>, what: &str) -> Vec<String> {
    let more = told.len().saturating_sub(FEW);
    if more > 0 {
        told.truncate(FEW);
        told.push(format!("and {more} more {what}"));
    }
    told
}

/// `1st`, `22nd`
fn ordinal(number: u64) -> String {
    let suffix = match (number % 10, number % 100) {
        (1, end) if end != 11 => "st",
        (2, end) if end != 12 => "nd",
        (3, end) if end != 13 => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

#[cfg(test)]
mod tests {
    use super::changes;
    use serde_json::json;

    #[test]
    fn places_results_and_leaders_are_told() {
        let season = |score: u8, first: &str, second: &str, goals: u8| {
            json!({
                "results": [{"page": "a/", "home": {"name": "Ashford"}, "away": {"name": "Kestrel"},
                             "status": "played", "score": {"home": score, "away": 1}}],
                "stages": [{"standings": [{"position": 1, "team": first}, {"position": 2, "team": second}]}],
                "scorers": [{"position": 1, "player": "Larin", "goals": goals}],
            })
        };
        let (old, new) = (
            season(1, "Kestrel", "Ashford", 12),
            season(2, "Ashford", "Kestrel", 13),
        );
        assert_eq!(
            changes(&old, &new),
            [
                "Ashford 2-1 Kestrel (was 1-1)",
                "Ashford 2nd → 1st, Kestrel 1st → 2nd",
                "top scorer: Larin with 13 (12 before)",
            ]
        );
        assert!(changes(&new, &new).is_empty());
    }
}
