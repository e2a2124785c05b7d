//! `pressbox rules`: the published orders of tie-breaks, in plain words.

use pressbox::book::preset::{self, Preset};
use pressbox::diagnostic::{Diagnostic, nearest};
use pressbox::standings::{ENGLISH, RulesInWords, rules_in_words};

use super::args::RulesArguments;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Lists all presets, or says what one means.
pub(super) fn rules(arguments: &RulesArguments) -> Result<Exit, Failure> {
    let text = match &arguments.name {
        None => list(),
        Some(name) => preset::named(name)
            .map(explained)
            .ok_or_else(|| unknown(name))?,
    };
    Ok(terminal::write_result(&text))
}

fn unknown(name: &str) -> Failure {
    let names = preset::all().map(|preset| preset.name);
    let unknown = Diagnostic::usage(format!("there are no published rules named `{name}`"));
    Failure::usage(match nearest(name, names) {
        Some(name) => unknown.help(format!("did you mean `{name}`?")),
        None => unknown.help("`pressbox rules` lists them all"),
    })
}

fn list() -> String {
    let width = preset::all().map(|preset| preset.name.len()).max();
    let line = |preset: &Preset| {
        let Preset {
            name, title, valid, ..
        } = preset;
        format!(
            "{name:width$}  {title} ({valid})\n",
            width = width.unwrap_or(0)
        )
    };
    preset::all().map(line).collect::<Vec<_>>().concat()
}

/// One preset: what it is, what it says, and who says so.
fn explained(preset: &Preset) -> String {
    let rules = preset.rules();
    let split = preset.split();
    let RulesInWords {
        points,
        order,
        steps,
        interim,
        notes,
    } = rules_in_words(&rules, split.as_ref(), &preset.across_groups(), &ENGLISH);
    let mut text = format!("{} ({})\n\n{points}\n\n", preset.title, preset.valid);
    text += &numbered(&order, &steps);
    if let Some((lead, steps)) = interim {
        text += &numbered(&lead, &steps);
    }
    for note in notes {
        text += &(note + "\n\n");
    }
    let Preset {
        name, body, source, ..
    } = preset;
    text + &format!("Source: {body}, {source}\nIn a competition: tiebreakers: {name}\n")
}

/// A lead and its list, a blank line behind it.
fn numbered(lead: &str, steps: &[String]) -> String {
    let steps = steps.iter().zip(1..);
    let list: Vec<String> = steps
        .map(|(step, number)| format!("{number:>3}. {step}"))
        .collect();
    format!("{lead}\n{}\n\n", list.join("\n"))
}
