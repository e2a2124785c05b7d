//! `pressbox init`: the new site is sound, nothing is written over, and what a
//! host is told fetches what was published and nothing else.

use std::fs;
use std::process::Command;

use crate::program::{Desk, Ran};

const HOSTS: [(&str, &str); 5] = [
    ("github-pages", ".github/workflows/publish.yml"),
    ("gitlab-pages", ".gitlab-ci.yml"),
    ("netlify", "netlify.toml"),
    ("cloudflare-pages", "wrangler.toml"),
    ("s3", "publish-to-s3.sh"),
];

#[test]
fn a_new_site_builds_and_checks_without_a_finding() {
    let desk = Desk::new(&[]);
    let made = desk.ends(&["init", "harbour-football"], 0).out;
    for told in [
        "Made a site in harbour-football: ",
        "\n  cd harbour-football\n",
        "  pressbox serve --open ",
        "  pressbox new report \"Kestrel Town 1-1 Ashford Rovers\"  ",
        "  pressbox build ",
    ] {
        assert!(made.contains(told), "{told}: {made}");
    }
    let site = ["--root", "harbour-football"];
    let checked = desk.ends(&[&["check"][..], &site].concat(), 0);
    assert_eq!(checked.err, "");
    assert!(checked.out.starts_with("Nothing to complain of"));
    desk.ends(&[&["build"][..], &site].concat(), 0);
    let page =
        "harbour-football/public/matches/northern-league/ashford-rovers-v-kestrel-town/index.html";
    let page = fs::read_to_string(desk.path(page)).unwrap();
    assert!(page.contains("Harbour football") && page.contains("Okafor"));
    let settings = fs::read_to_string(desk.path("harbour-football/.vscode/settings.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    for schema in settings["yaml.schemas"].as_object().unwrap().keys() {
        let path = format!("harbour-football/{}", schema.trim_start_matches("./"));
        let text = fs::read_to_string(desk.path(&path)).unwrap();
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(schema["properties"].is_object(), "{path}");
    }
    let report = ["new", "report", "Kestrel Town 1-1 Ashford Rovers"];
    desk.ends(&[&report[..], &site].concat(), 0);
    desk.ends(&[&["check"][..], &site].concat(), 0);
}

#[test]
fn any_names_make_a_sound_site() {
    let desk = Desk::new(&[]);
    desk.ends(
        &[
            "init",
            "--title",
            "The \"Reds\": home & away #1",
            "--competition",
            "Cup: 2026 [A]",
            "--teams",
            "1. FC Köln, Bosnia-Herzegovina",
            "--language",
            "de",
        ],
        0,
    );
    let checked = desk.ends(&["check"], 0);
    assert_eq!(checked.err, "");
    desk.ends(&["build"], 0);
    let home = fs::read_to_string(desk.path("public/index.html")).unwrap();
    assert!(home.contains("lang=\"de\""));
    for wrong in [
        &["init", "x", "--language", "tlh"][..],
        &["init", "x", "--teams", "Ashford"],
        &["init", "x", "--teams", "Ashford, ashford"],
        &["init", "x", "--title", "T", "--competition", "???"],
        &["init", "x", "--publish-to", "geocities"],
    ] {
        desk.ends(wrong, 2);
        assert!(!desk.path("x").exists(), "{wrong:?}");
    }
}

#[test]
fn a_new_site_writes_over_nothing() {
    let desk = Desk::new(&[("site/README.md", "mine\n"), ("site/.gitignore", "mine\n")]);
    let made = desk.ends(&["init", "site"], 0).out;
    assert!(
        made.contains("kept as they were: .gitignore, README.md"),
        "{made}"
    );
    assert_eq!(
        fs::read_to_string(desk.path("site/README.md")).unwrap(),
        "mine\n"
    );
    assert_eq!(desk.ends(&["init", "other", "--quiet"], 0).out, "");
    let before = desk.files("site");
    let again = desk.ends(&["init", "site"], 2);
    assert!(
        again.err.contains("`site.yaml`") && again.err.contains("init DIR"),
        "{again:?}"
    );
    assert_eq!(desk.files("site"), before);
    let lost = desk.ends(&["build"], 2);
    assert!(lost.err.contains("pressbox init"), "{lost:?}");
}

#[test]
fn every_host_fetches_a_pinned_release_and_compiles_nothing() {
    for (host, file) in HOSTS {
        let desk = Desk::new(&[]);
        desk.ends(&["init", "--publish-to", host], 0);
        let own = fs::read_to_string(desk.path(file)).unwrap();
        let publish = fs::read_to_string(desk.path("publish.sh")).unwrap();
        assert!(own.contains("publish.sh"), "{file}");
        assert!(!own.contains("cargo") && !publish.contains("cargo"));
        assert!(publish.contains(&format!("version=\"{}\"", env!("CARGO_PKG_VERSION"))));
        assert!(publish.contains("sha256sum -c"));
        assert!(!own.contains('@') || own.lines().all(is_pinned), "{own}");
        if host.ends_with("hub-pages") || host.ends_with("lab-pages") {
            let _sound: serde_json::Value = serde_yaml::from_str(&own).unwrap();
        }
        desk.ends(&["check", "--deny-warnings"], 0);
    }
}

/// Whether a line that names an action names a commit of it.
fn is_pinned(line: &str) -> bool {
    match line.split_once("uses: ") {
        None => !line.contains('@'),
        Some((_, action)) => {
            let commit = action.split(['@', ' ']).nth(1).unwrap_or("");
            commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
    }
}

/// A release as a host sees it, in the folder `releases`: a program that writes
/// down how it was called, and the list of checksums.
#[cfg(target_os = "linux")]
fn release(desk: &Desk) {
    let version = env!("CARGO_PKG_VERSION");
    let folder = format!("releases/v{version}");
    desk.write(
        &format!("{folder}/pressbox"),
        "#!/bin/sh\nmkdir -p public\necho \"$@\" > public/called\n",
    );
    let script = format!(
        "chmod +x pressbox && tar -czf pressbox-{version}-for-hosts.tar.gz pressbox \
         && sha256sum *.tar.gz > SHA256SUMS"
    );
    let made = Command::new("sh")
        .args(["-c", &script])
        .current_dir(desk.path(&folder))
        .status();
    assert!(made.unwrap().success());
}

#[cfg(target_os = "linux")]
fn publish(desk: &Desk) -> Ran {
    let releases = format!("file://{}", desk.path("releases").display());
    let run = Command::new("sh")
        .args(["publish.sh", "--base-url", "https://example.org/football/"])
        .current_dir(desk.root())
        .env("PRESSBOX_RELEASES", releases)
        .output();
    Ran::of(&run.unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_host_runs_is_what_was_published() {
    let desk = Desk::new(&[]);
    desk.ends(&["init", "--publish-to", "netlify"], 0);
    release(&desk);
    let built = publish(&desk);
    assert_eq!(built.code, 0, "{built:?}");
    assert_eq!(
        fs::read_to_string(desk.path("public/called")).unwrap(),
        "build --output public --base-url https://example.org/football/\n"
    );
    fs::remove_dir_all(desk.path("public")).unwrap();
    let archive = format!(
        "releases/v{0}/pressbox-{0}-for-hosts.tar.gz",
        env!("CARGO_PKG_VERSION")
    );
    let mut bytes = fs::read(desk.path(&archive)).unwrap();
    bytes.extend(b"tampered");
    fs::write(desk.path(&archive), bytes).unwrap();
    let refused = publish(&desk);
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(refused.err.contains("is not what was published"));
    assert!(!desk.path("public").exists());
    fs::remove_file(desk.path(&archive)).unwrap();
    assert_ne!(publish(&desk).code, 0, "a release that is not there");
}
