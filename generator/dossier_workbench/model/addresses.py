"""Addresses of articles on the web, so that two ways of writing one address compare equal."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit

from mkdocs_dossier.model.outlets import host_of, live_address

# What campaigns and social networks hang on to addresses; it says where a reader came from, not what he read.
_TRACKING = re.compile(
    r"utm_.*|(?:fb|g|dc|y|tw|ms|wbra|gbra)cl(?:id|src)|igshid|mc_[ce]id|_ga|cmpid|ncid|ref_src|ref_url"
)

_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[/_.-]?)(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)


def days_in_address(url: str) -> frozenset[str]:
    """The days that an address names with the year first, as EDTF: ``/2024/03/04/``, ``-20240304``."""
    found = set()
    for match in _DAY.finditer(url):
        if not match["sign"] and len(match[0]) < len("20240304"):
            continue
        try:
            found.add(date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat())
        except ValueError:
            continue
    return frozenset(found)


def canonical_address(url: str) -> str:
    """The address without what makes no difference to what it shows; empty if it is no web address."""
    host = host_of(url)
    if not host:
        return ""
    parts = urlsplit(live_address(url))
    query = sorted(
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(pair[0].lower())
    )
    path = parts.path.rstrip("/")
    return f"{host}{path}?{urlencode(query)}" if query else f"{host}{path}"
