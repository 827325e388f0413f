"""A Content-Security-Policy for built pages: browsers then refuse whatever the site did not come with.

It is the second wall. The first is that text from sources never becomes markup (``render.escape``,
``render.theme``); should it ever fail, no script that got in would run, and no request would leave the site. Therefore
the policy is never made of what it is to judge: inline scripts are allowed by the hashes of those that templates write
(``render.known_scripts``), whatever else the page contains.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_dossier.render.known_scripts import SPOILT

DIRECTIVES: Mapping[str, str] = {
    "default-src": "'self'",
    "img-src": "'self' data:",  # the theme's icons are data in its style sheet
    "object-src": "'none'",
    "frame-src": "'none'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""What pages may load, and from where: nothing but what stands beside them. Every page says it, so it is short."""

_SCRIPT = re.compile(r"<script(?P<head>[^>]*)>(?P<code>.*?)</script[^>]*>", re.DOTALL | re.IGNORECASE)
_VERBATIM = re.compile(r"<(script|style|pre|textarea)[\s>].*?</\1\s*>", re.DOTALL | re.IGNORECASE)
"""What keeps its lines."""

_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_NO_CODE = re.compile(r"\bsrc=|\btype=[\"']?application/(?:ld\+)?json", re.IGNORECASE)
_META = re.compile("<meta[^>]*>", re.IGNORECASE)
_FOREIGN = "-foreign"
_REST_OF_MARK = re.compile(rf"\A(?:{_FOREIGN})?(?:=(?:\"\"|''))?")


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


@dataclass(frozen=True, slots=True)
class Judged:
    """A finished page without the marks, and what they told about it.

    Attributes:
        page: The whole HTML text.
        known: The inline scripts that templates wrote, in their order.
        added: Those that were written after the templates, by other plugins and hooks.
        unknown: How many came out of the page's content.
        governed: Whether a template wrote a policy of its own.
    """

    page: str
    known: tuple[str, ...]
    added: tuple[str, ...]
    unknown: int
    governed: bool


def mark_foreign(page: str, mark: str) -> str:
    """Mark, in a page that just left the templates, the scripts that they did not write.

    What has neither mark in the end was written later.
    """
    return re.sub(rf"<script(?=[\s>/])(?!\s{mark})", rf"\g<0> {mark}{_FOREIGN}", page, flags=re.IGNORECASE)


def squeezed(page: str) -> str:
    """A page without the blank space that a theme's templates leave around its content, which stays as it is."""
    start, article, rest = page.partition("<article")
    content, end, foot = rest.rpartition("</article>")
    if not end:
        return page
    opening, close, content = content.partition(">")
    return f"{_on_lines(start)}{article}{opening}{close}{content.strip()}{end}{_on_lines(foot)}"


def _on_lines(frame: str) -> str:
    parts: list[str] = []
    at = 0
    for found in _VERBATIM.finditer(frame):
        parts += (_lines(frame[at : found.start()]), found[0])
        at = found.end()
    return "".join((*parts, _lines(frame[at:])))


def _lines(text: str) -> str:
    """The text without blank lines, and without what is blank at the ends of lines; its own ends stay."""
    first, *others = text.split("\n")
    if not others:
        return text
    between = filter(None, map(str.strip, others[:-1]))
    return "\n".join((first.rstrip(), *between, others[-1].lstrip()))


def judge(page: str, mark: str) -> Judged:
    """Tell a page's scripts apart by their marks, and take these out of the page.

    Args:
        page: The whole HTML text.
        mark: The one that ``render.known_scripts`` gave to what templates write.
    """
    known, added, unknown = [], [], 0
    for found in _SCRIPT.finditer(page):
        head, code = found["head"].lstrip(), found["code"]
        if _NO_CODE.search(head):
            continue
        if mark in code or head.startswith(f"{mark}{_FOREIGN}"):
            unknown += 1
        elif head.startswith(mark):
            known.append(code)
        else:
            added.append(code)
    governed = any(mark in found[0] for found in _META.finditer(page))
    plain = _unmarked(page.replace(f"{mark}{SPOILT}", ""), mark)
    return Judged(plain, tuple(known), tuple(added), unknown, governed)


def _unmarked(page: str, mark: str) -> str:
    """The page without marks, the blank before each, and the empty value that other plugins may have given it."""
    first, *others = page.split(mark)
    parts = [first]
    for part in others:
        before = parts[-1]
        parts[-1] = before[:-1] if before[-1:].isspace() else before
        parts.append(_REST_OF_MARK.sub("", part, count=1))
    return "".join(parts)


def with_policy(page: str, known: Iterable[str], *, instant: bool = False) -> str:
    """The page with a policy that allows some inline scripts, each by its hash, and no other.

    Alignments of table cells, which are inline styles, become classes. A page without a head is returned as it is.

    Args:
        page: The whole HTML text.
        known: The inline scripts that may run; never taken from what the page says.
        instant: Whether pages take each other's place without being loaded.
    """
    head = _HEAD.search(page)
    if head is None:
        return page
    page = _ALIGNED.sub(lambda cell: cell[1] + _ALIGNMENTS[cell[2]], page)
    codes = list(known)
    if instant:
        codes += [_WAY_UP.sub(way, code) for code in codes if _WAY_UP.search(code) for way in _WAYS]
    hashes = dict.fromkeys(f"'sha256-{_digest(code)}'" for code in codes if code)
    scripts = {"script-src": " ".join([DIRECTIVES["default-src"], *hashes])} if hashes else {}
    policy = "; ".join(f"{name} {value}" for name, value in {**DIRECTIVES, **scripts}.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{page[: head.end()]}{meta}{page[head.end() :]}"


def _digest(code: str) -> str:
    # Browsers hash what the parser hands them, and that has line feeds only.
    text = code.replace("\r\n", "\n").replace("\r", "\n")
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
