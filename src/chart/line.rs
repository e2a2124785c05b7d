//! A line for each team over the rounds of a season: positions, points.

use crate::colour::Colour;

use super::Alternative;
use super::svg::{Anchor, LETTER, Stroke, Svg, Tenths, WIDTH};

/// A line chart.
#[derive(Clone, Debug)]
pub struct LineChart<'a> {
    /// What is said of it.
    pub said: Alternative<'a>,
    /// What each step along the chart is called, in order.
    pub rounds: Vec<String>,
    /// Which way values rise.
    pub rising: Rising,
    /// The lines, in the order of the table at the end.
    pub lines: Vec<Line>,
}

/// Which way values rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rising {
    /// 1 is at the top: positions.
    Down,
    /// 0 is at the bottom: points.
    Up,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Whose it is, in full: `Canada: 4, 3, 3`. Shown when it is pointed at.
    pub title: String,
    /// What stands at its end, as short as it may be.
    pub label: String,
    /// A value for each round; `None` leaves a gap.
    pub values: Vec<Option<u32>>,
    /// How much it matters.
    pub weight: Weight,
    /// The team's colour, of which a leading line is drawn. Where it is not
    /// known, or another leading line has it, the line is inked and dashed.
    pub colour: Option<Colour>,
}

/// How much a line matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is inked.
    Leading,
    /// It is there for comparison.
    Quiet,
}

/// Room for figures at the left, rounds at the bottom.
const LEFT: i32 = 30;
const TOP: i32 = 12;
const BOTTOM: i32 = 30;
/// Room at the right: the least, and what a name needs besides its letters.
const LEAST_RIGHT: i32 = 60;
const BESIDE: i32 = 20;
/// The most letters of a name; what is longer is cut off.
const MOST_LETTERS: usize = 24;
/// The height of a line's label, which no other may overlap.
const LABEL: i32 = 16;
/// The dashes of leading lines that no colour tells apart.
const DASHES: [&str; 4] = ["", "9 5", "2 4", "12 4 2 4"];
/// The least height of the space that lines run in.
const LEAST: i32 = 160;
/// The most figures along a side.
const MOST_FIGURES: u32 = 10;

/// Draws a line chart.
pub fn line_chart(chart: &LineChart<'_>) -> String {
    let plan = Plan::of(chart);
    let class = match chart.rising {
        Rising::Down => "chart-positions",
        Rising::Up => "chart-points",
    };
    let mut svg = Svg::new(class, [WIDTH, TOP + plan.height + BOTTOM], chart.said);
    draw_scale(&mut svg, &plan);
    draw_rounds(&mut svg, chart, &plan);
    let labels = plan.label_heights(chart);
    let inks = inks(&chart.lines);
    let mut drawn: Vec<_> = chart.lines.iter().zip(labels).zip(inks).collect();
    // Later lines lie over earlier ones, so the leaders come last.
    drawn.reverse();
    drawn.sort_by_key(|((line, _), _)| line.weight == Weight::Leading);
    for ((line, label), ink) in drawn {
        draw_line(&mut svg, line, label, ink, &plan);
    }
    svg.finish()
}

/// What each line is drawn with: a leading one in its colour or, where it has
/// none of its own, in ink with dashes of its own.
fn inks(lines: &[Line]) -> Vec<Stroke> {
    let mut taken: Vec<Colour> = Vec::new();
    let mut dashes = DASHES.iter().cycle();
    let mut ink = |line: &Line| match line.colour.filter(|colour| !taken.contains(colour)) {
        _ if line.weight == Weight::Quiet => Stroke::Plain,
        Some(colour) => {
            taken.push(colour);
            Stroke::Coloured(colour)
        }
        None => Stroke::Ink(dashes.next().copied().unwrap_or_default()),
    };
    lines.iter().map(&mut ink).collect()
}

/// A name as it fits beside the chart.
fn shortened(name: &str) -> String {
    if name.chars().count() <= MOST_LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(MOST_LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// How values become places.
struct Plan {
    /// Where the rounds end and the names begin.
    right: i32,
    rising: Rising,
    rounds: usize,
    least: u32,
    most: u32,
    height: i32,
}

impl Plan {
    fn of(chart: &LineChart<'_>) -> Self {
        let values = || chart.lines.iter().flat_map(|line| &line.values).flatten();
        let most = values().max().copied().unwrap_or(1);
        let labels = i32::try_from(chart.lines.len()).unwrap_or(i32::MAX / LABEL);
        let letters = chart
            .lines
            .iter()
            .map(|line| shortened(&line.label).chars().count());
        let letters = i32::try_from(letters.max().unwrap_or(0)).unwrap_or_default();
        Self {
            right: WIDTH - LEAST_RIGHT.max(letters * LETTER + BESIDE),
            rising: chart.rising,
            rounds: chart.rounds.len(),
            least: match chart.rising {
                Rising::Down => 1,
                Rising::Up => 0,
            },
            most: most.max(2),
            height: LEAST.max(labels.saturating_mul(LABEL + 2)),
        }
    }

    fn x(&self, round: usize) -> Tenths {
        let steps = self.rounds.saturating_sub(1).max(1);
        part(LEFT, self.right, round, steps)
    }

    fn y(&self, value: u32) -> Tenths {
        let from_top = match self.rising {
            Rising::Down => value.saturating_sub(self.least),
            Rising::Up => self.most.saturating_sub(value),
        };
        let [from_top, steps] = [from_top, self.most - self.least].map(|n| n as usize);
        part(TOP, TOP + self.height, from_top, steps)
    }

    /// The height of each line's label: that of its last value, moved down as
    /// far as it takes not to lie on another; lines that end level keep the
    /// order of the table.
    fn label_heights(&self, chart: &LineChart<'_>) -> Vec<Option<Tenths>> {
        let mut heights: Vec<_> = chart
            .lines
            .iter()
            .map(|line| line.values.iter().rev().find_map(|value| *value))
            .map(|value| value.map(|value| self.y(value)))
            .collect();
        let mut order: Vec<_> = heights.iter_mut().flatten().collect();
        // A stable sort: level lines stay in the order of the table.
        order.sort();
        let last = Tenths((TOP + self.height) * 10);
        let mut floor = last.0 + LABEL * 10;
        for height in order.iter_mut().rev() {
            height.0 = height.0.min(floor - LABEL * 10);
            floor = height.0;
        }
        let mut ceiling = (TOP - LABEL) * 10;
        for height in order {
            height.0 = height.0.max(ceiling + LABEL * 10);
            ceiling = height.0;
        }
        heights
    }
}

/// The place `step` of `steps` along the way between two whole units.
fn part(from: i32, to: i32, step: usize, steps: usize) -> Tenths {
    let [step, steps] = [step, steps].map(|n| i64::try_from(n).unwrap_or(i64::MAX / 10_000));
    let way = i64::from(to - from) * 10 * step / steps.max(1);
    Tenths(from * 10 + i32::try_from(way).unwrap_or_default())
}

fn draw_scale(svg: &mut Svg, plan: &Plan) {
    let step = (plan.most - plan.least).div_ceil(MOST_FIGURES).max(1);
    let figures = (plan.least..=plan.most).step_by(step as usize);
    for value in figures {
        let y = plan.y(value);
        svg.line("grid", [plan.x(0), y], [Tenths(plan.right * 10), y]);
        let place = [Tenths((LEFT - 8) * 10), Tenths(y.0 + 40)];
        svg.text("figure", place, Anchor::End, &value.to_string());
        svg.break_line();
    }
}

fn draw_rounds(svg: &mut Svg, chart: &LineChart<'_>, plan: &Plan) {
    let letters = chart.rounds.iter().map(|name| name.chars().count()).max();
    let letters = i32::try_from(letters.unwrap_or(0)).unwrap_or_default();
    let fitting = (plan.right - LEFT) / (letters * LETTER + LETTER);
    let fitting = usize::try_from(fitting).unwrap_or(0).max(1);
    let step = chart.rounds.len().div_ceil(fitting).max(1);
    for (round, name) in chart.rounds.iter().enumerate().step_by(step) {
        let y = Tenths((TOP + plan.height + BOTTOM - 8) * 10);
        svg.text("figure", [plan.x(round), y], Anchor::Middle, name);
    }
    svg.break_line();
}

fn draw_line(svg: &mut Svg, line: &Line, label: Option<Tenths>, ink: Stroke, plan: &Plan) {
    let mut stretches = vec![Vec::new()];
    for (round, value) in line.values.iter().enumerate() {
        match (value, stretches.last_mut()) {
            (Some(value), Some(stretch)) => stretch.push([plan.x(round), plan.y(*value)]),
            _ => stretches.push(Vec::new()),
        }
    }
    stretches.retain(|stretch| !stretch.is_empty());
    let (Some(label), Some(end)) = (label, stretches.last().and_then(|last| last.last())) else {
        return;
    };
    let end = *end;
    let leading = line.weight == Weight::Leading;
    svg.open(if leading { "line leading" } else { "line" }, &line.title);
    if let Stroke::Coloured(_) = ink {
        svg.path("halo", &stretches, Stroke::Plain);
    }
    svg.path("stroke", &stretches, ink);
    svg.circle("end", end, Tenths(30));
    let place = [Tenths(end[0].0 + 100), Tenths(label.0 + 40)];
    svg.text("name", place, Anchor::Start, &shortened(&line.label));
    svg.close();
}
