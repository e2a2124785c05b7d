#!/usr/bin/env python3
"""What no input of a megabyte may take: inputs.py PROGRAM [--seconds N]
[--memory MB] [--only WORD].

`--only WORD` takes the inputs whose name has the word.

Lays out a small site with one hostile file of up to a megabyte, has it checked
and built, and prints the processor's seconds (as the kernel counts them) and
the most memory that it took beyond what the site takes without the file. Ends
with 1 where one took more than a second or 200 MB; a file that asks for pages,
as one with thousands of teams, has a tenth of a millisecond and two kilobytes
more for each file that is written, and one that brings in matches two kilobytes
more for each of them."""

import os
import pathlib
import subprocess
import sys
import tempfile

MB = 1_000_000
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SECONDS = float(sys.argv[sys.argv.index("--seconds") + 1]) if "--seconds" in sys.argv else 1.0
ONLY = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
MEMORY = int(sys.argv[sys.argv.index("--memory") + 1]) if "--memory" in sys.argv else 200
FOR_EACH_FILE, FOR_EACH_MADE = 0.0001, 0.002
# Files are written to memory where that can be: a disk is not what is measured.
PLACE = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

REPORT = "content/reports/2026-05-16-hostile.md"
CUP = "content/competitions/cup.md"


def full(piece):
    return piece * (MB // len(piece.encode()))


def numbered(piece, times=None):
    text, number = [], 0
    size = 0
    while size < MB and (times is None or number < times):
        line = piece.replace("#", str(number))
        text.append(line)
        size += len(line.encode())
        number += 1
    return "".join(text)


def front(text, body="Words.\n"):
    return f"---\n{text}\n---\n{body}"


def prose(text):
    return front("result: Ashford 1-0 Kestrel\ncompetition: Harbour League", text)


INPUTS = {
    "a line of one letter": (REPORT, prose(full("a"))),
    "marks of a quotation": (REPORT, prose(full(">"))),
    "brackets that open": (REPORT, prose(full("["))),
    "brackets, paired": (REPORT, prose(full("[]"))),
    "links in links": (REPORT, prose(full("[a](") )),
    "pictures in pictures": (REPORT, prose(full("![") )),
    "stars": (REPORT, prose(full("*a "))),
    "stars and underscores": (REPORT, prose(full("*_"))),
    "back quotes": (REPORT, prose("".join("`" * n + " " for n in range(1, 1400)))),
    "tildes": (REPORT, prose(full("~a~~ "))),
    "angles": (REPORT, prose(full("<"))),
    "comments that open": (REPORT, prose(full("<!--"))),
    "declarations": (REPORT, prose(full("<?a"))),
    "entities": (REPORT, prose(full("&a;"))),
    "footnotes": (REPORT, prose(numbered("[^#] \n\n[^#]: a\n\n"))),
    "one footnote, often": (REPORT, prose("[^a]: " + "x" * 1000 + "\n\n" + full("[^a] "))),
    "definitions": (REPORT, prose(numbered("[a#]: /x\n"))),
    "one definition, often": (REPORT, prose("[a]: /" + "x" * 10000 + "\n\n" + full("[a] "))),
    "a list within a list": (REPORT, prose("".join(" " * n + "- a\n" for n in range(1400)))),
    "items of a list": (REPORT, prose(full("- a\n"))),
    "tables": (REPORT, prose(full("|a|b|\n|-|-|\n|c|\n\n"))),
    "columns of a table": (REPORT, prose("|a" * 100_000 + "|\n" + "|-" * 100_000 + "|\n" + "|x\n" * 1000)),
    "headings": (REPORT, prose(full("# A\n"))),
    "fences": (REPORT, prose(full("```\n"))),
    "blocks": (REPORT, prose(full("```standings\n```\n"))),
    "lines of one letter": (REPORT, prose(full("a\n"))),
    "paragraphs of one letter": (REPORT, prose(full("a\n\n"))),
    "breaks of a line": (REPORT, prose(full("a\\\n"))),
    "escapes": (REPORT, prose(full("\\*"))),
    "quotes of both kinds": (REPORT, prose(full("'a \""))),
    "references to characters": (REPORT, prose(full("&amp;"))),
    "indented code": (REPORT, prose(full("\ta\n\n"))),
    "numbered items": (REPORT, prose(full("1. a\n\n"))),
    "headings underlined": (REPORT, prose(numbered("A #\n-\n"))),
    "tasks": (REPORT, prose(full("- [ ] a\n"))),
    "pictures": (REPORT, prose(numbered("![a](x#.png)\n"))),
    "links to nothing": (REPORT, prose(numbered("[a](x#.md)\n"))),
    "score lines": (REPORT, front("title: Round-up", numbered("## Team# 1-0 Other#\n\n"))),
    "one score line": (REPORT, front("title: Round-up", "## " + full("1-1 ") + "\n")),
    "a goal line": (REPORT, front("result: Ashford 1-0 Kestrel\ngoals: " + full("Kane 1, "))),
    "a line-up": (REPORT, front("result: Ashford 1-0 Kestrel\nline_ups: {home: \"" + full("Kane, ") + "\"}")),
    "separators of goals": (REPORT, front("result: Ashford 1-0 Kestrel\ngoals: \"" + full("a – ") + "\"")),
    "keys": (REPORT, front("extra:\n" + numbered("  k#: v\n"))),
    "unknown keys": (REPORT, front(numbered("k#: v\n"))),
    "one key, often": (REPORT, front(full("title: a\n"))),
    "brackets of YAML": (REPORT, front("a: " + full("["))),
    "braces of YAML": (REPORT, front("a: " + full("{a: "))),
    "depth of YAML": (REPORT, front("".join(" " * n + "a:\n" for n in range(1400)))),
    "aliases": (REPORT, front("a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)))),
    "anchors": (REPORT, front("extra:\n" + numbered("  - &a# x\n"))),
    "a list in one line": (REPORT, front("extra: {a: [" + full("x, ") + "x]}")),
    "a map in one line": (REPORT, front("extra: {" + numbered("k#: v, ") + "z: z}")),
    "merge keys": (REPORT, front("a: &a {x: y}\n" + numbered("b#: {<<: *a}\n"))),
    "numbers without end": (REPORT, front("result: Ashford 1-0 Kestrel\nattendance: " + full("9"))),
    "nothing, often": (REPORT, front("extra:\n" + numbered("  k#: ~\n"))),
    "matches of a report": (REPORT, front("title: A\nmatches:\n" + numbered("  - result: A# 1-0 B\n", 5_000))),
    "a quoted text": (REPORT, front("title: \"" + full("\\u0041") + "\"")),
    "a folded text": (REPORT, front("title: >\n" + full("  a\n\n"))),
    "tags": (REPORT, front("title: A\ntags: [" + numbered("t#, ", 60_000) + "x]")),
    "front matter that never ends": (REPORT, "---\n" + full("a: b\n")),
    "no UTF-8": (REPORT, b"\xff" * MB),
    "bytes of nothing": (REPORT, b"\0" * MB),
    "teams of a list": (CUP, front("name: Cup\nseason: 2026\nteams:\n" + numbered("  - Team number #\n", 40_000))),
    "names near each other": (CUP, front("name: Cup\nseason: 2026\nteams:\n" + "".join(
        f"  - Abcdefg{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676 % 26)}\n" for n in range(17_000)))),
    "matches of a list": (CUP, front("name: Cup\nseason: 2026\nformat: list\nresults:\n" + numbered(
        "  - {date: 2026-05-16, home: A#, away: B#, score: 1-0}\n", 2_000))),
    "rows of results": ("content/competitions/cup.csv", "date,home,away,home_goals,away_goals\n" + numbered(
        "2026-05-16,A#,B,1,0\n", 2_000)),
    "cells of a row": ("content/competitions/cup.csv", "date,home,away\n" + full("a,")),
    "quotes in a table": ("content/competitions/cup.csv", "date,home,away\n" + full("\"\"\",")),
    "a squad": ("content/teams/ashford.csv", "number,name\n" + numbered("#,Player\n", 60_000)),
    "a table that a league keeps": ("content/competitions/cup.csv", "position,team,played,won,drawn,lost,goals_for,goals_against,points\n" + numbered(
        "#,Team #,1,1,0,0,1,0,3\n", 20_000)),
    "YAML of a block": (REPORT, prose("```chart\ntitle: A\nsteps: [1]\nvalues:\n" + numbered("  k#: [1]\n") + "```\n")),
    "settings": ("site.yaml", "title: A\nnavigation:\n" + numbered("  - A#: /a/\n", 20_000)),
}


LEAGUE = ["--competition", "Harbour League", "--dry-run"]
# What is brought in: the file's name, its bytes.
IMPORTS = {
    "rows of a table": ("rows.csv", "date,home,away,score\n" + numbered("2026-05-02,A#,B#,1-0\n")),
    "rows that are refused": ("refused.csv", "date,home,away,score\n" + numbered("2026-05-02,A#,,1-0\n")),
    "rows of no day": ("days.csv", "date,home,away,score\n" + numbered("2026-99-99,A,B,1-0\n")),
    "one row, often": ("often.csv", "date,home,away,score\n" + full("2026-05-02,Ashford,Kestrel,1-0\n")),
    "headings of a table": ("headings.csv", "date,home,away,score\n" + full("Matchday 1,,,\n")),
    "cells of one row": ("cells.csv", "date,home,away\n" + full("a,")),
    "a quote in a table": ("quote.csv", "date,home,away\n2026-05-02,A,\"" + full("B\n")),
    "lines of Football.TXT": ("lines.txt", "= League 2026\n[May 2]\n" + numbered("  A#  1-0  B#\n")),
    "goals of Football.TXT": ("goals.txt", "= League 2026\n[May 2]\n  A  1-0  B\n    (" + full("Kane 1\n")),
    "brackets of Football.TXT": ("brackets.txt", "= League 2026\n[May 2]\n  A  1-0  B\n" + full("(\n")),
    "headings of Football.TXT": ("round.txt", "= League 2026\n" + full("Matchday\n")),
    "comments of Football.TXT": ("comments.txt", full("# a\n")),
    "words of no format": ("words.txt", full("word ")),
}


MARKS = b"*_~`#|<>[]\"'"
MOST_MARKS, MOST_LINES = 100_000, 120_000


def as_far_as_it_is_read(data):
    """A text that is refused for its marks or its lines, cut off before that;
    None where it has no more of them than are read."""
    start = data.index(b"\n---\n", 4) + 5
    marks = lines = 0
    for at in range(start, len(data)):
        begins = data[at] in b"-+0123456789" and data[at - 1] in b"\n "
        marks += (data[at] in MARKS) + 2 * begins
        lines += data[at] == 10
        if marks > MOST_MARKS or lines > MOST_LINES:
            return data[:at]
    return None


def lay(root, path=None, data=None):
    files = {
        "site.yaml": "title: The Harbour\nbase_url: https://example.org\n",
        "content/reports/2026-05-02-first.md": "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\nA start.\n",
        CUP: "---\nname: Cup\nseason: 2026\n---\n",
    }
    if path:
        files[path] = data
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


# Starts the program and tells what it took: a process of its own, because a new
# process is first as large as the one that it comes from.
LAUNCH = """
import os, resource, subprocess, sys
process = subprocess.Popen(
    sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (120, 120)))
_, status, usage = os.wait4(process.pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)
"""


def run(root, *command):
    """Exit code, seconds of the processor, megabytes."""
    told = subprocess.run(
        [sys.executable, "-c", LAUNCH, PROGRAM, *command, "--quiet", "--message-format", "json"],
        cwd=root, stdout=subprocess.PIPE, check=True, text=True).stdout
    code, seconds, memory = told.split()
    return int(code), float(seconds), float(memory)


def measure(path=None, data=None):
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        root = pathlib.Path(folder)
        lay(root, path, data)
        runs = [run(root, command) for command in ("check", "build")]
        files = sum(len(files) for _, _, files in os.walk(root / "public"))
        return runs, files, files


def bring_in(name, data):
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        root = pathlib.Path(folder)
        lay(root)
        (root / name).write_bytes(data)
        return [run(root, "import", name, *LEAGUE)], 0, data.count(b"1-0")


def main():
    floor, *_ = measure()
    base = [floor[0][1], floor[1][1]], [floor[0][2], floor[1][2]]
    beyond = []
    worst = [0.0, 0.0]
    inputs = []
    for name, (path, data) in INPUTS.items():
        data = (data.encode() if isinstance(data, str) else data)[: MB + 200]
        inputs.append((name, measure, path, data))
        less = as_far_as_it_is_read(data) if path == REPORT and data.count(b"\n---\n") else None
        if less is not None:
            inputs.append((f"{name}, as far as read", measure, path, less))
    inputs += [(name, bring_in, path, data.encode()) for name, (path, data) in IMPORTS.items()]
    inputs = [told for told in inputs if ONLY in told[0]]
    for name, measured, path, data in inputs:
        data = data[: MB + 200]
        runs, files, made = measured(path, data)
        seconds = max(run[1] - base[0][n] for n, run in enumerate(runs))
        allowed = SECONDS + files * FOR_EACH_FILE, MEMORY + made * FOR_EACH_MADE
        memory = max(run[2] - base[1][n] for n, run in enumerate(runs))
        codes = sorted({code for code, _, _ in runs})
        worst = [max(worst[0], seconds), max(worst[1], memory)]
        bad = seconds > allowed[0] or memory > allowed[1] or runs[0][1] - base[0][0] > SECONDS or any(code not in (0, 1) for code in codes)
        print(f"{'!' if bad else ' '} {name:44} {len(data):9} bytes {seconds:7.2f} s {memory:7.0f} MB {files:7} files  exit {codes}", flush=True)
        if bad:
            beyond.append(name)
    print(f"inputs of up to a megabyte: {len(inputs)}, at most {worst[0]:.2f} s and {worst[1]:.0f} MB each"
          + (f"; beyond the limits: {', '.join(beyond)}" if beyond else ""))
    sys.exit(bool(beyond))


main()
