//! "Did you mean": the known name nearest to an unknown one.

/// The candidate that `word` is most likely a slip for; `None` where nothing is
/// near, or two are equally near.
///
/// Near is at most one edit for a word of up to four letters, two up to eight,
/// three beyond; a transposition is one edit, and case counts for nothing.
/// Where nothing is near, a word cut short stands for the only candidate that
/// begins with it: `promo` for `promotion`.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    match *equally_near(word, candidates) {
        [only] => Some(only),
        _ => None,
    }
}

/// The thing that `word` is most likely a slip for a spelling of, by its first
/// spelling; `None` where nothing is near, or two things are equally near. Each
/// of `things` is all spellings of one.
pub fn nearest_thing<'a>(word: &str, things: &[Vec<&'a str>]) -> Option<&'a str> {
    let all = things.iter().flatten().copied();
    let near = equally_near(word, all);
    let is_meant = |spellings: &&Vec<&str>| spellings.iter().any(|name| near.contains(name));
    let mut meant = things.iter().filter(is_meant);
    let only = meant.next().filter(|_| meant.next().is_none())?;
    only.first().copied()
}

/// All candidates that `word` is as likely a slip for, in their order; near is
/// as [`nearest`] has it.
pub fn equally_near<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let reach = match letters {
        0..=4 => 1,
        5..=8 => 2,
        _ => 3,
    };
    let mut least = usize::MAX;
    let mut best = Vec::new();
    let mut begun = Vec::new();
    for candidate in candidates {
        let folded = candidate.to_lowercase();
        if word.len() >= 3 && folded.starts_with(&word) {
            begun.push(candidate);
        }
        // So many letters more or less are as many edits.
        if folded.chars().count().abs_diff(letters) > reach {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&word, &folded);
        if distance < least {
            least = distance;
            best.clear();
        }
        if distance == least && !best.contains(&candidate) {
            best.push(candidate);
        }
    }
    match &*begun {
        _ if least <= reach => best,
        [only] => vec![only],
        _ => Vec::new(),
    }
}

/// Whether two words are one edit apart: a letter more, less or other, or two
/// letters exchanged.
pub fn one_edit_apart(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let start: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let [one, other] = [one, other].map(|word| word.get(start..).unwrap_or(""));
    let same = one.chars().rev().zip(other.chars().rev());
    let same = same.take_while(|(a, b)| a == b);
    let end: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    // One edit is left of the two where all that they share is cut off.
    let [one, other] = [one, other].map(|word| word.get(..word.len() - end).unwrap_or(""));
    one.chars().count() <= 2
        && other.chars().count() <= 2
        && strsim::damerau_levenshtein(one, other) == 1
}

#[cfg(test)]
mod tests {
    use super::{equally_near, nearest, nearest_thing, one_edit_apart};

    #[test]
    fn one_edit_is_told_wherever_it_is() {
        for (one, other) in [
            ("Ashford", "Ashfrod"),
            ("Ashford", "Ashfrd"),
            ("Ashford", "shford"),
            ("Ashford", "Ashfordd"),
            ("Köln", "Koln"),
            ("aaaa", "aaa"),
            ("a", ""),
            ("ab", "ba"),
        ] {
            assert!(one_edit_apart(one, other) && one_edit_apart(other, one));
        }
        for (one, other) in [
            ("Ashford", "Ashford"),
            ("Ashford", "Asfrod"),
            ("abc", "bca"),
            ("", ""),
            ("Ashford", "Burley"),
            ("aXbYc", "aYbXc"),
        ] {
            assert!(!one_edit_apart(one, other), "{one}, {other}");
        }
    }

    #[test]
    fn a_slip_finds_its_word() {
        let keys = ["home", "away", "score", "goals"];
        assert_eq!(nearest("hoem", keys), Some("home"));
        assert_eq!(nearest("Scores", keys), Some("score"));
        assert_eq!(nearest("attendance", keys), None);
        assert_eq!(nearest("ab", ["aa", "bb"]), None, "two are equally near");
        assert_eq!(equally_near("ab", ["aa", "bb", "xy"]), ["aa", "bb"]);
        assert_eq!(nearest("att", ["attendance", "home"]), Some("attendance"));
        assert_eq!(nearest("pro", ["promotion", "prorated"]), None);
    }

    #[test]
    fn a_thing_is_offered_by_its_first_spelling() {
        let things = [
            vec!["Hollin Vale League", "hollin-vale-league"],
            vec!["Cup", "cup"],
        ];
        let near = |word| nearest_thing(word, &things);
        assert_eq!(near("hollin-vale-leage"), Some("Hollin Vale League"));
        assert_eq!(near("Hollin Vale Leage"), Some("Hollin Vale League"));
        assert_eq!(near("cupp"), Some("Cup"), "two spellings are one thing");
        assert_eq!(near("shield"), None);
        assert_eq!(nearest_thing("ab", &[vec!["aa"], vec!["bb"]]), None);
    }
}
