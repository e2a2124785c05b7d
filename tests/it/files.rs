//! The site's own folder under every kind of trouble.

use std::fs;

use crate::program::Desk;

/// What `check` says of a site, a line for each finding.
fn findings(desk: &Desk, code: i32) -> Vec<String> {
    let ran = desk.ends(&["check", "--message-format", "short"], code);
    ran.err.lines().map(str::to_owned).collect()
}

/// That one finding of a kind stands at a path.
#[track_caller]
fn one(desk: &Desk, exit: i32, path: &str, code: &str) {
    let findings = findings(desk, exit);
    let start = format!("{path}:1:1: ");
    let found = findings.iter().filter(|line| line.contains(code));
    let found: Vec<_> = found.collect();
    assert!(
        found.len() == 1 && found[0].starts_with(&start),
        "{code} at {path}: {findings:#?}"
    );
}

#[test]
fn hidden_files_and_back_ups_are_nobodys() {
    let desk = Desk::with_two_reports();
    for name in [
        ".draft.md",
        "a.md~",
        ".a.md.swp",
        "#a.md#",
        ".DS_Store",
        "._a.md",
    ] {
        desk.write(&format!("content/reports/{name}"), "---\nnonsense: [\n");
    }
    desk.write("content/.obsidian/workspace.json", "{");
    assert!(
        !findings(&desk, 0)
            .iter()
            .any(|line| line.contains(": error"))
    );
}

#[test]
fn a_second_copy_is_noted() {
    let desk = Desk::with_two_reports();
    desk.write("content/pages/about (1).md", "---\ntitle: About\n---\n");
    one(&desk, 0, "content/pages/about (1).md", "note[left-behind]");
}

#[test]
fn names_that_differ_in_case_alone_are_refused() {
    let desk = Desk::with_two_reports();
    desk.write("content/pages/history.md", "---\ntitle: A\n---\n");
    desk.write(
        "content/pages/History.md",
        "---\ntitle: B\nslug: other\n---\n",
    );
    if desk.files("content/pages").len() == 2 {
        one(&desk, 1, "content/pages/history.md", "error[twin-names]");
    }
}

#[test]
fn a_huge_text_is_not_read() {
    let desk = Desk::with_two_reports();
    let file = fs::File::create(desk.path("content/pages.csv")).unwrap();
    file.set_len(65_000_000).unwrap();
    one(&desk, 1, "content/pages.csv", "error[unreadable-file]");
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::fs::{self, Permissions};
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::{findings, one};
    use crate::program::Desk;

    const PAGE: &str = "---\ntitle: About\n---\nWords.\n";

    #[test]
    fn links_inside_the_site_are_followed() {
        let desk = Desk::with_two_reports();
        desk.write("archive/old.md", PAGE);
        fs::create_dir_all(desk.path("content/pages")).unwrap();
        symlink("../../archive/old.md", desk.path("content/pages/file.md")).unwrap();
        symlink("../../archive", desk.path("content/pages/folder")).unwrap();
        assert!(
            !findings(&desk, 0)
                .iter()
                .any(|line| line.contains("[link-"))
        );
    }

    #[test]
    fn links_out_of_the_site_round_in_circles_or_to_nothing_are_refused() {
        let cases = [
            ("/etc/hostname", "content/reports/host.md"),
            ("..", "content/reports/loop"),
            ("self", "content/reports/self"),
            ("gone.md", "content/reports/dangling.md"),
            ("/", "static/everything"),
        ];
        for (target, link) in cases {
            let desk = Desk::with_two_reports();
            symlink(target, desk.path(link)).unwrap();
            one(&desk, 1, link, "error[link-outside]");
        }
    }

    #[test]
    fn links_cannot_multiply() {
        let desk = Desk::with_two_reports();
        for depth in 0..20 {
            let folder = format!("maze/{depth}");
            desk.write(&format!("{folder}/page.md"), PAGE);
            for door in ["a", "b", "c"] {
                let next = format!("../{}", depth + 1);
                symlink(next, desk.path(&format!("{folder}/{door}"))).unwrap();
            }
        }
        desk.write("maze/20/page.md", PAGE);
        symlink("../../maze/0", desk.path("content/reports/maze")).unwrap();
        let refused = findings(&desk, 1);
        let refused = refused
            .iter()
            .filter(|line| line.contains("below another link"));
        assert_eq!(refused.count(), 3);
    }

    #[test]
    fn what_is_no_file_is_refused_and_not_waited_for() {
        let desk = Desk::with_two_reports();
        let _socket = UnixListener::bind(desk.path("content/reports/socket.md")).unwrap();
        one(&desk, 1, "content/reports/socket.md", "error[special-file]");

        let desk = Desk::with_two_reports();
        let pipe = desk.path("static/pipe");
        let made = std::process::Command::new("mkfifo").arg(pipe).status();
        assert!(made.unwrap().success());
        one(&desk, 1, "static/pipe", "error[special-file]");
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_goes_on() {
        let desk = Desk::with_two_reports();
        desk.write("content/reports/secret.md", PAGE);
        desk.write("content/pages/closed/page.md", PAGE);
        desk.write("content/pages/wrong.md", "---\nbogus: 1\n---\n");
        for path in ["content/reports/secret.md", "content/pages/closed"] {
            fs::set_permissions(desk.path(path), Permissions::from_mode(0o000)).unwrap();
        }
        if fs::read(desk.path("content/reports/secret.md")).is_ok() {
            eprintln!("skipped: this user may read everything");
            return;
        }
        let findings = findings(&desk, 1);
        for start in [
            "content/reports/secret.md:1:1: error[unreadable-file]",
            "content/pages/closed:1:1: error[unreadable-file]",
            "content/pages/wrong.md:2:1: error[unknown-key]",
        ] {
            let found = findings.iter().any(|line| line.starts_with(start));
            assert!(found, "{start}: {findings:#?}");
        }
        let open = Permissions::from_mode(0o755);
        fs::set_permissions(desk.path("content/pages/closed"), open).unwrap();
    }

    #[test]
    fn a_name_that_is_no_text_is_refused() {
        let desk = Desk::with_two_reports();
        let name = OsStr::from_bytes(b"content/reports/\xFFderby.md");
        if fs::write(desk.root().join(name), PAGE).is_ok() {
            one(
                &desk,
                1,
                "content/reports/\u{FFFD}derby.md",
                "error[file-name]",
            );
        }
    }
}
