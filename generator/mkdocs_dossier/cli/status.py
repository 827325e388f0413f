"""The command ``dossier status``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    CANNOT_RUN,
    CLEAN,
    FINDINGS,
    FULLTEXT,
    disk_troubles,
    format_option,
    on_dossier,
)
from mkdocs_dossier.curating.status import record as recorded
from mkdocs_dossier.curating.status import status as counted
from mkdocs_dossier.curating.status_report import FORMATS, as_todo, exceeded
from mkdocs_dossier.load.editions import looks_like_counts
from mkdocs_dossier.model.curation import Threshold
from mkdocs_dossier.model.measures import NAMES
from mkdocs_dossier.render.report import as_text
from mkdocs_dossier.text.similar import did_you_mean
from mkdocs_dossier.write import write_file


def _names(_: click.Context, __: click.Parameter, given: Sequence[str]) -> Sequence[str]:
    for name in given:
        _require_known(name)
    return given


def _limits(_: click.Context, __: click.Parameter, given: Sequence[str]) -> Sequence[Threshold]:
    return [_limit(each) for each in given]


def _limit(text: str) -> Threshold:
    name, sign, number = text.partition("=")
    if not sign or not (number.isascii() and number.isdecimal()):
        raise click.BadParameter(f"{text!r} is not a name, an equals sign and a number, such as uncited=0.")
    _require_known(name)
    return Threshold(name, int(number), "--max")


def _require_known(name: str) -> None:
    if name not in NAMES:
        hint = did_you_mean(name, NAMES, f"Known are {', '.join(NAMES)}.")
        raise click.BadParameter(f"{name!r} is neither a measure nor a family of measures. {hint}")


@on_dossier
@click.argument("measures", nargs=-1, callback=_names, metavar="[MEASURE]...")
@format_option(sorted(FORMATS), "For a terminal, for a program, or for the summary of a CI run.")
@FULLTEXT
@click.option(
    "--max",
    "limits",
    callback=_limits,
    multiple=True,
    metavar="MEASURE=N",
    help="Fail if more than N count; comes before `thresholds:` in seeds/dossier.yaml. May be repeated.",
)
@click.option(
    "--todo", is_flag=True, help="List what is left at each article and record, with your private notes."
)
@click.option(
    "--record", is_flag=True, help="Record the counts under the present edition, in seeds/editions/."
)
def status(
    measures: Sequence[str],
    root: Path,
    config_file: str,
    form: str,
    fulltext: Path | None,
    limits: Sequence[Threshold],
    *,
    todo: bool,
    record: bool,
) -> int:
    """Count what is still to be done: uncited, unmentioned, unmatched, undigested, stale, contradictory.

    Name measures or families to list their items, each with file, line and column. Exit codes: 0 all counts
    are accepted, 1 a threshold is exceeded, 2 can't run.
    """
    with disk_troubles():
        found = counted(root, config_file, fulltext, limits)
        if isinstance(found, tuple):
            click.echo(as_text(found), err=True)
            click.echo("Nothing was counted: a part of the dossier could not be read.", err=True)
            return CANNOT_RUN
        click.echo(as_todo(found, measures) if todo else FORMATS[form](found, measures))
        if found.errors:
            click.echo(f"`dossier check` reports errors: {found.errors}", err=True)
        for threshold in found.exceeded:
            click.echo(exceeded(found, threshold), err=True)
        if record:
            file = recorded(found)
            if isinstance(file, str):
                raise click.UsageError(file)
            path, text = file
            changed = write_file(root, path, text.encode(), looks_like_counts)
            click.echo(f"{path}: {'written' if changed else 'unchanged'}", err=True)
    return FINDINGS if found.exceeded else CLEAN


COMMAND = status
