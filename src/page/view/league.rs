//! A league table as a reader sees it.

use serde::Serialize;

use crate::book::{FixtureId, Season, Side, Stage, StageId, TeamId, Zone, ZoneKind};
use crate::language::{Count, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{ENGLISH, LeagueTable, Minus, Outcome, Row, Teller};

/// A league table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TableView<'a> {
    /// What it is of.
    pub caption: String,
    /// Where its caption leads.
    pub href: Option<String>,
    /// The moment that it shows, in words.
    pub moment: String,
    /// Its lines.
    pub rows: Vec<RowView<'a>>,
    /// What its zones mean.
    pub key: Vec<ZoneView<'a>>,
    /// What has to be said about it.
    pub notes: Vec<String>,
    /// Whether its lines say how they moved.
    pub moves: bool,
    /// Whether its lines have their latest matches.
    pub form: bool,
}

/// A team's line.
#[derive(Clone, Debug, Serialize)]
pub struct RowView<'a> {
    /// Its place; a shared one ends in `=`.
    pub position: String,
    /// The team.
    pub team: &'a str,
    /// Its name where there is little room.
    pub short: &'a str,
    /// Its page.
    pub href: Option<String>,
    /// Matches played.
    pub played: u16,
    /// Matches won.
    pub won: u16,
    /// Matches drawn.
    pub drawn: u16,
    /// Matches lost.
    pub lost: u16,
    /// Goals scored.
    pub goals_for: u16,
    /// Goals conceded.
    pub goals_against: u16,
    /// `+5`
    pub difference: String,
    /// Points.
    pub points: String,
    /// The zone of its place: `title`, `relegation` …; empty for none.
    pub zone: &'static str,
    /// The letter of the zone.
    pub letter: String,
    /// What the zone means.
    pub meaning: &'a str,
    /// Whether a zone ends below it.
    pub zone_ends: bool,
    /// Places gained since the table before: `▲2`, `▼1`.
    pub moved: String,
    /// The same in words.
    pub moved_words: String,
    /// Its latest matches, the latest last.
    pub form: Vec<FormMark<'a>>,
    /// Whether it stands out: a team of the match, or the site's own.
    pub marked: bool,
    /// The mark of a note about it.
    pub note: &'static str,
}

/// What some places mean.
#[derive(Clone, Debug, Serialize)]
pub struct ZoneView<'a> {
    /// `title`, `relegation` …
    pub zone: &'static str,
    /// Its letter.
    pub letter: String,
    /// What it means.
    pub meaning: &'a str,
}

/// How one of a team's latest matches ended.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FormMark<'a> {
    /// `won`, `drawn`, `lost`.
    pub outcome: &'static str,
    /// `W`, `D`, `L`.
    pub letter: &'a str,
}

/// One of a team's latest matches.
#[derive(Clone, Debug, Serialize)]
pub struct FormView<'a> {
    /// `won`, `drawn`, `lost`.
    pub outcome: &'static str,
    /// `W`, `D`, `L`.
    pub letter: &'a str,
    /// In words: `Win: Panama 0–2 Canada`.
    pub words: String,
    /// The match's page.
    pub href: Option<String>,
}

/// What a table is shown with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TableOptions<'t> {
    /// The table of the moment before, to tell who moved.
    pub before: Option<&'t LeagueTable>,
    /// How many of each team's latest matches.
    pub form: usize,
    /// Teams that stand out.
    pub marked: &'t [TeamId],
    /// Only the lines so near to a team that stands out, where the table is
    /// longer than [`SHORT`].
    pub near: Option<usize>,
    /// Matches later than this day are no form of the table.
    pub until: Option<crate::calendar::Date>,
}

/// Lines of a table that is never shortened.
const SHORT: usize = 8;

/// A table of a stage.
pub(crate) fn table<'a>(
    sheet: &Sheet<'a>,
    stage: StageId,
    table: &LeagueTable,
    options: TableOptions<'_>,
) -> TableView<'a> {
    let details = &sheet.book().stages[stage];
    let language = sheet.language();
    let letters = letters(&details.zones);
    let shown = |row: &Row| row.zone.and_then(|zone| details.zones.get(zone));
    let mut rows = Vec::with_capacity(table.rows.len());
    let lines = lines(table, options);
    let shortened = lines.len() < table.rows.len();
    for (index, row) in lines {
        let zone = shown(row);
        let next = table.rows.get(index + 1);
        let letter = row.zone.and_then(|zone| letters.get(zone));
        let team = &sheet.book().teams[row.team];
        let (moved, moved_words) = moved(sheet, options.before, row);
        rows.push(RowView {
            position: if row.shared {
                format!("{}=", row.position)
            } else {
                row.position.to_string()
            },
            team: &team.name,
            short: team.short.as_deref().unwrap_or(&team.name),
            href: sheet.link(Route::Team(row.team)),
            played: row.record.played(),
            won: row.record.won,
            drawn: row.record.drawn,
            lost: row.record.lost,
            goals_for: row.record.goals_for,
            goals_against: row.record.goals_against,
            difference: language.signed(row.record.goal_difference()),
            points: language.number(row.points),
            zone: zone.map_or("", |zone| class(zone.kind)),
            letter: letter.cloned().unwrap_or_default(),
            meaning: zone.map_or("", |zone| &zone.name),
            zone_ends: next.is_some_and(|next| next.zone != row.zone),
            moved,
            moved_words,
            form: form(sheet, stage, row.team, options),
            marked: options.marked.contains(&row.team),
            note: if row.adjusted == 0 { "" } else { "*" },
        });
    }
    TableView {
        caption: caption(sheet, stage, table),
        href: None,
        moment: String::new(),
        key: key(details, &letters, table),
        notes: if shortened {
            Vec::new()
        } else {
            notes(sheet, stage, table)
        },
        moves: options.before.is_some(),
        form: rows.iter().any(|row| !row.form.is_empty()),
        rows,
    }
}

/// The lines that are shown, each with its place in the table.
fn lines<'t>(table: &'t LeagueTable, options: TableOptions<'_>) -> Vec<(usize, &'t Row)> {
    let lines = table.rows.iter().enumerate();
    let Some(near) = options.near.filter(|_| table.rows.len() > SHORT) else {
        return lines.collect();
    };
    let marked: Vec<usize> = lines
        .clone()
        .filter(|(_, row)| options.marked.contains(&row.team))
        .map(|(index, _)| index)
        .collect();
    lines
        .filter(|(index, _)| marked.iter().any(|other| other.abs_diff(*index) <= near))
        .collect()
}

/// What a table is of: the competition's name, with its group.
fn caption(sheet: &Sheet<'_>, stage: StageId, table: &LeagueTable) -> String {
    let details = &sheet.book().stages[stage];
    let group = table
        .group
        .and_then(|group| details.groups.get(usize::from(group.0)));
    match (group, &details.name) {
        (Some(group), _) => sheet
            .language()
            .say(Word::GroupNamed, &[("name", &group.name)]),
        (None, Some(name)) => name.to_string(),
        (None, None) => season_title(sheet, &sheet.book().seasons[details.season]),
    }
}

/// `Concacaf Octagonal 2021–22`
pub(crate) fn season_title(sheet: &Sheet<'_>, season: &Season) -> String {
    let competition = &sheet.book().competitions[season.competition];
    match &season.name {
        Some(name) if !competition.name.contains(&**name) => format!("{} {name}", competition.name),
        Some(_) | None => competition.name.to_string(),
    }
}

/// How a team moved since the table before, as a mark and in words.
fn moved(sheet: &Sheet<'_>, before: Option<&LeagueTable>, row: &Row) -> (String, String) {
    let Some(was) = before.and_then(|before| before.row(row.team)) else {
        return (String::new(), String::new());
    };
    let places = i32::from(was.position) - i32::from(row.position);
    let (mark, word) = match places {
        0 => return ("–".to_owned(), sheet.word(Word::NotMoved).to_owned()),
        1.. => ('▲', Word::MovedUp),
        _ => ('▼', Word::MovedDown),
    };
    let words = sheet.language().say(word, &[("place", &was.position)]);
    (format!("{mark}{}", places.unsigned_abs()), words)
}

/// A team's latest counted matches of a stage, the latest last.
fn form<'a>(
    sheet: &Sheet<'a>,
    stage: StageId,
    team: TeamId,
    options: TableOptions<'_>,
) -> Vec<FormMark<'a>> {
    let book = sheet.book();
    let mut form: Vec<FormMark<'a>> = sheet
        .edition
        .index
        .fixtures_of(team)
        .iter()
        .rev()
        .filter(|id| {
            let fixture = &book.fixtures[**id];
            fixture.stage == stage
                && (options.until.is_none() || fixture.kickoff.date <= options.until)
        })
        .filter_map(|id| mark(sheet, *id, team))
        .take(options.form)
        .collect();
    form.reverse();
    form
}

/// How a match ended for a team; `None` where it does not count.
fn mark<'a>(sheet: &Sheet<'a>, id: FixtureId, team: TeamId) -> Option<FormMark<'a>> {
    let fixture = &sheet.book().fixtures[id];
    let side = fixture.side_of(team)?;
    let (scored, conceded) = fixture.counted_score(None)?.seen_from(side);
    let (outcome, letter) = match Outcome::of(scored, conceded) {
        Outcome::Won => ("won", Word::WinLetter),
        Outcome::Drawn => ("drawn", Word::DrawLetter),
        Outcome::Lost => ("lost", Word::DefeatLetter),
    };
    Some(FormMark {
        outcome,
        letter: sheet.word(letter),
    })
}

/// How a match ended for a team, with the match; `None` where it does not
/// count.
pub(crate) fn outcome<'a>(sheet: &Sheet<'a>, id: FixtureId, team: TeamId) -> Option<FormView<'a>> {
    let fixture = &sheet.book().fixtures[id];
    let mark = mark(sheet, id, team)?;
    let word = match mark.outcome {
        "won" => Word::Win,
        "drawn" => Word::Draw,
        _ => Word::Defeat,
    };
    let [home, away] = Side::BOTH.map(|side| sheet.side(fixture, side).0);
    let score = sheet.score(fixture.counted_score(None)?);
    Some(FormView {
        outcome: mark.outcome,
        letter: mark.letter,
        words: format!("{}: {home} {score} {away}", sheet.word(word)),
        href: sheet.link(Route::Fixture(id)),
    })
}

/// The name by which the style sheet knows a zone.
fn class(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "title",
        ZoneKind::Europe => "europe",
        ZoneKind::Promotion => "promotion",
        ZoneKind::Playoffs => "playoffs",
        ZoneKind::Relegation => "relegation",
        ZoneKind::None => "",
    }
}

/// A letter for each zone, the first of its name that no other has.
fn letters(zones: &[Zone]) -> Vec<String> {
    let mut letters: Vec<String> = Vec::with_capacity(zones.len());
    for zone in zones {
        let letter = zone
            .name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .map(|c| c.to_uppercase().to_string())
            .find(|letter| !letters.contains(letter));
        letters.push(letter.unwrap_or_default());
    }
    letters
}

/// What the zones mean in which a team stands or could.
fn key<'a>(stage: &'a Stage, letters: &[String], table: &LeagueTable) -> Vec<ZoneView<'a>> {
    stage
        .zones
        .iter()
        .zip(letters)
        .filter(|(zone, _)| zone.places.of(table.rows.len()).is_some())
        .map(|(zone, letter)| ZoneView {
            zone: class(zone.kind),
            letter: letter.clone(),
            meaning: &zone.name,
        })
        .collect()
}

/// What has to be said about a table: points given and taken, and who stands
/// ahead of whom with as many points, and why.
fn notes(sheet: &Sheet<'_>, stage: StageId, table: &LeagueTable) -> Vec<String> {
    let book = sheet.book();
    let mut notes: Vec<String> = Vec::new();
    for adjustment in &book.stages[stage].adjustments {
        let counts = table
            .row(adjustment.team)
            .is_some_and(|row| row.adjusted != 0);
        if counts {
            let word = if adjustment.points < 0 {
                Word::Deducted
            } else {
                Word::AwardedPoints
            };
            let points = adjustment.points.unsigned_abs();
            let points = sheet.language().count(Count::Points, points);
            let team = &book.teams[adjustment.team].name;
            let said = sheet
                .language()
                .say(word, &[("team", team), ("points", &points)]);
            let reason = adjustment.reason.as_deref();
            let reason = reason.map(|reason| format!(" ({reason})"));
            notes.push(format!("* {said}{}", reason.unwrap_or_default()));
        }
    }
    notes.extend(decided(sheet, table));
    notes
}

/// Who stands ahead of whom with as many points, and why. Only where the pages
/// speak English: the reasons have no other words yet.
fn decided(sheet: &Sheet<'_>, table: &LeagueTable) -> Vec<String> {
    if !sheet.language().tag().starts_with("en") {
        return Vec::new();
    }
    let name = |team: TeamId| sheet.book().teams[team].name.to_string();
    let teller = Teller {
        words: &ENGLISH,
        minus: Minus::True,
        name: &name,
    };
    let has_played = |row: &&Row| row.record.played() > 0;
    if table.rows.iter().filter(has_played).count() < table.rows.len() {
        return Vec::new();
    }
    (0..table.rows.len())
        .filter_map(|line| {
            let note = teller.note(&table.rows, &table.proof, line)?;
            Some(format!("{}: {note}", name(table.rows.get(line)?.team)))
        })
        .collect()
}
