//! Pictures that settings and profiles name among the static files: the site's
//! own, and those of sponsors.

use crate::content::{ContentFile, Settings, Sponsor};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceTree, Text};

use super::address::Address;

/// The folders of static files: the site's, its theme's.
fn folders(settings: &Settings) -> impl Iterator<Item = String> {
    let theme = settings.theme.folder.as_ref();
    let theme = theme.map(|folder| format!("{}/static", folder.value.trim_matches('/')));
    ["static".to_owned()].into_iter().chain(theme)
}

/// Where a picture of this path stands in the site; `None` where no static
/// file has it.
pub(super) fn address(tree: &SourceTree, settings: &Settings, path: &str) -> Option<Address> {
    let below = path.trim_start_matches('/');
    let mut folders = folders(settings);
    let is_there = folders.any(|folder| tree.find(&format!("{folder}/{below}")).is_some());
    is_there.then(|| Address::new(below))
}

/// Complains of each such picture that is no static file.
pub fn check_logos(
    tree: &SourceTree,
    settings: &Settings,
    files: &[(FileId, ContentFile)],
    diagnostics: &mut Diagnostics,
) {
    let of = |sponsors: &[Sponsor]| -> Vec<Text> {
        let logos = sponsors.iter().filter_map(|sponsor| sponsor.logo.clone());
        logos.collect()
    };
    let mut logos = of(&settings.sponsors);
    logos.extend(settings.theme.logo.clone());
    for (_, file) in files {
        match file {
            ContentFile::Club(file) => logos.extend(of(&file.sponsors)),
            ContentFile::Team(file) => logos.extend(of(&file.sponsors)),
            ContentFile::Report(_)
            | ContentFile::Competition(_)
            | ContentFile::Player(_)
            | ContentFile::Venue(_)
            | ContentFile::Page(_)
            | ContentFile::Results(_)
            | ContentFile::GivenTable(_)
            | ContentFile::Squad(_)
            | ContentFile::Settings(_) => {}
        }
    }
    for logo in logos {
        if address(tree, settings, &logo.value).is_none() {
            diagnostics.no_logo(logo.place, &logo.value);
        }
    }
}
