//! The same input, the same bytes: whatever the machine, the hour, the number
//! of threads and the order in which files were made.

use std::fs;
use std::process::Command;

use crate::program::{Desk, Ran, program};

/// The files of a site of every kind.
fn files() -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = (0..24)
        .map(|day| {
            let teams = ["Ashford", "Kestrel", "Äpfel", "Öre", "Zed", "Čáp"];
            let (home, away) = (teams[day % 6], teams[(day + 1 + day / 6) % 6]);
            let path = format!("content/reports/2026-05-{:02}-report.md", day + 1);
            let text = format!(
                "---\nresult: {home} {}-{} {away}\nround: {day}\ncompetition: Harbour League\ntags: [cup, \"{away}\"]\nvenue: {home} Road\n---\n# Day {day}\n\nWords.\n",
                day % 4,
                day % 3
            );
            (path, text)
        })
        .collect();
    files.push((
        "site.yaml".to_owned(),
        "title: Harbour\nbase_url: https://example.org\n".to_owned(),
    ));
    files.push((
        "content/pages/about.md".to_owned(),
        "---\ntitle: About\n---\n```standings\n```\n".to_owned(),
    ));
    files.push(("static/badge.bin".to_owned(), "\0\u{1}".to_owned()));
    files
}

/// How a build is run.
struct Way {
    jobs: &'static str,
    environment: &'static [(&'static str, &'static str)],
    mask: &'static str,
    /// Whether the files are made in the opposite order, in a folder with
    /// another name.
    is_elsewhere: bool,
}

const WAYS: [Way; 7] = [
    Way {
        jobs: "1",
        environment: &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "C")],
        mask: "022",
        is_elsewhere: false,
    },
    Way {
        jobs: "2",
        environment: &[("TZ", "America/Adak"), ("LANG", "de_DE.UTF-8")],
        mask: "077",
        is_elsewhere: true,
    },
    Way {
        jobs: "3",
        environment: &[("LC_ALL", "tr_TR.UTF-8"), ("SOURCE_DATE_EPOCH", "1")],
        mask: "000",
        is_elsewhere: false,
    },
    Way {
        jobs: "5",
        environment: &[("TZ", "Nonsense/Zone"), ("LANG", "xx")],
        mask: "027",
        is_elsewhere: true,
    },
    Way {
        jobs: "8",
        environment: &[("TZ", ""), ("LC_ALL", ""), ("HOME", "/nonexistent")],
        mask: "022",
        is_elsewhere: false,
    },
    Way {
        jobs: "16",
        environment: &[("TMPDIR", "/nonexistent"), ("USER", "x")],
        mask: "002",
        is_elsewhere: true,
    },
    Way {
        jobs: "16",
        environment: &[("TERM", "dumb"), ("COLUMNS", "40"), ("CI", "true")],
        mask: "022",
        is_elsewhere: false,
    },
];

/// Builds the site in this way, and once more with a change in between and
/// back.
fn built(way: &Way) -> Vec<(String, Vec<u8>)> {
    let desk = Desk::new(&[]);
    let root = if way.is_elsewhere {
        "another folder/Ünder"
    } else {
        "site"
    };
    let mut all = files();
    if way.is_elsewhere {
        all.reverse();
    }
    for (path, text) in &all {
        desk.write(&format!("{root}/{path}"), text);
    }
    let build = |options: &str| {
        let script = format!(
            "umask {}; exec \"$0\" build --jobs {} {options}",
            way.mask, way.jobs
        );
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &script])
            .arg(program())
            .current_dir(desk.path(root))
            .env_remove("HOME");
        shell.envs(way.environment.iter().copied());
        let ran = Ran::of(&shell.output().unwrap());
        assert_eq!(ran.code, 0, "{ran:?}");
    };
    build("");
    let first = desk.files(&format!("{root}/public"));
    desk.write(
        &format!("{root}/site.yaml"),
        "title: Other\nbase_url: https://example.org\n",
    );
    fs::remove_file(desk.path(root).join("content/pages/about.md")).unwrap();
    build("");
    for (path, text) in &all {
        desk.write(&format!("{root}/{path}"), text);
    }
    build("");
    let again = desk.files(&format!("{root}/public"));
    let differing = |(path, bytes): &&(String, Vec<u8>)| {
        !path.starts_with(".pressbox/")
            && again
                .iter()
                .all(|other| (&other.0, &other.1) != (path, bytes))
    };
    let changed: Vec<_> = first
        .iter()
        .filter(differing)
        .map(|(path, _)| path)
        .collect();
    assert!(changed.is_empty(), "a detour leaves its marks: {changed:?}");
    first
}

#[test]
fn neither_threads_nor_place_nor_clock_change_a_byte() {
    let mut first: Option<Vec<(String, Vec<u8>)>> = None;
    for way in &WAYS {
        let built = built(way);
        assert!(built.len() > 60, "{}", built.len());
        let first = first.get_or_insert_with(|| built.clone());
        let pairs = first.iter().zip(&built);
        let differing: Vec<_> = pairs.filter(|(a, b)| a != b).map(|(a, _)| &a.0).collect();
        assert!(
            differing.is_empty() && first.len() == built.len(),
            "{} threads: {differing:?}",
            way.jobs
        );
    }
}

/// The clock decides of nothing but of what `publish:` holds back.
#[test]
fn the_year_of_the_machine_changes_no_byte() {
    let outputs = ["1971-01-01", "2026-11-28", "2099-12-31"].map(|clock| {
        let desk = Desk::new(&[]);
        for (path, text) in files() {
            desk.write(&path, &text);
        }
        let mut faked = Command::new("faketime");
        faked
            .arg(clock)
            .arg(program())
            .args(["build"])
            .current_dir(desk.root());
        let Ok(output) = faked.output() else {
            return None;
        };
        let ran = Ran::of(&output);
        assert_eq!(ran.code, 0, "{ran:?}");
        Some(desk.files("public"))
    });
    let [Some(first), rest @ ..] = &outputs else {
        eprintln!("SKIPPED: the clock is not set back: there is no `faketime` here");
        return;
    };
    assert!(rest.iter().flatten().all(|other| other == first));
}
