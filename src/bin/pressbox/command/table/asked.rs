//! Which tables the command line asks for: names to places in the book.

use pressbox::book::{Book, CompetitionId, Format, RoundIndex, SeasonId, Stage, StageId};
use pressbox::diagnostic::{Diagnostic, nearest_thing};
use pressbox::slug::{Slug, fold};
use pressbox::standings::{Bracket, Cut, LeagueTable, Moment, TableSource, bracket, table_source};

use crate::command::args::TableArguments;
use crate::exit::Failure;

/// The competition of a slug, name or alias.
pub(in crate::command) fn competition(book: &Book, asked: &str) -> Result<CompetitionId, Failure> {
    let spellings = book.competitions.iter().flat_map(|(id, competition)| {
        [&*competition.name, competition.slug.as_str()]
            .into_iter()
            .chain(competition.aliases.iter().map(|alias| &**alias))
            .map(move |spelling| (spelling, id))
    });
    pick("competition", asked, spellings)
}

/// The season of a slug or name; where none is named, the latest in which a
/// match has been played.
pub(in crate::command) fn season(
    book: &Book,
    competition: CompetitionId,
    asked: Option<&str>,
) -> Result<SeasonId, Failure> {
    let seasons = &book.competitions[competition].seasons;
    if let Some(asked) = asked {
        let spellings = seasons.iter().flat_map(|id| {
            let season = &book.seasons[*id];
            let slug = season.slug.as_ref().map(Slug::as_str);
            let names = season.name.as_deref().into_iter().chain(slug);
            names.map(move |name| (name, *id))
        });
        return pick("season", asked, spellings);
    }
    let is_played = |id: &&SeasonId| {
        let mut stages = book.seasons[**id].stages.iter();
        stages.any(|stage| is_begun(book, &book.stages[*stage]))
    };
    let latest = seasons.iter().rev().find(is_played).or(seasons.last());
    latest
        .copied()
        .ok_or_else(|| usage("the competition has no season"))
}

/// The stage of a name or slug; where none is named, the last with tables in
/// which a match has been played.
pub(super) fn stage(
    book: &Book,
    season: SeasonId,
    asked: Option<&str>,
) -> Result<StageId, Failure> {
    let stages = &book.seasons[season].stages;
    let has_tables = |id: &StageId| match table_source(book, *id) {
        TableSource::Matches | TableSource::Given => true,
        TableSource::NoTable | TableSource::OneTeamOnly => false,
    };
    let chosen = if let Some(asked) = asked {
        Some(named_stage(book, season, asked)?)
    } else {
        let with_tables: Vec<StageId> = stages.iter().copied().filter(has_tables).collect();
        let begun = |id: &&StageId| is_begun(book, &book.stages[**id]);
        let last = with_tables.iter().rev().find(begun);
        last.or(with_tables.first()).copied()
    };
    chosen
        .filter(has_tables)
        .ok_or_else(|| usage("there is no table: its matches are ties, or only listed"))
}

/// The ties of a knock-out, where the stage that is asked for is one, or none
/// is asked for and the season has no table.
pub(super) fn knockout(
    book: &Book,
    season: SeasonId,
    arguments: &TableArguments,
) -> Result<Option<(StageId, Bracket)>, Failure> {
    let stages = || book.seasons[season].stages.iter().rev().copied();
    let has_table = |id| table_source(book, id) != TableSource::NoTable;
    let id = match &arguments.stage {
        Some(asked) => Some(named_stage(book, season, asked)?),
        None if stages().any(has_table) => None,
        None => stages().find(|id| book.stages[*id].format == Format::Knockout),
    };
    let bracket = id.and_then(|id| Some((id, bracket(book, id)?)));
    let moment = arguments.on.is_some() || arguments.after.is_some();
    let part = arguments.home || arguments.away || arguments.group.is_some();
    if bracket.is_some() && (moment || part || arguments.across || arguments.explain) {
        let diagnostic = Diagnostic::usage("a knock-out has ties and no table")
            .help("ask for it with no more than `--season`, `--stage` and `--format`");
        return Err(Failure::usage(diagnostic));
    }
    Ok(bracket)
}

/// The stage of a name or slug.
fn named_stage(book: &Book, season: SeasonId, asked: &str) -> Result<StageId, Failure> {
    let spellings = book.seasons[season].stages.iter().flat_map(|id| {
        let stage = &book.stages[*id];
        let slug = stage.slug.as_ref().map(Slug::as_str);
        let names = stage.name.as_deref().into_iter().chain(slug);
        names.map(move |name| (name, *id))
    });
    pick("stage", asked, spellings)
}

/// The moment that the tables are to show.
pub(super) fn moment(stage: &Stage, arguments: &TableArguments) -> Result<Moment, Failure> {
    if let Some(day) = arguments.on {
        return Ok(Moment::On(day));
    }
    let Some(asked) = &arguments.after else {
        return Ok(Moment::Latest);
    };
    if stage.rounds.is_empty() {
        let diagnostic = Diagnostic::usage("the competition has no rounds, so no table after one")
            .help("ask for a day with `--on`");
        return Err(Failure::usage(diagnostic));
    }
    let rounds = stage.rounds.iter().zip(0..);
    let spellings = rounds.flat_map(|(round, index)| {
        [&*round.name, round.slug.as_str()].map(|name| (name, RoundIndex(index)))
    });
    pick("round", asked, spellings).map(Moment::AfterRound)
}

/// The round of a name or number, in whichever stage of the season has it; of
/// several the last.
pub(in crate::command) fn round(
    book: &Book,
    season: SeasonId,
    asked: &str,
) -> Result<(StageId, RoundIndex), Failure> {
    let stages = book.seasons[season].stages.iter().rev();
    let spellings = stages.flat_map(|id| {
        let rounds = book.stages[*id].rounds.iter().zip(0..);
        rounds.flat_map(move |(round, index)| {
            [&*round.name, round.slug.as_str()].map(|name| (name, (*id, RoundIndex(index))))
        })
    });
    pick("round", asked, spellings)
}

/// The part of the matches that counts.
pub(super) fn cut(arguments: &TableArguments) -> Cut {
    if arguments.home {
        Cut::Home
    } else if arguments.away {
        Cut::Away
    } else {
        Cut::All
    }
}

/// The table of one group alone, if one is asked for.
pub(super) fn only_group(
    stage: &Stage,
    tables: Vec<LeagueTable>,
    asked: Option<&str>,
) -> Result<Vec<LeagueTable>, Failure> {
    let Some(asked) = asked else {
        return Ok(tables);
    };
    let spellings =
        stage.groups.iter().zip(0..).flat_map(|(group, index)| {
            [&*group.name, group.slug.as_str()].map(|name| (name, index))
        });
    let chosen: u16 = pick("group", asked, spellings)?;
    let is_chosen = |table: &LeagueTable| table.group.is_some_and(|group| group.0 == chosen);
    Ok(tables.into_iter().filter(is_chosen).collect())
}

/// Whether a match of the stage has been played.
fn is_begun(book: &Book, stage: &Stage) -> bool {
    let mut fixtures = stage.fixtures.iter().map(|id| &book.fixtures[*id]);
    fixtures.any(|fixture| fixture.counted_score(None).is_some())
}

/// What `asked` is one of the spellings of, compared as names are.
fn pick<'b, T: Copy + PartialEq>(
    kind: &str,
    asked: &str,
    spellings: impl Iterator<Item = (&'b str, T)>,
) -> Result<T, Failure> {
    let spellings: Vec<(&str, T)> = spellings.collect();
    let folded = fold(asked);
    if let Some((_, found)) = spellings.iter().find(|(name, _)| fold(name) == folded) {
        return Ok(*found);
    }
    let things = spellings.chunk_by(|a, b| a.1 == b.1);
    let things = things.map(|thing| thing.iter().map(|(name, _)| *name).collect());
    let things: Vec<Vec<&str>> = things.collect();
    let names: Vec<&str> = things
        .iter()
        .filter_map(|thing| thing.first().copied())
        .collect();
    let unknown = Diagnostic::usage(format!("there is no {kind} `{asked}`"));
    let help = match nearest_thing(asked, &things) {
        Some(name) => format!("did you mean `{name}`?"),
        None if names.is_empty() => format!("there is no {kind} at all"),
        None => format!("there is: {}", names.join(", ")),
    };
    Err(Failure::usage(unknown.help(help)))
}

fn usage(problem: &str) -> Failure {
    Failure::usage(Diagnostic::usage(problem))
}
