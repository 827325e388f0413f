"""Hand-written pages link to records that exist."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.text.record_links import record_links
from mkdocs_dossier.text.similar import near_ids

_WITH_PAGE = ("actor", "place", "event", "thing", "question", "source")


@rule
def record_links_resolve(case: Case) -> Iterator[Diagnostic]:
    """Each ``[[id]]`` names a record with a page."""
    known = case.dossier.records.keys() - case.dossier.terms.keys()
    for page in case.dossier.hand_pages:
        for link in record_links(page.body):
            target = case.dossier.former.get(link.target, link.target)
            if target in known or case.gaps.may_be(target, _WITH_PAGE) or case.may_be_used(target):
                continue
            origin = page.place(link.start)
            if target in case.dossier.terms:
                hint = "Terms have no pages; link to another record."
                yield diagnostic("unknown-record-link", f"{target!r} is a term", origin, hint)
                continue
            hint = near_ids(
                link.target, known, "Write the id of an actor, place, event, thing, question or source."
            )
            yield diagnostic("unknown-record-link", f"there is no record {shown(link.target)}", origin, hint)
