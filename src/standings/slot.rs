//! The teams of one stage, numbered, so that their figures lie side by side.

use std::ops::{Index, IndexMut};

/// A team's number within its stage, in order of folded names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Slot(u32);

/// One thing for each team of a stage.
#[derive(Clone, Debug)]
pub(super) struct BySlot<T>(Vec<T>);

impl<T> BySlot<T> {
    /// Every slot, in order.
    pub(super) fn slots(&self) -> impl ExactSizeIterator<Item = Slot> + use<T> {
        (0..u32::try_from(self.0.len()).unwrap_or(u32::MAX)).map(Slot)
    }

    /// The same teams, something else for each.
    pub(super) fn map<U>(&self, each: impl FnMut(&T) -> U) -> BySlot<U> {
        BySlot(self.0.iter().map(each).collect())
    }
}

impl<T> FromIterator<T> for BySlot<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T> Index<Slot> for BySlot<T> {
    type Output = T;

    fn index(&self, slot: Slot) -> &T {
        let Some(item) = self.0.get(slot.0 as usize) else {
            unreachable!("a slot comes from the stage that it is asked of");
        };
        item
    }
}

impl<T> IndexMut<Slot> for BySlot<T> {
    fn index_mut(&mut self, slot: Slot) -> &mut T {
        let Some(item) = self.0.get_mut(slot.0 as usize) else {
            unreachable!("a slot comes from the stage that it is asked of");
        };
        item
    }
}
