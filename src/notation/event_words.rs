//! The words that stand with a minute: `pen`, `og`, `2y`.

/// Which words a line may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vocabulary {
    /// Goals.
    Goals,
    /// Cards.
    Cards,
}

/// What a word says of a goal or a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flag {
    /// `pen`
    Penalty,
    /// `og`
    OwnGoal,
    /// `fk`
    FreeKick,
    /// `h`
    Header,
    /// `yellow`
    Yellow,
    /// `2y`
    SecondYellow,
    /// `red`
    Red,
}

/// Words that stand on their own or glued to a minute, as they are spelt.
const GOAL_FLAGS: &[(&str, Flag)] = &[
    ("pen", Flag::Penalty),
    ("pen.", Flag::Penalty),
    ("Pen", Flag::Penalty),
    ("Pen.", Flag::Penalty),
    ("PEN", Flag::Penalty),
    ("p", Flag::Penalty),
    ("p.", Flag::Penalty),
    ("P", Flag::Penalty),
    ("pk", Flag::Penalty),
    ("PK", Flag::Penalty),
    ("penalty", Flag::Penalty),
    ("og", Flag::OwnGoal),
    ("og.", Flag::OwnGoal),
    ("o.g.", Flag::OwnGoal),
    ("o.g", Flag::OwnGoal),
    ("OG", Flag::OwnGoal),
    ("OG.", Flag::OwnGoal),
    ("O.G.", Flag::OwnGoal),
    ("Og", Flag::OwnGoal),
    ("fk", Flag::FreeKick),
    ("fk.", Flag::FreeKick),
    ("FK", Flag::FreeKick),
    ("h", Flag::Header),
    ("h.", Flag::Header),
    ("header", Flag::Header),
];

/// Further words within brackets, where no name can be meant.
const BRACKETED_GOAL_FLAGS: &[(&str, Flag)] = &[
    ("P.", Flag::Penalty),
    ("H", Flag::Header),
    ("Penalty", Flag::Penalty),
    ("own goal", Flag::OwnGoal),
    ("Own goal", Flag::OwnGoal),
    ("free kick", Flag::FreeKick),
    ("free-kick", Flag::FreeKick),
    ("Foulelfmeter", Flag::Penalty),
    ("Handelfmeter", Flag::Penalty),
    ("Elfmeter", Flag::Penalty),
    ("FE", Flag::Penalty),
    ("HE", Flag::Penalty),
    ("Eigentor", Flag::OwnGoal),
    ("ET", Flag::OwnGoal),
];

const CARD_FLAGS: &[(&str, Flag)] = &[
    ("yellow", Flag::Yellow),
    ("y", Flag::Yellow),
    ("yc", Flag::Yellow),
    ("Y", Flag::Yellow),
    ("YC", Flag::Yellow),
    ("2y", Flag::SecondYellow),
    ("2Y", Flag::SecondYellow),
    ("y2", Flag::SecondYellow),
    ("yr", Flag::SecondYellow),
    ("2yc", Flag::SecondYellow),
    ("red", Flag::Red),
    ("r", Flag::Red),
    ("rc", Flag::Red),
    ("R", Flag::Red),
    ("RC", Flag::Red),
];

const BRACKETED_CARD_FLAGS: &[(&str, Flag)] = &[
    ("second yellow", Flag::SecondYellow),
    ("2nd yellow", Flag::SecondYellow),
    ("yellow-red", Flag::SecondYellow),
    ("straight red", Flag::Red),
    ("Red", Flag::Red),
    ("Yellow", Flag::Yellow),
];

/// The longest of the words of their own.
const LONGEST_FLAG: usize = 7;

fn among(word: &str, flags: &[(&str, Flag)]) -> Option<Flag> {
    let (_, flag) = flags.iter().find(|(spelling, _)| *spelling == word)?;
    Some(*flag)
}

impl Vocabulary {
    /// The flag that a word of its own is, or one glued to a minute.
    pub(super) fn flag(self, word: &str) -> Option<Flag> {
        let (flags, initials) = match self {
            Self::Goals => (GOAL_FLAGS, "pPoOfFh"),
            Self::Cards => (CARD_FLAGS, "yY2rR"),
        };
        let may_be = word.len() <= LONGEST_FLAG && word.starts_with(|c| initials.contains(c));
        may_be.then(|| among(word, flags)).flatten()
    }

    /// The flag that a text in brackets is.
    pub(super) fn bracketed(self, text: &str) -> Option<Flag> {
        self.flag(text).or_else(|| match self {
            Self::Goals => among(text, BRACKETED_GOAL_FLAGS),
            Self::Cards => among(text, BRACKETED_CARD_FLAGS),
        })
    }

    /// The flag that a word may be right behind a name, with no minute
    /// between: lower case, so that no initial is taken for one.
    pub(super) fn behind_name(self, word: &str) -> Option<Flag> {
        let plain = |word: &str| {
            word.chars()
                .all(|c| c.is_lowercase() || c == '.' || c == '2')
        };
        self.flag(word)
            .filter(|_| plain(word) || matches!(word, "OG" | "O.G."))
    }

    /// Two words that are one flag.
    pub(super) fn pair(self, first: &str, second: &str) -> Option<Flag> {
        let joined = match (self, first, second) {
            (Self::Goals, "own", "goal") => Flag::OwnGoal,
            (Self::Goals, "free", "kick") => Flag::FreeKick,
            (Self::Cards, "second" | "2nd", "yellow") => Flag::SecondYellow,
            (Self::Cards, "straight", "red") => Flag::Red,
            _ => return None,
        };
        Some(joined)
    }
}

/// Whether a name is no name but says that the goal was an own goal.
pub(super) fn is_own_goal_alone(name: &str) -> bool {
    ["own goal", "og", "o.g.", "o.g"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a word announces the name of him who made the goal.
pub(super) fn is_assist(word: &str) -> bool {
    matches!(word, "ast" | "ast." | "ast:" | "assist" | "assist:")
}

/// Whether a word stands between two entries as a comma does.
pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "&" | "und")
}
