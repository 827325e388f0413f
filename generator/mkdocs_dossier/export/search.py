"""The index of the search page, in pieces that a browser loads when it needs them.

Each piece is a script that hands over one value, as a page opened from a disk may load scripts but fetch no data:

- ``head``: where the search page stands, which documents stand together, function words, terms that tell little, and
  where each shard begins;
- ``t0``, ``t1``, …: shards of terms in alphabetic order, with the documents that have them;
- ``s0``, ``s1``, …: the words among them by first letter and length, to look for one that is spelt otherwise;
- ``f-kind``, …: the values of a facet, with the documents that have them;
- ``d0``, ``d1``, …: what the results of one document show.

Documents have numbers by group, and in a group in order of time, undated ones first, so a result is sorted by date
without being loaded. Lists of numbers are written as differences, five bits a character. A term has up to three of
them, divided by slashes: documents that have it in their text, those that have it often or in a heading, and those that
have it in title or names.

Scripts without blanks have terms of two signs, one for each sign and the next, and the last of a run alone.

What is written apart, together or with a hyphen is one word: cease-fire, cease fire and ceasefire have all three terms.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.export.search_documents import searchable
from mkdocs_dossier.languages.files import section
from mkdocs_dossier.languages.sections import Searching
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.assets import SEARCH_FOLDER
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.search import FACETS, GROUPS, FoundOccasion, SearchDocument
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.date_words import year_words
from mkdocs_dossier.text.words import hyphened_words, index_terms, search_words

_OWN = SEARCH_FOLDER.rstrip("/")

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS, _MORE = 5, 32

_SHARD = 12_000
"""Characters of a shard at most, unless one term has more: about 5 KB in transfer."""

_OFTEN = 3
"""How many times a document has a term that it has often."""

_LARGE, _TELLS_LITTLE = 500, 0.4
"""From so many documents on, a term that such a part of them has tells little."""

_LONGEST = 40
"""Characters of a term; what is longer is no word."""

_SPELLINGS = 8_000
"""Characters of a shard of spellings at most, unless those of one letter and length have more."""

_SPELT = 4
"""Letters of a word at least that is looked for in other spellings."""

_PART = 3
"""Letters at least of what joins another word without a hyphen: "in to" is not "into"."""

_TEXT, _OFTEN_LIST, _NAMES = range(3)
_Lists = tuple[list[int], list[int], list[int]]
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
    order = list(GROUPS)
    documents = sorted(
        found, key=lambda item: (order.index(item.group), bool(item.date), item.order, item.path)
    )
    small = list(dict.fromkeys(search_words(" ".join(section(_language(words), Searching).function))))
    postings = _folded(_postings(documents), documents, frozenset(small))
    shards = list(_shards(postings))
    spellings = list(_spellings(postings))
    pieces = dict(_pieces(documents, shards, words))
    pieces |= {f"s{number}": " ".join(shard) for number, shard in enumerate(spellings)}
    for name, value in pieces.items():
        yield _file(name, value)
    content = hashlib.sha256("\n".join(map(_ENCODE, pieces.values())).encode())
    head = {
        "path": path,
        "count": len(documents),
        "groups": _groups(documents),
        "version": content.hexdigest()[:8],
        "small": small,
        "common": list(_common(postings, len(documents))),
        "terms": [next(iter(shard)) for shard in shards],
        "spellings": [_spelling_key(shard[0]) for shard in spellings],
    }
    yield _file("head", head)


def _language(words: Words) -> str:
    return words.language.lower().partition("-")[0]


def _groups(documents: Sequence[SearchDocument]) -> list[tuple[str, int, int]]:
    """Each group with the number of its first document, and of the first that is dated."""
    sizes = Counter(item.group for item in documents)
    undated = Counter(item.group for item in documents if not item.date)
    first, found = 0, []
    for group in GROUPS:
        found.append((group, first, first + undated[group]))
        first += sizes[group]
    return found


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


def _postings(documents: Iterable[SearchDocument]) -> dict[str, _Lists]:
    """By term: the documents that have it in their text, often, and in their names; each document once."""
    found: dict[str, _Lists] = {}
    for number, document in enumerate(documents):
        for term, sort in _terms(document).items():
            found.setdefault(term, ([], [], []))[sort].append(number)
    return found


def _texts(document: SearchDocument) -> Iterator[tuple[int, str]]:
    """What is searched of a document, the least telling first, with the list that it belongs to."""
    for part in document.sections:
        yield _TEXT, part.text
    for occasion in document.occasions:
        yield _TEXT, occasion.text
    yield _OFTEN_LIST, " ".join([document.about, *(part.heading for part in document.sections)])
    yield _OFTEN_LIST, " ".join(item.name for item in document.occasions)
    dated = document.date if document.group == "records" else ""
    yield _NAMES, " . ".join([document.title, *document.names, dated])


def _terms(document: SearchDocument) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    terms: dict[str, int] = {}
    for sort, text in _texts(document):
        if sort == _TEXT:
            counts.update(index_terms(text))
        else:
            terms.update(dict.fromkeys(index_terms(text), sort))
    found = {term: _OFTEN_LIST if count >= _OFTEN else _TEXT for term, count in counts.items()} | terms
    found |= dict.fromkeys(set(index_terms(document.date)) - found.keys(), _OFTEN_LIST)
    return {term: sort for term, sort in found.items() if len(term) <= _LONGEST}


def _folded(
    postings: dict[str, _Lists], documents: Iterable[SearchDocument], small: frozenset[str]
) -> dict[str, _Lists]:
    """The same, where each way to write a word of two parts has the documents of the other ways too."""
    parts: dict[str, tuple[str, str]] = {}
    ways: dict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(documents):
        for sort, text in _texts(document):
            hyphened = set(hyphened_words(text)) if not text.isalnum() else set()
            for pair in (*hyphened, *_neighbours(text, postings, small)):
                word = pair[0] + pair[1]
                if len(word) <= _LONGEST:
                    parts[word] = pair
                    ways[word][number] = sort
    for word, pair in parts.items():
        _add(postings, word, ways[word])
        whole = {number: sort for sort, numbers in enumerate(postings[word]) for number in numbers}
        for part in pair:
            _add(postings, part, whole)
    return postings


def _neighbours(
    text: str, postings: Mapping[str, _Lists], small: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Words beside each other that stand elsewhere as one."""
    words = search_words(text)
    for first, second in pairwise(words):
        if (
            first + second in postings
            and min(len(first), len(second)) >= _PART
            and first.isalpha()
            and second.isalpha()
            and first not in small
            and second not in small
        ):
            yield first, second


def _add(postings: dict[str, _Lists], term: str, more: Mapping[int, int]) -> None:
    """Documents to those of a term; one that has it already in a more telling place stays there."""
    lists = postings.get(term, ([], [], []))
    sorts = {number: sort for sort, numbers in enumerate(lists) for number in numbers}
    for number, sort in more.items():
        sorts[number] = max(sort, sorts.get(number, sort))
    found: _Lists = ([], [], [])
    for number in sorted(sorts):
        found[sorts[number]].append(number)
    postings[term] = found


def _spelling_key(word: str) -> str:
    return f"{word[0]}{len(word):02}"


def _spellings(postings: Iterable[str]) -> Iterator[list[str]]:
    """Words by first letter and length, in pieces."""
    words = sorted(
        (term for term in postings if len(term) >= _SPELT and term.isalpha()),
        key=lambda term: (_spelling_key(term).encode("utf-16-be"), term),
    )
    shard: list[str] = []
    size = 0
    for word in words:
        size += len(word) + 1
        if shard and size > _SPELLINGS:
            yield shard
            shard, size = [], len(word) + 1
        shard.append(word)
    if shard:
        yield shard


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
    return [
        *head,
        list(document.names),
        sections,
        document.title_language,
        [_answered(item) for item in document.occasions],
    ]


def _answered(occasion: FoundOccasion) -> list[object]:
    answers = [
        [
            answer.who,
            answer.particulars,
            answer.path,
            answer.reading,
            [[quote.text, quote.language, quote.source, quote.path] for quote in answer.quotes],
            answer.remark,
        ]
        for answer in occasion.answers
    ]
    return [occasion.name, occasion.path, occasion.date, occasion.verdict, answers]


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
