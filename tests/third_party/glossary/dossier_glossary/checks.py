"""A rule about contested words."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.codes import Code
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic

CODES = {
    "glossary-one-sided": Code(
        "warning", "All words for a thing are those of one side.", "Add the words of the other sides."
    )
}


@rule
def one_sided(case: Case) -> Iterator[Diagnostic]:
    """A thing whose words all belong to one actor is not contested."""
    for term in case.dossier.terms.values():
        users = {form.used_for for form in term.forms}
        if len(users) == 1:
            message = f"all words for {term.id!r} are those of one side"
            yield diagnostic("glossary-one-sided", message, case.dossier.origin(term.id))
