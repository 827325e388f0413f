"""The catalogue's name forms, ready to be looked for in texts, and the authors' decisions on ambiguous ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from mkdocs_dossier.analyse.bearers import Bearers
from mkdocs_dossier.model.body import Leaf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Actor, Place
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.text.around_names import Lines, lines_of, may_lengthen
from mkdocs_dossier.text.longer_names import longer_name
from mkdocs_dossier.text.names.line import Line
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.tokens import name_key, tokens
from mkdocs_dossier.text.trie import Candidate, NameTrie, select

Meaning = tuple[str, bool, int]
"""What a form may stand for: a record's id, whether the form is weak, and its index among the record's forms."""


_NEAR = 8
"""So many names to either side may stand within the longer name of one."""


@dataclass(frozen=True, slots=True)
class Name:
    """A place where a name form stands.

    Attributes:
        start: Offset into the text.
        end: Offset behind the last character.
        form: The text as it stands there.
        record: What it means; None if that is not clear.
        weak: Whether the form is weak.
        index: Of the form among the record's forms; -1 if unclear.
        candidates: All it may mean, sorted.
        resolution: Index of the `resolve:` entry that decided, or None.
        longer: The longer name that it stands in, and that nothing says is the record's; then it means none.
    """

    start: int
    end: int
    form: str
    record: str | None
    weak: bool
    index: int
    candidates: tuple[str, ...]
    resolution: int | None
    longer: str = ""


@dataclass(frozen=True, slots=True)
class NameIndex:
    """All name forms of a dossier.

    Attributes:
        trie: The forms.
        bearers: Whose they are.
        language: The dossier's: of digests, and of sources that tell none. Originals are in the source's own.
        rights: Of sources that tell none.
        spelt: By record and index of a form: how it is written.
        read: What was found in the texts read so far: several passes read the same published texts.
        resolved: What it means there, by source, which stands beside it, and paragraph of its body.
    """

    trie: NameTrie[Meaning]
    bearers: Bearers
    spelt: Mapping[tuple[str, int], str]
    language: str
    rights: Rights
    read: dict[str, list[Candidate[Meaning]]] = field(default_factory=dict, repr=False, compare=False)
    resolved: dict[str, tuple[Source, dict[int, tuple[Name, ...]]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def places(self, text: str) -> list[Candidate[Meaning]]:
        """Where a form stands in a text, with all that it may mean."""
        found = self.read.get(text)
        if found is None:
            found = self.read[text] = select(self.trie.find(text))
        return found

    def in_body(self, source: Source, leaf: Leaf) -> tuple[Name, ...]:
        """The names in a paragraph of a source's body, as `resolve` gives them."""
        known = self.resolved.get(source.id)
        if known is None or known[0] is not source:
            known = self.resolved[source.id] = (source, {})
        found = known[1].get(leaf.number)
        if found is None:
            found = known[1][leaf.number] = tuple(self.resolve(source, leaf.text, leaf.number))
        return found

    def whole(self, text: str) -> Iterator[tuple[str, int]]:
        """Records, with the index of a form, that a whole text is a name of: strong forms, capitals as they may be."""
        key = name_key(text)
        for place in self.trie.find(text):
            if name_key(place.form) == key:
                yield from ((record, index) for record, weak, index in place.values if not weak)

    def resolve(self, source: Source, text: str, paragraph: int | None) -> Iterator[Name]:
        """The names in a paragraph of a source's text.

        Args:
            source: For its `resolve:` entries.
            text: The paragraph.
            paragraph: Its number in the source's body; None for the original, to which entries for single
                paragraphs do not apply.
        """
        places = self.places(text)
        near = _Near(self, text, self._language(source, paragraph), places)
        for at, candidate in enumerate(places):
            meanings = self._meanings(candidate)
            chosen, resolution = _decide(source, candidate.form, paragraph, meanings)
            longer = near.longer(at, chosen) if chosen else ""
            if longer:
                resolution = _settled(source, longer, candidate.form, paragraph, meanings)
                chosen = None if resolution is None else meanings[source.meta.resolve[resolution].record]
                longer = longer if chosen is None else ""
            weak = chosen[1] if chosen else True
            yield Name(
                candidate.start,
                candidate.end,
                candidate.form,
                chosen[0] if chosen else None,
                weak and (resolution is None or len(meanings) == 1),
                chosen[2] if chosen else -1,
                tuple(sorted(meanings)),
                resolution,
                longer,
            )

    def _meanings(self, candidate: Candidate[Meaning]) -> dict[str, Meaning]:
        """By record: of its forms that fit, a strong one, and of these the one that is written as the text has it."""
        if len(candidate.values) == 1:
            return {candidate.values[0][0]: candidate.values[0]}
        found: dict[str, Meaning] = {}
        spelling = " ".join(candidate.form.split())
        for meaning in sorted(
            candidate.values, key=lambda each: (each[1], self.spelt[each[0], each[2]] != spelling)
        ):
            found.setdefault(meaning[0], meaning)
        return found

    def _language(self, source: Source, paragraph: int | None) -> str:
        is_digest = paragraph is not None and (source.meta.rights or self.rights) is not Rights.OPEN
        return self.language if is_digest else source.meta.language or self.language


@dataclass(frozen=True)
class _Near:
    """What stands beside names in a paragraph."""

    names: NameIndex
    text: str
    language: str
    places: Sequence[Candidate[Meaning]]

    @cached_property
    def _lines(self) -> Lines | None:
        return lines_of(self.language)

    @cached_property
    def _line(self) -> Line | None:
        return self._lines.read(self.text) if self._lines else None

    def longer(self, at: int, meaning: Meaning) -> str:
        """The longer name that the name with an index stands in, if that is not its bearer's; else nothing."""
        lines, place = self._lines, self.places[at]
        if (
            lines is None
            or not may_lengthen(self.text, place.start, place.end, lines.words)
            or self._line is None
        ):
            return ""
        bearer = self.names.bearers.bearer(meaning[0], meaning[2])
        found = longer_name(
            lines, self._line, Span(place.start, place.end), bearer, self._beside(at, meaning[0])
        )
        return " ".join(self.text[found.start : found.end].split()) if found else ""

    def _beside(self, at: int, record: str) -> dict[int, bool]:
        """By the starts of their words: whether other names near a name leave it its bearer's."""
        found: dict[int, bool] = {}
        for near in (*range(max(0, at - _NEAR), at), *range(at + 1, min(len(self.places), at + _NEAR + 1))):
            others = [meaning[0] for meaning in self.places[near].values]
            fits = self.names.bearers.may_stand_beside(record, others)
            found.update(dict.fromkeys(self._words(near), fits))
        return found

    def _words(self, at: int) -> Iterator[int]:
        """Where the words of a name start; each name is beside many others."""
        place = self.places[at]
        return (place.start + start for start in _starts(place.form))


@lru_cache(maxsize=1 << 12)
def _starts(form: str) -> tuple[int, ...]:
    """Where the words of a form start in it."""
    return tuple(token.start for token in tokens(form))


def asked_of_records(dossier: Dossier) -> tuple[object, ...]:
    """All that the index, its bearers and whoever finds actors by it ask of a dossier's records; equal for equal ones."""
    return tuple(
        (
            record.id,
            dossier.kind_of(record),
            tuple((form.form, form.links) for form in record.forms),
            record.part_of if isinstance(record, Actor | Place) else None,
            record.territory_of if isinstance(record, Place) else None,
        )
        for record in dossier.catalogue.values()
    )


def name_index(dossier: Dossier) -> NameIndex:
    """Build the index of a dossier's name forms."""
    return NameIndex(
        NameTrie.build(
            (form.form, (record.id, not form.links, index))
            for record in dossier.catalogue.values()
            for index, form in enumerate(record.forms)
        ),
        Bearers(dossier),
        {
            (record.id, index): form.form
            for record in dossier.catalogue.values()
            for index, form in enumerate(record.forms)
        },
        dossier.settings.language,
        dossier.settings.rights,
    )


def _settled(
    source: Source, longer: str, form: str, paragraph: int | None, meanings: Mapping[str, Meaning]
) -> int | None:
    """Index of the entry by which the author says that a longer name is the record's: of that name, or of that place."""
    whole, part = name_key(longer), name_key(form)
    for index, entry in enumerate(source.meta.resolve):
        here = entry.paragraph is not None and entry.paragraph == paragraph
        key = name_key(entry.form)
        applies = (key == whole and (here or entry.paragraph is None)) or (key == part and here)
        if applies and entry.record in meanings:
            return index
    return None


def _decide(
    source: Source, form: str, paragraph: int | None, meanings: dict[str, Meaning]
) -> tuple[Meaning | None, int | None]:
    """The one meaning there is, or the one the author chose; an entry for the paragraph beats a general one.

    A form that the author says means a record is as good as a strong one: it may be linked.
    """
    if source.meta.resolve:
        key = name_key(form)
        entries = sorted(enumerate(source.meta.resolve), key=lambda item: item[1].paragraph is None)
        for index, entry in entries:
            applies = entry.paragraph is None or entry.paragraph == paragraph
            if applies and entry.record in meanings and name_key(entry.form) == key:
                return meanings[entry.record], index
    return (next(iter(meanings.values())), None) if len(meanings) == 1 else (None, None)
