"""File events for a preview: native ones where the system has them, looking twice a second elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""What is a change: a preview that hears of files being opened hears itself reading them, for ever."""

_SHARED = re.compile(
    r"nfs|cifs|smb|9p|drvfs|afs|ceph|gluster|vboxsf|vmhgfs|prl_fs|virtiofs|fuse|osxfs|grpcfuse|fakeowner"
)
"""Types of file systems that others may change, of which this system hears nothing."""

_MOUNTS = Path("/proc/self/mounts")
_POLLING = 0.5
_PLACE, _TYPE = 1, 2
"""Fields of a line of these."""
_ESCAPED = re.compile(r"\\([0-7]{3})")


_Native: Any = Observer  # which class it is depends on the system


class FileEvents(_Native):  # type: ignore[misc]
    """Native events of changes; of places where there are none, those of somebody who looks again and again."""

    def __init__(self, *, polling: bool = False) -> None:
        """Begin with nothing to watch.

        Args:
            polling: Whether to look again and again in any case.
        """
        super().__init__()
        self._always = polling
        self._polled: BaseObserver = PollingObserver(timeout=_POLLING)

    def schedule(self, event_handler: FileSystemEventHandler, path: str, **options: Any) -> ObservedWatch:
        """Watch a file or a folder."""
        place = Path(path)
        if self._always or is_shared(place) or _has_links(place):
            return self._polled.schedule(event_handler, path, **options)
        try:
            if place.is_dir():
                found = super().schedule(event_handler, path, event_filter=_EVENTS, **options)
            else:
                # Editors put another file in its place, so it is looked for among those of its folder.
                found = super().schedule(
                    _OfFile(event_handler, place), str(place.parent), event_filter=_EVENTS
                )
            return cast("ObservedWatch", found)
        except OSError:  # the system allows no more watches
            return self._polled.schedule(event_handler, path, **options)

    def unschedule(self, watch: ObservedWatch) -> None:
        """Watch it no more."""
        try:
            self._polled.unschedule(watch)
        except KeyError:
            super().unschedule(watch)

    def start(self) -> None:
        """Begin to watch."""
        self._polled.start()
        super().start()

    def stop(self) -> None:
        """End."""
        self._polled.stop()
        super().stop()


class _OfFile(FileSystemEventHandler):
    """Hands on what happens to one file of a folder."""

    def __init__(self, handler: FileSystemEventHandler, file: Path) -> None:
        self._hand_on: Callable[[FileSystemEvent], None] = handler.dispatch
        self._file = str(file)

    def dispatch(self, event: FileSystemEvent) -> None:
        if self._file in (event.src_path, event.dest_path):
            self._hand_on(event)


def is_shared(place: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether a place is on a disk that others share, as far as the system tells.

    Args:
        place: A file or a folder.
        mounts: Where Linux lists what is mounted.
    """
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return False
    kinds = {}
    for fields in (line.split(" ") for line in lines):
        if fields[_TYPE:]:
            kinds[_ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[_PLACE])] = fields[_TYPE]
    here = place.resolve()
    mounted = next((kinds[str(above)] for above in (here, *here.parents) if str(above) in kinds), "")
    return bool(_SHARED.match(mounted))


def _has_links(place: Path) -> bool:
    """Whether links lead out of a folder: what happens behind them is not heard of."""
    return place.is_symlink() or (place.is_dir() and any(path.is_symlink() for path in place.rglob("*")))
