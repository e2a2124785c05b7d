//! A line of a document, and the key and the value in it.

/// A line of the document.
pub(super) struct Line<'s> {
    pub(super) start: usize,
    pub(super) text: &'s str,
}

/// A line's key and value.
pub(super) struct Pair<'s> {
    /// All before the value.
    pub(super) before: &'s str,
    pub(super) value: &'s str,
    /// The value's first byte in the document.
    pub(super) start: usize,
}

impl<'s> Line<'s> {
    /// The line that a byte is in; at the end of the text, the last that is
    /// not empty.
    pub(super) fn around(source: &'s str, at: usize) -> Self {
        let breaks = ['\n', '\r'];
        let at = match source.get(at..) {
            Some(rest) if !rest.trim().is_empty() => at,
            _ => source.trim_end().len(),
        };
        let start = source.get(..at).and_then(|before| before.rfind(breaks));
        let start = start.map_or(0, |at| at + 1);
        let rest = source.get(start..).unwrap_or("");
        let text = rest.split(breaks).next().unwrap_or("");
        Self { start, text }
    }

    /// The line before this one that is neither empty nor a comment.
    pub(super) fn above(&self, source: &'s str) -> Option<Self> {
        let before = source.get(..self.start)?.trim_end();
        (!before.is_empty()).then(|| Self::around(source, before.len() - 1))
    }

    pub(super) fn indent(&self) -> &'s str {
        let text = self.text.trim_start();
        self.text.get(..self.text.len() - text.len()).unwrap_or("")
    }

    /// `key: value`, a list's `- ` before it or not.
    pub(super) fn pair(&self) -> Option<Pair<'s>> {
        let colon = self.text.find(": ")?;
        let rest = self.text.get(colon + 1..)?;
        let value = rest.trim();
        let from = self.text.len() - rest.trim_start().len();
        (!value.is_empty()).then(|| Pair {
            before: self.text.get(..from).unwrap_or(""),
            value,
            start: self.start + from,
        })
    }
}
