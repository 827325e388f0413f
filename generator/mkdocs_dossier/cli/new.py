"""The command ``dossier new``."""

from __future__ import annotations

from pathlib import Path
from unicodedata import category

import click

from mkdocs_dossier.cli.options import disk_troubles
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.load.starter import starter_files
from mkdocs_dossier.schema import schemas
from mkdocs_dossier.version import __version__
from mkdocs_dossier.write import write_absent


def _title(_: click.Context, __: click.Parameter, value: str | None) -> str:
    """The title on one line; what no file can hold becomes a space."""
    if value is None:
        return ""
    title = " ".join("".join(" " if category(sign) in ("Cc", "Cs") else sign for sign in value).split())
    if not title:
        raise click.BadParameter("it is empty.")
    return title


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--title", callback=_title, help="Of the dossier; the example's own if absent.")
@click.option(
    "--empty", is_flag=True, help="Without the example: no article, no catalogue, pages to be written."
)
def new(folder: Path, title: str, *, empty: bool) -> None:
    """Begin a dossier in the folder DIR, which is made if absent.

    Writes a small example that builds at once: two articles, a catalogue with comments that explain it, the
    site's configuration, and workflows that check and publish it on GitHub. Overwrite it with your own. Nothing
    that stands in DIR already is touched.
    """
    files = [
        *starter_files(__version__, title, empty=empty),
        *((f"schema/{name}", text.encode()) for name, text in schemas().items()),
    ]
    with disk_troubles():
        written = write_absent(folder, files, apart(folder.parent))
    click.echo(f"{folder}: {written} files written. Next:\n\n    cd {_quoted(folder)}\n    mkdocs serve\n")


def _quoted(folder: Path) -> str:
    """The folder as a shell takes it."""
    text = str(folder)
    return text if text.replace("/", "").replace("-", "").replace("_", "").isalnum() else f'"{text}"'


COMMAND = new
