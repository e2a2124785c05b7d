//! What a site says to programs: feeds, calendars, the list of its pages.
//!
//! Plain values in, bytes out; whoever has the book fills them in. Nothing
//! here asks the clock: every moment comes from the content.

pub mod calendar;
pub mod feed;
pub mod robots;
pub mod sitemap;
