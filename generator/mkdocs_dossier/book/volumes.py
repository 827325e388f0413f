"""A large book in several volumes: cut between entries, with one index in the last that tells volume and page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_dossier.book.chapter import Chapter, Entry
from mkdocs_dossier.book.contents import Book, VolumeMark
from mkdocs_dossier.book.values import CHAPTER
from mkdocs_dossier.model.values import Exact

SIZE = 3_500_000
"""Characters of data that make a volume: some 700 pages, which is what a binding holds."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Volume:
    """What a volume prints, its name (empty if it is the only one), and by label the volume that has what it stands for."""

    book: Book
    name: str
    homes: Mapping[str, str]


def volumes(book: Book, count: int, weight: Callable[[Chapter | Entry], int]) -> list[Volume]:
    """Cut a book.

    Args:
        book: All of it.
        count: How many volumes; 0 for as many as its size asks for. There are never more than entries.
        weight: Gives the size of what is cut, in characters of data.
    """
    if count == 1:
        return [single(book)]
    sizes = {id(piece): weight(piece) for chapter in book.chapters for piece in _pieces(chapter)}
    total = sum(sizes.values())
    count = max(1, min(count or -(-total // SIZE), len(sizes)))
    if count == 1:
        return [single(book)]
    parts = _cut(book.chapters, count, total, lambda piece: sizes[id(piece)])
    names = [roman(number) for number in range(1, len(parts) + 1)]
    homes = dict.fromkeys(_labels(book.brief), names[0])
    homes |= {label: name for name, part in zip(names, parts, strict=True) for label in _labels(part)}
    homes.update(dict.fromkeys(_at_the_end(book), names[-1]))
    return [_volume(book, name, part, names, homes) for name, part in zip(names, parts, strict=True)]


def single(book: Book) -> Volume:
    """The whole book as its only volume."""
    return Volume(
        book, "", dict.fromkeys((*_labels(book.brief), *_labels(book.chapters), *_at_the_end(book)), "")
    )


def _volume(
    book: Book, name: str, chapters: Sequence[Chapter], names: Sequence[str], homes: Mapping[str, str]
) -> Volume:
    last = name == names[-1]
    part = replace(
        book,
        brief=book.brief if name == names[0] else (),
        chapters=chapters,
        volume=VolumeMark(name, len(names), first=name == names[0], last=last),
        bibliography=book.bibliography if last else Exact("{}"),
        index=book.index if last else (),
        here=sorted(Exact(label) for label, home in homes.items() if home == name),
    )
    return Volume(part, name, homes)


def with_pages(
    last: Mapping[str, Any], former: Sequence[tuple[str, Mapping[str, Sequence[int]]]]
) -> dict[str, Any]:
    """The last volume's data with what its index needs of the others: by record, volumes and pages.

    Args:
        last: The data of the volume with the index.
        former: Name of each other volume and its pages by record, in order.
    """
    elsewhere: dict[str, list[dict[str, Any]]] = {}
    for name, pages in former:
        for key, numbers in pages.items():
            elsewhere.setdefault(key, []).append({"volume": name, "pages": list(numbers)})
    return {**last, "elsewhere": elsewhere}


def roman(number: int) -> str:
    """A number up to a few dozen in Roman letters."""
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def _pieces(chapter: Chapter) -> Sequence[Chapter | Entry]:
    """What a chapter can be cut into."""
    return chapter.entries or [chapter]


def _cut(
    chapters: Sequence[Chapter], count: int, total: int, size: Callable[[Chapter | Entry], int]
) -> list[list[Chapter]]:
    """Parts of nearly one size; a chapter that is cut goes on under the same title."""
    parts: list[list[Chapter]] = [[]]
    filled = 0
    for chapter in chapters:
        run: list[Any] = []
        continued = False
        for piece in _pieces(chapter):
            if len(parts) < count and filled >= total * len(parts) / count and (parts[-1] or run):
                if run:
                    parts[-1].append(_part(chapter, run, continued=continued))
                    continued = True
                parts.append([])
                run = []
            run.append(piece)
            filled += size(piece)
        parts[-1].append(_part(chapter, run, continued=continued))
    return [part for part in parts if part]


def _part(chapter: Chapter, run: Sequence[Any], *, continued: bool) -> Chapter:
    if not chapter.entries:
        return chapter
    if continued:  # figures stand at the head of a chapter
        return replace(chapter, entries=run, title=f"{chapter.title} (continued)", figures=())
    return replace(chapter, entries=run)


def _labels(chapters: Sequence[Chapter]) -> Iterator[str]:
    """What can be linked to in some chapters."""
    for chapter in chapters:
        yield from chapter.labels


def _at_the_end(book: Book) -> Iterator[str]:
    """What stands behind the chapters and can be linked to."""
    if book.bibliography != "{}":
        yield f"{CHAPTER}bibliography"
