"""Every value that the plugin sets on an object of MkDocs's is listed in one place, with what makes it harmless."""

from __future__ import annotations

import ast
from pathlib import Path

from mkdocs_dossier import plugin
from mkdocs_dossier.render import theme

CHANGING = {"append", "extend", "insert", "update", "setdefault", "add_extension", "pop", "remove", "clear"}
OWN = ("self.", "log.")


def channels(source):
    """What code sets on objects that it did not make: assignments to attributes and items, and calls that change."""
    tree = ast.parse(source)
    for function in (item for item in ast.walk(tree) if isinstance(item, ast.FunctionDef)):
        made = {
            name.id
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            for target in node.targets
            for name in ast.walk(target)
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
        } - {"plugin", "file"}  # these come from MkDocs
        for node in ast.walk(function):
            for place in _places(node):
                name = _named(place)
                if name and not name.startswith(OWN) and name.partition(".")[0] not in made:
                    yield name


def _places(node):
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        flat = [
            part
            for target in targets
            for part in (target.elts if isinstance(target, ast.Tuple | ast.List) else [target])
        ]
        yield from (target for target in flat if isinstance(target, ast.Attribute | ast.Subscript))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
        yield node.func.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "setattr":
        yield ast.Attribute(node.args[0], getattr(node.args[1], "value", "?"), ast.Load())


def _named(place):
    """Such as ``config.theme[font]``; slices and items of a channel belong to it."""
    if isinstance(place, ast.Name):
        return place.id
    if isinstance(place, ast.Attribute):
        return f"{_named(place.value)}.{place.attr}"
    if isinstance(place, ast.Subscript):
        key = place.slice
        item = f"[{key.value}]" if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""
        return f"{_named(place.value)}{item}"
    if isinstance(place, ast.Call) and isinstance(place.func, ast.Attribute):
        return _named(place.func.value)  # `x.setdefault(…).setdefault(…)` changes x
    return ""


def test_the_plugin_sets_what_is_listed_and_nothing_else():
    files = sorted(Path(plugin.__file__).parent.rglob("*.py"))
    found = {_shared(name) for file in files for name in channels(file.read_text(encoding="utf-8"))}
    assert found - theme.CHANNELS.keys() == set(), "a value goes to themes that is not in render/theme.py"
    assert {name for name in theme.CHANNELS if name != "env"} - found == set(), "listed, but set no more"


def _shared(name):
    """`item` is a section of the navigation there."""
    return {"item.title": "section.title"}.get(name, name)


def test_a_new_channel_is_noticed():
    code = "def f(self, page, config, files):\n    {}\n"
    for line, name in {
        "page.title = x": "page.title",
        "page.meta['title'] = x": "page.meta[title]",
        "page.meta.update(x)": "page.meta",
        "config.extra['a'], y = x": "config.extra[a]",
        "setattr(page, 'canonical_url', x)": "page.canonical_url",
        "config.copyright += x": "config.copyright",
        "config.extra.setdefault('a', {}).setdefault('b', x)": "config.extra",
    }.items():
        assert name in set(channels(code.format(line))), line
    assert set(channels(code.format("self.x = 1"))) == set()


def test_functions_that_are_named_exist():
    for said in theme.CHANNELS.values():
        name, colon, _ = said.partition(":")
        assert not colon or callable(getattr(theme, name))
