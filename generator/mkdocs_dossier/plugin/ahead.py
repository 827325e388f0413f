"""Pages converted, and put into the theme, by copies of the process at once, ahead of MkDocs's loops over them.

What is made ahead is what the loops would make, since nobody else has a part in it: no other plugin or hook hears of a page
meanwhile, and the author's templates keep nothing from one page to the next. Else nothing is made ahead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from mkdocs_dossier.model.site_defaults import THEME_SEARCH
from mkdocs_dossier.plugin.finished import over_theme, steady
from mkdocs_dossier.plugin.mkdocs_pages import DirectPage, converted
from mkdocs_dossier.render.direct.converted import Converted, ExtensionWords
from mkdocs_dossier.render.known_scripts import ThemeTemplates
from mkdocs_dossier.render.policy import Judged

if TYPE_CHECKING:
    from mkdocs_dossier.workers.batches import Workers

_UNTIL_CONVERTED = ("pre_page", "page_read_source", "page_markdown")
_OURS = __name__.rpartition(".")[0]
_KEEPING = re.compile(
    rb"\.\s*(?:append|extend|insert|remove|pop\w*|clear|update|setdefault|add|discard|sort|reverse)\b|\battr\b|__"
)
"""What a template has that may change a value, which the next page would see."""

_Conversion = tuple[Mapping[str, str], Files, ExtensionWords]
_Finish = Callable[[str], Judged]
_Theme = tuple[MkDocsConfig, Sequence[File], Navigation, ThemeTemplates, _Finish]


def conversions(
    workers: Workers, config: MkDocsConfig, files: Files, texts: Mapping[str, str], words: ExtensionWords
) -> dict[str, Converted]:
    """What pages' Markdown is converted to, by path; without those that are converted in the ordinary way.

    Args:
        workers: Who converts.
        config: MkDocs's configuration.
        files: All files of the site.
        texts: Pages with their front matter, by path.
        words: What extensions say.
    """
    handlers = (each for name in _UNTIL_CONVERTED for each in config.plugins.events[name])
    if not workers.copying or any(getattr(each, "__module__", "") != _OURS for each in handlers):
        return {}
    pages = [file for file in files.documentation_pages() if file.src_uri in texts]
    found = workers.map("Converting pages", _converted, (texts, files, words), pages, len(pages))
    return {file.src_uri: each for file, each in zip(pages, found, strict=True) if each is not None}


def _converted(common: _Conversion, file: File) -> Converted | None:
    texts, files, words = common
    return converted(get_data(texts[file.src_uri])[0], file, files, words)


def themed(
    workers: Workers,
    config: MkDocsConfig,
    files: Files,
    nav: Navigation,
    env: ThemeTemplates,
    finish: _Finish,
    done: Collection[str],
) -> dict[str, Judged]:
    """Finished pages, by path.

    Args:
        workers: Who makes them.
        config: MkDocs's configuration.
        files: All files of the site.
        nav: Its navigation.
        env: The theme's templates.
        finish: What is done with a page that leaves the templates.
        done: Paths of pages that are finished already.
    """
    if not (workers.copying and steady(config)) or _searched(config) or _keeping(config):
        return {}
    docs = files.documentation_pages()
    found = (file.page for file in docs if file.src_uri not in done)
    pages = [page for page in found if page is not None and type(page) in (Page, DirectPage)]
    common: _Theme = (config, docs, nav, env, finish)
    made = workers.map("Putting pages into the theme", _themed, common, pages, len(pages))
    return {page.file.src_uri: each for page, each in zip(pages, made, strict=True)}


def _themed(common: _Theme, page: Page) -> Judged:
    """As MkDocs does it, page by page."""
    config, docs, nav, env, finish = common
    page.active = True
    try:
        context = get_context(nav, docs, config, page)
        return finish(env.get_template(page.meta.get("template", "main.html")).render(context))
    finally:
        page.active = False


def _searched(config: MkDocsConfig) -> bool:
    """Whether the theme's search reads pages, and takes what is meant for it out of them."""
    found = (config.plugins.get(name) for name in THEME_SEARCH)
    return any(plugin is not None and plugin.config.get("enabled", True) for plugin in found)


def _keeping(config: MkDocsConfig) -> bool:
    return any(map(_KEEPING.search, over_theme(config)))
