"""The few things in ``mkdocs.yml`` that decide what the generator reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from pathspec import GitIgnoreSpec

from mkdocs_dossier.load.files import read_text


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the generator takes from ``mkdocs.yml``; defaults where it is absent or unreadable.

    MkDocs itself reports a faulty configuration, so nothing is said about it here.

    Attributes:
        text: The file as it is; None if there is none.
        docs_dir: Folder of hand-written pages, relative to the root.
        excluded: Which of them MkDocs leaves out.
        theme_dir: Folder of theme overrides, relative to the root; empty if there is none.
    """

    text: str | None
    docs_dir: str
    excluded: GitIgnoreSpec
    theme_dir: str


def load_site_config(root: Path) -> SiteConfig:
    """Read ``mkdocs.yml`` in ``root``."""
    file = root / "mkdocs.yml"
    text = read_text(root, file).text if file.is_file() else None
    top = _scalars(_compose(text)) if text else {}
    excluded = GitIgnoreSpec.from_lines(top.get("exclude_docs", "").splitlines())
    docs_dir = _inside(root, top.get("docs_dir", "")) or "docs"
    return SiteConfig(text, docs_dir, excluded, _inside(root, top.get("theme.custom_dir", "")))


def _compose(text: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return node


def _scalars(node: yaml.Node | None, prefix: str = "", depth: int = 2) -> dict[str, str]:
    """The scalar settings of two levels; tags such as ``!ENV`` are nobody's business here and do no harm."""
    found: dict[str, str] = {}
    if not isinstance(node, yaml.MappingNode) or not depth:
        return found
    for key, value in node.value:
        if isinstance(value, yaml.ScalarNode):
            found[f"{prefix}{key.value}"] = value.value
        elif isinstance(key, yaml.ScalarNode):
            found.update(_scalars(value, f"{prefix}{key.value}.", depth - 1))
    return found


def _inside(root: Path, name: str) -> str:
    """A folder's name relative to the root; empty if it is none or lies outside."""
    if not name:
        return ""
    folder = (root / name).resolve()
    return folder.relative_to(root.resolve()).as_posix() if folder.is_relative_to(root.resolve()) else ""
