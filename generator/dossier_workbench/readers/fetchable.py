"""Which addresses of the web may be fetched: public ones, in plain words, by name or number."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress
from typing import NamedTuple, TypeAlias
from urllib.parse import quote, urlsplit, urlunsplit

from dossier_workbench.readers.errors import IntakeError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4_000
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_PRIVATE = (".local", ".localhost", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa", ".test")
_SAFE = "/%:=&?~#+!$,;'@()*[]"

Number: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


class Address(NamedTuple):
    """An address of the web, taken apart.

    Attributes:
        url: The whole, in ASCII.
        scheme: ``http`` or ``https``.
        host: In ASCII, without a port.
        port: As written, or the scheme's own.
        target: Path and query.
    """

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port, as the request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def parse_address(url: str) -> Address:
    """Take an address apart.

    Raises:
        IntakeError: It is none, or of a kind that is not fetched.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = parts.hostname or ""
        if ":" not in host:
            host = host.encode("idna").decode("ascii")
        path, query = quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE)
    except ValueError as error:  # UnicodeError is one
        raise IntakeError("address-refused", f"{url[:200]!r} is no address of the web: {error}") from None
    if parts.scheme not in _PORTS:
        raise IntakeError("address-refused", f"{url[:200]!r} is neither http nor https")
    if not host or len(url) > _LONGEST:
        raise IntakeError("address-refused", f"{url[:200]!r} is no address of the web")
    if parts.username is not None or parts.password is not None:
        raise IntakeError("address-refused", "the address holds a user's name or password", "Leave it out.")
    target = urlunsplit(("", "", path, query, ""))
    address = Address("", parts.scheme, host, port or _PORTS[parts.scheme], target)
    return address._replace(url=f"{address.scheme}://{address.authority}{target}")


def refuse_private(number: str, host: str) -> None:
    """Let only addresses of the public internet pass.

    Args:
        number: What the host's name stands for.
        host: The name, for the complaint.

    Raises:
        IntakeError: It belongs to this machine, to a private network or to nobody.
    """
    address = _inner(ipaddress.ip_address(number.partition("%")[0]))
    if not address.is_global or address.is_multicast or address.is_reserved:
        raise IntakeError("address-refused", f"{host} is not on the public internet ({address})")


def without_user(url: str) -> str:
    """An address without a user's name and password; as it is, if it has none."""
    with suppress(ValueError):
        parts = urlsplit(url)
        if "@" in parts.netloc:
            return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return url


def is_private(url: str) -> bool:
    """Whether an address is one that only its own machine or network knows, judged by its host alone."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return True
    try:
        refuse_private(_number(host), host)
    except IntakeError:
        return True
    except (OSError, ValueError):  # a name
        return "." not in host or host.endswith(_PRIVATE)
    return False


def _number(host: str) -> str:
    """A host's number in its usual form; the old ways of writing one (a single number, octal, hex) are read as browsers do.

    Raises:
        OSError: It is a name.
        ValueError: It is a name, and none that could be looked up.
    """
    if ":" in host:
        return host
    return socket.inet_ntoa(socket.inet_aton(host.encode("idna").decode("ascii")))


def _inner(address: Number) -> Number:
    """The IPv4 address that an IPv6 one only wraps."""
    if isinstance(address, ipaddress.IPv6Address):
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1] or address
    return address
