//! Which kind of file stands at a path.

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceFile};

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// YAML, and Markdown below it.
    Document(Shape),
    /// A CSV of results.
    Results,
    /// A CSV of players.
    Squad,
}

/// What a document tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The site: `site.yaml`.
    Settings,
    /// A match, several, or none: `content/reports/**/*.md`.
    Report,
    /// A competition, or a season of one: `content/competitions/**/*.md`.
    Competition,
    /// A club: `content/clubs/*.md`.
    Club,
    /// A team: `content/teams/*.md`.
    Team,
    /// A player: `content/players/*.md`.
    Player,
    /// A ground: `content/venues/*.md`.
    Venue,
    /// Words: `content/pages/**/*.md`.
    Page,
}

/// What is to be done with a file of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It is read.
    Read(Kind),
    /// It is no content: a template, a picture, a file of the system's.
    Elsewhere,
    /// It is left over from an editor or a file service, named in words.
    LeftBehind(&'static str),
    /// It is content where none is read; where it belongs, in words.
    Misplaced(&'static str),
}

/// Says what a file is.
pub(super) fn place(file: &SourceFile) -> Place {
    if &*file.path == "site.yaml" {
        return Place::Read(Kind::Document(Shape::Settings));
    }
    let Some(path) = file.path.strip_prefix("content/") else {
        return misspelt_settings(file);
    };
    if path.split('/').any(|part| part.starts_with('.')) {
        let content = matches!(file.extension(), "md" | "csv") && file.name().starts_with('.');
        return if content {
            Place::LeftBehind("a hidden file")
        } else {
            Place::Elsewhere
        };
    }
    if let Some(by) = left_behind(file.name()) {
        return Place::LeftBehind(by);
    }
    let extension = file.extension();
    let markdown = match extension {
        _ if extension.eq_ignore_ascii_case("md") => true,
        _ if extension.eq_ignore_ascii_case("csv") => false,
        _ if is_written_text(file, path) => {
            return Place::Misplaced("a text is read where its name ends in .md");
        }
        _ => return foreign(extension),
    };
    let folders: Vec<&str> = path.split('/').collect();
    kind(&folders, markdown)
}

fn kind(path: &[&str], markdown: bool) -> Place {
    let read = |as_markdown: Shape, as_csv: Option<Kind>| {
        if markdown {
            Place::Read(Kind::Document(as_markdown))
        } else {
            as_csv.map_or(
            Place::Misplaced("results belong beside their competition in content/competitions/, squads in content/teams/"),
            Place::Read,
        )
        }
    };
    match path {
        ["index.md"] => Place::Read(Kind::Document(Shape::Page)),
        ["reports", .., _] => read(Shape::Report, None),
        ["competitions", _] | ["competitions", _, _] => {
            read(Shape::Competition, Some(Kind::Results))
        }
        ["competitions", ..] => Place::Misplaced(
            "a competition is content/competitions/NAME.md, or a folder of its seasons",
        ),
        ["clubs", _] => read(Shape::Club, None),
        ["teams", _] => read(Shape::Team, Some(Kind::Squad)),
        ["players", _] => read(Shape::Player, None),
        ["venues", _] => read(Shape::Venue, None),
        ["pages", .., _] => read(Shape::Page, None),
        ["clubs" | "teams" | "players" | "venues", ..] => {
            Place::Misplaced("its folder has no folders in it")
        }
        _ if !markdown => read(Shape::Page, None),
        _ => Place::Misplaced(
            "a report belongs in content/reports/, any other text in content/pages/",
        ),
    }
}

/// A file of another kind than Markdown and CSV.
fn foreign(extension: &str) -> Place {
    match &*extension.to_lowercase() {
        "markdown" | "mdown" | "mkd" => Place::Misplaced("its name should end in .md"),
        "yaml" | "yml" => {
            Place::Misplaced("write it as front matter at the head of a file that ends in .md")
        }
        _ => Place::Elsewhere,
    }
}

/// Whether a file that is neither Markdown nor CSV is most likely somebody's
/// report all the same: plain text with front matter or in the folder of
/// reports, or what a word processor saves there.
fn is_written_text(file: &SourceFile, path: &str) -> bool {
    let is_report = path.starts_with("reports/");
    match &*file.extension().to_lowercase() {
        "txt" | "text" => is_report || file.text().is_some_and(|text| text.starts_with("---")),
        "doc" | "docx" | "odt" | "pages" | "rtf" => is_report,
        _ => false,
    }
}

fn misspelt_settings(file: &SourceFile) -> Place {
    match &*file.path {
        "site.yml" | "Site.yaml" | "content/site.yaml" => {
            Place::Misplaced("the settings are site.yaml, beside content/")
        }
        _ => Place::Elsewhere,
    }
}

/// What leaves files of such a name behind.
fn left_behind(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let copy = || {
        let stem = lower.rsplit_once('.').map_or(&*lower, |(stem, _)| stem);
        let number = stem.strip_suffix(')')?.rsplit_once(" (")?.1;
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        digits.then_some("a second copy of a file")
    };
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    if lower.ends_with('~') || ends(&[".bak", ".orig", ".old", ".tmp"]) {
        return Some("an editor's backup");
    }
    if ends(&[".swp", ".swo"]) || (lower.starts_with('#') && lower.ends_with('#')) {
        return Some("what an editor keeps while a file is open");
    }
    if lower.contains("conflicted copy") || lower.contains(".sync-conflict-") {
        return Some("a copy that a file service made of two versions");
    }
    copy()
}

/// Complains of a file that is not read though somebody may think that it is.
pub(super) fn complain(place: Place, id: FileId, diagnostics: &mut Diagnostics) {
    match place {
        Place::LeftBehind(by) => diagnostics.left_behind(id, by),
        Place::Misplaced(belongs) => diagnostics.misplaced_file(id, belongs),
        Place::Read(_) | Place::Elsewhere => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Place, Shape, place};
    use crate::source::{Contents, SourceFile};

    #[track_caller]
    fn check(path: &str, expected: Place) {
        let contents = Contents::Read(Vec::new().into());
        let file = SourceFile {
            path: path.into(),
            contents,
        };
        match (place(&file), expected) {
            (Place::Misplaced(_), Place::Misplaced(_))
            | (Place::LeftBehind(_), Place::LeftBehind(_)) => {}
            (found, expected) => assert_eq!(found, expected, "{path}"),
        }
    }

    #[test]
    fn a_path_tells_the_kind() {
        for (path, kind) in [
            ("site.yaml", Kind::Document(Shape::Settings)),
            ("content/index.md", Kind::Document(Shape::Page)),
            ("content/reports/2021/a/b.md", Kind::Document(Shape::Report)),
            ("content/reports/index.md", Kind::Document(Shape::Report)),
            (
                "content/competitions/cup.md",
                Kind::Document(Shape::Competition),
            ),
            (
                "content/competitions/cup/index.md",
                Kind::Document(Shape::Competition),
            ),
            ("content/competitions/cup/2026-27.csv", Kind::Results),
            ("content/clubs/a.md", Kind::Document(Shape::Club)),
            ("content/teams/a.md", Kind::Document(Shape::Team)),
            ("content/teams/a.csv", Kind::Squad),
            ("content/players/a.MD", Kind::Document(Shape::Player)),
            ("content/venues/a.md", Kind::Document(Shape::Venue)),
            ("content/pages/a/b.md", Kind::Document(Shape::Page)),
        ] {
            check(path, Place::Read(kind));
        }
    }

    #[test]
    fn other_files_are_left_alone_or_named() {
        for path in [
            "templates/a.html",
            "content/teams/a.svg",
            "content/.git/a.md",
            "content/pages/song.txt",
            "content/reports/team-sheet.pdf",
            "README.md",
        ] {
            check(path, Place::Elsewhere);
        }
        for path in [
            "content/a.md",
            "content/teams/x/a.md",
            "content/reports/a.csv",
            "content/reports/a.txt",
            "content/reports/2026/a.md.docx",
            "site.yml",
        ] {
            check(path, Place::Misplaced(""));
        }
        for path in [
            "content/reports/a.md~",
            "content/reports/a (1).md",
            "content/a.md.swp",
        ] {
            check(path, Place::LeftBehind(""));
        }
        check(
            "content/reports/final (replay).md",
            Place::Read(Kind::Document(Shape::Report)),
        );
    }
}
