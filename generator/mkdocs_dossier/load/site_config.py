"""The few things in ``mkdocs.yml`` that decide what the generator reads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import yaml
from pathspec import GitIgnoreSpec

from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Urls
from mkdocs_dossier.model.site_defaults import THEME, THEME_SEARCH

_PLUGIN = "dossier"
_BLOGS = ("blog", "material/blog")
_TRANSLATIONS = "i18n"
_LITERATE_NAV = "literate-nav"
_NAMES = ("mkdocs.yml", "mkdocs.yaml")
_ON, _OFF = ("true", "yes", "on"), ("false", "no", "off")
_FROM_ENVIRONMENT, _NULL = "!ENV", "tag:yaml.org,2002:null"
_WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_ALWAYS_EXCLUDED = (".*", "/templates/")  # what MkDocs leaves out unless `exclude_docs` takes it back in


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the generator takes from ``mkdocs.yml``; defaults where there is none.

    Attributes:
        text: The configuration, with what it inherits; None if there is none or it is no YAML.
        docs_dir: Folder of hand-written pages, relative to the root.
        excluded: Which of them MkDocs leaves out.
        not_in_nav: Which of them are kept out of the navigation.
        theme_dir: Folder of theme overrides, relative to the root; empty if there is none.
        language: What the theme is to speak; empty where that is left open.
        hooks: Python files that MkDocs runs, relative to the root.
        plugged: Whether `plugins:` names our plugin.
        book: Whether our plugin's options ask for the book beside the pages.
        brief: Whether they ask for the brief alone too.
        urls: How the addresses of the built site look.
        blogs: Which pages belong to a blog.
        elsewhere: Which pages another plugin puts where it likes: posts, translations.
        nav: The pages that the authors' navigation names, each with its place; None where they have none.
        frame: Whether pages have our frame where the theme is the one that it is made for.
        nav_files: Names of Markdown files that are no pages but say what the navigation is.
    """

    text: str | None
    docs_dir: str
    excluded: GitIgnoreSpec
    not_in_nav: GitIgnoreSpec
    theme_dir: str
    language: str
    hooks: tuple[str, ...]
    plugged: bool
    book: bool
    brief: bool
    urls: Urls
    blogs: GitIgnoreSpec
    elsewhere: GitIgnoreSpec
    nav: Mapping[str, Origin] | None
    frame: bool
    nav_files: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def load_site_config(root: Path, name: str = "") -> SiteConfig:
    """Read the configuration ``name``, or the one that MkDocs would take, in ``root``."""
    file = root / (name or next((each for each in _NAMES if (root / each).is_file()), _NAMES[0]))
    found: list[Diagnostic] = []
    top = _compose(root, file, found) if name or file.is_file() else None
    values = _scalars(top)
    where = Origin(file.relative_to(root).as_posix())
    folders = {
        key: _inside(root, key, values.get(key, ""), where, found) for key in ("docs_dir", "theme.custom_dir")
    }
    hooks = [_inside(root, "hooks", hook, where, found) for hook in _list(top, "hooks")]
    found.extend(_second_search(top))
    blogs = [_scalars(options) for name, options in _plugins(top) if name.value in _BLOGS]
    folders_of_blogs = [each.get("blog_dir", "blog").strip("/.") for each in blogs]
    return SiteConfig(
        text=yaml.serialize(top, allow_unicode=True) if top else None,
        docs_dir=folders["docs_dir"] or "docs",
        excluded=GitIgnoreSpec.from_lines([*_ALWAYS_EXCLUDED, *values.get("exclude_docs", "").splitlines()]),
        not_in_nav=GitIgnoreSpec.from_lines(values.get("not_in_nav", "").splitlines()),
        theme_dir=folders["theme.custom_dir"],
        language=values.get("theme.language", ""),
        hooks=tuple(hook for hook in hooks if hook and (root / hook).is_file()),
        plugged=any(name.value == _PLUGIN for name, _ in _plugins(top)),
        book=_wants(top, "book"),
        nav=_nav(_value(top, "nav")),
        frame=values.get("theme.name", values.get("theme", "")) == THEME
        and _wants(top, "frame", default="true"),
        brief=_wants(top, "brief"),
        urls=Urls(
            values.get("use_directory_urls", "true").casefold() not in _OFF, _site(values.get("site_url", ""))
        ),
        blogs=GitIgnoreSpec.from_lines([f"/{folder}/" if folder else "*" for folder in folders_of_blogs]),
        elsewhere=GitIgnoreSpec.from_lines([*_posts(blogs), *_translations(top)]),
        nav_files=frozenset(
            _scalars(options).get("nav_file", "SUMMARY.md")
            for name, options in _plugins(top)
            if name.value == _LITERATE_NAV
        ),
        diagnostics=tuple(found),
    )


def _posts(blogs: list[dict[str, str]]) -> Iterator[str]:
    for options in blogs:
        folder = options.get("blog_dir", "blog").strip("/.")
        posts = options.get("post_dir", "{blog}/posts").replace("{blog}", folder).strip("/")
        yield f"/{posts}/"


def _translations(top: yaml.MappingNode | None) -> Iterator[str]:
    """Patterns of the pages that a plugin takes for translations of others, by what precedes their ending."""
    for name, options in _plugins(top):
        languages = _value(options, "languages") if name.value == _TRANSLATIONS else None
        for language in languages.value if isinstance(languages, yaml.SequenceNode) else ():
            locale = _scalars(language).get("locale", "")
            if re.fullmatch(r"[\w-]+", locale):
                yield f"*.{locale}.md"


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _compose(
    root: Path, file: Path, found: list[Diagnostic], heirs: tuple[Path, ...] = ()
) -> yaml.MappingNode | None:
    """The file's YAML as nodes, so that tags such as ``!ENV`` survive, and with what it inherits."""
    read = read_text(root, file)
    found.extend(read.diagnostics)
    if read.text is None:
        return None
    try:
        loader = yaml.SafeLoader(read.text)
        loader.name = read.path  # so that marks tell the file, also of what is inherited
        node = loader.get_single_node()
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = Origin(read.path, mark.line + 1, mark.column + 1) if mark else Origin(read.path)
        found.append(
            diagnostic("yaml-syntax", f"not valid YAML: {getattr(error, 'problem', None) or error}", where)
        )
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    inherit = _value(node, "INHERIT")
    if not isinstance(inherit, yaml.ScalarNode):
        return node
    parent = inherit.value
    node.value = [pair for pair in node.value if pair[0].value != "INHERIT"]
    base = (file.parent / parent).resolve()
    if base in heirs or not base.is_relative_to(root.resolve()):
        message = (
            f"INHERIT: {parent} leads in a circle" if base in heirs else f"INHERIT: {parent} lies outside"
        )
        found.append(
            diagnostic(
                "path-outside", message, Origin(read.path), "Inherit from another file of the dossier."
            )
        )
        return node
    inherited = _compose(root, root / base.relative_to(root.resolve()), found, (*heirs, file.resolve()))
    return _merged(inherited, node) if inherited else node


def _merged(base: yaml.MappingNode, heir: yaml.MappingNode) -> yaml.MappingNode:
    """Mappings are merged key by key, anything else is replaced."""
    pairs = {key.value: (key, value) for key, value in base.value}
    for key, value in heir.value:
        former = pairs.get(key.value)
        both = (
            former is not None
            and isinstance(former[1], yaml.MappingNode)
            and isinstance(value, yaml.MappingNode)
        )
        pairs[key.value] = (key, _merged(former[1], value) if former and both else value)
    return yaml.MappingNode(heir.tag, list(pairs.values()))


def _scalars(node: yaml.Node | None, prefix: str = "", depth: int = 2) -> dict[str, str]:
    """The scalar settings of two levels; those that ``!ENV`` takes from the environment are as MkDocs has them."""
    found: dict[str, str] = {}
    if not isinstance(node, yaml.MappingNode) or not depth:
        return found
    for key, value in node.value:
        if value.tag == _FROM_ENVIRONMENT:
            found[f"{prefix}{key.value}"] = _from_environment(value)
        elif isinstance(value, yaml.ScalarNode):
            found[f"{prefix}{key.value}"] = value.value
        elif isinstance(key, yaml.ScalarNode):
            found.update(_scalars(value, f"{prefix}{key.value}.", depth - 1))
    return found


def _from_environment(node: yaml.Node) -> str:
    """The first variable named that is set; else the last item of a list, which is none but the default."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    *named, last = [item.value for item in items if isinstance(item, yaml.ScalarNode)] or [""]
    names, default = (named, "" if items[-1].tag == _NULL else last) if named else ([last], "")
    return next((os.environ[name] for name in names if name in os.environ), default)


def _site(url: str) -> str:
    """The address of the site, with a slash at its end as MkDocs writes it; empty where it is none."""
    return f"{url.rstrip('/')}/" if _WEB.match(url) else ""


def _list(node: yaml.MappingNode | None, key: str) -> list[str]:
    value = _value(node, key)
    items = value.value if isinstance(value, yaml.SequenceNode) else []
    return [item.value for item in items if isinstance(item, yaml.ScalarNode)]


def _plugins(top: yaml.MappingNode | None) -> list[tuple[yaml.ScalarNode, yaml.Node | None]]:
    """Names and options of `plugins:`, which is a list of names and mappings, or a mapping."""
    plugins = _value(top, "plugins")
    found: list[tuple[yaml.ScalarNode, yaml.Node | None]] = []
    for entry in plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]:
        if isinstance(entry, yaml.ScalarNode):
            found.append((entry, None))
        elif isinstance(entry, yaml.MappingNode):
            found += entry.value
    return found


def _second_search(top: yaml.MappingNode | None) -> Iterator[Diagnostic]:
    """A note where the theme's search is named too: readers then have two that find different things."""
    for name, options in _plugins(top):
        if name.value in THEME_SEARCH and _scalars(options).get("enabled", "true").casefold() not in _OFF:
            mark = name.start_mark
            where = Origin(mark.name, mark.line + 1, mark.column + 1)
            yield diagnostic(
                "second-search", f"`{name.value}` makes an index of its own for the theme's search box", where
            )


def _wants(top: yaml.MappingNode | None, option: str, default: str = "") -> bool:
    """Whether `plugins:` has `dossier: {<option>: true}`."""
    options = next((options for name, options in _plugins(top) if name.value == _PLUGIN), None)
    return _scalars(options).get(option, default).casefold() in _ON


def _nav(node: yaml.Node | None) -> Mapping[str, Origin] | None:
    """The Markdown files that a navigation names, at any depth."""
    return None if node is None or node.tag == _NULL else MappingProxyType(dict(_named(node)))


def _named(node: yaml.Node) -> Iterator[tuple[str, Origin]]:
    if isinstance(node, yaml.ScalarNode):
        mark = node.start_mark
        yield node.value, Origin(mark.name, mark.line + 1, mark.column + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _named(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _named(value)


def _inside(root: Path, key: str, name: str, where: Origin, found: list[Diagnostic]) -> str:
    """A path relative to the root; empty if there is none. One that leads out of the root is reported."""
    if not name:
        return ""
    path = (root / name).resolve()
    if path.is_relative_to(root.resolve()):
        return path.relative_to(root.resolve()).as_posix()
    hint = "Move it into the dossier: both `mkdocs` and `dossier generate` have to find it."
    found.append(diagnostic("path-outside", f"{key}: {name} lies outside the dossier", where, hint))
    return ""
