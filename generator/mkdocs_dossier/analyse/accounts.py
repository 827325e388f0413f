"""How many separately worded accounts, and how many origins, an event rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from mkdocs_dossier.analyse.joined import Joined
from mkdocs_dossier.analyse.sharing import copies
from mkdocs_dossier.model.accounts import Accounts, Bond, TextOrigin
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import SharedPair
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.publishers import houses, written_form
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.source import Source


def all_accounts(dossier: Dossier, pairs: Iterable[SharedPair]) -> Accounts:
    """All sources of the dossier, in groups."""
    return _accounts(dossier.sources, _partners(pairs), find_origins(dossier))


def accounts_of_events(
    dossier: Dossier, relations: Relations, pairs: Iterable[SharedPair]
) -> Mapping[str, Accounts]:
    """By event: the sources that cover it or are cited on it, in groups."""
    partners, origins = _partners(pairs), find_origins(dossier)
    reported = ((event, relations.reporting(event) & dossier.sources.keys()) for event in dossier.events)
    return MappingProxyType(
        {event: _accounts(sources, partners, origins) for event, sources in reported if sources}
    )


def _partners(pairs: Iterable[SharedPair]) -> dict[str, tuple[str, ...]]:
    """By source: those after it that count as one account with it, so that an event asks for those of its own only."""
    return grouped(copies(pairs))


def find_origins(dossier: Dossier) -> dict[str, TextOrigin]:
    """By source: where its text comes from, as it is declared or printed."""
    return {source.id: _origin(dossier, source) for source in dossier.sources.values()}


def _origin(dossier: Dossier, source: Source) -> TextOrigin:
    """The release it reproduces, else the agency it is credited to, else its publisher's house, else itself."""
    meta = source.meta
    if meta.release and meta.release in dossier.settings.releases:
        return TextOrigin(Bond.RELEASE, meta.release, dossier.settings.releases[meta.release].title)
    outlet = dossier.outlets.get(source.id)
    if meta.agency:
        known, key, name = dossier.publisher(meta.agency), f"={written_form(meta.agency)}", meta.agency
    elif outlet:
        known, key, name = outlet.id, outlet.key, outlet.name
    else:
        return TextOrigin(Bond.NONE, source.id, "")
    if not known:
        return TextOrigin(Bond.AGENCY if meta.agency else Bond.PUBLISHER, key, name)
    publishers = dossier.settings.publishers
    *_, house = houses(publishers, known)
    bond = Bond.AGENCY if meta.agency or publishers[known].agency else Bond.PUBLISHER
    return TextOrigin(bond, house, publishers[known].name, publishers[house].name, known)


def _accounts(
    sources: Iterable[str], partners: Mapping[str, Sequence[str]], origins: Mapping[str, TextOrigin]
) -> Accounts:
    ids = sorted(sources)
    links = [(source, other) for source in ids for other in partners.get(source, ())]
    told = (source for source in ids if origins[source].bond is not Bond.NONE)
    by_group = grouped((origins[source].group, source) for source in told)
    tied = [pair for members in by_group.values() for pair in pairwise(members)]
    return Accounts(
        group_sources(ids, links), group_sources(ids, [*links, *tied]), {name: origins[name] for name in ids}
    )


def group_sources(sources: Iterable[str], linked: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The sources in groups that are linked, directly or through others of them; each group and all sorted."""
    ids = sorted(set(sources))
    numbers = {source: number for number, source in enumerate(ids)}
    joined = Joined(len(ids))
    for a, b in linked:
        if a in numbers and b in numbers:
            joined.join(numbers[a], numbers[b])
    return tuple(tuple(ids[number] for number in group) for group in joined.groups())
