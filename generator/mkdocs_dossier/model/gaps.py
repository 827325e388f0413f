"""What could not be read, so that checks do not complain about things that may well be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

ANY_KIND = frozenset({"actor", "place", "event", "thing", "question", "term", "source"})


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands in the files but is not, or not wholly, in the dossier.

    Attributes:
        faulty: Ids of records of which only a part is in the dossier, or nothing.
        kinds: The kinds of records that are written under an id, by id in lower case.
        unread: The text of faulty records and of stretches that could not be parsed.
        settings_text: The same of the settings.
        settings_faulty: The settings are stand-ins at least in part, rights of sources among them.
        records_blind: A file of the catalogue is closed altogether, so its ids can't be guessed.
        blind: A file of the catalogue or an article is, so whom it names and cites can't be guessed.
        original_lost: An article that is not in the dossier names an original: nobody looks whom that names.
        lock_unread: There is a lock, and what it says can't be known.
    """

    faulty: frozenset[str] = frozenset()
    kinds: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    unread: str = ""
    settings_text: str = ""
    settings_faulty: bool = False
    records_blind: bool = False
    blind: bool = False
    original_lost: bool = False
    lock_unread: bool = False

    @property
    def complete(self) -> bool:
        """Whether all that can be written of records, articles and rights was read."""
        return not (self.faulty or self.unread or self.settings_faulty or self.records_blind or self.blind)

    def may_be(self, record_id: str, kinds: tuple[str, ...]) -> bool:
        """Whether a record of that id and one of the kinds may be written somewhere."""
        can_be_hidden = set(kinds) != {"source"}  # ids of sources are file names, which are always known
        if self.records_blind and can_be_hidden:
            return True
        return not self.kinds.get(record_id.lower(), frozenset()).isdisjoint(kinds)
