//! What `site.yaml` says.

use crate::book::NameRule;
use crate::extra::Extra;
use crate::markdown::RawHtml;
use crate::picture::MOST_PIXELS;
use crate::source::Text;

use super::Sponsor;

/// The settings of a site, with every default filled in.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's title.
    pub title: Option<Text>,
    /// Where it will stand, without a final `/`.
    pub base_url: Option<Text>,
    /// A sentence about it.
    pub description: Option<Text>,
    /// The language of its interface, as a BCP 47 tag.
    pub language: Box<str>,
    /// The site's own interface words, in place of the language's.
    pub words: Vec<(Text, Text)>,
    /// The zone that hours are in, unless a competition or ground says.
    pub time_zone: Option<Text>,
    /// Who writes, unless a report says.
    pub author: Option<Text>,
    /// The licence of the data.
    pub licence: Option<Text>,
    /// What the theme is given.
    pub theme: ThemeSettings,
    /// The items of the header; `None` is the default.
    pub navigation: Option<Vec<NavigationEntry>>,
    /// The club or team that leads the home page.
    pub focus: Option<Text>,
    /// Sponsors.
    pub sponsors: Vec<Sponsor>,
    /// Which kinds of page there are.
    pub pages: PageKinds,
    /// Reports of one page of a list.
    pub per_page: u16,
    /// How players' names may be shown.
    pub names: NameRule,
    /// How pictures of reports and pages are published.
    pub pictures: PictureSettings,
    /// What becomes of HTML in Markdown.
    pub raw_html: RawHtml,
    /// The output folder, from the site's root.
    pub output: Box<str>,
    /// Codes that are meant, anywhere.
    pub allow: Vec<Text>,
    /// Anything, for templates.
    pub extra: Extra,
}

/// `pictures:` of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSettings {
    /// Whether the files themselves are published, with all that cameras write
    /// into them, beside what is made of them.
    pub originals: bool,
    /// The most pixels of a picture that is made anew.
    pub most_pixels: u64,
}

impl Default for PictureSettings {
    fn default() -> Self {
        Self {
            originals: false,
            most_pixels: MOST_PIXELS,
        }
    }
}

/// `theme:` of the settings.
#[derive(Clone, Debug, Default)]
pub struct ThemeSettings {
    /// A folder of templates between the site's own and the default.
    pub folder: Option<Text>,
    /// Custom properties of colour: name, value.
    pub colours: Vec<(Text, Text)>,
    /// Custom properties of type: name, value.
    pub fonts: Vec<(Text, Text)>,
    /// A picture in place of the site's name.
    pub logo: Option<Text>,
}

/// An item of the header.
#[derive(Clone, Debug)]
pub struct NavigationEntry {
    /// What it says; `None` is the title of the page it leads to.
    pub label: Option<Text>,
    /// Where it leads: a path from the root, a page's slug, an address.
    pub target: Option<Text>,
    /// What stands below it.
    pub children: Vec<NavigationEntry>,
}

/// Which kinds of page a site has.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a switch for each kind of page is what the key is"
)]
#[expect(
    missing_docs,
    reason = "each field is the key of its name, as the design lists them"
)]
pub struct PageKinds {
    pub clubs: bool,
    pub players: bool,
    pub venues: bool,
    pub authors: bool,
    pub tags: bool,
    pub series: bool,
    /// From how many meetings on; `None` is never.
    pub head_to_head: Option<u16>,
    pub rounds: bool,
    pub results: bool,
    pub fixtures: bool,
    pub days: bool,
    pub grid: bool,
    pub scorers: bool,
    pub search: bool,
    pub calendars: bool,
    pub data: bool,
    pub share_images: bool,
    pub match_tables: bool,
}

impl Default for PageKinds {
    fn default() -> Self {
        Self {
            clubs: true,
            players: true,
            venues: true,
            authors: true,
            tags: true,
            series: true,
            head_to_head: Some(5),
            rounds: true,
            results: true,
            fixtures: true,
            days: true,
            grid: true,
            scorers: true,
            search: true,
            calendars: true,
            data: true,
            share_images: true,
            match_tables: true,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: None,
            base_url: None,
            description: None,
            language: "en".into(),
            words: Vec::new(),
            time_zone: None,
            author: None,
            licence: None,
            theme: ThemeSettings::default(),
            navigation: None,
            focus: None,
            sponsors: Vec::new(),
            pages: PageKinds::default(),
            per_page: 25,
            names: NameRule::Full,
            pictures: PictureSettings::default(),
            raw_html: RawHtml::Refuse,
            output: "public".into(),
            allow: Vec::new(),
            extra: Extra::Nothing,
        }
    }
}
