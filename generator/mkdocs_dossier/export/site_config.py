"""The configuration of a generated project: the authors' own, less our plugin, plus what the plugin adds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import yaml

from mkdocs_dossier.export import yaml_nodes as nodes
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.assets import SCRIPT_PATHS, STYLE_PATHS
from mkdocs_dossier.model.pages import NavItem
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.site_defaults import (
    OVERRIDES,
    THEME,
    THEME_SEARCH,
    WEB_FONTS,
    markdown_extensions,
    theme_language,
)
from mkdocs_dossier.render.theme import sections

_HEAD = "# Written by `dossier generate`; the dossier's own mkdocs.yml is the place to edit.\n"
_PLUGIN = "dossier"

# They name what a generated project does not have, or would lead out of it.
_DROPPED = ("watch", "site_dir", "edit_uri_template")


def portable_config(
    text: str | None,
    settings: Settings,
    words: Words,
    nav: Sequence[NavItem],
    not_in_nav: Iterable[str],
    left_out: Collection[str] = (),
    *,
    overrides: bool,
) -> bytes:
    """The configuration under which MkDocs, ProperDocs and Zensical build the generated pages without us.

    Args:
        text: The authors' configuration; None if there is none.
        settings: For name and language of a site that has none.
        words: Those of the interface.
        nav: For a site that has none.
        not_in_nav: Patterns of pages that no navigation lists.
        left_out: Pages of the authors' navigation that are not made.
        overrides: Whether there are files to override the theme's.
    """
    root = nodes.parse(text or "{}")
    for key in _DROPPED:
        nodes.drop(root, key)
    nodes.default(root, "site_name", settings.title)
    nodes.put(root, "docs_dir", "docs")
    # Generated pages have no counterpart in the repository; each names the seed that it comes from.
    nodes.put(root, "edit_uri", "")
    nodes.default(root, "nav", sections(nav))
    nodes.prune(nodes.get(root, "nav"), left_out)
    patterns = nodes.get(root, "not_in_nav")
    theirs = patterns.value if isinstance(patterns, yaml.ScalarNode) else ""
    nodes.put(root, "not_in_nav", nodes.lines([*not_in_nav, *theirs.splitlines()]))
    _first(root, "extra_css", STYLE_PATHS)
    _first(root, "extra_javascript", SCRIPT_PATHS)
    _plugins(root)
    _theme(root, theme_language(settings.language), overrides=overrides)
    _extensions(root, words)
    return (_HEAD + yaml.serialize(root, allow_unicode=True)).encode()


def _first(root: yaml.MappingNode, key: str, ours: Sequence[str]) -> None:
    """Put our files in front of the authors' own, except those that they name themselves."""
    theirs = nodes.items_of(nodes.get(root, key))
    named = set(map(nodes.name_of, theirs))
    nodes.put(root, key, nodes.sequence([*(nodes.node(path) for path in ours if path not in named), *theirs]))


def _plugins(root: yaml.MappingNode) -> None:
    """Take ours out, and let no builder make an index for a search box of its theme's unless the authors ask for it."""
    others = [item for item in nodes.items_of(nodes.get(root, "plugins")) if nodes.name_of(item) != _PLUGIN]
    if not THEME_SEARCH.intersection(map(nodes.name_of, others)):
        others.append(nodes.node({"search": {"enabled": False}}))
    nodes.put(root, "plugins", nodes.sequence(others))


def _theme(root: yaml.MappingNode, language: str, *, overrides: bool) -> None:
    theme = nodes.get(root, "theme")
    if not isinstance(theme, yaml.MappingNode):
        nodes.put(root, "theme", {"name": theme.value if theme is not None else THEME})
        theme = nodes.get(root, "theme")
    if not isinstance(theme, yaml.MappingNode):  # never so; for the type checker
        return
    nodes.drop(theme, "custom_dir")
    if overrides:
        nodes.put(theme, "custom_dir", OVERRIDES)
    name, font = nodes.get(theme, "name"), nodes.get(theme, "font")
    ours = name is not None and name.value == THEME
    fonts = (
        {key.value: value.value for key, value in font.value} if isinstance(font, yaml.MappingNode) else {}
    )
    if ours and (font is None or fonts == WEB_FONTS):
        nodes.put(theme, "font", value=False)
    if ours and language:
        nodes.default(theme, "language", language)


def _extensions(root: yaml.MappingNode, words: Words) -> None:
    """Add what pages are written for; options that the authors set are theirs."""
    items = nodes.items_of(nodes.get(root, "markdown_extensions"))
    places = {nodes.name_of(item): index for index, item in enumerate(items)}
    for name, options in markdown_extensions(words).items():
        if name not in places:
            items.append(nodes.node({name: dict(options)} if options else name))
        elif options:
            items[places[name]] = _with_options(items[places[name]], options)
    nodes.put(root, "markdown_extensions", nodes.sequence(items))


def _with_options(item: yaml.Node, options: Mapping[str, object]) -> yaml.Node:
    given = item.value[0][1] if isinstance(item, yaml.MappingNode) else None
    if not isinstance(given, yaml.MappingNode):
        return nodes.node({nodes.name_of(item): dict(options)})
    for key, value in options.items():
        nodes.default(given, key, value)
    return item
