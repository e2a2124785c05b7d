//! A team: what a fixture is played by.

use crate::calendar::Date;
use crate::extra::Extra;
use crate::slug::Slug;
use crate::source::FileId;

use super::{ClubId, NameRule, PlayerId, Prose, Sponsor, VenueId};

/// A team, with a file of its own or known from matches alone.
#[derive(Clone, Debug)]
pub struct Team {
    /// Its name today.
    pub name: Box<str>,
    /// Its address.
    pub slug: Slug,
    /// A shorter name, for tables.
    pub short: Option<Box<str>>,
    /// Two to four capitals, for scoreboards.
    pub code: Option<Box<str>>,
    /// Other spellings.
    pub aliases: Vec<Box<str>>,
    /// Names of other days.
    pub former_names: Vec<FormerName>,
    /// The club that it plays for.
    pub club: Option<ClubId>,
    /// Women, U19, …: `None` for a club's first team.
    pub category: Option<Category>,
    /// Colours as `#rrggbb`, the first being the shirt's; its club's where it
    /// has none of its own.
    pub colours: Vec<Box<str>>,
    /// The picture beside its file, or its club's.
    pub crest: Option<FileId>,
    /// Its town.
    pub city: Option<Box<str>>,
    /// Its ground, or its club's.
    pub venue: Option<VenueId>,
    /// When it was founded, in the file's words.
    pub founded: Option<Box<str>>,
    /// Its coach.
    pub coach: Option<Box<str>>,
    /// Others who work for it: the office, the name.
    pub staff: Vec<(Box<str>, Box<str>)>,
    /// Its own site.
    pub website: Option<Box<str>>,
    /// Who pays for it.
    pub sponsors: Vec<Sponsor>,
    /// Its players, by season where that is known.
    pub squad: Vec<SquadMember>,
    /// How its players' names may be shown.
    pub names: NameRule,
    /// Words about it.
    pub prose: Option<Prose>,
    /// Anything, for templates.
    pub extra: Extra,
}

impl Team {
    /// A team of which nothing is known but its name.
    pub fn new(name: &str, slug: Slug) -> Self {
        Self {
            name: name.into(),
            slug,
            short: None,
            code: None,
            aliases: Vec::new(),
            former_names: Vec::new(),
            club: None,
            category: None,
            colours: Vec::new(),
            crest: None,
            city: None,
            venue: None,
            founded: None,
            coach: None,
            staff: Vec::new(),
            website: None,
            sponsors: Vec::new(),
            squad: Vec::new(),
            names: NameRule::default(),
            prose: None,
            extra: Extra::default(),
        }
    }

    /// The name that it bore on `date`; today's where none is known for then.
    pub fn name_on(&self, date: Option<Date>) -> &str {
        let former =
            date.and_then(|date| self.former_names.iter().find(|former| former.covers(date)));
        former.map_or(&self.name, |former| &former.name)
    }
}

/// What sets a club's teams apart, as written: `women`, `U19`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Category(pub Box<str>);

/// A name that held for some time; a missing end is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerName {
    /// The name.
    pub name: Box<str>,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
}

impl FormerName {
    /// Whether the name held on `date`.
    pub fn covers(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// A player of a team, for a season or some of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SquadMember {
    /// Who.
    pub player: PlayerId,
    /// The season's name, where the squad is given by season.
    pub season: Option<Box<str>>,
    /// Number on the shirt.
    pub number: Option<u8>,
    /// Where they play, in the file's words.
    pub position: Option<Box<str>>,
    /// Their first day.
    pub from: Option<Date>,
    /// Their last day.
    pub until: Option<Date>,
}
