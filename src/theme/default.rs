//! The default theme, as it stands at the root of the repository: listed file
//! by file, so that what is compiled in is seen here.

macro_rules! templates {
    ($($name:literal)+) => {
        /// The default templates: name below `templates/`, text.
        pub const TEMPLATES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../templates/", $name))),)+
        ];
    };
}

macro_rules! static_files {
    ($($name:literal)+) => {
        /// The default files that pages use: path below `static/`, bytes.
        pub const STATIC_FILES: &[(&str, &[u8])] = &[
            $(($name, include_bytes!(concat!("../../static/", $name))),)+
        ];
    };
}

templates! {
    "404.html"
    "base.html"
    "blocks/bracket.html"
    "blocks/chart.html"
    "blocks/figure.html"
    "blocks/fixtures.html"
    "blocks/gallery.html"
    "blocks/line-ups.html"
    "blocks/match.html"
    "blocks/quote.html"
    "blocks/results.html"
    "blocks/scorers.html"
    "blocks/standings.html"
    "blocks/timeline.html"
    "blocks/video.html"
    "club.html"
    "competition.html"
    "components/bracket.html"
    "components/figures.html"
    "components/league.html"
    "components/lines.html"
    "components/text.html"
    "grid.html"
    "head_to_head.html"
    "home.html"
    "hooks/after_report.html"
    "hooks/footer.html"
    "hooks/head.html"
    "list.html"
    "match.html"
    "page.html"
    "player.html"
    "redirect.html"
    "report.html"
    "round.html"
    "scorers.html"
    "search.html"
    "season.html"
    "tables.html"
    "team.html"
    "venue.html"
}

static_files! {
    "pressbox.css"
    "search.js"
}
