"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from mkdocs_dossier.model.curation import Item
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Lock
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.gaps import Gaps
from mkdocs_dossier.model.measures import MEASURE_OF
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.text.similar import nearest_ids
from mkdocs_dossier.text.tokens import name_key


@dataclass(frozen=True, slots=True)
class Broken:
    """A reference that leads nowhere, or to a record of the wrong kind.

    Attributes:
        record: Id of the record that holds it.
        path: The field.
        value: The id as written.
        wanted: The kinds of records that it may name.
        near: Ids of such records that are like the value, the most similar first.
    """

    record: str
    path: tuple[Step, ...]
    value: str
    wanted: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """What a rule looks at.

    Attributes:
        dossier: All records that could be read.
        findings: The results of analysis.
        gaps: What could not be read.
        lock: What was recorded of originals that are not published; None if nothing was.
        renew: Whether a new lock is being made, so that what is wrong with the present one does not matter.
    """

    dossier: Dossier
    findings: Findings
    gaps: Gaps = field(default_factory=Gaps)
    lock: Lock | None = None
    renew: bool = False

    def diagnostic(self, code: str, message: str, record: str, *path: Step, hint: str = "") -> Diagnostic:
        """Build a diagnostic about a field of a record, or about all of it if no path is given."""
        return diagnostic(code, message, self.dossier.origin(record, *path), hint)

    def is_faulty(self, record_id: str) -> bool:
        """Whether the record is written but not wholly in the dossier."""
        return record_id in self.gaps.faulty

    def counted(self, code: str) -> Iterator[Item]:
        """What a code's measure counts, less what may count only because a faulty record lost a part."""
        items = self.findings.tally(MEASURE_OF[code]).items
        return (item for item in items if not self.is_faulty(item.record))

    def may_be_used(self, *texts: str) -> bool:
        """Whether one of the texts (ids, name forms) may stand in what could not be read."""
        if self.gaps.blind:
            return True
        return bool(self._unread) and any(self._unread.issuperset(name_key(text)) for text in texts)

    @cached_property
    def _unread(self) -> frozenset[str]:
        return frozenset(name_key(self.gaps.unread))

    @cached_property
    def broken(self) -> tuple[Broken, ...]:
        """All references to no record of the wanted kind, but for those that may name a faulty one."""
        return tuple(self._broken())

    @cached_property
    def meant(self) -> frozenset[str]:
        """The ids that broken references are probably meant to be: their records are not without a use."""
        return frozenset(record_id for each in self.broken for record_id in each.near)

    def _broken(self) -> Iterator[Broken]:
        known = {record_id: record.kind_of_record for record_id, record in self.dossier.records.items()}

        @cache
        def near(value: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(nearest_ids(value, (each for each, kind in known.items() if kind in wanted)))

        for record_id, path, value, wanted in self.dossier.references:
            if known.get(value) not in wanted and not self.gaps.may_be(value, wanted):
                yield Broken(record_id, path, value, wanted, near(value, wanted))


Rule = Callable[[Case], Iterator[Diagnostic]]

_MARK = "__dossier_rule__"


def rule(function: Rule) -> Rule:
    """Make a generator of diagnostics one of the rules that every check runs, if its file is in the list of families."""
    setattr(function, _MARK, True)
    return function


def is_rule(value: object) -> bool:
    """Whether something is marked as a rule."""
    return getattr(value, _MARK, False) is True
