//! The words of each language, and what they must agree on.

use crate::calendar::Date;

use super::{Count, DateForm, Language, Refused, TABLES, Word, slot};

fn language(tag: &str) -> Language {
    Language::of(tag).unwrap()
}

#[track_caller]
fn dates(tag: &str, expected: [&str; 7]) {
    let date: Date = "2021-10-07".parse().unwrap();
    let forms = [
        DateForm::Full,
        DateForm::Long,
        DateForm::Short,
        DateForm::Weekday,
        DateForm::DayMonth,
        DateForm::DayMonthShort,
        DateForm::Month,
    ];
    assert_eq!(forms.map(|form| language(tag).date(date, form)), expected);
}

/// The names of the year's months and the week's days, short and long, as in
/// CLDR 48.2 (`cldr-dates-full`, `ca-gregorian.json`, "format"; English as in
/// Britain and the United States).
const CLDR: [(&str, &str, &str, &str, &str); 7] = [
    (
        "en",
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        "January February March April May June July August September October November December",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    (
        "en-US",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "January February March April May June July August September October November December",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    (
        "es",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "lun mar mié jue vie sáb dom",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
    (
        "fr",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "lun. mar. mer. jeu. ven. sam. dim.",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    (
        "de",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Mo. Di. Mi. Do. Fr. Sa. So.",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    ),
    (
        "pt",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "seg. ter. qua. qui. sex. sáb. dom.",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    ),
    (
        "it",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "lun mar mer gio ven sab dom",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
];

#[test]
fn months_and_days_are_called_as_in_cldr() {
    for (tag, months_short, months, days_short, days) in CLDR {
        let table = language(tag).table;
        assert_eq!(table.months_short.join(" "), months_short, "{tag}");
        assert_eq!(table.months.join(" "), months, "{tag}");
        assert_eq!(table.weekdays_short.join(" "), days_short, "{tag}");
        assert_eq!(table.weekdays.join(" "), days, "{tag}");
    }
    assert_eq!(CLDR.len(), TABLES.len(), "every language is compared");
}

/// `dateFormats.full` and `long`, `availableFormats` `yMMMd`, `MMMEd`, `MMMMd`,
/// `MMMd` and `yMMMM` of CLDR 48.2.
const PATTERNS: [(&str, [&str; 7]); 7] = [
    (
        "en",
        [
            "EEEE, d MMMM y",
            "d MMMM y",
            "d MMM y",
            "E d MMM",
            "d MMMM",
            "d MMM",
            "MMMM y",
        ],
    ),
    (
        "en-US",
        [
            "EEEE, MMMM d, y",
            "MMMM d, y",
            "MMM d, y",
            "E, MMM d",
            "MMMM d",
            "MMM d",
            "MMMM y",
        ],
    ),
    (
        "es",
        [
            "EEEE, d de MMMM de y",
            "d de MMMM de y",
            "d MMM y",
            "E, d MMM",
            "d de MMMM",
            "d MMM",
            "MMMM de y",
        ],
    ),
    (
        "fr",
        [
            "EEEE d MMMM y",
            "d MMMM y",
            "d MMM y",
            "E d MMM",
            "d MMMM",
            "d MMM",
            "MMMM y",
        ],
    ),
    (
        "de",
        [
            "EEEE, d. MMMM y",
            "d. MMMM y",
            "d. MMM y",
            "E, d. MMM",
            "d. MMMM",
            "d. MMM",
            "MMMM y",
        ],
    ),
    (
        "pt",
        [
            "EEEE, d de MMMM de y",
            "d de MMMM de y",
            "d de MMM de y",
            "E, d de MMM",
            "d de MMMM",
            "d de MMM",
            "MMMM de y",
        ],
    ),
    (
        "it",
        [
            "EEEE d MMMM y",
            "d MMMM y",
            "d MMM y",
            "E d MMM",
            "d MMMM",
            "d MMM",
            "MMMM y",
        ],
    ),
];

#[test]
fn dates_are_put_together_as_in_cldr() {
    let ours = [
        ("EEEE", "{weekday}"),
        ("E", "{wday}"),
        ("MMMM", "{month}"),
        ("MMM", "{mon}"),
        ("d", "{day}"),
        ("y", "{year}"),
    ];
    for (tag, patterns) in PATTERNS {
        let dates = language(tag).table.dates;
        let expected = patterns.map(|pattern| {
            let words = pattern.split(' ').map(|word| {
                let bare = word.trim_end_matches([',', '.']);
                let slot = ours.iter().find(|(field, _)| *field == bare);
                let slot = slot.map_or(bare, |(_, slot)| slot);
                format!("{slot}{}", &word[bare.len()..])
            });
            words.collect::<Vec<_>>().join(" ")
        });
        let written = [
            dates.full,
            dates.long,
            dates.short,
            dates.weekday,
            dates.day_month,
            dates.day_month_short,
            dates.month,
        ];
        assert_eq!(written.map(str::to_owned), expected, "{tag}");
    }
    assert_eq!(PATTERNS.len(), TABLES.len(), "every language is compared");
}

#[test]
fn a_date_reads_as_its_language_writes_it() {
    dates(
        "en",
        [
            "Thursday, 7 October 2021",
            "7 October 2021",
            "7 Oct 2021",
            "Thu 7 Oct",
            "7 October",
            "7 Oct",
            "October 2021",
        ],
    );
    dates(
        "en-US",
        [
            "Thursday, October 7, 2021",
            "October 7, 2021",
            "Oct 7, 2021",
            "Thu, Oct 7",
            "October 7",
            "Oct 7",
            "October 2021",
        ],
    );
    dates(
        "es-MX",
        [
            "jueves, 7 de octubre de 2021",
            "7 de octubre de 2021",
            "7 oct 2021",
            "jue, 7 oct",
            "7 de octubre",
            "7 oct",
            "octubre de 2021",
        ],
    );
    dates(
        "fr",
        [
            "jeudi 7 octobre 2021",
            "7 octobre 2021",
            "7 oct. 2021",
            "jeu. 7 oct.",
            "7 octobre",
            "7 oct.",
            "octobre 2021",
        ],
    );
    dates(
        "de",
        [
            "Donnerstag, 7. Oktober 2021",
            "7. Oktober 2021",
            "7. Okt. 2021",
            "Do., 7. Okt.",
            "7. Oktober",
            "7. Okt.",
            "Oktober 2021",
        ],
    );
    dates(
        "pt-BR",
        [
            "quinta-feira, 7 de outubro de 2021",
            "7 de outubro de 2021",
            "7 de out. de 2021",
            "qui., 7 de out.",
            "7 de outubro",
            "7 de out.",
            "outubro de 2021",
        ],
    );
    dates(
        "it",
        [
            "giovedì 7 ottobre 2021",
            "7 ottobre 2021",
            "7 ott 2021",
            "gio 7 ott",
            "7 ottobre",
            "7 ott",
            "ottobre 2021",
        ],
    );
    let first: Date = "2021-08-01".parse().unwrap();
    assert_eq!(language("fr").date(first, DateForm::Long), "1er août 2021");
}

#[test]
fn hours_follow_the_clock_of_the_place() {
    let time = |text: &str| text.parse().unwrap();
    assert_eq!(language("en").time(time("09:05:00")), "09:05");
    assert_eq!(language("en-US").time(time("00:30:00")), "12:30\u{a0}am");
    assert_eq!(language("en-US").time(time("20:40:00")), "8:40\u{a0}pm");
}

#[test]
fn things_are_counted_by_the_rule_of_the_language() {
    let counted = |tag: &str| [0_u32, 1, 2, 25_364].map(|n| language(tag).count(Count::Goals, n));
    assert_eq!(
        counted("en"),
        ["0 goals", "1 goal", "2 goals", "25,364 goals"]
    );
    assert_eq!(
        counted("fr"),
        ["0 but", "1 but", "2 buts", "25\u{202f}364 buts"]
    );
    assert_eq!(counted("pt"), ["0 gol", "1 gol", "2 gols", "25.364 gols"]);
    assert_eq!(counted("de"), ["0 Tore", "1 Tor", "2 Tore", "25.364 Tore"]);
}

#[test]
fn figures_are_set_as_in_print() {
    let english = language("en");
    assert_eq!([5, 0, -2].map(|n| english.signed(n)), ["+5", "0", "−2"]);
    assert_eq!(
        [7, 999, 1000, -1_234_567].map(|n| english.number(n)),
        ["7", "999", "1,000", "−1,234,567"]
    );
    assert_eq!(
        [1000, 12_345].map(|n| language("es").number(n)),
        ["1000", "12.345"]
    );
    assert_eq!(english.decimal(175, 2), "1.75");
    assert_eq!(english.decimal(-5, 2), "−0.05");
    assert_eq!(english.decimal(12, 0), "12");
    assert_eq!(language("fr").decimal(123_456, 1), "12\u{202f}345,6");
    assert_eq!(english.percent(62), "62%");
    assert_eq!(english.score(2, 1), "2–1");
    assert_eq!(language("de").score(2, 1), "2:1");
    assert_eq!(english.minute("45+2"), "45+2′");
    let places = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111];
    assert_eq!(
        places.map(|n: u32| english.ordinal(n)),
        [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"
        ]
    );
    assert_eq!(language("fr").ordinal(1_u32), "1er");
}

#[test]
fn names_stand_in_a_row() {
    let english = language("en");
    assert_eq!(english.list(&[] as &[&str]), "");
    assert_eq!(english.list(&["Canada"]), "Canada");
    assert_eq!(
        english.list(&["Canada", "Mexico", "Panama"]),
        "Canada, Mexico and Panama"
    );
    assert_eq!(language("de").list(&["A", "B"]), "A und B");
}

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(language("pt-BR").tag(), "pt-BR");
    assert_eq!(language("EN_us").word(Word::Fixtures), "Fixtures");
    assert!(Language::of("tlh").is_none());
    assert!(Language::of("").is_none());
}

#[test]
fn a_site_has_words_of_its_own() {
    let mut own = language("en");
    own.replace("fixtures", "Games").unwrap();
    own.replace("goals_one", "one single goal").unwrap();
    assert_eq!(own.word(Word::Fixtures), "Games");
    assert_eq!(own.count(Count::Goals, 1_u32), "one single goal");
    assert_eq!(own.count(Count::Goals, 2_u32), "2 goals");
    assert_eq!(own.replace("fixture", "Game"), Err(Refused::NoSuchWord));
    assert_eq!(own.replace("goals_few", "x"), Err(Refused::NoSuchWord));
    assert_eq!(
        own.replace("round_named", "Week"),
        Err(Refused::Lacks("name"))
    );
    assert!(Language::names().any(|name| name == "goals_other"));
}

#[test]
fn a_phrase_is_filled_in() {
    let said = language("en").say(Word::PageOf, &[("page", &2), ("pages", &"{page}")]);
    assert_eq!(said, "Page 2 of {page}");
    assert_eq!(slot::fill("{a {a} {b", &[("a", &1)]), "{a 1 {b");
}

/// A translation must not lose what the phrase is about.
#[test]
fn every_language_fills_in_what_english_does() {
    for table in TABLES {
        for word in Word::ALL {
            let text = (table.word)(*word);
            assert!(!text.is_empty(), "{} {}", table.tag, word.name());
            let mut ours: Vec<_> = slot::names(text).collect();
            let mut english: Vec<_> = word.slots().collect();
            ours.sort_unstable();
            english.sort_unstable();
            assert_eq!(ours, english, "{} {}", table.tag, word.name());
        }
        for count in Count::ALL {
            let forms = (table.count)(*count);
            assert!(forms.one.contains("{n}") && forms.other.contains("{n}"));
        }
    }
}

#[test]
fn names_stand_in_the_order_of_their_language() {
    let sorted = |tag: &str| {
        let mut names = [
            "Zürich",
            "U18 Ashford",
            "Nzema",
            "Österreich",
            "Ñuble",
            "U9 Ashford",
            "Oman",
            "'s-Hertogenbosch",
            "Nuria",
            "Ålesund",
            "1. FC Köln",
            "Aarhus",
        ];
        names.sort_by(|a, b| language(tag).compare(a, b));
        names
    };
    let expected = [
        "1. FC Köln",
        "Aarhus",
        "Ålesund",
        "Ñuble",
        "Nuria",
        "Nzema",
        "Oman",
        "Österreich",
        "'s-Hertogenbosch",
        "U9 Ashford",
        "U18 Ashford",
        "Zürich",
    ];
    for tag in ["en", "fr", "de", "pt-BR", "it"] {
        assert_eq!(sorted(tag), expected, "{tag}");
    }
    // In Spanish ñ is a letter of its own, after n.
    assert_eq!(sorted("es-MX")[3..6], ["Nuria", "Nzema", "Ñuble"]);
}
