"""Jinja, set up so that a template can't forget to escape: every value that it prints becomes Markdown text.

Names that do not exist stop the build (StrictUndefined), and so does printing None: a template says what it
shows where a fact is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.pages import Address, AddressBook, relative
from mkdocs_dossier.render.date_words import date_in_words, date_label
from mkdocs_dossier.render.escape import escape_html, escape_inline, escape_run, link, page_front_matter
from mkdocs_dossier.render.footnotes import Footnotes
from mkdocs_dossier.render.values import Cites, Link, Markdown, Outward

_VERDICTS = {"accepted": "Accepted", "conflict": "Sources conflict", "open": "Open"}


class _Labels(dict[str, str]):
    """Link texts, escaped once: a name stands on many pages."""

    def __missing__(self, text: str) -> str:
        self[text] = escaped = escape_inline(text)
        return escaped


class Templates:
    """All templates of a build: the authors' own come before the package's."""

    def __init__(self, book: AddressBook, own: Path | None = None) -> None:
        """Prepare the environment; ``own`` is a folder with templates that replace ours by name."""
        self._book = book
        self._here: Address | None = None
        self._notes = Footnotes(lambda _: "")
        self._labels = _Labels()
        loaders = [PackageLoader("mkdocs_dossier", "templates")]
        self._env = Environment(
            loader=ChoiceLoader([FileSystemLoader(own), *loaders] if own else loaders),
            undefined=StrictUndefined,
            autoescape=True,  # makes what macros return Markdown; the finalizer below does the escaping
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=self._finalize,
            auto_reload=False,  # each build has an environment of its own, so templates are read once
        )
        self._env.filters.update(
            in_words=date_in_words, label=date_label, html=_html, capitalise=_capitalise, quoted=quoted
        )
        self._env.globals.update(
            front_matter=_front_matter, verdict_words=_VERDICTS, counted=_counted, indent=_indent
        )

    @property
    def book(self) -> AddressBook:
        """Where pages stand."""
        return self._book

    def render(self, template: str, address: Address, context: object, footnotes: Footnotes) -> str:
        """One page's Markdown from its context, a dataclass whose fields are the template's variables."""
        values: Mapping[str, Any] = {item.name: getattr(context, item.name) for item in fields(context)}  # type: ignore[arg-type]
        # Macros are loaded once and know no page, so the page being written is kept here.
        self._here, self._notes = address, footnotes
        return _tidy(self._env.get_template(template).render(values, notes=footnotes))

    def link(self, link: Link, here: Address) -> Markdown:
        """A Markdown link from the page ``here``; MkDocs checks it like any hand-written one."""
        target = self._book[link.key]
        path = relative(target.path, here.path)
        fragment = f"#{link.fragment}" if link.fragment else ""
        label = self._labels[link.text or target.title]
        return Markdown(f"[{label}]({path}{fragment})")

    def _finalize(self, value: object) -> Markdown:
        """Turn whatever a template prints into Markdown."""
        if isinstance(value, Markdown):
            return value
        if isinstance(value, Link) and self._here:
            return self.link(value, self._here)
        if isinstance(value, Cites):
            return self._notes.marks(value.items)
        if isinstance(value, Outward):
            return Markdown(link(value.text, value.url))
        if isinstance(value, EdtfDate):
            return Markdown(escape_inline(date_label(value)))
        if isinstance(value, str | int):
            return Markdown(escape_run(str(value)))
        # An undefined name raises here, with its name.
        message = f"a template prints {value}, a {type(value).__name__}, for which there is no way to show it"
        raise TypeError(message)


def _html(text: str) -> Markdown:
    """Text for an attribute or an element that the template writes as raw HTML."""
    return Markdown(escape_html(text))


def _capitalise(text: str) -> str:
    """A first capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> Markdown:
    """Words of a source between quotation marks, which words written right to left keep on their side."""
    words = Markdown(f"“{escape_inline(text)}”")
    leftwards = not text.isascii() and any(map(_runs_leftwards, text))
    return Markdown(f"<bdi>{words}</bdi>") if leftwards else words


def _runs_leftwards(character: str) -> bool:
    return bidirectional(character) in {"R", "AL"}


def _counted(number: int, noun: str) -> str:
    """A number with its noun: "1 mention", "344 mentions"."""
    return f"{number:,}\u00a0{noun}{'' if number == 1 else 's'}"


def _indent(depth: int) -> Markdown:
    """What makes a list item one of an item above it."""
    return Markdown("    " * depth)


def _front_matter(title: str, description: str = "") -> Markdown:
    return Markdown(page_front_matter(title, description))


def _tidy(text: str) -> str:
    """At most one blank line in a row outside of code: loops in templates leave more."""
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        ticks = line.lstrip(" ")[:3]
        if ticks in ("```", "~~~") and fence in ("", ticks):
            fence = "" if fence else ticks
        bare = line if fence else line.rstrip(" ")
        if bare and line.endswith("  "):
            bare = f"{bare}  "  # a line break in Markdown written by hand; escaped text never ends so
        if bare or fence or (lines and lines[-1]):
            lines.append(bare)
    return "\n".join(lines).strip("\n") + "\n"
