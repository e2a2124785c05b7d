//! Names in scripts that are read from right to left: the score beside them
//! stays the score.

use std::fs;

use crate::program::Desk;

const REPORT: &str = "---\nhome: الأهلي\naway: الزمالك\nscore: 3-1\n\
goals: {home: 'صلاح 12, 40, 60', away: 'زيزو 9'}\ncompetition: Cup\n---\n";

#[test]
fn a_name_from_right_to_left_does_not_turn_the_score() {
    let desk = Desk::new(&[
        ("site.yaml", "title: Paper\nbase_url: https://example.org\n"),
        (
            "content/teams/ahly.md",
            "---\nname: الأهلي\nslug: ahly\n---\n",
        ),
        (
            "content/teams/zamalek.md",
            "---\nname: الزمالك\nslug: zamalek\n---\n",
        ),
        ("content/reports/2026-05-03-derby.md", REPORT),
    ]);
    desk.ends(&["build"], 0);
    let mut lines = 0;
    for (path, bytes) in desk.files("public") {
        let text = String::from_utf8_lossy(&bytes);
        let is_read = matches!(path.rsplit('.').next(), Some("html" | "xml"));
        for line in text.lines().filter(|_| is_read) {
            // In a row with the score the name is a part of its own.
            assert!(!line.contains("الأهلي 3"), "{path}: {line}");
            assert!(!line.contains("صلاح\u{a0}12"), "{path}: {line}");
            lines +=
                usize::from(line.contains("\u{2068}الأهلي\u{2069} 3–1 \u{2068}الزمالك\u{2069}"));
        }
    }
    assert!(
        lines > 3,
        "titles, crumbs and lists name the match: {lines}"
    );
    let page = fs::read_to_string(desk.path("public/matches/cup/ahly-v-zamalek/index.html"));
    assert!(
        page.unwrap()
            .contains("\u{2068}صلاح\u{2069}\u{a0}12′, 40′, 60′")
    );
}
