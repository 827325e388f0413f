"""What a dossier's site needs of MkDocs where ``mkdocs.yml`` leaves it open; both doors add the same."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.languages.words import Message, Words

MARKDOWN_EXTENSIONS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "attr_list": {},
        "def_list": {},
        "footnotes": {},
        "md_in_html": {},
        "tables": {},
        "toc": {"permalink": True},
    }
)
"""The extensions of Python-Markdown that pages are written for, with options that authors may change."""

_TITLES = (
    ("footnotes", "BACKLINK_TITLE", Message("Jump back to footnote {} in the text")),
    ("toc", "permalink_title", Message("Permanent link")),
)
"""What these extensions say of their own accord, by the option for it; in English they do so."""


def markdown_extensions(words: Words) -> Mapping[str, Mapping[str, object]]:
    """These extensions, with what they say in the words of a language."""
    titles = {
        name: {option: words.gettext(said)} for name, option, said in _TITLES if words.gettext(said) != said
    }
    return {name: {**options, **titles.get(name, {})} for name, options in MARKDOWN_EXTENSIONS.items()}


HOME = "index.md"
"""The hand-written page that introduces the home page."""

OVERRIDES = "overrides"
"""Where a generated project keeps theme overrides, whatever they are called in the dossier."""

THEME = "material"
"""The theme where none is named, and the one whose fonts are the next constant."""

_THEME_LANGUAGES = (
    "af ar az be bg bn ca cs cy da de el en eo es et eu fa fi fr gl he hi hr hu hy id is it ja ka kn ko ku-IQ lb lt"
    " lv mk mn ms my nb nl nn pl pt pt-BR ro ru sa sh si sk sl sq sr sv ta te th tl tr uk ur uz vi zh zh-Hant zh-TW"
)
"""The languages that it speaks, as it calls them."""

_BY_TAG = {name.casefold(): name for name in _THEME_LANGUAGES.split()}

THEME_SEARCH = frozenset({"search", "material/search"})
"""What the plugin is called that makes an index for the theme's own search box."""

WEB_FONTS: Mapping[str, str] = MappingProxyType({"text": "Roboto", "code": "Roboto Mono"})
"""What Material fetches from elsewhere unless told not to; both doors tell it not to."""


def theme_language(tag: str) -> str:
    """What the theme calls a dossier's language; empty if it does not speak it. Pages have language and direction of it."""
    return _BY_TAG.get(tag.replace("_", "-").casefold()) or _BY_TAG.get(primary(tag), "")
