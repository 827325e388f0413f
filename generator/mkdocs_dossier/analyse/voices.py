"""Which words of the sources are somebody else's, word by word, from recorded facts alone.

A word is another's where it stands in quotation marks, in an embedded post, behind a colon that hands over, or in a
quotation that the editors chose. The words of a passage that several sources carry are another's in all of them once
one of these attributes it to a speaker, and no two of them to different ones. A speaker that is itself an outlet or an
agency of the dossier is left out there: whoever quotes a report makes it nobody else's in the outlets that print it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, SourceFacts
from mkdocs_dossier.model.publishers import written_form

Mask = NDArray[np.bool_]
_Speakers = NDArray[np.int32]

_NOBODY, _SOMEBODY, _SEVERAL = 0, 1, -1
"""What an entry of an array of speakers says beside their numbers: none; one without a name; different ones."""

_WITHOUT_MARKS = frozenset({"post", "introduced"})
"""Ways of carrying words that attribute them by themselves, if to nobody by name."""


class _Stretch(NamedTuple):
    """Words of a source that are attributed: the first, the one behind the last, and the number of their speaker."""

    start: int
    end: int
    speaker: int


def others_words(dossier: Dossier, evidence: Evidence) -> dict[str, Mask]:
    """By source: of each word, as far as facts reach, whether it is another's."""
    sizes = _sizes(evidence)
    masks = {name: np.zeros(size, dtype=np.bool_) for name, size in sizes.items()}
    for name, facts in evidence.sources.items():
        for place in facts.borrowed:
            masks[name][place.word : place.word + place.words] = True
    attributed = _attributed(dossier, evidence)
    for name, stretches in attributed.items():
        for start, end, _ in stretches:
            masks[name][start:end] = True
    for name, speakers in _spread(evidence, attributed, sizes).items():
        masks[name] |= speakers > _NOBODY
    return masks


def _sizes(evidence: Evidence) -> dict[str, int]:
    """By source: how many words facts speak of."""
    sizes = dict.fromkeys(evidence.sources, 0)
    for name, facts in evidence.sources.items():
        ends = [place.word + place.words for place in facts.borrowed]
        ends += [end for place in facts.quotes.values() for _, end in place.words]
        sizes[name] = max(ends, default=0)
    for run in evidence.shared:
        for name, start in ((run.a, run.a_word), (run.b, run.b_word)):
            if name in sizes:
                sizes[name] = max(sizes[name], start + run.words)
    return sizes


def _attributed(dossier: Dossier, evidence: Evidence) -> dict[str, list[_Stretch]]:
    """By source: words that are attributed to a speaker, by rule or by the editors, or to whoever signs them."""
    numbers = {actor: number for number, actor in enumerate(sorted(dossier.actors), _SOMEBODY + 1)}
    outlets = _outlets(dossier)
    known = {actor: number for actor, number in numbers.items() if actor not in outlets}
    found: dict[str, list[_Stretch]] = {name: [] for name in evidence.sources}
    for name, facts in evidence.sources.items():
        found[name].extend(_spoken(facts, known))
    for record in dossier.catalogue.values():
        for item in record.quotes:
            place = evidence.place(item.cite)
            for start, end in place.words if place else ():
                found[item.cite.source].append(_Stretch(start, end, numbers.get(item.speaker, _SOMEBODY)))
    return found


def _spoken(facts: SourceFacts, numbers: Mapping[str, int]) -> Iterator[_Stretch]:
    """What the text attributes: the borrowed stretches that direct speech was found in, and those without marks."""
    speech = sorted(
        (place.start, place.end, numbers[place.speaker]) for place in facts.spoken if place.speaker in numbers
    )
    for place in facts.borrowed:
        if place.how in _WITHOUT_MARKS:
            yield _Stretch(place.word, place.word + place.words, _SOMEBODY)
            continue
        for start, end, speaker in speech:
            if start < place.end and place.start < end:
                yield _Stretch(place.word, place.word + place.words, speaker)
                break


def _outlets(dossier: Dossier) -> frozenset[str]:
    """The actors that are themselves publishers or agencies of sources, or declared as such."""
    names = {
        written_form(name)
        for source in dossier.sources.values()
        for name in (source.meta.publisher, source.meta.agency)
        if name
    }
    names.update(written_form(form) for each in dossier.settings.publishers.values() for form in each.forms)
    return frozenset(
        actor.id
        for actor in dossier.actors.values()
        if any(written_form(form.form) in names for form in actor.forms if form.links)
    )


def _spread(
    evidence: Evidence, attributed: Mapping[str, list[_Stretch]], sizes: Mapping[str, int]
) -> dict[str, _Speakers]:
    """By source: the speaker of each word, as this source or another that carries the passage attributes it."""
    own = {name: np.zeros(size, dtype=np.int32) for name, size in sizes.items()}
    for name, stretches in attributed.items():
        for start, end, speaker in stretches:
            _agree(own[name][start:end], np.full(end - start, speaker, dtype=np.int32))
    spread = {name: speakers.copy() for name, speakers in own.items()}
    for run in evidence.shared:
        if run.a in own and run.b in own and min(run.a_word, run.b_word) >= 0:
            a, b = slice(run.a_word, run.a_word + run.words), slice(run.b_word, run.b_word + run.words)
            _agree(spread[run.b][b], own[run.a][a])
            _agree(spread[run.a][a], own[run.b][b])
    return spread


def _agree(known: _Speakers, told: _Speakers) -> None:
    """Add what is told to what is known; where they name different speakers, that is kept instead."""
    if not told.any():  # as of most passages: nobody is told of
        return
    new = np.where(known == _NOBODY, told, known)
    new = np.where((known == _SOMEBODY) & (told > _NOBODY), told, new)
    apart = (known > _SOMEBODY) & (told > _SOMEBODY) & (known != told)
    known[:] = np.where(apart | (known == _SEVERAL) | (told == _SEVERAL), _SEVERAL, new)
