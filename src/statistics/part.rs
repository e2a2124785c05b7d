//! What one player did in one match.

use crate::book::{
    Book, CardKind, Fixture, FixtureId, FormationLine, LineUp, Minute, PlayerId, Side, Status,
    TeamId,
};

/// How a match knows a player.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// Shown a card, and no line-up says whether they played.
    #[default]
    Named,
    /// On the bench to the end.
    Bench,
    /// On the pitch: since when is not told.
    Appeared,
    /// Came on.
    CameOn,
    /// Began.
    Began,
}

/// What one player did in one match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who.
    pub player: PlayerId,
    /// The match.
    pub fixture: FixtureId,
    /// For which side.
    pub side: Side,
    /// How the match knows them.
    pub presence: Presence,
    /// Whether the match has the line-up of their side, so that an appearance
    /// can be counted.
    pub listed: bool,
    /// When they came on.
    pub on: Option<Minute>,
    /// When they went off, sent or replaced.
    pub off: Option<Minute>,
    /// Whether they went off before the end.
    pub left: bool,
    /// Minutes played; `None` where that is not told.
    pub minutes: Option<u16>,
    /// Goals, those from the spot among them; own goals are not.
    pub goals: u16,
    /// Goals from the spot.
    pub penalties: u16,
    /// Goals against their own side.
    pub own_goals: u16,
    /// Goals that they made.
    pub assists: u16,
    /// Cautions that led to nothing more.
    pub yellow: u16,
    /// Second cautions, the first being part of it.
    pub second_yellow: u16,
    /// Sendings-off at once.
    pub red: u16,
    /// Whether they kept goal from beginning to end and conceded none.
    pub clean_sheet: bool,
}

impl Part {
    fn of(player: PlayerId, fixture: FixtureId, side: Side, listed: bool) -> Self {
        Self {
            player,
            fixture,
            side,
            presence: Presence::Named,
            listed,
            on: None,
            off: None,
            left: false,
            minutes: None,
            goals: 0,
            penalties: 0,
            own_goals: 0,
            assists: 0,
            yellow: 0,
            second_yellow: 0,
            red: 0,
            clean_sheet: false,
        }
    }

    /// Whether they played.
    pub fn appeared(&self) -> bool {
        self.presence >= Presence::Appeared
    }
}

/// Whether what players did in a match stands: an awarded or void match's does
/// not.
pub fn stands(fixture: &Fixture) -> bool {
    matches!(
        fixture.status,
        Status::Played | Status::Abandoned { counts: true }
    )
}

/// Everybody whom a match names, as often as it does.
pub fn players_of(fixture: &Fixture) -> impl Iterator<Item = PlayerId> {
    let line_ups = Side::BOTH.into_iter();
    let line_ups = line_ups.filter_map(|side| fixture.line_ups.of(side).as_ref());
    let selected = line_ups.flat_map(|line_up| line_up.starting.iter().chain(&line_up.bench));
    let selected = selected.flat_map(|selected| {
        let on = selected.replaced.map(|(on, _)| on);
        std::iter::once(selected.player).chain(on)
    });
    let changes = fixture.substitutions.iter();
    let changes = changes.flat_map(|change| std::iter::once(change.on).chain(change.off));
    let goals = fixture.goals.iter();
    let goals = goals.flat_map(|goal| goal.scorer.into_iter().chain(goal.assist));
    let cards = fixture.cards.iter().filter_map(|card| card.player);
    let kicks = fixture.kicks.iter().filter_map(|kick| kick.player);
    let all = selected.chain(changes).chain(goals);
    all.chain(cards).chain(kicks)
}

/// Everybody whom a match names, line-ups first, and what each did; nothing
/// where what happened in it does not stand.
///
/// The minute of a change is the one that is being played, so who goes off in
/// the 62nd has played 62 minutes and who comes on for him 28: a side's minutes
/// add up. Stoppage time adds none.
pub fn parts(book: &Book, id: FixtureId) -> Vec<Part> {
    let fixture = &book.fixtures[id];
    if !stands(fixture) {
        return Vec::new();
    }
    let mut parts = Parts {
        id,
        fixture,
        list: Vec::new(),
    };
    for side in Side::BOTH {
        if let Some(line_up) = fixture.line_ups.of(side) {
            parts.line_up(side, line_up);
        }
    }
    parts.substitutions();
    parts.goals();
    parts.cards();
    for kick in &fixture.kicks {
        if let Some(player) = kick.player {
            parts.at_least(player, kick.side, Presence::Appeared);
        }
    }
    let mut list = parts.list;
    let end = end(book, fixture);
    let season = book.stages[fixture.stage].season;
    let rolling = book.seasons[season].match_length.rolling_substitutions;
    for part in &mut list {
        // Who may come back has no one minute of leaving.
        let changed = part.left || part.presence == Presence::CameOn;
        part.minutes = minutes(part, end).filter(|_| !(rolling && changed));
    }
    for side in Side::BOTH {
        clean_sheet(book, fixture, side, &mut list);
    }
    list
}

/// The parts of a match while they are put together.
struct Parts<'a> {
    id: FixtureId,
    fixture: &'a Fixture,
    list: Vec<Part>,
}

impl Parts<'_> {
    /// The part of a player of a side, with this presence or a stronger one.
    fn at_least(&mut self, player: PlayerId, side: Side, presence: Presence) -> &mut Part {
        let known = self
            .list
            .iter()
            .position(|part| part.player == player && part.side == side);
        let index = known.unwrap_or(self.list.len());
        if known.is_none() {
            let listed = self.fixture.line_ups.of(side).is_some();
            self.list.push(Part::of(player, self.id, side, listed));
        }
        let Some(part) = self.list.get_mut(index) else {
            unreachable!("the part was found, or has just been added");
        };
        part.presence = part.presence.max(presence);
        part
    }

    fn line_up(&mut self, side: Side, line_up: &LineUp) {
        let began = line_up.starting.iter().map(|one| (one, Presence::Began));
        let bench = line_up.bench.iter().map(|one| (one, Presence::Bench));
        for (selected, presence) in began.chain(bench) {
            self.at_least(selected.player, side, presence);
            if let Some((on, at)) = selected.replaced {
                self.change(side, Some(selected.player), on, at);
            }
        }
    }

    fn substitutions(&mut self) {
        for change in &self.fixture.substitutions {
            self.change(change.side, change.off, change.on, change.minute);
        }
    }

    fn change(&mut self, side: Side, off: Option<PlayerId>, on: PlayerId, at: Option<Minute>) {
        if let Some(off) = off {
            let part = self.at_least(off, side, Presence::Appeared);
            part.off = at;
            part.left = true;
        }
        let part = self.at_least(on, side, Presence::CameOn);
        part.on = part.on.or(at);
    }

    fn goals(&mut self) {
        for goal in &self.fixture.goals {
            let side = goal.credited_to;
            let of = if goal.own_goal { side.opponent() } else { side };
            if let Some(scorer) = goal.scorer {
                let part = self.at_least(scorer, of, Presence::Appeared);
                if goal.own_goal {
                    part.own_goals += 1;
                } else {
                    part.goals += 1;
                    part.penalties += u16::from(goal.penalty);
                }
            }
            if let Some(maker) = goal.assist {
                self.at_least(maker, side, Presence::Appeared).assists += 1;
            }
        }
    }

    /// Two cautions are a second caution, however they are written.
    fn cards(&mut self) {
        for card in &self.fixture.cards {
            let Some(player) = card.player else { continue };
            let part = self.at_least(player, card.side, Presence::Named);
            let sent_off = match card.kind {
                CardKind::Yellow if part.yellow == 0 && part.second_yellow == 0 => {
                    part.yellow = 1;
                    false
                }
                CardKind::Yellow | CardKind::SecondYellow => {
                    part.yellow = 0;
                    part.second_yellow = 1;
                    true
                }
                CardKind::Red => {
                    part.red = 1;
                    true
                }
            };
            if sent_off && part.presence != Presence::Bench {
                part.off = part.off.or(card.minute);
                part.left = true;
            }
        }
    }
}

/// The last minute of a match; `None` where it is not told.
fn end(book: &Book, fixture: &Fixture) -> Option<u16> {
    let season = book.stages[fixture.stage].season;
    let regular = u16::from(book.seasons[season].match_length.minutes);
    match (fixture.status, fixture.extra_time) {
        (Status::Played, false) => Some(regular),
        // IFAB Laws of the Game, Law 7: two equal periods of extra time, of
        // no more than 15 minutes each; shorter ones go with shorter matches.
        (Status::Played, true) if regular == 90 => Some(120),
        _ => None,
    }
}

fn minutes(part: &Part, end: Option<u16>) -> Option<u16> {
    let at = |minute: Minute| {
        let minute = u16::from(minute.regular);
        end.map_or(minute, |end| minute.min(end))
    };
    let from = match part.presence {
        Presence::Began => 0,
        Presence::CameOn => at(part.on?),
        Presence::Bench => return Some(0),
        Presence::Appeared | Presence::Named => return None,
    };
    let to = if part.left { at(part.off?) } else { end? };
    to.checked_sub(from)
}

/// Marks the goalkeeper of a side that conceded none. A clean sheet is the
/// goalkeeper's who played to the end: of two who shared a match it is nobody's.
fn clean_sheet(book: &Book, fixture: &Fixture, side: Side, parts: &mut [Part]) {
    let Some(line_up) = fixture.line_ups.of(side) else {
        return;
    };
    let conceded = fixture.score.map(|score| score.seen_from(side).1);
    let whole = fixture.status == Status::Played;
    let Some(keeper) = goalkeeper(book, fixture, side, line_up).filter(|_| conceded == Some(0))
    else {
        return;
    };
    for part in parts {
        let is_keeper = part.player == keeper && part.side == side;
        part.clean_sheet |= is_keeper && whole && !part.left;
    }
}

/// Who began in goal: the line of one that opens a formation, else the one
/// whom a file calls a goalkeeper, else the first of a whole side, as line-ups
/// are printed.
fn goalkeeper(book: &Book, fixture: &Fixture, side: Side, line_up: &LineUp) -> Option<PlayerId> {
    let mut starting = line_up.starting.iter();
    let first = starting.clone().next()?;
    if first.line.is_some() {
        let keeper = starting.find(|selected| selected.line == Some(FormationLine(0)));
        return keeper.map(|selected| selected.player);
    }
    let team = fixture.team(side);
    let keeper = starting.find(|selected| keeps_goal(book, selected.player, team));
    let season = book.stages[fixture.stage].season;
    let players = usize::from(book.seasons[season].match_length.players);
    let whole = line_up.starting.len() >= players;
    keeper
        .or(Some(first).filter(|_| whole))
        .map(|selected| selected.player)
}

/// What files call a goalkeeper, in the languages that Pressbox speaks.
const GOALKEEPER: [&str; 15] = [
    "gk",
    "g",
    "tw",
    "por",
    "goalkeeper",
    "keeper",
    "torwart",
    "torfrau",
    "torhüter",
    "portero",
    "arquero",
    "gardien",
    "goleiro",
    "guarda-redes",
    "portiere",
];

/// Whether a player's file or squad says that they keep goal.
pub fn keeps_goal(book: &Book, player: PlayerId, team: Option<TeamId>) -> bool {
    let own = book.players[player].position.as_deref();
    let squad = team.map_or(&[][..], |team| &book.teams[team].squad);
    let listed = squad
        .iter()
        .filter(|member| member.player == player)
        .filter_map(|member| member.position.as_deref());
    own.into_iter().chain(listed).any(|position| {
        let position = position.trim().to_lowercase();
        GOALKEEPER.contains(&&*position)
    })
}
