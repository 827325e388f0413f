"""Sources that are no separate witnesses of each other: by their wording, or by where their texts come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Bond(StrEnum):
    """Why sources count as one."""

    ACCOUNT = "account"
    RELEASE = "release"
    AGENCY = "agency"
    FAMILY = "family"
    PUBLISHER = "publisher"
    ORIGIN = "origin"
    NONE = ""


class TextOrigin(NamedTuple):
    """Where a source's text comes from.

    Attributes:
        bond: What sort of origin it is; ``NONE`` if nothing is known of it.
        key: Id of the release or of the house at the top of the family; a written form behind ``=`` where nothing is
            declared.
        name: Of the release, the agency or the publisher itself, for readers.
        house: Name of the house at the top of the family.
        publisher: Id of the publisher or agency itself, if it is declared.
    """

    bond: Bond
    key: str
    name: str
    house: str = ""
    publisher: str = ""

    @property
    def group(self) -> str:
        """The same for all sources of one origin: an agency's own articles and those of others that carry it, too."""
        return f"{'release' if self.bond is Bond.RELEASE else 'house'}:{self.key}"


class Together(NamedTuple):
    """Sources that count as one, and why; ``name`` is the release's, agency's, house's or publisher's."""

    sources: tuple[str, ...]
    bond: Bond
    name: str


@dataclass(frozen=True)
class Accounts:
    """Sources in groups.

    Attributes:
        groups: Separately worded accounts: the members of one have so many of their own words in common that they
            count as one.
        origins: The same, and further joined are sources of one release, one agency or one house of publishers.
        origin_of: By source.
    """

    groups: tuple[tuple[str, ...], ...]
    origins: tuple[tuple[str, ...], ...]
    origin_of: Mapping[str, TextOrigin]

    @cached_property
    def group_of(self) -> Mapping[str, int]:
        """The number of the account that a source belongs to."""
        return {source: number for number, group in enumerate(self.groups) for source in group}

    def beside(self, source: str) -> tuple[str, ...]:
        """The sources of the account that a source belongs to, in order; itself is one of them."""
        return self.groups[self.group_of[source]]

    @cached_property
    def _joined_of(self) -> Mapping[str, int]:
        return {source: number for number, group in enumerate(self.origins) for source in group}

    def bond(self, sources: Iterable[str]) -> Bond:
        """Why several sources are but one; ``NONE`` if they are not."""
        wanted = sorted(set(sources))
        if len(wanted) > 1 and all(source in self.group_of for source in wanted):
            if len({self.group_of[source] for source in wanted}) == 1:
                return Bond.ACCOUNT
            if len({self._joined_of[source] for source in wanted}) == 1:
                return self._why(wanted)
        return Bond.NONE

    def _why(self, sources: Iterable[str]) -> Bond:
        found = [self.origin_of[source] for source in sources]
        if len({each.group for each in found}) > 1:
            return Bond.ORIGIN
        if len({each.publisher for each in found}) > 1:
            return Bond.FAMILY
        bonds = {each.bond for each in found}
        return next(bond for bond in (Bond.RELEASE, Bond.AGENCY, Bond.PUBLISHER) if bond in bonds)

    def together(self) -> Iterator[Together]:
        """The sources that count as one: first by wording, then by their origins beyond it."""
        for group in self.groups:
            if group[1:]:
                yield Together(group, Bond.ACCOUNT, "")
        known = set(self.groups)
        for group in self.origins:
            if group[1:] and group not in known:
                why, origin = self._why(group), self.origin_of[group[0]]
                names = {Bond.ORIGIN: "", Bond.FAMILY: origin.house}
                yield Together(group, why, names.get(why, origin.name))
