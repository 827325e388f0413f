"""Letters that Unicode encodes more than once, and the one encoding that texts are compared in.

Ligatures (`ﬁ`, `Ĳ`, Armenian `և`), the shapes that Arabic and Hebrew letters have in a word, letters and signs of
full and half width, radicals for Chinese characters: PDF files and old keyboards write them, readers see the
same letters. Arabic and Persian keyboards have a kaf, a yeh and digits of their own. Superscripts, fractions,
numerals and mathematical letters say something else and stay as they are.
"""

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

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

KEYBOARDS = {"ك": "ک", "ي": "ی"} | {chr(0x06F0 + digit): chr(0x0660 + digit) for digit in range(10)}
"""Arabic letters and Persian digits with those that another keyboard writes; for composed texts."""


def _doubles() -> Iterator[tuple[str, str]]:
    """Each double with the letters it stands for."""
    for first, last in _RANGES:
        for sign in map(chr, range(first, last + 1)):
            way = unicodedata.decomposition(sign).split(" ")[0]
            plain = unicodedata.normalize("NFKC", sign)
            if way in _WAYS and " " not in plain:
                yield sign, plain


_DOUBLES = dict(_doubles())

ONE_FOR_ONE = MappingProxyType({a: b for a, b in _DOUBLES.items() if len(b) == 1})
"""Signs that stand for one letter."""

LONGER = MappingProxyType({a: b for a, b in _DOUBLES.items() if len(b) > 1})
"""Signs that stand for several."""

SEVERAL = re.compile("[" + "".join(sorted(LONGER)) + "]")
"""What finds these."""
