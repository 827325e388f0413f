"""The command ``dossier check``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    FULLTEXT,
    STRICT,
    disk_troubles,
    exit_code,
    format_option,
    on_dossier,
)
from mkdocs_dossier.cli.workers import with_workers
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.render.report import FORMATS
from mkdocs_dossier.workers.batches import Workers


@on_dossier
@format_option(sorted(FORMATS), "For a terminal, for GitHub's annotations, or for a program.")
@FULLTEXT
@STRICT
@with_workers()
def check(
    root: Path, config_file: str, form: str, fulltext: Path | None, *, strict: bool, workers: Workers
) -> int:
    """Say what is to be mended in the dossier, and where."""
    with disk_troubles():
        found = Project.read(root, config_file, fulltext, workers=workers).check()
    report = FORMATS[form](found)
    if report:
        click.echo(report)
    return exit_code(found, strict=strict)


COMMAND = check
