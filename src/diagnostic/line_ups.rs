//! What is said of players: names that may be several people's, line-ups and
//! events that do not go together, suspensions.

use std::fmt::Display;

use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

impl Diagnostics {
    /// A name that may be that of several players.
    pub fn ambiguous_player(&mut self, place: Place, names: &[&str]) {
        self.push(
            Diagnostic::new(
                Code::AmbiguousPlayer,
                place,
                format!("this name may be that of {}", names.join(" or ")),
            )
            .help("write the full name"),
        );
    }

    /// More players who began than a side has.
    pub fn too_many_starters(&mut self, place: Place, starters: usize, players: u8) {
        self.push(
            Diagnostic::new(
                Code::TooManyStarters,
                place,
                format!("{starters} players begin for one side, {players} may"),
            )
            .help("correct the line-up, or write `match: {players: 9}` in the competition"),
        );
    }

    /// A player who is on twice.
    pub fn on_twice(&mut self, place: Place, player: &str) {
        self.push(
            Diagnostic::new(
                Code::OnTwice,
                place,
                format!("{player} comes on twice in the line-up"),
            )
            .help("correct the names, or write `match: {rolling_subs: true}` in the competition"),
        );
    }

    /// A scorer whom a whole line-up does not name.
    pub fn not_in_line_up(&mut self, place: Place, player: &str) {
        self.push(
            Diagnostic::new(
                Code::NotInLineUp,
                place,
                format!("{player} scored and is not in the line-up"),
            )
            .help("correct the name, or add the player to the line-up or the bench"),
        );
    }

    /// A substitute who scored before coming on.
    pub fn scored_before_coming_on(&mut self, place: Place, player: &str, minute: &dyn Display) {
        self.push(
            Diagnostic::new(
                Code::ScoredBeforeComingOn,
                place,
                format!("{player} scored in minute {minute}, before coming on"),
            )
            .help("correct one of the two minutes"),
        );
    }

    /// A player in a match that a suspension keeps them out of: for which
    /// card, and the match in which they were shown it.
    pub fn suspended_player(&mut self, place: Place, player: &str, card: &str, shown: Place) {
        self.push(
            Diagnostic::new(
                Code::SuspendedPlayer,
                place,
                format!("{player} plays, and is suspended for {card}"),
            )
            .also(shown, format!("{card}, shown here"))
            .help("correct the name or the cards, or write `allow: [suspended-player]`"),
        );
    }

    /// A player named in free text whose name may not be shown. The message
    /// does not name them either.
    pub fn hidden_name(&mut self, place: Place) {
        self.push(
            Diagnostic::new(
                Code::HiddenName,
                place,
                "the text names a player whose name `names:` hides".to_owned(),
            )
            .label("published as it is written")
            .help("leave the name out, or write `allow: [hidden-name]`"),
        );
    }

    /// Two cautions of one player and no sending-off.
    pub fn two_yellows(&mut self, place: Place, player: &str) {
        self.push(
            Diagnostic::new(
                Code::TwoYellows,
                place,
                format!("{player} is shown two yellow cards and not sent off"),
            )
            .help("write the second one as `2y`"),
        );
    }
}
