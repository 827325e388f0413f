"""What is known of a language by its BCP 47 tag: its name, its direction, the quotation marks of texts in it."""

from __future__ import annotations

from functools import lru_cache

from mkdocs_dossier.languages.cldr import language_names
from mkdocs_dossier.languages.files import find_section, section
from mkdocs_dossier.languages.sections import General

_LEFTWARDS_SCRIPTS = ("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
_SCRIPT = 4
"""Letters of a subtag that names a script."""


def primary(tag: str | None) -> str:
    """The language alone, without script and region: ``az`` of ``az-Arab``; empty if there is no tag."""
    return _subtags(tag)[0]


@lru_cache
def is_leftwards(tag: str) -> bool:
    """Whether texts in the language are written from right to left."""
    language, *others = _subtags(tag)
    script = next((part for part in others if len(part) == _SCRIPT and part.isalpha()), "")
    return script in _LEFTWARDS_SCRIPTS if script else section(language, General).leftwards


@lru_cache
def quotation_marks(tag: str) -> tuple[str, str]:
    """What opens and what closes a quotation in a text of the language, with the spaces that belong to it.

    They are the marks of the text around: words in another language that it quotes stand between the same ones.
    """
    language, *others = _subtags(tag)
    ways = (*(f"{language}-{part}" for part in others), language)
    known = (find_section(way, General) for way in ways)
    return next((general.quotation_marks for general in known if general), General().quotation_marks)


def language_name(tag: str, speaker: str = "en") -> str:
    """The language of a BCP 47 tag, for readers; script and region stay as a remark, an unknown tag itself.

    Args:
        tag: The language.
        speaker: The language in which it is named, as a tag.
    """
    language, _, rest = tag.replace("_", "-").partition("-")
    language = language.casefold()
    english = section(language, General).name or language_names().get(language)
    name = language_names(primary(speaker)).get(language, english) if primary(speaker) != "en" else english
    if name is None:
        return tag
    return f"{name} ({rest})" if rest else name


@lru_cache
def _subtags(tag: str | None) -> tuple[str, ...]:
    return tuple((tag or "").replace("_", "-").casefold().split("-"))
