//! What the teams of a table can still reach.

use serde::Serialize;

use crate::book::{StageId, TeamId};
use crate::page::edition::Sheet;
use crate::standings::{Minus, Outlook, Reach, Teller, Words};

/// What the teams of a table can still reach.
#[derive(Clone, Debug, Serialize)]
pub struct OutlookView {
    /// What it is called.
    pub heading: &'static str,
    /// A line for each team.
    pub lines: Vec<String>,
    /// What teams need in their last matches, a sentence each.
    pub needs: Vec<String>,
}

/// What the teams of a table can still reach; `None` where nothing is proved
/// that a reader does not see.
pub(super) fn view(sheet: &Sheet<'_>, stage: StageId, outlook: &Outlook) -> Option<OutlookView> {
    let stage = &sheet.book().stages[stage];
    let is_proved = |reach: &Reach| matches!(reach, Reach::Certain | Reach::OutOfReach);
    let mut zones = outlook.teams.iter().flat_map(|team| &team.zones);
    let is_over = outlook.teams.iter().all(|team| team.left == 0);
    if is_over || !zones.any(is_proved) {
        return None;
    }
    let name = |team: TeamId| sheet.book().teams[team].name.to_string();
    let teller = Teller {
        words: Words::of(sheet.language().tag()),
        minus: Minus::True,
        name: &name,
    };
    let teams = outlook.teams.iter();
    Some(OutlookView {
        heading: teller.words.still_possible,
        lines: teams
            .clone()
            .map(|team| teller.outlook(team, &stage.zones))
            .collect(),
        needs: teams
            .flat_map(|team| teller.needs(team, &stage.zones, &stage.rules.points))
            .collect(),
    })
}
