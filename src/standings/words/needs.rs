//! What a team needs in its last matches, in sentences.

use crate::book::{PointsRule, Zone};

use super::super::scenario::{Need, TeamOutlook};
use super::{Teller, fill};

impl Teller<'_> {
    /// What a team needs for the zones that are open to it, a sentence each.
    /// Empty before its last two matches, and once all is settled.
    pub fn needs(&self, outlook: &TeamOutlook, zones: &[Zone], rule: &PointsRule) -> Vec<String> {
        let needs = outlook.needs.iter();
        needs
            .filter_map(|need| {
                let zone = zones.get(need.zone)?;
                self.need(outlook, need, zone, rule)
            })
            .collect()
    }

    fn need(
        &self,
        outlook: &TeamOutlook,
        need: &Need,
        zone: &Zone,
        rule: &PointsRule,
    ) -> Option<String> {
        let words = self.words;
        let team = (self.name)(outlook.team);
        let aim = if need.to_avoid {
            words.avoid
        } else {
            words.reach
        };
        let aim = fill(aim, &[("zone", &zone.name)]);
        let gain = |points| self.gain(points, outlook.left, rule);
        let least = gain(need.least?);
        let Some(sure) = need.sure else {
            let parts = [("team", &*team), ("least", &least), ("aim", &aim)];
            return Some(fill(words.needs_help, &parts));
        };
        let phrase = if need.least == Some(sure) {
            words.needed_and_enough
        } else {
            words.enough
        };
        let gain = gain(sure);
        Some(fill(
            phrase,
            &[("team", &team), ("gain", &gain), ("aim", &aim)],
        ))
    }

    /// Points from the last matches: of one match, its result.
    fn gain(&self, points: i32, matches: u16, rule: &PointsRule) -> String {
        let words = self.words;
        if matches == 1 {
            let is = |worth: i16| i32::from(worth) == points;
            return if is(rule.loss) {
                words.defeat.to_owned()
            } else if is(rule.draw) {
                words.draw.to_owned()
            } else {
                words.win.to_owned()
            };
        }
        let (points, matches) = (points.to_string(), matches.to_string());
        fill(
            words.points_from,
            &[("points", &points), ("matches", &matches)],
        )
    }
}
