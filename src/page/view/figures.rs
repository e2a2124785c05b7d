//! Players' figures as a table, every number leading to the matches that it
//! was counted from.

use serde::Serialize;

use crate::book::{PlayerId, SeasonId, TeamId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::statistics::Figures;

use super::frame::LinkView;

/// A table of figures: a line for each player, or for each season of one.
#[derive(Clone, Debug, Serialize)]
pub struct FiguresView<'a> {
    /// What it shows.
    pub caption: String,
    /// What its lines are of: players, seasons.
    pub subject: &'a str,
    /// Whether its lines have places.
    pub positions: bool,
    /// Whether its lines have shirt numbers.
    pub numbers: bool,
    /// Whether its lines say for which teams.
    pub teams: bool,
    /// What is counted.
    pub columns: Vec<ColumnView<'a>>,
    /// The lines.
    pub rows: Vec<FiguresRowView>,
    /// All lines added up; empty where they are not.
    pub total: Vec<String>,
    /// Whether more is said where it comes from: how many lines are left out.
    pub others: usize,
}

/// What a column counts.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnView<'a> {
    /// In its head.
    pub short: &'a str,
    /// In words.
    pub name: &'a str,
}

/// One line.
#[derive(Clone, Debug, Serialize)]
pub struct FiguresRowView {
    /// The place; empty where it is that of the line above.
    pub position: String,
    /// The number on the shirt.
    pub number: String,
    /// Whose line it is.
    pub name: LinkView,
    /// A few words about it.
    pub about: String,
    /// The teams.
    pub teams: Vec<LinkView>,
    /// The numbers, each with the matches that it was counted from.
    pub cells: Vec<LinkView>,
}

/// What can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Appearances,
    Starts,
    Minutes,
    Goals,
    Assists,
    OwnGoals,
    Yellow,
    SecondYellow,
    Red,
    CleanSheets,
}

impl Column {
    /// Every one, as a player's page has them.
    pub(super) const ALL: [Self; 10] = [
        Self::Appearances,
        Self::Starts,
        Self::Minutes,
        Self::Goals,
        Self::Assists,
        Self::OwnGoals,
        Self::Yellow,
        Self::SecondYellow,
        Self::Red,
        Self::CleanSheets,
    ];

    /// How many, of which a reader would say that there are some.
    pub(super) fn number(self, figures: &Figures) -> u32 {
        let number = match self {
            Self::Appearances => figures.appearances,
            Self::Starts => figures.starts,
            Self::Minutes => return figures.minutes,
            Self::Goals => figures.goals,
            Self::Assists => figures.assists,
            Self::OwnGoals => figures.own_goals,
            Self::Yellow => figures.yellow,
            Self::SecondYellow => figures.second_yellow,
            Self::Red => figures.red,
            Self::CleanSheets => figures.clean_sheets,
        };
        number.into()
    }

    fn words(self) -> (Word, Word) {
        match self {
            Self::Appearances => (Word::AppearancesShort, Word::Appearances),
            Self::Starts => (Word::StartsShort, Word::Starts),
            Self::Minutes => (Word::MinutesShort, Word::MinutesPlayed),
            Self::Goals => (Word::Goals, Word::Goals),
            Self::Assists => (Word::AssistsShort, Word::Assists),
            Self::OwnGoals => (Word::OwnGoalShort, Word::OwnGoals),
            Self::Yellow => (Word::YellowCardShort, Word::YellowCard),
            Self::SecondYellow => (Word::SecondYellowShort, Word::SecondYellow),
            Self::Red => (Word::RedCardShort, Word::RedCard),
            Self::CleanSheets => (Word::CleanSheetsShort, Word::CleanSheets),
        }
    }

    /// Its head.
    pub(super) fn view<'a>(self, sheet: &Sheet<'a>) -> ColumnView<'a> {
        let (short, name) = self.words();
        ColumnView {
            short: sheet.word(short),
            name: sheet.word(name),
        }
    }

    /// `12 (3 pen)`; `450+` where the minutes of some matches are not told.
    pub(super) fn text(self, sheet: &Sheet<'_>, figures: &Figures) -> String {
        let number = sheet.language().number(self.number(figures));
        if self == Self::Goals && figures.penalties > 0 {
            let word = sheet.word(Word::PenaltyShort);
            return format!("{number} ({} {word})", figures.penalties);
        }
        if self == Self::Minutes && figures.untimed > 0 {
            let known = figures.minutes > 0;
            return if known {
                format!("{number}+")
            } else {
                "–".to_owned()
            };
        }
        number
    }

    /// A number that leads to what it was counted from.
    pub(super) fn cell(self, sheet: &Sheet<'_>, figures: &Figures, to: Option<&str>) -> LinkView {
        LinkView {
            text: self.text(sheet, figures),
            href: to.filter(|_| self.number(figures) > 0).map(str::to_owned),
        }
    }
}

/// The columns of which one of these has something to count.
pub(super) fn used<'f>(
    figures: &(impl Iterator<Item = &'f Figures> + Clone),
    among: &[Column],
) -> Vec<Column> {
    let is_used = |column: &Column| figures.clone().any(|one| column.number(one) > 0);
    among.iter().copied().filter(is_used).collect()
}

/// A player and their page.
pub(super) fn player_link(sheet: &Sheet<'_>, player: PlayerId) -> LinkView {
    LinkView {
        text: sheet.book().players[player].name.to_string(),
        href: sheet.link(Route::Player(player)),
    }
}

/// Where a player's page lists their matches of a season, or of any.
pub(super) fn matches_link(
    sheet: &Sheet<'_>,
    player: PlayerId,
    season: Option<SeasonId>,
) -> Option<String> {
    let page = sheet.link(Route::Player(player))?;
    Some(match season {
        Some(season) => format!("{page}#{}", anchor(sheet, season)),
        None => page,
    })
}

/// What a season's matches are marked by on a player's page.
pub(super) fn anchor(sheet: &Sheet<'_>, season: SeasonId) -> String {
    let address = sheet.edition.plan.address(Route::Season(season));
    let address = address.as_ref().map_or("", |address| address.as_str());
    let path = address.trim_start_matches("competitions/");
    path.trim_end_matches('/').replace('/', "-")
}

/// Teams and their pages.
pub(super) fn team_links(sheet: &Sheet<'_>, teams: &[TeamId]) -> Vec<LinkView> {
    let link = |team: &TeamId| LinkView {
        text: sheet.book().teams[*team].name.to_string(),
        href: sheet.link(Route::Team(*team)),
    };
    teams.iter().map(link).collect()
}
