"""Links to a passage of a live page: the `#:~:text=` directive of a WICG draft that browsers implement."""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encode

from mkdocs_dossier.render.escape import link_url

_ELLIPSIS = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*")
_EDGES = 4
"""Words at either end that stand for a longer passage, so that addresses stay short."""

_LONGEST = 2000
"""Letters of a directive, percent-encoded; only a "word" of hundreds of letters makes a longer one."""


def fragment_link(url: str, quote: str) -> str | None:
    """The address of a page with the directive for a quote; None if the address may not be published.

    Without the directive where that would be longer than any address should be. A bracketed letter was changed,
    so the passage is looked for behind it.
    """
    address = link_url(url)
    if address is None:
        return None
    # The directive stands behind a fragment that the address may have already.
    base = address if "#" in address else f"{address}#"
    segments = [part for part in _ELLIPSIS.split(quote) if part]
    words = [word for word in segments[0].split() if "[" not in word] if segments else []
    last = segments[-1].split() if segments else []
    if not words:
        return address
    if len(segments) == 1 and len(words) <= 2 * _EDGES:
        directive = _encoded(words)
    else:
        directive = f"{_encoded(words[:_EDGES])},{_encoded(last[-_EDGES:])}"
    return f"{base}:~:text={directive}" if len(directive) <= _LONGEST else address


def _encoded(words: list[str]) -> str:
    """Percent-encoded, hyphens too: a hyphen, a comma and an ampersand part the directive."""
    return percent_encode(" ".join(words), safe="").replace("-", "%2D")
