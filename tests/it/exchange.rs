//! Results from other programs and for them: `import`, `export`, `results`,
//! `diff`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::Desk;

/// The files that lie beside the repository, if they do.
fn shared(below: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = here.ancestors().skip(1).take(2);
    let found = folders.find_map(|folder| {
        let path = folder.join("shared").join(below);
        path.exists().then_some(path)
    });
    if found.is_none() {
        eprintln!("skipped: no {below} beside this repository");
    }
    found
}

fn empty() -> Desk {
    Desk::new(&[("content/index.md", "Words.\n")])
}

/// `E0.csv` brought in under these options: what is told, and how it ends.
fn import(desk: &Desk, name: &str, bytes: &[u8], options: &[&str], code: i32) -> (String, String) {
    fs::write(desk.path(name), bytes).unwrap();
    let arguments: Vec<&str> = ["import", name]
        .into_iter()
        .chain(options.iter().copied())
        .collect();
    let ran = desk.ends(&arguments, code);
    (ran.out, ran.err)
}

#[test]
fn real_files_come_in_whole_and_go_out_and_come_in_again() {
    let Some(folder) = shared("import") else {
        return;
    };
    let manifest = fs::read_to_string(folder.join("manifest.csv")).unwrap();
    for row in manifest.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let counts = format!(
            "{} results, {} teams, {} goals",
            cells[4], cells[5], cells[6]
        );
        let desk = empty();
        let bytes = fs::read(folder.join(cells[0])).unwrap();
        let (told, found) = import(&desk, cells[0], &bytes, &["--competition", "cup"], 0);
        assert!(
            told.contains(&counts) && found.is_empty(),
            "{}: {told}{found}",
            cells[0]
        );
        desk.ends(&["check", "--deny-warnings"], 0);
        // A second time there is nothing new.
        let (again, _) = import(&desk, cells[0], &bytes, &["--competition", "cup"], 0);
        assert!(again.contains("nothing was written"), "{again}");
        for (format, name) in [("csv", "out.csv"), ("football-txt", "out.txt")] {
            let text = desk.ends(&["export", "cup", "--format", format], 0).out;
            let other = empty();
            let asked = ["--competition", "cup", "--season", "x"];
            let (told, found) = import(&other, name, text.as_bytes(), &asked, 0);
            assert!(
                told.contains(&counts) && found.is_empty(),
                "{name}: {told}{found}"
            );
            let back = other.ends(&["export", "cup", "--format", format], 0).out;
            let body = |text: &str| -> String {
                let lines = text.lines().filter(|line| !line.starts_with("= "));
                lines.collect::<Vec<_>>().join("\n")
            };
            similar_asserts(&body(&text), &body(&back), cells[0]);
        }
    }
}

/// Two programs' files of one season, each with its own names of the clubs.
#[test]
fn teams_under_other_names_are_found_by_their_results() {
    let Some(folder) = shared("import") else {
        return;
    };
    let desk = empty();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (txt, csv) = (
        path("bundesliga-2014-15.txt"),
        path("bundesliga-2014-15.csv"),
    );
    desk.ends(&["import", &txt, "--competition", "bundesliga"], 0);
    let asked = [
        "import",
        &csv,
        "--competition",
        "bundesliga",
        "--season",
        "2014-15",
    ];
    let told = desk.ends(&asked, 1);
    let line = told
        .out
        .lines()
        .find(|line| line.starts_with("  --names"))
        .unwrap();
    let names = line
        .trim()
        .strip_prefix("--names \"")
        .unwrap()
        .trim_end_matches('"');
    assert!(names.contains("Bayern Munich=Bayern München"), "{names}");
    let again: Vec<&str> = asked.into_iter().chain(["--names", names]).collect();
    let told = desk.ends(&again, 0).out;
    assert!(
        told.contains("(28 with more than the site had, 278 in the site already)"),
        "{told}"
    );
}

#[track_caller]
fn similar_asserts(before: &str, after: &str, name: &str) {
    let diff = similar::TextDiff::from_lines(before, after);
    assert!(before == after, "{name}\n{}", diff.unified_diff());
}

#[test]
fn an_archive_comes_in_with_its_goals_and_shoot_outs() {
    let Some(folder) = shared("data/worldcup") else {
        return;
    };
    let desk = empty();
    let ran = desk.ends(&["import", folder.to_str().unwrap()], 0);
    let results = fs::read_to_string(folder.join("results.csv")).unwrap();
    let played = results
        .lines()
        .skip(1)
        .filter(|line| !line.contains(",NA,NA,"))
        .count();
    assert!(
        ran.out.contains(&format!("{played} results")),
        "{}",
        ran.out
    );
    desk.ends(&["check"], 0);
    let text = desk
        .ends(&["export", "fifa-world-cup", "--season", "1930"], 0)
        .out;
    assert!(
        text.contains("Bart McGhee 23, Tom Florie 45, Bert Patenaude 69"),
        "{text}"
    );
    let text = desk
        .ends(&["export", "fifa-world-cup", "--season", "1982"], 0)
        .out;
    assert!(text.contains("Germany won the shoot-out"), "{text}");
}

#[test]
fn a_strangers_spreadsheet_is_read() {
    let desk = empty();
    let text = "Kreisliga Nord;;;;;;\nSpieltag;Datum;Uhrzeit;Heim;Gast;Ergebnis;Zuschauer;Wetter\n\
        1;15.08.2026;15.30 Uhr;SV Göhlen;TuS Aßlar;2:1 (1:0);1.234;Regen\n\
        1;16.08.2026;;1. FC Mühl;SG Öd;0:0;;\n\
        2;22.08.2026;15:00;TuS Aßlar;1. FC Mühl;abgesagt;;\n\
        2;32.08.2026;15:00;SG Öd;SV Göhlen;1:1;;\n\
        ;;;Summe;;;5;\n";
    let (bytes, _, _) = (windows_1252(text), 0, 0);
    let options = ["--competition", "Kreisliga Nord"];
    let (told, found) = import(&desk, "plan.csv", &bytes, &options, 1);
    assert!(told.contains("2 results, 4 teams, 3 goals"), "{told}");
    assert!(
        told.contains("columns that were not read: Wetter"),
        "{told}"
    );
    assert!(told.contains("read as windows-1252"), "{told}");
    assert!(
        found.contains("plan.csv:6:3") && found.contains("`32.08.2026` is no day"),
        "{found}"
    );
    assert!(found.contains("plan.csv:7:1"), "{found}");
    let csv = fs::read_to_string(desk.path("content/competitions/kreisliga-nord/2026.csv"))
        .unwrap_or_else(|_| desk.read("content/competitions/kreisliga-nord/2026–27.csv"));
    assert_eq!(
        csv,
        "date,round,home,away,home_goals,away_goals,home_half_time,away_half_time,time,attendance,status\n\
         2026-08-15,1,SV Göhlen,TuS Aßlar,2,1,1,0,15:30,1234,\n\
         2026-08-16,1,1. FC Mühl,SG Öd,0,0,,,,,\n\
         2026-08-22,2,TuS Aßlar,1. FC Mühl,,,,,15:00,,cancelled\n"
    );
    desk.ends(&["check"], 0);
}

#[test]
fn a_spreadsheet_of_excel_is_read() {
    let desk = empty();
    let workbook = crate::workbook::workbook(&[
        ("Hinweise", vec![vec!["Stand: August"]]),
        (
            "Spielplan",
            vec![
                vec!["Kreisliga Nord"],
                vec!["Datum", "Heim", "Gast", "Tore Heim", "Tore Gast"],
                vec!["1. Spieltag"],
                vec!["15.08.2026", "Göhlen", "Aßlar", "2", "1"],
                vec!["16.08.2026", "Mühl", "Öd & Söhne", "", ""],
            ],
        ),
    ]);
    let (told, found) = import(
        &desk,
        "plan.xlsx",
        &workbook,
        &["--competition", "Kreisliga"],
        0,
    );
    assert!(
        told.contains("1 result, 4 teams, 3 goals") && found.is_empty(),
        "{told}{found}"
    );
    assert!(told.contains("the sheet `Hinweise` was not read"), "{told}");
    assert_eq!(
        desk.read("content/competitions/kreisliga/2026.csv"),
        "date,round,home,away,home_goals,away_goals\n\
         2026-08-15,1. Spieltag,Göhlen,Aßlar,2,1\n\
         2026-08-16,1. Spieltag,Mühl,Öd & Söhne,,\n"
    );
    desk.ends(&["check"], 0);
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect()
}

#[test]
fn an_update_adds_what_is_new_and_lists_what_contradicts() {
    let desk = Desk::new(&[(
        "content/competitions/league.md",
        "---\nname: League\nseason: 2026\nteams: [Ashford, Kestrel, Dunmore, Alder]\nresults:\n  - round: 1\n    date: 2026-05-02\n    matches: [Ashford v Kestrel, Dunmore 1-0 Alder]\n---\n",
    )]);
    let first = "date,home,away,home_goals,away_goals,goals\n\
        2026-05-02,Ashford,Kestrel,2,1,\"Kane 3, 9; Osorio 42\"\n\
        2026-05-02,Dunmore,Alder,1,1,\n\
        2026-05-09,Kestrel,Ashfrod,0,0,\n\
        2026-05-09,Alder,Dunmore,,,\n";
    let options = ["--competition", "league"];
    let (told, found) = import(&desk, "new.csv", first.as_bytes(), &options, 1);
    assert!(
        told.contains("1 new, 1 with more than the site had"),
        "{told}"
    );
    assert!(
        found.contains("the score is 1-1 here, 1-0 in the site"),
        "{found}"
    );
    assert!(
        found.contains("content/competitions/league.md:8:"),
        "{found}"
    );
    assert!(
        found.contains("did you mean \"Ashford\"") || found.contains("Ashfrod"),
        "{found}"
    );
    assert_eq!(
        desk.read("content/competitions/league.csv"),
        "date,home,away,home_goals,away_goals,goals\n\
         2026-05-02,Ashford,Kestrel,2,1,\"Kane 3, 9; Osorio 42\"\n\
         2026-05-09,Alder,Dunmore,,,\n"
    );
    desk.ends(&["check"], 0);
    // The match that was to come has been played: its row is filled in.
    let second =
        "date,home,away,home_goals,away_goals,attendance\n2026-05-09,Alder,Dunmore,3,2,120\n";
    let (told, _) = import(&desk, "new.csv", second.as_bytes(), &options, 0);
    assert!(told.contains("1 with more than the site had"), "{told}");
    assert_eq!(
        desk.read("content/competitions/league.csv"),
        "date,home,away,home_goals,away_goals,goals,attendance\n\
         2026-05-02,Ashford,Kestrel,2,1,\"Kane 3, 9; Osorio 42\",\n\
         2026-05-09,Alder,Dunmore,3,2,,120\n"
    );
    desk.ends(&["check", "--deny-warnings"], 0);
}

#[test]
fn a_dry_run_writes_nothing_and_stubs_are_drafts() {
    let desk = empty();
    let text = "= Cup 2020\n\nFinal\nSat May 2\n  Ashford 0-2 Kestrel\n    (Gale 3' Hart 9')\nwhat is this?\n";
    let (told, found) = import(&desk, "cup.txt", text.as_bytes(), &["--dry-run"], 1);
    assert!(
        told.contains("Nothing was written: this was a dry run."),
        "{told}"
    );
    assert!(found.contains("cup.txt:7:1"), "{found}");
    assert!(!desk.path("content/competitions").exists());
    let (told, _) = import(&desk, "cup.txt", text.as_bytes(), &["--reports"], 1);
    assert!(
        told.contains("content/reports/cup/2020-05-02-ashford-kestrel.md  (new)"),
        "{told}"
    );
    assert!(
        desk.read("content/reports/cup/2020-05-02-ashford-kestrel.md")
            .contains("draft: true")
    );
    desk.ends(&["check", "--deny-warnings"], 0);
    let checked = desk.ends(&["build", "--drafts"], 0);
    assert!(!checked.err.contains("error"), "{}", checked.err);
}

#[test]
fn football_data_is_read_and_may_stand_beside_a_competition() {
    let text = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,Referee,HS,B365H\n\
        E0,16/08/2024,20:00,Man United,Fulham,1,0,H,0,0,D,R Jones,14,1.6\n\
        E0,17/08/2024,12:30,Ipswich,Liverpool,0,2,A,0,0,D,T Robinson,7,8.5\n";
    let desk = empty();
    let (told, _) = import(
        &desk,
        "E0.csv",
        text.as_bytes(),
        &["--season", "2024-25"],
        0,
    );
    assert!(
        told.contains("Premier League 2024-25: 2 results, 4 teams, 3 goals"),
        "{told}"
    );
    assert!(
        told.contains("columns that were not read: FTR, HTR, HS, B365H"),
        "{told}"
    );
    // Two of 380 matches: its "Div" says that it is a league all the same.
    let file = desk.read("content/competitions/premier-league/2024-25.md");
    assert!(file.contains("format: league"), "{file}");
    let of_another = text.replace("E0,", "X9,");
    let (told, _) = import(
        &desk,
        "X9.csv",
        of_another.as_bytes(),
        &["--competition", "Trophy", "--season", "2024-25"],
        0,
    );
    assert!(
        told.contains(
            "Trophy: these matches alone show neither a league nor a cup, so there is no table \
             yet; write `format: league` into content/competitions/trophy/2024-25.md"
        ),
        "{told}"
    );
    let beside = Desk::new(&[
        (
            "content/competitions/pl.md",
            "---\nname: PL\nseason: 2024-25\n---\n",
        ),
        ("content/competitions/pl.csv", text),
    ]);
    let checked = beside.ends(&["check", "--message-format", "short"], 0).err;
    assert!(checked.contains("note[unknown-column]"), "{checked}");
    let table = beside.ends(&["table", "pl", "--format", "csv"], 0).out;
    assert!(table.contains("1,Liverpool,1,1,0,0,2,0,2,3"), "{table}");
}

/// What other real files do: a remark before the away side, a cross in the
/// score, goals without brackets, the season in a comment, a cup behind groups.
#[test]
fn football_txt_comes_in_many_hands() {
    let desk = empty();
    let text = "= Copa 2023\n\n» Grupo A\nSab Abr/15\n  16h00   Palmeiras  2x1 (1-0)  Cuiabá\n           Rony 5', 80'; Deyverson 90'\n  Santos  2-0 [awarded]   Bahia\n» Semifinais\nDom Abr/23\n  Palmeiras  abandoned  Flamengo\n» Final\nDom Abr/30\n  Palmeiras  1-1 a.e.t. (1-1), 4-3 pen.  Flamengo  @ Maracanã, Rio de Janeiro\n";
    let (told, found) = import(
        &desk,
        "copa.txt",
        text.as_bytes(),
        &["--competition", "copa"],
        0,
    );
    assert!(
        told.contains("3 results, 5 teams, 7 goals") && found.is_empty(),
        "{told}{found}"
    );
    desk.ends(&["check"], 0);
    let csv = desk.read("content/competitions/copa/2023.csv");
    for cell in [
        "\"Rony 5, 80; Deyverson 90\"",
        "awarded",
        "abandoned",
        ",4,3,",
        "Maracanã,Rio de Janeiro",
    ] {
        assert!(csv.contains(cell), "{cell}: {csv}");
    }
    let text = "##### Division One 1892-93\nRound 1\n[Sep 3]\n Preston  2-1  Burnley\n";
    let (told, _) = import(
        &desk,
        "old.txt",
        text.as_bytes(),
        &["--competition", "Division One"],
        0,
    );
    assert!(told.contains("Division One 1892-93"), "{told}");
}

#[test]
fn legs_and_replays_come_in_as_matches_of_one_tie() {
    let desk = empty();
    let text = "= Harbour Cup 2024/25\n\n\
        » Third Round\nSat Jan/11 2025\n  Ashford  2-2  Kestrel\n  Dunmore  1-0  Elm\n\
        » Third Round Replays\nTue Jan/21 2025\n  Kestrel  1-0  Ashford\n\
        » Semi-finals, 1st Leg\nSat Feb/1 2025\n  Kestrel  1-0  Dunmore\n\
        » Semi-finals, 2nd Leg\nSat Feb/8 2025\n  Dunmore  2-0  Kestrel\n\
        » Final\nSat Mar/1 2025\n  Dunmore  1-1  Fenn\n\
        Replay\nSat Mar/8 2025\n  Fenn  0-1  Dunmore\n";
    let (told, found) = import(&desk, "cup.txt", text.as_bytes(), &[], 0);
    assert!(told.contains("7 results") && found.is_empty(), "{told}");
    desk.ends(&["check"], 0);
    let table = desk.ends(&["table", "harbour-cup"], 0).out;
    let ties: Vec<Vec<&str>> = table
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    for tie in [
        &["Ashford", "0-1", "Kestrel", "Kestrel"][..],
        &["Kestrel", "1-2", "Dunmore", "aggregate", "Dunmore"],
        &["Dunmore", "1-0", "Fenn", "Dunmore"],
        &["Champions:", "Dunmore"],
    ] {
        assert!(ties.iter().any(|line| line == tie), "{tie:?}: {table}");
    }
    let again = import(&desk, "cup.txt", text.as_bytes(), &[], 0).0;
    assert!(again.contains("Nothing was new"), "{again}");
}

/// Whatever a season's matches are, they come back as they went out, in both
/// forms.
#[test]
fn what_goes_out_comes_back() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    let names = [
        "Ashford",
        "1. FC Köln",
        "Bosnia-Herzegovina",
        "St. Mary's, Old",
        "Schalke 04",
    ];
    let scorers = [
        "Kane",
        "A. López",
        "O'Neil",
        "van der \"X\" Berg",
        "Müller-Lüdenscheid",
    ];
    let goal = (0..scorers.len(), prop::option::of(1_u8..=90), any::<bool>());
    let one = (
        (
            0..names.len(),
            1..names.len(),
            1_i8..=28,
            1_i8..=12,
            prop::option::of(1_u8..=9),
        ),
        prop::option::of((
            prop::collection::vec(goal.clone(), 0..4),
            prop::collection::vec(goal, 0..4),
        )),
        (
            prop::option::of(0_u32..90_000),
            prop::option::of("[A-Za-z][a-z]{2,8}( [a-z]{2,6})?"),
            0..7_usize,
        ),
    );
    let strategy = prop::collection::vec(one, 1..6);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(&strategy, |matches| {
        let mut csv = "date,round,home,away,home_goals,away_goals,goals,attendance,referee,status,extra_time\n".to_owned();
        for ((home, further, day, month, round), goals, (crowd, referee, status)) in matches {
            let away = (home + further) % names.len();
            let status = ["", "", "", "", "awarded", "abandoned", "void"][status];
            let side = |goals: &[(usize, Option<u8>, bool)]| -> String {
                let goals = goals.iter().map(|(name, minute, penalty)| {
                    let minute = minute.map_or("?".to_owned(), |minute| minute.to_string());
                    let name = scorers[*name].replace('"', "\"\"");
                    format!("\"{name}\" {minute}{}", if *penalty { " pen" } else { "" })
                });
                goals.collect::<Vec<_>>().join(", ")
            };
            let (score, line) = match &goals {
                None => (",".to_owned(), String::new()),
                Some((ours, theirs)) => (
                    format!("{},{}", ours.len(), theirs.len()),
                    format!("{}; {}", side(ours), side(theirs)).replace('"', "\"\""),
                ),
            };
            let line = if goals.as_ref().is_none_or(|(a, b)| a.is_empty() || b.is_empty()) { String::new() } else { line };
            let status = if goals.is_some() { status } else { "" };
            writeln!(
                csv,
                "2025-{month:02}-{day:02},{},\"{}\",\"{}\",{score},\"{line}\",{},{},{status},",
                round.map_or(String::new(), |round| round.to_string()),
                names[home], names[away],
                crowd.map_or(String::new(), |crowd| crowd.to_string()),
                referee.unwrap_or_default(),
            )
            .unwrap();
        }
        let desk = Desk::new(&[
            ("content/competitions/a.md", "---\nname: A\nseason: 2025\nformat: list\nallow: [twice-on-a-day]\n---\n"),
            ("content/competitions/a.csv", &csv),
        ]);
        let first = desk.run(&["export", "a"]);
        // What contradicts itself is no season.
        prop_assume!(first.code == 0);
        let txt = desk.ends(&["export", "a", "--format", "football-txt"], 0).out;
        let other = Desk::new(&[
            ("content/competitions/a.md", "---\nname: A\nseason: 2025\nformat: list\n---\n"),
            ("content/competitions/a.csv", &first.out),
        ]);
        prop_assert_eq!(&other.ends(&["export", "a"], 0).out, &first.out);
        let third = Desk::new(&[("content/competitions/a.md", "---\nname: A\nseason: 2025\nformat: list\n---\n")]);
        let (_, found) = import(&third, "a.txt", txt.as_bytes(), &["--competition", "A"], 0);
        prop_assert_eq!(found, "");
        // Two meetings of one day stand by round there, as they were told here.
        let rows = |csv: &str| {
            let mut rows: Vec<String> = csv.lines().map(str::to_owned).collect();
            rows.sort();
            rows
        };
        prop_assert_eq!(rows(&third.ends(&["export", "a"], 0).out), rows(&first.out));
        Ok(())
    });
    if let Err(failed) = result {
        panic!("{failed}");
    }
}

#[test]
fn results_are_copy_for_a_newspaper() {
    let desk = Desk::with_two_reports();
    let told = desk.ends(&["results"], 0).out;
    assert_eq!(told.lines().take(4).collect::<Vec<_>>().len(), 4, "{told}");
    assert!(
        told.contains("Harbour League") && told.contains("Ashford"),
        "{told}"
    );
    assert!(told.contains("P  W  D  L"), "{told}");
    let round = desk
        .ends(&["results", "--round", "1", "--format", "markdown"], 0)
        .out;
    assert!(
        round.starts_with("## Harbour League") && round.contains("- **"),
        "{round}"
    );
    desk.ends(&["results", "--on", "1999-01-01"], 2);
    desk.ends(&["results", "--round", "99"], 2);
}

#[test]
fn a_diff_tells_before_anybody_sees_it() {
    let desk = Desk::with_two_reports();
    assert!(
        desk.ends(&["diff"], 0)
            .out
            .contains("no build to compare with")
    );
    desk.ends(&["build"], 0);
    assert!(desk.ends(&["diff"], 0).out.starts_with("Nothing changes"));
    desk.write(
        "content/reports/2026-05-16-third.md",
        "---\nresult: Kestrel 3-0 Ashford\ngoals: Gale 3, 5, 7\nround: 3\ncompetition: Harbour League\n---\n",
    );
    let told = desk.ends(&["diff"], 0).out;
    for line in [
        "Harbour League\n",
        "  new: Kestrel 3-0 Ashford\n",
        "Kestrel 2nd → 1st",
        "top scorer: Gale with 3",
        "pages change",
        "new",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let markdown = desk.ends(&["diff", "--format", "markdown"], 0).out;
    assert!(
        markdown.contains("- new: Kestrel 3-0 Ashford"),
        "{markdown}"
    );
    assert!(
        !desk
            .path("public/matches/harbour-league/kestrel-v-ashford")
            .join("index.html")
            .exists()
            || told.contains("page")
    );
}
