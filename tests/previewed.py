"""A preview without its server: a site that is built once, then after each edit as `mkdocs serve` does."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from said import LOG, Said, heard

HERE = "http://127.0.0.1:8000/"


PASSING = ("Documentation built in", "Building documentation", "Cleaning site directory")
"""What a log has of how long it took and of how a site is built."""


class Preview:
    """A site that follows the edits of its dossier."""

    def __init__(self, root, site):
        self.root, self.site, self.log, self.wholes = root, site, Said(PASSING), 0
        self._instances = {}
        shutil.rmtree(site, ignore_errors=True)
        LOG.setLevel(logging.INFO)
        self.config = self._config()
        self.config.plugins.on_startup(command="serve", dirty=False)
        self.plugin = self.config.plugins["dossier"]
        self.whole(self.config)

    def _config(self):
        # MkDocs keeps the instances of plugins that have `on_startup`, for all configurations of a process.
        MkDocsConfig.plugins.plugin_cache = self._instances
        config = load_config(config_file=str(self.root / "mkdocs.yml"), site_dir=str(self.site))
        config.site_url = HERE
        return config

    def whole(self, config=None):
        self.wholes += 1
        with heard(self.log):
            build(config or self._config(), serve_url=HERE)

    def write_beside(self):
        """Write the files that are no pages without waiting for a pause."""
        if self.plugin._rest is not None:
            self.plugin._put_off()
            self.plugin._complete(self.plugin._stage)

    def follow(self, *, beside=True):
        """Show an edit; gives what was said, and whether it took a whole build."""
        self.log.lines.clear()
        before = self.wholes
        with heard(self.log):
            self.plugin._rebuild(self.whole)
            if beside:
                self.write_beside()
        return list(self.log.lines), self.wholes > before


def files(site):
    """All files of a site; what tells the time of the build is left out."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(Path(site).rglob("*"))
        if path.is_file() and path.suffix != ".gz"
    }
