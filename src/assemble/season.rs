//! One playing of a competition, from the keys of its files.

use crate::book::{CompetitionId, MatchLength, NameRule, Season, SeasonId};
use crate::calendar::Date;
use crate::content::CompetitionFile;
use crate::slug::Slug;

use super::addresses::{numbered, wanted};
use super::competitions::SeasonSource;
use super::draft::Draft;
use super::profiles::prose;
use super::stages::SeasonDesk;

impl<'a> Draft<'a> {
    /// Puts a season and its stages into the book.
    pub(super) fn add_season(
        &mut self,
        competition: CompetitionId,
        source: &SeasonSource<'a>,
        index: Option<&'a CompetitionFile>,
    ) -> SeasonId {
        let own = source.file.map(|(_, file)| file);
        let files: Vec<&'a CompetitionFile> = own.into_iter().chain(index).collect();
        let mut season = Season::new(competition);
        (season.from, season.to) = source.days();
        season.name = source.name().map(Into::into);
        season.slug = source
            .stem
            .map(|stem| self.season_slug(competition, stem, own));
        season.file = source.file.map(|(id, _)| id);
        self.fill_season(&mut season, &files);
        if let Some((id, file)) = source.file {
            season.prose = prose(id, &file.body);
            season.extra = file.extra.clone();
        }
        let category = files.iter().find_map(|file| file.category.as_ref());
        let category = self
            .teams
            .category(category.map(|category| &*category.value));
        let days = season_days(&season, source);
        let id = self.book.seasons.push(season);
        self.seasons.push(SeasonDesk {
            file: source.file,
            rows: source.rows.clone(),
            category,
            listed: None,
            days,
            allow: files.iter().flat_map(|file| &file.allow).collect(),
        });
        self.add_stages(id, source, &files);
        self.give_table(id);
        id
    }

    fn season_slug(
        &self,
        competition: CompetitionId,
        stem: &str,
        file: Option<&CompetitionFile>,
    ) -> Slug {
        let stated = file.and_then(|file| file.slug.as_ref());
        let name = stated.map_or(stem, |slug| &slug.value);
        let seasons = &self.book.competitions[competition].seasons;
        wanted(name, "season").unwrap_or_else(|| numbered("season", seasons.len() + 1))
    }

    fn fill_season(&mut self, season: &mut Season, files: &[&'a CompetitionFile]) {
        let zone = files.iter().find_map(|file| file.time_zone.as_ref());
        season.zone = zone.and_then(|zone| self.zone(zone));
        season.away_goals = files
            .iter()
            .find_map(|file| file.away_goals)
            .is_some_and(|counts| counts.value);
        let suspensions = files.iter().find_map(|file| file.suspensions.clone());
        season.suspensions = suspensions.unwrap_or_default();
        let rules = files.iter().filter_map(|file| file.names);
        season.names = rules.map(|rule| rule.value).max().unwrap_or(NameRule::Full);
        let usual = MatchLength::default();
        let lengths = || files.iter().filter_map(|file| file.match_length.as_ref());
        season.match_length = MatchLength {
            minutes: lengths()
                .find_map(|length| length.minutes)
                .unwrap_or(usual.minutes),
            players: lengths()
                .find_map(|length| length.players)
                .unwrap_or(usual.players),
            rolling_substitutions: lengths()
                .find_map(|length| length.rolling_substitutions)
                .unwrap_or(usual.rolling_substitutions),
        };
    }
}

/// First and last day of a season: stated, told by its name, and further out
/// where its own results say so. `None` where nothing tells them.
fn season_days(season: &Season, source: &SeasonSource<'_>) -> Option<(Date, Date)> {
    let entries = source.file.into_iter().flat_map(|(_, file)| {
        std::iter::once(&file.stage)
            .chain(&file.stages)
            .flat_map(|stage| &stage.results)
    });
    let days = entries.flat_map(|entry| {
        let own = entry.matches.iter().filter_map(|entry| entry.date);
        own.chain(entry.date).map(|date| date.value)
    });
    let rows = source.rows.iter().flat_map(|(_, rows)| rows.iter());
    let days = days.chain(rows.filter_map(|row| row.date.map(|date| date.value)));
    let told = days.fold(None, |told: Option<(Date, Date)>, day| match told {
        Some((first, last)) => Some((first.min(day), last.max(day))),
        None => Some((day, day)),
    });
    let first = season
        .from
        .into_iter()
        .chain(told.map(|days| days.0))
        .min()?;
    let last = season.to.into_iter().chain(told.map(|days| days.1)).max()?;
    Some((first, last))
}
