//! What a cell of a table says, in the languages that tables are written in.

use crate::book::Status;

/// `Group A` as `A`; a name of more words stays.
pub(super) fn group(name: &str) -> Box<str> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [word, label] = *words else {
        return name.trim().into();
    };
    let said = [
        "group", "gruppe", "grupo", "groupe", "gruppo", "girone", "pool", "staffel",
    ];
    if said.contains(&word.to_lowercase().as_str()) {
        label.trim_end_matches(':').into()
    } else {
        name.trim().into()
    }
}

/// Whether a cell says that there is nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(
        text.trim(),
        "" | "-" | "–" | "—" | "?" | "NA" | "N/A" | "n/a" | "null" | "-:-"
    )
}

/// Yes or no.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "t" | "yes" | "1" | "y" | "ja" | "sí" | "si" | "oui" | "sì" | "sim" | "x"
        | "wahr" | "vrai" | "vero" | "verdadero" | "verdadeiro" => Some(true),
        "false" | "f" | "no" | "0" | "n" | "nein" | "non" | "não" | "nao" | "falsch" | "faux"
        | "falso" => Some(false),
        _ => None,
    }
}

/// A number whose thousands may stand apart.
pub(super) fn count(text: &str) -> Option<u32> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others: Vec<&str> = text.split(|c: char| c.is_ascii_digit()).collect();
    let sound = others.iter().all(|other| {
        matches!(
            other.trim(),
            "" | "." | "," | "'" | "’" | "\u{202F}" | "\u{A0}"
        )
    });
    let groups = text.split(|c: char| !c.is_ascii_digit()).skip(1);
    let apart = groups
        .into_iter()
        .all(|group| group.len() == 3 || group.is_empty());
    digits.parse().ok().filter(|_| sound && apart)
}

/// What became of the match, where a column says it in words.
pub(super) fn status(text: &str, otherwise: Status) -> Option<Status> {
    Some(match text.trim().to_lowercase().as_str() {
        "" => otherwise,
        "played" | "finished" | "ft" | "gespielt" | "beendet" | "finalizado" | "terminé"
        | "finita" | "encerrado" | "aet" | "pen" => Status::Played,
        "scheduled" | "timed" | "geplant" | "angesetzt" | "programado" | "ns" => Status::Scheduled,
        "postponed" | "verlegt" | "verschoben" | "aplazado" | "reporté" | "rinviata" | "adiado" => {
            Status::Postponed
        }
        "abandoned" | "abgebrochen" | "suspendido" | "interrompu" | "sospesa" => {
            Status::Abandoned { counts: false }
        }
        "cancelled" | "canceled" | "abgesagt" | "ausgefallen" | "cancelado" | "annulé"
        | "annullata" => Status::Cancelled,
        "awarded" | "gewertet" | "wertung" | "sportgericht" | "adjudicado" => Status::Awarded,
        "void" | "annulliert" => Status::Void,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{count, group};

    #[test]
    fn thousands_may_stand_apart() {
        assert_eq!(count("12.345"), Some(12_345));
        assert_eq!(count("12 345"), Some(12_345));
        assert_eq!(count("12,345"), Some(12_345));
        assert_eq!(count("345.0"), Some(345));
        assert_eq!(count("12.3"), None);
        assert_eq!(count("about 300"), None);
    }

    #[test]
    fn a_group_is_its_letter() {
        assert_eq!(&*group("Group A"), "A");
        assert_eq!(&*group("Gruppe 2"), "2");
        assert_eq!(&*group("Eastern Conference"), "Eastern Conference");
    }
}
