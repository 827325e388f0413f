"""The MkDocs plugin: hands the pipeline's files to MkDocs, watches the seeds, logs what is to be mended."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files, file_sort_key
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title
from mkdocs.utils.meta import get_data

from mkdocs_dossier.book.days import given_moment
from mkdocs_dossier.cache.store import Store, store_of
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.model.pages import Output, Urls
from mkdocs_dossier.model.places import OFFLINE_VARIABLE, PLAIN_VARIABLE
from mkdocs_dossier.plugin.ahead import conversions, themed
from mkdocs_dossier.plugin.file_events import FileEvents
from mkdocs_dossier.plugin.finished import Finished, site_key
from mkdocs_dossier.plugin.hand_over import HandOver, handed_over
from mkdocs_dossier.plugin.mkdocs_config import (
    complete,
    config_name,
    instant,
    keep_out,
    leave_server,
    root_of,
)
from mkdocs_dossier.plugin.mkdocs_files import generated, waiting
from mkdocs_dossier.plugin.mkdocs_log import log, refused, report, tell_of_loss, warned
from mkdocs_dossier.plugin.mkdocs_pages import DirectPage, direct_words, take_over
from mkdocs_dossier.plugin.mkdocs_texts import replace_texts
from mkdocs_dossier.plugin.preview import Stage, State, beside_pages, show, surroundings, write_rest
from mkdocs_dossier.plugin.remembered import (
    config_key,
    key_of,
    needs_of,
    remembered,
    tell,
)
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.render.beside import Links, makes_nav, rewrites_links, wants_paths_in_docs
from mkdocs_dossier.render.direct.converted import Converted, ExtensionWords
from mkdocs_dossier.render.fault_banner import with_banner
from mkdocs_dossier.render.known_scripts import ThemeTemplates, mark_templates, new_mark
from mkdocs_dossier.render.policy import Judged, judge, mark_foreign, squeezed, with_policy
from mkdocs_dossier.render.text_edition import text_path
from mkdocs_dossier.render.theme import edit_button, section_title, without
from mkdocs_dossier.staging import SitePlace, discard, place_for, publish
from mkdocs_dossier.write import NotOursError, finish, refuse_apart

if TYPE_CHECKING:
    from mkdocs_dossier.model.search import SearchDocument
    from mkdocs_dossier.pipeline import Build, Project
    from mkdocs_dossier.workers.batches import Workers

_QUIET = 0.03
"""Seconds without a change after which an edit is taken for complete."""

_PAUSE = 2.0
"""Seconds without an edit after which files are written that are no pages."""


class Options(Config):  # type: ignore[no-untyped-call]
    """What stands below `dossier:` in mkdocs.yml."""

    offline = Type(bool, default=False)
    """Whether the site is to work from a disk."""

    book = Type(bool, default=False)
    """Whether the site offers the book; never in a preview, where every edit would set it anew."""

    brief = Type(bool, default=False)
    """The same for the brief that the book begins with, as a file of its own."""

    frame = Type(bool, default=True)
    """Whether title, tabs and foot of pages are ours, where the theme is the one that they are made for."""

    text_edition = Type(bool, default=False)
    """Whether the site has its pages as bare text, too, for weak connections."""

    polling = Type(bool, default=False)
    """Whether a preview looks for changes twice a second even where the system tells of them."""

    plugin_scripts = Type(bool, default=False)
    """Whether the policy allows inline scripts that other plugins and hooks write into finished pages."""


class DossierPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """One instance lives through all rebuilds of a `mkdocs serve`: it can fall back on a good build."""

    def __init__(self) -> None:
        """Start without a build to fall back on."""
        self._serving = False
        self._whole = False
        self._site: SitePlace | None = None
        self._site_dir = ""
        self._good: HandOver | None = None
        self._faults: tuple[Diagnostic, ...] = ()
        self._edit: dict[str, str] = {}
        self._text: dict[str, str] = {}
        self._made: AbstractSet[str] = frozenset()
        self._words: ExtensionWords | None = None
        self._store: Store | None = None
        self._key: str | None = None
        self._finished = Finished({})
        self._config: str | None = None
        self._converted: Mapping[str, Converted | None] | None = None
        self._themed: dict[str, Judged] = {}
        self._paths: dict[str, str | None] = {}
        self._depth = 0
        self._links = Links()
        self._others: dict[str, SearchDocument] = {}
        self._mark = new_mark()
        self._told: set[str] = set()
        self._memory: RunMemory = FORGETFUL
        self._around: dict[str, State] = {}
        self._nav: Navigation | None = None
        self._stage: Stage | None = None
        self._ready: Build | None = None
        self._project: Project | None = None
        self._rest: threading.Timer | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn which command runs; that this method exists is what keeps the instance alive."""
        self._serving = command == "serve"
        self._whole = not (self._serving or dirty)
        remembers = self._serving and not dirty and not os.environ.get(PLAIN_VARIABLE)
        self._memory = RunMemory() if remembers else FORGETFUL  # a process may serve and then build
        self._depth, self._ready = 0, None
        if self._site is not None:  # of a command that did not come to an end, or only read its configuration
            discard(self._site)
            self._site = None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Hear of edits at once, and make what they change; open the reading room."""
        if self._project is not None:
            self._open_room(server, root_of(config))
        if self._memory.forgets:
            return server
        watched = []
        for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
            with suppress(KeyError, TypeError):
                server.unwatch(path)
                watched.append(path)
        server.observer, server.build_delay = FileEvents(polling=self.config.polling), _QUIET
        for path in watched:
            server.watch(path)
        server.builder = partial(self._rebuild, builder)
        return server

    def _open_room(self, server: LiveReloadServer, root: Path) -> None:
        from mkdocs_dossier.plugin.reading_room import open_beside  # noqa: PLC0415 - no build has use for it

        address = open_beside(server, root, lambda: cast("Project", self._project))
        if address:
            log.info("The reading room is open at %s", address)

    def on_shutdown(self) -> None:
        """Write nothing more into a folder that goes."""
        self._put_off()

    @event_priority(100)  # before the search plugin, which asks for the theme's language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add what generated pages need and mkdocs.yml leaves open."""
        root = root_of(config)
        _finish_changes(root)
        self._store = store_of(root) if self._whole else None
        complete(config, needs_of(self._store, root), frame=self.config.frame)
        if self._offline:
            leave_server(config)
        if not self._depth:
            self._others = {}
            self._stage, self._around = None, {} if self._memory.forgets else surroundings(config)
        self._depth += 1  # a plugin for translations builds once more at the end of a build
        if not self._serving and self._site is None:
            self._choose_place(config)
        return config

    def _choose_place(self, config: MkDocsConfig) -> None:
        """Build beside the site's place, unless that place is somebody else's."""
        site = Path(config.site_dir)
        try:
            refuse_apart(site, apart(site, root_of(config), config_name(config)))
            place = place_for(site)
        except NotOursError as error:
            raise Abort(f"{error}. {error.hint} Nothing was built.") from error
        except OSError as error:
            raise refused(error, str(site)) from error
        if self._whole:
            self._site, self._site_dir = place, str(site)
            config.site_dir = str(place.staging)

    @property
    def _offline(self) -> bool:
        return self.config.offline or bool(os.environ.get(OFFLINE_VARIABLE))

    @event_priority(100)
    def _on_files_of_docs(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put every generated file in, before other plugins look, in the place of a hand-written one that it completes."""
        build = self._good = self._build(config)
        if build is None:
            self._text, self._made = {}, frozenset()
            return waiting(files, config)
        self._edit = build.edit
        if config.nav is None and not makes_nav(config.plugins, {file.src_uri for file in files}):
            config.nav = build.nav
        elif config.nav is not None and build.left_out:
            config.nav = without(config.nav, build.left_out)
        keep_out(config, build.not_in_nav)
        theirs = {file.src_uri: file for file in files}
        ours = {output.path: generated(config, output, theirs.get(output.path)) for output in build.outputs}
        self._links = Links(ours)
        self._text = {
            path: file.content_string for path, file in ours.items() if file.is_documentation_page()
        }
        self._paths = {path: file.abs_src_path for path, file in ours.items()}
        self._made = self._text.keys() - theirs.keys()
        if self._with_texts:  # what is in them is known when pages are made
            places = [text_path(file.url) for file in ours.values() if file.is_documentation_page()]
            ours |= {path: generated(config, Output(path, b""), None) for path in places}
        # As MkDocs finds them on a disk: so both doors give the same search index.
        return Files(sorted((theirs | ours).values(), key=file_sort_key))

    @event_priority(-99)  # just before translations are told apart
    def _on_files_to_translate(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in files.documentation_pages() if wants_paths_in_docs(config.plugins) else ():
            file.abs_src_path = str(Path(config.docs_dir, file.src_uri))
        return files

    @event_priority(-101)
    def _on_all_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give paths that exist back to files that had to be where they are not."""
        for file in files.documentation_pages() if wants_paths_in_docs(config.plugins) else ():
            file.abs_src_path = self._paths.get(file.src_uri, file.abs_src_path)
        return files

    on_files = CombinedEvent(_on_files_of_docs, _on_files_to_translate, _on_all_files)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let sections that are called like their folder be so in text; pages have their titles from us."""
        self._words = None if os.environ.get(PLAIN_VARIABLE) else direct_words(config)
        self._nav, self._converted, self._themed = nav, None, {}
        key = site_key(config, files, self._config, self._key, self._words) if self._store else None
        self._finished = Finished.of(self._store, key)
        folders = {dirname_to_title(part) for file in files for part in file.src_uri.split("/")[:-1]}
        for item in _sections(nav.items):
            item.title = section_title(item.title, folders)
        return nav

    def on_env(self, env: ThemeTemplates, *, config: MkDocsConfig, files: Files) -> ThemeTemplates:
        """Mark what templates write, before they are read, so that it can be told from what pages contain.

        By now the pages' contents are there, so that those of other plugins can be found by the dossier's search.
        """
        if not self._serving:
            mark_templates(env, self._mark)
        made = self._good
        if made is not None:
            self._find_others(made, config, files)
        if made is not None and self._with_texts:
            replace_texts(made.tabs, made.words, config, files, self._text)
        self._keep_stage(config, files, env)
        if self._nav is not None:
            self._theme(self._nav, config, files, env)
        ready = {path: judged.page for path, judged in self._themed.items()}
        return cast("ThemeTemplates", self._finished.around(env, ready))

    def _theme(self, nav: Navigation, config: MkDocsConfig, files: Files, env: ThemeTemplates) -> None:
        """Find which pages are finished, and put the others into the theme ahead where that may be."""
        docs = files.documentation_pages()
        templates = config.theme.static_templates - set(config.extra_templates)
        pages = [file.page for file in docs if file.page is not None]
        self._finished.compare(nav, pages, templates)
        done = self._finished.taken
        if any(file.src_uri not in done for file in docs):
            with self._workers() as workers:
                self._themed = themed(workers, config, files, nav, env, partial(self._finish, config), done)

    def _find_others(self, made: HandOver, config: MkDocsConfig, files: Files) -> None:
        """Let the dossier's search know the pages of other plugins."""
        if all(file.src_uri in made.known for file in files.documentation_pages()):
            return
        from mkdocs_dossier.plugin.anew import index, other_pages  # noqa: PLC0415 - see there

        found = other_pages(files, made.known, made.words)
        self._others |= {document.path: document for document in found}
        for output in index(made.build.site, self._others.values()) if self._others else ():
            former = files.get_file_from_path(output.path)
            if former is not None:
                files.remove(former)
            files.append(generated(config, output, None))

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG002
        """A page's text, also where another plugin has put a file of its own in the place of ours."""
        return self._text.get(page.file.src_uri)

    @event_priority(100)
    def _on_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give our text to posts, which a blog reads by itself; keep our links from what looks for targets on the disk."""
        path = page.file.src_uri
        if type(page) not in (Page, DirectPage) and path in self._text:
            markdown = get_data(self._text[path])[0]
        return self._links.hide(markdown, path) if rewrites_links(config.plugins) else markdown

    @event_priority(-100)
    def _on_own_links(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        return self._links.show(markdown)

    on_page_markdown = CombinedEvent(_on_markdown, _on_own_links)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Point the theme's edit button at the very line that a page comes from, if the settings say how."""
        page.edit_url = edit_button(self._edit.get(page.file.src_uri, page.edit_url))
        if page.file.src_uri in self._made:
            take_over(page, self._words, self._conversions(config, files).get(page.file.src_uri))
        return page

    def _conversions(self, config: MkDocsConfig, files: Files) -> Mapping[str, Converted | None]:
        """What pages are converted to already: before, or now, when nobody changes any more where links lead."""
        if self._converted is None:
            ours = {path: self._text[path] for path in self._made}
            self._converted = known = self._finished.converted(ours)
            texts = {path: text for path, text in ours.items() if path not in known}
            if self._words is not None and texts:
                with self._workers() as workers:
                    self._converted = {**known, **conversions(workers, config, files, texts, self._words)}
        return self._converted

    @event_priority(100)
    def _on_page_from_templates(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """See which scripts a page has before other plugins add theirs."""
        path = page.file.src_uri
        finished = self._serving or path in self._finished.taken or path in self._themed
        return output if finished else mark_foreign(output, self._mark)

    @event_priority(-100)
    def _on_finished_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let the page run nothing but what the site came with."""
        if self._serving:  # without a policy: a preview's reload is a script of MkDocs's
            return with_banner(output, self._faults, former=self._good is not None)
        if page.file.src_uri in self._finished.taken:
            return output
        judged = self._themed.pop(page.file.src_uri, None) or self._judged(output, config)
        self._tell_of_scripts(judged, page.file.src_uri)
        if not (judged.unknown or judged.added):  # which are told of in every build
            path = page.file.src_uri
            self._finished.add(path, judged.page, page, self._text[path] if path in self._made else "")
        return judged.page

    on_post_page = CombinedEvent(_on_page_from_templates, _on_finished_page)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for pages of the theme's, such as the one that answers wrong addresses."""
        if self._serving:
            shown = self._faults if template_name.endswith(".html") else ()
            return with_banner(output_content, shown, former=self._good is not None)
        of_theme = template_name not in config.extra_templates
        if of_theme and template_name in self._finished.taken:
            return output_content
        judged = judge(output_content, self._mark)
        written = self._governed(judged) if template_name.endswith(".html") else judged.page
        if of_theme:
            self._finished.add(template_name, written)
        return written

    def _finish(self, config: MkDocsConfig, output: str) -> Judged:
        """A page that just left the templates, where nobody else adds to it."""
        return self._judged(mark_foreign(output, self._mark), config)

    def _judged(self, output: str, config: MkDocsConfig) -> Judged:
        """A page with its policy, and what is to be told of its scripts."""
        judged = judge(squeezed(output) if self.config.frame else output, self._mark)
        return replace(judged, page=self._governed(judged, instant=instant(config)), known=())

    def _governed(self, judged: Judged, *, instant: bool = False) -> str:
        if judged.governed:
            return judged.page
        added = judged.added if self.config.plugin_scripts else ()
        return with_policy(judged.page, (*judged.known, *added), instant=instant)

    def _tell_of_scripts(self, judged: Judged, path: str) -> None:
        """Say what will not run, at a level that strict mode does not count: the page is right without it."""
        if judged.unknown:
            log.info("%s: the page's policy stops a script in its text; scripts go into files.", path)
        if judged.added and not self.config.plugin_scripts and "added" not in self._told:
            self._told.add("added")
            log.info(
                "%s: the policy stops a script that a plugin or hook added (see `plugin_scripts`).", path
            )

    @event_priority(-1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the complete site take its place, unless strict mode is about to turn it down."""
        self._depth -= 1
        if self._depth:
            return
        with self._keeping():
            if self._offline:  # a disk shows no page for a missing file
                Path(config.site_dir, "404.html").unlink(missing_ok=True)
            if self._site is not None:
                config.site_dir = self._site_dir
                if config.strict and warned():
                    discard(self._site)
                elif not publish(self._site):
                    log.info("%s can't be renamed, so its files were replaced one by one.", self._site_dir)
                self._site = None
        tell(self._store)

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        """Have finished pages remembered, if any is new, while the block is run."""
        if self._finished.is_new:
            with self._workers() as workers, workers.beside(partial(self._finished.keep, self._store)):
                yield
        else:
            yield

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing of a build that failed; what the disk refuses is told in a sentence."""
        self._depth = 0
        if self._site is not None:
            discard(self._site)
            if isinstance(error, OSError):
                raise refused(error, self._site_dir) from error

    def _keep_stage(self, config: MkDocsConfig, files: Files, env: ThemeTemplates) -> None:
        """Remember what an edit can be shown with, if it can be alone."""
        if self._memory.forgets or self._nav is None or self._good is None or self._faults or self._others:
            return
        build = self._good.build
        stage = Stage(config, files, self._nav, env, build, self._around, beside_pages(build))
        self._stage = stage if stage.may_go_on() else None

    def _rebuild(self, whole: Callable[[], None]) -> None:
        """Show an edit: by what it changes if that can be told, else by a whole build."""
        from mkdocs_dossier.plugin.anew import without_collector  # noqa: PLC0415 - see there

        self._put_off()
        with without_collector():
            shown = self._show_edit()
        if not shown:
            whole()
            gc.collect()
            gc.freeze()  # what stands until the next whole build need not be looked through at every edit

    def _show_edit(self) -> bool:
        begun, stage, self._stage = time.monotonic(), self._stage, None
        if stage is None or not stage.stands():
            return False
        build = self._made_now(stage.config)
        if not stage.fits(build):
            self._ready = build
            return False
        changed = [
            page for page, former in zip(build.pages, stage.build.pages, strict=True) if page != former
        ]
        made = handed_over(build)
        self._edit = made.edit
        self._text |= {page.path: page.content.decode() for page in changed}
        if not show(stage, changed):
            self._ready = build
            return False
        self._report(build.diagnostics, stage.config)
        log.info("Building documentation: %s pages, in %.2f seconds", len(changed), time.monotonic() - begun)
        self._good, self._stage = made, replace(stage, build=build)
        self._rest = threading.Timer(_PAUSE, self._complete, (self._stage,))
        self._rest.start()
        return True

    def _complete(self, stage: Stage) -> None:
        try:
            self._stage = write_rest(stage)
        except Exception:  # noqa: BLE001 - told, and mended by the next build
            self._stage = None  # the next build is a whole one
            log.exception("Files beside the pages could not be written.")

    def _put_off(self) -> None:
        """Leave what the last edit changes beside pages to the next one, unless it is being written."""
        if self._rest is not None:
            self._rest.cancel()
            self._rest.join()
            self._rest = None

    @property
    def _with_texts(self) -> bool:
        return self.config.text_edition and not self._serving

    def _hand_over(self, config: MkDocsConfig) -> HandOver:
        """The site as a preview has just made it, as it is remembered, or made now."""
        if self._ready is not None:
            ready, self._ready = self._ready, None
            return handed_over(ready)
        root = root_of(config)
        asked = {
            "urls": (config.use_directory_urls, config.site_url),
            "book": (self.config.book, self.config.brief),
            "moment": given_moment(os.environ),
            "texts": self._with_texts,
        }
        name = config_name(config)
        self._config = config_key(root, name) if self._store is not None else None
        self._key = key_of(root, name, self._config, asked)
        return remembered(self._store, self._key, root, partial(self._made_now, config))

    def _made_now(self, config: MkDocsConfig) -> Build:
        from mkdocs_dossier.cache.memory import memory_of  # noqa: PLC0415 - only where something is made
        from mkdocs_dossier.plugin.anew import Project, without_collector  # noqa: PLC0415 - see there

        memory = memory_of(self._store) if self._store is not None else self._memory
        with self._workers() as workers, without_collector():
            root = root_of(config)
            try:
                project = Project.read(root, config_name(config), workers=workers, memory=memory)
            except OSError as error:
                raise refused(error, str(root)) from error
            self._project = project
            build = project.build(
                urls=Urls(config.use_directory_urls, config.site_url or ""),
                book=self.config.book and not self._serving,
                brief=self.config.brief and not self._serving,
                moment=given_moment(os.environ),
                text_edition=self._with_texts,
                workers=workers,
                kept=self._store,
            )
            if self._whole:
                gc.freeze()  # what a build has read and made stands to its end: nobody ever looks through it
        return build

    def _workers(self) -> AbstractContextManager[Workers]:
        """Who works for this process; nobody else in a preview, which has threads, and is at hand itself."""
        from mkdocs_dossier.workers.batches import HERE  # noqa: PLC0415 - nobody, where all is remembered
        from mkdocs_dossier.workers.hiring import at_hand  # noqa: PLC0415

        alone = not self._whole or os.environ.get(PLAIN_VARIABLE)
        return nullcontext(HERE) if alone else at_hand(tell_of_loss)

    def _build(self, config: MkDocsConfig) -> HandOver | None:
        """The files of the site; while a preview has errors, the last good ones, or None where there are none yet."""
        build = self._hand_over(config)
        self._report(build.diagnostics, config)
        self._faults = ()
        if not has_errors(build.diagnostics):
            return build
        if self._serving:
            self._faults = tuple(item for item in build.diagnostics if item.severity is Severity.ERROR)
            if self._good:
                log.info("The dossier has errors; its last good state stays up until they are mended.")
            else:
                log.info("The dossier has errors; pages come up when they are mended.")
            return self._good
        raise PluginError("The dossier has errors; nothing was built.")

    def _report(self, found: tuple[Diagnostic, ...], config: MkDocsConfig) -> None:
        # Whatever strict mode counts would end the preview, so there it is only told.
        report(
            found,
            quiet=config.strict and self._serving and (self._good is not None or has_errors(found)),
        )


def _sections(items: Iterable[object]) -> Iterator[Section]:
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)


def _finish_changes(root: Path) -> None:
    """Read no dossier of which only some files are changed."""
    try:
        finish(root)
    except NotOursError as error:
        raise Abort(f"{error}. {error.hint}") from error
