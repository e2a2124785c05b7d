//! Pressbox turns a folder of Markdown match reports into a football site.
pub mod book;
pub mod calendar;
pub mod content;
pub mod diagnostic;
pub mod extra;
pub mod notation;
pub mod output;
pub mod site;
pub mod slug;
pub mod source;
