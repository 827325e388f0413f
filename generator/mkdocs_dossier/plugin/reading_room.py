"""The reading room beside a preview: the author's workbench opens it, where that is installed. No build knows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mkdocs.livereload import LiveReloadServer

from mkdocs_dossier.extensions import extension_of
from mkdocs_dossier.installation import NAME

if TYPE_CHECKING:
    from mkdocs_dossier.pipeline import Project

_GROUP = "dossier.reading_room"
_PATH = "-/desk/"
"""Where it stands in a preview: no page does, since no id is a hyphen."""


class _Room(Protocol):
    def address(self, origin: str) -> str:
        """What the author opens, on a server of that origin."""

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        """Answer a request, as WSGI has it."""


class _Opener(Protocol):
    def __call__(self, root: Path, read: Callable[[], Project], mount: str, host: str) -> _Room | None:
        """Make the room for a server of a host; None where that is not this machine alone."""


def open_beside(server: LiveReloadServer, root: Path, read: Callable[[], Project]) -> str:
    """Let a preview's server carry the room.

    Args:
        server: The server. None is opened on one that other machines can reach.
        root: The dossier's folder.
        read: Gives the dossier as it is now.

    Returns:
        The room's address; empty if there is none.
    """
    opened, (host, port) = _opener(), (str(each) for each in server.server_address[:2])
    mount, preview = f"{server.mount_path}{_PATH}", server.serve_request
    room = opened(root, read, mount, host) if opened else None
    if room is None:
        return ""

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        inside = str(environ.get("PATH_INFO", "")).startswith(mount)
        answer: Iterable[bytes] = (room if inside else preview)(environ, start_response)
        return answer

    server.set_app(app)
    return room.address(f"http://{f'[{host}]' if ':' in host else host}:{port}")


def _opener() -> _Opener | None:
    """What opens the room; None where the workbench is not installed, or lacks what it needs."""
    for each in entry_points(group=_GROUP):
        if extension_of(each).distribution == NAME:
            try:
                opened: _Opener = each.load()
            except ImportError:
                continue
            return opened
    return None
