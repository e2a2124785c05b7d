//! Values of the command line.

use pressbox::calendar::Date;

/// Names of theirs and what they are here.
#[derive(Clone, Debug)]
pub(crate) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Those of an option that was given so many times.
    pub(crate) fn all(given: &[Self]) -> Vec<(String, String)> {
        given.iter().flat_map(|pairs| pairs.0.clone()).collect()
    }
}

/// Pairs with commas between them. A value with one `=` is one pair, whatever
/// commas are in it: "Wimbledon, AFC=AFC Wimbledon".
pub(super) fn pairs(text: &str) -> Result<Pairs, String> {
    let parts: Vec<&str> = match text.matches('=').count() {
        1 => vec![text],
        _ => text.split(',').collect(),
    };
    let pair = |part: &str| {
        let (theirs, ours) = part
            .split_once('=')
            .ok_or_else(|| format!("`{part}` is not of the form THEIRS=OURS"))?;
        Ok((theirs.trim().to_owned(), ours.trim().to_owned()))
    };
    parts
        .into_iter()
        .map(pair)
        .collect::<Result<_, _>>()
        .map(Pairs)
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    let problem = || format!("`{text}` is not a date like 2021-10-07");
    if text.len() != "2021-10-07".len() {
        return Err(problem());
    }
    text.parse().map_err(|_| problem())
}

pub(super) fn base_url(text: &str) -> Result<String, String> {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') => Ok(text.to_owned()),
        _ => Err(format!(
            "`{text}` is not an address like https://example.org/football/"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let read = pairs(text).unwrap().0;
        let read: Vec<(&str, &str)> = read.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn a_name_may_hold_a_comma_where_it_stands_alone() {
        check("A=B", &[("A", "B")]);
        check("A=B, C = D", &[("A", "B"), ("C", "D")]);
        check(
            "Wimbledon, AFC=AFC Wimbledon",
            &[("Wimbledon, AFC", "AFC Wimbledon")],
        );
        for wrong in ["A", "A=B,C,D=E"] {
            assert!(pairs(wrong).is_err(), "{wrong}");
        }
    }
}
