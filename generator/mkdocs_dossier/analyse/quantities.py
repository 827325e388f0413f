"""Numbers that sources give for one question: by account and by what they count, and what they come to together.

A number and the copies of it that other articles print are one. Numbers that several accounts give for one thing are
alternatives, and their bounds those of all of them; only numbers of different things are added, and only where they
count the same. A bound that nobody gives stays unknown in every sum that it is a part of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.numbers import Alternatives, Interval, Numbers, Total
from mkdocs_dossier.model.relations import Relations


class NoSumError(ValueError):
    """Numbers whose sum would count nothing, and why."""


def find_numbers(dossier: Dossier, relations: Relations, copies: Accounts) -> Mapping[str, Numbers]:
    """By question that has any: its numbers, and what they come to."""
    found = {}
    for question in dossier.questions:
        things = counted(relations.answers_to(question), copies)
        if things:
            found[question] = _numbers(things)
    return MappingProxyType(found)


def _numbers(things: tuple[Alternatives, ...]) -> Numbers:
    try:
        return Numbers(things, total(things), "")
    except NoSumError as error:
        return Numbers(things, None, error.args[0])


def counted(claims: Iterable[FiledClaim], copies: Accounts) -> tuple[Alternatives, ...]:
    """The numbers among claims, by record and by what they count, in the order in which that first appears."""
    groups = grouped(
        ((each.filed.record, each.quantity.definition), each) for each in intervals(claims, copies)
    )
    return tuple(_counted(record, found) for (record, _), found in groups.items())


def _counted(record: str, found: tuple[Interval, ...]) -> Alternatives:
    first = found[0].quantity
    return Alternatives(record, first.unit, first.counts or "", first.period, found)


def intervals(claims: Iterable[FiledClaim], copies: Accounts) -> tuple[Interval, ...]:
    """The numbers among claims, each once for every account that states it of a record."""
    found: dict[tuple[object, ...], Interval] = {}
    for filed in claims:
        quantity = filed.claim.quantity
        if quantity is None:
            continue
        cited = sorted({cite.source for cite in filed.claim.cite})
        accounts = grouped((_account(name, copies), name) for name in cited) or {"": ()}
        for account, sources in accounts.items():
            key = (filed.record, account or filed.id, quantity)
            before = found.get(key)
            both = tuple(sorted({*before.sources, *sources})) if before else sources
            found[key] = Interval(before.filed if before else filed, quantity, account, both)
    return tuple(found.values())


def _account(source: str, copies: Accounts) -> str:
    number = copies.group_of.get(source)
    return source if number is None else min(copies.groups[number])


def total(things: Sequence[Alternatives]) -> Total:
    """What the numbers of different things come to.

    Raises:
        NoSumError: They are numbers of different sorts, or some of what they count may be counted twice.
    """
    definitions = {(each.unit.casefold(), each.counts.casefold()) for each in things}
    if len(definitions) > 1:
        raise NoSumError(Message("the definitions differ"))
    for one, other in combinations(things, 2):
        if one.record == other.record and not _apart(one.period, other.period):
            raise NoSumError(Message("the days that are counted overlap, or are not told"))
    about = any(each.quantity.is_about for thing in things for each in thing.intervals)
    return Total(_added([each.lowest for each in things]), _added([each.highest for each in things]), about)


def _apart(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    return one is not None and other is not None and not one.overlaps(other)


def _added(bounds: Sequence[Decimal | None]) -> Decimal | None:
    known = [bound for bound in bounds if bound is not None]
    return sum(known, Decimal(0)) if len(known) == len(bounds) else None
