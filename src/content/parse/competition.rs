//! A competition's front matter.

use crate::book::{CardKind, SuspensionRule};
use crate::diagnostic::Misfit;

use super::super::body::Markdown;
use super::super::competition::{
    CompetitionFile, CsvColumns, DateOrder, GivenTableEntry, MatchLengthEntry,
};
use super::super::fields::Value;
use super::super::values::{self, TRUTH};
use super::aggregate::aggregates;
use super::profile::NAME_RULES;
use super::{sides, stage};

const ALSO_CALLED: &[(&str, &str)] = &[
    ("title", "name"),
    ("tie_breakers", "tiebreakers"),
    ("tie_breaker", "tiebreakers"),
    ("tiebreak", "tiebreakers"),
    ("tie_breaks", "tiebreakers"),
    ("type", "format"),
    ("points_deductions", "deductions"),
    ("penalties", "deductions"),
    ("fixtures", "results"),
    ("matches", "results"),
    ("clubs", "teams"),
    ("saison", "season"),
    ("temporada", "season"),
    ("saison", "season"),
    ("gruppen", "groups"),
    ("mannschaften", "teams"),
    ("equipos", "teams"),
];

/// A competition, or the index or a season of one.
pub(super) fn competition(root: Value<'_>, markdown: &Markdown<'_>) -> Option<CompetitionFile> {
    root.fields(|fields| {
        fields.also_called(ALSO_CALLED);
        let table = fields.word("table", &[("given", true), ("computed", false)]);
        CompetitionFile {
            name: fields.text("name"),
            season: fields.text("season"),
            slug: fields.read("slug", values::slug),
            aliases: fields.texts("aliases"),
            from: fields.read("from", values::date),
            to: fields.read("to", values::date),
            category: fields.text("category"),
            time_zone: fields.text("time_zone"),
            names: fields.word("names", NAME_RULES),
            match_length: fields.take("match").and_then(match_length),
            suspensions: fields
                .take("suspensions")
                .map(|rules| rules.items().flat_map(suspension).collect()),
            away_goals: fields.word("away_goals", TRUTH),
            given_table: fields.take("given_table").and_then(given_table),
            table_is_given: table.filter(|given| given.value).map(|given| given.place),
            aggregates: fields.take("aggregate").map_or_else(Vec::new, aggregates),
            csv: fields.take("csv").and_then(csv).unwrap_or_default(),
            stages: fields.list("stages", stage::named),
            stage: stage::stage(fields),
            allow: fields.texts("allow"),
            draft: sides::truth(fields, "draft"),
            extra: fields.extra(),
            body: markdown.body(&[]),
        }
    })
}

/// `{minutes: 2x45, players: 11, rolling_subs: false}`
fn match_length(value: Value<'_>) -> Option<MatchLengthEntry> {
    value.fields(|fields| {
        let minutes = fields.read("minutes", minutes);
        let players = fields.read("players", values::between(3, 15));
        MatchLengthEntry {
            minutes: minutes.map(|minutes| minutes.value),
            players: players.map(|players| players.value),
            rolling_substitutions: fields.word("rolling_subs", TRUTH).map(|on| on.value),
        }
    })
}

/// `{yellow: 5, matches: 1}`, or several kinds of card at once.
fn suspension(value: Value<'_>) -> Vec<SuspensionRule> {
    const KEYS: &[&str] = &["yellow", "second_yellow", "red"];
    const KINDS: [CardKind; 3] = [CardKind::Yellow, CardKind::SecondYellow, CardKind::Red];
    let rules = value.fields(|fields| {
        fields.also_called(&[("games", "matches"), ("yellow_red", "second_yellow")]);
        let counts: Vec<(CardKind, u8)> = KEYS
            .iter()
            .zip(KINDS)
            .filter_map(|(key, card)| {
                let count = fields.read(key, values::between(1, 50))?;
                Some((card, count.value))
            })
            .collect();
        if counts.is_empty() {
            fields.needs("a suspension", KEYS);
        }
        let matches = fields.read("matches", values::between(1, 100));
        let matches = matches.map_or(1, |matches| matches.value);
        let rule = |(card, count)| SuspensionRule {
            card,
            count,
            matches,
        };
        counts.into_iter().map(rule).collect()
    });
    rules.unwrap_or_default()
}

/// `2x45`, `2 × 45` or `90`
fn minutes(text: &str) -> Result<u8, Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("minutes such as `2x45` or `90`");
    let number = |text: &str| text.trim().parse::<u8>().map_err(|_| EXPECTED);
    let minutes = match text.split_once(['x', '×', '*']) {
        Some((times, minutes)) => number(times)?
            .checked_mul(number(minutes)?)
            .ok_or(EXPECTED)?,
        None => number(text)?,
    };
    if minutes == 0 {
        Err(EXPECTED)
    } else {
        Ok(minutes)
    }
}

/// `{date, source, file}`
fn given_table(value: Value<'_>) -> Option<GivenTableEntry> {
    value.fields(|fields| GivenTableEntry {
        place: fields.place(),
        date: fields.read("date", values::date),
        source: fields.text("source"),
        file: fields.text("file"),
    })
}

/// `{columns: {Heim: home}, dates: dmy}`
fn csv(value: Value<'_>) -> Option<CsvColumns> {
    const ORDERS: &[(&str, DateOrder)] = &[
        ("ymd", DateOrder::YearFirst),
        ("dmy", DateOrder::DayFirst),
        ("mdy", DateOrder::MonthFirst),
    ];
    value.fields(|fields| CsvColumns {
        columns: fields.map("columns", Value::text),
        dates: fields
            .word("dates", ORDERS)
            .map_or(DateOrder::default(), |order| order.value),
    })
}
