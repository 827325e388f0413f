"""Fetches an article's page: bounded in time, size and redirects, from the public internet only, as its site allows."""

from __future__ import annotations

import socket
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import urllib3

from dossier_workbench.readers.deadline import Deadline
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.fetchable import Address, parse_address, refuse_private
from mkdocs_dossier.version import __version__

AGENT = "mkdocs-dossier"
USER_AGENT = f"{AGENT}/{__version__} (takes in single articles at an editor's request)"
REDIRECTS = 5
CONNECT_SECONDS = 10.0
TOTAL_SECONDS = 60.0
MAX_BYTES = 32 * 2**20
_ROBOTS_BYTES = 512 * 1024
_CHUNK = 64 * 1024
_MOVED = frozenset({301, 302, 303, 307, 308})
_OK = 200
_CLIENT_ERRORS = range(400, 500)
_ENDINGS = MappingProxyType(
    {
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "application/pdf": ".pdf",
        "text/plain": ".txt",
        "text/markdown": ".md",
        "message/rfc822": ".eml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    }
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page that was fetched.

    Attributes:
        url: Where it was found in the end, redirects followed.
        name: A file name for it.
        raw: Its bytes, unpacked.
        media_type: As the server gave it, without parameters; empty if it gave none.
        charset: The encoding that the server gave; empty if none.
    """

    url: str
    name: str
    raw: bytes
    media_type: str
    charset: str


class _Answer(NamedTuple):
    """What a server answered, names of headers in small letters."""

    address: Address
    status: int
    headers: dict[str, str]
    raw: bytes


@dataclass(frozen=True, slots=True)
class _Limits:
    """What a fetch may take."""

    allow_private: bool
    max_bytes: int
    deadline: Deadline


def fetch(
    url: str, *, allow_private: bool = False, max_bytes: int = MAX_BYTES, seconds: float = TOTAL_SECONDS
) -> Fetched:
    """Fetch a page.

    Args:
        url: Its address.
        allow_private: Whether this machine and private networks count as well; for tests.
        max_bytes: The largest size, after unpacking too.
        seconds: Time for everything: looking up names, connecting, robots.txt, redirects, headers and bodies.

    Raises:
        IntakeError: It can't be had (``address-unreachable``, ``article-too-large``) or may not (``address-refused``).
    """
    with Deadline(seconds) as deadline:
        return _fetch(url, _Limits(allow_private, max_bytes, deadline))


def _fetch(url: str, limits: _Limits) -> Fetched:
    asked: dict[str, RobotFileParser] = {}

    def ask(address: Address) -> None:
        site = f"{address.scheme}://{address.authority}"
        if site not in asked:
            asked[site] = _robots(site, limits)
        if not asked[site].can_fetch(AGENT, address.url):
            message = f"robots.txt of {address.host} asks programs not to fetch this page"
            raise IntakeError("address-refused", message)

    answer = _followed(url, limits, ask)
    if answer is None:
        raise IntakeError("address-unreachable", f"{url[:200]} leads on more than {REDIRECTS} times")
    if answer.status != _OK:
        raise IntakeError("address-unreachable", f"{answer.address.host} answered {answer.status}")
    kind = answer.headers.get("content-type", "")
    media_type = kind.partition(";")[0].strip().lower()
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip("\"' ")
    name = _name(answer.address, media_type)
    return Fetched(answer.address.url, name, answer.raw, media_type, charset)


def _followed(url: str, limits: _Limits, ask: Callable[[Address], None] = lambda _: None) -> _Answer | None:
    """The answer to which redirects lead in the end, each address asked for first; None if there are too many."""
    for _ in range(REDIRECTS + 1):
        address = parse_address(url)
        ask(address)
        answer = _request(address, limits)
        if answer.status not in _MOVED or not answer.headers.get("location"):
            return answer
        url = urljoin(address.url, answer.headers["location"])
    return None


def _robots(site: str, limits: _Limits) -> RobotFileParser:
    """The site's rules for programs. None where it has no such file; all is forbidden where it can't tell (RFC 9309)."""
    rules = RobotFileParser()
    lines: list[str] = []
    try:
        answer = _followed(f"{site}/robots.txt", replace(limits, max_bytes=_ROBOTS_BYTES))
    except IntakeError as error:
        if error.code != "article-too-large":
            raise
        answer = None  # no robots.txt has half a megabyte
    if answer and answer.status == _OK:
        lines = answer.raw.decode("utf-8", "replace").splitlines()
    elif answer and answer.status not in _CLIENT_ERRORS:
        lines = ["User-agent: *", "Disallow: /"]
    rules.parse(lines)
    return rules


def _request(address: Address, limits: _Limits) -> _Answer:
    """One request, to a number that was looked up and checked: the name can't mean another one a moment later."""
    number = _resolved(address, limits)
    headers = {
        "Host": address.authority,
        "User-Agent": USER_AGENT,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip",
    }
    try:
        with _pool(address, number, limits.deadline) as pool:
            answer = pool.urlopen(
                "GET",
                address.target,
                headers=headers,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
            with closing(answer):
                told = {name.lower(): value for name, value in answer.headers.items()}
                raw = b"" if answer.status in _MOVED else _unpacked(answer, told, limits)
    except urllib3.exceptions.HTTPError as error:
        limits.deadline.check()  # a connection that was cut breaks in many ways
        reason = str(error).rpartition(": ")[2][:200] or type(error).__name__
        raise IntakeError("address-unreachable", f"{address.host} can't be reached: {reason}") from None
    limits.deadline.check()  # a body without a length seems whole when it is cut
    return _Answer(address, answer.status, told, raw)


def _pool(address: Address, number: str, deadline: Deadline) -> urllib3.HTTPConnectionPool:
    """A connection to one number, which the clock can shut from its first moment on."""
    timeout = urllib3.Timeout(connect=min(CONNECT_SECONDS, deadline.left), read=deadline.left)
    secure = address.scheme == "https"
    kind = urllib3.HTTPSConnectionPool if secure else urllib3.HTTPConnectionPool
    named: dict[str, Any] = {"server_hostname": address.host, "assert_hostname": address.host}
    pool = kind(number, address.port, timeout=timeout, retries=False, **(named if secure else {}))

    class Watched(pool.ConnectionCls):  # type: ignore[name-defined, misc]  # of two classes, whichever the scheme needs
        """A connection under the clock, its handshake included."""

        def _new_conn(self) -> socket.socket:
            line: socket.socket = super()._new_conn()
            deadline.watch(line)
            return line

    pool.ConnectionCls = Watched
    return pool


def _resolved(address: Address, limits: _Limits) -> str:
    """One of the numbers that the host's name stands for. If one of them is private, none is used."""
    try:
        found = limits.deadline.call(
            lambda: socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        )
    except (OSError, UnicodeError) as error:
        raise IntakeError("address-unreachable", f"there is no host {address.host}: {error}") from None
    numbers = [str(entry[4][0]) for entry in found]
    if not limits.allow_private:
        for number in numbers:
            refuse_private(number, address.host)
    return numbers[0]


def _unpacked(answer: urllib3.BaseHTTPResponse, headers: dict[str, str], limits: _Limits) -> bytes:
    """The answer's bytes, never more of them than allowed: a few packed kilobytes can hold gigabytes."""
    packing = headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"", "identity", "gzip", "x-gzip"}:
        raise IntakeError(
            "address-unreachable", f"the page comes packed as {packing[:40]!r}, which was not asked for"
        )
    opened = zlib.decompressobj(wbits=31) if "gzip" in packing else None
    whole = bytearray()
    try:
        while chunk := answer.read1(_CHUNK, decode_content=False):
            whole += opened.decompress(chunk, limits.max_bytes + 1 - len(whole)) if opened else chunk
            if len(whole) > limits.max_bytes:
                raise IntakeError(
                    "article-too-large", f"the page is larger than {limits.max_bytes // 1024} KiB"
                )
    except zlib.error as error:
        raise IntakeError("address-unreachable", f"the page came damaged: {error}") from None
    return bytes(whole)


def _name(address: Address, media_type: str) -> str:
    """A file name that tells where the page came from."""
    path = PurePosixPath(address.target.partition("?")[0])
    ending = _ENDINGS.get(media_type, path.suffix or ".html")
    stem = path.stem if path.suffix.lower() in {*_ENDINGS.values(), ".htm", ".php", ".aspx"} else path.name
    return f"{address.host}-{stem}{ending}" if stem else f"{address.host}{ending}"
