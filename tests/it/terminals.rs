//! What is printed where nobody can see colours, and where somebody can.

use std::process::{Command, Stdio};

use crate::program::{Desk, program};

/// What a command prints on a terminal of its own; `None` where there is no
/// `script` to make one.
fn on_a_terminal(desk: &Desk, environment: &[(&str, &str)]) -> Option<String> {
    let command = format!("'{}' check", program().display());
    let mut script = Command::new("script");
    script
        .args(["-qec", &command, "/dev/null"])
        .current_dir(desk.root())
        .stdin(Stdio::null())
        .env_remove("NO_COLOR")
        .env_remove("CI")
        .env("TERM", "xterm-256color")
        .envs(environment.iter().copied());
    let output = script.output().ok()?;
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn plain_where_nobody_can_see_colours() {
    let desk = Desk::with_two_reports();
    let report = "---\nresult: Ashford 2-1 Kestrel\natendance: 4000\n---\n";
    desk.write("content/reports/2026-05-23-third.md", report);
    let piped = desk.ends(&["check"], 1);
    assert!(!piped.err.contains('\u{1b}') && piped.err.contains("atendance"));
    let Some(seen) = on_a_terminal(&desk, &[]) else {
        eprintln!("SKIPPED: there is no `script` to make a terminal with");
        return;
    };
    assert!(
        seen.contains("\u{1b}[") && seen.contains("atendance"),
        "{seen}"
    );
    for environment in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let seen = on_a_terminal(&desk, &[environment]).unwrap();
        assert!(!seen.contains("\u{1b}["), "{environment:?}: {seen:?}");
        assert!(seen.contains("unknown-key"), "{seen}");
    }
    let narrow = on_a_terminal(&desk, &[("COLUMNS", "40")]).unwrap();
    assert!(
        narrow.contains("unknown-key") && narrow.contains("attendance"),
        "{narrow}"
    );
}
