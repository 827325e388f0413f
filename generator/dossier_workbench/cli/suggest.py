"""The command ``dossier suggest``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.filing import folder_warnings
from dossier_workbench.hints.entities import best_typer
from dossier_workbench.hints.kinds import all_hints
from dossier_workbench.hints.suggest import FIRST, Suggested, chosen, default_file
from dossier_workbench.hints.suggest import suggest as find
from dossier_workbench.hints.suggestion_text import FORMATS
from dossier_workbench.hints.suggestion_yaml import added
from dossier_workbench.hints.suggestions_file import NotSuggestionsError, read_suggestions
from mkdocs_dossier.cli.options import (
    FULLTEXT,
    complain,
    disk_troubles,
    format_option,
    on_dossier,
)
from mkdocs_dossier.load.authors_places import apart, fulltext_folder
from mkdocs_dossier.load.project import PLACES, SUGGESTIONS
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.suggestions import Suggestion
from mkdocs_dossier.render.report import one_line
from mkdocs_dossier.write import check_places, write_file


@on_dossier
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([*all_hints()]),
    multiple=True,
    help="Only such suggestions; may be repeated.",
)
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=None,
    help=f"How many of each kind; 0 for all. [default: {FIRST} of all kinds together]",
)
@click.option(
    "--min-sources",
    "least",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Only what so many sources carry; those that copy each other count once.",
)
@format_option(sorted(FORMATS), "For a terminal, or for a program.")
@click.option(
    "--write",
    is_flag=True,
    help="Add the suggestions to a file, as YAML to take over; the catalogue is not touched.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="That file; suggestions.yaml among the originals if absent. Implies --write.",
)
@FULLTEXT
def suggest(
    root: Path,
    config_file: str,
    kinds: tuple[str, ...],
    limit: int | None,
    least: int,
    form: str,
    out: Path | None,
    fulltext: Path | None,
    *,
    write: bool,
) -> None:
    """Suggest what the catalogue may lack: names, events, numbers that differ, quotes; and records that may be one.

    Reads the originals that are at hand, else the digests. What you never want to see again goes under
    `dismissed:` in seeds/dossier.yaml, with a reason. Suggestions are no findings: the exit code is 0.
    """
    with disk_troubles():
        outcome = find(root, config_file, fulltext, best_typer())
        shown = chosen(outcome.suggestions, kinds, least, limit)
        if write or out:
            file = out or _default_file(root, fulltext)
            _write(file, _apart(file, root, config_file, fulltext), shown, outcome)
        else:
            click.echo(FORMATS[form](shown, chosen(outcome.suggestions, kinds, least, 0), outcome.dossier))
    _say_beside(outcome)


def _default_file(root: Path, fulltext: Path | None) -> Path:
    """The file beside the originals; their folder is made, and git should ignore it, as `dossier add` has it."""
    file = default_file(root, fulltext)
    file.parent.mkdir(parents=True, exist_ok=True)
    complain(folder_warnings(root, fulltext))
    return file


def _write(file: Path, places: tuple[Path, ...], shown: tuple[Suggestion, ...], outcome: Suggested) -> None:
    if not file.parent.is_dir():
        raise click.UsageError(
            f"There is no folder {file.parent}. Name a file with --out; keep it out of git."
        )
    check_places(file.parent, [file.name], lambda _: True, places)  # a pipe would be waited for
    try:
        text, known = read_suggestions(file)
    except NotSuggestionsError as error:
        raise click.UsageError(f"{error}. Name another file with --out.") from error
    whole, number = added(text, known, shown, outcome.dossier)
    if number:
        write_file(file.parent, file.name, whole.encode(), lambda found: found == text.encode(), places)
    click.echo(f"{file}: {number} added, {len(shown) - number} in it already")


def _apart(file: Path, root: Path, config_file: str, fulltext: Path | None) -> tuple[Path, ...]:
    """What the file may not be. Suggestions may lie among the originals, and in seeds/ under their usual name."""
    places, seeds, target = apart(file, root, config_file), (root / SEEDS).resolve(), file.resolve()
    if target != seeds / SUGGESTIONS and not target.is_relative_to(
        fulltext_folder(seeds, fulltext).resolve()
    ):
        return places
    return (*(place for place in places if place != seeds), *(seeds / name for name in PLACES))


def _say_beside(outcome: Suggested) -> None:
    """On the other stream: what bears on the suggestions."""
    for found in (*outcome.faults, *outcome.unused):
        click.echo(one_line(found), err=True)
    if outcome.dismissed:
        click.echo(f"dismissed before: {outcome.dismissed}", err=True)
    if outcome.unread:
        click.echo(
            f"digests were read of sources whose originals are not at hand: {len(outcome.unread)}", err=True
        )
    if outcome.errors:
        click.echo(f"`dossier check` reports errors: {outcome.errors}", err=True)


COMMAND = suggest
