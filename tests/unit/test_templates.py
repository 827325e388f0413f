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

from mkdocs_dossier import book, entries, pages
from mkdocs_dossier.book.press import TEMPLATES
from mkdocs_dossier.entries.citation import CitationEntry
from mkdocs_dossier.entries.quantities import NumberLine
from mkdocs_dossier.model.headings import HEADINGS
from mkdocs_dossier.model.standings import Standing
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds import KINDS as LISTED
from mkdocs_dossier.render.environment import Templates
from whole import ROOT, built

KINDS = {kind.name: kind for kind in LISTED}
ENVIRONMENT = Templates()._env


def parsed(name):
    source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, name)
    return ENVIRONMENT.parse(source)


def all_templates():
    return sorted(name for name in ENVIRONMENT.list_templates() if name.endswith(".jinja"))


def read_by_the_book():
    """What the book's templates read, by name: fields of data, and what Typst itself has."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(TEMPLATES.glob("*.typ"))]
    code = [re.sub(r'"(?:[^"\\]|\\.)*"|(?<!:)//[^\n]*', '""', text) for text in texts]
    return {name for text in code for name in re.findall(r"(?<=[\w)])\.([a-z][\w-]*)", text)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_uses_the_fields_of_its_context_and_nothing_else(kind):
    context = typing.get_type_hints(KINDS[kind].context)["return"]
    found = meta.find_undeclared_variables(parsed(KINDS[kind].template)) - set(ENVIRONMENT.globals)
    used = found - {"notes", "frame"}
    collected = {field.name for field in fields(context)} - {"entry"}
    shared, inside = set(), [typing.get_type_hints(context).get("entry")]
    while inside[-1]:
        shared |= {field.name for field in fields(inside[-1])} - {"common"}
        inside.append(typing.get_type_hints(inside[-1]).get("common"))
    assert "frame" in found
    assert collected <= used <= collected | shared
    assert shared - used <= read_by_the_book()


def dataclasses_of(*rooms):
    """The public dataclasses of some rooms."""
    modules = [
        importlib.import_module(info.name)
        for room in rooms
        for info in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    ]
    return [
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if is_dataclass(kind) and kind.__module__ == module.__name__ and not kind.__name__.startswith("_")
    ]


def test_every_field_collected_for_templates_is_printed_somewhere():
    printed = {node.attr for name in all_templates() for node in parsed(name).find_all(nodes.Getattr)}
    printed |= {node.name for name in all_templates() for node in parsed(name).find_all(nodes.Name)}
    printed |= read_by_the_book()
    contexts = {typing.get_type_hints(kind.context)["return"] for kind in LISTED}
    collected = {
        (kind.__name__, field.name)
        for kind in dataclasses_of(pages, entries)
        if kind not in contexts
        and kind not in (PageKind, CitationEntry, NumberLine)  # Python words and draws them
        for field in fields(kind)
    }
    assert {item for item in collected if item[1] not in printed} == set()


def test_a_heading_that_pages_and_book_share_is_said_once():
    """Those of the book alone stand in its templates; it has no use for all of the pages'."""
    pages_texts = [ENVIRONMENT.loader.get_source(ENVIRONMENT, name)[0] for name in all_templates()]
    book_texts = [file.read_text(encoding="utf-8") for file in sorted(TEMPLATES.glob("*.typ"))]
    for texts in (pages_texts, book_texts):
        used = {name for text in texts for name in re.findall(r"\bheadings\.(\w+)", text)}
        assert used == HEADINGS.keys() if texts is pages_texts else used < HEADINGS.keys()
        assert not [line for text in texts for line in text.splitlines() if WRITTEN.search(line)]


WRITTEN = re.compile(
    rf"(?:^##+ |\bpart\[|\bsection\[|^)(?:{'|'.join(map(re.escape, HEADINGS.values()))})(?:\]| \{{ #|$)"
)


# What templates ask of Typst itself: of its values, modules and layout, and of what Typst is started with.
OF_TYPST = {
    *("any", "at", "attach", "cell", "clusters", "contains", "dedup", "element", "enumerate", "even", "filter", "floor"),
    *("flatten", "header", "hline", "insert", "inputs", "join", "len", "location", "map", "match", "max", "min"),
    *("matches", "page", "pairs", "push", "quo", "rem", "replace", "rev", "slice", "split", "to-dict", "where", "width", "with"),
    *("height", "position", "trim"),
    *("a4", "bundle", "careful", "captures", "contents", "csl", "dataset", "pages", "picture"),
}  # fmt: skip

# What the writer makes of values that are no records of fields.
OF_THE_WRITER = {
    *(
        "say",
        "lang",
        "to",
        "url",
        "marks",
        "n",
        "note",
        "mark",
        "in",
        "pieces",
        "behind",
    ),  # links, texts and marks
    *("headings", "messages", "rule", "group", "sizes", "middle"),  # words of the interface
    *(
        "kind",
        "level",
        "number",
        "runs",
        "text",
        "aligned",
        "rows",
        "items",
        "start",
        "blocks",
        "path",
        "alt",
    ),  # bodies
}


def test_the_books_templates_read_only_what_its_values_have():
    """A renamed field fails here, and not in a PDF."""
    known = {field.name for kind in (*dataclasses_of(book, entries), Standing) for field in fields(kind)}
    assert read_by_the_book() - known - HEADINGS.keys() - OF_TYPST - OF_THE_WRITER == set()
    assert read_by_the_book() >= OF_TYPST | OF_THE_WRITER


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


FURTHER = {"claims", "mentions", "names", "question_part", "said", "took_part"}
"""On which long lists of a record or question go on."""

TAGGED = {"tag", "tags"}
"""The shipped dossier has no tags."""


@pytest.mark.thorough
def test_every_page_kind_of_the_shipped_dossier_renders():
    build = built(ROOT)
    addresses = build.project.site.addresses
    written = {output.path: output.content for output in build.outputs}
    assert {address.kind for address in addresses} == set(KINDS) - FURTHER - TAGGED
    assert all(written[address.path].strip() for address in addresses)


def test_no_template_writes_an_address():
    """Addresses come from the address book, which remembers what a page links to; anchors of the same page may stand."""
    for name in all_templates():
        source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, name)
        assert re.findall(r"\]\((?!#)[^)]*\)|\shref=\"(?!#)", source) == [], name


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
