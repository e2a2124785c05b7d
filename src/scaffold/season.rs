//! A new season: the rules of the last one, and the teams that the tables'
//! zones send up and down.

use crate::book::{Book, CompetitionId, Season, SeasonId, TeamId};
use crate::content::{KeyLines, outline};
use crate::diagnostic::{Diagnostic, nearest_thing};
use crate::slug::Slug;
use crate::source::{SourceFile, SourceTree};

use super::movement::{self, Movement, title};
use super::word::{list, quoted};
use super::{NewFile, names};

/// Keys that tell of one season alone.
const OF_ONE_SEASON: [&str; 13] = [
    "adjustments",
    "byes",
    "cards",
    "decisions",
    "deductions",
    "draft",
    "from",
    "given",
    "given_table",
    "results",
    "slug",
    "to",
    "withdrawn",
];

/// The file of a competition's next season, called `name`.
///
/// # Errors
/// Where there is no such competition, no file to copy the rules from, or one
/// season already under that name.
pub fn season(
    tree: &SourceTree,
    book: &Book,
    competition: &str,
    name: &str,
) -> Result<NewFile, Box<Diagnostic>> {
    let id = names::competition(book, competition).ok_or_else(|| unknown(book, competition))?;
    let last = last_with_file(book, id).ok_or_else(|| {
        Diagnostic::usage(format!(
            "`{competition}` has no file to copy its rules from"
        ))
        .help("make one with `pressbox new competition`")
    })?;
    let file = tree.file(last.1);
    let slug = Slug::of(name)
        .ok_or_else(|| Diagnostic::usage(format!("`{name}` leaves nothing for a file's name")))?;
    let folder = folder(book, &book.seasons[last.0], file)?;
    let path = format!("{folder}/{slug}.md");
    let keys = outline(file).ok_or_else(|| {
        Diagnostic::usage(format!(
            "the front matter of `{}` cannot be copied line by line",
            file.path
        ))
        .help("write each key on a line of its own, or write the new season's file by hand")
    })?;
    let movement = movement::after(book, last.0);
    let name = as_before(name, book.seasons[last.0].name.as_deref());
    Ok(NewFile {
        text: text(book, file, &keys, &name, &movement)?,
        remarks: remarks(book, &movement, last.0),
        path,
    })
}

/// `2026-27` as `2026–27` where the last season is written so.
fn as_before(name: &str, last: Option<&str>) -> String {
    if last.is_some_and(|last| last.contains('–')) {
        name.replace('-', "–")
    } else {
        name.to_owned()
    }
}

fn unknown(book: &Book, asked: &str) -> Diagnostic {
    let competitions = book.competitions.values();
    let known: Vec<&str> = competitions.clone().map(|known| &*known.name).collect();
    let spellings = competitions.map(|known| vec![&*known.name, known.slug.as_str()]);
    let spellings: Vec<Vec<&str>> = spellings.collect();
    let unknown = Diagnostic::usage(format!("there is no competition `{asked}`"));
    match nearest_thing(asked, &spellings) {
        Some(near) => unknown.help(format!("did you mean `{near}`?")),
        None if known.is_empty() => unknown.help("make one with `pressbox new competition`"),
        None => unknown.help(format!("there is: {}", known.join(", "))),
    }
}

fn last_with_file(
    book: &Book,
    competition: CompetitionId,
) -> Option<(SeasonId, crate::source::FileId)> {
    let seasons = book.competitions[competition].seasons.iter().rev();
    let mut filed = seasons.filter_map(|id| Some((*id, book.seasons[*id].file?)));
    filed.next()
}

/// The folder of a competition's seasons; a competition of one file has none
/// so far.
fn folder(book: &Book, season: &Season, file: &SourceFile) -> Result<String, Box<Diagnostic>> {
    if season.slug.is_some() {
        return Ok(file.folder().to_owned());
    }
    let name = season.name.as_deref().unwrap_or("FIRST SEASON");
    let first = Slug::of(name).map_or_else(|| name.to_owned(), |slug| slug.to_string());
    let folder = format!("{}/{}", file.folder(), file.stem());
    let competition = &book.competitions[season.competition].name;
    let problem = format!(
        "`{}` is all of {competition}: a competition of several seasons is a folder of them",
        file.path
    );
    Err(Box::new(Diagnostic::usage(problem).help(format!(
        "move it to `{folder}/{first}.md` (and a .csv of the same name beside it), then ask again"
    ))))
}

/// The last season's keys, without what was true of it alone.
fn text(
    book: &Book,
    file: &SourceFile,
    keys: &[KeyLines],
    name: &str,
    movement: &Movement,
) -> Result<String, Box<Diagnostic>> {
    let source = file.text().unwrap_or_default();
    let teams = movement.teams();
    let listed = list(teams.iter().map(|team| &*book.teams[*team].name));
    let has = |wanted: &str| keys.iter().any(|key| &*key.key == wanted);
    let name = format!("season: {}", quoted(name));
    let teams = format!("teams: {listed}");
    let mut parts: Vec<String> = Vec::new();
    if !has("season") {
        parts.push(name.clone());
    }
    if !has("teams") && !has("groups") && !has("stages") && !movement.teams().is_empty() {
        parts.push(teams.clone());
    }
    for key in keys {
        let lines = source.get(key.lines.clone()).unwrap_or_default().trim_end();
        match &*key.key {
            "season" => parts.push(name.clone()),
            "teams" => parts.push(teams.clone()),
            "groups" => parts.push(format!("{lines}\n# Teams now: {listed}")),
            "stages" => parts.push(format!("{}\n# Teams now: {listed}", stages(file, key)?)),
            word if OF_ONE_SEASON.contains(&word) => {}
            _ => parts.push(lines.to_owned()),
        }
    }
    Ok(format!("---\n{}\n---\n", parts.join("\n")))
}

/// `stages:` with the keys of each that are no facts of one season.
fn stages(file: &SourceFile, key: &KeyLines) -> Result<String, Box<Diagnostic>> {
    let source = file.text().unwrap_or_default();
    let refused = || {
        Diagnostic::usage(format!("the stages of `{}` cannot be copied line by line", file.path))
            .help("give each key a line of its own and each stage its name first, or write the new season's file by hand")
    };
    let first = key.items.first().and_then(|item| item.first());
    let start = first.ok_or_else(refused)?.lines.start;
    let mut copied = source
        .get(key.lines.start..start)
        .unwrap_or_default()
        .to_owned();
    for item in &key.items {
        let begins_with_facts = item
            .first()
            .is_some_and(|key| OF_ONE_SEASON.contains(&&*key.key));
        if begins_with_facts {
            return Err(Box::new(refused()));
        }
        for inner in item {
            if !OF_ONE_SEASON.contains(&&*inner.key) {
                copied += source.get(inner.lines.clone()).unwrap_or_default();
            }
        }
    }
    Ok(copied.trim_end().to_owned())
}

fn remarks(book: &Book, movement: &Movement, last: SeasonId) -> Vec<String> {
    let names = |teams: &[TeamId]| -> String {
        let names: Vec<&str> = teams.iter().map(|team| &*book.teams[*team].name).collect();
        names.join(", ")
    };
    let mut remarks = vec![format!("rules as in {}", title(book, last))];
    let come = movement.come.iter().filter(|(_, teams)| !teams.is_empty());
    remarks.extend(
        come.map(|(from, teams)| {
            format!("from {}: {}", book.competitions[*from].name, names(teams))
        }),
    );
    let leave = movement.leave.iter().filter(|(_, teams)| !teams.is_empty());
    remarks.extend(leave.map(|(to, teams)| {
        let to = names::competition(book, to).map_or(&**to, |id| &book.competitions[id].name);
        format!("to {to}: {}", names(teams))
    }));
    remarks.extend(movement.open.iter().cloned());
    remarks
}
