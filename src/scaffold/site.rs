//! A new site: one competition, two teams, one report, and what its editor and
//! its host want to be told.

use crate::calendar::{self, Date};
use crate::content::{self, Shape};
use crate::diagnostic::Diagnostic;
use crate::slug::Slug;

use super::host::{Host, Release};
use super::word::quoted;

/// The schemas that an editor reads, by the name of each.
const SCHEMAS: [(&str, Shape); 8] = [
    ("site", Shape::Settings),
    ("report", Shape::Report),
    ("competition", Shape::Competition),
    ("club", Shape::Club),
    ("team", Shape::Team),
    ("player", Shape::Player),
    ("venue", Shape::Venue),
    ("page", Shape::Page),
];

/// What a new site is to be.
#[derive(Clone, Copy, Debug)]
pub struct NewSite<'a> {
    /// Its title.
    pub title: &'a str,
    /// The language of its words, as a tag: `en`.
    pub language: &'a str,
    /// The name of its competition.
    pub competition: &'a str,
    /// The names of its two teams.
    pub teams: [&'a str; 2],
    /// The day of its first report.
    pub date: Date,
    /// Where it is to be published, if that is known.
    pub host: Option<Host>,
    /// The release of Pressbox that the host is to fetch.
    pub release: Release<'a>,
}

/// A file of a new site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its path from the site's root, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl SiteFile {
    /// Whether the site is made of it: such a file must not be there already,
    /// any other may be and is then left as it is.
    pub fn is_content(&self) -> bool {
        self.path == "site.yaml" || self.path.starts_with("content/")
    }
}

/// The files of a new site, by path, and what is left to do: a sentence each.
///
/// # Errors
/// Where nothing of a name can stand in a file's name, or the two teams are
/// one.
pub fn site(new: &NewSite<'_>) -> Result<(Vec<SiteFile>, Vec<String>), Box<Diagnostic>> {
    let words = Words::of(new)?;
    let [home, away] = new.teams;
    let (home_slug, away_slug) = (words.get("@HOME_SLUG@"), words.get("@AWAY_SLUG@"));
    let report = format!("content/reports/{}-{home_slug}-{away_slug}.md", new.date);
    let competition = format!(
        "content/competitions/{}.md",
        words.get("@COMPETITION_SLUG@")
    );
    let mut files: Vec<(String, String)> = vec![
        (
            "site.yaml".to_owned(),
            words.fill(include_str!("start/site.yaml")),
        ),
        (report, words.fill(include_str!("start/report.md"))),
        (
            competition,
            words.fill(include_str!("start/competition.md")),
        ),
        (
            format!("content/teams/{home_slug}.md"),
            team(home, "#b3202a"),
        ),
        (
            format!("content/teams/{away_slug}.md"),
            team(away, "#1d4f91"),
        ),
        (
            "README.md".to_owned(),
            words.fill(include_str!("start/readme.md")),
        ),
        (".gitignore".to_owned(), "/public/\n".to_owned()),
        (
            ".gitattributes".to_owned(),
            "* text=auto\n*.sh text eol=lf\n".to_owned(),
        ),
    ];
    files.extend(editor());
    let mut remarks = Vec::new();
    if let Some(host) = new.host {
        let name = Slug::of(new.title).map_or_else(|| "site".to_owned(), |slug| slug.to_string());
        let own = host.files(new.release, &name);
        files.extend(own.into_iter().map(|(path, text)| (path.to_owned(), text)));
        remarks.push(format!("{}: {}", host.name(), host.remark()));
        if new.release.address.is_empty() {
            remarks.push(
                "this Pressbox was built from its source and does not know where releases are: \
                 write their address behind `releases=` in publish.sh"
                    .to_owned(),
            );
        }
    }
    files.sort();
    let files = files.into_iter();
    let files = files.map(|(path, text)| SiteFile { path, text }).collect();
    Ok((files, remarks))
}

fn team(name: &str, colour: &str) -> String {
    format!(
        "---\nname: {}\ncolours: [\"{colour}\", \"#ffffff\"]\n---\n",
        quoted(name)
    )
}

/// Settings of VS Code, and the schemas that they name.
fn editor() -> impl Iterator<Item = (String, String)> {
    let settings = [
        ("settings.json", include_str!("start/settings.json")),
        ("extensions.json", include_str!("start/extensions.json")),
        (
            "pressbox.code-snippets",
            include_str!("start/pressbox.code-snippets"),
        ),
    ];
    let settings = settings.map(|(name, text)| (format!(".vscode/{name}"), text.to_owned()));
    let schemas = SCHEMAS.iter().map(|(name, shape)| {
        let schema = content::schema(*shape);
        let path = format!(".vscode/schemas/{name}.json");
        (path, format!("{schema:#}\n"))
    });
    settings.into_iter().chain(schemas)
}

/// The words that stand between `@` in the files to come.
struct Words(Vec<(&'static str, String)>);

impl Words {
    fn of(new: &NewSite<'_>) -> Result<Self, Box<Diagnostic>> {
        let [home, away] = new.teams;
        let [home_slug, away_slug] = [slug(home)?, slug(away)?];
        if home_slug == away_slug {
            let one = Diagnostic::usage(format!("`{home}` and `{away}` are one team"));
            return Err(Box::new(one.help("name two")));
        }

        Ok(Self(vec![
            ("@TITLE@", quoted(new.title)),
            ("@LANGUAGE@", new.language.to_owned()),
            ("@COMPETITION@", quoted(new.competition)),
            ("@COMPETITION_SLUG@", slug(new.competition)?.to_string()),
            ("@HEADLINE@", quoted(&format!("{home} begin with a win"))),
            ("@RESULT@", quoted(&format!("{home} 2-1 {away}"))),
            ("@HOME_TEAM@", quoted(home)),
            ("@AWAY_TEAM@", quoted(away)),
            ("@HOME@", home.to_owned()),
            ("@AWAY@", away.to_owned()),
            ("@HOME_AWAY@", quoted(&format!("{home} v {away}"))),
            ("@AWAY_HOME@", quoted(&format!("{away} v {home}"))),
            ("@HOME_SLUG@", home_slug.to_string()),
            ("@AWAY_SLUG@", away_slug.to_string()),
            ("@DATE@", new.date.to_string()),
            ("@NEXT@", calendar::week_after(new.date).to_string()),
            ("@SEASON@", season(new.date)),
        ]))
    }

    fn get(&self, word: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| *known == word);
        found.map_or("", |(_, text)| text)
    }

    fn fill(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (word, with)| {
            text.replace(word, with)
        })
    }
}

/// The season of a day, where seasons begin in July: `2026-27`.
fn season(date: Date) -> String {
    let first = if date.month() >= 7 {
        date.year()
    } else {
        date.year() - 1
    };
    format!("{first}-{:02}", (first + 1).rem_euclid(100))
}

fn slug(name: &str) -> Result<Slug, Box<Diagnostic>> {
    Slug::of(name).ok_or_else(|| {
        let empty = Diagnostic::usage(format!("`{name}` leaves nothing for a file's name"));
        Box::new(empty.help("use a name with letters or figures in it"))
    })
}
