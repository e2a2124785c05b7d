//! Tables for people: aligned in a terminal, or as Markdown. The only file
//! that names `unicode_width`.

use pressbox::book::{Book, CombinedOf, Season, Stage};
use pressbox::export::bracket::TieData;
use pressbox::export::standings::qualified;
use pressbox::language::{Language, Word};
use pressbox::page;
use pressbox::standings::{AcrossTable, CombinedRow, CombinedTable, LeagueTable, Record};
use unicode_width::UnicodeWidthStr;

/// A table in words and figures, its heading over it.
pub(in crate::command) struct Printed {
    heading: Option<String>,
    head: Vec<Head>,
    rows: Vec<Vec<String>>,
    /// Whose table it is; what was done to separate level teams.
    explanation: Vec<String>,
}

/// The head of a column, by which its cells are set.
enum Head {
    /// Words stand to the left.
    Words(String),
    /// Figures stand to the right.
    Figures(String),
}

impl Head {
    fn words(text: &str) -> Self {
        Self::Words(text.to_owned())
    }

    fn figures(text: &str) -> Self {
        Self::Figures(text.to_owned())
    }

    fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Figures(text) => text,
        }
    }
}

/// What the columns of every table hold, after the place and the team.
const FIGURES: [Word; 8] = [
    Word::PlayedShort,
    Word::WonShort,
    Word::DrawnShort,
    Word::LostShort,
    Word::GoalsForShort,
    Word::GoalsAgainstShort,
    Word::GoalDifferenceShort,
    Word::PointsShort,
];

/// The heads of a place, a team, and what else says whose line it is.
fn names(language: &Language, others: &[&str]) -> Vec<Head> {
    let team = Head::words(language.word(Word::Team));
    let others = others.iter().map(|head| Head::words(head));
    [Head::figures(""), team]
        .into_iter()
        .chain(others)
        .collect()
}

fn figure_heads(language: &Language) -> impl Iterator<Item = Head> {
    FIGURES
        .map(|word| Head::figures(language.word(word)))
        .into_iter()
}

/// A table of a league or a group, in a language.
pub(in crate::command) fn league(
    book: &Book,
    stage: &Stage,
    table: &LeagueTable,
    language: &Language,
) -> Printed {
    let group = table
        .group
        .and_then(|index| stage.groups.get(usize::from(index.0)));
    let given = book.seasons[stage.season].given_table.as_ref();
    let given = given.filter(|_| table.given);
    let kept_by = given.and_then(|given| page::kept_by(language, given));
    let rows = table.rows.iter().map(|row| {
        let names = [
            row.position.to_string(),
            book.teams[row.team].name.to_string(),
        ];
        names
            .into_iter()
            .chain(figures(row.record, row.points))
            .collect()
    });
    Printed {
        heading: group.map(|group| group.name.to_string()),
        head: names(language, &[])
            .into_iter()
            .chain(figure_heads(language))
            .collect(),
        rows: rows.collect(),
        explanation: kept_by.into_iter().collect(),
    }
}

/// A table across groups.
pub(super) fn across(book: &Book, stage: &Stage, table: &AcrossTable) -> Printed {
    let rule = stage.across_groups.get(table.index);
    let rows = table.rows.iter().map(|line| {
        let group = stage.groups.get(usize::from(line.group.0));
        let names = [
            line.row.position.to_string(),
            book.teams[line.row.team].name.to_string(),
            group
                .map(|group| group.name.to_string())
                .unwrap_or_default(),
        ];
        let goes_on = qualified(line.qualified).to_owned();
        let names = names
            .into_iter()
            .chain(figures(line.row.record, line.row.points));
        names.chain([goes_on]).collect()
    });
    let language = Language::default();
    let names = names(&language, &["Group"])
        .into_iter()
        .chain(figure_heads(&language));
    Printed {
        heading: rule.map(|rule| rule.name.to_string()),
        head: names.chain([Head::words("Qualified")]).collect(),
        rows: rows.collect(),
        explanation: Vec::new(),
    }
}

/// A table over several stages or seasons.
pub(super) fn combined(book: &Book, season: &Season, table: &CombinedTable) -> Printed {
    let plan = season.combined.get(table.index);
    let averages = plan.is_some_and(|plan| matches!(plan.of, CombinedOf::AverageOver(_)));
    let average = |row: &CombinedRow| row.average().decimals(3).unwrap_or_default();
    let rows = table.rows.iter().map(|row| {
        let names = [
            row.position.to_string(),
            book.teams[row.team].name.to_string(),
        ];
        let figures = names.into_iter().chain(figures(row.record, row.points));
        figures.chain(averages.then(|| average(row))).collect()
    });
    let language = Language::default();
    let head = names(&language, &[])
        .into_iter()
        .chain(figure_heads(&language));
    Printed {
        heading: plan.map(|plan| plan.name.to_string()),
        head: head.chain(averages.then(|| Head::figures("Avg"))).collect(),
        rows: rows.collect(),
        explanation: Vec::new(),
    }
}

/// The ties of a knock-out, a table a round.
pub(super) fn knockout(
    ties: &[TieData<'_>],
    byes: &[String],
    champions: Option<&str>,
) -> Vec<Printed> {
    let rounds = ties.chunk_by(|a, b| a.round == b.round);
    let mut printed: Vec<Printed> = rounds.map(round).collect();
    if let (Some(first), false) = (printed.first_mut(), byes.is_empty()) {
        first
            .explanation
            .push(format!("Straight through: {}", byes.join(", ")));
    }
    if let (Some(last), Some(champions)) = (printed.last_mut(), champions) {
        last.explanation.push(format!("Champions: {champions}"));
    }
    printed
}

/// The heads of a round of a knock-out.
fn tie_heads() -> Vec<Head> {
    let (home, away) = (Head::words("Home"), Head::words("Away"));
    let score = Head::figures("Score");
    let [how, through] = ["How", "Through"].map(Head::words);
    vec![Head::figures(""), home, score, away, how, through]
}

fn round(ties: &[TieData<'_>]) -> Printed {
    let rows = ties.iter().map(|tie| {
        let score = match (tie.home.goals, tie.away.goals) {
            (Some(home), Some(away)) => format!("{home}-{away}"),
            _ => String::new(),
        };
        let kicks = match (tie.home.penalties, tie.away.penalties) {
            (Some(home), Some(away)) => format!("{home}-{away} pens"),
            _ => String::new(),
        };
        let by = match tie.decided_by {
            Some("score" | "penalties") | None => String::new(),
            Some(by) => by.replace('_', " "),
        };
        let how = [kicks, by].into_iter().filter(|part| !part.is_empty());
        let through = match tie.winner {
            Some("home") => tie.home.name,
            Some(_) => tie.away.name,
            None => "",
        };
        vec![
            tie.label.unwrap_or_default().to_owned(),
            tie.home.name.to_owned(),
            score,
            tie.away.name.to_owned(),
            how.collect::<Vec<_>>().join(", "),
            through.to_owned(),
        ]
    });
    Printed {
        heading: ties.first().and_then(|tie| tie.round).map(str::to_owned),
        head: tie_heads(),
        rows: rows.collect(),
        explanation: Vec::new(),
    }
}

fn figures(record: Record, points: i32) -> [String; 8] {
    let difference = match record.goal_difference() {
        0 => "0".to_owned(),
        difference => format!("{difference:+}"),
    };
    [
        record.played().to_string(),
        record.won.to_string(),
        record.drawn.to_string(),
        record.lost.to_string(),
        record.goals_for.to_string(),
        record.goals_against.to_string(),
        difference,
        points.to_string(),
    ]
}

impl Printed {
    /// With what decided each line's place at its end, and what was done to
    /// separate level teams under the table, a line each.
    pub(super) fn explained(
        mut self,
        notes: impl Iterator<Item = String>,
        explanation: Vec<String>,
    ) -> Self {
        self.head.push(Head::words("Decided by"));
        for (row, note) in self.rows.iter_mut().zip(notes) {
            row.push(note);
        }
        self.with(explanation)
    }

    /// With further lines under the table, set off from those before them.
    pub(super) fn with(mut self, lines: Vec<String>) -> Self {
        if !self.explanation.is_empty() && !lines.is_empty() {
            self.explanation.push(String::new());
        }
        self.explanation.extend(lines);
        self
    }

    fn heads(&self) -> Vec<String> {
        self.head
            .iter()
            .map(|head| head.text().to_owned())
            .collect()
    }

    /// In columns of a terminal.
    pub(in crate::command) fn text(&self) -> String {
        let head = self.heads();
        let rows: Vec<&Vec<String>> = [&head].into_iter().chain(&self.rows).collect();
        let widths: Vec<usize> = (0..head.len())
            .map(|column| rows.iter().map(|row| width(row, column)).max())
            .map(Option::unwrap_or_default)
            .collect();
        let table = rows.iter().map(|row| {
            let cells = row.iter().zip(&widths).zip(&self.head);
            let cells: Vec<String> = cells
                .map(|((cell, width), head)| aligned(cell, *width, head))
                .collect();
            cells.join("  ").trim_end().to_owned()
        });
        let mut lines: Vec<String> = self.heading.iter().cloned().chain(table).collect();
        if !self.explanation.is_empty() {
            lines.push(String::new());
            lines.extend(self.explanation.iter().cloned());
        }
        lines.join("\n") + "\n"
    }

    /// As a table of Markdown.
    pub(in crate::command) fn markdown(&self) -> String {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let rule = |head: &Head| match head {
            Head::Words(_) => ":--".to_owned(),
            Head::Figures(_) => "--:".to_owned(),
        };
        let mut lines = Vec::new();
        if let Some(heading) = &self.heading {
            lines.extend([format!("**{heading}**"), String::new()]);
        }
        lines.push(row(self.heads()));
        lines.push(row(self.head.iter().map(rule).collect()));
        for cells in &self.rows {
            lines.push(row(cells
                .iter()
                .map(|cell| cell.replace('|', "\\|"))
                .collect()));
        }
        if !self.explanation.is_empty() {
            lines.push(String::new());
            let said = self.explanation.iter().filter(|line| !line.is_empty());
            lines.extend(said.map(|line| item(line)));
        }
        lines.join("\n") + "\n"
    }
}

/// A line as an item of a list of Markdown, as deep as it stands.
fn item(line: &str) -> String {
    let text = line.trim_start();
    format!("{}- {text}", " ".repeat(line.len() - text.len()))
}

fn width(line: &[String], column: usize) -> usize {
    line.get(column).map_or(0, |cell| cell.width())
}

/// Words to the left, figures to the right.
fn aligned(cell: &str, width: usize, head: &Head) -> String {
    let space = " ".repeat(width.saturating_sub(cell.width()));
    match head {
        Head::Words(_) => format!("{cell}{space}"),
        Head::Figures(_) => format!("{space}{cell}"),
    }
}
