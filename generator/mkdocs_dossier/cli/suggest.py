"""The command ``dossier suggest``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.adding import folder_warnings
from mkdocs_dossier.cli.options import CONFIG_FILE, FULLTEXT, ROOT, disk_troubles, require_dossier
from mkdocs_dossier.curating.entities import best_typer
from mkdocs_dossier.curating.suggest import Suggested, chosen, default_file
from mkdocs_dossier.curating.suggest import suggest as find
from mkdocs_dossier.curating.suggestion_text import FORMATS
from mkdocs_dossier.curating.suggestion_yaml import added
from mkdocs_dossier.load.suggestions import NotSuggestionsError, read_suggestions
from mkdocs_dossier.model.suggestions import Hint, Suggestion
from mkdocs_dossier.render.report import as_text, one_line
from mkdocs_dossier.write import write_file

_LIMIT = 20


@click.command()
@ROOT
@CONFIG_FILE
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([each.value for each in Hint]),
    multiple=True,
    help="Only such suggestions; may be repeated.",
)
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=_LIMIT,
    show_default=True,
    help="How many of each kind; 0 for all.",
)
@click.option(
    "--min-sources",
    "least",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Only what so many sources carry; those that copy each other count once.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="For a terminal, or for a program.",
)
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
    limit: int,
    least: int,
    form: str,
    out: Path | None,
    fulltext: Path | None,
    *,
    write: bool,
) -> None:
    """Suggest what the catalogue may lack: names, spellings, events, quotes; and records that may be one.

    Reads the originals that are at hand, else the digests. What you never want to see again goes under
    `dismissed:` in seeds/dossier.yaml, with a reason. Suggestions are no findings: the exit code is 0.
    """
    require_dossier(root, config_file)
    with disk_troubles():
        outcome = find(root, config_file, fulltext, best_typer())
        hints = [Hint(kind) for kind in kinds]
        shown = chosen(outcome.suggestions, hints, least, limit)
        if write or out:
            _write(root, out or _default_file(root, fulltext), shown, outcome)
        else:
            click.echo(FORMATS[form](shown, chosen(outcome.suggestions, hints, least, 0), outcome.dossier))
    _say_beside(outcome)


def _default_file(root: Path, fulltext: Path | None) -> Path:
    """The file beside the originals; their folder is made, and git should ignore it, as `dossier add` has it."""
    file = default_file(root, fulltext)
    file.parent.mkdir(parents=True, exist_ok=True)
    remarks = folder_warnings(root, fulltext)
    if remarks:
        click.echo(as_text(remarks), err=True)
    return file


def _write(root: Path, file: Path, shown: tuple[Suggestion, ...], outcome: Suggested) -> None:
    _refuse_read(root, file)
    if not file.parent.is_dir():
        raise click.UsageError(
            f"There is no folder {file.parent}. Name a file with --out; keep it out of git."
        )
    try:
        text, known = read_suggestions(file)
    except NotSuggestionsError as error:
        raise click.UsageError(f"{error}. Name another file with --out.") from error
    whole, number = added(text, known, shown, outcome.dossier)
    if number:
        write_file(file.parent, file.name, whole.encode())
    click.echo(f"{file}: {number} added, {len(shown) - number} in it already")


def _refuse_read(root: Path, file: Path) -> None:
    """Refuse a file that a build reads, or may read."""
    target = file.resolve()
    seeds = (root / "seeds").resolve()
    read = [seeds / "articles", seeds / "catalogue", seeds / "dossier.yaml", root.resolve() / "mkdocs.yml"]
    if any(target == place or target.is_relative_to(place) for place in read):
        raise click.UsageError(f"{file} is the dossier's own. Name another file.")


def _say_beside(outcome: Suggested) -> None:
    """On the other stream: what bears on the suggestions."""
    for found in outcome.unused:
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
