//! How each kind of file is read: documents into the shapes of this room.

mod competition;
mod events;
mod match_entry;
mod people;
mod profile;
mod report;
mod results;
mod rules;
mod sides;
mod site;
mod stage;

use super::fields::Value;
use super::kind::Kind;
use super::{Body, ContentFile, values};

/// What a document of a kind says; `stem` is the file's name without its
/// extension. `None` where it is not of the form that its kind has, which is
/// complained of.
pub(super) fn document(kind: Kind, root: Value<'_>, body: Body, stem: &str) -> Option<ContentFile> {
    match kind {
        Kind::Settings => site::settings(root).map(ContentFile::Settings),
        Kind::Report => {
            let date = stem.get(..10).and_then(|date| values::date(date).ok());
            report::report(root, date, body).map(ContentFile::Report)
        }
        Kind::Club => profile::club(root, body).map(ContentFile::Club),
        Kind::Team => profile::team(root, body).map(ContentFile::Team),
        Kind::Player => profile::player(root, body).map(ContentFile::Player),
        Kind::Venue => profile::venue(root, body).map(ContentFile::Venue),
        Kind::Page => profile::page(root, body).map(ContentFile::Page),
        Kind::Competition => competition::competition(root, body).map(ContentFile::Competition),
        Kind::Results | Kind::Squad => None,
    }
}
