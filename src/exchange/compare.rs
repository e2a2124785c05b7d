//! A match of another's file against what the site tells of it.

use std::collections::HashMap;

use crate::book::{Book, Entrant, Fixture, FixtureId, Score, SeasonId, Side, Stage, Status};
use crate::calendar::days_between;
use crate::notation::{GoalLine, Outcome};
use crate::scaffold::named_team;
use crate::slug::fold;
use crate::source::Place;

use super::Told;

/// Two days so near are of one match that was put off, or misdated.
const WEEK: i32 = 7;

/// How a match stands to the site.
#[derive(Clone, Debug)]
pub(super) enum Standing {
    /// The site has no such match.
    New(Box<Told>),
    /// It says nothing that the site does not.
    Known,
    /// It says more of a match of the site: that alone.
    More(FixtureId, Box<Told>),
}

/// What the site says otherwise.
#[derive(Clone, Debug)]
pub(super) struct Otherwise {
    pub(super) place: Option<Place>,
    pub(super) reason: String,
}

/// What a side of a match may be called: the team, and the words that a file
/// left it open in.
fn called(fixture: &Fixture, side: Side) -> impl Iterator<Item = Entrant> {
    let team = fixture.team(side).map(Entrant::Team);
    let words = fixture.drawn.of(side).as_deref();
    let words = words.map(|words| Entrant::Open(fold(words).into()));
    team.into_iter().chain(words)
}

/// The matches of a season that the site has.
pub(super) struct Site<'b> {
    book: &'b Book,
    stages: Vec<&'b Stage>,
    sides: HashMap<String, Entrant>,
    by_pair: HashMap<(Entrant, Entrant), Vec<FixtureId>>,
}

impl<'b> Site<'b> {
    /// Those of one season.
    pub(super) fn new(book: &'b Book, season: SeasonId) -> Self {
        let stages = book.seasons[season].stages.iter();
        let stages: Vec<&Stage> = stages.map(|stage| &book.stages[*stage]).collect();
        let mut by_pair: HashMap<_, Vec<FixtureId>> = HashMap::new();
        for id in stages.iter().flat_map(|stage| &stage.fixtures) {
            let fixture = &book.fixtures[*id];
            for home in called(fixture, Side::Home) {
                for away in called(fixture, Side::Away) {
                    by_pair.entry((home.clone(), away)).or_default().push(*id);
                }
            }
        }
        Self {
            book,
            stages,
            sides: HashMap::new(),
            by_pair,
        }
    }

    /// Whether a report tells of the match.
    pub(super) fn is_reported(&mut self, told: &Told) -> bool {
        let found = self.fixture(told);
        found.is_some_and(|id| !self.book.fixtures[id].told_in.is_empty())
    }

    /// The team of a name, or a side that is open in these words.
    fn side(&mut self, name: &str) -> Entrant {
        let (book, folded) = (self.book, fold(name));
        let side = self.sides.entry(folded).or_insert_with_key(|folded| {
            let open = || Entrant::Open(folded.as_str().into());
            named_team(book, name).map_or_else(open, Entrant::Team)
        });
        side.clone()
    }

    /// How a match stands to the site, and what the site says otherwise.
    pub(super) fn compare(&mut self, told: &Told) -> (Standing, Vec<Otherwise>) {
        let Some(id) = self.fixture(told) else {
            return (Standing::New(Box::new(self.placed(told))), Vec::new());
        };
        let fixture = &self.book.fixtures[id];
        let place = fixture.places.first().copied();
        if let Some(reason) = denied(fixture, told) {
            return (Standing::Known, vec![Otherwise { place, reason }]);
        }
        let (more, otherwise) = self.more(fixture, told);
        let otherwise = otherwise
            .into_iter()
            .map(|reason| Otherwise { place, reason })
            .collect();
        match more {
            Some(more) => (Standing::More(id, Box::new(more)), otherwise),
            None => (Standing::Known, otherwise),
        }
    }

    /// The match of the site that is told.
    fn fixture(&mut self, told: &Told) -> Option<FixtureId> {
        let pair = (self.side(&told.home), self.side(&told.away));
        self.find(self.by_pair.get(&pair)?, told)
    }

    /// The match of these sides that is meant: of the day, of the round, of
    /// the days around, or the only one to come.
    fn find(&self, fixtures: &[FixtureId], told: &Told) -> Option<FixtureId> {
        let fixture = |id: &FixtureId| &self.book.fixtures[*id];
        let of =
            |test: &dyn Fn(&Fixture) -> bool| fixtures.iter().copied().find(|id| test(fixture(id)));
        let near = |fixture: &Fixture| {
            let days = fixture.kickoff.date.zip(told.date);
            days.is_some_and(|(ours, theirs)| days_between(ours, theirs).abs() <= WEEK)
        };
        of(&|fixture| told.date.is_some() && fixture.kickoff.date == told.date)
            .or_else(|| of(&|fixture| self.is_of_round(fixture, told)))
            .or_else(|| of(&near))
            .or_else(|| {
                let mut open = fixtures
                    .iter()
                    .copied()
                    .filter(|id| fixture(id).is_to_come() || fixture(id).kickoff.date.is_none());
                open.next().filter(|_| open.next().is_none())
            })
            .or_else(|| {
                let [only] = *fixtures else { return None };
                told.date.is_none().then_some(only)
            })
    }

    fn is_of_round(&self, fixture: &Fixture, told: &Told) -> bool {
        let stage = &self.book.stages[fixture.stage];
        let round = fixture
            .round
            .and_then(|round| stage.rounds.get(usize::from(round.0)));
        round
            .zip(told.round.as_deref())
            .is_some_and(|(ours, theirs)| is_round(&ours.name, theirs))
    }

    /// A new match in the stage that has its group or its round, where the
    /// season has several.
    fn placed(&self, told: &Told) -> Told {
        let mut told = told.clone();
        if told.stage.is_none() && self.stages.len() > 1 {
            let has_group = |stage: &&&Stage| {
                told.group.as_deref().is_some_and(|name| {
                    stage
                        .groups
                        .iter()
                        .any(|group| fold(&group.name) == fold(name))
                })
            };
            let has_round = |stage: &&&Stage| {
                told.round.as_deref().is_some_and(|name| {
                    stage.rounds.iter().any(|round| is_round(&round.name, name))
                })
            };
            let mut stages = self.stages.iter();
            let stage = stages
                .find(has_group)
                .or_else(|| self.stages.iter().find(has_round));
            let name = stage.and_then(|stage| stage.name.clone());
            told.stage = name;
        }
        told
    }

    /// What a match says more than the site: that alone, with what the site
    /// knows it by; and what the site says otherwise.
    fn more(&self, fixture: &Fixture, told: &Told) -> (Option<Told>, Vec<String>) {
        let mut more = Told::new(
            told.spot.clone(),
            &told.home,
            &told.away,
            Outcome::of(Status::Scheduled),
        );
        let mut otherwise = Vec::new();
        let mut says_more = false;
        let outcome = &told.outcome;
        let score_is_new =
            outcome.score.is_some() && fixture.score.is_none() && fixture.award.is_none();
        let status_is_new =
            fixture.status == Status::Scheduled && outcome.status != Status::Scheduled;
        let longer = outcome.extra_time && !fixture.extra_time;
        if score_is_new || status_is_new || longer {
            more.outcome = outcome.clone();
            says_more = true;
        } else {
            for (ours, theirs, new) in [
                (
                    fixture.half_time,
                    outcome.half_time,
                    &mut more.outcome.half_time,
                ),
                (
                    fixture.after_90,
                    outcome.after_90,
                    &mut more.outcome.after_90,
                ),
                (
                    fixture.shoot_out,
                    outcome.shoot_out,
                    &mut more.outcome.shoot_out,
                ),
            ] {
                if ours.is_none() && theirs.is_some() {
                    *new = theirs;
                    says_more = true;
                }
            }
            if fixture.score.is_some() {
                more.outcome.status = Status::Played;
                more.outcome.score = fixture.score.filter(|_| says_more);
                if more.outcome.score.is_none() {
                    more.outcome.status = Status::Scheduled;
                }
            }
        }
        let mut facts = Facts {
            otherwise: &mut otherwise,
            says_more: &mut says_more,
        };
        more.attendance = facts.fact("attendance", fixture.attendance, told.attendance);
        more.time = facts.fact("kick-off", fixture.kickoff.time, told.time);
        more.referee = facts.text(
            "referee",
            fixture.referee.as_deref(),
            told.referee.as_deref(),
        );
        more.city = facts.text("town", fixture.city.as_deref(), told.city.as_deref());
        more.venue = facts.text("ground", self.ground(fixture), told.venue.as_deref());
        if told.goals.is_some() {
            if fixture.goals.is_empty() {
                more.goals.clone_from(&told.goals);
                says_more |= more.goals.as_ref().is_some_and(|goals| count(goals) > 0);
            } else if differ(fixture, told) {
                otherwise.push("the goals are others than the site has".to_owned());
            }
        }
        if fixture.cards.is_empty() && told.cards.is_some() {
            more.cards.clone_from(&told.cards);
            says_more = true;
        }
        let noted = fixture.facts.iter().any(|(label, _)| &**label == "Notes");
        if !told.notes.is_empty() && !noted {
            more.notes.clone_from(&told.notes);
            says_more = true;
        }
        if told.neutral && !fixture.neutral {
            more.neutral = true;
            says_more = true;
        }
        says_more |= told.date.is_some() && fixture.kickoff.date.is_none();
        more.date = fixture
            .kickoff
            .date
            .filter(|_| fixture.kickoff.date_stated)
            .or(told.date);
        let stage = &self.book.stages[fixture.stage];
        more.stage.clone_from(&stage.name);
        (says_more.then_some(more), otherwise)
    }

    /// The ground that a file states: the home team's says nothing.
    fn ground(&self, fixture: &Fixture) -> Option<&str> {
        let usual = fixture
            .team(Side::Home)
            .and_then(|team| self.book.teams[team].venue);
        let venue = fixture.venue.filter(|venue| Some(*venue) != usual)?;
        Some(&self.book.venues[venue].name)
    }
}

/// `4`, `Matchday 4` and `4. Spieltag` are one round.
fn is_round(ours: &str, theirs: &str) -> bool {
    let number = |name: &str| {
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok()
    };
    let numbered = crate::notation::is_matchday(theirs) || theirs.parse::<u32>().is_ok();
    fold(ours) == fold(theirs) || (numbered && ours.parse().ok() == number(theirs))
}

/// The facts of a match, one by one.
struct Facts<'f> {
    otherwise: &'f mut Vec<String>,
    says_more: &'f mut bool,
}

impl Facts<'_> {
    fn fact<T: Copy + PartialEq + std::fmt::Display>(
        &mut self,
        name: &str,
        ours: Option<T>,
        theirs: Option<T>,
    ) -> Option<T> {
        match (ours, theirs) {
            (None, Some(theirs)) => {
                *self.says_more = true;
                Some(theirs)
            }
            (Some(ours), Some(theirs)) if ours != theirs => {
                self.otherwise
                    .push(format!("the {name} is {theirs} here, {ours} in the site"));
                None
            }
            _ => None,
        }
    }

    fn text(&mut self, name: &str, ours: Option<&str>, theirs: Option<&str>) -> Option<Box<str>> {
        let same = ours
            .zip(theirs)
            .is_some_and(|(ours, theirs)| fold(ours) == fold(theirs));
        if same {
            return None;
        }
        self.fact(name, ours, theirs).map(Into::into)
    }
}

/// Why the site and a file cannot both be right about a match.
fn denied(fixture: &Fixture, told: &Told) -> Option<String> {
    let outcome = &told.outcome;
    let ours = fixture
        .award
        .as_ref()
        .map(|award| award.score)
        .or(fixture.score);
    let scores = [
        (
            "score",
            ours.filter(|ours| Some(*ours) != fixture.score || fixture.award.is_none()),
            outcome.score,
        ),
        ("half-time score", fixture.half_time, outcome.half_time),
        (
            "score after ninety minutes",
            fixture.after_90,
            outcome.after_90,
        ),
        ("shoot-out", fixture.shoot_out, outcome.shoot_out),
    ];
    for (name, ours, theirs) in scores {
        let differ = |(ours, theirs): (Score, Score)| {
            (ours != theirs && Some(theirs) != fixture.score)
                .then(|| format!("the {name} is {theirs} here, {ours} in the site"))
        };
        if let Some(reason) = ours.zip(theirs).and_then(differ) {
            return Some(reason);
        }
    }
    let dates = fixture.kickoff.date.zip(told.date);
    let (ours, theirs) = dates.filter(|(ours, theirs)| ours != theirs)?;
    let guessed = !fixture.kickoff.date_stated && days_between(ours, theirs).abs() <= WEEK;
    (!guessed).then(|| format!("the day is {theirs} here, {ours} in the site"))
}

fn count(goals: &GoalLine) -> usize {
    match goals {
        GoalLine::OneSide(goals) => goals.len(),
        GoalLine::BySide(sides) => sides.home.len() + sides.away.len(),
    }
}

/// Whether the minutes of the goals are others than the site has.
fn differ(fixture: &Fixture, told: &Told) -> bool {
    let theirs: Vec<Option<u8>> = match &told.goals {
        None => return false,
        Some(GoalLine::OneSide(goals)) => goals.iter().map(minute).collect(),
        Some(GoalLine::BySide(sides)) => sides.home.iter().chain(&sides.away).map(minute).collect(),
    };
    let mut theirs: Vec<u8> = theirs.into_iter().flatten().collect();
    let ours = fixture.goals.iter().filter_map(|goal| goal.minute);
    let mut ours: Vec<u8> = ours.map(|minute| minute.regular).collect();
    theirs.sort_unstable();
    ours.sort_unstable();
    !theirs.is_empty() && !ours.is_empty() && ours != theirs
}

fn minute(goal: &crate::notation::WrittenGoal) -> Option<u8> {
    goal.minute.as_ref().map(|minute| minute.value.regular)
}
