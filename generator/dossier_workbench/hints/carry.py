"""How widely the sources carry a hint."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dossier_workbench.hints.texts import Text
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.outlets import Outlet
from mkdocs_dossier.model.suggestions import Carried, Spot
from mkdocs_dossier.text.sentences import sentence_at

SPOTS = 6
"""So many places of a hint are shown, each with its sentence."""

_LONGEST = 400


class At(NamedTuple):
    """A stretch of a text: index of the text, index of the paragraph, span in the paragraph."""

    text: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Carrier:
    """Counts sources, accounts and outlets.

    Attributes:
        texts: By source id.
        accounts: The sources in groups, as they are worded.
        outlets: By source: which outlet it is of, where that is known.
    """

    texts: Sequence[Text]
    accounts: Accounts
    outlets: Mapping[str, Outlet]

    def carried(self, places: Iterable[At]) -> Carried:
        """What the places of a hint amount to, whatever their order."""
        every = sorted(set(places))
        sources = {self.texts[at.text].source.id for at in every}
        return self.of(sources, len(every), [self.spot(at) for at in sorted(self._spread(every))])

    def of(self, sources: Collection[str], count: int, spots: Iterable[Spot]) -> Carried:
        """What some sources amount to, which carry a hint so often."""
        return Carried(
            tuple(sorted(sources)),
            len({self.accounts.group_of.get(source, source) for source in sources}),
            len({self.outlets[source].key for source in sources if source in self.outlets}),
            count,
            tuple(spots),
        )

    def _spread(self, places: Sequence[At]) -> list[At]:
        """A few of the places: the first of each account, then the first of each source, then the others."""
        seen: set[object] = set()
        turns: list[tuple[int, At]] = []
        for at in places:
            source = self.texts[at.text].source.id
            account = ("account", self.accounts.group_of.get(source, source))
            turn = 0 if account not in seen else 1 if source not in seen else 2
            seen |= {account, source}
            turns.append((turn, at))
        return [at for _, at in sorted(turns)[:SPOTS]]

    def spot(self, at: At) -> Spot:
        """A place with its sentence, on one line."""
        text = self.texts[at.text]
        content = text.paragraphs[at.paragraph]
        span = sentence_at(content, at.start, at.end, text.language)
        start, end = span.start, span.end
        if end - start > _LONGEST:
            start = max(start, at.start - _LONGEST // 2)
            end = min(end, start + _LONGEST)
        return Spot(text.source.id, text.numbers[at.paragraph], " ".join(content[start:end].split()))
