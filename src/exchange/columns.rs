//! Which column of a stranger's table is what: by our names, by the names that
//! tables bear in six languages, or as the user says.

use crate::content::RESULT_COLUMNS;
use crate::slug::fold;

/// Columns as the user names them: theirs, ours.
#[derive(Clone, Debug, Default)]
pub struct Translation(pub Vec<(String, String)>);

/// What archives have besides the columns of ours.
pub(super) const MORE: [&str; 5] = ["competition", "season", "match", "pens", "kickoff"];

/// What tables call a column of ours: folded, without what joins words.
const CALLED: &[(&str, &[&str])] = &[
    (
        "date",
        &[
            "datum",
            "fecha",
            "data",
            "jour",
            "giorno",
            "dia",
            "matchdate",
            "day",
        ],
    ),
    (
        "kickoff",
        &[
            "anstoss",
            "anpfiff",
            "datetime",
            "utcdate",
            "beginn",
            "coupdenvoi",
        ],
    ),
    (
        "time",
        &[
            "zeit",
            "uhrzeit",
            "hora",
            "heure",
            "ora",
            "horario",
            "kotime",
            "kickofftime",
        ],
    ),
    (
        "round",
        &[
            "matchday",
            "spieltag",
            "jornada",
            "journee",
            "giornata",
            "rodada",
            "runde",
            "week",
            "gameweek",
            "matchweek",
            "roundnumber",
            "wk",
            "gw",
            "md",
            "ronda",
            "turno",
            "tour",
        ],
    ),
    (
        "group",
        &[
            "gruppe", "grupo", "groupe", "girone", "gruppo", "poule", "staffel",
        ],
    ),
    ("stage", &["phase", "fase"]),
    (
        "home",
        &[
            "hometeam",
            "heim",
            "heimmannschaft",
            "heimteam",
            "heimverein",
            "local",
            "equipolocal",
            "domicile",
            "equipedomicile",
            "equipeadomicile",
            "recevant",
            "casa",
            "squadracasa",
            "squadradicasa",
            "mandante",
            "timemandante",
            "equipadacasa",
            "equipacasa",
            "team1",
            "hometeamname",
            "homename",
            "homeclub",
            "homeside",
            "ht1",
            "incasa",
            "thuis",
            "equipe1",
            "mannschaft1",
        ],
    ),
    (
        "away",
        &[
            "awayteam",
            "gast",
            "gastmannschaft",
            "gastteam",
            "gastverein",
            "auswarts",
            "auswartsmannschaft",
            "visitante",
            "equipovisitante",
            "exterieur",
            "equipeexterieur",
            "visiteur",
            "ospite",
            "ospiti",
            "trasferta",
            "squadraospite",
            "fora",
            "timevisitante",
            "equipavisitante",
            "team2",
            "awayteamname",
            "awayname",
            "awayclub",
            "awayside",
            "visitor",
            "visitors",
            "guest",
            "intrasferta",
            "uit",
            "equipe2",
            "mannschaft2",
            "gaste",
        ],
    ),
    (
        "home_goals",
        &[
            "homescore",
            "fthg",
            "hg",
            "heimtore",
            "toreheim",
            "goleslocal",
            "golesloc",
            "butsdomicile",
            "golcasa",
            "golscasa",
            "golsmandante",
            "goalshome",
            "hometeamscore",
            "hometeamgoals",
            "score1",
            "goals1",
            "tore1",
            "fthome",
            "homegoal",
            "golesdecasa",
        ],
    ),
    (
        "away_goals",
        &[
            "awayscore",
            "ftag",
            "ag",
            "gasttore",
            "toregast",
            "golesvisitante",
            "golesvis",
            "butsexterieur",
            "golospiti",
            "goltrasferta",
            "golsvisitante",
            "goalsaway",
            "awayteamscore",
            "awayteamgoals",
            "score2",
            "goals2",
            "tore2",
            "ftaway",
            "awaygoal",
            "golsfora",
        ],
    ),
    (
        "score",
        &[
            "ft",
            "result",
            "ergebnis",
            "endstand",
            "resultat",
            "resultado",
            "risultato",
            "placar",
            "fulltime",
            "finalscore",
            "endergebnis",
            "marcador",
            "punteggio",
        ],
    ),
    (
        "half_time",
        &[
            "ht",
            "halbzeit",
            "pause",
            "descanso",
            "mitemps",
            "primotempo",
            "intervalo",
            "halbzeitstand",
            "htscore",
        ],
    ),
    ("home_half_time", &["hthg", "hthome", "halftimehome"]),
    ("away_half_time", &["htag", "htaway", "halftimeaway"]),
    (
        "pens",
        &[
            "penalties",
            "elfmeterschiessen",
            "elfmeter",
            "penaltis",
            "tirsaubut",
            "rigori",
            "shootout",
            "penalty",
        ],
    ),
    (
        "home_pens",
        &[
            "homepenalties",
            "homepenaltygoals",
            "homepenaltyscore",
            "penshome",
        ],
    ),
    (
        "away_pens",
        &[
            "awaypenalties",
            "awaypenaltygoals",
            "awaypenaltyscore",
            "pensaway",
        ],
    ),
    (
        "extra_time",
        &[
            "aet",
            "verlangerung",
            "prorroga",
            "prolongation",
            "supplementari",
            "prolongamento",
        ],
    ),
    (
        "venue",
        &[
            "stadium",
            "stadion",
            "ground",
            "estadio",
            "stade",
            "stadio",
            "spielort",
            "spielstatte",
            "sportplatz",
            "campo",
            "arena",
            "terrain",
        ],
    ),
    (
        "city",
        &["ort", "stadt", "ciudad", "ville", "citta", "cidade"],
    ),
    (
        "neutral",
        &["neutralvenue", "neutralerplatz", "camponeutral"],
    ),
    (
        "attendance",
        &[
            "crowd",
            "zuschauer",
            "publico",
            "espectadores",
            "spectateurs",
            "affluence",
            "spettatori",
            "assistencia",
            "att",
            "zuschauerzahl",
            "asistencia",
        ],
    ),
    ("referee", &["ref", "schiedsrichter", "arbitro", "arbitre"]),
    ("status", &["estado", "stato", "statut"]),
    (
        "goals",
        &[
            "scorers",
            "goalscorers",
            "tore",
            "torschutzen",
            "goles",
            "goleadores",
            "buts",
            "buteurs",
            "marcatori",
            "reti",
            "gols",
            "marcadores",
            "artilheiros",
        ],
    ),
    (
        "notes",
        &[
            "note",
            "comment",
            "comments",
            "bemerkung",
            "bemerkungen",
            "anmerkung",
            "observaciones",
            "remarques",
            "osservazioni",
            "observacoes",
            "remarks",
            "hinweis",
        ],
    ),
    (
        "competition",
        &[
            "tournament",
            "league",
            "wettbewerb",
            "liga",
            "competicion",
            "torneo",
            "competizione",
            "campionato",
            "competicao",
            "torneio",
            "div",
            "division",
            "comp",
        ],
    ),
    (
        "season",
        &["saison", "temporada", "stagione", "epoca", "year"],
    ),
    (
        "match",
        &[
            "fixture",
            "begegnung",
            "paarung",
            "spiel",
            "partido",
            "rencontre",
            "partita",
            "jogo",
            "partie",
            "game",
            "spielpaarung",
        ],
    ),
];

/// Names that tables give to the same column.
fn called(folded: &str) -> Option<&'static str> {
    CALLED
        .iter()
        .find(|(ours, theirs)| fold(ours) == *folded || theirs.contains(&folded))
        .map(|(ours, _)| *ours)
}

/// What a column is; `None` where it is of no use.
pub(super) fn column(header: &str, translation: &Translation) -> Option<&'static str> {
    let folded = fold(header);
    let said = translation
        .0
        .iter()
        .find(|(theirs, _)| fold(theirs) == folded);
    let wanted = said.map_or(&*folded, |(_, ours)| ours.as_str());
    let wanted = fold(wanted);
    let own = RESULT_COLUMNS.iter().chain(&MORE).copied();
    own.into_iter()
        .find(|ours| fold(ours) == wanted)
        .or_else(|| called(&wanted))
}

/// Whether these cells name the columns of a table of matches.
pub(super) fn names_a_match<'c>(
    cells: impl Iterator<Item = &'c str>,
    translation: &Translation,
) -> bool {
    let columns: Vec<_> = cells.map(|cell| column(cell, translation)).collect();
    let has = |wanted| columns.contains(&Some(wanted));
    (has("home") && has("away")) || (has("match") && (has("date") || has("score")))
}

#[cfg(test)]
mod tests {
    use super::{CALLED, Translation, column, names_a_match};
    use crate::slug::fold;

    #[test]
    fn columns_are_known_in_six_languages() {
        let check = |header: &str, ours: Option<&str>| {
            assert_eq!(column(header, &Translation::default()), ours, "{header}");
        };
        check("Heim-Mannschaft", Some("home"));
        check("Gäste", Some("away"));
        check("Équipe à domicile", Some("home"));
        check("Visitante", Some("away"));
        check("Home Team", Some("home"));
        check("home_score", Some("home_goals"));
        check("Zuschauer", Some("attendance"));
        check("FTR", None);
        check("B365H", None);
        let said = Translation(vec![("Verein A".to_owned(), "home".to_owned())]);
        assert_eq!(column("verein a", &said), Some("home"));
        assert!(names_a_match(["Heim", "Gast"].into_iter(), &said));
        assert!(!names_a_match(["Saison 2025/26"].into_iter(), &said));
    }

    #[test]
    fn a_name_means_one_column() {
        let mut all: Vec<&str> = CALLED
            .iter()
            .flat_map(|(_, names)| *names)
            .copied()
            .collect();
        assert!(all.iter().all(|name| fold(name) == *name));
        all.sort_unstable();
        let before = all.len();
        all.dedup();
        assert_eq!(before, all.len());
    }
}
