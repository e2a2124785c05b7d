//! What a competition's file says: one competition of one season, what the
//! seasons of a folder share, or one of them.

use crate::book::{
    Carry, DecisionKind, FairPlay, Format, NameRule, Places, PointsRule, RankBy, Restart, Score,
    SuspensionRule, TieBreaker, ZoneKind,
};
use crate::calendar::Date;
use crate::extra::Extra;
use crate::source::{Place, Text, Written};

use super::{Body, MatchEntry};

/// A competition file, or the index or a season of a competition's folder. A
/// season's own keys go before those of the folder's index.
#[derive(Clone, Debug)]
pub struct CompetitionFile {
    /// The name.
    pub name: Option<Text>,
    /// The season's name: `2021–22`.
    pub season: Option<Text>,
    /// Its address, where the file's name is not to be it.
    pub slug: Option<Text>,
    /// Other spellings.
    pub aliases: Vec<Text>,
    /// First day.
    pub from: Option<Written<Date>>,
    /// Last day.
    pub to: Option<Written<Date>>,
    /// `women`, `U19`.
    pub category: Option<Text>,
    /// The zone's name.
    pub time_zone: Option<Text>,
    /// How players' names may be shown.
    pub names: Option<Written<NameRule>>,
    /// How long a match is.
    pub match_length: Option<MatchLengthEntry>,
    /// What cards cost in matches to miss.
    pub suspensions: Option<Vec<SuspensionRule>>,
    /// Away goals decide ties level on aggregate.
    pub away_goals: Option<Written<bool>>,
    /// Where another keeps the table.
    pub given_table: Option<GivenTableEntry>,
    /// `table: given`: where it stands.
    pub table_is_given: Option<Place>,
    /// Tables over several stages or seasons.
    pub aggregates: Vec<AggregateEntry>,
    /// How a stranger's CSV is to be read.
    pub csv: CsvColumns,
    /// The stage that the file's own keys tell, if they tell any.
    pub stage: StageEntry,
    /// `stages:`; where there are any, the keys beside it hold for all of them
    /// unless they state their own.
    pub stages: Vec<StageEntry>,
    /// Codes that are meant.
    pub allow: Vec<Text>,
    /// Left out unless drafts are asked for.
    pub draft: bool,
    /// Anything, for templates.
    pub extra: Extra,
    /// The Markdown.
    pub body: Body,
}

/// The keys of one stage, whether at the top of the file or under `stages:`.
#[derive(Clone, Debug, Default)]
pub struct StageEntry {
    /// Where the stage begins; `None` for the file's own keys.
    pub place: Option<Place>,
    /// Its name; always there under `stages:`.
    pub name: Option<Text>,
    /// How it is played.
    pub format: Option<Written<Format>>,
    /// Its teams.
    pub teams: Option<Vec<Text>>,
    /// Its groups: name and teams.
    pub groups: Option<Vec<(Text, Vec<Text>)>>,
    /// Points for a match.
    pub points: Option<Written<PointsRule>>,
    /// What comes first.
    pub rank_by: Option<Written<RankBy>>,
    /// What separates level teams.
    pub tie_breakers: Option<TieBreakersEntry>,
    /// The chain while matches are to come.
    pub interim: Option<Vec<TieBreaker>>,
    /// How the chain goes on.
    pub restart: Option<Restart>,
    /// What cards cost.
    pub fair_play: Option<FairPlay>,
    /// How often each pair meets.
    pub legs: Option<Written<u8>>,
    /// What places mean.
    pub zones: Option<Vec<ZoneEntry>>,
    /// `deductions` and `adjustments`, the former made negative.
    pub adjustments: Vec<AdjustmentEntry>,
    /// Cards that no report tells: yellow, second yellow, red, yellow and red.
    pub cards: Vec<(Text, [u16; 4])>,
    /// Values that results do not tell, in millionths.
    pub given: Vec<(Text, Vec<(Text, i64)>)>,
    /// Orders that results do not tell.
    pub decisions: Vec<DecisionEntry>,
    /// Where the table is cut.
    pub split: Option<SplitEntry>,
    /// Tables across groups.
    pub across_groups: Option<Vec<AcrossEntry>>,
    /// Teams that left.
    pub withdrawn: Vec<WithdrawnEntry>,
    /// Teams that go through without playing.
    pub byes: Vec<Text>,
    /// `draw: open`.
    pub open_draw: Option<bool>,
    /// Rounds of a knock-out, in order.
    pub rounds: Vec<RoundEntry>,
    /// Results, by round.
    pub results: Vec<ResultsEntry>,
}

/// `tiebreakers:`: a preset's name, a list of steps, or a preset that is
/// extended: `{extends: NAME, …}`.
#[derive(Clone, Debug)]
pub struct TieBreakersEntry {
    /// Where it stands.
    pub place: Place,
    /// The preset.
    pub preset: Option<Text>,
    /// The file's own steps, in place of the preset's.
    pub steps: Option<Vec<TieBreaker>>,
}

/// A zone of the table.
#[derive(Clone, Debug)]
pub struct ZoneEntry {
    /// Where it stands.
    pub place: Place,
    /// Which places.
    pub places: Places,
    /// What they mean, in the file's words.
    pub name: Option<Text>,
    /// What they mean, in the field's.
    pub kind: Option<Written<ZoneKind>>,
    /// The competition played in next.
    pub to: Option<Text>,
}

/// Points given or taken.
#[derive(Clone, Debug)]
pub struct AdjustmentEntry {
    /// Whose.
    pub team: Text,
    /// How many; a deduction is negative.
    pub points: i16,
    /// From which day.
    pub date: Option<Written<Date>>,
    /// Why.
    pub reason: Option<Text>,
}

/// An order that results do not tell.
#[derive(Clone, Debug)]
pub struct DecisionEntry {
    /// Where it stands.
    pub place: Place,
    /// How it was reached.
    pub by: DecisionKind,
    /// Teams, best first.
    pub order: Vec<Text>,
    /// From which day.
    pub date: Option<Written<Date>>,
}

/// Where a table is cut.
#[derive(Clone, Debug)]
pub struct SplitEntry {
    /// Matches of each team before it.
    pub after: Written<u16>,
    /// Teams of each part.
    pub sizes: Vec<u16>,
    /// What counts on.
    pub carry: Carry,
}

/// A table across groups.
#[derive(Clone, Debug)]
pub struct AcrossEntry {
    /// What it is called.
    pub name: Option<Text>,
    /// Which place of each group.
    pub place: u16,
    /// How many go on.
    pub take: u16,
    /// Its order; empty is the stage's.
    pub by: Vec<TieBreaker>,
    /// Without matches against each group's last team.
    pub without_last: bool,
}

/// A team that left.
#[derive(Clone, Debug)]
pub struct WithdrawnEntry {
    /// Which.
    pub team: Text,
    /// When.
    pub date: Option<Written<Date>>,
    /// `void`, `stand`, or the score by which what is left is lost.
    pub results: WithdrawnWord,
}

/// What becomes of the matches of a team that left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawnWord {
    /// None counts.
    Void,
    /// Those played count.
    Stand,
    /// What is left is lost by this score, opponent first.
    Score(Score),
}

/// A round of a knock-out.
#[derive(Clone, Debug)]
pub struct RoundEntry {
    /// Its name.
    pub name: Text,
    /// Matches of a tie.
    pub legs: Option<Written<u8>>,
    /// On neutral ground.
    pub neutral: bool,
    /// Whether a level match goes on; `None` where not stated.
    pub extra_time: Option<bool>,
}

/// Matches of one round and day under `results:`.
#[derive(Clone, Debug)]
pub struct ResultsEntry {
    /// Where it stands.
    pub place: Place,
    /// The round.
    pub round: Option<Text>,
    /// The stage.
    pub stage: Option<Text>,
    /// The group.
    pub group: Option<Text>,
    /// The day: of each match that states none, a guess.
    pub date: Option<Written<Date>>,
    /// The matches.
    pub matches: Vec<MatchEntry>,
}

/// A table over several stages or seasons.
#[derive(Clone, Debug)]
pub struct AggregateEntry {
    /// What it is called.
    pub name: Text,
    /// What it is made of.
    pub of: AggregateOf,
    /// What its places mean.
    pub zones: Vec<ZoneEntry>,
}

/// What a table over several stages or seasons is made of.
#[derive(Clone, Debug)]
pub enum AggregateOf {
    /// The tables of these stages, added up; of all where none is named.
    Stages(Vec<Text>),
    /// Points for each match over so many seasons, this one the last.
    LastSeasons(u8),
    /// Points for each match over these seasons.
    Seasons(Vec<Text>),
}

/// `match:` of a competition.
#[derive(Clone, Debug)]
pub struct MatchLengthEntry {
    /// Minutes of regular time: `2x45` is 90.
    pub minutes: Option<u8>,
    /// Players of a side.
    pub players: Option<u8>,
    /// Whether a player taken off may return.
    pub rolling_substitutions: Option<bool>,
}

/// `given_table:` of a competition.
#[derive(Clone, Debug)]
pub struct GivenTableEntry {
    /// Where it stands.
    pub place: Place,
    /// The day that it shows.
    pub date: Option<Written<Date>>,
    /// Whose it is.
    pub source: Option<Text>,
    /// The file beside the competition's that holds it.
    pub file: Option<Text>,
}

/// How the columns of a stranger's CSV are called, and its dates written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CsvColumns {
    /// Their column, ours.
    pub columns: Vec<(Text, Text)>,
    /// The order of day, month and year.
    pub dates: DateOrder,
}

/// The order of a date's parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// 2026-08-15
    #[default]
    YearFirst,
    /// 15.08.2026
    DayFirst,
    /// 08/15/2026
    MonthFirst,
}
