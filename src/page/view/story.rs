//! A report: the story of a match, of a round, or of none.

use serde::Serialize;

use crate::book::{FixtureId, Story, StoryId};
use crate::escape;
use crate::language::{DateForm, Word, isolated};
use crate::page::edition::Sheet;
use crate::page::picture;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;
use crate::page::wording::DayView;

use super::byline::{self, SeriesView};
use super::frame::LinkView;
use super::league::TableView;
use super::line::{self, LineView};

/// What somebody wrote, as it stands on a page.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView<'a> {
    /// The headline; empty where the score line says as much.
    pub title: &'a str,
    /// A sentence or two, where the writer gives them.
    pub summary: &'a str,
    /// Who wrote it, in a phrase.
    pub byline: String,
    /// The same as HTML, each author leading to all that they wrote.
    pub byline_html: String,
    /// The day.
    pub day: DayView,
    /// When it last changed, in a phrase.
    pub updated: String,
    /// Its language, where it is not the site's.
    pub language: &'a str,
    /// The lead picture.
    pub picture: Option<PictureView<'a>>,
    /// The text.
    pub text: Vec<PieceView>,
    /// What was put right later.
    pub corrections: Vec<CorrectionView<'a>>,
    /// Tags, each with all that is tagged so.
    pub tags: Vec<LinkView>,
    /// The series that it is a part of.
    pub series: Option<SeriesView>,
    /// The round-up that it is a part of.
    pub from: Option<LinkView>,
}

/// A picture with its words.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView<'a> {
    /// Its address.
    pub src: String,
    /// Its addresses with their widths; empty where there is but one.
    pub srcset: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
    /// What it shows.
    pub alt: &'a str,
    /// Whose it is, in a phrase.
    pub credit: String,
}

/// Something that was put right.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView<'a> {
    /// When.
    pub day: DayView,
    /// What.
    pub text: &'a str,
}

/// The page of a story of several matches or none.
#[derive(Clone, Debug, Serialize)]
pub struct StoryView<'a> {
    /// What the writer wrote.
    pub report: ReportView<'a>,
    /// Competition and round, where it is of one.
    pub within: Vec<LinkView>,
    /// Matches at their places in the text, each with what is told of it.
    pub sections: Vec<SectionView<'a>>,
    /// Matches that it tells of without a place of their own in the text.
    pub matches: Vec<LineView<'a>>,
    /// The table of the round, or of the day.
    pub table: Option<TableView<'a>>,
    /// The stories before and after it.
    pub previous: Option<LinkView>,
    /// The story after it.
    pub next: Option<LinkView>,
}

/// A match within a story.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView<'a> {
    /// The match.
    pub line: LineView<'a>,
    /// What is told of it.
    pub text: Vec<PieceView>,
}

/// A story as it stands on the page of the one match that it tells of.
pub(super) fn report<'a>(sheet: &Sheet<'a>, id: StoryId) -> ReportView<'a> {
    let story = &sheet.book().stories[id];
    let text = texts(sheet, id, story).into_iter().flatten().collect();
    frame_of(sheet, id, story, text)
}

/// The part of a round-up that tells of one match; `None` where it has none.
pub(super) fn section_report<'a>(
    sheet: &Sheet<'a>,
    id: StoryId,
    fixture: FixtureId,
) -> Option<ReportView<'a>> {
    let story = &sheet.book().stories[id];
    let at = story
        .sections
        .iter()
        .position(|section| section.fixture == fixture)?;
    let text = texts(sheet, id, story).into_iter().nth(at + 1)?;
    if text.iter().all(|piece| piece.html.trim().is_empty()) {
        return None;
    }
    Some(ReportView {
        picture: None,
        summary: "",
        title: "",
        tags: Vec::new(),
        series: None,
        from: Some(LinkView {
            text: story.title.to_string(),
            href: sheet.link(Route::Story(id)),
        }),
        ..frame_of(sheet, id, story, text)
    })
}

/// The page of a story.
pub(super) fn view<'a>(sheet: &Sheet<'a>, id: StoryId) -> StoryView<'a> {
    let story = &sheet.book().stories[id];
    let mut texts = texts(sheet, id, story).into_iter();
    let opening = texts.next().unwrap_or_default();
    let sections: Vec<SectionView<'a>> = story
        .sections
        .iter()
        .zip(texts)
        .map(|(section, text)| SectionView {
            line: line::line(sheet, section.fixture),
            text,
        })
        .collect();
    let has_place = |fixture: &FixtureId| {
        story
            .sections
            .iter()
            .any(|section| section.fixture == *fixture)
    };
    StoryView {
        within: within(sheet, story),
        matches: story
            .fixtures
            .iter()
            .filter(|fixture| !has_place(fixture))
            .map(|fixture| line::line(sheet, *fixture))
            .collect(),
        table: super::round::table_of(sheet, story).filter(|_| {
            !has_table(&opening) && !sections.iter().any(|section| has_table(&section.text))
        }),
        previous: neighbour(sheet, id, Neighbour::Before),
        next: neighbour(sheet, id, Neighbour::After),
        sections,
        report: frame_of(sheet, id, story, opening),
    }
}

/// Whether a text shows a table by itself.
fn has_table(text: &[PieceView]) -> bool {
    text.iter()
        .any(|piece| &*piece.block == "standings" && !piece.html.is_empty())
}

/// A story as one text, for those who read it elsewhere; blocks are left out.
pub fn html(sheet: &Sheet<'_>, id: StoryId) -> String {
    let story = &sheet.book().stories[id];
    let mut html = String::new();
    for (at, pieces) in texts(sheet, id, story).into_iter().enumerate() {
        let section = at.checked_sub(1).and_then(|at| story.sections.get(at));
        html.extend(section.map(|section| headline(sheet, section.fixture)));
        html.extend(pieces.into_iter().map(|piece| piece.html));
    }
    html
}

/// The headline of a match within a story, and who scored. The line that the
/// writer wrote is not repeated: it may name whom nobody may name.
fn headline(sheet: &Sheet<'_>, fixture: FixtureId) -> String {
    let line = line::line(sheet, fixture);
    let score = line.score.unwrap_or(line.when);
    let mut html = format!(
        "<h2>{} {} {}</h2>\n",
        escape::text(&isolated(line.home)),
        escape::text(score),
        escape::text(&isolated(line.away))
    );
    let scorers = [line.home_scorers, line.away_scorers];
    if scorers.iter().any(|scorers| !scorers.is_empty()) {
        let scorers = scorers.join(" – ");
        html.push_str("<p>");
        html.push_str(&escape::text(scorers.trim()));
        html.push_str("</p>\n");
    }
    html
}

/// What stands before the first headline, then what stands below each.
fn texts(sheet: &Sheet<'_>, id: StoryId, story: &Story) -> Vec<Vec<PieceView>> {
    if story.sections.is_empty() {
        let text = prose::pieces(sheet, story.prose, &story.title, Setting::of(id, story));
        return vec![text];
    }
    let headlines = story.sections.iter().map(|section| section.headline);
    prose::sections(sheet, story.prose, headlines, Setting::of(id, story))
}

fn frame_of<'a>(
    sheet: &Sheet<'a>,
    id: StoryId,
    story: &'a Story,
    text: Vec<PieceView>,
) -> ReportView<'a> {
    ReportView {
        title: &story.title,
        summary: story.summary.as_deref().unwrap_or_default(),
        byline: byline::words(sheet, story),
        byline_html: byline::html(sheet, story),
        day: sheet.day(story.date, DateForm::Long),
        updated: story
            .updated
            .map(|date| {
                let date = sheet.language().date(date, DateForm::Long);
                sheet.language().say(Word::UpdatedOn, &[("date", &date)])
            })
            .unwrap_or_default(),
        language: story.language.as_deref().unwrap_or_default(),
        picture: picture(sheet, story),
        text,
        corrections: story
            .corrections
            .iter()
            .map(|correction| CorrectionView {
                day: sheet.day(correction.date, DateForm::Long),
                text: &correction.text,
            })
            .collect(),
        tags: byline::tags(sheet, story),
        series: byline::series(sheet, id, story),
        from: None,
    }
}

fn picture<'a>(sheet: &Sheet<'a>, story: &'a Story) -> Option<PictureView<'a>> {
    let picture = story.image.as_ref()?;
    let shown = picture::lead(sheet, picture);
    Some(PictureView {
        src: shown.src,
        srcset: shown.srcset,
        size: shown.size,
        alt: &picture.alt,
        credit: picture
            .credit
            .as_ref()
            .map(|credit| {
                sheet
                    .language()
                    .say(Word::PhotographBy, &[("name", credit)])
            })
            .unwrap_or_default(),
    })
}

/// The competition of a story, and its round where it tells of just one.
pub(super) fn within(sheet: &Sheet<'_>, story: &Story) -> Vec<LinkView> {
    let book = sheet.book();
    let mut within = Vec::new();
    if let Some(season) = story.season {
        within.push(LinkView {
            text: super::league::season_title(sheet, &book.seasons[season]),
            href: sheet.link(Route::Season(season)),
        });
    }
    if let Some((stage, round)) = round_of(sheet, story)
        && let Some(details) = book.stages[stage].rounds.get(usize::from(round.0))
    {
        within.push(LinkView {
            text: sheet.round_title(&details.name),
            href: sheet.link(Route::Round(stage, round)),
        });
    }
    within
}

/// The round that all matches of a story belong to.
pub(super) fn round_of(
    sheet: &Sheet<'_>,
    story: &Story,
) -> Option<(crate::book::StageId, crate::book::RoundIndex)> {
    let mut rounds = story.fixtures.iter().map(|id| {
        let fixture = &sheet.book().fixtures[*id];
        fixture.round.map(|round| (fixture.stage, round))
    });
    let first = rounds.next()??;
    rounds.all(|round| round == Some(first)).then_some(first)
}

#[derive(Clone, Copy)]
enum Neighbour {
    Before,
    After,
}

/// The story next to one, among those with a page.
fn neighbour(sheet: &Sheet<'_>, id: StoryId, which: Neighbour) -> Option<LinkView> {
    let book = sheet.book();
    let at = match which {
        Neighbour::Before => id.index().checked_sub(1)?,
        Neighbour::After => id.index() + 1,
    };
    let story = *sheet.edition.index.stories().get(at)?;
    Some(LinkView {
        text: book.stories[story].title.to_string(),
        href: sheet.link(Route::Story(story)),
    })
}
