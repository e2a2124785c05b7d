//! The output folder under every kind of trouble.

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use crate::program::{Desk, Ran};

type Files = Vec<(String, Vec<u8>)>;

/// A site, built once.
fn built() -> Desk {
    let desk = Desk::with_two_reports();
    desk.ends(&["build"], 0);
    assert!(desk.path("public/index.html").is_file());
    desk
}

/// The times at which the files of the output were written.
fn times(desk: &Desk) -> BTreeMap<String, SystemTime> {
    let files = desk.files("public").into_iter();
    files
        .map(|(path, _)| {
            let metadata = fs::metadata(desk.path("public").join(&path)).unwrap();
            (path, metadata.modified().unwrap())
        })
        .collect()
}

/// The names of what stands in the site's own folder.
fn around(desk: &Desk) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(desk.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_newcomer_is_told_which_file_to_open() {
    let desk = Desk::with_two_reports();
    let first = desk.ends(&["build"], 0).out;
    assert!(first.contains(" written, 0 unchanged"), "{first}");
    assert!(first.contains("public/index.html"), "{first}");
    let second = desk.ends(&["build"], 0).out;
    assert!(second.starts_with("0 files written"), "{second}");
    assert_eq!(around(&desk), ["content", "public", "static"]);
}

#[test]
fn the_settings_may_name_the_output() {
    let desk = Desk::with_two_reports();
    desk.write("site.yaml", "title: T\noutput: built/site\n");
    let told = desk.ends(&["build"], 0).out;
    assert!(told.contains("built/site/index.html"), "{told}");
    assert!(desk.path("built/site/index.html").exists());
    desk.write("site.yaml", "title: T\noutput: content/site\n");
    desk.ends(&["build"], 2);
}

#[test]
fn the_same_site_has_the_same_bytes() {
    let desk = Desk::with_two_reports();
    let builds: Vec<Files> = [("1", "Pacific/Kiritimati"), ("4", "America/Adak")]
        .iter()
        .map(|(jobs, zone)| {
            let output = format!("out-{jobs}");
            let mut program = desk.program(&["build", "--jobs", jobs, "-o", &output]);
            program
                .env("TZ", zone)
                .env("LC_ALL", "C")
                .env_remove("HOME");
            let ran = Ran::of(&program.output().unwrap());
            assert_eq!(ran.code, 0, "{ran:?}");
            desk.files(&output)
        })
        .collect();
    assert_eq!(builds[0], builds[1]);
}

#[test]
fn only_what_changed_is_touched() {
    let desk = built();
    let before = times(&desk);
    desk.write("static/new.txt", "new");
    desk.ends(&["build"], 0);
    let after = times(&desk);
    for (path, time) in &before {
        let kept = after[path] == *time;
        assert!(kept || path.starts_with(".pressbox/"), "{path} was touched");
    }
    assert!(after.contains_key("new.txt"));

    fs::remove_file(desk.path("static/new.txt")).unwrap();
    fs::remove_file(desk.path("static/badge.bin")).unwrap();
    desk.ends(&["build"], 0);
    assert!(!desk.path("public/new.txt").exists() && !desk.path("public/badge.bin").exists());
}

#[test]
fn a_build_that_fails_leaves_the_old_site() {
    let desk = built();
    let before = desk.files("public");
    desk.write(
        "content/reports/2026-05-16-third.md",
        "---\nbogus: 1\n---\n",
    );
    desk.write("static/new.txt", "new");
    desk.ends(&["build"], 1);
    assert_eq!(desk.files("public"), before);
    assert_eq!(around(&desk), ["content", "public", "static"]);
}

#[test]
fn foreign_files_stay() {
    let desk = built();
    desk.write("public/CNAME", "example.org");
    desk.write("public/.git/HEAD", "ref");
    desk.write("public/teams/notes.txt", "mine");
    desk.write("static/new.txt", "new");
    desk.ends(&["build"], 0);
    for path in ["CNAME", ".git/HEAD", "teams/notes.txt", "new.txt"] {
        assert!(desk.path("public").join(path).exists(), "{path}");
    }
    desk.write("static/CNAME", "example.com");
    let refused = desk.ends(&["build"], 2);
    assert!(refused.err.contains("`CNAME`"), "{refused:?}");
    assert_eq!(
        fs::read_to_string(desk.path("public/CNAME")).unwrap(),
        "example.org"
    );
    desk.ends(&["build", "--allow-foreign"], 0);
    assert_eq!(
        fs::read_to_string(desk.path("public/CNAME")).unwrap(),
        "example.com"
    );
}

#[test]
fn a_file_edited_in_the_output_is_noted_and_written_anew() {
    let desk = built();
    let before = desk.files("public");
    desk.write("public/index.html", "edited");
    let noted = desk.ends(&["build", "--message-format", "short"], 0);
    assert!(noted.err.contains("note[edited-output]"), "{noted:?}");
    assert_eq!(desk.files("public"), before);
}

#[test]
fn folders_that_cannot_be_the_output_are_refused() {
    let desk = built();
    desk.write("taken/photo.jpg", "mine");
    desk.write("file", "mine");
    fs::create_dir(desk.path("templates")).unwrap();
    let before = desk.files(".");
    let parent = desk.root().parent().unwrap().to_str().unwrap();
    for output in [
        ".",
        "content",
        "content/reports",
        "templates",
        "static",
        "static/x",
        "/",
        "..",
        parent,
        "taken",
        "file",
        "file/below",
        "public/../content",
    ] {
        let refused = desk.run(&["build", "-o", output]);
        assert!(
            refused.code == 2 || output == "file/below",
            "{output}: {refused:?}"
        );
        assert_ne!(refused.code, 0, "{output}");
    }
    let mut program = desk.program(&["build", "-o", "taken"]);
    let home = program.env("HOME", desk.path("taken")).output().unwrap();
    assert_eq!(Ran::of(&home).code, 2);
    assert_eq!(desk.files("."), before);
    desk.ends(&["build", "-o", "taken", "--allow-foreign"], 0);
    assert!(desk.path("taken/photo.jpg").exists() && desk.path("taken/index.html").exists());
    desk.ends(&["build", "-o", "deep/down/there"], 0);
}

#[test]
fn the_second_of_two_builds_names_the_first() {
    let desk = built();
    desk.write(".public.pressbox/lock", "4711 press-room\n");
    let lock = fs::File::open(desk.path(".public.pressbox/lock")).unwrap();
    lock.lock().unwrap();
    let refused = desk.ends(&["build"], 3);
    assert!(
        refused.err.contains("process 4711 on press-room"),
        "{refused:?}"
    );
    drop(lock);
    desk.ends(&["build"], 0);
    assert_eq!(around(&desk), ["content", "public", "static"]);
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::{Desk, Ran, built};
    use crate::program::program;

    #[test]
    fn an_output_that_is_a_link_is_refused() {
        let desk = Desk::with_two_reports();
        let elsewhere = tempfile::tempdir().unwrap();
        symlink(elsewhere.path(), desk.path("public")).unwrap();
        desk.ends(&["build"], 2);
        desk.ends(&["build", "-o", "public/"], 2);
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    }

    #[test]
    fn nothing_is_written_through_a_link_in_the_output() {
        let desk = built();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("index.html"), "mine").unwrap();
        fs::remove_dir_all(desk.path("public/teams")).unwrap();
        symlink(elsewhere.path(), desk.path("public/teams")).unwrap();
        desk.ends(&["build", "--allow-foreign"], 2);
        let untouched = fs::read_to_string(elsewhere.path().join("index.html"));
        assert_eq!(untouched.unwrap(), "mine");
    }

    #[test]
    fn the_users_mask_decides_who_may_read() {
        for (mask, expected) in [("077", 0o600), ("022", 0o644), ("000", 0o666)] {
            let desk = Desk::with_two_reports();
            fs::set_permissions(desk.path("static/badge.bin"), Permissions::from_mode(0o400))
                .unwrap();
            let script = format!("umask {mask}; exec \"$0\" build");
            let status = Command::new("sh")
                .args(["-c", &script])
                .arg(program())
                .current_dir(desk.root())
                .output()
                .unwrap();
            assert_eq!(Ran::of(&status).code, 0);
            for path in ["public/index.html", "public/badge.bin"] {
                let mode = fs::metadata(desk.path(path)).unwrap().permissions().mode();
                assert_eq!(mode & 0o777, expected, "{path} under umask {mask}");
            }
        }
    }

    #[test]
    fn an_output_that_cannot_be_written_is_the_machines_fault() {
        let desk = built();
        let before = desk.files("public");
        desk.write("static/new.txt", "new");
        let closed = Permissions::from_mode(0o555);
        fs::set_permissions(desk.path("public"), closed).unwrap();
        if fs::write(desk.path("public/probe"), "").is_ok() {
            fs::remove_file(desk.path("public/probe")).unwrap();
            eprintln!("skipped: this user may write everywhere");
            return;
        }
        desk.ends(&["build"], 3);
        assert_eq!(desk.files("public"), before);
        fs::set_permissions(desk.path("public"), Permissions::from_mode(0o755)).unwrap();
        desk.ends(&["build"], 0);
        assert!(desk.path("public/new.txt").exists());
    }
}
