"""Clauses, by their commas, and the subjects that open them."""

from collections.abc import Sequence

from mkdocs_dossier.text.quotations.frame import SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    BINDING,
    BY,
    DETERMINER,
    DOCUMENT,
    FIGURE,
    ISSUE,
    LIGHT,
    MANY,
    OFFICE,
    PERSON,
    PREPOSITION,
    SAY,
    SAYING,
    SUBORDINATE,
    THING,
    WEAK,
    WHO,
)
from mkdocs_dossier.text.quotations.nouns import (
    Phrase,
    described,
    is_named,
    is_word,
    joined,
    modifies,
    other,
    possessive,
    pronoun_kind,
    titles,
)

_PRONOUN = PERSON | THING | MANY
_TITLE = OFFICE | FIGURE
_LONGEST = 14  # words of a noun phrase


def chunks(tokens: Sequence[SentenceToken], low: int, high: int) -> list[tuple[int, int]]:
    """The stretches between commas and dashes, half-open, none empty."""
    chunks: list[tuple[int, int]] = []
    start = low
    for at in range(low, high + 1):
        if at == high or tokens[at].word in {",", "—", "–", "("}:
            if at > start:
                chunks.append((start, at))
            start = at + 1
    return chunks


def clause_subject(tokens: Sequence[SentenceToken], low: int, high: int) -> Phrase | None:
    """The subject that opens the nearest clause before an index: X in `X met Y and said`."""
    found = chunks(tokens, low, high)
    for number in range(len(found) - 1, -1, -1):
        start, end = found[number]
        if number and number + 1 < len(found) and _apposition(tokens, found[number - 1][1], start):
            continue
        at = start
        while at < end and tokens[at].flags & (AND | LIGHT) and not tokens[at].flags & DETERMINER:
            at += 1
        if at == end or tokens[at].flags & (SUBORDINATE | PREPOSITION | WHO | SAYING | SAY | WEAK):
            continue
        phrase = phrase_opening_at(tokens, at, end)
        if phrase is not None:
            return phrase
    return None


def _apposition(tokens: Sequence[SentenceToken], end: int, start: int) -> bool:
    """Whether a stretch between commas only says who the name before it is: X, a party paper, …."""
    return tokens[end - 1].name >= 0 and bool(tokens[start].flags & DETERMINER)


def phrase_opening_at(tokens: Sequence[SentenceToken], low: int, high: int) -> Phrase | None:
    """The noun phrase that begins at an index, if a name, a pronoun or an office tells where it ends."""
    first = tokens[low]
    if first.flags & _PRONOUN:
        return Phrase(pronoun_kind(first), low, low, -1, low)
    last = -1
    for at in range(low, min(high, low + _LONGEST)):
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < high else None
        if token.name >= 0 and not joined(token, after):
            last = at
            if after is None or not (
                possessive(after) or after.name >= 0 or after.flags & DOCUMENT or titles(after)
            ):
                break
        elif token.flags & (DOCUMENT | _TITLE) and (after is None or not titles(after)):
            return described(tokens, low, at, _end_of_bound(tokens, at, high))
        elif not modifies(token):
            return None
        elif last >= 0 and not (possessive(token) or titles(token)):
            break
    return _named(tokens, low, last, high) if last >= 0 else None


def _named(tokens: Sequence[SentenceToken], low: int, last: int, high: int) -> Phrase:
    """The phrase that ends with a name, unless that is one of two or belongs to what follows."""
    after = tokens[last + 1] if last + 1 < high else None
    if after is not None and after.flags & AND and last + 2 < high and is_named(tokens[last + 2]):
        return other(low, last + 2)
    if after is not None and (possessive(after) or (after.capital and is_word(after))):
        return other(low, last)
    return Phrase("name", low, last, tokens[last].name, last)


def _end_of_bound(tokens: Sequence[SentenceToken], head: int, high: int) -> int:
    """The last token of `of …` after a noun, where a name ends it."""
    at = head + 1
    if at < high and tokens[at].flags & (ISSUE | SAY):
        at += 1  # a statement released by
    if at < high and tokens[at].flags & (BINDING | BY):
        for index in range(at + 1, min(high, at + 7)):
            if tokens[index].name >= 0:
                return index
            if not modifies(tokens[index]):
                break
    return head
