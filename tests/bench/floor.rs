//! The floor: reads every file of a site and writes every file of its output,
//! on two threads, and does nothing else.
//!
//! ```text
//! floor list OUTPUT > LIST           the length and the path of each file
//! floor run SITE LIST OUTPUT         reads SITE, then writes what LIST names
//! ```

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a measuring program: nothing stands between it and the disk, and nobody mends its errors"
)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Threads: what a small machine has.
const THREADS: usize = 2;
/// Files that a thread takes at once.
const BATCH: usize = 64;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments {
        ["list", output] => list(Path::new(output)),
        ["run", site, list, output] => {
            std::hint::black_box(read_all(Path::new(site)));
            write_all(&fs::read_to_string(list).unwrap(), Path::new(output));
        }
        _ => panic!("floor list OUTPUT, or floor run SITE LIST OUTPUT"),
    }
}

/// Every file below a folder.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), files);
        } else {
            files.push(entry.path());
        }
    }
}

fn list(output: &Path) {
    let mut files = Vec::new();
    walk(output, &mut files);
    files.sort();
    for file in files {
        let length = file.metadata().unwrap().len();
        println!("{length}\t{}", file.strip_prefix(output).unwrap().display());
    }
}

/// Does something with each item, a batch at a time, on all threads.
fn on_all_threads<T: Sync>(items: &[T], deed: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some(batch) = items
                    .get(next.fetch_add(BATCH, Ordering::Relaxed)..)
                    .filter(|rest| !rest.is_empty())
                {
                    batch.iter().take(BATCH).for_each(&deed);
                }
            });
        }
    });
}

/// How many bytes the files below a folder have, every one of them read.
fn read_all(site: &Path) -> usize {
    let mut files = Vec::new();
    walk(site, &mut files);
    let bytes = AtomicUsize::new(0);
    on_all_threads(&files, |file| {
        let mut text = Vec::new();
        File::open(file).unwrap().read_to_end(&mut text).unwrap();
        bytes.fetch_add(text.len(), Ordering::Relaxed);
    });
    bytes.into_inner()
}

/// Writes the files of a list, all from the same bytes.
fn write_all(list: &str, output: &Path) {
    let files: Vec<(usize, PathBuf)> = list
        .lines()
        .map(|line| {
            let (length, path) = line.split_once('\t').unwrap();
            (length.parse().unwrap(), output.join(path))
        })
        .collect();
    // Folders that pages share come first, once each; a page's own is made by
    // the thread that writes the page.
    let shared: BTreeSet<&Path> = files
        .iter()
        .filter_map(|(_, path)| path.parent()?.parent())
        .filter(|folder| folder.starts_with(output))
        .collect();
    fs::create_dir_all(output).unwrap();
    for folder in shared {
        fs::create_dir_all(folder).unwrap();
    }
    let longest = files.iter().map(|(length, _)| *length).max().unwrap_or(0);
    let bytes: Vec<u8> = b"<p>A page of the site, as plain bytes.</p>\n"
        .iter()
        .copied()
        .cycle()
        .take(longest)
        .collect();
    on_all_threads(&files, |(length, path)| {
        let _there_already = fs::create_dir(path.parent().unwrap());
        let bytes = bytes.get(..*length).unwrap();
        File::create(path).unwrap().write_all(bytes).unwrap();
    });
}
