"""Authors and date by a library's rules of thumb, for pages that tell neither in a way of their own.

The library says what it takes for them, not where it found it. So the page is searched for it, and what stands nowhere in
clear is not taken over: that keeps out a date of bare digits that the library has read in one of two ways.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier_workbench.model.addresses import days_in_address
from dossier_workbench.model.draft import Block, Guess, Hints
from dossier_workbench.model.provenance import Seen, at_line
from dossier_workbench.model.publication import can_be_publication
from dossier_workbench.pasted.day_order import order_of
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments, settled, ways_of
from dossier_workbench.pasted.persons import is_person
from dossier_workbench.readers.html.clues import Clues
from dossier_workbench.readers.html.people import authors_of
from dossier_workbench.readers.moments import edtf
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.characters import one_line

_NAME = ", taken for an author's name by trafilatura"
_DATE = ", taken for the date of publication by trafilatura"
_LONGEST = 300
_LABEL_WORDS = 16  # in longer lines stand the dates of events and of other articles
_SHOWN = 30
_DAY = len("2022-10-31")
_FIRST_OF_MONTH = "-01"


def weak_fields(
    page: str, fields: Mapping[str, Guess], clues: Clues, blocks: Sequence[Block], hints: Hints
) -> dict[str, Guess]:
    """Guesses for authors and date of publication.

    Args:
        page: The page's text.
        fields: What is known for certain.
        clues: Its metadata.
        blocks: Its paragraphs.
        hints: What helps to read its dates.
    """
    url = str(fields["url"].value) if "url" in fields else None
    author, date = _told_by_trafilatura(page, url)
    outlet = str(fields["publisher"].value) if "publisher" in fields else ""
    weak: dict[str, Guess] = {}
    told, _ = authors_of([author], outlet)
    names = [name for name in told if is_person(name) or " " not in name]
    placed = [place for name in names if (place := _place_of(name, clues, blocks)) is not None]
    if placed:
        people = tuple(name for name, _ in placed)
        places = dict.fromkeys(seen for _, seen in placed)
        weak["authors"] = Guess.at(people, *places, more=_NAME, printed=False)
    day = edtf(date)
    if day and can_be_publication(day, hints.latest):
        # A month whose day it can't tell it writes as the month's first.
        for wanted in (day, day[:7]) if day.endswith(_FIRST_OF_MONTH) else (day,):
            if (seen := _telling(wanted, clues, blocks, hints)) is not None:
                weak["published"] = Guess.at(wanted, seen, more=_DATE, printed=False)
                break
    return weak


def _told_by_trafilatura(page: str, url: str | None) -> tuple[str, str]:
    """Author and date as it finds them; nothing where a page's nonsense, such as a zone of 99 hours, is too much for it."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - takes time to load

    try:
        found = extract_metadata(page, default_url=url, extensive=False)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return "", ""
    return found.author or "", found.date or ""


def _place_of(name: str, clues: Clues, blocks: Sequence[Block]) -> tuple[str, Seen] | None:
    """A name as it is printed, and the first place that has it as words of its own: a short line at best."""
    wanted = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for short in (True, False):
        for number, block in enumerate(blocks):
            if block.residue is Residue.RELATED:
                continue
            found = wanted.search(block.text) if (len(block.text) <= _LONGEST) is short else None
            if found:
                how = f"stands in the line “{_around(block.text, *found.span())}”"
                return one_line(found[0]), at_line(number, how)
        for text, seen in clues.each(clues.metas) if short else ():
            if found := wanted.search(text):
                return found[0], seen
    return None


def _telling(day: str, clues: Clues, blocks: Sequence[Block], hints: Hints) -> Seen | None:
    """The first place that tells a day or a month in clear."""
    for text, seen in (*clues.dates, *clues.each(clues.metas)):
        if edtf(text).startswith(day):
            return seen
    order = order_of(hints.locale, hints.address)
    near = [number for number, block in enumerate(blocks) if day[:4] in block.text or day[2:4] in block.text]
    ways = ways_of(blocks[number].text for number in near)
    for number in near:
        line = read_line(blocks[number].text)
        for moment in moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), order):
            if len(line.words) <= _LABEL_WORDS and settled(moment, ways, hints.days).value.startswith(day):
                printed = line.text[moment.start : moment.end]
                return at_line(number, f"printed on the page as “{printed}”")
    days = {edtf(time.moment)[:_DAY] for time in clues.times}
    if len(days) == 1 and days.pop().startswith(day):  # of several, most are those of other articles
        return clues.times[0].seen
    for text, seen in clues.addresses:
        if any(told.startswith(day) for told in days_in_address(text)):
            return replace(seen, remark="the address of the page names this day")
    return None


def _around(text: str, start: int, end: int) -> str:
    """A line, cut around a part of it if it is long."""
    first, last = max(0, start - _SHOWN), end + _SHOWN
    return f"{'…' if first else ''}{text[first:last].strip()}{'…' if last < len(text) else ''}"
