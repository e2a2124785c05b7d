//! What a page is about, said to machines: a match, a report, a competition, a
//! ground, a player, a team.

use crate::book::{Fixture, FixtureId, PlayerId, Side, Status, Story, TeamId, VenueId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::filed::Shelf;
use crate::page::json_ld::Object;
use crate::page::output_list::crest_address;
use crate::page::route::Route;
use crate::page::view::fixture::FixtureView;
use crate::page::view::frame::FrameView;
use crate::page::view::player::PlayerView;

use super::description::facts_of;

/// A match for machines. schema.org has no property for a score: it stands in
/// the description.
pub(super) fn sports_event(sheet: &Sheet<'_>, id: FixtureId, view: &FixtureView<'_>) -> Object {
    let fixture = &sheet.book().fixtures[id];
    let versus = sheet.word(Word::Versus);
    let name = format!("{} {versus} {}", view.home.name, view.away.name);
    let url = sheet.edition.url(sheet.address);
    let [home, away] = Side::BOTH.map(|side| competitor(sheet, fixture, side));
    let [first, second] = Side::BOTH.map(|side| competitor(sheet, fixture, side));
    let mut event = Object::top("SportsEvent")
        .text("name", &name)
        .text("sport", "Association football")
        .text_if("startDate", Some(&view.moment))
        .text("eventStatus", status(fixture))
        .text("description", &facts_of(sheet, view))
        .object("homeTeam", home)
        .object("awayTeam", away)
        .list("competitor", [first, second]);
    let home = fixture.team(Side::Home).filter(|_| !fixture.neutral);
    let town = home.and_then(|home| sheet.book().teams[home].city.as_deref());
    let ground = Some(&*view.venue).filter(|venue| !venue.is_empty());
    if let Some(ground) = ground.or(town) {
        event = event.object("location", place(sheet, fixture, ground));
    }
    if let Some(within) = view.within.first() {
        let organizer = Object::new("SportsOrganization").text("name", &within.text);
        event = event.object("organizer", organizer);
    }
    event.text_if("url", url.as_deref())
}

/// Where a match is played. An address is as exact as the files are: the town
/// and country, else the ground's name.
fn place(sheet: &Sheet<'_>, fixture: &Fixture, name: &str) -> Object {
    let venue = fixture.venue.map(|venue| &sheet.book().venues[venue]);
    let city = fixture.city.as_deref();
    let city = city.or_else(|| venue?.city.as_deref());
    let country = venue.and_then(|venue| venue.country.as_deref());
    addressed(Object::new("Place").text("name", name), name, city, country)
}

fn competitor(sheet: &Sheet<'_>, fixture: &Fixture, side: Side) -> Object {
    let (name, team) = sheet.side(fixture, side);
    let address = team.and_then(|team| sheet.edition.plan.address(Route::Team(team)));
    let url = address.and_then(|address| sheet.edition.url(&address));
    Object::new("SportsTeam")
        .text("name", name)
        .text_if("url", url.as_deref())
}

fn status(fixture: &Fixture) -> &'static str {
    match fixture.status {
        Status::Postponed => "https://schema.org/EventPostponed",
        Status::Cancelled | Status::Void => "https://schema.org/EventCancelled",
        Status::Scheduled | Status::Played | Status::Abandoned { .. } | Status::Awarded => {
            "https://schema.org/EventScheduled"
        }
    }
}

/// A competition, a season or a club for machines, under the page's title.
pub(super) fn organisation(sheet: &Sheet<'_>, name: &str) -> Object {
    let url = sheet.edition.url(sheet.address);
    Object::top("SportsOrganization")
        .text("name", name)
        .text("sport", "Association football")
        .text_if("url", url.as_deref())
}

/// A report for machines.
pub(super) fn news_article(sheet: &Sheet<'_>, story: &Story, frame: &FrameView) -> Object {
    let updated = story.last_changed().map(|date| date.to_string());
    let site_author = sheet.edition.settings.author.as_ref();
    let authors: Vec<&str> = if story.authors.is_empty() {
        site_author.iter().map(|author| &*author.value).collect()
    } else {
        story.authors.iter().map(|author| &**author).collect()
    };
    let person = |author: &str| {
        let at = sheet.edition.plan.filed_under(Shelf::Author, author);
        let page = at.and_then(|at| sheet.edition.plan.address(Route::Filed(at, 1)));
        let url = page.and_then(|page| sheet.edition.url(&page));
        Object::new("Person")
            .text("name", author)
            .text_if("url", url.as_deref())
    };
    let authors = authors.into_iter().map(person).collect::<Vec<_>>();
    let publisher = || Object::new("Organization").text("name", sheet.edition.title());
    let authors = if authors.is_empty() {
        vec![publisher()]
    } else {
        authors
    };
    let language = story.language.as_deref();
    let published = story.date.to_string();
    Object::top("NewsArticle")
        .text("headline", &story.title)
        .text("datePublished", &published)
        .text_if("dateModified", updated.as_deref())
        .text_if("description", Some(&frame.description))
        .text(
            "inLanguage",
            language.unwrap_or(&sheet.edition.settings.language),
        )
        .list("author", authors)
        .object("publisher", publisher())
        .text_if("image", frame.image.as_ref().map(|image| &*image.url))
        .text_if("url", frame.canonical.as_deref())
        .text_if("mainEntityOfPage", frame.canonical.as_deref())
}

/// A place with its address.
fn addressed(place: Object, name: &str, city: Option<&str>, country: Option<&str>) -> Object {
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
