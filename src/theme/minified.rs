//! The default theme's own files as they are written out: style sheets without
//! what only their authors read. The only file that names `lightningcss`.

use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

use super::STATIC_FILES;

/// The nth file of the default theme, as it is written into a site; empty where
/// there is none. A site's own files are copied as they are.
pub fn default_file(index: usize) -> Vec<u8> {
    let Some((path, bytes)) = STATIC_FILES.get(index) else {
        return Vec::new();
    };
    let sheet = std::str::from_utf8(bytes).ok();
    let small = sheet
        .filter(|_| path.rsplit('.').next() == Some("css"))
        .and_then(minified);
    small.map_or_else(|| bytes.to_vec(), String::into_bytes)
}

/// A style sheet in as few bytes as say the same; `None` where it cannot be
/// read.
fn minified(sheet: &str) -> Option<String> {
    let sheet = StyleSheet::parse(sheet, ParserOptions::default()).ok()?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Some(sheet.to_css(options).ok()?.code)
}

#[cfg(test)]
mod tests {
    use super::default_file;
    use crate::theme::STATIC_FILES;

    #[test]
    fn a_style_sheet_loses_its_comments_and_no_rule() {
        let is_sheet = |(path, _): &(&str, &[u8])| *path == "pressbox.css";
        let index = STATIC_FILES.iter().position(is_sheet).unwrap();
        let small = String::from_utf8(default_file(index)).unwrap();
        let sheet = std::str::from_utf8(STATIC_FILES[index].1).unwrap();
        assert!(small.len() < sheet.len());
        assert!(!small.contains("/*"));
        let braces = |text: &str| text.matches('{').count();
        assert_eq!(braces(&small), braces(sheet));
        // A sum keeps the spaces without which it is none.
        assert!(small.contains("rem + "), "{small}");
        assert!(default_file(usize::MAX).is_empty());
    }
}
