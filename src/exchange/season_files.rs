//! Where the files of a season stand that matches are brought into.

use crate::book::Book;
use crate::content::{self, ContentFile, CsvColumns};
use crate::diagnostic::Diagnostic;
use crate::slug::Slug;
use crate::source::SourceTree;

use super::seasons::Playing;

/// Where a season's files stand.
pub(super) struct Files {
    /// The Markdown, without its ending.
    stem: String,
    /// Whether it is to be made.
    pub(super) is_new: bool,
    /// Whether the season's own file says the competition's name.
    pub(super) named: bool,
}

impl Files {
    /// Where a season's files stand or will stand.
    ///
    /// # Errors
    /// Where another season has the place.
    pub(super) fn of(
        tree: &SourceTree,
        book: &Book,
        playing: &Playing,
        of: usize,
    ) -> Result<Self, Box<Diagnostic>> {
        let file = playing.known.and_then(|season| book.seasons[season].file);
        if let Some(file) = file {
            let path = &tree.file(file).path;
            return Ok(Self {
                stem: path.trim_end_matches(".md").to_owned(),
                is_new: false,
                named: true,
            });
        }
        let competition = crate::scaffold::named_competition(book, &playing.competition);
        let filed = competition.and_then(|id| {
            let mut seasons = book.competitions[id].seasons.iter().rev();
            seasons.find_map(|season| Some((&book.seasons[*season], book.seasons[*season].file?)))
        });
        let slug = match competition {
            Some(id) => book.competitions[id].slug.clone(),
            None => slug_of(&playing.competition)?,
        };
        let folder = match filed {
            Some((season, file)) if season.slug.is_none() => {
                let path = &tree.file(file).path;
                let first = season.name.as_deref().and_then(Slug::of);
                let first =
                    first.map_or_else(|| "FIRST-SEASON".to_owned(), |slug| slug.to_string());
                let problem = format!("`{path}` is one season, and these matches are of another");
                let stem = path.trim_end_matches(".md");
                return Err(Box::new(Diagnostic::usage(problem).help(format!(
                    "move it to `{stem}/{first}.md` (and a .csv of the same name beside it), or name its season with --season"
                ))));
            }
            Some((_, file)) => tree.file(file).folder().to_owned(),
            None => format!("content/competitions/{slug}"),
        };
        let index = format!("{folder}/index.md");
        let stem = match &playing.season {
            Some(season) => format!("{folder}/{}", slug_of(season)?),
            None => folder,
        };
        let taken = tree.find(&format!("{stem}.md")).is_some();
        if taken {
            let problem =
                format!("there is a file `{stem}.md` already, and it is not of this season");
            return Err(Box::new(
                Diagnostic::usage(problem).help("name the season with --season"),
            ));
        }
        let has_index = tree.find(&index).is_some() || (of > 1 && playing.season.is_some());
        Ok(Self {
            stem,
            is_new: true,
            named: !has_index,
        })
    }

    /// The season's own file.
    pub(super) fn markdown(&self) -> String {
        format!("{}.md", self.stem)
    }

    /// The table of its results.
    pub(super) fn csv(&self) -> String {
        format!("{}.csv", self.stem)
    }

    /// The file of what all seasons of its folder share.
    pub(super) fn index(&self) -> String {
        let folder = self.stem.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/index.md")
    }

    /// How the columns of the CSV are called, as the competition's file says.
    pub(super) fn columns(&self, tree: &SourceTree) -> CsvColumns {
        let paths = [self.markdown(), self.index()];
        let of = |path: &String| {
            let (file, _) = content::read_file(tree, tree.find(path)?);
            let ContentFile::Competition(competition) = file? else {
                return None;
            };
            Some(competition.csv).filter(|csv| *csv != CsvColumns::default())
        };
        paths.iter().find_map(of).unwrap_or_default()
    }
}

fn slug_of(name: &str) -> Result<Slug, Box<Diagnostic>> {
    Slug::of(name).ok_or_else(|| {
        let empty = Diagnostic::usage(format!("`{name}` leaves nothing for a file's name"));
        Box::new(empty.help("use a name with letters or figures in it"))
    })
}
