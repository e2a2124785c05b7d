//! `pressbox init`: a new site, and what to do next.

use std::fmt::Write as _;
use std::path::Path;

use pressbox::diagnostic::Diagnostic;
use pressbox::language::Language;
use pressbox::scaffold::{self, Host, NewSite, Release, SiteFile};

use super::args::{Everywhere, InitArguments};
use super::opened::clock;
use crate::ask::Asking;
use crate::disk;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// The release that a host is to fetch: this one. Whoever builds the releases
/// says where they stand and what the archive's checksum is.
const RELEASE: Release<'_> = Release {
    version: env!("CARGO_PKG_VERSION"),
    address: match option_env!("PRESSBOX_RELEASES") {
        Some(address) => address,
        None => "",
    },
    checksum: match option_env!("PRESSBOX_ARCHIVE_SHA256") {
        Some(checksum) => checksum,
        None => "",
    },
};

/// What there is to know of a new site.
struct Answers {
    title: String,
    language: String,
    competition: String,
    teams: [String; 2],
    host: Option<Host>,
}

/// Makes the site, and tells how to go on.
pub(super) fn init(everywhere: &Everywhere, arguments: &InitArguments) -> Result<Exit, Failure> {
    let here = everywhere.root.as_deref().unwrap_or(Path::new("."));
    let named = arguments.folder.as_deref().unwrap_or(here);
    refuse_a_site(named)?;
    let answers = answers(arguments, named)?;
    let date = clock()
        .ok_or_else(|| Failure::usage(Diagnostic::usage("the clock says no day that there is")))?;
    let [home, away] = &answers.teams;
    let new = NewSite {
        title: &answers.title,
        language: &answers.language,
        competition: &answers.competition,
        teams: [home, away],
        date,
        host: answers.host,
        release: RELEASE,
    };
    let (files, remarks) = scaffold::site(&new).map_err(|refused| Failure::usage(*refused))?;
    let root = disk::new_file::folder(named)?;
    let kept = write(&root, &files)?;
    if everywhere.quiet {
        return Ok(Exit::Done);
    }
    Ok(terminal::write_result(&told(named, &new, &remarks, &kept)))
}

/// Says no where there is a site already.
fn refuse_a_site(folder: &Path) -> Result<(), Failure> {
    for path in ["site.yaml", "content"] {
        if disk::new_file::is_taken(folder, path) {
            let taken = format!(
                "there is a site in `{}` already: it has `{path}`",
                folder.display()
            );
            let help = "name another folder: `pressbox init DIR`; \
                        `pressbox new report` adds to the site that is there";
            return Err(Failure::usage(Diagnostic::usage(taken).help(help)));
        }
    }
    Ok(())
}

/// Writes what is not there yet, and says what was.
fn write<'f>(root: &Path, files: &'f [SiteFile]) -> Result<Vec<&'f str>, Failure> {
    let mut kept = Vec::new();
    for file in files {
        if disk::new_file::is_taken(root, &file.path) {
            kept.push(&*file.path);
        } else {
            disk::new_file::create(root, &file.path, file.text.as_bytes())?;
        }
    }
    Ok(kept)
}

/// The answers of the command line; those that it does not give, of whoever
/// sits at the terminal.
fn answers(arguments: &InitArguments, folder: &Path) -> Result<Answers, Failure> {
    let asking = if arguments.yes {
        Asking::Nobody
    } else {
        Asking::here()
    };
    let text = |given: &Option<String>, question: &str, proposed: &str| match given {
        Some(given) => Ok(given.trim().to_owned()),
        None => asking.text(question, proposed),
    };
    let title = text(&arguments.title, "The site's title", &title(folder))?;
    let language = language(arguments.language.as_deref(), asking)?;
    let competition = text(&arguments.competition, "Its competition", "Northern League")?;
    let teams = match &*arguments.teams {
        [] => [
            asking.text("A team", "Ashford Rovers")?,
            asking.text("Another team", "Kestrel Town")?,
        ],
        [home, away] => [home.trim().to_owned(), away.trim().to_owned()],
        others => {
            let count = format!("`--teams` takes two teams, not {}", others.len());
            let help = "add the others to the competition's file afterwards";
            return Err(Failure::usage(Diagnostic::usage(count).help(help)));
        }
    };
    let host = if let Some(named) = arguments.publish_to {
        named.host()
    } else {
        let hosts = Host::ALL.iter().map(|host| host.name());
        let names: Vec<&str> = ["Nowhere yet"].into_iter().chain(hosts).collect();
        let chosen = asking.one_of("Where it is to be published", &names)?;
        let chosen = chosen.checked_sub(1);
        chosen.and_then(|host| Host::ALL.get(host).copied())
    };
    Ok(Answers {
        title,
        language,
        competition,
        teams,
        host,
    })
}

/// The tag of a language that Pressbox speaks.
fn language(given: Option<&str>, asking: Asking) -> Result<String, Failure> {
    let (tags, names): (Vec<&str>, Vec<&str>) = Language::spoken().unzip();
    let Some(given) = given else {
        let chosen = asking.one_of("The language of its pages", &names)?;
        return Ok(tags.get(chosen).copied().unwrap_or("en").to_owned());
    };
    if Language::of(given).is_none() {
        let unknown = Diagnostic::usage(format!("there is no language `{given}`"));
        let there: Vec<String> = Language::spoken()
            .map(|(tag, name)| format!("{tag} ({name})"))
            .collect();
        let help = format!("there are {}", there.join(", "));
        return Err(Failure::usage(unknown.help(help)));
    }
    Ok(given.to_owned())
}

/// The title that a folder's name proposes: `harbour-football` is
/// "Harbour football".
fn title(folder: &Path) -> String {
    let absolute = std::path::absolute(folder).unwrap_or_default();
    let name = absolute.file_name().unwrap_or_default().to_string_lossy();
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Football".to_owned(),
    }
}

/// What was made, what is left to do, and what to type next.
fn told(folder: &Path, new: &NewSite<'_>, remarks: &[String], kept: &[&str]) -> String {
    let mut told = format!(
        "Made a site in {}: one competition, two teams, one report.\n",
        folder.display()
    );
    for remark in remarks {
        let _to_a_string = writeln!(told, "  {remark}");
    }
    if !kept.is_empty() {
        let _to_a_string = writeln!(told, "  kept as they were: {}", kept.join(", "));
    }
    told += "\nNext:\n";
    if folder != Path::new(".") {
        let _to_a_string = writeln!(told, "  cd {}", folder.display());
    }
    let [home, away] = new.teams;
    let report = format!("pressbox new report \"{away} 1-1 {home}\"");
    for (command, does) in [
        (
            "pressbox serve --open",
            "see it in a browser, and each change as you save it",
        ),
        (report.as_str(), "write the next report"),
        ("pressbox build", "make the site in public/"),
    ] {
        let width = report.len().max(24);
        let _to_a_string = writeln!(told, "  {command:width$}  {does}");
    }
    told
}
