"""Noun phrases: the words that name a speaker."""

from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_dossier.text.quotations.frame import SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    BE,
    BINDING,
    BY,
    DETERMINER,
    DOCUMENT,
    FIGURE,
    INDEFINITE,
    MANY,
    OFFICE,
    PERSON,
    PREPOSITION,
    SAY,
    SAYING,
    SHARED,
    SUBORDINATE,
    THING,
    TIME,
    TOWARDS,
    WEAK,
    WHO,
)

_PRONOUN = PERSON | THING | MANY
_TITLE = OFFICE | FIGURE
_LONGEST = 14  # words of a noun phrase
_HYPHENS = frozenset("-‐‑–")


class Phrase(NamedTuple):
    """The words that name a speaker.

    Attributes:
        kind: name, person (he), thing (it), many (they), office, document or other.
        first: Index of its first token in the sentence.
        last: Index of its last token.
        name: Index of the paragraph's name that it is, or whose document it is; -1 for none.
        head: Index of the token that says what it is: the name, the pronoun, the noun.
    """

    kind: str
    first: int
    last: int
    name: int
    head: int


def other(first: int, last: int) -> Phrase:
    """Words of which nothing is known but that they name a speaker."""
    return Phrase("other", first, last, -1, last)


def is_word(token: SentenceToken) -> bool:
    """Whether a token is a word, not a sign, a name or a quote."""
    return token.word[:1].isalnum()


def possessive(token: SentenceToken) -> bool:
    """Whether a token makes what precedes it a possessor."""
    return token.word.endswith(("'s", "’s")) or token.word in {"'", "’"}


def is_noun(token: SentenceToken) -> bool:
    """Whether a token may be the noun that ends a noun phrase."""
    glue = PREPOSITION | AND | WHO | DETERMINER | SUBORDINATE | _PRONOUN | BE | SAYING | TIME
    return is_word(token) and not token.flags & glue and token.word.isalpha()


def modifies(token: SentenceToken) -> bool:
    """Whether a token may stand before a noun or a name, in one phrase with it."""
    if token.name >= 0 or possessive(token) or token.word == "-":
        return True
    if token.flags & (TIME | SAY | WEAK | SAYING | PREPOSITION | AND | WHO | SUBORDINATE | _PRONOUN | BE):
        return False
    return is_word(token)


def titles(token: SentenceToken) -> bool:
    """Whether a token may belong to the title before a name: Armenian Prime Minister."""
    if token.flags & (TIME | PREPOSITION | AND | WHO | SUBORDINATE | SAY | SAYING | BE | _PRONOUN):
        return False
    return token.capital or bool(token.flags & (_TITLE | DETERMINER)) or possessive(token)


def joined(token: SentenceToken, after: SentenceToken | None) -> bool:
    """Whether a hyphen makes a compound of a name and what follows: Beijing-based."""
    return after is not None and after.word in _HYPHENS and after.start == token.end


def is_named(token: SentenceToken) -> bool:
    """Whether a token is a name, known or not."""
    return token.name >= 0 or (token.capital and is_word(token))


def name_ending_at(tokens: Sequence[SentenceToken], low: int, at: int) -> Phrase:
    """The phrase that ends with the name at an index, or the larger one that only mentions that name."""
    first = at
    while first > low and at - first < _LONGEST and tokens[first - 1].quote < 0 and titles(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1] if first > low else None
    if before is None:
        return Phrase("name", first, at, tokens[at].name, at)
    if before.flags & AND and first - 2 >= low and is_named(tokens[first - 2]):
        return other(first - 2, at)  # "X and Y said": two speakers
    if (
        before.flags & PREPOSITION
        and not before.flags & SUBORDINATE
        and first - 2 >= low
        and (is_noun(tokens[first - 2]) or tokens[first - 2].name >= 0)
    ):
        return _headed(tokens, low, first - 2, at)
    return Phrase("name", first, at, tokens[at].name, at)


def phrase_ending_at(tokens: Sequence[SentenceToken], low: int, at: int) -> Phrase | None:
    """The noun phrase whose last token stands at an index."""
    token = tokens[at]
    if token.flags & _PRONOUN:
        return Phrase(pronoun_kind(token), at, at, -1, at)
    if token.name >= 0:
        return name_ending_at(tokens, low, at)
    if is_noun(token):
        return _headed(tokens, low, at, at)
    return None


def pronoun_kind(token: SentenceToken) -> str:
    """The kind of phrase that a pronoun makes."""
    if token.flags & PERSON:
        return "person"
    return "thing" if token.flags & THING else "many"


def _headed(tokens: Sequence[SentenceToken], low: int, head: int, last: int) -> Phrase:
    """The phrase whose noun stands at an index, and which goes on (of …, for …) up to another index."""
    while True:
        token = tokens[head]
        if token.name >= 0:
            return Phrase("name", head, last, token.name, head)
        first = head
        while first > low and head - first < _LONGEST and modifies(tokens[first - 1]):
            first -= 1
            if tokens[first].flags & DETERMINER:
                break
        before = first - 1
        outer = before - 1
        bound = before >= low and tokens[before].flags & PREPOSITION and outer >= low
        if (
            bound
            and (is_noun(tokens[outer]) or tokens[outer].name >= 0)
            and not tokens[outer].flags & (SAY | WEAK)
        ):
            head = outer
            continue
        return described(tokens, first, head, last)


def described(tokens: Sequence[SentenceToken], first: int, head: int, last: int) -> Phrase:
    """A phrase without a name of its own, by what its noun is."""
    flags = tokens[head].flags
    if flags & DOCUMENT:
        return Phrase("document", first, last, _author(tokens, first, head, last), head)
    if flags & _TITLE and not tokens[first].flags & INDEFINITE:
        return Phrase("office", first, last, -1, head)
    return Phrase("other", first, last, -1, head)


def _author(tokens: Sequence[SentenceToken], first: int, head: int, last: int) -> int:
    """The name of whose statement a phrase speaks: X's statement, the X statement, a statement by X."""
    if any(token.flags & SHARED for token in tokens[first:head]):
        return -1
    named = [token.name for token in tokens[first:head] if token.name >= 0]
    if named:
        return named[-1] if len(named) == 1 else -1
    after = tokens[head + 1 : last + 1]
    for at, token in enumerate(after):
        if token.name >= 0:
            by = any(word.flags & (BY | BINDING) and not word.flags & TOWARDS for word in after[:at])
            return token.name if by and at + 1 == len(after) else -1
    return -1
