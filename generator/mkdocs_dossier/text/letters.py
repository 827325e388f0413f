"""What letters are, and which signs hang on them: the one place that names, search and quotes ask.

*Doubles* are letters that Unicode encodes more than once. Ligatures (`ﬁ`, `Ĳ`, Armenian `և`), the shapes that Arabic
and Hebrew letters have in a word, letters and signs of full and half width, radicals for Chinese characters: PDF files
and old keyboards write them, readers see the same letters. Arabic and Persian keyboards have a kaf, a yeh, a heh and
digits of their own, and Azerbaijani is typed with the schwa of Cyrillic. Superscripts, fractions, numerals and
mathematical letters say something else and stay as they are.

All other names here are the insides of character classes: `re.compile(f"[{MARKS}]")`.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

INVISIBLE = "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Signs of typesetting, which are part of no spelling: soft hyphens, joiners, directions, choices of a shape."""

DOTTED = "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc"
"""Indic dots below a letter, for sounds of other languages; often left out."""

STRETCH = "\u0640"
"""Tatweel, by which Arabic words are made longer."""

POINTS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
"""Hebrew and Arabic signs that help in reading, and that most texts leave out."""

TONES = "\u055b\u055c\u055e\u055f"
"""Armenian signs of stress, exclamation and question, which stand inside the word that they belong to."""

NO_LETTERS = "_\u02bb-\u02bd"
"""What a pattern's word signs have beside letters and numbers: Markdown's underscore, apostrophes like letters."""

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
IDEOGRAPHS = f"{_HAN}{_KANA}"
"""Chinese and Japanese signs, kana among them."""

SOUTH_EAST = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Thai, Lao, Burmese and Khmer letters and signs."""

UNSPACED = f"{SOUTH_EAST}{IDEOGRAPHS}"
"""Scripts that set no blanks between words: every sign counts as a word there."""

TELLING, FAIRLY_TELLING = f"{_HAN}\uac00-\ud7af", _KANA
"""What says in one sign, a Chinese one or a syllable of Korean, what takes two or three letters elsewhere; and what
says a bit less."""


DOTS = "·•・‧･"
"""Dots between the parts of foreign names in Chinese and Japanese; often left out."""


def _marks() -> Iterator[tuple[str, str]]:
    """Runs of signs that Unicode calls marks, by their first and last."""
    kinds = map(unicodedata.category, map(chr, range(_LAST_MARK + 1)))
    codes = [code for code, kind in enumerate(kinds) if kind[0] == "M"]
    firsts = [code for before, code in pairwise((-2, *codes)) if code > before + 1]
    lasts = [code for code, behind in pairwise((*codes, _LAST_MARK + 2)) if behind > code + 1]
    return zip(map(chr, firsts), map(chr, lasts), strict=True)


_LAST_MARK = 0x1E94A  # but for choices of a shape
_TONE = "\u0e48-\u0e4b\u0ec8-\u0ecb"
RINGS = "\u0e4d\u0ecd"
SUNK = re.compile(f"([{RINGS}])([{_TONE}])")
"""The ring of Thai and Lao am before a tone, which stands behind it where am is one sign; a letter follows."""

_RUNS = list(_marks())
USUAL_MARKS = "".join(f"{first}-{last}" for first, last in _RUNS if last <= "\uffff") + "\uff9e\uff9f"
MARKS = USUAL_MARKS + "".join(f"{first}-{last}" for first, last in _RUNS if last > "\uffff")
"""Signs on a letter: accents, vowel signs, tones. Those of the basic plane are told fast by a class without the others."""

SIGN = (
    rf"[\u1000-\u109f][{MARKS}]*(?:(?<=\u1039)[\u1000-\u109f][{MARKS}]*|[\u1000-\u1021]\u1037?\u103a[{MARKS}]*)*"
    rf"|[\u1780-\u17ff][{MARKS}]*(?:(?<=\u17d2)[\u1780-\u17ff][{MARKS}]*)*"
    rf"|[{UNSPACED}][{MARKS}\u0e33\u0eb3]*(?:(?:(?<=[\u0e4d\u0ecd])|(?<=[\u0e4d\u0ecd][{_TONE}]))[\u0e32\u0eb2])?"
)
"""A pattern for one sign of an unspaced script with all that hangs on it: Burmese and Khmer stack letters, and a Burmese
letter that is read without its vowel ends the syllable before."""

# Where the doubles stand. A range may hold other letters: what Unicode decomposes in one of these ways is a double.
_RANGES = (
    (0x0132, 0x017F),  # Latin ligatures, long s
    (0x01C4, 0x01CC),
    (0x01F1, 0x01F3),
    (0x0587, 0x0587),  # Armenian
    (0x0E33, 0x0E33),  # Thai
    (0x0EB3, 0x0EDD),  # Lao
    (0x2E9F, 0x2FD5),  # radicals
    (0xFB00, 0xFDF9),  # Latin, Armenian, Hebrew, Arabic
    (0xFE70, 0xFEFC),
    (0xFF01, 0xFFDC),  # width
)
_WAYS = frozenset({"<compat>", "<initial>", "<medial>", "<final>", "<isolated>", "<wide>", "<narrow>"})

KEYBOARDS = MappingProxyType(
    {"ك": "ک", "ي": "ی", "ہ": "ه", "ә": "ə", "Ә": "Ə"}
    | {chr(0x06F0 + digit): chr(0x0660 + digit) for digit in range(10)}
)
"""Letters and Persian digits with those that another keyboard writes; for composed texts."""


def _doubles() -> Iterator[tuple[str, str]]:
    """Each double with the letters it stands for."""
    for first, last in _RANGES:
        for sign in map(chr, range(first, last + 1)):
            way = unicodedata.decomposition(sign).split(" ")[0]
            plain = unicodedata.normalize("NFKC", sign)
            if " " not in plain and (
                way in _WAYS or (way and "\ufb1d" <= sign <= "\ufb4e")
            ):  # pointed Hebrew too
                yield sign, plain


_DOUBLES = dict(_doubles())

ONE_FOR_ONE = MappingProxyType({a: b for a, b in _DOUBLES.items() if len(b) == 1})
"""Signs that stand for one letter."""

LONGER = MappingProxyType({a: b for a, b in _DOUBLES.items() if len(b) > 1})
"""Signs that stand for several."""

SEVERAL = re.compile("[" + "".join(sorted(LONGER)) + "]")
"""What finds these."""
