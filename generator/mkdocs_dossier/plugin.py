"""The MkDocs plugin: hands the pipeline's files to MkDocs, watches the seeds, and logs what is to be mended."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from pathspec import GitIgnoreSpec

from mkdocs_dossier import pipeline
from mkdocs_dossier.model.assets import STYLE
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS, NAV, NOT_IN_NAV
from mkdocs_dossier.render.report import as_text

log = get_plugin_logger("dossier")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.DEBUG}


class DossierPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # it has no options
    """One instance lives through all rebuilds of a `mkdocs serve`, so it can fall back on its last good build."""

    def __init__(self) -> None:
        """Start without a build to fall back on."""
        self._serving = False
        self._last_good: tuple[Output, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learn which command runs; that this method exists is what keeps the instance alive."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add what generated pages need and mkdocs.yml leaves open."""
        root = _root(config)
        watched = [root / "seeds", root / pipeline.OWN_TEMPLATES, pipeline.PACKAGE_TEMPLATES]
        config.watch.extend(str(path) for path in watched if path.exists() and str(path) not in config.watch)
        if STYLE not in config.extra_css:
            config.extra_css.append(STYLE)
        for name, options in MARKDOWN_EXTENSIONS.items():
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            for key, value in options.items():
                config.mdx_configs.setdefault(name, {}).setdefault(key, value)
        if config.nav is None:
            config.nav = [{title: path} for title, path in NAV]
        if config.not_in_nav is None:
            config.not_in_nav = GitIgnoreSpec.from_lines(NOT_IN_NAV.splitlines())
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put every generated file in, in the place of a hand-written one where it completes that one."""
        for output in self._outputs(_root(config)):
            former = files.get_file_from_path(output.path)
            if former is not None:
                files.remove(former)
            files.append(_generated(config, output))
        return files

    def _outputs(self, root: Path) -> tuple[Output, ...]:
        outcome = pipeline.build(root)
        if not has_errors(outcome.diagnostics):
            _report(outcome.diagnostics)
            self._last_good = outcome.outputs
        elif self._serving and self._last_good:
            # Below the levels that --strict counts: an error would end the server and with it the preview.
            log.info("The dossier has errors; the last good build stays up.\n%s", as_text(outcome.diagnostics))
        else:
            _report(outcome.diagnostics)
            raise PluginError("The dossier has errors; nothing was built.")
        return self._last_good


def _generated(config: MkDocsConfig, output: Output) -> File:
    text: Any = output.content.decode() if output.path.endswith(".md") else output.content
    file = File.generated(config, output.path, content=text)
    file.edit_uri = output.origin.path if output.origin else None
    return file


def _report(diagnostics: tuple[Diagnostic, ...]) -> None:
    for found in diagnostics:
        hint = f" {found.hint}" if found.hint else ""
        log.log(_LEVELS[found.severity], "%s: %s [%s]%s", found.origin, found.message, found.code, hint)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
