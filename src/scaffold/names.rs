//! Whom a name on the command line means.

use crate::book::{Book, CompetitionId, TeamId};
use crate::slug::fold;

/// The competition of a slug, name or alias.
pub fn competition(book: &Book, name: &str) -> Option<CompetitionId> {
    let wanted = fold(name);
    let bears = |spelling: &str| fold(spelling) == wanted;
    book.competitions
        .iter()
        .find(|(_, competition)| {
            bears(&competition.name)
                || bears(competition.slug.as_str())
                || competition.aliases.iter().any(|alias| bears(alias))
        })
        .map(|(id, _)| id)
}

/// The team of a name, alias, short name, code or slug; a name before a code.
pub fn team(book: &Book, name: &str) -> Option<TeamId> {
    let wanted = fold(name);
    let bears = |spelling: &str| fold(spelling) == wanted;
    let strong = |team: &crate::book::Team| {
        bears(&team.name)
            || bears(team.slug.as_str())
            || team.aliases.iter().any(|alias| bears(alias))
    };
    let weak = |team: &crate::book::Team| {
        let short = team.short.iter().chain(&team.code);
        let former = team.former_names.iter().map(|former| &former.name);
        short.chain(former).any(|name| bears(name))
    };
    let find = |is: &dyn Fn(&crate::book::Team) -> bool| {
        let mut teams = book.teams.iter().filter(|(_, team)| is(team));
        teams.next().map(|(id, _)| id)
    };
    find(&strong).or_else(|| find(&weak))
}
