//! What programs read: feeds, calendars, sitemaps, robots.

use pressbox::calendar::TimeZone;
use pressbox::export::calendar::{Calendar, Certainty, Entry, Start, icalendar};
use pressbox::export::feed::{self, Feed, atom};
use pressbox::export::robots::robots;
use pressbox::export::sitemap::{Listed, index, sitemap};
use pressbox::output::Body;
use pressbox::site::{Options, Site};

use crate::folder;

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_feed_says_who_what_and_when() {
    let date = "2021-10-07".parse().unwrap();
    let feed = Feed {
        title: "The Octagonal & more".to_owned(),
        address: "https://example.org/feed.xml".to_owned(),
        page: "https://example.org/".to_owned(),
        language: "en".to_owned(),
        author: "Pressbox".to_owned(),
        entries: vec![
            feed::Entry {
                id: feed::identity(
                    "https://Example.org:8080/a",
                    date,
                    "matches/o/mexico-v-canada/",
                ),
                title: "Canada take a \u{0}point".to_owned(),
                address: "https://example.org/matches/o/mexico-v-canada/".to_owned(),
                published: "2021-10-07T20:40:00-05:00".to_owned(),
                updated: "2021-10-08T00:00:00+00:00".to_owned(),
                authors: vec!["A. Writer".to_owned()],
                summary: Some("1 < 2".to_owned()),
                html: Some("<p>It’s &amp; ]]></p>".to_owned()),
                language: Some("fr".to_owned()),
                categories: vec!["octagonal".to_owned()],
            },
            feed::Entry {
                updated: "2021-10-07T21:00:00-05:00".to_owned(),
                ..feed::Entry::default()
            },
        ],
        ..Feed::default()
    };
    let document = text(atom(&feed));
    for line in [
        r#"<?xml version="1.0"?>"#,
        r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">"#,
        "<title>The Octagonal &amp; more</title>",
        "<id>https://example.org/feed.xml</id>",
        "<updated>2021-10-07T21:00:00-05:00</updated>",
        r#"<link href="https://example.org/feed.xml" rel="self" type="application/atom+xml"/>"#,
        "<id>tag:example.org,2021-10-07:/matches/o/mexico-v-canada/</id>",
        r#"<title xml:lang="fr">Canada take a point</title>"#,
        "<published>2021-10-07T20:40:00-05:00</published>",
        "<name>A. Writer</name>",
        r#"<category term="octagonal"/>"#,
        r#"<summary xml:lang="fr">1 &lt; 2</summary>"#,
        "&lt;p&gt;It’s &amp;amp; ]]&gt;&lt;/p&gt;</content>",
    ] {
        assert!(document.contains(line), "{line}\n{document}");
    }
    assert_eq!(document, text(atom(&feed)));
}

#[test]
fn an_empty_feed_is_a_feed() {
    let document = text(atom(&Feed::default()));
    assert!(document.contains("<updated>1970-01-01T00:00:00+00:00</updated>"));
}

#[test]
fn a_sitemap_lists_pages_with_the_day_of_their_content() {
    let pages = [
        Listed {
            address: "https://example.org/?a&b".to_owned(),
            changed: Some("2021-10-07".parse().unwrap()),
        },
        Listed {
            address: "https://example.org/about/".to_owned(),
            changed: None,
        },
    ];
    assert_eq!(
        text(sitemap(&pages)),
        r#"<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <url>
  <loc>https://example.org/?a&amp;b</loc>
  <lastmod>2021-10-07</lastmod>
 </url>
 <url>
  <loc>https://example.org/about/</loc>
 </url>
</urlset>
"#
    );
    assert!(text(index(&pages)).contains("</sitemap>\n</sitemapindex>"));
}

#[test]
fn robots_may_see_everything() {
    assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
    assert_eq!(
        robots(Some("https://example.org/sitemap.xml")),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"
    );
}

fn entry(summary: &str, start: Start) -> Entry {
    Entry {
        id: "octagonal-2022/mexico-v-canada@example.org".to_owned(),
        summary: summary.to_owned(),
        start,
        minutes: 110,
        told: "2021-10-08".parse().unwrap(),
        sequence: 3,
        location: None,
        description: None,
        address: None,
        certainty: Certainty::Confirmed,
    }
}

#[test]
fn a_calendar_holds_fixtures_in_universal_time() {
    let (day, time) = TimeZone::named("America/Mexico_City")
        .unwrap()
        .to_utc("2021-10-07".parse().unwrap(), "20:40:00".parse().unwrap());
    let calendar = Calendar {
        name: "Octagonal, the".to_owned(),
        entries: vec![Entry {
            location: Some("Estadio Azteca; Mexico City".to_owned()),
            description: Some("Octagonal, round 4\r\nEND:VEVENT".to_owned()),
            address: Some("https://example.org/matches/octagonal-2022/mexico-v-canada/".to_owned()),
            ..entry("Mexico 1–1 Canada", Start::Moment(day, time))
        }],
    };
    assert_eq!(
        text(icalendar(&calendar)),
        "BEGIN:VCALENDAR\r\n\
         VERSION:2.0\r\n\
         PRODID:-//Pressbox//Pressbox//EN\r\n\
         CALSCALE:GREGORIAN\r\n\
         METHOD:PUBLISH\r\n\
         X-WR-CALNAME:Octagonal\\, the\r\n\
         BEGIN:VEVENT\r\n\
         DESCRIPTION:Octagonal\\, round 4\\nEND:VEVENT\r\n\
         DTSTAMP:20211008T000000Z\r\n\
         DTSTART:20211008T014000Z\r\n\
         DURATION:PT110M\r\n\
         LOCATION:Estadio Azteca\\; Mexico City\r\n\
         SEQUENCE:3\r\n\
         STATUS:CONFIRMED\r\n\
         SUMMARY:Mexico 1–1 Canada\r\n\
         UID:octagonal-2022/mexico-v-canada@example.org\r\n\
         URL:https://example.org/matches/octagonal-2022/mexico-v-canada/\r\n\
         END:VEVENT\r\n\
         END:VCALENDAR\r\n"
    );
}

#[test]
fn a_fixture_without_an_hour_takes_its_day() {
    let day = "2026-02-08".parse().unwrap();
    let calendar = Calendar {
        name: String::new(),
        entries: vec![Entry {
            certainty: Certainty::Cancelled,
            ..entry("A v B", Start::Day(day))
        }],
    };
    let document = text(icalendar(&calendar));
    assert!(
        document.contains("DTSTART;VALUE=DATE:20260208\r\n"),
        "{document}"
    );
    assert!(document.contains("STATUS:CANCELLED\r\n"));
}

#[test]
fn no_line_of_a_calendar_is_longer_than_75_bytes() {
    let day = "2026-02-08".parse().unwrap();
    for long in [
        "Köln 日本 ".repeat(80),
        "a".repeat(500),
        format!("{} b", "a".repeat(66)).repeat(4),
    ] {
        let calendar = Calendar {
            name: long.clone(),
            entries: vec![entry(&long, Start::Day(day))],
        };
        let document = text(icalendar(&calendar));
        assert!(document.lines().all(|line| line.len() <= 75), "{document}");
        assert!(
            document
                .replace("\r\n ", "")
                .contains(&format!("SUMMARY:{long}\r\n"))
        );
    }
}

#[test]
fn a_correction_is_news_of_its_own() {
    let case = folder::root().join("tests/sites/stories_are_filed_and_put_right");
    let options = Options {
        base_url: Some("https://example.org".to_owned()),
        ..Options::default()
    };
    let (site, _) = Site::load(folder::tree(&case, &["content"]), &options);
    let file = site.render(site.find("feed.xml").unwrap()).unwrap();
    let Body::Bytes(bytes) = file.body else {
        panic!("a feed is written")
    };
    let feed = text(bytes);
    let titles: Vec<&str> = feed
        .match_indices("<title>")
        .skip(1)
        .map(|(at, _)| feed[at + 7..].split_once('<').unwrap().0)
        .collect();
    assert_eq!(
        titles,
        [
            "Ashford 2–1 Kestrel",
            "Correction: A ground on the hill",
            "Correction: A ground on the hill",
            "A ground on the hill",
            "A ground by the river",
        ]
    );
    for line in [
        "<id>tag:example.org,2026-02-10:/reports/2026/02/08/a-ground-on-the-hill/#correction-1</id>",
        "<id>tag:example.org,2026-02-10:/reports/2026/02/08/a-ground-on-the-hill/#correction-2</id>",
        r#"<link href="https://example.org/reports/2026/02/08/a-ground-on-the-hill/#corrections""#,
        "<updated>2026-02-10T00:00:00+00:00</updated>",
        "<summary>The pitch slopes by two metres, not by three.</summary>",
    ] {
        assert!(feed.contains(line), "{line}\n{feed}");
    }
}
