//! Memory over a long evening of saves. `SAVES=1000 cargo test --test it
//! memory -- --nocapture` is the long form.

#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use crate::program::Desk;
use crate::serve::Served;

/// What a process holds in memory, in KiB.
fn held(process: u32) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_thousand_saves_take_no_more_memory() {
    let saves: usize = std::env::var("SAVES").map_or(60, |text| text.parse().unwrap());
    let desk = Desk::with_two_reports();
    let served = Served::of(&desk);
    let report = "content/reports/2026-05-02-first.md";
    let text = std::fs::read_to_string(desk.path(report)).unwrap();
    let save = |number: usize| {
        let goals = 3 + number % 90;
        desk.write(report, &text.replace("2-1", &format!("{goals}-1")));
        let shown = format!("{goals}–1");
        let end = Instant::now() + Duration::from_mins(1);
        while !served.get("/teams/ashford/").body.contains(&shown) {
            assert!(Instant::now() < end, "save {number} is shown");
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    let early = saves / 3;
    (1..=early).for_each(save);
    let before = held(served.program.id());
    (early + 1..=saves).for_each(save);
    let after = held(served.program.id());
    assert!(
        after * 10 <= before * 11,
        "{before} KiB after {early} saves, {after} after {saves}"
    );
    eprintln!("{before} KiB after {early} saves, {after} KiB after {saves}");
}
