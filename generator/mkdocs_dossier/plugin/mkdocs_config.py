"""What MkDocs's configuration needs for generated pages, as far as mkdocs.yml leaves it open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from pathspec import GitIgnoreSpec

from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.assets import SCRIPT_PATHS, STYLE_PATHS
from mkdocs_dossier.model.places import OWN_TEMPLATES
from mkdocs_dossier.model.site_defaults import THEME, THEME_SEARCH, WEB_FONTS
from mkdocs_dossier.plugin.needs import Needs
from mkdocs_dossier.render.beside import makes_nav
from mkdocs_dossier.render.theme import FRAME, PACKAGE_TEMPLATES

_NEEDS_SERVER = "navigation.instant"


def root_of(config: MkDocsConfig) -> Path:
    """The dossier's folder."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def config_name(config: MkDocsConfig) -> str:
    """The configuration's file in it; empty if there is none."""
    return Path(config.config_file_path).name if config.config_file_path else ""


def complete(config: MkDocsConfig, needs: Needs, *, frame: bool) -> None:
    """Add style sheets, scripts, extensions and what is watched; leave out of a navigation what has no place there."""
    root = root_of(config)
    watched = [root / "seeds", root / OWN_TEMPLATES, PACKAGE_TEMPLATES]
    config.watch.extend(str(path) for path in watched if path.exists() and str(path) not in config.watch)
    # Before the authors' own, which may change what ours say.
    config.extra_css[:0] = [path for path in STYLE_PATHS if path not in config.extra_css]
    theirs = {str(script) for script in config.extra_javascript}
    config.extra_javascript[:0] = [path for path in SCRIPT_PATHS if path not in theirs]
    for name, options in needs.extensions.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        for key, value in options.items():
            config.mdx_configs.setdefault(name, {}).setdefault(key, value)
    ours = GitIgnoreSpec.from_lines(needs.hidden)
    if config.nav is None and makes_nav(config.plugins):
        ours += GitIgnoreSpec.from_lines(needs.indexes)
    config.not_in_nav = ours + config.not_in_nav if config.not_in_nav else ours
    if config.theme.name == THEME and frame:  # the authors' own come first
        place = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(place, str(FRAME))
    if config.theme.name == THEME and config.theme.get("font") == WEB_FONTS:
        config.theme["font"] = False
    if config.theme.name == THEME and not load_site_config(root, config_name(config)).language:
        config.theme["language"] = needs.language or config.theme["language"]


def keep_out(config: MkDocsConfig, patterns: Sequence[str]) -> None:
    """Let nobody miss pages in the navigation that links alone lead to; the authors' own patterns come after ours."""
    ours = GitIgnoreSpec.from_lines(patterns)
    config.not_in_nav = ours + config.not_in_nav if config.not_in_nav else ours


def leave_server(config: MkDocsConfig) -> None:
    """Let links name files, and do without what fetches: quick navigation, and a search of the theme's."""
    config.use_directory_urls = False
    if "features" in config.theme:
        config.theme["features"] = [
            name for name in config.theme["features"] if not name.startswith(_NEEDS_SERVER)
        ]
    for name in THEME_SEARCH:
        plugin = config.plugins.get(name)
        if plugin is not None and "enabled" in plugin.config:
            plugin.config["enabled"] = False


def instant(config: MkDocsConfig) -> bool:
    """Whether the theme puts pages in each other's place; without an address it can't."""
    features = config.theme.get("features") or ()
    return bool(config.site_url) and _NEEDS_SERVER in features
