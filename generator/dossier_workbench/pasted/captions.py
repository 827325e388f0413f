"""Captions and credits of pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from dossier_workbench.pasted.lexicon import Hit, Sign, hits, says
from dossier_workbench.pasted.lines import Line
from dossier_workbench.pasted.persons import is_person

_NAME_WORDS = 8
_AGENCIES_WORDS = 10
_SIGN_WORDS = 30
_STROKED_WORDS = 5

_NAME_END = re.compile(r"\s*[,|/;(]")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\.?(?:Read [Mm]ore)?$")
_SIGN = re.compile(r"(?:©|\([cC]\))\s*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REPEATED = re.compile(r"^(.{4,200}?)(?:[\s,;|]*\1){1,8}$")
_LAST_SENTENCE = re.compile(r"^(.*[.!?»”\"])\s*([^.!?]{4,80})$")
_AP_PHOTO = re.compile(r"\b(?:AP|AFP|EPA|EFE|TASS|AA) Photo\b|\bvia (?:AP|AFP|REUTERS|Reuters|Getty)\b")
_CREDIT_WORDS = 14
_CAPTION_WORDS = 70


class Caption(NamedTuple):
    """What a line below a picture says; either part may be empty."""

    text: str
    credit: str


def read_caption(line: Line) -> Caption | None:
    """The caption and credit that a line is, or None for any other line."""
    if not line.whole or line.size > _CAPTION_WORDS or _is_byline(line):
        return None
    return (
        _bracketed(line)
        or _labelled(line)
        or _signed(line)
        or _agencies_only(line.text)
        or _credit_behind(line.text)
        or _by_sign(line)
    )


def _is_byline(line: Line) -> bool:
    """Whether a line begins with who wrote the text, whoever else it names: Text: Anna Roe, photos: Jan Doe."""
    texts = {(hit.start, hit.end) for hit in line.of(Sign.AGENCY)}
    if line.size > _CREDIT_WORDS or any((hit.start, hit.end) not in texts for hit in line.of(Sign.PICTURES)):
        return False
    openers = [hit for hit in line.hits if not hit.start and hit.sign in {Sign.BY, Sign.BY_NAME}]
    behind = ((hit.sign, line.text[hit.end :].lstrip()) for hit in openers)
    named = (text.lstrip(" :") for sign, text in behind if sign is Sign.BY_NAME or text[:1] == ":")
    return any(is_person(_NAME_END.split(text, maxsplit=1)[0]) for text in named)


def _is_credit(text: str, *, alone: bool) -> bool:
    """Whether a text reads like a picture's credit: Name/Agency, Agency via Agency, Agency Photo.

    An agency for texts alone is a credit of texts.
    """
    found = hits(text)
    pictures = any(hit.sign is Sign.PICTURES for hit in found)
    agency = any(hit.sign is Sign.AGENCY for hit in found)
    if _AP_PHOTO.search(text):
        return True
    if not (pictures or agency) or len(text.split()) > _CREDIT_WORDS:
        return False
    parts = [part.strip() for part in re.split(r"\s*(?:/|\||\s-\s|,\s)\s*", text) if part.strip()]
    others = [part for part in parts if not _covered(part)]
    if not all(is_person(part, least=1) and part[:1].isupper() for part in others):
        return False
    if pictures:
        return alone or len(others) < len(parts)
    return len(parts) > 1 and bool(others)


def _covered(part: str) -> bool:
    return any(
        hit.sign in {Sign.PICTURES, Sign.AGENCY, Sign.PHOTO} and hit.end - hit.start >= len(part) - 1
        for hit in hits(part)
    )


def _bracketed(line: Line) -> Caption | None:
    """Caption (Image credit: Name)."""
    found = _BRACKET.search(line.text)
    if found is None:
        return None
    inner = found[1].strip()
    before = line.text[: found.start()].strip()
    label = _photo_label(inner)
    if label is not None and label.start == 0:
        return Caption(before, inner[label.end :].strip(" :") or inner)
    if says(inner, Sign.CAPTION):
        return Caption(line.text, "")
    photographer, stroke, paper = inner.partition("/")
    by_paper = (
        stroke and is_person(photographer) and paper[:1].isupper() and len(paper.split()) <= _STROKED_WORDS
    )
    if by_paper or _is_credit(inner, alone=True) or re.search(r"\b(?:[Pp]hoto|[Hh]andout)\b", inner):
        return Caption(before, inner)
    return None


def caption_by_agency(line: Line) -> Caption | None:
    """Caption (Agency): only where no text stands, since texts are credited so as well."""
    found = _BRACKET.search(line.text)
    before = line.text[: found.start()].strip() if found else ""
    return Caption(before, found[1]) if found and before and says(found[1], Sign.AGENCY) else None


def _photo_label(text: str) -> Hit | None:
    """Where "Photo:" or the like stands in a text, the colon included."""
    labels = [hit for hit in hits(text) if hit.sign is Sign.PHOTO]
    for hit in sorted(labels, key=lambda each: (each.start, -each.end)):
        credit = text[hit.end :].lstrip()
        form = text[hit.start : hit.end].lower()
        joined = credit and form.endswith((" by", " of", " courtesy of", " via"))
        if form.endswith(",") or joined or credit[:1] in {":", "՝", "©"}:
            return hit._replace(end=len(text) - len(credit) + (credit[:1] in {":", "՝"}))
    return None


def _labelled(line: Line) -> Caption | None:
    """Photo: Name/Agency, alone or behind the caption."""
    found = _photo_label(line.text)
    if found is None:
        return None
    start = found.start
    credit = line.text[found.end :].strip(" .©")
    before = line.text[:start].strip(" |/–—-:")
    if not credit or not line.unquoted(found):
        return None
    if len(credit.split()) > _CREDIT_WORDS or (start and line.text[start - 1] not in " .|/(–—-"):
        return None
    if not start and len(credit.split()) > _NAME_WORDS and not _is_credit(credit, alone=True):
        return Caption(credit, "") if not line.prose else None
    return Caption(before, credit)


def _signed(line: Line) -> Caption | None:
    """© Name, or a caption with it behind; with a year it is the page's foot."""
    found = _SIGN.search(line.text)
    if found is None or _YEAR.search(line.text[found.end() :]):
        return None
    credit = line.text[found.end() :].strip(" .")
    if not credit or len(credit.split()) > _NAME_WORDS or any(hit.sign is Sign.RIGHTS for hit in line.hits):
        return None
    return Caption(line.text[: found.start()].strip(" |–—-"), credit)


def _agencies_only(text: str) -> Caption | None:
    """Name/Agency alone, printed several times perhaps."""
    repeated = _REPEATED.match(text)
    unit = (repeated[1] if repeated else text).strip()
    if len(unit.split()) <= _AGENCIES_WORDS and unit[-1:] not in ".!?" and _is_credit(unit, alone=True):
        return Caption("", unit)
    return None


def _credit_behind(text: str) -> Caption | None:
    """A caption with a credit behind it, in one of the usual forms."""
    for form, is_credit in _CREDITED:
        found = form.match(text)
        if found and not _is_day(found[1]) and is_credit(found[2].strip()):
            return Caption(found[1].strip(), found[2].strip())
    return None


def _is_day(text: str) -> bool:
    """Whether a text is a day and little else: what stands beside it credits the article."""
    few = len(text.split()) <= _STROKED_WORDS and any(map(str.isdigit, text))
    return few and any(hit.sign is Sign.MONTH for hit in hits(text))


_STROKED = re.compile(r"^(.*[.!?»”\"])\s/\s([^\W\d_][^.!?/]{2,60})$")
_CREDITED: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    # Whole sentences, and Name/Agency.
    (_LAST_SENTENCE, lambda credit: "/" in credit and _is_credit(credit, alone=False)),
    (re.compile(r"^(.*) \| (.*)$"), lambda credit: _is_credit(credit, alone=True)),
    # Whole sentences, and a name behind a stroke.
    (_STROKED, lambda credit: credit[0].isupper() and len(credit.split()) <= _STROKED_WORDS),
)
"""How a caption and its credit stand in one line, and what else the credit must be."""


def _by_sign(line: Line) -> Caption | None:
    """Words that only captions have: (L-R), file photo."""
    found = line.of(Sign.CAPTION)
    if found and not found[0].start and line.text[found[0].end - 1] == ",":
        return Caption(line.text[found[0].end :].strip(), "")
    if found and line.unquoted(found[0]) and _strong(line, found[0]):
        return Caption(line.text, "")
    return None


def _strong(line: Line, hit: Hit) -> bool:
    """Whether the word stands in brackets or at an end, as in captions; in mid-sentence it may be prose."""
    before, after = line.text[: hit.start].rstrip(), line.text[hit.end :].lstrip()
    if before[-1:] in {"(", "["} or after[:1] in {")", "]"}:
        return True
    return line.size <= _SIGN_WORDS and (
        not after.strip(" .") or (not before and after[:1] in {":", ".", ",", "|"})
    )
