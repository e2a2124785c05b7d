//! Whether a page's elements open and close in order.
//!
//! Pages of the default theme do; a template of a site's own may leave an
//! element open, which every browser mends in its own way. This says where, and
//! knows no more of HTML than which elements need no end.

/// Elements that have no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "!doctype",
];

/// Elements whose end may be left out: HTML Standard, 13.1.2.4, optional tags.
const ENDS_BY_ITSELF: [&str; 18] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "colgroup", "caption", "rt", "html", "head", "body",
];

/// Elements that hold text alone.
const TEXT: [&str; 4] = ["script", "style", "textarea", "title"];

/// What is wrong first, in words.
pub(super) fn fault(html: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(tag) = next_tag(&mut rest) {
        let (name, is_end) = match tag.strip_prefix('/') {
            Some(tag) => (name(tag), true),
            None => (name(tag), false),
        };
        if is_end {
            if let Some(wrong) = close(&mut open, name) {
                return Some(wrong);
            }
        } else if TEXT.iter().any(|text| name.eq_ignore_ascii_case(text)) {
            let end = format!("</{}", name.to_ascii_lowercase());
            let lower = rest.to_ascii_lowercase();
            let Some(at) = lower.find(&end) else {
                return Some(format!("`<{name}>` is never closed"));
            };
            rest = rest.get(at + end.len()..).unwrap_or_default();
        } else if !tag.ends_with('/') && !VOID.iter().any(|void| name.eq_ignore_ascii_case(void)) {
            open.push(name);
        }
    }
    let left = open.into_iter().find(|name| !ends_by_itself(name))?;
    Some(format!("`<{left}>` is never closed"))
}

/// Closes an element and those within it that end by themselves.
fn close(open: &mut Vec<&str>, name: &str) -> Option<String> {
    while let Some(last) = open.pop() {
        if last.eq_ignore_ascii_case(name) {
            return None;
        }
        if !ends_by_itself(last) {
            return Some(format!("`</{name}>` stands where `<{last}>` is still open"));
        }
    }
    (!ends_by_itself(name)).then(|| format!("`</{name}>` closes nothing"))
}

fn ends_by_itself(name: &str) -> bool {
    ENDS_BY_ITSELF
        .iter()
        .any(|by_itself| name.eq_ignore_ascii_case(by_itself))
}

/// The name at the start of a tag.
fn name(tag: &str) -> &str {
    let end = tag.find(|c: char| c.is_whitespace() || c == '/' || c == '>');
    tag.get(..end.unwrap_or(tag.len())).unwrap_or(tag)
}

/// What stands between the `<` and `>` of the next tag; `rest` is what follows.
fn next_tag<'h>(rest: &mut &'h str) -> Option<&'h str> {
    loop {
        let (_, from) = rest.split_once('<')?;
        if let Some(comment) = from.strip_prefix("!--") {
            *rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        *rest = from;
        if from.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
            let end = end_of_tag(from)?;
            *rest = from.get(end + 1..).unwrap_or_default();
            return from.get(..end);
        }
    }
}

/// Where the `>` of a tag stands, values in quotes passed over.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[track_caller]
    fn check(html: &str, expected: Option<&str>) {
        assert_eq!(fault(html).as_deref(), expected, "{html}");
    }

    #[test]
    fn what_html_allows_is_well_formed() {
        check(
            "<!doctype html><html><body><p>a<p>b<ul><li>c<li>d</ul></html>",
            None,
        );
        check(
            "<div a='>' b=\">\"><br><img src=x></div><!-- <b> -->1 < 2",
            None,
        );
        check(
            "<svg><path d=\"M0\"/></svg><script>if (a<b) '</div>'</script>",
            None,
        );
    }

    #[test]
    fn what_is_left_open_or_crossed_is_named() {
        check(
            "<div><span>a</div>",
            Some("`</div>` stands where `<span>` is still open"),
        );
        check("<main><p>a", Some("`<main>` is never closed"));
        check("a</b>", Some("`</b>` closes nothing"));
        check("<title>a", Some("`<title>` is never closed"));
    }
}
