"""The text edition, made of what MkDocs made of the pages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_dossier.languages.tags import is_leftwards
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.plugin.mkdocs_files import generated
from mkdocs_dossier.render.text_edition import FullPage, TextEdition


def replace_texts(
    tabs: Sequence[tuple[str, str]], words: Words, config: MkDocsConfig, files: Files, ours: Collection[str]
) -> None:
    """Put the text edition in the place of the empty files that links were checked with.

    Args:
        tabs: What readers call each tab, and where its first page stands.
        words: Those of the site.
        config: For the site's name and address.
        files: All files, whose pages have their contents by now.
        ours: The paths of our pages.
    """
    language = words.language
    direction = "rtl" if is_leftwards(language) else "ltr"
    pages = [
        FullPage(
            page.url,
            unescape(str(page.title)),
            page.content or "",
            language,
            direction,
            page.canonical_url or "",
        )
        for file in files.documentation_pages()
        if (page := file.page) is not None and file.src_uri in ours
    ]
    edition = TextEdition(pages, tabs, str(config.site_name), words)
    for path, content in edition.files():
        former = files.get_file_from_path(path)
        if former is not None:
            files.remove(former)
        files.append(generated(config, Output(path, content), None))
