//! Whether a match counts, and what the competition decided about it.

use crate::book::{Award, Awarded, Fixture, Score, Side, Status};
use crate::content::StatusWord;
use crate::source::Place;

use super::draft::Draft;
use super::profiles::value;
use super::tellings::Telling;

/// The score of a match that one side did not come to, as FIFA's Disciplinary
/// Code has it for a forfeit.
const FORFEIT: (u8, u8) = (3, 0);

impl Draft<'_> {
    pub(super) fn add_status(&mut self, fixture: &mut Fixture, tellings: &[&Telling<'_>]) {
        let mut told: Option<(Status, Place)> = None;
        for telling in tellings {
            told = Some(match told {
                None => (telling.status, telling.place),
                Some((status, place)) => match together(status, telling.status) {
                    Some(status) if status == telling.status => (status, telling.place),
                    Some(status) => (status, place),
                    None => {
                        self.diagnostics.contradiction(
                            "status",
                            (telling.place, word(telling.status)),
                            (place, word(status)),
                        );
                        (status, place)
                    }
                },
            });
            if fixture.award.is_none() {
                fixture.award = award(telling);
            }
        }
        if let Some((status, _)) = told {
            fixture.status = status;
        }
    }
}

/// Whether a telling's score is what a decision gave and not what was played.
pub(super) fn counts_by_decision(telling: &Telling<'_>) -> bool {
    let by_line = telling
        .outcome
        .is_some_and(|outcome| outcome.value.status == Status::Awarded);
    let entry = telling.detail.entry();
    let by_word = entry
        .and_then(|entry| entry.status)
        .is_some_and(|status| status.value == StatusWord::Awarded);
    by_line || by_word && entry.is_some_and(|entry| entry.awarded.is_none())
}

/// The decision that a telling states.
fn award(telling: &Telling<'_>) -> Option<Award> {
    let forfeit = |to: Awarded| match to {
        Awarded::To(Side::Home) => Score::new(FORFEIT.0, FORFEIT.1),
        Awarded::To(Side::Away) => Score::new(FORFEIT.1, FORFEIT.0),
        Awarded::Neither => Score::new(0, 0),
    };
    let line = telling.outcome.map(|outcome| outcome.value);
    let walkover = line.is_some_and(|line| line.walkover);
    let by_line = line
        .and_then(|line| line.score)
        .filter(|_| counts_by_decision(telling));
    if let Some(entry) = telling
        .detail
        .entry()
        .and_then(|entry| entry.awarded.as_ref())
    {
        let to = entry.to.map_or(Awarded::Neither, Awarded::To);
        let score = entry.score.map(|score| score.value).or(by_line);
        return Some(Award {
            score: score.unwrap_or_else(|| forfeit(to)),
            to,
            date: entry.date.map(|date| date.value),
            reason: value(entry.reason.as_ref()),
        });
    }
    if !counts_by_decision(telling) {
        return None;
    }
    let winner = by_line.and_then(Score::winner);
    let to = match winner {
        Some(side) => Awarded::To(side),
        None if walkover => Awarded::To(Side::Home),
        None => Awarded::Neither,
    };
    Some(Award {
        score: by_line.unwrap_or_else(|| forfeit(to)),
        to,
        date: None,
        reason: None,
    })
}

/// What two statements of a status come to; `None` where they contradict each
/// other.
fn together(one: Status, other: Status) -> Option<Status> {
    use Status::{Abandoned, Awarded, Cancelled, Played, Postponed, Scheduled, Void};
    Some(match (one, other) {
        (one, other) if one == other => one,
        (Scheduled, Postponed) | (Postponed, Scheduled) => Postponed,
        (Scheduled | Postponed, later) | (later, Scheduled | Postponed) => later,
        (Abandoned { .. }, Abandoned { .. }) => Abandoned { counts: true },
        (Void, Played | Abandoned { .. }) | (Played | Abandoned { .. }, Void) => Void,
        (Awarded, Played | Abandoned { .. } | Cancelled)
        | (Played | Abandoned { .. } | Cancelled, Awarded) => Awarded,
        _ => return None,
    })
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "scheduled",
        Status::Played => "played",
        Status::Postponed => "postponed",
        Status::Abandoned { .. } => "abandoned",
        Status::Cancelled => "cancelled",
        Status::Awarded => "awarded",
        Status::Void => "void",
    }
}
