"""The spine: a dossier is read and analysed once, then checked, made into a site, set as a book. Writes no file.

open → Project ─ check → diagnostics
               ─ build → Build: the site's pages and files
               ─ book, exhibits → Printed: PDFs
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_dossier.analyse.lock import with_present_names
from mkdocs_dossier.analyse.passes import analyse
from mkdocs_dossier.check import run_rules
from mkdocs_dossier.check.follow_ups import without_follow_ups
from mkdocs_dossier.check.ignores import apply_ignores
from mkdocs_dossier.check.rule import Case
from mkdocs_dossier.export.site_config import portable_config
from mkdocs_dossier.load.copies import read_copies
from mkdocs_dossier.load.project import Loaded, load
from mkdocs_dossier.making import Rest, make, place, plan, unmade
from mkdocs_dossier.model.book import BRIEF_PATH, PATH, BookSettings
from mkdocs_dossier.model.diagnostic import Diagnostic, has_errors
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import NOT_RECORDED
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import AddressBook, NavItem, Output, Urls
from mkdocs_dossier.model.printed import BOOK, BRIEF, EVERYTHING_OPEN, BundleOrder, Printed
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import OVERRIDES
from mkdocs_dossier.pages.navigation import at_foot, default_nav, not_in_nav, tabs
from mkdocs_dossier.pages.others import all_kinds
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.workers.batches import HERE, Workers
from mkdocs_dossier.workers.progress import Tell, quiet

if TYPE_CHECKING:
    from mkdocs_dossier.book.press import Kept


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep Python from looking for circles of dead values.

    What a build makes lives to its end, and looking through it again and again takes a sixth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True)
class Project:
    """A dossier's folder as it was read, with all that was found in it; nothing is read again.

    Attributes:
        root: The folder.
        loaded: What was read.
        site: What pages, files and book are made from: the dossier, the findings, the addresses.
    """

    root: Path
    loaded: Loaded
    site: Site
    _diagnostics: tuple[Diagnostic, ...]
    _memory: RunMemory = FORGETFUL

    @classmethod
    @without_collector()
    def read(
        cls,
        root: Path,
        config_file: str = "",
        fulltext: Path | None = None,
        *,
        renewed: str = "",
        workers: Workers = HERE,
        memory: RunMemory = FORGETFUL,
    ) -> Project:
        """Read a dossier, analyse it, and find everything that is to be said about it.

        Args:
            root: Its folder.
            config_file: MkDocs's configuration if it has another name than usual.
            fulltext: The folder of originals, where it is not the usual one.
            renewed: The day to note for facts of a new lock, so that what is wrong with the present one does not
                matter; empty where none is being made.
            workers: Who reads articles and looks at them.
            memory: Has what was read and found before, for whoever reads a dossier again and again.
        """
        memory.begin()
        loaded = load(root, config_file, fulltext, workers, memory)
        dossier, renew = loaded.dossier, bool(renewed)
        if loaded.lock:
            loaded = replace(loaded, lock=with_present_names(dossier, loaded.lock))
        findings = analyse(
            dossier,
            loaded.originals,
            loaded.lock,
            renewed or NOT_RECORDED,
            renew=renew,
            workers=workers,
            memory=memory,
        )
        found = (
            *loaded.diagnostics,
            *run_rules(Case(dossier, findings, loaded.gaps, loaded.lock, renew)),
        )
        site = Site(dossier, findings, AddressBook(plan(dossier, findings), loaded.site.urls))
        site, placed = place(root, loaded.site, site, sound=not has_errors(found))
        told = apply_ignores(dossier, without_follow_ups((*found, *placed)), loaded.gaps)
        return cls(root, loaded, site, _in_order(told), memory)

    @property
    def dossier(self) -> Dossier:
        """What the authors wrote."""
        return self.loaded.dossier

    @property
    def findings(self) -> Findings:
        """What analysis made of it."""
        return self.site.findings

    def check(self) -> tuple[Diagnostic, ...]:
        """Everything an author can mend, in the order of the files."""
        return self._diagnostics

    @without_collector()
    def build(
        self,
        *,
        book: bool = False,
        brief: bool = False,
        urls: Urls | None = None,
        moment: int | None = None,
        text_edition: bool = False,
        workers: Workers = HERE,
        kept: Kept | None = None,
    ) -> Build:
        """Make every page and file of the site; none if anything stands in the way.

        Args:
            book: Whether the book stands beside the pages.
            brief: Whether the brief that it begins with does, as a file of its own.
            urls: How the site's addresses look, where the caller knows it better than the configuration.
            moment: As for ``book``.
            text_edition: Whether the caller makes bare text of the pages, to which they lead.
            workers: Who makes the pages.
            kept: As for ``book``.
        """
        site, told = replace(self.site, text_edition=text_edition), self.check()
        if has_errors(told):
            return Build(self, site, (), tuple, told)
        if urls is not None:
            site = replace(site, addresses=AddressBook(site.addresses, urls))
        offers = ({BRIEF_PATH: BRIEF} if brief else {}) | ({PATH: BOOK} if book else {})
        site, pages, rest, faults = make(self.root, self.loaded.site, site, offers, workers, self._memory)
        pdfs: list[Output] = []
        for path in offers if pages else ():
            printed = self.book(alone=path == BRIEF_PATH, moment=moment, kept=kept)
            pdfs += [Output(path, content) for content in printed.volumes]
            told = (*told, *printed.diagnostics)
            if not printed.volumes:
                pages, rest, pdfs = (), tuple, []
                break
        told = _in_order((*told, *faults)) if faults or offers else told
        build = Build(self, site, pages, lambda: (*rest(), *pdfs), told)
        if self._memory.forgets:
            _ = build.outputs  # while nobody looks for circles
        return build

    @without_collector()
    def book(
        self,
        settings: BookSettings | None = None,
        only: Sequence[str] = (),
        *,
        alone: bool = False,
        volumes: int = 1,
        moment: int | None = None,
        tell: Tell = quiet,
        kept: Kept | None = None,
    ) -> Printed:
        """Set the dossier, or a reader's pack of it, as PDFs; none if anything stands in the way.

        Args:
            settings: How to set it, if otherwise than the dossier's settings say.
            only: Ids of records for a reader's pack; empty for everything.
            alone: Whether the brief that the book begins with is all that is wanted.
            volumes: How many; 0 for as many as its size asks for.
            moment: Seconds since 1970 that the file is dated by where the dossier has no edition; the newest day
                that its sources tell if None.
            tell: Is told of the stages.
            kept: What was set before, which is not set again while nothing in it has changed; volumes always are.

        Raises:
            KeyError: ``only`` names a record that there is not.
        """
        from mkdocs_dossier.book.printing import print_book  # noqa: PLC0415 - most builds set none, and need not read it
        from mkdocs_dossier.book.selection import select  # noqa: PLC0415 - the same

        chosen, told = select(self.site, only), self.check()
        if has_errors(told):
            return Printed((), told)
        printed = print_book(
            self.root,
            self.loaded.site.docs_dir,
            self.site,
            chosen,
            settings or self.dossier.settings.book,
            alone=alone,
            volumes=volumes,
            moment=moment,
            tell=tell,
            kept=kept,
        )
        return replace(printed, diagnostics=(*told, *printed.diagnostics))

    @without_collector()
    def exhibits(self, order: BundleOrder = EVERYTHING_OPEN, *, moment: int | None = None) -> Printed:
        """Set the originals that may be reproduced as a bundle of exhibits; nothing if anything stands in the way.

        Args:
            order: Which of them, and how they are numbered.
            moment: As for ``book``.
        """
        from mkdocs_dossier.book.bundling import print_exhibits  # noqa: PLC0415 - as above

        told = self.check()
        if has_errors(told):
            return Printed((), told)
        printed = print_exhibits(self.root, self.site, self.loaded.originals, order, moment=moment)
        return replace(printed, diagnostics=(*told, *printed.diagnostics))


@dataclass(frozen=True)
class Build:
    """A site's pages and files.

    Attributes:
        project: What they were made from.
        site: The same as the site has it, with its addresses.
        pages: The Markdown of the documentation folder; empty if there are errors.
        diagnostics: Everything an author can mend.
    """

    project: Project
    site: Site
    pages: tuple[Output, ...]
    _rest: Rest
    diagnostics: tuple[Diagnostic, ...]

    @cached_property
    def outputs(self) -> tuple[Output, ...]:
        """The files of the documentation folder, the pages first; empty if there are errors.

        What is no page is made when it is first asked for: a preview shows a page before its search knows it.
        """
        return (*self.pages, *self._rest())

    @property
    def nav(self) -> tuple[NavItem, ...]:
        """The navigation of a site that has none of its own."""
        elsewhere = {page.path for page in self.site.dossier.hand_pages if not page.listed}
        hidden = self.project.loaded.site.not_in_nav.match_file
        return default_nav(
            self.site.addresses, lambda path: path in elsewhere or hidden(path), self.site.words
        )

    @property
    def tabs(self) -> tuple[tuple[str, str], ...]:
        """What readers call each tab, and where its first page stands within the site."""
        found = tabs(self.site.addresses, self.site.words)
        return tuple((title, self.site.addresses.built(below[0].key)) for title, below in found)

    @property
    def left_out(self) -> frozenset[str]:
        """Pages that the authors' navigation names and that are not made."""
        return frozenset(unmade(self.site, self.project.loaded.site))

    @property
    def not_in_nav(self) -> tuple[str, ...]:
        """Patterns of the pages that links alone lead to."""
        named = self.project.loaded.site.nav or {}
        foot = (page.path for page in self.site.addresses if at_foot(page) and page.path not in named)
        return (*not_in_nav(all_kinds()), *(f"/{path}" for path in foot))

    def plain_project(self) -> list[tuple[str, bytes]]:
        """A complete MkDocs project of plain Markdown: pages, files, theme overrides and a configuration."""
        config = self.project.loaded.site
        copies = tuple(read_copies(self.project.root, config))
        written = portable_config(
            config.text,
            self.site.settings,
            self.site.words,
            self.nav,
            self.not_in_nav,
            self.left_out,
            overrides=any(path.startswith(f"{OVERRIDES}/") for path, _ in copies),
        )
        return [
            ("mkdocs.yml", written),
            *copies,
            *((f"docs/{output.path}", output.content) for output in self.outputs),
        ]


def _in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(set(found), key=lambda item: item.sort_key))
