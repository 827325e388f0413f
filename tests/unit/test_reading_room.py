"""The reading room beside a preview: where it opens, and where it does not."""

from __future__ import annotations

import io
from importlib.metadata import EntryPoint

import pytest
from mkdocs.livereload import LiveReloadServer

import mkdocs_dossier
from desk_dossier import make_desk_dossier
from mkdocs_dossier.plugin import reading_room
from mkdocs_dossier.plugin.reading_room import open_beside


def preview(root, host, mount="/"):
    return LiveReloadServer(lambda: None, host, 8000, str(root / "site"), mount)


def asked(server, path, host="127.0.0.1:8000", **more):
    heard = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": host,
        "wsgi.input": io.BytesIO(),
        **more,
    }
    content = b"".join(server.get_app()(environ, lambda status, headers: heard.append((status, headers))))
    return heard[0][0], dict(heard[0][1]), content


@pytest.mark.parametrize(("mount", "room"), [("/", "/-/desk/"), ("/affair/", "/affair/-/desk/")])
def test_it_has_a_path_of_its_own_and_the_site_the_others(tmp_path, mount, room):
    root = make_desk_dossier(tmp_path / "root")
    project = mkdocs_dossier.open(root)
    server = preview(root, "127.0.0.1", mount)
    try:
        address = open_beside(server, root, lambda: project)
        there, _, key = address.partition("?key=")
        assert there == f"http://127.0.0.1:8000{room}"
        assert asked(server, room)[0] == "403 Forbidden"
        _, headers, _ = asked(server, room, QUERY_STRING=f"key={key}")
        cookie = headers["Set-Cookie"].partition(";")[0]
        assert f"Path={room};" in headers["Set-Cookie"]
        status, _, page = asked(server, room, HTTP_COOKIE=cookie)
        assert (status, b"Barrels in the lake" in page) == ("200 OK", True)
        for path in (mount, f"{mount}-/", f"{mount}article/gazette"):
            assert asked(server, path, HTTP_COOKIE=cookie)[0] == "404 Not Found"  # there is no site
    finally:
        server.server_close()


@pytest.mark.parametrize(
    ("host", "is_open"),
    [("127.0.0.1", True), ("localhost", True), ("0.0.0.0", False), ("192.0.2.1", False), ("example", False)],  # noqa: S104 - refused
)
def test_other_machines_get_none(tmp_path, host, is_open):
    server = preview(tmp_path, host)
    try:
        assert bool(open_beside(server, tmp_path, list)) is is_open
        assert (server.get_app() != server.serve_request) is is_open
    finally:
        server.server_close()


@pytest.mark.parametrize(
    "found",
    [
        [],
        [EntryPoint("desk", "dossier_workbench.no_such_room:open", "dossier.reading_room")],
        [EntryPoint("desk", "builtins:exit", "dossier.reading_room")],
    ],
)
def test_without_the_workbench_there_is_none(tmp_path, monkeypatch, found):
    monkeypatch.setattr(reading_room, "entry_points", lambda **_: found)
    server = preview(tmp_path, "127.0.0.1")
    try:
        assert open_beside(server, tmp_path, list) == ""
    finally:
        server.server_close()
