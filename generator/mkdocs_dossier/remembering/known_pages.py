"""Pages with all that they have read of the site, as bytes: for a process that makes the pages of another state of it.

A read is told by its name and a sum of the answer, so neither sites nor answers are kept. A page whose reads all have the
same sums is what it was. Whatever can't be told, such as an answer of which nobody knows what it is made of, has its page
made anew in each process.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, Output
from mkdocs_dossier.remembering.reads import ReadName, SiteRead, Watch
from mkdocs_dossier.remembering.sums import sum_of

_BITS = 32
"""Of a number: behind the process, which read of it."""


class ToldReads(NamedTuple):
    """What a page has read.

    Attributes:
        reads: Numbers, each given by one process to one read.
        new: What is told for the first time: by number, the name and the sum of the answer.
    """

    reads: tuple[int, ...]
    new: tuple[tuple[int, ReadName, str], ...]


class Teller:
    """Tells of reads: what they are at the first time, then their numbers alone. Copies of a process go on with them."""

    def __init__(self) -> None:
        """Have told nothing."""
        self._numbers: dict[SiteRead, int] = {}

    def told(self, reads: AbstractSet[SiteRead]) -> ToldReads | None:
        """What a page has read; None where some of it can't be told."""
        numbers = self._numbers
        fresh = [read for read in reads if read not in numbers]
        first = os.getpid() << _BITS | len(numbers)
        try:
            new = tuple([(number, read.name, read.sum) for number, read in enumerate(fresh, first)])
        except TypeError:
            return None
        numbers |= {read: number for number, read in enumerate(fresh, first)}
        return ToldReads(tuple([numbers[read] for read in reads]), new)


class _Known(NamedTuple):
    """A page: a sum of its address, what it is, and the numbers of its reads."""

    address: str
    output: Output
    reads: tuple[int, ...]


class KnownPages:
    """Pages of a former state of the site, and those of the present one as they are found or made."""

    def __init__(self, content: bytes | None, around: str) -> None:
        """Know what a former process left.

        Args:
            content: What it left; None if nothing.
            around: A sum of all that pages are made of besides the site; pages of another one are not known.
        """
        self._around = around
        self._reads: dict[int, tuple[ReadName, str]] = {}
        self._former: dict[str, _Known] = {}
        self._present: dict[str, _Known] = {}
        if content is not None:
            self._read(content)

    def standing(self, watch: Watch, addresses: Iterable[Address]) -> Iterator[Output]:
        """Pages at these addresses that come out of the present site as they are.

        Args:
            watch: Watches the present site.
            addresses: Of its pages.
        """
        same: dict[int, bool] = {}
        for address in addresses:
            known = self._former.get(address.path)
            if known is None or known.address != sum_of(address):
                continue
            for number in known.reads:
                if number not in same:
                    same[number] = self._is_same(watch, number)
                if not same[number]:
                    break
            else:
                self._present[address.path] = known
                yield known.output

    def _is_same(self, watch: Watch, number: int) -> bool:
        name, answer = self._reads[number]
        try:
            return watch.reading(name).sum == answer
        except Exception:  # noqa: BLE001 - the site is of another shape there
            return False

    def add(self, address: Address, output: Output, told: ToldReads | None) -> None:
        """Know a page that was made now; not where nobody told what a read is.

        Args:
            address: Where it stands.
            output: The page.
            told: What it has read.
        """
        if told is None:
            return
        for number, name, answer in told.new:
            self._reads[number] = (name, answer)
        self._present[address.path] = _Known(sum_of(address), output, told.reads)

    def packed(self) -> bytes:
        """The present pages, for a next process: a line of JSON, then the pages' contents one after the other."""
        pages = [each for each in self._present.values() if self._reads.keys() >= set(each.reads)]
        place: dict[tuple[ReadName, str], int] = {}  # what two processes have read is one thing
        index = {number: place.setdefault(read, len(place)) for number, read in self._reads.items()}
        head = {
            "around": self._around,
            "reads": list(place),
            "pages": [
                (
                    each.output.path,
                    each.address,
                    len(each.output.content),
                    each.output.origin,
                    sorted({index[number] for number in each.reads}),
                )
                for each in pages
            ],
        }
        line = json.dumps(head, separators=(",", ":"), check_circular=False).encode()
        return b"\n".join((line, b"".join(each.output.content for each in pages)))

    def _read(self, content: bytes) -> None:
        line, _, rest = content.partition(b"\n")
        try:
            head = json.loads(line)
            if head["around"] != self._around:
                return
            reads = {
                number: (_name(*name), str(answer)) for number, (name, answer) in enumerate(head["reads"])
            }
            at, former = 0, {}
            for path, address, size, origin, found in head["pages"]:
                output = Output(path, rest[at : at + size], Origin(*origin) if origin else None)
                former[path] = _Known(address, output, tuple(found))
                at += size
        except (ValueError, TypeError, KeyError):
            return
        self._reads, self._former = reads, former


def _name(node: Iterable[str], how: str, key: Any) -> ReadName:
    return ReadName(tuple(node), how, _key(key))


def _key(packed: Any) -> Any:
    return tuple(map(_key, packed)) if isinstance(packed, list) else packed
