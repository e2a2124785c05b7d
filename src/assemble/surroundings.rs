//! What several tellings say around one match, added up: ground, crowd,
//! officials, weather, figures, facts, links.

use crate::book::{BySide, Fixture, Side};
use crate::content::MatchEntry;
use crate::extra::Extra;
use crate::slug::fold;
use crate::source::Text;

use super::draft::Draft;
use super::profiles::value;

impl<'a> Draft<'a> {
    /// Ground, crowd, officials, weather.
    pub(super) fn add_surroundings(&mut self, fixture: &mut Fixture, entry: &'a MatchEntry) {
        fixture.neutral |= entry.neutral.is_some_and(|neutral| neutral.value);
        if let Some(name) = &entry.venue {
            let venue = self.venue(Some(name));
            if let (Some(first), Some(second)) = (fixture.venue, venue)
                && first != second
            {
                let first = self.book.venues[first].name.clone();
                let place = fixture.places.first().copied().unwrap_or(name.place);
                self.diagnostics
                    .contradiction("venue", (name.place, &name.value), (place, &first));
            }
            fixture.venue = fixture.venue.or(venue);
        }
        if let Some(crowd) = entry.attendance {
            if let Some(first) = fixture.attendance.filter(|first| *first != crowd.value) {
                let place = fixture.places.first().copied().unwrap_or(crowd.place);
                let words = [crowd.value.to_string(), first.to_string()];
                let [second, first] = &words;
                self.diagnostics
                    .contradiction("attendance", (crowd.place, second), (place, first));
            }
            fixture.attendance = fixture.attendance.or(Some(crowd.value));
        }
        if let Some(referee) = &entry.referee {
            self.add_referee(fixture, referee);
        }
        keep(&mut fixture.city, entry.city.as_ref());
        keep(&mut fixture.weather, entry.weather.as_ref());
        keep(&mut fixture.label, entry.label.as_ref());
        for (office, name) in &entry.officials {
            let known = fixture
                .officials
                .iter()
                .any(|known| known.0 == office.value);
            if !known {
                fixture
                    .officials
                    .push((office.value.clone(), name.value.clone()));
            }
        }
    }

    /// The referee; the longer of two forms of one name stays.
    fn add_referee(&mut self, fixture: &mut Fixture, referee: &Text) {
        let Some(first) = &fixture.referee else {
            fixture.referee = Some(referee.value.clone());
            return;
        };
        let surname = |name: &str| fold(name.rsplit(' ').next().unwrap_or(name));
        if surname(first) != surname(&referee.value) {
            let place = fixture.places.first().copied().unwrap_or(referee.place);
            self.diagnostics.contradiction(
                "referee",
                (referee.place, &referee.value),
                (place, first),
            );
        } else if referee.value.len() > first.len() {
            fixture.referee = Some(referee.value.clone());
        }
    }

    /// Figures, facts, links, and what is handed to templates.
    pub(super) fn add_lists(&mut self, fixture: &mut Fixture, entry: &'a MatchEntry) {
        let place = fixture.places.first().copied().unwrap_or(entry.place);
        for (name, values) in &entry.stats {
            let known = fixture
                .stats
                .iter()
                .find(|known| fold(&known.0) == fold(&name.value));
            let Some((_, known)) = known else {
                let values = BySide::new(values.home.value.clone(), values.away.value.clone());
                fixture.stats.push((name.value.clone(), values));
                continue;
            };
            for side in Side::BOTH {
                let (stated, known) = (values.of(side), known.of(side));
                if stated.value != *known {
                    let stated = (stated.place, &*stated.value);
                    self.diagnostics
                        .contradiction(&name.value, stated, (place, known));
                }
            }
        }
        for (name, text) in &entry.facts {
            let known = fixture
                .facts
                .iter()
                .find(|known| fold(&known.0) == fold(&name.value));
            match known {
                None => fixture.facts.push((name.value.clone(), text.value.clone())),
                Some((_, known)) if *known != text.value => {
                    let stated = (text.place, &*text.value);
                    self.diagnostics
                        .contradiction(&name.value, stated, (place, known));
                }
                Some(_) => {}
            }
        }
        if let Some(notes) = &entry.notes {
            fixture.facts.push(("Notes".into(), notes.value.clone()));
        }
        for (label, address) in &entry.links {
            let link = (label.value.clone(), address.value.clone());
            if !fixture.links.contains(&link) {
                fixture.links.push(link);
            }
        }
        add_extra(&mut fixture.extra, &entry.extra);
    }
}

/// Keeps the first statement of a text that may be put in many ways.
pub(super) fn keep(first: &mut Option<Box<str>>, stated: Option<&Text>) {
    if first.is_none() {
        *first = value(stated);
    }
}

fn add_extra(extra: &mut Extra, further: &Extra) {
    match (extra, further) {
        (_, Extra::Nothing) => {}
        (Extra::Map(keys), Extra::Map(further)) => {
            for (key, value) in further {
                if !keys.iter().any(|(known, _)| known == key) {
                    keys.push((key.clone(), value.clone()));
                }
            }
        }
        (extra @ Extra::Nothing, further) => *extra = further.clone(),
        _ => {}
    }
}
