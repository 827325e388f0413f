"""A large book in several volumes: cut between entries, with one index in the last that tells volume and page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from mkdocs_dossier.book.values import CHAPTER, Data

SIZE = 3_500_000
"""Characters of data that make a volume: some 700 pages, which is what a binding holds."""

NOTE = "note:"
"""Stands before a note's number in its label."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def volumes(book: Data, count: int) -> list[Data]:
    """Cut a book.

    Args:
        book: All of it.
        count: How many volumes; 0 for as many as its size asks for. There are never more than entries.
    """
    sizes = [_weight(entry) for chapter in book["chapters"] for entry in _pieces(chapter)]
    count = max(1, min(count or -(-sum(sizes) // SIZE), len(sizes)))
    if count == 1:
        homes = dict.fromkeys((*_keys(book["chapters"]), *_last(book)), "")
        return [_settled({**book, "volume": None, "elsewhere": {}, "here": []}, homes.keys(), homes)]
    parts = _cut(book["chapters"], count, sum(sizes))
    names = [roman(number) for number in range(1, len(parts) + 1)]
    homes = {key: name for name, part in zip(names, parts, strict=True) for key in _keys(part)}
    homes.update(dict.fromkeys(_last(book), names[-1]))
    made = []
    for name, part in zip(names, parts, strict=True):
        last = name == names[-1]
        here = {key for key, home in homes.items() if home == name}
        whole = {
            **book,
            "chapters": part,
            "volume": {"name": name, "count": len(parts), "first": name == "I", "last": last},
            "bibliography": book["bibliography"] if last else "{}",
            "index": book["index"] if last else [],
            "elsewhere": {},
            "here": sorted(here),
        }
        made.append(_settled(whole, here, homes))
    return made


def with_pages(last: Data, former: Sequence[tuple[str, Mapping[str, Sequence[int]]]]) -> Data:
    """The last volume with what its index needs of the others: by record, volumes and pages.

    Args:
        last: The volume with the index.
        former: Name of each other volume and its pages by record, in order.
    """
    elsewhere: dict[str, list[dict[str, Any]]] = {}
    for name, pages in former:
        for key, numbers in pages.items():
            elsewhere.setdefault(key, []).append({"volume": name, "pages": list(numbers)})
    return {**last, "elsewhere": elsewhere}


def roman(number: int) -> str:
    """A number up to a few dozen in Roman letters."""
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def _pieces(chapter: Data) -> list[Any]:
    """What a chapter can be cut into."""
    return list(chapter["entries"]) or [chapter]


def _weight(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False))


def _cut(chapters: Sequence[Data], count: int, total: int) -> list[list[Data]]:
    """Parts of nearly one size; a chapter that is cut goes on under the same title."""
    parts: list[list[Data]] = [[]]
    filled = 0
    for chapter in chapters:
        run: list[Any] = []
        continued = False
        for piece in _pieces(chapter):
            if len(parts) < count and filled >= total * len(parts) / count and (parts[-1] or run):
                if run:
                    parts[-1].append(_part(chapter, run, continued=continued))
                    continued = True
                parts.append([])
                run = []
            run.append(piece)
            filled += _weight(piece)
        parts[-1].append(_part(chapter, run, continued=continued))
    return [part for part in parts if part]


def _part(chapter: Data, run: list[Any], *, continued: bool) -> Data:
    if not chapter["entries"]:
        return chapter
    title = f"{chapter['title']} (continued)" if continued else chapter["title"]
    made: Data = {**chapter, "entries": run, "title": title}
    if continued:  # figures stand at the head of a chapter
        made.update({name: empty for name, empty in (("figure", None), ("figures", [])) if name in chapter})
    return made


def _keys(chapters: Sequence[Data]) -> Iterator[str]:
    """What can be linked to in some chapters."""
    for chapter in chapters:
        yield chapter["id"]
        if chapter["kind"] == "overview" and chapter["timeline"]:
            yield f"{CHAPTER}timeline"
        yield from (entry["id"] for entry in chapter["entries"] if "id" in entry)
        yield from (f"{NOTE}{number}" for number in _notes(chapter))


def _last(book: Data) -> Iterator[str]:
    """What stands behind the chapters and can be linked to."""
    if book["bibliography"] != "{}":
        yield f"{CHAPTER}bibliography"


def _notes(value: Any) -> Iterator[int]:
    if isinstance(value, dict):
        if "note" in value and "n" in value:
            yield value["n"]
        for item in value.values():
            yield from _notes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _notes(item)


def _settled(value: Any, here: AbstractSet[str], homes: Mapping[str, str]) -> Any:
    """Links that lead into another volume, or nowhere, as words; the index still hears of them."""
    if isinstance(value, list):
        return [_settled(item, here, homes) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: _settled(item, here, homes) for key, item in value.items()}
    target = made.get("to")
    if isinstance(target, str) and target not in here:
        del made["to"]
        made["mark"] = target
        made["in"] = homes.get(target, "")
    number = made.get("n")
    if isinstance(number, int) and "note" not in made and f"{NOTE}{number}" not in here:
        made["in"] = homes.get(f"{NOTE}{number}", "")
        made["far"] = True
    return made
