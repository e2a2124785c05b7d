//! Drawings that do more than show: SVG may hold scripts.

/// What begins a part of SVG that a browser runs or fetches, in lower case.
const ACTS: [&str; 6] = [
    "<script",
    "<foreignobject",
    "<iframe",
    "<handler",
    "<!entity",
    "javascript:",
];

/// What a drawing holds that acts, as it is written; `None` for one that only
/// shows. It rather refuses too much: a crest needs none of it.
pub fn acts(svg: &str) -> Option<String> {
    let lower = svg.to_ascii_lowercase();
    let part = ACTS.into_iter().find(|part| lower.contains(part));
    // A prefix may stand before an element's name: <svg:script>.
    let prefixed = || lower.contains(":script").then(|| "<script".to_owned());
    part.map(str::to_owned)
        .or_else(prefixed)
        .or_else(|| handler(&lower))
}

/// An attribute such as `onload=`.
fn handler(lower: &str) -> Option<String> {
    lower
        .split(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '/'))
        .find_map(|word| {
            let name = word.split('=').next()?;
            let is_event = name.len() > 3
                && name.starts_with("on")
                && name.bytes().all(|byte| byte.is_ascii_lowercase());
            let is_set = word.len() > name.len() || lower.contains(&format!("{name} ="));
            (is_event && is_set).then(|| format!("{name}="))
        })
}

#[cfg(test)]
mod tests {
    use super::acts;

    #[test]
    fn what_acts_is_found_and_what_shows_is_not() {
        for svg in [
            "<svg><SCRIPT>alert(1)</SCRIPT></svg>",
            "<svg onload=\"alert(1)\"/>",
            "<svg\nonclick = 'alert(1)'/>",
            "<svg><a href=\"javascript:alert(1)\"/></svg>",
            "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></s:svg>",
            "<svg><foreignObject/></svg>",
            "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg/>",
        ] {
            assert!(acts(svg).is_some(), "{svg}");
        }
        let shows = "<svg viewBox=\"0 0 1 1\"><title>One on one</title><path d=\"M0 0\"/></svg>";
        assert_eq!(acts(shows), None);
    }
}
