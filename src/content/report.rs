//! What a report file says.

use crate::book::{BySide, CardKind, Minute, Score, Side, Status};
use crate::calendar::{Date, Time};
use crate::extra::Extra;
use crate::notation::{
    GoalLine, Name, NearMiss, Outcome, ScoreLine, WrittenCard, WrittenGoal, WrittenKick,
    WrittenSubstitution,
};
use crate::source::{Place, Text, Written};

use super::Body;

/// A report: its words, and the matches that it tells of.
#[derive(Clone, Debug)]
pub struct ReportFile {
    /// The headline, where the front matter gives one.
    pub title: Option<Text>,
    /// The day, from the front matter or the file's name.
    pub date: Option<Written<Date>>,
    /// When it last changed.
    pub updated: Option<Written<Date>>,
    /// The moment before which a build leaves it out.
    pub publish: Option<Written<(Date, Option<Time>)>>,
    /// Left out, its facts too, unless drafts are asked for.
    pub draft: bool,
    /// `author` and `authors` together.
    pub authors: Vec<Text>,
    /// A sentence or two.
    pub summary: Option<Text>,
    /// The lead picture.
    pub image: Option<ImageEntry>,
    /// Tags.
    pub tags: Vec<Text>,
    /// The series that it is a part of.
    pub series: Option<Text>,
    /// The address, where the front matter gives one.
    pub slug: Option<Text>,
    /// Old addresses.
    pub aliases: Vec<Text>,
    /// The language, where it is not the site's.
    pub language: Option<Text>,
    /// What was put right later.
    pub corrections: Vec<(Written<Date>, Text)>,
    /// A template of its own.
    pub template: Option<Text>,
    /// Anything, for templates.
    pub extra: Extra,
    /// The competition: slug, name or alias.
    pub competition: Option<Text>,
    /// The stage.
    pub stage: Option<Text>,
    /// The group.
    pub group: Option<Text>,
    /// The round.
    pub round: Option<Text>,
    /// Whether score lines in the body are matches: `headline_scores`.
    pub headline_scores: bool,
    /// Codes that are meant.
    pub allow: Vec<Text>,
    /// The matches of the front matter, whether written flat or as a list.
    pub matches: Vec<MatchEntry>,
    /// Lines of the body that could be score lines, in order; empty where the
    /// front matter turns them off.
    pub headlines: Vec<Headline>,
    /// Lines of the body that are nearly score lines, in order. Whether they
    /// are meant as such is for whoever knows the teams to say.
    pub near_headlines: Vec<Written<NearMiss>>,
    /// The first line of the body that could be a score line, where the report
    /// tells of no match and names no competition.
    pub stray_headline: Option<Headline>,
    /// The Markdown.
    pub body: Body,
}

/// The lead picture of a report or a player.
#[derive(Clone, Debug)]
pub struct ImageEntry {
    /// Its address.
    pub src: Text,
    /// What it shows.
    pub alt: Option<Text>,
    /// Whose it is.
    pub credit: Option<Text>,
}

/// A line of its own in the body that reads as a score line, and the goal
/// line under it.
#[derive(Clone, Debug)]
pub struct Headline {
    /// Every reading of the line.
    pub readings: Vec<ScoreLine>,
    /// The line's text, without heading marks.
    pub place: Place,
    /// The goals of the line right under it, if that is a goal line.
    pub goals: Option<Written<GoalLine>>,
    /// The first byte in the file of what belongs to the headline.
    pub start: u32,
    /// The first byte behind headline and goal line.
    pub text_start: u32,
}

/// Who plays, and with what outcome: every way in which it may be written.
#[derive(Clone, Debug)]
pub enum Pairing {
    /// A score line, with every reading of it.
    Line(Written<Vec<ScoreLine>>),
    /// `home`, `away` and perhaps `score`.
    Apart {
        /// The home side's name.
        home: Text,
        /// The away side's name.
        away: Text,
        /// The score.
        score: Option<Written<Outcome>>,
    },
}

/// One match as one file tells it: front matter, a line of `results:` or a
/// row of a CSV. What is not stated is `None`.
#[derive(Clone, Debug)]
pub struct MatchEntry {
    /// Where it is told.
    pub place: Place,
    /// Who plays.
    pub pairing: Pairing,
    /// A name that other matches refer to: `SF1`.
    pub label: Option<Text>,
    /// The stage, where told for this match.
    pub stage: Option<Text>,
    /// The group, where told for this match.
    pub group: Option<Text>,
    /// The round, where told for this match.
    pub round: Option<Text>,
    /// The day, where told for this match.
    pub date: Option<Written<Date>>,
    /// The hour.
    pub time: Option<Written<Time>>,
    /// The zone's name.
    pub time_zone: Option<Text>,
    /// The status, where stated apart from the score line.
    pub status: Option<Written<StatusWord>>,
    /// `counts: true` of an abandoned match.
    pub counts: Option<Written<bool>>,
    /// At half-time.
    pub half_time: Option<Written<Score>>,
    /// After ninety minutes.
    pub after_90: Option<Written<Score>>,
    /// The shoot-out.
    pub penalties: Option<Written<Score>>,
    /// Which match of its pairing.
    pub leg: Option<Written<u8>>,
    /// On neither side's ground.
    pub neutral: Option<Written<bool>>,
    /// The ground.
    pub venue: Option<Text>,
    /// The town.
    pub city: Option<Text>,
    /// Spectators.
    pub attendance: Option<Written<u32>>,
    /// The referee.
    pub referee: Option<Text>,
    /// Further officials: the office, the name.
    pub officials: Vec<(Text, Text)>,
    /// The weather.
    pub weather: Option<Text>,
    /// A decision of the competition.
    pub awarded: Option<Box<AwardEntry>>,
    /// The goals.
    pub goals: Option<Box<Goals>>,
    /// The cards.
    pub cards: Vec<CardEntry>,
    /// The line-ups.
    pub line_ups: BySide<Option<Box<LineUpEntry>>>,
    /// The substitutions.
    pub substitutions: BySide<Option<Written<Vec<WrittenSubstitution>>>>,
    /// The kicks of the shoot-out.
    pub shoot_out: Option<Box<Written<BySide<Vec<WrittenKick>>>>>,
    /// Figures of both sides.
    pub stats: Vec<(Text, BySide<Text>)>,
    /// Facts.
    pub facts: Vec<(Text, Text)>,
    /// Further reading: a label and an address.
    pub links: Vec<(Text, Text)>,
    /// What a line of a CSV notes.
    pub notes: Option<Text>,
    /// Anything, for templates.
    pub extra: Extra,
}

impl MatchEntry {
    /// A match of which nothing is told but who plays.
    pub fn new(place: Place, pairing: Pairing) -> Self {
        Self {
            place,
            pairing,
            label: None,
            stage: None,
            group: None,
            round: None,
            date: None,
            time: None,
            time_zone: None,
            status: None,
            counts: None,
            half_time: None,
            after_90: None,
            penalties: None,
            leg: None,
            neutral: None,
            venue: None,
            city: None,
            attendance: None,
            referee: None,
            officials: Vec::new(),
            weather: None,
            awarded: None,
            goals: None,
            cards: Vec::new(),
            line_ups: BySide::default(),
            substitutions: BySide::default(),
            shoot_out: None,
            stats: Vec::new(),
            facts: Vec::new(),
            links: Vec::new(),
            notes: None,
            extra: Extra::Nothing,
        }
    }
}

/// A status as a user writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusWord {
    /// `scheduled`
    Scheduled,
    /// `played`
    Played,
    /// `postponed`
    Postponed,
    /// `abandoned`
    Abandoned,
    /// `cancelled`
    Cancelled,
    /// `awarded`
    Awarded,
    /// `void`
    Void,
}

impl StatusWord {
    /// The book's status; an abandoned match counts only where `counts` says so.
    pub fn status(self, counts: bool) -> Status {
        match self {
            Self::Scheduled => Status::Scheduled,
            Self::Played => Status::Played,
            Self::Postponed => Status::Postponed,
            Self::Abandoned => Status::Abandoned { counts },
            Self::Cancelled => Status::Cancelled,
            Self::Awarded => Status::Awarded,
            Self::Void => Status::Void,
        }
    }
}

/// `awarded:` of a match.
#[derive(Clone, Debug)]
pub struct AwardEntry {
    /// Where it stands.
    pub place: Place,
    /// What counts in the table.
    pub score: Option<Written<Score>>,
    /// `home`, `away`; `None` is `none`: both lose.
    pub to: Option<Side>,
    /// From which day.
    pub date: Option<Written<Date>>,
    /// Why.
    pub reason: Option<Text>,
}

/// The goals of a match, in whichever form they are written.
#[derive(Clone, Debug)]
pub enum Goals {
    /// A line.
    Line(Written<GoalLine>),
    /// A line for each side: `{home: …, away: …}`.
    Sides(BySide<Option<Written<Vec<WrittenGoal>>>>),
    /// A list in the order of play, each with or without its running score.
    List(Vec<GoalEntry>),
}

/// One goal of a list.
#[derive(Clone, Debug)]
pub struct GoalEntry {
    /// Where it stands.
    pub place: Place,
    /// `home`, `away` or a team's name; `None` where the running score tells.
    pub team: Option<TeamRef>,
    /// Who scored.
    pub player: Option<Text>,
    /// The team in brackets behind an own goal's scorer: `(OPP)`.
    pub scorer_team: Option<Text>,
    /// When.
    pub minute: Option<Written<Minute>>,
    /// Against the scorer's own side.
    pub own_goal: bool,
    /// From the spot.
    pub penalty: bool,
    /// Straight from a free kick.
    pub free_kick: bool,
    /// With the head.
    pub header: bool,
    /// Who made it.
    pub assist: Option<Text>,
    /// The score with this goal.
    pub running: Option<Written<Score>>,
}

/// A side, or a team's name that tells it.
#[derive(Clone, Debug)]
pub enum TeamRef {
    /// `home` or `away`.
    Side(Side),
    /// A name.
    Name(Text),
}

/// The cards of one line, or one card of a list.
#[derive(Clone, Debug)]
pub enum CardEntry {
    /// Lines that keep the sides apart.
    BySide(Written<BySide<Vec<WrittenCard>>>),
    /// A line whose side is not told; players of the line-ups tell.
    OneSide(Written<Vec<WrittenCard>>),
    /// A line under `home:` or `away:`.
    Side(Side, Written<Vec<WrittenCard>>),
    /// One card.
    Card {
        /// Where it stands.
        place: Place,
        /// Whose.
        team: TeamRef,
        /// To whom.
        player: Option<Text>,
        /// When.
        minute: Option<Written<Minute>>,
        /// Which.
        kind: CardKind,
    },
}

/// One side's line-up, from a line or from a map.
#[derive(Clone, Debug)]
pub struct LineUpEntry {
    /// Where it stands.
    pub place: Place,
    /// `4-3-3`.
    pub formation: Option<Text>,
    /// Who began, in order.
    pub starting: Vec<SelectedEntry>,
    /// Who sat on the bench.
    pub bench: Vec<SelectedEntry>,
    /// The coach.
    pub coach: Option<Text>,
}

/// A player of a line-up.
#[derive(Clone, Debug)]
pub struct SelectedEntry {
    /// Who.
    pub player: Text,
    /// Number on the shirt.
    pub number: Option<u8>,
    /// `(c)`.
    pub captain: bool,
    /// The line of the formation, 0 being the goalkeeper, where told.
    pub line: Option<u8>,
    /// Who came on for them, and when.
    pub replaced: Option<(Text, Option<Minute>)>,
}

/// A name of the notation with the place of the line that it stands in.
pub fn placed(name: &Name, line: Place) -> Text {
    Written::new(name.value.clone(), line.within(name.range.clone()))
}
