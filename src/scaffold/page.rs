//! New competitions, teams and pages: the keys that most of them need.

use crate::diagnostic::Diagnostic;
use crate::slug::Slug;
use crate::source::SourceTree;

use super::NewFile;
use super::word::{list, quoted};

/// The file of a new competition of one season: a league of these teams.
///
/// # Errors
/// Where nothing of the name can stand in a file's name, or the competition has
/// a folder of seasons already.
pub fn competition(
    tree: &SourceTree,
    name: &str,
    season: Option<&str>,
    teams: &[String],
) -> Result<NewFile, Box<Diagnostic>> {
    let slug = slug(name)?;
    let path = match season.map(self::slug).transpose()? {
        Some(season) => format!("content/competitions/{slug}/{season}.md"),
        None => format!("content/competitions/{slug}.md"),
    };
    let folder = format!("content/competitions/{slug}");
    if tree.below(&folder).next().is_some() {
        let taken = Diagnostic::usage(format!("`{folder}/` is a competition already"));
        let help = format!("add a season to it with `pressbox new season {slug} SEASON`");
        return Err(Box::new(taken.help(help)));
    }
    let season = season.map(|season| format!("season: {}\n", quoted(season)));
    let teams = list(teams.iter().map(String::as_str));
    let text = format!(
        "---\n\
         name: {}\n\
         {}\
         format: league\n\
         teams: {teams}\n\
         legs: 2\n\
         points: {{win: 3, draw: 1, loss: 0}}\n\
         # `pressbox rules` lists the published tie-break rules by name.\n\
         tiebreakers: [goal_difference, goals_for]\n\
         zones:\n  - {{places: 1, name: Champions, kind: title}}\n\
         ---\n",
        quoted(name),
        season.unwrap_or_default(),
    );
    Ok(NewFile {
        path,
        text,
        remarks: Vec::new(),
    })
}

/// The file of a new team.
///
/// # Errors
/// Where nothing of the name can stand in a file's name.
pub fn team(name: &str) -> Result<NewFile, Box<Diagnostic>> {
    let path = format!("content/teams/{}.md", slug(name)?);
    let text = format!(
        "---\nname: {}\nshort:\naliases: []\ncolours: []\nvenue:\ncity:\n---\n\n",
        quoted(name)
    );
    Ok(NewFile {
        path,
        text,
        remarks: Vec::new(),
    })
}

/// The file of a new page.
///
/// # Errors
/// Where nothing of the title can stand in a file's name.
pub fn page(title: &str) -> Result<NewFile, Box<Diagnostic>> {
    let slug = slug(title)?;
    Ok(NewFile {
        path: format!("content/pages/{slug}.md"),
        text: format!("---\ntitle: {}\nsummary:\n---\n\n", quoted(title)),
        remarks: vec![format!("its address will be /{slug}/")],
    })
}

fn slug(name: &str) -> Result<Slug, Box<Diagnostic>> {
    Slug::of(name).ok_or_else(|| {
        let empty = Diagnostic::usage(format!("`{name}` leaves nothing for a file's name"));
        Box::new(empty.help("use a name with letters or figures in it"))
    })
}
