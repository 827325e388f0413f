"""The command ``dossier weigh``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mkdocs_dossier.cli.options import CLEAN, FINDINGS, FOLDER, disk_troubles, format_option
from mkdocs_dossier.load.built_site import weigh as weigh_site

_MB = 1_000_000
_EARLY = 0.8
"""The part of the budget from which on it is time to think."""


@click.command()
@click.argument(
    "site",
    type=FOLDER,
    default=Path("site"),
    metavar="[SITE]",
)
@click.option(
    "--budget", type=click.IntRange(min=1), default=1000, show_default=True, help="Megabytes it may have."
)
@format_option(["text", "github"], "For a terminal, or with an annotation of GitHub's.")
def weigh(site: Path, budget: int, form: str) -> None:
    """Say how large a built site is; GitHub Pages takes a gigabyte.

    Warns from four fifths of the budget on, and fails above it.
    """
    if not site.is_dir():
        raise click.UsageError(f"There is no folder {site}. Build the site first, with `dossier site`.")
    with disk_troubles():
        found = weigh_site(site)
    share = found.total / (budget * _MB)
    summary = f"{site}: {_megabytes(found.total)} in {found.files} files, {share:.0%} of {budget} MB"
    if form == "github" and share >= _EARLY:
        click.echo(f"::{'error' if share > 1 else 'warning'} title=Size of the site::{summary}")
    else:
        click.echo(
            summary if share < _EARLY else f"{summary}: {'too much' if share > 1 else 'nearly too much'}"
        )
    for folder, size in [*found.by_folder.items()][:5]:
        click.echo(f"  {_megabytes(size):>10}  {folder + '/' if folder else 'in the folder itself'}")
    for path, size in found.largest:
        click.echo(f"  {_megabytes(size):>10}  {path}")
    sys.exit(FINDINGS if share > 1 else CLEAN)


def _megabytes(size: int) -> str:
    return f"{size / _MB:.1f} MB"


COMMAND = weigh
