//! All that pages are made from, and the one page that is being laid out.

use crate::book::{Book, Entrant, Fixture, Score, Season, Side, TeamId};
use crate::calendar::{Date, TimeZone};
use crate::content::Settings;
use crate::language::{DateForm, Language, Word, isolated};
use crate::source::SourceTree;

use super::address::{Address, LinkStyle, absolute, relative};
use super::block::{Blocks, Press};
use super::index::Index;
use super::navigation::NavigationItem;
use super::open_sides::OpenSides;
use super::plan::Plan;
use super::route::Route;
use super::wording::{self, DayView};

/// All that pages are made from.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The files of the site.
    pub tree: &'a SourceTree,
    /// What they tell.
    pub book: &'a Book,
    /// The pages.
    pub plan: &'a Plan,
    /// Lists of the book's items.
    pub index: &'a Index,
    /// The site's settings.
    pub settings: &'a Settings,
    /// Where the site will stand, without a final `/`.
    pub base_url: Option<&'a str>,
    /// The words that pages say by themselves.
    pub language: &'a Language,
    /// The items of the header.
    pub navigation: &'a [NavigationItem],
    /// How links end.
    pub style: LinkStyle,
    /// The fenced blocks of its texts.
    pub blocks: &'a Blocks,
    /// What sides are called that are still open.
    pub open_sides: &'a OpenSides,
}

impl<'a> Edition<'a> {
    /// The site's title.
    pub fn title(&self) -> &'a str {
        site_title(self.settings)
    }

    /// The whole address of a page; `None` where nobody says where the site
    /// will stand.
    pub fn url(&self, address: &Address) -> Option<String> {
        self.base_url
            .map(|base| format!("{base}/{}", address.as_str()))
    }

    /// The zone of a match's hour: its own, its season's, the site's.
    pub fn zone(&self, fixture: &Fixture) -> Option<TimeZone> {
        let season = self.book.stages[fixture.stage].season;
        let own = fixture.kickoff.zone.clone();
        let own = own.or_else(|| self.book.seasons[season].zone.clone());
        own.or_else(|| TimeZone::named(&self.settings.time_zone.as_ref()?.value))
    }

    /// When a match begins, in RFC 3339; `None` where day, hour or zone is not
    /// known.
    pub fn kickoff(&self, fixture: &Fixture) -> Option<String> {
        let (date, time) = (fixture.kickoff.date?, fixture.kickoff.time?);
        Some(self.zone(fixture)?.rfc3339(date, time))
    }

    /// What a side of a match is called on its day.
    pub fn side(&self, fixture: &'a Fixture, side: Side) -> &'a str {
        match fixture.sides.of(side) {
            Entrant::Team(team) => self.book.teams[*team].name_on(fixture.kickoff.date),
            Entrant::Open(words) => self.open_sides.name(words),
        }
    }

    /// The same for programs: a side that is still open in its file's words.
    pub fn side_as_written(&self, fixture: &'a Fixture, side: Side) -> &'a str {
        match fixture.sides.of(side) {
            Entrant::Team(_) => self.side(fixture, side),
            Entrant::Open(words) => words,
        }
    }

    /// `Mexico 1–1 Canada`, before it is played `Mexico v Canada`.
    pub fn summary(&self, fixture: &'a Fixture) -> String {
        let [home, away] = Side::BOTH.map(|side| isolated(self.side(fixture, side)));
        match super::view::line::shown_score(fixture) {
            Some(score) => format!("{home} {} {away}", wording::score(self.language, score)),
            None => format!("{home} {} {away}", self.language.word(Word::Versus)),
        }
    }

    /// `Concacaf Octagonal 2021–22`
    pub fn season_title(&self, season: &Season) -> String {
        let competition = &self.book.competitions[season.competition].name;
        match &season.name {
            Some(name) if !competition.contains(&**name) => format!("{competition} {name}"),
            Some(_) | None => competition.to_string(),
        }
    }

    /// What a round is called: `Round 4` where it is but a number.
    pub fn round_title(&self, name: &str) -> String {
        if name.chars().all(|c| c.is_ascii_digit()) {
            self.language.say(Word::RoundNamed, &[("name", &name)])
        } else {
            name.to_owned()
        }
    }

    /// One side's goals as a newspaper prints them.
    pub fn scorers(&self, fixture: &Fixture, side: Side) -> String {
        wording::scorers(self.language, self.book, &fixture.goals, side)
    }

    /// The path of the site on its host, with `/` at both ends.
    fn base_path(&self) -> &'a str {
        let Some(base) = self.base_url else {
            return "";
        };
        let host = base.split_once("://").map_or(base, |(_, rest)| rest);
        host.find('/')
            .and_then(|slash| host.get(slash..))
            .unwrap_or_default()
    }
}

/// The title of a site.
pub fn site_title(settings: &Settings) -> &str {
    let title = settings.title.as_ref();
    title.map_or("Match reports", |title| &title.value)
}

/// A page while it is laid out: the edition, and where the page stands, so
/// that links can be made from it.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// What it is made from.
    pub edition: &'a Edition<'a>,
    /// Which page.
    pub route: Route,
    /// Where it stands.
    pub address: &'a Address,
    /// What prints the blocks of its texts.
    pub press: &'a dyn Press,
}

impl<'a> Sheet<'a> {
    /// The link to another page; `None` where the site does not have it.
    pub fn link(&self, to: Route) -> Option<String> {
        self.edition.plan.address(to).map(|to| self.link_to(&to))
    }

    /// The link to an address of the site.
    pub fn link_to(&self, to: &Address) -> String {
        // A server shows that page at any depth; from a disk nobody does.
        if self.route == Route::NotFound && self.edition.style == LinkStyle::Folders {
            let base = format!("{}/", self.edition.base_path());
            return absolute(&base, to, self.edition.style);
        }
        relative(self.address, to, self.edition.style)
    }

    /// The book.
    pub fn book(&self) -> &'a Book {
        self.edition.book
    }

    /// What a side of a match is called on its day, and the team's page.
    pub fn side(&self, fixture: &'a Fixture, side: Side) -> (&'a str, Option<TeamId>) {
        (self.edition.side(fixture, side), fixture.team(side))
    }

    /// The words that the page says by itself.
    pub fn language(&self) -> &'a Language {
        self.edition.language
    }

    /// A word or phrase of them.
    pub fn word(&self, word: Word) -> &'a str {
        self.language().word(word)
    }

    /// A day in their words.
    pub fn day(&self, date: Date, form: DateForm) -> DayView {
        DayView::of(self.language(), date, form)
    }

    /// A score: `2–1`.
    pub fn score(&self, score: Score) -> String {
        wording::score(self.language(), score)
    }

    /// What a round is called: `Round 4` where it is but a number.
    pub fn round_title(&self, name: &str) -> String {
        self.edition.round_title(name)
    }

    /// One side's goals as a newspaper prints them.
    pub fn scorers(&self, fixture: &Fixture, side: Side) -> String {
        self.edition.scorers(fixture, side)
    }
}
