"""One pasted page, read: what each paragraph is, and what the lines around the article tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.pasted.captions import Caption, caption_by_agency, read_caption
from mkdocs_dossier.text.pasted.facts import Fact, Topic
from mkdocs_dossier.text.pasted.labels import Label, read_label
from mkdocs_dossier.text.pasted.lexicon import Sign, agency_name, hits
from mkdocs_dossier.text.pasted.lines import Line, read_line
from mkdocs_dossier.text.pasted.notices import (
    holds_rights,
    is_common_foot,
    is_notice,
    names_related,
    opens_foot,
    opens_list,
)
from mkdocs_dossier.text.pasted.persons import only_names
from mkdocs_dossier.text.pasted.titles import Title, find_title, same_headline
from mkdocs_dossier.text.tokens import name_key

_WEAK = frozenset({None, Residue.NOTICE})
_EDGE = 80  # so many lines at either end may hold labels
_MENU_WORDS = 3
_CAPTION_WORDS = 5
_ROLE_WORDS = 20
_NEAR_HEAD = 8
_STANDFIRSTS = 2


@dataclass
class Page:
    """A page while it is read.

    Attributes:
        lines: Its paragraphs.
        language: First part of its BCP 47 tag, or empty.
        kinds: What each is; None for the article's own text.
        labels: Facts of lines that hold nothing else, by index.
        captions: By index.
        title: The headline.
        first: Index of the first paragraph of running text; the number of lines if there is none.
        last: Index of the last one.
        head: Index behind the labels at the head; a standfirst may stand between them.
        foot: Index at which the page's foot begins; the number of lines if it has none.
    """

    lines: Sequence[Line]
    language: str
    kinds: list[Residue | None]
    labels: dict[int, Label] = field(default_factory=dict)
    captions: dict[int, Caption] = field(default_factory=dict)
    title: Title | None = None
    first: int = 0
    last: int = -1
    head: int = 0
    foot: int = 0

    def open(self, index: int) -> bool:
        """Whether nothing is known of a line yet."""
        return self.kinds[index] is None


def read_page(
    texts: Sequence[str],
    *,
    language: str,
    title: str = "",
    outlet: str = "",
    given: Mapping[int, Residue] | None = None,
) -> Page:
    """Read a page.

    Args:
        texts: Its paragraphs.
        language: A BCP 47 tag, or empty.
        title: The headline, where it is known.
        outlet: The publisher, where it is known.
        given: Kinds that are known, by index.
    """
    lines = [read_line(text) for text in texts]
    known = given or {}
    page = Page(
        lines,
        re.split("[-_]", language.lower(), maxsplit=1)[0],
        [known.get(index) for index in range(len(lines))],
    )
    _mark_own(page)
    _read_labels(page)
    _read_letter(page)
    page.title = (
        Title(title, "", "") if title else find_title(lines, page.kinds, page.labels, _outlets(page, outlet))
    )
    _mark_headlines(page)
    _set_bounds(page)
    _mark_foot(page)
    _mark_lists(page)
    _mark_head(page)
    _mark_tail(page)
    _mark_label_lists(page)
    _mark_biographies(page)
    _mark_captions_above(page)
    return page


def _mark_own(page: Page) -> None:
    """Lines that say of themselves what they are, wherever they stand."""
    for index, line in enumerate(page.lines):
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
        if line.prose and line.ended and len(line.words) > 25:  # noqa: PLR2004
            continue
        if page.open(index) or (page.kinds[index] is Residue.NOTICE and _says_when(line)):
            if edge or _says_when(line):
                label = read_label(line, page.language)
                if label is not None:
                    page.labels[index] = label


_LETTER_HEAD = 15
_ADDRESS = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w.-]+[>)\]]?")


def _read_letter(page: Page) -> None:
    """The heads of a letter, if one of the first lines is its subject."""
    heads = [
        (index, line, hit)
        for index, line in enumerate(page.lines[:_LETTER_HEAD])
        if (hit := line.opens(Sign.SUBJECT, Sign.SENDER, Sign.SENT, Sign.RECEIVER))
        and line.text[hit.end :].lstrip()[:1] == ":"
    ]
    if len(heads) < 2 or not any(hit.sign is Sign.SUBJECT for _, _, hit in heads):  # noqa: PLR2004
        return
    for index, line, hit in heads:
        if hit.sign is Sign.SENT or hit.sign is Sign.SUBJECT or not page.open(index):
            continue
        name = _ADDRESS.sub("", line.text[hit.end :].strip(" :")).strip(" \"'")
        people = only_names(name) if hit.sign is Sign.SENDER else ()
        facts = (Fact(Topic.AUTHORS, people, how="the letter's sender"),) if people else ()
        page.labels[index] = Label(facts, (), labelled=True, dated=False)


def _says_when(line: Line) -> bool:
    return line.whole and bool(line.of(Sign.PUBLISHED, Sign.MODIFIED))


def _outlets(page: Page, known: str) -> list[str]:
    return [name for name in (known, publisher_of(page)) if name]


_HOLDER = re.compile(
    r"(?:(?:©|\(c\)|copyright)[\s:,]*)+(?:by\s+)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)?[\s,.:–—-]*(?:by\s+)?(?P<name>[^|]*)",
    re.IGNORECASE,
)
_HOLDER_END = re.compile(
    r"\s*(?:[|•;]|\.\s|\.$|,\s|\s[–—-]\s?(?=all\b)|\s(?:19|20)\d\d\b).*$|\s*(?:all rights|alle rechte|tous droits|todos los|tutti i|todos os|все права|усі права|всі права|tüm hak|bütün hüq|բոլոր իր|ყველა უფ|جميع|תمامی|תمام|כל הז).*$",
    re.IGNORECASE,
)


def publisher_of(page: Page) -> str:
    """Whom the copyright line names."""
    for line in page.lines:
        if not line.whole or len(line.words) > 80 or not holds_rights(line):  # noqa: PLR2004
            continue
        found = _HOLDER.search(line.text)
        if found:
            name = _HOLDER_END.sub("", found["name"]).strip(" .,:։–—-©")
            rights = any(hit.sign is Sign.RIGHTS for hit in hits(name))
            if not rights and 0 < len(name.split()) <= 8 and any(map(str.isalpha, name)):  # noqa: PLR2004
                return name
    return ""


def _mark_headlines(page: Page) -> None:
    """The headline itself and its repetitions, with a credit or the outlet's name glued to it perhaps."""
    if page.title is None:
        return
    words = name_key(page.title.text)
    for index, line in enumerate(page.lines):
        if not line.whole or len(line.words) > 2 * len(words) + 12:
            continue
        caption = page.captions.get(index)
        if caption is not None and same_headline(name_key(caption.text), words):
            page.captions[index] = Caption("", caption.credit)
        elif page.open(index) and _repeats(page, line, words):
            page.kinds[index] = Residue.HEADLINE
        elif len(words) > _MENU_WORDS and line.words[-len(words) :] == words and page.kinds[index] in _WEAK:
            page.kinds[index] = Residue.LABEL
            page.labels[index] = _before_title(line)


def _before_title(line: Line) -> Label:
    """Facts before a repeated headline: Europe, News No Comments on ..."""
    ends = [hit.start for hit in line.of(Sign.COUNTER, Sign.OPENING, Sign.NOTICE)]
    start = line.text[: min(ends)].strip() if ends else ""
    sections = [part.strip() for part in start.split(",") if part.strip()]
    known = any(hit.sign is Sign.SECTION for hit in line.hits if hit.end <= len(start))
    if known and all(len(part.split()) <= _MENU_WORDS for part in sections):
        return Label(
            (Fact(Topic.SECTION, start, how="printed above the text"),), (), labelled=True, dated=False
        )
    return Label((), (), labelled=True, dated=False)


def _repeats(page: Page, line: Line, words: tuple[str, ...]) -> bool:
    if same_headline(line.words, words):
        return True
    outlet = page.title.outlet if page.title else ""
    if outlet and line.words == words + name_key(outlet):
        return True
    size = len(words)
    subject = line.opens(Sign.SUBJECT)
    return size > 3 and subject is not None and line.words[-size:] == words  # noqa: PLR2004


def _set_bounds(page: Page) -> None:
    """Where the running text begins and ends."""
    prose = [index for index, line in enumerate(page.lines) if page.open(index) and _is_prose(line)]
    page.first, page.last = (prose[0], prose[-1]) if prose else (len(page.lines), len(page.lines) - 1)
    page.foot = len(page.lines)
    page.head = page.first
    seen = 0
    for index in range(page.first, min(page.first + _NEAR_HEAD, len(page.lines))):
        label = page.labels.get(index)
        if page.open(index) and _is_prose(page.lines[index]) and not label:
            seen += 1
        if seen > _STANDFIRSTS:
            break
        if label and not label.unknown and (label.labelled or label.dated):
            page.head = index + 1


def _is_prose(line: Line) -> bool:
    return line.prose and not line.bullet


def _mark_foot(page: Page) -> None:
    """From the first line behind the article that opens the foot, all is foot."""
    sizes = [
        len(line.words) if page.open(index) and _is_prose(line) else 0
        for index, line in enumerate(page.lines)
    ]
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
    prose = [index for index in range(page.foot) if page.open(index) and _is_prose(page.lines[index])]
    if prose:
        page.last = prose[-1]


def _mark_lists(page: Page) -> None:
    """Headlines of other articles behind a line that announces them."""
    index = page.first + 1
    while index < page.foot:
        if not (
            page.kinds[index] in {None, Residue.RELATED, Residue.NOTICE} and opens_list(page.lines[index])
        ):
            index += 1
            continue
        page.kinds[index] = Residue.RELATED
        index += 1
        while index < page.foot and not _resumes(page, index):
            if page.open(index) or page.kinds[index] is Residue.HEADLINE:
                page.kinds[index] = Residue.RELATED
            index += 1


def _resumes(page: Page, index: int) -> bool:
    """Whether the article goes on at a line: running text, and not as a teaser between headlines."""
    if not (page.open(index) and _is_prose(page.lines[index])):
        return False
    later = [at for at in range(index + 1, min(index + 4, page.foot)) if page.kinds[at] is not Residue.NOTICE]
    return not later or _is_prose(page.lines[later[0]]) or page.kinds[later[0]] is not None or len(later) == 1


def _mark_head(page: Page) -> None:
    """Labels above the running text, and the menu above the headline."""
    top = next((index for index in range(page.first) if page.kinds[index] is Residue.HEADLINE), None)
    head = range(min(page.head, len(page.lines)))
    for index in head:
        if not page.open(index):
            continue
        if index in page.labels:
            page.kinds[index] = Residue.LABEL
        elif opens_foot(page.lines[index]):
            page.kinds[index] = Residue.NOTICE
        elif top is not None and index < top and (len(page.lines[index].words) <= _MENU_WORDS):
            page.kinds[index] = Residue.PAGE
    _mark_names(page, head)
    _mark_roles(page, head)
    for index in range(1, len(head) - 1):
        beside = {page.kinds[index - 1], page.kinds[index + 1]}
        short = len(page.lines[index].words) <= 4 and not page.lines[index].ended  # noqa: PLR2004
        if page.open(index) and short and beside == {Residue.LABEL}:
            page.kinds[index] = Residue.LABEL


def _mark_names(page: Page, where: range) -> None:
    """A name alone on a line beside a date, or below the headline of a dated page, is that of the author."""
    dated = any(page.labels[at].dated for at in where if at in page.labels)
    for index in where:
        line = page.lines[index]
        if not page.open(index) or line.bullet or not only_names(line.text):
            continue
        above = page.kinds[index - 1] if index else None
        beside = [at for at in (index - 1, index + 1) if at in page.labels and page.labels[at].dated]
        if (above is Residue.HEADLINE and dated) or any(page.kinds[at] is Residue.LABEL for at in beside):
            page.kinds[index] = Residue.LABEL


def _mark_roles(page: Page, where: range) -> None:
    """What an author is, below the name; an agency in brackets behind a caption."""
    for index in where:
        line = page.lines[index]
        if not page.open(index) or line.ended or not line.words or len(line.words) > _ROLE_WORDS:
            continue
        if line.of(Sign.ROLE) and index and page.kinds[index - 1] is Residue.LABEL:
            page.kinds[index] = Residue.LABEL
        elif (caption := caption_by_agency(line)) is not None:
            page.kinds[index] = Residue.CAPTION
            page.captions[index] = caption


def _mark_tail(page: Page) -> None:
    """What stands between the running text and the foot, where it does not end as sentences do."""
    behind = range(page.last + 1, page.foot)
    _mark_credits_of_text(page, behind)
    announced = page.lines[page.last].text.endswith((":", "։")) if 0 <= page.last < len(page.lines) else False
    for index in behind:
        line = page.lines[index]
        if not page.open(index) or (line.ended and index not in page.labels):
            continue
        label = index in page.labels and not (line.bullet and announced)
        if label or line.opens(Sign.TAGS) is not None or _INITIALS.fullmatch(line.text):
            page.kinds[index] = Residue.LABEL
        elif line.bullet and not announced:
            page.kinds[index] = Residue.RELATED
    if page.last + 1 < page.foot and page.last >= 0:
        line = page.lines[page.last + 1]
        if page.open(page.last + 1) and not line.bullet and only_names(line.text):
            page.kinds[page.last + 1] = Residue.LABEL
    _mark_tags(page, behind)


_INITIALS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}")


def _mark_credits_of_text(page: Page, behind: range) -> None:
    """Behind the text, © and an agency credit the text, not a picture."""
    for index in behind:
        caption = page.captions.get(index)
        if caption is None or caption.text or page.kinds[index] is not Residue.CREDIT:
            continue
        first = [hit for hit in hits(caption.credit) if hit.start == 0 and hit.sign is Sign.AGENCY]
        if first and "/" not in caption.credit.split(",")[0]:
            name = agency_name(caption.credit[: max(hit.end for hit in first)])
            page.kinds[index] = Residue.LABEL
            fact = Fact(Topic.AGENCY, name, how="printed below the text")
            page.labels[index] = Label((fact,), (), labelled=True, dated=False)
            del page.captions[index]


def _mark_tags(page: Page, behind: range) -> None:
    tags = False
    for index in behind:
        line = page.lines[index]
        if line.opens(Sign.TAGS) is not None and page.kinds[index] is Residue.LABEL:
            tags = True
        elif tags and page.open(index) and len(line.words) <= _MENU_WORDS and not line.ended:
            page.kinds[index] = Residue.LABEL
        elif page.open(index):
            tags = False


_IS = re.compile(r"\s*(?:,|\(|—|–|(?:is|was|covers|reports|writes|ist|est|es|è|é|является)\b)")


def _mark_biographies(page: Page) -> None:
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
        for name in only_names(line.text)
    ]
    index = page.foot - 1
    while index > page.first and page.kinds[index] is not None:
        index -= 1
    while index > page.first and authors and page.open(index):
        text = page.lines[index].text
        if not any(text.startswith(name) and _IS.match(text, len(name)) for name in authors):
            break
        page.kinds[index] = Residue.LABEL
        index -= 1


def _mark_label_lists(page: Page) -> None:
    """In a list that holds a label, the other items are labels too: section, agency, author."""
    run: list[int] = []
    for index in range(len(page.lines) + 1):
        if index < len(page.lines) and page.lines[index].bullet:
            run.append(index)
            continue
        if any(
            page.kinds[item] is Residue.LABEL and page.labels.get(item) and page.labels[item].dated
            for item in run
        ):
            for item in run:
                page.kinds[item] = Residue.LABEL
        run = []


def _mark_captions_above(page: Page) -> None:
    """A picture's alternative text, above the caption that repeats it; a caption above a credit alone."""
    for index in range(1, len(page.lines)):
        above = page.lines[index - 1]
        if not page.open(index - 1) or not above.words or not above.whole or above.bullet:
            continue
        if page.kinds[index] is Residue.CAPTION:
            if page.lines[index].text.startswith(above.text.rstrip(".")):
                page.kinds[index - 1] = Residue.CAPTION
        elif page.kinds[index] is Residue.CREDIT and not above.ended:
            if index <= page.head or len(above.words) >= _CAPTION_WORDS:
                page.kinds[index - 1] = Residue.CAPTION
                page.captions[index - 1] = Caption(above.text, "")
