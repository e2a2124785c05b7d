//! What is printed where nobody can see colours, and where somebody can; what
//! somebody at a terminal is asked.

use std::process::Command;

use rexpect::session::{Options, PtySession, spawn_with_options};

use crate::program::{Desk, program};

/// Longer than any command here takes, on a busy machine too.
const PATIENCE: u64 = 60_000;

/// A command on a terminal of its own.
fn on_a_terminal(desk: &Desk, arguments: &[&str], environment: &[(&str, &str)]) -> PtySession {
    let mut command = Command::new(program());
    command
        .args(arguments)
        .current_dir(desk.root())
        .env_remove("NO_COLOR")
        .env_remove("CI")
        .env("TERM", "xterm-256color")
        .envs(environment.iter().copied());
    let options = Options::new().timeout_ms(Some(PATIENCE));
    spawn_with_options(command, options).unwrap()
}

/// All that `check` prints on a terminal.
fn checked(desk: &Desk, environment: &[(&str, &str)]) -> String {
    let mut session = on_a_terminal(desk, &["check"], environment);
    session.exp_eof().unwrap()
}

#[test]
fn plain_where_nobody_can_see_colours() {
    let desk = Desk::with_two_reports();
    let report = "---\nresult: Ashford 2-1 Kestrel\natendance: 4000\n---\n";
    desk.write("content/reports/2026-05-23-third.md", report);
    let piped = desk.ends(&["check"], 1);
    assert!(!piped.err.contains('\u{1b}') && piped.err.contains("atendance"));
    let seen = checked(&desk, &[]);
    assert!(
        seen.contains("\u{1b}[") && seen.contains("atendance"),
        "{seen}"
    );
    for environment in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let seen = checked(&desk, &[environment]);
        assert!(!seen.contains("\u{1b}["), "{environment:?}: {seen:?}");
        assert!(seen.contains("unknown-key"), "{seen}");
    }
    let narrow = checked(&desk, &[("COLUMNS", "40")]);
    assert!(
        narrow.contains("unknown-key") && narrow.contains("attendance"),
        "{narrow}"
    );
}

#[test]
fn whoever_makes_a_site_is_asked_what_it_is_to_be() {
    let desk = Desk::new(&[]);
    let mut newcomer = on_a_terminal(&desk, &["init", "kreisliga-nord"], &[]);
    for (question, keys) in [
        ("The site's title", "\r"),
        (
            "The language of its pages",
            "\u{1b}[B\u{1b}[B\u{1b}[B\u{1b}[B\r",
        ),
        ("Its competition", "Kreisliga Nord\r"),
        ("A team", "SV Elm\r"),
        ("Another team", "TuS Fenn\r"),
        ("Where it is to be published", "\u{1b}[B\u{1b}[B\r"),
    ] {
        newcomer.exp_string(question).unwrap();
        if question.contains("language") {
            newcomer.exp_string("Deutsch").unwrap();
        }
        newcomer.send(keys).unwrap();
        newcomer.flush().unwrap();
    }
    let told = newcomer.exp_eof().unwrap();
    assert!(told.contains("Made a site in kreisliga-nord"), "{told}");
    let file = |path: &str| std::fs::read_to_string(desk.path(path)).unwrap();
    let settings = file("kreisliga-nord/site.yaml");
    for line in ["title: Kreisliga nord\n", "language: de\n"] {
        assert!(settings.contains(line), "{line} {settings}");
    }
    assert!(desk.path("kreisliga-nord/.gitlab-ci.yml").exists());
    let table = desk
        .ends(&["table", "kreisliga-nord", "--root", "kreisliga-nord"], 0)
        .out;
    assert!(
        table.contains("SV Elm") && table.contains("TuS Fenn"),
        "{table}"
    );
}
