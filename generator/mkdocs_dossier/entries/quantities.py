"""Numbers that sources give for one question: what each counts, and as what it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.questions import Answer, agreeing, answers
from mkdocs_dossier.entries.told import Told
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.quantity import Quantity
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.figures.intervals import Definition, Measured

_LABEL = 32
"""Signs of a value that may stand in a drawing; of a longer one the number does."""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number, with all accounts that give it.

    Attributes:
        words: It as the editors put it, or as it is read.
        counts: What is counted; empty where nobody says.
        period: The days that it counts, and those as of which it was counted, in words; empty where no day is told.
        read_as: The bounds.
        quantity: The same as numbers.
        answer: Who gives it, in which words.
    """

    words: str
    counts: str
    period: str
    read_as: str
    quantity: Quantity
    answer: Answer


@dataclass(frozen=True, slots=True)
class CountedAlike:
    """Numbers that count the same, and may be compared."""

    title: str
    lines: Sequence[NumberLine]

    @property
    def days(self) -> frozenset[str]:
        """The different days as of which they were counted."""
        return frozenset(line.quantity.as_of.text for line in self.lines if line.quantity.as_of)


@dataclass(frozen=True, slots=True)
class Quantities:
    """The numbers of one unit, by what they count; ``sum`` says what they come to, or why they come to nothing."""

    unit: str
    groups: Sequence[CountedAlike]
    sum: str

    @property
    def lines(self) -> Sequence[NumberLine]:
        """All of them, in order."""
        return [line for group in self.groups for line in group.lines]


def quantities(site: Site, claims: Sequence[FiledClaim], question: str = "") -> list[Quantities]:
    """The numbers among some claims: by unit, then by what they count, in the order in which these first appear.

    Args:
        site: The dossier.
        claims: Answers to one question.
        question: Its id, if it is one of several records, and these are all its answers.
    """
    by_unit = _by_unit(claims)
    return [
        Quantities(
            unit,
            [_counted(site, group) for group in groups],
            _sum(site, question, len(groups), units=len(by_unit)),
        )
        for unit, groups in by_unit
    ]


def _by_unit(claims: Sequence[FiledClaim]) -> list[tuple[str, Sequence[Sequence[FiledClaim]]]]:
    """Claims with numbers by unit, as it is first written, and then by what they count."""
    measured = [(filed.claim.quantity, filed) for filed in claims if filed.claim.quantity]
    by_unit = grouped((quantity.unit.casefold(), (quantity, filed)) for quantity, filed in measured)
    return [
        (pairs[0][0].unit, [*grouped((quantity.definition, filed) for quantity, filed in pairs).values()])
        for pairs in by_unit.values()
    ]


def line_count(claims: Sequence[FiledClaim]) -> int:
    """How many lines the numbers among some claims have."""
    return sum(len(agreeing(group)) for _, groups in _by_unit(claims) for group in groups)


def number_lines(numbers: Sequence[Quantities]) -> Iterator[tuple[tuple[int, int], NumberLine]]:
    """All lines, each with the places of its unit and of what it counts."""
    for unit, of in enumerate(numbers):
        for place, group in enumerate(of.groups):
            yield from (((unit, place), line) for line in group.lines)


def some_numbers(
    numbers: Sequence[Quantities], lines: Sequence[tuple[tuple[int, int], NumberLine]]
) -> list[Quantities]:
    """The same with some of the lines alone."""
    groups = grouped(
        (unit, replace(numbers[unit].groups[place], lines=some))
        for (unit, place), some in grouped(lines).items()
    )
    return [replace(numbers[unit], groups=some) for unit, some in groups.items()]


def _sum(site: Site, question: str, definitions: int, *, units: int) -> str:
    """What numbers come to, where they count different things in the same way; else why no sum is drawn."""
    words, found = site.words, site.findings.numbers.get(question)
    if found is None or units > 1:
        return words.gettext("No sum is drawn: the definitions differ.") if definitions > 1 else ""
    if len(found.things) == 1:
        return ""
    if found.total is None:
        return words.gettext("No sum is drawn: %(why)s.", why=words.said(found.no_total))
    bounds = (found.total.lowest, found.total.highest)
    told = [words.number(float(bound)) if bound is not None else words.gettext("unknown") for bound in bounds]
    return words.gettext(
        "Together from %(least)s to %(most)s: what counts different things is added, each account once.",
        least=told[0],
        most=told[1],
    )


def _counted(site: Site, claims: Sequence[FiledClaim]) -> CountedAlike:
    lines = [
        _line(site.words, answer, claim.value or "", claim.quantity)
        for answer in answers(site, claims)
        if (claim := site.relations.claim_by_id[answer.id].claim).quantity
    ]
    first = lines[0].quantity
    named = [date_label(first.period, site.words) if first.period else "", first.counts or first.unit]
    return CountedAlike(" · ".join(filter(None, named)), lines)


def _line(words: Words, answer: Answer, value: str, quantity: Quantity) -> NumberLine:
    read = read_as(words, quantity)
    days = [date_label(day, words) for day in (quantity.period, quantity.as_of) if day]
    return NumberLine(
        value if value and len(value) <= _LABEL else read,
        quantity.counts or "",
        " · ".join(dict.fromkeys(days)),
        read,
        quantity,
        answer,
    )


def read_as(words: Words, quantity: Quantity) -> str:
    """The bounds of a number in words."""
    low, high = quantity.lowest, quantity.highest
    shown = {
        name: words.number(float(bound))
        for name, bound in (("low", low), ("high", high))
        if bound is not None
    }
    if quantity.is_about:
        return words.gettext("about %(low)s", **shown)
    if low is not None and low == high:
        return words.gettext("exactly %(low)s", **shown)
    if low is not None and high is not None:
        return words.gettext("%(low)s to %(high)s", **shown)
    if low is not None:
        return words.gettext("%(low)s or more", **shown)
    return words.gettext("%(high)s or less", **shown)


def drawn(
    site: Site, groups: Sequence[CountedAlike], way: Callable[[Link], str] = lambda _: ""
) -> list[Definition]:
    """The numbers as a figure takes them: one mark for each account.

    Args:
        site: The dossier.
        groups: By what they count.
        way: Gives the address of a claim; nothing in the book.
    """
    return [
        Definition(
            group.title,
            tuple(
                _measured(site, line, told, way(line.answer.home))
                for line in group.lines
                for told in _accounts(site, line.answer)
            ),
        )
        for group in groups
    ]


def _accounts(site: Site, answer: Answer) -> list[Told | None]:
    """One passage of each account; of a number without a passage none."""
    group_of = site.findings.copies.group_of
    by_account = grouped((group_of[told.cites.items[0].source], told) for told in answer.told)
    return [passages[-1] for passages in by_account.values()] or [None]


def _measured(site: Site, line: NumberLine, told: Told | None, href: str) -> Measured:
    source, notes = "", list[str]()
    if told is not None:
        cite = told.cites.items[0]
        source = site.findings.short_names[cite.source].plain(site.settings.language)
        if told.copies > 1:
            notes.append(site.words.gettext("×%(copies)s one account", copies=told.copies))
        if place := site.findings.evidence.place(cite):
            notes.append(f"¶\u00a0{place.paragraph}")
    quantity = line.quantity
    known = not quantity.is_about
    low, high = quantity.lowest, quantity.highest
    return Measured(
        words=line.words,
        source=source,
        note=", ".join(notes),
        low=float(low) if low is not None and known else None,
        high=float(high) if high is not None and known else None,
        about=float(quantity.about) if quantity.about is not None else None,
        day=_day(quantity.as_of),
        href=href,
    )


def _day(date: EdtfDate | None) -> int | None:
    """The middle of the days that a date may mean."""
    if date is None:
        return None
    days = [day.number for day in (date.earliest, date.latest) if day]
    return sum(days) // len(days) if days else None
