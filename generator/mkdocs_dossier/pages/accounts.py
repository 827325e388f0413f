"""How many separately worded accounts and origins there are, as pages and the book say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.accounts import Accounts, Tie, Together
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link


@dataclass(frozen=True, slots=True)
class TieLine:
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
    ties: Sequence[TieLine]


def tie_words(tie: Tie) -> str:
    """Why several sources are but one, for a badge; empty if they are not."""
    return f"one\u00a0{tie}" if tie is not Tie.NONE else ""


def accounts_line(view: View, accounts: Accounts | None) -> AccountsLine | None:
    """What is to be said where several sources tell of one thing; None where there are not several."""
    if accounts is None or len(accounts.origin_of) < 2:  # noqa: PLR2004 - one source is compared with none
        return None
    return AccountsLine(
        len(accounts.origin_of),
        len(accounts.groups),
        len(accounts.origins),
        [tie_line(view, each) for each in accounts.together()],
    )


def tie_line(view: View, together: Together) -> TieLine:
    """Sources that count as one, with links."""
    why = ", ".join(filter(None, [tie_words(together.tie), together.name]))
    shares = Link("shared-text", "share text") if together.tie is Tie.ACCOUNT else None
    return TieLine([view.short_link(name) for name in together.sources], shares, why)
