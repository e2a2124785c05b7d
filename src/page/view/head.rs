//! The head of each page: its title, what it is about, the way to it, and what
//! it says to machines.

use crate::book::{Fixture, FixtureId, Side, Status, Story, StoryId};
use crate::language::{DateForm, Word, isolated};
use crate::page::edition::Sheet;
use crate::page::filed::Shelf;
use crate::page::json_ld::Object;
use crate::page::route::Route;

use super::View;
use super::about::{addressed, person, sports_team, stadium};
use super::fixture::FixtureView;
use super::frame::{FrameView, feed};
use super::index;
use super::league;
use super::list::ListView;
use super::player::PlayerView;
use super::poster;

/// Matches of a day that its description names.
const LINES: usize = 5;

/// The frame of a page.
pub(super) fn frame(sheet: &Sheet<'_>, view: &View<'_>) -> FrameView {
    let title = title(sheet, view);
    let mut frame = FrameView::of(sheet, &title, description(sheet, view));
    frame.class = class(view);
    frame.image = poster::image(sheet, &title);
    match (sheet.route, view) {
        (Route::Fixture(id), View::Fixture(view)) => {
            frame.kind = "article";
            frame.json_ld.push(sports_event(sheet, id, view).finish());
            let own = sheet.book().fixtures[id].told_in.iter();
            let report = own
                .copied()
                .find(|story| sheet.book().stories[*story].only_fixture() == Some(id));
            if let Some(report) = report {
                share(sheet, &mut frame, report);
            }
        }
        (Route::Story(id), _) => {
            frame.kind = "article";
            share(sheet, &mut frame, id);
        }
        (Route::Team(id), _) => {
            frame.kind = "profile";
            frame.json_ld.push(sports_team(sheet, id).finish());
            follow(sheet, &mut frame);
        }
        (Route::Competition(_), _) => {
            frame.json_ld.push(organisation(sheet, view).finish());
            follow(sheet, &mut frame);
        }
        (Route::Season(_) | Route::Club(_), _) => {
            frame.json_ld.push(organisation(sheet, view).finish());
        }
        (Route::Venue(id), _) => frame.json_ld.push(stadium(sheet, id).finish()),
        (Route::Player(id), View::Player(view)) => {
            frame.kind = "profile";
            frame.json_ld.push(person(sheet, id, view).finish());
        }
        _ => {}
    }
    let steps = steps(sheet, view);
    if let Some(crumbs) = breadcrumbs(sheet, &frame, &steps) {
        frame.json_ld.push(crumbs.finish());
    }
    frame.crumbs(sheet, steps);
    frame
}

/// With the feed of the page itself.
fn follow(sheet: &Sheet<'_>, frame: &mut FrameView) {
    let title = frame.title.clone();
    frame.feeds.extend(feed(sheet, sheet.route, &title));
}

/// With what a story says to machines.
fn share(sheet: &Sheet<'_>, frame: &mut FrameView, id: StoryId) {
    let story = &sheet.book().stories[id];
    frame.language = story.language.as_deref().map(str::to_owned);
    let article = news_article(sheet, story, frame).finish();
    frame.json_ld.push(article);
}

/// The class of the body, by which style sheets know the kind of page.
fn class(view: &View<'_>) -> &'static str {
    match view {
        View::Home(_) => "home",
        View::Fixture(_) => "match",
        View::Story(_) => "report",
        View::Season(_) => "competition",
        View::Round(_) => "round",
        View::Tables(_) => "tables",
        View::Grid(_) => "grid",
        View::List(_) => "list",
        View::Search(_) => "search",
        View::Team(_) => "team",
        View::HeadToHead(_) => "head-to-head",
        View::Venue(_) => "venue",
        View::Player(_) => "player",
        View::SeasonScorers(_) => "scorers-page",
        View::Club(_) => "club",
        View::Own(_) => "page",
        View::NotFound(_) => "not-found",
    }
}

/// The page's title without the site's: unique, so lists say which page they
/// are and matches say when they were.
fn title(sheet: &Sheet<'_>, view: &View<'_>) -> String {
    match view {
        View::Home(_) => String::new(),
        View::Fixture(view) => fixture_title(sheet, view),
        View::Story(view) => format!("{}, {}", view.report.title, view.report.day.text),
        View::Season(view) => view.title.clone(),
        View::Round(view) => format!("{} – {}", view.title, view.within.text),
        View::Tables(view) => view.title.clone(),
        View::Grid(view) => format!("{} – {}", view.title, view.within.text),
        View::HeadToHead(view) => format!("{}: {}", view.title, sheet.word(Word::HeadToHead)),
        View::Venue(view) => {
            let venue = sheet.language().amid(Word::Venue);
            format!("{}, {venue}", view.name)
        }
        View::List(view) if matches!(sheet.route, Route::Day(_)) => {
            format!("{}, {}", sheet.word(Word::Matches), view.title)
        }
        View::List(view) => {
            let of = view
                .within
                .as_ref()
                .map(|within| format!(" – {}", within.text));
            let number = match view.pages.number {
                0 | 1 => String::new(),
                _ => format!(", {}", view.pages.text),
            };
            format!("{}{number}{}", view.title, of.unwrap_or_default())
        }
        View::Team(view) => view.name.to_owned(),
        View::Player(view) => player_title(view),
        View::SeasonScorers(view) => format!("{} – {}", view.title, view.within.text),
        View::Club(view) => format!("{}, {}", view.name, sheet.language().amid(Word::Club)),
        View::Search(view) => view.title.to_owned(),
        View::Own(view) => view.title.to_owned(),
        View::NotFound(_) => sheet.word(Word::NotFound).to_owned(),
    }
}

/// `Alphonso Davies, Canada`: namesakes play for different teams.
fn player_title(view: &PlayerView<'_>) -> String {
    let teams = view.teams.iter().map(|team| &*team.text);
    let words: Vec<&str> = std::iter::once(view.name).chain(teams).collect();
    words.join(", ")
}

/// `Mexico 1–1 Canada – Concacaf Octagonal 2021–22, 7 Oct 2021`
fn fixture_title(sheet: &Sheet<'_>, view: &FixtureView<'_>) -> String {
    let Route::Fixture(id) = sheet.route else {
        return String::new();
    };
    let fixture = &sheet.book().fixtures[id];
    let pairing = super::fixture::title(sheet, fixture);
    let within = view.within.first().map_or("", |within| &within.text);
    match fixture.kickoff.date {
        Some(date) => {
            let date = sheet.language().date(date, DateForm::Short);
            format!("{pairing} – {within}, {date}")
        }
        None => format!("{pairing} – {within}"),
    }
}

/// What a page is about, in a sentence or two.
fn description(sheet: &Sheet<'_>, view: &View<'_>) -> String {
    match view {
        View::Home(view) if !view.description.is_empty() => view.description.to_owned(),
        View::Home(_) => {
            let parts = [Word::Reports, Word::Results, Word::Fixtures, Word::Tables];
            format!("{}: {}.", sheet.edition.title(), listed(sheet, &parts))
        }
        View::Fixture(view) => match &view.report {
            Some(report) if !report.summary.is_empty() => report.summary.to_owned(),
            _ => opening(sheet).map_or_else(|| facts_of(sheet, view), str::to_owned),
        },
        View::Story(view) if !view.report.summary.is_empty() => view.report.summary.to_owned(),
        View::Season(view) => {
            let parts = [Word::Table, Word::Results, Word::Fixtures, Word::Scorers];
            format!("{}: {}. {}.", view.title, listed(sheet, &parts), view.count)
        }
        View::Round(view) => format!(
            "{}, {}: {}.",
            view.within.text,
            view.title,
            listed(sheet, &[Word::Results, Word::Table])
        ),
        View::Tables(view) => {
            let captions: Vec<&str> = view.tables.iter().map(|t| &*t.caption).collect();
            format!("{}: {}.", view.title, captions.join(", "))
        }
        View::Grid(view) => format!(
            "{}: {}.",
            view.within.text,
            sheet.language().lower(view.title)
        ),
        View::HeadToHead(view) => format!("{}: {}.", view.title, view.count),
        View::Venue(view) if view.count.is_empty() => view.name.to_owned(),
        View::Venue(view) => format!("{}: {}.", view.name, view.count),
        View::List(view) if matches!(sheet.route, Route::Day(_)) => of_day(view),
        View::List(view) if matches!(sheet.route, Route::Filed(..)) => {
            let titles: Vec<&str> = view.stories.iter().map(|s| s.title).take(3).collect();
            format!("{}: {}.", view.title, titles.join("; "))
        }
        View::List(view) => match &view.within {
            Some(within) => format!("{}: {}.", within.text, sheet.language().lower(&view.title)),
            None => format!("{} – {}.", view.title, sheet.edition.title()),
        },
        View::Team(view) => {
            let parts = [Word::Results, Word::Fixtures, Word::Scorers, Word::Table];
            format!("{}: {}.", view.name, listed(sheet, &parts))
        }
        View::Player(view) => {
            let parts = [Word::Matches, Word::Goals, Word::Cards];
            format!("{}: {}.", player_title(view), listed(sheet, &parts))
        }
        View::SeasonScorers(view) => {
            let lists: Vec<&str> = view.lists.iter().map(|list| &*list.caption).collect();
            let lists = sheet.language().lower(&sheet.language().list(&lists));
            format!("{}: {lists}.", view.within.text)
        }
        View::Club(view) => format!("{}: {}.", view.name, listed(sheet, &[Word::Teams])),
        View::Search(view) => format!("{}: {}.", view.title, sheet.word(Word::SearchFor)),
        View::Own(view) if !view.summary.is_empty() => view.summary.to_owned(),
        View::Story(_) | View::Own(_) => opening(sheet).unwrap_or_default().to_owned(),
        View::NotFound(_) => sheet.word(Word::NotFoundText).to_owned(),
    }
}

/// The first words of the file that a page is made from: of a report, of a
/// page of the site's own.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other kinds of page are made from more than words"
)]
fn opening<'a>(sheet: &Sheet<'a>) -> Option<&'a str> {
    let book = sheet.book();
    match sheet.route {
        Route::Story(id) => book.stories[id].opening.as_deref(),
        Route::Page(id) => book.pages[id].opening.as_deref(),
        Route::Fixture(id) => {
            let told_in = book.fixtures[id].told_in.iter();
            let mut stories = told_in.map(|story| &book.stories[*story]);
            let own = stories.find(|story| story.only_fixture() == Some(id));
            own?.opening.as_deref()
        }
        _ => None,
    }
}

/// `Mexico 1–1 Canada; Costa Rica 0–0 Honduras.`
fn of_day(view: &ListView<'_>) -> String {
    let lines = view.groups.iter().flat_map(|group| &group.lines);
    let matches: Vec<String> = lines
        .take(LINES)
        .map(|line| {
            let between = line.score.unwrap_or(line.when);
            format!("{} {between} {}", isolated(line.home), isolated(line.away))
        })
        .collect();
    format!("{}.", matches.join("; "))
}

/// Words in a row, within a sentence.
fn listed(sheet: &Sheet<'_>, words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|word| sheet.word(*word)).collect();
    sheet.language().lower(&sheet.language().list(&words))
}

/// `Mexico 1–1 Canada (Jorge Sánchez 21′; Jonathan Osorio 42′), Estadio Azteca.`
fn facts_of(sheet: &Sheet<'_>, view: &FixtureView<'_>) -> String {
    let [home, away] = [&view.home, &view.away].map(|side| isolated(side.name));
    let score = if view.has_score {
        format!("{home} {}–{} {away}", view.home.goals, view.away.goals)
    } else {
        format!("{home} {} {away}", sheet.word(Word::Versus))
    };
    let scorers: Vec<&str> = [view.home.scorers, view.away.scorers]
        .into_iter()
        .filter(|scorers| !scorers.is_empty())
        .collect();
    let scorers = if scorers.is_empty() {
        String::new()
    } else {
        format!(" ({})", scorers.join("; "))
    };
    let within: Vec<&str> = view.within.iter().map(|within| &*within.text).collect();
    format!("{score}{scorers}. {}.", within.join(", "))
}

/// The way to a page from the home page down; empty for the home page.
fn steps(sheet: &Sheet<'_>, view: &View<'_>) -> Vec<(String, Route)> {
    let book = sheet.book();
    let home = (sheet.edition.title().to_owned(), Route::Home);
    let competition = |season| {
        let season = &book.seasons[season];
        let competition = &book.competitions[season.competition];
        (
            competition.name.to_string(),
            Route::Competition(season.competition),
        )
    };
    let season = |id| {
        let title = league::season_title(sheet, &book.seasons[id]);
        (title, Route::Season(id))
    };
    let below = |list: Word, route: Route, name: &str| {
        let list = sheet.word(list).to_owned();
        [(list, route), (name.to_owned(), sheet.route)]
    };
    let mut steps = vec![home];
    let mut within_season = |id| {
        let season = season(id);
        if sheet.link(season.1) == sheet.link(competition(id).1) {
            steps.push(season);
        } else {
            steps.extend([competition(id), season]);
        }
    };
    match (sheet.route, view) {
        (Route::Home | Route::NotFound, _) => return Vec::new(),
        (Route::Fixture(id), View::Fixture(view)) => {
            let fixture = &book.fixtures[id];
            within_season(book.stages[fixture.stage].season);
            if let Some(round) = fixture.round {
                let title = view.within.last().map(|round| round.text.clone());
                steps.extend(title.map(|title| (title, Route::Round(fixture.stage, round))));
            }
            steps.push((super::fixture::title(sheet, fixture), sheet.route));
        }
        (Route::Season(id), _) => within_season(id),
        (Route::Round(stage, _), View::Round(view)) => {
            within_season(book.stages[stage].season);
            steps.push((view.title.clone(), sheet.route));
        }
        (Route::SeasonTables(id), View::Tables(_)) => {
            within_season(id);
            steps.push((sheet.word(Word::Tables).to_owned(), sheet.route));
        }
        (Route::SeasonGrid(id), View::Grid(view)) => {
            within_season(id);
            steps.push((view.title.to_owned(), sheet.route));
        }
        (Route::SeasonResults(id, _) | Route::SeasonFixtures(id), View::List(view)) => {
            within_season(id);
            steps.push((view.title.clone(), sheet.route));
        }
        (Route::SeasonScorers(id), View::SeasonScorers(view)) => {
            within_season(id);
            steps.push((view.title.clone(), sheet.route));
        }
        (Route::CompetitionScorers(id), View::SeasonScorers(view)) => {
            steps.push((view.within.text.clone(), Route::Competition(id)));
            steps.push((view.title.clone(), sheet.route));
        }
        (Route::Player(_), View::Player(view)) => {
            steps.extend(below(Word::Players, Route::Players, view.name));
        }
        (Route::Competition(_), View::Season(view)) => {
            steps.extend(below(Word::Competitions, Route::Competitions, &view.title));
        }
        (Route::Team(_), View::Team(view)) => {
            steps.extend(below(Word::Teams, Route::Teams, view.name));
        }
        (Route::HeadToHead(..), View::HeadToHead(view)) => {
            steps.extend(below(Word::Teams, Route::Teams, &view.title));
        }
        (Route::Venue(_), View::Venue(view)) => {
            steps.extend(below(Word::Venues, Route::Venues, view.name));
        }
        (Route::Day(_), View::List(view)) => {
            steps.extend(below(Word::Results, Route::Results(1), &view.title));
        }
        (Route::Club(_), View::Club(view)) => {
            steps.extend(below(Word::Teams, Route::Teams, view.name));
        }
        (Route::Story(_), View::Story(view)) => {
            steps.extend(below(Word::Reports, Route::Reports(1), view.report.title));
        }
        (Route::Search, View::Search(view)) => steps.push((view.title.to_owned(), sheet.route)),
        (Route::Shelf(_) | Route::Filed(..), View::List(view)) => {
            steps.extend(to_stories(sheet, view));
        }
        (route, View::List(view)) => steps.push((view.title.clone(), route)),
        (route, View::Own(view)) => steps.push((view.title.to_owned(), route)),
        _ => {}
    }
    steps
}

/// The way from all reports to those of an author, a tag, a series.
fn to_stories(sheet: &Sheet<'_>, view: &ListView<'_>) -> Vec<(String, Route)> {
    let mut steps = vec![(sheet.word(Word::Reports).to_owned(), Route::Reports(1))];
    if let Route::Filed(at, _) = sheet.route {
        let list = sheet.word(index::title(at.shelf)).to_owned();
        steps.push((list, Route::Shelf(at.shelf)));
    }
    steps.push((view.title.clone(), sheet.route));
    steps
}

/// The way to a page for machines; whole addresses only.
fn breadcrumbs(sheet: &Sheet<'_>, frame: &FrameView, steps: &[(String, Route)]) -> Option<Object> {
    frame.canonical.as_ref()?;
    if steps.len() < 2 {
        return None;
    }
    let items = steps.iter().zip(1..).map(|((name, route), position)| {
        let address = sheet.edition.plan.address(*route);
        let url = address.and_then(|address| sheet.edition.url(&address));
        Object::new("ListItem")
            .number("position", position)
            .text("name", name)
            .text_if("item", url.as_deref())
    });
    Some(Object::top("BreadcrumbList").list("itemListElement", items))
}

/// A match for machines. schema.org has no property for a score: it stands in
/// the description.
fn sports_event(sheet: &Sheet<'_>, id: FixtureId, view: &FixtureView<'_>) -> Object {
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

/// A competition or a club for machines.
fn organisation(sheet: &Sheet<'_>, view: &View<'_>) -> Object {
    let url = sheet.edition.url(sheet.address);
    Object::top("SportsOrganization")
        .text("name", &title(sheet, view))
        .text("sport", "Association football")
        .text_if("url", url.as_deref())
}

/// A report for machines.
fn news_article(sheet: &Sheet<'_>, story: &Story, frame: &FrameView) -> Object {
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
