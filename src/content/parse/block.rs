//! The YAML of a fenced block.

use crate::notation::read_score_line;
use crate::source::Text;

use super::super::block::{
    Asks, Drawn, FigureAsked, FiguresAsked, GalleryAsked, MatchAsked, QuoteAsked, Selection,
    VideoAsked,
};
use super::super::fields::{Fields, Value};
use super::super::report::Pairing;
use super::super::values::{self, between};

/// What a block of a name that Pressbox knows asks for; `None` where the name
/// is another, or the block is not of its shape, which is complained of.
pub(in crate::content) fn asks(name: &str, root: Value<'_>) -> Option<Asks> {
    match name {
        "standings" => root.fields(|fields| Asks::Standings(table(fields))),
        "results" => root.fields(|fields| Asks::Results(list(fields))),
        "fixtures" => root.fields(|fields| Asks::Fixtures(list(fields))),
        "scorers" => root.fields(|fields| Asks::Scorers(list(fields))),
        "bracket" => root.fields(|fields| {
            let on = fields.read("on", values::date);
            Asks::Bracket(Selection {
                on,
                ..season(fields)
            })
        }),
        "match" => one_match(root).map(Asks::Match),
        "line-ups" => one_match(root).map(Asks::LineUps),
        "timeline" => one_match(root).map(Asks::Timeline),
        "chart" => root.fields(chart).flatten(),
        "quote" => quote(root).map(Asks::Quote),
        "figure" => figure(root).map(Asks::Figure),
        "gallery" => gallery(root).map(Asks::Gallery),
        "video" => video(root).map(Asks::Video),
        _ => None,
    }
}

/// Words that writers use for a key.
const ALSO_CALLED: &[(&str, &str)] = &[
    ("league", "competition"),
    ("cup", "competition"),
    ("matchday", "round"),
    ("date", "on"),
    ("until", "on"),
    ("limit", "rows"),
    ("count", "rows"),
];

fn season(fields: &mut Fields<'_>) -> Selection {
    fields.also_called(ALSO_CALLED);
    Selection {
        competition: fields.text("competition"),
        season: fields.text("season"),
        stage: fields.text("stage"),
        ..Selection::default()
    }
}

/// Which table, at which moment.
fn table(fields: &mut Fields<'_>) -> Selection {
    let after = fields.take("after");
    let on = fields.take("on");
    if let (Some(after), Some(on)) = (after, on) {
        let sheet = fields.sheet();
        sheet.complain(|to| to.keys_exclude(on.place(), "on", after.place(), "after"));
    }
    Selection {
        group: fields.text("group"),
        round: after.and_then(Value::text),
        teams: teams(fields),
        on: on.and_then(|on| on.read(values::date)),
        rows: rows(fields),
        ..season(fields)
    }
}

/// Which matches.
fn list(fields: &mut Fields<'_>) -> Selection {
    Selection {
        group: fields.text("group"),
        round: fields.text("round"),
        teams: teams(fields),
        from: fields.read("from", values::date),
        on: fields.read("on", values::date),
        rows: rows(fields),
        ..season(fields)
    }
}

fn teams(fields: &mut Fields<'_>) -> Vec<Text> {
    let mut teams = fields.texts("teams");
    teams.extend(fields.text("team"));
    teams
}

fn rows(fields: &mut Fields<'_>) -> Option<u16> {
    let rows = fields.read("rows", between::<u16>(1, 1000));
    rows.map(|rows| rows.value)
}

/// Which match: a score line alone, or keys.
fn one_match(root: Value<'_>) -> Option<MatchAsked> {
    if root.as_scalar().is_some_and(|text| !text.is_empty()) {
        return Some(MatchAsked {
            pairing: root.read(read_score_line).map(Pairing::Line),
            ..MatchAsked::default()
        });
    }
    root.fields(|fields| {
        let line = fields.read("match", read_score_line).map(Pairing::Line);
        let sides = (fields.text("home"), fields.text("away"));
        let apart = match sides {
            (Some(home), Some(away)) => Some(Pairing::Apart {
                home,
                away,
                score: None,
            }),
            (None, None) => None,
            (Some(_), None) => {
                fields.needs("a match", &["away"]);
                None
            }
            (None, Some(_)) => {
                fields.needs("a match", &["home"]);
                None
            }
        };
        MatchAsked {
            pairing: line.or(apart),
            competition: fields.text("competition"),
            season: fields.text("season"),
            round: fields.text("round"),
            date: fields.read("date", values::date),
        }
    })
}

const DRAWN: &[(&str, Drawn)] = &[
    ("position", Drawn::Positions),
    ("positions", Drawn::Positions),
    ("points", Drawn::Points),
];

const BEST: &[(&str, bool)] = &[("low", true), ("high", false)];

fn chart(fields: &mut Fields<'_>) -> Option<Asks> {
    let Some(values) = fields.take("values") else {
        let drawn = fields.word("show", DRAWN).map(|drawn| drawn.value);
        let selection = Selection {
            teams: teams(fields),
            on: fields.read("on", values::date),
            ..season(fields)
        };
        return Some(Asks::Chart(selection, drawn.unwrap_or_default()));
    };
    let values: Vec<_> = values
        .entries()
        .map(|(name, line)| (name, line.items().map(figure_of).collect()))
        .collect();
    let steps = fields.texts("steps");
    let best = fields.word("best", BEST);
    let Some(title) = fields.text("title") else {
        fields.needs("a chart of its own figures", &["title"]);
        return None;
    };
    Some(Asks::Figures(FiguresAsked {
        title,
        steps,
        values,
        best_is_low: best.is_some_and(|best| best.value),
    }))
}

/// A figure of a chart; `None` for a gap: `-`, or nothing.
fn figure_of(value: Value<'_>) -> Option<u32> {
    match value.as_scalar() {
        Some("" | "-" | "–" | "~") => None,
        _ => value.read(values::count).map(|count| count.value),
    }
}

/// The words alone, or keys.
fn quote(root: Value<'_>) -> Option<QuoteAsked> {
    if root.as_scalar().is_some_and(|text| !text.is_empty()) {
        return Some(QuoteAsked {
            text: root.text()?,
            by: None,
            source: None,
            url: None,
            date: None,
        });
    }
    let quote = root.fields(|fields| {
        let (by, source) = (fields.text("by"), fields.text("source"));
        let (url, date) = (address(fields, "url"), fields.read("date", values::date));
        let Some(text) = fields.text("text") else {
            fields.needs("a quote", &["text"]);
            return None;
        };
        Some(QuoteAsked {
            text,
            by,
            source,
            url,
            date,
        })
    });
    quote.flatten()
}

/// An address alone, or keys. Words for those who do not see the picture, or
/// a caption, have to be there.
fn figure(value: Value<'_>) -> Option<FigureAsked> {
    let figure = value.fields(|fields| {
        let (alt, caption) = (fields.text("alt"), fields.text("caption"));
        let credit = fields.text("credit");
        let src = address(fields, "src");
        if src.is_none() {
            fields.needs("a picture", &["src"]);
        } else if alt.is_none() && caption.is_none() {
            fields.needs("a picture", &["alt"]);
        }
        Some(FigureAsked {
            src: src?,
            alt,
            caption,
            credit,
        })
    });
    figure.flatten()
}

/// A list of pictures, or keys.
fn gallery(root: Value<'_>) -> Option<GalleryAsked> {
    if root.is_list() {
        return Some(GalleryAsked {
            pictures: root.items().filter_map(figure).collect(),
            caption: None,
        });
    }
    let gallery = root.fields(|fields| {
        let caption = fields.text("caption");
        let Some(pictures) = fields.take("pictures") else {
            fields.needs("a gallery", &["pictures"]);
            return None;
        };
        Some(GalleryAsked {
            pictures: pictures.items().filter_map(figure).collect(),
            caption,
        })
    });
    gallery.flatten()
}

fn video(root: Value<'_>) -> Option<VideoAsked> {
    let told = root.has("src") || root.has("url");
    let video = root.fields(|fields| {
        let (src, url) = (address(fields, "src"), address(fields, "url"));
        let (poster, captions) = (address(fields, "poster"), address(fields, "captions"));
        let (title, credit) = (fields.text("title"), fields.text("credit"));
        if let (Some(src), Some(url)) = (&src, &url) {
            let sheet = fields.sheet();
            sheet.complain(|to| to.keys_exclude(url.place, "url", src.place, "src"));
        } else if !told {
            fields.needs("a video", &["src", "url"]);
        }
        if title.is_none() {
            fields.needs("a video", &["title"]);
        }
        Some(VideoAsked {
            src,
            url,
            title: title?,
            poster,
            captions,
            credit,
        })
    });
    video.flatten()
}

/// An address that a page may lead to.
fn address(fields: &mut Fields<'_>, key: &'static str) -> Option<Text> {
    fields.read(key, values::address)
}
