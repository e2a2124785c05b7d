//! What a site says to programs: feeds, calendars, the list of its pages.
//!
//! Values in, bytes out. Nothing here asks the clock: every moment comes from
//! the content.

pub mod bracket;
pub mod calendar;
pub mod data;
pub mod feed;
pub mod json_feed;
pub mod robots;
pub mod search;
pub mod sheet;
pub mod sitemap;
pub mod standings;
