//! The head of each page: its title, what it is about, the way to it, and what
//! it says to machines.

mod about;
mod description;
mod title;
mod way;

use crate::book::StoryId;
use crate::page::edition::Sheet;
use crate::page::route::Route;

use super::View;
use super::frame::{FrameView, feed};
use super::poster;
use about::{news_article, organisation, person, sports_event, sports_team, stadium};
use description::description;
use title::title;
use way::{breadcrumbs, steps};

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
            if let Some(report) = sheet.book().report_of(id) {
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
            frame.json_ld.push(organisation(sheet, &title).finish());
            follow(sheet, &mut frame);
        }
        (Route::Season(_) | Route::Club(_), _) => {
            frame.json_ld.push(organisation(sheet, &title).finish());
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
