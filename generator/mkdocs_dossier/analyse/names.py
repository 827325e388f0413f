"""The catalogue's name forms, ready to be looked for in texts, and the authors' decisions on ambiguous ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.text.tokens import name_key
from mkdocs_dossier.text.trie import Candidate, NameTrie, select

Meaning = tuple[str, bool, int]
"""What a form may stand for: a record's id, whether the form is weak, and its index among the record's forms."""


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
    """

    start: int
    end: int
    form: str
    record: str | None
    weak: bool
    index: int
    candidates: tuple[str, ...]
    resolution: int | None


@dataclass(frozen=True, slots=True)
class NameIndex:
    """All name forms of a dossier.

    Attributes:
        trie: The forms.
        read: What was found in the texts read so far: several passes read the same published texts.
    """

    trie: NameTrie[Meaning]
    read: dict[str, list[Candidate[Meaning]]] = field(default_factory=dict, repr=False, compare=False)

    def places(self, text: str) -> list[Candidate[Meaning]]:
        """Where a form stands in a text, with all that it may mean."""
        found = self.read.get(text)
        if found is None:
            found = self.read[text] = select(self.trie.find(text))
        return found

    def resolve(self, source: Source, text: str, paragraph: int | None) -> Iterator[Name]:
        """The names in a paragraph of a source's text.

        Args:
            source: For its `resolve:` entries.
            text: The paragraph.
            paragraph: Its number in the source's body; None for the original, to which entries for single
                paragraphs do not apply.
        """
        for candidate in self.places(text):
            meanings: dict[str, Meaning] = {}
            for meaning in candidate.values:
                former = meanings.get(meaning[0])
                if former is None or (former[1] and not meaning[1]):
                    meanings[meaning[0]] = meaning
            chosen, resolution = _decide(source, candidate.form, paragraph, meanings)
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
            )


def name_index(dossier: Dossier) -> NameIndex:
    """Build the index of a dossier's name forms."""
    return NameIndex(
        NameTrie.build(
            (form.form, (record.id, not form.links, index))
            for record in dossier.catalogue.values()
            for index, form in enumerate(record.forms)
        )
    )


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
