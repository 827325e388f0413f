"""Pages of ours, which are converted directly where the site's Markdown is what they are written for."""

from __future__ import annotations

import logging
from importlib.metadata import version

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS
from mkdocs_dossier.render.direct import VERSIONS
from mkdocs_dossier.render.direct.converted import Converted, ExtensionWords

_CHANGES_NOTHING = frozenset({"fenced_code"})
"""Extensions that pages of ours have no use for; MkDocs adds them."""
_WORDS = {("toc", "permalink_title"): "permalink", ("footnotes", "BACKLINK_TITLE"): "back"}


def direct_words(config: MkDocsConfig) -> ExtensionWords | None:
    """What extensions say on pages; None where pages are not to be converted directly.

    That is so beside versions of Python-Markdown that were not compared with, extensions or options that change what
    Markdown means, and a log that tells every step.
    """
    if version("markdown") not in VERSIONS or logging.getLogger(Page.__module__).isEnabledFor(logging.DEBUG):
        return None
    if {*config.markdown_extensions} - _CHANGES_NOTHING != MARKDOWN_EXTENSIONS.keys():
        return None
    said = {}
    for name, options in config.mdx_configs.items():
        for key, value in options.items():
            if (name, key) in _WORDS and isinstance(value, str):
                said[_WORDS[name, key]] = value.replace("%d", "{}")
            elif MARKDOWN_EXTENSIONS.get(name, {}).get(key, None) is not value:
                return None
    if config.mdx_configs.get("toc", {}).get("permalink") is not True:
        return None
    return ExtensionWords(**said)


def take_over(page: Page, words: ExtensionWords | None, found: Converted | None = None) -> None:
    """Let a page be converted directly, unless another plugin has made it one of its own.

    Args:
        page: The page.
        words: What extensions say; None where it is to be converted in the ordinary way.
        found: What its Markdown was converted to before, if nothing has changed.
    """
    if words is not None and type(page) in (Page, DirectPage):  # a preview converts a page again and again
        direct = page  # the very page, which others hold already
        direct.__class__ = DirectPage
        assert isinstance(direct, DirectPage)  # noqa: S101 - tells the type checker
        direct.words, direct.found = words, found


class DirectPage(Page):
    """A page of MkDocs's that is read once, and in the ordinary way where that can't be done."""

    words: ExtensionWords
    found: Converted | None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown, whoever has changed it by now."""
        if not self.converted(self.markdown or "", files):
            super().render(config, files)

    def converted(self, markdown: str, files: Files) -> bool:
        """Convert Markdown directly; gives whether that could be done."""
        found = self.found = self.found or converted(markdown, self.file, files, self.words)
        if found is None:
            return False
        self.content = found.html
        self.toc = get_toc(found.toc)
        self._title_from_render = found.title
        self.present_anchor_ids = found.anchors
        self.links_to_anchors = {self._to(path, files): links for path, links in found.links.items()}
        return True

    def _to(self, path: str, files: Files) -> File:
        found = self.file if path == self.file.src_uri else files.src_uris.get(path)
        assert found is not None  # noqa: S101 - it was found when the page was converted
        return found


def converted(markdown: str, file: File, files: Files, words: ExtensionWords) -> Converted | None:
    """What a page's Markdown is converted to, or None where it is to be converted in the ordinary way.

    Args:
        markdown: Without front matter.
        file: The page's.
        files: All files of the site.
        words: What extensions say.
    """
    # To read its patterns takes longer than a site's finished pages do.
    from mkdocs_dossier.plugin.mkdocs_conversion import convert_page  # noqa: PLC0415

    return convert_page(markdown, file, files, words)
