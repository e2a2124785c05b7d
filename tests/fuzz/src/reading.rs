//! Whole files: front matter, tables, Football.TXT and prose.

use std::collections::BTreeSet;

use libfuzzer_sys::Corpus;
use pressbox::assemble::{Options, assemble};
use pressbox::book::Book;
use pressbox::content::{self, locate};
use pressbox::diagnostic::{Diagnostic, Diagnostics, Finding, MessageFormat, Severity, print};
use pressbox::exchange::{
    Asked, Gathered, Imported, Told, Translation, decode, import, read_football_txt_file,
    read_goals_file, read_shoot_outs_file, read_table_file,
};
use pressbox::markdown::{self, AsWritten, Part, RawHtml, outline, render};
use pressbox::notation::{
    FootballTxt, GoalLine, WrittenGoal, print_football_txt, read_football_txt,
};
use pressbox::source::{At, Contents, FileId, SourceFile, SourceTree};

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

/// The quick reader of YAML against the parser: a comment with a tab before all
/// else changes nothing of what a document says, but is the parser's to read.
pub(crate) fn plain_yaml(data: &[u8]) -> Corpus {
    let Some(source) = text(data) else {
        return Corpus::Reject;
    };
    if source.contains("---") || source.contains("...") {
        return Corpus::Reject;
    }
    let read = |begin: &str| {
        let file = format!("---\n{begin}{source}\n---\n");
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

/// The site that results are brought into: two reports of a league without a
/// file, of teams that a table may know or not.
const REPORTS: [(&str, &str); 2] = [
    (
        "content/reports/2026-05-02-first.md",
        "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\n",
    ),
    (
        "content/reports/2026-05-09-second.md",
        "---\nresult: Moor End 0-0 Ashford\ncompetition: Harbour League\n---\n",
    ),
];

/// What files tell, without the pages that would show it.
fn book(tree: &SourceTree) -> (Book, Diagnostics) {
    let (contents, mut found) = content::read(tree);
    let (book, more) = assemble(tree, &contents, &Options::default());
    found.append(more);
    (book, found)
}

/// The line, from 0, that a byte is in.
fn line_at(text: &str, byte: usize) -> usize {
    text.bytes()
        .take(byte)
        .filter(|byte| *byte == b'\n')
        .count()
}

/// The lines of a file, from 0, that findings name.
fn lines_of(findings: &[Finding], file: Option<FileId>, text: &str) -> BTreeSet<usize> {
    let spans = findings.iter().filter_map(|found| found.at);
    let of_file = spans.filter(|span| Some(span.file) == file);
    of_file
        .flat_map(|span| line_at(text, span.start as usize)..=line_at(text, span.end as usize))
        .collect()
}

/// The lines of a text that an importer accounted for: a match or a complaint.
fn accounted(gathered: &Gathered, text: &str, source: usize) -> BTreeSet<usize> {
    let told = gathered.told.iter().map(|told| &told.spot);
    let unread = gathered.unread.iter().map(|unread| &unread.spot);
    let mut lines = BTreeSet::new();
    for spot in told.chain(unread).filter(|spot| spot.source == source) {
        let (Some(before), Some(within)) =
            (text.get(..spot.range.start), text.get(spot.range.clone()))
        else {
            panic!("{spot:?} is no place of {text:?}");
        };
        let first = before.matches('\n').count();
        lines.extend(first..=first + within.matches('\n').count());
    }
    lines
}

/// Whether a line of a table has more than one cell: one alone may be a heading.
fn has_cells(line: &str) -> bool {
    let filled = |cell: &&str| !cell.trim_matches([' ', '\t', '\r', '"']).is_empty();
    line.split(',').filter(filled).count() > 1
}

/// Every row is a match or is complained of, in our tables and in others'.
pub(crate) fn csv(data: &[u8]) -> Corpus {
    // A file with control characters is refused as a whole.
    let is_text = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    let Some(text) = text(data).filter(|text| text.chars().all(is_text)) else {
        return Corpus::Reject;
    };
    ours(text);
    let mut gathered = Gathered::default();
    read_table_file("theirs.csv", text, &Translation::default(), &mut gathered);
    accounted(&gathered, text, 0);
    brought_in(&gathered);
    theirs(text);
    beside(text);
    Corpus::Keep
}

/// A table of ours: each row below the names of its columns is a match of the
/// book, or something is said of its line.
fn ours(rows: &str) {
    let league = "---\nname: Harbour League\nseason: 2026\n---\n";
    for header in ["", "date,home,away,score,goals,notes\n"] {
        let text = format!("{header}{rows}");
        let tree = tree([
            ("content/competitions/league.md", league.as_bytes()),
            ("content/competitions/league.csv", text.as_bytes()),
        ]);
        let (book, found) = book(&tree);
        let findings = found.locate(&tree, locate);
        told(&findings, &tree);
        if header.is_empty() || rows.contains(['"', '\r']) {
            continue;
        }
        let file = tree.find("content/competitions/league.csv");
        let mut lines = lines_of(&findings, file, &text);
        let fixtures = book
            .fixtures
            .iter()
            .flat_map(|(_, fixture)| &fixture.places);
        for place in fixtures.filter(|place| Some(place.file) == file) {
            let start = locate(&tree, *place).start as usize;
            lines.insert(line_at(&text, start));
        }
        for (at, line) in text.lines().enumerate().skip(1) {
            let is_told = line.trim_matches([',', ' ', '\t']).is_empty() || lines.contains(&at);
            assert!(
                is_told,
                "nothing is said of line {}: {line:?} of {text:?}",
                at + 1
            );
        }
    }
}

/// A table of another's, its columns known.
fn theirs(rows: &str) {
    if rows.contains(['"', '\r']) {
        return;
    }
    let text = format!("date,home,away,score,attendance\n{rows}");
    let mut gathered = Gathered::default();
    read_table_file("theirs.csv", &text, &Translation::default(), &mut gathered);
    let lines = accounted(&gathered, &text, 0);
    for (at, line) in text.lines().enumerate().skip(1) {
        let is_told =
            lines.contains(&at) || !has_cells(line) || line == "date,home,away,score,attendance";
        assert!(
            is_told,
            "nothing is said of line {}: {line:?} of {text:?}",
            at + 1
        );
    }
    brought_in(&gathered);
}

/// Goals and shoot-outs beside a table: each row is of a match, or is complained
/// of. Of a match with so many goals all rows are its goals or none.
fn beside(rows: &str) {
    let results =
        "date,home,away,score\n2026-05-02,Ashford,Kestrel,2-1\n2026-05-09,Moor End,Ashford,0-0\n";
    let mut gathered = Gathered::default();
    read_table_file(
        "results.csv",
        results,
        &Translation::default(),
        &mut gathered,
    );
    let text = format!("date,home,away,team,scorer,minute,own_goal,penalty\n{rows}");
    read_goals_file("goals.csv", &text, &mut gathered);
    let named = |goal: &&WrittenGoal| **goal != WrittenGoal::default();
    let goals = gathered.told.iter().filter_map(|told| match &told.goals {
        Some(GoalLine::BySide(sides)) => Some(sides.home.iter().chain(&sides.away)),
        Some(GoalLine::OneSide(_)) | None => None,
    });
    let told = goals.flatten().filter(named).count();
    if !rows.contains(['"', '\r']) {
        let unread = accounted(&gathered, &text, 1).len();
        // A goal of which nothing is known is as good as none told.
        let says = |cell: &str| !cell.trim().is_empty() && cell.trim() != "NA";
        let filled = |line: &&str| line.split(',').skip(4).take(2).any(says);
        let rows = rows.lines().filter(filled).count();
        assert!(
            told + unread >= rows,
            "{told} goals and {unread} refused of {rows}: {text:?}"
        );
    }
    let text = format!("date,home,away,winner\n{rows}");
    read_shoot_outs_file("shoot_outs.csv", &text, &mut gathered);
    brought_in(&gathered);
}

/// Brings another's results into a small site: each match is in what is written,
/// or was there, or is told with its place; what is written is a site, or it is
/// told what is wrong with it; and asked again nothing is new.
fn brought_in(gathered: &Gathered) {
    if gathered.told.len() > 40 || gathered.told.is_empty() {
        return;
    }
    let reports = || REPORTS.map(|(path, text)| (path, text.as_bytes()));
    let before = tree(reports());
    let (site, _) = book(&before);
    let asked = Asked {
        competition: Some("Harbour League"),
        reports: true,
        ..Asked::default()
    };
    let Ok(imported) = import(&before, &site, gathered.clone(), &asked) else {
        return;
    };
    all_told(gathered, &imported);
    let files = imported.changes.iter();
    let files = files.map(|change| (change.path.as_str(), change.text.as_bytes()));
    let after = tree(files.chain(reports()));
    let (site, found) = book(&after);
    let findings = found.locate(&after, locate);
    let printed = told(&findings, &after);
    let is_told = !imported.notes.is_empty() || !imported.unread.is_empty();
    let is_sound = !findings
        .iter()
        .any(|found| found.severity == Severity::Error);
    assert!(
        is_sound || is_told,
        "what was brought in is faulty: {printed}\n{:#?}",
        imported.changes
    );
    if !is_sound {
        return;
    }
    let again = import(&after, &site, gathered.clone(), &asked).unwrap_or_else(|refused| {
        panic!(
            "the second time it is refused: {refused:?}\nafter {:#?}",
            imported.changes
        )
    });
    all_told(gathered, &again);
    let new: usize = again.seasons.iter().map(|season| season.new).sum();
    assert!(
        new == 0 || !again.unread.is_empty(),
        "asked again {new} matches are new: {:#?}\nafter {:#?}",
        again.changes,
        imported.changes
    );
}

/// Each match that was read is new, was known, or is told of.
fn all_told(gathered: &Gathered, imported: &Imported) {
    let seasons = imported.seasons.iter();
    let counted: usize = seasons
        .map(|season| season.new + season.more + season.known)
        .sum();
    let is_told = |told: &&Told| {
        let unread = imported.unread.iter();
        unread
            .map(|unread| &unread.spot)
            .any(|spot| *spot == told.spot)
    };
    let refused = gathered.told.iter().filter(is_told).count();
    let others = imported
        .notes
        .iter()
        .any(|note| note.contains("not asked for"));
    assert!(
        others || counted + refused >= gathered.told.len(),
        "{counted} brought in, {refused} refused of {:#?}",
        gathered.told
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
    none_swallowed(&text, &file);
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

/// A line that is a match by itself is one among the others, or is complained
/// of. Where a bracket or a fact goes on over lines, it may be part of those.
fn none_swallowed(text: &str, file: &FootballTxt) {
    if text.contains(['[', '(', ':', '#', '\r', '\u{feff}']) {
        return;
    }
    let matches = file.seasons.iter().flat_map(|season| &season.matches);
    let lines: BTreeSet<usize> = matches
        .map(|told| told.line)
        .chain(file.unread.iter().map(|unread| unread.line))
        .collect();
    for (at, line) in text.lines().enumerate() {
        let alone = read_football_txt(line);
        let is_match = alone
            .seasons
            .iter()
            .any(|season| !season.matches.is_empty());
        assert!(
            !is_match || lines.contains(&(at + 1)),
            "line {} is lost: {line:?} of {text:?}",
            at + 1
        );
    }
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
        let options = markdown::Options {
            raw_html,
            is_block: &|name| name == "standings",
            ..markdown::Options::default()
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
