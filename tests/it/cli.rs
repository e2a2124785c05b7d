//! The program as its user runs it: commands, exit codes, message formats.

use std::process::Stdio;

use crate::program::{Desk, Ran};

#[test]
fn a_slip_in_a_command_or_a_flag_finds_its_word() {
    let desk = Desk::with_two_reports();
    assert!(desk.ends(&["bild"], 2).err.contains("'build'"));
    let flag = desk.ends(&["build", "--alow-foreign"], 2);
    assert!(flag.err.contains("'--allow-foreign'"), "{flag:?}");
    desk.ends(&["build", "--today", "2026-02-30"], 2);
    desk.ends(&["build", "--base-url", "example.org"], 2);
    desk.ends(&["build", "--jobs", "0"], 2);
    desk.ends(&["table", "x", "--after", "1", "--on", "2026-01-01"], 2);
    desk.ends(&[], 2);
}

#[test]
fn help_and_version_are_results() {
    let desk = Desk::new(&[]);
    let help = desk.ends(&["--help"], 0);
    assert!(help.out.contains("Exit codes") && help.err.is_empty());
    for command in [
        "build", "check", "diff", "export", "import", "new", "results", "rules", "serve", "table",
    ] {
        let help = desk.ends(&[command, "--help"], 0);
        assert!(help.out.contains("pressbox "), "{help:?}");
    }
    assert!(desk.ends(&["--version"], 0).out.starts_with("pressbox "));
}

#[test]
fn the_wrong_folder_is_named_with_what_was_looked_for() {
    let desk = Desk::new(&[("notes.txt", "")]);
    let lost = desk.ends(&["build"], 2);
    for word in ["site.yaml", "content/", "--root"] {
        assert!(lost.err.contains(word), "{word}: {lost:?}");
    }
    desk.ends(&["build", "--root", "nowhere"], 2);
    desk.write("site.yaml", "title: T\n");
    assert!(desk.ends(&["check"], 2).err.contains("content"));
}

#[test]
fn the_site_is_the_nearest_upwards() {
    let desk = Desk::with_two_reports();
    let below = desk.path("content/reports");
    let mut program = desk.program(&["table", "Harbour League", "--format", "csv"]);
    let ran = Ran::of(&program.current_dir(below).output().unwrap());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("Ashford"));
}

/// A site with an error, and the place of it.
fn with_an_error() -> (Desk, &'static str) {
    let desk = Desk::with_two_reports();
    desk.write(
        "content/reports/2026-05-16-third.md",
        "---\nresult: Ashford 1-0 Kestrel\nattendence: 12\n---\n",
    );
    (desk, "content/reports/2026-05-16-third.md:3:1")
}

#[test]
fn findings_come_in_three_formats() {
    let (desk, place) = with_an_error();
    let pretty = desk.ends(&["check"], 1).err;
    assert!(pretty.contains(&format!("--> {place}")), "{pretty}");
    assert!(pretty.contains("3 | attendence: 12"), "{pretty}");
    assert!(
        pretty.ends_with("1 error\n") || pretty.contains("1 error, "),
        "{pretty}"
    );
    assert!(
        !pretty.contains('\u{1b}'),
        "no colours where nobody sees them"
    );

    let short = desk.ends(&["check", "--message-format", "short"], 1).err;
    let line = short.lines().find(|line| line.starts_with(place)).unwrap();
    assert!(
        line.starts_with(&format!("{place}: error[unknown-key]: ")),
        "{short}"
    );

    let json = desk.ends(&["check", "--message-format", "json"], 1).err;
    let objects: Vec<serde_json::Value> = json
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let finding = objects
        .iter()
        .find(|object| object["code"] == "unknown-key");
    let finding = finding.unwrap();
    assert_eq!([&finding["line"], &finding["column"]], [3, 1]);
    assert_eq!([&finding["end_line"], &finding["end_column"]], [3, 11]);
    assert_eq!(finding["severity"], "error");
    assert!(finding["help"].as_str().unwrap().contains("attendance"));
}

#[test]
fn findings_without_a_place_come_in_all_formats_too() {
    let desk = Desk::with_two_reports();
    let short = desk.ends(&["build", "-o", "content", "--message-format", "short"], 2);
    assert!(
        short.err.starts_with("pressbox: error[refused-output]: "),
        "{short:?}"
    );
    let json = desk.ends(&["build", "-o", "content", "--message-format", "json"], 2);
    let object: serde_json::Value = serde_json::from_str(&json.err).unwrap();
    assert!(object["path"].is_null() && object["line"].is_null());
}

#[test]
fn an_error_hides_no_other_and_all_come_once() {
    let desk = Desk::new(&[]);
    for number in 1..=100 {
        desk.write(
            &format!("content/reports/2026-05-02-{number:03}.md"),
            "---\nbogus: 1\nauthor: A\n---\nWords.\n",
        );
    }
    let ran = desk.ends(&["check", "--message-format", "short"], 1);
    let errors = ran
        .err
        .lines()
        .filter(|line| line.contains("error[unknown-key]"));
    let mut places: Vec<_> = errors
        .map(|line| line.split(": ").next().unwrap())
        .collect();
    assert_eq!(places.len(), 100);
    assert!(places.is_sorted());
    places.dedup();
    assert_eq!(places.len(), 100);
}

#[test]
fn a_file_of_nothing_but_faults_is_not_told_to_its_end() {
    let desk = Desk::with_two_reports();
    let keys: Vec<String> = (0..70_000)
        .map(|number| format!("key{number}: v\n"))
        .collect();
    let report = format!("---\n{}---\nWords.\n", keys.concat());
    desk.write("content/reports/2026-05-16-third.md", &report);
    let ran = desk.ends(&["check", "--message-format", "short"], 1);
    let told = ran
        .err
        .lines()
        .filter(|line| line.contains("error[unknown-key]"));
    let told = told.count();
    assert!((3..100).contains(&told), "{told}");
    assert!(
        ran.err.contains("`key0`") && ran.err.contains("note[more-findings]"),
        "{ran:?}"
    );
    assert!(
        ran.err
            .contains(&format!("{} findings more", 70_000 - told)),
        "{ran:?}"
    );
    let twice = format!("---\n{}---\nWords.\n", "title: A\n".repeat(50_000));
    desk.write("content/reports/2026-05-16-third.md", &twice);
    let ran = desk.ends(&["check", "--message-format", "short"], 1);
    for word in ["`title`", "note[more-findings]"] {
        assert!(ran.err.contains(word), "{word}: {ran:?}");
    }
}

#[test]
fn warnings_fail_a_run_only_where_they_are_denied() {
    let desk = Desk::with_two_reports();
    desk.write(
        "content/reports/2026-05-16-third.md",
        "---\nresult: Ashfrod 1-0 Kestrel\ncompetition: Harbour League\n---\n",
    );
    let warned = desk.ends(&["check", "--message-format", "short"], 0);
    assert!(warned.err.contains(": warning["), "{warned:?}");
    desk.ends(&["check", "--deny-warnings"], 1);
    desk.ends(&["build", "--deny-warnings"], 1);
    assert!(
        !desk.path("public").exists(),
        "a build that fails publishes nothing"
    );
}

#[test]
fn a_link_to_nothing_is_a_warning_in_a_build_and_an_error_in_a_check() {
    let desk = Desk::with_two_reports();
    desk.write(
        "content/pages/about.md",
        "---\ntitle: About\n---\n[x](gone.md)\n",
    );
    let built = desk.ends(&["build", "--message-format", "short"], 0).err;
    assert!(
        built.contains("about.md:4:") && built.contains("warning[dead-link]"),
        "{built}"
    );
    let checked = desk.ends(&["check", "--message-format", "short"], 1).err;
    assert!(checked.contains("error[dead-link]"), "{checked}");
}

#[test]
fn quiet_says_nothing_but_what_is_wrong() {
    let desk = Desk::with_two_reports();
    let quiet = desk.ends(&["build", "--quiet"], 0);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
    let (desk, place) = with_an_error();
    assert!(desk.ends(&["check", "--quiet"], 1).err.contains(place));
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let desk = Desk::with_two_reports();
    for arguments in [&["rules"][..], &["table", "harbour-league"], &["--help"]] {
        let mut child = desk
            .program(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ran = Ran::of(&child.wait_with_output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    }
    let (desk, _) = with_an_error();
    let mut child = desk
        .program(&["check"])
        .stderr(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_result_is_the_machines_fault() {
    let desk = Desk::new(&[]);
    let full = std::fs::File::create("/dev/full").unwrap();
    let status = desk
        .program(&["rules"])
        .stdout(full)
        .stderr(Stdio::null())
        .status();
    assert_eq!(status.unwrap().code(), Some(3));
}

#[test]
fn a_table_comes_in_four_formats() {
    let desk = Desk::with_two_reports();
    let table = |options: &[&str]| {
        let arguments: Vec<&str> = ["table", "harbour league"]
            .iter()
            .chain(options)
            .copied()
            .collect();
        desk.ends(&arguments, 0).out
    };
    assert_eq!(
        table(&["--format", "csv"]),
        "position,team,played,won,drawn,lost,goals_for,goals_against,goal_difference,points\n\
         1,Ashford,2,1,1,0,2,1,1,4\n\
         2,Kestrel,2,0,1,1,1,2,-1,1\n"
    );
    assert_eq!(
        table(&["--after", "1"]),
        "   Team     P  W  D  L  F  A  GD  Pts\n\
         1  Ashford  1  1  0  0  2  1  +1    3\n\
         2  Kestrel  1  0  0  1  1  2  -1    0\n"
    );
    let json: serde_json::Value = serde_json::from_str(&table(&["--format", "json"])).unwrap();
    assert_eq!(json[1]["goal_difference"], -1);
    let markdown = table(&["--format", "markdown", "--on", "2026-05-02"]);
    assert!(markdown.contains("| 1 | Ashford | 1 | 1 |"), "{markdown}");
    let home = table(&["--format", "csv", "--home"]);
    assert!(home.contains("1,Ashford,1,1,0,0"), "{home}");
}

#[test]
fn a_table_says_what_separated_level_teams() {
    let desk = Desk::with_two_reports();
    desk.write(
        "content/reports/2026-05-16-third.md",
        "---\nresult: Kestrel 3-0 Ashford\nround: 3\ncompetition: Harbour League\n---\n",
    );
    let ran = desk.ends(&["table", "harbour-league", "--explain"], 0);
    assert!(
        ran.out.contains("Kestrel and Ashford: level on 4 points"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("ahead of Ashford on goal difference, +2 to -2"),
        "{}",
        ran.out
    );
    desk.ends(
        &["table", "harbour-league", "--explain", "--format", "csv"],
        2,
    );
}

#[test]
fn what_a_site_does_not_have_is_wrong_usage() {
    let desk = Desk::with_two_reports();
    let unknown = desk.ends(&["table", "harbor league"], 2);
    assert!(unknown.err.contains("did you mean"), "{unknown:?}");
    desk.ends(&["table", "harbour-league", "--season", "1999"], 2);
    desk.ends(&["table", "harbour-league", "--stage", "final"], 2);
    desk.ends(&["table", "harbour-league", "--group", "A"], 2);
    let round = desk.ends(&["table", "harbour-league", "--after", "9"], 2);
    assert!(round.err.contains("1, 2"), "{round:?}");
    desk.ends(&["table", "harbour-league", "--across"], 2);
    desk.ends(&["rules", "no-such-rules"], 2);
}

#[test]
fn published_rules_are_listed_and_explained() {
    let desk = Desk::new(&[]);
    let list = desk.ends(&["rules"], 0).out;
    assert!(list.contains("premier_league"));
    let one = desk.ends(&["rules", "premier_league"], 0).out;
    assert!(
        one.contains("Source: ") && one.contains("  1. goal difference"),
        "{one}"
    );
}

#[test]
fn completions_and_the_manual_come_from_the_commands_themselves() {
    let desk = Desk::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let told = desk.ends(&["completions", shell], 0).out;
        assert!(told.contains("browse-from-disk"), "{shell}");
    }
    let all = desk.ends(&["man"], 0).out;
    assert!(
        all.starts_with(".ie") && all.contains("pressbox\\-build"),
        "{all}"
    );
    let build = desk.ends(&["man", "build"], 0).out;
    assert!(
        build.contains("allow\\-foreign") && build.contains("Examples"),
        "{build}"
    );
    assert!(
        desk.ends(&["man", "bild"], 2)
            .err
            .contains("did you mean `build`?")
    );
}

#[test]
fn a_theme_is_changed_file_by_file() {
    let desk = Desk::with_two_reports();
    let listed = desk.ends(&["theme", "list"], 0).out;
    assert!(listed.contains("templates/match.html\n"), "{listed}");
    assert_eq!(desk.ends(&["theme", "diff"], 0).out, "");
    assert_eq!(
        desk.ends(&["theme", "eject", "match.html"], 0).out,
        "templates/match.html\n"
    );
    assert!(
        desk.ends(&["theme", "eject", "match.html"], 2)
            .err
            .contains("already")
    );
    assert!(
        desk.ends(&["theme", "eject", "mach.html"], 2)
            .err
            .contains("`match.html`")
    );
    assert!(
        desk.ends(&["theme", "list"], 0)
            .out
            .contains("match.html  (the site's own, the same)")
    );
    let text = std::fs::read_to_string(desk.path("templates/match.html")).unwrap();
    desk.write(
        "templates/match.html",
        &text.replacen("{% endblock %}", "<!-- ours -->\n{% endblock %}", 1),
    );
    let diff = desk.ends(&["theme", "diff"], 0).out;
    assert!(diff.contains("--- default/templates/match.html"), "{diff}");
    assert!(diff.contains("\n+<!-- ours -->"), "{diff}");
    desk.ends(&["theme", "eject"], 0);
    desk.ends(&["check", "--deny-warnings"], 0);
}
