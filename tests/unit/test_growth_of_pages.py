"""What pages ask of the whole dossier is worked out once, not once a page: else twice the sources take four times as long."""

from __future__ import annotations

from dataclasses import replace

import pytest

import mkdocs_dossier
from mkdocs_dossier.pages.kinds import actor as actor_pages
from synthetic import write_dossier

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dossier")
    write_dossier(folder, 120, 7)
    return mkdocs_dossier.open(folder)


class _Counted(dict):
    """A mapping that counts how often all of it is gone through."""

    rounds = 0

    def values(self):
        self.rounds += 1
        return super().values()

    def items(self):
        self.rounds += 1
        return super().items()

    def __iter__(self):
        self.rounds += 1
        return super().__iter__()


def _pages_of_actors(checked, ids):
    """How often all sources and all actors are gone through for these pages."""
    dossier = checked.loaded.dossier
    sources, actors = _Counted(dossier.sources), _Counted(dossier.actors)
    copy = type(dossier)(
        **{
            name: getattr(dossier, name)
            for name in dossier.__dataclass_fields__
            if name not in ("sources", "actors")
        },
        sources=sources,
        actors=actors,
    )
    site = replace(checked.site, dossier=copy)
    for actor in ids:
        actor_pages.context(site.addresses[actor], site)
    return sources.rounds, actors.rounds


def test_more_pages_of_actors_do_not_go_through_the_dossier_more_often(checked):
    ids = [address.key for address in checked.site.addresses if address.kind == "actor"]
    assert len(ids) == 12
    assert _pages_of_actors(checked, ids[:6]) == _pages_of_actors(checked, ids)
