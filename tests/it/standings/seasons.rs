//! Tables over several stages and seasons.

use pressbox::book::{
    CombinedOf, CombinedPlan, Entrant, Fixture, Format, Round, RoundIndex, Score, Season, SeasonId,
    Stage, Status,
};
use pressbox::slug::Slug;
use pressbox::standings::{Figure, Moment, all_time, champion, combined};

use super::case::{Case, league};

/// A case with a second season of these results.
fn and_then(mut case: Case, results: &[(&str, u8, u8, &str)]) -> (Case, SeasonId) {
    let first = case.book.stages[case.stage].season;
    let competition = case.book.seasons[first].competition;
    let season = case.book.seasons.push(Season::new(competition));
    case.book.competitions[competition].seasons.push(season);
    add_stage(&mut case, season, results);
    (case, season)
}

fn add_stage(case: &mut Case, season: SeasonId, results: &[(&str, u8, u8, &str)]) {
    let mut stage = Stage::new(season);
    stage.teams_listed = true;
    stage.legs = Some(1);
    let stage = case.book.stages.push(stage);
    case.book.seasons[season].stages.push(stage);
    for (home, home_goals, away_goals, away) in results {
        let [home, away] = [home, away].map(|name| case.team(name));
        let mut fixture = Fixture::new(stage, Entrant::Team(home), Entrant::Team(away));
        fixture.score = Some(Score::new(*home_goals, *away_goals));
        fixture.status = Status::Played;
        let id = case.book.fixtures.push(fixture);
        let stage = &mut case.book.stages[stage];
        stage.fixtures.push(id);
        for team in [home, away] {
            if !stage.teams.contains(&team) {
                stage.teams.push(team);
            }
        }
    }
}

fn first_season() -> Case {
    league("A 1-0 B, B 2-0 C, C 0-3 A").with(|stage| stage.legs = Some(1))
}

#[test]
fn all_seasons_stand_in_one_table_with_their_champions() {
    let (case, second) = and_then(first_season(), &[("B", 3, 0, "A")]);
    let competition = case.book.seasons[second].competition;
    let all = all_time(&case.book, competition);
    let lines: Vec<_> = all
        .rows
        .iter()
        .map(|row| {
            (
                row.position,
                case.name(row.team),
                row.seasons,
                row.titles,
                row.points,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [(1, "B", 2, 1, 6), (2, "A", 2, 1, 6), (3, "C", 1, 0, 0)]
    );
    let champions: Vec<_> = all
        .champions
        .iter()
        .map(|(_, team)| team.map(|team| case.name(team)))
        .collect();
    assert_eq!(champions, [Some("A"), Some("B")]);
}

#[test]
fn nobody_is_champion_before_the_last_match() {
    let case = league("A 1-0 B, B 2-0 C, C v A").with(|stage| stage.legs = Some(1));
    let season = case.book.stages[case.stage].season;
    assert_eq!(champion(&case.book, season), None);
}

#[test]
fn the_winners_of_the_final_are_champions() {
    let case = league("A 1-0 B, C 0-2 D\nA 1-1 D").with(|stage| stage.format = Format::Knockout);
    let season = case.book.stages[case.stage].season;
    assert_eq!(champion(&case.book, season), None);
    let case = case.changed("A", "D", |fixture| {
        fixture.shoot_out = Some(Score::new(2, 4));
    });
    assert_eq!(champion(&case.book, season), Some(case.team("D")));
    // Two legs: the goals of both.
    let two_legs = league("A 1-0 B\nD 2-0 A\nA 1-0 D").with(|stage| {
        stage.format = Format::Knockout;
        let name = Slug::of("final").unwrap();
        stage.rounds = vec![Round::new("1", name.clone()), Round::new("Final", name)];
    });
    let two_legs = two_legs.changed("A", "D", |fixture| fixture.round = Some(RoundIndex(1)));
    let season = two_legs.book.stages[two_legs.stage].season;
    assert_eq!(champion(&two_legs.book, season), Some(two_legs.team("D")));
}

#[test]
fn stages_are_added_up() {
    let mut case = first_season();
    let season = case.book.stages[case.stage].season;
    add_stage(&mut case, season, &[("C", 1, 0, "A"), ("B", 0, 0, "C")]);
    let stages = case.book.seasons[season].stages.clone();
    case.book.seasons[season].combined.push(CombinedPlan {
        name: "Aggregate".into(),
        of: CombinedOf::Stages(stages),
        zones: Vec::new(),
    });
    let table = combined(&case.book, season, Moment::Latest).remove(0);
    let lines: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.position, case.name(row.team), row.points))
        .collect();
    assert_eq!(lines, [(1, "A", 6), (2, "B", 4), (3, "C", 4)]);
}

#[test]
fn averages_are_divided_by_matches_in_the_competition() {
    let (mut case, second) = and_then(first_season(), &[("B", 3, 0, "A")]);
    let seasons = case.book.competitions[case.book.seasons[second].competition]
        .seasons
        .clone();
    case.book.seasons[second].combined.push(CombinedPlan {
        name: "Averages".into(),
        of: CombinedOf::AverageOver(seasons),
        zones: Vec::new(),
    });
    let table = combined(&case.book, second, Moment::Latest).remove(0);
    let lines: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.position, row.shared, case.name(row.team), row.average()))
        .collect();
    assert_eq!(
        lines,
        [
            (1, true, "A", Figure::per(6, 3)),
            (1, true, "B", Figure::per(6, 3))
        ]
    );
}
