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
    "script-src": "'self'",
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


# Where pages take each other's place without being loaded, the first one's policy judges the others' scripts. The
# theme's differ in one thing: the way to the site's root, from pages of different depth.
_WAY_UP = re.compile(r"(?<=__md_scope=new URL\(\")[./]+(?=\",location\))")
_WAYS = (".", *("/".join([".."] * depth) for depth in range(1, 5)))

_ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);">')
_ALIGNMENTS = {
    "left": ' class="dossier-left">',
    "center": ' class="dossier-center">',
    "right": ' class="dossier-right">',
}


def with_policy(page: str, *, instant: bool = False) -> str:
    """The page with a policy that allows its own inline scripts, each by its hash, and no other.

    Alignments of table cells, which are inline styles, become classes. A page that has a policy already, or no
    head, is returned as it is.

    Args:
        page: The whole HTML text.
        instant: Whether pages take each other's place without being loaded.
    """
    head = _HEAD.search(page)
    if head is None or _POLICY.search(page):
        return page
    page = _ALIGNED.sub(lambda cell: cell[1] + _ALIGNMENTS[cell[2]], page)
    codes = [found["code"] for found in _SCRIPT.finditer(page) if not _NO_CODE.search(found["head"])]
    if instant:
        codes += [_WAY_UP.sub(way, code) for code in codes if _WAY_UP.search(code) for way in _WAYS]
    hashes = dict.fromkeys(f"'sha256-{_digest(code)}'" for code in codes if code)
    sources = {**DIRECTIVES, "script-src": " ".join([DIRECTIVES["script-src"], *hashes])}
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{page[: head.end()]}{meta}{page[head.end() :]}"


def _digest(code: str) -> str:
    # Browsers hash what the parser hands them, and that has line feeds only.
    text = code.replace("\r\n", "\n").replace("\r", "\n")
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
