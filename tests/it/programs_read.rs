//! What a site holds for programs: data, calendars, feeds, and their absence
//! where the settings leave them out.

use std::collections::BTreeMap;

use pressbox::output::Body;
use pressbox::site::{Options, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};

const SETTINGS: &str = "title: The League\nlicence: CC0-1.0\ntime_zone: Europe/London\n";
const LEAGUE: &str = "content/competitions/northern-league.md";

/// Every file of the site that these files and settings make, by path.
fn site(settings: &str, matches: &str, more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let settings = format!("{SETTINGS}{settings}");
    let league = format!(
        "---\nname: Northern League\nseason: 2026–27\nlegs: 1\nteams: [Ashford, Kestrel, Dunmore]\n\
         zones: [{{places: 1, name: Champions, kind: title}}]\nresults:\n  - round: 1\n    matches:\n{matches}---\n"
    );
    let own = [("site.yaml", &*settings), (LEAGUE, &*league)];
    let files = own.iter().chain(more).map(|(path, text)| SourceFile {
        path: (*path).into(),
        contents: Contents::Read(text.as_bytes().into()),
    });
    let options = Options {
        base_url: Some("https://example.org/league".to_owned()),
        ..Options::default()
    };
    let (site, _) = Site::load(SourceTree::new(files.collect()), &options);
    let rendered = (0..site.len()).map(|index| site.render(index).unwrap());
    rendered
        .filter_map(|file| match file.body {
            Body::Bytes(bytes) => Some((
                file.path.to_string(),
                String::from_utf8_lossy(&bytes).into_owned(),
            )),
            Body::Copy(_) | Body::Derived(_) | Body::Drawn(_) => None,
        })
        .collect()
}

/// The lines of the entry of Ashford's match against Kestrel, unfolded.
fn entry(result: &str, status: &str) -> Vec<String> {
    let line = format!(
        "      - {{result: {result}, kickoff: 2026-08-15, time: \"15:00\", status: {status}}}\n"
    );
    let files = site("", &line, &[]);
    let id = "UID:matches/northern-league/ashford-v-kestrel@example.org";
    for path in [
        "calendar.ics",
        "competitions/northern-league/calendar.ics",
        "teams/kestrel/calendar.ics",
    ] {
        assert!(files[path].replace("\r\n ", "").contains(id), "{path}");
    }
    let calendar = files["teams/ashford/calendar.ics"].replace("\r\n ", "");
    let entry = calendar.split("BEGIN:VEVENT").find(|e| e.contains(id));
    entry.unwrap().lines().map(str::to_owned).collect()
}

fn sequence(entry: &[String]) -> u32 {
    let line = entry.iter().find_map(|line| line.strip_prefix("SEQUENCE:"));
    line.unwrap().parse().unwrap()
}

#[track_caller]
fn has(entry: &[String], line: &str) {
    assert!(entry.iter().any(|own| own == line), "{line}\n{entry:#?}");
}

#[test]
fn a_fixture_turns_into_its_result_and_stays_one_entry() {
    let fixture = entry("Ashford v Kestrel", "scheduled");
    let postponed = entry("Ashford v Kestrel", "postponed");
    let result = entry("Ashford 2-1 Kestrel", "played");
    has(&fixture, "SUMMARY:Ashford v Kestrel");
    has(&fixture, "DTSTART:20260815T140000Z");
    has(&fixture, "STATUS:CONFIRMED");
    has(&postponed, "STATUS:CANCELLED");
    has(&result, "SUMMARY:Ashford 2–1 Kestrel");
    has(&result, "DTSTAMP:20260815T000000Z");
    assert!(sequence(&fixture) < sequence(&postponed));
    assert!(sequence(&postponed) < sequence(&result));
}

#[test]
fn a_season_is_data_with_a_licence_and_what_is_still_possible() {
    let line = "      - Ashford 2-1 Kestrel | Moss 12, 45+2 pen; Hale 80\n";
    let files = site("", line, &[]);
    let read = |path: &str| -> serde_json::Value { serde_json::from_str(&files[path]).unwrap() };
    let season = read("api/competitions/northern-league.json");
    assert_eq!(season["kind"], "season");
    assert_eq!(season["origin"]["licence"], "CC0-1.0");
    assert_eq!(season["origin"]["base_url"], "https://example.org/league");
    let first = &season["stages"][0]["standings"][0];
    assert_eq!(first["team"], "Ashford");
    assert_eq!(first["zones"]["Champions"], "possible");
    let result = &season["results"][0];
    assert_eq!(result["page"], "matches/northern-league/ashford-v-kestrel/");
    assert_eq!(result["score"]["home"], 2);
    assert_eq!(result["goals"][1]["minute"], "45+2");
    assert_eq!(result["goals"][1]["penalty"], true);
    assert_eq!(season["scorers"][0]["player"], "Moss");
    let team = read("api/teams/kestrel.json");
    assert_eq!(team["results"][0]["season"], "Northern League 2026–27");
    let file = "api/competitions/northern-league.json";
    assert_eq!(team["seasons"][0]["data"], file);
    let index = read("api/index.json");
    assert_eq!(index["schema"], "api/schema.json");
    assert_eq!(index["seasons"][0]["data"], file);
    let sheet = |name: &str| &files[&format!("competitions/northern-league/{name}.csv")];
    assert_eq!(
        sheet("standings").lines().nth(1),
        Some("1,Ashford,1,1,0,0,2,1,1,3")
    );
    assert!(sheet("results").contains("Ashford,Kestrel,2,1,"));
    assert!(sheet("scorers").contains("1,Moss,Ashford,2,1"));
}

#[test]
fn a_hidden_name_is_in_no_file() {
    let line = "      - Ashford 1-0 Kestrel | Mossington 12\n";
    for (path, text) in site("names: hidden\n", line, &[]) {
        assert!(!text.contains("Mossington"), "{path}");
    }
}

#[test]
fn the_settings_leave_data_and_calendars_out() {
    let settings = "pages: {data: false, calendars: false}\n";
    let files = site(settings, "      - Ashford 2-1 Kestrel\n", &[]);
    let is_left_out = |path: &&String| {
        let ending = path.rsplit('.').next().unwrap();
        path.starts_with("api/") || ["ics", "csv"].contains(&ending)
    };
    assert_eq!(files.keys().find(is_left_out), None);
    for word in ["calendar.ics", "api/"] {
        assert!(!files["index.html"].contains(word), "{word}");
    }
}

#[test]
fn a_correction_is_news() {
    let report = "---\ntitle: Moss settles it\ndate: 2026-08-15\ncompetition: northern-league\n\
                  result: Ashford 2-1 Kestrel\ncorrections:\n  - {date: 2026-08-17, text: Moss scored twice.}\n---\nWords.\n";
    let line = "      - Ashford 2-1 Kestrel\n";
    let files = site("", line, &[("content/reports/2026-08-15-moss.md", report)]);
    assert!(files["feed.xml"].contains("<updated>2026-08-17T00:00:00+01:00</updated>"));
    let feed: serde_json::Value = serde_json::from_str(&files["feed.json"]).unwrap();
    let correction = &feed["items"][0];
    assert_eq!(correction["title"], "Correction: Moss settles it");
    assert_eq!(correction["date_published"], "2026-08-17T00:00:00+01:00");
    let item = &feed["items"][1];
    assert_eq!(item["date_published"], "2026-08-15T00:00:00+01:00");
    assert_eq!(item["date_modified"], "2026-08-17T00:00:00+01:00");
    let page = &files["matches/northern-league/ashford-v-kestrel/index.html"];
    assert!(page.contains("\"dateModified\":\"2026-08-17\""));
    let team =
        "<loc>https://example.org/league/teams/kestrel/</loc>\n  <lastmod>2026-08-17</lastmod>";
    assert!(files["sitemap.xml"].contains(team));
}
