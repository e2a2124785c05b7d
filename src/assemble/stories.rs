//! Reports as stories: titles, addresses, and the matches that they tell of.

use std::collections::HashMap;

use crate::book::{Correction, FixtureId, Picture, Prose, Section, Side, Status, Story, StoryId};
use crate::calendar::Date;
use crate::content::{ImageEntry, ReportFile};
use crate::diagnostic::Diagnostics;
use crate::language::{Language, Word, isolated};
use crate::slug::Slug;
use crate::source::{FileId, Place};

use super::addresses::{numbered, wanted};
use super::draft::Draft;
use super::files::Files;
use super::names::name_of_stem;
use super::profiles::{plain, value};
use super::site_language::language_of;
use super::tellings::{Detail, Teller, Told};

/// Puts every report into the book, by date and path, and notes at each match
/// where it is told.
pub(super) fn build<'a>(
    draft: &mut Draft<'a>,
    files: &Files<'a>,
    told: &Told<'a>,
    fixture_of: &[Option<FixtureId>],
) {
    let mut tellings_of: Vec<Vec<usize>> = vec![Vec::new(); files.reports.len()];
    for (index, telling) in told.tellings.iter().enumerate() {
        if let Teller::Report(report) = telling.teller
            && let Some(tellings) = tellings_of.get_mut(report)
        {
            tellings.push(index);
        }
    }
    let mut dated: Vec<(Date, usize, FileId, &'a ReportFile)> = files
        .reports
        .iter()
        .enumerate()
        .filter_map(|(index, (id, report))| Some((report.date?.value, index, *id, *report)))
        .collect();
    dated.sort_by_key(|(date, index, ..)| (*date, *index));
    let mut addresses = StoryAddresses::default();
    // What is wrong with the site's words is told where its pages are made.
    let language = files.settings.map_or_else(Language::default, |settings| {
        language_of(settings, &mut Diagnostics::default())
    });
    for (date, index, id, report) in dated {
        let tellings = tellings_of.get(index).map_or(&[][..], Vec::as_slice);
        let fixtures = unique(
            tellings
                .iter()
                .filter_map(|telling| *fixture_of.get(*telling)?),
        );
        let (slug, stated) = slug_of(draft, id, report);
        let place = report
            .slug
            .as_ref()
            .map_or(Place::file(id), |slug| slug.place);
        let slug = addresses.give(date, &slug, stated, place, draft);
        let mut story = Story {
            file: id,
            title: title_of(draft, &language, id, report, &fixtures),
            slug,
            date,
            updated: report.updated.map(|date| date.value),
            draft: report.draft,
            authors: plain(&report.authors),
            summary: value(report.summary.as_ref()),
            image: report.image.as_ref().map(|image| picture(draft, id, image)),
            tags: plain(&report.tags),
            series: value(report.series.as_ref()),
            opening: report.body.first_paragraph.clone(),
            aliases: plain(&report.aliases),
            language: value(report.language.as_ref()),
            corrections: corrections(report),
            template: value(report.template.as_ref()),
            competition: None,
            season: None,
            fixtures,
            sections: sections(id, report, told, tellings, fixture_of),
            prose: Prose {
                file: id,
                start: report.body.start,
                end: report.body.end,
            },
            extra: report.extra.clone(),
            place: Place::file(id),
        };
        if story.authors.is_empty() {
            let author = files.settings.and_then(|settings| settings.author.as_ref());
            story.authors.extend(value(author));
        }
        draft.place_story(&mut story, report);
        let fixtures = story.fixtures.clone();
        let story = draft.book.stories.push(story);
        for fixture in fixtures {
            draft.book.fixtures[fixture].told_in.push(story);
        }
    }
    let stories = &draft.book.stories;
    for fixture in draft.book.fixtures.values_mut() {
        let alone = |story: &StoryId| stories[*story].only_fixture().is_none();
        fixture.told_in.sort_by_key(|story| (alone(story), *story));
    }
}

impl<'a> Draft<'a> {
    /// The season that a story belongs to: that of its matches where they
    /// have one, else the one that it names.
    fn place_story(&mut self, story: &mut Story, report: &'a ReportFile) {
        let seasons = unique(story.fixtures.iter().map(|fixture| {
            let stage = self.book.fixtures[*fixture].stage;
            self.book.stages[stage].season
        }));
        story.season = match (&*seasons, &report.competition) {
            ([only], _) => Some(*only),
            ([], Some(name)) => self.season_named(name, Some(story.date)),
            _ => None,
        };
        story.competition = story
            .season
            .map(|season| self.book.seasons[season].competition);
    }
}

/// The addresses of stories, by day.
#[derive(Default)]
struct StoryAddresses(HashMap<(Date, Slug), (bool, Place)>);

impl StoryAddresses {
    /// The address for a story: a stated one that is taken is an error, any
    /// other gets a number.
    fn give(
        &mut self,
        date: Date,
        wanted: &Slug,
        stated: bool,
        place: Place,
        draft: &mut Draft<'_>,
    ) -> Slug {
        let mut slug = wanted.clone();
        let mut number = 1;
        while let Some((other_stated, other)) = self.0.get(&(date, slug.clone())) {
            if stated && *other_stated && number == 1 {
                draft
                    .diagnostics
                    .address_taken(Some(place), "report", &slug, Some(*other));
            }
            number += 1;
            slug = wanted.with(number);
        }
        self.0.insert((date, slug.clone()), (stated, place));
        slug
    }
}

/// The stated slug, or the file's name without its date; and whether it is
/// stated.
fn slug_of(draft: &mut Draft<'_>, id: FileId, report: &ReportFile) -> (Slug, bool) {
    let file = draft.tree.file(id);
    let name = report
        .slug
        .as_ref()
        .map_or_else(|| without_date(file.stem()), |slug| &slug.value);
    let slug = wanted(name, "report").unwrap_or_else(|| {
        let place = report
            .slug
            .as_ref()
            .map_or(Place::file(id), |slug| slug.place);
        draft.diagnostics.no_address(Some(place), "report", name);
        numbered("report", id.index())
    });
    (slug, report.slug.is_some())
}

/// `2021-10-07-azteca` as `azteca`; a name that is a date alone stays.
fn without_date(stem: &str) -> &str {
    let is_date = |start: &str| {
        start.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    match (stem.get(..10), stem.get(10..)) {
        (Some(start), Some(rest)) if is_date(start) => {
            let rest = rest.trim_start_matches(['-', '_', ' ']);
            if rest.is_empty() { stem } else { rest }
        }
        _ => stem,
    }
}

/// The stated title, the score line of the only match, the first heading, the
/// file's name.
fn title_of(
    draft: &Draft<'_>,
    language: &Language,
    id: FileId,
    report: &ReportFile,
    fixtures: &[FixtureId],
) -> Box<str> {
    if let Some(title) = &report.title {
        return title.value.clone();
    }
    if let [only] = fixtures {
        return score_line(draft, language, *only);
    }
    match &report.body.first_heading {
        Some(heading) => heading.clone(),
        None => name_of_stem(without_date(draft.tree.file(id).stem())).into(),
    }
}

/// `Mexico 1–1 Canada`, `Mexico v Canada`, as the site's language writes it.
fn score_line(draft: &Draft<'_>, language: &Language, fixture: FixtureId) -> Box<str> {
    let fixture = &draft.book.fixtures[fixture];
    let name = |side: Side| match fixture.team(side) {
        Some(team) => draft.book.teams[team].name_on(fixture.kickoff.date),
        None => "?",
    };
    let [home, away] = [Side::Home, Side::Away].map(|side| isolated(name(side)));
    let awarded = || fixture.counted_score(None);
    let score = match fixture.status {
        Status::Awarded => awarded(),
        Status::Scheduled
        | Status::Played
        | Status::Postponed
        | Status::Abandoned { .. }
        | Status::Cancelled
        | Status::Void => fixture.score,
    };
    let between = match score {
        Some(score) => language.score(score.home, score.away),
        None => language.word(Word::Versus).to_owned(),
    };
    format!("{home} {between} {away}").into()
}

/// The parts of a body whose headlines are score lines.
fn sections(
    file: FileId,
    report: &ReportFile,
    told: &Told<'_>,
    tellings: &[usize],
    fixture_of: &[Option<FixtureId>],
) -> Vec<Section> {
    let mut starts: Vec<(u32, u32, FixtureId)> = Vec::new();
    for index in tellings {
        let detail = told.tellings.get(*index).map(|telling| telling.detail);
        let fixture = fixture_of.get(*index).copied().flatten();
        if let (Some(Detail::Headline(headline)), Some(fixture)) = (detail, fixture) {
            starts.push((headline.start, headline.text_start, fixture));
        }
    }
    let ends: Vec<u32> = starts.iter().skip(1).map(|start| start.0).collect();
    let ends = ends.into_iter().chain([report.body.end]);
    let prose = |start: u32, end: u32| Prose { file, start, end };
    starts
        .iter()
        .zip(ends)
        .map(|((start, text_start, fixture), end)| Section {
            fixture: *fixture,
            headline: prose(*start, *text_start),
            text: prose(*text_start, end),
        })
        .collect()
}

fn picture(draft: &Draft<'_>, id: FileId, image: &ImageEntry) -> Picture {
    Picture {
        file: super::profiles::picture(draft.tree, id, Some(&image.src)),
        src: image.src.value.clone(),
        alt: value(image.alt.as_ref()).unwrap_or_default(),
        credit: value(image.credit.as_ref()),
    }
}

fn corrections(report: &ReportFile) -> Vec<Correction> {
    let corrections = report.corrections.iter();
    corrections
        .map(|(date, text)| Correction {
            date: date.value,
            text: text.value.clone(),
        })
        .collect()
}

/// Each item once, where it stands first.
fn unique<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}
