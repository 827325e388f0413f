"""Lines that hold nothing but facts about the article: byline, date, section, agency, counters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dossier_workbench.pasted.facts import Fact, Label, Topic
from dossier_workbench.pasted.lexicon import Hit, Sign, agency_name, hits, listed, says, words_of
from dossier_workbench.pasted.lines import Line, uncovered
from dossier_workbench.pasted.moments import Moment, moments
from dossier_workbench.pasted.outlet_names import holds_outlet
from dossier_workbench.pasted.persons import between, byline_names, names, only_names
from dossier_workbench.pasted.sections import as_path, read_sections
from mkdocs_dossier.languages.files import section, tags_with
from mkdocs_dossier.languages.sections import Names
from mkdocs_dossier.text.letters import DOTS, IDEOGRAPHS

_CUT = re.compile(r"\s*(?:[|｜／•·●▪►»›→@\uf0b7]|\s[/>–—-]\s|,\s|،\s|;\s|\.\s(?=\d|$))\s*|\s[–—-]$|^[–—-]\s")
_URL = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_EMPTY = frozenset(
    {
        Sign.FILLER,
        Sign.WEEKDAY,
        Sign.PUBLISHED,
        Sign.MODIFIED,
        Sign.OTHER_DATE,
        Sign.COUNTER,
        Sign.AGO,
        Sign.BUTTON,
        Sign.ROLE,
    }
)
_HANDLE = re.compile(r"[^\W\d][\w.-]{2,24}")
_TAG = re.compile(r"(?:#[\w-]+[\s,]*)+")
_STOPS = frozenset(".;,–—-")
_FEW = 5
_FIGURE = re.compile(r"[\d.,]+[KkMmКкМм]?")
_DESK_WORDS = 4
_GLUED_WORDS = 3
_SOURCE_SIGNS = len("source")
_LONGEST = 40
_OPENERS = frozenset({Sign.BY, Sign.BY_NAME, Sign.SOURCE, Sign.PHOTO})
_UNSPACED = re.compile(f"[{IDEOGRAPHS}]")
_UNSPACED_NAME = re.compile(f"[{IDEOGRAPHS}]{{2,4}}(?:[{DOTS}][{IDEOGRAPHS}]{{1,8}})*")
_GAP = re.compile(rf"(?<=[{IDEOGRAPHS}])\s+(?=[{IDEOGRAPHS}])")
"""Between Chinese words, where a blank parts what does not belong together."""


class _Part(NamedTuple):
    """A stretch of a line between two separators.

    Attributes:
        start: Its place in the line.
        text: As it stands there.
        glued: Whether no separator stands between it and a date beside it.
        hits: The phrases in it, by their places in its text.
    """

    start: int
    text: str
    glued: bool
    hits: list[Hit]

    @property
    def end(self) -> int:
        """The place in the line behind it."""
        return self.start + len(self.text)

    @property
    def opening(self) -> int:
        """Where its first word begins."""
        return len(self.text) - len(self.text.lstrip(" ("))

    @property
    def bare(self) -> str:
        """Its text without the signs around it."""
        return self.text.strip(" ()[]/.:")


def _part(text: str, found: Iterable[Hit], start: int, end: int, *, glued: bool) -> _Part:
    inside = (hit for hit in found if start <= hit.start and hit.end <= end)
    moved = [hit._replace(start=hit.start - start, end=hit.end - start) for hit in inside]
    return _Part(start, text[start:end], glued, moved)


def read_label(line: Line, order: str) -> Label | None:
    """The facts of a line that holds nothing else, or None for any other line.

    Args:
        line: The line.
        order: Whether the day or the month comes first in bare digits, as `day_order` has it.
    """
    long = line.size > _LONGEST and not _URL.fullmatch(line.text)  # addresses hold whole headlines
    if not line.whole or (not line.words and not line.text) or long:
        return None
    if (told := read_sections(line)) is not None:
        return told
    dates = moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), order)
    facts: list[Fact] = []
    unknown: list[str] = []
    labelled = False
    topic = Topic.DATE
    for part in _with_lists(line, [*_parts(line, dates)]):
        if isinstance(part, Moment):
            facts.append(Fact(topic, moment=part, how=_HOW[topic]))
            topic = Topic.DATE
            continue
        read = _read(part)
        if read is None:
            return None
        labelled = labelled or read.labelled
        topic = read.topic or topic
        facts.extend(read.facts)
        unknown.extend(read.unknown)
    beside = unknown[0] if unknown and any(fact.how == _CREDIT for fact in facts) else ""
    if (people := only_names(beside)) and not holds_outlet(beside):
        facts.append(Fact(Topic.AUTHORS, people, how="a name beside the credit"))
        unknown = unknown[1:]
    facts = as_path(line.text, facts)
    if topic is not Topic.DATE:
        facts = _label_behind(facts, topic)
    if sum(len(text.split()) for text in unknown) > _FEW:
        return None
    if not facts and not labelled:
        return None
    return Label(tuple(facts), tuple(unknown), labelled, bool(dates))


_CREDIT = "printed as the credit"
_HOW = {
    Topic.DATE: "printed beside the headline",
    Topic.PUBLISHED: "printed as the date of publication",
    Topic.MODIFIED: "printed as the date of the last change",
    Topic.OTHER: "printed as another date",
}
_TOPICS = {
    Sign.MODIFIED: Topic.MODIFIED,
    Sign.PUBLISHED: Topic.PUBLISHED,
    Sign.OTHER_DATE: Topic.OTHER,
}


def _label_behind(facts: list[Fact], topic: Topic) -> list[Fact]:
    """A word that stands behind its date: 31 October 2022 (updated)."""
    if facts and facts[-1].topic is Topic.DATE:
        return [*facts[:-1], facts[-1]._replace(topic=topic, how=_HOW[topic])]
    return facts


def _parts(line: Line, dates: list[Moment]) -> Iterator[_Part | Moment]:
    at = 0
    for moment in dates:
        yield from _cut(line, at, moment.start)
        yield moment
        at = moment.end
    yield from _cut(line, at, len(line.text))


def _with_lists(line: Line, parts: list[_Part | Moment]) -> Iterator[_Part | Moment]:
    """The parts of a line, those of a byline's list made one: By Anna Roe, Jan Doe and Ann Poe."""
    openers = {hit.start for hit in line.hits if hit.sign in {Sign.BY, Sign.BY_NAME}}
    at = 0
    while at < len(parts):
        part = parts[at]
        at += 1
        if isinstance(part, _Part) and part.start + part.opening in openers:
            count = _fellows(line.text, parts[at - 1 :])
            last = parts[at - 1 + count]
            if count and isinstance(last, _Part):
                part = _part(line.text, line.hits, part.start, last.end, glued=part.glued or last.glued)
                at += count
        yield part


def _fellows(text: str, parts: list[_Part | Moment]) -> int:
    """How many parts behind the first are names of the same list.

    Two names that "and" joins show that what stands before them is of their list; without such an end, a name behind a
    comma may as well be an outlet's or a place's: By Anna Roe, New York.
    """
    for count, (before, part) in enumerate(pairwise(parts), start=1):
        if isinstance(before, Moment) or isinstance(part, Moment):
            break
        gap = text[before.end : part.start].strip()
        people = only_names(part.text.strip(" .")) if gap in {",", "،", ";"} else ()
        if not people:
            break
        if people[1:]:
            return count
    return 0


def _cut(line: Line, start: int, end: int) -> Iterator[_Part]:
    at = 0
    stretch = line.text[start:end]
    stops = {cut.span() for cut in _CUT.finditer(stretch)}
    stops |= {(at - start, at - start) for at in _starts(line) if start < at < end}
    for stop, behind in [*sorted(stops), (len(stretch), None)]:
        if re.search(r"\w", stretch[at:stop]):
            glued = (at == 0 and start > 0) or (behind is None and end < len(line.text))
            yield _part(line.text, line.hits, start + at, start + stop, glued=glued)
        at = behind or stop


def _starts(line: Line) -> Iterator[int]:
    """Where parts begin that no sign parts from what stands before them."""
    for hit in line.hits:
        before = line.text[: hit.start].rstrip()
        if hit.sign is Sign.SOURCE and holds_outlet(before) and _only_agencies(line.text[hit.end :]):
            yield hit.start  # Quay Courier with AFP
        elif hit.sign in _OPENERS and before and _UNSPACED.match(line.text, hit.start):
            yield hit.start  # 记者：王小明 来源：新华社
    yield from (
        gap.end() for gap in _GAP.finditer(line.text) if not says(line.text[: gap.start()], *_OPENERS)
    )


class _Read(NamedTuple):
    facts: tuple[Fact, ...] = ()
    unknown: tuple[str, ...] = ()
    labelled: bool = False
    topic: Topic | None = None


def _read(part: _Part) -> _Read | None:
    """What a part of a line tells; None if it can be no part of a label."""
    if found := _credited(part):
        return found
    if any(hit.sign is Sign.PHOTO and hit.start == part.opening for hit in part.hits):
        return _Read(labelled=True)  # who took the pictures
    if _URL.search(part.text):
        return _Read(labelled=True)
    if _TAG.fullmatch(part.text.strip()):
        return _Read(labelled=part.text.count("#") > 1)
    if Sign.SECTION in _whole(part):
        return _named(part, part.text)
    empty = [hit for hit in part.hits if hit.sign in _EMPTY]
    says = {hit.sign for hit in empty}
    topic = next((topic for sign, topic in _TOPICS.items() if sign in says), None)
    told = None if Sign.AGO in says else topic  # "updated 2 years ago" tells nothing of a date before it
    words = re.findall(r"[\w'’.-]*\w", uncovered(part.text, empty))
    rest = " ".join(word for word in words if not _FIGURE.fullmatch(word))
    if not rest:
        figures = any(map(str.isdigit, part.text))
        counts = (Sign.COUNTER in says and figures) or Sign.AGO in says
        labelled = counts or topic is not None or bool(says & {Sign.BUTTON, Sign.ROLE})
        return _Read(labelled=labelled, topic=told)
    if topic and (label := _after_label(part)) is not None:
        inner = _read(label)
        return inner and inner._replace(labelled=True, topic=told)
    return _named(part, rest)


def _after_label(part: _Part) -> _Part | None:
    """What stands behind "Published:" or "Updated" at the head of a part."""
    end = max((hit.end for hit in part.hits if hit.start == 0 and hit.sign in _TOPICS), default=None)
    if end is None:
        return None
    start = len(part.text) - len(part.text[end:].lstrip(" :-–"))
    return _part(part.text, part.hits, start, len(part.text), glued=False)


def _credited(part: _Part) -> _Read | None:
    """A part that opens with a word such as "by", "source" or "section"."""
    openers = [hit for hit in part.hits if hit.start == _behind_fillers(part)]
    for hit in sorted(openers, key=lambda each: (-each.end, each.sign)):
        rest, topic = _before_date_word(part, hit.end)
        marked = rest.lstrip()[:1] in {":", "：", "՝", "։"} and bool(rest.strip())
        phrase = " " in part.text[: hit.end].strip()
        value = rest.strip(" :：՝։-–—.()")
        if hit.sign is Sign.BY_NAME or (hit.sign is Sign.BY and marked):
            read = _authors(
                _before_date(value) if part.glued else value, phrase=phrase, marked=marked or part.glued
            )
            if read is not None:
                return read._replace(topic=topic)
        elif hit.sign is Sign.SOURCE:
            told = marked or hit.end - hit.start >= _SOURCE_SIGNS or _only_agencies(value)
            if told and (agency := _agencies(value)):
                return _Read(tuple(agency), labelled=True)
        elif hit.sign is Sign.SECTION_LABEL and value and (marked or phrase):
            return _Read((Fact(Topic.SECTION, value, how="printed as the section"),), labelled=True)
    return None


def _behind_fillers(part: _Part) -> int:
    """Where the first word of a part begins that is no filler: (10:31) Uhr Quelle: dpa."""
    at = part.opening
    for hit in sorted(part.hits):
        if hit.sign is Sign.FILLER and hit.start == at and part.text[hit.end :].strip():
            at = hit.end + len(part.text[hit.end :]) - len(part.text[hit.end :].lstrip())
    opened = any(hit.start == at and hit.sign is Sign.SOURCE for hit in part.hits)
    return at if opened else part.opening


def _before_date_word(part: _Part, start: int) -> tuple[str, Topic | None]:
    """What stands behind an opener up to a word that begins with the date: Jane Roe. Published; and what that date is."""
    for hit in part.hits:
        before = part.text[start : hit.start].rstrip()
        if hit.sign in _TOPICS and hit.start >= start and before[-1:] in _STOPS:
            return before, _TOPICS[hit.sign]
    return part.text[start:], None


def _before_date(value: str) -> str:
    """A name without what stands between it and its date: Jane Roe on."""
    words = value.split()
    while words and words[-1].lower() in words_of(Sign.FILLER):
        words.pop()
    return " ".join(words)


def _authors(value: str, *, phrase: bool, marked: bool) -> _Read | None:
    """People behind "by", and the agency beside them; a forum's "posted by" has one word, whatever it is.

    A word alone is a name too where a colon or a date shows it (``marked``).
    """
    value = re.sub(r"\s*\([^)]*\)?", "", value)
    people = (
        names(value, least=1 if marked or _UNSPACED_NAME.fullmatch(value) else 2)
        or byline_names(value)
        or _in_small_letters(value)
    )
    agency = _agencies(value)
    if (
        not people
        and not agency
        and phrase
        and _HANDLE.fullmatch(value)
        and value.lower() not in listed("nobody")
    ):
        people = (value,)
    if not people and not agency:
        words = value.split()
        known = words_of(Sign.NO_PERSON).intersection(map(str.lower, words))
        desk = bool(known) and len(words) <= _DESK_WORDS and value[0].isupper()
        return _Read(labelled=True) if desk else None
    authors = [Fact(Topic.AUTHORS, people, how="printed as the byline")] if people else []
    return _Read((*authors, *agency), labelled=True)


def _in_small_letters(value: str) -> tuple[str, ...]:
    """People whose names an outlet prints without capitals."""
    if not value.islower() or not _openers().isdisjoint(value.split()):
        return ()  # by all means
    return tuple(map(str.lower, only_names(value.title())))


@cache
def _openers() -> frozenset[str]:
    """Words that open sentences and are no names, in small letters."""
    words = (word.lower() for tag in tags_with(Names) for word in section(tag, Names).opener)
    return frozenset(words) - {*listed("joins"), *listed("small")}


def _agencies(value: str) -> list[Fact]:
    """The agencies that a credit names, if it names nothing else but people."""
    found = [hit for hit in hits(value) if hit.sign is Sign.AGENCY]
    longest = [
        hit
        for hit in found
        if not any(other.start <= hit.start and hit.end <= other.end and other != hit for other in found)
    ]
    if not longest:
        return []
    text = ", ".join(dict.fromkeys(agency_name(value[hit.start : hit.end]) for hit in longest))
    return [Fact(Topic.AGENCY, text, how=_CREDIT)]


def _only_agencies(value: str) -> bool:
    """Whether a credit names agencies and nothing else: AFP and Reuters."""
    return all(says(each.strip(" .)"), Sign.AGENCY) for each in between().split(value.strip(" .)")))


def _whole(part: _Part) -> set[Sign]:
    """What the phrases say that are all of a part."""
    bare = part.bare.removeprefix("The ")
    return {hit.sign for hit in part.hits if part.text[hit.start : hit.end].strip() in {bare, part.bare}}


def _named(part: _Part, rest: str) -> _Read | None:
    """A part that holds a name: of a section, an agency, or one that no table knows."""
    bare, known = part.bare, _whole(part)
    if Sign.AGENCY in known:
        return _Read((Fact(Topic.AGENCY, agency_name(bare), how="printed beside the headline"),))
    section = [hit.end for hit in part.hits if hit.sign is Sign.SECTION and hit.start == 0]
    if Sign.SECTION in known or (part.glued and section and len(bare.split()) <= _GLUED_WORDS):
        name = bare if Sign.SECTION in known else part.text[: max(section)]
        return _Read((Fact(Topic.SECTION, name, how="printed beside the headline"),))
    if part.glued and (rest != bare or rest[:1].islower() or (" " in rest and not only_names(bare))):
        return None
    return _Read(unknown=(bare if rest in bare else rest,))
