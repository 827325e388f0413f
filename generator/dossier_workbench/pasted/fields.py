"""The fields of the front matter that a page tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from dossier_workbench.model.draft import Doubt, Guess
from dossier_workbench.model.provenance import at_line
from dossier_workbench.pasted.datelines import Dateline, read_dateline, titled
from dossier_workbench.pasted.dates import printed_dates
from dossier_workbench.pasted.facts import Topic
from dossier_workbench.pasted.holder import publisher_of
from dossier_workbench.pasted.lexicon import Sign, agency_name, hits
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


class Printed(NamedTuple):
    """What a page tells: fields by key, and dates that can be read in two ways."""

    fields: Mapping[str, Guess]
    doubts: tuple[Doubt, ...]


def printed_fields(page: Page) -> Printed:
    """The fields, each with how it was come by; what the page does not tell is absent."""
    found: dict[str, Guess] = {}
    _title(page, found)
    lines = _dateline_lines(page)
    dates = printed_dates(page, lines)
    found.update(dates.fields)
    _people(page, lines, found)
    _agency(page, lines, found)
    _dateline(page, lines, found)
    _section(page, found)
    _publisher(page, found)
    _url(page, found)
    return Printed(found, dates.doubts)


def _title(page: Page, found: dict[str, Guess]) -> None:
    if page.title is not None and page.title.how:
        at = next((at for at, line in enumerate(page.lines) if page.title.text in line.text), 0)
        found["title"] = Guess.at(page.title.text, at_line(at, page.title.how))


def _dateline_lines(page: Page) -> list[tuple[int, Dateline]]:
    """Datelines at the head of the first paragraphs of the article's own text."""
    found = []
    own = [index for index in range(len(page.lines)) if page.kinds[index] is None]
    sentences = [index for index in own if page.lines[index].prose or page.lines[index].ended]
    near = own[:4]  # or a little below: key points may stand above the text
    for index in [index for at, index in enumerate(sentences) if index in near or at < _FIRST]:
        dateline = read_dateline(page.lines[index], page.language, page.order)
        if dateline is not None:
            found.append((index, dateline))
            break
    return found


def _people(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
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
        return
    people = tuple(dict.fromkeys(name for each in named for name in each.people))
    found["authors"] = Guess.at(people, *(at_line(each.line, each.how) for each in named))


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
        people = tuple(name for name in byline_names(line.text) if not _is_agency(name))
        if people:
            return _Named(index, "a name beside the date", people)
    return None


def _beside_date(page: Page) -> _Named | None:
    """A name in the line of the date."""
    for index, label in sorted(page.labels.items()):
        if page.kinds[index] is Residue.LABEL and label.dated and index < page.head:
            for text in label.unknown:
                if is_person(text):
                    return _Named(index, "a name beside the date", (text,))
    return None


def _agency(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
    for index, line in lines:
        if line.agency:
            found["agency"] = Guess.at(line.agency, at_line(index, "printed in the dateline"))
            return
    for index, fact in page.facts(Topic.AGENCY):
        found["agency"] = Guess.at(fact.value, at_line(index, fact.how))
        return
    own = [index for index in range(len(page.lines)) if page.kinds[index] is None]
    if own:
        sign = re.search(r"[(/]\s?([^()/]{2,30})\s?[)/]\.?$", page.lines[own[-1]].end)
        if sign and _is_agency(sign[1]):
            how = "printed at the end of the text"
            found["agency"] = Guess.at(agency_name(sign[1]), at_line(own[-1], how))


def _dateline(page: Page, lines: list[tuple[int, Dateline]], found: dict[str, Guess]) -> None:
    for index, line in lines:
        if line.place:
            found["dateline"] = Guess.at(line.place, at_line(index, "printed at the head of the text"))
            return
    for index, fact in page.facts(Topic.DATELINE):
        found["dateline"] = Guess.at(titled(str(fact.value), page.language), at_line(index, fact.how))
        return
    for index, label in sorted(page.labels.items()):
        place = label.unknown[0].strip(" ,") if label.unknown else ""
        if (
            place
            and any(fact.topic is Topic.AGENCY for fact in label.facts)
            and page.lines[index].text.endswith(place)
        ):
            found["dateline"] = Guess.at(place, at_line(index, "printed beside the agency"))
            return
        if not place or index >= page.head or not label.dated or page.kinds[index] is not Residue.LABEL:
            continue
        alone = " " not in place or (place.isupper() and not is_person(place))
        if alone and place[:1].isupper() and page.lines[index].text.startswith(place):
            how = "printed before the date"
            found["dateline"] = Guess.at(titled(place, page.language), at_line(index, how))
            return


def _section(page: Page, found: dict[str, Guess]) -> None:
    facts = list(page.facts(Topic.SECTION))
    labelled = [(index, fact) for index, fact in facts if "as the section" in fact.how]
    tops = [index for index, kind in enumerate(page.kinds[: page.head]) if kind is Residue.HEADLINE] or [0]
    near = sorted(
        (min(abs(index - top) for top in tops), -index, fact)
        for index, fact in facts
        if index < max(page.head, 1) and not _apart(page, index, tops)
    )
    for index, fact in labelled or [(-negated, fact) for _, negated, fact in near]:
        found["section"] = Guess.at(titled(str(fact.value), page.language), at_line(index, fact.how))
        return


def _apart(page: Page, index: int, tops: list[int]) -> bool:
    """Whether a line stands in a menu above the headline: other items of it stand between."""
    below = [top for top in tops if top > index]
    return bool(below) and page.kinds[index : min(below)].count(Residue.PAGE) > 1


def _publisher(page: Page, found: dict[str, Guess]) -> None:
    holder = publisher_of(page)
    outlet = page.title.outlet if page.title else ""
    if outlet:
        at = next((at for at, line in enumerate(page.lines) if outlet in line.text), 0)
        found["publisher"] = Guess.at(outlet, at_line(at, "printed behind the headline"))
    elif holder and not _is_agency(holder.name):
        how = "the copyright line names it"
        found["publisher"] = Guess.at(holder.name, at_line(holder.line, how), printed=False)
    else:
        _publishing_agency(page, found)


def _is_agency(name: str) -> bool:
    return any(hit.sign is Sign.AGENCY and hit.end - hit.start == len(name) for hit in hits(name))


def _publishing_agency(page: Page, found: dict[str, Guess]) -> None:
    """An agency whose full name stands alone among the labels, on a page that names nobody else."""
    for index, line in enumerate(page.lines):
        if page.kinds[index] is not Residue.LABEL:
            continue
        alone = any(hit.sign is Sign.AGENCY and hit.end - hit.start == len(line.text) for hit in line.hits)
        if alone and len(line.words) > 1 and "authors" not in found:
            how = "the page names this agency and nobody else; it may only have supplied the text"
            found["publisher"] = Guess.at(line.text, at_line(index, how), printed=False)
            return


def _url(page: Page, found: dict[str, Guess]) -> None:
    for index, line in enumerate(page.lines):
        if not line.whole or (page.kinds[index] is None and not (index < page.first or index > page.last)):
            continue
        address = _URL.search(line.text)
        if address is None or _SHARED.search(address[0]) or _IMAGE.search(address[0]):
            continue
        opener = line.opens(Sign.ADDRESS, Sign.SOURCE)
        alone = len(address[0]) >= len(line.text) - 2
        if (opener or alone) and "/" in address[0].split("://")[-1].rstrip("/"):
            found["url"] = Guess.at(address[0], at_line(index, "printed on the page"))
            return
