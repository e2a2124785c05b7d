//! Charts as text: shapes, labels, and what is said in their place.

use crate::colour::{Colour, Contrast};

use super::{
    Alternative, FormMark, Line, LineChart, Mark, Moment, Outcome, Rising, Row, Timeline, Weight,
    crest, form_strip, line_chart, timeline,
};

const SAID: Alternative<'_> = Alternative {
    id: "positions",
    title: "Positions & points",
    description: "Canada: 4, 3",
};

fn line(label: &str, values: &[Option<u32>], weight: Weight) -> Line {
    Line {
        title: format!("{label} <all>"),
        label: label.to_owned(),
        values: values.to_vec(),
        weight,
        colour: Some(Colour::new(200, 16, 46)),
    }
}

fn positions(lines: Vec<Line>, rounds: usize) -> String {
    line_chart(&LineChart {
        said: SAID,
        rounds: (1..=rounds).map(|round| round.to_string()).collect(),
        rising: Rising::Down,
        lines,
    })
}

/// What no chart may hold: it would break under the site's policy.
#[track_caller]
fn is_plain(svg: &str) {
    assert!(
        svg.starts_with("<svg class=\"") && svg.ends_with("</svg>"),
        "{svg}"
    );
    for forbidden in ["style=", "<style", "<script", "NaN", "--", "<all>"] {
        assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
    }
    let opened = svg.matches("<g ").count();
    assert_eq!(opened, svg.matches("</g>").count());
}

#[test]
fn a_chart_says_what_it_shows() {
    let svg = positions(vec![line("CAN", &[Some(4), Some(3)], Weight::Leading)], 2);
    is_plain(&svg);
    assert!(svg.contains("aria-labelledby=\"positions-title positions-text\""));
    assert!(svg.contains("<title id=\"positions-title\">Positions &amp; points</title>"));
    assert!(svg.contains("<desc id=\"positions-text\">Canada: 4, 3</desc>"));
    assert!(svg.contains("<title>CAN &lt;all&gt;</title>"));
}

#[test]
fn a_leading_line_is_inked_in_its_colour_and_others_are_not() {
    let svg = positions(
        vec![
            line("MEX", &[Some(1), Some(2)], Weight::Quiet),
            line("CAN", &[Some(2), Some(1)], Weight::Leading),
        ],
        2,
    );
    assert_eq!(svg.matches("stroke=\"#c8102e\"").count(), 1);
    assert_eq!(svg.matches("class=\"halo\"").count(), 1);
    assert!(svg.contains("d=\"M30 12L548 172\""), "{svg}");
    assert!(svg.contains("d=\"M30 172L548 12\""), "{svg}");
}

#[test]
fn a_missing_value_leaves_a_gap() {
    let values = [Some(1), None, None, Some(2), Some(1)];
    let svg = positions(vec![line("A", &values, Weight::Quiet)], 5);
    assert!(svg.contains("d=\"M30 12M418.5 172L548 12\""), "{svg}");
    is_plain(&positions(
        vec![line("A", &[None, None], Weight::Leading)],
        2,
    ));
    is_plain(&positions(Vec::new(), 0));
}

#[test]
fn labels_of_level_lines_do_not_overlap() {
    let lines = (0..20)
        .map(|n| line(&n.to_string(), &[Some(7)], Weight::Quiet))
        .collect();
    let svg = line_chart(&LineChart {
        said: SAID,
        rounds: vec!["1".to_owned()],
        rising: Rising::Up,
        lines,
    });
    let mut heights: Vec<f64> = svg
        .split("<text class=\"name\"")
        .skip(1)
        .map(|text| {
            text.split("y=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .parse()
                .unwrap()
        })
        .collect();
    heights.sort_by(f64::total_cmp);
    assert_eq!(heights.len(), 20);
    assert!(heights.is_sorted_by(|a, b| a + 15.9 <= *b), "{heights:?}");
}

#[test]
fn labels_of_level_lines_stand_in_the_order_of_the_table() {
    let names = ["First", "Second", "Third", "Fourth"];
    let weights = [
        Weight::Leading,
        Weight::Quiet,
        Weight::Leading,
        Weight::Quiet,
    ];
    let lines = names.into_iter().zip(weights);
    let lines = lines.map(|(name, weight)| line(name, &[Some(3), Some(7)], weight));
    let svg = line_chart(&LineChart {
        said: SAID,
        rounds: vec!["1".to_owned(), "2".to_owned()],
        rising: Rising::Up,
        lines: lines.collect(),
    });
    let height = |name: &str| -> f64 {
        let (before, _) = svg.split_once(&format!(">{name}</text>")).unwrap();
        let (_, at) = before.rsplit_once(" y=\"").unwrap();
        at.split_once('"').unwrap().0.parse().unwrap()
    };
    let heights = names.map(height);
    assert!(heights.is_sorted_by(|a, b| a < b), "{heights:?}");
}

#[test]
fn the_longest_name_has_room_at_the_end_of_its_line() {
    for name in [
        "Como",
        "Wolverhampton Wanderers",
        "Club Universitario de Deportes de Lima",
    ] {
        let svg = positions(vec![line(name, &[Some(1), Some(1)], Weight::Leading)], 2);
        let (before, after) = svg.split_once("<text class=\"name\" x=\"").unwrap();
        assert!(before.contains("viewBox=\"0 0 608 "));
        let (x, rest) = after.split_once('"').unwrap();
        let label = rest.split_once('>').unwrap().1.split_once('<').unwrap().0;
        let letters = label.chars().count();
        let end = x.parse::<usize>().unwrap() + letters * 7;
        assert!(end <= 608, "{label} ends at {end}");
        let cut = name.starts_with(label.trim_end_matches('…'));
        assert!(
            cut && (letters == name.len() || label.ends_with('…')),
            "{label}"
        );
    }
}

#[test]
fn what_the_rounds_are_called_does_not_overlap() {
    let days: Vec<String> = (1..=38).map(|day| format!("{day} December")).collect();
    let svg = line_chart(&LineChart {
        said: SAID,
        rounds: days,
        rising: Rising::Up,
        lines: vec![line("A", &[Some(1); 38], Weight::Leading)],
    });
    let texts = svg.split("<text class=\"figure\" x=\"").skip(1);
    let names = texts.filter(|text| text.contains("December"));
    let places: Vec<f64> = names
        .map(|text| text.split_once('"').unwrap().0.parse().unwrap())
        .collect();
    assert!(places.len() > 3, "{places:?}");
    assert!(
        places.is_sorted_by(|a, b| a + 11.0 * 7.0 < *b),
        "{places:?}"
    );
}

#[test]
fn leading_lines_differ_where_no_colour_tells_them_apart() {
    let plain = |name: &str| Line {
        colour: None,
        ..line(name, &[Some(1), Some(2)], Weight::Leading)
    };
    let red = |name: &str| line(name, &[Some(2), Some(1)], Weight::Leading);
    let svg = positions(
        vec![plain("A"), red("B"), red("C"), plain("D"), plain("E")],
        2,
    );
    is_plain(&svg);
    let strokes: std::collections::BTreeSet<&str> = svg
        .split("<path class=\"stroke\"")
        .skip(1)
        .map(|path| path.split_once(" d=").unwrap().0)
        .collect();
    assert_eq!(strokes.len(), 5, "{strokes:?}");
    assert_eq!(svg.matches("stroke=\"#c8102e\"").count(), 1);
}

fn moment(minute: u16, stoppage: u16, row: Row, mark: Mark) -> Moment {
    Moment {
        minute,
        stoppage,
        row,
        mark,
        label: format!("Osorio {minute}′"),
        title: format!("Osorio <all> {minute}"),
    }
}

#[test]
fn a_timeline_keeps_marks_apart_and_inside() {
    let marks = [
        Mark::Goal,
        Mark::OwnGoal,
        Mark::Penalty,
        Mark::MissedPenalty,
        Mark::Yellow,
        Mark::SecondYellow,
        Mark::Red,
        Mark::Substitution,
    ];
    let mut moments: Vec<_> = marks.map(|mark| moment(90, 4, Row::Above, mark)).into();
    moments.insert(0, moment(1, 0, Row::Below, Mark::Goal));
    let svg = timeline(&Timeline {
        said: SAID,
        minutes: 90,
        breaks: vec![45],
        moments,
    });
    is_plain(&svg);
    assert!(
        svg.contains("viewBox=\"0 0 608 224\""),
        "eight lanes above, one below: {svg}"
    );
    assert_eq!(svg.matches("class=\"moment home\"").count(), 8);
    assert_eq!(svg.matches("text-anchor=\"end\"").count(), 8);
    assert_eq!(svg.matches("class=\"break\"").count(), 1);
    let crowd = vec![moment(300, 9, Row::Below, Mark::Goal); 200];
    is_plain(&timeline(&Timeline {
        said: SAID,
        minutes: 0,
        breaks: Vec::new(),
        moments: crowd,
    }));
}

#[test]
fn form_is_told_by_height_and_letter() {
    let mark = |outcome, letter: &str| FormMark {
        outcome,
        letter: letter.to_owned(),
        title: "2–1 v Mexico <all>".to_owned(),
    };
    let svg = form_strip(SAID, &[mark(Outcome::Win, "W"), mark(Outcome::Defeat, "L")]);
    is_plain(&svg);
    assert!(svg.contains("<g class=\"win\"><title>2–1 v Mexico &lt;all&gt;</title><rect class=\"mark\" x=\"2\" y=\"0\""));
    assert!(svg.contains("<rect class=\"mark\" x=\"24\" y=\"10\""));
    assert!(svg.contains(">L</text>"));
    is_plain(&form_strip(SAID, &[]));
}

#[test]
fn a_crest_is_read_on_any_kit() {
    for (first, second) in [
        ("#ffffff", "#ffffff"),
        ("#000000", "#101010"),
        ("#c8102e", "#ffffff"),
    ] {
        let colours = [first, second].map(|colour| Colour::of(colour).unwrap());
        let svg = crest(&colours, "C<N & more");
        is_plain(&svg);
        assert!(svg.contains(">C&lt;N</text>"), "{svg}");
        let ink = svg
            .rsplit("fill=\"")
            .next()
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let ink = Colour::of(ink).unwrap();
        assert!(ink.contrast(colours[0]) >= Contrast::MARK);
        assert!(svg.contains("stroke=\"#767676\""));
    }
    is_plain(&crest(&[], ""));
}
