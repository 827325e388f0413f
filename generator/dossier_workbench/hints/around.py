"""What else is named in the sentences of a hint: records, and names that no record has yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from dossier_workbench.hints.carry import At
from dossier_workbench.hints.families import Family
from dossier_workbench.hints.texts import Text
from mkdocs_dossier.analyse.names import NameIndex
from mkdocs_dossier.model.lookup import grouped, most_first
from mkdocs_dossier.text.sentences import sentence_at


class Around(NamedTuple):
    """Ids of records, and names without one, those that most sources name first."""

    records: tuple[str, ...]
    names: tuple[str, ...]


class Neighbours:
    """Knows what is named where."""

    def __init__(self, texts: Sequence[Text], names: NameIndex, strangers: Sequence[Family]) -> None:
        self._texts = texts
        self._strangers = grouped(
            ((at.text, at.paragraph), (at.start, family.members[0].form))
            for family in strangers
            for member in family.members
            for at in member.places
        )
        self._records = cache(
            lambda text, paragraph: [
                (each.start, each.record)
                for each in names.resolve(texts[text].source, texts[text].paragraphs[paragraph], None)
                if each.record
            ]
        )

    def around(self, places: Iterable[At]) -> Around:
        """What the sentences at some places name."""
        records: Counter[str] = Counter()
        names: Counter[str] = Counter()
        for sentences in grouped((at.text, at) for at in sorted(set(places))).values():
            here = [self._in_sentence(at) for at in sentences]
            records.update({record for found, _ in here for record in found})
            names.update({name for _, found in here for name in found})
        return Around(tuple(most_first(records)), tuple(most_first(names)))

    def in_paragraph(self, text: int, paragraph: int) -> frozenset[str]:
        """The records that a paragraph names."""
        return frozenset(record for _, record in self._records(text, paragraph))

    def _in_sentence(self, at: At) -> tuple[list[str], list[str]]:
        text = self._texts[at.text]
        span = sentence_at(text.paragraphs[at.paragraph], at.start, at.end, text.language)
        records = [
            record for start, record in self._records(at.text, at.paragraph) if span.start <= start < span.end
        ]
        strangers = self._strangers.get((at.text, at.paragraph), ())
        return records, [name for start, name in strangers if span.start <= start < span.end]
