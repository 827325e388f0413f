"""A whole dossier: N sources, N/10 actors, N/5 events, N/20 places; the same for the same size and seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

import yaml

from synthetic.articles import Happening, Report, Statement, copied, report
from synthetic.cast import Cast, actor_record, cast, place_record
from synthetic.dates import in_words, published
from synthetic.events import Cite, event_record, happenings

_OUTLETS = (
    "Morning Ledger",
    "Valley Wire",
    "Курьер",
    "The Harbour Post",
    "Le Relais",
    "Ազդակ",
    "North Desk",
    "Radio 9",
)
_HOSTS = tuple(f"outlet-{number}.example" for number, _ in enumerate(_OUTLETS))
_SECTIONS = ("World", "Region", "Politics")
_LANGUAGES = ("en", "en", "en", "en", "en-GB")
_FILE = 250
"""Records in one catalogue file."""

_SETTINGS = """title: A made-up affair
subtitle: {sources} reports that nobody wrote
summary: People, places and events of this dossier do not exist.
language: en
editors: [A generator of test data]
edition: 2025-01-01
rights: open
quotation_budget: 100000
edit_url: https://example.org/edit/{{path}}#L{{line}}
"""
_SITE = """site_name: A made-up affair
theme: {name: material, font: false}
plugins: [dossier]
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""


@dataclass(slots=True)
class _Stated:
    """What the sources state, with citations: by event, and the passages that name an actor or a place."""

    by_event: dict[str, list[tuple[Statement, Cite]]] = field(default_factory=dict)
    naming: dict[str, list[Cite]] = field(default_factory=dict)


def write_dossier(folder: Path, sources: int, seed: int = 1) -> None:
    """Write a made-up dossier into ``folder``."""
    for path, text in dossier_files(sources, seed).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def dossier_files(sources: int, seed: int = 1) -> dict[str, str]:
    """The files of a made-up dossier by path; ``sources`` is at least 1."""
    random = Random(seed)  # noqa: S311 - test data, not secrets
    people = cast(random, max(2, sources // 10), max(1, sources // 20))
    events = happenings(random, people, max(1, sources // 5))
    files = {
        "mkdocs.yml": _SITE,
        "docs/index.md": f"Begin with [[{events[0].id}]] or with [[{people.actors[0].id}|a state]].\n",
        "seeds/dossier.yaml": _SETTINGS.format(sources=sources),
    }
    stated = _Stated()
    for name, text in _articles(random, people, events, sources, stated):
        files[f"seeds/articles/{name}.md"] = text
    files.update(_catalogue(people, events, stated))
    return files


def _articles(
    random: Random, people: Cast, events: Sequence[Happening], sources: int, stated: _Stated
) -> Iterator[tuple[str, str]]:
    """Reports: each event has one, then some have many; every third one repeats the first on its event."""
    first: dict[str, Report] = {}
    for index in range(sources):
        event = events[index if index < len(events) else int(len(events) * random.random() ** 1.5)]
        made = report(random, event, people, index)
        if event.id in first and index % 3 == 0:
            made = copied(random, first[event.id], made)
        first.setdefault(event.id, made)
        name = f"report-{index:05d}"
        for item in made.statements:
            cite = {"source": name, "quote": item.quote}
            stated.by_event.setdefault(event.id, []).append((item, cite))
            if item.what == "names":
                stated.naming.setdefault(item.about, []).append(cite)
        text = "\n\n".join([*made.paragraphs, *_recalled(events, index)])
        yield name, f"---\n{_yaml(_front_matter(event, index))}---\n\n{text}\n"


def _recalled(events: Sequence[Happening], index: int) -> Iterator[str]:
    if index % 5 == 2:
        past = events[index * 7 % len(events)]
        yield f"Few have forgotten the {past.name}. {index} letters came in from {past.place.name} alone."


def _front_matter(event: Happening, index: int) -> dict[str, object]:
    day = event.day + timedelta(days=index % 4)
    head: dict[str, object] = {
        "title": f"{event.place.name}: {event.noun.capitalize()} of {in_words(event.day)}, report {index}",
        "publisher": "unknown" if index % 11 == 10 else _OUTLETS[index % len(_OUTLETS)],
        "authors": "unknown" if index % 3 else [f"Reporter {index % 40}"],
        "published": "unknown" if index % 101 == 100 else published(day, index),
        "dateline": event.place.id if index % 2 else "unknown",
        "section": _SECTIONS[index % len(_SECTIONS)],
        "language": _LANGUAGES[index % len(_LANGUAGES)],
        "url": f"https://{_HOSTS[index % len(_HOSTS)]}/{event.day:%Y/%m}/{index}?from=feed&page=1",
        "covers": [{"event": event.id, "role": ("report", "context", "follow-up", "response")[index % 4]}],
    }
    if index % 3 == 0:
        head["photos"] = [
            {"caption": f"Lorries wait in {event.place.name}.", "credit": "A. Nobody / Valley Wire"}
        ]
    if index % 9 == 0:
        head["inferred"] = {"published": "The page prints a weekday only."}
        head["notes"] = "Printed on the outlet’s regional page."
    if index % 50 == 7:
        head["was"] = [f"story-{index:05d}"]
    return head


def _catalogue(people: Cast, events: Sequence[Happening], stated: _Stated) -> Iterator[tuple[str, str]]:
    actors = {item.id: actor_record(item, people, stated.naming.get(item.id, ())) for item in people.actors}
    places = {item.id: place_record(item, people, stated.naming.get(item.id, ())) for item in people.places}
    records = {
        item.id: event_record(index, events, stated.by_event.get(item.id, ()))
        for index, item in enumerate(events)
    }
    terms = {
        f"term-{index:03d}": {
            "question": f"What happened in {event.place.name}?",
            "forms": [
                {"form": f"{event.place.name} {event.noun}", "used_for": event.participants[0].id},
                f"the {event.place.name} affair",
            ],
        }
        for index, event in enumerate(events[::20])
    }
    sections: dict[str, Mapping[str, object]] = {
        "actors": actors,
        "places": places,
        "events": records,
        "terms": terms,
    }
    for section, found in sections.items():
        ids = list(found)
        for number, start in enumerate(range(0, len(ids), _FILE)):
            part = {record_id: found[record_id] for record_id in ids[start : start + _FILE]}
            yield f"seeds/catalogue/{section}-{number:03d}.yaml", _yaml({section: part})


def _yaml(value: object) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every value out: our format has no anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True
