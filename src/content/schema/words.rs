//! What an editor says beside a key: the only part of a schema that is written
//! down. A test knows which keys have no words.

use super::super::kind::Shape;

/// What a document of a shape is called.
pub(super) fn title(shape: Shape) -> &'static str {
    match shape {
        Shape::Settings => "site.yaml of a Pressbox site",
        Shape::Report => "The front matter of a report",
        Shape::Competition => "The front matter of a competition or a season",
        Shape::Club => "The front matter of a club",
        Shape::Team => "The front matter of a team",
        Shape::Player => "The front matter of a player",
        Shape::Venue => "The front matter of a ground",
        Shape::Page => "The front matter of a page",
    }
}

/// What a key says, by the keys that lead to it, its own the last.
pub(super) fn of(shape: Shape, keys: &[&str]) -> Option<&'static str> {
    let (key, before) = keys.split_last()?;
    let find = |path: &str| {
        let words = WORDS.iter().find(|(known, _)| *known == path);
        words.map(|(_, words)| *words)
    };
    if let Some(parent) = before.last() {
        return find(&format!("{parent}.{key}"))
            .or_else(|| find(key))
            .or_else(|| STEPS.contains(parent).then_some(FIGURE));
    }
    let shape = format!("{shape:?}").to_lowercase();
    find(&format!("{shape}:{key}")).or_else(|| find(key))
}

/// Keys below which the steps of a tie-break stand.
const STEPS: &[&str] = &[
    "tiebreakers",
    "tiebreakers_interim",
    "head_to_head",
    "steps",
    "then",
    "else",
    "use",
    "by",
];

/// What any figure of a tie-break says.
const FIGURE: &str = "This figure, capped for each match or counted per match of a kind.";

/// Words for a key: `report:date` at the head of a report, `zones.kind` below
/// another key, `slug` anywhere.
const WORDS: &[(&str, &str)] = &[
    // Every kind of file.
    (
        "slug",
        "The last part of the page's address. Default: made of the name.",
    ),
    (
        "aliases",
        "Other spellings; of a report or a page, old addresses that lead here.",
    ),
    ("extra", "Anything, for your own templates."),
    (
        "allow",
        "Codes of warnings that are meant and need not be printed.",
    ),
    (
        "draft",
        "Whether it is left out until a build has --drafts.",
    ),
    (
        "template",
        "The template that makes the page, if it is not the usual one.",
    ),
    ("name", "Its name."),
    ("title", "The title of the page."),
    ("summary", "A sentence for lists, feeds and search engines."),
    (
        "lang",
        "The language, if it is not the site's: en, de, fr …",
    ),
    (
        "time_zone",
        "The zone of the clock at the ground: Europe/London.",
    ),
    ("date", "The day, as year, month, day: 2026-05-03."),
    ("stage", "The stage of the competition, by its name."),
    ("group", "The group, by its name."),
    ("round", "The round or matchday, by its number or name."),
    (
        "teams",
        "The teams. Where they are listed, any other name is an error.",
    ),
    ("team", "The team: home, away, or its name."),
    ("player", "The player's name."),
    ("minute", "The minute: 23, or 45+2."),
    ("from", "The first day, or the year or month alone."),
    ("to", "The last day, or the year or month alone."),
    ("reason", "Why, in words that readers see."),
    (
        "names",
        "How players may be shown: full, initials or hidden. The strictest wins.",
    ),
    (
        "colours",
        "Colours as \"#c8102e\", in quotes; the first is the main one.",
    ),
    ("venue", "The ground. Default: the home team's."),
    ("city", "The town."),
    (
        "sponsors",
        "Sponsors: names, or maps of name, url and logo.",
    ),
    ("website", "The address of its own website."),
    ("founded", "The year in which it was founded."),
    ("short", "A short name, for narrow tables."),
    (
        "crest",
        "The picture of the crest. Default: the picture of the same name beside the file.",
    ),
    ("image", "A picture: its address, or src, alt and credit."),
    ("image.src", "The address of the picture."),
    (
        "image.alt",
        "What the picture shows, for those who cannot see it.",
    ),
    ("image.credit", "Who took the picture."),
    ("url", "The address."),
    ("logo", "The path of the logo below static/."),
    // Reports.
    (
        "report:date",
        "The day of the report. Default: the day that the file's name begins with.",
    ),
    ("title", "The title."),
    (
        "updated",
        "The day of the last change that readers should know of.",
    ),
    (
        "publish",
        "The day, or moment, before which a build leaves the report out.",
    ),
    ("author", "Who wrote it."),
    ("authors", "Who wrote it, if several did."),
    ("series", "The series that the story belongs to."),
    ("tags", "Subjects that reports share."),
    (
        "corrections",
        "What was put right after publication: each with date and text.",
    ),
    ("corrections.text", "What was wrong, and what is right."),
    (
        "competition",
        "The competition, by its file's name, its name or an alias.",
    ),
    (
        "headline_scores",
        "Whether score lines in the text are matches. Default: true.",
    ),
    (
        "matches",
        "The matches of a round-up: score lines, or maps of a match's keys.",
    ),
    // Matches.
    (
        "result",
        "The score line: Mexico 1-1 Canada; Mexico v Canada before it is played.",
    ),
    ("home", "The home side."),
    ("away", "The away side."),
    ("score", "The score: 2-1."),
    (
        "kickoff",
        "The day and hour of the match: 2026-05-03 20:45.",
    ),
    ("time", "The hour of the kick-off: 20:45."),
    (
        "status",
        "What became of the match. It decides whether the match counts.",
    ),
    ("counts", "Whether an abandoned match counts."),
    ("half_time", "The score at half-time."),
    (
        "after_90",
        "The score after ninety minutes, where extra time followed.",
    ),
    ("penalties", "The score of the shoot-out."),
    ("leg", "Which leg of a tie it is."),
    ("neutral", "Whether it was played on neutral ground."),
    ("attendance", "How many watched."),
    ("referee", "The referee's name."),
    ("officials", "Other officials: a role, and a name."),
    ("weather", "The weather, in a word or two."),
    ("awarded", "A result that was awarded and not played."),
    ("awarded.score", "The score that counts."),
    (
        "awarded.to",
        "The side that it was awarded to; none where both lose.",
    ),
    (
        "goals",
        "The scorers as a newspaper prints them: Kane 23, 45+2 pen; Mbappé 80.",
    ),
    ("cards", "Cards: Kane 12, Rice 80 red; Upamecano 55."),
    ("line_ups", "The line-ups of both sides."),
    ("substitutions", "Substitutions of both sides: On 62 (Off)."),
    ("shoot_out", "The kicks in order: Kane ✓, Saka ✗; Osorio ✓."),
    ("stats", "Figures of both sides: possession: [54, 46]."),
    ("facts", "Anything to be printed: a label, and a text."),
    ("links", "Highlights and the like: a label, and an address."),
    ("notes", "A remark, printed with the facts."),
    ("goals.player", "The scorer."),
    ("goals.score", "The score after the goal."),
    ("goals.home", "The home side's scorers."),
    ("goals.away", "The away side's scorers."),
    ("stoppage", "The minute of added time."),
    (
        "own_goal",
        "Whether it was an own goal; `team` is the side that it counts for.",
    ),
    ("penalty", "Whether it was a penalty."),
    ("free_kick", "Whether it was a direct free kick."),
    ("header", "Whether it was a header."),
    ("assist", "Who made the last pass."),
    ("card", "The colour: yellow, second_yellow or red."),
    ("yellow", "Yellow cards."),
    ("second_yellow", "Second yellow cards."),
    ("2y", "Second yellow cards."),
    ("red", "Red cards."),
    (
        "yellow_and_red",
        "A yellow card and then a straight red one.",
    ),
    ("formation", "The formation: 4-4-2."),
    ("coach", "The coach."),
    ("starting", "Who began, the goalkeeper first."),
    ("bench", "Who sat on the bench."),
    ("number", "The shirt number."),
    ("captain", "Whether the player was captain."),
    ("replaced", "The player who went off."),
    // Competitions.
    ("competition:season", "The season's name: 2026-27."),
    (
        "competition:from",
        "The first day of the season. Default: from its name.",
    ),
    (
        "competition:to",
        "The last day of the season. Default: from its name.",
    ),
    (
        "competition:match",
        "How long a match is and how many play.",
    ),
    (
        "category",
        "Women, U19 …: a club's name means its team of this category.",
    ),
    ("match.minutes", "How long a match is: 2x45."),
    ("match.players", "How many play on a side."),
    ("match.rolling_subs", "Whether players may come on again."),
    (
        "format",
        "league, groups, knockout, or list for results without a table.",
    ),
    (
        "stages",
        "The stages in order, each with a name and the keys of a competition.",
    ),
    ("groups", "The groups: a name, and a list of teams."),
    ("points", "What a match is worth. Default: 3, 1 and 0."),
    ("points.win", "Points for a win."),
    ("points.draw", "Points for a draw."),
    ("points.loss", "Points for a defeat."),
    (
        "points.shoot_out_win",
        "Points for a shoot-out won after a draw.",
    ),
    (
        "points.shoot_out_loss",
        "Points for a shoot-out lost after a draw.",
    ),
    ("points.walkover", "Points for a walkover."),
    (
        "rank_by",
        "What the table goes by: points, or points_per_game.",
    ),
    (
        "tiebreakers",
        "What separates teams level on points: a published rule's name, or a list of steps.",
    ),
    (
        "tiebreakers_interim",
        "The steps that hold until the season has ended.",
    ),
    ("extends", "The published rule that these steps follow."),
    ("steps", "The steps, in order."),
    (
        "head_to_head",
        "The figures of the matches among the level teams.",
    ),
    (
        "reapply",
        "Whether head-to-head is worked out anew for those still level.",
    ),
    ("only", "How many level teams it is for."),
    ("needs", "What must be so before it holds."),
    ("if", "How many level teams the steps of `then` are for."),
    ("then", "The steps where it is so."),
    ("else", "The steps where it is not."),
    (
        "where",
        "The kinds of zone that the steps of `use` are for.",
    ),
    ("use", "The steps in those zones."),
    (
        "tiebreakers.given",
        "A value that results cannot tell, by its name under `given`.",
    ),
    ("low", "Whether the lower value is the better."),
    ("cap", "The most that one match counts."),
    ("per", "For each match of which kind it is counted."),
    (
        "restart",
        "Whether level teams that are left begin again with the first step.",
    ),
    ("fair_play", "What a card costs in the fair-play order."),
    ("staff", "Whether cards of the bench count too."),
    (
        "one_per_person",
        "Whether only the dearest card of each person counts.",
    ),
    (
        "legs",
        "How often each pair meets; of a round, how many legs a tie has.",
    ),
    (
        "zones",
        "Places that mean something: promotion, play-offs, relegation.",
    ),
    ("places", "The places: 1-3, 4, or last 2."),
    ("kind", "The kind of zone; it decides the colour."),
    ("zones.name", "What readers see."),
    (
        "zones.to",
        "The competition of next season, for `pressbox new season`.",
    ),
    ("deductions", "Points that were taken away."),
    (
        "adjustments",
        "Points that were given or taken, with their sign.",
    ),
    ("deductions.points", "How many points were taken."),
    ("adjustments.points", "How many points, with their sign."),
    (
        "given",
        "Values that results cannot tell: a name, and a number for each team.",
    ),
    (
        "suspensions",
        "How many matches a player misses for so many cards.",
    ),
    (
        "suspensions.yellow",
        "After so many yellow cards, or a multiple of them.",
    ),
    ("suspensions.red", "After so many red cards."),
    (
        "suspensions.second_yellow",
        "After so many second yellow cards.",
    ),
    ("suspensions.matches", "How many matches are missed."),
    (
        "decisions",
        "Lots, play-offs and tosses that decided an order.",
    ),
    ("decisions.by", "How it was decided."),
    ("order", "The teams in the order that was decided."),
    (
        "split",
        "A league that is divided in two or more parts after some matches.",
    ),
    ("after", "After how many matches of each team."),
    ("sizes", "How many teams each part has."),
    (
        "carry",
        "What of the points is kept: all, none, or a factor.",
    ),
    ("factor", "The part that is kept: 0.5."),
    ("carry.round", "Whether halves are rounded up or down."),
    (
        "across_groups",
        "Tables of the teams in one place of each group.",
    ),
    ("place", "The place in each group."),
    ("take", "How many of them go on."),
    ("by", "What they are ranked by."),
    (
        "without",
        "Whether the matches against the last of each group are left out.",
    ),
    ("withdrawn", "Teams that left the competition."),
    (
        "withdrawn.results",
        "What becomes of their results: void, stand, or a score.",
    ),
    ("byes", "Teams that go on without a match."),
    ("draw", "open where each round is drawn anew."),
    (
        "rounds",
        "The rounds in order: names, or maps of name, legs and neutral.",
    ),
    ("extra_time", "Whether level matches go to extra time."),
    ("results", "Matches that have no report, by round."),
    ("away_goals", "Whether away goals decide a tie of two legs."),
    ("table", "`given` where the league's own table is shown."),
    (
        "given_table",
        "The league's own table: its file, date and source.",
    ),
    ("source", "Where it is from, in words or as an address."),
    ("file", "The CSV beside this file."),
    ("aggregate", "A table over several stages or seasons."),
    (
        "average_over",
        "The seasons that points are averaged over: how many, or a list.",
    ),
    ("csv", "How to read the CSV beside this file."),
    (
        "columns",
        "What the CSV calls a column, and what Pressbox calls it.",
    ),
    ("dates", "The order in its dates: ymd, dmy or mdy."),
    // People and places.
    (
        "team:names",
        "Names of other days, or how its players may be shown.",
    ),
    ("until", "The last day on which it was so."),
    ("code", "Three letters, for scoreboards."),
    ("club", "The club that the team belongs to."),
    ("staff", "The people of the bench: a role, and a name."),
    (
        "squad",
        "The players: names, or maps of player, number and position.",
    ),
    ("squad.season", "The season that it holds for."),
    ("position", "The position: goalkeeper, defender …"),
    ("contact", "How to reach the club."),
    ("born", "The day of birth."),
    ("nationality", "The nationality."),
    ("hidden", "Whether the player appears nowhere in the site."),
    (
        "venue:names",
        "Names of other days: a list of name, from and until.",
    ),
    ("country", "The country."),
    ("capacity", "How many it holds."),
    // The site.
    ("settings:title", "The site's title."),
    (
        "base_url",
        "The address that the site stands at: https://example.org/football.",
    ),
    ("description", "A sentence about the site."),
    (
        "language",
        "The language of its words: en, de, es, fr, it, pt.",
    ),
    (
        "words",
        "Words of the pages that are to be others: a word's name, and the word.",
    ),
    ("licence", "The licence of the data."),
    ("theme", "Folder, colours, fonts and logo."),
    ("folder", "The folder of a theme."),
    ("theme.colours", "Colours by name: accent: \"#0b6e4f\"."),
    ("fonts", "Fonts by what they are for."),
    (
        "navigation",
        "The links at the head of each page: a label, and an address.",
    ),
    ("focus", "The club or team that the site is about."),
    (
        "pages",
        "Kinds of pages that are to be left out: players: false.",
    ),
    (
        "head_to_head.from",
        "From how many meetings on two teams have a page.",
    ),
    ("pictures", "What becomes of photographs."),
    (
        "originals",
        "Whether photographs are published as they are, too, with all that the camera wrote.",
    ),
    (
        "megapixels",
        "The largest picture that is read, in millions of pixels. Default: 64.",
    ),
    ("per_page", "How many entries a page of a list has."),
    (
        "raw_html",
        "What becomes of HTML in Markdown: refuse, clean or trusted.",
    ),
    (
        "output",
        "The folder that a build writes into. Default: public.",
    ),
    ("pages.clubs", "Pages of clubs."),
    ("pages.players", "Pages of players."),
    ("pages.venues", "Pages of grounds."),
    ("pages.authors", "Pages of authors."),
    ("pages.tags", "Pages of tags."),
    ("pages.head_to_head", "Pages of two teams' meetings."),
    ("pages.rounds", "Pages of rounds."),
    ("pages.results", "Pages of results."),
    ("pages.fixtures", "Pages of matches to come."),
    ("pages.days", "Pages of days."),
    ("pages.grid", "The grid of all results."),
    ("pages.scorers", "Pages of scorers."),
    ("pages.search", "The search."),
    ("pages.calendars", "Calendars to subscribe to."),
    ("pages.data", "JSON and CSV for programs."),
    ("pages.share_images", "Pictures for shared links."),
    (
        "pages.match_tables",
        "The table as it stood, on match pages.",
    ),
];
