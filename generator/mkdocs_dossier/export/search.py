"""The index of the search page, in pieces that a browser loads when it needs them.

Each piece is a script that hands over one value, as a page opened from a disk may load scripts but fetch no data:

- ``head``: where the search page stands, which documents stand together, function words, terms that tell little, and
  where each shard begins;
- ``t0``, ``t1``, …: shards of terms in alphabetic order, with the documents that have them;
- ``s0``, ``s1``, …: the words among them by first letter and length, to look for one that is spelt otherwise;
- ``latin``: letters of other alphabets in Latin ones, for a name that no record has in them;
- ``f-kind``, …: the values of a facet, with the documents that have them;
- ``d0``, ``d1``, …: what the results of one document show.

Documents have numbers by group, and in a group in order of time, undated ones first, so a result is sorted by date
without being loaded. Lists of numbers are written as differences, five bits a character. A term has up to three of
them, divided by slashes: documents that have it in their text, those that have it often or in a heading, and those that
have it in title or names. Behind these last stands, for each of them, in which names and how many words those have, so
that what comes first is known before any document is loaded. Words that join don't count, and days of a record's date
are no part of a name: neither need be asked for.

Scripts without blanks have terms of two signs, one for each sign and the next, and the last of a run alone.

What is written apart, together or with a hyphen is one word: cease-fire, cease fire and ceasefire have all three terms.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from anyascii import anyascii

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
from mkdocs_dossier.text.fold import fold
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

_ALPHABETS = ((0x370, 0x590), (0x10D0, 0x1100))
"""Greek, Cyrillic and Armenian letters, and Georgian ones."""

_LONGEST = 40
"""Characters of a term; what is longer is no word."""

_SPELLINGS = 8_000
"""Characters of a shard of spellings at most, unless those of one letter and length have more."""

_SPELT = 4
"""Letters of a word at least that is looked for in other spellings."""

_PART = 3
"""Letters at least of what joins another word without a hyphen: "in to" is not "into"."""

_TEXT, _OFTEN_LIST, _NAMES = range(3)
_LAST, _LONG = 62, 15
"""What names further behind, and names of more words, count as: each has one character."""

_DAY = 16
"""Added to how many words a name has where the term is of the record's date, and need not be asked for."""

_DATE = (63, _DAY)
"""Stands for the name that a record's date is."""

_Name = tuple[int, int]
"""A name's number within its document, and how many words it has."""


class _Found(NamedTuple):
    """Where a term stands: each document is in one list, that of the most telling place.

    Attributes:
        lists: Documents by number: in their text, often, in their names.
        names: By document of the last list: by number of a name that has the term, its words.
    """

    lists: tuple[list[int], list[int], list[int]]
    names: dict[int, dict[int, int]]


_Postings = dict[str, _Found]
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
    postings = _postings(documents, frozenset(small))
    shards = list(_shards(postings))
    spellings = list(_spellings(postings))
    pieces = dict(_pieces(documents, shards, words))
    pieces |= {f"s{number}": " ".join(shard) for number, shard in enumerate(spellings)}
    pieces["latin"] = _latin()
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


def _latin() -> dict[str, str]:
    """Letters of alphabets that write their vowels, each in Latin ones."""
    letters = (chr(code) for first, end in _ALPHABETS for code in range(first, end))
    ways = {
        letter: anyascii(letter).lower() for letter in letters if letter.isalpha() and fold(letter) == letter
    }
    return {letter: way for letter, way in ways.items() if way.isalpha()}


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


def _postings(documents: Sequence[SearchDocument], small: frozenset[str]) -> _Postings:
    """By term: the documents that have it."""
    found: _Postings = {}
    for number, document in enumerate(documents):
        for term, (sort, names) in _terms(document, small).items():
            held = found.get(term)
            if held is None:
                held = found[term] = _nowhere()
            held.lists[sort].append(number)
            if names:
                held.names[number] = names
    return _folded(found, documents, small)


def _nowhere() -> _Found:
    return _Found(([], [], []), {})


def _texts(document: SearchDocument, small: frozenset[str]) -> Iterator[tuple[int, str, _Name | None]]:
    """What is searched of a document, the least telling first, with the list that it belongs to and the name it is."""
    for part in document.sections:
        yield _TEXT, part.text, None
    for occasion in document.occasions:
        yield _TEXT, occasion.text, None
    yield _OFTEN_LIST, " ".join([document.about, *(part.heading for part in document.sections)]), None
    yield _OFTEN_LIST, " ".join(item.name for item in document.occasions), None
    days = _days(document)
    for place, name in enumerate((document.title, *document.names, *document.roles)):
        words = sum(word not in small and word not in days for word in search_words(name))
        yield _NAMES, name, (min(place, _LAST), max(1, min(words, _LONG)))
    if days:
        yield _NAMES, document.date, _DATE


def _days(document: SearchDocument) -> frozenset[str]:
    return frozenset(search_words(document.date) if document.group == "records" else ())


def _terms(document: SearchDocument, small: frozenset[str]) -> dict[str, tuple[int, dict[int, int]]]:
    """By term of a document: the list that it belongs to, and the names that have it."""
    counts: Counter[str] = Counter()
    sorts: dict[str, int] = {}
    names: dict[str, dict[int, int]] = defaultdict(dict)
    for sort, text, name in _texts(document, small):
        if sort == _TEXT:
            counts.update(index_terms(text))
            continue
        for term in index_terms(text):
            sorts[term] = sort
            if name:
                names[term].setdefault(*name)
    for day in _days(document) & names.keys():
        names[day] = {place: words | _DAY for place, words in names[day].items()}
    found = {term: _OFTEN_LIST if count >= _OFTEN else _TEXT for term, count in counts.items()} | sorts
    found |= dict.fromkeys(set(index_terms(document.date)) - found.keys(), _OFTEN_LIST)
    return {term: (sort, names.get(term, {})) for term, sort in found.items() if len(term) <= _LONGEST}


def _folded(postings: _Postings, documents: Iterable[SearchDocument], small: frozenset[str]) -> _Postings:
    """The same, where each way to write a word of two parts has the documents of the other ways too."""
    parts: dict[str, tuple[str, str]] = {}
    ways: dict[str, dict[int, tuple[int, dict[int, int]]]] = defaultdict(dict)
    for number, document in enumerate(documents):
        for sort, text, name in _texts(document, small):
            hyphened = set(hyphened_words(text)) if not text.isalnum() else set()
            for pair in (*hyphened, *_neighbours(text, postings, small)):
                word = pair[0] + pair[1]
                if len(word) <= _LONGEST:
                    parts[word] = pair
                    _, names = ways[word].get(number, (sort, {}))
                    ways[word][number] = (sort, names | _joined(name) if name else names)
    for word, pair in parts.items():
        _add(postings, word, ways[word])
        held = postings[word]
        whole = {
            number: (sort, held.names.get(number, {}))
            for sort, numbers in enumerate(held.lists)
            for number in numbers
        }
        for part in pair:
            _add(postings, part, whole)
    return postings


def _joined(name: _Name) -> dict[int, int]:
    """The name for a term that is two of its words: who asks for it has asked for as much of the name as for two."""
    place, words = name
    return {place: max(1, (words + 1) // 2)} if name != _DATE else {}


def _neighbours(text: str, postings: _Postings, small: frozenset[str]) -> Iterator[tuple[str, str]]:
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


def _add(postings: _Postings, term: str, more: Mapping[int, tuple[int, dict[int, int]]]) -> None:
    """Documents to those of a term; one that has it already in a more telling place stays there."""
    lists, names = postings.get(term, _nowhere())
    sorts = {number: sort for sort, numbers in enumerate(lists) for number in numbers}
    for number, (sort, own) in more.items():
        sorts[number] = max(sort, sorts.get(number, sort))
        if own:
            names[number] = own | names.get(number, {})
    found = _Found(([], [], []), names)
    for number in sorted(sorts):
        found.lists[sorts[number]].append(number)
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


def _common(postings: _Postings, count: int) -> Iterator[str]:
    """Terms of a large dossier that tell little: a search for several words does without them, and saves a shard each."""
    if count >= _LARGE:
        yield from (
            term for term in sorted(postings) if sum(map(len, postings[term].lists)) > count * _TELLS_LITTLE
        )


def _shards(postings: _Postings) -> Iterator[dict[str, str]]:
    """Terms with their lists, in the order in which browsers compare texts."""
    shard: dict[str, str] = {}
    size = 1
    for term in sorted(postings, key=lambda text: text.encode("utf-16-be")):
        lists = _where(postings[term])
        size += len(term) + len(lists) + 6
        if shard and size > _SHARD:
            yield shard
            shard, size = {}, len(term) + len(lists) + 7
        shard[term] = lists
    if shard:
        yield shard


def _where(found: _Found) -> str:
    """The lists of a term, and behind them the names that have it, of each document in the order of the last list."""
    of_names = "".join(_named(found.names[number]) for number in found.lists[_NAMES])
    return "/".join([*map(written, found.lists), of_names]).rstrip("/")


def _named(names: Mapping[int, int]) -> str:
    """Names by number, two characters each: the number, and how many words; a bit more where another follows."""
    last = max(names)
    return "".join(
        _DIGITS[place] + _DIGITS[names[place] | (0 if place == last else _MORE)] for place in sorted(names)
    )


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
