//! What each file tells of a match, with teams, stage, group and round found,
//! and before it is known what other files tell of the same match.

use std::collections::HashMap;

use crate::book::{GroupIndex, RoundIndex, Score, SeasonId, Side, StageId, Status, TeamId};
use crate::calendar::Date;
use crate::content::{Headline, MatchEntry, Pairing, ReportFile, StatusWord};
use crate::notation::Outcome;
use crate::source::{Place, Text, Written};

use super::draft::Draft;
use super::files::Files;
use super::pairing::{Entry, Pair, Reading, Spelling, is_open, names};
use super::teams::{CategoryIndex, Found};

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
struct Context<'a> {
    teller: Teller,
    season: Option<SeasonId>,
    stage: Option<StageId>,
    stage_name: Option<&'a Text>,
    group: Option<&'a Text>,
    round: Option<&'a Text>,
    date: Option<Date>,
}

/// A match before its teams are found.
struct Seed<'a> {
    context: Context<'a>,
    detail: Detail<'a>,
    reading: Reading<'a>,
    place: Place,
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
    fn report_context(
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

    /// The score lines in the bodies of reports; `base` is the order of the
    /// first of them.
    fn resolve_headlines(
        &mut self,
        files: &Files<'a>,
        base: usize,
        found: &mut Vec<(usize, Telling<'a>)>,
        open: &mut Vec<Box<str>>,
    ) {
        let with_headlines = || {
            let reports = files.reports.iter().enumerate();
            reports.filter(|(_, (_, report))| !report.headlines.is_empty())
        };
        let mut declared: HashMap<usize, Vec<usize>> = with_headlines()
            .filter(|(_, (_, report))| !report.matches.is_empty())
            .map(|(index, _)| (index, Vec::new()))
            .collect();
        for (at, (_, telling)) in found.iter().enumerate() {
            if let Teller::Report(index) = telling.teller
                && let Some(tellings) = declared.get_mut(&index)
            {
                tellings.push(at);
            }
        }
        for (index, (_, report)) in with_headlines() {
            match declared.get(&index) {
                Some(tellings) => self.link_headlines(report, tellings, base, found),
                None if report.competition.is_some() => {
                    self.tell_headlines(index, report, base, found, open);
                }
                None => {}
            }
        }
    }

    /// The score lines in the body of a report that declares its matches: one
    /// of a declared match tells of it once more, and must agree.
    fn link_headlines(
        &mut self,
        report: &'a ReportFile,
        declared: &[usize],
        base: usize,
        found: &mut Vec<(usize, Telling<'a>)>,
    ) {
        for headline in &report.headlines {
            for line in &headline.readings {
                let names = [&line.home, &line.away];
                let mut declared = declared.iter().filter_map(|at| found.get(*at));
                let same = declared.find(|(_, telling)| {
                    let [home, away] = names.map(|name| self.side_named(telling, &name.value));
                    home == Some(Side::Home) && away == Some(Side::Away)
                });
                let Some((_, telling)) = same else {
                    continue;
                };
                let told = Telling {
                    detail: Detail::Headline(headline),
                    place: headline.place,
                    outcome: Some(Written::new(&line.outcome, headline.place)),
                    status: line.outcome.status,
                    score: line.outcome.score,
                    ..*telling
                };
                let order = base + found.len();
                found.push((order, told));
                break;
            }
        }
    }

    /// The score lines in the body of a report that names a competition and
    /// declares no match: those of two known teams are matches.
    fn tell_headlines(
        &mut self,
        index: usize,
        report: &'a ReportFile,
        base: usize,
        found: &mut Vec<(usize, Telling<'a>)>,
        open: &mut Vec<Box<str>>,
    ) {
        let date = report.date.map(|date| date.value);
        let Some(context) = self.report_context(index, report, date) else {
            return;
        };
        for headline in &report.headlines {
            let Some(pair) = self.known_pair(context.season, headline) else {
                continue;
            };
            let seed = Seed {
                context,
                detail: Detail::Headline(headline),
                reading: Reading::One(pair),
                place: headline.place,
            };
            let order = base + found.len();
            let telling = self.resolve(&seed, pair, open);
            found.extend(telling.map(|telling| (order, telling)));
        }
    }

    /// The one reading of a headline whose two teams are known.
    pub(super) fn known_pair(
        &mut self,
        season: Option<SeasonId>,
        headline: &'a Headline,
    ) -> Option<Pair<'a>> {
        let known = |name: &str| self.knows(season, name);
        let mut readings = headline
            .readings
            .iter()
            .filter(|line| known(&line.home.value) && known(&line.away.value));
        let line = readings.next()?;
        match readings.next() {
            None => Some(Pair::of_line(line, headline.place)),
            Some(other) => {
                self.diagnostics
                    .ambiguous_score_line(headline.place, [names(line), names(other)]);
                None
            }
        }
    }

    /// A telling with everything found; `None` where something cannot be,
    /// which was complained of.
    fn resolve(
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
        if home == away {
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

    /// Finds a telling's group and round in its stage; `None` where the stage
    /// has no such group, which was complained of.
    pub(super) fn place_in(&mut self, stage: StageId, telling: &mut Telling<'a>) -> Option<()> {
        let listed = telling.teller == Teller::Competition;
        if let Some(name) = telling.round_name {
            let rounds = &mut self.stage_desk(stage).rounds;
            telling.round = Some(rounds.tell(name, telling.date, listed));
        }
        let teams = [telling.home, telling.away];
        if let Some(name) = telling.group_name {
            let group = self.group_named(stage, name)?;
            telling.group = Some(group);
            for entry in teams {
                if let Entry::Team(team) = entry {
                    self.join_group(stage, group, team);
                }
            }
        }
        Some(())
    }

    /// The stage that a match names.
    fn stage_stated(&mut self, season: SeasonId, name: &'a Text) -> Option<StageId> {
        let stage = self.stage_named(season, &name.value);
        if stage.is_none() {
            let stages = self.book.seasons[season].stages.iter();
            let names = stages.filter_map(|stage| self.book.stages[*stage].name.as_deref());
            let nearest = crate::diagnostic::nearest(&name.value, names);
            self.diagnostics
                .unknown_stage(name.place, &name.value, nearest);
        }
        stage
    }

    /// The stage of a match that names none: the only one, or the only one
    /// that its group, its round and its teams allow.
    fn stage_for(&mut self, season: SeasonId, telling: &Telling<'a>) -> Stand {
        let stages = &self.book.seasons[season].stages;
        let Some(first) = stages.first().copied() else {
            unreachable!("a season has one stage at least");
        };
        if stages.len() == 1 {
            return Stand::In(first);
        }
        let mut left = stages.clone();
        let mut narrow = |allowed: &dyn Fn(&Self, StageId) -> bool| {
            let fits: Vec<StageId> = left
                .iter()
                .copied()
                .filter(|stage| allowed(self, *stage))
                .collect();
            if !fits.is_empty() {
                left = fits;
            }
        };
        if let Some(group) = telling.group_name {
            let folded = crate::slug::fold(&group.value);
            narrow(&|draft, stage| {
                let groups = &draft.book.stages[stage].groups;
                groups
                    .iter()
                    .any(|group| crate::slug::fold(&group.name) == folded)
            });
        }
        if let Some(round) = telling.round_name {
            narrow(&|draft, stage| {
                draft
                    .stages
                    .get(stage.index())
                    .is_some_and(|desk| desk.rounds.has(round))
            });
        }
        narrow(&|draft, stage| draft.may_meet(stage, telling.home, telling.away));
        match *left {
            [only] => Stand::In(only),
            [one, ..] => Stand::Within(season, one),
            [] => Stand::In(first),
        }
    }

    /// Whether two sides may meet in a stage as far as its lists say.
    fn may_meet(&self, stage: StageId, home: Entry, away: Entry) -> bool {
        let (Entry::Team(home), Entry::Team(away)) = (home, away) else {
            return !self.book.stages[stage].teams_listed;
        };
        let lists = &self.book.stages[stage];
        let groups = [home, away].map(|team| self.group_of(stage, team));
        match groups {
            [Some(home), Some(away)] => home == away,
            _ => !lists.teams_listed || [home, away].iter().all(|team| lists.teams.contains(team)),
        }
    }

    /// The side that a name means.
    fn entry(
        &mut self,
        season: Option<SeasonId>,
        name: Spelling<'a>,
        open: &mut Vec<Box<str>>,
    ) -> Option<Entry> {
        if is_open(name.value) && !self.knows(season, name.value) {
            let index = open.iter().position(|known| **known == *name.value);
            let index = index.unwrap_or_else(|| {
                open.push(name.value.into());
                open.len() - 1
            });
            return Some(Entry::Open(u32::try_from(index).unwrap_or(u32::MAX)));
        }
        let team = match season {
            Some(season) => self.team_in(season, name),
            None => self.team_anywhere(name),
        };
        team.map(Entry::Team)
    }

    /// A team of a report that names no competition where there are several.
    fn team_anywhere(&mut self, name: Spelling<'a>) -> Option<TeamId> {
        match self
            .teams
            .find(&self.book, name.value, CategoryIndex::default())
        {
            Found::Team(team) => Some(team),
            Found::Several(..) => self.team(name, CategoryIndex::default()),
            Found::OfClub(_) | Found::BesideTeam(_) | Found::Nobody => {
                self.diagnostics.no_competition(name.place);
                None
            }
        }
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
