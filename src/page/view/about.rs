//! What a page is about, said to machines: a ground, a player, a team.

use crate::book::{PlayerId, TeamId, VenueId};
use crate::page::edition::Sheet;
use crate::page::json_ld::Object;
use crate::page::output_list::crest_address;

use super::player::PlayerView;

/// A place with its address.
pub(super) fn addressed(
    place: Object,
    name: &str,
    city: Option<&str>,
    country: Option<&str>,
) -> Object {
    match (city, country) {
        (None, None) => place.text("address", name),
        _ => place.object(
            "address",
            Object::new("PostalAddress")
                .text_if("addressLocality", city)
                .text_if("addressCountry", country),
        ),
    }
}

/// A ground for machines.
pub(super) fn stadium(sheet: &Sheet<'_>, id: VenueId) -> Object {
    let venue = &sheet.book().venues[id];
    let url = sheet.edition.url(sheet.address);
    let ground = Object::top("StadiumOrArena").text("name", &venue.name);
    let ground = addressed(
        ground,
        &venue.name,
        venue.city.as_deref(),
        venue.country.as_deref(),
    );
    let ground = ground.text_if("url", url.as_deref());
    match venue.capacity {
        Some(capacity) => ground.number("maximumAttendeeCapacity", capacity),
        None => ground,
    }
}

/// A player for machines.
pub(super) fn person(sheet: &Sheet<'_>, id: PlayerId, view: &PlayerView<'_>) -> Object {
    let player = &sheet.book().players[id];
    let url = sheet.edition.url(sheet.address);
    let teams = view.teams.iter();
    let teams = teams.map(|team| Object::new("SportsTeam").text("name", &team.text));
    Object::top("Person")
        .text("name", view.name)
        .text_if("url", url.as_deref())
        .text_if(
            "birthDate",
            player.born.map(|born| born.to_string()).as_deref(),
        )
        .text_if("nationality", player.nationality.as_deref())
        .list("memberOf", teams)
}

/// A team for machines.
pub(super) fn sports_team(sheet: &Sheet<'_>, id: TeamId) -> Object {
    let team = &sheet.book().teams[id];
    let url = sheet.edition.url(sheet.address);
    let coach = team.coach.as_deref();
    let mut object = Object::top("SportsTeam")
        .text("name", &team.name)
        .text("sport", "Association football")
        .text_if("url", url.as_deref())
        .text_if("sameAs", team.website.as_deref());
    if let Some(crest) = team.crest {
        let logo = sheet.edition.url(&crest_address(sheet.edition.tree, crest));
        object = object.text_if("logo", logo.as_deref());
    }
    if let Some(coach) = coach {
        object = object.object("coach", Object::new("Person").text("name", coach));
    }
    let competitions = sheet.edition.index.seasons_of(id).iter().map(|season| {
        let season = &sheet.book().seasons[*season];
        let competition = &sheet.book().competitions[season.competition];
        Object::new("SportsOrganization").text("name", &competition.name)
    });
    object.list("memberOf", competitions.take(5))
}
