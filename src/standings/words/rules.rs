//! The rules of a table in plain words.

use crate::book::{
    AcrossGroups, Criterion, FairPlay, HeadToHead, HowMany, PointsRule, Rules, Split, TieBreaker,
    ZoneKind,
};

use super::super::contest::first_criterion;
use super::{Words, fill, given_name, listed};

/// The rules of a table in plain words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesInWords {
    /// What a match is worth, in a sentence or more.
    pub points: String,
    /// What the table is ordered by, leading to the list.
    pub order: String,
    /// What separates level teams, in order.
    pub steps: Vec<String>,
    /// The steps while matches are to come, with what leads to them; `None`
    /// where they are the same.
    pub interim: Option<(String, Vec<String>)>,
    /// Further sentences: how the chain begins again, what cards cost.
    pub notes: Vec<String>,
}

/// The rules of a table in plain words; `split` and `across` are the stage's
/// or the preset's.
pub fn rules_in_words(
    rules: &Rules,
    split: Option<&Split>,
    across: &[AcrossGroups],
    words: &Words,
) -> RulesInWords {
    let steps = |chain: &[TieBreaker]| chain.iter().map(|step| words.step(step)).collect();
    let what = words.criterion(first_criterion(rules));
    let mut notes = Vec::new();
    if rules.restart == crate::book::Restart::Winner {
        notes.push(words.restart.to_owned());
    }
    let chains = [Some(&rules.tie_breakers), rules.interim.as_ref()];
    if chains
        .into_iter()
        .flatten()
        .any(|chain| counts_cards(chain))
    {
        notes.push(words.cards_in_words(&rules.fair_play));
    }
    notes.extend(split.map(|split| words.split_in_words(split)));
    for rule in across {
        notes.push(words.across_in_words(rule, rules));
        if rule.without_last {
            notes.push(words.across_without_last.to_owned());
        }
    }
    RulesInWords {
        points: words.points_in_words(&rules.points),
        order: fill(words.order_by, &[("what", &what)]),
        steps: steps(&rules.tie_breakers),
        interim: rules
            .interim
            .as_ref()
            .map(|chain| (words.interim.to_owned(), steps(chain))),
        notes,
    }
}

impl Words {
    fn points_in_words(&self, rule: &PointsRule) -> String {
        let number = |points: i16| points.to_string();
        let (win, draw, loss) = (number(rule.win), number(rule.draw), number(rule.loss));
        let parts = [("win", &*win), ("draw", &draw), ("loss", &loss)];
        let mut text = fill(self.points_for_results, &parts);
        if rule.shoot_out_win.is_some() || rule.shoot_out_loss.is_some() {
            let win = number(rule.shoot_out_win.unwrap_or(rule.draw));
            let loss = number(rule.shoot_out_loss.unwrap_or(rule.draw));
            let sentence = fill(self.shoot_out_points, &[("win", &win), ("loss", &loss)]);
            text = format!("{text} {sentence}");
        }
        if let Some(points) = rule.walkover {
            let sentence = fill(self.walkover_points, &[("points", &number(points))]);
            text = format!("{text} {sentence}");
        }
        text
    }

    /// One step of a chain.
    fn step(&self, step: &TieBreaker) -> String {
        match step {
            TieBreaker::Criterion(criterion) => self.rule_of(*criterion),
            TieBreaker::HeadToHead(block) => self.block_in_words(block),
            TieBreaker::If {
                teams,
                then,
                otherwise,
            } => {
                let phrase = match teams {
                    HowMany::Two => self.if_two,
                    HowMany::More => self.if_more,
                };
                let mut text = fill(phrase, &[("then", &self.chain(then))]);
                if !otherwise.is_empty() {
                    text += &fill(self.otherwise, &[("then", &self.chain(otherwise))]);
                }
                text
            }
            TieBreaker::Where { zones, steps } => {
                let zones = self.zones(zones);
                let parts = [("zones", &*zones), ("then", &self.chain(steps))];
                fill(self.at_border, &parts)
            }
            TieBreaker::Given { name, low } => {
                let phrase = if *low {
                    self.lowest_first
                } else {
                    self.highest_first
                };
                fill(phrase, &[("what", &given_name(name))])
            }
            TieBreaker::Decision(kind) => (self.decision)(*kind).to_owned(),
            TieBreaker::Name => self.ending(self.share_by_name),
            TieBreaker::Shared => self.ending(self.share),
        }
    }

    /// What a criterion compares, and which way round.
    fn rule_of(&self, criterion: Criterion) -> String {
        let what = self.criterion(criterion);
        if criterion.measure.fewer_is_better() {
            return fill(self.fewest_first, &[("what", &what)]);
        }
        what
    }

    /// A phrase of `{teams}` about whoever is level.
    fn ending(&self, phrase: &str) -> String {
        fill(phrase, &[("teams", self.level_teams)])
    }

    fn chain(&self, steps: &[TieBreaker]) -> String {
        let steps: Vec<String> = steps.iter().map(|step| self.step(step)).collect();
        if steps.is_empty() {
            self.nothing.to_owned()
        } else {
            steps.join(self.then)
        }
    }

    fn zones(&self, zones: &[ZoneKind]) -> String {
        let zones: Vec<String> = zones
            .iter()
            .map(|zone| (self.zone)(*zone).to_owned())
            .collect();
        listed(&zones, self.or)
    }

    fn block_in_words(&self, block: &HeadToHead) -> String {
        let criteria: Vec<String> = block
            .criteria
            .iter()
            .map(|criterion| self.rule_of(*criterion))
            .collect();
        let criteria = criteria.join(self.then_of_block);
        let mut text = fill(self.block, &[("criteria", &criteria)]);
        if let Some(needs) = block.needs {
            text += &fill(self.block_needs, &[("what", (self.needs)(needs))]);
        }
        match block.only {
            Some(HowMany::Two) => text += self.block_for_two,
            Some(HowMany::More) => text += self.block_for_more,
            None => {}
        }
        if block.reapply && block.only != Some(HowMany::Two) {
            text += self.block_again;
        }
        text
    }

    fn cards_in_words(&self, costs: &FairPlay) -> String {
        let cost = |phrase: &str, points: u16| fill(phrase, &[("points", &points.to_string())]);
        let mut listed_costs = vec![
            cost(self.yellow, costs.yellow),
            cost(self.second_yellow, costs.second_yellow),
            cost(self.red, costs.red),
        ];
        listed_costs.extend(
            costs
                .yellow_and_red
                .map(|points| cost(self.yellow_and_red, points)),
        );
        for (name, points) in &costs.others {
            listed_costs.push(format!("{} {points}", given_name(name)));
        }
        fill(self.cards, &[("costs", &listed_costs.join(", "))])
    }

    fn split_in_words(&self, split: &Split) -> String {
        let sizes: Vec<String> = split.sizes.iter().map(u16::to_string).collect();
        let (after, sizes) = (split.after.to_string(), listed(&sizes, self.and));
        fill(self.split, &[("after", &after), ("sizes", &sizes)])
    }

    fn across_in_words(&self, rule: &AcrossGroups, rules: &Rules) -> String {
        let by = if rule.by.is_empty() {
            &rules.tie_breakers
        } else {
            &rule.by
        };
        let criteria: Vec<String> = by.iter().map(|step| self.step(step)).collect();
        let criteria = criteria.join(self.then_of_block);
        let (place, take) = (rule.place.to_string(), rule.take.to_string());
        let parts = [
            ("name", &*rule.name),
            ("place", &place),
            ("take", &take),
            ("criteria", &criteria),
        ];
        fill(self.across, &parts)
    }
}

/// Whether a chain counts fair-play points anywhere.
fn counts_cards(chain: &[TieBreaker]) -> bool {
    chain.iter().any(|step| match step {
        TieBreaker::Criterion(criterion) => criterion.measure == crate::book::Measure::FairPlay,
        TieBreaker::If {
            then, otherwise, ..
        } => counts_cards(then) || counts_cards(otherwise),
        TieBreaker::Where { steps, .. } => counts_cards(steps),
        TieBreaker::HeadToHead(_)
        | TieBreaker::Given { .. }
        | TieBreaker::Decision(_)
        | TieBreaker::Name
        | TieBreaker::Shared => false,
    })
}
