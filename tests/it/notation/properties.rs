//! What holds of every line: printed values read back, and no text is too odd.

use std::ops::Range;

use pressbox::book::{BySide, CardKind, Minute, Score, Status, Stoppage};
use pressbox::notation::{
    Fault, FootballTxt, GoalLine, Name, Outcome, Ranged, TxtMatch, WrittenCard, WrittenGoal,
    WrittenKick, WrittenLineUp, WrittenSelected, WrittenSubstitution, could_be_goal_line,
    could_be_score_line, print_cards, print_football_txt, print_goals, print_line_up,
    print_outcome, print_score_line, print_shoot_out, print_substitutions, read_cards,
    read_football_txt, read_goals, read_line_up, read_outcome, read_running_goal, read_score,
    read_score_line, read_shoot_out, read_substitutions, reads_like_score_line,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// Names as they are, and texts that only a quoted name can be.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-ZÉ][a-zéø'’-]{1,8}( [A-Z][a-z.]{1,6}){0,2}",
        1 => "[A-Z]{1,3}[0-9]{0,3}( [0-9]{1,3})?",
        2 => "[a-zA-Z0-9 '′.,;:|()\"“”\\[\\]+?_–-]{1,14}",
        1 => "(og|pen|p|for|and|c|v|vs|x2|ast|Subs:|saved|o|HT|90|1-0|4-3-3) ?[A-Za-z]{0,3}",
        1 => "\\PC{1,10}",
    ]
    .prop_filter("a name has a letter", |text| {
        text.contains(char::is_alphabetic)
    })
    // Beside a name in brackets, a word of these alone is an unknown minute.
    .prop_filter("no word stands for an unknown minute", |text| {
        let is_unknown = |word: &str| word.chars().all(|c| "_?.".contains(c));
        !text.split_whitespace().any(is_unknown)
    })
}

fn name() -> impl Strategy<Value = Name> {
    text().prop_map(|text| Ranged::unwritten(text.into()))
}

fn minute() -> impl Strategy<Value = Minute> {
    let stoppage = prop_oneof![
        3 => Just(Stoppage::None),
        1 => Just(Stoppage::Unknown),
        1 => (1_u8..).prop_map(Stoppage::Minutes),
    ];
    (1_u8..=150, stoppage).prop_map(|(regular, stoppage)| Minute { regular, stoppage })
}

fn score() -> impl Strategy<Value = Score> {
    (any::<u8>(), any::<u8>()).prop_map(|(home, away)| Score::new(home, away))
}

fn goal() -> impl Strategy<Value = WrittenGoal> {
    let flags = proptest::array::uniform4(proptest::bool::weighted(0.2));
    (of(name()), of(name()), of(minute()), flags, of(name())).prop_map(
        |(scorer, team, minute, [own_goal, penalty, free_kick, header], assist)| WrittenGoal {
            scorer_team: team.filter(|_| own_goal && scorer.is_some()),
            scorer,
            minute: minute.map(Ranged::unwritten),
            own_goal,
            penalty,
            free_kick,
            header,
            assist,
            running: None,
        },
    )
}

fn by_side<T: std::fmt::Debug>(
    item: impl Strategy<Value = T>,
) -> impl Strategy<Value = BySide<Vec<T>>> {
    (vec(item, 0..9), 0_usize..9).prop_map(|(mut home, at)| {
        let away = home.split_off(at.min(home.len()));
        BySide::new(home, away)
    })
}

fn bare_goal(goal: WrittenGoal) -> WrittenGoal {
    WrittenGoal {
        scorer: goal.scorer.map(bare),
        scorer_team: goal.scorer_team.map(bare),
        minute: goal.minute.map(bare),
        assist: goal.assist.map(bare),
        ..goal
    }
}

fn bare<T>(ranged: Ranged<T>) -> Ranged<T> {
    Ranged::unwritten(ranged.value)
}

/// Gives the goals the running scores of a random order of play.
fn with_running(mut sides: BySide<Vec<WrittenGoal>>, order: &[bool]) -> BySide<Vec<WrittenGoal>> {
    let (mut home, mut away) = (0, 0);
    let mut order = order.iter().cycle();
    while usize::from(home) < sides.home.len() || usize::from(away) < sides.away.len() {
        let first = *order.next().unwrap();
        let at_home = usize::from(away) == sides.away.len()
            || (first && usize::from(home) < sides.home.len());
        let goal = if at_home {
            &mut sides.home[usize::from(home)]
        } else {
            &mut sides.away[usize::from(away)]
        };
        home += u8::from(at_home);
        away += u8::from(!at_home);
        goal.running = Some(Score::new(home, away));
    }
    sides
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let status = prop_oneof![
        4 => Just(Status::Played),
        1 => Just(Status::Scheduled),
        1 => Just(Status::Postponed),
        1 => Just(Status::Abandoned { counts: false }),
        1 => Just(Status::Cancelled),
        1 => Just(Status::Awarded),
        1 => Just(Status::Void),
    ];
    let extras = (
        of(any::<(u8, u8)>()),
        of(score()),
        of(score()),
        any::<(bool, bool)>(),
        of(minute()),
    );
    (status, score(), extras).prop_map(|(status, score, extras)| {
        let (early, shoot_out, aggregate, (flag, extra_time), minute) = extras;
        let no_score = matches!(
            status,
            Status::Scheduled | Status::Postponed | Status::Cancelled
        ) || (matches!(status, Status::Abandoned { .. } | Status::Void) && flag);
        let of_score = Outcome::of(status);
        let walkover = status == Status::Awarded && flag;
        let abandoned_in = minute.filter(|_| matches!(status, Status::Abandoned { .. }));
        if no_score || (walkover && extra_time) {
            return Outcome {
                walkover,
                abandoned_in,
                ..of_score
            };
        }
        let half_time =
            early.map(|(home, away)| Score::new(home.min(score.home), away.min(score.away)));
        Outcome {
            score: Some(score),
            half_time,
            after_90: aggregate.map(|_| score).filter(|_| extra_time),
            extra_time,
            shoot_out,
            aggregate,
            walkover,
            abandoned_in,
            ..of_score
        }
    })
}

fn selected() -> impl Strategy<Value = WrittenSelected> {
    let replaced = of((name(), of(minute())));
    (name(), of(0_u8..=99), any::<bool>(), replaced).prop_map(
        |(player, number, captain, replaced)| WrittenSelected {
            player,
            number,
            captain,
            line: None,
            replaced,
        },
    )
}

fn line_up() -> impl Strategy<Value = WrittenLineUp> {
    let formation = of("[1-5](-[1-5]){1,4}");
    let lines = prop_oneof![Just(None), (1_usize..4).prop_map(Some)];
    (
        formation,
        vec(selected(), 1..8),
        vec(selected(), 0..4),
        of(text()),
        lines,
    )
        .prop_map(|(formation, mut starting, bench, coach, lines)| {
            if let Some(length) = lines.filter(|length| *length > 1 && starting.len() > *length) {
                for (at, player) in starting.iter_mut().enumerate() {
                    player.line = u8::try_from(at / length).ok();
                }
            }
            WrittenLineUp {
                formation: formation.map(Into::into),
                starting,
                bench,
                coach: coach.map(Into::into),
            }
        })
}

fn bare_selected(player: WrittenSelected) -> WrittenSelected {
    WrittenSelected {
        player: bare(player.player),
        replaced: player.replaced.map(|(on, minute)| (bare(on), minute)),
        ..player
    }
}

proptest! {
    #[test]
    fn a_printed_score_line_reads_back(home in text(), away in text(), outcome in outcome()) {
        let line = print_score_line(&home, &away, &outcome);
        let readings = read_score_line(&line);
        let [only] = &readings.as_ref().map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?[..] else {
            return Err(TestCaseError::fail(format!("{line}: {readings:?}")));
        };
        prop_assert_eq!((&*only.home.value, &*only.away.value), (&*home, &*away), "{}", line);
        prop_assert_eq!(&only.outcome, &outcome, "{}", line);
    }

    #[test]
    fn a_printed_outcome_reads_back(outcome in outcome()) {
        let text = print_outcome(&outcome);
        prop_assert_eq!(read_outcome(&text), Ok(outcome), "{}", text);
    }

    #[test]
    fn printed_goals_read_back(sides in by_side(goal())) {
        let line = print_goals(&GoalLine::BySide(sides.clone()));
        let read = read_goals(&line).map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?;
        let GoalLine::BySide(read) = read else {
            return Err(TestCaseError::fail(line));
        };
        prop_assert_eq!(read.map(|goals| goals.into_iter().map(bare_goal).collect()), sides, "{}", line);
    }

    #[test]
    fn printed_goals_of_one_side_read_back(goals in vec(goal(), 1..6)) {
        let line = print_goals(&GoalLine::OneSide(goals.clone()));
        let read = read_goals(&line).map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?;
        let GoalLine::OneSide(read) = read else {
            return Err(TestCaseError::fail(line));
        };
        prop_assert_eq!(read.into_iter().map(bare_goal).collect::<Vec<_>>(), goals, "{}", line);
    }

    #[test]
    fn printed_running_scores_read_back(sides in by_side(goal()), order in vec(any::<bool>(), 1..9)) {
        let sides = with_running(sides, &order);
        let line = print_goals(&GoalLine::BySide(sides.clone()));
        let read = read_goals(&line).map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?;
        let GoalLine::BySide(read) = read else {
            return Err(TestCaseError::fail(line));
        };
        prop_assert_eq!(read.map(|goals| goals.into_iter().map(bare_goal).collect()), sides, "{}", line);
    }

    #[test]
    fn printed_cards_read_back(sides in by_side((of(name()), of(minute()), 0..3_u8)), usual in 0..3_u8) {
        let kind = |number| [CardKind::Yellow, CardKind::SecondYellow, CardKind::Red][usize::from(number)];
        let sides = sides.map(|cards: Vec<_>| cards.into_iter().map(|(player, minute, number): (_, Option<Minute>, _)| WrittenCard {
            player,
            minute: minute.map(Ranged::unwritten),
            kind: kind(number),
        }).collect::<Vec<_>>());
        let line = print_cards(&sides, kind(usual));
        let (read, told) = read_cards(&line, kind(usual)).map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?;
        prop_assert!(told);
        let read = read.map(|cards| cards.into_iter().map(|card| WrittenCard {
            player: card.player.map(bare),
            minute: card.minute.map(bare),
            ..card
        }).collect::<Vec<_>>());
        prop_assert_eq!(read, sides, "{}", line);
    }

    #[test]
    fn a_printed_line_up_reads_back(line_up in line_up()) {
        let text = print_line_up(&line_up);
        let read = read_line_up(&text).map_err(|fault| TestCaseError::fail(format!("{text}: {fault:?}")))?;
        let read = WrittenLineUp {
            starting: read.starting.into_iter().map(bare_selected).collect(),
            bench: read.bench.into_iter().map(bare_selected).collect(),
            ..read
        };
        prop_assert_eq!(read, line_up, "{}", text);
    }

    #[test]
    fn printed_substitutions_read_back(told in vec((name(), of(name()), of(minute())), 0..6)) {
        let told: Vec<_> = told.into_iter().map(|(on, off, minute)| WrittenSubstitution { on, off, minute }).collect();
        let line = print_substitutions(&told);
        let read = read_substitutions(&line).map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?;
        let read: Vec<_> = read.into_iter().map(|substitution| WrittenSubstitution {
            on: bare(substitution.on),
            off: substitution.off.map(bare),
            ..substitution
        }).collect();
        prop_assert_eq!(read, told, "{}", line);
    }

    #[test]
    fn a_printed_shoot_out_reads_back(sides in by_side((of(name()), any::<bool>(), of(text())))) {
        let sides = sides.map(|kicks: Vec<_>| kicks.into_iter().map(|(player, scored, note): (_, _, Option<String>)| WrittenKick {
            player,
            scored,
            note: note.map(Into::into),
        }).collect::<Vec<_>>());
        let line = print_shoot_out(&sides);
        let read = read_shoot_out(&line).map_err(|fault| TestCaseError::fail(format!("{line}: {fault:?}")))?;
        let read = read.map(|kicks| kicks.into_iter().map(|kick| WrittenKick {
            player: kick.player.map(bare),
            ..kick
        }).collect::<Vec<_>>());
        prop_assert_eq!(read, sides, "{}", line);
    }

    #[test]
    fn no_text_is_too_odd(line in prop_oneof![
        "\\PC{0,60}",
        "(?s).{0,40}",
        "[0-9A-Za-z '′’,;()\\[\\]|:\"+–—.?_x\n-]{0,60}",
        "([A-Z][a-z]{1,5}|[0-9]{1,3}['′.]?|[0-9]-[0-9]|pen|og|v|aet|pens|agg|[(),;–\"]| ){0,24}",
        "([A-Z][a-z]{1,5} |[0-9]{1,3}['′.]? |[0-9]-[0-9] |pen |og |v |aet |pens |agg |for |and |saved |\\(|\\) |, |; |– |x2 ){0,16}",
    ]) {
        read_everything(&line);
    }
}

proptest! {
    #[test]
    fn no_file_is_too_odd(text in vec(prop_oneof![
        "= [A-Z][a-z]{1,6} (2012/13|1986|)",
        "(==|» |▪ |) ?(Matchday [0-9]|Group [A-D]|Final|[A-Z][a-z]{1,9})(:| \\| (June 5-8|Ashford  Burley)|)",
        " {0,4}[\\[(]?(Sat |So. |)(Aug/[0-9]{1,2}|31 May|17\\.7\\.|2012-08-18)( 2012|)[\\])]?( 15\\.30|)",
        " {0,6}(\\([0-9]{1,2}\\) |)(15\\.30 |20:45 UTC\\+2  |)[A-Z][a-z]{1,6} {1,3}(v|-|[0-9]-[0-9]|[0-9]-[0-9] \\([0-9]-[0-9]\\)) {1,3}[A-Z][a-z]{1,6}( [0-9]-[0-9]|)( @ [A-Z]{1,3}|)( # x|)",
        " {0,8}[\\[(]([A-Z][a-z]{1,5} [0-9]{1,3}'?[;, ]{0,2}){0,3}[\\])]?",
        " {0,4}(Referee|Goals|Ashford): .{0,20}",
        ".{0,30}",
    ], 0..14)) {
        let text = text.join("\n");
        let file = read_football_txt(&text);
        let lines = text.lines().count();
        prop_assert!(file.unread.iter().all(|unread| (1..=lines).contains(&unread.line)));
        let printed = print_football_txt(&file);
        let again = read_football_txt(&printed);
        let matches = |file: &FootballTxt| {
            let mut matches: Vec<TxtMatch> = file.seasons.iter().flat_map(|season| season.matches.clone()).collect();
            for told in &mut matches {
                told.line = 0;
                told.goals = None;
                told.facts.clear();
            }
            matches
        };
        prop_assert_eq!(matches(&again), matches(&file), "{}\n--\n{}", text, printed);
    }
}

fn within(line: &str, range: &Range<usize>) {
    assert!(line.get(range.clone()).is_some(), "{line:?} {range:?}");
}

fn fault_within<T>(line: &str, read: Result<T, Fault>) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(fault) => {
            within(line, &fault.range);
            assert!(!fault.message.is_empty());
            None
        }
    }
}

/// Asks every reader for this line; every range must be one of the line.
fn read_everything(line: &str) {
    let name = |name: Option<&Name>| {
        if let Some(name) = name {
            within(line, &name.range);
        }
    };
    let goals = |goals: &[WrittenGoal]| {
        for goal in goals {
            name(goal.scorer.as_ref());
            name(goal.scorer_team.as_ref());
            name(goal.assist.as_ref());
            if let Some(minute) = &goal.minute {
                within(line, &minute.range);
            }
        }
    };
    for reading in fault_within(line, read_score_line(line))
        .into_iter()
        .flatten()
    {
        name(Some(&reading.home));
        name(Some(&reading.away));
    }
    match fault_within(line, read_goals(line)) {
        Some(GoalLine::OneSide(side)) => goals(&side),
        Some(GoalLine::BySide(sides)) => [&sides.home, &sides.away]
            .iter()
            .for_each(|side| goals(side)),
        None => {}
    }
    if let Some(goal) = fault_within(line, read_running_goal(line)) {
        goals(&[goal]);
    }
    if let Some((sides, _)) = fault_within(line, read_cards(line, CardKind::Red)) {
        for card in sides.home.iter().chain(&sides.away) {
            name(card.player.as_ref());
        }
    }
    if let Some(line_up) = fault_within(line, read_line_up(line)) {
        for player in line_up.starting.iter().chain(&line_up.bench) {
            name(Some(&player.player));
            name(player.replaced.as_ref().map(|(on, _)| on));
        }
    }
    for substitution in fault_within(line, read_substitutions(line))
        .into_iter()
        .flatten()
    {
        name(Some(&substitution.on));
        name(substitution.off.as_ref());
    }
    if let Some(sides) = fault_within(line, read_shoot_out(line)) {
        for kick in sides.home.iter().chain(&sides.away) {
            name(kick.player.as_ref());
        }
    }
    fault_within(line, read_outcome(line));
    fault_within(line, read_score(line));
    if let Some(near) = reads_like_score_line(line) {
        within(line, &near.fault.range);
        within(line, &near.home.range);
    }
    could_be_score_line(line);
    could_be_goal_line(line);
}

/// A reader that looked at every pair of words would not come to an end.
#[test]
fn long_lines_come_to_an_end() {
    let patterns = [
        "1-1 ",
        "1-1,",
        "1,1 ",
        "(",
        ")",
        "()",
        "(1-1)",
        "\"",
        "\"\"",
        "\" ",
        "“ ",
        "v ",
        "Kane 23, ",
        "Kane ",
        "23 ",
        "; ",
        "– ",
        "a – ",
        "1-0 Kane 23 ",
        "aet ",
        "pens 1-1 ",
        "Kane (",
        "Kane (Rice) ",
        "?",
        "? ",
        "+",
        "4-",
        "Subs: ",
        "Foden (A 1 (",
        "✓",
        "x2 ",
        "on ",
        "é",
    ];
    for pattern in patterns {
        for length in [239, 600, 20_000, 1_000_000] {
            let mut line = pattern.repeat(length / pattern.len());
            read_everything(&line);
            read_football_txt(&line);
            line.insert_str(0, "Mexico 1-1 Canada ");
            read_everything(&line);
        }
    }
}

/// A helper's name like a minute with a mark would tell how the others are read.
#[test]
fn helpers_named_like_minutes_are_printed_in_quotes() {
    for line in [
        "Éa 1 (\"?.h\"); –",
        "? (\"A|_.\"), Éø 1",
        "Kane 23 (\"45'\"), Saka 67",
        "0-1 Éa 1 (\"?.h\"), 0-2",
    ] {
        let goals = read_goals(line).unwrap();
        assert_eq!(print_goals(&goals), line);
        assert_eq!(read_goals(&print_goals(&goals)).unwrap(), goals, "{line}");
    }
}
