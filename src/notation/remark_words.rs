//! The words of remarks, in the spellings that are in print.

/// A remark that decides the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatusRemark {
    Awarded,
    Walkover,
    Postponed,
    Abandoned,
    Cancelled,
    Void,
}

impl StatusRemark {
    /// The remark that a word makes.
    pub(super) fn of(word: &str) -> Option<Self> {
        let known: [(Self, &[&str]); 6] = [
            (Self::Awarded, &["awarded", "awd", "awd.", "awarded."]),
            (Self::Walkover, &["w/o", "w.o.", "walkover", "forfeit"]),
            (
                Self::Postponed,
                &["p-p", "p–p", "postponed", "ppd", "ppd.", "postp."],
            ),
            (Self::Abandoned, &["a-a", "a–a", "abandoned", "aband."]),
            (Self::Cancelled, &["cancelled", "canceled"]),
            (Self::Void, &["void", "voided", "annulled"]),
        ];
        let (remark, _) = known
            .into_iter()
            .find(|(_, words)| is_one_of(word, words))?;
        Some(remark)
    }
}

/// Whether `word` is one of these, whatever its case.
pub(super) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// What a score in the remarks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    ShootOut,
    Aggregate,
    HalfTime,
    AfterNinety,
}

/// Words that may stand before another remark: `on penalties`.
pub(super) const FILL: &[&str] = &["on", "at", "after", "in", "by"];
/// Extra time was played.
pub(super) const EXTRA_TIME: &[&str] = &[
    "aet", "a.e.t.", "a.e.t", "aet.", "e.t.", "n.v.", "nv", "i.v.",
];
const SHOOT_OUT: &[&str] = &[
    "pens",
    "pens.",
    "pens:",
    "pen",
    "pen.",
    "p",
    "p.",
    "penalties",
    "penalties:",
    "pso",
    "shoot-out",
    "i.e.",
    "ie",
    "n.e.",
    "pk",
    "pks",
];
const AGGREGATE: &[&str] = &["agg", "agg.", "agg:", "aggregate", "aggregate:"];
const HALF_TIME: &[&str] = &[
    "ht",
    "ht:",
    "h-t",
    "half-time",
    "half-time:",
    "halftime",
    "halftime:",
];

/// What a word makes of the score beside it.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    let known = [
        (Meaning::ShootOut, SHOOT_OUT),
        (Meaning::Aggregate, AGGREGATE),
        (Meaning::HalfTime, HALF_TIME),
    ];
    let (meaning, _) = known
        .into_iter()
        .find(|(_, words)| is_one_of(word, words))?;
    Some(meaning)
}

/// Whether a word is one that remarks are made of.
pub(super) fn is_remark_word(word: &str) -> bool {
    meaning(word).is_some() || is_one_of(word, EXTRA_TIME) || StatusRemark::of(word).is_some()
}
