//! Complaints about pages, templates and links.

use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

/// A page that a template failed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedPage {
    /// The template, where the fault has no place in the site's files.
    pub template: Option<String>,
    /// The page's address.
    pub page: String,
}

impl Diagnostic {
    /// A template that cannot be read or fails; `template` is its name where
    /// the fault has no place in the site's files, `page` the page that it
    /// failed on.
    pub fn template(
        at: Option<Place>,
        template: Option<&str>,
        message: &str,
        page: Option<&str>,
    ) -> Self {
        let Some(page) = page else {
            let template = template.map(|name| format!(" {name}")).unwrap_or_default();
            let message = format!("the template{template} fails: {message}");
            return Self::new(Code::Template, at, message);
        };
        let mut fault = Self::new(Code::Template, at, message);
        fault.page = Some(Box::new(FailedPage {
            template: template.map(str::to_owned),
            page: page.to_owned(),
        }));
        fault
    }
}

impl Diagnostic {
    /// A page whose elements do not open and close in order.
    pub fn ill_formed(wrong: &str, page: &str) -> Self {
        let mut note = Self::new(Code::IllFormed, None, wrong);
        note.page = Some(Box::new(FailedPage {
            template: None,
            page: page.to_owned(),
        }));
        note
    }
}

/// The faults of templates told once each, with the first page that they fail
/// on and the number of the others.
pub(super) fn once_a_fault(list: &[Diagnostic]) -> Vec<Diagnostic> {
    let (on_pages, mut told): (Vec<_>, Vec<_>) =
        list.iter().cloned().partition(|fault| fault.page.is_some());
    let mut groups: Vec<(Diagnostic, Vec<FailedPage>)> = Vec::new();
    for mut fault in on_pages {
        let page = fault.page.take().map(|page| *page);
        match groups.iter_mut().find(|(other, _)| *other == fault) {
            Some((_, pages)) => pages.extend(page),
            None => groups.push((fault, page.into_iter().collect())),
        }
    }
    for (mut fault, mut pages) in groups {
        pages.sort_by(|a, b| a.page.cmp(&b.page));
        let where_found = if fault.code == Code::IllFormed {
            format!("on {}", listed(&pages))
        } else {
            failure(&pages)
        };
        fault.message = format!("{where_found}: {}", fault.message);
        told.push(fault);
    }
    told
}

/// `the template match.html fails on /matches/a-v-b/ and 3 other pages`
fn failure(pages: &[FailedPage]) -> String {
    let Some((first, others)) = pages.split_first() else {
        return "the template fails".to_owned();
    };
    let same = others.iter().all(|other| other.template == first.template);
    let subject = match &first.template {
        Some(_) if !same => "templates fail".to_owned(),
        Some(name) => format!("the template {name} fails"),
        None => "the template fails".to_owned(),
    };
    format!("{subject} on {}", listed(pages))
}

/// `/matches/a-v-b/ and 3 other pages`
fn listed(pages: &[FailedPage]) -> String {
    let first = pages.first().map_or("", |first| &*first.page);
    match pages.len().saturating_sub(1) {
        0 => first.to_owned(),
        1 => format!("{first} and 1 other page"),
        count => format!("{first} and {count} other pages"),
    }
}

impl Diagnostics {
    /// A `template:` that there is none of.
    pub fn unknown_template(&mut self, place: Place, name: &str) {
        self.push(
            Diagnostic::new(
                Code::UnknownTemplate,
                place,
                format!("there is no template {name:?}"),
            )
            .help(format!("write it as templates/{name}.html")),
        );
    }

    /// A `focus:` that names no club and no team.
    pub fn unknown_focus(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        let message = match nearest {
            Some(nearest) => {
                format!("no club or team is called {name:?}; did you mean {nearest:?}?")
            }
            None => format!("no club or team is called {name:?}"),
        };
        self.push(
            Diagnostic::new(Code::UnknownTeam, place, message)
                .help("name a club or a team of this site, as its file or its matches do"),
        );
    }

    /// A path that the site cannot write.
    pub fn address_not_allowed(&mut self, place: Option<Place>, path: &str) {
        let message = format!(
            "the address /{path} cannot be written on every system, or would leave the site"
        );
        self.push(
            Diagnostic::new(Code::AddressNotAllowed, place, message)
                .help("choose a `slug` or alias of letters, digits and hyphens"),
        );
    }

    /// Two things at one path, each with its place and what it is.
    pub fn same_address(
        &mut self,
        path: &str,
        (place, what): (Option<Place>, &str),
        (other, other_what): (Option<Place>, &str),
    ) {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let message = format!("{what} would stand at /{path}, where {other_what} stands already");
        let (at, first) = match place {
            Some(_) => (place, other),
            None => (other, None),
        };
        let mut diagnostic = Diagnostic::new(Code::SameAddress, at, message);
        if let Some(first) = first {
            diagnostic = diagnostic.also(first, format!("{other_what} at the same address"));
        }
        self.push(diagnostic.help("give one of the two a `slug` of its own, or rename the file"));
    }

    /// A file where `path` needs a folder.
    pub fn file_in_the_way(&mut self, place: Option<Place>, file: &str, path: &str) {
        self.push(Diagnostic::new(
            Code::FileInTheWay,
            place,
            format!("/{path} needs a folder where the file /{file} stands"),
        ));
    }

    /// A link to nothing.
    pub fn dead_link(&mut self, place: Place, target: &str, picture: bool) {
        let what = if picture { "picture" } else { "link" };
        let message = format!("the {what} {target:?} leads to nothing in this site");
        self.push(Diagnostic::new(Code::DeadLink, place, message).help(
            "write the path of the file from this one, as in `../teams/canada.md`, \
             or an address of the site that starts with `/`",
        ));
    }

    /// A picture of the site or of a sponsor that is no static file.
    pub fn no_logo(&mut self, place: Place, path: &str) {
        let message = format!("there is no picture {path:?} among the static files");
        let below = path.trim_start_matches('/');
        let elsewhere = path.contains("://");
        let help = if elsewhere {
            "pages load nothing from elsewhere: put the picture below `static/` and write its \
             path there, as in `/sponsors/bakery.svg`"
                .to_owned()
        } else {
            format!("put it at `static/{below}`, or mend the path")
        };
        self.push(Diagnostic::new(Code::DeadLink, place, message).help(help));
    }

    /// A link to a place that its page does not have; `nearest` is one that it
    /// has.
    pub fn dead_anchor(&mut self, place: Place, target: &str, anchor: &str, nearest: Option<&str>) {
        let page = match target {
            "" => "this page".to_owned(),
            target => format!("the page of {target:?}"),
        };
        let message = format!("{page} has no place \"#{anchor}\"");
        let help = match nearest {
            Some(nearest) => format!("write `{target}#{nearest}`"),
            None => "the place of a heading is its words in lower case with hyphens between \
                     them: `## Late goals` is `#late-goals`"
                .to_owned(),
        };
        self.push(Diagnostic::new(Code::DeadLink, place, message).help(help));
    }

    /// A link that says nothing.
    pub fn empty_link(&mut self, place: Place) {
        let message = "this link has no words, so nobody can follow it";
        self.push(
            Diagnostic::new(Code::EmptyLink, place, message)
                .help("write them in the square brackets"),
        );
    }

    /// A picture that says nothing to who does not see it.
    pub fn picture_without_words(&mut self, place: Place) {
        let message = "this picture has no words for readers who do not see it";
        self.push(
            Diagnostic::new(Code::PictureWithoutWords, place, message)
                .help("say what it shows: ![Kane celebrates](kane.jpg)"),
        );
    }

    /// A heading more than one level below the one before it.
    pub fn heading_jump(&mut self, place: Place, above: u8, below: u8) {
        let message = format!("this heading of level {below} follows one of level {above}");
        let marks = "#".repeat(usize::from(above) + 1);
        self.push(
            Diagnostic::new(Code::HeadingJump, place, message)
                .help(format!("begin it with `{marks}`")),
        );
    }

    /// HTML in Markdown, where the settings do not let it through.
    pub fn html_as_text(&mut self, place: Place) {
        let message = "readers see this HTML as it is written here";
        self.push(Diagnostic::new(Code::HtmlAsText, place, message).help(
            "write it in Markdown, or write `raw_html: clean` into site.yaml to let harmless HTML through",
        ));
    }

    /// A template of the site that no page uses.
    pub fn unused_template(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        let message = format!("no page uses this template: the theme has no {name:?}");
        let help = match nearest {
            Some(nearest) => format!("did you mean {nearest:?}?"),
            None => "`pressbox theme list` has the names; a report or page may ask for it by `template:`".to_owned(),
        };
        self.push(Diagnostic::new(Code::UnusedTemplate, place, message).help(help));
    }

    /// A colour or font that cannot stand in a style sheet.
    pub fn unusable_token(&mut self, place: Place, name: &str, value: &str) {
        let message = format!("the theme's {name:?} cannot be {value:?} in a style sheet");
        self.push(
            Diagnostic::new(Code::UnusableToken, place, message)
                .help("write a colour such as \"#a3231f\", or fonts such as `Georgia, serif`"),
        );
    }

    /// A language that Pressbox does not speak.
    pub fn unknown_language(&mut self, tag: &str, spoken: &[&str]) {
        self.push(
            Diagnostic::new(
                Code::UnknownLanguage,
                None,
                format!("Pressbox does not speak {tag:?}, so its own words are English"),
            )
            .help(format!(
                "write one of {} as language: in site.yaml",
                spoken.join(", ")
            )),
        );
    }

    /// A word of the settings that no page says.
    pub fn unknown_word(&mut self, place: Place, name: &str, nearest: Option<&str>) {
        let diagnostic = Diagnostic::new(
            Code::UnknownWord,
            place,
            format!("no page says a word called {name:?}"),
        );
        self.push(match nearest {
            Some(nearest) => diagnostic.help(format!("did you mean {nearest}?")),
            None => diagnostic,
        });
    }

    /// A word of the settings without what has to be filled in.
    pub fn word_lacks(&mut self, place: Place, name: &str, slot: &str) {
        self.push(Diagnostic::new(
            Code::UnknownWord,
            place,
            format!("the words for {name:?} have to hold {{{slot}}}"),
        ));
    }

    /// Nothing says where the site will stand.
    pub fn no_base_url(&mut self) {
        self.push(
            Diagnostic::new(
                Code::NoBaseUrl,
                None,
                "feeds, the sitemap and share links are left out, because no base_url says where the site will stand",
            )
            .help("write base_url: https://… into site.yaml"),
        );
    }
}
