"""All hints together, the most widely carried first."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dossier_workbench.hints.carry import Carrier
from dossier_workbench.hints.dates import date_hints
from dossier_workbench.hints.doubles import double_hints
from dossier_workbench.hints.families import Family, families
from dossier_workbench.hints.found_names import Typer, base, found_names
from dossier_workbench.hints.names import name_hints
from dossier_workbench.hints.texts import chosen_texts
from dossier_workbench.hints.words import words_hints
from mkdocs_dossier.analyse.accounts import all_accounts
from mkdocs_dossier.analyse.names import name_index
from mkdocs_dossier.analyse.sharing import find_pairs
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.suggestions import Hint, Suggestion

ALL = frozenset(Hint)


def find_suggestions(
    dossier: Dossier,
    originals: Mapping[str, FullText],
    findings: Findings,
    hints: Collection[Hint] = ALL,
    typer: Typer | None = None,
) -> tuple[Suggestion, ...]:
    """What a curator may want to look at, dismissed hints included.

    Args:
        dossier: The records.
        originals: Texts that are not published, by source, as far as they are at hand.
        findings: What analysis made of them.
        hints: The kinds that are wanted.
        typer: Hands out what names are, where something better than our rules is at hand.
    """
    texts = chosen_texts(dossier, originals, findings)
    carrier = Carrier(texts, _accounts(dossier, findings))
    names = name_index(dossier)
    found: list[Suggestion] = []
    strangers: tuple[Family, ...] = ()
    if not {Hint.NAME, Hint.SPELLING, Hint.WORDS}.isdisjoint(hints):
        strangers = families(
            found_names(texts, names, typer, _demonyms(dossier)), base(dossier.settings.language)
        )
    if not {Hint.NAME, Hint.SPELLING}.isdisjoint(hints):
        found.extend(name_hints(dossier, texts, names, strangers, carrier))
    if Hint.DOUBLE in hints:
        found.extend(double_hints(dossier))
    if Hint.DATE in hints:
        found.extend(date_hints(dossier, findings.relations, texts, carrier))
    if Hint.WORDS in hints:
        found.extend(words_hints(dossier, texts, names, strangers, carrier))
    return tuple(sorted((each for each in found if each.hint in hints), key=lambda each: each.rank))


def _accounts(dossier: Dossier, findings: Findings) -> Accounts:
    """The sources in groups that copy each other: as recorded, and as the texts at hand show."""
    pairs = (*findings.pairs, *find_pairs(dossier, findings.examined))
    return all_accounts(dossier, pairs)


def _demonyms(dossier: Dossier) -> tuple[str, ...]:
    """The catalogue's demonyms of one word."""
    forms = (form for record in dossier.catalogue.values() for form in record.forms)
    return tuple(sorted({form.form for form in forms if form.demonym and " " not in form.form}))
