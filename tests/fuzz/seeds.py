#!/usr/bin/env python3
"""Seeds for fuzzing, made of the cases that the repository has: seeds.py FOLDER."""

import hashlib
import pathlib
import re
import shutil
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
OUT = pathlib.Path(sys.argv[1])
LONGEST = {"score_lines": 300, "goal_lines": 300, "line_ups": 300, "sites": 6000}
KINDS = {"competitions": "c", "teams": "t", "clubs": "k", "players": "p", "venues": "v", "pages": "a"}


def seed(target, data):
    if isinstance(data, str):
        data = data.encode()
    if 0 < len(data) <= LONGEST.get(target, 4096):
        name = hashlib.sha1(data).hexdigest()[:16]
        (OUT / target / name).write_bytes(data)


def document(path, data):
    kind = "s" if path.name == "site.yaml" else "r"
    for part in path.parts:
        kind = KINDS.get(part, kind)
    if path.suffix == ".csv":
        seed("csv", data)
        kind = "q" if kind == "t" else ""
        if not kind:
            return
    seed("front_matter", kind.encode() + data)
    text = data.decode(errors="replace")
    fenced = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S)
    if fenced:
        seed("plain_yaml", fenced[1])
        seed("markdown", fenced[2])


def site(files):
    # A template that counts without end is stopped, after a second or ten.
    if any("range(end=100000)" in text for _, text in files):
        return
    seed("sites", "".join(f"==> {path}\n{text.rstrip()}\n" for path, text in files))


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    targets = re.findall(r'^    \("(\w+)"', (TESTS / "fuzz/src/main.rs").read_text(), re.M)
    for target in targets:
        (OUT / target).mkdir(parents=True)
    notation = {
        "score_lines": ["score_lines", "scores", "outcomes", "headlines"],
        "goal_lines": ["goal_lines", "running_goals", "card_lines", "shoot_outs"],
        "line_ups": ["line_ups", "substitutions"],
    }
    for target, names in notation.items():
        for name in names:
            for line in (TESTS / "notation" / f"{name}.txt").read_text().splitlines():
                seed(target, line.split(" => ")[0].replace("\\n", "\n"))
    for path in sorted((TESTS / "notation/football_txt").glob("*.txt")):
        seed("football_txt", path.read_bytes()[:4096])
    for path in sorted((TESTS / "markdown").glob("*.txt")):
        for case in path.read_text().split("=== ")[1:]:
            seed("markdown", case.partition("\n")[2].split("\n---\n")[0])
    for folder in sorted(TESTS.glob("mistakes/*")) + sorted(TESTS.glob("sites/*")):
        files = []
        for path in sorted(folder.rglob("*")):
            below = path.relative_to(folder)
            if "expected" in below.parts or path.suffix not in {".md", ".csv", ".yaml", ".html"}:
                continue
            data = re.sub(rb" *#! [a-z0-9-]+$", b"", path.read_bytes(), flags=re.M)
            document(below, data)
            files.append((below.as_posix(), data.decode(errors="replace")))
        site(files)
    base = [("site.yaml", "title: The Harbour\nbase_url: https://example.org\n")]
    for path in sorted((TESTS / "faults").glob("*.txt")):
        for case in path.read_text().split("\n@@ ")[1:]:
            case = case.split("\n=> ")[0]
            files = []
            for part in re.split(r"^==> ", case, flags=re.M)[1:]:
                name, _, text = part.partition("\n")
                text = re.sub(r"^(>>|!>|\$) .*\n?", "", text, flags=re.M)
                files.append((name.split(" as ")[0], text))
                document(pathlib.Path(name.split(" as ")[0]), text.encode())
            site(base + files)


main()
