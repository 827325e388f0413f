"""A preview that makes, converts and writes only what an edit changes; whatever is in doubt is left to a whole build.

After a whole build all that it used is kept: configuration, files, navigation, the theme's environment, and the dossier's
build. An edit gives another build. Where it has the same pages at the same places, and nothing else has changed, pages
that are otherwise now go once more through MkDocs's own two steps, so that all plugins' hooks see them. Files that are no
pages, the search among them, are written when nothing has been saved for a moment: they take longer than the page.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_dossier.model.diagnostic import has_errors
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.plugin.mkdocs_config import root_of
from mkdocs_dossier.plugin.mkdocs_files import generated
from mkdocs_dossier.render.known_scripts import ThemeTemplates

if TYPE_CHECKING:
    from mkdocs_dossier.pipeline import Build

_KNOWN = frozenset({"dossier"})
"""Plugins that keep nothing between pages. Others' pages are never made alone: nobody knows what they need."""


class State(NamedTuple):
    """How a file looks from outside; it is another one if that is another."""

    modified: int
    size: int
    number: int


@dataclass(frozen=True)
class Stage:
    """A site as the last build left it.

    Attributes:
        config: MkDocs's, as the plugins have changed it.
        files: All files, with their pages.
        nav: The navigation.
        env: The theme's templates.
        build: What the dossier's pages and files are.
        around: How all watched files looked when it began, but for seeds.
        written: The files that are no pages, as they were last written.
    """

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: ThemeTemplates
    build: Build
    around: Mapping[str, State]
    written: Mapping[str, bytes]

    def may_go_on(self) -> bool:
        """Whether edits can be shown without a whole build at all."""
        return (
            not set(self.config.plugins) - _KNOWN
            and not self.config.hooks
            and not self.build.site.text_edition
        )

    def stands(self) -> bool:
        """Whether nothing has changed but what the dossier's build reads."""
        ours = {str(Path(self.config.docs_dir, page.path)) for page in self.build.pages}
        former, present = self.around, surroundings(self.config)
        return former.keys() == present.keys() and all(
            state == present[file] for file, state in former.items() if file not in ours
        )

    def fits(self, build: Build) -> bool:
        """Whether another build's pages stand where those of this one do, with the same things around them."""
        former = self.build
        return (
            not has_errors(build.diagnostics)
            and build.site.settings == former.site.settings
            and build.site.words is former.site.words
            and [_place(page) for page in build.pages] == [_place(page) for page in former.pages]
            and (build.nav, build.tabs, build.left_out, build.not_in_nav)
            == (former.nav, former.tabs, former.left_out, former.not_in_nav)
        )


def _place(page: Output) -> tuple[str, str]:
    return page.path, page.origin.path if page.origin else ""


def surroundings(config: MkDocsConfig) -> dict[str, State]:
    """How all files look that a preview watches, but for seeds, which the dossier's build reads."""
    root, custom = root_of(config), config.theme.custom_dir
    found: dict[str, State] = {}
    for place in map(Path, (config.config_file_path or "", config.docs_dir, custom or "", *config.watch)):
        if place != root / SEEDS:
            files = place.rglob("*") if place.is_dir() and place != Path() else (place,)
            found |= {str(file): state for file in files if (state := _state(file))}
    return found


def _state(file: Path) -> State | None:
    try:
        there = file.stat()
    except OSError:
        return None
    # A folder tells by its time that something in it was written, which its files tell themselves.
    return State(
        0 if file.is_dir() else there.st_mtime_ns, 0 if file.is_dir() else there.st_size, there.st_ino
    )


def show(stage: Stage, pages: Sequence[Output]) -> bool:
    """Make the pages anew that are otherwise now, through MkDocs; gives whether that could be done.

    It can't where anything was to be said of a page, or a title is another one in the navigation: a whole build says and
    does it in its order.
    """
    level = InclusionLevel.is_in_serve
    known = [stage.files.get_file_from_path(output.path) for output in pages]
    changed = [file.page for file in known if file is not None and isinstance(file.page, Page)]
    if len(changed) != len(pages):
        return False
    shown = stage.files.documentation_pages(inclusion=level)
    named = [page.title for page in changed]
    with _listening() as said:
        for page in changed:
            _populate_page(page, stage.config, stage.files)
        if said or any(
            page in stage.nav.pages and page.title != title
            for page, title in zip(changed, named, strict=True)
        ):
            return False
        for page in changed:
            excluded = page.file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
            _build_page(page, stage.config, shown, stage.nav, stage.env, excluded=excluded)
        for file in shown:
            if file.page is not None:
                file.page.validate_anchor_links(
                    files=stage.files, log_level=stage.config.validation.links.anchors
                )
    return not said


def beside_pages(build: Build) -> dict[str, bytes]:
    """The files of a build that are no pages, which are made now."""
    return {output.path: output.content for output in build.outputs[len(build.pages) :]}


def write_rest(stage: Stage) -> Stage:
    """Write the files that are no pages, as far as they are otherwise now, and take away those that are no more."""
    present = beside_pages(stage.build)
    for path in {**stage.written, **present}:
        content, known = present.get(path), stage.files.get_file_from_path(path)
        if content == stage.written.get(path):
            continue
        if known is not None:
            stage.files.remove(known)
        if content is not None:
            file = generated(stage.config, Output(path, content), None)
            stage.files.append(file)
            write_file(content, file.abs_dest_path)
        elif known is not None:
            Path(known.abs_dest_path).unlink(missing_ok=True)
    return replace(stage, written=present)


class _Listener(logging.Filter):
    """Keeps what would be said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[logging.LogRecord] = []
        self._thread = threading.get_ident()  # the server goes on telling who comes

    def filter(self, record: logging.LogRecord) -> bool:
        ours = record.thread == self._thread
        if ours and record.levelno >= logging.INFO:
            self.said.append(record)
        return not ours


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Say nothing of MkDocs's meanwhile, and give what was to be said."""
    listener, handlers = _Listener(), logging.getLogger("mkdocs").handlers
    for handler in handlers:
        handler.addFilter(listener)
    try:
        yield listener.said
    finally:
        for handler in handlers:
            handler.removeFilter(listener)
