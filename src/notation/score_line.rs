//! Score lines: `Mexico 1-1 Canada`, `Italy 1-1 (0-1) England aet, 3-2 pens`.
//!
//! Knows no team: a line whose names can be cut in two ways comes back in
//! both, and whoever knows the teams decides.

use std::ops::Range;

use super::cursor::{
    OTHER_BRACKET, name, part, spaced_once, tokens_within, trimmed, within_length,
};
use super::outcome::Outcome;
use super::pieces::{Piece, PieceKind, closing, pieces};
use super::remark_reader::{Unread, read_all, read_before_name};
use super::remark_words::is_remark_word;
use super::remarks::Remarks;
use super::score_core::{Core, CoreKind, cores, is_versus, second_cores};
use super::{Fault, Name, Ranged};

/// The longest line that is read as a score line, in bytes.
pub(super) const LONGEST_SCORE_LINE: usize = 600;

/// A whole score line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreLine {
    /// The home side's name.
    pub home: Name,
    /// The away side's name.
    pub away: Name,
    /// What became of the match.
    pub outcome: Outcome,
}

/// Every reading of a line that has two names and a score or a `v`.
///
/// More than one comes back where a name holds what could be the score, as in
/// `Rovers 2-1 3-2 United`; known teams then decide. A name in double quotes
/// is never cut.
///
/// # Errors
/// Where the line has no reading at all.
pub fn read_score_line(line: &str) -> Result<Vec<ScoreLine>, Fault> {
    within_length(line, LONGEST_SCORE_LINE)?;
    let pieces = pieces(line, 0..line.len());
    let mut readings = Readings {
        line,
        pieces: &pieces,
        sound: Vec::new(),
        trouble: None,
    };
    readings.add(&cores(line, &pieces));
    if !readings.has_clean() {
        readings.add(&second_cores(line, &pieces));
    }
    if readings.has_clean() {
        readings.sound.retain(|reading| reading.clean);
    }
    if let [only] = readings.sound.as_slice()
        && !only.clean
    {
        return Err(readings.half_read(&only.line));
    }
    match readings.trouble {
        _ if !readings.sound.is_empty() => Ok(readings
            .sound
            .into_iter()
            .map(|reading| reading.line)
            .collect()),
        Some(trouble) => Err(trouble.fault),
        None => Err(no_score_line(line)),
    }
}

fn no_score_line(line: &str) -> Fault {
    Fault::new(
        trimmed(line, 0..line.len()),
        "a score line is expected: two names with a score or a `v` between them".to_owned(),
    )
    .mend("write it as in `Mexico 1-1 Canada` or `Mexico v Canada`".to_owned())
}

/// One way to read the line.
struct Reading {
    line: ScoreLine,
    /// Whether neither name holds what could itself be a score or a `v`.
    clean: bool,
}

/// How near to a score line a line comes that is none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    NameMissing,
    RemarkUnknown,
    Wrong,
}

/// Why one way to read the line fails.
struct Trouble {
    nearness: Nearness,
    fault: Fault,
}

impl Trouble {
    fn wrong(fault: Fault) -> Self {
        Self {
            nearness: Nearness::Wrong,
            fault,
        }
    }

    fn unknown(fault: Fault) -> Self {
        Self {
            nearness: Nearness::RemarkUnknown,
            fault,
        }
    }

    fn no_name(range: Range<usize>, side: &str) -> Self {
        let message = format!("the {side} side's name is missing");
        Self {
            nearness: Nearness::NameMissing,
            fault: Fault::new(range, message).mend("write it as in `Mexico 1-1 Canada`".to_owned()),
        }
    }
}

struct Readings<'a> {
    line: &'a str,
    pieces: &'a [Piece],
    sound: Vec<Reading>,
    trouble: Option<Trouble>,
}

impl<'a> Readings<'a> {
    fn has_clean(&self) -> bool {
        self.sound.iter().any(|reading| reading.clean)
    }

    fn add(&mut self, cores: &[Core]) {
        for core in cores {
            match self.read(core) {
                Ok(reading) => self.sound.push(reading),
                Err(trouble) => {
                    let nearest = self.trouble.as_ref().map(|trouble| trouble.nearness);
                    if nearest.is_none_or(|nearest| trouble.nearness > nearest) {
                        self.trouble = Some(trouble);
                    }
                }
            }
        }
    }

    fn slice(&self, range: Range<usize>) -> &'a [Piece] {
        self.pieces.get(range).unwrap_or_default()
    }

    fn read(&self, core: &Core) -> Result<Reading, Trouble> {
        let mut remarks = Remarks::default();
        let home = self.name(
            self.slice(0..core.home_until),
            "home",
            core.start(self.pieces),
        )?;
        let behind = self.slice(core.from..self.pieces.len());
        let away = match &core.kind {
            CoreKind::Comma(numbers) => {
                remarks.score = Some(numbers.score(self.line).map_err(Trouble::wrong)?);
                let name = self.slice(core.from..numbers.away);
                let remarked = self.slice(numbers.away + 1..self.pieces.len());
                read_all(self.line, remarked, &mut remarks)
                    .map_err(|unread| Trouble::wrong(unread.fault()))?;
                self.name(name, "away", self.line.len())?
            }
            CoreKind::Status(status) => {
                remarks.status = Some(status.clone());
                self.away(behind, &mut remarks)?
            }
            CoreKind::Score(pair) => {
                pair.score_between_names().map_err(Trouble::wrong)?;
                self.away(behind, &mut remarks)?
            }
            CoreKind::Versus | CoreKind::Dash => {
                no_clock(behind)?;
                self.away(behind, &mut remarks)?
            }
        };
        if matches!(core.kind, CoreKind::Dash) && remarks.score.is_none() {
            return Err(Trouble {
                nearness: Nearness::NameMissing,
                fault: no_score_line(self.line),
            });
        }
        let outcome = remarks
            .outcome(self.line, trimmed(self.line, 0..self.line.len()))
            .map_err(Trouble::wrong)?;
        let clean = self.is_clean(&home) && self.is_clean(&away);
        let line = ScoreLine {
            home,
            away,
            outcome,
        };
        Ok(Reading { line, clean })
    }

    /// The away side's name and the remarks on both sides of it: of all ways
    /// to cut them, the one with the most remarks.
    fn away(&self, pieces: &[Piece], remarks: &mut Remarks) -> Result<Name, Trouble> {
        let read = read_before_name(self.line, pieces, remarks).map_err(Trouble::wrong)?;
        let rest = pieces.get(read..).unwrap_or_default();
        let mut depth = 0_usize;
        for (until, piece) in rest.iter().enumerate() {
            if depth == 0 {
                let mut further = remarks.clone();
                match read_all(
                    self.line,
                    rest.get(until..).unwrap_or_default(),
                    &mut further,
                ) {
                    Ok(()) => {
                        *remarks = further;
                        let end = piece.range.start;
                        return self.name(rest.get(..until).unwrap_or_default(), "away", end);
                    }
                    Err(Unread::Wrong(fault)) if until > 0 => return Err(Trouble::wrong(fault)),
                    Err(_) => {}
                }
            }
            match piece.kind {
                PieceKind::Open => depth += 1,
                PieceKind::Close => depth = depth.saturating_sub(1),
                PieceKind::Pair(_) | PieceKind::Word | PieceKind::Comma => {}
            }
        }
        self.name(rest, "away", self.line.len())
    }

    /// The name that these pieces spell; `at` is where it is missed.
    fn name(&self, pieces: &[Piece], side: &str, at: usize) -> Result<Name, Trouble> {
        let is_name = |piece: &Piece| match piece.kind {
            PieceKind::Comma => false,
            PieceKind::Word => {
                part(self.line, piece.range.clone()).contains(char::is_alphanumeric)
                    || part(self.line, piece.range.clone()).starts_with(['"', '“', '„'])
            }
            PieceKind::Pair(_) | PieceKind::Open | PieceKind::Close => true,
        };
        let first = pieces.iter().position(is_name);
        let last = pieces.iter().rposition(is_name);
        let (Some(first), Some(last)) = (first, last) else {
            return Err(Trouble::no_name(at..at, side));
        };
        let pieces = pieces.get(first..=last).unwrap_or_default();
        no_clock(pieces)?;
        self.brackets_hold_no_remark(pieces)?;
        let start = pieces.first().map_or(at, |piece| piece.range.start);
        let end = pieces.last().map_or(at, |piece| piece.range.end);
        let text = part(self.line, start..end);
        if !text.contains(char::is_alphabetic) {
            return Err(Trouble::no_name(start..end, side));
        }
        if text.starts_with(['"', '“', '„'])
            && let Some(name) = name(self.line, &tokens_within(self.line, start..end))
        {
            return Ok(name);
        }
        Ok(Ranged {
            value: spaced_once(text),
            range: start..end,
        })
    }

    /// Complains of a bracket within a name that is nearly a remark.
    fn brackets_hold_no_remark(&self, pieces: &[Piece]) -> Result<(), Trouble> {
        let opened = pieces
            .iter()
            .position(|piece| matches!(piece.kind, PieceKind::Open | PieceKind::Close));
        let Some(open) = opened else {
            return Ok(());
        };
        let Some(close) = closing(pieces, open) else {
            let range = pieces.get(open).map_or(0..0, |piece| piece.range.clone());
            let message = "this bracket has no partner".to_owned();
            let fault = Fault::new(range, message).mend(OTHER_BRACKET.to_owned());
            return Err(Trouble::unknown(fault));
        };
        let group = pieces.get(open..=close).unwrap_or_default();
        let remarks_within = group.iter().any(|piece| match piece.kind {
            PieceKind::Pair(_) => true,
            PieceKind::Word => is_remark_word(part(self.line, piece.range.clone())),
            PieceKind::Comma | PieceKind::Open | PieceKind::Close => false,
        });
        if remarks_within {
            let read = read_all(self.line, group, &mut Remarks::default());
            let fault = read.err().map_or_else(
                || {
                    let range = pieces.get(open).map_or(0..0, |piece| piece.range.clone());
                    let message = "remarks stand behind the score or at the end of the line";
                    Fault::new(range, message.to_owned())
                },
                Unread::fault,
            );
            return Err(Trouble::unknown(fault));
        }
        self.brackets_hold_no_remark(pieces.get(close + 1..).unwrap_or_default())
    }

    /// What is wrong with a line whose one reading leaves a score or a `v` in
    /// a name.
    fn half_read(&self, line: &ScoreLine) -> Fault {
        let in_name = |piece: &&Piece| {
            let within = |name: &Name| {
                name.range.start <= piece.range.start && piece.range.end <= name.range.end
            };
            matches!(piece.kind, PieceKind::Pair(_)) && (within(&line.home) || within(&line.away))
        };
        if let Some(pair) = self.pieces.iter().find(in_name) {
            let text = part(self.line, pair.range.clone());
            let message = format!("what `{text}` says of this match is not clear");
            return Fault::new(pair.range.clone(), message).mend(format!(
                "write `({text})` for half-time, `{text} pens` or `agg {text}`, or put the name that has it in quotes"
            ));
        }
        let trouble = self.trouble.as_ref().map(|trouble| trouble.fault.clone());
        trouble.unwrap_or_else(|| no_score_line(self.line))
    }

    fn is_clean(&self, name: &Name) -> bool {
        let text = part(self.line, name.range.clone());
        text.starts_with(['"', '“', '„'])
            || !self.pieces.iter().any(|piece| {
                let within =
                    name.range.start <= piece.range.start && piece.range.end <= name.range.end;
                within
                    && match piece.kind {
                        PieceKind::Pair(_) => true,
                        PieceKind::Word => is_versus(part(self.line, piece.range.clone())),
                        PieceKind::Comma | PieceKind::Open | PieceKind::Close => false,
                    }
            })
    }
}

/// Complains of a time of day behind a `v`, which is no score.
fn no_clock(pieces: &[Piece]) -> Result<(), Trouble> {
    for piece in pieces {
        if let PieceKind::Pair(pair) = &piece.kind {
            pair.score_between_names().map_err(Trouble::wrong)?;
        }
    }
    Ok(())
}
