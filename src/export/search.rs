//! The names that the search looks through, as a script: it is loaded like any
//! other, so that it works from a disk and under a strict content policy.

/// A name that is found.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// What it is the name of, or its day.
    pub about: String,
    /// The way to its page from the site's root.
    pub address: String,
}

/// The script: `pressboxIndex`, a list of name, what it is, address.
pub fn script(entries: &[Entry]) -> Vec<u8> {
    let rows = entries
        .iter()
        .map(|entry| [&*entry.name, &*entry.about, &*entry.address]);
    let mut script = b"pressboxIndex=[".to_vec();
    for (index, row) in rows.enumerate() {
        script.extend_from_slice(if index == 0 { b"\n" } else { b",\n" });
        if serde_json::to_writer(&mut script, &row).is_err() {
            unreachable!("text is JSON, and writing to memory cannot fail");
        }
    }
    script.extend_from_slice(b"\n]\n");
    script
}

#[cfg(test)]
mod tests {
    use super::{Entry, script};

    #[test]
    fn a_name_cannot_end_the_script() {
        let entry = Entry {
            name: "The \"Stump\"\n</script>".into(),
            about: "Ground".into(),
            address: "venues/stump/".into(),
        };
        let expected = "pressboxIndex=[\n[\"The \\\"Stump\\\"\\n</script>\",\"Ground\",\"venues/stump/\"]\n]\n";
        assert_eq!(String::from_utf8(script(&[entry])).unwrap(), expected);
        assert_eq!(script(&[]), b"pressboxIndex=[\n]\n");
    }
}
