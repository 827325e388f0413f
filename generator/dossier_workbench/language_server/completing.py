"""What may be typed at a place: keys, ids, words of a vocabulary, links to records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel

from dossier_workbench.language_server.expected import Wanted, keys_of, mapping_at, wanted_at
from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.known import CLAIM, SORTS, Entry, Known
from dossier_workbench.language_server.places import Awaited, awaited_at, value_at
from dossier_workbench.language_server.texts import Edit, Spot, Stretch, Text
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.measures import NAMES
from mkdocs_dossier.model.records import CLAIM_REFERENCES, Claim, Entity
from mkdocs_dossier.model.settings import Ignore, Settings
from mkdocs_dossier.render.yaml_text import scalar

MOST = 100
"""So many are offered at once; the rest comes when more letters are typed."""

T = TypeVar("T")

_LINK = re.compile(r"\[\[(?P<id>[^\[\]|\n]*)$")
_REST = re.compile(r"[^\s\[\]|]*")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to type.

    Attributes:
        label: What the list shows.
        edit: What is written, and where.
        sort: A sort of records, `key` or `word`.
        told: A few words beside the label.
        more: A sentence or two about it.
        names: Other words by which authors may look for it.
    """

    label: str
    edit: Edit
    sort: str
    told: str = ""
    more: str = ""
    names: tuple[str, ...] = ()


def offers_at(known: Known, text: Text, sort: FileSort, spot: Spot) -> tuple[Offer, ...]:
    """What may be typed at a place of a file, the best first; no more than `MOST`."""
    if sort is FileSort.PAGE:
        found = _links(known, text, spot)
    else:
        found = (offer for place in awaited_at(text, sort, spot) for offer in _at(known, sort, place))
    return tuple(islice(found, MOST))


def _links(known: Known, text: Text, spot: Spot) -> Iterator[Offer]:
    line = text.line(spot.line)
    link = _LINK.search(line[: spot.column])
    if link is None:
        return
    rest = _REST.match(line, spot.column)
    end = rest.end() if rest else spot.column
    where = Stretch(Spot(spot.line, link.start("id")), Spot(spot.line, end))
    closed = "" if line[end:].startswith(("]]", "|")) else "]]"
    for entry in _like(link["id"], known.of_sorts(sort for sort in SORTS if sort != "term")):
        yield _offer(entry, Edit(where, f"{entry.id}{closed}"))


def _at(known: Known, sort: FileSort, place: Awaited) -> Iterator[Offer]:
    if place.is_key:
        yield from _keys(known, sort, place)
        return
    wanted = wanted_at(sort, place.path)
    if wanted is None or wanted.mapping is not None:
        return
    sorts = (CLAIM,) if wanted.model is Claim and wanted.field in CLAIM_REFERENCES else wanted.kinds
    if sorts:
        for entry in _like(place.begun, known.of_sorts(sorts)):
            yield _offer(entry, Edit(place.stretch, entry.id))
        return
    for word in _beginning(place.begun, _words(known, wanted)):
        yield Offer(word, Edit(place.stretch, scalar(word, in_flow=True)), "word")


def _words(known: Known, wanted: Wanted) -> Iterable[str]:
    if (wanted.model, wanted.field) == (Ignore, "code"):
        return CODES
    return wanted.words or known.words_for(wanted.model, wanted.field)


def _keys(known: Known, sort: FileSort, place: Awaited) -> Iterator[Offer]:
    """Keys that are not there yet, with what the format says of them."""
    there = value_at(place.whole, place.path)
    taken = there.keys() if isinstance(there, dict) else set[str]()
    if sort is FileSort.CATALOGUE and not place.path:
        told = {section: f"Records by id: {section}." for section in SECTIONS}
    else:
        model = mapping_at(sort, place.path)
        told = _of_model(model) if model else dict.fromkeys(_free_keys(known, sort, place), "")
    for key in _beginning(place.begun, (key for key in told if key not in taken)):
        yield Offer(key, Edit(place.stretch, f"{scalar(key, in_flow=True)}: "), "key", more=told[key])


def _of_model(model: type[BaseModel]) -> dict[str, str]:
    keys = keys_of(model)
    ordered = sorted(keys, key=lambda name: not keys[name].is_required())
    return {name: keys[name].description or "" for name in ordered}


def _free_keys(known: Known, sort: FileSort, place: Awaited) -> Iterable[str]:
    """Keys of a mapping that may have any: what its kind has, what is claimed, what is counted."""
    wanted = wanted_at(sort, place.path)
    beside = value_at(place.whole, place.path[:-1])
    if wanted is None or known.project is None or not isinstance(beside, dict):
        return ()
    if issubclass(wanted.model, Entity) and wanted.field == "fields":
        kind = known.project.dossier.vocabulary.kinds.get(str(beside.get("kind")))
        return kind.fields if kind else ()
    if wanted.field == "verdicts":
        claims = beside.get("claims") or ()
        return dict.fromkeys(
            str(each["property"]) for each in claims if isinstance(each, dict) and each.get("property")
        )
    return NAMES if (wanted.model, wanted.field) == (Settings, "thresholds") else ()


def _offer(entry: Entry, edit: Edit) -> Offer:
    beside = f"{entry.title} ({entry.told})"
    return Offer(entry.id, edit, entry.sort, beside, entry.summary, (entry.title, *entry.names))


def _beginning(begun: str, words: Iterable[str]) -> list[str]:
    """Words that begin so, then those that have it elsewhere."""
    return _ranked(begun, ((word, (word,)) for word in words))


def _like(begun: str, entries: Iterable[Entry]) -> list[Entry]:
    """Entries whose ids begin so, then those that have it elsewhere in id or names."""
    return _ranked(begun, ((entry, (entry.id, entry.title, *entry.names)) for entry in entries))


def _ranked(begun: str, named: Iterable[tuple[T, tuple[str, ...]]]) -> list[T]:
    """What has names like that, the likest first, else in its own order."""
    looked_for = begun.strip().casefold()
    found: tuple[list[T], list[T]] = ([], [])
    for each, names in named:
        if names[0].startswith(looked_for):
            found[0].append(each)
        elif any(looked_for in name.casefold() for name in names):
            found[1].append(each)
    return [*found[0], *found[1]]
