//! How long the steps of a build take, without the disk: `cargo bench --bench
//! site`.
//!
//! Two seasons of twenty clubs, 760 reports with scorers and a few paragraphs.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark may fail loudly"
)]

use std::fmt::Write;

use divan::{Bencher, black_box};
use pressbox::assemble::{Options as Wanted, assemble};
use pressbox::content;
use pressbox::site::{Options, Reader, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};

fn main() {
    divan::main();
}

const PROSE: &str = "The sides met on *heavy* ground, and neither found its **stride**.\n\n\
    ## After the break\n\nA substitution changed it: there were runners beyond the ball.\n\n\
    > We knew that it would be close.\n\n- 7 corners, 3 of them wasted\n- Attendance given as 1,204\n";

fn report(season: usize, home: usize, away: usize) -> SourceFile {
    let (scored, conceded) = ((home * 3 + away) % 4, (home + away * 5) % 3);
    let day = (home * 20 + away) % 28 + 1;
    let month = (home + away) % 12 + 1;
    let date = format!("20{:02}-{month:02}-{day:02}", 20 + season);
    let mut goals = String::from(if scored > 0 { "goals:\n" } else { "" });
    for minute in (0..scored).map(|goal| 9 + goal * 20) {
        let _ = write!(
            goals,
            "  - team: home\n    player: Striker {home}\n    minute: {minute}\n"
        );
    }
    let text = format!(
        "---\ntitle: \"Club {home} {scored}-{conceded} Club {away}\"\ndate: {date}\n\
         competition: league-{season}\nhome: Club {home}\naway: Club {away}\n\
         score: \"{scored}-{conceded}\"\nvenue: Road {home}\n{goals}---\n{PROSE}"
    );
    SourceFile {
        path: format!("content/reports/{date}-{season}-{home}-{away}.md").into(),
        contents: Contents::Read(text.into_bytes().into()),
    }
}

fn tree() -> SourceTree {
    let meetings = (0..2).flat_map(|season| {
        let pairs = (0..20).flat_map(|home| (0..20).map(move |away| (home, away)));
        let pairs = pairs.filter(|(home, away)| home != away);
        pairs.map(move |(home, away)| report(season, home, away))
    });
    SourceTree::new(meetings.collect())
}

#[divan::bench]
fn read(bencher: Bencher<'_, '_>) {
    let tree = tree();
    bencher.bench(|| content::read(black_box(&tree)));
}

#[divan::bench(name = "assemble")]
fn book(bencher: Bencher<'_, '_>) {
    let tree = tree();
    let (contents, _) = content::read(&tree);
    bencher.bench(|| assemble(black_box(&tree), &contents, &Wanted::default()));
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let tree = tree();
    bencher.bench(|| Site::load(black_box(&tree).clone(), &Options::default()));
}

#[divan::bench]
fn load_after_a_save(bencher: Bencher<'_, '_>) {
    let tree = tree();
    let (id, file) = tree.iter().nth(100).unwrap();
    let text = format!("{}One sentence more.\n", file.text().unwrap());
    let saved = tree.with(id, Contents::Read(text.into_bytes().into()));
    let mut reader = Reader::default();
    let mut trees = [tree, saved].into_iter().cycle();
    let _first = reader.load(trees.next().unwrap(), &Options::default());
    bencher.bench_local(move || reader.load(trees.next().unwrap(), &Options::default()));
}

#[divan::bench]
fn render(bencher: Bencher<'_, '_>) {
    let (site, _) = Site::load(tree(), &Options::default());
    bencher.bench(|| {
        let pages = (0..site.len()).filter(|index| site.render(*index).is_ok());
        assert_eq!(pages.count(), site.len());
    });
}
