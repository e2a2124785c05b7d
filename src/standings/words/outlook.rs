//! What a team can still reach, in words.

use crate::book::Zone;

use super::super::scenario::{Reach, TeamOutlook};
use super::{Teller, Words, fill};

impl Words {
    /// Whether a zone is reached, in a word or two.
    pub fn reach(&self, reach: Reach) -> &'static str {
        match reach {
            Reach::Certain => self.certain,
            Reach::Possible => self.possible,
            Reach::OutOfReach => self.out_of_reach,
            Reach::NotYetKnown => self.not_yet_known,
        }
    }
}

impl Teller<'_> {
    /// `Canada: places 1 to 3; Qualified: certain; Play-off: possible`
    pub fn outlook(&self, outlook: &TeamOutlook, zones: &[Zone]) -> String {
        let words = self.words;
        let phrase = if outlook.best == outlook.worst {
            words.one_place
        } else {
            words.places
        };
        let (best, worst) = (outlook.best.to_string(), outlook.worst.to_string());
        let team = (self.name)(outlook.team);
        let parts = [("team", &*team), ("best", &best), ("worst", &worst)];
        let zones = zones.iter().zip(&outlook.zones);
        let zones = zones.map(|(zone, reach)| format!("; {}: {}", zone.name, words.reach(*reach)));
        fill(phrase, &parts) + &zones.collect::<String>()
    }
}
