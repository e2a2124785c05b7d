//! What was played, as copy for a newspaper or a message.

use crate::book::{FixtureId, RoundIndex, StageId, Status};
use crate::calendar::Date;
use crate::page::{self, Address, GroupView, LineView, Route, Sheet};
use crate::standings::Moment;

use super::Site;
use super::press::Press;

/// Which matches are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Those of a day.
    Day(Date),
    /// Those of a round.
    Round(StageId, RoundIndex),
}

/// The matches of one stage, as they are printed.
#[derive(Clone, Debug)]
pub struct ResultsCopy {
    /// `Concacaf Octagonal 2021–22, Round 14`
    pub title: String,
    /// The days in words, and each one's matches.
    pub days: Vec<(String, Vec<CopyLine>)>,
    /// The stage, for its tables.
    pub stage: StageId,
    /// The moment that its tables should show.
    pub moment: Moment,
}

/// A match as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyLine {
    /// `Panama 1–0 Canada`
    pub result: String,
    /// `Torres 49`; the sides' with a semicolon between.
    pub scorers: Option<String>,
}

impl Site {
    /// The latest day on which a match was played, of those for which `is_of`
    /// holds.
    pub fn latest_day(&self, is_of: impl Fn(FixtureId) -> bool) -> Option<Date> {
        let fixtures = self.book.fixtures.iter();
        fixtures
            .filter(|(id, fixture)| !fixture.is_to_come() && is_of(*id))
            .filter_map(|(_, fixture)| fixture.kickoff.date)
            .max()
    }

    /// The matches that are wanted and for which `is_of` holds, by stage, in
    /// the site's language.
    pub fn copy(&self, wanted: Wanted, is_of: impl Fn(FixtureId) -> bool) -> Vec<ResultsCopy> {
        let mut parts: Vec<(StageId, Vec<FixtureId>)> = Vec::new();
        for (id, fixture) in self.book.fixtures.iter() {
            let is_wanted = match wanted {
                Wanted::Day(day) => fixture.kickoff.date == Some(day),
                Wanted::Round(stage, round) => {
                    fixture.stage == stage && fixture.round == Some(round)
                }
            };
            if !is_wanted || !is_of(id) {
                continue;
            }
            match parts.iter_mut().find(|(stage, _)| *stage == fixture.stage) {
                Some((_, fixtures)) => fixtures.push(id),
                None => parts.push((fixture.stage, vec![id])),
            }
        }
        parts.sort_by_key(|(stage, _)| *stage);
        parts
            .into_iter()
            .map(|(stage, fixtures)| self.part(wanted, stage, fixtures))
            .collect()
    }

    fn part(&self, wanted: Wanted, stage: StageId, fixtures: Vec<FixtureId>) -> ResultsCopy {
        let edition = self.edition();
        let address = self.plan.address(Route::Home).unwrap_or_else(Address::home);
        let press = Press::of(&self.theme, &self.tree, address.as_str());
        let sheet = Sheet {
            edition: &edition,
            route: Route::Home,
            address: &address,
            press: &press,
        };
        let of = &self.book.stages[stage];
        let mut title = edition.season_title(&self.book.seasons[of.season]);
        let mut rounds = fixtures.iter().map(|id| self.book.fixtures[*id].round);
        let round = rounds
            .next()
            .flatten()
            .filter(|first| rounds.all(|round| round == Some(*first)));
        let round = round.and_then(|round| of.rounds.get(usize::from(round.0)));
        let round = round.map(|round| edition.round_title(&round.name));
        for part in of
            .name
            .as_deref()
            .map(str::to_owned)
            .into_iter()
            .chain(round)
        {
            title = format!("{title}, {part}");
        }
        let postponed = |id: &FixtureId| self.book.fixtures[*id].status == Status::Scheduled;
        let open = fixtures.iter().any(postponed);
        ResultsCopy {
            title,
            days: page::by_day(&sheet, fixtures).iter().map(day).collect(),
            stage,
            moment: match wanted {
                Wanted::Day(day) => Moment::On(day),
                Wanted::Round(..) if open => Moment::Latest,
                Wanted::Round(_, round) => Moment::AfterRound(round),
            },
        }
    }
}

fn day(group: &GroupView<'_>) -> (String, Vec<CopyLine>) {
    let lines = group.lines.iter().map(line);
    (group.heading.clone(), lines.collect())
}

fn line(line: &LineView<'_>) -> CopyLine {
    let (home, away) = (line.home, line.away);
    let mut result = match line.score {
        Some(score) => format!("{home} {score} {away}"),
        None => format!("{home} – {away}: {}", line.when),
    };
    if !line.remark.is_empty() {
        result = format!("{result} ({})", line.remark);
    }
    let sides = [line.home_scorers, line.away_scorers];
    let scorers: Vec<&str> = sides.into_iter().filter(|side| !side.is_empty()).collect();
    CopyLine {
        result,
        scorers: (!scorers.is_empty()).then(|| scorers.join("; ")),
    }
}
