//! Reads remarks piece by piece.
//!
//! Knows no names: where a team's name ends and the remarks begin is for
//! [`super::score_line`] to try out.

use super::cursor::part;
use super::minute::MinuteWord;
use super::pieces::{Piece, PieceKind};
use super::remark_words::{EXTRA_TIME, FILL, Meaning, StatusRemark, is_one_of, meaning};
use super::remarks::Remarks;
use super::score::Pair;
use super::{Fault, Ranged};

/// How far remarks are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Between score and away side: only what cannot begin a name.
    BeforeName,
    /// Behind everything: all that can be said.
    ToTheEnd,
}

/// Why reading stops.
enum Stop {
    /// This piece is no remark.
    Unknown(usize),
    /// It is one, and wrong.
    Wrong(Fault),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Wrong(fault)
    }
}

/// Reads what stands between a score and the away side's name; the number of
/// pieces read comes back.
///
/// # Errors
/// Where a remark is wrong.
pub(super) fn read_before_name(
    line: &str,
    pieces: &[Piece],
    remarks: &mut Remarks,
) -> Result<usize, Fault> {
    let mut reader = Reader {
        line,
        pieces,
        at: 0,
        extent: Extent::BeforeName,
    };
    loop {
        let (before, at) = (remarks.clone(), reader.at);
        match reader.item(remarks) {
            Ok(()) => {}
            Err(Stop::Wrong(fault)) => return Err(fault),
            Err(Stop::Unknown(_)) => {
                *remarks = before;
                return Ok(at);
            }
        }
    }
}

/// Reads remarks that go on to the end. What is none is complained of at its
/// first piece.
///
/// # Errors
/// Where a piece is no remark, or a remark is wrong.
pub(super) fn read_all(line: &str, pieces: &[Piece], remarks: &mut Remarks) -> Result<(), Unread> {
    let mut reader = Reader {
        line,
        pieces,
        at: 0,
        extent: Extent::ToTheEnd,
    };
    while reader.at < pieces.len() {
        match reader.item(remarks) {
            Ok(()) => {}
            Err(Stop::Wrong(fault)) => return Err(Unread::Wrong(fault)),
            Err(Stop::Unknown(at)) => return Err(Unread::Unknown(reader.unknown(at))),
        }
    }
    Ok(())
}

/// Why remarks cannot be read to the end.
pub(super) enum Unread {
    /// Something else stands there.
    Unknown(Fault),
    /// They contradict each other.
    Wrong(Fault),
}

impl Unread {
    /// The complaint.
    pub(super) fn fault(self) -> Fault {
        match self {
            Self::Unknown(fault) | Self::Wrong(fault) => fault,
        }
    }
}

struct Reader<'a> {
    line: &'a str,
    pieces: &'a [Piece],
    at: usize,
    extent: Extent,
}

impl<'a> Reader<'a> {
    fn word(&self, at: usize) -> Option<&'a str> {
        let piece = self.pieces.get(at)?;
        matches!(piece.kind, PieceKind::Word).then(|| part(self.line, piece.range.clone()))
    }

    fn pair(&self, at: usize) -> Option<&'a Pair> {
        match &self.pieces.get(at)?.kind {
            PieceKind::Pair(pair) => Some(pair),
            PieceKind::Word | PieceKind::Comma | PieceKind::Open | PieceKind::Close => None,
        }
    }

    fn unknown(&self, at: usize) -> Fault {
        let Some(piece) = self.pieces.get(at) else {
            let end = self.line.len();
            return Fault::new(end..end, "the line breaks off here".to_owned());
        };
        let text = part(self.line, piece.range.clone());
        Fault::new(
            piece.range.clone(),
            format!("`{text}` is no remark that can stand with a score"),
        )
        .mend("remarks are `(1-0)` for half-time, `aet`, `4-2 pens`, `agg 3-3`, `awarded`, `w/o`, `postponed`, `abandoned 65'`, `cancelled` and `void`".to_owned())
    }

    /// Reads one remark, or a bracket of them.
    fn item(&mut self, remarks: &mut Remarks) -> Result<(), Stop> {
        match self.pieces.get(self.at).map(|piece| &piece.kind) {
            Some(PieceKind::Open) => self.bracket(remarks),
            Some(PieceKind::Comma) => {
                self.at += 1;
                Ok(())
            }
            Some(PieceKind::Pair(pair)) => match self.named_pair(remarks, pair)? {
                true => Ok(()),
                false if remarks.score.is_none() => {
                    remarks.score = Some(pair.score()?);
                    self.at += 1;
                    Ok(())
                }
                false if remarks.extra_time && !remarks.has_after_90() => {
                    remarks.pair(Meaning::AfterNinety, pair)?;
                    self.at += 1;
                    Ok(())
                }
                false => Err(Stop::Unknown(self.at)),
            },
            Some(PieceKind::Word) => self.words(remarks),
            Some(PieceKind::Close) | None => Err(Stop::Unknown(self.at)),
        }
    }

    fn bracket(&mut self, remarks: &mut Remarks) -> Result<(), Stop> {
        let open = self.at;
        let mut bare = Vec::new();
        self.at += 1;
        loop {
            match self.pieces.get(self.at).map(|piece| &piece.kind) {
                Some(PieceKind::Close) => break,
                Some(PieceKind::Comma) => self.at += 1,
                Some(PieceKind::Pair(pair)) => {
                    if !self.named_pair(remarks, pair)? {
                        bare.push(pair);
                        self.at += 1;
                    }
                }
                Some(PieceKind::Word) => self.words(remarks)?,
                Some(PieceKind::Open) | None => return Err(Stop::Unknown(self.at)),
            }
        }
        self.at += 1;
        let start = self.pieces.get(open).map_or(0, |piece| piece.range.start);
        let end = self
            .pieces
            .get(self.at - 1)
            .map_or(start, |piece| piece.range.end);
        remarks.bracket(&bare, start..end).map_err(Stop::Wrong)
    }

    /// A score with the word behind it that says what it is: `4-2 on pens`.
    /// False where there is no such word, or the score is that of the match.
    fn named_pair(&mut self, remarks: &mut Remarks, pair: &Pair) -> Result<bool, Stop> {
        let (at, word) = self.behind_fill(self.at + 1);
        let Some(meaning) = word.and_then(|word| self.meaning(at, word)) else {
            return Ok(false);
        };
        let names_the_next = self.pair(at + 1).is_some() && remarks.score.is_none();
        let level = pair.score().is_ok_and(|score| score.winner().is_none());
        if names_the_next && (meaning != Meaning::ShootOut || level) {
            return Ok(false);
        }
        remarks.pair(meaning, pair)?;
        let unit = meaning == Meaning::AfterNinety && self.is_unit(at + 1);
        self.at = at + 1 + usize::from(unit);
        Ok(true)
    }

    /// What the word at `at` makes of the score beside it; `90` does only
    /// behind `after`.
    fn meaning(&self, at: usize, word: &str) -> Option<Meaning> {
        let before = at.checked_sub(1).and_then(|before| self.word(before));
        let ninety = is_one_of(word, &["90", "90'", "90′"]) && before == Some("after");
        meaning(word).or(ninety.then_some(Meaning::AfterNinety))
    }

    /// The first word from `at` on that is more than `on` or `after`.
    fn behind_fill(&self, mut at: usize) -> (usize, Option<&'a str>) {
        while self.word(at).is_some_and(|word| is_one_of(word, FILL)) {
            at += 1;
        }
        (at, self.word(at))
    }

    /// A remark that begins with a word.
    fn words(&mut self, remarks: &mut Remarks) -> Result<(), Stop> {
        let (at, word) = self.behind_fill(self.at);
        let unknown = Stop::Unknown(self.at);
        let Some(word) = word else {
            return Err(unknown);
        };
        let next = self.word(at + 1).unwrap_or_default();
        if is_one_of(word, EXTRA_TIME) {
            remarks.extra_time = true;
            self.at = at + 1;
            return Ok(());
        }
        if is_one_of(word, &["extra"]) && is_one_of(next, &["time"]) {
            remarks.extra_time = true;
            self.at = at + 2;
            return Ok(());
        }
        if let (Some(meaning), Some(pair)) = (self.meaning(at, word), self.pair(at + 1)) {
            remarks.pair(meaning, pair)?;
            self.at = at + 2;
            return Ok(());
        }
        match self.extent {
            Extent::BeforeName => Err(unknown),
            Extent::ToTheEnd => self.status(remarks, at, word),
        }
    }

    fn status(&mut self, remarks: &mut Remarks, at: usize, word: &str) -> Result<(), Stop> {
        if is_one_of(word, &["ft", "full-time", "ft."]) {
            self.at = at + 1;
            return Ok(());
        }
        let (Some(value), Some(piece)) = (StatusRemark::of(word), self.pieces.get(at)) else {
            return Err(Stop::Unknown(at));
        };
        let range = piece.range.clone();
        if let Some(earlier) = remarks.status.replace(Ranged {
            value,
            range: range.clone(),
        }) && earlier.value != value
        {
            let earlier = part(self.line, earlier.range);
            let message = format!("a match is not both `{earlier}` and `{word}`");
            return Err(Fault::new(range, message).into());
        }
        self.at = at + 1;
        if value == StatusRemark::Abandoned {
            self.minute(remarks)?;
        }
        Ok(())
    }

    /// Whether the word at `at` is `minutes` or short for it.
    fn is_unit(&self, at: usize) -> bool {
        let unit = self.word(at).unwrap_or_default();
        is_one_of(unit, &["min", "min.", "mins", "minutes", "minute"])
    }

    /// The minute behind `abandoned`, if one is given.
    fn minute(&mut self, remarks: &mut Remarks) -> Result<(), Stop> {
        let (at, word) = self.behind_fill(self.at);
        let Some(minute) = word
            .and_then(MinuteWord::of)
            .filter(|minute| minute.rest.is_empty())
        else {
            return Ok(());
        };
        let range = self
            .pieces
            .get(at)
            .map_or(0..0, |piece| piece.range.clone());
        remarks.abandoned_in = minute.minute().map_err(|(message, help)| Fault {
            range,
            message,
            help,
        })?;
        let spelt = self.is_unit(at + 1);
        self.at = at + 1 + usize::from(spelt);
        Ok(())
    }
}
