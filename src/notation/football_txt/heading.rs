//! Headings of Football.TXT: rounds, groups and stages.

/// What a heading names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// `Group A`
    Group(Box<str>),
    /// `Matchday 1`, `Final`
    Round(Box<str>),
    /// `Group A, Matchday 1`
    Both(Box<str>, Box<str>),
}

/// The text behind the mark that tells a heading: `»`, `▪` and their kind.
pub(super) fn marked(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(['»', '▪', '►', '•', '‣', '▸', '■', '●', '>']);
    (rest.len() < text.len()).then(|| rest.trim())
}

impl Heading {
    /// What a heading's text names.
    pub(super) fn of(text: &str) -> Self {
        let text = text
            .trim()
            .trim_end_matches(|c: char| c == ':' || c.is_whitespace());
        if let Some((first, rest)) = text.split_once(", ").or_else(|| text.split_once(" - "))
            && is_group(first)
        {
            return Self::Both(first.trim().into(), rest.trim().into());
        }
        if is_group(text) {
            Self::Group(text.into())
        } else {
            Self::Round(text.into())
        }
    }
}

/// `Group A`, `Gruppe 2`: the word and one more.
fn is_group(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let named = matches!(
        first.as_str(),
        "group" | "gruppe" | "grupo" | "groupe" | "gruppo" | "pool"
    );
    named && words.next().is_some() && words.next().is_none()
}

/// Whether a round is one of many that are numbered, and may belong to a
/// group: `Matchday 3`, `2. Spieltag`.
pub fn is_matchday(name: &str) -> bool {
    let lower = name.to_lowercase();
    let numbered = [
        "matchday", "spieltag", "jornada", "journée", "giornata", "rodada", "week", "round ",
        "runde",
    ];
    numbered.iter().any(|word| lower.contains(word))
        && lower.contains(|c: char| c.is_ascii_digit())
        && !lower.contains("round of")
}

/// Whether an unmarked line reads like a heading whatever stands under it.
pub(super) fn is_known(text: &str) -> bool {
    let lower = text.to_lowercase();
    is_group(text.trim_end_matches(':'))
        || is_matchday(text)
        || [
            "round",
            "final",
            "semi",
            "quarter",
            "play-off",
            "playoff",
            "replay",
            "third place",
            "third-place",
            "qualif",
            "prelim",
            "stage",
            "phase",
            "leg",
            "hinspiel",
            "rückspiel",
            "achtel",
            "viertel",
            "halb",
            "runde",
            "regular season",
            "quartas",
            "oitavas",
            "cuartos",
            "octavos",
            "finais",
            "finale",
        ]
        .iter()
        .any(|word| lower.contains(word))
}
