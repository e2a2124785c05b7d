"""Feeds, calendars, data and what pages say to machines, read as programs read
them: `documents.py FOLDER URL` prints what is wrong, as JSON."""

import json
import re
import sys
from pathlib import Path

import feedparser
import icalendar
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parent.parent / "schemas"
LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


class Folder:
    """The files of a site, and what is wrong with them."""

    def __init__(self, path, url):
        self.path, self.url, self.faults, self.counts = Path(path), url, [], {}

    def files(self, pattern):
        found = sorted(self.path.rglob(pattern))
        self.counts[pattern] = len(found)
        return found

    def complain(self, file, what):
        self.faults.append([str(file.relative_to(self.path)), what])

    def holds(self, file, text):
        """Complains where an address of the site leads to no file of it."""
        if not text.startswith(self.url):
            self.complain(file, f"not an address of the site: {text}")
            return
        below = text[len(self.url):].split("#")[0]
        target = self.path / below / "index.html" if below.endswith("/") or not below else self.path / below
        if not target.is_file():
            self.complain(file, f"no such page: {text}")


def schema(name):
    return Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text()))


def check(folder, file, validator, value, what):
    for error in validator.iter_errors(value):
        folder.complain(file, f"{what} {error.json_path}: {error.message[:200]}")


def feeds(folder):
    for file in folder.files("feed.xml"):
        feed = feedparser.parse(file.read_bytes())
        if feed.bozo:
            folder.complain(file, f"feedparser: {feed.bozo_exception}")
        folder.holds(file, feed.feed.get("link", ""))
        ids = [entry.id for entry in feed.entries]
        if len(set(ids)) != len(ids):
            folder.complain(file, "two entries of one identity")
        for entry in feed.entries:
            folder.holds(file, entry.link)
            if not (entry.title and entry.updated_parsed and entry.published_parsed):
                folder.complain(file, f"an entry without title or moment: {entry.id}")
            if entry.updated_parsed < entry.published_parsed:
                folder.complain(file, f"changed before it appeared: {entry.id}")


def json_feeds(folder):
    validator = schema("json-feed")
    for file in folder.files("feed.json"):
        feed = json.loads(file.read_text())
        check(folder, file, validator, feed, "JSON Feed")
        for item in feed["items"]:
            folder.holds(file, item["url"])


def calendars(folder):
    for file in folder.files("calendar.ics"):
        data = file.read_bytes()
        if any(len(line) > 75 for line in data.split(b"\r\n")) or b"\n" in data.replace(b"\r\n", b""):
            folder.complain(file, "lines longer than 75 bytes or without CRLF")
        calendar = icalendar.Calendar.from_ical(data)
        events = list(calendar.walk("VEVENT"))
        if calendar.errors or any(event.errors for event in events):
            folder.complain(file, "icalendar finds errors")
        if len({event["UID"] for event in events}) != len(events):
            folder.complain(file, "two entries of one identity")
        for event in events:
            missing = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"} - set(event)
            if missing:
                folder.complain(file, f"{event['UID']} lacks {sorted(missing)}")
            if re.search(r"\d{4}-?\d\d-?\d\d", str(event["UID"])):
                folder.complain(file, f"an identity with a date: {event['UID']}")
            if "URL" in event:
                folder.holds(file, str(event["URL"]))


def linked_data(folder):
    kinds = {name: schema(name) for name in ["SportsEvent", "NewsArticle", "SportsTeam", "BreadcrumbList"]}
    wanted = {"match": "SportsEvent", "report": "NewsArticle", "team": "SportsTeam"}
    for file in folder.files("*.html"):
        if "http-equiv=\"refresh\"" in file.read_text():
            continue
        html = file.read_text()
        objects = [json.loads(text) for text in LD.findall(html)]
        for value in objects:
            if value["@type"] in kinds:
                check(folder, file, kinds[value["@type"]], value, value["@type"])
        body = re.search(r'<body class="([^" ]+)', html)
        need = wanted.get(body[1]) if body else None
        if need and need not in [value["@type"] for value in objects]:
            folder.complain(file, f"says nothing of a {need}")


def sitemaps(folder):
    for file in folder.files("sitemap*.xml"):
        for address in re.findall(r"<loc>(.*?)</loc>", file.read_text()):
            folder.holds(file, address)


def data(folder):
    published = folder.path / "api/schema.json"
    if not published.is_file():
        return
    whole = json.loads(published.read_text())
    Draft202012Validator.check_schema(whole)
    validator = Draft202012Validator(whole)
    for file in folder.files("api/**/*.json") + folder.files("standings.json"):
        if file != published:
            check(folder, file, validator, json.loads(file.read_text()), "data")


def main():
    folder = Folder(*sys.argv[1:3])
    for step in [feeds, json_feeds, calendars, linked_data, sitemaps, data]:
        step(folder)
    count = ", ".join(f"{number} {name}" for name, number in folder.counts.items())
    print(json.dumps({"faults": folder.faults, "count": count}))


main()
