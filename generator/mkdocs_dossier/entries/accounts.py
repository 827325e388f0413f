"""How many separately worded accounts and origins there are, as pages and the book say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.accounts import Accounts, Bond, Together
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class BondLine:
    """Sources that count as one: because of their wording if ``shares``, else ``why``, as "one agency, AP"."""

    sources: Sequence[Link]
    shares: Link | None
    why: str


@dataclass(frozen=True, slots=True)
class AccountsLine:
    """How many sources, separately worded accounts and origins there are, and what joins some of them."""

    sources: int
    accounts: int
    origins: int
    ties: Sequence[BondLine]


_BONDS = {
    Bond.ACCOUNT: Message("one\u00a0account"),
    Bond.RELEASE: Message("one\u00a0release"),
    Bond.AGENCY: Message("one\u00a0agency"),
    Bond.FAMILY: Message("one\u00a0family"),
    Bond.PUBLISHER: Message("one\u00a0publisher"),
    Bond.ORIGIN: Message("one\u00a0origin"),
}


def bond_words(bond: Bond) -> str:
    """Why several sources are but one, for a badge; empty if they are not."""
    return _BONDS.get(bond, "")


def accounts_line(site: Site, accounts: Accounts | None) -> AccountsLine | None:
    """What is to be said where several sources tell of one thing; None where there are not several."""
    if accounts is None or len(accounts.origin_of) < 2:  # noqa: PLR2004 - one source is compared with none
        return None
    return AccountsLine(
        len(accounts.origin_of),
        len(accounts.groups),
        len(accounts.origins),
        [bond_line(site, each) for each in accounts.together()],
    )


def bond_line(site: Site, together: Together) -> BondLine:
    """Sources that count as one, with links."""
    words = site.words
    why = words.series(filter(None, [words.said(bond_words(together.bond)), together.name]))
    shares = Link("shared-text", words.gettext("share text")) if together.bond is Bond.ACCOUNT else None
    return BondLine([site.short_link(name) for name in together.sources], shares, why)
