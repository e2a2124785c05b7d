//! Raw HTML made harmless: the only file that names `ammonia`.

use super::Part;

/// Elements of ours that the cleaner does not know by itself.
const ELEMENTS: [&str; 1] = ["section"];

/// Attributes of ours, on any element.
const ATTRIBUTES: [&str; 8] = [
    "class",
    "id",
    "role",
    "tabindex",
    "aria-label",
    "scope",
    "loading",
    "lang",
];

/// Stand before and after the number of a block while the text around it is
/// cleaned as one piece; of no use in a text of words, and taken out of it.
const MARKS: [char; 2] = ['\u{F8F0}', '\u{F8F1}'];

/// The same parts with everything taken away that could run, load or restyle:
/// cleaned as one document, so that elements which the text opens before a
/// block and closes behind it stay whole.
pub(super) fn parts(parts: Vec<Part>) -> Vec<Part> {
    let mut whole = String::new();
    let mut blocks = Vec::new();
    for part in parts {
        match part {
            Part::Html(html) => whole.push_str(&html.replace(MARKS, "")),
            Part::Block(block) => {
                whole.push(MARKS[0]);
                whole.push_str(&blocks.len().to_string());
                whole.push(MARKS[1]);
                blocks.push(Some(block));
            }
        }
    }
    let cleaned = cleaner().clean(&whole).to_string();
    let mut parts = Vec::new();
    for (rank, piece) in cleaned.split(MARKS[0]).enumerate() {
        let (number, html) = match rank {
            0 => ("", piece),
            _ => piece.split_once(MARKS[1]).unwrap_or(("", piece)),
        };
        let block = number
            .parse::<usize>()
            .ok()
            .and_then(|number| blocks.get_mut(number)?.take());
        parts.extend(block.map(Part::Block));
        if !html.is_empty() {
            parts.push(Part::Html(html.to_owned()));
        }
    }
    parts
}

fn cleaner() -> ammonia::Builder<'static> {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .add_tags(ELEMENTS)
        .rm_tags(["h1"])
        .add_generic_attributes(ATTRIBUTES)
        .link_rel(None);
    cleaner
}
