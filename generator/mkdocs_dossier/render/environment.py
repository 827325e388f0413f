"""Jinja, set up so that a template can't forget to escape: every value that it prints becomes Markdown text.

Names that do not exist stop the build (StrictUndefined), and so does printing None: a template says what it
shows where a fact is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context

from mkdocs_dossier.languages.tags import is_leftwards
from mkdocs_dossier.languages.words import Sentence, Words
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.headings import HEADINGS
from mkdocs_dossier.model.unknown import UNKNOWN
from mkdocs_dossier.model.values import Cites, Link, Markdown, Wording
from mkdocs_dossier.render.date_words import date_in_words, date_label
from mkdocs_dossier.render.escape import (
    escape_code,
    escape_html,
    escape_inline,
    escape_run,
    page_front_matter,
)
from mkdocs_dossier.render.footnotes import Footnotes
from mkdocs_dossier.render.in_language import attributes, marked, quoted
from mkdocs_dossier.render.page_writer import PageWriter

_ID = re.compile("[A-Za-z0-9_-]+")
_BESIDE = "§"
"""Stands for Markdown beside a text that is escaped; nothing that is escaped itself."""
_RUN = re.compile(r"\d+–\d+")


class _Writer(CodeGenerator):
    """Compiles templates so that what is printed goes through the finalizer and no second time through Jinja's escaping.

    Where a later Jinja calls this by another name, its own way stays, which writes the same and takes longer.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"({finalize.src}")


class _Context(Context):
    """Calls macros and functions directly: none of ours asks for the context."""

    def call(self, function: Callable[..., Any], /, *args: Any, **values: Any) -> Any:
        """Call it, without what Jinja hands over to functions that ask for the context."""
        values.pop("_loop_vars", None)
        values.pop("_block_vars", None)
        return function(*args, **values)


class _Environment(Environment):
    code_generator_class = _Writer
    context_class = _Context


class Templates:
    """All templates of a build: the authors' own come before the package's."""

    def __init__(
        self,
        own: Path | Mapping[str, str] | None = None,
        words: Words | None = None,
        packages: Iterable[str] = (),
    ) -> None:
        """Prepare the environment.

        Args:
            own: A folder with templates that replace ours by name, or their texts.
            words: The words of the interface in the pages' language; English ones if None.
            packages: Others that bring templates; the names of these begin with the package's.
        """
        words = words or Words()
        language = words.language
        self._words = words
        self._page: PageWriter | None = None
        self._notes: Footnotes | None = None
        others = PrefixLoader({name: PackageLoader(name, "templates") for name in packages})
        loaders = [PackageLoader("mkdocs_dossier", "templates"), others]
        self._env = _Environment(
            loader=ChoiceLoader([_loader(own), *loaders] if own else loaders),
            undefined=StrictUndefined,
            autoescape=True,  # makes what macros return Markdown; the finalizer below does the escaping
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=self._finalize,
            auto_reload=False,  # each build has an environment of its own, so templates are read once
        )
        self._env.filters.update(
            in_words=lambda date: _unparted(date_in_words(date, words)),
            label=lambda date: date_label(date, words),
            html=lambda text: _html(words.said(text)),
            code=_code,
            id=_id,
            capitalise=words.capital,
            quoted=lambda text: quoted(Wording(text) if isinstance(text, str) else text, language),
            quoted_here=self._quoted_here,
            voiced=lambda words: Markdown(f"<q>{quoted(words, language)}</q>"),
            marked=lambda inner, wording: marked(wording, language, inner),
            language_attributes=partial(attributes, home=language),
        )
        self._env.globals.update(
            link=Link,
            has=self._has,
            front_matter=self._front_matter,
            headings={name: words.said(text) for name, text in HEADINGS.items()},
            **_messages(words),
            unknown=UNKNOWN,
            first_here=self._first_here,
            own_language=Markdown(f' lang="{language}" dir="{"rtl" if is_leftwards(language) else "ltr"}"'),
            indent=_indent,
        )

    def render(
        self, template: str, context: object, frame: object, page: PageWriter, notes: Footnotes
    ) -> str:
        """One page's Markdown.

        Args:
            template: Its name.
            context: A dataclass, whose fields, and those of its entry, are variables of the template.
            frame: What stands around the page's content, a variable too.
            page: Writes its values.
            notes: Its footnotes, a variable too.
        """
        # Macros are loaded once and know no page, so the page being written is kept here.
        self._page, self._notes = page, notes
        return _tidy(self._env.get_template(template).render(_variables(context), frame=frame, notes=notes))

    def _has(self, key: str) -> bool:
        """Whether there is a page of that key: what a dossier has nothing for is not made."""
        return self._page is not None and key in self._page.site.addresses

    def _front_matter(self, title: str, description: str = "", **others: object) -> Markdown:
        """With the page of the navigation that the page belongs to, so that the theme can mark its tab."""
        tab = self._page.site.addresses.tab(self._page.here) if self._page else ""
        return Markdown(
            page_front_matter(title, description, **{"dossier_tab": tab} if tab else {}, **others)
        )

    def _first_here(self, *what: str) -> bool:
        return self._notes.first(what) if self._notes else True

    def _quoted_here(self, cites: Cites) -> Markdown:
        """Nothing to be seen: the words of these passages stand on the page."""
        if self._notes:
            self._notes.quote(cites.items)
        return Markdown("")

    def _finalize(self, value: object) -> Markdown:
        """Turn whatever a template prints into Markdown."""
        if isinstance(value, Markdown):
            return value
        if isinstance(value, Link) and self._page:
            return self._page.link(value)
        if isinstance(value, str):
            return Markdown(escape_run(self._words.said(value)))
        if isinstance(value, Sentence):
            return self._sentence(value)
        if isinstance(value, int):
            return Markdown(escape_run(str(value)))
        if isinstance(value, EdtfDate):
            return _unparted(date_label(value, self._words))
        if isinstance(value, Cites) and self._notes:
            return self._notes.marks(value.items)
        written = self._page.write(value) if self._page else None
        if written is not None:
            return written
        # An undefined name raises here, with its name.
        message = f"a template prints {value}, a {type(value).__name__}, for which there is no way to show it"
        raise TypeError(message)

    def _sentence(self, sentence: Sentence) -> Markdown:
        """Its words escaped with what stands beside them in mind: a colon begins no line behind a link."""
        made = [None if type(piece) is str else self._finalize(piece) for piece in sentence.pieces]
        for number, piece in enumerate(sentence.pieces):
            if made[number] is None:
                before = _BESIDE if number and made[number - 1] else ""
                behind = _BESIDE if made[number + 1 :] and not str(piece).endswith("!") else ""
                text = escape_run(f"{before}{piece}{behind}")
                made[number] = Markdown(text[len(before) : len(text) - len(behind)])
        return Markdown("").join(filter(None, made))


def _loader(own: Path | Mapping[str, str]) -> BaseLoader:
    return FileSystemLoader(own) if isinstance(own, Path) else DictLoader(own)


def _messages(words: Words) -> Mapping[str, Callable[..., str | Sentence]]:
    """What templates ask for words by, with gettext's names; places take whatever can be printed."""

    def said(found: Callable[..., Sentence]) -> Callable[..., str | Sentence]:
        def ask(*args: Any, **values: object) -> str | Sentence:
            phrase = found(*args, **values)
            if len(phrase.pieces) == 1 and type(phrase.pieces[0]) is str:
                return phrase.pieces[0]
            # Text alone stays text, for filters and attributes. What is Markdown already is none.
            if all(isinstance(piece, str) and not isinstance(piece, Markdown) for piece in phrase.pieces):
                return "".join(map(str, phrase.pieces))
            return phrase

        return ask

    return {
        "_": said(words.phrase),
        "gettext": said(words.phrase),
        "pgettext": said(words.phrase_in),
        "ngettext": said(words.nphrase),
        "npgettext": said(words.nphrase_in),
        "list_of": lambda items, either=False: words.phrase_list(items, either=either),
        "series": words.phrase_series,
        "number": words.number,
    }


def _variables(context: object) -> dict[str, Any]:
    values = {item.name: getattr(context, item.name) for item in fields(context)}  # type: ignore[arg-type]
    inner = [values.pop(part) for part in ("entry", "common") if part in values]
    return values | (_variables(*inner) if inner else {})


def _html(text: str) -> Markdown:
    """Text for an attribute or an element that the template writes as raw HTML."""
    return Markdown(escape_html(text))


def _code(text: str) -> Markdown:
    """Text for a ``pre`` element that the template writes as raw HTML."""
    return Markdown(escape_code(text))


def _id(text: str) -> Markdown:
    """An id in an attribute list, as it is: there a character reference would be part of it.

    Raises:
        ValueError: It has signs that could be more than an id; a bug, as ids are made or checked.
    """
    if not _ID.fullmatch(text):
        message = f"{text!r} is no id"
        raise ValueError(message)
    return Markdown(text)


@lru_cache(maxsize=1 << 12)
def _unparted(date: str) -> Markdown:
    """A date whose run of days or years is not parted at its dash: there browsers would begin a line."""
    return Markdown(_RUN.sub(r'<span class="dossier-span">\g<0></span>', escape_inline(date)))


def _indent(depth: int) -> Markdown:
    """What makes a list item one of an item above it."""
    return Markdown("    " * depth)


def _tidy(text: str) -> str:
    """At most one blank line in a row outside of code: loops in templates leave more."""
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        if line and not fence and line[0] not in " `~" and line[-1] != " ":
            lines.append(line)  # as most are
            continue
        ticks = line.lstrip(" ")[:3]
        if ticks in ("```", "~~~") and fence in ("", ticks):
            fence = "" if fence else ticks
        bare = line if fence else line.rstrip(" ")
        if bare and line.endswith("  "):
            bare = f"{bare}  "  # a line break in Markdown written by hand; escaped text never ends so
        if bare or fence or (lines and lines[-1]):
            lines.append(bare)
    return "\n".join(lines).strip("\n") + "\n"
