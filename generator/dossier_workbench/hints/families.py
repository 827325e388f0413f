"""Wordings that are one name: short and long, inflected, in other scripts, acronym and full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier_workbench.hints.found_names import Wording, likeliest, votes
from dossier_workbench.names import NameKind
from dossier_workbench.names.key import name_slug
from dossier_workbench.names.likeness import likeness, skeletons
from dossier_workbench.names.one_name import as_firm, undotted
from mkdocs_dossier.analyse.joined import Joined
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.text.names.lexicon import ACRONYM, ARTICLE, DEMONYM, MODIFIER, OPENER, lexicon
from mkdocs_dossier.text.tokens import split_words

_SURE = 90
"""Likeness from which two wordings are shown as one name; below it they are two suggestions."""
_BUCKET = 40
"""With so many wordings of like beginnings each is compared; a corpus has no more unless it is made to."""
_PERSON_WORDS = (2, 4)
_LONG_ENOUGH = 5
_OWNED = 2  # words of a body's name that a body it belongs to may stand before


@dataclass(frozen=True, slots=True)
class Family:
    """The wordings of one name, the main one first."""

    members: tuple[Wording, ...]

    @property
    def kind(self) -> NameKind:
        """What it looks like: as most of the places say that say anything; a name of several words tells more."""
        several = [each for each in self.members if len(each.key) > 1]
        kinds = (likeliest(votes(group)) for group in (several, self.members))
        return next((kind for kind in kinds if kind is not NameKind.UNKNOWN), NameKind.UNKNOWN)


def families(wordings: Sequence[Wording], language: str) -> tuple[Family, ...]:
    """Put wordings together, whatever their order.

    Args:
        wordings: All that were found.
        language: Of the dossier: a wording in it is the main one.
    """
    ordered = sorted(wordings, key=lambda each: (each.language, each.key))
    joined = Joined(len(ordered))
    sounds = [skeletons(each.form) for each in ordered]
    for a, b in (
        *_by_key(ordered),
        *_by_full_name(ordered),
        *_by_initials(ordered),
        *_by_owner(ordered),
        *_by_firm(ordered),
        *_by_sound(ordered, sounds),
    ):
        joined.join(a, b)
    for a, b in _by_surname(ordered, sounds, joined):
        joined.join(a, b)
    return tuple(
        Family(tuple(sorted((ordered[index] for index in group), key=lambda each: _order(each, language))))
        for group in joined.groups()
    )


def _order(wording: Wording, language: str) -> tuple[bool, bool, int, tuple[str, ...]]:
    """The main wording first: in the dossier's language, of several words, frequent."""
    return (
        wording.language != language,
        len(wording.key) == 1,
        -sum(wording.forms.values()),
        wording.key,
    )


def _by_key(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Wordings that two languages have alike: EU. They would have one key."""
    first: dict[str, int] = {}
    for index, wording in enumerate(wordings):
        for form in sorted(wording.forms):
            yield index, first.setdefault(name_slug(_bare(form, wording.language)), index)


def _bare(form: str, language: str) -> str:
    """A form without its article and the full stops between letters: The Times is Times, U.N. is UN."""
    plain = undotted(form)
    article, _, rest = plain.partition(" ")
    return rest if rest and lexicon(language).read(article) & ARTICLE else plain


def _by_full_name(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Acronyms with the full names that texts give them."""
    at = {(each.language, form): index for index, each in enumerate(wordings) for form in each.forms}
    for index, wording in enumerate(wordings):
        for full in sorted(wording.same_as):
            if (wording.language, full) in at:
                yield index, at[wording.language, full]


def _by_sound(wordings: Sequence[Wording], sounds: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Wordings that are alike in every word: Nikol Pashinyan, Никол Пашинян. A single word has to sound the same."""
    buckets: dict[tuple[str, ...], list[int]] = {}
    for index, sound in enumerate(sounds):
        if not sound:
            continue
        if len(sound) == 1:
            if len(sound[0]) >= _LONG_ENOUGH and not wordings[index].form.isupper():
                buckets.setdefault(sound, []).append(index)
        else:
            buckets.setdefault((sound[0][:1], sound[-1][:2]), []).append(index)
    for bucket in buckets.values():
        for place, a in enumerate(bucket):
            for b in bucket[place + 1 : place + 1 + _BUCKET]:
                if sounds[a] == sounds[b] or (
                    _of_one_length(sounds[a], sounds[b]) and likeness(sounds[a], sounds[b]) >= _SURE
                ):
                    yield a, b


def _of_one_length(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names have as many words, initials in the middle left aside: Nora J. Lind."""
    first, second = ([word for word in sound[1:-1] if len(word) > 1] for sound in (a, b))
    return len(first) == len(second)


def _by_surname(
    wordings: Sequence[Wording], sounds: Sequence[tuple[str, ...]], joined: Joined
) -> Iterator[tuple[int, int]]:
    """Single words with the one person whose last name they are.

    By sound only where the language is another, or the name long enough: Geng is not Gang.
    """
    low, high = _PERSON_WORDS
    persons = grouped(
        (last, index)
        for index, (wording, sound) in enumerate(zip(wordings, sounds, strict=True))
        if low <= len(wording.key) <= high and sound and may_be_person(wording)
        for last in (("", sound[-1]), (wording.language, wording.key[-1]))
    )
    for index, wording in enumerate(wordings):
        if len(wording.key) > 1 or len(sounds[index]) != 1 or _is_no_person(wording):
            continue
        known = persons.get(("", sounds[index][0]), ())
        if len(sounds[index][0]) < _LONG_ENOUGH:
            known = tuple(each for each in known if wordings[each].language != wording.language)
        known = known or persons.get((wording.language, wording.key[0]), ())
        candidates = {joined.root(each) for each in known}
        if len(candidates) == 1:
            yield index, next(iter(candidates))


def may_be_person(wording: Wording) -> bool:
    """Whether a wording of several words can be somebody's full name: South Caucasus and Alma-Ata can't."""
    if wording.kind not in {NameKind.PERSON, NameKind.UNKNOWN} or " " not in wording.form:
        return False
    if any(map(str.isdigit, wording.form)):
        return False  # a ship
    first = lexicon(wording.language).read(wording.form.split()[0])
    return not first & (MODIFIER | OPENER | DEMONYM | ACRONYM)


def _by_initials(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Acronyms with the one full name that has their initials: EU, European Union."""
    plain = [_bare(wording.form, wording.language) for wording in wordings]
    full = grouped(
        ((wording.language, initials(plain[index])), index)
        for index, wording in enumerate(wordings)
        if " " in plain[index] and wording.kind not in {NameKind.PERSON, NameKind.PLACE}
    )
    for index, wording in enumerate(wordings):
        if plain[index].isupper() and " " not in plain[index]:
            found = full.get((wording.language, plain[index]), ())
            if len(found) == 1:
                yield index, found[0]


def _by_owner(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """A body with and without the one body it belongs to: U.N. Security Council, Security Council."""
    plain = [tuple(_bare(wording.form, wording.language).split()) for wording in wordings]
    read = {wording.language: lexicon(wording.language).read for wording in wordings}
    owned = grouped(
        ((wording.language, words[1:]), index)
        for index, (wording, words) in enumerate(zip(wordings, plain, strict=True))
        if len(words) > _OWNED
        and read[wording.language](words[0]) & ACRONYM
        and not any(map(str.isdigit, words[-1]))
    )
    for index, (wording, words) in enumerate(zip(wordings, plain, strict=True)):
        found = owned.get((wording.language, words), ()) if len(words) >= _OWNED else ()
        if len({plain[each] for each in found}) == 1:
            yield index, found[0]


def _by_firm(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Firms with and without what they call themselves, and by their first word: Norin Energy AS, Norin Energy, Norin.

    A first word that other names have too, or somebody's last name, says nothing.
    """
    read = [as_firm(wording.form) for wording in wordings]
    keys = [(wording.language, words) for wording, (words, _) in zip(wordings, read, strict=True)]
    firm = {key: index for index, (key, (_, is_firm)) in enumerate(zip(keys, read, strict=True)) if is_firm}
    heads = grouped(((tag, words[0]), (tag, words)) for tag, words in dict.fromkeys(keys) if len(words) > 1)
    lasts = {(tag, words[-1]) for tag, words in keys if len(words) > 1}
    for index, (tag, words) in enumerate(keys):
        if (tag, words) in firm:
            yield index, firm[tag, words]
        elif len(words) == 1 and (tag, words[0]) not in lasts and not _is_no_firm(wordings[index]):
            (only, *others) = heads.get((tag, words[0]), ((tag, ()),))
            if only in firm and not others:
                yield index, firm[only]


def _is_no_firm(wording: Wording) -> bool:
    """Whether a single word is no firm in short: too short, or a place or a person for certain."""
    return len(wording.form) < _LONG_ENOUGH or wording.kind not in {NameKind.UNKNOWN, NameKind.ORGANIZATION}


def initials(name: str) -> str:
    """The first letters of a name's words, those in lower case left out."""
    return "".join(word[0] for word in split_words(name)[1::2] if word[0].isupper())


def _is_no_person(wording: Wording) -> bool:
    """Whether a single word is a place or a body for certain: the word `in` stands before names of persons too."""
    kinds = wording.kinds
    others = kinds[NameKind.STATE] + kinds[NameKind.PLACE] + kinds[NameKind.ORGANIZATION]
    return 2 * others > kinds.total()
