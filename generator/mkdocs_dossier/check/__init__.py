"""All families of rules: one a file, each with functions marked as rules. Other distributions add theirs."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from mkdocs_dossier.check import (
    circles,
    claims,
    coverage,
    dates,
    digests,
    dismissals,
    evidence,
    hand_pages,
    leftovers,
    names,
    numbers,
    passages,
    publishers,
    questions,
    readings,
    references,
    vocabulary,
)
from mkdocs_dossier.check.rule import Case, Rule, is_rule
from mkdocs_dossier.extensions import Extension, ExtensionError, checks, held
from mkdocs_dossier.model.diagnostic import Diagnostic

FAMILIES: tuple[ModuleType, ...] = (
    references,
    circles,
    coverage,
    names,
    dates,
    claims,
    readings,
    questions,
    numbers,
    passages,
    vocabulary,
    publishers,
    evidence,
    digests,
    hand_pages,
    leftovers,
    dismissals,
)


def rules_of(family: ModuleType) -> tuple[Rule, ...]:
    """The rules of a family, by name; their order can't matter."""
    return tuple(value for _, value in sorted(vars(family).items()) if is_rule(value))


def run_rules(case: Case) -> tuple[Diagnostic, ...]:
    """Everything that all rules have to say, those of other distributions too, in the order of the files."""
    found = [item for family in FAMILIES for each in rules_of(family) for item in each(case)]
    others = checks()
    found.extend(others.faults)
    for part in others.added:
        for each in rules_of(part.module):
            found.extend(_held(each, case, part.extension))
    return tuple(sorted(found, key=lambda item: item.sort_key))


def _held(others: Rule, case: Case, extension: Extension | None) -> Iterator[Diagnostic]:
    """What a rule of another distribution says, and where it fails, that."""
    try:
        with held(extension):
            for item in others(case):
                if not isinstance(item, Diagnostic):
                    raise TypeError(f"a rule gives diagnostics, and not {type(item).__name__}")
                yield item
    except ExtensionError as error:
        yield error.fault
