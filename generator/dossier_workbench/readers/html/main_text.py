"""Which text of a page trafilatura takes for the article's."""

from __future__ import annotations

import logging

_ENOUGH = 250


def main_text(page: str) -> str:
    """The article's text as trafilatura sees it, in order; empty if it sees none.

    It is asked for precision first; where that leaves next to nothing, for its usual balance.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes time to load

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without text as errors
    best = ""
    for precise in (True, False):
        found = bare_extraction(page, favor_precision=precise, include_comments=False, include_tables=True)
        text = "" if found is None or isinstance(found, dict) else found.text or ""
        best = max(best, text, key=len)
        if len(best) >= _ENOUGH:
            break
    return best
