//! A whole site in memory: files in, pages out, one at a time.

mod calendars;
mod changes;
mod copy;
mod data;
mod feeds;
mod press;
mod reader;
mod render;
mod search;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assemble::{self, Allowed, assemble, language_of};
use crate::book::Book;
use crate::calendar::Date;
use crate::content::{self, ContentFile, Contents, Settings};
use crate::diagnostic::{Diagnostics, Finding, nearest};
use crate::export::sitemap;
use crate::language::Language;
use crate::output::OutputPath;
use crate::page::{
    self, AnchoredLinks, Blocks, Edition, Index, Inputs, NavigationItem, OpenSides, Output, Plan,
};
use crate::source::{FileId, Place, SourceTree};
use crate::theme::{self, Theme};

pub use crate::page::LinkStyle;
pub use changes::{SeasonFacts, changes};
pub use copy::{CopyLine, ResultsCopy, Wanted};
pub use reader::Reader;
pub use render::Made;

/// What a command line says about a build: values, so that the library asks
/// neither the clock nor the environment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// `--base-url`, in place of the settings'.
    pub base_url: Option<String>,
    /// `--today`, in place of the latest date of a report or played match.
    pub today: Option<Date>,
    /// The clock's date, for `publish:` alone.
    pub clock: Option<Date>,
    /// How links end.
    pub links: LinkStyle,
}

/// A site, read and checked. A clone shares all that it is made from.
#[derive(Clone, Debug)]
pub struct Site {
    tree: SourceTree,
    settings: Arc<Settings>,
    book: Arc<Book>,
    plan: Arc<Plan>,
    index: Arc<Index>,
    language: Arc<Language>,
    navigation: Arc<[NavigationItem]>,
    open_sides: Arc<OpenSides>,
    outputs: Arc<[Output]>,
    anchored: Arc<AnchoredLinks>,
    allowed: Arc<Allowed>,
    theme: Arc<Theme>,
    blocks: Arc<Blocks>,
    base_url: Option<String>,
    links: LinkStyle,
}

impl Site {
    /// Reads and checks all files. The site is there even where there are
    /// errors, made of what is sound; whether to publish it is the caller's
    /// decision.
    pub fn load(tree: SourceTree, options: &Options) -> (Self, Diagnostics) {
        let (contents, diagnostics) = content::read(&tree);
        Self::of(tree, &contents, diagnostics, options)
    }

    /// The site that these contents of a tree's files tell.
    fn of(
        tree: SourceTree,
        contents: &Contents,
        mut diagnostics: Diagnostics,
        options: &Options,
    ) -> (Self, Diagnostics) {
        let wanted = assemble::Options {
            drafts: options.drafts,
            today: options.today,
            clock: options.clock,
        };
        let (book, found) = assemble(&tree, contents, &wanted);
        diagnostics.append(found);
        let site = Self::set(tree, contents, book, options, &mut diagnostics);
        site.allowed.silence(&mut diagnostics);
        (site, diagnostics)
    }

    /// Plans the pages of a book.
    fn set(
        tree: SourceTree,
        contents: &Contents,
        book: Book,
        options: &Options,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let settings = contents.settings.clone();
        let written = settings.base_url.as_ref().map(|url| url.value.to_string());
        let base_url = options
            .base_url
            .clone()
            .or(written)
            .map(|url| url.trim_end_matches('/').to_owned())
            .filter(|url| !url.is_empty());
        // Settings that cannot be read may well name one.
        let settings_file = tree.find("site.yaml");
        let was_read = contents
            .files
            .iter()
            .any(|(id, _)| Some(*id) == settings_file);
        if base_url.is_none() && (settings_file.is_none() || was_read) {
            diagnostics.no_base_url();
        }
        let plan = Plan::of(&tree, &book, &settings);
        let links = page::links_by_file(&contents.files);
        let folder = settings.theme.folder.as_ref().map(|folder| &*folder.value);
        let defaults: Vec<&str> = theme::STATIC_FILES.iter().map(|(path, _)| *path).collect();
        let inputs = Inputs {
            tree: &tree,
            book: &book,
            plan: &plan,
            links: &links,
            pictures: settings.pictures,
            theme: folder,
            default_files: &defaults,
            tokens: tokens(&settings, diagnostics).is_some(),
            located: base_url.is_some(),
            title: page::site_title(&settings),
            sitemap_size: sitemap::LARGEST,
        };
        let (index, outputs) = rayon::join(
            || Index::of(&book),
            || page::outputs(inputs, &mut *diagnostics),
        );
        page::check_links(&tree, &plan, &outputs, &links, diagnostics);
        let anchored = AnchoredLinks::of(&tree, &plan, &outputs, &links);
        page::check_logos(&tree, &settings, &contents.files, diagnostics);
        page::check_texts(&contents.files, settings.raw_html, diagnostics);
        let theme = Theme::load(&tree, folder, diagnostics);
        page::check_templates(&book, |name| theme.has(name), diagnostics);
        complain_of_unused_templates(&tree, &book, &theme, diagnostics);
        let language = language_of(&settings, diagnostics);
        let mut site = Self {
            index: Arc::new(index),
            navigation: page::navigation(&book, &plan, &settings, &language).into(),
            open_sides: Arc::new(OpenSides::of(&book, &language)),
            language: Arc::new(language),
            tree,
            settings: Arc::new(settings),
            book: Arc::new(book),
            plan: Arc::new(plan),
            outputs: outputs.into(),
            anchored: Arc::new(anchored),
            allowed: Arc::new(Allowed::of(contents)),
            blocks: Arc::new(Blocks::of(theme.blocks(), page::bodies(&contents.files))),
            theme: Arc::new(theme),
            base_url,
            links: options.links,
        };
        let shared = page::SiteView::of(&site.edition());
        let words: BTreeMap<_, _> = site.language.words().collect();
        let theme = Arc::make_mut(&mut site.theme);
        theme.share("site", &shared);
        theme.share("words", &words);
        page::check_blocks(&site.edition(), diagnostics);
        site
    }

    /// The site with other words of these reports, which tell what they told.
    /// All that was worked out from what they tell is shared with this one.
    fn reworded(&self, tree: SourceTree, contents: &Contents, reports: &[FileId]) -> Self {
        let mut site = self.clone();
        site.tree = tree;
        let stories = Arc::make_mut(&mut site.book).stories.values_mut();
        for story in stories.filter(|story| reports.contains(&story.file)) {
            if let Some(ContentFile::Report(report)) = contents.of(story.file) {
                story.opening.clone_from(&report.body.first_paragraph);
                story.prose.end = report.body.end;
            }
        }
        site
    }

    /// The files that the site was read from.
    pub fn tree(&self) -> &SourceTree {
        &self.tree
    }

    /// What they tell.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// The site's settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The language that its pages speak.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// How many files the site has.
    pub fn len(&self) -> usize {
        self.outputs.len()
    }

    /// Whether the site has no file at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the nth file of the site belongs; the paths are in order.
    pub fn path(&self, index: usize) -> Option<&OutputPath> {
        self.outputs.get(index).map(|output| &output.path)
    }

    /// The file at a path, as its place among [`Self::path`].
    pub fn find(&self, path: &str) -> Option<usize> {
        self.outputs
            .binary_search_by(|output| output.path.as_str().cmp(path))
            .ok()
    }

    /// Complaints with their places worked out, in the order to print them.
    pub fn locate(&self, diagnostics: &Diagnostics) -> Vec<Finding> {
        diagnostics.locate(&self.tree, content::locate)
    }

    fn edition(&self) -> Edition<'_> {
        Edition {
            tree: &self.tree,
            book: &self.book,
            plan: &self.plan,
            index: &self.index,
            settings: &self.settings,
            language: &self.language,
            navigation: &self.navigation,
            base_url: self.base_url.as_deref(),
            style: self.links,
            blocks: &self.blocks,
            open_sides: &self.open_sides,
        }
    }
}

/// Says which templates of the site nobody will ever see.
fn complain_of_unused_templates(
    tree: &SourceTree,
    book: &Book,
    theme: &Theme,
    diagnostics: &mut Diagnostics,
) {
    let asked = |name: &str| {
        page::templates_asked_for(book)
            .any(|(asked, _)| asked == name || format!("{asked}.html") == name)
    };
    for (file, name) in theme.unused(tree, asked) {
        let names = theme::TEMPLATES.iter().map(|(name, _)| *name);
        let place = Place::file(file);
        diagnostics.unused_template(place, &name, nearest(&name, names));
    }
}

/// The style sheet of the settings' colours and fonts, where they give any
/// that a style sheet can hold.
fn tokens(settings: &Settings, diagnostics: &mut Diagnostics) -> Option<String> {
    let given = || settings.theme.colours.iter().chain(&settings.theme.fonts);
    theme::style_sheet(
        given().map(|(name, value)| (&*name.value, &*value.value)),
        |name, value| {
            let at = given().find(|(key, _)| *key.value == *name);
            if let Some((_, written)) = at {
                diagnostics.unusable_token(written.place, name, value);
            }
        },
    )
}
