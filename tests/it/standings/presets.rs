//! The published rules: each runs, reads well and names where it is from.

use pressbox::book::{Criterion, Measure, TieBreaker, preset};
use pressbox::standings::{ENGLISH, RulesInWords, Words, rules_in_words};

use super::case::{Case, Line, day};

/// Six teams, each pair twice, with level teams at every height.
fn double_round_robin() -> Case {
    let names = ["A", "B", "C", "D", "E", "F"];
    let mut lines: Vec<Line> = Vec::new();
    for (i, home) in names.iter().enumerate() {
        for (j, away) in names.iter().enumerate().filter(|(j, _)| *j != i) {
            let goals = |n: usize| u8::try_from(n % 3).unwrap();
            let score = pressbox::book::Score::new(goals(i + j), goals(i * j));
            let round = u16::try_from(lines.len() / 3 + 1).unwrap();
            lines.push((
                Some(day(2021, 8, 1)),
                Some(round),
                None,
                (*home).into(),
                (*away).into(),
                Some(score),
            ));
        }
    }
    Case::of(&lines)
}

#[test]
fn every_preset_orders_a_double_round_robin() {
    for preset in preset::all() {
        let case = double_round_robin().with(|stage| {
            stage.rules = preset.rules();
            stage.split = preset.split();
        });
        let table = case.table();
        assert_eq!(table.rows.len(), 6, "{}", preset.name);
        assert!(table.complete, "{}", preset.name);
        let points: Vec<i32> = table.rows.iter().map(|row| row.points).collect();
        assert!(points.is_sorted_by(|a, b| a >= b), "{}", preset.name);
    }
}

#[test]
fn every_preset_has_a_name_of_its_own_and_says_where_it_is_from() {
    let mut names: Vec<&str> = preset::all().map(|preset| preset.name).collect();
    assert!(names.len() >= 38, "{}", names.len());
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), preset::all().count());
    for preset in preset::all() {
        for text in [preset.title, preset.body, preset.source, preset.valid] {
            assert!(!text.is_empty(), "{}", preset.name);
        }
        assert_eq!(preset.rules().preset, Some(preset.name));
        assert_eq!(
            preset::named(preset.name).map(|found| found.name),
            Some(preset.name)
        );
    }
    assert!(preset::named("premier_leage").is_none());
}

#[test]
fn the_default_is_simple() {
    let simple = preset::named("simple").unwrap().rules();
    assert_eq!(simple, pressbox::book::Rules::default());
}

#[test]
fn every_word_stands_for_what_it_names() {
    for (word, measure) in Measure::ALL {
        assert_eq!(Measure::named(word), Some(measure));
        assert_eq!(measure.name(), word);
        assert_eq!(
            TieBreaker::named(word),
            Some(TieBreaker::Criterion(Criterion::from(measure)))
        );
    }
    for word in ["lots", "play_off", "head_to_head", "name", "shared"] {
        assert!(TieBreaker::named(word).is_some(), "{word}");
    }
    assert_eq!(TieBreaker::named("where"), None);
}

/// The words of every preset, to be read in the diff when they change.
#[test]
fn every_preset_reads_well() {
    let mut text = String::new();
    for preset in preset::all() {
        let rules = preset.rules();
        let words = rules_in_words(
            &rules,
            preset.split().as_ref(),
            &preset.across_groups(),
            &ENGLISH,
        );
        let (name, title) = (preset.name, preset.title);
        text.push_str(
            &[
                name,
                ": ",
                title,
                "\n  ",
                &words.points,
                " ",
                &words.order,
                "\n",
            ]
            .concat(),
        );
        let mut list = |steps: &[String]| {
            for step in steps {
                text.push_str(&["  - ", step, "\n"].concat());
            }
        };
        list(&words.steps);
        if let Some((lead, steps)) = &words.interim {
            list(std::slice::from_ref(lead));
            list(steps);
        }
        list(&words.notes);
    }
    assert!(
        !text.contains(['{', '}']),
        "a phrase is missing a part:\n{text}"
    );
    super::golden("presets.txt", &text);
}

#[test]
fn every_preset_is_told_in_every_language() {
    for preset in preset::all() {
        let rules = preset.rules();
        let told = |words: &Words| -> Vec<String> {
            let (split, across) = (preset.split(), preset.across_groups());
            let RulesInWords {
                points,
                order,
                steps,
                interim,
                notes,
            } = rules_in_words(&rules, split.as_ref(), &across, words);
            let interim = interim
                .into_iter()
                .flat_map(|(lead, steps)| [vec![lead], steps].concat());
            [vec![points, order], steps, interim.collect(), notes].concat()
        };
        let english = told(&ENGLISH);
        for tag in ["de", "es", "fr", "it", "pt"] {
            let foreign = told(Words::of(tag));
            assert_eq!(foreign.len(), english.len(), "{} in {tag}", preset.name);
            for (line, same) in foreign.iter().zip(&english) {
                assert!(!line.contains(['{', '}']), "{tag}: {line}");
                let figures = line.chars().all(|c| !c.is_alphabetic());
                assert!(
                    line != same
                        || figures
                        || same.contains("FIFA")
                        || same.contains("UEFA")
                        || same.contains("coefficient"),
                    "{tag}: {line}"
                );
            }
        }
    }
}
