"""Whether a name stands within a longer one that is another's: "Washington" in "Washington Post".

Capitals are the evidence, so there is none in headlines, in languages that have no capitals or write all nouns with
them, and none at the head of a sentence. What only says more of the same is no longer name: titles before persons,
a state before or behind its ministries and offices, what is possessed, acronyms beside a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_dossier.text.around_names import Lines
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ADVERB,
    AFTER_PERSON,
    ARTICLE,
    CALENDAR,
    CAPITAL,
    DEMONYM,
    HEAD,
    LETTER,
    MODIFIER,
    NAMING,
    NOISE,
    NOTHING,
    OF,
    OPENER,
    PLACE,
    PORTFOLIO,
    STATE,
    TITLE,
    WORK,
    NameFlags,
)
from mkdocs_dossier.text.names.line import Line
from mkdocs_dossier.text.names.runs import is_space
from mkdocs_dossier.text.spans import Span


class Sort(StrEnum):
    """What a name is of, as far as it matters for what may stand beside it."""

    PERSON = "person"
    GEOGRAPHIC = "geographic"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Bearer:
    """What is known of whoever bears a name.

    Attributes:
        sort: What it is.
        words: The folded words of all its names.
        owned: Whether it is known to be a part of something. Then an acronym beside it may be another owner's:
            the US Security Council is not that of the UN.
    """

    sort: Sort
    words: frozenset[str]
    owned: bool = False


_HEADLINE_WORDS, _HEADLINE_SHARE = 4, 0.6
_STEM = 4
"""Letters that a state's name and its adjective have in common."""

_SENTENCE = 40
"""Words to either side of a name by which a sentence is judged."""

_LONGEST = 12
"""Words that a longer name has to either side; without a limit, long rows of capitals would take long."""


def longer_name(
    lines: Lines, line: Line, name: Span, bearer: Bearer, beside: Mapping[int, bool]
) -> Span | None:
    """The longer name that a name stands within and that is not its bearer's, or None.

    Args:
        lines: The paragraph's language.
        line: The paragraph.
        name: Where the name stands.
        bearer: Who bears it.
        beside: By offset of a word's start, the words of other names: whether they may stand beside this one
            without making it another's.
    """
    reader = _Reader(lines, line, bearer, beside)
    first, last = bisect_left(line.starts, name.start), bisect_left(line.starts, name.end) - 1
    if first > last or not reader.flags(first) & CAPITAL or reader.is_quiet(first, last):
        return None
    begin, end = reader.left(first), reader.right(first, last)
    if begin == first and end == last:
        return None
    return Span(line.starts[begin], line.end(end))


@dataclass(frozen=True, slots=True)
class _Reader:
    """A paragraph with one name in it."""

    lines: Lines
    line: Line
    bearer: Bearer
    beside: Mapping[int, bool]

    def flags(self, at: int) -> NameFlags:
        """What a word may be; nothing beyond the ends."""
        return self.line.flags[at] if 0 <= at < len(self.line.flags) else NOTHING

    def word(self, at: int) -> str:
        """A word, folded."""
        return fold(self.line.words[at])

    def known(self, at: int) -> bool | None:
        """Whether a word of another name may stand beside this one; None if it is of no other name."""
        return self.beside.get(self.line.starts[at])

    def joined(self, at: int) -> bool:
        """Whether nothing but white space, or "&", stands between a word and the one before it."""
        return is_space(self.line.gaps[at]) or self.line.gaps[at].strip() == "&"

    def is_quiet(self, first: int, last: int) -> bool:
        """Whether capitals tell nothing here: an acronym, a shouted name, a sentence of capitals."""
        words = range(first, last + 1)
        if all(self.flags(at) & (ACRONYM | LETTER) for at in words):
            return True
        begin, end = first, last
        while begin > max(0, first - _SENTENCE) and not self.line.opens(begin):
            begin -= 1
        while end + 1 < min(len(self.line.words), last + _SENTENCE) and not self.line.opens(end + 1):
            end += 1
        sentence = range(begin, end + 1)
        capitals = sum(1 for at in sentence if self.flags(at) & CAPITAL)
        plain = any(not self.flags(at) & (CAPITAL | OPENER | OF | ARTICLE) for at in sentence)
        return len(sentence) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(sentence) and not plain

    def left(self, first: int) -> int:
        """The first word of the longer name, or the name's own first word."""
        at = first - 1
        if at < 0 or not self.joined(first):
            return first
        known = self.known(at)
        if known is False and self.flags(at) & ACRONYM and not self.bearer.owned:
            return first  # US Treasury
        if known is not None:
            return first if known else self._known_begin(at)
        if not self.flags(at) & CAPITAL:
            return self._behind_of(first) if self.bearer.sort is Sort.GEOGRAPHIC else first
        begin = at
        while (
            begin > max(0, at - _LONGEST)
            and not self.line.opens(begin)
            and self.joined(begin)
            and self.flags(begin - 1) & CAPITAL
            and self.known(begin - 1) is None
        ):
            begin -= 1
        while begin <= at and self._only_opens(begin):
            begin += 1
        if begin > at or not self._lengthens(at):
            return first
        if self.bearer.sort is Sort.PERSON:
            while begin < at and self.flags(begin) & (TITLE | MODIFIER | PORTFOLIO | DEMONYM):
                begin += 1
        return begin

    def _known_begin(self, at: int) -> int:
        if at > 0 and self.known(at - 1) is False and self.joined(at):
            at -= 1
        return at

    def _only_opens(self, at: int) -> bool:
        """Whether a word has its capital from its place, or is an article."""
        flags = self.flags(at)
        if flags & ARTICLE:
            return True
        if not self.line.opens(at) or flags & (ACRONYM | STATE | DEMONYM):
            return False
        return bool(flags & (OPENER | ADVERB)) and not flags & (MODIFIER | NAMING)

    def _lengthens(self, at: int) -> bool:
        """Whether the capital before a name makes it another's."""
        flags, word = self.flags(at), self.word(at)
        if word in self.bearer.words or word in self.lines.around.passing or flags & (CALENDAR | ARTICLE):
            return False
        if flags & NOISE and not flags & MODIFIER:
            return False
        if (
            self.line.opens(at)
            and flags & MODIFIER
            and not flags & NAMING
            and word not in self.lines.around.parts
        ):
            return False
        match self.bearer.sort:
            case Sort.PERSON:
                return self._other_person(at, flags)
            case Sort.GEOGRAPHIC:
                return self._other_place(at, flags, word)
        return self._other_body(at, flags)

    def _other_person(self, at: int, flags: NameFlags) -> bool:
        """A first name that is not the bearer's, where that is known, or a place named after somebody."""
        if flags & PLACE:
            return True
        if len(self.bearer.words) == 1 or self._follows_title_of(at):
            return False
        if flags & (TITLE | MODIFIER | PORTFOLIO | DEMONYM | STATE | ACRONYM | LETTER | HEAD | WORK):
            return False
        return self.lines.english or not self.line.opens(at)

    def _other_place(self, at: int, flags: NameFlags, word: str) -> bool:
        if word in self.lines.around.saints:
            return True
        if flags & STATE or (flags & TITLE and not flags & MODIFIER):
            return False
        return bool(flags & (MODIFIER | NAMING | DEMONYM)) or not self.line.opens(at)

    def _other_body(self, at: int, flags: NameFlags) -> bool:
        if flags & ACRONYM or (flags & TITLE and not flags & MODIFIER):
            return False
        if flags & (DEMONYM | STATE):
            return not self._is_akin(at)
        return bool(flags & (MODIFIER | NAMING)) or not self.line.opens(at)

    def _behind_of(self, first: int) -> int:
        """Bank of China, but Government of China: a place is named where its offices are."""
        at = first - 1
        while at > 0 and self.flags(at) & ARTICLE and not self.flags(at) & OF and self.joined(at):
            at -= 1
        if (
            not self.flags(at) & OF
            or self.word(at) in self.lines.around.purposes
            or at == 0
            or not self.joined(at)
        ):
            return first
        head = at - 1
        flags = self.flags(head)
        if not flags & CAPITAL or self.known(head) is not None or self.word(head) in self.bearer.words:
            return first
        begin = self._chain(head)
        if any(self._is_office(each) for each in range(begin, head + 1)):
            return first
        if flags & (OPENER | ADVERB | CALENDAR | ACRONYM | NOISE | DEMONYM) and not flags & NAMING:
            return first
        return first if self.line.opens(head) and not flags & NAMING else begin

    def _chain(self, at: int) -> int:
        """The first word of a chain of capitals that "of" and articles may join."""
        begin = at
        farthest = max(0, at - _LONGEST)
        while at > farthest and not self.line.opens(at) and self.joined(at):
            at -= 1
            flags = self.flags(at)
            if flags & CAPITAL and not flags & ARTICLE:
                begin = at
            elif not flags & (OF | ARTICLE) and self.line.words[at] != "and":
                break
        return begin

    def _is_office(self, at: int) -> bool:
        flags = self.flags(at)
        if not flags & CAPITAL:
            return False
        return bool(flags & TITLE) or (
            self.lines.around.offices.match(self.word(at)) is not None and not flags & DEMONYM
        )

    def _follows_title_of(self, at: int) -> bool:
        """Whether "Mayor of", "Secretary of the" stands before a word: then a holder's name may follow it."""
        at -= 1
        while at > 0 and self.flags(at) & ARTICLE and not self.flags(at) & OF:
            at -= 1
        if at < 1 or not self.flags(at) & OF:
            return False
        return any(self.flags(each) & TITLE for each in range(self._chain(at - 1), at))

    def right(self, first: int, last: int) -> int:
        """The last word of the longer name, or the name's own last word."""
        at = last + 1
        if at >= len(self.line.words) or not self.joined(at):
            return last
        known = self.known(at)
        if known is not None:
            return last
        if not self.flags(at) & CAPITAL:
            return self._before_of(last) if self.bearer.sort is Sort.BODY else last
        end = self._run(at)
        if self._follows_title_of(first) and not any(
            self.flags(each) & NAMING for each in range(at, end + 1)
        ):
            return last  # Mayor of Westerby | Nora Lind
        return end if self._goes_on(at, end, last) else last

    def _run(self, at: int) -> int:
        """The last of the capitals that follow one another from a word on."""
        farthest = min(len(self.line.words), at + _LONGEST)
        while (
            at + 1 < farthest
            and self.joined(at + 1)
            and self.flags(at + 1) & CAPITAL
            and self.known(at + 1) is None
            and not self.flags(at + 1) & CALENDAR
        ):
            at += 1
        return at

    def _goes_on(self, at: int, end: int, last: int) -> bool:
        """Whether the capitals behind a name make it another's."""
        flags, word = self.flags(at), self.word(at)
        person = self.bearer.sort is Sort.PERSON
        if person and word in self.lines.around.namesakes:
            return word not in self.bearer.words
        if (
            word in self.bearer.words
            or word in self.lines.around.companies
            or flags & (CALENDAR | NOISE | LETTER | AFTER_PERSON)
        ):
            return False
        if self.bearer.sort is Sort.GEOGRAPHIC:
            return self._is_no_office(at, end)
        if (flags & TITLE and not self.flags(at + 1) & NAMING) or flags & (DEMONYM | ARTICLE):
            return False
        if person:
            return not flags & (OPENER & ~MODIFIER)
        if flags & (ACRONYM | WORK):
            return False
        named = any(self.flags(each) & NAMING for each in range(at, end + 1))
        return named or not self.flags(last) & HEAD  # Foreign Ministry | Nora Lind

    def _is_no_office(self, at: int, end: int) -> bool:
        """Whether what follows a state or place is neither an office nor a title: Daily, not Foreign Ministry."""
        for each in range(at, end + 1):
            flags, word = self.flags(each), self.word(each)
            if (
                self.lines.around.offices.match(word)
                and word not in self.lines.around.itself
                and not flags & DEMONYM
            ):
                return False
            if flags & TITLE and not (each < end and self.flags(each + 1) & NAMING):
                return False
            if flags & NAMING or (not flags & (MODIFIER | PORTFOLIO | DEMONYM) and word != "far"):
                return True
        return False  # Russian Far Eastern ports

    def _before_of(self, last: int) -> int:
        """Security Council of a state: another body than the one that belongs elsewhere."""
        at = last + 1
        if not self.flags(at) & OF or self.word(at) in self.lines.around.purposes:
            return last
        at += 1
        while self.flags(at) & ARTICLE and not self.flags(at) & CAPITAL:
            at += 1
        if not self.flags(at) & CAPITAL or not self.joined(at):
            return last
        known = self.known(at)
        if known is not None:
            return last if known else at
        return last if self._is_akin(at) or self.flags(at) & (CALENDAR | NOISE) else self._run(at)

    def _is_akin(self, at: int) -> bool:
        """Whether the bearer's own names have a word, or one of its stem: Armenia, Armenian."""
        stem = self.word(at)[:_STEM]
        return any(word.startswith(stem) for word in self.bearer.words)
