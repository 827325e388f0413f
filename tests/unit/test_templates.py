"""Templates print what their page kind collects, all of it and nothing else, and leave deciding to Python."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import typing
from dataclasses import fields, is_dataclass

import pytest
from jinja2 import meta, nodes

from mkdocs_dossier import pages, pipeline
from mkdocs_dossier.model.pages import AddressBook
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds import KINDS as LISTED
from mkdocs_dossier.render.environment import Templates
from whole import ROOT, built

KINDS = {kind.name: kind for kind in LISTED}
ENVIRONMENT = Templates(AddressBook(()))._env


def parsed(name):
    source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, name)
    return ENVIRONMENT.parse(source)


def all_templates():
    return sorted(name for name in ENVIRONMENT.list_templates() if name.endswith(".jinja"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_uses_the_fields_of_its_context_and_nothing_else(kind):
    context = typing.get_type_hints(KINDS[kind].context)["return"]
    used = meta.find_undeclared_variables(parsed(KINDS[kind].template)) - set(ENVIRONMENT.globals) - {"notes"}
    assert used == {field.name for field in fields(context)}


def test_every_field_collected_for_templates_is_printed_somewhere():
    printed = {node.attr for name in all_templates() for node in parsed(name).find_all(nodes.Getattr)}
    found = pkgutil.walk_packages(pages.__path__, f"{pages.__name__}.")
    modules = [importlib.import_module(info.name) for info in found]
    collected = {
        (kind.__name__, field.name)
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if is_dataclass(kind) and kind.__module__ == module.__name__ and kind is not PageKind
        if kind.__name__ != "Context" and not kind.__name__.startswith("_")
        for field in fields(kind)
    }
    assert {item for item in collected if item[1] not in printed} == set()


@pytest.mark.parametrize("name", all_templates())
def test_a_template_neither_glues_texts_together_nor_switches_escaping_off(name):
    tree = parsed(name)
    assert list(tree.find_all(nodes.Concat)) == []
    assert [node for node in tree.find_all(nodes.Filter) if node.name == "safe"] == []


def test_every_macro_is_used():
    macros = {node.name for node in parsed("_macros.md.jinja").find_all(nodes.Macro)}
    used = {
        (node.node.attr if isinstance(node.node, nodes.Getattr) else node.node.name)
        for name in all_templates()
        for node in parsed(name).find_all(nodes.Call)
    }
    assert macros <= used


@pytest.mark.thorough
def test_every_page_kind_of_the_shipped_dossier_renders():
    build = built(ROOT)
    addresses = pipeline.plan(build.loaded.dossier)
    written = {output.path: output.content for output in build.outputs}
    assert {address.kind for address in addresses} == set(KINDS) - {"mentions"}  # for more than 40 sources
    assert all(written[address.path].strip() for address in addresses)


def test_ids_are_written_as_ids():
    """Escaped as text, `1st` would end as `1&#115;t` in an attribute list, where nothing takes it back."""
    for name in all_templates():
        source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, name)
        assert re.findall(r"#\{\{(?![^}]*\|id \}\})[^}]*\}\}", source) == [], name
    with pytest.raises(ValueError, match="is no id"):
        ENVIRONMENT.filters["id"]("a b")


def test_no_template_writes_a_fence():
    """What reads a page before Markdown does (templates, critic marks, snippets) sees no fences."""
    for name in all_templates():
        source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, name)
        assert "```" not in source, name
        assert "~~~" not in source, name
