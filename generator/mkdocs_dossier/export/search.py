"""The index of the search page, in pieces that a browser loads when it needs them.

Each piece is a script that hands over one value, as a page opened from a disk may load scripts but fetch no data:

- ``head``: where the search page stands, how many documents there are, terms that tell little, and the first term of
  each shard;
- ``t0``, ``t1``, …: shards of terms in alphabetic order, with the documents that have them;
- ``f-kind``, …: the values of a facet, with the documents that have them;
- ``d0``, ``d1``, …: what the results of one document show.

Documents have numbers in order of time, undated ones first, so a result is sorted by date without being loaded. Lists of
numbers are written as differences, five bits a character. A term has up to three of them, divided by slashes: documents
that have it in their text, those that have it often or in a heading, and those that have it in title or names.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.export.search_documents import searchable
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.assets import FOLDER
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.search import FACETS, SearchDocument
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.date_words import year_words
from mkdocs_dossier.text.words import search_words

_OWN = f"{FOLDER}/search"

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS, _MORE = 5, 32

_SHARD = 24_000
"""Characters of a shard at most, unless one term has more: about 11 KB in transfer."""

_OFTEN = 3
"""How many times a document has a term that it has often."""

_LARGE, _TELLS_LITTLE = 500, 0.4
"""From so many documents on, a term that such a part of them has tells little."""

_LONGEST = 40
"""Characters of a term; what is longer is no word."""

_TEXT, _OFTEN_LIST, _NAMES = range(3)
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _build(site: Site) -> Iterator[File]:
    return search_files(searchable(site), site.addresses.built("search"), site.words)


def search_files(found: Iterable[SearchDocument], path: str, words: Words) -> Iterator[File]:
    """The index of some documents.

    Args:
        found: The documents in any order.
        path: Where the built search page stands within the site.
        words: Those of the interface.
    """
    documents = sorted(found, key=lambda item: (bool(item.date), item.order, item.path))
    postings = _postings(documents)
    shards = list(_shards(postings))
    pieces = dict(_pieces(documents, shards, words))
    for name, value in pieces.items():
        yield _file(name, value)
    content = hashlib.sha256("\n".join(map(_ENCODE, pieces.values())).encode())
    first = [next(iter(shard)) for shard in shards]
    undated = sum(not item.date for item in documents)
    common = list(_common(postings, len(documents)))
    version = content.hexdigest()[:8]
    head = {
        "path": path,
        "count": len(documents),
        "undated": undated,
        "version": version,
        "common": common,
        "terms": first,
    }
    yield _file("head", head)


def _pieces(
    documents: Sequence[SearchDocument], shards: Iterable[Mapping[str, str]], words: Words
) -> Iterator[tuple[str, object]]:
    for number, shard in enumerate(shards):
        yield f"t{number}", shard
    for facet in FACETS:
        yield f"f-{facet}", _facet(documents, facet, words)
    for number, document in enumerate(documents):
        yield f"d{number}", _shown(document)


def _file(name: str, value: object) -> File:
    return File(f"{_OWN}/{name}.js", f"dossierData({_ENCODE(name)},{_ENCODE(value)});\n".encode)


def _postings(documents: Iterable[SearchDocument]) -> dict[str, tuple[list[int], list[int], list[int]]]:
    """By term: the documents that have it in their text, often, and in their names; each document once."""
    found: dict[str, tuple[list[int], list[int], list[int]]] = {}
    for number, document in enumerate(documents):
        for term, sort in _terms(document).items():
            found.setdefault(term, ([], [], []))[sort].append(number)
    return found


def _terms(document: SearchDocument) -> Mapping[str, int]:
    named = search_words(" ".join([document.title, *document.names]))
    heads = search_words(" ".join([document.about, *(part.heading for part in document.sections)]))
    counts = Counter(word for part in document.sections for word in search_words(part.text))
    terms = {term: _OFTEN_LIST if count >= _OFTEN else _TEXT for term, count in counts.items()}
    terms.update(dict.fromkeys(heads, _OFTEN_LIST))
    terms.update(dict.fromkeys(named, _NAMES))
    return {term: sort for term, sort in terms.items() if len(term) <= _LONGEST}


def _common(postings: Mapping[str, Sequence[Sequence[int]]], count: int) -> Iterator[str]:
    """Terms of a large dossier that tell little: a search for several words does without them, and saves a shard each."""
    if count >= _LARGE:
        yield from (
            term for term in sorted(postings) if sum(map(len, postings[term])) > count * _TELLS_LITTLE
        )


def _shards(postings: Mapping[str, Sequence[Sequence[int]]]) -> Iterator[dict[str, str]]:
    """Terms with their lists, in the order in which browsers compare texts."""
    shard: dict[str, str] = {}
    size = 0
    for term in sorted(postings, key=lambda text: text.encode("utf-16-be")):
        lists = "/".join(map(written, postings[term])).rstrip("/")
        size += len(term) + len(lists) + 6
        if shard and size > _SHARD:
            yield shard
            shard, size = {}, len(term) + len(lists) + 6
        shard[term] = lists
    if shard:
        yield shard


def _facet(documents: Sequence[SearchDocument], facet: str, words: Words) -> list[tuple[str, str]]:
    """Values, the most frequent first, with the documents that have them; years by time."""
    values = grouped(
        (value, number)
        for number, document in enumerate(documents)
        for value in document.facets.get(facet, ())
    )
    if facet == "year":
        return [(year_words(int(year), words), written(values[year])) for year in sorted(values, key=int)]
    ordered = sorted(values, key=lambda value: (-len(values[value]), value))
    return [(value, written(values[value])) for value in ordered]


def _shown(document: SearchDocument) -> list[object]:
    sections = [
        [part.anchor, part.heading, " ".join(part.text.split()), *filter(None, [part.language])]
        for part in document.sections
    ]
    head = (document.path, document.title, document.kind, document.language, document.date, document.about)
    return [*head, list(document.names), sections, document.title_language]


def written(numbers: Iterable[int]) -> str:
    """Ascending numbers, none twice, as differences to the one before (to -1 at first), lowest bits first."""
    digits = []
    last = -1
    for number in numbers:
        rest = number - last - 1
        last = number
        while True:
            rest, low = rest >> _BITS, rest & (_MORE - 1)
            digits.append(_DIGITS[low | _MORE if rest else low])
            if not rest:
                break
    return "".join(digits)


EXPORT = Export("search", _build, _OWN)
