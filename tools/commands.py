"""The page docs/reference/commands.md: every command with its options, as `dossier COMMAND --help` prints them."""

from __future__ import annotations

import click

from mkdocs_dossier.cli import main as dossier

_WIDTH = 100


def commands_text() -> str:
    """The help of the command itself and of each of its commands, under headings."""
    width = {"terminal_width": _WIDTH, "max_content_width": _WIDTH}
    context = click.Context(dossier, info_name="dossier", **{**dossier.context_settings, **width})
    parts = [_block(dossier.get_help(context))]
    for name in dossier.list_commands(context):
        command = dossier.get_command(context, name)
        assert command is not None  # noqa: S101 - it has just been listed
        inner = click.Context(
            command, parent=context, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH
        )
        parts.append(f"## dossier {name}\n\n{_block(command.get_help(inner))}")
    return "\n".join(parts)


def _block(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```\n"
