//! Which competitions there are, and which season a day belongs to.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::book::{Category, Competition, CompetitionId, SeasonId};
use crate::calendar::{Date, days_between};
use crate::content::{CompetitionFile, MatchEntry, ReportFile};
use crate::diagnostic::one_edit_apart;
use crate::slug::{Slug, fold};
use crate::source::{FileId, Place, Text};

use super::addresses::Addresses;
use super::draft::Draft;
use super::files::Files;
use super::names::name_of_stem;
use super::near_names;
use super::profiles::{plain, prose, value};
use super::season_name;
use super::stages::SeasonDesk;

/// How far beyond its named days a season may reach, in days: extra rounds,
/// play-offs, a pandemic.
const SLACK: i32 = 62;

/// The name of the competition of a site that names neither itself nor any.
const UNTITLED: &str = "Matches";

/// One season's files.
#[derive(Clone)]
pub(super) struct SeasonSource<'a> {
    /// The file's name, where the season is one of a folder.
    pub(super) stem: Option<&'a str>,
    pub(super) file: Option<(FileId, &'a CompetitionFile)>,
    pub(super) rows: Vec<(FileId, &'a [MatchEntry])>,
}

/// One competition's files; none where reports alone name it.
struct Source<'a> {
    name: Box<str>,
    place: Place,
    slug: Slug,
    spellings: Vec<(&'a str, Place)>,
    index: Option<(FileId, &'a CompetitionFile)>,
    seasons: Vec<SeasonSource<'a>>,
}

/// Every spelling of a competition.
#[derive(Default)]
pub(super) struct Competitions<'a> {
    bearers: HashMap<String, Vec<CompetitionId>>,
    seen: HashMap<&'a str, Vec<SeasonId>>,
    /// Where each is named first.
    places: Vec<Place>,
    /// The one that a report belongs to which names none; `None` where there
    /// are several.
    pub(super) usual: Option<CompetitionId>,
}

impl<'a> Draft<'a> {
    /// Reads the competitions' files, and what competitions reports name that
    /// have none.
    pub(super) fn read_competitions(&mut self, files: &Files<'a>) {
        let mut addresses = Addresses::of("competition");
        let mut sources = self.gather(files, &mut addresses);
        self.infer(files, &mut sources, &mut addresses);
        sources.sort_by(|a, b| a.slug.cmp(&b.slug));
        let single = sources.len() == 1;
        for mut source in sources {
            source.seasons.sort_by_key(season_order);
            let competition = self.add_competition(&source);
            if single {
                self.competitions.usual = Some(competition);
            }
            for season in &source.seasons {
                let index = source.index.map(|(_, file)| file);
                let season = self.add_season(competition, season, index);
                self.book.competitions[competition].seasons.push(season);
            }
            for season in self.book.competitions[competition].seasons.clone() {
                self.plan_aggregates(season, source.index.map(|(_, file)| file));
            }
        }
        self.complain_of_shared_names();
        self.complain_of_tables_of_nobody();
    }

    /// The competitions that have files, by the first part of their paths.
    fn gather(&mut self, files: &Files<'a>, addresses: &mut Addresses) -> Vec<Source<'a>> {
        let mut folders: BTreeMap<&'a str, Vec<(&'a str, FileId, Part<'a>)>> = BTreeMap::new();
        let competitions = files
            .competitions
            .iter()
            .map(|(id, file)| (*id, Part::File(file)));
        let results = files
            .results
            .iter()
            .map(|(id, rows)| (*id, Part::Rows(rows)));
        for (id, part) in competitions.chain(results) {
            let path = &*self.tree.file(id).path;
            let path = path.strip_prefix("content/competitions/").unwrap_or(path);
            let path = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
            let (folder, stem) = path.split_once('/').unwrap_or((path, ""));
            folders.entry(folder).or_default().push((stem, id, part));
        }
        folders
            .into_iter()
            .map(|(folder, parts)| self.source(folder, parts, addresses))
            .collect()
    }

    fn source(
        &mut self,
        folder: &'a str,
        parts: Vec<(&'a str, FileId, Part<'a>)>,
        addresses: &mut Addresses,
    ) -> Source<'a> {
        let of_seasons = parts
            .iter()
            .any(|(stem, ..)| !stem.is_empty() && *stem != "index");
        let mut index = None;
        let mut seasons: BTreeMap<&'a str, SeasonSource<'a>> = BTreeMap::new();
        let place = Place::file(parts.first().map_or_else(
            || unreachable!("a folder is known by its files"),
            |(_, id, _)| *id,
        ));
        for (stem, id, part) in parts {
            let shared = of_seasons && (stem.is_empty() || stem == "index");
            if let (Part::File(file), true) = (part, shared) {
                index = index.or(Some((id, file)));
                continue;
            }
            let stem = if of_seasons { stem } else { "" };
            let season = seasons
                .entry(stem)
                .or_insert_with(|| SeasonSource::at(of_seasons.then_some(stem)));
            match part {
                Part::File(file) => season.file = season.file.or(Some((id, file))),
                Part::Rows(rows) => season.rows.push((id, rows)),
            }
        }
        let head = index.or_else(|| seasons.values().find_map(|season| season.file));
        let named = head.and_then(|(_, file)| file.name.as_ref());
        let own_slug = if of_seasons { index } else { head };
        let slug = addresses.give_file(
            own_slug.and_then(|(_, file)| file.slug.as_ref()),
            folder,
            place,
            &mut self.diagnostics,
        );
        let place = head.map_or(place, |(id, _)| Place::file(id));
        let mut spellings = vec![(folder, place)];
        if let Some((_, file)) = head {
            let texts = file.name.iter().chain(&file.slug).chain(&file.aliases);
            spellings.extend(texts.map(|text| (&*text.value, text.place)));
        }
        Source {
            name: named.map_or_else(|| name_of_stem(folder).into(), |name| name.value.clone()),
            place: named.map_or(place, |name| name.place),
            slug,
            spellings,
            index,
            seasons: seasons.into_values().collect(),
        }
    }

    /// Adds the competitions that reports name and no file tells of, and the
    /// site's own where no report names any and there is no file.
    fn infer(
        &mut self,
        files: &Files<'a>,
        sources: &mut Vec<Source<'a>>,
        addresses: &mut Addresses,
    ) {
        let mut known: HashSet<String> = sources
            .iter()
            .flat_map(|source| source.spellings.iter().map(|(spelling, _)| fold(spelling)))
            .collect();
        let spellings = sources.iter().flat_map(|source| &source.spellings);
        let filed: Vec<&str> = spellings.map(|(spelling, _)| *spelling).collect();
        let mut seen: HashSet<&str> = HashSet::new();
        for (_, report) in &files.reports {
            let Some(name) = &report.competition else {
                continue;
            };
            if seen.insert(&name.value) && known.insert(fold(&name.value)) {
                if let Some(near) = near(&name.value, &filed) {
                    let what = "competition";
                    self.diagnostics
                        .name_near(name.place, what, &name.value, near);
                }
                let slug = addresses.give(&name.value, Some(name.place), &mut self.diagnostics);
                sources.push(Source::inferred(&name.value, name.place, slug));
            }
        }
        let first = files
            .reports
            .iter()
            .find(|(_, report)| tells_of_a_match(report));
        if let (true, Some((id, _))) = (sources.is_empty(), first) {
            let (name, place) = match files.title() {
                Some(title) => (&*title.value, title.place),
                None => (UNTITLED, Place::file(*id)),
            };
            let slug = addresses.give(name, Some(place), &mut self.diagnostics);
            sources.push(Source::inferred(name, place, slug));
        }
    }

    /// Puts a competition into the book, without its seasons.
    fn add_competition(&mut self, source: &Source<'a>) -> CompetitionId {
        let head = source
            .index
            .or_else(|| source.seasons.iter().rev().find_map(|s| s.file));
        let mut competition = Competition::new(&source.name, source.slug.clone());
        if let Some((_, file)) = head {
            competition.aliases = plain(&file.aliases);
            competition.category = value(file.category.as_ref()).map(Category);
        }
        if let Some((id, file)) = source.index {
            competition.prose = prose(id, &file.body);
            competition.extra = file.extra.clone();
        }
        let id = self.book.competitions.push(competition);
        for (spelling, _) in &source.spellings {
            let bearers = self.competitions.bearers.entry(fold(spelling)).or_default();
            if !bearers.contains(&id) {
                bearers.push(id);
            }
        }
        self.competitions.places.push(source.place);
        id
    }

    /// Complains where two competitions of one season share a name.
    fn complain_of_shared_names(&mut self) {
        let mut shared: Vec<[CompetitionId; 2]> = Vec::new();
        #[expect(clippy::iter_over_hash_type, reason = "sorted below")]
        for bearers in self.competitions.bearers.values() {
            for (index, one) in bearers.iter().enumerate() {
                shared.extend(bearers.iter().skip(index + 1).map(|other| [*one, *other]));
            }
        }
        shared.sort();
        shared.dedup();
        for [one, other] in shared {
            let days = |id: CompetitionId| self.days_of(id);
            let apart = match (days(one), days(other)) {
                (Some(one), Some(other)) => one.1 < other.0 || other.1 < one.0,
                _ => false,
            };
            if !apart && let [Some(first), Some(place)] = self.competitions.places_of([one, other])
            {
                let name = &self.book.competitions[other].name;
                self.diagnostics
                    .name_taken(place, "competition", name, first);
            }
        }
    }

    /// First and last day of all seasons of a competition, where known.
    fn days_of(&self, competition: CompetitionId) -> Option<(Date, Date)> {
        let seasons = &self.book.competitions[competition].seasons;
        let days = seasons.iter().map(|season| self.desk(*season).days);
        days.reduce(|all, season| match (all, season) {
            (Some(all), Some(season)) => Some((all.0.min(season.0), all.1.max(season.1))),
            _ => None,
        })?
    }

    /// The season that a report of `date` means by a competition's name;
    /// complains where no season is near.
    pub(super) fn season_named(&mut self, name: &'a Text, date: Option<Date>) -> Option<SeasonId> {
        if !self.competitions.seen.contains_key(&*name.value) {
            let bearers = self.competitions.bearers.get(&fold(&name.value));
            let seasons = bearers
                .into_iter()
                .flatten()
                .flat_map(|id| &self.book.competitions[*id].seasons)
                .copied()
                .collect();
            self.competitions.seen.insert(&name.value, seasons);
        }
        let seasons = self.competitions.seen.get(&*name.value)?;
        let season = self.season_on(seasons, date);
        if season.is_none() && !seasons.is_empty() {
            self.diagnostics.no_season(name.place, &name.value, date);
        }
        season
    }

    /// Of some seasons the one that a day belongs to: whose own days hold it,
    /// else the nearest within two months, else one of unknown days. `None`
    /// where no season is near.
    pub(super) fn season_on(&self, seasons: &[SeasonId], date: Option<Date>) -> Option<SeasonId> {
        if let [only] = seasons {
            return Some(*only);
        }
        let Some(date) = date else {
            return seasons.last().copied();
        };
        let distance = |season: &SeasonId| {
            let (from, to) = self.desk(*season).days?;
            let away = days_between(date, from).max(days_between(to, date)).max(0);
            (away <= SLACK).then_some(away)
        };
        let dated = seasons
            .iter()
            .filter_map(|season| Some((distance(season)?, *season)));
        let unknown = seasons
            .iter()
            .rev()
            .find(|season| self.desk(**season).days.is_none());
        dated.min().map(|(_, season)| season).or(unknown.copied())
    }

    /// What is known of a season beyond the book.
    pub(super) fn desk(&self, season: SeasonId) -> &SeasonDesk<'a> {
        let Some(desk) = self.seasons.get(season.index()) else {
            unreachable!("a season gets its desk when it is put into the book");
        };
        desk
    }
}

impl Competitions<'_> {
    fn places_of(&self, ids: [CompetitionId; 2]) -> [Option<Place>; 2] {
        ids.map(|id| self.places.get(id.index()).copied())
    }
}

impl<'a> Source<'a> {
    fn inferred(name: &'a str, place: Place, slug: Slug) -> Self {
        Self {
            name: name.into(),
            place,
            slug,
            spellings: vec![(name, place)],
            index: None,
            seasons: vec![SeasonSource::at(None)],
        }
    }
}

impl<'a> SeasonSource<'a> {
    fn at(stem: Option<&'a str>) -> Self {
        Self {
            stem,
            file: None,
            rows: Vec::new(),
        }
    }

    /// The season's name: stated or, in a folder of seasons, the file's.
    pub(super) fn name(&self) -> Option<&'a str> {
        let stated = self.file.and_then(|(_, file)| file.season.as_ref());
        stated.map(|name| &*name.value).or(self.stem)
    }

    /// First and last day, as stated or told by the season's name.
    pub(super) fn days(&self) -> (Option<Date>, Option<Date>) {
        let stated =
            |pick: fn(&CompetitionFile) -> Option<Date>| self.file.and_then(|(_, file)| pick(file));
        let named = self.name().and_then(season_name::days);
        (
            stated(|file| file.from.map(|date| date.value)).or(named.map(|days| days.0)),
            stated(|file| file.to.map(|date| date.value)).or(named.map(|days| days.1)),
        )
    }
}

/// A part of a competition's files.
#[derive(Clone, Copy)]
enum Part<'a> {
    File(&'a CompetitionFile),
    Rows(&'a [MatchEntry]),
}

/// Seasons by first day, then by name.
fn season_order<'a>(season: &SeasonSource<'a>) -> (Option<Date>, Option<&'a str>) {
    (season.days().0, season.name())
}

fn tells_of_a_match(report: &ReportFile) -> bool {
    !report.matches.is_empty()
}

/// The name that another is most likely a slip of.
fn near<'n>(name: &str, known: &[&'n str]) -> Option<&'n str> {
    let folded = fold(name);
    known.iter().copied().find(|known| {
        one_edit_apart(&folded, &fold(known)) && !near_names::are_both_real(name, known)
    })
}
