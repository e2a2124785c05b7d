//! Complaints about what the files say together.

use std::fmt::Display;

use crate::calendar::Date;
use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

/// Names, addresses, and what they lead to.
impl Diagnostics {
    /// A name, alias or address that belongs to another thing of its kind.
    pub fn name_taken(&mut self, place: Place, kind: &str, name: &str, first: Place) {
        self.push(
            Diagnostic::new(
                Code::NameTaken,
                place,
                format!("the name {name:?} is another {kind}'s already"),
            )
            .also(first, "the other one")
            .help(format!(
                "give one of the two {kind}s another name, or join their files"
            )),
        );
    }

    /// A name that gives no address.
    pub fn no_address(&mut self, place: impl Into<Option<Place>>, kind: &str, name: &str) {
        self.push(
            Diagnostic::new(
                Code::NoAddress,
                place,
                format!("the name {name:?} has no letter or digit for the {kind}'s address"),
            )
            .help(format!(
                "write a `slug:` of letters, digits and hyphens in the {kind}'s file"
            )),
        );
    }

    /// An address that another thing of its kind has.
    pub fn address_taken(
        &mut self,
        place: impl Into<Option<Place>>,
        kind: &str,
        address: &dyn Display,
        other: Option<Place>,
    ) {
        let mut diagnostic = Diagnostic::new(
            Code::AddressTaken,
            place,
            format!("two {kind}s would stand at the address `{address}`"),
        )
        .help("give one of the two a `slug:` of its own; if they are one, make one name an alias of the other");
        if let Some(other) = other {
            diagnostic = diagnostic.also(other, "the other one");
        }
        self.push(diagnostic);
    }

    /// A name that is not among the teams that a competition lists.
    pub fn unknown_team(&mut self, place: Place, name: &str, competition: &str, near: &[&str]) {
        let near: Vec<String> = near.iter().map(|name| format!("{name:?}")).collect();
        let (message, help) = if near.is_empty() {
            (
                format!(
                    "unknown team {name:?}: it is not among the teams that {competition} lists"
                ),
                format!("add {name:?} to `teams:` of the competition, or correct the name"),
            )
        } else {
            let near = near.join(" or ");
            (
                format!("unknown team {name:?}; did you mean {near}?"),
                format!("write {near}, or add {name:?} to the aliases of its team"),
            )
        };
        self.push(
            Diagnostic::new(Code::UnknownTeam, place, message)
                .help(help)
                .label("not in the list"),
        );
    }

    /// A name one letter off a better known one.
    pub fn name_near(&mut self, place: Place, what: &str, name: &str, known: &str) {
        self.push(
            Diagnostic::new(
                Code::NameNear,
                place,
                format!("{name:?} is one letter off {known:?}, and taken for another {what}"),
            )
            .help(format!(
                "write {known:?} if that is meant; if both are right, `allow: [name-near]`"
            )),
        );
    }

    /// A name under `allow:` that is no finding's.
    pub fn unknown_code(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        self.push(unknown(Code::UnknownCode, place, "finding", name, nearest));
    }

    /// An error that `allow:` cannot silence.
    pub fn never_meant(&mut self, place: Place, name: &str) {
        self.push(
            Diagnostic::new(
                Code::NeverMeant,
                place,
                format!("{name:?} is an error that cannot be meant"),
            )
            .help("remove it from `allow:` and mend what it names"),
        );
    }

    /// A spelling that two teams share.
    pub fn ambiguous_team(&mut self, place: Place, name: &str, teams: [&str; 2]) {
        let [one, other] = teams;
        self.push(
            Diagnostic::new(
                Code::AmbiguousTeam,
                place,
                format!("{name:?} may be {one:?} or {other:?}"),
            )
            .help("write the team's full name"),
        );
    }

    /// A score line that can be read in two ways: home and away of each.
    pub fn ambiguous_score_line(&mut self, place: Place, readings: [(&str, &str); 2]) {
        let [one, other] = readings.map(|(home, away)| format!("{home:?} v {away:?}"));
        self.push(
            Diagnostic::new(
                Code::AmbiguousScoreLine,
                place,
                format!("this score line can be read in two ways, as {one} and as {other}"),
            )
            .help("write `home:`, `away:` and `score:` in place of `result:`, or give the teams files"),
        );
    }

    /// A team that is its own opponent.
    pub fn against_itself(&mut self, place: Place, name: &str) {
        self.push(
            Diagnostic::new(
                Code::AgainstItself,
                place,
                format!("{name:?} is the same team as its opponent"),
            )
            .help("correct one of the two names; they may be spellings or aliases of one team"),
        );
    }

    /// A team that a list names twice.
    pub fn listed_twice(&mut self, place: Place, name: &str, first: Place) {
        self.push(
            Diagnostic::new(
                Code::ListedTwice,
                place,
                format!("the list names {name:?} twice"),
            )
            .also(first, "the first time")
            .help("remove one of the two"),
        );
    }

    /// A group that the stage does not list.
    pub fn unknown_group(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        self.push(unknown(Code::UnknownGroup, place, "group", name, nearest));
    }

    /// A stage that the season does not have.
    pub fn unknown_stage(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        self.push(unknown(Code::UnknownStage, place, "stage", name, nearest));
    }

    /// A season that the competition does not have.
    pub fn unknown_season(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        self.push(unknown(Code::UnknownSeason, place, "season", name, nearest));
    }

    /// Tie-breakers under a name that is no preset's.
    pub fn unknown_preset(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        let what = "set of tie-breakers";
        self.push(unknown(Code::UnknownPreset, place, what, name, nearest));
    }

    /// A time zone that there is not.
    pub fn unknown_time_zone(&mut self, place: Place, name: &str) {
        self.push(
            Diagnostic::new(
                Code::UnknownTimeZone,
                place,
                format!("unknown time zone {name:?}"),
            )
            .help("write a name of the IANA database, such as `Europe/London`"),
        );
    }

    /// A competition that has no season on a day.
    pub fn no_season(&mut self, place: Place, competition: &str, date: Option<Date>) {
        let day = date.map_or_else(|| "that day".to_owned(), |date| date.to_string());
        self.push(
            Diagnostic::new(
                Code::NoSeason,
                place,
                format!("{competition:?} has no season on {day}"),
            )
            .help("correct the date, or write `from:` and `to:` in the season's file"),
        );
    }

    /// A match of which nothing tells the competition.
    pub fn no_competition(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::NoCompetition,
                place,
                "nothing tells which competition this match belongs to: none has this pair near that date",
            )
            .help("write `competition:` in the report"),
        );
    }
}

/// One match told in several places.
impl Diagnostics {
    /// Two statements of one fact: what is said here, and what was said there.
    pub fn contradiction(&mut self, fact: &str, here: (Place, &str), there: (Place, &str)) {
        self.push(
            Diagnostic::new(
                Code::Contradiction,
                here.0,
                format!("the {fact} of this match is {} here and {} elsewhere", here.1, there.1),
            )
            .label(format!("{} here", here.1))
            .also(there.0, format!("{} there", there.1))
            .help("correct one of the two, or state what makes them two matches: `kickoff:`, `round:` or `leg:`"),
        );
    }

    /// A telling that is equally near to two matches of the same pair.
    pub fn two_matches_near(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::TwoMatchesNear,
                place,
                "two matches of this pair are equally near to this date",
            )
            .help("write the match's own date as `kickoff:`, or its `round:` or `leg:`"),
        );
    }
}

/// What happened in a match.
impl Diagnostics {
    /// Two tellings of one match each have a goal that the other lacks.
    pub fn goals_differ(&mut self, here: Place, there: Place) {
        self.push(
            Diagnostic::new(
                Code::GoalsDiffer,
                here,
                "these goals are not those that are told of the same match elsewhere",
            )
            .also(there, "the other telling")
            .help("correct one of the two, or remove it: each fact need be written once"),
        );
    }

    /// Goals of a match that has no score.
    pub fn goals_without_score(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::GoalsWithoutScore,
                place,
                "goals are told of a match that has no score",
            )
            .help("write the score in place of the `v`"),
        );
    }

    /// Goals that do not add up to the score; `help` is the most likely slip.
    pub fn score_mismatch(
        &mut self,
        place: Place,
        told: &str,
        score: &dyn Display,
        help: Option<&str>,
    ) {
        let diagnostic = Diagnostic::new(
            Code::ScoreMismatch,
            place,
            format!("the goals add up to {told}, the score says {score}"),
        );
        self.push(diagnostic.help(help.unwrap_or("correct the goals or the score")));
    }

    /// Scorers of both sides that nothing keeps apart.
    pub fn sides_not_told(&mut self, place: Place, score: &dyn Display) {
        self.push(
            Diagnostic::new(
                Code::GoalSide,
                place,
                format!("nothing tells which side scored which of these goals of a {score}"),
            )
            .help("put `;` or ` – ` between the home side's scorers and the away side's"),
        );
    }

    /// A goal in a list that says neither its side nor a score that does.
    pub fn goal_side_unclear(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::GoalSide,
                place,
                "nothing tells which side scored this goal",
            )
            .help("write the score that it made in front (`2-1 Kane 67`), or `team: home`"),
        );
    }

    /// A card of which nothing tells the side.
    pub fn card_side_unclear(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::CardSide,
                place,
                "nothing tells which side these cards were shown to",
            )
            .help("put `;` between the home side's and the away side's"),
        );
    }

    /// A team's name that is neither side's.
    pub fn neither_side(&mut self, place: Place, name: &str) {
        self.push(
            Diagnostic::new(
                Code::NeitherSide,
                place,
                format!("{name:?} is neither of the two teams of this match"),
            )
            .help("write `home`, `away` or the name of one of them"),
        );
    }

    /// A running score that the goals before it do not make.
    pub fn running_score(&mut self, place: Place, written: &dyn Display, made: &dyn Display) {
        self.push(
            Diagnostic::new(
                Code::RunningScore,
                place,
                format!("this goal makes it {made}, the line says {written}"),
            )
            .help(format!("write {made}, or put the goals in their order")),
        );
    }

    /// A minute that hardly any match reaches.
    pub fn improbable_minute(&mut self, place: Place, minute: &dyn Display) {
        self.push(
            Diagnostic::new(
                Code::ImprobableMinute,
                place,
                format!("minute {minute} is improbable"),
            )
            .help("correct the minute, or write `allow: [improbable-minute]` where it is right"),
        );
    }

    /// A goal after normal time in a match without extra time.
    pub fn late_goal(&mut self, place: Place, minute: &dyn Display, minutes: u8) {
        self.push(
            Diagnostic::new(
                Code::LateGoal,
                place,
                format!("a goal in minute {minute} of a match that ended after {minutes}"),
            )
            .help(format!(
                "write `aet` behind the score, or the minute as `{minutes}+4`"
            )),
        );
    }

    /// A squad whose file bears the name of no team.
    pub fn squad_of_nobody(&mut self, place: Place, stem: &str) {
        self.push(
            Diagnostic::new(
                Code::SquadOfNobody,
                place,
                format!("there is no team `{stem}` for this squad"),
            )
            .help("give the file the name of a team's file"),
        );
    }
}

/// A match against itself, its season and the day's other matches.
impl Diagnostics {
    /// More goals at some time of a match than at its end.
    pub fn more_before_the_end(
        &mut self,
        place: Place,
        when: &str,
        then: &dyn Display,
        end: &dyn Display,
    ) {
        self.push(
            Diagnostic::new(
                Code::MoreBeforeTheEnd,
                place,
                format!("the score is {then} {when} and {end} at the end"),
            )
            .help("correct one of the two scores"),
        );
    }

    /// A shoot-out that nobody won.
    pub fn level_shoot_out(&mut self, place: Place, score: &dyn Display) {
        self.push(
            Diagnostic::new(
                Code::LevelShootOut,
                place,
                format!("a shoot-out cannot end {score}"),
            )
            .help("correct the shoot-out's score"),
        );
    }

    /// A shoot-out after a match that was not level.
    pub fn needless_shoot_out(&mut self, place: Place, score: &dyn Display) {
        self.push(
            Diagnostic::new(
                Code::NeedlessShootOut,
                place,
                format!("a shoot-out after a match that ended {score}"),
            )
            .help("correct the score; in a tie of two legs write `legs: 2`, or the aggregate as `(agg 3-3)`"),
        );
    }

    /// Extra time in a league.
    pub fn extra_time_in_a_league(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::ExtraTimeInALeague,
                place,
                "extra time in a league, whose matches may end level",
            )
            .help("remove `aet`, or write `format: knockout` in the competition"),
        );
    }

    /// A match months before or after its season.
    pub fn outside_season(&mut self, place: Place, date: Date, season: Option<&str>) {
        let season =
            season.map_or_else(|| "its season".to_owned(), |name| format!("season {name}"));
        self.push(
            Diagnostic::new(
                Code::OutsideSeason,
                place,
                format!("{date} is far outside {season}"),
            )
            .help("correct the date, or write `from:` and `to:` in the season's file"),
        );
    }

    /// A result later than the stated day.
    pub fn result_to_come(&mut self, place: Place, date: Date) {
        self.push(
            Diagnostic::new(
                Code::ResultToCome,
                place,
                format!("a result of {date}, which is still to come"),
            )
            .help("correct the date"),
        );
    }

    /// A match whose day has passed and that has no score.
    pub fn no_score_yet(&mut self, place: Place, date: Date) {
        self.push(
            Diagnostic::new(
                Code::NoScoreYet,
                place,
                format!("no score of a match of {date}"),
            )
            .help("write the score, or `P-P` where it was put off"),
        );
    }

    /// A team in two matches on one day.
    pub fn twice_on_a_day(&mut self, place: Place, team: &str, other: Place) {
        self.push(
            Diagnostic::new(
                Code::TwiceOnADay,
                place,
                format!("{team} plays twice on this day"),
            )
            .also(other, "the other match")
            .help("correct a date or a team; if it is one match told twice, home and away may be exchanged"),
        );
    }

    /// A team in two matches of one round.
    pub fn twice_in_a_round(&mut self, place: Place, team: &str, other: Place) {
        self.push(
            Diagnostic::new(
                Code::TwiceInARound,
                place,
                format!("{team} plays twice in this round"),
            )
            .also(other, "the other match")
            .help("correct the round or the team"),
        );
    }

    /// A competition of one team's matches alone.
    pub fn results_alone(&mut self, place: Option<Place>, team: &str) {
        self.push(
            Diagnostic::new(
                Code::ResultsAlone,
                place,
                format!(
                    "{team} plays in every match, so this competition has results and no table"
                ),
            )
            .help("write `format: list` if that is meant; for a table, list the `teams:`"),
        );
    }

    /// A line of a body that is nearly a score line: what is wrong with it,
    /// and the line to write.
    pub fn near_score_line(&mut self, place: Place, fault: &str, mend: Option<&str>) {
        let message = format!("this line looks like a match and is not read as one: {fault}");
        let mend = mend.unwrap_or("write it as `Mexico 1-1 Canada`");
        let finding = Diagnostic::new(Code::NearScoreLine, place, message);
        self.push(finding.help(format!("{mend}, or `allow: [near-score-line]`")));
    }

    /// A score line of a body of which one team is not known.
    pub fn headline_of_unknown_team(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        let message = match nearest {
            Some(nearest) => format!(
                "this line looks like a match and is not read as one: unknown team {name:?}; did you mean {nearest:?}?"
            ),
            None => format!(
                "this line looks like a match and is not read as one: unknown team {name:?}"
            ),
        };
        let help = match nearest {
            Some(nearest) => format!("write {nearest:?}"),
            None => "add the team to the competition's `teams:`".to_owned(),
        };
        let finding = Diagnostic::new(Code::NearScoreLine, place, message);
        self.push(finding.help(format!("{help}, or `allow: [near-score-line]`")));
    }
}

/// A name that is not in its list.
fn unknown(code: Code, place: Place, what: &str, name: &str, nearest: Option<&str>) -> Diagnostic {
    match nearest {
        Some(nearest) => Diagnostic::new(
            code,
            place,
            format!("unknown {what} {name:?}; did you mean {nearest:?}?"),
        )
        .help(format!("write {nearest:?}")),
        None => Diagnostic::new(code, place, format!("unknown {what} {name:?}")),
    }
}
