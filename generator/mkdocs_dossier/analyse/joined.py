"""Things in groups, put together pair by pair."""

from __future__ import annotations

from mkdocs_dossier.model.lookup import grouped


class Joined:
    """Numbers in groups; a group's root is its least number."""

    def __init__(self, count: int) -> None:
        """Each of the numbers below ``count`` alone."""
        self._parent = list(range(count))

    def root(self, number: int) -> int:
        """The least number of its group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, a: int, b: int) -> None:
        """Make one group of two."""
        low, high = sorted((self.root(a), self.root(b)))
        self._parent[high] = low

    def groups(self) -> list[tuple[int, ...]]:
        """All groups by their roots, the numbers of each in order."""
        return list(grouped((self.root(number), number) for number in range(len(self._parent))).values())
