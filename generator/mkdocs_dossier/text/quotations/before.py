"""The subject that stands before a verb."""

from collections.abc import Sequence

from mkdocs_dossier.text.quotations.clauses import chunks, clause_subject
from mkdocs_dossier.text.quotations.frame import SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    BE,
    DETERMINER,
    FIGURE,
    LIGHT,
    OFFICE,
    PREPOSITION,
    TIME,
    WHO,
    WORK,
)
from mkdocs_dossier.text.quotations.nouns import (
    Phrase,
    modifies,
    name_ending_at,
    other,
    phrase_ending_at,
    possessive,
    titles,
)

_TITLE = OFFICE | FIGURE


def phrase_before(tokens: Sequence[SentenceToken], low: int, verb: int) -> Phrase | None:
    """The subject that stands before a verb, not further back than an index; None if there is none.

    Also None for a verb in the passive, whose subject is not who speaks.
    """
    at = verb - 1
    while at >= low and tokens[at].flags & LIGHT and not tokens[at].flags & DETERMINER:
        at -= 1
        if at >= low and tokens[at + 1].flags & TIME and tokens[at].flags & (PREPOSITION | DETERMINER):
            at -= 1  # on Monday, two days later
    if at < low:
        return None
    token = tokens[at]
    if token.flags & BE:
        return None
    if token.quote >= 0:  # the title in X, author of “…,” said
        titled = at > low and tokens[at - 1].flags & (PREPOSITION | WORK)
        return _past_apposition(tokens, low, at + 1) if titled else None
    if token.flags & WHO:
        return _antecedent(tokens, low, at)
    if token.word == ",":
        return _past_apposition(tokens, low, at)
    if token.word == ")":
        return _past_bracket(tokens, low, at)
    if token.flags & AND:
        return clause_subject(tokens, low, at)
    return phrase_ending_at(tokens, low, at)


def _described(tokens: Sequence[SentenceToken], start: int, end: int) -> bool:
    """Whether a stretch is a noun phrase that opens with an article, behind which a name follows: her brother, X."""
    return (
        bool(tokens[start].flags & DETERMINER)
        and all(modifies(token) or token.flags & PREPOSITION for token in tokens[start:end])
        and tokens[end - 1].name < 0
    )


def _antecedent(tokens: Sequence[SentenceToken], low: int, who: int) -> Phrase | None:
    """Whom a relative pronoun stands for: the phrase right before it."""
    at = who - 1
    if at >= low and tokens[at].word == ",":
        at -= 1
    if at < low:
        return None
    token = tokens[at]
    if token.name < 0:
        return phrase_ending_at(tokens, low, at)
    phrase = name_ending_at(tokens, low, at)
    if phrase.kind == "office":
        return other(phrase.first, phrase.last)  # the spokesman for X, who: X or the spokesman
    if phrase.kind == "name" or phrase.head == at:
        return phrase
    return Phrase("name", at, at, token.name, at)  # a remark by X, who


def _past_bracket(tokens: Sequence[SentenceToken], low: int, at: int) -> Phrase | None:
    opening = next((i for i in range(at, low - 1, -1) if tokens[i].word == "("), -1)
    return phrase_ending_at(tokens, low, opening - 1) if opening > low else None


def _past_apposition(tokens: Sequence[SentenceToken], low: int, comma: int) -> Phrase | None:
    """The subject before an apposition or a clause between commas: X, the minister, said."""
    found = chunks(tokens, low, comma)
    for index in range(len(found) - 1, 0, -1):
        start, end = found[index]
        before_start, before_end = found[index - 1]
        last = before_end - 1
        inner = tokens[start]
        if tokens[end - 1].name >= 0 and all(titles(token) for token in tokens[start : end - 1]):
            outer = phrase_ending_at(tokens, before_start, last)
            office = outer is not None and outer.kind == "office" and outer.first <= before_start
            if office or _described(tokens, before_start, before_end):
                first = outer.first if outer is not None else before_start
                return Phrase("name", first, end - 1, tokens[end - 1].name, end - 1)
            if tokens[last].name >= 0 or outer is None:
                return None  # a list of names
        if inner.name >= 0 and not possessive(tokens[min(start + 1, end - 1)]):
            return None
        if tokens[last].name >= 0:
            phrase = name_ending_at(tokens, before_start, last)
            return phrase if phrase.kind in {"name", "document"} else other(phrase.first, last)
        if tokens[before_start].flags & (DETERMINER | _TITLE) and not inner.flags & PREPOSITION:
            phrase_ = phrase_ending_at(tokens, before_start, last)
            if phrase_ is not None and phrase_.kind in {"office", "document"}:
                return phrase_
    return None
