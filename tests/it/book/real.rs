//! Whole competitions: this repository's own example, a World Cup and an
//! invented club's season.

use pressbox::assemble::{Options, assemble};
use pressbox::book::{Book, CompetitionId, Side, TeamId};
use pressbox::content;
use pressbox::diagnostic::{MessageFormat, print};
use pressbox::standings::{Cut, Moment, champion, tables, ties};
use pressbox::statistics::scorers;

use crate::folder;

/// The book of a site in this repository, and its findings in short form.
fn read(site: &str) -> (Book, String) {
    let tree = folder::tree(&folder::root().join(site), &["content"]);
    let (contents, mut diagnostics) = content::read(&tree);
    let (book, further) = assemble(&tree, &contents, &Options::default());
    diagnostics.append(further);
    let findings = diagnostics.locate(&tree, content::locate);
    let printed = print(&findings, &tree, MessageFormat::Short);
    (book, printed)
}

fn goals(book: &Book) -> usize {
    let fixtures = book.fixtures.values();
    fixtures.map(|fixture| fixture.goals.len()).sum()
}

/// Position, team and points of the `nth` table of a competition's last
/// season's first stage.
fn table(book: &Book, competition: CompetitionId, nth: usize) -> Vec<(u16, &str, i32)> {
    let season = *book.competitions[competition].seasons.last().unwrap();
    let stage = book.seasons[season].stages[0];
    let tables = tables(book, stage, Moment::Latest, Cut::All);
    let name = |team: TeamId| &*book.teams[team].name;
    let rows = tables[nth].rows.iter();
    rows.map(|row| (row.position, name(row.team), row.points))
        .collect()
}

fn competition(book: &Book, slug: &str) -> CompetitionId {
    let mut found = book.competitions.iter();
    let is_it =
        |(_, competition): &(_, &pressbox::book::Competition)| competition.slug.as_str() == slug;
    found.find(is_it).unwrap().0
}

#[test]
fn the_octagonal_is_told_without_a_fault() {
    let (book, printed) = read(".");
    assert!(printed.is_empty(), "{printed}");
    assert_eq!(book.teams.len(), 8);
    assert_eq!(book.fixtures.len(), 56);
    assert_eq!(goals(&book), 118);
    let rounds = &book.stages.values().next().unwrap().rounds;
    assert_eq!(rounds.len(), 14);
    assert!(
        book.fixtures
            .values()
            .all(|fixture| !fixture.told_in.is_empty())
    );
}

#[test]
fn the_world_cup_of_2018_is_told_without_a_fault() {
    let (book, printed) = read("tests/sites/world-cup-2018");
    assert!(printed.is_empty(), "{printed}");
    assert_eq!((book.teams.len(), book.fixtures.len()), (32, 64));
    assert_eq!(goals(&book), 169);
    let cup = competition(&book, "world-cup-2018");
    assert_eq!(
        table(&book, cup, 7),
        [
            (1, "Colombia", 6),
            (2, "Japan", 4),
            (3, "Senegal", 4),
            (4, "Poland", 3)
        ],
        "Japan is ahead of Senegal on fair play"
    );
    let tallies = scorers(&book, book.fixtures.ids());
    let first = &tallies[0];
    assert_eq!(
        (&*book.players[first.player].name, first.count),
        ("Harry Kane", 6)
    );
    let knockout = book.stages.ids().last().unwrap();
    let ties = ties(&book, knockout);
    assert_eq!(ties.len(), 16);
    let winner = ties.last().unwrap().winner().unwrap();
    assert_eq!(&*book.teams[winner].name, "France");
    let met: Vec<String> = book.stages[knockout]
        .fixtures
        .iter()
        .map(|id| {
            let fixture = &book.fixtures[*id];
            let drawn = fixture.drawn.home.is_some() && fixture.drawn.away.is_some();
            assert!(drawn, "each side is told by where it comes from");
            let [home, away] = Side::BOTH.map(|side| &book.teams[fixture.team(side).unwrap()].name);
            format!("{home} v {away}")
        })
        .collect();
    assert_eq!(
        met,
        [
            "Uruguay v Portugal",
            "France v Argentina",
            "Russia v Spain",
            "Croatia v Denmark",
            "Brazil v Mexico",
            "Belgium v Japan",
            "Sweden v Switzerland",
            "Colombia v England",
            "Uruguay v France",
            "Brazil v Belgium",
            "Russia v Croatia",
            "Sweden v England",
            "France v Belgium",
            "Croatia v England",
            "Belgium v England",
            "France v Croatia",
        ]
    );
    assert_eq!(champion(&book, book.stages[knockout].season), Some(winner));
}

#[test]
fn an_amateur_clubs_season_adds_up() {
    let (book, printed) = read("tests/sites/amateur-club");
    let errors: Vec<&str> = printed
        .lines()
        .filter(|line| line.contains(" error["))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let league = competition(&book, "northern-league-division-two");
    assert_eq!(
        table(&book, league, 0)[..3],
        [
            (1, "Ashford Rovers", 21),
            (2, "Saltwick Albion", 19),
            (3, "Dunmore Town", 16)
        ],
        "three points taken from Saltwick decide it"
    );
    assert!(
        book.stories.values().all(|story| !story.draft),
        "a draft is left out"
    );
}
