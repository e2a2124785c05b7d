//! Each kind of page that the settings can leave out: it is there without a
//! word, and gone with one, with everything that led to it.

use std::collections::BTreeMap;

use pressbox::site::{Options, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};

use crate::folder;
use crate::links::{files, html, target, values};

/// Sites that have something of each kind between them.
const SITES: [&str; 3] = [
    "two_teams_that_meet_often",
    "stories_are_filed_and_put_right",
    "amateur-club",
];

/// A kind, and what is in the path of each of its files.
const KINDS: [(&str, &str); 14] = [
    ("clubs", "clubs/"),
    ("venues", "venues/"),
    ("authors", "authors/"),
    ("tags", "tags/"),
    ("series", "series/"),
    ("head_to_head", "teams/ashford/kestrel/"),
    ("rounds", "/rounds/"),
    ("results", "results/index.html"),
    ("fixtures", "fixtures/index.html"),
    ("days", "days/"),
    ("grid", "/grid/"),
    ("search", "search"),
    ("calendars", "calendar.ics"),
    ("data", ".json"),
];

/// The files of a site whose settings leave a kind of page out.
fn without(site: &str, kind: Option<&str>) -> BTreeMap<String, Option<Vec<u8>>> {
    let root = folder::root().join("tests/sites").join(site);
    let settings = match kind {
        Some(kind) => format!("pages: {{{kind}: false}}\n"),
        None => "pages: {head_to_head: {from: 3}}\n".to_owned(),
    };
    let content = folder::tree(&root, &["content"]);
    let content = content.iter().map(|(_, file)| file.clone());
    let settings = SourceFile {
        path: "site.yaml".into(),
        contents: Contents::Read(settings.into_bytes().into()),
    };
    let tree = content
        .filter(|file| &*file.path != "site.yaml")
        .chain([settings]);
    let tree = SourceTree::new(tree.collect::<Vec<SourceFile>>());
    let (site, found) = Site::load(tree, &Options::default());
    let errors: Vec<String> = site
        .locate(&found)
        .into_iter()
        .filter(|finding| finding.severity == pressbox::diagnostic::Severity::Error)
        .map(|finding| finding.message)
        .collect();
    assert!(errors.is_empty(), "{kind:?}: {errors:#?}");
    files(&site)
}

#[test]
fn each_kind_of_page_is_there_unasked() {
    let sites = SITES.map(|site| without(site, None));
    for (kind, path) in KINDS {
        let is_there =
            |files: &BTreeMap<_, _>| files.keys().any(|file: &String| file.contains(path));
        assert!(sites.iter().any(is_there), "{kind}: no file has {path}");
    }
}

#[test]
fn each_kind_of_page_can_be_left_out_without_a_dead_link() {
    for (kind, path) in KINDS {
        for site in SITES {
            let files = without(site, Some(kind));
            // A crest stands where its file does, whoever shows it.
            let is_left = |file: &&String| file.contains(path) && !file.contains(".svg");
            let left: Vec<&String> = files.keys().filter(is_left).collect();
            assert!(left.is_empty(), "{site} without {kind} has {left:?}");
            for (page, html) in html(&files) {
                let links = values(html, "href").into_iter().chain(values(html, "src"));
                // A link to a file without a page is its writer's: a warning tells.
                let links = links.filter(|link| !link.contains(".md"));
                for path in links.filter_map(|link| target(page, link)) {
                    assert!(
                        files.contains_key(&path),
                        "{site} without {kind}: {page} leads to {path}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_page_has_one_heading_and_a_title_of_its_own() {
    for site in SITES {
        let files = without(site, None);
        let mut titles: BTreeMap<&str, &str> = BTreeMap::new();
        let is_page = |(_, html): &(&str, &str)| html.contains("<body class");
        for (page, html) in html(&files).filter(is_page) {
            let title = html.split_once("<title>").unwrap().1;
            let title = title.split_once("</title>").unwrap().0;
            let other = titles.insert(title, page);
            assert!(other.is_none(), "{page} and {other:?} are both {title}");
            assert_eq!(html.matches("<h1").count(), 1, "{page}");
            assert!(html.contains("<meta name=\"description\""), "{page}");
        }
    }
}

#[test]
fn what_pages_are_filed_by_has_a_list_that_leads_to_each() {
    for (index, folder, from) in [
        ("venues/index.html", "venues/", "teams/index.html"),
        ("authors/index.html", "authors/", "reports/index.html"),
        ("tags/index.html", "tags/", "reports/index.html"),
        ("series/index.html", "series/", "reports/index.html"),
    ] {
        let sites = SITES.map(|site| without(site, None));
        let mut listed = 0;
        for files in sites.iter().filter(|files| files.contains_key(index)) {
            let pages: BTreeMap<&str, &str> = html(files).collect();
            let links = |page: &'static str| -> Vec<String> {
                let links = values(pages[page], "href").into_iter();
                links.filter_map(|link| target(page, link)).collect()
            };
            assert!(
                links(from).iter().any(|to| to == index),
                "{from} leads to {index}"
            );
            let to = links(index);
            let below = |page: &&&str| page.starts_with(folder) && **page != index;
            for page in pages
                .keys()
                .filter(below)
                .filter(|page| !page.contains("/page/"))
            {
                assert!(to.iter().any(|to| to == page), "{index} leads to {page}");
                listed += 1;
            }
        }
        assert!(listed > 0, "{index} lists nothing in any site");
    }
}

#[test]
fn a_page_of_the_sites_own_goes_before_a_list_of_authors() {
    let desk = crate::program::Desk::new(&[
        (
            "content/pages/authors.md",
            "---\ntitle: Who we are\n---\nWords.\n",
        ),
        (
            "content/reports/2026-05-03-derby.md",
            "---\nresult: Ashford 2-1 Kestrel\nauthor: A. Writer\n---\nProse.\n",
        ),
    ]);
    desk.ends(&["build"], 0);
    let page = std::fs::read_to_string(desk.path("public/authors/index.html")).unwrap();
    assert!(page.contains("<h1>Who we are</h1>"), "{page}");
}

#[test]
fn a_long_list_of_results_is_parted_into_months() {
    use std::fmt::Write as _;
    let mut results = String::from("---\nname: League\nlegs: 1\nresults:\n");
    for day in 1..=28 {
        let month = if day % 2 == 0 { "04" } else { "05" };
        let _ = writeln!(
            results,
            "- {{date: 2026-{month}-{day:02}, matches: [T{day} 1-0 V{day}]}}"
        );
    }
    results.push_str("---\n");
    let desk = crate::program::Desk::new(&[("content/competitions/league.md", &results)]);
    desk.ends(&["build", "--quiet"], 0);
    let page = std::fs::read_to_string(desk.path("public/results/index.html")).unwrap();
    let may = page
        .find("<section id=\"month-2026-05\">\n<h2>May 2026</h2>")
        .unwrap();
    let april = page
        .find("<section id=\"month-2026-04\">\n<h2>April 2026</h2>")
        .unwrap();
    assert!(may < april, "the newest first");
    for month in ["2026-05", "2026-04"] {
        assert!(
            page.contains(&format!("<a href=\"#month-{month}\">")),
            "{month}"
        );
    }
    assert_eq!(page.matches("<h3 class=\"day\">").count(), 28);
}
