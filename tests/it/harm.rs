//! What no reader may get, whatever a site's files say: a look at each file of
//! a site as what it is, HTML, JSON, XML, CSV or iCalendar.
//!
//! Strict where a browser is lenient: what these looks cannot follow counts as
//! harm. The fuzzing targets use them too.

use quick_xml::events::Event;

/// Elements that bring in something from elsewhere or send something there.
const NEVER: [&str; 9] = [
    "iframe", "object", "embed", "base", "style", "applet", "frame", "frameset", "portal",
];

/// Attributes that hold an address.
const ADDRESSES: [&str; 9] = [
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "poster",
    "data",
    "cite",
    "background",
];

/// What is wrong with a file of a site, by the end of its name.
pub(crate) fn harm(path: &str, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let kind = path.rsplit('.').next().unwrap_or_default();
    if !["html", "xml", "svg", "ics", "csv", "json"].contains(&kind) {
        return found;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return vec![format!("{path}: is no text")];
    };
    match kind {
        "html" => html(text, &mut found),
        "xml" | "svg" => xml(text, &mut found),
        "ics" => calendar(text, &mut found),
        "csv" => table(text, &mut found),
        _ => {
            if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
                found.push(format!("no JSON: {error}"));
            }
        }
    }
    for fault in &mut found {
        fault.insert_str(0, &format!("{path}: "));
    }
    found
}

/// A tag of a page, and what stands between it and the next.
pub(crate) struct Tag<'h> {
    /// `a href="x"`, without its angle brackets.
    pub(crate) inner: &'h str,
    /// The text behind it, as written.
    pub(crate) text: &'h str,
}

/// The tags of a page; comments and the document's type are none.
pub(crate) fn tags(html: &str) -> Result<Vec<Tag<'_>>, String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, from)) = rest.split_once('<') {
        if let Some(comment) = from.strip_prefix("!--") {
            let end = comment.find("-->").ok_or("a comment is never closed")?;
            rest = &comment[end + 3..];
            continue;
        }
        let mut quote = None;
        let end = from.char_indices().find(|(_, c)| {
            match quote {
                None if *c == '>' => return true,
                None if matches!(*c, '"' | '\'') => quote = Some(*c),
                Some(open) if open == *c => quote = None,
                _ => {}
            }
            false
        });
        let shown: String = from.chars().take(60).collect();
        let (end, _) = end.ok_or_else(|| format!("a tag is never closed: {shown}"))?;
        let (inner, after) = (&from[..end], &from[end + 1..]);
        let begins = inner.trim_start_matches(['/', '!']);
        if !begins.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Err(format!("a `<` that begins no tag: {shown}"));
        }
        // What a script holds is no HTML, up to the tag that ends it.
        let end = if name(inner) == "script" {
            after.find("</script>")
        } else {
            after.find('<')
        };
        let text = &after[..end.unwrap_or(after.len())];
        if !inner.starts_with('!') {
            tags.push(Tag { inner, text });
        }
        rest = &after[text.len()..];
    }
    Ok(tags)
}

/// The name of a tag, in lower case; with its `/` where it ends an element.
pub(crate) fn name(inner: &str) -> String {
    let from = usize::from(inner.starts_with('/'));
    inner[..from + end_of_name(&inner[from..])].to_ascii_lowercase()
}

/// Where the name of a tag ends: at a space, or at a `/`.
fn end_of_name(inner: &str) -> usize {
    let ends = |c: char| c.is_ascii_whitespace() || c == '/';
    inner.find(ends).unwrap_or(inner.len())
}

/// The attributes of a tag: each name and its value, read as a browser does.
pub(crate) fn attributes(inner: &str) -> Vec<(String, String)> {
    let is_space = |c: char| c.is_ascii_whitespace();
    let mut found = Vec::new();
    let mut rest = &inner[end_of_name(inner)..];
    loop {
        rest = rest.trim_start_matches(|c| is_space(c) || c == '/');
        if rest.is_empty() {
            return found;
        }
        let end = rest
            .find(|c| is_space(c) || c == '=')
            .unwrap_or(rest.len())
            .max(1);
        let end = (end..=rest.len())
            .find(|at| rest.is_char_boundary(*at))
            .unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches('/').to_ascii_lowercase();
        rest = rest[end..].trim_start_matches(is_space);
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start_matches(is_space);
            let quoted = after.strip_prefix('"').map(|rest| (rest, '"'));
            let quoted = quoted.or_else(|| after.strip_prefix('\'').map(|rest| (rest, '\'')));
            (value, rest) = match quoted {
                Some((inside, quote)) => inside.split_once(quote).unwrap_or((inside, "")),
                None => after.split_once(is_space).unwrap_or((after, "")),
            };
        }
        found.push((name, unescaped(value)));
    }
}

/// A value with its references written out, as a browser reads it.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value;
    while let Some((before, from)) = rest.split_once('&') {
        text += before;
        let end = from.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
        let (word, after) = from.split_at(end.unwrap_or(from.len()));
        let number = word.strip_prefix('#').and_then(|digits| {
            let hex = digits.strip_prefix(['x', 'X']);
            hex.map_or_else(
                || digits.parse().ok(),
                |hex| u32::from_str_radix(hex, 16).ok(),
            )
        });
        let named = match word {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "colon" => Some(':'),
            "Tab" => Some('\t'),
            "NewLine" => Some('\n'),
            _ => number.and_then(char::from_u32),
        };
        rest = if named.is_some() {
            after.strip_prefix(';').unwrap_or(after)
        } else {
            from
        };
        text.push(named.unwrap_or('&'));
    }
    text + rest
}

/// Whether an address runs something, as a browser reads it: without control
/// characters and space around it, and without tabs and ends of lines in it
/// (WHATWG URL, basic URL parser).
fn runs(address: &str) -> bool {
    let plain: String = address
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    let scheme = plain.split(':').next().unwrap_or_default();
    let scheme = scheme.to_ascii_lowercase();
    plain.contains(':') && ["javascript", "data", "vbscript", "blob", "file"].contains(&&*scheme)
}

fn html(text: &str, found: &mut Vec<String>) {
    let tags = match tags(text) {
        Ok(tags) => tags,
        Err(why) => return found.push(why),
    };
    for tag in tags {
        let (inner, name) = (tag.inner, name(tag.inner));
        let attributes = attributes(inner);
        let value = |wanted: &str| {
            let mut all = attributes.iter();
            all.find_map(|(name, value)| (name == wanted).then_some(value.as_str()))
        };
        let mut wrong = NEVER.contains(&&*name);
        if name == "script" {
            wrong |= match (value("type"), value("src")) {
                (Some("application/ld+json"), None) => {
                    tag.text.contains('<')
                        || serde_json::from_str::<serde_json::Value>(tag.text).is_err()
                }
                (_, Some(src)) => {
                    src.contains("//") || src.contains(':') || !tag.text.trim().is_empty()
                }
                _ => true,
            };
        }
        for (key, value) in &attributes {
            wrong |= key.starts_with("on") || key == "style" || key == "srcdoc";
            wrong |= ADDRESSES.contains(&&**key) && runs(value);
            wrong |= key == "srcset" && value.split(',').any(runs);
            wrong |= key == "content" && value.split_once("url=").is_some_and(|(_, url)| runs(url));
        }
        if wrong {
            found.push(format!("<{inner}>{}", tag.text));
        }
    }
}

fn xml(text: &str, found: &mut Vec<String>) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        let element = match reader.read_event() {
            Ok(Event::Eof) => return,
            Ok(Event::Start(element) | Event::Empty(element)) => element,
            Ok(_) => continue,
            Err(error) => return found.push(format!("no XML: {error}")),
        };
        let mut wrong = element.name().as_ref() == b"script";
        for attribute in element.attributes() {
            let Ok(attribute) = attribute else {
                wrong = true;
                continue;
            };
            let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
            let value = unescaped(&String::from_utf8_lossy(&attribute.value));
            wrong |= key.starts_with("on") || ADDRESSES.contains(&&*key) && runs(&value);
        }
        if wrong {
            found.push(format!("<{}>", String::from_utf8_lossy(&element)));
        }
    }
}

/// A line has 75 bytes at most (RFC 5545, 3.1), or is cut behind the character
/// that goes beyond.
fn calendar(text: &str, found: &mut Vec<String>) {
    let mut open = Vec::new();
    for line in text.split("\r\n") {
        if line.contains(['\n', '\r', '\0']) || line.len() > 75 + 4 {
            found.push(format!("no line of a calendar: {line:?}"));
        }
        if let Some(what) = line.strip_prefix("BEGIN:") {
            open.push(what);
        }
        if let Some(what) = line.strip_prefix("END:")
            && open.pop() != Some(what)
        {
            found.push(format!("{what} ends that did not begin"));
        }
        if open.iter().filter(|what| **what == "VEVENT").count() > 1 {
            found.push("an event within an event".to_owned());
        }
    }
    if !open.is_empty() {
        found.push(format!("{open:?} never ends"));
    }
}

fn table(text: &str, found: &mut Vec<String>) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    for row in reader.records() {
        match row {
            Ok(row) => found.extend(
                row.iter()
                    .filter(|cell| cell.parse::<i64>().is_err())
                    .filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']))
                    .map(|cell| format!("a formula: {cell}")),
            ),
            Err(error) => found.push(format!("no table: {error}")),
        }
    }
}
