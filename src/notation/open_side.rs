//! Sides that are found later: `Winner SF1`, `Runner-up South`, `2nd Group B`.

/// Who will take a side, as a fixture list says it before it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenSide<'a> {
    /// The winner of a match or tie: `Winner SF1`. Of a group, its first:
    /// whichever of the two bears the name.
    Winner(&'a str),
    /// The loser of a match or tie: `Loser SF2`.
    Loser(&'a str),
    /// A place of a table, from 1: `Runner-up South`, `16th Northern League`,
    /// `2B`. The table is a group, a stage or a competition.
    Place(u16, &'a str),
    /// One of the teams in a place of several groups: `Best third A/B/F`,
    /// `3rd A/B/C/D`. Which one, the competition's table across groups and
    /// its slots tell.
    Across(u16, Vec<&'a str>),
}

/// Reads a side that is not a team's name; `None` where the text is none.
///
/// A name is never mistaken for one: the words stand first, and something
/// follows them.
pub fn read_open_side(text: &str) -> Option<OpenSide<'_>> {
    let text = text.trim();
    let (first, rest) = text
        .split_once(char::is_whitespace)
        .map_or((text, ""), |(first, rest)| (first, rest.trim()));
    match first.to_ascii_lowercase().as_str() {
        "winner" | "winners" => named(rest, OpenSide::Winner),
        "loser" | "losers" => named(rest, OpenSide::Loser),
        "runner-up" | "runners-up" => named(rest, |table| OpenSide::Place(2, table)),
        "best" => {
            let (word, groups) = rest.split_once(char::is_whitespace)?;
            across(ordinal_word(word)?, groups)
        }
        _ if rest.is_empty() => short_place(first),
        word if ordinal_word(word).is_some() && speaks_of_a_group(rest) => {
            let place = ordinal_word(word)?;
            across(place, rest).or_else(|| named(rest, |table| OpenSide::Place(place, table)))
        }
        _ => {
            let place = ordinal(first)?;
            across(place, rest).or_else(|| named(rest, |table| OpenSide::Place(place, table)))
        }
    }
}

/// Whether what follows a place in words can be but a group: `Third Lanark` is
/// a club, `Third B` and `Third of Group B` are not.
fn speaks_of_a_group(rest: &str) -> bool {
    let rest = rest.to_lowercase();
    let led = ["group ", "of ", "in "]
        .iter()
        .any(|word| rest.starts_with(word));
    led || rest.contains('/') || rest.chars().count() <= 2
}

/// What follows the words, without `of`, `the` and `Group`.
fn named<'a>(rest: &'a str, side: impl FnOnce(&'a str) -> OpenSide<'a>) -> Option<OpenSide<'a>> {
    let mut name = rest;
    for word in ["of ", "in ", "the ", "group "] {
        if let Some((start, end)) = name.split_at_checked(word.len())
            && start.eq_ignore_ascii_case(word)
        {
            name = end.trim_start();
        }
    }
    (!name.is_empty()).then(|| side(name))
}

/// `A/B/C`: two groups at least.
fn across(place: u16, groups: &str) -> Option<OpenSide<'_>> {
    let groups: Vec<&str> = groups.split('/').map(str::trim).collect();
    (groups.len() > 1
        && groups
            .iter()
            .all(|group| !group.is_empty() && !group.contains(' ')))
    .then_some(OpenSide::Across(place, groups))
}

/// `2B`: a place and a group of one letter, as tournament plans print it.
fn short_place(text: &str) -> Option<OpenSide<'_>> {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let place = text
        .strip_suffix(letters)?
        .parse()
        .ok()
        .filter(|place| (1..=9).contains(place))?;
    let one_letter = letters.len() == 1 && letters.chars().all(|c| c.is_ascii_uppercase());
    one_letter.then_some(OpenSide::Place(place, letters))
}

/// `16th`, `3rd`.
fn ordinal(word: &str) -> Option<u16> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = word.strip_prefix(digits)?.to_ascii_lowercase();
    matches!(suffix.as_str(), "st" | "nd" | "rd" | "th")
        .then(|| digits.parse().ok())
        .flatten()
}

/// `third`, `third-placed`.
fn ordinal_word(word: &str) -> Option<u16> {
    let word = word.to_ascii_lowercase();
    let word = word.trim_end_matches("-placed");
    match word {
        "second" | "runner-up" => Some(2),
        "third" => Some(3),
        "fourth" => Some(4),
        _ => ordinal(word),
    }
}

#[cfg(test)]
mod tests {
    use super::OpenSide::{self, Across, Loser, Place, Winner};
    use super::read_open_side;

    #[track_caller]
    fn check(text: &str, expected: impl Into<Option<OpenSide<'static>>>) {
        assert_eq!(read_open_side(text), expected.into(), "{text}");
    }

    #[test]
    fn a_side_may_be_open() {
        check("Winner SF1", Some(Winner("SF1")));
        check("winner of the South", Some(Winner("South")));
        check("Winner Group A", Some(Winner("A")));
        check("Loser SF2", Some(Loser("SF2")));
        check("Runner-up South", Some(Place(2, "South")));
        check("16th Northern League", Some(Place(16, "Northern League")));
        check("2nd Group B", Some(Place(2, "B")));
        check("Third of Group B", Some(Place(3, "B")));
        check("third B", Some(Place(3, "B")));
        check("2B", Some(Place(2, "B")));
        check("Best third A/B/F", Some(Across(3, vec!["A", "B", "F"])));
        check("3rd A/B/C/D", Some(Across(3, vec!["A", "B", "C", "D"])));
    }

    #[test]
    fn a_name_is_no_open_side() {
        check("Winners", None);
        check("Best", None);
        check("Third Lanark", None);
        check("1860 München", None);
        check("Runcorn", None);
        check("3rd", None);
        check("", None);
        check("Łódź", None);
    }
}
