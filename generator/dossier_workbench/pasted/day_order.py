"""Whether the day or the month comes first in a date of bare digits: what the page itself tells of it.

Nothing is taken for the usual way: English and Spanish, and every page that does not say where it is from, write both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from mkdocs_dossier.text.characters import words_of

DAY, MONTH, OPEN = "d", "m", ""

# Languages in which 10/11/2022 is the tenth of November wherever they are written, and countries.
_DAY_LANGUAGES = frozenset(
    words_of(
        "de fr it es pt ru uk be tr az hy ka ar he nl pl cs sk da nb nn no sv fi el ro bg sr hr bs sl mk sq et is",
        "ca gl ga cy mt lb fy kk ky uz tg tk id vi th hi bn ur ta te ml mr gu sw",
    )
)
_DAY_COUNTRIES = frozenset(
    words_of(
        "uk gb ie au nz in za ng ke gh pk bd lk sg mt jm tt de at ch fr be it pt es br mx ar cl co pe ve uy ec bo py",
        "cr ru ua by tr az am ge il nl pl cz sk dk no se fi gr ro bg rs hr ba si mk al ee is kz kg uz id vn th sa ae eg",
        "ma tn dz jo lb iq sy kw qa om ye md me cy lu",
    )
)
_MONTH_COUNTRIES = frozenset(words_of("us gov mil pr gu vi as mp fm pw ph"))
# Endings of addresses that are sold to everybody, wherever he is.
_ANYBODYS = frozenset(words_of("co me fm as pw"))


def order_of(locale: str, address: str = "", language: str = "") -> str:
    """The order of day and month where a page's language or country tells it; ``OPEN`` if they don't, or disagree.

    Args:
        locale: As the page declares it: ``en-GB``, ``de``.
        address: Of the page.
        language: That of its text. If the page declares another one, what it declares tells nothing of where it is from.
    """
    declared, *rest = locale.replace("_", "-").lower().split("-")
    spoken = language.replace("_", "-").lower().partition("-")[0]
    believed = not spoken or not declared or declared == spoken
    region = next((part for part in rest if len(part) == 2), "") if believed else ""  # noqa: PLR2004 - a country's code
    votes = {_of_country(region), _of_country(_ending(address))}
    if (spoken or declared) in _DAY_LANGUAGES:
        votes.add(DAY)
    votes.discard(OPEN)
    return votes.pop() if len(votes) == 1 else OPEN


def decided(readings: tuple[str, str], days: Iterable[str]) -> str:
    """The order of a date that a page tells elsewhere in clear; ``OPEN`` if it tells neither reading, or both."""
    first, second = (reading[:10] for reading in readings)
    told = set(days)
    if (first in told) is (second in told):
        return OPEN
    return DAY if first in told else MONTH


def agreed(ways: Collection[str]) -> str:
    """The one order that a page's other dates of the same form have; ``OPEN`` if there is none, or both."""
    return next(iter(ways)) if len(ways) == 1 else OPEN


def _of_country(code: str) -> str:
    if code in _MONTH_COUNTRIES:
        return MONTH
    return DAY if code in _DAY_COUNTRIES else OPEN


def _ending(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    ending = host.rpartition(".")[2]
    return "" if ending in _ANYBODYS else ending
