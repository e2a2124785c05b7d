//! What the program says about an order.

use pressbox::book::{
    Decision, DecisionKind, HeadToHead, Measure, Needs, RankBy, TieBreaker, ZoneKind,
};
use pressbox::standings::{ENGLISH, Minus, Teller};

use super::case::{Case, league, somewhere};

fn told(case: &Case, minus: Minus) -> Vec<String> {
    let name = |team| case.name(team).to_owned();
    let teller = Teller {
        words: &ENGLISH,
        minus,
        name: &name,
    };
    let table = case.table();
    let mut lines: Vec<String> = Vec::new();
    for (line, row) in table.rows.iter().enumerate() {
        if let Some(note) = teller.note(&table.rows, &table.proof, line) {
            lines.push(format!("{} {note}", case.name(row.team)));
        }
    }
    for separation in &table.proof {
        let explanation = teller.explain(separation);
        lines.push(explanation.heading);
        lines.extend(explanation.steps.iter().map(|step| format!("  {step}")));
    }
    lines
}

#[track_caller]
fn check(case: &Case, expected: &[&str]) {
    assert_eq!(told(case, Minus::Plain), expected);
}

const THREE_LEVEL: &str = "Ash 1-0 Birch, Cedar 1-0 Date
                           Birch 3-0 Cedar, Ash 4-0 Date
                           Cedar 1-0 Ash, Birch 2-0 Date";

#[test]
fn a_line_says_what_put_it_ahead_of_the_next() {
    check(
        &league(THREE_LEVEL),
        &[
            "Ash ahead of Birch on points in the matches between them, 3 to 0",
            "Birch ahead of Cedar on goal difference, +4 to -1",
            "Ash, Birch and Cedar: level on 6 points",
            "  goal difference: Ash +4, Birch +4, Cedar -1",
            "  goals scored: 5 each",
            "  points in the matches between them: Ash 3, Birch 0",
        ],
    );
    let page = told(&league(THREE_LEVEL), Minus::True);
    assert_eq!(page[1], "Birch ahead of Cedar on goal difference, +4 to −1");
}

#[test]
fn a_mini_table_of_three_names_its_teams() {
    let chain = vec![TieBreaker::HeadToHead(HeadToHead::default())];
    check(
        &league(THREE_LEVEL).by(chain),
        &[
            "Birch ahead of Ash on goal difference in the matches among Ash, Birch and Cedar, +2 to 0",
            "Ash ahead of Cedar on goal difference in the matches among Ash, Birch and Cedar, 0 to -2",
            "Birch, Ash and Cedar: level on 6 points",
            "  points in the matches among Ash, Birch and Cedar: 3 each",
            "  goal difference in the matches among Ash, Birch and Cedar: Birch +2, Ash 0, Cedar -2",
        ],
    );
}

#[test]
fn what_was_not_asked_is_said() {
    let chain = vec![
        TieBreaker::HeadToHead(HeadToHead {
            needs: Some(Needs::AllPlayed),
            ..HeadToHead::default()
        }),
        TieBreaker::Where {
            zones: vec![ZoneKind::Title, ZoneKind::Relegation],
            steps: vec![TieBreaker::Decision(DecisionKind::PlayOff)],
        },
        TieBreaker::of(Measure::FairPlay),
        TieBreaker::Decision(DecisionKind::Lots),
        TieBreaker::Shared,
    ];
    check(
        &league("Ash 1-1 Birch").by(chain),
        &[
            "Ash level with Birch: nothing separates them",
            "Ash and Birch: level on 1 point",
            "  the matches between them do not count until all of them have been played",
            "  the title or relegation: not at stake between them",
            "  fair-play points: not known for all of them",
            "  drawing of lots: none is stated",
            "  Ash and Birch share the place",
        ],
    );
}

#[test]
fn a_decision_is_named() {
    let case = league("Ash 1-1 Birch").by(vec![TieBreaker::Decision(DecisionKind::Lots)]);
    let lots = Decision {
        by: DecisionKind::Lots,
        order: vec![case.team("Birch"), case.team("Ash")],
        date: None,
        place: somewhere(),
    };
    check(
        &case.with(|stage| stage.decisions.push(lots)),
        &[
            "Birch ahead of Ash by drawing of lots",
            "Birch and Ash: level on 1 point",
            "  drawing of lots: Birch, Ash",
        ],
    );
}

#[test]
fn fractions_have_as_many_decimals_as_tell_them_apart() {
    let case = league(
        "Ash 1-0 Cedar, Ash 0-1 Date, Birch 1-0 Cedar, Birch 0-1 Date
         Ash 60-50 Cedar, Ash 50-60 Date, Birch 61-50 Cedar, Birch 50-61 Date",
    )
    .by(vec![TieBreaker::of(Measure::GoalRatio)])
    .with(|stage| stage.rules.rank_by = RankBy::PointsPerGame);
    check(
        &case,
        &[
            "Ash level with Birch: nothing separates them",
            "Ash and Birch: level on 1.50 points per match",
            "  goal average: 1 each",
            "  Ash and Birch share the place",
        ],
    );
}
