//! A ground.

use crate::calendar::{Date, TimeZone};
use crate::extra::Extra;
use crate::slug::Slug;

use super::{FormerName, Prose};

/// A ground, with a file of its own or known from matches alone.
#[derive(Clone, Debug)]
pub struct Venue {
    /// Its name today.
    pub name: Box<str>,
    /// Its address.
    pub slug: Slug,
    /// Other spellings.
    pub aliases: Vec<Box<str>>,
    /// Names of other days.
    pub former_names: Vec<FormerName>,
    /// The town.
    pub city: Option<Box<str>>,
    /// The country.
    pub country: Option<Box<str>>,
    /// Spectators that it holds.
    pub capacity: Option<u32>,
    /// Its zone.
    pub zone: Option<TimeZone>,
    /// Words about it.
    pub prose: Option<Prose>,
    /// Anything, for templates.
    pub extra: Extra,
}

impl Venue {
    /// The name that it bore on `date`; today's where none is known for then.
    pub fn name_on(&self, date: Option<Date>) -> &str {
        let former =
            date.and_then(|date| self.former_names.iter().find(|former| former.covers(date)));
        former.map_or(&self.name, |former| &former.name)
    }
}
