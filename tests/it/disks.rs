//! Disks that are full, closed or strange: nothing of the old site is lost, and
//! the user is told which path could not be written.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};

use crate::program::{Desk, Ran, program};

/// Enough pages that half of them do not fit where all of them are to be.
fn desk() -> Desk {
    let desk = Desk::with_two_reports();
    for page in 0..40 {
        desk.write(
            &format!("content/pages/page-{page}.md"),
            &format!("---\ntitle: Page {page}\n---\nWords of page {page}.\n"),
        );
    }
    desk
}

/// Runs a script where `$PRESSBOX` is the program; `None` where this machine
/// gives no namespace of its own to mount in.
fn in_own_namespace(desk: &Desk, script: &str) -> Option<Ran> {
    let mut shell = Command::new("unshare");
    shell
        .args(["--user", "--map-root-user", "--mount", "sh", "-c"])
        .arg(format!(
            "mount -t tmpfs -o size=1m probe /mnt || exit 99\numount /mnt\n{script}"
        ))
        .current_dir(desk.root())
        .env("PRESSBOX", program())
        .stdin(Stdio::null());
    let ran = shell.output().ok().map(|output| Ran::of(&output));
    let ran = ran.filter(|ran| ran.code != 99 && !ran.err.contains("unshare:"));
    if ran.is_none() {
        eprintln!("SKIPPED: no small disk: this machine lets nobody mount one");
    }
    ran
}

/// The script ran through, and the build in it, whose end is in `code` and
/// whose words are in `told`, could not write.
#[track_caller]
fn assert_cannot_write(desk: &Desk, ran: &Ran) {
    assert_eq!(ran.code, 0, "{ran:?}");
    let read = |path| fs::read_to_string(desk.path(path)).unwrap();
    let told = read("told");
    assert_eq!(read("code"), "3\n", "{told}");
    assert!(told.contains("cannot-write"), "{told}");
}

/// The last site stands whole through a build that has no room, whether the
/// disk is the output's own or holds what is prepared beside it as well.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site() {
    for output in ["disk", "disk/public"] {
        let desk = desk();
        fs::create_dir(desk.path("disk")).unwrap();
        let script = format!(
            "set -u
            mount -t tmpfs -o size=4m small disk
            \"$PRESSBOX\" build -o {output} --quiet --allow-foreign || exit 10
            mkdir -p {output}/.git; echo ref > {output}/.git/HEAD
            echo example.org > {output}/CNAME
            cp -a {output} before
            head -c 8m /dev/zero > disk/filler 2>/dev/null
            echo 'title: Another title that every page has' > site.yaml
            \"$PRESSBOX\" build -o {output} --allow-foreign --message-format json 2> told
            echo $? > code
            cp -a {output} full
            rm -f disk/filler
            \"$PRESSBOX\" build -o {output} --quiet --allow-foreign || exit 11
            cp -a {output} after"
        );
        let Some(ran) = in_own_namespace(&desk, &script) else {
            return;
        };
        assert_cannot_write(&desk, &ran);
        let site = |folder: &str| {
            let mut files = desk.files(folder);
            files.retain(|(path, _)| path != "filler" && !path.starts_with(".pressbox/"));
            files
        };
        let (before, full, after) = (site("before"), site("full"), site("after"));
        assert!(
            before.len() > 40 && before == full,
            "the old site is as it was"
        );
        let title = b"Another title that every page has";
        let home = after.iter().find(|(path, _)| path == "index.html").unwrap();
        assert!(home.1.windows(title.len()).any(|part| part == title));
        let foreign = |files: &[(String, Vec<u8>)]| {
            let is_foreign = |path: &str| path == "CNAME" || path == ".git/HEAD";
            files.iter().filter(|(path, _)| is_foreign(path)).count()
        };
        assert_eq!([foreign(&before), foreign(&after)], [2, 2]);
    }
}

/// A user may write no more than so much, as under a quota: the system refuses
/// in the middle of a file.
#[test]
fn a_quota_leaves_the_old_site() {
    let desk = desk();
    desk.ends(&["build"], 0);
    let before = desk.files("public");
    desk.write("site.yaml", "title: Another\n");
    desk.write("static/large.bin", &"x".repeat(400_000));
    let script = "trap '' XFSZ; ulimit -f 100; exec \"$PRESSBOX\" build --message-format json";
    let output = Command::new("sh")
        .args(["-c", script])
        .current_dir(desk.root())
        .env("PRESSBOX", program())
        .output();
    let ran = Ran::of(&output.unwrap());
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(
        ran.err.contains("cannot-write") && ran.err.contains("large.bin"),
        "{ran:?}"
    );
    assert!(desk.files("public") == before);
    assert!(!desk.path(".public.pressbox").exists());
    desk.ends(&["build"], 0);
}

/// A folder of the output, and the output itself, may be closed to us: root
/// too is kept out by a file system that is read-only.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_disk_leaves_the_old_site() {
    let desk = desk();
    desk.ends(&["build"], 0);
    desk.write("public/CNAME", "example.org\n");
    let before = desk.files("public");
    desk.write("site.yaml", "title: Another\n");
    let script = "mount --bind public public && mount -o remount,bind,ro public || exit 99
        \"$PRESSBOX\" build --message-format json 2> told
        echo $? > code";
    let Some(ran) = in_own_namespace(&desk, script) else {
        return;
    };
    assert_cannot_write(&desk, &ran);
    assert!(desk.files("public") == before);
    desk.ends(&["build"], 0);
    assert!(desk.path("public/CNAME").exists());
}

/// Where the output is to be stands a file, a link, or something else of
/// somebody: nothing is touched.
#[test]
fn what_stands_in_the_outputs_place_stays() {
    let desk = desk();
    desk.write("public", "a file of mine");
    desk.ends(&["build"], 2);
    assert_eq!(
        fs::read_to_string(desk.path("public")).unwrap(),
        "a file of mine"
    );
    fs::remove_file(desk.path("public")).unwrap();
    symlink(desk.path("nowhere"), desk.path("public")).unwrap();
    desk.ends(&["build"], 2);
    assert!(
        fs::symlink_metadata(desk.path("public"))
            .unwrap()
            .is_symlink()
    );
    assert!(!desk.path("nowhere").exists());
    fs::remove_file(desk.path("public")).unwrap();
    let made = Command::new("mkfifo").arg(desk.path("public")).status();
    assert!(made.unwrap().success());
    desk.ends(&["build"], 2);
    assert!(fs::symlink_metadata(desk.path("public")).is_ok());
}

/// Ten thousand files in a folder, and a path longer than Windows takes.
#[test]
fn a_folder_of_many_files_and_a_long_path_are_read() {
    let desk = Desk::with_two_reports();
    fs::create_dir_all(desk.path("content/pages/many")).unwrap();
    for number in 0..10_000 {
        let path = desk.path(&format!("content/pages/many/.note-{number}"));
        fs::write(path, "").unwrap();
    }
    for number in 0..200 {
        desk.write(
            &format!("content/pages/many/page-{number}.md"),
            &format!("---\ntitle: Page {number}\n---\n"),
        );
    }
    let deep = format!(
        "content/pages/{}deep.md",
        format!("{}/", "f".repeat(60)).repeat(6)
    );
    desk.write(&deep, "---\ntitle: Deep down\n---\nWords from the deep.\n");
    desk.ends(&["build"], 0);
    let pages = desk.files("public");
    let many = pages
        .iter()
        .filter(|(path, _)| path.contains("page-"))
        .count();
    assert!(many >= 200, "{many}");
    assert!(pages.iter().any(
        |(path, bytes)| path.len() > 260 && bytes.windows(10).any(|part| part == b"from the d")
    ));
}
