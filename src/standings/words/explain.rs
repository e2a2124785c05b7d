//! Proofs in words: a note for a line of a table, and the whole of what was
//! done to separate level teams.

use crate::book::{HowMany, Measure, TeamId};

use super::super::proof::{Basis, Separation, Silence, Step, decided_by};
use super::super::table::Row;
use super::{Teller, fill, listed};

/// What was done to separate a set of level teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Who is level, and on what: `Canada and Mexico: level on 28 points`.
    pub heading: String,
    /// A line for each step: `goal difference: Canada +16, Mexico +9`.
    pub steps: Vec<String>,
}

impl Teller<'_> {
    /// What puts a line of a table ahead of the next one where both are level
    /// on points, or in their order against the points: `ahead of Mexico on
    /// goal difference, +16 to +9`. `None` where points say it, and for the
    /// last line.
    pub fn note(&self, rows: &[Row], proof: &[Separation], line: usize) -> Option<String> {
        let (upper, lower) = (rows.get(line)?, rows.get(line + 1)?);
        if upper.part != lower.part {
            let against = lower.points >= upper.points;
            return against.then(|| self.words.higher_part.to_owned());
        }
        let level = |separation: &&Separation| {
            separation.teams.contains(&upper.team) && separation.teams.contains(&lower.team)
        };
        proof.iter().find(level)?;
        let team = (self.name)(lower.team);
        Some(match decided_by(proof, upper.team, lower.team) {
            Some(step) => self.ahead(step, upper.team, lower.team),
            None => fill(self.words.level_with, &[("team", &team)]),
        })
    }

    /// What a step did for one team against another.
    fn ahead(&self, step: &Step, upper: TeamId, lower: TeamId) -> String {
        let (team, what) = ((self.name)(lower), self.basis(&step.by));
        if let (Some(a), Some(b)) = (step.value(upper), step.value(lower))
            && let [a, b] = &self.figures(&step.by, &[a, b])[..]
        {
            let parts = [
                ("team", &*team),
                ("what", &what),
                ("value", a),
                ("other", b),
            ];
            return fill(self.words.ahead_on, &parts);
        }
        fill(self.words.ahead_by, &[("team", &team), ("what", &what)])
    }

    /// All that was done to separate some level teams.
    pub fn explain(&self, separation: &Separation) -> Explanation {
        let by = Basis::All(separation.level_on);
        let value = self.figures(&by, &[separation.value]).concat();
        let what = self.words.criterion(separation.level_on);
        let teams = self.teams(separation.teams.iter());
        let parts = [("teams", &*teams), ("value", &value), ("what", &what)];
        let mut steps: Vec<String> = separation
            .steps
            .iter()
            .map(|step| self.step(step))
            .collect();
        steps.extend(self.left_level(separation));
        let one = separation.level_on.measure == Measure::Points && value == "1";
        let heading = if one {
            self.words.level_on_one
        } else {
            self.words.level_on
        };
        Explanation {
            heading: fill(heading, &parts),
            steps,
        }
    }

    /// Lines for the teams that nothing separated, where no step said so.
    fn left_level(&self, separation: &Separation) -> Vec<String> {
        let same = |a: &TeamId, b: &TeamId| {
            let apart = |step: &Step| step.separates(*a, *b);
            !separation.steps.iter().any(apart)
        };
        let sets = separation.teams.chunk_by(same).filter(|set| set.len() > 1);
        let said = |set: &[TeamId]| {
            separation.steps.iter().any(|step| {
                let end = step.silent == Some(Silence::End);
                end && set
                    .iter()
                    .all(|team| step.level.iter().any(|(other, _)| other == team))
            })
        };
        sets.filter(|set| !said(set))
            .map(|set| fill(self.words.share, &[("teams", &self.teams(set.iter()))]))
            .collect()
    }

    fn teams<'i>(&self, teams: impl Iterator<Item = &'i TeamId>) -> String {
        let names: Vec<String> = teams.map(|team| (self.name)(*team)).collect();
        listed(&names, self.words.and)
    }

    /// One step in words.
    fn step(&self, step: &Step) -> String {
        let what = self.basis(&step.by);
        if let Some(silence) = step.silent {
            return self.silence(step, silence, &what);
        }
        if matches!(step.by, Basis::Decision(_)) {
            let order = step.classes.iter().map(|class| self.teams(class.iter()));
            let order = order.collect::<Vec<_>>().join(", ");
            return fill(self.words.decided, &[("what", &what), ("order", &order)]);
        }
        let figures: Vec<_> = step.level.iter().filter_map(|(_, value)| *value).collect();
        let told = self.figures(&step.by, &figures);
        if step.classes.len() == 1 {
            let value = told.first().map_or("", String::as_str);
            return fill(
                self.words.not_separated,
                &[("what", &what), ("value", value)],
            );
        }
        let values = step.level.iter().zip(&told);
        let values = values.map(|((team, _), value)| format!("{} {value}", (self.name)(*team)));
        let values = values.collect::<Vec<_>>().join(", ");
        fill(
            self.words.separated,
            &[("what", &what), ("values", &values)],
        )
    }

    /// Why a step said nothing.
    fn silence(&self, step: &Step, silence: Silence, what: &str) -> String {
        let words = self.words;
        match silence {
            Silence::Needs(needs) => fill(words.waits, &[("what", (words.needs)(needs))]),
            Silence::Only(HowMany::Two) => words.not_for_more.to_owned(),
            Silence::Only(HowMany::More) => words.not_for_two.to_owned(),
            Silence::NoValues => fill(words.no_values, &[("what", what)]),
            Silence::NoDecision => fill(words.no_decision, &[("what", what)]),
            Silence::NotAtStake => fill(words.not_at_stake, &[("zones", what)]),
            Silence::End => {
                let teams = self.teams(step.level.iter().map(|(team, _)| team));
                let phrase = match step.by {
                    Basis::Name => words.share_by_name,
                    Basis::All(_)
                    | Basis::HeadToHead { .. }
                    | Basis::HeadToHeadBlock
                    | Basis::Given { .. }
                    | Basis::Decision(_)
                    | Basis::Where(_)
                    | Basis::Shared => words.share,
                };
                fill(phrase, &[("teams", &teams)])
            }
        }
    }
}
