"""What of a run of capitals is a name: openers, titles, offices and demonyms are taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.cases import Cases
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ADVERB,
    AFTER_PERSON,
    ARTICLE,
    BREAK,
    CALENDAR,
    CAPITAL,
    DEMONYM,
    HEAD,
    LETTER,
    MODIFIER,
    NAMED,
    NAMING,
    NOISE,
    NOUN,
    OF,
    OPENER,
    PARTICLE,
    PLACE,
    PORTFOLIO,
    STATE,
    TITLE,
    Lexicon,
)
from mkdocs_dossier.text.names.line import Line
from mkdocs_dossier.text.names.runs import Run, is_space

_HYPHEN = frozenset("-‐‑")
_PERSON = 2  # words of a usual person's name
_LONGEST = 12
_MINISTERS = frozenset({"minister", "ministers", "secretary", "bakanı", "bakan", "naziri"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a run that may be a name; ``titled`` if a title stands before it."""

    first: int
    last: int
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the runs of one paragraph."""

    line: Line
    cases: Cases
    words: Lexicon

    def pieces(self, run: Run) -> Iterator[Piece]:
        """The names in a run."""
        start = self._without_opener(run)
        for piece in self._around_titles(Run(start, run.last)):
            for part in self._behind_heads(piece):
                for half in self._between_hyphens(part):
                    for name in self._between_names(half):
                        found = self._trimmed(name)
                        if found is not None and self._is_name(found):
                            yield found

    def _flags(self, at: int) -> int:
        return self.line.flags[at]

    def _any(self, first: int, last: int, flags: int) -> bool:
        return any(self.line.flags[at] & flags for at in range(first, last + 1))

    def _without_opener(self, run: Run) -> int:
        """The first word of a run that is not there as the head of a sentence only."""
        at = run.first
        while at <= run.last and self._flags(at) & CAPITAL and self._only_opens(at, run.last):
            at += 1
            while at <= run.last and not self._flags(at) & CAPITAL:
                at += 1
            if at <= run.last and not self.line.opens(at) and not self._flags(at) & OPENER:
                break
        return at

    def _only_opens(self, at: int, last: int) -> bool:
        """Whether a word has its capital from its place."""
        flags = self._flags(at)
        word = self.line.words[at]
        if flags & ACRONYM or (flags & LETTER and not flags & OPENER):
            return False
        pair = at < last and (fold(word), fold(self.line.words[at + 1])) in self.cases.pairs
        if not self.line.opens(at):
            return (
                bool(flags & OPENER)
                and not flags & (TITLE | MODIFIER | NAMING | ARTICLE)
                and at < last
                and not pair
            )
        if pair or flags & (TITLE | DEMONYM | CALENDAR):
            return False  # titles and demonyms are looked at later
        if flags & OPENER:
            return not (flags & (MODIFIER | NAMING) and at < last and self.line.flags[at + 1] & CAPITAL)
        if self.cases.is_name(word) or flags & STATE:
            return False
        if self.cases.is_common(word) or flags & ADVERB:
            return True
        return at == last and not self._stands_bare(at)

    def _stands_bare(self, at: int) -> bool:
        """Whether an unknown word stands at the head of a sentence as names do: a possessor, or before `said`."""
        following = at + 1
        if self.words.capital_nouns or following >= len(self.line.words):
            return self.words.capital_nouns
        if self.line.gaps[following] in {"'", "’"}:
            return self.line.words[following] == "s"
        if not is_space(self.line.gaps[following]):
            return False
        plural = self.line.words[at].endswith("s")
        said = bool(self.line.flags[following] & AFTER_PERSON) and not plural
        return said or (self.words.bare_start and self.line.ends)

    def _around_titles(self, run: Run) -> Iterator[Piece]:
        """The stretches between titles, weekdays and months."""
        first = run.first
        titled = self._title_before(first)
        for at in range(run.first, run.last + 1):
            cut = self._cuts(at, run)
            if not cut:
                continue
            if at > first:
                yield from self._before_title(first, at - 1, cut, titled=titled)
            first = at + 1
            titled = cut == TITLE
        if first <= run.last:
            yield from self._after_title_of(Piece(first, run.last, titled))

    def _cuts(self, at: int, run: Run) -> int:
        """By what a word parts a run: TITLE, CALENDAR, NOISE, or 0 if it does not."""
        flags = self._flags(at)
        if flags & CALENDAR and not self._is_surname(at, run):
            return CALENDAR
        if flags & NOISE:
            return NOISE if not (flags & MODIFIER or self.line.words[at].isdigit()) else 0
        if not flags & TITLE:
            return 0
        if at < run.last and self._flags(at + 1) & NAMING and not self._flags(at + 1) & TITLE:
            return 0  # General Assembly
        if at > run.first and at == run.last and flags & NAMING:
            return 0
        return TITLE

    def _is_surname(self, at: int, run: Run) -> bool:
        """Theresa May is no month."""
        before = self._flags(at - 1) if at > run.first else 0
        followed = at + 1 < len(self.line.words) and self.line.words[at + 1][0].isdigit()
        return bool(before & CAPITAL) and not before & (TITLE | OPENER | DEMONYM | CALENDAR) and not followed

    def _before_title(self, first: int, last: int, cut: int, *, titled: bool) -> Iterator[Piece]:
        """What stands before a title, less what belongs to the title: Kremlin | Press Secretary."""
        if cut == TITLE:
            minister = (
                not self._flags(last + 1) & NAMING
                and self._flags(last) & CAPITAL
                and self._is_portfolio(last)
            )
            last -= 1 if minister else 0
            while last >= first and (
                self._flags(last) & (MODIFIER | PORTFOLIO) or not self._flags(last) & CAPITAL
            ):
                last -= 1
        if first <= last:
            yield Piece(first, last, titled)

    def _is_portfolio(self, at: int) -> bool:
        """Whether a word stands before `Minister` and is nothing known by itself: Forestry."""
        minister = self.line.words[at + 1].casefold()
        possessor = self.line.gaps[at + 1] != " "
        flags = self._flags(at)
        return (
            minister in _MINISTERS
            and not possessor
            and not flags & (ACRONYM | STATE | DEMONYM)
            and not self._stands_alone(at)
        )

    def _title_before(self, first: int) -> bool:
        """Whether a title stands before a run, in lower case or in front of an article: the president Nora Lind."""
        at = first - 1
        return at >= 0 and bool(self._flags(at) & TITLE) and self.line.gaps[first] == " "

    def _after_title_of(self, piece: Piece) -> Iterator[Piece]:
        """President of Northland | Nora Lind: a title's body and its holder, with nothing between them."""
        first, last = piece.first, piece.last
        if not self._any(first, last, NAMING):
            while first < last and self._flags(first) & PORTFOLIO and piece.titled:
                first += 1
        if self._follows_title_of(first) and not self._any(first, last, HEAD):
            while first <= last and self._flags(first) & (PORTFOLIO | DEMONYM) and first < last:
                first += 1
            if last - first >= _PERSON:
                yield Piece(first, last - _PERSON)
                yield Piece(last - _PERSON + 1, last, titled=True)
                return
            if first > piece.first:
                yield Piece(first, last, titled=True)
                return
        yield Piece(first, last, piece.titled)

    def _follows_title_of(self, first: int) -> bool:
        at = first - 1
        while at >= 0 and self._flags(at) & ARTICLE and not self._flags(at) & OF:
            at -= 1
        return at >= 1 and bool(self._flags(at) & OF) and bool(self._flags(at - 1) & TITLE)

    def _behind_heads(self, piece: Piece) -> Iterator[Piece]:
        """International Council | Nora Lind: a body's name ends with its noun where two names follow."""
        for at in range(piece.first + 1, piece.last - _PERSON + 1):
            rest = range(at + 1, piece.last + 1)
            if (
                self._flags(at) & HEAD
                and len(rest) <= _PERSON + 1
                and all(
                    self._flags(each) & CAPITAL and not self._flags(each) & (NAMING | ACRONYM)
                    for each in rest
                )
                and all(self.line.gaps[each] == " " for each in rest)
            ):
                yield Piece(piece.first, at)
                yield Piece(at + 1, piece.last, titled=True)
                return
        yield piece

    def _between_hyphens(self, piece: Piece) -> Iterator[Piece]:
        """Two names with a hyphen between them are two; Alma-Ata is one."""
        first = piece.first
        for at in range(piece.first + 1, piece.last + 1):
            if self.line.gaps[at] in _HYPHEN and self._stands_alone(at - 1) and self._stands_alone(at):
                yield Piece(first, at - 1, piece.titled)
                first = at
        yield Piece(first, piece.last, piece.titled)

    def _between_names(self, piece: Piece) -> Iterator[Piece]:
        """Two names side by side without a sign: one of them is inflected, an acronym, or known by itself."""
        first = piece.first
        for at in range(piece.first + 1, piece.last + 1):
            if self.line.gaps[at] == " " and self._parts(first, at, piece.last):
                yield Piece(first, at - 1, piece.titled)
                first = at
        yield Piece(first, piece.last, piece.titled and first == piece.first)

    def _parts(self, first: int, at: int, last: int) -> bool:
        """Whether one name ends before a word and another begins with it."""
        before, here = self._flags(at - 1), self._flags(at)
        if (
            not (before & CAPITAL and here & CAPITAL)
            or here & NAMING
            or (at < last and self._flags(at + 1) & NAMING)
        ):
            return bool(before & STATE and here & STATE and before & CAPITAL)
        if before & STATE and here & STATE:
            return True
        if not self.words.juxtaposed:
            return False
        if (before | here) & BREAK:
            return True
        if (before ^ here) & ACRONYM:
            return not self._any(first, at, HEAD)
        words = fold(self.line.words[at - 1]), fold(self.line.words[at])
        rest = last - at
        return (
            at - 1 == first
            and self.cases.pairs[words] <= 1
            and self.cases.alone[words[0]] > 0
            and (rest >= 1 or bool(before & HEAD) or self.cases.alone[words[1]] > 0)
        )

    def _stands_alone(self, at: int) -> bool:
        """Whether the corpus knows a word as a name of its own."""
        flags = self._flags(at)
        return bool(flags & (DEMONYM | STATE)) or self.cases.alone[fold(self.line.words[at])] > 0

    def _trimmed(self, piece: Piece) -> Piece | None:
        """Without demonyms and articles at its ends, and without modifiers that modify nothing."""
        first, last = piece.first, piece.last
        while first <= last and (not self._flags(last) & CAPITAL or self._flags(last) & NOISE):
            if self._kept_tail(last):
                break
            last -= 1
        while first <= last and not self._flags(first) & CAPITAL:
            first += 1
        named = self._any(first, last, NAMING) if first <= last else False
        while first <= last and self._loose(first, last, named=named):
            first += 1
            while first <= last and not self._flags(first) & CAPITAL:
                first += 1
        while last > first and self._flags(last) & DEMONYM and not named and self._stands_alone(last - 1):
            last -= 1
        if first > last or last - first >= _LONGEST:
            return None
        return Piece(first, last, piece.titled)

    def _kept_tail(self, at: int) -> bool:
        """Numbers (World War 2) and nouns in lower case (Европейский союз) may end a name."""
        flags = self._flags(at)
        return not flags & (PARTICLE | OF | ARTICLE | CAPITAL) and not flags & NOISE

    def _loose(self, first: int, last: int, *, named: bool) -> bool:
        """Whether the first word of a piece is a demonym or an article that the name can do without."""
        flags = self._flags(first)
        if flags & STATE and not flags & DEMONYM:
            return False
        if flags & DEMONYM:
            return (not named and not flags & NAMED) or first == last
        return bool(flags & (OPENER | ARTICLE)) and first == last and not flags & (PLACE | STATE)

    def _is_name(self, piece: Piece) -> bool:
        """Whether what is left can be a name."""
        first, last = piece.first, piece.last
        if first == last:
            return self._single(first)
        if all(
            self._flags(at) & (PORTFOLIO | MODIFIER | DEMONYM | LETTER)
            for at in range(first, last + 1)
            if self._flags(at) & CAPITAL
        ):
            return False
        return not self.words.capital_nouns or piece.titled or self._german(first, last)

    def _single(self, at: int) -> bool:
        flags, word = self._flags(at), self.line.words[at]
        if flags & STATE and flags & CAPITAL and not flags & NOISE:
            return True
        if flags & (LETTER | NOISE | CALENDAR | TITLE | DEMONYM) or (
            flags & (NAMING | PORTFOLIO | MODIFIER) and not flags & ACRONYM
        ):
            return False
        if flags & (ACRONYM | STATE):
            return True
        if self.words.capital_nouns:
            return self._german(at, at)
        return not self.cases.is_common(word)

    def _german(self, first: int, last: int) -> bool:
        """Whether capitals make a name where all nouns have them: no article, no look of a common noun."""
        words = [at for at in range(first, last + 1) if self._flags(at) & CAPITAL]
        if len(words) > 1:
            looks = sum(1 for at in words if self._flags(at) & NOUN)
            return bool(self._flags(first) & NAMED) or looks < len(words) - 1 or not looks
        flags, key = self._flags(first), fold(self.line.words[first])
        if flags & (ACRONYM | STATE) or self.cases.seconds[key] > 0:
            return True
        articled = self.cases.articled[key] > 0 or (first > 0 and self._articled(first))
        return not (articled or flags & NOUN or flags & NAMED or self.cases.is_common(self.line.words[first]))

    def _articled(self, at: int) -> bool:
        """Whether an article, or an adjective, stands before a word."""
        before = self._flags(at - 1)
        if self.line.gaps[at] != " " or before & CAPITAL:
            return False
        return bool(before & ARTICLE) or _ADJECTIVE.search(self.line.words[at - 1]) is not None


_ADJECTIVE = re.compile(r"(?:isch|lich|ig|eu|alt|sam|bar|voll|los|haft|nd|iert)e[nrsm]?$")
