"""The command ``dossier book``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    STRICT,
    moment,
    on_dossier,
)
from mkdocs_dossier.cli.printed import out_option, require, write_printed
from mkdocs_dossier.cli.progress import progress
from mkdocs_dossier.model.book import BookSettings, Margins, Paper
from mkdocs_dossier.model.printed import Printed
from mkdocs_dossier.pipeline import Project

_PAPERS = [item.value for item in Paper]
_MARGINS = [item.value for item in Margins]


def _spelled(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """No name has bytes that are no text."""
    if value is not None and not (value.strip() and value.isprintable()):
        raise click.BadParameter("it is empty, or holds what can't be printed.")
    return value


@on_dossier
@out_option("dossier.pdf")
@click.option(
    "--paper",
    type=click.Choice(_PAPERS),
    help="Size of the paper; the settings' otherwise.",
)
@click.option(
    "--for",
    "margins",
    type=click.Choice(_MARGINS),
    help="For a screen, or for print and binding.",
)
@click.option(
    "--style", callback=_spelled, help="Citation style: a name that Typst knows, or a .csl file in seeds/."
)
@click.option(
    "--only", metavar="ID", multiple=True, help="A reader's pack about this record; may be repeated."
)
@click.option("--brief", is_flag=True, help="Only the brief that the book begins with: about ten pages.")
@click.option(
    "--volumes",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="So many volumes with one index; 0 decides itself.",
)
@STRICT
def book(
    root: Path,
    config_file: str,
    out: Path,
    paper: str | None,
    margins: str | None,
    style: str | None,
    only: tuple[str, ...],
    volumes: int,
    *,
    brief: bool,
    strict: bool,
) -> int:
    """Set the dossier as a book: a PDF to read, print, hand over or keep.

    It begins with a brief: what happened, what is in dispute and who says what, who is who, what all of it rests on.
    The file is written whole or not at all. Several volumes are numbered: dossier-1.pdf, dossier-2.pdf.
    """

    def make() -> Printed:
        project = Project.read(root, config_file)
        given = {"paper": paper, "margins": margins, "style": style}
        chosen = {name: value for name, value in given.items() if value is not None}
        settings = BookSettings.model_validate(project.dossier.settings.book.model_dump(mode="json") | chosen)
        require(project.dossier, only, project.dossier.records, "record")
        with progress() as tell:
            return project.book(settings, only, alone=brief, volumes=volumes, moment=moment(), tell=tell)

    return write_printed(out, root, config_file, make, strict=strict)


COMMAND = book
