"""A watched site is read like any other, and whatever is made from it is made anew when what it read is another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_dossier import making
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Actor
from mkdocs_dossier.remembering.reads import Watch
from mkdocs_dossier.workers.batches import HERE
from whole import HALLIN, ROOT, TARN, built

FOLDERS = pytest.mark.parametrize("folder", [TARN, HALLIN, ROOT], ids=["tarn", "hallin", "shipped"])


def changed(site, **fields):
    """The site with another dossier."""
    return replace(site, dossier=replace(site.dossier, **fields))


@FOLDERS
@pytest.mark.thorough
def test_pages_of_a_watched_site_are_those_of_the_site(folder):
    rendering = making.Rendering(built(folder).site, None, ())
    pages = making.render_changed(rendering.templates, Watch(), rendering)
    assert pages == making.render(folder, rendering, HERE)


@pytest.mark.thorough
def test_nothing_is_made_anew_of_an_equal_site(monkeypatch):
    rendering, made = making.Rendering(built(TARN).site, None, ()), []
    original = making.page_at
    monkeypatch.setattr(
        making, "page_at", lambda given, address: made.append(address.path) or original(given, address)
    )
    watch = Watch()
    first = making.render_changed(rendering.templates, watch, rendering)
    assert made
    made.clear()
    again = replace(rendering, site=changed(rendering.site))
    assert making.render_changed(rendering.templates, watch, again) == first
    assert made == []


@pytest.fixture
def site():
    return built(TARN).site


@pytest.fixture
def read(site):
    """What a function reads: whether it is made anew when the site is another one."""

    def is_anew(function, other):
        watch, times = Watch(), []

        def make():
            times.append(1)
            return function(watched)

        watched = watch.renew(site)
        watch.made("it", None, make)
        watched = watch.renew(other)
        watch.made("it", None, make)
        return len(times) == 2

    return is_anew


def some_actor(site):
    return next(iter(site.dossier.actors.values()))


def with_summary(site, actor, text):
    actors = {**site.dossier.actors, actor.id: actor.model_copy(update={"summary": text})}
    return changed(site, actors=actors)


def test_a_field_of_a_record_is_read_by_itself(site, read):
    actor = some_actor(site)
    other = with_summary(site, actor, "Somebody else.")
    assert read(lambda seen: seen.dossier.actors[actor.id].summary, other)
    assert not read(lambda seen: seen.dossier.actors[actor.id].name, other)
    assert not read(lambda seen: [each.name for each in seen.dossier.actors.values()], other)
    assert read(lambda seen: [each.summary for each in seen.dossier.actors.values()], other)


def test_methods_and_cached_properties_read_too(site, read):
    actor = some_actor(site)
    other = with_summary(site, actor, "Somebody else.")
    assert not read(lambda seen: seen.named(actor.id), other)
    assert not read(lambda seen: seen.dossier.kind_of(seen.dossier.actors[actor.id]), other)
    assert read(
        lambda seen: seen.dossier.kind_of(seen.dossier.actors[actor.id]),
        changed(site, actors={**site.dossier.actors, actor.id: actor.model_copy(update={"kind": "group"})}),
    )


def test_a_record_that_comes_or_goes_is_noticed_by_whoever_looks_for_it_or_at_all(site, read):
    actor = some_actor(site)
    new = actor.model_copy(update={"id": "somebody-new", "name": "Somebody New"})
    more = changed(site, actors={**site.dossier.actors, new.id: new})
    assert read(lambda seen: seen.dossier.actors.get("somebody-new"), more)
    assert read(lambda seen: "somebody-new" in seen.dossier.actors, more)
    assert read(lambda seen: len(seen.dossier.actors), more)
    assert read(lambda seen: list(seen.dossier.actors), more)
    assert not read(lambda seen: seen.dossier.actors[actor.id].name, more)
    less = changed(
        site, actors={name: each for name, each in site.dossier.actors.items() if name != actor.id}
    )
    assert read(
        lambda seen: seen.dossier.actors[actor.id].name if actor.id in seen.dossier.actors else "", less
    )


def test_the_order_of_a_mapping_is_an_answer_too(site, read):
    turned = changed(site, actors=dict(reversed(site.dossier.actors.items())))
    assert read(lambda seen: [each.id for each in seen.dossier.actors.values()], turned)
    assert not read(lambda seen: seen.dossier.actors[some_actor(site).id].name, turned)


def test_what_is_made_once_for_many_pages_is_read_by_each_of_them(site):
    actor = some_actor(site)
    watch, times = Watch(), []

    def summary(seen, name):
        times.append(name)
        return seen.dossier.actors[name].summary

    def page(name):
        return watch.made(name, None, lambda: seen.once(summary, actor.id, actor.id))

    seen = watch.renew(site)
    assert page("one") == page("two") == actor.summary
    assert times == [actor.id]
    seen = watch.renew(with_summary(site, actor, "Somebody else."))
    assert page("one") == page("two") == "Somebody else."


def test_watched_values_are_of_the_classes_that_code_asks_for(site):
    watch = Watch()
    seen = watch.renew(site)
    actor = some_actor(site)
    assert isinstance(seen.dossier, Dossier)
    assert isinstance(seen.dossier.actors[actor.id], Actor)
    assert seen.dossier.actors[actor.id] is seen.dossier.catalogue[actor.id] is seen.dossier.records[actor.id]


def test_a_record_of_another_kind_under_an_id_makes_everything_anew(site, read):
    actor = some_actor(site)
    place = next(iter(site.dossier.places.values())).model_copy(update={"id": actor.id})
    less = {name: each for name, each in site.dossier.actors.items() if name != actor.id}
    other = changed(site, actors=less, places={**site.dossier.places, actor.id: place})
    assert read(lambda seen: seen.dossier.records[actor.id].name, other)
