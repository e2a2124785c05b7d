//! What each file tells of a match, with teams, stage, group and round found,
//! and before it is known what other files tell of the same match.

use crate::book::{BySide, GroupIndex, RoundIndex, Score, SeasonId, StageId, Status};
use crate::calendar::Date;
use crate::content::{Headline, MatchEntry, Pairing, ReportFile, StatusWord};
use crate::notation::Outcome;
use crate::source::{Place, Text, Written};

use super::draft::Draft;
use super::files::Files;
use super::pairing::{Entry, Pair, Reading, is_unsaid};

/// Who tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Teller {
    /// The competition's own files.
    Competition,
    /// The nth report.
    Report(usize),
}

/// Where a match may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// In this stage.
    In(StageId),
    /// In one of a season's stages, this one if none has the pair.
    Within(SeasonId, StageId),
    /// In whichever competition has the pair near that date.
    Anywhere,
}

/// What a telling holds beyond who plays.
#[derive(Clone, Copy)]
pub(super) enum Detail<'a> {
    /// The keys of a match.
    Entry(&'a MatchEntry),
    /// A score line in the body.
    Headline(&'a Headline),
}

impl<'a> Detail<'a> {
    /// The keys, where there are any.
    pub(super) fn entry(self) -> Option<&'a MatchEntry> {
        match self {
            Self::Entry(entry) => Some(entry),
            Self::Headline(_) => None,
        }
    }
}

/// One match as one file tells it.
pub(super) struct Telling<'a> {
    pub(super) detail: Detail<'a>,
    pub(super) teller: Teller,
    pub(super) place: Place,
    pub(super) outcome: Option<Written<&'a Outcome>>,
    pub(super) stand: Stand,
    pub(super) home: Entry,
    pub(super) away: Entry,
    /// The words by which it leaves a side open: an index into [`Told::open`].
    pub(super) drawn: BySide<Option<Written<u32>>>,
    pub(super) group: Option<GroupIndex>,
    pub(super) round: Option<RoundIndex>,
    pub(super) round_name: Option<&'a str>,
    pub(super) group_name: Option<&'a Text>,
    pub(super) leg: Option<u8>,
    pub(super) date: Option<Date>,
    /// Whether the date is the match's own.
    pub(super) date_stated: bool,
    pub(super) status: Status,
    pub(super) score: Option<Score>,
}

/// Everything that is told of matches, in the order of files and lines.
pub(super) struct Told<'a> {
    pub(super) tellings: Vec<Telling<'a>>,
    /// Phrases for sides that are found later.
    pub(super) open: Vec<Box<str>>,
}

/// What surrounds a match in its file.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) teller: Teller,
    pub(super) season: Option<SeasonId>,
    pub(super) stage: Option<StageId>,
    pub(super) stage_name: Option<&'a Text>,
    pub(super) group: Option<&'a Text>,
    pub(super) round: Option<&'a Text>,
    pub(super) date: Option<Date>,
}

/// A match before its teams are found.
pub(super) struct Seed<'a> {
    pub(super) context: Context<'a>,
    pub(super) detail: Detail<'a>,
    pub(super) reading: Reading<'a>,
    pub(super) place: Place,
}

/// Finds the teams, stages, groups and rounds of everything that is told of
/// matches. Lines that can be read in two ways come after all others, so that
/// every team that is named anywhere is known by then; headlines come last.
pub(super) fn collect<'a>(draft: &mut Draft<'a>, files: &Files<'a>) -> Told<'a> {
    let mut seeds = Vec::new();
    draft.sow_results(&mut seeds);
    for (index, (id, report)) in files.reports.iter().enumerate() {
        draft.sow_report(index, Place::file(*id), report, &mut seeds);
    }
    let mut told = Told {
        tellings: Vec::with_capacity(seeds.len()),
        open: Vec::new(),
    };
    let mut found: Vec<(usize, Telling<'a>)> = Vec::with_capacity(seeds.len());
    let mut unclear = Vec::new();
    for (order, seed) in seeds.iter().enumerate() {
        match seed.reading {
            Reading::One(pair) => {
                let telling = draft.resolve(seed, pair, &mut told.open);
                found.extend(telling.map(|telling| (order, telling)));
            }
            Reading::Several(lines, place) => unclear.push((order, seed, lines, place)),
            Reading::Nothing => {}
        }
    }
    for (order, seed, lines, place) in unclear {
        let pair = draft.choose(seed.context.season, lines, place);
        let telling = pair.and_then(|pair| draft.resolve(seed, pair, &mut told.open));
        found.extend(telling.map(|telling| (order, telling)));
    }
    draft.resolve_headlines(files, seeds.len(), &mut found, &mut told.open);
    found.sort_by_key(|(order, _)| *order);
    told.tellings
        .extend(found.into_iter().map(|(_, telling)| telling));
    told
}

impl<'a> Draft<'a> {
    /// The matches of the competitions' own files.
    fn sow_results(&self, seeds: &mut Vec<Seed<'a>>) {
        for (id, season) in self.book.seasons.iter() {
            let base = Context {
                teller: Teller::Competition,
                season: Some(id),
                stage: None,
                stage_name: None,
                group: None,
                round: None,
                date: None,
            };
            let desk = self.desk(id);
            if let Some((_, file)) = desk.file {
                let staged = !file.stages.is_empty();
                sow_entry(base, &file.stage.results, seeds);
                for (stage, entry) in season.stages.iter().zip(&file.stages) {
                    let stage = staged.then_some(*stage);
                    sow_entry(Context { stage, ..base }, &entry.results, seeds);
                }
            }
            for entry in desk.rows.iter().flat_map(|(_, rows)| rows.iter()) {
                seeds.push(Seed::of(base, entry));
            }
        }
    }

    /// The matches of a report's front matter.
    fn sow_report(
        &mut self,
        index: usize,
        place: Place,
        report: &'a ReportFile,
        seeds: &mut Vec<Seed<'a>>,
    ) {
        for entry in &report.matches {
            let own = entry.date.or(report.date).map(|date| date.value);
            match self.report_context(index, report, own) {
                Some(context) => seeds.push(Seed::of(context, entry)),
                None => debug_assert!(!self.diagnostics.is_empty(), "{place:?}"),
            }
        }
    }

    /// What a report says of all its matches; `None` where its competition has
    /// no season on that day, which was complained of.
    pub(super) fn report_context(
        &mut self,
        index: usize,
        report: &'a ReportFile,
        date: Option<Date>,
    ) -> Option<Context<'a>> {
        let season = match (&report.competition, self.competitions.usual) {
            (Some(name), _) => Some(self.season_named(name, date)?),
            (None, Some(usual)) => {
                let seasons = &self.book.competitions[usual].seasons;
                self.season_on(seasons, date).or(seasons.last().copied())
            }
            (None, None) => None,
        };
        Some(Context {
            teller: Teller::Report(index),
            season,
            stage: None,
            stage_name: report.stage.as_ref(),
            group: report.group.as_ref(),
            round: report.round.as_ref(),
            date: report.date.map(|date| date.value),
        })
    }

    /// A telling with everything found; `None` where something cannot be,
    /// which was complained of.
    pub(super) fn resolve(
        &mut self,
        seed: &Seed<'a>,
        pair: Pair<'a>,
        open: &mut Vec<Box<str>>,
    ) -> Option<Telling<'a>> {
        let context = seed.context;
        let entry = seed.detail.entry();
        let sides = [pair.home, pair.away].map(|name| self.entry(context.season, name, open));
        let [Some(home), Some(away)] = sides else {
            return None;
        };
        if home == away && !is_unsaid(pair.away.value) {
            self.diagnostics
                .against_itself(pair.away.place, pair.away.value);
            return None;
        }
        for side in [home, away] {
            if let Entry::Team(team) = side {
                self.teams.count(team);
            }
        }
        let own = entry.and_then(|entry| entry.date);
        let (status, score) = outcome_of(entry, pair.outcome);
        let put_off = status == Status::Postponed;
        let mut telling = Telling {
            detail: seed.detail,
            teller: context.teller,
            place: seed.place,
            outcome: pair.outcome,
            stand: Stand::Anywhere,
            home,
            away,
            drawn: BySide::new(
                home.drawn_at(pair.home.place),
                away.drawn_at(pair.away.place),
            ),
            group: None,
            round: None,
            round_name: entry
                .and_then(|entry| entry.round.as_ref())
                .or(context.round)
                .map(|round| &*round.value),
            group_name: entry
                .and_then(|entry| entry.group.as_ref())
                .or(context.group),
            leg: entry.and_then(|entry| entry.leg).map(|leg| leg.value),
            date: own.map(|date| date.value).or(context.date),
            date_stated: own.is_some() && !put_off,
            status,
            score,
        };
        if let Some(season) = context.season {
            let stage_name = entry
                .and_then(|entry| entry.stage.as_ref())
                .or(context.stage_name);
            telling.stand = match (stage_name, context.stage) {
                (Some(name), _) => Stand::In(self.stage_stated(season, name)?),
                (None, Some(stage)) => Stand::In(stage),
                (None, None) => self.stage_for(season, &telling),
            };
            if let Stand::In(stage) = telling.stand {
                self.place_in(stage, &mut telling)?;
            }
        }
        Some(telling)
    }
}

impl<'a> Seed<'a> {
    fn of(context: Context<'a>, entry: &'a MatchEntry) -> Self {
        Self {
            context,
            detail: Detail::Entry(entry),
            reading: Reading::of(&entry.pairing),
            place: match &entry.pairing {
                Pairing::Line(line) => line.place,
                Pairing::Apart { .. } => entry.place,
            },
        }
    }
}

fn sow_entry<'a>(
    base: Context<'a>,
    results: &'a [crate::content::ResultsEntry],
    seeds: &mut Vec<Seed<'a>>,
) {
    for entry in results {
        let context = Context {
            stage_name: entry.stage.as_ref(),
            group: entry.group.as_ref(),
            round: entry.round.as_ref(),
            date: entry.date.map(|date| date.value),
            ..base
        };
        seeds.extend(entry.matches.iter().map(|entry| Seed::of(context, entry)));
    }
}

/// Status and score as one telling states them together.
fn outcome_of(
    entry: Option<&MatchEntry>,
    outcome: Option<Written<&Outcome>>,
) -> (Status, Option<Score>) {
    let score = outcome.and_then(|outcome| outcome.value.score);
    let counts = entry.and_then(|entry| entry.counts);
    let counts = counts.is_some_and(|counts| counts.value);
    let word = entry.and_then(|entry| entry.status).map(|word| word.value);
    let awarded = entry.is_some_and(|entry| entry.awarded.is_some());
    let told = outcome.map_or(Status::Scheduled, |outcome| outcome.value.status);
    let status = match (word, told) {
        (Some(StatusWord::Played) | None, _) if awarded => Status::Awarded,
        (Some(word), _) => word.status(counts),
        (None, Status::Abandoned { .. }) => Status::Abandoned { counts },
        (None, told) => told,
    };
    (status, score)
}
