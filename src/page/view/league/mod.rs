//! A league table as a reader sees it.

mod across;
mod combined;
mod form;
mod mini;
mod notes;
mod zones;

use serde::Serialize;

use crate::book::{Season, StageId, Team, TeamId};
use crate::language::{Language, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{LeagueTable, Outlook, Record, Row, Words};

pub(crate) use across::tables as across;
pub(crate) use combined::tables as combined;
pub(crate) use form::{FormMark, FormView, outcome};
pub(crate) use mini::MiniView;
pub use notes::kept_by;
pub(crate) use zones::ZoneView;

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
    /// What the mark of a zone that is certain means; empty where no line has
    /// one.
    pub certain: &'static str,
    /// What its zones mean.
    pub key: Vec<ZoneView<'a>>,
    /// What has to be said about it.
    pub notes: Vec<String>,
    /// Whether its lines say how they moved.
    pub moves: bool,
    /// Whether its lines have their latest matches.
    pub form: bool,
    /// Whether its lines name the group that each team comes from.
    pub groups: bool,
    /// Whether its lines have points for each match.
    pub averages: bool,
    /// The tables of the matches among level teams that decided their order.
    pub minis: Vec<MiniView<'a>>,
}

/// A team's line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RowView<'a> {
    /// Its place; a shared one ends in `=`.
    pub position: String,
    /// The team.
    pub team: &'a str,
    /// Its name where there is little room.
    pub short: &'a str,
    /// The group that it comes from, in a table across groups.
    pub group: &'a str,
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
    /// The letters of the zones that it is certain to end in, while others
    /// are open.
    pub certain: String,
    /// The same in words.
    pub certain_words: String,
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
    /// Points for each match: `1.666`; empty where the table does not go by it.
    pub average: String,
}

impl<'a> RowView<'a> {
    /// A line of figures alone: place and whether it is shared, record, points.
    fn of(
        team: &'a Team,
        href: Option<String>,
        (position, shared): (u16, bool),
        record: Record,
        points: i32,
        language: &Language,
    ) -> Self {
        Self {
            position: if shared {
                format!("{position}=")
            } else {
                position.to_string()
            },
            team: &team.name,
            short: team.short.as_deref().unwrap_or(&team.name),
            href,
            played: record.played(),
            won: record.won,
            drawn: record.drawn,
            lost: record.lost,
            goals_for: record.goals_for,
            goals_against: record.goals_against,
            difference: language.signed(record.goal_difference()),
            points: language.number(points),
            ..Self::default()
        }
    }
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
    /// What its teams can still reach.
    pub outlook: Option<&'t Outlook>,
    /// Whether the tables of the matches among level teams are shown.
    pub minis: bool,
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
    let letters = zones::letters(&details.zones);
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
        let (certain, certain_words) =
            zones::certain(sheet, &details.zones, &letters, options.outlook, row);
        rows.push(RowView {
            zone: zone.map_or("", |zone| zones::class(zone.kind)),
            letter: letter.cloned().unwrap_or_default(),
            meaning: zone.map_or("", |zone| &zone.name),
            certain,
            certain_words,
            zone_ends: next.is_some_and(|next| next.zone != row.zone),
            moved,
            moved_words,
            form: form::form(sheet, stage, row.team, options),
            marked: options.marked.contains(&row.team) || sheet.book().focus.contains(&row.team),
            note: if row.adjusted == 0 { "" } else { "*" },
            ..RowView::of(
                team,
                sheet.link(Route::Team(row.team)),
                (row.position, row.shared),
                row.record,
                row.points,
                language,
            )
        });
    }
    TableView {
        caption: caption(sheet, stage, table),
        href: None,
        moment: String::new(),
        certain: if rows.iter().any(|row| !row.certain.is_empty()) {
            Words::of(language.tag()).certain
        } else {
            ""
        },
        key: zones::key(&details.zones, &letters, table.rows.len()),
        notes: if shortened {
            Vec::new()
        } else {
            notes::notes(sheet, stage, table)
        },
        minis: if options.minis {
            mini::minis(sheet, table)
        } else {
            Vec::new()
        },
        averages: false,
        groups: false,
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
    sheet.edition.season_title(season)
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
