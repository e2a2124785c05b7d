//! What a team needs in its last matches, in sentences.

use crate::book::{Places, PointsRule, Zone};

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
        let aim = match (need.to_avoid, zone.places) {
            (true, _) => words.aim_to_avoid,
            (false, Places::Range(1, _)) => words.aim,
            (false, Places::Range(..) | Places::Last(_)) => words.aim_or_better,
        };
        let aim = fill(aim, &[("zone", &zone.name)]);
        let nothing = i32::from(rule.loss) * i32::from(outlook.left);
        let phrase = match (need.sure, need.least?) {
            (Some(sure), _) if sure <= nothing => words.whatever,
            (Some(sure), least) if sure == least => words.needed_and_enough,
            (Some(_), _) => words.enough,
            (None, least) if least <= nothing => words.up_to_others,
            (None, _) => words.needs_help,
        };
        let gain = |points: Option<i32>| {
            points.map_or_else(String::new, |points| self.gain(points, outlook.left, rule))
        };
        let parts = [
            ("team", &*team),
            ("gain", &*gain(need.sure)),
            ("least", &*gain(need.least)),
            ("aim", &*aim),
        ];
        Some(fill(phrase, &parts))
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
        let phrase = if points == 1 {
            words.point_from
        } else {
            words.points_from
        };
        let (points, matches) = (points.to_string(), matches.to_string());
        fill(phrase, &[("points", &points), ("matches", &matches)])
    }
}
