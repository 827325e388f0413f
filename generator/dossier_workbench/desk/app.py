"""The desk as a WSGI application, which any server of this machine can carry under a path of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from pydantic import ValidationError

from dossier_workbench.desk.additions import Asked
from dossier_workbench.desk.article import use_of
from dossier_workbench.desk.desk import Desk
from dossier_workbench.desk.guard import HEADERS, Keys, Request, is_here, refused, same
from dossier_workbench.desk.pages import Frame, Row, article_page, list_page, moving_page, refusal_page
from mkdocs_dossier.pipeline import Project

_LARGEST = 64 * 1024
"""Bytes of a request."""

_HTML, _JSON = "text/html; charset=utf-8", "application/json"
_ASSETS: Mapping[str, tuple[str, str, str]] = {
    "desk.js": ("dossier_workbench.desk", "assets/desk.js", "text/javascript; charset=utf-8"),
    "desk.css": ("dossier_workbench.desk", "assets/desk.css", "text/css; charset=utf-8"),
    "tokens.css": ("mkdocs_dossier", "assets/styles/tokens.css", "text/css; charset=utf-8"),
}
"""By path: the package and the file, and what it is. Measures and colours are the site's own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered: a status of HTTP, the content, its type, and headers beside those that every answer has."""

    status: str
    content: bytes = b""
    type: str = _HTML
    headers: tuple[tuple[str, str], ...] = ()


class DeskApp:
    """Answers requests for the desk; those that may be asked by anybody else are refused."""

    def __init__(self, desk: Desk, mount: str = "/") -> None:
        """Stand under a path, which has slashes at both ends."""
        self.desk = desk
        self.mount = mount
        self.keys = Keys()

    def address(self, origin: str) -> str:
        """What the author opens: the desk's address with its key.

        Args:
            origin: Of the server, without a slash at its end.
        """
        return f"{origin}{self.mount}?key={self.keys.address}"

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        """Answer a request, as WSGI has it."""
        answer = self.answer(_request(environ, self.mount))
        beside = (("Content-Type", answer.type), ("Content-Length", str(len(answer.content))))
        start_response(answer.status, [*beside, *HEADERS, *answer.headers])
        return [answer.content]

    def answer(self, request: Request) -> Answer:
        """Answer a request."""
        reason = refused(request, self.keys)
        if reason:
            return Answer("403 Forbidden", refusal_page("Not for you", reason))
        if request.method == "GET":
            return self._enter(request) if request.key else self._show(request.path)
        if request.method == "POST" and request.path in {"draft", "write", "undo"}:
            return self._do(request)
        return Answer("405 Method Not Allowed", refusal_page("Not so", "The desk knows no such request."))

    def _enter(self, request: Request) -> Answer:
        """Let the browser keep the key, and go on without it: an address may be seen, and sent on.

        A status that redirects would be told as a warning by a preview's server, with the key.
        """
        headers: tuple[tuple[str, str], ...] = ()
        if same(request.key, self.keys.address):
            cookie = f"{self.keys.cookie(request.headers['host'])}={self.keys.address}"
            headers = (("Set-Cookie", f"{cookie}; Path={self.mount}; HttpOnly; SameSite=Strict"),)
        return Answer("200 OK", moving_page(self.mount), headers=headers)

    def _show(self, path: str) -> Answer:
        if path in _ASSETS:
            package, name, kind = _ASSETS[path]
            return Answer("200 OK", files(package).joinpath(*Path(name).parts).read_bytes(), kind)
        if not path:
            return Answer("200 OK", self._list())
        kind, _, name = path.partition("/")
        article = self.desk.article(name) if kind == "article" else None
        if article is None:
            return Answer("404 Not Found", refusal_page("Nothing here", "There is no such article."))
        return Answer("200 OK", article_page(self._frame(), article))

    def _list(self) -> bytes:
        project = self.desk.reading().project
        rows = [Row(source, use_of(project, source)) for source in project.dossier.sources_by_date]
        return list_page(self._frame(), rows)

    def _frame(self) -> Frame:
        reading = self.desk.reading()
        return Frame(reading.project.dossier, self.mount, self.keys.page, reading.edition, self.desk.undoable)

    def _do(self, request: Request) -> Answer:
        if request.headers.get("content-type", "").partition(";")[0].strip() != _JSON:
            return Answer("415 Unsupported Media Type", b"{}", _JSON)
        try:
            given = json.loads(request.body)
            if request.path == "draft":
                return _told(self.desk.draft(Asked.model_validate(given)))
            if request.path == "undo":
                done, says = self.desk.undo()
            else:
                done, says = self.desk.write(str(given["draft"]))
        except (ValueError, ValidationError, KeyError, TypeError, RecursionError):
            return Answer("400 Bad Request", b"{}", _JSON)
        return _told({"done": done, "said": says, "undoable": self.desk.undoable})


def beside_preview(root: Path, read: Callable[[], Project], mount: str, host: str) -> DeskApp | None:
    """The desk for the server of a preview; None for one that other machines can reach.

    Args:
        root: The dossier's folder.
        read: Gives the dossier as the preview last read it.
        mount: The path under which the desk stands, with slashes at both ends.
        host: What the server is bound to.
    """
    return DeskApp(Desk(root, read), mount) if is_here(host) else None


def _told(value: Mapping[str, object]) -> Answer:
    return Answer("200 OK", json.dumps(value).encode(), _JSON)


def _request(environ: Mapping[str, Any], mount: str) -> Request:
    path = str(environ.get("PATH_INFO", "")).encode("latin-1", "replace").decode("utf-8", "replace")
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): str(value)
        for name, value in environ.items()
        if name.startswith("HTTP_") or name == "CONTENT_TYPE"
    }
    given = str(environ.get("CONTENT_LENGTH") or "0")
    length = int(given) if given.isascii() and given.isdecimal() else 0
    body = environ["wsgi.input"].read(length) if 0 < length <= _LARGEST else b""
    return Request(
        str(environ.get("REQUEST_METHOD", "")),
        path.removeprefix(mount),
        str(environ.get("REMOTE_ADDR", "")),
        headers,
        parse_qs(str(environ.get("QUERY_STRING", ""))).get("key", [""])[0],
        body,
    )
