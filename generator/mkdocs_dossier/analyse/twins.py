"""KnownTexts that are there already: the same again, another state of one, or one that another outlet has copied.

Every text is known by a few fingerprints (see ``text.fingerprints``), so a new one is compared only with texts that
share some of them, with those of the same address and with those of the same words. How much two texts share is then
counted exactly: in word triples, of the one and of the other. The thresholds are measured on `tests/twins`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.known import KnownText
from mkdocs_dossier.model.outcome import Kinship, Twin
from mkdocs_dossier.text.addresses import canonical_address, outlet_host
from mkdocs_dossier.text.fingerprints import WordNumbers, fingerprint
from mkdocs_dossier.text.fold import fold
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


@dataclass(frozen=True, slots=True)
class _Seen:
    article: KnownText
    words: tuple[str, ...]
    outlet: tuple[str, ...]
    host: str


class Twins:
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
        return None if index is None else self._seen[index].article.source

    def add(self, article: KnownText) -> None:
        """Remember an article."""
        index, seen = len(self._seen), _look(article)
        self._seen.append(seen)
        for sha256 in article.hashes:
            self._by_hash.setdefault(sha256, index)
        address = canonical_address(article.url)
        if address:
            self._by_address.setdefault(address, []).append(index)
        if article.paragraphs is None and article.title:
            self._by_title.setdefault(name_key(article.title), []).append(index)
        if seen.words:
            self._by_text.setdefault(_text_key(seen.words), []).append(index)
            for number in self._prints(seen.words):
                postings = self._by_print.setdefault(number, [])
                if len(postings) < _POSTINGS:
                    postings.append(index)

    def find(self, article: KnownText) -> Twin | None:
        """The known article that this one is related to most closely; None if there is none."""
        for sha256 in sorted(article.hashes):
            if sha256 in self._by_hash:
                return Twin(Kinship.SAME, self._seen[self._by_hash[sha256]].article.source, "the same file")
        new = _look(article)
        address = canonical_address(article.url)
        found = [
            (_ORDER[kinship], -share, index, kinship, why)
            for index in self._candidates(new, address)
            for kinship, share, why in _compare(new, self._seen[index], address)
        ]
        if not found:
            return None
        _, _, index, kinship, why = min(found)
        return Twin(kinship, self._seen[index].article.source, why)

    def _candidates(self, new: _Seen, address: str) -> list[int]:
        """Indexes of what is worth a close look."""
        chosen = [*self._by_address.get(address, ())] if address else []
        chosen += self._by_title.get(name_key(new.article.title), ())
        if new.words:
            chosen += self._by_text.get(_text_key(new.words), ())
            prints = list(self._prints(new.words))
            shared = Counter(index for number in prints for index in self._by_print.get(number, ()))
            ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
            chosen += [index for index, count in ranked[:_CANDIDATES] if count >= _LEAST_SHARED * len(prints)]
        return list(dict.fromkeys(chosen))

    def _prints(self, words: Sequence[str]) -> Iterator[int]:
        return iter(dict.fromkeys(fingerprint(self._numbers.of(words)).hashes.tolist()))


_ORDER = {Kinship.SAME: 0, Kinship.VERSION: 1, Kinship.UNDECIDED: 2, Kinship.COPY: 3}


def _look(article: KnownText) -> _Seen:
    words = (fold(word) for text in article.paragraphs or () for word in split_words(text)[1::2])
    return _Seen(article, tuple(words), name_key(article.publisher), outlet_host(article.url))


def _text_key(words: Sequence[str]) -> bytes:
    return hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _compare(new: _Seen, old: _Seen, address: str) -> Iterator[tuple[Kinship, float, str]]:
    """The kinship of two articles, the part of the new one's text that they share, and the reason; or nothing."""
    one_address = bool(address) and address == canonical_address(old.article.url)
    one_outlet = _one_outlet(new, old)
    if old.article.paragraphs is None:
        what = (
            "address" if one_address else "outlet and headline" if one_outlet and _one_title(new, old) else ""
        )
        if what:
            yield Kinship.UNDECIDED, 1.0, f"it has the same {what}, and that source's text is not at hand"
        return
    if new.words == old.words:
        if one_address or (new.words and one_outlet is not False):
            yield Kinship.SAME, 1.0, "the same address and text" if one_address else "the same text"
        elif new.words:
            yield Kinship.COPY, 1.0, "the same text"
        return
    of_new, of_old = shares(new.words, old.words)
    less, more = min(of_new, of_old), max(of_new, of_old)
    told = f"{of_new:.0%} of its text stands there, and it has {of_old:.0%} of that one's"
    if one_address and more >= SAME_ADDRESS:
        yield Kinship.VERSION, of_new, f"the same address; {told}"
    elif one_outlet and more >= NEARLY_ALL and less >= NOT_TOO_UNEQUAL:
        yield Kinship.VERSION, of_new, f"the same outlet; {told}"
    elif not one_outlet and of_new >= NEARLY_ALL:
        yield Kinship.COPY, of_new, told


def shares(one: Sequence[str], other: Sequence[str]) -> tuple[float, float]:
    """The parts of two texts' word triples that both have; of texts under three words, of words."""
    size = min(3, len(one), len(other))
    if not size:
        return 0.0, 0.0
    first, second = _grams(one, size), _grams(other, size)
    common = (first & second).total()
    return common / first.total(), common / second.total()


def _grams(words: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[start:] for start in range(size)), strict=False))


def _one_title(new: _Seen, old: _Seen) -> bool:
    return name_key(new.article.title) == name_key(old.article.title)


def _one_outlet(new: _Seen, old: _Seen) -> bool | None:
    """Whether both are of one outlet; None if nothing tells."""
    if new.outlet and old.outlet and new.outlet == old.outlet:
        return True
    if new.host and old.host:
        return new.host == old.host
    return False if new.outlet and old.outlet else None
