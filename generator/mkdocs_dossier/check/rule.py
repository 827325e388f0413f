"""What a rule is, and how the rules of this folder are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.gaps import Gaps
from mkdocs_dossier.text.tokens import name_key


@dataclass(frozen=True)
class Case:
    """What a rule looks at.

    Attributes:
        dossier: All records that could be read.
        findings: The results of analysis.
        gaps: What could not be read.
    """

    dossier: Dossier
    findings: Findings
    gaps: Gaps = field(default_factory=Gaps)

    def is_faulty(self, record_id: str) -> bool:
        """Whether the record is written but not wholly in the dossier."""
        return record_id in self.gaps.faulty

    def may_be_used(self, *texts: str) -> bool:
        """Whether one of the texts (ids, name forms) may stand in what could not be read."""
        if self.gaps.blind:
            return True
        return bool(self._unread) and any(self._unread.issuperset(name_key(text)) for text in texts)

    @cached_property
    def _unread(self) -> frozenset[str]:
        return frozenset(name_key(self.gaps.unread))


Rule = Callable[[Case], Iterator[Diagnostic]]

_MARK = "__dossier_rule__"


def rule(function: Rule) -> Rule:
    """Make a generator of diagnostics one of the rules that every check runs."""
    setattr(function, _MARK, True)
    return function


def all_rules() -> tuple[Rule, ...]:
    """The rules of every module in this folder, by module and name; their order can't matter."""
    package = importlib.import_module("mkdocs_dossier.check")
    found = []
    for module_info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"mkdocs_dossier.check.{module_info.name}")
        members = sorted(vars(module).items())
        found.extend(member for _, member in members if getattr(member, _MARK, False))
    return tuple(found)


def run_rules(case: Case) -> tuple[Diagnostic, ...]:
    """Everything that all rules have to say, in the order of the files."""
    found = [item for each in all_rules() for item in each(case)]
    return tuple(sorted(found, key=lambda item: item.sort_key))
