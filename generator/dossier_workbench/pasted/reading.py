"""Reads a pasted page: what each paragraph is, and what the lines around the article tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dossier_workbench.model.draft import NO_HINTS, Hints
from dossier_workbench.pasted.captions import Caption, read_caption
from dossier_workbench.pasted.day_order import order_of
from dossier_workbench.pasted.facts import Label
from dossier_workbench.pasted.head import mark_head, mark_headlines
from dossier_workbench.pasted.holder import publisher_of
from dossier_workbench.pasted.labels import read_label
from dossier_workbench.pasted.letter import read_letter
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import Line, read_line
from dossier_workbench.pasted.notices import is_notice, names_related
from dossier_workbench.pasted.others import mark_lists
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.tail import mark_biographies, mark_foot, mark_tail
from dossier_workbench.pasted.titles import Title, find_title
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.residue import Residue

_LABEL_WORDS = 25

_EDGE = 80  # so many lines at either end may hold labels
_CAPTION_WORDS = 5
_LABEL_TWICE = 4
_NEAR_HEAD = 8
_STANDFIRSTS = 2


def read_page(
    texts: Sequence[str],
    *,
    language: str,
    title: str = "",
    outlet: str = "",
    given: Mapping[int, Residue] | None = None,
    hints: Hints = NO_HINTS,
    single: bool = True,
) -> Page:
    """Read a page.

    Each step marks what is still open, with the help of what those before it have marked: first what a line says of itself;
    then the facts of single lines, without which no headline is found; the headline, which bounds the running text; and
    from these bounds outwards the foot, lists of other articles, the head and the tail. Biographies begin with names that
    the head gave, and pictures' lines are told by captions that are marked below them, so these come last.

    Args:
        texts: Its paragraphs.
        language: A BCP 47 tag, or empty.
        title: The headline, where it is known.
        outlet: The publisher, where it is known.
        given: Kinds that are known, by index.
        hints: What helps to read its dates.
        single: Whether it is one text; in a page of elements the time of one is not that of another's day.
    """
    lines = [read_line(text, primary(language)) for text in texts]
    known = given or {}
    page = Page(
        lines,
        primary(language),
        [known.get(index) for index in range(len(lines))],
        order_of(hints.locale, hints.address, language),
        hints.days,
        hints.latest,
        single,
    )
    # Each step leaves alone what an earlier one has marked, and builds on what it says here.
    _mark_own(page)  # lines that need no neighbours
    _read_labels(page)  # of what is open still
    read_letter(page)  # its heads go before labels, and one of them may be the headline
    page.title = (  # the first line that is none of these
        Title(title, outlet, "")
        if title
        else find_title(lines, page.kinds, page.labels, _outlets(page, outlet))
    )
    mark_headlines(page)  # where the headline stands, and stands again
    _set_bounds(page)  # of the prose that is open; where the head ends, its labels say
    mark_foot(page)  # behind the first prose
    mark_lists(page)  # before the foot
    mark_head(page)  # up to the head's end
    mark_tail(page)  # behind the last prose, before the foot
    _mark_label_lists(page)  # lists that hold a label of head or tail
    mark_biographies(page)  # of the authors whom all these labels name
    _mark_captions_above(page)  # last, as any of them may have taken the line above
    return page


def _mark_own(page: Page) -> None:
    """Lines that say of themselves what they are, wherever they stand."""
    for index, line in enumerate(page.lines):
        if page.kinds[index] in {Residue.CAPTION, Residue.CREDIT}:
            bare = Caption(line.text, "") if page.kinds[index] is Residue.CAPTION else Caption("", line.text)
            page.captions[index] = read_caption(line) or bare
        if not page.open(index):
            continue
        if is_notice(line):
            page.kinds[index] = Residue.NOTICE
        elif (caption := read_caption(line)) is not None:
            page.captions[index] = caption
            page.kinds[index] = Residue.CAPTION if caption.text else Residue.CREDIT
        elif names_related(line):
            page.kinds[index] = Residue.RELATED


def _read_labels(page: Page) -> None:
    """Facts of the lines at both ends, and of those in between that say that they are about the article."""
    count = len(page.lines)
    for index, line in enumerate(page.lines):
        edge = index < _EDGE or index >= count - _EDGE
        if line.prose and line.ended and line.size > _LABEL_WORDS:
            continue
        says_when = _says_when(line)
        wanted = page.open(index) and (edge or says_when)
        if wanted or (says_when and page.kinds[index] is Residue.NOTICE):
            label = read_label(line, page.order)
            if page.single:
                label = label or _time_below(page, index)
            if label is not None:
                page.labels[index] = label


_TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")


def _time_below(page: Page, index: int) -> Label | None:
    """A time alone on the line below a date, as a label of that day and time."""
    above = page.labels.get(index - 1)
    if above is None or above.unknown or _TIME.fullmatch(page.lines[index].text) is None:
        return None
    for fact in above.facts:
        if fact.moment and len(fact.moment.value) == len("2022-10-31"):
            value = f"{fact.moment.value}T{page.lines[index].text.zfill(5)}"
            how = f"{fact.how}, the time alone on the next line"
            timed = fact._replace(moment=fact.moment._replace(value=value), how=how)
            return Label((timed,), (), labelled=False, dated=True)
    return None


def _says_when(line: Line) -> bool:
    return line.whole and bool(line.of(Sign.PUBLISHED, Sign.MODIFIED))


def _outlets(page: Page, known: str) -> list[str]:
    holder = publisher_of(page)
    return [name for name in (known, holder.name if holder else "") if name]


def _set_bounds(page: Page) -> None:
    """Where the running text begins and ends."""
    prose = [index for index, line in enumerate(page.lines) if page.open(index) and line.running]
    page.first, page.last = (prose[0], prose[-1]) if prose else (len(page.lines), len(page.lines) - 1)
    page.foot = len(page.lines)
    page.head = page.first
    plain = [
        index
        for index, label in page.labels.items()
        if index > page.first and label.dated and not label.labelled
    ]
    seen = 0
    for index in range(page.first, min(page.first + _NEAR_HEAD, len(page.lines))):
        label = page.labels.get(index)
        if page.open(index) and page.lines[index].running and not label:
            seen += 1
        if seen > _STANDFIRSTS:
            break
        if label is None or (label.unknown and not (label.labelled and label.dated)):
            continue
        # Dates that stand alone again and again are the subheadings of a chronology.
        told = label.labelled and (label.dated or seen <= 1)
        if told or (label.dated and seen == 1 and len(plain) == 1):
            page.head = index + 1


def _mark_label_lists(page: Page) -> None:
    """In a list that holds a label, the other items are labels too: section, agency, author."""
    run: list[int] = []
    for index in range(len(page.lines) + 1):
        if index < len(page.lines) and page.lines[index].bullet:
            run.append(index)
            continue
        if any(map(page.is_date, run)):
            for item in run:
                page.kinds[item] = Residue.LABEL
        run = []


def _mark_captions_above(page: Page) -> None:
    """A picture's alternative text, above the caption that repeats it; a caption above a credit alone.

    Above the text a line before a credit may as well be the standfirst, and stays.
    """
    for index in range(1, len(page.lines)):
        above = page.lines[index - 1]
        if not page.open(index - 1) or not above.words or not above.whole or above.bullet:
            continue
        below = page.kinds[index]
        if index < page.head and page.open(index) and page.lines[index].words == above.words:
            credited = index + 1 < len(page.lines) and page.kinds[index + 1] in {
                Residue.CREDIT,
                Residue.CAPTION,
            }
            if credited or above.size <= _LABEL_TWICE:
                page.kinds[index - 1] = page.kinds[index] = Residue.CAPTION if credited else Residue.LABEL
            if credited:
                page.captions[index] = Caption(page.lines[index].text, "")
            continue
        if below is Residue.CAPTION and page.lines[index].text.startswith(above.text.rstrip(".")):
            page.kinds[index - 1] = Residue.CAPTION
        like_caption = index > page.first and above.size >= _CAPTION_WORDS
        if below is Residue.CREDIT and like_caption and not above.ended:
            page.kinds[index - 1] = Residue.CAPTION
            page.captions[index - 1] = Caption(above.text, "")
