"""The command ``dossier review``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.editing.yaml_edits import NoPlaceError
from dossier_workbench.reviewing import report, shown, signatures
from dossier_workbench.reviewing.sitting import (
    Given,
    answered,
    file_of,
    undecided,
    waiting,
)
from mkdocs_dossier.cli.options import (
    CANNOT_RUN,
    CLEAN,
    FINDINGS,
    FULLTEXT,
    complain,
    disk_troubles,
    on_dossier,
    today,
)
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.reviews import Support
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.characters import one_line
from mkdocs_dossier.write import apply

_KEYS = {"s": Support.SUPPORTS, "p": Support.PARTLY, "n": Support.DOES_NOT, "c": Support.CANNOT_TELL}
_BACK, _SKIP, _QUIT = "b", "k", "q"
_ASKED = "Does it say so?  [s]upports  [p]artly  does [n]ot  [c]an’t tell    [b]ack  s[k]ip  [q]uit "
_ENDS = frozenset({_QUIT, "", "\x04", "\x1b"})
"""Keys that end it, an input's end among them."""


@on_dossier
@click.argument("reader", default="", metavar="[NAME]")
@FULLTEXT
@click.option("--decide", is_flag=True, help="Decide where readers differ, instead of reading.")
@click.option(
    "--sign",
    "key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Sign the readings of NAME with this SSH key, instead of reading.",
)
def review(
    root: Path, config_file: str, reader: str, fulltext: Path | None, *, decide: bool, key: Path | None
) -> int:
    """Read claims a second time: do the passages cited say what is claimed?

    With a NAME, gives that person the claims that lack a reader, one by one with their passages, and writes each
    answer into seeds/reviews/ at once. What others answered is shown to nobody before both have read. Without one,
    tells who has read how much, how far readers agree, and where they differ.

    Exit codes: 0 done, 1 a signature does not hold, 2 can't run.
    """
    reader = one_line(reader)
    if not reader and (decide or key):
        raise click.UsageError("Say who you are: `dossier review NAME`.")
    with disk_troubles():
        project = Project.read(root, config_file, fulltext)
        errors = [item for item in project.loaded.diagnostics if item.severity is Severity.ERROR]
        if errors:
            complain(errors)
            click.echo("Nothing was read: mend these first.", err=True)
            return CANNOT_RUN
        if not reader:
            return _tell(root, project)
        try:
            path = file_of(root, project.dossier, reader)
            if key:
                click.echo(f"{signatures.sign(root, path, key)}: written")
            else:
                _sit(root, project, path, reader, decide=decide)
        except (NoPlaceError, signatures.SigningError) as error:
            raise click.UsageError(str(error)) from error
    return CLEAN


def _tell(root: Path, project: Project) -> int:
    found = {
        each.reader: signatures.checked(root, each.marks.origin.path) for each in project.dossier.reviews
    }
    for line in report.lines(project, {name: said for name, (_, said) in found.items()}):
        click.echo(line)
    return CLEAN if all(holds for holds, _ in found.values()) else FINDINGS


def _sit(root: Path, project: Project, path: str, reader: str, *, decide: bool) -> None:
    """Ask for one claim after the other; each answer is on the disk before the next question."""
    claims = undecided(project, reader) if decide else waiting(project, reader)
    place, written = 0, False
    while place < len(claims):
        filed = claims[place]
        click.echo(f"\n{place + 1} of {len(claims)}\n{shown.as_text(project, filed)}\n")
        for line in shown.answers(project, filed) if decide else ():
            click.echo(line)
        key = _key()
        if key in _ENDS:
            break
        if key in _KEYS:
            given = Given(filed, _KEYS[key], today(), _remark(_KEYS[key], decide=decide), decides=decide)
            apply(root, [answered(root, project.dossier, path, reader, given)])
            written = True
        place = max(0, place - 1) if key == _BACK else place + 1
    else:
        click.echo("Nothing more is to be decided." if decide else f"{reader} has read all that waits.")
    if written:
        click.echo(f"{path}: written")


def _key() -> str:
    click.echo(_ASKED, nl=False)
    key = ""
    while key not in {*_KEYS, _BACK, _SKIP, *_ENDS} or not key:
        try:
            key = click.getchar().lower()
        except OSError as error:
            raise click.UsageError("Answers are given by keys: run this in a terminal.") from error
        if not key:
            break
    click.echo(key if key.isprintable() else "")
    return key


def _remark(answer: Support, *, decide: bool) -> str:
    """A remark on one line: of a decision its reason, which is owed."""
    if answer is Support.SUPPORTS and not decide:
        return ""
    while True:
        given = one_line(
            click.prompt("Why" if decide else "Why, if you like", default="", show_default=False)
        )
        if given or not decide:
            return given


COMMAND = review
