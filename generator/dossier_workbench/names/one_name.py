"""Whether two forms may be the name of one person, body or place, whatever stands around it and in whatever order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dossier_workbench.names.likeness import likeness, skeletons
from mkdocs_dossier.languages.files import ALL, section
from mkdocs_dossier.languages.sections import Names
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import ARTICLE, MODIFIER, OF, TITLE, NameFlags, lexicon
from mkdocs_dossier.text.tokens import name_key, split_words

_SAME = 100
_TURNED = 95
_INITIALS = 90
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_COMMA = re.compile(r"^([^,]+),\s+([^,]+)$")
_AND = 3  # letters of and, und, et, y, и
_SMALL = 3  # letters from which a word in small letters may say what a firm is: ltd
_JOINED = 6  # letters from which names are one that differ only in where their words part: Abdul Rahman, Abdulrahman
_SUFFIXES: Mapping[str, str] = {"jr": "younger", "junior": "younger", "sr": "elder", "senior": "elder"}


class Name(NamedTuple):
    """A form, ready to be compared.

    Attributes:
        sounds: The skeletons of its words, without titles, articles and what makes a firm of them.
        sort: Which firm, or which of two of one name, it is: Ltd, Inc., Jr.; empty if it does not say.
        letters: The form without them if it is one word of capitals.
        initials: The first letters of its words.
        person: Whether it names a person.
    """

    sounds: tuple[str, ...]
    sort: str
    letters: str
    initials: str
    person: bool


def one_name(form: str, language: str, *, person: bool) -> Name:
    """A form as it is compared.

    Args:
        form: As a record has it.
        language: The BCP 47 tag of the form.
        person: Whether it names a person.
    """
    if person and (turned := _COMMA.match(form)):
        form = f"{turned[2]} {turned[1]}"
    sort, words = _sort(split_words(undotted(form))[1::2], person=person)
    kept = _without_titles(words, language) if person else _telling(words, language)
    letters = kept[0] if len(kept) == 1 and kept[0].isupper() and not form.islower() else ""
    initials = "".join(word[0] for word in kept if word[0].isupper())
    return Name(skeletons(" ".join(kept)), sort, letters, initials, person)


def alike(a: Name, b: Name) -> int:
    """How alike two names are, in percent; 0 if they are not one."""
    if not a.sounds or not b.sounds or (a.sort and b.sort and a.sort != b.sort):
        return 0
    if a.sounds == b.sounds:
        return _SAME
    if a.letters or b.letters:  # OSCE and OCSE are two bodies
        first, second = (a, b) if a.letters else (b, a)
        return _INITIALS if not a.person and first.letters == second.initials and not second.letters else 0
    if "".join(a.sounds) == "".join(b.sounds) and len("".join(a.sounds)) >= _JOINED and not _numbered(a, b):
        return _TURNED
    if a.person:
        turned = max(likeness(a.sounds, other) for other in _turned(b.sounds))
        return max(likeness(a.sounds, b.sounds), min(_TURNED, turned))
    if len(a.sounds) != len(b.sounds):
        return 0  # a word more is another body: New Conservative Party
    turned = likeness(tuple(sorted(a.sounds)), tuple(sorted(b.sounds)))
    return max(likeness(a.sounds, b.sounds), min(_TURNED, turned))


def _numbered(a: Name, b: Name) -> bool:
    return any(word.isdigit() for word in (*a.sounds, *b.sounds))


def _turned(sounds: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """A name with its last word first, and with its first word last: Li Wenhua, Wenhua Li."""
    return (*sounds[1:], sounds[0]), (sounds[-1], *sounds[:-1])


def undotted(form: str) -> str:
    """A form without the full stops between letters: U.N. is UN, S.A. is SA."""
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), form)


def as_firm(form: str) -> tuple[tuple[str, ...], bool]:
    """The folded words of a name without those by which firms call themselves, and whether it has such words."""
    words = undotted(form).split()
    kept = _sort(words, person=False)[1]
    return name_key(" ".join(kept)), len(kept) < len(words)


def _sort(words: Sequence[str], *, person: bool) -> tuple[str, list[str]]:
    """Which firm a name says it is, and its words without those that say so, at either end."""
    known = _SUFFIXES if person else firms()
    kept = list(words)
    found: list[str] = []
    while len(kept) > 1 and (sort := known.get(fold(kept[-1]))) is not None:
        if kept[-1].islower() and len(kept[-1]) < _SMALL:
            break
        found.append(sort)
        kept.pop()
    while len(kept) > 1 and not person and (sort := known.get(fold(kept[0]))) and kept[0].isupper():
        found.append(sort)
        kept.pop(0)
    return next(filter(None, found), ""), kept


@cache
def firms() -> Mapping[str, str]:
    """What firms call themselves, and which of them are the same in two languages: Ltd, GmbH, ООО."""
    words = section(ALL, Names)
    sorts = {"limited": words.limited, "stock": words.stock, "": words.company}
    return {fold(word): sort for sort, each in sorts.items() for word in each}


def _without_titles(words: Sequence[str], language: str) -> list[str]:
    """A person's name without what stands before it: President, Dr."""
    first = 0
    while first < len(words) - 1 and _flags(words[first], language) & (TITLE | MODIFIER):
        first += 1
    return list(words[first:])


def _telling(words: Sequence[str], language: str) -> list[str]:
    """The words of a body's name that are no grammar: Ministry of Defence is Ministry, Defence."""
    kept = [
        word
        for word in words
        if not _flags(word, language) & (OF | ARTICLE) and not (word.islower() and len(word) <= _AND)
    ]
    return kept or list(words)


def _flags(word: str, language: str) -> NameFlags:
    """What a word may be in a language, and in English, which most titles in catalogues are in."""
    return lexicon(language).read(word) | lexicon("en").read(word)
