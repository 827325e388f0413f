"""What an author may have meant: the known words nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

# Of a key, half the letters may differ; beyond that a suggestion is noise.
_KEY = 0.55
# Ids are long and alike (`clashes-2022-09`), so two measures take turns: typing errors, then parts of an id.
_ID = 0.65
_PART = 90
_SHORTEST_PART = 4
_LONGEST = 200


def nearest(word: str, known: Iterable[str]) -> str:
    """The one of ``known`` that ``word`` is most probably a misspelling of; empty if none is close."""
    if len(word) > _LONGEST:
        return ""
    found = process.extractOne(
        word.lower(), sorted(known), scorer=OSA.normalized_similarity, score_cutoff=_KEY
    )
    return str(found[0]) if found else ""


def nearest_ids(word: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The ids most like ``word``, best first: its misspellings, then those that it is a part of."""
    if len(word) > _LONGEST:
        return []
    ids, word = sorted(known), word.lower()
    close = process.extract(word, ids, scorer=OSA.normalized_similarity, limit=limit, score_cutoff=_ID)
    if len(close) < limit and len(word) >= _SHORTEST_PART:
        longer = [each for each in ids if len(each) >= _SHORTEST_PART]
        close += process.extract(word, longer, scorer=fuzz.partial_ratio, limit=limit, score_cutoff=_PART)
    return list(dict.fromkeys(str(found[0]) for found in close))[:limit]


def near_ids(word: str, known: Iterable[str], otherwise: str) -> str:
    """A hint that names the ids most like ``word``, or ``otherwise`` if none is."""
    return told_ids(nearest_ids(word, known)) or otherwise


def told_ids(near: Sequence[str]) -> str:
    """A hint that names ids; empty for none."""
    return f"Nearest ids: {', '.join(near)}." if near else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the nearest of ``known``, or ``otherwise`` if none is near."""
    close = nearest(word, known)
    return f"Did you mean {close!r}?" if close else otherwise
