"""What former builds found in each article, on the disk: taken again where all that it was found in is the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from mkdocs_dossier.cache.inputs import sum_of as sum_of_all
from mkdocs_dossier.cache.store import LIMIT, Store, store_of
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.remembering.memory import FORGETFUL, Forgetful, RunMemory
from mkdocs_dossier.remembering.packing import Packing, PackingError
from mkdocs_dossier.remembering.sums import sum_of

P = TypeVar("P")
T = TypeVar("T")

_MOST = LIMIT // 4
"""Bytes of all values; where there are more, nothing is kept, so that the rest of what is remembered has room."""


class _Kept(NamedTuple):
    """A value: a sum of what it was made of, and its bytes."""

    sum: str
    content: bytes


class DiskMemory(Forgetful):
    """For a run of which the next one knows by the disk alone: what is made of many pieces is packed, piece by piece.

    All else is made anew, which takes less than to look whether it is the same.
    """

    def __init__(self, store: Store, key: str) -> None:
        """Know what was kept under a key, which names the program that made it."""
        super().__init__()
        self._store, self._key = store, key
        content = store.get(key)
        self._known: Mapping[str, _Kept] = _read(content) if content is not None else {}
        self._new: dict[str, _Kept] = {}
        self._unpacked: list[Callable[[], None]] = []

    def recall_all(
        self,
        kind: type[T],
        given: tuple[object, ...],
        pieces: Iterable[tuple[Hashable, P]],
        make: Callable[[Iterable[P], int], Iterable[T]],
    ) -> Iterable[T]:
        """What is made of each piece: unpacked where piece and all that is given say what they said, else made now."""
        packing, around = Packing(kind), sum_of(given)
        asked = [(f"{kind.__name__} {name}", piece) for name, piece in pieces]
        found = dict[str, T]()
        for name, piece in asked if self._known else ():
            value = self._value(packing, name, sum_of((around, piece)))
            if value is not None:
                found[name] = value
        new = [(name, piece) for name, piece in asked if name not in found]
        values = make([piece for _, piece in new], len(new)) if new else ()
        made = dict(zip((name for name, _ in new), values, strict=True))
        self._unpacked.append(partial(self._pack, packing, around, new, made))
        return [found[name] if name in found else made[name] for name, _ in asked]

    def _pack(
        self,
        packing: Packing[T],
        around: str,
        pieces: Iterable[tuple[str, object]],
        made: Mapping[str, T],
    ) -> None:
        for name, piece in pieces:
            with suppress(PackingError):  # an extension's, say: it is made anew in every run
                self._new[name] = _Kept(sum_of((around, piece)), packing.packed(made[name]))

    def _value(self, packing: Packing[T], name: str, whole: str) -> T | None:
        kept = self._known.get(name)
        if kept is None or kept.sum != whole:
            return None
        try:
            value = packing.unpacked(kept.content)
        except PackingError:
            self._store.faults.append(f"{name}: not what was written")
            return None
        self._new[name] = kept
        return value

    def keep(self) -> None:
        """Remember what this run made for the next one, and nothing else."""
        for pack in self._unpacked:
            pack()
        self._unpacked.clear()
        if self._new != self._known and sum(len(kept.content) for kept in self._new.values()) < _MOST:
            head = [[name, kept.sum, len(kept.content)] for name, kept in self._new.items()]
            self._store.put(
                self._key,
                b"\n".join(
                    (json.dumps(head).encode(), b"".join(kept.content for kept in self._new.values()))
                ),
            )


def memory_of(store: Store | None) -> RunMemory:
    """What former runs of this very program found in articles, and where this one keeps it."""
    key = sum_of_all((), (), {"memory": SEEDS}) if store is not None else None
    return DiskMemory(store, key) if store is not None and key is not None else FORGETFUL


class LastingMemory(RunMemory):
    """For a process that reads a dossier again and again: its first run knows what former processes found."""

    def __init__(self, root: Path) -> None:
        """Know what stands on the disk in a dossier's folder."""
        super().__init__()
        self._former = memory_of(store_of(root))

    def recall_all(
        self,
        kind: type[T],
        given: tuple[object, ...],
        pieces: Iterable[tuple[Hashable, P]],
        make: Callable[[Iterable[P], int], Iterable[T]],
    ) -> Iterable[T]:
        """What is made of each piece: as this process has it, else as the disk has it, else made now."""
        if self._former is FORGETFUL:
            return super().recall_all(kind, given, pieces, make)
        asked = list(pieces)
        new = [each for each in asked if not self._knows((kind, each[0]), (given, each[1]))]
        return super().recall_all(
            kind, given, asked, lambda *_: self._former.recall_all(kind, given, new, make)
        )

    def keep(self) -> None:
        """Remember what the first run made, and let the disk be from then on."""
        self._former.keep()
        self._former = FORGETFUL


def _read(content: bytes) -> dict[str, _Kept]:
    line, _, rest = content.partition(b"\n")
    found, at = dict[str, _Kept](), 0
    try:
        for name, whole, size in json.loads(line):
            found[name] = _Kept(whole, rest[at : at + size])
            at += size
    except (ValueError, TypeError):
        return {}
    return found
