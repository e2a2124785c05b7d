//! The blocks of one page, printed by the theme's templates.

use std::cell::RefCell;

use crate::diagnostic::Diagnostics;
use crate::page::{self, BlockView};
use crate::source::SourceTree;
use crate::theme::Theme;

/// Prints the blocks of one page, and keeps in mind which templates failed.
#[derive(Debug)]
pub(super) struct Press<'s> {
    theme: &'s Theme,
    tree: &'s SourceTree,
    page: &'s str,
    faults: RefCell<Diagnostics>,
}

impl<'s> Press<'s> {
    pub(super) fn of(theme: &'s Theme, tree: &'s SourceTree, page: &'s str) -> Self {
        Self {
            theme,
            tree,
            page,
            faults: RefCell::default(),
        }
    }

    /// The templates that failed.
    ///
    /// # Errors
    /// Where there are any.
    pub(super) fn finish(self) -> Result<(), Diagnostics> {
        let faults = self.faults.into_inner();
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }
}

impl page::Press for Press<'_> {
    fn print(&self, block: &str, view: &BlockView<'_>) -> String {
        match self.theme.render_block(self.tree, block, view, self.page) {
            Ok(html) => html,
            Err(fault) => {
                self.faults.borrow_mut().push(*fault);
                String::new()
            }
        }
    }
}
