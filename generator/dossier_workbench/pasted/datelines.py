"""The line at the head of wire copy: SOCHI, Oct 31 (Reuters) — ..."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier_workbench.pasted.lexicon import Hit, Sign, agency_name, hits, listed
from dossier_workbench.pasted.lines import Line
from dossier_workbench.pasted.moments import Moment, moments
from dossier_workbench.pasted.persons import only_names

_PLACE_WORDS = 6
_SHORTEST_PLACE = 3
_ACRONYM = 3  # U.S., UAE

_HEAD = 120
_DASH = re.compile(r"\s*(?:[—–]|-{1,2}(?=\s))|\s-\s")
_GAP = re.compile(r"[\s,.(/\[|:]*(?:-\s?)?")
_STOP = re.compile(r"\s*(?:[)\]/.:։,—–-]|$)")
_UNKNOWN = re.compile(r"[(/]([^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*){0,2})[)/][.,]?\s*(?:[—–-]|$)")
_LABELS = frozenset({Sign.PUBLISHED, Sign.MODIFIED, Sign.BY, Sign.PHOTO, Sign.SECTION, Sign.SOURCE})
_SHORTENED = re.compile(r"\b[A-Z]\.[A-Z]$|\bSt$|, [A-Z][a-z]{1,5}$")  # Washington, D.C.; Hayward, Calif.
_WORD = re.compile(r"[^\W\d_][^\W\d_]*\.?(?:[-'’ʼ/.][^\W\d_]+\.?)*")


class Dateline(NamedTuple):
    """Place, date, agency and authors; what is not printed is empty or None."""

    place: str
    moment: Moment | None
    agency: str
    authors: tuple[str, ...] = ()


def read_dateline(line: Line, language: str, order: str) -> Dateline | None:
    """The dateline that a paragraph begins with, if it does.

    Args:
        line: The paragraph.
        language: Its language, in which capitals become small letters.
        order: Whether the day or the month comes first in bare digits, as `day_order` has it.
    """
    text = line.text[:_HEAD]
    agencies = [hit for hit in line.of(Sign.AGENCY) if hit.end <= _HEAD]
    dates = moments(text, [hit for hit in line.of(Sign.MONTH) if hit.end <= _HEAD], order)
    lead = _leading_agency(text, agencies)
    at = lead.end if lead else 0
    if lead:
        at = len(text) - len(text[at:].lstrip(" ,.)/]:—–-"))
    place, at = _place(text, at, agencies, dates)
    moment, at = _moment(text, at, dates)
    agency, at = _agency(text, at, agencies)
    if lead and not agency:
        agency = agency_name(text[lead.start : lead.end])
    if moment is None and not (lead and place):
        moment, at = _moment(text, at, dates)
    authors, at = _authors(text, at) if agency else ((), at)
    if not _convincing(text, at, place, moment, agency, lead=lead is not None):
        return None
    return Dateline(_spelt(place, language), moment, agency, authors)


def _leading_agency(text: str, agencies: list[Hit]) -> Hit | None:
    """An agency in brackets before all else, or followed by a date."""
    for hit in agencies:
        before = text[: hit.start].strip()
        if before in {"(", "/", "["} or (not before and text[hit.end : hit.end + 1] in {",", "."}):
            return hit
    return None


def _place(text: str, at: int, agencies: list[Hit], dates: list[Moment]) -> tuple[str, int]:
    """The words before the first date, agency or dash."""
    dash = _DASH.search(text, at)
    bracket = re.compile(r"\s?\(|(?<!\w)/").search(text, at)
    starts = [*(moment.start for moment in dates), *(hit.start for hit in agencies)]
    stops = [start for start in starts if start > at]
    stops += [found.start() for found in (dash, bracket) if found]
    if not stops:
        return "", at
    stop = min(stops)
    place = text[at:stop].strip(" ,.(/[:-")
    if text[at:stop].rstrip()[-1:] == "." and _SHORTENED.search(place):
        place += "."
    words = place.replace(",", " ").replace("/", " ").split()
    if not 1 <= len(words) <= _PLACE_WORDS or not all(map(_WORD.fullmatch, words)):
        return "", at
    cased = [word for word in words if word not in listed("place_small")]
    if any(
        hit.sign in _LABELS or (hit.end - hit.start == len(place) and hit.sign is Sign.FILLER)
        for hit in hits(place)
    ):
        return "", at
    if not cased or any(word[0].islower() for word in cased) or not set(words).isdisjoint(listed("no_place")):
        return "", at
    return place, stop


def _moment(text: str, at: int, dates: list[Moment]) -> tuple[Moment | None, int]:
    for moment in dates:
        if moment.start >= at and not text[at : moment.start].strip(" ,.(/-–—:"):
            return moment, moment.end
    return None, at


def _agency(text: str, at: int, agencies: list[Hit]) -> tuple[str, int]:
    for hit in agencies:
        if hit.start >= at and not text[at : hit.start].strip(" ,.(/-–—:[") and _STOP.match(text, hit.end):
            return agency_name(text[hit.start : hit.end]), hit.end
    unknown = _UNKNOWN.match(text, len(text) - len(text[at:].lstrip(" ,.")))
    return (unknown[1], unknown.end(1)) if unknown else ("", at)


def _authors(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """Names between the agency and the full stop."""
    found = re.compile(r"[,.]\s+([^,.]{5,40}(?:,\s[^,.]{5,40})?)(?=\.)").match(text, at)
    people = only_names(found[1]) if found else ()
    return (people, found.end()) if found and people else ((), at)


def _convincing(text: str, at: int, place: str, moment: Moment | None, agency: str, *, lead: bool) -> bool:
    """Whether what was read is a dateline and no sentence that happens to begin like one."""
    rest = text[at:]
    closed = re.match(r"\s*[)/\]]?[.,:։]?\s*(?:[—–-]|$)|\s*[)/\]]?\s*[.:։]|\s*[)/\]]", rest) is not None
    if agency and closed and (place or moment or lead):
        return True
    if moment and place and closed and text[: moment.start].rstrip()[-1:] in {",", ".", "("}:
        return True
    dash = re.match(r"[,.]?\s*(?:—|–|--|-)\s", rest) is not None
    return (
        bool(place)
        and dash
        and not moment
        and place.split(",", maxsplit=1)[0].isupper()
        and len(place) >= _SHORTEST_PLACE
    )


def _spelt(place: str, language: str) -> str:
    """A place in capitals spelt as a name; one spelt as a name stays."""
    return ", ".join(
        "/".join(titled(one, language) for one in part.strip().split("/"))
        for part in place.split(",")
        if part.strip()
    )


def titled(name: str, language: str) -> str:
    """A name in capitals spelt with one at the head of each word; one spelt otherwise stays."""
    if not name.isupper() or "." in name or len(name) <= _ACRONYM:
        return name
    lower = name.replace("I", "ı").replace("İ", "i") if language in {"tr", "az"} else name
    lower = lower.lower().replace("եվ", "և") if language == "hy" or "Ե" in name else lower.lower()
    return re.sub(
        r"(?:^|(?<=[\s-]))\w",
        lambda found: "İ" if found[0] == "i" and language in {"tr", "az"} else found[0].upper(),
        lower,
    )
