"""What is claimed about a record: on its own page, and where that is much, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.questions import QuestionEntry, answered, question_anchors, questions
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.interval_figures import AskedNumbers, numbers_on
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning, page_of_record

_LIST = LongList(100, 120, "claims-", "claims")
"""Answers. A question may go on on the next part, as one that a thousand sources answer would be a page of its own."""


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """Some of the answers about a record.

    Attributes:
        asked: The questions, each with those of its answers that stand in this part.
        turning: To the other parts.
    """

    asked: Sequence[QuestionEntry]
    turning: Turning


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``claims.md.jinja``; ``numbers`` are drawings of those among the answers."""

    title: str
    description: str
    record: Link
    claims: ClaimPart
    numbers: Sequence[AskedNumbers]


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each record about which much is claimed, and which claims stand there."""
    for record in dossier.catalogue.values():
        claims = findings.relations.claims(record.id)
        if len(claims) <= _LIST.first:
            continue
        found, anchors = answered(dossier, record, claims), question_anchors(record)
        lines = [
            {
                *(anchor for filed in group for anchor in filed.anchors),
                *([anchors[name]] if first else []),
            }
            for name, groups in found.items()
            for first, group in zip([True, *[False] * len(groups)], groups, strict=False)
        ]
        title = dossier.words.gettext("%(name)s: claims", name=record.name)
        further = _LIST.further(page_of_record(record, "claims", title), len(lines), dossier.words)
        for part, address in enumerate(further, 2):
            held = set().union(*lines[_LIST.window(part)])
            yield replace(address, holds=tuple(sorted(held)))


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    record = site.dossier.catalogue[address.parent]
    part = claim_part(site, record, _LIST.part(address))
    return Context(
        address.title,
        site.words.gettext("What is claimed about %(record)s", record=record.name),
        Link(record.id),
        part,
        numbers_on(site, address, part.asked),
    )


def claim_part(site: Site, record: CatalogueRecord, part: int = 1) -> ClaimPart:
    """One part of what is claimed about a record; the first stands on its own page."""
    every = questions(site, record)
    lines = [(place, answer) for place, entry in enumerate(every) for answer in entry.answers]
    by_question = grouped(lines[_LIST.window(part)])
    asked = [
        replace(every[place], answers=[replace(answers[0], again=False), *answers[1:]])
        for place, answers in by_question.items()
    ]
    turning = _LIST.turning(
        record.id, part, len(lines), site.words, lambda line: site.words.capital(every[lines[line][0]].name)
    )
    return ClaimPart(asked, turning)


KIND = PageKind(name="claims", context=context, plan_found=plan_found)
