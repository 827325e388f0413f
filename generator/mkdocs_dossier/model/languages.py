"""What is known of a language by its BCP 47 tag: its direction, and the quotation marks of texts in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_DEFAULT = "“ ”"

# As CLDR and Typst have them; where these two differ, as newspapers in the language do. Guillemets in Arabic and
# Persian are mirrored by whatever shows them. French marks have a narrow space that does not break within them.
_BY_MARKS = {
    "« »": "ab am ar be ca ce ckb el es fa hy it kk ku ky nb nn no os ps ru sq tg tt ug uk de-ch de-li fr-ch pt-pt",
    "«\u202f \u202f»": "fr",
    "„ “": "bg cs de et is ka lb lt lv mk sk sl sr",
    "„ ”": "bs hr hu pl ro",
    "” ”": "fi he sv",
    "” “": "ur",
    "「 」": "ja zh-hant zh-tw zh-hk",
}
_MARKS: Mapping[str, str] = MappingProxyType(
    {tag: marks for marks, tags in _BY_MARKS.items() for tag in tags.split()}
)

_LEFTWARDS = ("ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
_LEFTWARDS_SCRIPTS = ("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
_SCRIPT = 4
"""Letters of a subtag that names a script."""


def primary(tag: str | None) -> str:
    """The language alone, without script and region: ``az`` of ``az-Arab``; empty if there is no tag."""
    return _subtags(tag)[0]


def is_leftwards(tag: str) -> bool:
    """Whether texts in the language are written from right to left."""
    language, *others = _subtags(tag)
    script = next((part for part in others if len(part) == _SCRIPT and part.isalpha()), "")
    return script in _LEFTWARDS_SCRIPTS if script else language in _LEFTWARDS


@lru_cache
def quotation_marks(tag: str) -> tuple[str, str]:
    """What opens and what closes a quotation in a text of the language, with the spaces that belong to it.

    They are the marks of the text around: words in another language that it quotes stand between the same ones.
    """
    language, *others = _subtags(tag)
    ways = (*(f"{language}-{part}" for part in others), language)
    opening, _, closing = next((_MARKS[way] for way in ways if way in _MARKS), _DEFAULT).partition(" ")
    return opening, closing


def _subtags(tag: str | None) -> list[str]:
    return (tag or "").replace("_", "-").casefold().split("-")
