//! Every code is provoked somewhere: by a folder of `tests/mistakes`, by a run
//! of the program here, or by the test that is named here.

use std::collections::BTreeSet;
use std::fs;

use pressbox::diagnostic::Code;

use crate::folder;
use crate::mistakes::folders;
use crate::program::Desk;

/// A run that ends in a complaint.
struct Run {
    code: Code,
    files: &'static [(&'static str, &'static str)],
    /// The commands, the last of which complains.
    commands: &'static [&'static [&'static str]],
    exit: i32,
}

const fn check(code: Code, files: &'static [(&'static str, &'static str)], exit: i32) -> Run {
    Run {
        code,
        files,
        commands: &[&["check"]],
        exit,
    }
}

const REPORT: &str = "---\nresult: Ashford 2-1 Kestrel\n---\n";
const PAGE: &str = "---\ntitle: About\n---\nWords.\n";

const RUNS: &[Run] = &[
    check(Code::NoSite, &[], 2),
    Run {
        code: Code::Usage,
        files: &[("content/reports/2026-05-02-a.md", REPORT)],
        commands: &[&["table", "no such league"]],
        exit: 2,
    },
    Run {
        code: Code::RefusedOutput,
        files: &[("content/pages/about.md", PAGE)],
        commands: &[&["build", "-o", "content"]],
        exit: 2,
    },
    Run {
        code: Code::ResultToCome,
        files: &[("content/reports/2026-05-02-a.md", REPORT)],
        commands: &[&["check", "--today", "2026-05-01"]],
        exit: 0,
    },
    check(
        Code::Template,
        &[
            ("content/pages/about.md", PAGE),
            ("templates/page.html", "{{ nothing.there }}"),
        ],
        1,
    ),
    check(
        Code::UnknownTemplate,
        &[(
            "content/pages/about.md",
            "---\ntemplate: nowhere\n---\nWords.\n",
        )],
        1,
    ),
    check(
        Code::AddressNotAllowed,
        &[(
            "content/pages/about.md",
            "---\naliases: [\"/a/../../b/\"]\n---\nWords.\n",
        )],
        1,
    ),
    check(
        Code::SameAddress,
        &[
            ("content/pages/about.md", PAGE),
            ("static/about/index.html", "<p>About</p>"),
        ],
        1,
    ),
    check(
        Code::FileInTheWay,
        &[("content/pages/about.md", PAGE), ("static/about", "About")],
        1,
    ),
    check(
        Code::DeadLink,
        &[(
            "content/pages/about.md",
            "---\ntitle: About\n---\n[x](gone.md)\n",
        )],
        1,
    ),
    check(
        Code::UnusableToken,
        &[
            ("content/pages/about.md", PAGE),
            ("site.yaml", "theme: {fonts: {text: \"serif; } body {\"}}\n"),
        ],
        1,
    ),
    check(
        Code::UnknownLanguage,
        &[
            ("content/pages/about.md", PAGE),
            ("site.yaml", "language: tlh\n"),
        ],
        0,
    ),
    check(
        Code::UnknownWord,
        &[
            ("content/pages/about.md", PAGE),
            ("site.yaml", "words: {tabel: Table}\n"),
        ],
        1,
    ),
    check(Code::NoBaseUrl, &[("content/pages/about.md", PAGE)], 0),
];

/// Codes that need more than files and a command, and the tests that provoke
/// them, by file and name.
const ELSEWHERE: &[(Code, &str, &str)] = &[
    (
        Code::UnreadableFile,
        "tests/it/files.rs",
        "error[unreadable-file]",
    ),
    (Code::MoreFindings, "tests/it/cli.rs", "note[more-findings]"),
    (
        Code::MarkdownLimit,
        "tests/faults/prose.txt",
        "error[markdown-limit]",
    ),
    (
        Code::SpecialFile,
        "tests/it/files.rs",
        "error[special-file]",
    ),
    (
        Code::LinkOutside,
        "tests/it/files.rs",
        "error[link-outside]",
    ),
    (Code::FileName, "tests/it/files.rs", "error[file-name]"),
    (Code::TwinNames, "tests/it/files.rs", "error[twin-names]"),
    (
        Code::UnknownInBlock,
        "tests/it/blocks.rs",
        "error[unknown-in-block]",
    ),
    (Code::EmptyBlock, "tests/it/blocks.rs", "[empty-block]"),
    (Code::NearBlock, "tests/it/blocks.rs", "[near-block]"),
    (Code::EditedOutput, "tests/it/publish.rs", "edited-output"),
    (
        Code::ForeignFile,
        "src/bin/pressbox/disk/rehearsal.rs",
        "Code::ForeignFile",
    ),
    (
        Code::OnePathTwice,
        "src/bin/pressbox/disk/rehearsal.rs",
        "Code::OnePathTwice",
    ),
    (
        Code::ChangedMeanwhile,
        "src/bin/pressbox/disk/rehearsal.rs",
        "Code::ChangedMeanwhile",
    ),
    (
        Code::Locked,
        "src/bin/pressbox/disk/rehearsal.rs",
        "Code::Locked",
    ),
    (
        Code::CannotWrite,
        "tests/it/publish.rs",
        "an_output_that_cannot_be_written_is_the_machines_fault",
    ),
    (
        Code::CannotListen,
        "tests/it/serve.rs",
        "a_port_that_is_taken_is_passed_over_unless_it_is_asked_for",
    ),
    (Code::CannotWatch, "tests/it/serve.rs", "cannot-watch"),
    (
        Code::BrokenPicture,
        "tests/it/pictures.rs",
        "[broken-picture]",
    ),
    (Code::HugePicture, "tests/it/pictures.rs", "[huge-picture]"),
    (
        Code::KeptMetadata,
        "tests/it/pictures.rs",
        "[kept-metadata]",
    ),
    (
        Code::ActingDrawing,
        "tests/it/pictures.rs",
        "[acting-drawing]",
    ),
    (Code::EmptyLink, "tests/faults/prose.txt", "[empty-link]"),
    (
        Code::PictureWithoutWords,
        "tests/faults/prose.txt",
        "[picture-without-words]",
    ),
    (
        Code::HeadingJump,
        "tests/faults/prose.txt",
        "[heading-jump]",
    ),
    (Code::HtmlAsText, "tests/faults/prose.txt", "[html-as-text]"),
    (
        Code::UnusedTemplate,
        "tests/faults/templates.txt",
        "[unused-template]",
    ),
    (
        Code::IllFormed,
        "tests/faults/templates.txt",
        "[ill-formed]",
    ),
];

#[test]
fn each_run_ends_in_its_complaint() {
    for run in RUNS {
        let desk = Desk::new(run.files);
        let (last, before) = run.commands.split_last().unwrap();
        for command in before {
            desk.ends(command, 0);
        }
        let ran = desk.ends(
            &[last, &["--message-format", "short"][..]].concat(),
            run.exit,
        );
        let marked = format!("[{}]: ", run.code.name());
        assert!(ran.err.contains(&marked), "{marked}: {ran:?}");
        let pretty = desk.ends(last, run.exit).err;
        assert!(
            pretty.contains(run.code.name()) && pretty.contains("help: "),
            "{pretty}"
        );
    }
}

#[test]
fn every_code_is_provoked_somewhere() {
    let root = folder::root();
    let mistakes: BTreeSet<String> = folders(&root.join("tests/mistakes"))
        .iter()
        .map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    for (code, file, name) in ELSEWHERE {
        let text = fs::read_to_string(root.join(file)).unwrap();
        assert!(text.contains(name), "{}: {file} has no {name}", code.name());
    }
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !mistakes.contains(code.name()))
        .filter(|code| !RUNS.iter().any(|run| run.code == **code))
        .filter(|code| !ELSEWHERE.iter().any(|(other, _, _)| other == *code))
        .map(|code| code.name())
        .collect();
    assert!(missing.is_empty(), "nothing provokes {missing:?}");
}
