//! A match along its minutes: one side above the axis, the other below.

use super::Alternative;
use super::svg::{Anchor, LETTER, Stroke, Svg, Tenths, WIDTH};

/// A match along its minutes.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    /// What is said of it.
    pub said: Alternative<'a>,
    /// How long it lasted: 90, 120.
    pub minutes: u16,
    /// Where a part of it ended: 45, 90.
    pub breaks: Vec<u16>,
    /// What happened, in order of time.
    pub moments: Vec<Moment>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The minute, from 1.
    pub minute: u16,
    /// Minutes of stoppage time behind it.
    pub stoppage: u16,
    /// Whose it is.
    pub row: Row,
    /// What it is.
    pub mark: Mark,
    /// What stands at the mark; empty for what only the title tells.
    pub label: String,
    /// All of it: shown when it is pointed at.
    pub title: String,
}

/// The side of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The home side's.
    Above,
    /// The away side's.
    Below,
}

/// What a mark stands for. Shapes differ, not colours alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Mark {
    Goal,
    OwnGoal,
    Penalty,
    MissedPenalty,
    Yellow,
    SecondYellow,
    Red,
    Substitution,
}

/// The room left and right of the axis, in units.
const MARGIN: i32 = 16;
/// The height of a lane of marks, and of the axis with its figures.
const LANE: i32 = 22;
const AXIS: i32 = 26;
/// The width of a mark without words; between two labels.
const BARE: i32 = 14;
const GAP: i32 = 6;
/// The most lanes on a side; what does not fit lies over others.
const MOST_LANES: usize = 12;

/// Draws the match.
pub fn timeline(shown: &Timeline<'_>) -> String {
    let placed = place(shown);
    let lanes = |row: Row| {
        let used = placed.iter().filter(|placed| placed.moment.row == row);
        let lanes = used.map(|placed| placed.lane + 1).max().unwrap_or(0);
        i32::try_from(lanes).unwrap_or_default()
    };
    let above = lanes(Row::Above) * LANE;
    let height = above + AXIS + lanes(Row::Below) * LANE;
    let mut svg = Svg::new("timeline", [WIDTH, height], shown.said);
    draw_axis(&mut svg, shown, above);
    for placed in &placed {
        draw_moment(&mut svg, placed, above);
    }
    svg.finish()
}

/// A moment with its place.
struct Placed<'a> {
    moment: &'a Moment,
    x: i32,
    lane: usize,
    /// On which side of the mark its words stand: near the end of the axis
    /// before it.
    anchor: Anchor,
}

/// Gives each moment its place along the axis, and the nearest lane in which
/// it overlaps no other.
fn place<'a>(shown: &'a Timeline<'_>) -> Vec<Placed<'a>> {
    let mut ends = [[i32::MIN; MOST_LANES]; 2];
    let mut placed = Vec::with_capacity(shown.moments.len());
    for moment in &shown.moments {
        let letters = i32::try_from(moment.label.chars().count()).unwrap_or(WIDTH);
        let words = letters.min(WIDTH / LETTER) * LETTER;
        let x = along(shown, moment.minute, moment.stoppage);
        let (left, right) = (x - BARE / 2, x + BARE / 2);
        let (start, end, anchor) = if right + words <= WIDTH {
            (left, right + words, Anchor::Start)
        } else {
            (left - words, right, Anchor::End)
        };
        let [above, below] = &mut ends;
        let lanes = match moment.row {
            Row::Above => above,
            Row::Below => below,
        };
        let free = lanes.iter().position(|taken| *taken <= start);
        let lane = free.unwrap_or(MOST_LANES - 1);
        if let Some(taken) = lanes.get_mut(lane) {
            *taken = end + GAP;
        }
        placed.push(Placed {
            moment,
            x,
            lane,
            anchor,
        });
    }
    placed
}

/// The place of a minute along the axis. Stoppage time stays before the next
/// minute.
fn along(shown: &Timeline<'_>, minute: u16, stoppage: u16) -> i32 {
    let sixths = i32::from(minute.min(shown.minutes)) * 6 + i32::from(stoppage.min(5));
    let all = i32::from(shown.minutes.max(1)) * 6 + 5;
    MARGIN + (WIDTH - 2 * MARGIN) * sixths / all
}

fn draw_axis(svg: &mut Svg, shown: &Timeline<'_>, above: i32) {
    let [top, bottom] = [above + 4, above + AXIS - 4].map(|y| Tenths(y * 10));
    let middle = Tenths((above + AXIS / 2) * 10);
    let [from, to] = [MARGIN, WIDTH - MARGIN].map(|x| Tenths(x * 10));
    svg.line("axis", [from, middle], [to, middle]);
    for minute in (0..=shown.minutes).step_by(15) {
        let x = Tenths(along(shown, minute, 0) * 10);
        if shown.breaks.contains(&minute) {
            svg.line("break", [x, top], [x, bottom]);
        }
        let place = [x, Tenths(middle.0 + 40)];
        svg.text("figure", place, Anchor::Middle, &minute.to_string());
    }
    svg.break_line();
}

fn draw_moment(svg: &mut Svg, placed: &Placed<'_>, above: i32) {
    let moment = placed.moment;
    let lane = i32::try_from(placed.lane).unwrap_or_default();
    let (y, foot) = match moment.row {
        Row::Above => (above - lane * LANE - LANE / 2, above + 4),
        Row::Below => (above + AXIS + lane * LANE + LANE / 2, above + AXIS - 4),
    };
    let [x, y, foot] = [placed.x, y, foot].map(|place| Tenths(place * 10));
    let class = match moment.row {
        Row::Above => "moment home",
        Row::Below => "moment away",
    };
    svg.open(class, &moment.title);
    svg.line("stem", [x, foot], [x, y]);
    draw_mark(svg, moment.mark, [x, y]);
    if !moment.label.is_empty() {
        let aside = match placed.anchor {
            Anchor::End => -90,
            Anchor::Start | Anchor::Middle => 90,
        };
        let place = [Tenths(x.0 + aside), Tenths(y.0 + 40)];
        svg.text("label", place, placed.anchor, &moment.label);
    }
    svg.close();
}

fn draw_mark(svg: &mut Svg, mark: Mark, [x, y]: [Tenths; 2]) {
    let card = |left: i32| [Tenths(x.0 + left), Tenths(y.0 - 60)];
    let size = [Tenths(80), Tenths(120)];
    match mark {
        Mark::Goal => svg.circle("goal", [x, y], Tenths(50)),
        Mark::OwnGoal => svg.circle("goal own", [x, y], Tenths(50)),
        Mark::Penalty => {
            svg.circle("goal", [x, y], Tenths(50));
            svg.circle("spot", [x, y], Tenths(15));
        }
        Mark::MissedPenalty => {
            let corner = |right: i32, down: i32| [Tenths(x.0 + right), Tenths(y.0 + down)];
            let falling = vec![corner(-40, -40), corner(40, 40)];
            let rising = vec![corner(-40, 40), corner(40, -40)];
            svg.path("missed", &[falling, rising], Stroke::Plain);
        }
        Mark::Yellow => svg.rectangle("yellow", card(-40), size),
        Mark::SecondYellow => {
            svg.rectangle("yellow", card(-60), size);
            svg.rectangle("red", card(-20), size);
        }
        Mark::Red => svg.rectangle("red", card(-40), size),
        Mark::Substitution => {
            let up = vec![[-50, 10], [-25, -50], [0, 10]];
            let down = vec![[0, -10], [25, 50], [50, -10]];
            let stretches = [up, down].map(|points| {
                points
                    .into_iter()
                    .map(|[dx, dy]| [Tenths(x.0 + dx), Tenths(y.0 + dy)])
                    .collect()
            });
            svg.path("substitution", &stretches, Stroke::Plain);
        }
    }
}
