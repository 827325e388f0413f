"""Hints about numbers: what sources count alike and give otherwise, such as 600 tons and 550 tonnes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from dossier_workbench.hints.carry import At
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.printed_dates import printed_dates
from dossier_workbench.hints.texts import Text
from dossier_workbench.hints.yaml_text import scalar
from dossier_workbench.names.key import name_slug
from mkdocs_dossier.analyse.joined import Joined
from mkdocs_dossier.languages.files import section
from mkdocs_dossier.languages.sections import Searching
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.lookup import grouped, most_first
from mkdocs_dossier.model.suggestions import Hint, Passage, Suggestion
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import OPENER, lexicon
from mkdocs_dossier.text.sentences import sentences

_NUMBER = re.compile(
    r"(?<![\w.,:/–-])(?P<sign>[$€£¥₽])?\s?(?P<digits>\d{1,3}(?:[,'’\u00a0\u202f]\d{3})+|\d+(?:\.\d+)?)"
    r"(?:[\s\u00a0-](?P<scale>thousand|million|billion|trillion)s?)?\s?(?P<share>%|per\s?cent\b)?(?![\w/:]|[.,]\d)",
    re.IGNORECASE,
)
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_STOP = re.compile(r"[.,;:()“”\"—–]")
_YEARS = range(1500, 2100)
_UNIT_WORDS = 3
"""So many words behind a number may say what it counts: 128 other politicians."""

_SHORTEST = 4
"""Letters of a word that tells what a sentence is about."""

_ALIKE = {False: 1, True: 3}
"""Words that two sentences have in common besides what is counted; of shares, sums and times, of anything, more."""

_OF_ANYTHING = frozenset({"year", "month", "week", "day", "hour", "minute", "time"})
_NO_TOPIC = frozenset({"percent", "per", "cent", *_SCALES})

_FARTHEST = 4
"""A number so many times another is no other answer, but to another question."""

_MOST = 300
"""Numbers of one thing that are compared with each other."""

_QUOTED_WORDS = 6
"""Words of a passage on each side of its number."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number in a text, with what it counts and what its sentence is about."""

    at: At
    value: Decimal
    unit: str
    units: frozenset[str]
    about: frozenset[str]
    written: str
    passage: str

    @property
    def is_of_anything(self) -> bool:
        """Whether it is a share, a sum of money or a time, which says little of what is counted."""
        return not self.unit.isalpha() or not _OF_ANYTHING.isdisjoint(self.units)


def answer_hints(search: Search) -> Iterator[Suggestion]:
    """Numbers of the same thing, in sentences about the same, that sources of several accounts give otherwise."""
    groups = search.carrier.accounts.group_of
    figures = [figure for index, text in enumerate(search.texts) for figure in _figures(index, text)]
    account = [str(groups.get(name := search.texts[each.at.text].source.id, name)) for each in figures]
    joined = Joined(len(figures))
    for a, b in _pairs(figures):
        joined.join(a, b)
    for group in joined.groups():
        some = [figures[index] for index in group]
        told = {(account[index], figures[index].value) for index in group}
        values = {value for _, value in told}
        if len(values) > 1 and len({one for one, _ in told}) > 1 and _differ(told):
            yield _hint(some, search)


def _differ(told: set[tuple[str, Decimal]]) -> bool:
    """Whether two accounts have no number in common: one that gives both answers contradicts nobody."""
    by_account = grouped(sorted(told))
    return any(not {*one} & {*other} for one, other in combinations(by_account.values(), 2))


def _figures(index: int, text: Text) -> Iterator[_Figure]:
    words = lexicon(text.language)
    small = section(primary(text.language), Searching).function
    for number, paragraph in enumerate(text.paragraphs):
        if not any(map(str.isdigit, paragraph)):
            continue
        dates = [(date.start, date.end) for date in printed_dates(paragraph)]
        for sentence in sentences(paragraph, text.language):
            content = paragraph[sentence.start : sentence.end]
            found = [
                match
                for match in _NUMBER.finditer(paragraph, sentence.start, sentence.end)
                if not any(start < match.end() and match.start() < end for start, end in dates)
            ]
            about = {
                _stem(word[0])
                for word in _WORD.finditer(content)
                if len(word[0]) >= _SHORTEST
                and word[0].lower() not in small
                and not words.read(word[0]) & OPENER
            }
            for match in found:
                units, end = _units(match, paragraph, sentence.end, small)
                unit = "%" if match["share"] else match["sign"] or next(iter(units[-1:]), "")
                value = _value(match)
                if not unit or _is_year(match, value):
                    continue
                if match["share"] or match["sign"]:
                    end = match.end()
                yield _Figure(
                    At(index, number, match.start(), end),
                    value,
                    unit,
                    frozenset(units) if unit.isalpha() else frozenset([unit]),
                    frozenset(about - {*units} - _NO_TOPIC),
                    " ".join(paragraph[match.start() : end].split()),
                    _passage(paragraph, sentence.start, match.start(), end, sentence.end),
                )


def _value(match: re.Match[str]) -> Decimal:
    return Decimal(re.sub(r"[^\d.]", "", match["digits"])) * _SCALES[(match["scale"] or "").lower()]


def _is_year(match: re.Match[str], value: Decimal) -> bool:
    bare = not (match["share"] or match["sign"] or match["scale"])
    return bare and value in _YEARS and match["digits"].isdigit()


def _units(match: re.Match[str], text: str, end: int, small: Container[str]) -> tuple[list[str], int]:
    """The words behind a number that may be what it counts, up to the next stop or small word; and where they end."""
    found: list[str] = []
    at = match.end()
    for word in _WORD.finditer(text, match.end(), end):
        stopped = _STOP.search(text, at, word.start()) or word[0].lower() in small
        if stopped or len(found) == _UNIT_WORDS:
            break
        found.append(_stem(word[0]))
        at = word.end()
    return found, at


def _passage(text: str, first: int, start: int, end: int, last: int) -> str:
    """A few words of a sentence around a stretch of it, as they stand there."""
    before = list(re.finditer(r"\S+", text[first:start]))[-_QUOTED_WORDS:]
    behind = list(re.finditer(r"\S+", text[end:last]))[:_QUOTED_WORDS]
    begin = first + before[0].start() if before else start
    return text[begin : end + behind[-1].end() if behind else end].strip()


def _stem(word: str) -> str:
    """A word without the sign of several: enough to tell that two texts count the same."""
    folded = fold(word)
    several = folded.endswith("s") and not folded.endswith("ss") and len(folded) > len("gas")
    return folded[:-1] if several else folded


def _pairs(figures: Sequence[_Figure]) -> Iterator[tuple[int, int]]:
    """Numbers that answer one question."""
    postings = grouped((unit[:3], index) for index, each in enumerate(figures) for unit in sorted(each.units))
    for group in postings.values():
        for a, b in combinations(dict.fromkeys(group[:_MOST]), 2):
            if _alike(figures[a], figures[b]):
                yield a, b


def _alike(a: _Figure, b: _Figure) -> bool:
    if not any(_one_word(x, y) for x in a.units for y in b.units):
        return False
    low, high = sorted((a.value, b.value))
    common = a.about & b.about - a.units - b.units
    return high <= low * _FARTHEST and len(common) >= _ALIKE[a.is_of_anything]


def _one_word(a: str, b: str) -> bool:
    """Whether two words for what is counted are one: ton and tonne."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and len(long) - len(short) <= len("ne")


def _hint(figures: Sequence[_Figure], search: Search) -> Suggestion:
    texts = search.texts
    by_value = grouped((each.value, each) for each in figures)
    sources = {value: {texts[each.at.text].source.id for each in some} for value, some in by_value.items()}
    order = sorted(by_value, key=lambda value: (-len(sources[value]), value))
    topics = most_first(Counter(word for each in figures for word in each.about))[:3]
    name = most_first(Counter(unit for each in figures for unit in each.units))[0]
    said = [f"{by_value[value][0].written} ({len(sources[value])})" for value in order]
    slug = name_slug(" ".join(({"%": "percent"}.get(name, name if name.isalpha() else "money"), *topics[:2])))
    return Suggestion(
        hint=Hint.ANSWER,
        key=f"{Hint.ANSWER}:{slug}",
        also=(),
        text=" or ".join(said),
        carried=search.carrier.carried(each.at for value in order for each in by_value[value]),
        passages=tuple(
            Passage(texts[each.at.text].source.id, each.passage, each.written)
            for value in order
            for each in by_value[value][:1]
        ),
        note=", ".join(topics),
    )


def _in_words(suggestion: Suggestion) -> str:
    return f"{suggestion.text}: {suggestion.note}"


def _entry(suggestion: Suggestion, _: set[str]) -> Iterator[str]:
    yield "claims:"
    for passage in suggestion.passages:
        yield "  - property: number  # to be named, the same for all"
        yield f"    value: {scalar(passage.value)}"
        yield f"    cite: {{source: {passage.source}, quote: {scalar(passage.quote)}}}"


ANSWER = HintKind(
    name=Hint.ANSWER,
    heading="Numbers that sources give otherwise",
    find=answer_hints,
    says=_in_words,
    advice=lambda *_: (
        "If they answer one question, add the claims to the record that it is about, under one `property:`."
    ),
    entry=_entry,
    after=lambda _: ("Then run `dossier verify`, where the originals are.",),
)
