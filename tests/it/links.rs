//! The example of this repository: every link of every page leads somewhere,
//! pages keep their budgets, and the default theme is the one at the root.

use std::collections::{BTreeMap, BTreeSet};

use pressbox::output::Body;
use pressbox::site::{LinkStyle, Options, Site};
use pressbox::source::{Contents, SourceTree};
use pressbox::theme::{STATIC_FILES, TEMPLATES, default_file};

use crate::folder;
use crate::program::Desk;

fn example(links: LinkStyle) -> Site {
    let options = Options {
        base_url: Some("https://example.org/league".to_owned()),
        links,
        ..Options::default()
    };
    let tree = folder::tree(folder::root(), &["content", "templates", "static"]);
    let (site, diagnostics) = Site::load(tree, &options);
    let errors: Vec<String> = site
        .locate(&diagnostics)
        .into_iter()
        .filter(|finding| finding.severity == pressbox::diagnostic::Severity::Error)
        .map(|finding| finding.message)
        .collect();
    assert!(errors.is_empty(), "the example has errors: {errors:#?}");
    site
}

/// Every file of the site by path; of copies nothing but that they are there.
pub(crate) fn files(site: &Site) -> BTreeMap<String, Option<Vec<u8>>> {
    (0..site.len())
        .map(|index| {
            let file = site
                .render(index)
                .unwrap_or_else(|found| panic!("{:#?}", site.locate(&found)));
            let bytes = match file.body {
                Body::Bytes(bytes) => Some(bytes),
                Body::Copy(_) | Body::Derived(_) | Body::Drawn(_) => None,
            };
            (file.path.to_string(), bytes)
        })
        .collect()
}

pub(crate) fn html(
    files: &BTreeMap<String, Option<Vec<u8>>>,
) -> impl Iterator<Item = (&str, &str)> {
    files
        .iter()
        .filter(|(path, _)| path.rsplit('.').next() == Some("html"))
        .map(|(path, bytes)| {
            let bytes = bytes.as_ref().unwrap();
            (path.as_str(), std::str::from_utf8(bytes).unwrap())
        })
}

/// The values of an attribute, in order.
pub(crate) fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let opening = format!(" {attribute}=\"");
    html.match_indices(&opening)
        .map(|(at, _)| {
            let value = &html[at + opening.len()..];
            &value[..value.find('"').unwrap()]
        })
        .collect()
}

/// The path that a link leads to, or `None` where it leaves the site.
pub(crate) fn target(page: &str, link: &str) -> Option<String> {
    let link = link.split(['#', '?']).next().unwrap();
    if link.is_empty() || link.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = match link.strip_prefix("/league/") {
        Some(_) => Vec::new(),
        None => page.split('/').collect(),
    };
    parts.pop();
    for part in link.trim_start_matches("/league").split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts
                    .pop()
                    .unwrap_or_else(|| panic!("{page}: {link} leaves the site"));
            }
            part => parts.push(part),
        }
    }
    let mut path = parts.join("/");
    if link.ends_with('/') || link.ends_with('.') {
        path = format!("{path}/index.html");
    }
    Some(path.trim_start_matches('/').to_owned())
}

fn check_links(style: LinkStyle) {
    let site = example(style);
    let files = files(&site);
    let mut reached = BTreeSet::new();
    for (page, html) in html(&files) {
        let ids: BTreeSet<&str> = values(html, "id").into_iter().collect();
        for link in values(html, "href").into_iter().chain(values(html, "src")) {
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(ids.contains(anchor), "{page}: nothing is called #{anchor}");
            }
            let Some(target) = target(page, link) else {
                continue;
            };
            assert!(
                files.contains_key(&target),
                "{page}: {link} leads to {target}, which is not there"
            );
            reached.insert(target);
        }
    }
    // A list of fixtures keeps its address when there are none to come.
    let is_page =
        |path: &&String| path.ends_with("/index.html") && !path.ends_with("fixtures/index.html");
    for path in files.keys().filter(is_page) {
        assert!(reached.contains(path), "nothing leads to {path}");
    }
}

#[test]
fn every_link_of_the_example_leads_somewhere() {
    check_links(LinkStyle::Folders);
}

#[test]
fn every_link_of_the_example_leads_somewhere_from_a_disk() {
    check_links(LinkStyle::Files);
}

#[test]
fn a_fault_in_a_file_breeds_no_complaint_of_links_to_it() {
    let tree = folder::tree(folder::root(), &["content"]);
    let faulty = "content/reports/2021-22/2021-11-12-honduras-panama.md";
    assert!(tree.find(faulty).is_some());
    let files = tree.iter().map(|(_, file)| {
        let mut file = file.clone();
        if &*file.path == faulty {
            file.contents = Contents::Read(b"---\ntitle: Derby: late drama\n---\n"[..].into());
        }
        file
    });
    let (_, found) = Site::load(SourceTree::new(files.collect()), &Options::default());
    let codes: Vec<&str> = found.iter().map(|found| found.code.name()).collect();
    assert_eq!(codes, ["yaml-syntax", "no-base-url"]);
}

#[test]
fn pages_are_sound() {
    let site = example(LinkStyle::Folders);
    let files = files(&site);
    let mut titles = BTreeMap::new();
    for (page, html) in html(&files) {
        assert_eq!(html.matches("<h1").count(), 1, "{page}: one h1");
        assert!(!html.contains(" style="), "{page}: an inline style");
        assert!(!html.contains("<style"), "{page}: an inline style sheet");
        assert!(
            !html
                .replace("<script type=\"application/ld+json\">", "")
                .replace("<script defer src=\"../search", "")
                .contains("<script"),
            "{page}: a script"
        );
        let title = &html[html.find("<title>").unwrap() + 7..html.find("</title>").unwrap()];
        if let Some(other) = titles.insert(title.to_owned(), page) {
            panic!("{page} and {other} are both called {title}");
        }
        for object in html.split("<script type=\"application/ld+json\">").skip(1) {
            let object = &object[..object.find("</script>").unwrap()];
            let value: serde_json::Value = serde_json::from_str(object).unwrap();
            assert_eq!(value["@context"], "https://schema.org", "{page}");
        }
        let charts: usize = html
            .split("<svg class=\"chart")
            .skip(1)
            .filter_map(|chart| chart.find("</svg>"))
            .sum();
        let bytes = html.len() - charts;
        assert!(bytes <= 30_000, "{page} has {bytes} bytes besides charts");
    }
}

#[test]
fn a_match_tells_machines_who_met_where_and_how_it_ended() {
    let site = example(LinkStyle::Folders);
    let index = site
        .find("matches/octagonal-2022/mexico-v-canada/index.html")
        .unwrap();
    let Body::Bytes(bytes) = site.render(index).unwrap().body else {
        panic!("a page has bytes");
    };
    let html = String::from_utf8(bytes).unwrap();
    let kinds: Vec<String> = html
        .split("<script type=\"application/ld+json\">")
        .skip(1)
        .map(|object| &object[..object.find("</script>").unwrap()])
        .map(|object| serde_json::from_str::<serde_json::Value>(object).unwrap())
        .map(|value| value["@type"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["SportsEvent", "NewsArticle", "BreadcrumbList"]);
    assert!(html.contains("<title>Mexico 1–1 Canada – "));
    assert!(html.contains(
        "<link rel=\"canonical\" href=\"https://example.org/league/matches/octagonal-2022/mexico-v-canada/\">"
    ));
}

#[test]
fn the_default_theme_is_listed_file_by_file() {
    let root = folder::root();
    let names = |below: &str| -> BTreeSet<String> {
        folder::tree(root, &[below])
            .iter()
            .filter_map(|(_, file)| {
                file.path
                    .strip_prefix(&format!("{below}/"))
                    .map(str::to_owned)
            })
            .collect()
    };
    let templates: BTreeSet<String> = TEMPLATES
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(names("templates"), templates);
    let files: BTreeSet<String> = STATIC_FILES
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(names("static"), files);
}

#[test]
fn the_style_sheet_keeps_its_budget() {
    let is_sheet = |(name, _): &(&str, &[u8])| *name == "pressbox.css";
    let sheet = default_file(STATIC_FILES.iter().position(is_sheet).unwrap());
    assert!(sheet.len() <= 14_000, "{} bytes", sheet.len());
}

#[test]
fn a_picture_at_the_head_of_a_file_that_leads_to_nothing_is_an_error_of_check() {
    let desk = Desk::with_two_reports();
    desk.write(
        "content/reports/2026-05-10-story.md",
        "---\ntitle: A story\nimage: {src: gone.jpg, alt: A crowd}\n---\nWords.\n",
    );
    desk.write(
        "content/teams/ashford.md",
        "---\nname: Ashford\ncrest: ../gone.svg\n---\n",
    );
    let away = "---\nname: Kestrel\ncrest: https://example.org/kestrel.svg\n---\n";
    desk.write("content/teams/kestrel.md", away);
    let ran = desk.run(&["check", "--message-format", "short"]);
    let dead: Vec<&str> = ran
        .err
        .lines()
        .filter(|l| l.contains("dead-link"))
        .collect();
    assert_eq!(
        dead,
        [
            "content/reports/2026-05-10-story.md:3:14: error[dead-link]: \
             the picture \"gone.jpg\" leads to nothing in this site",
            "content/teams/ashford.md:3:8: error[dead-link]: \
             the picture \"../gone.svg\" leads to nothing in this site",
        ]
    );
    assert_eq!(ran.code, 1);
}

#[test]
fn a_link_to_a_place_that_its_page_does_not_have_is_an_error_of_check() {
    let desk = Desk::with_two_reports();
    let page = "---\ntitle: Our ground\n---\n[Here](#how-to-get-there), [there](#by-bos),\n\
                [above](../reports/2026-05-02-first.md#content),\n\
                [gone](../reports/2026-05-02-first.md#minutes-of-play),\n\
                [by address](/ground/#gone), [elsewhere](https://example.org/#gone).\n\n\
                ## How to get there\n\n### By bus\n";
    desk.write("content/pages/ground.md", page);
    desk.write(
        "content/pages/meant.md",
        "---\ntitle: Meant\nallow: [dead-link]\n---\n[Later](ground.md#later)\n",
    );
    let ran = desk.run(&["check", "--message-format", "short"]);
    let dead: Vec<&str> = ran
        .err
        .lines()
        .filter(|l| l.contains("dead-link"))
        .collect();
    let own = "content/pages/ground.md";
    assert_eq!(
        dead,
        [
            format!("{own}:4:28: error[dead-link]: this page has no place \"#by-bos\""),
            format!(
                "{own}:6:1: error[dead-link]: the page of \
                 \"../reports/2026-05-02-first.md\" has no place \"#minutes-of-play\""
            ),
            format!("{own}:7:1: error[dead-link]: the page of \"/ground/\" has no place \"#gone\""),
        ]
    );
    assert_eq!(ran.code, 1);
    let pretty = desk.run(&["check"]).err;
    assert!(pretty.contains("help: write `#by-bus`"), "{pretty}");
}
