//! The book as pages: which there are, where each stands, and what each shows.
//!
//! A view holds all that its template may print, with every link worked out.
//! Links come from the plan alone, so none inside the site can lead nowhere.
//! Knows no template and no file format.

mod address;
mod addresses;
mod anchored;
mod block;
mod check;
mod edition;
mod filed;
mod gathered;
mod index;
mod json_ld;
mod link_target;
mod logo;
mod names;
mod navigation;
mod open_sides;
mod output_list;
mod picture;
mod plan;
mod profile;
mod program;
mod prose;
mod route;
mod sitemap;
mod view;
mod wording;

pub use address::{Address, LinkStyle, relative};
pub use anchored::AnchoredLinks;
pub use block::{BlockView, Blocks, Press, Unprinted, check_blocks};
pub use check::{
    bodies, check_links, check_templates, check_texts, links_by_file, templates_asked_for,
};
pub use edition::{Edition, Sheet, site_title};
pub use filed::{FiledUnder, Heading, Shelf};
pub use index::Index;
pub use link_target::{Target, resolve};
pub use logo::check_logos;
pub use names::{Named, names};
pub use navigation::{Leads, NavigationItem, navigation};
pub use open_sides::OpenSides;
pub use output_list::{Inputs, Output, Source, outputs};
pub use plan::Plan;
pub use program::{CalendarOf, DataOf, FeedOf, table_stage};
pub use route::Route;
pub use sitemap::Sitemap;
pub use view::league::kept_by;
pub(crate) use view::line::{GroupView, LineView, by_day};
pub use view::poster::poster;
pub use view::{FrameView, Laid, RedirectView, SiteView, View, lay_out, redirect, story_html};
