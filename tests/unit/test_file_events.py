"""File events of previews: which places are watched how, and that only changes are told."""

from __future__ import annotations

import os
import time

import pytest
from watchdog.events import FileSystemEventHandler

from mkdocs_dossier.plugin.file_events import FileEvents, is_shared

PATIENCE = 20.0


class Heard(FileSystemEventHandler):
    """Keeps what it hears of files."""

    def __init__(self):
        self.events = []

    def dispatch(self, event):
        if not event.is_directory:
            self.events.append((event.event_type, event.src_path, event.dest_path))

    def wait(self, found):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if any(found(event) for event in self.events):
                return True
            time.sleep(0.01)
        return False


@pytest.fixture
def watching():
    """Watches places with one handler each, and stops in the end."""
    running = []

    def watch(*places, polling=False):
        events, heard = FileEvents(polling=polling), []
        for place in places:
            heard.append(Heard())
            events.schedule(heard[-1], str(place), recursive=True)
        events.start()
        running.append(events)
        return heard

    yield watch
    for events in running:
        events.stop()
        events.join()


@pytest.mark.parametrize("polling", [False, True])
def test_a_change_is_heard_of_and_reading_is_none(tmp_path, watching, polling):
    file = tmp_path / "below" / "a.md"
    file.parent.mkdir()
    file.write_text("one")
    (heard,) = watching(tmp_path, polling=polling)
    file.read_text()
    file.write_text("two, and longer")
    assert heard.wait(lambda event: event[0] == "modified" and event[1] == str(file))
    assert not {"opened", "closed", "closed_no_write"} & {event[0] for event in heard.events}


def test_a_file_is_heard_of_after_another_took_its_place(tmp_path, watching):
    file, draft = tmp_path / "mkdocs.yml", tmp_path / ".draft"
    file.write_text("one")
    (heard,) = watching(file)
    for text in ("two", "three"):
        heard.events.clear()
        draft.write_text(text)
        os.replace(draft, file)  # noqa: PTH105 - as editors do it
        assert heard.wait(lambda event: str(file) in event[1:])
    (tmp_path / "beside.txt").write_text("x")
    time.sleep(0.1)
    assert all(str(file) in event[1:] for event in heard.events)


def test_behind_links_it_is_looked_again_and_again(tmp_path, watching):
    real, folder = tmp_path / "real", tmp_path / "folder"
    real.mkdir()
    folder.mkdir()
    (real / "a.md").write_text("one")
    (folder / "linked").symlink_to(real)
    (heard,) = watching(folder)
    time.sleep(0.1)
    (folder / "b.md").write_text("new")
    assert heard.wait(lambda event: event[1].endswith("b.md"))


@pytest.mark.parametrize(
    ("kind", "shared"),
    [("ext4", False), ("nfs4", True), ("fuse.sshfs", True), ("9p", True), ("btrfs", False)],
)
def test_shared_disks_are_known_by_their_type(tmp_path, kind, shared):
    mounts = tmp_path / "mounts"
    folder = tmp_path / "with space"
    folder.mkdir()
    place = str(folder.resolve()).replace(" ", "\\040")
    mounts.write_text(f"proc / overlay rw 0 0\nserver:/x {place} {kind} rw 0 0\n")
    assert is_shared(folder / "seeds", mounts) is shared
    assert not is_shared(tmp_path, mounts)
    assert not is_shared(folder, tmp_path / "none")
