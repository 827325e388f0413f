"""What stands behind the running text: credits, keywords, biographies, and the page's foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from dossier_workbench.pasted.facts import Fact, Topic
from dossier_workbench.pasted.lexicon import Sign, agency_name, hits, listed
from dossier_workbench.pasted.notices import (
    holds_rights,
    is_common_foot,
    is_control,
    names_source,
    opens_foot,
)
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.persons import byline_names, is_person, only_names
from mkdocs_dossier.model.residue import Residue

_MENU_WORDS = 3
_BIOGRAPHY_REACH = 4
_PAGE_SIGNS = 2  # one alone may stand within the article: an advertisement above a table


_INITIALS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}")


def mark_foot(page: Page) -> None:
    """From the first line behind the article that opens the foot, all is foot."""
    sizes = [line.size if page.open(index) and line.running else 0 for index, line in enumerate(page.lines)]
    before = list(accumulate(sizes, initial=0))
    for index in range(page.first + 1, len(page.lines)):
        line = page.lines[index]
        rights = holds_rights(line)
        if not rights and not opens_foot(line):
            continue
        behind = before[-1] - before[index]
        common = is_common_foot(line) or (rights and behind > 0)
        if common and behind > before[index]:
            if rights and page.open(index):
                page.kinds[index] = Residue.NOTICE
            continue
        page.foot = index
        for later in range(index, len(page.lines)):
            page.kinds[later] = Residue.FOOTER
            page.captions.pop(later, None)
        break
    prose = [index for index in page.unmarked(range(page.foot)) if page.lines[index].running]
    if prose:
        page.last = prose[-1]


def mark_tail(page: Page) -> None:
    """What stands between the running text and the foot, where it does not end as sentences do."""
    behind = range(page.last + 1, page.foot)
    _mark_credits_of_text(page, behind)
    announced = page.lines[page.last].text.endswith((":", "։")) if 0 <= page.last < len(page.lines) else False
    for index in behind:
        line = page.lines[index]
        if not page.open(index) or (line.ended and index not in page.labels):
            continue
        label = index in page.labels and page.labels[index].sure and not (line.bullet and announced)
        if label or line.opens(Sign.TAGS) is not None:
            page.kinds[index] = Residue.LABEL
        elif _INITIALS.fullmatch(line.text) or names_source(line):
            agency = line.of(Sign.AGENCY)[:1]
            names = [agency_name(line.text[hit.start : hit.end]) for hit in agency]
            page.mark_label(
                index, *(Fact(Topic.AGENCY, name, how="printed below the text") for name in names)
            )
        elif line.bullet and not announced:
            page.kinds[index] = Residue.RELATED
    if page.last + 1 < page.foot and page.last >= 0:
        line = page.lines[page.last + 1]
        after = page.last + 2
        speaks = after < page.foot and page.open(after) and page.lines[after].ended  # in a transcript
        if page.open(page.last + 1) and not line.bullet and not speaks and only_names(line.text):
            page.kinds[page.last + 1] = Residue.LABEL
    _mark_tags(page, behind)
    _mark_page(page, behind)


def _mark_page(page: Page, behind: range) -> None:
    """Behind labels and notices below the text, lines that end like no sentence: headlines of others, a menu."""
    residue = 0
    rest = []
    for index in behind:
        line = page.lines[index]
        if not page.open(index):
            control = is_control(line) and not line.of(Sign.ADVERT)
            residue += _PAGE_SIGNS if control else 1
        elif line.ended or line.bullet or not line.words:
            return
        elif residue >= _PAGE_SIGNS:
            rest.append(index)
    for index in rest if len(rest) > 1 else ():
        few = page.lines[index].size <= _MENU_WORDS
        page.kinds[index] = Residue.PAGE if few else Residue.RELATED


def _is_biography(text: str, authors: Sequence[str]) -> bool:
    return any(text.startswith(name) and _tells_of().match(text, len(name)) for name in authors)


@cache
def _tells_of() -> re.Pattern[str]:
    """What goes on behind a name."""
    return re.compile(rf"\s*(?:,|\(|—|–|(?:{'|'.join(listed('biography'))})\b)")


def _mark_credits_of_text(page: Page, behind: range) -> None:
    """Behind the text, © and an agency credit the text, not a picture."""
    for index in behind:
        caption = page.captions.get(index)
        if caption is None or caption.text or page.kinds[index] is not Residue.CREDIT:
            continue
        first = [hit for hit in hits(caption.credit) if hit.start == 0 and hit.sign is Sign.AGENCY]
        if first and "/" not in caption.credit.split(",")[0]:
            name = agency_name(caption.credit[: max(hit.end for hit in first)])
            page.mark_label(index, Fact(Topic.AGENCY, name, how="printed below the text"))
            del page.captions[index]


def _mark_tags(page: Page, behind: range) -> None:
    tags = False
    for index in behind:
        line = page.lines[index]
        if line.opens(Sign.TAGS) is not None and page.kinds[index] is Residue.LABEL:
            tags = True
        elif tags and page.open(index) and line.size <= _MENU_WORDS and not line.ended:
            page.kinds[index] = Residue.LABEL
        elif page.open(index):
            tags = False


def mark_biographies(page: Page) -> None:
    """Behind the text, a paragraph that begins with an author's name and says who that is."""
    authors = [
        name
        for index, label in page.labels.items()
        if page.kinds[index] is Residue.LABEL
        for fact in label.facts
        if fact.topic is Topic.AUTHORS
        for name in fact.value
    ]
    authors += [
        name
        for index, line in enumerate(page.lines[: page.head])
        if page.kinds[index] is Residue.LABEL and index not in page.labels
        for name in byline_names(line.text)
    ]
    authors += [
        name
        for index, label in page.labels.items()
        if index < page.head and label.dated
        for name in label.unknown
        if is_person(name)
    ]
    names = tuple(dict.fromkeys(authors))
    for index in page.unmarked(range(max(page.first + 1, page.last - _BIOGRAPHY_REACH), page.last)):
        line = page.lines[index]
        if _is_biography(line.text, names) and line.of(Sign.ROLE):
            page.kinds[index] = Residue.LABEL
    index = page.foot - 1
    while index > page.first and page.kinds[index] is not None:
        index -= 1
    while index > page.first and page.open(index) and _is_biography(page.lines[index].text, names):
        page.kinds[index] = Residue.LABEL
        index -= 1
