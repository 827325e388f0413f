"""The command ``dossier exhibits``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import FULLTEXT, STRICT, moment, on_dossier
from mkdocs_dossier.cli.printed import out_option, require, write_printed
from mkdocs_dossier.model.printed import BundleOrder, Printed
from mkdocs_dossier.pipeline import Project

_LONGEST_PREFIX = 24


def _stampable(_: click.Context, __: click.Parameter, value: str) -> str:
    """What stands on every page is short, and can be printed."""
    if len(value) > _LONGEST_PREFIX or not (value.isprintable() and value.isascii()):
        raise click.BadParameter(f"up to {_LONGEST_PREFIX} printable ASCII characters are stamped.")
    return value


@on_dossier
@out_option("exhibits.pdf")
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

    def make() -> Printed:
        project = Project.read(root, config_file, fulltext)
        require(project.dossier, only, project.dossier.sources, "source")
        return project.exhibits(BundleOrder(reproduce, prefix, only), moment=moment())

    return write_printed(out, root, config_file, make, strict=strict)


COMMAND = exhibits
