"""``mkdocs.yml`` of a generated project: the authors' own, less our plugin, plus what the plugin would have added."""

from __future__ import annotations

import yaml

from mkdocs_dossier.model.assets import STYLE
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS, NAV, NOT_IN_NAV

_HEAD = "# Written by `dossier generate`; the dossier's own mkdocs.yml is the place to edit.\n"
_DEFAULT = "theme:\n  name: material\n  font: false\n"


def portable_config(text: str | None, settings: Settings) -> bytes:
    """The configuration under which MkDocs, ProperDocs and Zensical build the generated pages without us.

    YAML is edited as nodes, so tags such as ``!ENV`` pass through untouched.
    """
    root = yaml.compose(text or _DEFAULT, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        root = yaml.compose(_DEFAULT, Loader=yaml.SafeLoader)
    _default(root, "site_name", settings.title)
    _set(root, "docs_dir", "docs")
    _drop_plugin(root)
    theme = _get(root, "theme")
    if isinstance(theme, yaml.MappingNode) and _get(theme, "custom_dir") is not None:
        _set(theme, "custom_dir", "overrides")
    _default(root, "nav", [{title: path} for title, path in NAV])
    _default(root, "not_in_nav", NOT_IN_NAV)
    _extend(root, "extra_css", [STYLE])
    _extend(root, "markdown_extensions", [{name: dict(options)} if options else name for name, options in MARKDOWN_EXTENSIONS.items()])
    return (_HEAD + yaml.serialize(root, allow_unicode=True)).encode()


def _node(value: object) -> yaml.Node:
    return yaml.compose(yaml.safe_dump(value, allow_unicode=True), Loader=yaml.SafeLoader)


def _get(mapping: yaml.MappingNode, key: str) -> yaml.Node | None:
    return next((value for found, value in mapping.value if found.value == key), None)


def _set(mapping: yaml.MappingNode, key: str, value: object) -> None:
    mapping.value = [pair for pair in mapping.value if pair[0].value != key]
    mapping.value.append((_node(key), _node(value)))


def _default(mapping: yaml.MappingNode, key: str, value: object) -> None:
    if _get(mapping, key) is None:
        _set(mapping, key, value)


def _extend(mapping: yaml.MappingNode, key: str, values: list[object]) -> None:
    """Add to a list what it does not name yet."""
    current = _get(mapping, key)
    if not isinstance(current, yaml.SequenceNode):
        _set(mapping, key, values)
        return
    names = {_name(item) for item in current.value}
    current.value.extend(node for node in map(_node, values) if _name(node) not in names)


def _drop_plugin(mapping: yaml.MappingNode) -> None:
    plugins = _get(mapping, "plugins")
    if isinstance(plugins, yaml.SequenceNode):
        plugins.value = [item for item in plugins.value if _name(item) != "dossier"]
        if not plugins.value:
            _set(mapping, "plugins", [])
    elif isinstance(plugins, yaml.MappingNode):
        plugins.value = [pair for pair in plugins.value if pair[0].value != "dossier"]


def _name(item: yaml.Node) -> str:
    if isinstance(item, yaml.MappingNode) and item.value:
        return str(item.value[0][0].value)
    return str(item.value)
