//! How much text has room: sizes, lines, and where a text is cut off.

use crate::picture::letters::Face;

/// The first of these sizes at which every text fits, else the last.
pub(super) fn fitting<const N: usize>(
    face: Face,
    texts: &[&str],
    room: u32,
    sizes: [u32; N],
) -> u32 {
    let fits = |size: &u32| texts.iter().all(|text| face.width(text, *size) <= room);
    let [.., last] = &sizes[..] else {
        return 0;
    };
    sizes
        .iter()
        .copied()
        .find(|size| fits(size))
        .unwrap_or(*last)
}

/// A text in lines no wider than `room`; a word that is wider stays whole.
pub(super) fn wrapped(face: Face, text: &str, size: u32, room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if face.width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    clipped_to(face, lines, size, room)
}

/// The width of a text's longest word.
pub(super) fn longest_word(face: Face, text: &str, size: u32) -> u32 {
    let words = text.split(' ').map(|word| face.width(word, size));
    words.max().unwrap_or(0)
}

/// The lines, each cut off where it would be too wide.
pub(super) fn clipped_to(face: Face, lines: Vec<String>, size: u32, room: u32) -> Vec<String> {
    let clip = |mut line: String| {
        if face.width(&line, size) > room {
            let room = room.saturating_sub(face.width("…", size));
            let ends: Vec<usize> = line.char_indices().skip(1).map(|(end, _)| end).collect();
            let fits = |end: &usize| face.width(line.get(..*end).unwrap_or(""), size) <= room;
            let fitting = ends.partition_point(fits);
            let end = fitting.checked_sub(1).and_then(|last| ends.get(last));
            line.truncate(end.copied().unwrap_or(0));
            line.truncate(line.trim_end().len());
            line.push('…');
        }
        line
    };
    lines.into_iter().map(clip).collect()
}

/// So many lines at most; the last says where something was cut off.
pub(super) fn clipped(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let end = last.rfind(' ').unwrap_or(last.len());
            last.truncate(end);
            last.push('…');
        }
    }
    lines
}
