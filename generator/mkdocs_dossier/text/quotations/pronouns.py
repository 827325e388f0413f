"""Whom a pronoun can mean."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    BE,
    DETERMINER,
    DOCUMENT,
    FIGURE,
    HUMAN,
    LIGHT,
    OFFICE,
    PERSON,
    PREPOSITION,
    SAY,
    SUBORDINATE,
    TIME,
    WHO,
    SpeechLexicon,
)

_OPENING = 4  # words
_COMMON = (
    AND | BE | DETERMINER | LIGHT | PREPOSITION | SAY | SUBORDINATE | TIME | WHO | DOCUMENT | OFFICE | FIGURE
)


@dataclass(frozen=True, slots=True)
class _Stranger:
    """A person whom the caller did not tell us of."""

    word: str


def people(
    tokens: Sequence[SentenceToken], frame: SentenceFrame, lexicon: SpeechLexicon, *, person: bool
) -> list[Hashable]:
    """Who is named in a sentence, strangers included where persons are looked for.

    A pronoun before the first name may mean anybody: it counts as a stranger then.
    """
    found: list[Hashable] = []
    for at, token in enumerate(tokens):
        value: Hashable
        if token.name >= 0:
            if bool(token.flags & HUMAN) != person:
                continue
            value = frame.names[token.name].value
        elif person and (_stranger(tokens, at, lexicon) or _officer(tokens, at)):
            value = _Stranger(token.word)
        else:
            continue
        if value not in found:
            found.append(value)
    if found and person:
        named = next((at for at, token in enumerate(tokens) if token.flags & HUMAN), len(tokens))
        found += [_Stranger(token.word) for token in tokens[:named] if token.flags & PERSON]
    return found


def _officer(tokens: Sequence[SentenceToken], at: int) -> bool:
    """Whether a sentence begins with somebody who is not named: the mayor says."""
    if not tokens[at].flags & (OFFICE | FIGURE) or at + 1 == len(tokens):
        return False
    after = tokens[at + 1]
    alone = after.name < 0 and not after.capital and after.word != ","
    return alone and at < _OPENING and any(token.flags & SAY for token in tokens[at + 1 : at + 3])


def _stranger(tokens: Sequence[SentenceToken], at: int, lexicon: SpeechLexicon) -> bool:
    """Whether an unknown capitalised word may end the name of a person: a first name and a surname, say.

    Words that `the` opens, those that go on with another capital, and nouns of places and bodies name something else.
    """
    if not _proper(tokens[at]) or at == 0:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].capital:
        return False
    first = at
    while first > 0 and _proper(tokens[first - 1]):
        first -= 1
    titled = tokens[at - 1].flags & (OFFICE | FIGURE)
    named = first < at and (first == 0 or tokens[first - 1].word != "the")
    if not (titled or named):
        return False
    return not any(lexicon.nobody(token.word.capitalize()) for token in tokens[first : at + 1])


def _proper(token: SentenceToken) -> bool:
    """Whether a token may be part of a proper name."""
    letters = token.word.isalpha() and token.capital
    return letters and not token.flags & _COMMON and not token.word.isupper()


def only_one(found: Sequence[Hashable]) -> Hashable | None:
    """The one who is named, however often; None if that is a stranger, or if nobody or several are named."""
    if not found or isinstance(found[0], _Stranger) or any(value != found[0] for value in found):
        return None
    return found[0]
