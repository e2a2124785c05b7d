//! A competition as a few lines of results: the helper of every test here.

use std::collections::BTreeMap;

use pressbox::book::{
    Book, Competition, Entrant, Fixture, Format, Group, Round, RoundIndex, Score, Season, Side,
    Stage, StageId, Status, Team, TeamId, TieBreaker, Zone, ZoneKind,
};
use pressbox::calendar::Date;
use pressbox::slug::Slug;
use pressbox::source::{Contents, Place, SourceFile, SourceTree};
use pressbox::standings::{Cut, LeagueTable, Moment, tables};

/// One match: date, round, group, home, away, score.
pub(super) type Line = (
    Option<Date>,
    Option<u16>,
    Option<String>,
    String,
    String,
    Option<Score>,
);

/// A book of one competition with one stage.
pub(super) struct Case {
    pub(super) book: Book,
    pub(super) stage: StageId,
    names: BTreeMap<String, TeamId>,
}

/// A league of these results: one round a line, a week apart, matches
/// separated by commas; `A 2-1 B`, or `A v B` for one to come.
pub(super) fn league(results: &str) -> Case {
    Case::of(&written(results))
}

/// The matches of a text.
pub(super) fn written(results: &str) -> Vec<Line> {
    let rounds = results
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let mut lines = Vec::new();
    for (round, line) in (1..).zip(rounds) {
        let day = Date::constant(2021, 8, 1)
            .checked_add(jiff_weeks(round))
            .expect("a season is short");
        for result in line.split(',') {
            let (home, score, away) = read(result.trim());
            lines.push((Some(day), Some(round), None, home, away, score));
        }
    }
    lines
}

fn jiff_weeks(round: u16) -> std::time::Duration {
    std::time::Duration::from_secs(u64::from(round - 1) * 7 * 24 * 3600)
}

fn read(result: &str) -> (String, Option<Score>, String) {
    if let Some((home, away)) = result.split_once(" v ") {
        return (home.into(), None, away.into());
    }
    let words: Vec<&str> = result.split(' ').collect();
    let at = words
        .iter()
        .position(|word| {
            word.split_once('-')
                .is_some_and(|(a, b)| a.parse::<u8>().is_ok() && b.parse::<u8>().is_ok())
        })
        .unwrap_or_else(|| panic!("no score in {result}"));
    let (home, away) = words[at].split_once('-').unwrap();
    let score = Score::new(home.parse().unwrap(), away.parse().unwrap());
    (
        words[..at].join(" "),
        Some(score),
        words[at + 1..].join(" "),
    )
}

impl Case {
    /// A league of these matches, in the order given.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut book = Book::default();
        let slug = |name: &str| Slug::of(name).unwrap_or_else(|| Slug::of("x").unwrap());
        let competition = book.competitions.push(Competition::new("Cup", slug("cup")));
        let season = book.seasons.push(Season::new(competition));
        book.competitions[competition].seasons.push(season);
        let stage = book.stages.push(Stage::new(season));
        book.seasons[season].stages.push(stage);
        let mut case = Self {
            book,
            stage,
            names: BTreeMap::new(),
        };
        let rounds = lines.iter().filter_map(|line| line.1).max().unwrap_or(0);
        for round in 1..=rounds {
            let name = round.to_string();
            let round = Round::new(&name, slug(&name));
            case.stage_mut().rounds.push(round);
        }
        for line in lines {
            case.enter(line);
        }
        case.stage_mut().teams_listed = true;
        case
    }

    fn enter(&mut self, (date, round, group, home, away, score): &Line) {
        let home = self.team_or_new(home);
        let away = self.team_or_new(away);
        if let Some(group) = group {
            self.group(group, &[home, away]);
        }
        let mut fixture = Fixture::new(self.stage, Entrant::Team(home), Entrant::Team(away));
        fixture.kickoff.date = *date;
        fixture.round = round.map(|round| RoundIndex(round - 1));
        fixture.score = *score;
        if score.is_some() {
            fixture.status = Status::Played;
        }
        let id = self.book.fixtures.push(fixture);
        self.stage_mut().fixtures.push(id);
    }

    fn team_or_new(&mut self, name: &str) -> TeamId {
        if let Some(id) = self.names.get(name) {
            return *id;
        }
        let slug = Slug::of(name).unwrap_or_else(|| Slug::of("x").unwrap());
        let id = self.book.teams.push(Team::new(name, slug));
        self.names.insert(name.into(), id);
        self.stage_mut().teams.push(id);
        id
    }

    fn group(&mut self, name: &str, teams: &[TeamId]) {
        let stage = self.stage_mut();
        stage.format = Format::Groups;
        if !stage.groups.iter().any(|group| &*group.name == name) {
            stage.groups.push(Group {
                name: name.into(),
                slug: Slug::of(name).unwrap(),
                teams: Vec::new(),
            });
            stage.groups.sort_by(|a, b| a.name.cmp(&b.name));
        }
        let group = stage
            .groups
            .iter_mut()
            .find(|group| &*group.name == name)
            .unwrap();
        for team in teams {
            if !group.teams.contains(team) {
                group.teams.push(*team);
            }
        }
    }

    pub(super) fn stage_mut(&mut self) -> &mut Stage {
        &mut self.book.stages[self.stage]
    }

    pub(super) fn team(&self, name: &str) -> TeamId {
        *self
            .names
            .get(name)
            .unwrap_or_else(|| panic!("no team {name}"))
    }

    pub(super) fn name(&self, team: TeamId) -> &str {
        &self.book.teams[team].name
    }

    /// The same matches under other tie-breakers.
    pub(super) fn by(mut self, chain: Vec<TieBreaker>) -> Self {
        self.stage_mut().rules.tie_breakers = chain;
        self
    }

    /// The same with more said about the stage.
    pub(super) fn with(mut self, change: impl FnOnce(&mut Stage)) -> Self {
        change(self.stage_mut());
        self
    }

    /// The same with one match changed: the first of that pair this way round.
    pub(super) fn changed(
        mut self,
        home: &str,
        away: &str,
        change: impl FnOnce(&mut Fixture),
    ) -> Self {
        let pair = [self.team(home), self.team(away)];
        let fixture = self
            .book
            .fixtures
            .values_mut()
            .find(|fixture| Side::BOTH.map(|side| fixture.team(side)) == pair.map(Some))
            .expect("the pair meets");
        change(fixture);
        self
    }

    /// The same with a zone.
    pub(super) fn zone(self, from: u16, to: u16, kind: ZoneKind) -> Self {
        self.with(|stage| {
            stage.zones.push(Zone {
                places: pressbox::book::Places::Range(from, to),
                name: kind.name().into(),
                kind,
                to: None,
            });
        })
    }

    pub(super) fn tables_at(&self, moment: Moment) -> Vec<LeagueTable> {
        tables(&self.book, self.stage, moment, Cut::All)
    }

    /// The first table.
    pub(super) fn table(&self) -> LeagueTable {
        self.tables_at(Moment::Latest).remove(0)
    }

    /// The order of the first table: `A B=C D`, level teams joined.
    pub(super) fn order(&self) -> String {
        self.order_of(&self.table())
    }

    pub(super) fn order_at(&self, moment: Moment) -> String {
        self.order_of(&self.tables_at(moment)[0])
    }

    pub(super) fn order_of(&self, table: &LeagueTable) -> String {
        let mut order = String::new();
        let mut last = 0;
        for row in &table.rows {
            if row.position == last {
                order.push('=');
            } else if last > 0 {
                order.push(' ');
            }
            last = row.position;
            order.push_str(self.name(row.team));
        }
        order
    }

    /// Lines of the first table: `1 A 3 2 1 0 5-2 7`.
    pub(super) fn lines(&self) -> Vec<String> {
        self.lines_of(&self.table())
    }

    pub(super) fn lines_of(&self, table: &LeagueTable) -> Vec<String> {
        let line = |row: &pressbox::standings::Row| {
            let record = row.record;
            format!(
                "{} {} {} {} {} {} {}-{} {}",
                row.position,
                self.name(row.team),
                record.played(),
                record.won,
                record.drawn,
                record.lost,
                record.goals_for,
                record.goals_against,
                row.points
            )
        };
        table.rows.iter().map(line).collect()
    }
}

/// The end of a day.
pub(super) fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

/// A place in a file, for what must have one.
pub(super) fn somewhere() -> Place {
    let file = SourceFile {
        path: "content/competitions/cup.md".into(),
        contents: Contents::Read(Vec::new().into()),
    };
    let tree = SourceTree::new(vec![file]);
    let (id, _) = tree.iter().next().expect("the tree has a file");
    Place::file(id)
}
