"""Folding of one word, so that spellings of a name that differ in case, width or accents compare equal."""

import re
import unicodedata
from functools import lru_cache

# Marks of the Latin, Greek and Cyrillic scripts only: the vowel signs of Indic scripts and the dots of Arabic
# are marks to Unicode as well, but a word without them is another word.
# й, ў, ї, ѓ and ќ are composed in Unicode, yet readers see letters of their own: they stay.
_ACCENT = re.compile(
    "(?:(?<![ИиУу])\u0306|(?<![Іі])\u0308|(?<![ГгКк])\u0301|[\u0300\u0302-\u0305\u0307\u0309-\u036f])"
)

# Letters with a stroke or without a dot have no decomposition, yet newsrooms write the plain letter.
# ə is left alone: Əliyev is written Aliyev as often as Eliyev, so a name form has to say it.
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d"})

# Marks of typesetting inside a word. They are part of no spelling.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def without_case(letter: str) -> bool:
    """Whether a letter's script tells no names by capitals; Georgian has some, for whole words only."""
    return letter.upper() == letter.lower() or "\u10d0" <= letter <= "\u10ff"


def fold(token: str) -> str:
    """The form of a word under which it is compared.

    Compatibility forms, case and accents are dropped: `Ｉlham`, `İLHAM` and `ilham` are one word. ё is е, but
    й is not и. The result may be longer or shorter than the word, so offsets never refer to it.
    """
    return token.lower() if token.isascii() else _folded(token)


@lru_cache(maxsize=1 << 17)
def _folded(token: str) -> str:
    """The folded form of a word that is not all ASCII."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", _INVISIBLE.sub("", token)))
    # Case folding can bring forth new marks (ŉ, ΐ), and stripping marks new case pairs, hence twice.
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", bare.casefold()))
    return unicodedata.normalize("NFC", bare.translate(_PLAIN))
