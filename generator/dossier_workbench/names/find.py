"""Finds names in the paragraphs of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dossier_workbench.names.acronyms import Explained, explained
from dossier_workbench.names.cases import Cases
from dossier_workbench.names.kinds import NameKind, NameSpan
from dossier_workbench.names.known import known
from dossier_workbench.names.one_name import firms
from dossier_workbench.names.pieces import pieces
from dossier_workbench.names.quoted import quoted
from dossier_workbench.names.reading import Piece, Reader
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ADJECTIVE,
    AFTER_PERSON,
    ARTICLE,
    BEFORE_PLACE,
    CAPITAL,
    DEMONYM,
    HEAD,
    LETTER,
    NOTHING,
    OPENER,
    PARTICLE,
    PLACE,
    STATE,
    TAIL,
    WORK,
    NameFlags,
    lexicon,
)
from mkdocs_dossier.text.names.line import Line, read_line
from mkdocs_dossier.text.names.runs import NameRun, runs

_PERSON_WORDS = (2, 4)
_SHORTENED = frozenset({"Inc", "Corp", "Co", "Ltd", "Bros", "Jr", "Sr"})
_PLACE_LETTERS = 4
_DATELINE = re.compile(r",|\s?[-–—(]")


def find_names(
    paragraphs: Sequence[str], language: str, cases: Cases, demonyms: tuple[str, ...] = ()
) -> tuple[tuple[NameSpan, ...], ...]:
    """The names in each paragraph, in order and without overlaps.

    Args:
        paragraphs: Of one text.
        language: A BCP 47 tag.
        cases: How the texts of that language write their words, this text's included.
        demonyms: Words that are known to be demonyms.
    """
    words = lexicon(language, demonyms)
    readers = [Reader(read_line(text, words), cases, words, known(language)) for text in paragraphs]
    mute = [_says_nothing(reader) for reader in readers]
    rows = [() if silent else tuple(_in_line(reader)) for reader, silent in zip(readers, mute, strict=True)]
    if any(mute):
        forms = {fold(span.text): span.kind for row in rows for span in row}
        longest = max((form.count(" ") + 1 for form in forms), default=1)
        for number, silent in enumerate(mute):
            if silent:
                rows[number] = tuple(_in_headline(readers[number], forms, longest))
    return tuple(rows)


def _says_nothing(reader: Reader) -> bool:
    """Whether a paragraph's capitals are owed to what it is: a headline, a label."""
    return reader.line.is_label or (not reader.words.capital_nouns and reader.line.is_headline)


def _in_headline(reader: Reader, forms: Mapping[str, NameKind], longest: int) -> Iterator[NameSpan]:
    """The names that the text has elsewhere too, or that are known: Panama Papers Fallout Hurts A Reputation."""
    line, at = reader.line, 0
    while at < len(line.words):
        step = 1
        for last in range(min(at + longest, len(line.words)) - 1, at - 1, -1):
            start, end = line.starts[at], line.end(last)
            kind = forms.get(fold(line.text[start:end]))
            word = line.words[at]
            alone = last == at and not line.flags[at] & (OPENER | DEMONYM | HEAD)
            famous = alone and (reader.known.is_name(word) or reader.known.is_rare(word))
            if line.flags[at] & CAPITAL and (kind is not None or famous):
                yield NameSpan(start, end, _words(line, start, end), kind or NameKind.UNKNOWN)
                step = last - at + 1
                break
        at += step


def _in_line(reader: Reader) -> Iterator[NameSpan]:
    line = reader.line
    spans = [span for each in explained(line) for span in _explained_spans(line, each)]
    if not reader.words.capital_nouns:
        spans += [_quoted_span(line, run) for run in quoted(line) if _is_apart(line, run, spans)]
    taken = [(span.start, span.end) for span in spans]
    for run in runs(line):
        for piece in pieces(reader, run):
            start, end = line.starts[piece.first], _end(line, piece)
            if all(end <= low or high <= start for low, high in taken):
                spans.append(NameSpan(start, end, _words(line, start, end), _kind(reader, piece)))
    yield from sorted(spans)


def _is_apart(line: Line, run: NameRun, spans: Sequence[NameSpan]) -> bool:
    start, end = line.starts[run.first], line.end(run.last)
    return all(end <= span.start or span.end <= start for span in spans)


def _quoted_span(line: Line, run: NameRun) -> NameSpan:
    start, end = line.starts[run.first], line.end(run.last)
    return NameSpan(start, end, _words(line, start, end), NameKind.UNKNOWN)


def _end(line: Line, piece: Piece) -> int:
    """Where a name ends; the full stop of `U.S.` and of `Inc.` is a part of it."""
    end = line.end(piece.last)
    dotted = piece.first < piece.last and line.gaps[piece.last] == "." and line.flags[piece.last] & LETTER
    shortened = piece.first < piece.last and line.words[piece.last] in _SHORTENED
    return end + 1 if (dotted or shortened) and line.gaps[piece.last + 1].startswith(".") else end


def _explained_spans(line: Line, found: Explained) -> Iterator[NameSpan]:
    start, end = line.starts[found.first], line.end(found.last)
    name = _words(line, start, end)
    yield NameSpan(start, end, name, NameKind.ORGANIZATION)
    begin = line.starts[found.acronym]
    yield NameSpan(begin, line.end(found.acronym), line.words[found.acronym], NameKind.ORGANIZATION, name)


def _words(line: Line, start: int, end: int) -> str:
    return " ".join(line.text[start:end].split())


def _kind(reader: Reader, piece: Piece) -> NameKind:
    """What a name looks like where it stands."""
    line, first, last = reader.line, piece.first, piece.last
    flags = [line.flags[at] for at in range(first, last + 1)]
    capitals = sum(1 for flag in flags if flag & CAPITAL)
    if capitals > 1 and fold(line.words[last]) in firms():
        return NameKind.ORGANIZATION
    by_noun = _kind_by_noun(flags, capitals)
    if by_noun is not NameKind.UNKNOWN:
        return by_noun
    if first == last and flags[0] & ACRONYM:
        return _acronym_kind(line, first)
    if flags[-1] & TAIL and not flags[-1] & CAPITAL:
        return NameKind.UNKNOWN
    particle = any(flag & PARTICLE and not flag & CAPITAL for flag in flags)
    if piece.titled or (particle and not flags[0] & ARTICLE):  # Le Courrier du Nord
        return NameKind.PERSON
    before = reader.before(first)
    if before & BEFORE_PLACE and not before & CAPITAL:
        return NameKind.PLACE
    after = line.flags[last + 1] if last + 1 < len(line.words) and line.gaps[last + 1] == " " else NOTHING
    if after & AFTER_PERSON and _PERSON_WORDS[0] <= capitals <= _PERSON_WORDS[1]:
        return NameKind.PERSON
    if reader.words.juxtaposed and capitals == len(flags) == _PERSON_WORDS[0] and not flags[0] & ADJECTIVE:
        return NameKind.PERSON  # places of two words have an adjective: Нижний Новгород
    return NameKind.UNKNOWN


def _kind_by_noun(flags: Sequence[NameFlags], capitals: int) -> NameKind:
    """What the noun in a name makes of it: a treaty, a council, a sea."""
    if flags[-1] & WORK or (flags[0] & WORK and capitals > 1):
        return NameKind.EVENT
    if any(flag & HEAD for flag in flags) and capitals > 1:
        return NameKind.ORGANIZATION
    if flags[-1] & PLACE or (flags[0] & PLACE and capitals > 1):
        return NameKind.PLACE
    return NameKind.STATE if len(flags) == 1 and flags[0] & STATE else NameKind.UNKNOWN


def _acronym_kind(line: Line, at: int) -> NameKind:
    """An acronym is a body; capitals that open a paragraph, up to a comma or a dash, say where it was written."""
    opens = at == 0 and len(line.words[at]) >= _PLACE_LETTERS
    return NameKind.PLACE if opens and _DATELINE.match(line.gaps[at + 1]) else NameKind.ORGANIZATION
