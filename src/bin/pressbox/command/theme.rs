//! `pressbox theme`: the default theme's files, and the site's own over them.

use pressbox::diagnostic::{Diagnostic, nearest};
use pressbox::output::OutputPath;
use pressbox::site::LinkStyle;
use pressbox::source::SourceTree;
use pressbox::theme::{STATIC_FILES, TEMPLATES};
use similar::TextDiff;

use super::args::{Everywhere, ReadingArguments, ThemeArguments, ThemeCommand};
use super::opened::open;
use crate::disk;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// A file of the default theme: its path in a site, and its bytes.
type Default = (String, &'static [u8]);

/// Lists the theme's files, copies them out, or shows what the site changes.
pub(super) fn theme(everywhere: &Everywhere, arguments: &ThemeArguments) -> Result<Exit, Failure> {
    let root = disk::root::find(everywhere.root.as_deref())?;
    let (tree, _) = disk::read::read(&root);
    let text = match &arguments.what {
        ThemeCommand::List => list(&tree),
        ThemeCommand::Diff => diff(&tree),
        ThemeCommand::Context { page } => return context(everywhere, page),
        ThemeCommand::Eject { file } => {
            let mut told = Vec::new();
            for (path, bytes) in chosen(file.as_deref())? {
                if file.is_none() && tree.find(&path).is_some() {
                    told.push(format!("{path}  (there already, left as it is)\n"));
                } else {
                    disk::new_file::create(&root, &path, bytes)?;
                    told.push(format!("{path}\n"));
                }
            }
            told.concat()
        }
    };
    Ok(terminal::write_result(&text))
}

/// Prints what the template of a page is given.
fn context(everywhere: &Everywhere, page: &str) -> Result<Exit, Failure> {
    let site = open(everywhere, &ReadingArguments::default(), LinkStyle::Folders)?.site;
    let address = page.trim_matches('/').trim_end_matches("index.html");
    let path = match address.trim_end_matches('/') {
        "" => "index.html".to_owned(),
        "404.html" => "404.html".to_owned(),
        folder => format!("{folder}/index.html"),
    };
    let context = site.find(&path).and_then(|index| site.context(index));
    let context = context.ok_or_else(|| {
        let unknown = Diagnostic::usage(format!("no template makes a page at `{page}`"));
        let paths: Vec<&str> = (0..site.len())
            .filter_map(|index| site.path(index))
            .map(OutputPath::as_str)
            .filter_map(|path| path.strip_suffix("index.html"))
            .collect();
        Failure::usage(match nearest(page, paths.iter().copied()) {
            Some(near) => unknown.help(format!("did you mean `{near}`?")),
            None => unknown.help("name its address below the site, as in `teams/canada/`"),
        })
    })?;
    Ok(terminal::write_result(&format!("{context:#}\n")))
}

/// Every file of the default theme, by path.
fn defaults() -> impl Iterator<Item = Default> {
    let templates = TEMPLATES
        .iter()
        .map(|(name, text)| (format!("templates/{name}"), text.as_bytes()));
    let files = STATIC_FILES
        .iter()
        .map(|(name, bytes)| (format!("static/{name}"), *bytes));
    templates.chain(files)
}

/// The files that a name means: `match.html`, `templates/match.html`, or all.
fn chosen(name: Option<&str>) -> Result<Vec<Default>, Failure> {
    let Some(name) = name else {
        return Ok(defaults().collect());
    };
    let below = |path: &str| {
        path.split_once('/')
            .map_or("", |(_, below)| below)
            .to_owned()
    };
    let found: Vec<Default> = defaults()
        .filter(|(path, _)| path == name || below(path) == name)
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let names: Vec<String> = defaults().map(|(path, _)| below(&path)).collect();
    let unknown = Diagnostic::usage(format!("the default theme has no file `{name}`"));
    Err(Failure::usage(
        match nearest(name, names.iter().map(String::as_str)) {
            Some(near) => unknown.help(format!("did you mean `{near}`?")),
            None => unknown.help("`pressbox theme list` names them all"),
        },
    ))
}

fn list(tree: &SourceTree) -> String {
    let lines = defaults().map(|(path, bytes)| {
        let own = tree.find(&path).and_then(|id| tree.file(id).bytes());
        match own {
            None => format!("{path}\n"),
            Some(own) if own == bytes => format!("{path}  (the site's own, the same)\n"),
            Some(_) => format!("{path}  (the site's own)\n"),
        }
    });
    lines.collect()
}

/// What the site's own files change, as a patch of the default ones.
fn diff(tree: &SourceTree) -> String {
    let changed = defaults().filter_map(|(path, bytes)| {
        let own = tree.file(tree.find(&path)?).text()?;
        let default = std::str::from_utf8(bytes).ok()?;
        (own != default).then(|| {
            TextDiff::from_lines(default, own)
                .unified_diff()
                .header(&format!("default/{path}"), &path)
                .to_string()
        })
    });
    changed.collect()
}
