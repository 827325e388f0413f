"""The fields of the front matter that a page tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dossier_workbench.model.draft import Guess
from dossier_workbench.model.provenance import at_line
from dossier_workbench.pasted.datelines import Dateline, read_dateline, titled
from dossier_workbench.pasted.dates import Printed, printed_dates
from dossier_workbench.pasted.facts import Topic
from dossier_workbench.pasted.holder import Holder, publisher_of
from dossier_workbench.pasted.lexicon import Sign, agency_name, says
from dossier_workbench.pasted.outlet_names import is_outlet, is_station
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.persons import byline_names, is_person, opens_byline
from mkdocs_dossier.model.residue import Residue

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»“”]+[^\s<>\"'«»“”.,;:)]", re.IGNORECASE)
_SHARED = re.compile(
    r"(?<![\w-])(?:facebook|twitter|x|t|telegram|whatsapp|linkedin|youtube|instagram|pinterest|vk|ok)\.(?:com|me|ru)/",
    re.IGNORECASE,
)


_FIRST = 2  # sentences
_ACRONYM = 3
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4)$", re.IGNORECASE)


def printed_fields(page: Page) -> Printed:
    """The fields, each with how it was come by; what the page does not tell is absent."""
    lines = _dateline_lines(page)
    dates = printed_dates(page, lines)
    authors = _people(page, lines)
    told = {
        "title": _title(page),
        **dates.fields,
        "authors": authors,
        "agency": next(_agency(page, lines), None),
        "dateline": next(_dateline(page, lines), None),
        "section": next(_section(page), None),
        "publisher": next(_publisher(page, alone=authors is None), None),
        "url": next(_url(page), None),
    }
    return Printed({key: guess for key, guess in told.items() if guess is not None}, dates.doubts)


def _title(page: Page) -> Guess | None:
    title = page.title
    if title is None or not title.how:
        return None
    return Guess.at(title.text, at_line(_line_with(page, title.text), title.how))


def _line_with(page: Page, text: str) -> int:
    """The number of the first line that holds a text."""
    return next((at for at, line in enumerate(page.lines) if text in line.text), 0)


def _dateline_lines(page: Page) -> list[tuple[int, Dateline]]:
    """Datelines at the head of the first paragraphs of the article's own text."""
    own = [*page.unmarked()]
    sentences = [index for index in own if page.lines[index].prose or page.lines[index].ended]
    near = own[:4]  # or a little below: key points may stand above the text
    firsts = [index for at, index in enumerate(sentences) if index in near or at < _FIRST]
    read = ((index, read_dateline(page.lines[index], page.language, page.order)) for index in firsts)
    return [(index, dateline) for index, dateline in read if dateline is not None][:1]


def _people(page: Page, lines: list[tuple[int, Dateline]]) -> Guess | None:
    """Of several signs the surest: a byline above the text, a name by the date, a name or byline below."""
    bylines = [_Named(index, fact.how, tuple(fact.value)) for index, fact in page.facts(Topic.AUTHORS)]
    alone = [*_names_alone(page)][:1]
    named = (
        [each for each in bylines if each.line < page.head]
        or [each for each in alone if each.line < page.head]
        or [*_beside_date(page)][:1]
        or [_Named(at, "printed in the dateline", line.authors) for at, line in lines if line.authors]
        or bylines
        or [each._replace(how="a name below the text") for each in alone]
    )
    people = tuple(dict.fromkeys(name for each in named for name in each.people))
    return Guess.at(people, *(at_line(each.line, each.how) for each in named)) if named else None


class _Named(NamedTuple):
    """People whom a line names, and what it is."""

    line: int
    how: str
    people: tuple[str, ...]


def _names_alone(page: Page) -> Iterator[_Named]:
    """Lines that hold nothing but names."""
    for index, line in enumerate(page.lines):
        if page.kinds[index] is not Residue.LABEL or index in page.labels or opens_byline(line.text):
            continue  # what a byline holds that names nobody is an agency or a desk
        people = tuple(
            name for name in byline_names(line.text) if not (says(name, Sign.AGENCY) or is_outlet(name))
        )
        if people:
            yield _Named(index, "a name beside the date", people)


def _beside_date(page: Page) -> Iterator[_Named]:
    """Names in lines of dates."""
    for index, label in sorted(page.labels.items()):
        if index < page.head and page.is_date(index):
            people = (name for name in label.unknown if is_person(name) and not is_outlet(name))
            yield from (_Named(index, "a name beside the date", (name,)) for name in people)


def _agency(page: Page, lines: list[tuple[int, Dateline]]) -> Iterator[Guess]:
    """Agencies, the surest first."""
    for index, line in lines:
        if line.agency:
            yield Guess.at(line.agency, at_line(index, "printed in the dateline"))
    for index, fact in page.facts(Topic.AGENCY):
        yield Guess.at(fact.value, at_line(index, fact.how))
    for index in [*page.unmarked()][-1:]:
        sign = re.search(r"[(/]\s?([^()/]{2,30})\s?[)/]\.?$", page.lines[index].end)
        if sign and says(sign[1], Sign.AGENCY):
            yield Guess.at(agency_name(sign[1]), at_line(index, "printed at the end of the text"))
    if (holder := publisher_of(page)) and _of_agencies(holder):
        yield Guess.at(holder.name, at_line(holder.line, "the copyright line names it"), printed=False)


def _dateline(page: Page, lines: list[tuple[int, Dateline]]) -> Iterator[Guess]:
    """Places of writing, the surest first."""
    for index, line in lines:
        if line.place:
            yield Guess.at(line.place, at_line(index, "printed at the head of the text"))
    for index, fact in page.facts(Topic.DATELINE):
        yield Guess.at(titled(str(fact.value), page.language), at_line(index, fact.how))
    for index, label in sorted(page.labels.items()):
        place = label.unknown[0].strip(" ,") if label.unknown else ""
        if (
            place
            and any(fact.topic is Topic.AGENCY for fact in label.facts)
            and page.lines[index].text.endswith(place)
        ):
            yield Guess.at(place, at_line(index, "printed beside the agency"))
        if not place or index >= page.head or not page.is_date(index):
            continue
        if place.isupper() and len(place) <= _ACRONYM:  # of an outlet: RT, CNN
            continue
        alone = " " not in place or (place.isupper() and not is_person(place))
        if alone and place[:1].isupper() and page.lines[index].text.startswith(place):
            yield Guess.at(titled(place, page.language), at_line(index, "printed before the date"))


def _section(page: Page) -> Iterator[Guess]:
    """Sections, the surest first."""
    facts = list(page.facts(Topic.SECTION))
    labelled = [(index, fact) for index, fact in facts if "as the section" in fact.how]
    tops = [index for index, kind in enumerate(page.kinds[: page.head]) if kind is Residue.HEADLINE] or [0]
    near = sorted(
        (min(abs(index - top) for top in tops), -index, fact)
        for index, fact in facts
        if index < max(page.head, 1) and not _apart(page, index, tops)
    )
    for index, fact in labelled or [(-negated, fact) for _, negated, fact in near]:
        yield Guess.at(titled(str(fact.value), page.language), at_line(index, fact.how))


def _apart(page: Page, index: int, tops: list[int]) -> bool:
    """Whether a line stands in a menu above the headline: other items of it stand between."""
    below = [top for top in tops if top > index]
    return bool(below) and page.kinds[index : min(below)].count(Residue.PAGE) > 1


def _publisher(page: Page, *, alone: bool) -> Iterator[Guess]:
    """Outlets, the surest first; where no author is named (``alone``), also agencies that the page names so."""
    holder = publisher_of(page)
    outlet = page.title.outlet if page.title else ""
    if outlet:
        yield Guess.at(outlet, at_line(_line_with(page, outlet), "printed behind the headline"))
    if holder and not _of_agencies(holder):
        yield Guess.at(holder.name, at_line(holder.line, "the copyright line names it"), printed=False)
    yield from _outlets_above(page)
    for index, line in enumerate(page.lines) if alone else ():  # an agency whose full name stands alone
        if page.kinds[index] is Residue.LABEL and line.says(Sign.AGENCY) and line.size > 1:
            how = "the page names this agency and nobody else; it may only have supplied the text"
            yield Guess.at(line.text, at_line(index, how), printed=False)


def _outlets_above(page: Page) -> Iterator[Guess]:
    """Outlets that lines of the head name by what names of outlets end with: Canal Daily, 5 March 2024.

    Initials behind an author are an outlet's too: By Jane Roe, QBC.
    """
    for index, line in enumerate(page.lines[: page.head]):
        label = page.labels.get(index)
        source = line.opens(Sign.SOURCE)
        alone = line.text[source.end :].strip(" :") if source else line.text
        parts = label.unknown if label else (alone,) if page.kinds[index] is Residue.LABEL else ()
        signed = label is not None and any(fact.topic is Topic.AUTHORS for fact in label.facts)
        for part in parts:
            if is_outlet(part) or (signed and is_station(part)):
                yield Guess.at(part, at_line(index, "printed beside the headline"), printed=False)


def _of_agencies(holder: Holder) -> bool:
    return all(says(part.strip(), Sign.AGENCY) for part in holder.name.split("/"))


def _url(page: Page) -> Iterator[Guess]:
    """Addresses, the surest first."""
    for index, line in enumerate(page.lines):
        if not line.whole or (page.kinds[index] is None and not (index < page.first or index > page.last)):
            continue
        address = _URL.search(line.text)
        if address is None or _SHARED.search(address[0]) or _IMAGE.search(address[0]):
            continue
        opener = line.opens(Sign.ADDRESS, Sign.SOURCE)
        alone = len(address[0]) >= len(line.text) - 2
        if (opener or alone) and "/" in address[0].split("://")[-1].rstrip("/"):
            yield Guess.at(address[0], at_line(index, "printed on the page"))
