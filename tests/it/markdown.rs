//! Markdown: what a text becomes, what it holds, and what no text can do.
//!
//! Cases stand in `tests/markdown/*.txt`: a line `=== name`, the Markdown, a
//! line `---`, and what it becomes. A name that ends in `[clean]` or
//! `[trusted]` says what becomes of its HTML; a line `@@@` in the Markdown is
//! a headline. `UPDATE=1` rewrites the files.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use pressbox::markdown::{
    AsWritten, Links, Options, Part, Picture, RawHtml, Rendered, outline, render, render_sections,
};
use proptest::prelude::*;

/// Knows one page and one picture; nothing else of the site is there.
struct Site;

impl Links for Site {
    fn link(&mut self, target: &str, _range: Range<usize>) -> Option<String> {
        match target {
            "away-days.md" => Some("../../reports/away-days/".to_owned()),
            "missing.md" => None,
            elsewhere => Some(elsewhere.to_owned()),
        }
    }

    fn picture(&mut self, target: &str, _range: Range<usize>) -> Option<Picture> {
        (target != "missing.jpg").then(|| Picture {
            src: target.to_owned(),
            srcset: String::new(),
            size: (target == "goal.jpg").then_some((640, 480)),
        })
    }
}

#[test]
fn every_case_becomes_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markdown");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let mut wrong = String::new();
    for file in files {
        let written = std::fs::read_to_string(&file).unwrap();
        let rewritten: String = written
            .split_inclusive('\n')
            .collect::<String>()
            .split("=== ")
            .skip(1)
            .map(become_html)
            .collect();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, &rewritten).unwrap();
        } else if written != rewritten {
            let diff = similar::TextDiff::from_lines(&written, &rewritten);
            let _ = write!(wrong, "{}", diff.unified_diff().context_radius(8));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A case with what its Markdown becomes now.
fn become_html(case: &str) -> String {
    let (name, rest) = case.split_once('\n').unwrap();
    let markdown = rest.split("\n---\n").next().unwrap();
    let is_block = |name: &str| name == "standings";
    let options = Options {
        raw_html: match name {
            _ if name.ends_with("[clean]") => RawHtml::Clean,
            _ if name.ends_with("[trusted]") => RawHtml::Trusted,
            _ => RawHtml::Refuse,
        },
        is_block: &is_block,
        ..Options::default()
    };
    let headlines: Vec<_> = markdown
        .match_indices("@@@")
        .map(|(at, mark)| at..at + mark.len())
        .collect();
    let mut html = String::new();
    for (rank, section) in render_sections(markdown, &headlines, &options, &mut Site)
        .iter()
        .enumerate()
    {
        if rank > 0 {
            html.push_str("@@@\n");
        }
        html.push_str(&printed(section));
    }
    format!("=== {name}\n{markdown}\n---\n{}\n\n", html.trim_end())
}

fn printed(rendered: &Rendered) -> String {
    let mut print = String::new();
    for part in &rendered.parts {
        match part {
            Part::Html(html) => print.push_str(html),
            Part::Block(block) => {
                let _ = writeln!(
                    print,
                    "[block {} ({}) at {:?}, text from {}: {:?}]",
                    block.name,
                    block.argument,
                    block.range,
                    block.text_start(),
                    block.text
                );
            }
        }
    }
    print
}

#[test]
fn an_outline_says_what_a_text_holds() {
    let text = "![Azteca](azteca.jpg)\n\nMexico 1-1 Canada\n\nCanada *held on* in the \
                \"Azteca\"; see [the table](../competitions/octagonal.md#table) and <a@example.org>.\n\n\
                # First half\n\n## First half\n\n<!-- a\nnote -->\n\nA <!-- x --> <b>bold</b> [here](#first-half-2)\n";
    let headline = text.find("Mexico").unwrap();
    let headline = headline..headline + "Mexico 1-1 Canada".len();
    let outline = outline(text, &[headline]);
    assert_eq!(
        outline.first_paragraph.as_deref(),
        Some("Canada held on in the “Azteca”; see the table and a@example.org.")
    );
    let headings: Vec<_> = outline
        .headings
        .iter()
        .map(|heading| (heading.level, &*heading.text, &*heading.anchor))
        .collect();
    assert_eq!(
        headings,
        [
            (1, "First half", "first-half"),
            (2, "First half", "first-half-2")
        ]
    );
    let links: Vec<_> = outline
        .links
        .iter()
        .map(|link| {
            (
                &*link.target,
                link.anchor.as_deref(),
                &text[link.range.clone()],
            )
        })
        .collect();
    assert_eq!(
        links,
        [
            ("azteca.jpg", None, "![Azteca](azteca.jpg)"),
            (
                "../competitions/octagonal.md",
                Some("table"),
                "[the table](../competitions/octagonal.md#table)"
            ),
            ("mailto:a@example.org", None, "<a@example.org>"),
            ("", Some("first-half-2"), "[here](#first-half-2)"),
        ]
    );
    assert_eq!(&text[outline.html.unwrap()], "<b>");
}

#[test]
fn a_long_first_paragraph_is_cut_between_words() {
    let text = "Kestrel ".repeat(200);
    let outline = outline(&text, &[]);
    let first = outline.first_paragraph.unwrap();
    assert!(first.ends_with("Kestrel…") && first.len() <= 604, "{first}");
}

#[test]
fn the_heading_that_is_the_title_is_not_shown_again() {
    let text = "# A point\n\nHard won.\n\n# A point\n";
    let title = outline(text, &[]).first_heading().unwrap().range.clone();
    let options = Options {
        without: Some(&title),
        ..Options::default()
    };
    assert_eq!(
        printed(&render(text, &options, &mut AsWritten)),
        "<p>Hard won.</p>\n<h2 id=\"a-point-2\">A point</h2>\n"
    );
}

/// Renders a text that means harm: it comes to an end, and stays small.
#[track_caller]
fn survives(text: &str) {
    let rendered = render(text, &Options::default(), &mut AsWritten);
    let outline = outline(text, &[]);
    let length = printed(&rendered).len() + outline.links.len();
    assert!(
        length <= 100 * text.len() + 8_000_000,
        "{} bytes became {length}",
        text.len()
    );
}

#[test]
fn deep_nesting_is_bounded() {
    survives(&">".repeat(20_000));
    survives(&format!("{}\n", "> ".repeat(300)).repeat(200));
    survives(&"- ".repeat(10_000));
    survives(&"1. ".repeat(10_000));
    survives(&"*a **b ".repeat(20_000));
    survives(&"![".repeat(50_000));
    survives(&format!("{}a{}", "*".repeat(20_000), "*".repeat(20_000)));
    let deep = render(&">".repeat(1_000), &Options::default(), &mut AsWritten);
    assert_eq!(printed(&deep).matches("<blockquote>").count(), 64);
}

#[test]
fn unclosed_marks_are_bounded() {
    survives(&"[".repeat(100_000));
    survives(&"[a](".repeat(50_000));
    survives(&"[a](<".repeat(50_000));
    survives(&"![a]".repeat(50_000));
    survives(&"`".repeat(100_000));
    survives(
        &(1..400)
            .map(|length| "`".repeat(length) + " ")
            .collect::<String>(),
    );
    survives(&"<".repeat(100_000));
    survives(&"<!--".repeat(50_000));
    survives(&"&".repeat(100_000));
    survives(&"~~a".repeat(50_000));
    survives(&"{{".repeat(50_000));
    survives(&"\"'".repeat(50_000));
}

#[test]
fn long_and_wide_texts_are_bounded() {
    survives(&"a".repeat(1_000_000));
    survives(&"word ".repeat(200_000));
    survives(&"# Same\n".repeat(20_000));
    survives(&"[a]: /b\n".repeat(20_000));
    survives(&format!(
        "{}\n{}\n{}\n",
        "|a".repeat(10_000),
        "|-".repeat(10_000),
        "|a\n".repeat(1_000)
    ));
}

#[test]
fn many_footnotes_are_bounded() {
    survives(&(0..10_000).fold(String::new(), |mut text, n| {
        let _ = write!(text, "Word[^{n}].\n\n[^{n}]: Note.\n\n");
        text
    }));
    survives(&(0..10_000).fold(String::new(), |mut text, n| {
        let _ = write!(text, "[^{n}]: See [^{}].\n\n", n + 1);
        text
    }));
    let once_a_section = format!(
        "{}\n[^1]: {}\n",
        "@@@\n\nWord[^1].\n\n".repeat(2_000),
        "long ".repeat(4_000)
    );
    let headlines: Vec<_> = once_a_section
        .match_indices("@@@")
        .map(|(at, mark)| at..at + mark.len())
        .collect();
    let sections = render_sections(
        &once_a_section,
        &headlines,
        &Options::default(),
        &mut AsWritten,
    );
    assert_eq!(sections.len(), 2_001);
    let length: usize = sections.iter().map(|section| printed(section).len()).sum();
    assert!(length < 3_000_000, "{length}");
    assert!(printed(&sections[2_000]).contains("Word[^1]."));
}

/// Every attribute in a piece of HTML with its element: `a href=/b`.
fn attributes(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        let (element, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(
            ELEMENTS.contains(&element.trim_start_matches('/')),
            "<{tag}> in {html}"
        );
        while let Some((name, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap();
            found.push(format!("{element} {}={value}", name.trim()));
            rest = after;
        }
        assert_eq!(rest.trim(), "", "<{tag}> in {html}");
    }
    found
}

const ELEMENTS: [&str; 37] = [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "del",
    "a",
    "img",
    "figure",
    "figcaption",
    "pre",
    "code",
    "hr",
    "br",
    "sup",
    "div",
    "span",
    "b",
    "i",
    "s",
    "u",
    "section",
    "small",
    "kbd",
];

const ATTRIBUTES: [&str; 15] = [
    "href",
    "title",
    "id",
    "class",
    "src",
    "alt",
    "loading",
    "scope",
    "role",
    "tabindex",
    "aria-label",
    "start",
    "width",
    "height",
    "lang",
];

/// Pieces that texts meaning harm are made of.
const PIECES: [&str; 48] = [
    "<script>",
    "</script>",
    "alert(1)",
    "<img src=x onerror=alert(1)>",
    "\"",
    "'",
    ">",
    "<",
    "![",
    "[",
    "](",
    ")",
    "]",
    "javascript:",
    "JaVaScRiPt&#58;",
    "java\tscript:",
    "data:text/html,",
    "vbscript:",
    "\u{1}javascript:",
    "&colon;",
    "&NewLine;",
    "\n",
    "\n\n",
    "# ",
    "```",
    "```standings\n",
    "| a | b |\n|--|:-:|\n",
    "| c |\n",
    "- ",
    "1. ",
    "> ",
    "[^1]",
    "[^1]: ",
    "{{ \"x\" }}",
    "{% raw %}",
    " onload=x ",
    "style=\"a\"",
    "`",
    "*",
    "_",
    "~~",
    "<a href=\"javascript:x\">",
    "<!-- ",
    "-->",
    "\\",
    "&quot;",
    "é 日",
    "<javascript:x>",
];

proptest! {
    #[test]
    fn no_text_does_harm(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24), word in ".{0,12}") {
        let text = pieces.join(&word);
        for raw_html in [RawHtml::Refuse, RawHtml::Clean] {
            let options = Options { raw_html, ..Options::default() };
            let html = printed(&render(&text, &options, &mut AsWritten));
            if raw_html == RawHtml::Clean {
                prop_assert!(!html.contains("<script"), "{}", html);
                continue;
            }
            for attribute in attributes(&html) {
                let (name, value) = attribute.split_once(' ').unwrap().1.split_once('=').unwrap();
                prop_assert!(ATTRIBUTES.contains(&name), "{attribute} in {html}");
                if matches!(name, "href" | "src") {
                    let value = value.to_ascii_lowercase();
                    for scheme in ["javascript:", "data:", "vbscript:"] {
                        prop_assert!(!value.starts_with(scheme), "{attribute} in {html}");
                    }
                    prop_assert!(value.bytes().all(|byte| byte.is_ascii_graphic()), "{attribute}");
                }
            }
        }
    }

    #[test]
    fn sections_lose_no_word(before in "[a-z]{1,8}", below in "[a-z]{1,8}") {
        let text = format!("{before}\n1. FC Ort 2-1 Schalke\n{below}\n");
        let start = before.len() + 1;
        let headline = start..start + "1. FC Ort 2-1 Schalke".len();
        let sections = render_sections(&text, &[headline], &Options::default(), &mut AsWritten);
        let sections: Vec<_> = sections.iter().map(printed).collect();
        prop_assert_eq!(sections, [format!("<p>{before}</p>\n"), format!("<p>{below}</p>\n")]);
    }
}
