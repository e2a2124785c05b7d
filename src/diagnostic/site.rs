//! Complaints about pages, templates and links.

use crate::source::Place;

use super::{Code, Diagnostic, Diagnostics};

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
        let template = template.map(|name| format!(" {name}")).unwrap_or_default();
        let page = page.map(|page| format!(" on {page}")).unwrap_or_default();
        Self::new(
            Code::Template,
            at,
            format!("the template{template} fails{page}: {message}"),
        )
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
        self.push(Diagnostic::new(
            Code::AddressNotAllowed,
            place,
            format!(
                "the address /{path} cannot be written on every system, or would leave the site"
            ),
        ));
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
        self.push(diagnostic);
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
        self.push(Diagnostic::new(
            Code::DeadLink,
            place,
            format!("the {what} {target:?} leads to nothing in this site"),
        ));
    }

    /// A colour or font that cannot stand in a style sheet.
    pub fn unusable_token(&mut self, place: Place, name: &str, value: &str) {
        self.push(Diagnostic::new(
            Code::UnusableToken,
            place,
            format!("the theme's {name:?} cannot be {value:?} in a style sheet"),
        ));
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
