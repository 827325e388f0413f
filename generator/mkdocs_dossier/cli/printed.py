"""What the commands that print share: their file, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path
from typing import Any, TypeVar

import click

from mkdocs_dossier.cli.options import CLEAN, disk_troubles, judge
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.printed import Printed
from mkdocs_dossier.write import check_places, is_sealed, write_files

F = TypeVar("F", bound=Callable[..., Any])


def out_option(name: str) -> Callable[[F], F]:
    """The option ``--out``, with the file's usual name."""
    file = click.Path(dir_okay=False, path_type=Path)
    words = "File to write; folders are made."
    return click.option("--out", type=file, default=Path(name), show_default=True, help=words)


def require(dossier: Dossier, only: tuple[str, ...], known: Container[str], what: str) -> None:
    """See that all records that are asked for exist, by their ids or former ones.

    Raises:
        click.BadParameter: One does not.
    """
    for name in only:
        if dossier.former.get(name, name) not in known:
            raise click.BadParameter(f"there is no {what} {name!r}", param_hint="--only")


def write_printed(
    out: Path, root: Path, config_file: str, make: Callable[[], Printed], *, strict: bool
) -> int:
    """Make PDFs and write them where they may stand, which is asked before all the work is done; gives the exit code."""
    with disk_troubles():
        places = apart(out, root, config_file)
        check_places(out.parent, [out.name], is_sealed, places)
        printed = make()
        code = judge(printed.diagnostics, strict=strict)
        if code != CLEAN:
            click.echo(f"{out}: nothing was written", err=True)
            return code
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
