//! Every kind of complaint, with its cause and its mend.
//!
//! A code's name is part of the interface: users write it under `allow:`,
//! scripts look for it in `--message-format json`.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $cause:literal])+ $code:ident = $name:literal, $severity:ident, $mend:literal;)+) => {
        /// The kind of a complaint; its documentation is the cause.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $cause])+ $code,)+
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Self] = &[$(Self::$code,)+];

            /// Its name, as users write it: `unknown-key`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)+
                }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$code => Severity::$severity,)+
                }
            }

            /// What brings it about, in a sentence or two.
            pub fn cause(self) -> &'static str {
                match self {
                    $(Self::$code => concat!($($cause),+).trim_ascii(),)+
                }
            }

            /// How to mend it.
            pub fn mend(self) -> &'static str {
                match self {
                    $(Self::$code => $mend,)+
                }
            }
        }
    };
}

codes! {
    // Files: what a reader of bytes can say.

    /// The file could not be read from the disk.
    UnreadableFile = "unreadable-file", Error, "Mend the file's permissions, or move it out of the site.";
    /// A pipe, a socket or a device stands where a file should.
    SpecialFile = "special-file", Error, "Move it out of the site.";
    /// A link leads out of the site, to nothing, or round in a circle.
    LinkOutside = "link-outside", Error, "Put the file itself where the link stands.";
    /// A file has so many findings that only the first of them are told.
    MoreFindings = "more-findings", Note, "Mend those above, and look again.";
    /// A file's name is not UTF-8 text.
    FileName = "file-name", Error, "Give the file another name.";
    /// Two files have names that many systems take for one: they differ in
    /// upper and lower case alone, or in how an accent is stored.
    TwinNames = "twin-names", Error, "Rename one of the two.";
    /// There is no site where the command looked for one.
    NoSite = "no-site", Error, "Go to the site's folder, name it with `--root`, or make a new one with `pressbox init`.";
    /// The command line asks for something that the site does not have.
    Usage = "usage", Error, "Ask for one of the names that the message lists.";
    /// The output folder is one that must not be written into.
    RefusedOutput = "refused-output", Error, "Choose another folder with `--output`.";
    /// A file that Pressbox did not write stands where a page belongs.
    ForeignFile = "foreign-file", Error, "Move the file away, or let it be replaced with `--allow-foreign`.";
    /// Two files of the site have one address.
    OnePathTwice = "one-path-twice", Error, "Give one of the two another `slug`, or another name.";
    /// A file in the output folder is no longer what Pressbox wrote there.
    EditedOutput = "edited-output", Note, "Change the content or the templates: the output is written anew by each build.";
    /// A file of the site changed while the site was being built.
    ChangedMeanwhile = "changed-meanwhile", Error, "Build again.";
    /// Another build is writing into the same folder.
    Locked = "locked", Error, "Wait until the other build has ended.";
    /// A file or folder of the output could not be written.
    CannotWrite = "cannot-write", Error, "Free the disk, or mend the folder's permissions.";
    /// The address or port to serve at cannot be used.
    CannotListen = "cannot-listen", Error, "Choose another port or address.";
    /// The system does not tell which files change, so they are looked at every
    /// second.
    CannotWatch = "cannot-watch", Warning, "Raise the system's limit of watched files, or keep the site on a local disk.";
    /// The file is not UTF-8 text.
    NotUtf8 = "not-utf8", Error, "Save the file as UTF-8.";
    /// The front matter begins with `---` and has no line `---` that ends it.
    UnclosedFrontMatter = "unclosed-front-matter", Error, "Write a line of three hyphens below the last key.";
    /// The front matter is in the language of another generator: TOML between
    /// lines of `+++`, or JSON.
    ForeignFrontMatter = "foreign-front-matter", Error, "Write it as YAML between two lines of three hyphens: `title: Derby` for `title = \"Derby\"`.";
    /// The YAML cannot be read.
    YamlSyntax = "yaml-syntax", Error, "Mend the line where the message points; most often a value with a colon, a hash or a quote at its start needs quotes.";

    /// A character that no text holds stands in the file: a NUL, a bell.
    ControlCharacter = "control-character", Error, "Delete the character, or save the file as text.";
    /// The YAML is larger, deeper or more repetitive than any real file.
    YamlLimit = "yaml-limit", Error, "Split the file, or write out what its aliases repeat.";
    /// A text has more marks of Markdown, or more lines, than any real one.
    MarkdownLimit = "markdown-limit", Error, "Split the text into several files.";
    /// A `#` after a space begins a comment, so the end of a value is lost.
    HiddenByHash = "hidden-by-hash", Warning, "Put the value in quotes, or put a space behind the `#` of a comment.";
    /// A `&` at a value's start makes its first word a name for aliases, so that word is lost.
    HiddenByAnchor = "hidden-by-anchor", Warning, "Put the value in quotes.";
    /// A character that nobody sees turns the direction of a text, or makes two names that look alike.
    HiddenCharacter = "hidden-character", Warning, "Delete the character, or write `allow: [hidden-character]` if it is meant.";
    /// A word is written in letters of two alphabets, one of which only look like the other's.
    MixedLetters = "mixed-letters", Warning, "Type the letter again, or write `allow: [mixed-letters]` if it is meant.";
    /// A file under `content/` stands where none of its kind is read.
    MisplacedFile = "misplaced-file", Warning, "Move the file to the folder that the message names.";
    /// A file that an editor or a file service left behind: a backup, a conflicting copy.
    LeftBehind = "left-behind", Note, "Delete the file, or rename it if it is meant.";
    /// A CSV of results stands beside no competition's file of the same name.
    ResultsWithoutCompetition = "results-without-competition", Error, "Rename the CSV as the competition's file is named, or write that file.";

    /// A CSV in a competition's folder is a table that no `given_table:` names.
    TableWithoutCompetition = "table-without-competition", Error, "Name it in the competition's file: `table: given` and `given_table: {file: NAME.csv}`.";
    /// `given_table: {file: …}` names a file that is not beside the competition's.
    NoSuchTable = "no-such-table", Error, "Put the table beside the competition's file, with the columns of `pressbox table --format csv`.";

    // Shapes: what one file says.

    /// A key that this kind of file does not have.
    UnknownKey = "unknown-key", Error, "Correct the key, or move it under `extra:`, which takes anything.";
    /// A key that stands twice in one map.
    DuplicateKey = "duplicate-key", Error, "Keep one of the two.";
    /// A value of another kind than the key takes.
    WrongValue = "wrong-value", Error, "Write the value in the form that the message names.";
    /// A part of a file lacks a key without which it says nothing.
    MissingKey = "missing-key", Error, "Add the key.";
    /// Two keys say the same thing in two ways, so that only one may stand.
    KeysExclude = "keys-exclude", Error, "Keep one of the two.";
    /// A report has no date, neither in its front matter nor in its file's name.
    MissingDate = "missing-date", Error, "Write `date:` in the front matter, or begin the file's name with the date.";
    /// A date that no calendar has, or in another order than year, month, day.
    InvalidDate = "invalid-date", Error, "Write the date as year, month, day: 2026-05-03.";
    /// A time that no clock shows, or with an offset.
    InvalidTime = "invalid-time", Error, "Write the time of the ground's clock: 20:45.";
    /// A score line, goal line, line-up or the like that cannot be read, or in two ways.
    UnreadableLine = "unreadable-line", Error, "Mend the part that the message points at; the guide's page on reports shows how such lines are written.";
    /// A column of a CSV that tables of its kind do not have.
    UnknownColumn = "unknown-column", Error, "Correct the column's name, delete the column, or translate it under `csv:`.";
    /// A CSV lacks a column without which its rows say nothing.
    MissingColumn = "missing-column", Error, "Name the column in the first line.";
    /// A row of a CSV has another number of cells than the first line names.
    BadRow = "bad-row", Error, "Add or remove cells; a cell with the separator in it needs double quotes.";

    // Football: what the files say together.

    /// A name that is not among a competition's teams.
    UnknownTeam = "unknown-team", Error, "Correct the name, or add the team to the competition's `teams:` or to its `aliases:`.";
    /// Two statements of one fact differ.
    Contradiction = "contradiction", Error, "Correct one of the two places.";
    /// The goals do not add up to the score.
    ScoreMismatch = "score-mismatch", Error, "Add the missing goal, or correct the score.";
    /// One name, alias or address belongs to two things of one kind.
    NameTaken = "name-taken", Error, "Give one of the two another name.";
    /// A name has no letter or digit that an address can be made of.
    NoAddress = "no-address", Error, "Write a `slug:` in its file.";
    /// Two things of one kind would stand at the same address.
    AddressTaken = "address-taken", Error, "Give one of the two a `slug:` of its own; if they are one, make one name an alias of the other.";
    /// A name is one letter off another that is better known.
    NameNear = "name-near", Warning, "Correct the name, make it an alias, or write `allow: [name-near]` where both are right.";
    /// A name under `allow:` that is no finding's.
    UnknownCode = "unknown-code", Error, "Write the name that stands in brackets behind `warning` or `error`.";
    /// An error under `allow:` that cannot be as it is meant to be.
    NeverMeant = "never-meant", Error, "Mend what the error names; `allow:` silences warnings and notes.";
    /// A spelling that two teams share.
    AmbiguousTeam = "ambiguous-team", Error, "Write the team's full name.";
    /// A score line that can be read in two ways, and known teams do not decide.
    AmbiguousScoreLine = "ambiguous-score-line", Error, "Write `home:`, `away:` and `score:` apart.";
    /// A team that is its own opponent.
    AgainstItself = "against-itself", Error, "Correct one of the two names.";
    /// A team that a list names twice.
    ListedTwice = "listed-twice", Error, "Remove one of the two.";
    /// A group that the stage does not list.
    UnknownGroup = "unknown-group", Error, "Correct the group's name, or add it to `groups:`.";
    /// A stage that the season does not have.
    UnknownStage = "unknown-stage", Error, "Correct the stage's name, or add it to `stages:`.";
    /// A season that the competition does not have.
    UnknownSeason = "unknown-season", Error, "Correct the season's name, or write the season's file.";
    /// Tie-breakers under a name that is no preset's.
    UnknownPreset = "unknown-preset", Error, "Write the name of a preset (`pressbox rules` lists them), or a list of steps.";
    /// A time zone that the IANA database does not have.
    UnknownTimeZone = "unknown-time-zone", Error, "Write a name such as `Europe/London`.";
    /// The competition that a report names has no season on its day.
    NoSeason = "no-season", Error, "Correct the date, or write `from:` and `to:` in the season's file.";
    /// A match of which nothing tells the competition.
    NoCompetition = "no-competition", Error, "Write `competition:` in the report.";
    /// Two tellings of one match each have a goal that the other lacks.
    GoalsDiffer = "goals-differ", Error, "Correct one of the two places.";
    /// Goals of a match that has no score.
    GoalsWithoutScore = "goals-without-score", Error, "Write the score.";
    /// The score behind a goal is not the one that the goals up to it make.
    RunningScore = "running-score", Error, "Correct the running score, or put the goals in their order.";
    /// A list of goals from which it does not follow who scored them.
    GoalSide = "goal-side", Error, "Put `;` or a dash between spaces between the two sides' scorers, or write `team:`.";
    /// A card of which it does not follow to which side it was shown.
    CardSide = "card-side", Error, "Write the cards as `{home: …, away: …}`.";
    /// A team's name at a goal or card that is neither side's.
    NeitherSide = "neither-side", Error, "Write `home`, `away` or the name of one of the two teams.";
    /// A minute that hardly any match reaches.
    ImprobableMinute = "improbable-minute", Warning, "Correct the minute, or write `allow: [improbable-minute]`.";
    /// A goal after normal time in a match without extra time.
    LateGoal = "late-goal", Warning, "Write `aet` behind the score, or the minute as `90+4`.";
    /// A name that may be that of several players.
    AmbiguousPlayer = "ambiguous-player", Error, "Write the full name.";
    /// A squad whose file bears the name of no team.
    SquadOfNobody = "squad-of-nobody", Error, "Give the file the name of a team's file.";
    /// More goals at half-time or after ninety minutes than at the end.
    MoreBeforeTheEnd = "more-before-the-end", Error, "Correct one of the two scores.";
    /// A shoot-out that nobody won.
    LevelShootOut = "level-shoot-out", Error, "Correct the shoot-out's score.";
    /// A shoot-out after a match that was not level.
    NeedlessShootOut = "needless-shoot-out", Warning, "Correct the score; in a tie of two legs write `legs: 2` or `(agg 3-3)`.";
    /// Words for a side, such as `Winner SF1`, that speak of nothing that the
    /// site has.
    UnknownSide = "unknown-side", Warning, "Correct the name after the first word, or give the match that is meant a label: `SF1: Home v Away`.";
    /// One label at two ties of a season.
    LabelTaken = "label-taken", Error, "Give one of the two matches another label.";
    /// A tie whose side is whoever comes out of that very tie, perhaps by way
    /// of others.
    DrawnFromItself = "drawn-from-itself", Error, "Name the tie that the side really comes from.";
    /// Two legs in one round that have one team in common, not two.
    LegsNotPaired = "legs-not-paired", Error, "Correct the team that differs, or the round.";
    /// A stated aggregate that is not the sum of the legs.
    AggregateDiffers = "aggregate-differs", Error, "Correct the aggregate, home side of that match first, or a score.";
    /// Extra time in a league, whose matches have none.
    ExtraTimeInALeague = "extra-time-in-a-league", Warning, "Remove `aet`, or write `format: knockout` in the competition.";
    /// A match months before or after its season.
    OutsideSeason = "outside-season", Warning, "Correct the date, or write `from:` and `to:` in the season's file.";
    /// A result later than `--today`.
    ResultToCome = "result-to-come", Warning, "Correct the date.";
    /// A match whose day has passed and that has no score.
    NoScoreYet = "no-score-yet", Note, "Write the score, or `status: postponed`.";
    /// A team in two matches on one day.
    TwiceOnADay = "twice-on-a-day", Warning, "Correct a date or a team; if it is one match told twice, correct home and away.";
    /// A team in two matches of one round.
    TwiceInARound = "twice-in-a-round", Warning, "Correct the round or the team.";
    /// More players began than a side has.
    TooManyStarters = "too-many-starters", Warning, "Correct the line-up, or write `match: {players: 9}` in the competition.";
    /// A player who is on twice.
    OnTwice = "on-twice", Warning, "Correct the names, or write `match: {rolling_subs: true}` in the competition.";
    /// A scorer whom a whole line-up does not name.
    NotInLineUp = "not-in-line-up", Warning, "Correct the name, or add the player to the line-up or the bench.";
    /// A substitute who scored before coming on.
    ScoredBeforeComingOn = "scored-before-coming-on", Warning, "Correct one of the two minutes, or write `match: {rolling_subs: true}`.";
    /// One team plays in every match of a competition that lists no teams, so
    /// there are results and no table.
    ResultsAlone = "results-alone", Note, "Write `format: league` for a table all the same, or `format: list` to say that this is meant.";
    /// Two cautions of one player and no sending-off.
    TwoYellows = "two-yellows", Warning, "Write the second one as `2y`.";
    /// A line of a report that looks nearly like a score line, so that it is
    /// part of the text and no match.
    NearScoreLine = "near-score-line", Warning, "Write the line as the message says; where it is no match, write `allow: [near-score-line]`.";
    /// A player in a match that a suspension for cards keeps them out of.
    SuspendedPlayer = "suspended-player", Warning, "Correct the name or the cards; where the suspension was lifted, write `allow: [suspended-player]`.";
    /// A text names a player whose name the site may not show. What a writer
    /// writes is published as it is.
    HiddenName = "hidden-name", Warning, "Leave the name out, or write who it was in other words; where it may stand, write `allow: [hidden-name]`.";
    /// A telling that is equally near to two matches of the same pair.
    TwoMatchesNear = "two-matches-near", Error, "Write the match's own date as `kickoff:`, or its `round:` or `leg:`.";

    // Site: pages, templates, links.

    /// A template cannot be read, or fails on a page.
    Template = "template", Error, "Correct the template; `pressbox theme eject` brings back the default one.";
    /// A report or page names a template that there is none of.
    UnknownTemplate = "unknown-template", Error, "Correct the name, or write the template into `templates/`.";
    /// A path that an address, an old address or a file would have cannot be
    /// written on every system.
    AddressNotAllowed = "address-not-allowed", Error, "Choose another `slug`, alias or file name: no `..`, no empty part, none of `\\ : * ? \" < > |`.";
    /// Two pages or files would stand at one address; case counts for nothing.
    SameAddress = "same-address", Error, "Give one of the two a `slug` of its own, or rename the file.";
    /// A file stands where other files need a folder.
    FileInTheWay = "file-in-the-way", Error, "Rename the file, or give the page another `slug`.";
    /// A link in Markdown leads to nothing within the site.
    DeadLink = "dead-link", Warning, "Correct the link: a path relative to the file that it stands in, or one from the site's root that starts with `/`.";
    /// A fenced block names a competition, a season, a team or a match that the
    /// site does not have.
    UnknownInBlock = "unknown-in-block", Error, "Write the name as the site's files do, or an alias of it.";
    /// A fenced block asks for a table, a line-up or a match that there is none
    /// of.
    EmptyBlock = "empty-block", Warning, "Name what it is to show, or take the block away.";
    /// The name behind a fence is one letter off that of a block.
    NearBlock = "near-block", Warning, "Correct the name; for code, name another language or none.";
    /// A link in Markdown has no words.
    EmptyLink = "empty-link", Note, "Write the words in the square brackets.";
    /// A picture in Markdown has no words for readers who do not see it.
    PictureWithoutWords = "picture-without-words", Note, "Write in the square brackets what it shows.";
    /// A heading leaves out levels, so that readers who hear the page miss what lies between.
    HeadingJump = "heading-jump", Note, "Begin it with one `#` more than the heading above it.";
    /// HTML in Markdown, which readers see as it is written unless the settings let it through.
    HtmlAsText = "html-as-text", Note, "Write it in Markdown, or write `raw_html: clean` into `site.yaml`.";
    /// A template of the site that neither a page nor another template uses.
    UnusedTemplate = "unused-template", Note, "Name it as the theme names what it stands in for; `pressbox theme list` has the names.";
    /// A template leaves an element open, or closes another than is open.
    IllFormed = "ill-formed", Note, "Close in the site's own templates what they open; the default ones do.";
    /// A file that is named as a picture and cannot be read as one.
    BrokenPicture = "broken-picture", Error, "Save the picture again as JPEG or PNG.";
    /// A picture of so many pixels that it cannot be made smaller here.
    HugePicture = "huge-picture", Error, "Make the picture smaller: a page shows it at most 1600 pixels wide. Or write `pictures: {megapixels: 120}` in `site.yaml`.";
    /// A photograph in a format that is published as it is, though it may tell
    /// where it was taken.
    KeptMetadata = "kept-metadata", Warning, "Save the photograph as JPEG.";
    /// A crest that does more than show: it holds a script or the like.
    ActingDrawing = "acting-drawing", Error, "Save the drawing as plain SVG, without scripts.";
    /// A colour or font of the settings that no style sheet can hold.
    UnusableToken = "unusable-token", Error, "Write a name of letters, digits and hyphens, and a plain CSS value such as `#a3231f` or `Georgia, serif`.";
    /// The language of the settings is none that Pressbox speaks.
    UnknownLanguage = "unknown-language", Warning, "Choose a language that Pressbox speaks, or keep it and give every word under `words:`.";
    /// A word under `words:` that no page says, or that lacks what is filled in.
    UnknownWord = "unknown-word", Error, "Write the name as the documentation lists it, and keep what stands in braces.";
    /// The settings do not say where the site will stand.
    NoBaseUrl = "no-base-url", Note, "Write `base_url: https://…` into `site.yaml`, or build with `--base-url`.";
}
