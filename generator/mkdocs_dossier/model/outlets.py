"""Which outlet a source is of: one outlet, one name, however its articles and their addresses call it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs_dossier.model.lookup import most_first
from mkdocs_dossier.model.publishers import Publisher, by_form, written_form
from mkdocs_dossier.model.source import Source

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)", re.IGNORECASE)
_SIDE_DOOR = re.compile(r"^(?:www\d?|m|mobile|amp|edition)\.(?=[^.]+\.[^.]+)")
_HOST = re.compile(
    r"(?:https?://)?(?P<host>[\w-]+(?:\.[\w-]+)*\.(?:xn--[\w-]+|[^\W\d_]{2,}))/?", re.IGNORECASE
)


class Outlet(NamedTuple):
    """An outlet of the dossier's sources.

    Attributes:
        key: Tells it from others: the id of a declared publisher, or ``=`` and its written form.
        name: As readers know it: as it is declared, else as most of its sources have it.
        id: Of the declared publisher; empty if it is not declared.
    """

    key: str
    name: str
    id: str


@lru_cache(maxsize=1 << 16)  # sources are asked for theirs again and again
def host_of(url: str) -> str:
    """The host that a web address names, without ``www.`` and its like, of a copy in an archive that of the original.

    With its port, where that is not the usual one; empty if it names none.
    """
    try:
        parts = urlsplit(live_address(url))
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return ""
    host = front_door(parts.hostname.rstrip("."))
    return host if port in {None, 80, 443} else f"{host}:{port}"


def live_address(url: str) -> str:
    """The address, of a copy in an archive that of the original."""
    return _ARCHIVED.sub("", url.strip())


def front_door(host: str) -> str:
    """A host without what leads to another view of the same site."""
    return _SIDE_DOOR.sub("", host)


def host_in_name(name: str) -> str:
    """The host that stands in the place of a name: ``washingtonpost.com``; empty for a name that is none."""
    found = _HOST.fullmatch(name.strip())
    return front_door(found["host"].lower()) if found else ""


class UsualNames:
    """By host: the publisher's name that most articles from there have; hosts are no names."""

    def __init__(self) -> None:
        """Know none."""
        self._names: dict[str, Counter[str]] = {}

    def add(self, name: str, url: str) -> None:
        """Count an article's publisher and address; either may be empty."""
        if name and url and not host_in_name(name) and (host := host_of(url)):
            self._names.setdefault(host, Counter())[name] += 1

    def at(self, host: str) -> str:
        """The name; empty where no article from there has one."""
        return _most(self._names.get(host, {}))


def usual_names(sources: Iterable[Source]) -> UsualNames:
    """The names that sources have."""
    names = UsualNames()
    for source in sources:
        names.add(source.meta.publisher or "", source.meta.url or "")
    return names


def find_outlets(sources: Collection[Source], publishers: Mapping[str, Publisher]) -> dict[str, Outlet]:
    """By id of the source: its outlet; sources without a publisher have none.

    A host in the place of a name is no outlet of its own where other articles from there name one.
    """
    declared = by_form(publishers)
    named = {source.id: source.meta.publisher for source in sources if source.meta.publisher}
    hosts = {name: host_in_name(name) for name in named.values() if written_form(name) not in declared}
    if any(hosts.values()):
        usual = usual_names(sources)
        called = {name: usual.at(host) or host or name for name, host in hosts.items()}
        named = {source: called.get(name, name) for source, name in named.items()}
    written: dict[str, Counter[str]] = {}
    for name in named.values():
        written.setdefault(written_form(name), Counter())[name] += 1
    outlets = {
        form: Outlet(declared[form], publishers[declared[form]].name, declared[form])
        if form in declared
        else Outlet(f"={form}", _most(names), "")
        for form, names in written.items()
    }
    return {source: outlets[written_form(name)] for source, name in named.items()}


def _most(names: Mapping[str, int]) -> str:
    return next(iter(most_first(names)), "")
