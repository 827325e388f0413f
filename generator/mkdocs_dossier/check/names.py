"""Names mean one record each."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.text.tokens import name_key


@rule
def forms_are_not_shared(case: Case) -> Iterator[Diagnostic]:
    """No two records have a name form in common, not even in other spelling of case and accents."""
    owners: dict[tuple[str, ...], str] = {}
    for record in case.dossier.catalogue.values():
        for index, form in enumerate(record.forms):
            key = name_key(form.form)
            owner = owners.setdefault(key, record.id)
            if owner != record.id and key:
                path = ("name",) if index == 0 else ("names", index - 1)
                origin = case.dossier.origin(record.id, *path)
                message = f"{form.form!r} is a name of {owner!r} too"
                yield diagnostic("name-collision", message, origin)


@rule
def mentions_are_clear(case: Case) -> Iterator[Diagnostic]:
    """Each name in a text means one record."""
    for found in case.findings.ambiguities:
        source = case.dossier.sources[found.source]
        leaf = source.body.leaves[found.paragraph - 1]
        message = f"{found.form!r} may mean {', '.join(found.candidates)}"
        hint = f"Add to `resolve:` of the source: {{form: {found.form}, record: {found.candidates[0]}}}."
        yield diagnostic("ambiguous-mention", message, case.dossier.paragraph_origin(source, leaf.line), hint)


@rule
def resolutions_are_used(case: Case) -> Iterator[Diagnostic]:
    """Each ``resolve:`` entry decides at least one mention."""
    for source in case.dossier.sources.values():
        for index, entry in enumerate(source.meta.resolve):
            if (source.id, index) not in case.findings.resolutions_used:
                message = f"no mention of {entry.form!r} is decided by this entry"
                yield diagnostic("resolve-unused", message, case.dossier.origin(source.id, "resolve", index))
