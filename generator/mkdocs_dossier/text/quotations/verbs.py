"""Verbs of speech, and whose speech they report."""

from collections.abc import Sequence

from mkdocs_dossier.text.quotations.after import phrase_after
from mkdocs_dossier.text.quotations.before import phrase_before
from mkdocs_dossier.text.quotations.clauses import clause_subject, phrase_opening_at
from mkdocs_dossier.text.quotations.frame import SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    ADDRESSED,
    AND,
    ANY_SPEECH,
    AS,
    BE,
    BEHIND,
    BY,
    CONTRAST,
    DETERMINER,
    DOCUMENT,
    ENDS,
    FIGURE,
    HUMAN,
    ISSUE,
    LIGHT,
    MANY,
    MASCULINE,
    NOT,
    NOUNISH,
    OBLIQUE,
    OFFICE,
    PERSON,
    PREPOSITION,
    QUOTED,
    SAY,
    SAYING,
    SUBORDINATE,
    THAT,
    THING,
    WEAK,
    WHO,
    WITH_IT,
    WORK,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.nouns import Phrase, is_word, other, phrase_ending_at

_DASHES = frozenset("-‐‑‒–—―,")

_TELLS = ANY_SPEECH | BEHIND | CONTRAST | ENDS
_COLON = 2  # a colon and one token before it


def subject(tokens: Sequence[SentenceToken], low: int, verb: int, lexicon: SpeechLexicon) -> Phrase | None:
    """Who speaks by a verb, wherever it stands to its subject."""
    flags = tokens[verb].flags
    if any(token.flags & NOT for token in tokens[max(low, verb - 3) : verb]):
        return None
    if flags & SAYING and not flags & SAY:
        return _participle_subject(tokens, low, verb, lexicon)
    at = _past_light(tokens, low, verb)
    if at >= low and tokens[at].flags & BE and not lexicon.free_order:
        return _by(tokens, verb, len(tokens))
    before = phrase_before(tokens, low, verb)
    if before is not None:
        oblique = before.kind == "name" and tokens[before.head].flags & OBLIQUE and flags & MASCULINE
        return Phrase("other", *before[1:3], -1, before.head) if oblique else before
    opens = at < low or tokens[at].quote >= 0 or tokens[at].word in _DASHES
    hears = flags & ADDRESSED and not lexicon.free_order  # whoever follows `told` is the hearer
    if (opens or lexicon.free_order) and not hears:
        after = phrase_after(tokens, verb + 1, len(tokens), free=lexicon.free_order)
        if after is None and at > low and tokens[at].quote >= 0:
            return clause_subject(tokens, low, at)  # X, noting that "…," added
        return after
    return None


def speaks(tokens: Sequence[SentenceToken], at: int) -> bool:
    """Whether a word that may be a noun (claims, talks) is a verb where it stands."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if at and tokens[at - 1].flags & DETERMINER and not tokens[at - 1].flags & THAT:
        return False  # the alleged theft
    if tokens[at].flags & WITH_IT:
        return after is not None and bool(after.flags & THING)
    if not tokens[at].flags & NOUNISH:
        return True
    behind = _past_light(tokens, 0, at)
    if behind < 0:
        return False
    before = tokens[behind]
    if before.flags & (HUMAN | PERSON | THING | MANY | WHO):
        return True
    named = before.name >= 0 or bool(before.flags & (DOCUMENT | FIGURE | OFFICE | WORK))
    if after is None or after.word == ".":
        return named
    introduces = after.quote >= 0 or after.word == ":" or bool(after.flags & THAT)
    if named and after.word == "," and any(token.flags & AS for token in tokens[:behind]):
        return True  # as X reports, …
    named = named or before.word == ","
    return (named and introduces) or (before.name >= 0 and bool(after.flags & DETERMINER))


def _by(tokens: Sequence[SentenceToken], low: int, high: int) -> Phrase | None:
    """Whom a verb in the passive names: was told by X."""
    for at in range(low + 1, min(high, low + 4)):
        if tokens[at].flags & BY:
            return phrase_after(tokens, at + 1, high)
    return None


def _participle_subject(
    tokens: Sequence[SentenceToken], low: int, verb: int, lexicon: SpeechLexicon
) -> Phrase | None:
    """Who speaks by `saying`: whoever the sentence is about, unless other words stand right before it."""
    at = _past_light(tokens, low, verb)
    if at < low or (at == low and tokens[at].flags & (PREPOSITION | SUBORDINATE)):
        return _main_subject(tokens, verb)
    before = tokens[at]
    if before.flags & AS:
        return _quoted_as(tokens, low, at)
    if before.flags & BE:
        return phrase_before(tokens, low, at)
    if before.name >= 0 and any(token.flags & QUOTED for token in tokens[max(low, at - 6) : at]):
        return phrase_ending_at(tokens, low, at)
    if before.flags & DOCUMENT:
        return _issuer(tokens, low, at)
    for index in range(at, low - 1, -1):
        if tokens[index].flags & (SAY | WEAK) and speaks(tokens, index):
            return subject(tokens, low, index, lexicon)
    return clause_subject(tokens, low, at + 1)


def _main_subject(tokens: Sequence[SentenceToken], verb: int) -> Phrase | None:
    """Who speaks in `Calling it “…”, X left`: the subject of the clause behind."""
    for at in range(verb + 1, len(tokens) - 1):
        if tokens[at].word == "," or tokens[at].quote >= 0:
            opens = at + 2 if tokens[at + 1].word == "," else at + 1
            phrase = phrase_opening_at(tokens, opens, len(tokens)) if opens < len(tokens) else None
            if phrase is not None:
                return phrase if phrase.kind in {"name", "person"} else None
    return None


def _issuer(tokens: Sequence[SentenceToken], low: int, at: int) -> Phrase | None:
    """Who speaks in `a statement saying`: the document, or whoever issued it."""
    phrase = phrase_ending_at(tokens, low, at)
    if phrase is None or phrase.kind != "document" or phrase.name >= 0:
        return phrase
    issued = phrase.first - 1
    return phrase_before(tokens, low, issued) if issued > low and tokens[issued].flags & ISSUE else phrase


def _past_light(tokens: Sequence[SentenceToken], low: int, at: int) -> int:
    """The index of the last word before an index that is more than an adverb or auxiliary."""
    at -= 1
    while at >= low and tokens[at].flags & LIGHT:
        at -= 1
    return at


def _quoted_as(tokens: Sequence[SentenceToken], low: int, as_: int) -> Phrase | None:
    """Who speaks in `quoted X as saying` and in `X was quoted by Y as saying`."""
    for at in range(as_ - 1, max(low, as_ - 12) - 1, -1):
        if not tokens[at].flags & QUOTED:
            continue
        behind = _past_light(tokens, low, at)
        if behind >= low and tokens[behind].flags & BE:
            return phrase_before(tokens, low, behind)
        return phrase_ending_at(tokens, at + 1, as_ - 1) if as_ - 1 > at else None
    return None


def closes(tokens: Sequence[SentenceToken], verb: int, high: int) -> bool:
    """Whether nothing that the verb says follows it, so that it must speak of the quote before."""
    at = verb + 1
    if tokens[verb].flags & ADDRESSED:  # told reporters
        while at < high and at < verb + 5 and (is_word(tokens[at]) or tokens[at].name >= 0):
            if tokens[at].flags & (PREPOSITION | THAT | AND | SUBORDINATE | SAY):
                break
            at += 1
    if at >= high:
        return True
    token = tokens[at]
    if token.flags & THAT or token.name >= 0:
        return False
    return not is_word(token) or bool(token.flags & (PREPOSITION | LIGHT | SUBORDINATE | AND | SAYING))


def governor(tokens: Sequence[SentenceToken], at: int) -> int:
    """The verb of speech that a quote depends on, before it; -1 for none."""
    for index in range(at - 1, -1, -1):
        token = tokens[index]
        if not token.flags & _TELLS:
            continue
        says = token.flags & ANY_SPEECH or (token.flags & BEHIND and _shouted(tokens, index, at))
        if says and speaks(tokens, index):
            return index
        if (
            (token.flags & CONTRAST or token.word == ";")
            and index < at - 1
            and not (index and tokens[index - 1].flags & THAT)
        ):
            return -1
    return -1


def reporter(
    tokens: Sequence[SentenceToken], at: int, verb: int, lexicon: SpeechLexicon
) -> tuple[int, Phrase] | None:
    """The verb of speech that the quote at an index depends on, and whose speech it is; from the nearest verb on.

    Of nested reports the innermost counts, but not one that only stands in between: a clause that ends before the
    quote (X said that if Y agrees, …), or what is told of a thing (X said that files indicated …).
    """
    nearest: tuple[int, Phrase] | None = None
    aside: tuple[int, Phrase] | None = None
    while verb >= 0:
        phrase = subject(tokens, 0, verb, lexicon)
        if phrase is not None:
            if _aside(tokens, verb, at):
                aside = aside or (verb, phrase)
            else:
                nearest = nearest or (verb, phrase)
                if _beside(tokens, verb, at) or _may_speak(tokens, phrase):
                    return verb, _of_report(tokens, verb, phrase, lexicon)
        verb = governor(tokens, verb)
    return nearest or aside


def _aside(tokens: Sequence[SentenceToken], verb: int, at: int) -> bool:
    """Whether a verb stands in a clause beside the one of a quote, which a comma ends before it."""
    comma = next((i for i in range(verb + 1, at - 1) if tokens[i].word == ","), -1)
    if comma < 0:
        return False
    for index in range(verb - 1, -1, -1):
        token = tokens[index]
        if token.flags & (SUBORDINATE | WHO) and not token.flags & LIGHT:
            return True
        if token.word == "," or token.flags & (THAT | ANY_SPEECH):
            return False
    return False


def _beside(tokens: Sequence[SentenceToken], verb: int, at: int) -> bool:
    """Whether nothing but a sign or `that` stands between a verb and a quote."""
    return all(token.word in {":", ","} or token.flags & (THAT | LIGHT) for token in tokens[verb + 1 : at])


def _may_speak(tokens: Sequence[SentenceToken], phrase: Phrase) -> bool:
    """Whether a phrase looks like somebody, or like words of theirs, and not like a thing that is spoken of."""
    if phrase.kind != "other":
        return True
    words = tokens[phrase.first : phrase.last + 1]
    return any(
        token.name >= 0 or token.flags & (FIGURE | OFFICE) or (token.capital and at + phrase.first > 0)
        for at, token in enumerate(words)
    )


def _of_report(tokens: Sequence[SentenceToken], verb: int, phrase: Phrase, lexicon: SpeechLexicon) -> Phrase:
    """Whom a pronoun means that opens what somebody is reported to say: X said that she felt …: X."""
    if phrase.kind not in {"person", "thing"}:
        return phrase
    outer = governor(tokens, verb)
    if outer < 0 or not tokens[outer].flags & SAY or tokens[outer].flags & ADDRESSED:
        return phrase
    told = subject(tokens, 0, outer, lexicon)
    if told is not None and told.kind == "office" and phrase.kind == "person":
        return other(phrase.first, phrase.last)  # the mayor says that Y …, but she …: Y, or the mayor
    if (
        told is None
        or told.kind != "name"
        or bool(tokens[told.head].flags & HUMAN) != (phrase.kind == "person")
    ):
        return phrase
    between = tokens[outer + 1 : phrase.first]
    return phrase if any(token.name >= 0 or token.capital for token in between) else told


def _shouted(tokens: Sequence[SentenceToken], verb: int, at: int) -> bool:
    """Whether a colon is all that follows a verb before a quote, so that any verb may bring it: X laughed: “…”."""
    return verb + 1 < at and tokens[verb + 1].word == ":"


def words_of(tokens: Sequence[SentenceToken], lexicon: SpeechLexicon) -> Phrase | None:
    """Whose speech a sentence without quotes reports; None if it reports none, or that of two."""
    found: Phrase | None = None
    for at, token in enumerate(tokens):
        if not token.flags & SAY or not speaks(tokens, at):
            continue
        behind = _past_light(tokens, 0, at)
        if behind >= 0 and tokens[behind].flags & WHO:
            continue  # a clause that only describes somebody
        phrase = subject(tokens, 0, at, lexicon)
        if phrase is None or (phrase.first == 0 and at + 2 >= len(tokens) and tokens[-1].word != ":"):
            continue  # X sighed.
        if found is not None and (found.kind, found.head) != (phrase.kind, phrase.head):
            return None
        found = phrase
    if found is None and tokens and tokens[-1].word == ":":
        return before_colon(tokens, len(tokens))
    return found


def before_colon(tokens: Sequence[SentenceToken], at: int) -> Phrase | None:
    """The speaker of `X: "…"`: the one person, or the only words, that stand before the colon."""
    people = [index for index in range(at) if tokens[index].flags & HUMAN]
    if len(people) > 1 or at < _COLON:
        return None
    phrase = phrase_opening_at(tokens, 0, at - 1)
    if phrase is None:
        return None
    if people:
        head = people[0]
        if phrase.kind == "document" and phrase.name == tokens[head].name:
            return phrase  # X's answer: “…”
        named = phrase.head == head or phrase.kind == "other"
        return Phrase("name", head, head, tokens[head].name, head) if named else None
    return phrase if phrase.last == at - _COLON else None
