//! What an import writes into a season's files, match by match.

use std::collections::{BTreeSet, HashMap};

use crate::book::{Book, Format, Status};
use crate::content;
use crate::diagnostic::Diagnostic;
use crate::scaffold::word::quoted;
use crate::slug::{Slug, fold};
use crate::source::SourceTree;

use super::compare::{Site, Standing};
use super::front_matter::{self, Head};
use super::likely_names::{likely_names, option};
use super::our_csv::OurCsv;
use super::plan::{Change, LeftOut, Outcome, Season};
use super::season_files::Files;
use super::seasons::Playing;
use super::verify::Rows;
use super::{Gathered, ListedGroup, Told, Unread, row, shape, stubs};

/// The files that an import would write, while they are made.
pub(super) struct Draft<'a> {
    pub(super) tree: &'a SourceTree,
    pub(super) book: &'a Book,
    pub(super) gathered: &'a Gathered,
    pub(super) left_out: &'a LeftOut,
    pub(super) outcome: Outcome,
    pub(super) rows: Rows,
}

impl Draft<'_> {
    /// Enters the matches of one season.
    pub(super) fn season(&mut self, playing: &Playing, of: usize) -> Result<(), Box<Diagnostic>> {
        let (numbers, mut told) = self.told(playing);
        let files = Files::of(self.tree, self.book, playing, of)?;
        let mut report = count(playing, &told);
        let csv_path = files.csv();
        let text = self.text(&csv_path)?;
        let mut csv = OurCsv::new(&text, &files.columns(self.tree));
        if playing.known.is_none() || files.is_new {
            self.new_file(playing, &files, &mut told);
        }
        let mut site = playing.known.map(|season| Site::new(self.book, season));
        let mut seen: HashMap<_, usize> = HashMap::new();
        for (at, told) in numbers.into_iter().zip(told) {
            let key = (
                told.date,
                told.stage.clone(),
                told.round.clone(),
                fold(&told.home),
                fold(&told.away),
            );
            if let Some(earlier) = seen.insert(key, at) {
                report.known += 1;
                self.again(&told, earlier);
                continue;
            }
            let (standing, otherwise) = match &mut site {
                Some(site) => site.compare(&told),
                None => (Standing::New(Box::new(told.clone())), Vec::new()),
            };
            for otherwise in otherwise {
                self.outcome.unread.push(Unread {
                    against: otherwise.place,
                    ..Unread::new(
                        &told.spot,
                        format!("{} v {}: {}", told.home, told.away, otherwise.reason),
                    )
                });
            }
            match standing {
                Standing::Known => report.known += 1,
                Standing::New(told) => {
                    report.new += 1;
                    let cells = row::cells(&told, csv.order);
                    csv.add(at, cells);
                }
                Standing::More(fixture, more) => {
                    report.more += 1;
                    let cells = row::cells(&more, csv.order);
                    let places = self.book.fixtures[fixture].places.iter();
                    let row = places
                        .filter(|place| *self.tree.file(place.file).path == *csv_path)
                        .find_map(|place| {
                            let span = content::locate(self.tree, *place);
                            csv.row_at(span.start as usize)
                        });
                    match row {
                        Some(row) => csv.fill(at, row, cells),
                        None => csv.add(at, cells),
                    }
                }
            }
        }
        self.name_teams(playing);
        if csv.is_changed() {
            let written = csv.finish();
            self.rows.insert(csv_path.clone(), written.rows);
            self.outcome.changes.push(Change {
                is_new: text.is_empty(),
                path: csv_path,
                text: written.text,
            });
        }
        self.outcome.seasons.push(report);
        Ok(())
    }

    /// The matches of a season with their numbers, without what was found to be faulty.
    fn told(&self, playing: &Playing) -> (Vec<usize>, Vec<Told>) {
        let kept = playing
            .told
            .iter()
            .filter(|at| !self.left_out.matches.contains_key(*at));
        kept.filter_map(|at| {
            let mut told = self.gathered.told.get(*at)?.clone();
            if self.left_out.goals.contains_key(at) {
                told.goals = None;
            }
            Some((*at, told))
        })
        .unzip()
    }

    /// Says what the file's teams may be called here, where it has names that
    /// the season does not know.
    fn name_teams(&mut self, playing: &Playing) {
        let Some(season) = playing.known else { return };
        let told: Vec<&Told> = playing
            .told
            .iter()
            .filter_map(|at| self.gathered.told.get(*at))
            .collect();
        let names = likely_names(self.book, season, &told);
        if !names.is_empty() {
            self.outcome.notes.push(format!(
                "by their results these are teams of the site under other names; if they are, ask again with\n  {}",
                option(&names)
            ));
        }
    }

    /// A match that the file tells a second time.
    fn again(&mut self, told: &Told, earlier: usize) {
        let Some(first) = self.gathered.told.get(earlier) else {
            return;
        };
        let otherwise = if first.outcome != told.outcome {
            "and not with the same result"
        } else if told.says_more_than(first) {
            "and what is told here besides was left out"
        } else {
            return;
        };
        let reason = format!("{} v {} is told twice, {otherwise}", told.home, told.away);
        self.outcome.unread.push(Unread::new(&told.spot, reason));
    }

    /// The text of a file of the site; empty where there is none.
    fn text(&self, path: &str) -> Result<String, Box<Diagnostic>> {
        let Some(id) = self.tree.find(path) else {
            return Ok(String::new());
        };
        let text = self.tree.file(id).text().map(str::to_owned);
        text.ok_or_else(|| {
            let garbled = Diagnostic::usage(format!(
                "`{path}` is no UTF-8, so nothing can be added to it"
            ));
            Box::new(garbled.help("save it as CSV UTF-8, then ask again"))
        })
    }

    /// The file of a season that has none, and the index of its folder.
    fn new_file(&mut self, playing: &Playing, files: &Files, told: &mut [Told]) {
        let groups = self.gathered.groups.iter().filter(|group| {
            told.iter()
                .any(|told| told.competition == group.competition && told.season == group.season)
        });
        let groups: Vec<&ListedGroup> = groups.collect();
        let mut stages = shape::stages(told, &groups);
        if playing.known.is_some() || self.left_out.lists {
            // What reports tell of the season may name other teams.
            for stage in &mut stages {
                stage.teams.clear();
            }
        }
        if stages.iter().all(|stage| stage.format == Format::List) {
            self.outcome.notes.push(format!(
                "{}: these matches alone show neither a league nor a cup, so there is no table yet; \
                 write `format: league` into {} if there should be one",
                playing.name,
                files.markdown()
            ));
        }
        let head = Head {
            name: files.named.then_some(playing.name.as_str()),
            season: playing.season.as_deref(),
        };
        let index = files.index();
        let changes = &mut self.outcome.changes;
        let indexed = changes.iter().any(|change| change.path == index);
        if !files.named && !indexed && self.tree.find(&index).is_none() {
            changes.push(Change {
                path: index,
                text: format!("---\nname: {}\n---\n", quoted(&playing.name)),
                is_new: true,
            });
        }
        changes.push(Change {
            path: files.markdown(),
            text: front_matter::text(&head, &stages, told),
            is_new: true,
        });
    }

    /// Stubs for the matches that were played and that nobody reports.
    pub(super) fn reports(&mut self, playings: &[Playing]) {
        for playing in playings {
            let competition = crate::scaffold::named_competition(self.book, &playing.competition);
            let slug = match competition {
                Some(id) => Some(self.book.competitions[id].slug.clone()),
                None => Slug::of(&playing.competition),
            };
            let mut site = playing.known.map(|season| Site::new(self.book, season));
            for told in self.told(playing).1 {
                let reported = site.as_mut().is_some_and(|site| site.is_reported(&told));
                if told.outcome.status != Status::Played || reported {
                    continue;
                }
                let stub = slug
                    .as_ref()
                    .and_then(|slug| stubs::stub(self.tree, slug, &told));
                self.outcome.changes.extend(stub);
            }
        }
    }
}

/// What the matches of a season come to, whether they are new or not.
fn count(playing: &Playing, told: &[Told]) -> Season {
    let season = playing.season.iter().map(String::as_str);
    let title: Vec<&str> = std::iter::once(playing.name.as_str())
        .chain(season)
        .collect();
    let scores: Vec<_> = told.iter().filter_map(|told| told.outcome.score).collect();
    let teams: BTreeSet<String> = told
        .iter()
        .flat_map(|told| [fold(&told.home), fold(&told.away)])
        .collect();
    Season {
        title: title.join(" "),
        results: scores.len(),
        teams: teams.len(),
        goals: scores
            .iter()
            .map(|score| u32::from(score.home) + u32::from(score.away))
            .sum(),
        ..Season::default()
    }
}
