"""What the plugin has to know of other plugins of MkDocs's, by the names they have in ``plugins:``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable
from urllib.parse import unquote

_NAV_MAKERS = frozenset({"awesome-nav", "awesome-pages"})
"""They make a navigation of the files, and complain of one that is there."""

_LITERATE = "literate-nav"
_SUMMARY = "SUMMARY.md"

_LINK_REWRITERS = frozenset({"autolinks", "ezlinks", "roamlinks"})
"""They look for the target of each link among the files of the documentation folder, on the disk."""

_TRANSLATORS = frozenset({"i18n"})
"""They make pages anew, in each language, and drop those whose path leads elsewhere than into the documentation folder."""

_LINK = re.compile(r"\]\((?P<target>[^()\s<>#]+)(?P<rest>(?:#[^()\s<>]*)?)\)")
_HIDDEN = re.compile("\\]\x02(\\d+)\x03")


def makes_nav(plugins: Collection[str], files: Collection[str] = ()) -> bool:
    """Whether another plugin makes the navigation.

    Args:
        plugins: The names of all plugins.
        files: What stands in the documentation folder.
    """
    return not _NAV_MAKERS.isdisjoint(plugins) or (_LITERATE in plugins and _SUMMARY in files)


def rewrites_links(plugins: Collection[str]) -> bool:
    """Whether a plugin would change links to generated pages."""
    return not _LINK_REWRITERS.isdisjoint(plugins)


def wants_paths_in_docs(plugins: Collection[str]) -> bool:
    """Whether generated pages have to look like files of the documentation folder while files are collected."""
    return not _TRANSLATORS.isdisjoint(plugins)


class Links:
    """Links to generated pages, which can be hidden from others and shown again."""

    def __init__(self, generated: Iterable[str] = ()) -> None:
        """Know which pages are generated, by their path in the documentation folder."""
        self._generated = frozenset(generated)
        self._hidden: list[str] = []

    def hide(self, markdown: str, path: str) -> str:
        """Put numbers in the place of the targets of a page's links to generated pages.

        Args:
            markdown: The page's text.
            path: The page's path in the documentation folder.
        """
        self._hidden = []
        folder = posixpath.dirname(path)

        def number(found: re.Match[str]) -> str:
            if posixpath.normpath(posixpath.join(folder, unquote(found["target"]))) not in self._generated:
                return found[0]
            self._hidden.append(f"{found['target']}{found['rest']}")
            return f"]\x02{len(self._hidden) - 1}\x03"

        return _LINK.sub(number, markdown)

    def show(self, markdown: str) -> str:
        """The text with the links that `hide` took out of it."""
        return (
            _HIDDEN.sub(lambda found: f"]({self._hidden[int(found[1])]})", markdown)
            if self._hidden
            else markdown
        )
