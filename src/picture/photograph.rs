//! Photographs: turned, resized, and written without metadata.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, imageops};

use crate::source::{PictureKind, Size};

use super::{Broken, MOST_MEGAPIXELS};

/// Quality of JPEG, of 100: above it files grow faster than pictures gain.
const QUALITY: u8 = 82;
/// The widest or highest picture, in pixels.
const LONGEST_SIDE: u32 = 30_000;

/// The most pixels of a picture that is unpacked, whatever the settings allow.
const LARGEST_ALLOWED: u64 = MOST_MEGAPIXELS.unsigned_abs() * 1_000_000;

/// A picture whose kind is known.
type Reader<'b> = ImageReader<Cursor<&'b [u8]>>;

impl From<image::ImageError> for Broken {
    fn from(error: image::ImageError) -> Self {
        Self(error.to_string())
    }
}

/// The size of a picture as it is seen.
pub(super) fn size(bytes: &[u8]) -> Result<Size, Broken> {
    let (reader, kind) = reader(bytes)?;
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    let (width, height) = match orientation(&mut decoder) {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (width, height),
    };
    Ok(Size {
        width,
        height,
        kind,
    })
}

/// How a camera was held; upright where it does not say.
fn orientation(decoder: &mut impl ImageDecoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

fn reader(bytes: &[u8]) -> Result<(Reader<'_>, PictureKind), Broken> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| Broken(error.to_string()))?;
    let kind = match reader.format() {
        Some(ImageFormat::Jpeg) => PictureKind::Jpeg,
        Some(ImageFormat::Png) => PictureKind::Png,
        Some(ImageFormat::WebP) => PictureKind::WebP,
        Some(_) | None => return Err(Broken("it is neither JPEG, PNG nor WebP".to_owned())),
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(LARGEST_ALLOWED * 8);
    reader.limits(limits);
    Ok((reader, kind))
}

/// A picture no wider than `width`, upright, with its colour profile and no
/// other metadata.
pub(super) fn made(bytes: &[u8], width: u32) -> Result<Vec<u8>, Broken> {
    let (reader, kind) = reader(bytes)?;
    let mut decoder = reader.into_decoder()?;
    let (columns, rows) = decoder.dimensions();
    if u64::from(columns) * u64::from(rows) > LARGEST_ALLOWED {
        return Err(Broken(format!("it has {columns} × {rows} pixels")));
    }
    let turned = orientation(&mut decoder);
    if kind == PictureKind::WebP && turned == Orientation::NoTransforms {
        // Written anew without loss a photograph would be many times as large.
        return super::web_p::stripped(bytes);
    }
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    let picture = narrowed(picture, width);
    let mut written = Vec::new();
    match kind {
        PictureKind::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut written, QUALITY);
            let flat = if picture.color().has_color() {
                DynamicImage::ImageRgb8(picture.into_rgb8())
            } else {
                DynamicImage::ImageLuma8(picture.into_luma8())
            };
            write(&flat, encoder, profile)?;
        }
        PictureKind::Png => {
            let (packed, filter) = (CompressionType::Default, FilterType::Adaptive);
            let encoder = PngEncoder::new_with_quality(&mut written, packed, filter);
            write(&picture, encoder, profile)?;
        }
        PictureKind::WebP => {
            let encoder = WebPEncoder::new_lossless(&mut written);
            write(&picture, encoder, profile)?;
        }
    }
    Ok(written)
}

/// The picture at that width, if it is wider.
fn narrowed(picture: DynamicImage, width: u32) -> DynamicImage {
    let (columns, rows) = (picture.width(), picture.height());
    if columns <= width || width == 0 {
        return picture;
    }
    let size = Size {
        width: columns,
        height: rows,
        kind: PictureKind::Png,
    };
    let height = super::height_at(size, width);
    picture.resize_exact(width, height, imageops::FilterType::CatmullRom)
}

fn write(
    picture: &DynamicImage,
    mut encoder: impl ImageEncoder,
    profile: Option<Vec<u8>>,
) -> Result<(), Broken> {
    if let Some(profile) = profile {
        // A format without profiles shows the colours as they are.
        let _unsupported = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder)?;
    Ok(())
}
