//! Which competition and which season each match belongs to.

use crate::book::{Book, CompetitionId, SeasonId};
use crate::calendar::{Date, days_between};
use crate::diagnostic::{Diagnostic, nearest};
use crate::scaffold::named_competition;
use crate::slug::{Slug, fold};

use super::plan::Asked;
use super::{Gathered, Told};

/// What football-data.co.uk calls the leagues (its notes.txt, "Div").
const CODES: &[(&str, &str)] = &[
    ("E0", "Premier League"),
    ("E1", "Championship"),
    ("E2", "League One"),
    ("E3", "League Two"),
    ("EC", "National League"),
    ("SC0", "Scottish Premiership"),
    ("SC1", "Scottish Championship"),
    ("SC2", "Scottish League One"),
    ("SC3", "Scottish League Two"),
    ("D1", "Bundesliga"),
    ("D2", "2. Bundesliga"),
    ("I1", "Serie A"),
    ("I2", "Serie B"),
    ("SP1", "La Liga"),
    ("SP2", "Segunda División"),
    ("F1", "Ligue 1"),
    ("F2", "Ligue 2"),
    ("N1", "Eredivisie"),
    ("B1", "Belgian Pro League"),
    ("P1", "Primeira Liga"),
    ("T1", "Süper Lig"),
    ("G1", "Super League Greece"),
];

/// Whether a file's name of a competition is football-data.co.uk's of a league:
/// that site has no cups.
pub(super) fn is_league_code(competition: &str) -> bool {
    CODES.iter().any(|(code, _)| *code == competition)
}

/// A season longer than this is several.
const LONGEST: i32 = 350;

/// A tournament shorter than this may be in one half of a year.
const SHORT: i32 = 45;

/// The matches of one season of one competition.
#[derive(Clone, Debug)]
pub(super) struct Playing {
    /// The competition as the command line or the file names it.
    pub(super) competition: String,
    /// The competition's full name, where the command line gives a slug.
    pub(super) name: String,
    /// The season that is in the site already.
    pub(super) known: Option<SeasonId>,
    /// The season's name.
    pub(super) season: Option<String>,
    /// Which of the matches, in the order of the files.
    pub(super) told: Vec<usize>,
}

/// Sorts the matches by competition and season.
pub(super) fn partition(
    book: &Book,
    gathered: &Gathered,
    asked: &Asked<'_>,
) -> Result<Vec<Playing>, Box<Diagnostic>> {
    let mut playings = Vec::new();
    for (competition, told) in competitions(&gathered.told, asked)? {
        let name = asked.competition.map_or(competition.clone(), str::to_owned);
        let known = named_competition(book, &name);
        let full = match known {
            Some(id) => book.competitions[id].name.to_string(),
            None if is_slug(&name) && !competition.is_empty() => competition,
            None => name.clone(),
        };
        for (season, told) in seasons(&gathered.told, &told, asked) {
            let one = Playing {
                competition: name.clone(),
                name: full.clone(),
                known: None,
                season,
                told,
            };
            playings.extend(place(book, known, one, &gathered.told));
        }
    }
    Ok(playings)
}

fn is_slug(name: &str) -> bool {
    Slug::exactly(name).is_some()
}

/// The matches by the competition that the file names, empty where it names
/// none; of several, the one that is asked for.
fn competitions(
    told: &[Told],
    asked: &Asked<'_>,
) -> Result<Vec<(String, Vec<usize>)>, Box<Diagnostic>> {
    let mut parts: Vec<(String, Vec<usize>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for (at, told) in told.iter().enumerate() {
        let written = told.competition.as_deref().unwrap_or_default();
        let code = CODES.iter().find(|(code, _)| *code == written);
        let name = code.map_or(written, |(_, name)| name);
        let place = *places.entry(fold(name)).or_insert_with(|| {
            parts.push((name.to_owned(), Vec::new()));
            parts.len() - 1
        });
        if let Some((_, list)) = parts.get_mut(place) {
            list.push(at);
        }
    }
    let Some(wanted) = asked.competition else {
        if parts.iter().any(|(name, _)| name.is_empty()) {
            let unknown = Diagnostic::usage("the file does not say which competition it is of");
            return Err(Box::new(
                unknown.help("say it: `--competition \"Northern League\"`"),
            ));
        }
        return Ok(parts);
    };
    if parts.len() <= 1 {
        return Ok(parts);
    }
    let names: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
    parts.retain(|(name, _)| fold(name) == fold(wanted));
    if parts.is_empty() {
        let problem = format!(
            "the file has {} competitions, and none is called `{wanted}`",
            names.len()
        );
        let first: Vec<&str> = names.iter().take(8).map(String::as_str).collect();
        let help = nearest(wanted, names.iter().map(String::as_str)).map_or_else(
            || format!("there is: {}", first.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(Box::new(Diagnostic::usage(problem).help(help)));
    }
    Ok(parts)
}

/// The matches of one competition by season: as the command line says, as the
/// file says, or as the days tell.
fn seasons(told: &[Told], of: &[usize], asked: &Asked<'_>) -> Vec<(Option<String>, Vec<usize>)> {
    let mut parts: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    for at in of {
        let name = told.get(*at).and_then(|told| told.season.as_deref());
        let same = |(other, _): &&mut (Option<String>, Vec<usize>)| {
            other.as_deref().map(key) == name.map(key)
        };
        match parts.iter_mut().find(same) {
            Some((_, list)) => list.push(*at),
            None => parts.push((name.map(str::to_owned), vec![*at])),
        }
    }
    match asked.season {
        Some(season) if parts.len() <= 1 => {
            for part in &mut parts {
                part.0 = Some(season.to_owned());
            }
        }
        // Rows that name no season among others that do are told.
        None if parts.len() > 1 => parts.retain(|(name, _)| name.is_some()),
        Some(season) => {
            parts.retain(|(name, _)| name.as_deref().is_some_and(|name| key(name) == key(season)));
        }
        None => {}
    }
    parts
}

/// Finds the seasons of the site that matches belong to; what belongs to none
/// makes new ones, named for their days where nothing names them.
fn place(
    book: &Book,
    competition: Option<CompetitionId>,
    playing: Playing,
    told: &[Told],
) -> Vec<Playing> {
    let seasons = competition.map_or(&[][..], |id| &book.competitions[id].seasons);
    if let Some(name) = &playing.season {
        let known = seasons.iter().copied().find(|id| {
            let season = &book.seasons[*id];
            let is = |other: &str| key(other) == key(name);
            season.name.as_deref().is_some_and(is)
                || season.slug.as_ref().is_some_and(|slug| is(slug.as_str()))
                || (season.name.is_none() && season.slug.is_none())
        });
        return vec![Playing { known, ..playing }];
    }
    if let [only] = *seasons
        && book.seasons[only].name.is_none()
    {
        let known = Some(only);
        return vec![Playing { known, ..playing }];
    }
    let mut parts: Vec<Playing> = Vec::new();
    let mut new: Vec<usize> = Vec::new();
    for at in &playing.told {
        let date = told.get(*at).and_then(|told| told.date);
        let covers = |id: &&SeasonId| {
            let season = &book.seasons[**id];
            let days = season.from.zip(season.to).zip(date);
            days.is_some_and(|((from, to), date)| (from..=to).contains(&date))
        };
        let Some(known) = seasons.iter().find(covers) else {
            new.push(*at);
            continue;
        };
        match parts.iter_mut().find(|part| part.known == Some(*known)) {
            Some(part) => part.told.push(*at),
            None => parts.push(Playing {
                known: Some(*known),
                told: vec![*at],
                ..playing.clone()
            }),
        }
    }
    parts.extend(
        by_days(&new, told)
            .into_iter()
            .map(|(season, told)| Playing {
                season,
                told,
                ..playing.clone()
            }),
    );
    parts
}

/// The matches by the seasons that their days tell: a year, or from summer to
/// summer where more is played at the turn of the year than in its middle.
fn by_days(of: &[usize], told: &[Told]) -> Vec<(Option<String>, Vec<usize>)> {
    let date = |at: &usize| told.get(*at).and_then(|told| told.date);
    let dates: Vec<Date> = of.iter().filter_map(date).collect();
    let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) else {
        return if of.is_empty() {
            Vec::new()
        } else {
            vec![(None, of.to_vec())]
        };
    };
    let long = days_between(*first, *last) >= LONGEST;
    let over_new_year = if long {
        let winter = dates
            .iter()
            .filter(|date| matches!(date.month(), 12 | 1))
            .count();
        let summer = dates
            .iter()
            .filter(|date| matches!(date.month(), 6 | 7))
            .count();
        winter > summer
    } else {
        let autumn = first.month() >= 7 && days_between(*first, *last) >= SHORT;
        first.year() != last.year() || autumn
    };
    let name = |date: Date| {
        if !over_new_year {
            return date.year().to_string();
        }
        let start = date.year() - i16::from(long && date.month() < 7);
        let start = if long { start } else { first.year() };
        format!("{start}–{:02}", (start + 1).rem_euclid(100))
    };
    let mut parts: std::collections::BTreeMap<String, Vec<usize>> =
        std::collections::BTreeMap::new();
    let fallback = name(*last);
    for at in of {
        let season = date(at).map_or_else(|| fallback.clone(), name);
        parts.entry(season).or_default().push(*at);
    }
    parts
        .into_iter()
        .map(|(season, told)| (Some(season), told))
        .collect()
}

/// What a season is known by: `2012/13`, `2012-2013` and `2012–13` are one.
pub(super) fn key(name: &str) -> String {
    // Marks that nobody sees part no numbers, as they part none in an address.
    let slug = Slug::of(name);
    let numbers: Vec<&str> = slug
        .as_ref()
        .map_or(name, Slug::as_str)
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let words: String = fold(name).chars().filter(|c| !c.is_ascii_digit()).collect();
    match *numbers {
        [first, second] if first.len() == 4 && matches!(second.len(), 2 | 4) => {
            let short = second.get(second.len() - 2..).unwrap_or(second);
            format!("{words}{first}-{short}")
        }
        _ => format!("{words}{}", numbers.join("-")),
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn a_season_has_many_spellings() {
        for other in ["2012-13", "2012–13", "2012-2013", "2012/2013"] {
            assert_eq!(key("2012/13"), key(other));
        }
        assert_eq!(key("2012/13"), key("20\u{202e}12/13"));
        assert_ne!(key("2012"), key("2012/13"));
        assert_ne!(key("Apertura 2012"), key("Clausura 2012"));
    }
}
