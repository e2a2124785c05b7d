#!/usr/bin/env python3
"""Write a site of N match reports of invented clubs: corpus.py N FOLDER

Leagues of twenty clubs, each pair twice a season, season after season: the same N gives the same bytes. A report has the
keys that most reports have (title, date, competition, sides, score, venue, goals) and some 1,300 bytes of prose.
"""
import datetime
import os
import random
import sys

SETTINGS = """title: Invented leagues
base_url: https://example.org/
"""
# Pages that a plain site does without, so that figures can be set beside other generators'.
PLAIN = "pages: {match_tables: false, players: false, head_to_head: false, rounds: false, venues: false, authors: false, " \
    "tags: false, calendars: false, data: false, search: false, share_images: false, results: false, fixtures: false, " \
    "days: false, grid: false, scorers: false}\n"
FIRST = "Ash Birch Black Bram Brook Cald Carn Dun East Fern Glen Hart Hazel Kest Lang Mar Nor Oak Pem Raven Stone Thorn".split()
LAST = "bourne by combe dale field ford gate ham hurst ley more ness port stead ton wick worth".split()
AFTER = "Rovers United Athletic Town City Albion Wanderers Harriers Rangers Villa".split()
GIVEN = "Adam Ben Carlos Dário Émile Finn Goran Hugo Ivo Jonas Kwame Léo Mats Nils Oskar Paul Rui Sam Théo Viktor".split()
FAMILY = "Archer Bakker Costa Dahl Eriksen Fofana Gómez Hansen Ivanov Jung Keller Lopes Müller Novák Osei Pérez Quinn".split()
SENTENCES = [
    "A scrappy start, full of free kicks and half-clearances, gave neither goalkeeper much to do beyond claiming the odd cross.",
    "Neither manager looked happy with the balance of the midfield, and the shouts from the touchline grew louder.",
    "The referee waved away a loud appeal, and the bench was still complaining when play broke to the other end.",
    "A double substitution changed the shape of the contest; suddenly there were runners beyond the ball.",
    "It became a test of patience: long passages of possession, a packed penalty area, and set pieces that came to little.",
    "The wide players found room as legs tired, and the crowd sensed that one moment of quality would be enough.",
    "Time was managed sensibly from there, with corners taken short and the ball kept by the flag.",
]


def clubs(league):
    names = []
    for at in range(20):
        n = league * 20 + at
        place = FIRST[n % len(FIRST)] + LAST[n // len(FIRST) % len(LAST)]
        names.append(f"{place} {AFTER[(n * 7 + n // 374) % len(AFTER)]}")
    return names


def pairs(round_):
    """The ten matches of a round, by the circle method; the second half of the season the other way round."""
    turn = round_ % 19
    found = []
    for at in range(10):
        one = (turn + at) % 19
        two = 19 if at == 0 else (turn - at) % 19
        found.append((one, two) if (round_ + at) % 2 == (round_ >= 19) else (two, one))
    return found


def goals(rng, squad, side, count):
    for _ in range(count):
        yield f"  - team: {side}\n    player: \"{rng.choice(squad)}\"\n    minute: {rng.randint(1, 90)}\n"


def report(rng, date, competition, names, home, away):
    scored, conceded = min(rng.randint(0, 4), rng.randint(0, 5)), min(rng.randint(0, 4), rng.randint(0, 4))
    squads = [[f"{GIVEN[(club * 3 + n) % 20]} {FAMILY[(club * 5 + n * 3) % 17]}" for n in range(8)] for club in (home, away)]
    events = "".join([*goals(rng, squads[0], "home", scored), *goals(rng, squads[1], "away", conceded)])
    prose = [" ".join(rng.choice(SENTENCES) for _ in range(2)) for _ in range(4)]
    home, away = names[home], names[away]
    return f"""---
title: "{home} {scored}-{conceded} {away}"
date: {date}
competition: {competition}
home: "{home}"
away: "{away}"
score: "{scored}-{conceded}"
venue: "{home.split()[0]} Road"
{"goals:" + chr(10) + events if events else ""}---
**{home}** met *{away}* at {home.split()[0]} Road. {prose[0]}

## Before the break

{prose[1]}

## The decisive spell

{prose[2]}

> We knew that it would be close, and we were ready to suffer for it.

{prose[3]}

- {rng.randint(2, 15)} corners for {home}, {rng.randint(2, 15)} for {away}
- Attendance given as {rng.randint(300, 9000):,}
"""


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(f"{folder}/content/reports", exist_ok=True)
    with open(f"{folder}/site.yaml", "w") as file:
        file.write(SETTINGS + PLAIN)
    rng = random.Random(1)
    leagues = max(1, min(18, count // 1900))
    written, season = 0, 0
    while written < count:
        year = 1900 + season // leagues
        names = clubs(season % leagues)
        competition = f"league-{season % leagues + 1}-{year}"
        os.makedirs(f"{folder}/content/reports/{competition}", exist_ok=True)
        for round_ in range(38):
            date = datetime.date(year, 1, 7) + datetime.timedelta(days=7 * round_)
            for home, away in pairs(round_):
                if written == count:
                    return
                path = f"{folder}/content/reports/{competition}/{date}-{names[home]}-{names[away]}.md".replace(" ", "-").lower()
                with open(path, "w") as file:
                    file.write(report(rng, date, competition, names, home, away))
                written += 1
        season += 1


main()
