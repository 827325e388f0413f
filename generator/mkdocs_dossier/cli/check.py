"""The command ``dossier check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    CONFIG_FILE,
    FULLTEXT,
    ROOT,
    STRICT,
    disk_troubles,
    exit_code,
    format_option,
    require_dossier,
)
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.render.report import FORMATS


@click.command()
@ROOT
@CONFIG_FILE
@format_option(sorted(FORMATS), "For a terminal, for GitHub's annotations, or for a program.")
@FULLTEXT
@STRICT
def check(root: Path, config_file: str, form: str, fulltext: Path | None, *, strict: bool) -> None:
    """Say what is to be mended in the dossier, and where."""
    require_dossier(root, config_file)
    with disk_troubles():
        found = Project.read(root, config_file, fulltext).check()
    report = FORMATS[form](found)
    if report:
        click.echo(report)
    sys.exit(exit_code(found, strict=strict))


COMMAND = check
