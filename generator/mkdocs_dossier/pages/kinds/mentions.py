"""In which sources a record is named: on its own page, and where many are, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.named_in import NamedIn, NamedSources, named_sources, naming
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning, page_of_record

_OPEN = 12
"""Sources that are seen at once where the fold is opened."""

_LIST = LongList(60, 300, "mentions-", "mentions")


@dataclass(frozen=True, slots=True)
class MentionPart:
    """Some of the sources that name a record.

    Attributes:
        named: All of them, as far as totals go.
        about: How many there are.
        remark: Whose words the counts are of.
        lines: Those of this part.
        open: After how many lines the others are folded away.
        turning: To the other parts.
    """

    named: NamedSources
    about: str
    remark: str
    lines: Sequence[NamedIn]
    open: int
    turning: Turning

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``mentions.md.jinja``."""

    title: str
    description: str
    record: Link
    mentions: MentionPart


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each record that many sources name."""
    for record in dossier.catalogue.values():
        named = naming(dossier, findings, record.id)
        title = dossier.words.gettext("%(name)s: sources", name=record.name)
        yield from _LIST.further(page_of_record(record, "mentions", title), len(named), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    record_id = address.parent
    return Context(
        address.title,
        site.words.gettext("Sources that name %(record)s", record=site.dossier.catalogue[record_id].name),
        Link(record_id),
        mention_part(site, record_id, _LIST.part(address)),
    )


def mention_part(site: Site, record_id: str, part: int = 1) -> MentionPart:
    """One part of the sources that name a record; the first stands on its own page."""
    named = named_sources(site, record_id)
    lines = named.lines[_LIST.window(part)]
    opened = _OPEN if part == 1 else len(lines)
    turning = _LIST.turning(record_id, part, len(named.lines), site.words)
    return MentionPart(named, _about(site, named), _remark(site, named), lines, opened, turning)


def _about(site: Site, named: NamedSources) -> str:
    words = site.words
    return words.ngettext(
        "%(shown)s of %(num)s source", "%(shown)s of %(num)s sources", named.sources, shown=len(named.lines)
    )


def _remark(site: Site, named: NamedSources) -> str:
    """Whose words the counts are of: a digest is the editors' text, and tells nothing of how often an article names it."""
    if not named.digests:
        return ""
    words = site.words
    if not named.originals:
        return words.gettext("Counted in our digests, which are the editors’ words.")
    return words.ngettext(
        "Counted in our digests, which are the editors’ words. The originals that are known name it %(num)s time.",
        "Counted in our digests, which are the editors’ words. The originals that are known name it %(num)s times.",
        named.originals.times,
    )


KIND = PageKind(name="mentions", context=context, plan_found=plan_found)
