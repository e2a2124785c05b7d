//! The default theme's own files as they are written out: style sheets without
//! what only their authors read.

use super::STATIC_FILES;

/// The nth file of the default theme, as it is written into a site; empty where
/// there is none. A site's own files are copied as they are.
pub fn default_file(index: usize) -> Vec<u8> {
    let Some((path, bytes)) = STATIC_FILES.get(index) else {
        return Vec::new();
    };
    let sheet = std::str::from_utf8(bytes).ok();
    let sheet = sheet.filter(|_| path.rsplit('.').next() == Some("css"));
    sheet.map_or_else(|| bytes.to_vec(), |sheet| tightened(sheet).into_bytes())
}

/// Spaces that mean nothing in the default theme's style sheets, which set
/// each of these characters so and have none of them in a string.
const LOOSE: [(&str, &str); 5] = [
    (" { ", "{"),
    (" {", "{"),
    ("; }", "}"),
    ("; ", ";"),
    (": ", ":"),
];

/// A style sheet of ours without comments, line ends and loose spaces.
///
/// This is no reader of CSS: it holds for sheets that are written as ours are,
/// which a test compares with what is left. A package that reads all of CSS
/// takes longer to build than the rest of the program.
fn tightened(sheet: &str) -> String {
    let mut small = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        small.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    small.push_str(rest);
    let lines = small.lines().map(str::trim).filter(|line| !line.is_empty());
    let one_line = lines.collect::<Vec<_>>().join("");
    LOOSE
        .iter()
        .fold(one_line, |sheet, (loose, tight)| {
            sheet.replace(loose, tight)
        })
        .replace(";}", "}")
        .replace(", ", ",")
}

#[cfg(test)]
mod tests {
    use super::{default_file, tightened};
    use crate::theme::STATIC_FILES;

    #[test]
    fn a_style_sheet_loses_its_comments_and_no_rule() {
        let is_sheet = |(path, _): &&(&str, &[u8])| path.rsplit('.').next() == Some("css");
        for (index, (_, bytes)) in STATIC_FILES.iter().enumerate() {
            if !is_sheet(&&STATIC_FILES[index]) {
                continue;
            }
            let small = String::from_utf8(default_file(index)).unwrap();
            let sheet = std::str::from_utf8(bytes).unwrap();
            assert!(small.len() < sheet.len());
            assert!(!small.contains("/*"));
            let significant = |text: &str| -> Vec<String> {
                let text = text
                    .split("/*")
                    .map(|part| part.split_once("*/").map_or(part, |(_, after)| after));
                let text: String = text.collect();
                let words = text.split(|c: char| c.is_whitespace() || "{}:;,".contains(c));
                words
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect()
            };
            assert_eq!(significant(&small), significant(sheet), "every word stays");
            // No string holds a character whose spaces are taken away.
            for string in sheet.split('"').skip(1).step_by(2) {
                assert!(!string.contains([':', ';', ',', '{']), "{string:?}");
            }
        }
        assert!(default_file(usize::MAX).is_empty());
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        assert_eq!(
            tightened("/* a */\na > b :is(c, d) {\n  margin: calc(1rem + 2vw) 0;\n}\n"),
            "a > b :is(c,d){margin:calc(1rem + 2vw) 0}"
        );
    }
}
