//! Whole files: front matter, tables, Football.TXT and prose.

use libfuzzer_sys::Corpus;
use pressbox::content::{self, locate};
use pressbox::diagnostic::{Diagnostic, Finding, MessageFormat, Severity, print};
use pressbox::exchange::{
    Asked, Gathered, Translation, decode, import, read_football_txt_file, read_goals_file,
    read_shoot_outs_file, read_table_file,
};
use pressbox::markdown::{AsWritten, Options, Part, RawHtml, outline, render};
use pressbox::notation::{print_football_txt, read_football_txt};
use pressbox::site::{self, Site};
use pressbox::source::{At, Contents, SourceFile, SourceTree};

use crate::harm;
use crate::text;

/// The tree of these files.
pub(crate) fn tree<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> SourceTree {
    let file = |(path, bytes): (&str, &[u8])| SourceFile {
        path: path.into(),
        contents: Contents::Read(bytes.into()),
    };
    SourceTree::new(files.into_iter().map(file).collect())
}

/// Prints findings in every way; each has a place in its file.
pub(crate) fn told(findings: &[Finding], tree: &SourceTree) -> String {
    print(findings, tree, MessageFormat::Pretty);
    for line in print(findings, tree, MessageFormat::Json).lines() {
        let read = serde_json::from_str::<serde_json::Value>(line);
        assert!(read.is_ok(), "a finding is no JSON: {line}");
    }
    print(findings, tree, MessageFormat::Short)
}

/// A file of a site by itself: the first byte says of which kind.
pub(crate) fn front_matter(data: &[u8]) -> Corpus {
    let Some((kind, bytes)) = data.split_first() else {
        return Corpus::Reject;
    };
    let path = match kind {
        b's' => "site.yaml",
        b'c' => "content/competitions/cup.md",
        b't' => "content/teams/ashford.md",
        b'k' => "content/clubs/ashford.md",
        b'p' => "content/players/kane.md",
        b'v' => "content/venues/harbour-road.md",
        b'a' => "content/pages/about.md",
        b'q' => "content/teams/ashford.csv",
        _ => "content/reports/2026-05-03-derby.md",
    };
    let tree = tree([(path, bytes)]);
    let (contents, diagnostics) = content::read(&tree);
    let findings = diagnostics.locate(&tree, locate);
    told(&findings, &tree);
    if contents.files.is_empty() {
        let is_told = findings
            .iter()
            .any(|found| found.severity == Severity::Error);
        assert!(is_told, "a file was left out without a word");
    }
    Corpus::Keep
}

/// The quick reader of YAML against the parser: a comment with a tab at the
/// end changes nothing of what a document says, but is the parser's to read.
pub(crate) fn plain_yaml(data: &[u8]) -> Corpus {
    let Some(source) = text(data) else {
        return Corpus::Reject;
    };
    // A text that goes on over lines may take the comment in.
    let goes_on = |line: &str| {
        let end = line.trim_end_matches([' ', '\r']);
        let end = end.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
        end.ends_with(['|', '>'])
    };
    if source.lines().any(goes_on) || source.contains("---") || source.contains("...") {
        return Corpus::Reject;
    }
    let read = |end: &str| {
        let file = format!("---\n{source}\n{end}---\n");
        let path = "content/reports/2026-05-03-derby.md";
        let tree = tree([(path, file.as_bytes())]);
        let (contents, diagnostics) = content::read(&tree);
        told(&diagnostics.locate(&tree, locate), &tree);
        // What the parser refuses it may refuse at the comment.
        let is_by_byte = |found: &Diagnostic| {
            found
                .at
                .is_some_and(|place| matches!(place.at, At::Bytes(..)))
        };
        let is_refused = diagnostics.iter().any(is_by_byte);
        let all = format!("{:#?}\n{diagnostics:#?}", contents.files);
        (is_refused, all)
    };
    let (quick, slow) = (read("  \n"), read("#\t\n"));
    if !(quick.0 && slow.0) {
        assert!(
            quick.1 == slow.1,
            "read quickly: {}\nby the parser: {}",
            quick.1,
            slow.1
        );
    }
    Corpus::Keep
}

/// Every row is a match or is complained of, in our tables and in others'.
pub(crate) fn csv(data: &[u8]) -> Corpus {
    let competition = "---\nname: Harbour League\nseason: 2026\n---\n";
    let tree = tree([
        ("content/competitions/league.md", competition.as_bytes()),
        ("content/competitions/league.csv", data),
    ]);
    let (_, diagnostics) = content::read(&tree);
    told(&diagnostics.locate(&tree, locate), &tree);
    let (text, _) = decode(data);
    let mut gathered = Gathered::default();
    read_table_file("theirs.csv", &text, &Translation::default(), &mut gathered);
    let spots = gathered.told.iter().map(|told| &told.spot);
    for spot in spots.chain(gathered.unread.iter().map(|unread| &unread.spot)) {
        assert!(
            text.get(spot.range.clone()).is_some(),
            "{spot:?} is no place of {text:?}"
        );
    }
    brought_in(&gathered);
    let mut goals = Gathered::default();
    read_goals_file("goals.csv", &text, &mut goals);
    read_shoot_outs_file("shoot_outs.csv", &text, &mut goals);
    Corpus::Keep
}

/// Brings another's results into a small site: what is written there is a site,
/// or it is told what is wrong with it.
fn brought_in(gathered: &Gathered) {
    if gathered.told.len() > 40 {
        return;
    }
    let report = "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\n";
    let tree = tree([("content/reports/2026-05-02-first.md", report.as_bytes())]);
    let (site, _) = Site::load(tree, &site::Options::default());
    let asked = Asked {
        competition: Some("Harbour League"),
        reports: true,
        ..Asked::default()
    };
    let Ok(imported) = import(site.tree(), site.book(), gathered, &asked) else {
        return;
    };
    let files = imported.changes.iter();
    let files = files.map(|change| (change.path.as_str(), change.text.as_bytes()));
    let report = [("content/reports/2026-05-02-first.md", report.as_bytes())];
    let tree = self::tree(files.chain(report));
    let (site, diagnostics) = Site::load(tree, &site::Options::default());
    let findings = site.locate(&diagnostics);
    let printed = told(&findings, site.tree());
    let is_told = !imported.notes.is_empty() || !imported.unread.is_empty();
    let is_sound = !findings
        .iter()
        .any(|found| found.severity == Severity::Error);
    assert!(
        is_sound || is_told,
        "what was brought in is faulty: {printed}"
    );
}

/// Football.TXT: what is read is printed and read again as the same.
pub(crate) fn football_txt(data: &[u8]) -> Corpus {
    let (text, _) = decode(data);
    let file = read_football_txt(&text);
    let lines = text.lines().count() + text.matches('\r').count();
    let matches = || file.seasons.iter().flat_map(|season| &season.matches);
    for line in matches()
        .map(|told| told.line)
        .chain(file.unread.iter().map(|unread| unread.line))
    {
        assert!((1..=lines).contains(&line), "line {line} of {lines}");
    }
    let printed = print_football_txt(&file);
    let again = read_football_txt(&printed);
    let count = again
        .seasons
        .iter()
        .map(|season| season.matches.len())
        .sum::<usize>();
    assert_eq!(
        count,
        matches().count(),
        "printed {printed:?}\nread {:#?}",
        again.unread
    );
    let mut gathered = Gathered::default();
    read_football_txt_file("theirs.txt", &text, &mut gathered);
    brought_in(&gathered);
    Corpus::Keep
}

/// Prose: harmless, and of a size that its text explains.
pub(crate) fn markdown(data: &[u8]) -> Corpus {
    let Some(source) = text(data) else {
        return Corpus::Reject;
    };
    let outline = outline(source, &[]);
    for heading in &outline.headings {
        assert!(source.get(heading.range.clone()).is_some(), "{heading:?}");
    }
    for link in &outline.links {
        assert!(source.get(link.range.clone()).is_some(), "{link:?}");
    }
    for raw_html in [RawHtml::Refuse, RawHtml::Clean] {
        let options = Options {
            raw_html,
            is_block: &|name| name == "standings",
            ..Options::default()
        };
        let rendered = render(source, &options, &mut AsWritten);
        let mut html = String::new();
        for part in &rendered.parts {
            if let Part::Html(part) = part {
                html += part;
            }
        }
        let found = harm::harm("prose.html", html.as_bytes());
        assert!(found.is_empty(), "{found:#?}");
        let most = 100_000 + 200 * source.len();
        assert!(
            html.len() < most,
            "{} bytes of {}",
            html.len(),
            source.len()
        );
    }
    Corpus::Keep
}
