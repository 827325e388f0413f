"""The MkDocs plugin: hands the pipeline's files to MkDocs, watches the seeds, logs what is to be mended."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, file_sort_key
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler, dirname_to_title
from mkdocs.utils.meta import get_data
from pathspec import GitIgnoreSpec

from mkdocs_dossier import pipeline, printing
from mkdocs_dossier.load.authors_places import OWN_TEMPLATES, apart
from mkdocs_dossier.load.project import language
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.assets import SCRIPT_PATHS, STYLE_PATHS
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.model.site_defaults import (
    INDEXES_IN_NAV,
    MARKDOWN_EXTENSIONS,
    NOT_IN_NAV,
    THEME,
    WEB_FONTS,
    theme_language,
)
from mkdocs_dossier.render.beside import Links, makes_nav, rewrites_links, wants_paths_in_docs
from mkdocs_dossier.render.fault_banner import WAITING, with_banner
from mkdocs_dossier.render.known_scripts import ThemeTemplates, mark_templates, new_mark
from mkdocs_dossier.render.policy import Judged, judge, mark_foreign, with_policy
from mkdocs_dossier.render.report import one_line
from mkdocs_dossier.render.theme import edit_button, edit_way, section_title, sections
from mkdocs_dossier.staging import Place, discard, place_for, publish
from mkdocs_dossier.write import NotOursError, refuse_apart

log = get_plugin_logger("dossier")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.DEBUG}


_SEARCH = ("search", "material/search")
_NEEDS_SERVER = "navigation.instant"


class Options(Config):  # type: ignore[no-untyped-call]
    """What stands below `dossier:` in mkdocs.yml."""

    offline = Type(bool, default=False)
    """Whether the site is to work from a disk."""

    book = Type(bool, default=False)
    """Whether the site offers the book; never in a preview, where every edit would set it anew."""

    plugin_scripts = Type(bool, default=False)
    """Whether the policy allows inline scripts that other plugins and hooks write into finished pages."""


class DossierPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """One instance lives through all rebuilds of a `mkdocs serve`: it can fall back on a good build."""

    def __init__(self) -> None:
        """Start without a build to fall back on."""
        self._serving = False
        self._whole = False
        self._site: Place | None = None
        self._site_dir = ""
        self._good: pipeline.Build | None = None
        self._faults: tuple[Diagnostic, ...] = ()
        self._edit: dict[str, str] = {}
        self._text: dict[str, str] = {}
        self._paths: dict[str, str | None] = {}
        self._depth = 0
        self._links = Links()
        self._mark = new_mark()
        self._told: set[str] = set()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn which command runs; that this method exists is what keeps the instance alive."""
        self._serving = command == "serve"
        self._whole = not (self._serving or dirty)

    @event_priority(100)  # before the search plugin, which asks for the theme's language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add what generated pages need and mkdocs.yml leaves open."""
        root = _root(config)
        watched = [root / "seeds", root / OWN_TEMPLATES, pipeline.PACKAGE_TEMPLATES]
        config.watch.extend(str(path) for path in watched if path.exists() and str(path) not in config.watch)
        # Before the authors' own, which may change what ours say.
        config.extra_css[:0] = [path for path in STYLE_PATHS if path not in config.extra_css]
        theirs = {str(script) for script in config.extra_javascript}
        config.extra_javascript[:0] = [path for path in SCRIPT_PATHS if path not in theirs]
        for name, options in MARKDOWN_EXTENSIONS.items():
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            for key, value in options.items():
                config.mdx_configs.setdefault(name, {}).setdefault(key, value)
        ours = GitIgnoreSpec.from_lines(NOT_IN_NAV)
        if config.nav is None and makes_nav(config.plugins):
            ours += GitIgnoreSpec.from_lines(INDEXES_IN_NAV)
        config.not_in_nav = ours + config.not_in_nav if config.not_in_nav else ours
        if config.theme.name == THEME and config.theme.get("font") == WEB_FONTS:
            config.theme["font"] = False
        if config.theme.name == THEME and not load_site_config(root, _name(config)).language:
            config.theme["language"] = theme_language(language(root)) or config.theme["language"]
        if self._offline:
            _leave_server(config)
        self._depth += 1  # a plugin for translations builds once more at the end of a build
        if not self._serving and self._site is None:
            self._choose_place(config)
        return config

    def _choose_place(self, config: MkDocsConfig) -> None:
        """Build beside the site's place, unless that place is somebody else's."""
        site = Path(config.site_dir)
        try:
            refuse_apart(site, apart(site, _root(config), _name(config)))
            place = place_for(site)
        except NotOursError as error:
            raise Abort(f"{error}. {error.hint} Nothing was built.") from error
        except OSError as error:
            raise _refused(error, str(site)) from error
        if self._whole:
            self._site, self._site_dir = place, str(site)
            config.site_dir = str(place.staging)

    @property
    def _offline(self) -> bool:
        return self.config.offline or bool(os.environ.get(pipeline.OFFLINE_VARIABLE))

    @event_priority(100)
    def _on_files_of_docs(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put every generated file in, before other plugins look, in the place of a hand-written one that it completes."""
        build = self._good = self._build(config)
        if build is None:
            self._text = {}
            return _waiting(files, config)
        self._edit = dict(_edit_addresses(build))
        if config.nav is None and not makes_nav(config.plugins, {file.src_uri for file in files}):
            config.nav = sections(build.nav)
        theirs = {file.src_uri: file for file in files}
        ours = {output.path: _generated(config, output, theirs.get(output.path)) for output in build.outputs}
        self._links = Links(ours)
        self._text = {
            path: file.content_string for path, file in ours.items() if file.is_documentation_page()
        }
        self._paths = {path: file.abs_src_path for path, file in ours.items()}
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

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Let sections that are called like their folder be so in text; pages have their titles from us."""
        folders = {dirname_to_title(part) for file in files for part in file.src_uri.split("/")[:-1]}
        for item in _sections(nav.items):
            item.title = section_title(item.title, folders)
        return nav

    def on_env(self, env: ThemeTemplates, *, config: MkDocsConfig, files: Files) -> ThemeTemplates:  # noqa: ARG002
        """Mark what templates write, before they are read, so that it can be told from what pages contain."""
        if not self._serving:
            mark_templates(env, self._mark)
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG002
        """A page's text, also where another plugin has put a file of its own in the place of ours."""
        return self._text.get(page.file.src_uri)

    @event_priority(100)
    def _on_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give our text to posts, which a blog reads by itself; keep our links from what looks for targets on the disk."""
        path = page.file.src_uri
        if type(page) is not Page and path in self._text:
            markdown = get_data(self._text[path])[0]
        return self._links.hide(markdown, path) if rewrites_links(config.plugins) else markdown

    @event_priority(-100)
    def _on_own_links(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        return self._links.show(markdown)

    on_page_markdown = CombinedEvent(_on_markdown, _on_own_links)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002
        """Point the theme's edit button at the very line that a page comes from, if the settings say how."""
        page.edit_url = edit_button(self._edit.get(page.file.src_uri, page.edit_url))
        return page

    @event_priority(100)
    def _on_page_from_templates(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """See which scripts a page has before other plugins add theirs."""
        return output if self._serving else mark_foreign(output, self._mark)

    @event_priority(-100)
    def _on_finished_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let the page run nothing but what the site came with."""
        if self._serving:  # without a policy: a preview's reload is a script of MkDocs's
            return with_banner(output, self._faults, former=self._good is not None)
        judged = judge(output, self._mark)
        self._tell_of_scripts(judged, page.file.src_uri)
        return self._governed(judged, instant=_instant(config))

    on_post_page = CombinedEvent(_on_page_from_templates, _on_finished_page)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """The same for pages of the theme's, such as the one that answers wrong addresses."""
        if self._serving:
            shown = self._faults if template_name.endswith(".html") else ()
            return with_banner(output_content, shown, former=self._good is not None)
        judged = judge(output_content, self._mark)
        return self._governed(judged) if template_name.endswith(".html") else judged.page

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
        if self._offline:  # a disk shows no page for a missing file
            Path(config.site_dir, "404.html").unlink(missing_ok=True)
        if self._site is not None:
            config.site_dir = self._site_dir
            if config.strict and _warned():
                discard(self._site)
            elif not publish(self._site):
                log.info("%s can't be renamed, so its files were replaced one by one.", self._site_dir)
            self._site = None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing of a build that failed; what the disk refuses is told in a sentence."""
        self._depth = 0
        if self._site is not None:
            discard(self._site)
            if isinstance(error, OSError):
                raise _refused(error, self._site_dir) from error

    def _build(self, config: MkDocsConfig) -> pipeline.Build | None:
        """The files of the site; while a preview has errors, the last good ones, or None where there are none yet."""
        build = printing.build_site(
            _root(config),
            _name(config),
            directory_urls=config.use_directory_urls,
            book=self.config.book and not self._serving,
            moment=pipeline.given_moment(os.environ),
        )
        # Whatever strict mode counts would end the preview, so there it is only told.
        _report(
            build.diagnostics,
            quiet=config.strict
            and self._serving
            and (self._good is not None or has_errors(build.diagnostics)),
        )
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


def _waiting(files: Files, config: MkDocsConfig) -> Files:
    """The files of a preview that has nothing good to show: what belongs to the theme, and one page."""
    page = File.generated(config, "index.md", content=WAITING)
    config.nav = [page.src_uri]
    config.extra_css = [path for path in config.extra_css if path not in STYLE_PATHS]
    config.extra_javascript = [path for path in config.extra_javascript if str(path) not in SCRIPT_PATHS]
    return Files([page, *(file for file in files if not file.is_documentation_page())])


def _sections(items: Iterable[object]) -> Iterator[Section]:
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)


def _instant(config: MkDocsConfig) -> bool:
    """Whether the theme puts pages in each other's place; without an address it can't."""
    features = config.theme.get("features") or ()
    return bool(config.site_url) and _NEEDS_SERVER in features


def _leave_server(config: MkDocsConfig) -> None:
    """Let links name files, and do without what fetches: quick navigation, and the theme's search box.

    The search page needs no server.
    """
    config.use_directory_urls = False
    if "features" in config.theme:
        config.theme["features"] = [
            name for name in config.theme["features"] if not name.startswith(_NEEDS_SERVER)
        ]
    for name in _SEARCH:
        plugin = config.plugins.get(name)
        if plugin is not None and "enabled" in plugin.config:
            plugin.config["enabled"] = False


def _generated(config: MkDocsConfig, output: Output, theirs: File | None) -> File:
    """A file of ours as other plugins want it: with a path wherever there is one that tells its age.

    A hand-written page keeps its own; a record's page has that of its seed, a page about all of them the seeds' folder.
    Other files have an empty one: some plugins look whether it begins with this or that.
    """
    is_page = output.path.endswith(".md")
    file = File.generated(config, output.path, content=output.content.decode() if is_page else output.content)
    root = _root(config)
    file.abs_src_path = str(root / "seeds") if is_page else ""
    if output.origin:
        seed = root / output.origin.path
        file.abs_src_path, file.generated_by = str(seed), None
        # MkDocs appends this to `edit_uri`, which leads to the documentation folder.
        file.edit_uri = edit_way(Path(os.path.relpath(seed, config.docs_dir)).as_posix())
    if theirs is not None:
        file.abs_src_path, file.src_dir, file.inclusion = (
            theirs.abs_src_path,
            theirs.src_dir,
            theirs.inclusion,
        )
    return file


def _edit_addresses(build: pipeline.Build) -> Iterator[tuple[str, str]]:
    settings = build.loaded.dossier.settings
    for output in build.outputs:
        address = settings.edit_address(output.origin) if output.origin else None
        if address:
            yield output.path, address


def _report(diagnostics: tuple[Diagnostic, ...], *, quiet: bool) -> None:
    for found in diagnostics:
        level = min(_LEVELS[found.severity], logging.INFO) if quiet else _LEVELS[found.severity]
        if found.code in pipeline.MENDED_BY_VERIFY:
            level = max(level, logging.INFO)  # a note on the lock is one to act on
        log.log(level, "%s", one_line(found))


def _refused(error: OSError, site: str) -> Abort:
    """What the disk refuses, in a sentence."""
    return Abort(f"{error.filename or site}: {error.strerror or error}")


def _warned() -> bool:
    """Whether anything was logged that strict mode counts."""
    counters = (item for item in logging.getLogger("mkdocs").handlers if isinstance(item, CountHandler))
    return any(count for counter in counters for _, count in counter.get_counts())


def _name(config: MkDocsConfig) -> str:
    return Path(config.config_file_path).name if config.config_file_path else ""


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
