"""Values that were made before, each with what it was made from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import ClassVar, NamedTuple, TypeVar, cast

P = TypeVar("P")
T = TypeVar("T")

_RUNS = 8
"""For so many runs a value is kept that none of them asks for: a run that finds errors ends early."""


class _Kept(NamedTuple):
    run: int
    given: tuple[object, ...]
    value: object


class RunMemory:
    """What runs over one dossier made, for the next of them.

    A value is taken again where everything that it was made from is the same thing, or equal to it. Whoever asks lists
    that, so this is used where the list is short and plain: a file's text; a source and the names that are looked for.
    """

    def __repr__(self) -> str:
        """The same whatever it holds, as signatures in references show it."""
        return type(self).__name__

    forgets: ClassVar[bool] = False
    """Whether nothing is ever taken again, so that nothing need be noted for that."""

    def __init__(self) -> None:
        """Know nothing."""
        self._run = 0
        self._kept: dict[Hashable, _Kept] = {}

    def begin(self) -> None:
        """A new run begins: forget what nobody has asked for in a while."""
        self._run += 1
        self._kept = {name: kept for name, kept in self._kept.items() if kept.run > self._run - _RUNS}

    def recall(self, name: Hashable, given: tuple[object, ...], make: Callable[[], T]) -> T:
        """The value of that name, made from what is given.

        Args:
            name: One value is kept for each.
            given: All that it depends on, none of which is ever changed.
            make: Makes it.
        """
        # Tuples look first whether their items are the very same, so this is quick where nothing is new.
        value = cast("T", self._kept[name].value) if self._knows(name, given) else make()
        self._kept[name] = _Kept(self._run, given, value)
        return value

    def keep(self) -> None:
        """Keep what was made beyond the end of this process, where that is what the memory is for."""

    def recall_all(
        self,
        kind: type[T],
        given: tuple[object, ...],
        pieces: Iterable[tuple[Hashable, P]],
        make: Callable[[Iterable[P], int], Iterable[T]],
    ) -> Iterable[T]:
        """What is made of each of many pieces, in their order.

        Args:
            kind: What the values are; with a piece's name it is the name of its value.
            given: What all of them depend on.
            pieces: Each with its name; a value depends on its own piece alone.
            make: Makes those that are not known, in their order, of their pieces and the number of these.
        """
        asked = [((kind, name), (given, piece), piece) for name, piece in pieces]
        new = [piece for name, on, piece in asked if not self._knows(name, on)]
        made = iter(make(new, len(new)) if new else ())
        return [self.recall(name, on, lambda: next(made)) for name, on, _ in asked]

    def _knows(self, name: Hashable, given: tuple[object, ...]) -> bool:
        kept = self._kept.get(name)
        return kept is not None and kept.given == given


class Forgetful(RunMemory):
    """Remembers nothing: for a run that has none after it."""

    forgets = True

    def recall(self, name: Hashable, given: tuple[object, ...], make: Callable[[], T]) -> T:  # noqa: ARG002
        """The value, made now."""
        return make()

    def recall_all(
        self,
        kind: type[T],  # noqa: ARG002
        given: tuple[object, ...],  # noqa: ARG002
        pieces: Iterable[tuple[Hashable, P]],
        make: Callable[[Iterable[P], int], Iterable[T]],
    ) -> Iterable[T]:
        """All values, made as they are asked for; how many there are is for the maker to know."""
        return make((piece for _, piece in pieces), 0)


FORGETFUL = Forgetful()
