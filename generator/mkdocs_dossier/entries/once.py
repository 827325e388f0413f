"""Entries that stand in many places are made once for a dossier: an answer is shown on the pages of all that it is about.

What is kept must follow from the dossier and its findings alone: addresses and offers may change while it stands. Whoever
gets it may not change it, as others get the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar

from mkdocs_dossier.model.site import Site

H = TypeVar("H", bound=Hashable)
K = TypeVar("K")
V = TypeVar("V")


def once(make: Callable[[Site, H], V]) -> Callable[[Site, H], V]:
    """Keep what a function makes of a site and of something that has a hash."""

    def itself(of: H) -> H:
        return of

    return once_by(itself)(make)


def once_a_site(make: Callable[[Site], V]) -> Callable[[Site], V]:
    """Keep what a function makes of a site as a whole."""

    def of_site(site: Site, _: None) -> V:
        return make(site)

    kept = once(of_site)

    @wraps(make)
    def made(site: Site) -> V:
        return kept(site, None)

    return made


def once_by(name: Callable[[K], Hashable]) -> Callable[[Callable[[Site, K], V]], Callable[[Site, K], V]]:
    """Keep what a function makes of a site and of something that a name tells from all others of its sort."""

    def keeping(make: Callable[[Site, K], V]) -> Callable[[Site, K], V]:
        @wraps(make)
        def made(site: Site, of: K) -> V:
            return site.once(make, name(of), of)

        return made

    return keeping
