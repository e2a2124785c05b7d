//! Pictures: bytes in, bytes out, and those that are drawn. The only room that
//! names `image`.
//!
//! Knows no page and no path. A photograph comes out turned the right way, no
//! wider than asked for, and without what cameras write into it: place, time,
//! owner. What is made depends on the bytes and the width alone.

mod acts;
mod drawn;
mod letters;
mod photograph;
mod poster;
mod web_p;

use crate::source::{PictureKind, Size};

pub use acts::acts;
pub use letters::drawable;
pub use poster::{Inks, POSTER, Poster, PosterSide};

/// The most pixels that a picture may have: more than telephones take, and few
/// enough that two at a time fit into memory.
pub const MOST_PIXELS: u64 = 64_000_000;

/// The most that a site's settings can allow, in millions of pixels.
pub const MOST_MEGAPIXELS: i64 = 400;

/// Counts the ways in which pictures have been made: what was made in another
/// one is made again.
pub const EDITION: u32 = 1;

/// Why a picture cannot be made, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub String);

/// Which kind of picture a file of this extension should be; `None` for what
/// is no picture that is made anew.
pub fn kind_of(extension: &str) -> Option<PictureKind> {
    match &*extension.to_ascii_lowercase() {
        "jpg" | "jpeg" | "jpe" | "jfif" => Some(PictureKind::Jpeg),
        "png" => Some(PictureKind::Png),
        "webp" => Some(PictureKind::WebP),
        _ => None,
    }
}

/// Whether files of this extension may tell where a photograph was taken, and
/// are not made anew.
pub fn may_tell_place(extension: &str) -> bool {
    let extension = extension.to_ascii_lowercase();
    ["heic", "heif", "avif", "tif", "tiff", "dng"].contains(&&*extension)
}

/// The size at which a picture is seen, turned the right way.
///
/// # Errors
/// Where the bytes are no picture of a kind that is made anew.
pub fn size(bytes: &[u8]) -> Result<Size, Broken> {
    photograph::size(bytes)
}

/// A picture no wider than `width`, upright, with its colours and without any
/// other word of the camera's.
///
/// # Errors
/// Where the bytes are no picture, or one of more than [`MOST_MEGAPIXELS`].
pub fn made(bytes: &[u8], width: u32) -> Result<Vec<u8>, Broken> {
    photograph::made(bytes, width)
}

/// A drawing of ours as PNG, in its own size.
///
/// # Errors
/// Where the text is no drawing.
pub fn drawn(svg: &str) -> Result<Vec<u8>, Broken> {
    drawn::drawn(svg)
}

/// The height of a picture at a width.
pub fn height_at(size: Size, width: u32) -> u32 {
    let (columns, rows) = (u64::from(size.width.max(1)), u64::from(size.height));
    let height = (rows * u64::from(width) + columns / 2) / columns;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}
