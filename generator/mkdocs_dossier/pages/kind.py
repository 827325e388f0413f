"""What a page kind is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.extensions import Extension
from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source


class Single(NamedTuple):
    """The page of which a kind has one.

    Attributes:
        key: What links name it by; one that ends in a slash is the index of a folder.
        title: What links to it say.
        parent: Key of the page above it.
        path: Its file, where the key does not tell it.
        nav: Its place in the navigation, among those of its tab; None if it is reached by links alone.
        is_index: Whether it lists what there is, and so helps those who can't search.
        tab: Under which tab it is found; None for a tab of its own, after the others.
        made: Whether the dossier has anything for it: an empty page is not made.
    """

    key: str
    title: str
    parent: str = "home"
    path: str = ""
    nav: int | None = None
    is_index: bool = False
    tab: Tab | None = None
    made: Callable[[Dossier, Findings], bool] = lambda *_: True

    def address(self, kind: str, words: Words) -> Address:
        """Where it stands, for a kind of that name, with its title in the words of a language."""
        path = self.path or (f"{self.key}index.md" if self.key.endswith("/") else f"{self.key}.md")
        title = words.said(self.title)
        return Address(
            self.key,
            path,
            title,
            kind,
            self.parent,
            nav=self.nav,
            is_index=self.is_index,
            tab=self.tab,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One kind of page: a file in `kinds/` with a ``KIND``, a line in its list, and a template of the same name.

    Attributes:
        name: The module's name; that of another distribution's kind is the one of its template and of its folder.
        context: Gives the dataclass whose fields one page's template prints.
        single: Its one page, or the first of its pages; None if it has but one for each of something.
        each: The records of which each has a page, in ``folder``. Its key is the record's id, so these are ours alone.
        plan: Gives the addresses of further pages.
        plan_found: Gives those of pages whose number depends on what was found.
        folder: Where further pages stand, which no navigation lists; empty where another kind's folder holds them.
            All pages of another distribution's kind stand there, and their keys begin with it; its name if empty.
        package: In whose folder ``templates`` the template stands; the one that ``context`` comes from if empty.
        extension: Who brings it; None for our own. Not to be set.
    """

    name: str
    context: Callable[[Address, Site], object]
    single: Single | None = None
    each: Callable[[Dossier], Mapping[str, CatalogueRecord] | Mapping[str, Source]] = lambda _: {}
    plan: Callable[[Dossier], Iterable[Address]] = lambda _: ()
    plan_found: Callable[[Dossier, Findings], Iterable[Address]] = lambda *_: ()
    folder: str = ""
    package: str = ""
    extension: Extension | None = None

    @property
    def template(self) -> str:
        """The template's name; others' have that of their package before them."""
        return f"{self.home}/{self.name}.md.jinja" if self.extension else f"{self.name}.md.jinja"

    @property
    def home(self) -> str:
        """The package that has the template."""
        return self.package or self.context.__module__.partition(".")[0]

    @property
    def address(self) -> Address | None:
        """Where its one page stands; its title is English."""
        return self.single.address(self.name, IN_ENGLISH) if self.single else None

    def addresses(self, dossier: Dossier, findings: Findings | None) -> Iterator[Address]:
        """Where all its pages stand; without findings, those that do not depend on them."""
        if self.single and (findings is None or self.single.made(dossier, findings)):
            yield self.single.address(self.name, dossier.words)
        for record in self.each(dossier).values():
            foreign = dossier.foreign(record.id) if isinstance(record, Source) else ""
            title = record.title if isinstance(record, Source) else record.name
            path, above = f"{self.folder}/{record.id}.md", f"{self.folder}/"
            yield Address(record.id, path, title, self.name, above, foreign)
        yield from self.plan(dossier)
        if findings:
            yield from self.plan_found(dossier, findings)
