//! Complaints about knock-outs: draws, ties and their legs.

use std::fmt::Display;

use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

impl Diagnostics {
    /// Words for a side that speak of nothing that the site has; `labels` are
    /// those of the season's matches.
    pub fn unknown_side(
        &mut self,
        place: Place,
        (words, name): (&str, &str),
        nearest: Option<&str>,
        labels: &[&str],
    ) {
        let help = match labels {
            [] => format!("give the match that is meant a label, `{name}: Home v Away`"),
            labels => format!("matches have the labels {}", labels.join(", ")),
        };
        let diagnostic = match nearest {
            Some(nearest) => Diagnostic::new(
                Code::UnknownSide,
                place,
                format!("{words:?}: there is no {name:?}; did you mean {nearest:?}?"),
            )
            .help(format!("write {:?}", words.replacen(name, nearest, 1))),
            None => Diagnostic::new(
                Code::UnknownSide,
                place,
                format!(
                    "{words:?}: no match has the label {name:?}, and no group, stage, round or competition bears the name"
                ),
            )
            .help(format!("{help}; if it is played elsewhere, `allow: [unknown-side]`")),
        };
        self.push(diagnostic.label("the side stays open"));
    }

    /// A label that stands at two ties.
    pub fn label_taken(&mut self, place: Place, label: &str, first: Place) {
        self.push(
            Diagnostic::new(
                Code::LabelTaken,
                place,
                format!("the label {label:?} stands at another match already"),
            )
            .also(first, "the other one")
            .help(
                "give one of the two another label; legs and replays of one tie may share theirs",
            ),
        );
    }

    /// A tie whose side is whoever comes out of it.
    pub fn drawn_from_itself(&mut self, place: Place, through: Option<Place>) {
        let mut diagnostic = Diagnostic::new(
            Code::DrawnFromItself,
            place,
            "who plays here depends on how this very tie ends",
        )
        .help("name the tie that the side really comes from");
        if let Some(through) = through {
            diagnostic = diagnostic.also(through, "by way of this one");
        }
        self.push(diagnostic);
    }

    /// A team in two ties of a round that is played over legs.
    pub fn legs_not_paired(&mut self, place: Place, first: Place) {
        self.push(
            Diagnostic::new(
                Code::LegsNotPaired,
                place,
                "this leg and another of the round have one team in common, not two",
            )
            .also(first, "the other leg")
            .help("correct the team that differs, or the round"),
        );
    }

    /// A stated sum that is not the sum of the legs.
    pub fn aggregate_differs(
        &mut self,
        place: Place,
        stated: &dyn Display,
        sum: &dyn Display,
        first: Option<Place>,
    ) {
        let mut diagnostic = Diagnostic::new(
            Code::AggregateDiffers,
            place,
            format!("the legs add up to {sum}, the aggregate says {stated}"),
        )
        .help(format!(
            "write `agg {sum}`, home side of this match first, or correct a score"
        ));
        if let Some(first) = first {
            diagnostic = diagnostic.also(first, "the first leg");
        }
        self.push(diagnostic);
    }
}
