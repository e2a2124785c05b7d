//! Football.TXT: excerpts in `tests/notation/football_txt/`, each beside what
//! is read from it, and whole files where they stand beside this repository.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use pressbox::notation::{FootballTxt, GoalLine, TxtMatch, print_football_txt, read_football_txt};

use super::{goals_text, outcome_text};

fn match_text(told: &TxtMatch) -> String {
    let mut text = format!("{:>3} ", told.line);
    let place = [&told.stage, &told.group, &told.round];
    let place: Vec<&str> = place
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    write!(text, "{} |", place.join(" / ")).unwrap();
    if let Some(number) = told.number {
        write!(text, " ({number})").unwrap();
    }
    let date = told
        .date
        .map_or("????-??-??".to_owned(), |date| date.to_string());
    write!(text, " {date}").unwrap();
    if let Some(time) = told.time {
        write!(text, " {}", time.strftime("%H:%M")).unwrap();
    }
    if let Some(zone) = &told.zone {
        write!(text, " {zone}").unwrap();
    }
    write!(
        text,
        " [{}] [{}] {}",
        told.home,
        told.away,
        outcome_text(&told.outcome)
    )
    .unwrap();
    if let Some(ground) = &told.ground {
        write!(text, " @ {ground}").unwrap();
    }
    if let Some(goals) = &told.goals {
        write!(text, "\n    {}", goals_text(goals)).unwrap();
    }
    for (label, value) in &told.facts {
        write!(text, "\n    {label}: {value}").unwrap();
    }
    text
}

fn file_text(file: &FootballTxt) -> String {
    let mut text = String::new();
    for season in &file.seasons {
        let name = |name: &Option<Box<str>>| name.as_deref().unwrap_or("?").to_owned();
        writeln!(
            text,
            "{} | {}",
            name(&season.competition),
            name(&season.season)
        )
        .unwrap();
        for group in &season.groups {
            writeln!(text, "group {}: {}", group.name, group.teams.join(", ")).unwrap();
        }
        for round in &season.rounds {
            writeln!(
                text,
                "round {}: {} to {}",
                round.name, round.days.0, round.days.1
            )
            .unwrap();
        }
        for told in &season.matches {
            writeln!(text, "{}", match_text(told)).unwrap();
        }
    }
    for comment in &file.comments {
        writeln!(text, "comment {}: {}", comment.line, comment.text).unwrap();
    }
    for unread in &file.unread {
        writeln!(
            text,
            "unread {}: {} -- {}",
            unread.line, unread.text, unread.reason
        )
        .unwrap();
    }
    text
}

/// The values without the places that say where they stood.
fn unplaced(file: &FootballTxt) -> String {
    let mut file = file.clone();
    file.comments.clear();
    file.unread.clear();
    for told in file
        .seasons
        .iter_mut()
        .flat_map(|season| &mut season.matches)
    {
        told.line = 0;
    }
    file_text(&file)
}

#[test]
fn excerpts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notation/football_txt");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    assert!(files.len() > 5);
    for path in files {
        let file = read_football_txt(&std::fs::read_to_string(&path).unwrap());
        let after = file_text(&file);
        let expected = path.with_extension("expected");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&expected, &after).unwrap();
        }
        let before = std::fs::read_to_string(&expected).unwrap_or_default();
        let diff = similar::TextDiff::from_lines(&before, &after);
        assert!(
            before == after,
            "{}\n{}",
            path.display(),
            diff.unified_diff()
        );
        reads_back(&file);
    }
}

#[track_caller]
fn reads_back(file: &FootballTxt) {
    let printed = print_football_txt(file);
    let again = read_football_txt(&printed);
    let (before, after) = (unplaced(file), unplaced(&again));
    let diff = similar::TextDiff::from_lines(&before, &after);
    assert!(before == after, "{}\n{printed}", diff.unified_diff());
    assert!(again.unread.is_empty(), "{:?}\n{printed}", again.unread);
}

/// Whole files of several countries and years, with the counts of their
/// manifest: matches with a result, teams, goals.
#[test]
fn whole_files() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = here
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("shared/import"));
    let Some(folder) = folders
        .into_iter()
        .find(|folder| folder.join("manifest.csv").is_file())
    else {
        eprintln!("skipped: no files to import beside this repository");
        return;
    };
    let manifest = std::fs::read_to_string(folder.join("manifest.csv")).unwrap();
    let mut files = 0;
    for row in manifest.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let name = cells[0];
        if Path::new(name)
            .extension()
            .is_none_or(|extension| extension != "txt")
        {
            continue;
        }
        files += 1;
        let file = read_football_txt(&std::fs::read_to_string(folder.join(name)).unwrap());
        assert!(file.unread.is_empty(), "{name}: {:?}", file.unread);
        let matches: Vec<&TxtMatch> = file
            .seasons
            .iter()
            .flat_map(|season| &season.matches)
            .collect();
        assert!(
            matches
                .iter()
                .all(|told| told.date.is_some() && told.round.is_some()),
            "{name}"
        );
        let teams: BTreeSet<&str> = matches
            .iter()
            .flat_map(|told| [&*told.home, &*told.away])
            .collect();
        let scores: Vec<_> = matches
            .iter()
            .filter_map(|told| told.outcome.score)
            .collect();
        let goals: u32 = scores
            .iter()
            .map(|score| u32::from(score.home) + u32::from(score.away))
            .sum();
        let counted = [
            scores.len().to_string(),
            teams.len().to_string(),
            goals.to_string(),
        ];
        assert_eq!(
            counted.each_ref().map(String::as_str)[..],
            cells[4..7],
            "{name}"
        );
        reads_back(&file);
    }
    assert_eq!(files, 3);
}

/// Goals by side where the score tells whose they are.
#[test]
fn a_score_tells_whose_goals_a_bracket_holds() {
    let file = read_football_txt(
        "= Cup 2020\n\nFinal\nSat May 2\n  Ashford 0-2 Kestrel\n    (Gale 3' Hart 9')\n",
    );
    let told = &file.seasons[0].matches[0];
    assert!(matches!(&told.goals, Some(GoalLine::BySide(sides)) if sides.away.len() == 2));
}
