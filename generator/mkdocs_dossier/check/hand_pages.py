"""Hand-written pages link to records that exist."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.record_links import record_links

_SIMILAR = 55


@rule
def record_links_resolve(case: Case) -> Iterator[Diagnostic]:
    """Each ``[[id]]`` names a record with a page."""
    known = {*case.dossier.catalogue, *case.dossier.sources}
    for page in case.dossier.hand_pages:
        for link in record_links(page.text):
            if link.target in known or link.target in case.attempted or link.target in case.dossier.former:
                continue
            line = page.text.count("\n", 0, link.start) + 1
            column = link.start - (page.text.rfind("\n", 0, link.start) + 1) + 1
            close = [match for match, _, _ in process.extract(link.target, sorted(known), limit=3, score_cutoff=_SIMILAR)]
            hint = f"Nearest ids: {', '.join(close)}." if close else ""
            message = f"there is no record {link.target!r}"
            yield diagnostic("unknown-record-link", message, Origin(page.origin.path, line, column), hint)
