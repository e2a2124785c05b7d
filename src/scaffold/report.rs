//! A new report of one match: what the fixture list knows is written already.

use crate::book::{Book, CompetitionId, Entrant, Fixture, FixtureId, Score, SeasonId, TeamId};
use crate::calendar::{Date, days_between};
use crate::diagnostic::{Diagnostic, nearest};
use crate::notation::{ScoreLine, print_score_line, read_score_line};
use crate::slug::Slug;
use crate::source::SourceTree;

use super::word::quoted;
use super::{NewFile, names};

/// What a command line says of a report.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The score line, or a pairing with a `v`.
    pub line: &'a str,
    /// The competition, where it is named.
    pub competition: Option<&'a str>,
    /// The day of the report.
    pub date: Date,
}

/// The file of a new report.
///
/// # Errors
/// Where the line is no score line or has two readings, or the competition is
/// unknown.
pub fn report(
    tree: &SourceTree,
    book: &Book,
    asked: &Asked<'_>,
) -> Result<NewFile, Box<Diagnostic>> {
    let line = reading(book, asked.line)?;
    let [home, away] = [&line.home, &line.away].map(|name| Named {
        written: name.value.to_string(),
        team: names::team(book, &name.value),
    });
    let competition = asked
        .competition
        .map(|name| {
            let unknown = || Diagnostic::usage(format!("there is no competition `{name}`"));
            names::competition(book, name).ok_or_else(unknown)
        })
        .transpose()?;
    let fixture = match (home.team, away.team) {
        (Some(home), Some(away)) => coming(book, competition, [home, away], asked.date),
        _ => None,
    };
    let competition = competition
        .or_else(|| fixture.map(|id| competition_of(book, id)))
        .or_else(|| shared(book, home.team?, away.team?));
    let slugs = [&home, &away].map(|side| side.slug(book));
    let path = format!(
        "{}/{}-{}.md",
        folder(tree, book),
        asked.date,
        slugs.join("-")
    );
    let fixture = fixture.map(|id| &book.fixtures[id]);
    Ok(NewFile {
        text: text(book, asked, &line, competition, fixture, home.team),
        remarks: remarks(book, &[home, away], competition, fixture),
        path,
    })
}

/// A side as the command line names it.
struct Named {
    written: String,
    team: Option<TeamId>,
}

impl Named {
    fn slug(&self, book: &Book) -> String {
        match self.team {
            Some(team) => book.teams[team].slug.to_string(),
            None => {
                Slug::of(&self.written).map_or_else(|| "side".to_owned(), |slug| slug.to_string())
            }
        }
    }
}

/// The one reading that the site's teams leave.
fn reading(book: &Book, line: &str) -> Result<ScoreLine, Box<Diagnostic>> {
    let mut readings = read_score_line(line).map_err(|fault| {
        let unread = Diagnostic::usage(format!("`{line}`: {}", fault.message));
        match fault.help {
            Some(help) => unread.help(help),
            None => unread,
        }
    })?;
    let known = |line: &ScoreLine| {
        let names = [&line.home, &line.away].into_iter();
        names
            .filter(|name| names::team(book, &name.value).is_some())
            .count()
    };
    let most = readings.iter().map(known).max().unwrap_or(0);
    readings.retain(|line| known(line) == most);
    match (readings.pop(), readings.pop()) {
        (Some(only), None) => Ok(only),
        (Some(one), Some(other)) => Err(Box::new(
            Diagnostic::usage(format!(
                "`{line}` can be read as {} against {} and as {} against {}",
                other.home.value, other.away.value, one.home.value, one.away.value
            ))
            .help("put a name that holds figures into double quotes"),
        )),
        (None, _) => Err(Box::new(Diagnostic::usage(format!(
            "`{line}` is no score line"
        )))),
    }
}

/// The match of two teams still to come that is nearest to a day.
fn coming(
    book: &Book,
    competition: Option<CompetitionId>,
    [home, away]: [TeamId; 2],
    date: Date,
) -> Option<FixtureId> {
    let away_from = |fixture: &Fixture| {
        fixture
            .kickoff
            .date
            .map_or(i32::MAX, |day| days_between(day, date).abs())
    };
    book.fixtures
        .iter()
        .filter(|(_, fixture)| fixture.is_to_come())
        .filter(|(_, fixture)| {
            fixture.sides.home == Entrant::Team(home) && fixture.sides.away == Entrant::Team(away)
        })
        .filter(|(id, _)| competition.is_none_or(|wanted| competition_of(book, *id) == wanted))
        .min_by_key(|(id, fixture)| (away_from(fixture), *id))
        .map(|(id, _)| id)
}

fn competition_of(book: &Book, fixture: FixtureId) -> CompetitionId {
    book.seasons[book.stages[book.fixtures[fixture].stage].season].competition
}

/// The competition whose latest season both teams play in; the only one there
/// is; `None` where several could be meant.
fn shared(book: &Book, home: TeamId, away: TeamId) -> Option<CompetitionId> {
    let plays = |season: SeasonId, team: TeamId| {
        let mut stages = book.seasons[season].stages.iter();
        stages.any(|stage| book.stages[*stage].teams.contains(&team))
    };
    let mut both = book.competitions.iter().filter(|(_, competition)| {
        let latest = competition.seasons.last();
        latest.is_some_and(|season| plays(*season, home) && plays(*season, away))
    });
    match (both.next(), both.next()) {
        (Some((only, _)), None) => Some(only),
        _ => None,
    }
}

/// Where the site keeps its latest reports.
fn folder(tree: &SourceTree, book: &Book) -> String {
    let latest = book.stories.values().next_back();
    let folder = latest.map(|story| tree.file(story.file).folder().to_owned());
    folder.unwrap_or_else(|| "content/reports".to_owned())
}

fn text(
    book: &Book,
    asked: &Asked<'_>,
    line: &ScoreLine,
    competition: Option<CompetitionId>,
    fixture: Option<&Fixture>,
    home: Option<TeamId>,
) -> String {
    let played = line.outcome.score.is_some();
    let goalless = line.outcome.score == Some(Score::new(0, 0));
    let mut front = vec![format!("date: {}", asked.date)];
    let several = book.competitions.len() > 1;
    if let Some(id) = competition.filter(|_| several || fixture.is_none()) {
        front.push(format!(
            "competition: {}",
            quoted(book.competitions[id].slug.as_str())
        ));
    }
    let round = fixture.and_then(|fixture| {
        let rounds = &book.stages[fixture.stage].rounds;
        rounds.get(usize::from(fixture.round?.0))
    });
    front.extend(round.map(|round| format!("round: {}", quoted(&round.name))));
    front.push(format!(
        "result: {}",
        quoted(&print_score_line(
            &line.home.value,
            &line.away.value,
            &line.outcome
        ))
    ));
    if played && !goalless {
        front.push("goals:".to_owned());
    }
    let ground = fixture.and_then(|fixture| fixture.venue);
    let ground = ground.or_else(|| home.and_then(|team| book.teams[team].venue));
    front.extend(ground.map(|venue| format!("venue: {}", quoted(&book.venues[venue].name))));
    if played {
        front.push("attendance:".to_owned());
    }
    format!("---\ntitle:\n{}\n---\n\n", front.join("\n"))
}

fn remarks(
    book: &Book,
    sides: &[Named],
    competition: Option<CompetitionId>,
    fixture: Option<&Fixture>,
) -> Vec<String> {
    let known: Vec<&str> = book.teams.values().map(|team| &*team.name).collect();
    let mut remarks: Vec<String> = sides
        .iter()
        .filter(|side| side.team.is_none())
        .map(|side| match nearest(&side.written, known.iter().copied()) {
            Some(near) => format!("{} is new here; did you mean {near}?", side.written),
            None => format!("{} is new here", side.written),
        })
        .collect();
    if competition.is_none() && book.competitions.len() > 1 {
        remarks.push("write in its competition, which nothing here tells".to_owned());
    }
    let day = fixture.and_then(|fixture| fixture.kickoff.date);
    remarks.extend(day.map(|day| format!("it is the match that was set for {day}")));
    remarks
}
