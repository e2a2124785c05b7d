//! Posters as they are seen.

use super::{Inks, Poster, PosterSide};
use crate::colour::Colour;
use crate::picture::{Broken, drawn};

fn poster(names: [&str; 2], goals: [u8; 2], title: &str) -> Poster {
    let [home, away] = [0, 1].map(|side| PosterSide {
        name: names[side].to_owned(),
        goals: Some(goals[side]),
        scorers: "Milinković-Savić 9′, 90+2′ pen".to_owned(),
        colours: vec![Colour::new(0xc8, 0x10, 0x2e), Colour::WHITE],
    });
    Poster {
        masthead: "The Paper".to_owned(),
        sides: Some([home, away]),
        under: "After extra time · Ashford won 4–3 on penalties ".repeat(2),
        title: title.to_owned(),
        ..Poster::default()
    }
}

fn pixels(poster: &Poster) -> image::RgbImage {
    let bytes = drawn(&poster.svg()).unwrap();
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
    let seen = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert_eq!(seen.dimensions(), (1200, 630));
    seen
}

#[test]
fn a_poster_has_the_size_that_networks_show_whatever_it_says() {
    let long = "Verein für Leibesübungen Wolfsburg-Neuhaus";
    let unbroken = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    let prose = "word ".repeat(80);
    for names in [
        ["Ashford", "Kestrel Town"],
        [long, unbroken],
        ["<&>", "\"'\u{1}"],
    ] {
        for title in ["", "Two late goals", unbroken, &prose] {
            pixels(&poster(names, [0, 10], title));
            let story = Poster {
                sides: None,
                lines: vec![prose.clone(), unbroken.to_owned(), String::new()],
                ..poster(names, [0, 0], title)
            };
            pixels(&story);
        }
    }
}

#[test]
fn nothing_is_drawn_beyond_the_margin() {
    let long = "Wolverhampton Wanderers Football and Athletic Club of 1877";
    let seen = pixels(&poster([long, long], [10, 10], &"Wanderers ".repeat(30)));
    let paper = Inks::default().paper;
    let blank = |x: u32, y: u32| {
        let [red, green, blue] = seen.get_pixel(x, y).0;
        Colour::new(red, green, blue) == paper
    };
    for y in 0..616 {
        assert!((1134..1200).chain(0..66).all(|x| blank(x, y)), "row {y}");
    }
}

#[test]
fn text_of_a_site_stays_text() {
    let svg = poster(["</text><script>", "A & B"], [1, 2], "").svg();
    assert!(!svg.contains("<script"), "{svg}");
    assert!(svg.contains("A &amp; B"), "{svg}");
    assert!(matches!(drawn("no drawing"), Err(Broken(_))));
}

#[test]
fn its_colours_are_those_of_the_style_sheet() {
    let sheet = include_str!("../../../static/pressbox.css");
    let Inks {
        paper,
        ink,
        quiet,
        line,
        accent,
    } = Inks::default();
    let inks = [paper, ink, quiet, line, accent];
    for (name, colour) in ["paper", "ink", "quiet", "line", "accent"].iter().zip(inks) {
        let token = format!("--{name}: {colour};");
        assert!(sheet.contains(&token), "{token}");
    }
}
