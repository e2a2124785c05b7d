//! Which of the best third-placed teams meets which group winner.
//!
//! The regulations have a table: for each set of groups whose third-placed
//! teams go on, the group that each slot gets. Which table holds, the slots of
//! the fixture list tell. Where no table is known, a slot gets a team once all
//! ways to fill the slots agree about it.

use crate::book::{Book, FixtureId, GroupIndex, Side, StageId, TeamId};

use super::across::{Qualified, across};
use super::draw::{Drawn, drawn};
use super::moment::Moment;

/// A published table: the groups whose winners meet third-placed teams, the
/// groups that each of these may come from, and for each set of groups that go
/// on who comes to which.
struct SlotTable {
    winners: [u8; 4],
    from: [&'static str; 4],
    rows: [(&'static str, &'static str); 15],
}

/// UEFA, Regulations of the European Football Championship 2018–20, article
/// 21.05, and 2022–24, article 21.04: the winners of B, C, E and F.
const EURO_2020: SlotTable = SlotTable {
    winners: *b"BCEF",
    from: ["ADEF", "DEF", "ABCD", "ABC"],
    rows: [
        ("ABCD", "ADBC"),
        ("ABCE", "AEBC"),
        ("ABCF", "AFBC"),
        ("ABDE", "DEAB"),
        ("ABDF", "DFAB"),
        ("ABEF", "EFBA"),
        ("ACDE", "EDCA"),
        ("ACDF", "FDCA"),
        ("ACEF", "EFCA"),
        ("ADEF", "EFDA"),
        ("BCDE", "EDBC"),
        ("BCDF", "FDCB"),
        ("BCEF", "FECB"),
        ("BDEF", "FEDB"),
        ("CDEF", "FEDC"),
    ],
};

/// UEFA, Regulations of the European Football Championship 2014–16, article
/// 17.03: the winners of A, B, C and D.
const EURO_2016: SlotTable = SlotTable {
    winners: *b"ABCD",
    from: ["CDE", "ACD", "ABF", "BEF"],
    rows: [
        ("ABCD", "CDAB"),
        ("ABCE", "CABE"),
        ("ABCF", "CABF"),
        ("ABDE", "DABE"),
        ("ABDF", "DABF"),
        ("ABEF", "EABF"),
        ("ACDE", "CDAE"),
        ("ACDF", "CDAF"),
        ("ACEF", "CAFE"),
        ("ADEF", "DAFE"),
        ("BCDE", "CDBE"),
        ("BCDF", "CDBF"),
        ("BCEF", "ECBF"),
        ("BDEF", "EDBF"),
        ("CDEF", "CDFE"),
    ],
};

/// A side that a team from one of several groups takes.
struct ThirdSlot {
    at: (FixtureId, Side),
    /// The groups that it may come from.
    from: Vec<GroupIndex>,
    /// The group whose winner it meets, where that is what it meets.
    winner: Option<GroupIndex>,
}

/// The team that takes a slot, once the groups are over and either a table or
/// the slots themselves tell.
pub(super) fn team(
    book: &Book,
    slot: (FixtureId, Side),
    stage: StageId,
    place: u16,
) -> Option<TeamId> {
    let rules = &book.stages[stage].across_groups;
    let rule = rules
        .iter()
        .position(|rule| rule.place == place && rule.take > 0)?;
    let tables = across(book, stage, Moment::Latest);
    let table = tables.into_iter().find(|table| table.index == rule)?;
    let through = table
        .rows
        .iter()
        .filter(|row| row.qualified == Qualified::Yes);
    let mut through: Vec<(GroupIndex, TeamId)> =
        through.map(|row| (row.group, row.row.team)).collect();
    through.sort_unstable();
    let slots = slots(book, slot.0, stage, place);
    let at = slots.iter().position(|other| other.at == slot)?;
    let taken = rules.get(rule).map(|rule| usize::from(rule.take));
    if Some(through.len()) != taken || slots.len() != through.len() {
        return None;
    }
    let groups: Vec<GroupIndex> = through.iter().map(|(group, _)| *group).collect();
    let group = by_table(book, stage, &slots, &groups, at).or_else(|| only(&slots, &groups, at))?;
    through
        .iter()
        .find(|(other, _)| *other == group)
        .map(|(_, team)| *team)
}

/// The slots of the season for teams in one place of a stage's groups.
fn slots(book: &Book, of: FixtureId, stage: StageId, place: u16) -> Vec<ThirdSlot> {
    let season = &book.seasons[book.stages[book.fixtures[of].stage].season];
    let stages = season.stages.iter().map(|id| &book.stages[*id]);
    let mut slots = Vec::new();
    for id in stages.flat_map(|stage| stage.fixtures.iter().copied()) {
        let fixture = &book.fixtures[id];
        let meaning = |side: Side| {
            let words = fixture.drawn.of(side).as_deref()?;
            drawn(book, fixture.stage, words)
        };
        for side in Side::BOTH {
            let Some(Drawn::Across(of, third, from)) = meaning(side) else {
                continue;
            };
            if (of, third) != (stage, place) {
                continue;
            }
            let winner = match meaning(side.opponent()) {
                Some(Drawn::Place(of, group, 1)) if of == stage => group,
                _ => None,
            };
            slots.push(ThirdSlot {
                at: (id, side),
                from,
                winner,
            });
        }
    }
    slots
}

/// The group that a published table gives a slot, if the slots are that
/// table's.
fn by_table(
    book: &Book,
    stage: StageId,
    slots: &[ThirdSlot],
    through: &[GroupIndex],
    at: usize,
) -> Option<GroupIndex> {
    let groups = &book.stages[stage].groups;
    let letter = |group: GroupIndex| {
        let name = &groups.get(usize::from(group.0))?.name;
        name.bytes().next_back().filter(u8::is_ascii_uppercase)
    };
    let letters = |groups: &[GroupIndex]| -> Option<String> {
        let mut letters: Vec<u8> = groups
            .iter()
            .map(|group| letter(*group))
            .collect::<Option<_>>()?;
        letters.sort_unstable();
        String::from_utf8(letters).ok()
    };
    let through_letters = letters(through)?;
    [&EURO_2020, &EURO_2016].into_iter().find_map(|table| {
        let column = |slot: &ThirdSlot| {
            let winner = letter(slot.winner?)?;
            let column = table.winners.iter().position(|other| *other == winner)?;
            let from = letters(&slot.from)?;
            (table.from.get(column).copied() == Some(&*from)).then_some(column)
        };
        let columns: Vec<usize> = slots.iter().map(column).collect::<Option<_>>()?;
        let column = *columns.get(at)?;
        let (_, row) = table.rows.iter().find(|(set, _)| *set == through_letters)?;
        let wanted = *row.as_bytes().get(column)?;
        through
            .iter()
            .copied()
            .find(|group| letter(*group) == Some(wanted))
    })
}

/// The one group that a slot gets in every way to fill all slots.
fn only(slots: &[ThirdSlot], through: &[GroupIndex], at: usize) -> Option<GroupIndex> {
    let wanted = slots.get(at)?;
    let mut possible = through
        .iter()
        .copied()
        .filter(|group| wanted.from.contains(group) && others_fit(slots, through, at, *group));
    let first = possible.next()?;
    possible.next().is_none().then_some(first)
}

/// Whether all other slots can be filled once one is taken: a matching by
/// augmenting paths (H. W. Kuhn, 1955), so that many slots cost little.
fn others_fit(slots: &[ThirdSlot], through: &[GroupIndex], at: usize, taken: GroupIndex) -> bool {
    let mut holder: Vec<Option<usize>> = vec![None; through.len()];
    let others = slots.iter().enumerate().filter(|(slot, _)| *slot != at);
    let mut all = others.map(|(slot, _)| {
        let mut seen = vec![false; through.len()];
        seat(slots, through, taken, slot, &mut holder, &mut seen)
    });
    all.all(|seated| seated)
}

fn seat(
    slots: &[ThirdSlot],
    through: &[GroupIndex],
    taken: GroupIndex,
    slot: usize,
    holder: &mut Vec<Option<usize>>,
    seen: &mut Vec<bool>,
) -> bool {
    let Some(wanted) = slots.get(slot) else {
        return false;
    };
    for (at, group) in through.iter().enumerate() {
        let is_new = seen.get(at).is_some_and(|seen| !*seen);
        if *group == taken || !wanted.from.contains(group) || !is_new {
            continue;
        }
        if let Some(seen) = seen.get_mut(at) {
            *seen = true;
        }
        let held = holder.get(at).copied().flatten();
        let is_free = held.is_none_or(|other| seat(slots, through, taken, other, holder, seen));
        if is_free {
            if let Some(place) = holder.get_mut(at) {
                *place = Some(slot);
            }
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{EURO_2016, EURO_2020, SlotTable};

    #[track_caller]
    fn check(table: &SlotTable) {
        let mut sets: Vec<&str> = table.rows.iter().map(|(set, _)| *set).collect();
        sets.dedup();
        assert_eq!(sets.len(), 15, "each four of six groups, once");
        for (set, row) in table.rows {
            let mut letters: Vec<char> = row.chars().collect();
            for (letter, from) in letters.iter().zip(table.from) {
                assert!(
                    from.contains(*letter),
                    "{set}: {letter} is not one of {from}"
                );
            }
            letters.sort_unstable();
            assert_eq!(
                letters.iter().collect::<String>(),
                set,
                "each goes somewhere"
            );
        }
    }

    #[test]
    fn each_row_sends_each_group_to_a_slot_that_may_have_it() {
        check(&EURO_2020);
        check(&EURO_2016);
    }

    #[test]
    fn the_tournaments_went_so() {
        let row = |table: &SlotTable, set| {
            let row = table.rows.iter().find(|(other, _)| *other == set);
            row.map(|(_, row)| *row)
        };
        // France–Ireland, Wales–Northern Ireland, Germany–Slovakia, Croatia–Portugal.
        assert_eq!(row(&EURO_2016, "BCEF"), Some("ECBF"));
        // Belgium–Portugal, Netherlands–Czechia, Sweden–Ukraine, France–Switzerland.
        assert_eq!(row(&EURO_2020, "ACDF"), Some("FDCA"));
        // Spain–Georgia, England–Slovakia, Romania–Netherlands, Portugal–Slovenia.
        assert_eq!(row(&EURO_2020, "CDEF"), Some("FEDC"));
    }
}
