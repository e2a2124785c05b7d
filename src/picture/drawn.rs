//! Drawings as pixels. The only file that names `resvg`.

use std::io::Cursor;
use std::sync::{Arc, LazyLock};

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::Broken;
use super::letters::Face;

/// Our fonts, and no other.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for face in Face::ALL {
        fonts.load_font_data(face.bytes().to_vec());
    }
    Arc::new(fonts)
});

/// A drawing of ours, which covers its whole area, as PNG in its own size.
pub(super) fn drawn(svg: &str) -> Result<Vec<u8>, Broken> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        // A drawing names no file and no address; if one did, none is opened.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let broken = |error: &dyn std::fmt::Display| Broken(error.to_string());
    let tree = Tree::from_str(svg, &options).map_err(|error| broken(&error))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Broken("it has no area".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let opaque: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut written = Cursor::new(Vec::new());
    let (packed, filter) = (CompressionType::Default, FilterType::Adaptive);
    PngEncoder::new_with_quality(&mut written, packed, filter).write_image(
        &opaque,
        size.width(),
        size.height(),
        ExtendedColorType::Rgb8,
    )?;
    Ok(written.into_inner())
}
