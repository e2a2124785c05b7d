//! A player: what they have from every season, and the matches behind it.

use serde::Serialize;

use crate::book::{Book, FixtureId, PlayerId, SeasonId, Side, TeamId};
use crate::language::{Count, DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::output_list::crest_address;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;
use crate::page::wording::DayView;
use crate::statistics::{self, Figures, Part, Presence};

use super::figures::{self, Column, FiguresRowView, FiguresView};
use super::frame::LinkView;
use super::league::{self, FormView};
use super::line::{self, LineView};
use super::own::plain;

/// A player's page.
#[derive(Clone, Debug, Serialize)]
pub struct PlayerView<'a> {
    /// The name as it may be shown.
    pub name: &'a str,
    /// The picture.
    pub portrait: Option<String>,
    /// The teams, the latest first.
    pub teams: Vec<LinkView>,
    /// What is known of them: the label, the value.
    pub facts: Vec<(&'a str, LinkView)>,
    /// What they have from each season and team.
    pub figures: Option<FiguresView<'a>>,
    /// Their matches by season and team, the latest season first.
    pub seasons: Vec<PlayerSeasonView<'a>>,
    /// Words about them.
    pub text: Vec<PieceView>,
}

/// A player's matches of one season for one team.
#[derive(Clone, Debug, Serialize)]
pub struct PlayerSeasonView<'a> {
    /// What other pages find it by; empty where it is the season's second.
    pub anchor: String,
    /// The season.
    pub season: LinkView,
    /// The team.
    pub team: LinkView,
    /// Whether minutes are known.
    pub minutes: bool,
    /// The matches, in order.
    pub matches: Vec<PlayerMatchView<'a>>,
}

/// A match as a player lived it.
#[derive(Clone, Debug, Serialize)]
pub struct PlayerMatchView<'a> {
    /// The match.
    pub line: LineView<'a>,
    /// Its day, without the year that the season tells.
    pub day: Option<DayView>,
    /// The other side.
    pub opponent: &'a str,
    /// `H`, `A`, `N`.
    pub ground: &'static str,
    /// How it ended for the team.
    pub outcome: Option<FormView<'a>>,
    /// The score, the team's goals first.
    pub score: String,
    /// `2 goals, 1 assist`
    pub deeds: String,
    /// Minutes played.
    pub minutes: String,
}

/// What a player did for one team in one season.
struct Spell {
    season: SeasonId,
    team: Option<TeamId>,
    figures: Figures,
    parts: Vec<Part>,
}

/// The page of a player.
pub(super) fn view<'a>(sheet: &Sheet<'a>, id: PlayerId) -> PlayerView<'a> {
    let player = &sheet.book().players[id];
    let spells = spells(sheet, id);
    PlayerView {
        name: &player.name,
        portrait: player
            .portrait
            .map(|portrait| sheet.link_to(&crest_address(sheet.edition.tree, portrait))),
        teams: figures::team_links(sheet, &teams(sheet.book(), id, &spells)),
        facts: facts(sheet, id),
        figures: totals(sheet, &spells),
        seasons: seasons(sheet, &spells),
        text: player
            .prose
            .map(|prose| prose::pieces(sheet, prose, &player.name, Setting::default()))
            .unwrap_or_default(),
    }
}

/// The teams that a player is known from, those of the latest matches first.
fn teams(book: &Book, id: PlayerId, spells: &[Spell]) -> Vec<TeamId> {
    let mut teams: Vec<TeamId> = Vec::new();
    let played = spells.iter().filter_map(|spell| spell.team);
    for team in played.chain(book.players[id].teams.iter().copied()) {
        if !teams.contains(&team) {
            teams.push(team);
        }
    }
    teams
}

fn facts<'a>(sheet: &Sheet<'a>, id: PlayerId) -> Vec<(&'a str, LinkView)> {
    let player = &sheet.book().players[id];
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    let born = player
        .born
        .map(|born| sheet.language().date(born, DateForm::Long));
    let aliases: Vec<&str> = player.aliases.iter().map(|alias| &**alias).collect();
    let aliases = (!aliases.is_empty()).then(|| aliases.join(", "));
    let known = [
        (Word::PlayingPosition, text(&player.position)),
        (Word::Born, born),
        (Word::Nationality, text(&player.nationality)),
        (Word::AlsoKnownAs, aliases),
    ];
    known
        .into_iter()
        .filter_map(|(label, value)| Some((sheet.word(label), plain(value.as_deref())?)))
        .collect()
}

/// A player's matches by season and team, the latest first.
fn spells(sheet: &Sheet<'_>, id: PlayerId) -> Vec<Spell> {
    let book = sheet.book();
    let mut spells: Vec<Spell> = Vec::new();
    for fixture in sheet.edition.index.matches_of(id) {
        let parts = statistics::parts(book, *fixture);
        for part in parts.into_iter().filter(|part| part.player == id) {
            let fixture = &book.fixtures[part.fixture];
            let season = book.stages[fixture.stage].season;
            let team = fixture.team(part.side);
            let known = spells
                .iter()
                .position(|spell| spell.season == season && spell.team == team);
            let index = known.unwrap_or(spells.len());
            if known.is_none() {
                spells.push(Spell {
                    season,
                    team,
                    figures: Figures::default(),
                    parts: Vec::new(),
                });
            }
            if let Some(spell) = spells.get_mut(index) {
                spell.figures.enter(&part);
                spell.parts.push(part);
            }
        }
    }
    let last = |spell: &Spell| spell.parts.last().map(|part| part.fixture);
    spells.sort_by_key(|spell| std::cmp::Reverse(last(spell)));
    spells
}

/// What a player has from each season and team, and from all.
fn totals<'a>(sheet: &Sheet<'a>, spells: &[Spell]) -> Option<FiguresView<'a>> {
    let columns = figures::used(&spells.iter().map(|spell| &spell.figures), &Column::ALL);
    if columns.is_empty() {
        return None;
    }
    let mut whole = Figures::default();
    for part in spells.iter().flat_map(|spell| &spell.parts) {
        whole.enter(part);
    }
    let rows = spells.iter().map(|spell| {
        let to = format!("#{}", figures::anchor(sheet, spell.season));
        FiguresRowView {
            position: String::new(),
            number: String::new(),
            name: season_link(sheet, spell.season),
            about: String::new(),
            teams: figures::team_links(sheet, spell.team.as_slice()),
            cells: columns
                .iter()
                .map(|column| column.cell(sheet, &spell.figures, Some(&to)))
                .collect(),
        }
    });
    Some(FiguresView {
        caption: sheet.word(Word::Figures).to_owned(),
        subject: sheet.word(Word::Season),
        positions: false,
        numbers: false,
        teams: true,
        rows: rows.collect(),
        total: if spells.len() > 1 {
            columns
                .iter()
                .map(|column| column.text(sheet, &whole))
                .collect()
        } else {
            Vec::new()
        },
        columns: columns.iter().map(|column| column.view(sheet)).collect(),
        others: 0,
    })
}

fn season_link(sheet: &Sheet<'_>, season: SeasonId) -> LinkView {
    LinkView {
        text: league::season_title(sheet, &sheet.book().seasons[season]),
        href: sheet.link(Route::Season(season)),
    }
}

fn seasons<'a>(sheet: &Sheet<'a>, spells: &[Spell]) -> Vec<PlayerSeasonView<'a>> {
    let mut seen: Vec<SeasonId> = Vec::new();
    let mut views = Vec::with_capacity(spells.len());
    for spell in spells {
        let is_first = !seen.contains(&spell.season);
        seen.push(spell.season);
        let team = figures::team_links(sheet, spell.team.as_slice()).pop();
        views.push(PlayerSeasonView {
            anchor: if is_first {
                figures::anchor(sheet, spell.season)
            } else {
                String::new()
            },
            season: season_link(sheet, spell.season),
            team: team.unwrap_or(LinkView {
                text: String::new(),
                href: None,
            }),
            minutes: spell.figures.minutes > 0,
            matches: spell
                .parts
                .iter()
                .map(|part| player_match(sheet, part, spell.team))
                .collect(),
        });
    }
    views
}

fn player_match<'a>(sheet: &Sheet<'a>, part: &Part, team: Option<TeamId>) -> PlayerMatchView<'a> {
    let id: FixtureId = part.fixture;
    let fixture = &sheet.book().fixtures[id];
    let shown = line::shown_score(fixture).map(|score| score.seen_from(part.side));
    PlayerMatchView {
        line: line::line(sheet, id),
        day: fixture
            .kickoff
            .date
            .map(|date| sheet.day(date, DateForm::DayMonthShort)),
        opponent: sheet.side(fixture, part.side.opponent()).0,
        ground: match (fixture.neutral, part.side) {
            (true, _) => "N",
            (false, Side::Home) => "H",
            (false, Side::Away) => "A",
        },
        outcome: team.and_then(|team| league::outcome(sheet, id, team)),
        score: shown
            .map(|(scored, conceded)| sheet.language().score(scored, conceded))
            .unwrap_or_default(),
        deeds: deeds(sheet, part),
        minutes: match (part.presence, part.minutes) {
            (Presence::Bench, _) => sheet.word(Word::Bench).to_owned(),
            (_, Some(minutes)) => minutes.to_string(),
            (_, None) => String::new(),
        },
    }
}

/// `2 goals (1 pen), 1 assist, 1 yellow card`
fn deeds(sheet: &Sheet<'_>, part: &Part) -> String {
    let language = sheet.language();
    let mut deeds: Vec<String> = Vec::new();
    if part.goals > 0 {
        let mut goals = language.count(Count::Goals, part.goals);
        if part.penalties > 0 {
            let word = sheet.word(Word::PenaltyShort);
            goals = format!("{goals} ({} {word})", part.penalties);
        }
        deeds.push(goals);
    }
    let counted = [
        (Count::OwnGoals, part.own_goals),
        (Count::Assists, part.assists),
        (Count::YellowCards, part.yellow),
        (Count::RedCards, part.red),
        (Count::CleanSheets, u16::from(part.clean_sheet)),
    ];
    for (count, number) in counted.into_iter().filter(|(_, number)| *number > 0) {
        deeds.push(language.count(count, number));
    }
    if part.second_yellow > 0 {
        deeds.push(sheet.word(Word::SecondYellow).to_owned());
    }
    deeds.join(", ")
}
