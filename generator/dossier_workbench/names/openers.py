"""Capitals that a word owes to its place at the head of a sentence."""

from __future__ import annotations

from dossier_workbench.names.reading import Reader
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.names.lexicon import (
    ACRONYM,
    ADVERB,
    AFTER_PERSON,
    ARTICLE,
    CALENDAR,
    CAPITAL,
    DEMONYM,
    LETTER,
    MODIFIER,
    NAMING,
    OPENER,
    STATE,
    TITLE,
)
from mkdocs_dossier.text.names.runs import NameRun, is_space


def without_opener(reader: Reader, run: NameRun) -> int:
    """The first word of a run that is not there as the head of a sentence only."""
    at = run.first
    while at <= run.last and reader.flags(at) & CAPITAL and _only_opens(reader, at, run.last):
        at = reader.next_capital(at + 1, run.last)
        if at <= run.last and not reader.line.opens(at) and not reader.flags(at) & OPENER:
            break
    return at


def _only_opens(reader: Reader, at: int, last: int) -> bool:
    """Whether a word has its capital from its place."""
    flags = reader.flags(at)
    word = reader.line.words[at]
    if flags & ACRONYM or (flags & LETTER and (not flags & OPENER or _is_initial(reader, at))):
        return False
    pair = at < last and (fold(word), fold(reader.line.words[at + 1])) in reader.cases.pairs
    if not reader.line.opens(at):
        return (
            bool(flags & OPENER)
            and not flags & (TITLE | MODIFIER | NAMING | ARTICLE)
            and at < last
            and not pair
        )
    if pair or flags & (TITLE | DEMONYM | CALENDAR):
        return False  # titles and demonyms are looked at later
    if flags & OPENER:
        return not (flags & (MODIFIER | NAMING) and at < last and reader.line.flags[at + 1] & CAPITAL)
    if reader.cases.is_name(word) or flags & STATE or reader.known.is_name(word):
        return False
    naming = at < last and reader.flags(at + 1) & NAMING
    if reader.cases.is_common(word) or (flags & ADVERB and not naming):
        return True
    bare = at == last
    return bare and not any(tells(reader, at) for tells in (_stands_bare, is_listed, _is_strange))


def _is_initial(reader: Reader, at: int) -> bool:
    """Whether a letter is one of several with full stops: the I.M.O."""
    following = at + 1
    return (
        following < len(reader.line.words)
        and reader.line.gaps[following] == "."
        and bool(reader.flags(following) & LETTER)
    )


def is_listed(reader: Reader, at: int) -> bool:
    """Whether a word opens a list of names: Lyon, Lille and …; Rovers and United …."""
    following = at + 1
    while following < len(reader.line.words):
        gap, flags = reader.line.gaps[following], reader.flags(following)
        if fold(reader.line.words[following]) in reader.known.conjunctions and is_space(gap):
            behind = following + 1
            return behind < len(reader.line.words) and _may_be_name(reader, behind)
        if not (gap.strip() == "," or (is_space(gap) and following > at + 1)) or not flags & CAPITAL:
            return False
        if not _may_be_name(reader, following):
            return False
        following += 1
    return False


def _may_be_name(reader: Reader, at: int) -> bool:
    flags = reader.flags(at)
    return bool(flags & CAPITAL) and not flags & (OPENER | TITLE | DEMONYM | CALENDAR | ARTICLE)


def _is_strange(reader: Reader, at: int) -> bool:
    """Whether a word is hardly ever met, so that it is a name that nobody counts: Kozhikode."""
    following = at + 1
    if following >= len(reader.line.words) or reader.line.gaps[following] in {"'", "’", "-", "‐", "‑"}:
        return False  # Couldn't, Co-operation
    return not reader.words.capital_nouns and reader.known.is_rare(reader.line.words[at])


def _stands_bare(reader: Reader, at: int) -> bool:
    """Whether an unknown word stands at the head of a sentence as names do: a possessor, or before `said`."""
    following = at + 1
    if reader.words.capital_nouns or following >= len(reader.line.words):
        return reader.words.capital_nouns
    if reader.line.gaps[following] in {"'", "’"}:
        return reader.line.words[following] == "s"
    if not is_space(reader.line.gaps[following]):
        return False
    plural = reader.line.words[at].endswith("s")
    said = bool(reader.line.flags[following] & AFTER_PERSON) and not plural
    return said or (reader.words.bare_start and reader.line.ends)
