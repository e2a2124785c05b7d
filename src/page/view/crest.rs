//! The crest of a club or team: its own picture, or a shield in its colours.

use serde::Serialize;

use crate::book::{ClubId, TeamId};
use crate::chart;
use crate::colour::Colour;
use crate::page::edition::Sheet;
use crate::page::output_list::crest_address;
use crate::source::FileId;

/// A crest beside a name; one of the two is empty.
#[derive(Clone, Debug, Serialize)]
pub struct CrestView {
    /// The picture.
    pub src: String,
    /// The drawing, as SVG that is safe to stand as it is.
    pub drawing: String,
}

/// The crest of a team; `None` where it has neither picture nor colours.
pub(super) fn of_team(sheet: &Sheet<'_>, id: TeamId) -> Option<CrestView> {
    let team = &sheet.book().teams[id];
    let name = team.code.as_deref().unwrap_or(&team.name);
    crest(sheet, team.crest, &team.colours, name)
}

/// The crest of a club.
pub(super) fn of_club(sheet: &Sheet<'_>, id: ClubId) -> Option<CrestView> {
    let club = &sheet.book().clubs[id];
    crest(sheet, club.crest, &club.colours, &club.name)
}

fn crest(
    sheet: &Sheet<'_>,
    picture: Option<FileId>,
    colours: &[Box<str>],
    name: &str,
) -> Option<CrestView> {
    if let Some(picture) = picture {
        let address = crest_address(sheet.edition.tree, picture);
        return Some(CrestView {
            src: sheet.link_to(&address),
            drawing: String::new(),
        });
    }
    let colours: Vec<Colour> = colours.iter().filter_map(|text| Colour::of(text)).collect();
    (!colours.is_empty()).then(|| CrestView {
        src: String::new(),
        drawing: chart::crest(&colours, &initials(name)),
    })
}

/// The first letters of a name of several words; the first three letters of a
/// name of one.
fn initials(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    let words = name.split(|c: char| !c.is_alphanumeric());
    let firsts: String = words.filter_map(|word| word.chars().next()).collect();
    let initials = if firsts.chars().count() > 1 {
        firsts
    } else {
        letters.take(3).collect()
    };
    initials.to_uppercase()
}
