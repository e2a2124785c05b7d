//! Which names are one person: identity by club and name.
//!
//! A name stands for whoever bears it at a club in full; a surname or a name
//! with initials for the only one in that team whom it fits or, if it fits
//! nobody there, at that club. A player's file is one person at all clubs.

use std::collections::HashMap;

use crate::book::{Book, NameRule, TeamId};
use crate::slug::fold;

use super::name_forms::{fullness, is_short_for, words};

/// A name of somebody in a team, as written once or often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct MentionId(u32);

/// A person, before they have a place in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct PersonId(u32);

/// So many years apart, one surname is two people's.
const GENERATION: i16 = 20;

/// The club of a team, or the team where it has none: whose names are one
/// set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Root {
    Club(usize),
    Team(usize),
}

impl Root {
    fn of(book: &Book, team: TeamId) -> Self {
        match book.teams[team].club {
            Some(club) => Self::Club(club.index()),
            None => Self::Team(team.index()),
        }
    }
}

/// A name in a team.
struct Mention<'a> {
    root: Root,
    team: TeamId,
    name: &'a str,
    words: Vec<String>,
    years: Option<(i16, i16)>,
    rule: NameRule,
}

/// Whom a name may mean.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    One(PersonId),
    /// Any of these: the match tells which.
    Several(Vec<PersonId>),
}

/// Somebody of whom files tell.
#[derive(Debug)]
pub(super) struct Person<'a> {
    /// The fullest form of the name.
    pub(super) name: &'a str,
    words: Vec<String>,
    pub(super) teams: Vec<TeamId>,
    pub(super) rule: NameRule,
    /// The nth player's file.
    pub(super) file: Option<usize>,
    years: Option<(i16, i16)>,
    /// The first mention, which orders people.
    first: usize,
}

/// A spelling of a player's file.
struct Filed {
    file: usize,
    team: Option<Root>,
}

/// Everybody who is named.
#[derive(Default)]
pub(super) struct People<'a> {
    mentions: Vec<Mention<'a>>,
    seen: HashMap<(TeamId, &'a str), MentionId>,
    filed: HashMap<String, Vec<Filed>>,
    persons: Vec<Person<'a>>,
    meanings: Vec<Meaning>,
    by_last_word: HashMap<(Root, String), Vec<PersonId>>,
    of_file: HashMap<usize, PersonId>,
}

impl<'a> People<'a> {
    /// Enters the spellings of the nth player's file.
    pub(super) fn file(
        &mut self,
        book: &Book,
        file: usize,
        team: Option<TeamId>,
        spellings: impl Iterator<Item = &'a str>,
    ) {
        let team = team.map(|team| Root::of(book, team));
        let mut name = None;
        for spelling in spellings {
            name = name.or(Some(spelling));
            let files = self.filed.entry(fold(spelling)).or_default();
            if !files.iter().any(|known| known.file == file) {
                files.push(Filed { file, team });
            }
        }
        let name = name.unwrap_or_default();
        let id = self.add(Person {
            name,
            words: words(name),
            teams: Vec::new(),
            rule: NameRule::Full,
            file: Some(file),
            years: None,
            first: 0,
        });
        self.of_file.insert(file, id);
        if let Some(root) = team {
            self.index(root, id);
        }
    }

    /// Enters a name of somebody of `team`, as a match of that year or a
    /// squad has it.
    pub(super) fn mention(
        &mut self,
        book: &Book,
        team: TeamId,
        name: &'a str,
        year: Option<i16>,
        rule: NameRule,
    ) -> MentionId {
        let next = self.mentions.len();
        let id = *self
            .seen
            .entry((team, name))
            .or_insert(MentionId(u32::try_from(next).unwrap_or(u32::MAX)));
        if id.0 as usize == next {
            self.mentions.push(Mention {
                root: Root::of(book, team),
                team,
                name,
                words: words(name),
                years: None,
                rule,
            });
        }
        if let Some(mention) = self.mentions.get_mut(id.0 as usize) {
            mention.rule = mention.rule.max(rule);
            let year = year.map(|year| (year, year));
            mention.years = span(mention.years, year);
        }
        id
    }

    /// Finds out who everybody is, once everybody has been mentioned: full
    /// names first, then what may be short for them.
    pub(super) fn settle(&mut self) {
        let mut order: Vec<usize> = (0..self.mentions.len()).collect();
        order.sort_by_key(|index| {
            let words = self
                .mentions
                .get(*index)
                .map_or(0, |known| fullness(&known.words));
            (std::cmp::Reverse(words), *index)
        });
        let mut meanings: Vec<Option<Meaning>> = vec![None; order.len()];
        for index in order {
            let meaning = self.meaning_of(index);
            if let Some(place) = meanings.get_mut(index) {
                *place = Some(meaning);
            }
        }
        self.meanings = meanings.into_iter().flatten().collect();
    }

    fn meaning_of(&mut self, index: usize) -> Meaning {
        let Some(mention) = self.mentions.get(index) else {
            unreachable!("mentions are settled by their own indices");
        };
        let candidates = match self.filed_as(mention) {
            Some(person) => vec![person],
            None => self.whom_it_fits(mention),
        };
        match *candidates {
            [] => Meaning::One(self.found(index)),
            [only] => {
                self.join(only, index);
                Meaning::One(only)
            }
            _ => Meaning::Several(candidates),
        }
    }

    /// The person of the player's file that bears this name.
    fn filed_as(&self, mention: &Mention<'a>) -> Option<PersonId> {
        if self.filed.is_empty() {
            return None;
        }
        let files = self.filed.get(&mention.words.concat())?;
        let here = files.iter().find(|filed| filed.team == Some(mention.root));
        let only = match &**files {
            [only] => Some(only),
            _ => None,
        };
        let filed = here.or(only)?;
        self.of_file.get(&filed.file).copied()
    }

    /// The people of the same club whom a name fits: those who bear it in
    /// full or, if none does, those for whom it may be short, the team's own
    /// before the club's others.
    fn whom_it_fits(&self, mention: &Mention<'a>) -> Vec<PersonId> {
        let Some(last) = mention.words.last() else {
            return Vec::new();
        };
        let known = self.by_last_word.get(&(mention.root, last.clone()));
        let known = known.map_or(&[][..], Vec::as_slice).iter().copied();
        let person = |id: &PersonId| self.person(*id);
        let same: Vec<PersonId> = known
            .clone()
            .filter(|id| person(id).words == mention.words)
            .collect();
        if !same.is_empty() {
            return same;
        }
        let short: Vec<PersonId> = known
            .filter(|id| {
                let person = person(id);
                is_short_for(&mention.words, &person.words)
                    && near_in_time(mention.years, person.years)
            })
            .collect();
        let in_team = short.iter().copied();
        let in_team: Vec<PersonId> = in_team
            .filter(|id| person(id).teams.contains(&mention.team))
            .collect();
        if in_team.is_empty() { short } else { in_team }
    }

    /// A new person, whom nobody has named so far.
    fn found(&mut self, index: usize) -> PersonId {
        let Some(mention) = self.mentions.get(index) else {
            unreachable!("mentions are settled by their own indices");
        };
        let id = self.add(Person {
            name: mention.name,
            words: mention.words.clone(),
            teams: Vec::new(),
            rule: NameRule::Full,
            file: None,
            years: None,
            first: index,
        });
        self.join(id, index);
        id
    }

    fn add(&mut self, person: Person<'a>) -> PersonId {
        self.persons.push(person);
        PersonId(u32::try_from(self.persons.len() - 1).unwrap_or(u32::MAX))
    }

    /// Makes a person one whom a surname may mean at a club.
    fn index(&mut self, root: Root, id: PersonId) {
        if let Some(last) = self.person(id).words.last().cloned() {
            let known = self.by_last_word.entry((root, last)).or_default();
            if !known.contains(&id) {
                known.push(id);
            }
        }
    }

    fn join(&mut self, id: PersonId, index: usize) {
        let (Some(person), Some(mention)) = (
            self.persons.get_mut(id.0 as usize),
            self.mentions.get(index),
        ) else {
            return;
        };
        if !person.teams.contains(&mention.team) {
            person.teams.push(mention.team);
        }
        person.rule = person.rule.max(mention.rule);
        person.years = span(person.years, mention.years);
        person.first = person.first.min(index);
        let root = mention.root;
        self.index(root, id);
    }

    /// A person by id.
    pub(super) fn person(&self, id: PersonId) -> &Person<'a> {
        let Some(person) = self.persons.get(id.0 as usize) else {
            unreachable!("ids of persons are made from their list");
        };
        person
    }

    /// Whom a name means.
    pub(super) fn meaning(&self, mention: MentionId) -> &Meaning {
        let Some(meaning) = self.meanings.get(mention.0 as usize) else {
            unreachable!("every mention is settled before it is asked for");
        };
        meaning
    }

    /// A person of their own for a name that may be several others' and that
    /// nothing decides; the same one each time.
    pub(super) fn apart(&mut self, mention: MentionId) -> PersonId {
        let id = self.found(mention.0 as usize);
        if let Some(meaning) = self.meanings.get_mut(mention.0 as usize) {
            *meaning = Meaning::One(id);
        }
        id
    }

    /// Everybody, those with files first, then by first mention.
    pub(super) fn in_order(&self) -> Vec<PersonId> {
        let mut order: Vec<PersonId> = (0..self.persons.len())
            .map(|index| PersonId(u32::try_from(index).unwrap_or(u32::MAX)))
            .collect();
        order.sort_by_key(|id| {
            let person = self.person(*id);
            (person.file.is_none(), person.file, person.first, *id)
        });
        order
    }

    /// How many people there are.
    pub(super) fn len(&self) -> usize {
        self.persons.len()
    }
}

impl PersonId {
    /// The place among all people.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Whether two spans of years may be of one career; unknown ones may.
fn near_in_time(one: Option<(i16, i16)>, other: Option<(i16, i16)>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.0 - other.1 <= GENERATION && other.0 - one.1 <= GENERATION,
        _ => true,
    }
}

/// The years of both.
fn span(one: Option<(i16, i16)>, other: Option<(i16, i16)>) -> Option<(i16, i16)> {
    match (one, other) {
        (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
        (one, other) => one.or(other),
    }
}
