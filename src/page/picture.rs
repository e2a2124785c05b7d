//! Pictures of the site's files: in which sizes each is made, and how a page
//! names them.

use crate::book::Picture;
use crate::content::PictureSettings;
use crate::diagnostic::Diagnostics;
use crate::output::Derivation;
use crate::page::edition::Sheet;
use crate::page::output_list::Source;
use crate::picture::{self, kind_of};
use crate::source::{Contents, FileId, PictureKind, Place, Size, SourceTree};

use super::link_target::encode;

/// The widths at which pictures are made, in pixels: of a telephone, of a
/// column of text, of the same on a dense screen.
const WIDTHS: [u32; 3] = [480, 960, 1600];
/// The width of a crest made of pixels.
const CREST: u32 = 512;

/// How a page shows a picture.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// The address.
    pub(super) src: String,
    /// Every address with its width; empty where there is but one.
    pub(super) srcset: String,
    /// Width and height, where they are known.
    pub(super) size: Option<(u32, u32)>,
}

/// A size in which a picture is made: what its file is called, and how wide.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Version {
    name: String,
    width: u32,
}

/// The size of a picture that is made anew.
fn size_of(tree: &SourceTree, file: FileId) -> Option<Size> {
    let file = tree.file(file);
    kind_of(file.extension())?;
    match &file.contents {
        Contents::Opaque { picture, .. } => *picture,
        Contents::Read(_) | Contents::Unreadable => None,
    }
}

/// The sizes in which a picture is made, the widest last.
fn versions(tree: &SourceTree, file: FileId, originals: bool) -> Vec<Version> {
    let Some(size) = size_of(tree, file) else {
        return Vec::new();
    };
    let source = tree.file(file);
    let named = |width: u32| format!("{}.{width}w.{}", source.stem(), source.extension());
    let [.., widest] = WIDTHS;
    let main = size.width.min(widest);
    let mut versions: Vec<Version> = Vec::new();
    // WebP is passed on in its own size.
    if size.kind != PictureKind::WebP {
        let narrower = WIDTHS.iter().filter(|width| **width < main);
        versions.extend(narrower.map(|width| Version {
            name: named(*width),
            width: *width,
        }));
    }
    versions.push(Version {
        name: if originals {
            named(main)
        } else {
            source.name().to_owned()
        },
        width: if size.kind == PictureKind::WebP {
            size.width
        } else {
            main
        },
    });
    versions
}

/// The files that stand beside a page which names a file: its name, and what
/// it is made from.
pub(super) fn outputs(
    tree: &SourceTree,
    file: FileId,
    settings: PictureSettings,
) -> Vec<(String, Source)> {
    let versions = versions(tree, file, settings.originals);
    let name = tree.file(file).name().to_owned();
    let original =
        (versions.is_empty() || settings.originals).then_some((name, Source::Copy(file)));
    let made = versions.into_iter().map(|version| {
        let recipe = Derivation {
            file,
            width: version.width,
        };
        (version.name, Source::Derived(recipe))
    });
    made.chain(original).collect()
}

/// What a crest is made from: where it is made of pixels a small size of it.
pub(super) fn crest(tree: &SourceTree, file: FileId) -> Source {
    match size_of(tree, file) {
        Some(_) => Source::Derived(Derivation { file, width: CREST }),
        None => Source::Copy(file),
    }
}

/// Complains of a picture that cannot be made, or that tells too much.
pub(super) fn check(
    tree: &SourceTree,
    file: FileId,
    place: Place,
    settings: PictureSettings,
    told: &mut Diagnostics,
) {
    let source = tree.file(file);
    if picture::may_tell_place(source.extension()) {
        told.kept_metadata(place, source.name());
    }
    let (Some(_), Contents::Opaque { picture, .. }) =
        (kind_of(source.extension()), &source.contents)
    else {
        return;
    };
    match picture {
        Some(size) if u64::from(size.width) * u64::from(size.height) > settings.most_pixels => {
            told.huge_picture(place, [size.width, size.height], settings.most_pixels);
        }
        Some(_) => {}
        None => told.broken_picture(place, "it is neither JPEG, PNG nor WebP, or is cut off"),
    }
}

/// Complains of a crest that cannot be shown, or does more than show.
pub(super) fn check_crest(
    tree: &SourceTree,
    file: FileId,
    settings: PictureSettings,
    told: &mut Diagnostics,
) {
    let source = tree.file(file);
    if !source.extension().eq_ignore_ascii_case("svg") {
        return check(tree, file, Place::file(file), settings, told);
    }
    match source.text() {
        Some(svg) => {
            if let Some(what) = picture::acts(svg) {
                told.acting_drawing(file, &what);
            }
        }
        None => told.broken_picture(Place::file(file), "it is no text in UTF-8"),
    }
}

/// How a page shows a file that stands beside it.
pub(super) fn shown(sheet: &Sheet<'_>, file: FileId) -> Shown {
    let tree = sheet.edition.tree;
    let versions = versions(tree, file, sheet.edition.settings.pictures.originals);
    let (Some(size), Some(main)) = (size_of(tree, file), versions.last()) else {
        return Shown {
            src: encode(tree.file(file).name()),
            ..Shown::default()
        };
    };
    let srcset = versions.iter().map(|version| {
        let name = encode(&version.name);
        format!("{name} {}w", version.width)
    });
    Shown {
        src: encode(&main.name),
        srcset: if versions.len() > 1 {
            srcset.collect::<Vec<_>>().join(", ")
        } else {
            String::new()
        },
        size: Some((main.width, picture::height_at(size, main.width))),
    }
}

/// How a page shows the lead picture of a story.
pub(super) fn lead(sheet: &Sheet<'_>, picture: &Picture) -> Shown {
    match picture.file {
        Some(file) => shown(sheet, file),
        None if picture.src.starts_with('/') => Shown {
            src: sheet.link_to(&super::address::Address::of_path(&picture.src)),
            ..Shown::default()
        },
        None => Shown {
            src: picture.src.to_string(),
            ..Shown::default()
        },
    }
}
