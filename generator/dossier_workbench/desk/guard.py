"""Who may ask the desk for anything: a browser on this machine, that was given the key, from a page of the desk itself."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from secrets import token_urlsafe

_HOST = re.compile(r"(?:\[(?P<v6>[0-9A-Fa-f:.]+)\]|(?P<name>[0-9A-Za-z.-]+))(?::(?P<port>[0-9]{1,5}))?")
"""Nothing but a name and a port: no user before it, no path behind it, no second name."""

HEADERS = (
    (
        "Content-Security-Policy",
        (
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        ),
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
)
"""What every answer carries: nothing runs but the desk's own script, nothing is framed, nothing is kept."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser asks for.

    Attributes:
        method: GET or POST.
        path: Below the desk's own, without a slash before it.
        peer: The address that it comes from.
        headers: By name in small letters.
        key: The key in the address; empty if there is none.
        body: What was sent.
    """

    method: str
    path: str
    peer: str
    headers: Mapping[str, str]
    key: str = ""
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a browser has to show; made anew whenever the desk is opened.

    Attributes:
        address: In the address that the author is given, then in a cookie.
        page: In every page, and in each request that changes something.
    """

    address: str = field(default_factory=token_urlsafe)
    page: str = field(default_factory=token_urlsafe)

    def cookie(self, host: str) -> str:
        """The name of the cookie; other ports of a machine share all its cookies."""
        return f"dossier-desk-{name_and_port(host)[1]}"

    def is_known(self, request: Request) -> bool:
        """Whether the browser was given the key before."""
        pairs = (each.strip().partition("=") for each in request.headers.get("cookie", "").split(";"))
        cookies = {name: value for name, _, value in pairs}
        return same(cookies.get(self.cookie(request.headers["host"]), ""), self.address)


def same(given: str, wanted: str) -> bool:
    """Whether two keys are the same, in a time that does not tell how far they are."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())


def is_here(host: str) -> bool:
    """Whether a host's name or address means this machine alone, whatever servers of names say."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def refused(request: Request, keys: Keys) -> str:
    """Why a request is not answered; empty if it is.

    A page of another origin can send requests here, but neither with another name of this machine (whoever made
    that name lead here) nor with an origin of ours, nor with what stands in our pages, which it can't read.
    """
    host = request.headers.get("host", "")
    if not is_here(request.peer):
        return "The desk answers this machine alone."
    if not is_here(name_and_port(host)[0]):
        return "The desk has no such name: open it as 127.0.0.1 or localhost."
    if request.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return "Another site asks for this."
    if not (keys.is_known(request) or same(request.key, keys.address)):
        return "Open the address that was printed when the desk was opened: it has the key."
    if request.method == "POST":
        if request.headers.get("origin") != f"http://{host}":
            return "Another site asks for this."
        if not same(request.headers.get("x-desk-key", ""), keys.page):
            return "This page is of a desk that is closed. Load it again."
    return ""


def name_and_port(host: str) -> tuple[str, int]:
    """What a request calls us, in small letters, and the port; an empty name if it is no name of a machine with a port."""
    found = _HOST.fullmatch(host)
    return (found["v6"] or found["name"].lower(), int(found["port"] or 80)) if found else ("", 80)
