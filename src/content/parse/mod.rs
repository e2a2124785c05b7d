//! How each kind of file is read: documents into the shapes of this room.

mod aggregate;
mod block;
mod competition;
mod events;
mod match_entry;
mod match_facts;
mod people;
mod profile;
mod report;
mod results;
mod rules;
mod sides;
mod site;
mod stage;

pub(super) use block::asks;
pub(super) use events::card_line;
pub(super) use match_facts::STATUS;

use super::body::Markdown;
use super::fields::Value;
use super::kind::Shape;
use super::{ContentFile, values};

/// What a document of a shape says; `stem` is the file's name without its
/// extension. `None` where it is not of that shape, which is
/// complained of.
pub(super) fn document(
    shape: Shape,
    root: Value<'_>,
    markdown: &Markdown<'_>,
    stem: &str,
) -> Option<ContentFile> {
    match shape {
        Shape::Settings => site::settings(root).map(ContentFile::Settings),
        Shape::Report => {
            let date = stem.get(..10).and_then(|date| values::date(date).ok());
            report::report(root, date, markdown).map(ContentFile::Report)
        }
        Shape::Club => profile::club(root, markdown).map(ContentFile::Club),
        Shape::Team => profile::team(root, markdown).map(ContentFile::Team),
        Shape::Player => profile::player(root, markdown).map(ContentFile::Player),
        Shape::Venue => profile::venue(root, markdown).map(ContentFile::Venue),
        Shape::Page => profile::page(root, markdown).map(ContentFile::Page),
        Shape::Competition => {
            competition::competition(root, markdown).map(ContentFile::Competition)
        }
    }
}
