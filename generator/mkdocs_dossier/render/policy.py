"""A Content-Security-Policy for built pages: browsers then refuse whatever the site did not come with.

It is the second wall. The first is that text from sources never becomes markup (``render.escape``); should it
ever fail, no script that got in would run, and no request would leave the site.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # the search index is read by WebAssembly
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's icons are data in its style sheet
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""What pages may load, and from where: nothing but what stands beside them."""

# Theme and plugins write these; nothing that comes from a source can (it would be escaped).
_SCRIPT = re.compile(r"<script(?P<head>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_NO_CODE = re.compile(r"\bsrc=|\btype=[\"']?application/(?:ld\+)?json", re.IGNORECASE)
_POLICY = re.compile(r"<meta[^>]*http-equiv=[\"']?content-security-policy", re.IGNORECASE)


def with_policy(page: str) -> str:
    """The page with a policy that allows its own inline scripts, each by its hash, and no other.

    A page that has a policy already, or no head, is returned as it is.

    Args:
        page: The whole HTML text.
    """
    head = _HEAD.search(page)
    if head is None or _POLICY.search(page):
        return page
    codes = (found["code"] for found in _SCRIPT.finditer(page) if not _NO_CODE.search(found["head"]))
    hashes = dict.fromkeys(f"'sha256-{_digest(code)}'" for code in codes if code)
    sources = {**DIRECTIVES, "script-src": " ".join([DIRECTIVES["script-src"], *hashes])}
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{page[: head.end()]}{meta}{page[head.end() :]}"


def _digest(code: str) -> str:
    # Browsers hash what the parser hands them, and that has line feeds only.
    text = code.replace("\r\n", "\n").replace("\r", "\n")
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
