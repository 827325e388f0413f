"""Articles that are known already: the same again, another state of one, or one that another outlet has copied.

Every text is known by a few fingerprints (see ``text.fingerprints``), so a new one is compared only with texts that
share some of them, with those of the same address and with those of the same words. How much two texts share is then
counted exactly: in word triples, of the one and of the other. The thresholds are measured on `tests/near_duplicates`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dossier_workbench.model.addresses import canonical_address
from dossier_workbench.model.known import KnownText
from dossier_workbench.model.outcome import Likeness, Match
from mkdocs_dossier.model.outlets import host_of
from mkdocs_dossier.text.fingerprints import WordNumbers, Words, fingerprint
from mkdocs_dossier.text.tokens import name_key, split_words

NEARLY_ALL = 0.75
"""The part of a text's word triples that must stand in another for it to be a copy, or another state, of that."""

NOT_TOO_UNEQUAL = 0.4
"""In one outlet, the part of the longer text as well: a note is not a state of the long report that holds it."""

SAME_ADDRESS = 0.3
"""At one address, the part of the shorter text: pages that change their subject altogether exist."""

_POSTINGS = 50
"""So many texts are remembered for one fingerprint; what more of them have is an agency's text or boilerplate."""

_CANDIDATES = 8
"""So many texts with common fingerprints are looked at closely."""

_LEAST_SHARED = 0.05
"""The part of a text's fingerprints below which it is not worth a look."""

# Odd multipliers with well-spread bits, by place in a triple.
_WEIGHTS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article without its text: ten thousand of them have to fit into memory."""

    source: str
    words: Words | None  # None if its text is not at hand
    address: str
    host: str
    outlet: tuple[str, ...]
    title: tuple[str, ...]


class NearDuplicates:
    """The articles that are known so far, ready to be asked about another one."""

    def __init__(self) -> None:
        self._seen: list[_Seen] = []
        self._by_hash: dict[str, int] = {}
        self._by_address: dict[str, list[int]] = {}
        self._by_title: dict[tuple[str, ...], list[int]] = {}
        self._by_text: dict[bytes, list[int]] = {}
        self._by_print: dict[int, list[int]] = {}
        self._numbers = WordNumbers()

    def holds(self, sha256: str) -> str | None:
        """The source that a file of this hash came for; None if there is none."""
        index = self._by_hash.get(sha256)
        return None if index is None else self._seen[index].source

    def add(self, article: KnownText) -> None:
        """Remember an article."""
        index, seen = len(self._seen), self._look(article)
        self._seen.append(seen)
        for sha256 in article.hashes:
            self._by_hash.setdefault(sha256, index)
        if seen.address:
            self._by_address.setdefault(seen.address, []).append(index)
        if seen.words is None:
            self._by_title.setdefault(seen.title, []).append(index)
        elif len(seen.words):
            self._by_text.setdefault(_text_key(seen.words), []).append(index)
            for number in _prints(seen.words):
                postings = self._by_print.setdefault(number, [])
                if len(postings) < _POSTINGS:
                    postings.append(index)

    def find(self, article: KnownText) -> Match | None:
        """The known article that this one is related to most closely; None if there is none."""
        for sha256 in sorted(article.hashes):
            if sha256 in self._by_hash:
                return Match(Likeness.SAME, self._seen[self._by_hash[sha256]].source, "the same file")
        new = self._look(article)
        found = [
            (_ORDER[likeness], -share, index, likeness, why)
            for index in self._candidates(new)
            for likeness, share, why in _compare(new, self._seen[index])
        ]
        if not found:
            return None
        _, _, index, likeness, why = min(found)
        return Match(likeness, self._seen[index].source, why)

    def _look(self, article: KnownText) -> _Seen:
        texts = article.paragraphs
        words = None if texts is None else [word for text in texts for word in split_words(text)[1::2]]
        return _Seen(
            article.source,
            None if words is None else self._numbers.of(words),
            canonical_address(article.url),
            host_of(article.url),
            name_key(article.publisher),
            name_key(article.title),
        )

    def _candidates(self, new: _Seen) -> list[int]:
        """Indexes of what is worth a close look."""
        chosen = [*self._by_address.get(new.address, ()), *self._by_title.get(new.title, ())]
        if new.words is not None and len(new.words):
            chosen += self._by_text.get(_text_key(new.words), ())
            prints = _prints(new.words)
            shared = Counter(index for number in prints for index in self._by_print.get(number, ()))
            ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
            chosen += [index for index, count in ranked[:_CANDIDATES] if count >= _LEAST_SHARED * len(prints)]
        return list(dict.fromkeys(chosen))


_ORDER = {Likeness.SAME: 0, Likeness.VERSION: 1, Likeness.UNDECIDED: 2, Likeness.COPY: 3}


def _prints(words: Words) -> list[int]:
    return list(dict.fromkeys(fingerprint(words).hashes.tolist()))


def _text_key(words: Words) -> bytes:
    return hashlib.blake2b(words.tobytes(), digest_size=16).digest()


def _compare(new: _Seen, old: _Seen) -> Iterator[tuple[Likeness, float, str]]:
    """The likeness of two articles, the part of the new one's text that they share, and the reason; or nothing."""
    one_address = bool(new.address) and new.address == old.address
    one_outlet = _one_outlet(new, old)
    if old.words is None or new.words is None:
        one_title = bool(new.title) and new.title == old.title
        what = "address" if one_address else "outlet and headline" if one_outlet and one_title else ""
        if what:
            yield Likeness.UNDECIDED, 1.0, f"it has the same {what}, and that source's text is not at hand"
        return
    if np.array_equal(new.words, old.words):
        if one_address or (len(new.words) and one_outlet is not False):
            yield Likeness.SAME, 1.0, "the same address and text" if one_address else "the same text"
        elif len(new.words):
            yield Likeness.COPY, 1.0, "both have the same words"
        return
    of_new, of_old = shares(new.words, old.words)
    less, more = min(of_new, of_old), max(of_new, of_old)
    told = f"{of_new:.0%} of its text stands there, and {of_old:.0%} of that one's here"
    if one_address and more >= SAME_ADDRESS:
        yield Likeness.VERSION, of_new, f"the same address; {told}"
    elif one_outlet and more >= NEARLY_ALL and less >= NOT_TOO_UNEQUAL:
        known = bool(new.outlet and old.outlet) or bool(new.host and old.host)
        yield Likeness.VERSION, of_new, f"the same {'outlet' if known else 'headline'}; {told}"
    elif not one_outlet and of_new >= NEARLY_ALL:
        yield Likeness.COPY, of_new, told


def shares(one: Words, other: Words) -> tuple[float, float]:
    """The parts of two texts' word triples that both have; of texts under three words, of words."""
    size = min(3, len(one), len(other))
    if not size:
        return 0.0, 0.0
    first, first_counts = np.unique(_grams(one, size), return_counts=True)
    second, second_counts = np.unique(_grams(other, size), return_counts=True)
    _, at, bt = np.intersect1d(first, second, assume_unique=True, return_indices=True)
    common = int(np.minimum(first_counts[at], second_counts[bt]).sum())
    return common / int(first_counts.sum()), common / int(second_counts.sum())


def _grams(words: Words, size: int) -> Words:
    """A number for each run of so many words; different runs are taken to have different ones."""
    count = len(words) - size + 1
    return np.asarray(
        sum(words[place : place + count] * _WEIGHTS[place] for place in range(size)), dtype=np.uint64
    )


def _one_outlet(new: _Seen, old: _Seen) -> bool | None:
    """Whether both are of one outlet, as far as can be told: if nothing else tells, by a common headline."""
    if new.outlet and old.outlet and new.outlet == old.outlet:
        return True
    if new.host and old.host:
        return new.host == old.host
    if new.outlet and old.outlet:
        return False
    return True if new.title and new.title == old.title else None
