"""The fields of the front matter that a page tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier_workbench.model.draft import Guess
from dossier_workbench.model.provenance import at_line
from dossier_workbench.pasted.datelines import Dateline, read_dateline, titled
from dossier_workbench.pasted.dates import Printed, printed_dates
from dossier_workbench.pasted.facts import Topic
from dossier_workbench.pasted.holder import publisher_of
from dossier_workbench.pasted.lexicon import Sign, agency_name, says
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.persons import byline_names, is_person, opens_byline
from mkdocs_dossier.model.residue import Residue

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»“”]+[^\s<>\"'«»“”.,;:)]", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:facebook|twitter|x|t|telegram|whatsapp|linkedin|youtube|instagram|pinterest|vk|ok)\.(?:com|me|ru)/",
    re.IGNORECASE,
)


_FIRST = 2  # sentences
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
        "agency": _agency(page, lines),
        "dateline": _dateline(page, lines),
        "section": _section(page),
        "publisher": _publisher(page, alone=authors is None),
        "url": _url(page),
    }
    return Printed({key: guess for key, guess in told.items() if guess is not None}, dates.doubts)


def _title(page: Page) -> Guess | None:
    if page.title is None or not page.title.how:
        return None
    return Guess.at(page.title.text, at_line(_line_with(page, page.title.text), page.title.how))


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
    bylines = list(page.facts(Topic.AUTHORS))
    above = [item for item in bylines if item[0] < page.head]
    alone = _names_alone(page)
    if above:
        named = [_Named(index, fact.how, tuple(fact.value)) for index, fact in above]
    elif alone and alone.line < page.head:
        named = [alone]
    elif beside := _beside_date(page):
        named = [beside]
    elif lines and lines[0][1].authors:
        named = [_Named(lines[0][0], "printed in the dateline", lines[0][1].authors)]
    elif bylines:
        named = [_Named(index, fact.how, tuple(fact.value)) for index, fact in bylines]
    elif alone:
        named = [alone._replace(how="a name below the text")]
    else:
        return None
    people = tuple(dict.fromkeys(name for each in named for name in each.people))
    return Guess.at(people, *(at_line(each.line, each.how) for each in named))


class _Named(NamedTuple):
    """People whom a line names, and what it is."""

    line: int
    how: str
    people: tuple[str, ...]


def _names_alone(page: Page) -> _Named | None:
    """The first line that holds nothing but names."""
    for index, line in enumerate(page.lines):
        if page.kinds[index] is not Residue.LABEL or index in page.labels or opens_byline(line.text):
            continue  # what a byline holds that names nobody is an agency or a desk
        people = tuple(name for name in byline_names(line.text) if not says(name, Sign.AGENCY))
        if people:
            return _Named(index, "a name beside the date", people)
    return None


def _beside_date(page: Page) -> _Named | None:
    """A name in the line of the date."""
    dates = [index for index in sorted(page.labels) if index < page.head and page.is_date(index)]
    named = ((index, text) for index in dates for text in page.labels[index].unknown if is_person(text))
    return next((_Named(index, "a name beside the date", (text,)) for index, text in named), None)


def _agency(page: Page, lines: list[tuple[int, Dateline]]) -> Guess | None:
    for index, line in lines:
        if line.agency:
            return Guess.at(line.agency, at_line(index, "printed in the dateline"))
    for index, fact in page.facts(Topic.AGENCY):
        return Guess.at(fact.value, at_line(index, fact.how))
    for index in [*page.unmarked()][-1:]:
        sign = re.search(r"[(/]\s?([^()/]{2,30})\s?[)/]\.?$", page.lines[index].end)
        if sign and says(sign[1], Sign.AGENCY):
            return Guess.at(agency_name(sign[1]), at_line(index, "printed at the end of the text"))
    return None


def _dateline(page: Page, lines: list[tuple[int, Dateline]]) -> Guess | None:
    for index, line in lines:
        if line.place:
            return Guess.at(line.place, at_line(index, "printed at the head of the text"))
    for index, fact in page.facts(Topic.DATELINE):
        return Guess.at(titled(str(fact.value), page.language), at_line(index, fact.how))
    for index, label in sorted(page.labels.items()):
        place = label.unknown[0].strip(" ,") if label.unknown else ""
        if (
            place
            and any(fact.topic is Topic.AGENCY for fact in label.facts)
            and page.lines[index].text.endswith(place)
        ):
            return Guess.at(place, at_line(index, "printed beside the agency"))
        if not place or index >= page.head or not page.is_date(index):
            continue
        alone = " " not in place or (place.isupper() and not is_person(place))
        if alone and place[:1].isupper() and page.lines[index].text.startswith(place):
            return Guess.at(titled(place, page.language), at_line(index, "printed before the date"))
    return None


def _section(page: Page) -> Guess | None:
    facts = list(page.facts(Topic.SECTION))
    labelled = [(index, fact) for index, fact in facts if "as the section" in fact.how]
    tops = [index for index, kind in enumerate(page.kinds[: page.head]) if kind is Residue.HEADLINE] or [0]
    near = sorted(
        (min(abs(index - top) for top in tops), -index, fact)
        for index, fact in facts
        if index < max(page.head, 1) and not _apart(page, index, tops)
    )
    for index, fact in labelled or [(-negated, fact) for _, negated, fact in near]:
        return Guess.at(titled(str(fact.value), page.language), at_line(index, fact.how))
    return None


def _apart(page: Page, index: int, tops: list[int]) -> bool:
    """Whether a line stands in a menu above the headline: other items of it stand between."""
    below = [top for top in tops if top > index]
    return bool(below) and page.kinds[index : min(below)].count(Residue.PAGE) > 1


def _publisher(page: Page, *, alone: bool) -> Guess | None:
    """The outlet; where no author is named (``alone``), an agency that the page names and nobody else."""
    holder = publisher_of(page)
    outlet = page.title.outlet if page.title else ""
    if outlet:
        return Guess.at(outlet, at_line(_line_with(page, outlet), "printed behind the headline"))
    if holder and not says(holder.name, Sign.AGENCY):
        return Guess.at(holder.name, at_line(holder.line, "the copyright line names it"), printed=False)
    return _publishing_agency(page) if alone else None


def _publishing_agency(page: Page) -> Guess | None:
    """An agency whose full name stands alone among the labels."""
    for index, line in enumerate(page.lines):
        if page.kinds[index] is Residue.LABEL and line.says(Sign.AGENCY) and len(line.words) > 1:
            how = "the page names this agency and nobody else; it may only have supplied the text"
            return Guess.at(line.text, at_line(index, how), printed=False)
    return None


def _url(page: Page) -> Guess | None:
    for index, line in enumerate(page.lines):
        if not line.whole or (page.kinds[index] is None and not (index < page.first or index > page.last)):
            continue
        address = _URL.search(line.text)
        if address is None or _SHARED.search(address[0]) or _IMAGE.search(address[0]):
            continue
        opener = line.opens(Sign.ADDRESS, Sign.SOURCE)
        alone = len(address[0]) >= len(line.text) - 2
        if (opener or alone) and "/" in address[0].split("://")[-1].rstrip("/"):
            return Guess.at(address[0], at_line(index, "printed on the page"))
    return None
