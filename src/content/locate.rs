//! From a place to bytes, for the few places that a diagnostic names.

use crate::source::{At, Place, SourceTree, Span};

use super::read::{block_at, yaml_of};
use super::sheet::Fenced;
use super::yaml;

/// The bytes of a place. A place in YAML is found by reading the document
/// again; the file as a whole is its first byte, and nothing of it.
pub fn locate(tree: &SourceTree, place: Place) -> Span {
    let file = tree.file(place.file);
    let length = file.bytes().map_or(0, <[u8]>::len);
    let in_yaml = |find: &dyn Fn(&str) -> std::ops::Range<usize>| {
        let (offset, source) = yaml_of(file).unwrap_or((0, ""));
        let found = find(source);
        offset + found.start..offset + found.end
    };
    let range = match place.at {
        At::File => 0..0,
        At::Bytes(start, end) => start as usize..end as usize,
        At::Node(number) => in_yaml(&|source| yaml::locate(source, number)),
        At::InBlock(start, number) => match block_at(file, start) {
            Some((offset, block)) => {
                let range = yaml::locate(&block.text, number);
                Fenced { offset, block }.in_file(&range)
            }
            None => start as usize..start as usize,
        },
        At::Within(number, start, end) => {
            let part = start as usize..end as usize;
            in_yaml(&|source| yaml::locate_within(source, number, part.clone()))
        }
    };
    let [start, end] =
        [range.start, range.end].map(|at| u32::try_from(at.min(length)).unwrap_or(u32::MAX));
    Span {
        file: place.file,
        start,
        end,
    }
}
