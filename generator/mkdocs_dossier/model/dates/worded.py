"""English wordings of dates ("31 October 2022", "about 2020", "the 1990s") and the EDTF they stand for."""

from __future__ import annotations

import re
from typing import NamedTuple

from mkdocs_dossier.languages.calendars import month_numbers
from mkdocs_dossier.model.dates.grammar import SPRING

_IN_WORDS = "is written in words"

_SEASONS = {
    "spring": SPRING,
    "summer": SPRING + 1,
    "autumn": SPRING + 2,
    "fall": SPRING + 2,
    "winter": SPRING + 3,
}
_QUALIFIERS = {
    "~": ("about", "around", "approximately", "approx", "circa", "ca", "c", "~"),
    "?": ("possibly", "probably", "perhaps", "maybe", "?"),
}
_SIGNS = {word: sign for sign, words in _QUALIFIERS.items() for word in words}
_UNTIL = ("by", "until", "till", "up to")
_SINCE = ("since", "from")
_NOTHING_KNOWN = {"unknown", "undated", "n.d.", "nd", "n/a", "none", "tbd", "?", "-"}

_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\.?"
_TO = r"(?: ?[-–/] ?(?P<last>[0-9]{1,2})| (?:to|and) (?P<last_word>[0-9]{1,2}))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:the )?{_DAY}{_TO}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"{_MONTH} {_DAY}{_TO},? {_YEAR}",
        rf"{_YEAR},?[ -]{_MONTH}(?:[ -]{_DAY}{_TO})?",
        rf"{_MONTH}(?: of)?[ ,-]{{1,2}}{_YEAR}",
    )
)
_DECADE = re.compile(r"(?:the )?([0-9]{3})0'?s")
_CENTURY = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century")
_ERA = re.compile(r"([0-9]{1,4}) ?(bce?|ce|ad)\.?|(ad) ?([0-9]{1,4})")


class Notation(NamedTuple):
    """What a text looks like.

    Attributes:
        remark: What is wrong, to follow the text itself.
        candidates: EDTF texts it may stand for; those that can't be read are dropped.
        hint: What to say where no candidate is left.
        sure: The notation is certain, so that a first candidate that can't be read is itself the complaint.
    """

    remark: str
    candidates: tuple[str, ...] = ()
    hint: str = ""
    sure: bool = False


def from_words(text: str) -> Notation | None:
    """What a wording stands for; None if it is none that we know."""
    folded = re.sub(r"\s+", " ", text.casefold()).strip()
    if folded in _NOTHING_KNOWN:
        hint = (
            "where a date may be unknown write the word unknown, in small letters; else leave the field out"
        )
        return Notation("is no date", hint=hint)
    plain = _plain(folded)
    if plain:
        return Notation(_IN_WORDS, (plain,), sure=True)
    qualified = re.fullmatch(r"([a-z]+|[~?])[. ]{0,2}(.+)", folded)
    if qualified and qualified[1] in _SIGNS:
        inner = _plain(qualified[2]) or qualified[2]
        return Notation("has its qualifier in front", (inner + _SIGNS[qualified[1]],))
    return _one_sided(folded)


def _one_sided(folded: str) -> Notation | None:
    for word in (*_UNTIL, *_SINCE):
        if folded.startswith(word + " "):
            rest = re.sub(r" (?:on|onwards?)$", "", folded[len(word) + 1 :])
            inner = _plain(rest) or rest
            return Notation(_IN_WORDS, (f"../{inner}" if word in _UNTIL else f"{inner}/..",))
    if folded.startswith(("before ", "after ")):
        hint = "write the last possible day behind ../ or the first before /..: ../2022-11-25, 2020-11-11/.."
        return Notation("is open at one end", hint=hint)
    return None


def _plain(folded: str) -> str:
    """The EDTF text of a wording without qualifier; empty if it is none. It may still name no real day."""
    for form in _FORMS:
        found = form.fullmatch(folded)
        if found:
            return _numbered(found.groupdict())
    return _period(folded)


def _numbered(parts: dict[str, str | None]) -> str:
    year, word = parts["year"], parts["month"] or ""
    if word in _SEASONS and not parts.get("day"):
        return f"{year}-{_SEASONS[word]}"
    months = month_numbers("en")
    if word not in months:
        return ""
    month = f"{year}-{months[word]:02}"
    day, last = parts.get("day"), parts.get("last") or parts.get("last_word")
    if day and last:
        return f"{month}-{int(day):02}/{month}-{int(last):02}"
    return f"{month}-{int(day):02}" if day else month


def _period(folded: str) -> str:
    found = _DECADE.fullmatch(folded)
    if found:
        return f"{found[1]}X"
    found = _CENTURY.fullmatch(folded)
    if found:
        last = int(found[1]) * 100
        return f"{last - 99:04}/{last:04}"
    found = _ERA.fullmatch(folded)
    if not found:
        return ""
    year = int(found[1] or found[4])
    if not (found[2] or "").startswith("b"):
        return f"{year:04}"
    return f"-{year - 1:04}" if year > 1 else "0000"
