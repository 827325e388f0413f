"""Folding of one word, so that spellings of a name that differ in case, width, accents or points compare equal."""

import re
import unicodedata
from functools import lru_cache

from mkdocs_dossier.text.characters import plain_digits
from mkdocs_dossier.text.letters import DOTTED, INVISIBLE, KEYBOARDS, POINTS, STRETCH, SUNK, TONES

# Marks of the Latin, Greek and Cyrillic scripts, and the points of Arabic and Hebrew: the vowel signs of Indic scripts
# are marks to Unicode as well, but a word without them is another word.
# й, ў, ї, ѓ and ќ are composed in Unicode, yet readers see letters of their own: they stay. So do letters that carry a
# hamza, but alef, which is written without it as often.
# The signs stand first, so that words without any are passed over by one look at each letter.
_ACCENT = re.compile(
    f"[\u0300-\u036f{POINTS}{DOTTED}\u0653-\u0655]"
    "(?<![ИиУу]\u0306)(?<![Іі]\u0308)(?<![ГгКк]\u0301)(?<![^ا][\u0653-\u0655])(?<!^[\u0653-\u0655])"
)

# Letters with a stroke or without a dot have no decomposition, yet newsrooms write the plain letter.
# ə is left alone: Əliyev is written Aliyev as often as Eliyev, so a name form has to say it.
_PLAIN = dict(KEYBOARDS) | {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ٱ": "ا"}
_NOT_PLAIN = re.compile(f"[{''.join(_PLAIN)}]")

_NO_PART = re.compile(f"[{INVISIBLE}{STRETCH}{TONES}]")


def without_case(letter: str) -> bool:
    """Whether a letter's script tells no names by capitals; Georgian has some, for whole words only."""
    return letter.upper() == letter.lower() or "\u10d0" <= letter <= "\u10ff"


def fold(token: str) -> str:
    """The form of a word under which it is compared.

    Compatibility forms, case, accents and points are dropped: `Ｉlham`, `İLHAM` and `ilham` are one word. ё is е, but
    й is not и. The result may be longer or shorter than the word, so offsets never refer to it.
    """
    return token.lower() if token.isascii() else _folded(token)


@lru_cache(maxsize=1 << 17)
def _folded(token: str) -> str:
    """The folded form of a word that is not all ASCII."""
    whole = unicodedata.normalize("NFKD", _NO_PART.sub("", token))
    bare = _ACCENT.sub("", whole)
    # Case folding can bring forth new marks (ŉ, ΐ), and stripping marks new case pairs, hence twice.
    if (cased := bare.casefold()) != whole:
        bare = _ACCENT.sub("", unicodedata.normalize("NFKD", cased))
    plain = plain_digits(_NOT_PLAIN.sub(lambda sign: _PLAIN[sign[0]], bare))
    # The capitals of Armenian և are ԵՒ or ԵՎ.
    return unicodedata.normalize("NFC", SUNK.sub(r"\2\1", plain.replace("եվ", "եւ")))
