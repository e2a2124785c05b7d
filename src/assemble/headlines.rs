//! Score lines in the bodies of reports.

use std::collections::HashMap;

use crate::book::{SeasonId, Side};
use crate::content::{Headline, ReportFile};
use crate::source::Written;

use super::draft::Draft;
use super::files::Files;
use super::pairing::{Pair, Reading, names};
use super::tellings::{Detail, Seed, Teller, Telling};

impl<'a> Draft<'a> {
    /// The score lines in the bodies of reports; `base` is the order of the
    /// first of them.
    pub(super) fn resolve_headlines(
        &mut self,
        files: &Files<'a>,
        base: usize,
        found: &mut Vec<(usize, Telling<'a>)>,
        open: &mut Vec<Box<str>>,
    ) {
        let with_headlines = || {
            let reports = files.reports.iter().enumerate();
            reports.filter(|(_, (_, report))| {
                !report.headlines.is_empty() || !report.near_headlines.is_empty()
            })
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
        for (_, report) in &files.reports {
            self.complain_of_no_competition(report);
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

    /// Complains of a score line of two known teams in the body of a report
    /// that names no competition, so that no line of it is a match.
    fn complain_of_no_competition(&mut self, report: &'a ReportFile) {
        let Some(headline) = &report.stray_headline else {
            return;
        };
        let known = |name: &str| self.knows(None, name);
        let mut readings = headline.readings.iter();
        if !readings.any(|line| known(&line.home.value) && known(&line.away.value)) {
            return;
        }
        let mut competitions = self.book.competitions.values();
        let only = match (competitions.next(), competitions.next()) {
            (Some(only), None) => Some(only.slug.to_string()),
            _ => None,
        };
        let name = only.as_deref().unwrap_or("…");
        self.diagnostics.near_score_line(
            headline.place,
            "the report names no competition",
            Some(&format!(
                "write `competition: {name}` into the report's front matter"
            )),
        );
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
                self.complain_of_unknown_team(context.season, headline);
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
        for near in &report.near_headlines {
            let names = [&near.value.home.value, &near.value.away.value];
            if names.iter().all(|name| self.knows(context.season, name)) {
                let fault = &near.value.fault;
                self.diagnostics.near_score_line(
                    near.place.within(fault.range.clone()),
                    &fault.message,
                    fault.help.as_deref(),
                );
            }
        }
    }

    /// Complains of a score line of which one team is known and the other is
    /// not, so that it is no match's headline.
    fn complain_of_unknown_team(&mut self, season: Option<SeasonId>, headline: &'a Headline) {
        let [line] = &*headline.readings else {
            return;
        };
        let names = [&line.home, &line.away];
        let unknown = match names.map(|name| self.knows(season, &name.value)) {
            [true, false] => &line.away,
            [false, true] => &line.home,
            _ => return,
        };
        let listed = season.and_then(|season| self.desk(season).listed.as_ref());
        let teams = self.book.teams.iter();
        let known = teams.filter(|(id, _)| listed.is_none_or(|listed| listed.contains(id)));
        let mut names: Vec<&str> = known
            .flat_map(|(_, team)| std::iter::once(&team.name).chain(&team.aliases))
            .map(|name| &**name)
            .collect();
        names.sort_unstable();
        let nearest = crate::diagnostic::nearest(&unknown.value, names).map(str::to_owned);
        self.diagnostics.headline_of_unknown_team(
            headline.place.within(unknown.range.clone()),
            &unknown.value,
            nearest.as_deref(),
        );
    }

    /// The one reading of a headline whose two teams are known.
    fn known_pair(&mut self, season: Option<SeasonId>, headline: &'a Headline) -> Option<Pair<'a>> {
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
}
