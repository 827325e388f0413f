"""Changes to an author's files, shown before they are made: what commands that edit seeds share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from mkdocs_dossier.write import Change, apply

F = TypeVar("F", bound=Callable[..., Any])


def change_options(function: F) -> F:
    """The options for how a change is made."""
    function = click.option("--yes", is_flag=True, help="Write without asking.")(function)
    return click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")(function)


def make(root: Path, changes: Sequence[Change], *, yes: bool, dry_run: bool) -> bool:
    """Show changes and make them, all or none; whether they were made.

    Raises:
        NotOursError: A file was changed since. Nothing is written then.
    """
    for change in changes:
        click.echo(change.diff())
    if dry_run or not (yes or click.confirm("Write this?", err=True)):
        return False
    apply(root, changes)
    for change in changes:
        click.echo(f"{change.path}: {'removed' if change.after is None else 'written'}")
    return True
