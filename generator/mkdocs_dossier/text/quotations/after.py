"""The noun phrase that follows a verb, or an opening like `according to`."""

from collections.abc import Sequence

from mkdocs_dossier.text.quotations.frame import SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    BE,
    BINDING,
    BY,
    DETERMINER,
    DOCUMENT,
    FIGURE,
    GRAMMAR,
    HUMAN,
    ISSUE,
    LIGHT,
    MANY,
    OFFICE,
    PERSON,
    PREPOSITION,
    SAY,
    SAYING,
    SUBORDINATE,
    THAT,
    THING,
    TIME,
    WHO,
    WORK,
)
from mkdocs_dossier.text.quotations.nouns import (
    Phrase,
    described,
    is_noun,
    is_word,
    joined,
    other,
    possessive,
    pronoun_kind,
    titles,
)

_PRONOUN = PERSON | THING | MANY
_TITLE = OFFICE | FIGURE
_LONGEST = 14  # words of a noun phrase


def phrase_after(
    tokens: Sequence[SentenceToken], low: int, high: int, *, free: bool = False
) -> Phrase | None:
    """The phrase that follows a verb, or `according to`, from an index on.

    With a free word order any words but prepositions may stand before the name.
    """
    at = low
    while at < high and (_light(tokens[at]) or _opens_date(tokens, at, high)):
        at += 1
    if at >= high:
        return None
    if tokens[at].flags & _PRONOUN:
        return Phrase(pronoun_kind(tokens[at]), at, at, -1, at)
    end = at
    while end < high and end - at < _LONGEST and _goes_on(tokens, at, end, free=free):
        end += 1
    if end == at:
        return None
    phrase = _named_within(tokens, at, end, free=free)
    return _with_apposition(tokens, phrase, end, high)


def _light(token: SentenceToken) -> bool:
    return bool(token.flags & LIGHT) and not token.flags & DETERMINER


def _opens_date(tokens: Sequence[SentenceToken], at: int, high: int) -> bool:
    """Whether a word stands before the day that stands before who speaks: dijo el lunes X."""
    dated = at + 1 < high and tokens[at + 1].flags & TIME
    return bool(dated) and bool(tokens[at].flags & (PREPOSITION | DETERMINER))


def _goes_on(tokens: Sequence[SentenceToken], first: int, at: int, *, free: bool) -> bool:
    """Whether the noun phrase that begins at an index has not ended before another."""
    token = tokens[at]
    if token.quote >= 0:
        return False
    if token.name >= 0 or possessive(token) or token.word == "-":
        return True
    if token.flags & BINDING or (token.flags & (BY | ISSUE) and at > first):
        return True
    if token.flags & DETERMINER and at == first:
        return True  # though `die` may open a relative clause as well
    if token.flags & (TIME | THAT) and at > first:
        return False
    if token.flags & DETERMINER and at > first and not tokens[at - 1].flags & PREPOSITION:
        return False
    stop = PREPOSITION | AND | WHO | SUBORDINATE | SAY | SAYING | BE | _PRONOUN
    if token.flags & DOCUMENT:
        return True  # a note, though one notes as well
    return is_word(token) and (not token.flags & stop or (free and bool(token.flags & LIGHT)))


def _named_within(tokens: Sequence[SentenceToken], first: int, end: int, *, free: bool) -> Phrase:
    """The phrase in a stretch that is all noun phrase."""
    bound = next((i for i in range(first, end) if tokens[i].flags & (BINDING | BY | ISSUE)), end)
    named = [i for i in range(first, bound) if tokens[i].name >= 0]
    if not named:
        head = next((i for i in range(bound - 1, first - 1, -1) if is_noun(tokens[i])), -1)
        if head < 0:
            return other(first, end - 1)
        told = next((i for i in range(first, bound) if tokens[i].flags & (DOCUMENT | _TITLE)), head)
        return described(tokens, first, told, end - 1)
    last = named[-1]
    if (compound := _compound(tokens, last, bound)) or (
        not free and _before_noun(tokens, first, last, bound)
    ):
        return other(first, compound or bound - 1)
    if free:
        people = [i for i in named if tokens[i].flags & HUMAN] or named
        return (
            Phrase("name", first, last, tokens[people[0]].name, people[0])
            if len(people) == 1
            else other(first, last)
        )
    after = tokens[last + 1] if last + 1 < end else None
    if after is None or last + 1 == bound:
        return Phrase("name", first, last, tokens[last].name, last)
    document = next((i for i in range(last + 1, bound) if tokens[i].flags & DOCUMENT), -1)
    if document >= 0:
        return described(tokens, first, document, document)
    if after.flags & WORK and last == first:
        return Phrase("name", first, last, tokens[last].name, last)  # the outlet's name before what it is
    if possessive(after) or titles(after):
        office = next((i for i in range(last + 1, bound) if tokens[i].flags & _TITLE), -1)
        return Phrase("office", first, office, -1, office) if office >= 0 else other(first, bound - 1)
    return Phrase("name", first, last, tokens[last].name, last)


def _compound(tokens: Sequence[SentenceToken], at: int, bound: int) -> int:
    """Index of the last token of a compound that begins with a name (Beijing-based), or 0: it is no speaker."""
    return bound - 1 if at + 1 < bound and joined(tokens[at], tokens[at + 1]) else 0


def _before_noun(tokens: Sequence[SentenceToken], first: int, at: int, bound: int) -> bool:
    """Whether a name behind an article only says which noun is meant: the Messi family, a Beijing lawyer."""
    opens = next((index for index in range(at - 1, first - 1, -1) if not titles(tokens[index])), first)
    article = any(token.flags & DETERMINER for token in tokens[opens:at])
    after = tokens[at + 1] if at + 1 < bound else None
    return article and after is not None and is_noun(after) and not after.flags & (DOCUMENT | LIGHT | _TITLE)


def _with_apposition(tokens: Sequence[SentenceToken], phrase: Phrase, end: int, high: int) -> Phrase:
    """The phrase, or the name that follows it between commas: the president of X, Y."""
    if phrase.kind not in {"office", "other"} or end >= high or tokens[end].word != ",":
        return phrase
    at = end + 1
    while at < high and tokens[at].name < 0 and tokens[at].quote < 0 and titles(tokens[at]):
        at += 1
    if at >= high or tokens[at].name < 0:
        return phrase
    after = tokens[at + 1] if at + 1 < high else None
    if _compound(tokens, at, high) or (phrase.kind == "other" and _unknown_name(tokens, phrase)):
        return phrase
    if after is not None and (
        possessive(after) or (is_word(after) and (not after.flags & GRAMMAR or after.flags & _TITLE))
    ):
        return phrase
    return Phrase("name", phrase.first, at, tokens[at].name, at)


def _unknown_name(tokens: Sequence[SentenceToken], phrase: Phrase) -> bool:
    """Whether a phrase is somebody's name who has no record, so that no other name behind it can be the speaker's."""
    words = tokens[phrase.first : phrase.last + 1]
    return len(words) > 1 and all(
        token.capital and not token.flags & (_TITLE | DETERMINER) for token in words
    )
