"""The command ``dossier book``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    CLEAN,
    STRICT,
    disk_troubles,
    judge,
    moment,
    on_dossier,
)
from mkdocs_dossier.cli.progress import progress
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.model.book import BookSettings, Margins, Paper
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.write import check_places, is_sealed, write_files

_PAPERS = [item.value for item in Paper]
_MARGINS = [item.value for item in Margins]
_FILE = click.Path(dir_okay=False, path_type=Path)


def _spelled(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """No name has bytes that are no text."""
    if value is not None and not (value.strip() and value.isprintable()):
        raise click.BadParameter("it is empty, or holds what can't be printed.")
    return value


@on_dossier
@click.option(
    "--out",
    type=_FILE,
    default=Path("dossier.pdf"),
    show_default=True,
    help="File to write; folders are made.",
)
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
    with disk_troubles():
        places = apart(out, root, config_file)
        check_places(out.parent, [out.name], is_sealed, places)  # now, and not when all the work is done
        project = Project.read(root, config_file)
        given = {"paper": paper, "margins": margins, "style": style}
        chosen = {name: value for name, value in given.items() if value is not None}
        settings = BookSettings.model_validate(project.dossier.settings.book.model_dump(mode="json") | chosen)
        _require_records(project.dossier, only)
        with progress() as tell:
            printed = project.book(settings, only, alone=brief, volumes=volumes, moment=moment(), tell=tell)
        code = judge(printed.diagnostics, strict=strict)
        if code != CLEAN:
            click.echo(f"{out}: nothing was written", err=True)
        else:
            files = _named(out, printed.volumes)
            for name, changed in write_files(out.parent, files, is_sealed, places).items():
                size = f"{len(files[name]) / 2**20:.1f} MiB"
                click.echo(f"{out.with_name(name)}: {size} {'written' if changed else 'unchanged'}")
    return code


def _named(out: Path, volumes: tuple[bytes, ...]) -> dict[str, bytes]:
    """The files, by name."""
    if len(volumes) == 1:
        return {out.name: volumes[0]}
    return {f"{out.stem}-{number}{out.suffix}": content for number, content in enumerate(volumes, start=1)}


def _require_records(dossier: Dossier, only: tuple[str, ...]) -> None:
    for name in only:
        if dossier.former.get(name, name) not in dossier.records:
            raise click.BadParameter(f"there is no record {name!r}", param_hint="--only")


COMMAND = book
