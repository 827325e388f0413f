"""The command ``dossier exhibits``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import CLEAN, FULLTEXT, STRICT, disk_troubles, judge, moment, on_dossier
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.printed import BundleOrder
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.write import check_places, is_sealed, write_files

_FILE = click.Path(dir_okay=False, path_type=Path)
_LONGEST_PREFIX = 24


def _stampable(_: click.Context, __: click.Parameter, value: str) -> str:
    """What stands on every page is short, and can be printed."""
    if len(value) > _LONGEST_PREFIX or not (value.isprintable() and value.isascii()):
        raise click.BadParameter(f"up to {_LONGEST_PREFIX} printable ASCII characters are stamped.")
    return value


@on_dossier
@click.option(
    "--out",
    type=_FILE,
    default=Path("exhibits.pdf"),
    show_default=True,
    help="File to write; folders are made.",
)
@FULLTEXT
@click.option(
    "--reproduce",
    is_flag=True,
    help="Reproduce originals at hand that may only be quoted in public; you answer for the right to hand them over.",
)
@click.option(
    "--prefix",
    default="",
    metavar="TEXT",
    callback=_stampable,
    help="Stands before each page's running number.",
)
@click.option("--only", metavar="ID", multiple=True, help="Only this source; may be repeated.")
@STRICT
def exhibits(
    root: Path,
    config_file: str,
    out: Path,
    fulltext: Path | None,
    prefix: str,
    only: tuple[str, ...],
    *,
    reproduce: bool,
    strict: bool,
) -> int:
    """Bundle the originals as exhibits for a court: a PDF with running page numbers and an index.

    Reproduced are originals whose rights are open; with --reproduce also those at hand that may only be quoted in
    public. Those whose rights forbid it never are: they are listed with their fingerprint. The file is no part of the
    site. It is written whole or not at all.
    """
    with disk_troubles():
        places = apart(out, root, config_file)
        check_places(out.parent, [out.name], is_sealed, places)
        project = Project.read(root, config_file, fulltext)
        _require_sources(project.dossier, only)
        printed = project.exhibits(BundleOrder(reproduce, prefix, only), moment=moment())
        code = judge(printed.diagnostics, strict=strict)
        if code != CLEAN:
            click.echo(f"{out}: nothing was written", err=True)
        else:
            (changed,) = write_files(out.parent, {out.name: printed.volumes[0]}, is_sealed, places).values()
            size = f"{len(printed.volumes[0]) / 2**20:.1f} MiB"
            click.echo(f"{out}: {size} {'written' if changed else 'unchanged'}")
    return code


def _require_sources(dossier: Dossier, only: tuple[str, ...]) -> None:
    for name in only:
        if dossier.former.get(name, name) not in dossier.sources:
            raise click.BadParameter(f"there is no source {name!r}", param_hint="--only")


COMMAND = exhibits
