"""Whether a stretch of text begins and ends with words, in scripts that set no blanks between them.

ICU knows the words of Chinese, Japanese, Thai, Lao, Burmese and Khmer (UAX 29, with its dictionaries); the extra `words`
brings it. No dictionary knows all names, so a name is believed against it where it makes fewer words of the text around
it: in 東京港湾局 a name 東京港 would cut 港湾. Without the extra only a run of katakana is known to be one word.
"""

from __future__ import annotations

import re
from importlib.util import find_spec

from mkdocs_dossier.text.letters import UNSPACED

_BREAKERS = find_spec("icu4py")
"""Where the extra is installed."""

_SIGN = re.compile(f"[{UNSPACED}]")
_RUN = re.compile(f"[{UNSPACED}]*")
_LAST_RUN = re.compile(f"[{UNSPACED}]*$")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f]{2}")
_AROUND = 30
"""Signs on each side of a name that are looked at."""


def stands_whole(text: str, start: int, end: int) -> bool:
    """Whether a name that stands there begins and ends with words; where blanks part words, no question here."""
    before, behind = _adjoins(text, start), _adjoins(text, end)
    if not before and not behind:
        return True
    if any(_KATAKANA.match(text, at - 1) for at in (start, end) if at):
        return False
    if _BREAKERS is None:
        return True
    left = _LAST_RUN.findall(text[max(0, start - _AROUND) : start])[0] if before else ""
    right = _RUN.findall(text[end : end + _AROUND])[0] if behind else ""
    words = _ends(left + text[start:end] + right)
    if {len(left), len(left) + end - start} <= {0, *words}:
        return True
    return len(_ends(left)) + 1 + len(_ends(right)) < len(words)


def knows_words() -> bool:
    """Whether words of these scripts are known."""
    return _BREAKERS is not None


def _adjoins(text: str, at: int) -> bool:
    """Whether signs of such scripts stand on both sides of a place."""
    if not 0 < at < len(text) or text[at] < UNSPACED[0]:
        return False  # nearly all texts, told without a pattern
    return bool(_SIGN.match(text, at - 1) and _SIGN.match(text, at))


def _ends(text: str) -> list[int]:
    """Where the words of a text end, signs between them too."""
    from icu4py.breakers import WordBreaker  # noqa: PLC0415 - the extra may not be installed

    return [end for _, end in WordBreaker(text, "und").segments()] if text else []
