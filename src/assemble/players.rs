//! Players: their files, their squads, and their names as they may be shown.

use std::collections::HashMap;

use crate::book::{NameRule, Player, PlayerId, SquadMember, TeamId};
use crate::content::{PlayerFile, SquadEntry};
use crate::extra::Extra;
use crate::slug::Slug;
use crate::source::{FileId, Place};

use super::addresses::{Addresses, numbered, wanted};
use super::draft::Draft;
use super::files::Files;
use super::people::{Meaning, MentionId, PersonId};
use super::profiles::{plain, prose, spelling, value};
use super::teams::CategoryIndex;

/// A line of a squad before its player has a place in the book.
pub(super) struct ToldMember<'a> {
    team: TeamId,
    player: MentionId,
    entry: &'a SquadEntry,
}

impl<'a> Draft<'a> {
    /// Enters the names of players' files.
    pub(super) fn read_players(&mut self, files: &Files<'a>) {
        for (index, (id, file)) in files.players.iter().enumerate() {
            let team = file.team.as_ref();
            let team = team.and_then(|team| self.team(spelling(team), CategoryIndex::default()));
            let stem = self.tree.file(*id).stem();
            let texts = file.name.iter().chain(&file.aliases);
            let spellings = texts.map(|text| &*text.value);
            let stem = file.name.is_none().then_some(stem);
            self.people
                .file(&self.book, index, team, stem.into_iter().chain(spellings));
        }
    }

    /// Enters the names of squads, from teams' files and the CSV beside them.
    pub(super) fn read_squads(&mut self, files: &Files<'a>) -> Vec<ToldMember<'a>> {
        let mut members = Vec::new();
        let mut team_of_path: HashMap<&str, TeamId> = HashMap::new();
        for ((id, file), team) in files.teams.iter().zip(self.book.teams.ids()) {
            let path = &*self.tree.file(*id).path;
            team_of_path.insert(path.trim_end_matches(".md"), team);
            self.read_squad(team, &file.squad, &mut members);
        }
        for (id, entries) in &files.squads {
            let file = self.tree.file(*id);
            let team = team_of_path
                .get(file.path.trim_end_matches(".csv"))
                .copied();
            let team = team.or_else(|| self.team_of_stem(file.stem()));
            match team {
                Some(team) => self.read_squad(team, entries, &mut members),
                None => self
                    .diagnostics
                    .squad_of_nobody(Place::file(*id), file.stem()),
            }
        }
        members
    }

    fn read_squad(
        &mut self,
        team: TeamId,
        entries: &'a [SquadEntry],
        members: &mut Vec<ToldMember<'a>>,
    ) {
        let rule = self.rule_of(team);
        for entry in entries {
            let name = &*entry.player.value;
            let player = self.people.mention(&self.book, team, name, None, rule);
            members.push(ToldMember {
                team,
                player,
                entry,
            });
        }
    }

    /// The team whose address or name a squad's file bears.
    fn team_of_stem(&self, stem: &str) -> Option<TeamId> {
        let teams = &self.book.teams;
        let mut bearers = teams.iter().filter(|(_, team)| team.slug.as_str() == stem);
        bearers.next().map(|(id, _)| id)
    }

    /// How a team's players may be shown, whatever the competition.
    pub(super) fn rule_of(&self, team: TeamId) -> NameRule {
        self.book.teams[team].names.max(self.name_rule)
    }

    /// Puts everybody into the book; for each person their place.
    pub(super) fn settle_players(
        &mut self,
        files: &Files<'a>,
        members: &[ToldMember<'a>],
    ) -> Vec<Option<PlayerId>> {
        let mut addresses = Addresses::of("player");
        let mut places: Vec<Option<PlayerId>> = vec![None; self.people.len()];
        for id in self.people.in_order() {
            let player = self.player(files, id, &mut addresses);
            let player = self.book.players.push(player);
            if let Some(place) = places.get_mut(id.index()) {
                *place = Some(player);
            }
        }
        for member in members {
            let Meaning::One(person) = self.people.meaning(member.player) else {
                continue;
            };
            let Some(player) = places.get(person.index()).copied().flatten() else {
                continue;
            };
            let entry = member.entry;
            self.book.teams[member.team].squad.push(SquadMember {
                player,
                season: value(entry.season.as_ref()),
                number: entry.number.map(|number| number.value),
                position: value(entry.position.as_ref()),
                from: entry.from.map(|date| date.value),
                until: entry.until.map(|date| date.value),
            });
        }
        places
    }

    fn player(&mut self, files: &Files<'a>, id: PersonId, addresses: &mut Addresses) -> Player {
        let person = self.people.person(id);
        let filed = person
            .file
            .and_then(|index| files.players.get(index))
            .copied();
        let rule = person
            .rule
            .max(self.name_rule)
            .max(filed.map_or(NameRule::Full, file_rule));
        let name: Box<str> = match filed {
            Some((id, file)) if file.name.is_none() => {
                super::names::name_of_stem(self.tree.file(id).stem()).into()
            }
            _ => person.name.into(),
        };
        let teams = person.teams.clone();
        let mut player = Player {
            name: shown(&name, rule),
            slug: None,
            aliases: Vec::new(),
            teams,
            born: None,
            position: None,
            nationality: None,
            shown: rule,
            portrait: None,
            prose: None,
            extra: Extra::Nothing,
        };
        if let Some((id, file)) = filed {
            self.fill_player(&mut player, id, file);
        }
        player.slug = self.player_slug(&player, filed, addresses);
        player
    }

    /// What a player's file says, as far as the rule for their name lets it
    /// be shown.
    fn fill_player(&self, player: &mut Player, id: FileId, file: &PlayerFile) {
        player.position = value(file.position.as_ref());
        if player.shown == NameRule::Full {
            player.aliases = plain(&file.aliases);
            player.born = file.born.map(|date| date.value);
            player.nationality = value(file.nationality.as_ref());
            let image = file.image.as_ref().map(|image| &image.src);
            player.portrait = super::profiles::picture(self.tree, id, image);
            player.prose = prose(id, &file.body);
            player.extra = file.extra.clone();
        }
    }

    /// The address of a player: of two namesakes the later one's ends in the
    /// club's, or the team's where it has no club.
    fn player_slug(
        &mut self,
        player: &Player,
        filed: Option<(FileId, &'a PlayerFile)>,
        addresses: &mut Addresses,
    ) -> Option<Slug> {
        if player.shown == NameRule::Hidden {
            return None;
        }
        if let (Some((id, file)), NameRule::Full) = (filed, player.shown) {
            let stem = self.tree.file(id).stem();
            let place = Place::file(id);
            let slug = file.slug.as_ref();
            return Some(addresses.give_file(slug, stem, place, &mut self.diagnostics));
        }
        let slug = wanted(&player.name, "player")
            .unwrap_or_else(|| numbered("player", self.book.players.len() + 1));
        let team = player.teams.first();
        let slug = match team {
            Some(team) if addresses.has(&slug) => {
                let team = &self.book.teams[*team];
                let club = team.club.map(|club| &self.book.clubs[club].slug);
                slug.with(club.unwrap_or(&team.slug))
            }
            _ => slug,
        };
        Some(addresses.free(&slug, None))
    }
}

/// The rule that a player's own file states.
fn file_rule((_, file): (FileId, &PlayerFile)) -> NameRule {
    let stated = file.names.map_or(NameRule::Full, |rule| rule.value);
    if file.hidden {
        NameRule::Hidden
    } else {
        stated
    }
}

/// A name as a rule lets it be shown: `Alphonso Davies`, `A. D.`, nothing.
fn shown(name: &str, rule: NameRule) -> Box<str> {
    match rule {
        NameRule::Full => name.into(),
        NameRule::Hidden => "".into(),
        NameRule::Initials => {
            let mut initials = String::new();
            for initial in name
                .split_whitespace()
                .filter_map(|word| word.chars().next())
            {
                if !initials.is_empty() {
                    initials.push(' ');
                }
                initials.extend(initial.to_uppercase());
                initials.push('.');
            }
            initials.into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::book::NameRule;

    #[test]
    fn a_rule_leaves_of_a_name_what_may_be_shown() {
        let name = "Émile van der Berg";
        assert_eq!(&*shown(name, NameRule::Full), name);
        assert_eq!(&*shown(name, NameRule::Initials), "É. V. D. B.");
        assert_eq!(&*shown(name, NameRule::Hidden), "");
    }
}
