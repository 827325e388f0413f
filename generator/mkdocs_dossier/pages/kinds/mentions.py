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

_OPEN, _FIRST, _EACH = 12, 60, 500
"""Sources that are seen at once where the fold is opened, that stand on the record's page, and on each further page."""

_FOLDERS = {"actor": "actors", "place": "places", "event": "events", "thing": "things"}


@dataclass(frozen=True, slots=True)
class MentionPart:
    """Some of the sources that name a record.

    Attributes:
        named: All of them, as far as totals go.
        about: How many there are.
        remark: Whose words the counts are of.
        lines: Those of this part.
        open: After how many lines the others are folded away.
        parts: Links to the further parts, or from one of them to the others; empty if there is but one.
    """

    named: NamedSources
    about: str
    remark: str
    lines: Sequence[NamedIn]
    open: int
    parts: Sequence[Link]

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
        folder = _FOLDERS[record.kind_of_record]
        for part in range(2, _parts(len(named)) + 1):
            path = f"{folder}/{record.id}/mentions-{part}.md"
            title = dossier.words.gettext("%(record)s, part %(part)s", record=record.name, part=part)
            yield Address(_key(record.id, part), path, title, "mentions", record.id)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    record_id, _, part = address.key.partition("/mentions-")
    return Context(
        address.title,
        site.words.gettext("Sources that name %(record)s", record=site.dossier.catalogue[record_id].name),
        Link(record_id),
        mention_part(site, record_id, int(part)),
    )


def mention_part(site: Site, record_id: str, part: int = 1) -> MentionPart:
    """One part of the sources that name a record; the first stands on its own page."""
    named = named_sources(site, record_id)
    count = _parts(len(named.lines))
    links = [_link(site, record_id, number, named) for number in range(1, count + 1) if number != part]
    lines = named.lines[_slice(part)]
    opened = _OPEN if part == 1 else len(lines)
    return MentionPart(named, _about(site, named), _remark(site, named), lines, opened, links)


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


def _link(site: Site, record_id: str, part: int, named: NamedSources) -> Link:
    window = _slice(part)
    first, last = (window.start or 0) + 1, min(window.stop, len(named.lines))
    label = site.words.gettext("%(first)s to %(last)s", first=first, last=last)
    return Link(record_id, label, "mentions") if part == 1 else Link(_key(record_id, part), label)


def _slice(part: int) -> slice:
    return slice(_FIRST) if part == 1 else slice(_FIRST + (part - 2) * _EACH, _FIRST + (part - 1) * _EACH)


def _key(record_id: str, part: int) -> str:
    return f"{record_id}/mentions-{part}"


def _parts(sources: int) -> int:
    return 1 + max(0, -(-(sources - _FIRST) // _EACH))


KIND = PageKind(name="mentions", context=context, plan_found=plan_found)
