"""All hints together, the most widely carried first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dossier_workbench.hints.carry import Carrier
from dossier_workbench.hints.found_names import Typer
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.kinds import all_hints, other_hints
from dossier_workbench.hints.texts import chosen_texts
from mkdocs_dossier.analyse.accounts import all_accounts
from mkdocs_dossier.analyse.sharing import find_pairs
from mkdocs_dossier.extensions import ExtensionError, held
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.suggestions import Suggestion


class Found(NamedTuple):
    """Suggestions, kind by kind and the most widely carried first, and what is wrong with kinds that others add."""

    suggestions: tuple[Suggestion, ...]
    faults: tuple[Diagnostic, ...]


def find_suggestions(
    dossier: Dossier,
    originals: Mapping[str, FullText],
    findings: Findings,
    typer: Typer | None = None,
) -> Found:
    """What a curator may want to look at, dismissed hints included.

    Args:
        dossier: The records.
        originals: Texts that are not published, by source, as far as they are at hand.
        findings: What analysis made of them.
        typer: Hands out what names are, where something better than our rules is at hand.
    """
    texts = chosen_texts(dossier, originals, findings)
    search = Search(
        dossier, findings, texts, Carrier(texts, _accounts(dossier, findings), dossier.outlets), typer
    )
    kinds = all_hints()
    found: list[Suggestion] = []
    faults: list[Diagnostic] = []
    for find, kind in {kind.find: kind for kind in kinds.values()}.items():
        try:
            with held(kind.extension):
                found.extend(_of_kind(kind, find(search)))
        except ExtensionError as error:
            faults.append(error.fault)
    order = {name: place for place, name in enumerate(kinds)}
    ranked = sorted(found, key=lambda each: (order[each.hint], *each.rank))
    return Found(tuple(ranked), (*other_hints().faults, *faults))


def _of_kind(kind: HintKind, given: Iterable[Suggestion]) -> list[Suggestion]:
    """What a kind finds; others may find their own alone."""
    found = list(given)
    for each in found if kind.extension else ():
        if each.hint != kind.name or not each.key.startswith(f"{kind.name}:"):
            raise ValueError(f"{each.key!r} is no key of its own, which begin with {kind.name}:")
    return found


def _accounts(dossier: Dossier, findings: Findings) -> Accounts:
    """The sources in groups that copy each other: as recorded, and as the texts at hand show."""
    pairs = (*findings.pairs, *find_pairs(dossier, findings.examined.evidence))
    return all_accounts(dossier, pairs)
