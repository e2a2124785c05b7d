//! Every goal of every World Cup, printed as goal lines and read back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pressbox::book::{BySide, Minute};
use pressbox::notation::{GoalLine, Ranged, WrittenGoal, print_goals, read_goals};

type Match = (String, String, String);

fn data() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("shared/data/worldcup/goalscorers.csv"))
        .find(|file| file.is_file())
}

/// The goals of each match as `date,home,away,team,scorer,minute,own,penalty`
/// tells them.
fn matches(csv: &str) -> BTreeMap<Match, BySide<Vec<WrittenGoal>>> {
    let mut matches = BTreeMap::<Match, BySide<Vec<WrittenGoal>>>::new();
    for row in csv.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let [date, home, away, team, scorer, minute, own_goal, penalty] = cells[..] else {
            panic!("{row}");
        };
        let sides = matches
            .entry((date.into(), home.into(), away.into()))
            .or_default();
        let side = if team == home {
            &mut sides.home
        } else {
            &mut sides.away
        };
        side.push(WrittenGoal {
            scorer: Some(Ranged::unwritten(scorer.into())),
            minute: Some(Ranged::unwritten(Minute::new(minute.parse().unwrap()))),
            own_goal: own_goal == "TRUE",
            penalty: penalty == "TRUE",
            ..WrittenGoal::default()
        });
    }
    matches
}

/// The sides as newspapers and data files print them, each in its manner.
fn in_print(sides: &BySide<Vec<WrittenGoal>>) -> [String; 4] {
    let side = |goals: &[WrittenGoal], mark: &str, pen: &str, own: &str, between: &str| {
        let goal = |goal: &WrittenGoal| {
            let scorer = &goal.scorer.as_ref().unwrap().value;
            let minute = goal.minute.as_ref().unwrap().value;
            let flag = match (goal.penalty, goal.own_goal) {
                (true, _) => pen,
                (_, true) => own,
                _ => "",
            };
            format!("{scorer} {minute}{mark}{flag}")
        };
        goals.iter().map(goal).collect::<Vec<_>>().join(between)
    };
    let both = |mark: &str, pen: &str, own: &str, between: &str, separator: &str| {
        let [home, away] =
            [&sides.home, &sides.away].map(|goals| side(goals, mark, pen, own, between));
        format!("{home}{separator}{away}")
    };
    [
        format!("({})", both("'", "(p)", "(o.g.)", ", ", "; ")),
        both("′", " pen", " og", ", ", " – "),
        both("", "pen", "og", " ", " - "),
        both(".", " P", " OG", ", ", " | "),
    ]
}

fn unplaced(goals: GoalLine) -> BySide<Vec<WrittenGoal>> {
    let GoalLine::BySide(sides) = goals else {
        panic!("{goals:?}");
    };
    sides.map(|goals| {
        let bare = |goal: WrittenGoal| WrittenGoal {
            scorer: goal.scorer.map(|name| Ranged::unwritten(name.value)),
            minute: goal.minute.map(|minute| Ranged::unwritten(minute.value)),
            ..goal
        };
        goals.into_iter().map(bare).collect()
    })
}

#[test]
fn every_goal_of_every_world_cup_reads_back() {
    let Some(file) = data() else {
        eprintln!("skipped: no file of World Cup goals beside this repository");
        return;
    };
    let matches = matches(&std::fs::read_to_string(file).unwrap());
    let mut goals = 0;
    for (names, sides) in &matches {
        goals += sides.home.len() + sides.away.len();
        let printed = print_goals(&GoalLine::BySide(sides.clone()));
        for line in in_print(sides).iter().chain([&printed]) {
            let read = read_goals(line).unwrap_or_else(|fault| panic!("{line}: {fault:?}"));
            assert_eq!(&unplaced(read), sides, "{names:?}: {line}");
        }
    }
    assert_eq!(goals, 3_028);
}
