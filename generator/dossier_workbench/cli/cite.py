"""The command ``dossier cite``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.citing.cite import find
from dossier_workbench.citing.cited_text import as_json, as_yaml, remarks, why_nothing
from dossier_workbench.citing.texts import CitableText, citable, citable_texts, digests
from dossier_workbench.cli.changes import change_options, make
from dossier_workbench.editing.catalogue import cited_in
from dossier_workbench.editing.yaml_edits import NoPlaceError
from mkdocs_dossier.cli.options import CLEAN, FINDINGS, FULLTEXT, disk_troubles, format_option, on_dossier
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.similar import near_ids


@on_dossier
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--source", default="", metavar="ID", help="Look only there.")
@click.option("--paragraph", type=click.IntRange(1), default=None, help="Only in that paragraph.")
@format_option(["text", "json"], "YAML to paste, or for a program.")
@FULLTEXT
@click.option("--into", default="", metavar="ID", help="Write it there: into a claim, or a record's `cite:`.")
@click.option(
    "--property", "question", default="", help="With a record: into its claim on that; a new one is made."
)
@click.option("--value", default="", help="What that claims, in your words.")
@click.option(
    "--speaker", default="", metavar="ID", help="With a record: into its `quotes:`, as words of that actor."
)
@change_options
def cite(
    root: Path,
    config_file: str,
    words: tuple[str, ...],
    source: str,
    paragraph: int | None,
    form: str,
    fulltext: Path | None,
    *,
    into: str,
    question: str,
    value: str,
    speaker: str,
    yes: bool,
    dry_run: bool,
) -> int:
    """Find words in the sources, and give the citation that leads to them.

    Looks into the originals that are at hand and into published texts. The quote is as the source has it, with words
    before or after it only where it stands more than once, and it holds: the quote gate itself was asked. Words that
    stand nowhere get the nearest passages.

    Exit codes: 0 found (and written, if asked), 1 not, 2 can't run.
    """
    with disk_troubles():
        project = Project.read(root, config_file, fulltext)
        texts = _texts(project, source)
        cited = find(" ".join(words), texts, paragraph)
        for line in remarks(cited, project.findings):
            click.echo(line, err=True)
        if not cited.passages:
            others = find(" ".join(words), [each for each in digests(project) if source in {"", each.source}])
            unread = len(project.dossier.unpublished) - len(project.loaded.originals)
            for line in why_nothing(cited, others, len(texts), 0 if source else unread):
                click.echo(line, err=True)
            if form == "json":
                click.echo(as_json(cited))
            return FINDINGS
        if not into:
            if question or value or speaker:
                raise click.UsageError("--property, --value and --speaker say where within --into ID.")
            click.echo(as_json(cited) if form == "json" else as_yaml(cited))
            return CLEAN
        if len(cited.passages) > 1:
            click.echo(as_yaml(cited))
            raise click.UsageError("It stands in several places: name one with --source and --paragraph.")
        try:
            change = cited_in(
                root, project, into, cited.passages[0].cite, question=question, value=value, speaker=speaker
            )
        except NoPlaceError as error:
            raise click.UsageError(f"{error} Nothing was written.") from error
        return CLEAN if make(root, [change], yes=yes, dry_run=dry_run) or dry_run else FINDINGS


def _texts(project: Project, source: str) -> list[CitableText]:
    """Where to look: everywhere, or in one source."""
    if not source:
        return list(citable_texts(project))
    if source not in project.dossier.sources:
        raise click.UsageError(
            f"There is no source {source!r}. {near_ids(source, project.dossier.sources, '')}".rstrip()
        )
    text = citable(project, source)
    return [text] if text else []


COMMAND = cite
