"""How alike two names are, whatever their script and transliteration."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.tokens import split_words

# What newsrooms write for one another when they bring a name into Latin letters. Longest first.
_ONE = {
    "shch": "s",
    "sch": "s",
    "dzh": "j",
    "tch": "c",
    "sh": "s",
    "ch": "c",
    "kh": "h",
    "gh": "g",
    "zh": "z",
    "ph": "f",
    "th": "t",
    "ck": "k",
    "ts": "c",
    "tz": "c",
    "dj": "j",
    "ks": "h",
    "ou": "u",
    "oe": "o",
    "ue": "u",
    "x": "h",
    "w": "v",
    "q": "k",
    "e": "a",
    "y": "i",
    "j": "i",
}
_SOUND = re.compile("|".join(sorted(_ONE, key=lambda part: (-len(part), part))))
_HARD = str.maketrans("bdvz", "ptfs")  # at the end of a word: Tayyib, Tayyip
_TWICE = re.compile(r"(.)\1+")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_NO_LETTER = re.compile("[^a-z0-9]")
# ə is heard as a and as e; anyascii makes it e, and a and e are one here anyway.

_SHORT = 4  # letters up to which a word has to be the same
_WORD = 0.75
_LAST = 0.8
_LAST_ALONE = 0.85
_WHOLE = 85
_LONGEST = 60
_EXTRA = 4  # percent taken off for a word that only one of the names has


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """What is left of a word when scripts, accents and ways of transliteration are taken away."""
    bare = _NO_LETTER.sub("", anyascii(fold(word)).lower())
    if any(map(str.isdigit, bare)):
        return bare  # Channel 1 is not Channel 11
    plain = _TWICE.sub(r"\1", _SOUND.sub(lambda part: _ONE[part[0]], bare))
    return plain[:-1] + plain[-1].translate(_HARD) if len(plain) > 1 else plain


def skeletons(name: str) -> tuple[str, ...]:
    """The skeletons of a name's words; those that are nothing but signs are left out."""
    words = split_words(name)[1::2]
    shouted = name.isupper()
    numbers = (
        "" if shouted or at == 0 else _number(word, last=at + 1 == len(words))
        for at, word in enumerate(words)
    )
    sounds = (number or skeleton(word) for number, word in zip(numbers, words, strict=True))
    return tuple(filter(None, sounds))


def _number(word: str, *, last: bool) -> str:
    """The Roman number that a word is, in digits; empty for other words. A single letter counts at the end only."""
    if not _ROMAN.fullmatch(word) or (len(word) == 1 and not last):
        return ""
    values = [_ROMAN_VALUES[sign] for sign in word]
    after = (*values[1:], 0)
    return str(
        sum(-value if value < following else value for value, following in zip(values, after, strict=True))
    )


def likeness(a: Sequence[str], b: Sequence[str]) -> int:
    """How alike two names are, as skeletons of their words, in percent; 0 if they are not one name.

    The last words have to be alike, and the others one by one; a name may have words between its first and its
    last that the other has not.
    """
    if not a or not b:
        return 0
    shorter, longer = sorted((tuple(a), tuple(b)), key=len)
    if {word for word in shorter if word.isdigit()} != {word for word in longer if word.isdigit()}:
        return 0
    if len(shorter) == 1 and len(longer) > 1:
        return 0
    last = _alike(shorter[-1], longer[-1], _LAST if len(shorter) > 1 else _LAST_ALONE)
    if not last:
        return 0
    found = [last]
    rest = list(longer[:-1])
    for word in shorter[:-1]:
        scores = [_alike(word, other, _WORD) or _initial(word, other) for other in rest]
        best = next((at for at, score in enumerate(scores) if score), None)
        if best is None:
            return 0
        found.append(scores[best])
        rest = rest[best + 1 :]
    if len(longer) - len(shorter) > 1:
        return 0
    score = round(100 * sum(found) / len(found)) - _EXTRA * (len(longer) - len(shorter))
    return score if score >= _WHOLE else 0


def _initial(a: str, b: str) -> float:
    """A first name that one of the names has as an initial only."""
    return _WORD + 0.15 if 1 in {len(a), len(b)} and a[0] == b[0] else 0.0


def _alike(a: str, b: str, least: float) -> float:
    """How alike two words are, from 0 to 1; 0 below a limit, and for words too short to tell."""
    if a == b:
        return 1.0
    if min(len(a), len(b)) <= _SHORT or max(len(a), len(b)) > _LONGEST or a[0] != b[0]:
        return 0.0
    # Aliyev and Aliyeva are two persons; Armenia and Armenian, Iran and Iranian are no spellings of one another.
    if a.startswith(b) or b.startswith(a):
        return 0.0
    score = float(OSA.normalized_similarity(a, b))
    return score if score >= least else 0.0
