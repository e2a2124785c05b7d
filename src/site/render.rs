//! One file of the site, made.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::output::{Body, OutputFile};
use crate::page::{self, Laid, Output, Route, Sheet, Source};
use crate::theme::{self, Recipe};

use super::press::Press;
use super::{Site, calendars, data, feeds, search, tokens};

/// A file of the site, and by what it is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The file; `None` where its recipe is the one that it was made by last.
    pub file: Option<OutputFile>,
    /// Its recipe, where it is a page.
    pub recipe: Option<Recipe>,
}

impl Site {
    /// The nth file of the site.
    ///
    /// # Errors
    /// Where a template fails on it.
    pub fn render(&self, index: usize) -> Result<OutputFile, Diagnostics> {
        let Some(output) = self.outputs.get(index) else {
            return Err(Diagnostics::default());
        };
        let body = match &output.source {
            Source::Copy(file) => Body::Copy(*file),
            Source::Derived(derivation) => Body::Derived(*derivation),
            Source::Poster(route) => Body::Drawn(self.poster(output, *route)?),
            Source::Default(file) => Body::Bytes(theme::default_file(*file)),
            Source::Icon => {
                let colours = self.settings.theme.colours.iter();
                let colours = colours.map(|(name, value)| (&*name.value, &*value.value));
                Body::Bytes(theme::icon(colours).into_bytes())
            }
            Source::Tokens => {
                let sheet = tokens(&self.settings, &mut Diagnostics::default());
                Body::Bytes(sheet.unwrap_or_default().into_bytes())
            }
            Source::Page(route) => {
                let print = |laid: &Laid<'_>| self.by_template(&laid.template, laid, output);
                Body::Bytes(self.page(output, *route, print)??)
            }
            Source::Redirect(to) => {
                let view = page::redirect(&self.edition(), &output.address, to);
                Body::Bytes(self.by_template("redirect.html", &view, output)?)
            }
            Source::Feed(route) => Body::Bytes(feeds::feed(&self.edition(), *route)),
            Source::JsonFeed(of) => Body::Bytes(feeds::json_feed(&self.edition(), *of)),
            Source::Calendar(of) => Body::Bytes(calendars::calendar(&self.edition(), *of)),
            Source::SearchIndex => Body::Bytes(search::index(&self.edition())),
            Source::Data(of) => Body::Bytes(data::file(&self.edition(), *of)),
            Source::Sitemap(which) => {
                Body::Bytes(feeds::sitemap(&self.edition(), &self.outputs, *which))
            }
            Source::Robots => Body::Bytes(feeds::robots(&self.edition()).into_bytes()),
        };
        Ok(OutputFile {
            path: output.path.clone(),
            body,
        })
    }

    /// What the template of the nth file is given, and the template's name;
    /// `None` where no template makes the file.
    pub fn context(&self, index: usize) -> Option<serde_json::Value> {
        let output = self.outputs.get(index)?;
        let Source::Page(route) = &output.source else {
            return None;
        };
        let words: BTreeMap<_, _> = self.language.words().collect();
        let told = |laid: &Laid<'_>| {
            serde_json::json!({
                "template": laid.template,
                "site": page::SiteView::of(&self.edition()),
                "words": words,
                "frame": laid.frame,
                "page": laid.page,
            })
        };
        self.page(output, *route, told).ok()
    }

    /// What is wrong with the templates of the nth file, as rendering it would
    /// say, what browsers would have to mend, and which links name a place that
    /// it does not have. Files that no template makes cannot fail, nor can
    /// those that the default ones make.
    pub fn faults(&self, index: usize) -> Option<Diagnostics> {
        if !self.theme.has_own() && !self.anchored.lead_to(index) {
            return None;
        }
        let output = self.outputs.get(index)?;
        match output.source {
            Source::Page(_) | Source::Redirect(_) => match self.render(index) {
                Ok(made) => Some(self.faults_of(index, output, &made)),
                Err(faults) => Some(faults),
            },
            Source::Copy(_)
            | Source::Derived(_)
            | Source::Poster(_)
            | Source::Default(_)
            | Source::Icon
            | Source::Tokens
            | Source::Feed(_)
            | Source::JsonFeed(_)
            | Source::Calendar(_)
            | Source::Data(_)
            | Source::Sitemap(_)
            | Source::Robots
            | Source::SearchIndex => None,
        }
    }

    /// What a browser would have to mend in the nth file, which is `made`, and
    /// the links to places that it does not have.
    fn faults_of(&self, index: usize, output: &Output, made: &OutputFile) -> Diagnostics {
        let mut found = Diagnostics::default();
        if let Body::Bytes(bytes) = &made.body {
            found.extend(self.theme.ill_formed(&output.address.to_string(), bytes));
            let html = str::from_utf8(bytes).unwrap_or_default();
            self.anchored.check(index, html, &mut found);
            self.allowed.silence(&mut found);
        }
        found
    }

    /// The nth file of the site, unless it is a page whose recipe is the one
    /// that it was made by last: then it would have the same bytes.
    ///
    /// # Errors
    /// Where a template fails on it.
    pub fn render_unless(&self, index: usize, last: Option<Recipe>) -> Result<Made, Diagnostics> {
        let output = self.outputs.get(index);
        let Some((output, Source::Page(route))) = output.map(|output| (output, &output.source))
        else {
            return Ok(Made {
                file: Some(self.render(index)?),
                recipe: None,
            });
        };
        let (recipe, printed) = self.page(output, *route, |laid| {
            let recipe = self.theme.recipe(&laid.template, laid);
            let is_same = recipe.is_some() && recipe == last;
            let print = || self.by_template(&laid.template, laid, output);
            (recipe, (!is_same).then(print).transpose())
        })?;
        let file = printed?.map(|bytes| OutputFile {
            path: output.path.clone(),
            body: Body::Bytes(bytes),
        });
        Ok(Made { file, recipe })
    }

    /// What `deed` makes of a page that is laid out, unless the template of
    /// one of its blocks failed.
    fn page<T>(
        &self,
        output: &Output,
        route: Route,
        deed: impl FnOnce(&Laid<'_>) -> T,
    ) -> Result<T, Diagnostics> {
        self.on_sheet(output, route, |sheet| deed(&page::lay_out(sheet)))
    }

    /// The drawing of the picture that a page is shared with.
    fn poster(&self, output: &Output, route: Route) -> Result<String, Diagnostics> {
        self.on_sheet(output, route, |sheet| page::poster(sheet).svg())
    }

    /// What `deed` makes of what a page is laid out on, unless the template of
    /// a block failed. A view borrows its press, so it is done with before that
    /// ends.
    fn on_sheet<T>(
        &self,
        output: &Output,
        route: Route,
        deed: impl FnOnce(&Sheet<'_>) -> T,
    ) -> Result<T, Diagnostics> {
        let edition = self.edition();
        let page = output.address.to_string();
        let press = Press::of(&self.theme, &self.tree, &page);
        let done = deed(&Sheet {
            edition: &edition,
            route,
            address: &output.address,
            press: &press,
        });
        press.finish()?;
        Ok(done)
    }

    fn by_template(
        &self,
        template: &str,
        view: &impl serde::Serialize,
        output: &Output,
    ) -> Result<Vec<u8>, Diagnostics> {
        let page = output.address.to_string();
        self.theme
            .render(&self.tree, template, view, &page)
            .map_err(|diagnostic| Diagnostics::from(*diagnostic))
    }
}
