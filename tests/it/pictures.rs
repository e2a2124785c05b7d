//! Pictures of a site: turned the right way, in several widths, and without
//! what the camera wrote into them.

use std::fs;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage};
use pressbox::picture;

use crate::program::Desk;

/// What a camera writes: that it was held on its side, and where.
const SECRET: &[u8] = b"N 51 30 26.5 W 0 7 39.9";

/// A picture whose left half is red and whose right half is blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    })
}

/// Exif that says: turn by a quarter to the right; with a secret behind it.
fn exif() -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(SECRET);
    exif
}

fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif()).unwrap();
    let picture = DynamicImage::ImageRgb8(halves(width, height));
    picture.write_with_encoder(encoder).unwrap();
    assert!(holds(&bytes, SECRET) && holds(&bytes, b"Exif"));
    bytes
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_photograph_is_turned_upright_and_tells_no_place() {
    let bytes = photograph(100, 50);
    let size = picture::size(&bytes).unwrap();
    assert_eq!((size.width, size.height), (50, 100), "as it is seen");
    let made = picture::made(&bytes, 480).unwrap();
    assert!(!holds(&made, SECRET) && !holds(&made, b"Exif"));
    let seen = image::load_from_memory(&made).unwrap().into_rgb8();
    assert_eq!(seen.dimensions(), (50, 100));
    let [top, bottom] = [seen.get_pixel(25, 10), seen.get_pixel(25, 90)];
    assert!(top[0] > 150 && bottom[2] > 150, "{top:?} {bottom:?}");
    let narrow = picture::made(&bytes, 20).unwrap();
    let narrow = image::load_from_memory(&narrow).unwrap();
    assert_eq!((narrow.width(), narrow.height()), (20, 40));
}

#[test]
fn a_picture_of_each_kind_loses_what_it_tells() {
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let mut bytes = Cursor::new(Vec::new());
        halves(64, 32).write_to(&mut bytes, format).unwrap();
        let mut bytes = bytes.into_inner();
        if format == ImageFormat::WebP {
            // A chunk at the end, as programs append it.
            bytes.extend_from_slice(b"EXIF");
            bytes.extend_from_slice(&u32::try_from(SECRET.len()).unwrap().to_le_bytes());
            bytes.extend_from_slice(SECRET);
            bytes.push(0);
            let length = u32::try_from(bytes.len() - 8).unwrap();
            bytes[4..8].copy_from_slice(&length.to_le_bytes());
        } else {
            // A text chunk before the end, whose checksum nobody needs.
            let end = bytes.len() - 12;
            let mut chunk = u32::try_from(SECRET.len()).unwrap().to_be_bytes().to_vec();
            chunk.extend_from_slice(b"zzZz");
            chunk.extend_from_slice(SECRET);
            chunk.extend_from_slice(&[0; 4]);
            bytes.splice(end..end, chunk);
        }
        let made = picture::made(&bytes, 480).unwrap();
        assert!(!holds(&made, SECRET), "{format:?}");
        let seen = image::load_from_memory(&made).unwrap().into_rgb8();
        assert_eq!(seen, halves(64, 32), "{format:?}");
    }
    assert!(picture::made(b"GIF89a", 480).is_err());
    assert!(picture::size(b"no picture").is_err());
}

const REPORT: &str = "---\nresult: Ashford 2-1 Kestrel\nimage: {src: photo.jpg, alt: The crowd}\n---\n![Ashford celebrate](photo.jpg)\n\n```gallery\n- {src: photo.jpg, alt: The crowd}\n```\n";

fn desk() -> Desk {
    let desk = Desk::new(&[("content/reports/2026-05-03-derby.md", REPORT)]);
    let path = desk.path("content/reports/photo.jpg");
    fs::write(path, photograph(1200, 2000)).unwrap();
    desk
}

/// The page of the report, and the folder that it is in.
const PAGE: &str = "public/matches/matches/ashford-v-kestrel/";

fn page_of(desk: &Desk) -> String {
    fs::read_to_string(desk.path(&format!("{PAGE}index.html"))).unwrap()
}

#[test]
fn a_page_shows_its_pictures_in_several_widths_made_once() {
    let desk = desk();
    desk.ends(&["build"], 0);
    let page = page_of(&desk);
    let srcset = "srcset=\"photo.480w.jpg 480w, photo.960w.jpg 960w, photo.jpg 1600w\"";
    assert_eq!(page.matches(srcset).count(), 3, "{page}");
    assert_eq!(page.matches("width=\"1600\" height=\"960\"").count(), 3);
    for (name, width) in [("photo.480w.jpg", 480), ("photo.jpg", 1600)] {
        let bytes = fs::read(desk.path(&format!("{PAGE}{name}"))).unwrap();
        assert!(!holds(&bytes, SECRET), "{name}");
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), width);
    }
    let made = desk.path(&format!("{PAGE}photo.480w.jpg"));
    let before = made.metadata().unwrap().modified().unwrap();
    let again = desk.ends(&["build"], 0);
    assert!(again.out.contains("0 files written"), "{again:?}");
    assert_eq!(made.metadata().unwrap().modified().unwrap(), before);
    fs::write(
        desk.path("content/reports/photo.jpg"),
        photograph(900, 1000),
    )
    .unwrap();
    desk.ends(&["build"], 0);
    let page = page_of(&desk);
    assert!(
        page.contains("photo.960w.jpg 960w, photo.jpg 1000w"),
        "{page}"
    );
}

#[test]
fn originals_are_published_on_request_alone() {
    let desk = desk();
    desk.write("site.yaml", "pictures: {originals: true}\n");
    desk.ends(&["build"], 0);
    let original = fs::read(desk.path(&format!("{PAGE}photo.jpg"))).unwrap();
    assert_eq!(original, photograph(1200, 2000));
    let page = page_of(&desk);
    assert!(page.contains("src=\"photo.1600w.jpg\""), "{page}");
}

#[test]
fn a_picture_that_cannot_be_published_safely_is_named() {
    let desk = desk();
    fs::write(desk.path("content/reports/photo.jpg"), "no picture").unwrap();
    let broken = desk.ends(&["check"], 1);
    assert!(broken.err.contains("error[broken-picture]"), "{broken:?}");
    let named = REPORT.replace("photo.jpg", "photo.heic");
    desk.write("content/reports/2026-05-03-derby.md", &named);
    desk.write("content/reports/photo.heic", "anything");
    let kept = desk.ends(&["check"], 0);
    assert!(kept.err.contains("warning[kept-metadata]"), "{kept:?}");
}

#[test]
fn a_picture_of_too_many_pixels_is_named_before_it_is_unpacked() {
    let desk = desk();
    let mut bytes = photograph(100, 50);
    // The frame's header: a marker, its length, a precision, height and width.
    let frame = bytes
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .unwrap();
    bytes[frame + 5..frame + 9].copy_from_slice(&[0x2e, 0xe0, 0x2e, 0xe0]);
    fs::write(desk.path("content/reports/photo.jpg"), bytes).unwrap();
    let huge = desk.ends(&["check"], 1);
    assert!(huge.err.contains("error[huge-picture]"), "{huge:?}");
    desk.write("site.yaml", "pictures: {megapixels: 150}\n");
    let allowed = desk.ends(&["check"], 0);
    assert!(!allowed.err.contains("huge-picture"), "{allowed:?}");
    desk.write("site.yaml", "pictures: {megapixels: 100000}\n");
    desk.ends(&["check"], 1);
}

#[test]
fn a_crest_that_does_more_than_show_is_refused() {
    let desk = desk();
    desk.write("content/teams/ashford.md", "---\nname: Ashford\n---\n");
    desk.write("content/teams/ashford.svg", "<svg onload=\"alert(1)\"/>");
    let acting = desk.ends(&["check"], 1);
    assert!(acting.err.contains("error[acting-drawing]"), "{acting:?}");
}

#[test]
fn a_portrait_is_small_upright_and_tells_no_place_and_a_hidden_players_is_not_there() {
    let desk = Desk::new(&[(
        "content/reports/2026-05-03-derby.md",
        "---\nresult: Ashford 2-1 Kestrel\ngoals: Grace Hill 3, 9; Anna Lake 80\n---\n",
    )]);
    desk.write(
        "content/players/grace-hill.md",
        "---\nname: Grace Hill\n---\n",
    );
    desk.write(
        "content/players/anna-lake.md",
        "---\nname: Anna Lake\nhidden: true\n---\n",
    );
    for name in ["grace-hill", "anna-lake"] {
        let path = desk.path(&format!("content/players/{name}.jpg"));
        fs::write(path, photograph(1200, 2000)).unwrap();
    }
    desk.ends(&["build"], 0);
    let made = fs::read(desk.path("public/players/grace-hill.jpg")).unwrap();
    assert!(!holds(&made, SECRET) && !holds(&made, b"Exif"));
    let seen = image::load_from_memory(&made).unwrap();
    assert_eq!(
        (seen.width(), seen.height()),
        (512, 307),
        "turned, and no wider"
    );
    let page = fs::read_to_string(desk.path("public/players/grace-hill/index.html")).unwrap();
    assert!(
        page.contains("src=\"../grace-hill.jpg\" alt=\"Grace Hill\""),
        "{page}"
    );
    let files = desk.files("public");
    assert!(!files.iter().any(|(path, _)| path.contains("anna")));
}
