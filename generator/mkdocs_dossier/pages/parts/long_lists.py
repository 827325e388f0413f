"""Lists that grow with a dossier: the first lines stand on the page itself, the others on pages that go on from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.values import Link

_FOLDERS = {"actor": "actors", "place": "places", "event": "events", "thing": "things"}

_AROUND = 2
"""Parts on either side to which each one leads, beside the first and the last: else many parts make long ways."""


@dataclass(frozen=True, slots=True)
class Turning:
    """The way from one part of a list to the others; empty where there is but one.

    Attributes:
        parts: Links to them, by what they begin and end with; of the part itself only that, and ``…`` for those left out.
        previous: To the part before.
        following: To the part after.
    """

    parts: Sequence[Link | str] = ()
    previous: Link | None = None
    following: Link | None = None

    def __bool__(self) -> bool:
        """Whether there is anywhere to turn to."""
        return bool(self.parts)


def page_of_record(record: CatalogueRecord, kind: str, title: str) -> Address:
    """A record's own page, as that from which a list goes on, on pages of a kind; ``title`` names record and list."""
    return Address(record.id, f"{_FOLDERS[record.kind_of_record]}/{record.id}.md", title, kind)


class LongList(NamedTuple):
    """Where a list is parted. A part's address tells its number: it stays the same while the list grows.

    Attributes:
        first: Lines on the page itself.
        each: Lines on each page that goes on from there.
        name: What stands before the number in the addresses of these pages, which are below the page's own.
        fragment: Where on the page the list begins.
    """

    first: int
    each: int
    name: str = "part/"
    fragment: str = ""

    def further(self, page: Address, length: int, words: Words) -> Iterator[Address]:
        """The addresses of the pages that go on from one, in the dossier's words; ``length`` is that of the whole list."""
        folder = page.path.removesuffix(".md").removesuffix("/index")
        for part in range(2, self._count(length) + 1):
            title = words.gettext("%(title)s, part %(part)s", title=page.title, part=part)
            path = f"{folder}/{self.name}{part}.md"
            yield Address(self._key(page.key, part), path, title, page.kind, page.key)

    def part(self, address: Address) -> int:
        """Which part stands at an address: 1 on the page itself."""
        below = self._key(address.parent, "")
        return int(address.key.removeprefix(below)) if address.key.startswith(below) else 1

    def page_with(self, page: str, place: int) -> str:
        """The key of the page that has a line, given by its place in the list that begins on the page ``page``."""
        part = self._count(place + 1)
        return page if part == 1 else self._key(page, part)

    def window(self, part: int) -> slice:
        """The lines of a part."""
        stop = self.first + (part - 1) * self.each
        return slice(stop - self.each if part > 1 else 0, stop)

    def cut(self, part: int, *lists: Sequence[Any]) -> list[Sequence[Any]]:
        """What a part has of several lists that follow one another as one."""
        window, before, found = self.window(part), 0, []
        for lines in lists:
            found.append(lines[max(window.start - before, 0) : max(window.stop - before, 0)])
            before += len(lines)
        return found

    def turning(
        self,
        page: str,
        part: int,
        length: int,
        words: Words,
        name: Callable[[int], str] = lambda place: str(place + 1),
    ) -> Turning:
        """The way from a part to the others.

        Args:
            page: Key of the page itself.
            part: Which part it is for.
            length: Lines of the whole list.
            words: The dossier's.
            name: Tells a line, given by its place; parts are named by their first and their last.
        """
        count = self._count(length)
        if count == 1:
            return Turning()

        def label(number: int) -> str:
            window = self.window(number)
            first, last = name(window.start), name(min(window.stop, length) - 1)
            return first if first == last else words.gettext("%(first)s to %(last)s", first=first, last=last)

        def link(number: int, text: str = "") -> Link:
            key, fragment = (page, self.fragment) if number == 1 else (self._key(page, number), "")
            return Link(key, text or label(number), fragment)

        shown = sorted({1, count, *range(max(part - _AROUND, 1), min(part + _AROUND, count) + 1)})
        parts: list[Link | str] = []
        for before, number in zip((0, *shown), shown, strict=False):
            parts += ["…"] if number > before + 1 else []
            parts.append(label(part) if number == part else link(number))
        return Turning(
            parts,
            link(part - 1, words.gettext("Previous part")) if part > 1 else None,
            link(part + 1, words.gettext("Next part")) if part < count else None,
        )

    def _count(self, length: int) -> int:
        return 1 + max(0, -(-(length - self.first) // self.each))

    def _key(self, page: str, part: int | str) -> str:
        return f"{page.rstrip('/')}/{self.name}{part}"
