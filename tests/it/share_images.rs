//! The picture that each page is shared with, and the one that a browser lists
//! the site by.

use std::fs;
use std::io::Cursor;

use image::{ImageFormat, RgbImage};

use crate::links::values;
use crate::program::Desk;

const SETTINGS: &str = "title: The Paper\nbase_url: https://example.org/paper/\n";
const REPORT: &str = "---\ntitle: Two late goals\nresult: Ashford 2-1 Kestrel\ngoals: Hidden Name 80, 90; Other Name 3\n---\nProse.\n";

fn desk(settings: &str) -> Desk {
    let settings = format!("{SETTINGS}{settings}");
    Desk::new(&[
        ("site.yaml", &settings),
        ("content/reports/2026-05-03-derby.md", REPORT),
        (
            "content/reports/2026-05-04-interview.md",
            "---\ntitle: 'The coach: \"we were lucky\"'\n---\nProse.\n",
        ),
    ])
}

const MATCH: &str = "matches/the-paper/ashford-v-kestrel/";

fn page(desk: &Desk, path: &str) -> String {
    fs::read_to_string(desk.path(&format!("public/{path}index.html"))).unwrap()
}

/// What a page says of the picture that it is shared with.
fn shared(page: &str) -> Vec<(&str, &str)> {
    let lines = page.lines().filter(|line| line.contains("og:image"));
    lines
        .map(|line| (values(line, "property")[0], values(line, "content")[0]))
        .collect()
}

#[test]
fn a_report_is_shared_with_a_picture_of_its_own_and_other_pages_with_the_sites() {
    let desk = desk("");
    desk.ends(&["build"], 0);
    let interview = "reports/2026/05/04/interview/";
    for (of, picture, alt) in [
        (MATCH, MATCH, "Ashford 2–1 Kestrel – The Paper, 3 May 2026"),
        (
            interview,
            interview,
            "The coach: &quot;we were lucky&quot;, 4 May 2026",
        ),
        ("", "", "The Paper"),
        ("teams/ashford/", "", "The Paper"),
    ] {
        let page = page(&desk, of);
        let url = format!("https://example.org/paper/{picture}share-image.png");
        let expected = [
            ("og:image", url.as_str()),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("og:image:alt", alt),
        ];
        assert_eq!(shared(&page), expected);
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        let bytes = fs::read(desk.path(&format!("public/{picture}share-image.png"))).unwrap();
        assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
        let format = image::guess_format(&bytes).unwrap();
        let seen = image::load_from_memory(&bytes).unwrap();
        assert_eq!(
            (format, seen.width(), seen.height()),
            (ImageFormat::Png, 1200, 630)
        );
    }
    assert!(page(&desk, MATCH).contains(&format!(
        "\"image\":\"https://example.org/paper/{MATCH}share-image.png\""
    )));
}

#[test]
fn a_picture_is_drawn_again_only_when_what_it_shows_changed() {
    let desk = desk("");
    desk.ends(&["build"], 0);
    let picture = desk.path(&format!("public/{MATCH}share-image.png"));
    let first = (
        fs::read(&picture).unwrap(),
        picture.metadata().unwrap().modified().unwrap(),
    );
    let recipes = || fs::read_to_string(desk.path("public/.pressbox/recipes")).unwrap();
    let known = recipes();
    assert_eq!(
        known.lines().count(),
        3,
        "the site's, and one for each report"
    );
    desk.write(
        "content/reports/2026-05-03-derby.md",
        &format!("{REPORT}\nMore prose.\n"),
    );
    desk.ends(&["build"], 0);
    assert_eq!(recipes(), known);
    let second = (
        fs::read(&picture).unwrap(),
        picture.metadata().unwrap().modified().unwrap(),
    );
    assert!(first == second, "more prose changes no picture");
    let other = REPORT.replace("2-1", "3-1").replace("80, 90", "80, 85, 90");
    desk.write("content/reports/2026-05-03-derby.md", &other);
    desk.ends(&["build"], 0);
    assert!(
        first.0 != fs::read(&picture).unwrap(),
        "another score is another picture"
    );
    assert_eq!(
        recipes().lines().count(),
        3,
        "what is not drawn any more is forgotten"
    );
}

#[test]
fn without_share_images_or_an_address_none_is_drawn() {
    let desk = desk("pages: {share_images: false}\n");
    desk.ends(&["build"], 0);
    let drawn = |desk: &Desk| {
        let files = desk.files("public");
        files
            .iter()
            .any(|(path, _)| path.ends_with("share-image.png"))
    };
    assert!(!drawn(&desk));
    assert_eq!(shared(&page(&desk, MATCH)), []);
    desk.write("site.yaml", "title: The Paper\n");
    desk.ends(&["build"], 0);
    assert!(!drawn(&desk));
    assert_eq!(shared(&page(&desk, MATCH)), []);
}

#[test]
fn the_picture_of_a_report_goes_before_a_drawing() {
    let desk = desk("");
    let image = "image: {src: photo.png, alt: The crowd}\n";
    let report = REPORT.replace("result:", &format!("{image}result:"));
    desk.write("content/reports/2026-05-03-derby.md", &report);
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::new(640, 360)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    fs::write(desk.path("content/reports/photo.png"), bytes.into_inner()).unwrap();
    desk.ends(&["build"], 0);
    let url = format!("https://example.org/paper/{MATCH}photo.png");
    let expected = [
        ("og:image", url.as_str()),
        ("og:image:width", "640"),
        ("og:image:height", "360"),
        ("og:image:alt", "The crowd"),
    ];
    assert_eq!(shared(&page(&desk, MATCH)), expected);
    assert!(
        !desk
            .path(&format!("public/{MATCH}share-image.png"))
            .exists()
    );
}

#[test]
fn a_name_that_our_fonts_lack_gives_way_to_another_of_the_team() {
    let desk = desk("");
    desk.write(
        "content/teams/kestrel.md",
        "---\nname: الأهلي\nslug: kestrel\naliases: [Kestrel]\n---\n",
    );
    desk.ends(&["build"], 0);
    let own = format!("https://example.org/paper/{MATCH}share-image.png");
    assert_eq!(shared(&page(&desk, MATCH))[0].1, own);
    desk.write(
        "content/teams/kestrel.md",
        "---\nname: الأهلي\nslug: kestrel\n---\n",
    );
    let report = REPORT.replace("Kestrel", "الأهلي");
    desk.write("content/reports/2026-05-03-derby.md", &report);
    desk.ends(&["build"], 0);
    let sites = "https://example.org/paper/share-image.png";
    assert_eq!(
        shared(&page(&desk, MATCH))[0].1,
        sites,
        "rather none than one of boxes"
    );
}

#[test]
fn the_sites_icon_has_its_colours_unless_it_brings_one() {
    let desk = desk("theme: {colours: {accent: '#003da5'}}\n");
    desk.ends(&["build"], 0);
    let icon = fs::read_to_string(desk.path("public/favicon.svg")).unwrap();
    assert!(icon.contains("fill=\"#003da5\""), "{icon}");
    let link = "<link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">";
    assert!(page(&desk, "").contains(link));
    desk.write("static/favicon.ico", "an icon");
    desk.ends(&["build"], 0);
    let link = "<link rel=\"icon\" href=\"favicon.ico\" type=\"image/x-icon\">";
    assert!(page(&desk, "").contains(link));
    assert!(!desk.path("public/favicon.svg").exists());
    desk.write(
        "static/favicon.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    desk.ends(&["build"], 0);
    let own = fs::read_to_string(desk.path("public/favicon.svg")).unwrap();
    assert_eq!(own, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

#[test]
fn logos_of_the_site_and_of_sponsors_stand_where_their_names_would() {
    let settings = "theme: {logo: /img/paper.svg}\n\
                    sponsors: [{name: Bakery, url: 'https://bakery.example', logo: /img/bakery.svg}, Brewery]\n";
    let desk = desk(settings);
    desk.write(
        "content/teams/ashford.md",
        "---\nname: Ashford\nsponsors: [{name: Mill, logo: img/mill.svg}]\n---\n",
    );
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for name in ["paper", "bakery", "mill"] {
        desk.write(&format!("static/img/{name}.svg"), drawing);
    }
    desk.ends(&["check"], 0);
    desk.ends(&["build"], 0);
    let team = page(&desk, "teams/ashford/");
    for part in [
        "<p class=\"name\"><a href=\"../../\"><img src=\"../../img/paper.svg\" alt=\"The Paper\"></a></p>",
        "<p><a href=\"https://bakery.example\" rel=\"sponsored\"><img src=\"../../img/bakery.svg\" alt=\"Bakery\"></a></p>",
        "<p>Brewery</p>",
        "<li><img src=\"../../img/mill.svg\" alt=\"Mill\"></li>",
    ] {
        assert!(team.contains(part), "{part}: {team}");
    }
    desk.write(
        "site.yaml",
        &format!("{SETTINGS}sponsors: [{{name: B, logo: 'https://b.example/b.png'}}]\n"),
    );
    let told = desk.ends(&["build"], 0);
    assert!(told.err.contains("site.yaml:3:28"), "{told:?}");
    assert!(
        told.err.contains("pages load nothing from elsewhere"),
        "{told:?}"
    );
    assert!(
        page(&desk, "").contains("<p>B</p>"),
        "its name stands in its place"
    );
}
