import gzip
import shutil
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dossier_workbench.readers import fetch as room
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.fetch import fetch
from dossier_workbench.readers.fetchable import parse_address, refuse_private
from mkdocs_dossier import __version__

pytestmark = pytest.mark.thorough

PAGE = "<html><p>Сообщение</p></html>".encode()


class Site(BaseHTTPRequestHandler):
    """A site of a few odd pages."""

    robots = (404, b"")
    asked: list = []  # noqa: RUF012 - reset for each test

    def do_GET(self):
        type(self).asked.append((self.path, self.headers["User-Agent"], self.headers["Host"]))
        path = self.path.split("?")[0]
        left = int(path[5:]) if path.startswith("/hop/") else 0
        pages = {
            "/robots.txt": lambda: self.answer(*type(self).robots, kind="text/plain"),
            f"/hop/{left}": lambda: self.moved(f"/hop/{left - 1}" if left else "/page"),
            "/away": lambda: self.moved("http://169.254.169.254/latest"),
            "/file": lambda: self.moved("file:///etc/passwd"),
            "/big": lambda: self.answer(200, b"x" * 300_000),
            "/bomb": lambda: self.answer(200, gzip.compress(b"\0" * 20_000_000), encoding="gzip"),
            "/packed": lambda: self.answer(200, gzip.compress(PAGE), encoding="gzip"),
            "/broken": lambda: self.answer(200, b"\x1f\x8bnonsense", encoding="gzip"),
            "/brotli": lambda: self.answer(200, b"abc", encoding="br"),
            "/gone": lambda: self.answer(404, b"no"),
            "/slow": lambda: self.drip(5),
            "/drip": lambda: self.drip(0.2),
        }
        pages.get(path, lambda: self.answer(200, PAGE, "text/html; charset=UTF-8"))()

    def answer(self, status, body, kind="text/html", encoding=""):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def moved(self, where):
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self, pause):
        self.send_response(200)
        self.end_headers()
        for _ in range(25):
            time.sleep(pause)
            try:
                self.wfile.write(b"x")
            except OSError:
                return

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def site():
    Site.robots, Site.asked = (404, b""), []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def refused(url, **options):
    with pytest.raises(IntakeError) as error:
        fetch(url, **{"allow_private": True, **options})
    return error.value


def test_a_page_comes_with_its_kind_and_a_name(site):
    found = fetch(f"{site}/news/2024/story-7.php?x=ü", allow_private=True)
    assert (found.raw, found.media_type, found.charset) == (PAGE, "text/html", "utf-8")
    assert found.name == "127.0.0.1-story-7.html"
    assert found.url == f"{site}/news/2024/story-7.php?x=%C3%BC"


def test_we_say_who_we_are_and_ask_robots_first(site):
    fetch(f"{site}/page", allow_private=True)
    assert [path for path, _, _ in Site.asked] == ["/robots.txt", "/page"]
    assert all(agent.startswith(f"mkdocs-dossier/{__version__}") for _, agent, _ in Site.asked)
    assert all(host == site.removeprefix("http://") for _, _, host in Site.asked)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/x",
        "http://localhost/x",
        "http://[::1]/x",
        "http://10.1.2.3/",
        "http://0x7f000001/",
    ],
)
def test_private_addresses_are_refused_before_a_connection(url):
    error = refused(url, allow_private=False)
    assert error.code in {"address-refused", "address-unreachable"}
    assert "refused" not in error.message.lower() or error.code == "address-refused"


@pytest.mark.parametrize(
    "number",
    [
        *(
            "127.0.0.1",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",  # noqa: S104 - refused
            "224.0.0.1",
            "255.255.255.255",
        ),
        *(
            "::1",
            "fe80::1%eth0",
            "fc00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "::",
        ),
    ],
)
def test_no_number_of_a_private_network_passes(number):
    with pytest.raises(IntakeError) as error:
        refuse_private(number, "host.example")
    assert error.value.code == "address-refused"


@pytest.mark.parametrize("number", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_numbers_pass(number):
    refuse_private(number, "host.example")


def test_a_name_with_one_private_number_among_others_is_refused(monkeypatch):
    numbers = [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("192.168.0.1", 80))]
    monkeypatch.setattr(room.socket, "getaddrinfo", lambda *_, **__: numbers)
    assert refused("http://two-faced.example/", allow_private=False).code == "address-refused"


def test_the_name_is_looked_up_once_a_request_and_that_number_is_used(site, monkeypatch):
    port = int(site.rpartition(":")[2])
    looked = []

    def lookup(host, *_, **__):
        looked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    real = room.socket.getaddrinfo
    monkeypatch.setattr(
        room.socket,
        "getaddrinfo",
        lambda host, *a, **k: lookup(host) if host == "story.example" else real(host, *a, **k),
    )
    found = fetch(f"http://story.example:{port}/page", allow_private=True)
    assert found.raw == PAGE
    assert looked == ["story.example"] * 2
    assert {host for _, _, host in Site.asked} == {f"story.example:{port}"}


def test_redirects_are_followed_five_times(site):
    assert fetch(f"{site}/hop/4", allow_private=True).url == f"{site}/page"
    assert refused(f"{site}/hop/5").code == "address-unreachable"


def test_each_redirect_is_checked_again(site, monkeypatch):
    real = room.refuse_private
    monkeypatch.setattr(
        room, "refuse_private", lambda number, host: None if host == "127.0.0.1" else real(number, host)
    )
    assert refused(f"{site}/away", allow_private=False).code == "address-refused"
    assert refused(f"{site}/file").code == "address-refused"


def test_size_is_bounded_before_and_after_unpacking(site):
    assert refused(f"{site}/big", max_bytes=100_000).code == "article-too-large"
    assert refused(f"{site}/bomb", max_bytes=1_000_000).code == "article-too-large"
    assert fetch(f"{site}/packed", allow_private=True).raw == PAGE


@pytest.mark.parametrize(("path", "says"), [("/gone", "404"), ("/broken", "damaged"), ("/brotli", "br")])
def test_what_went_wrong_is_said(site, path, says):
    error = refused(f"{site}{path}")
    assert error.code == "address-unreachable"
    assert says in error.message


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_time_is_bounded_for_the_whole_not_for_each_byte(site, path):
    start = time.monotonic()
    assert refused(f"{site}{path}", seconds=0.6).code == "address-unreachable"
    assert time.monotonic() - start < 3


def test_robots_are_obeyed(site):
    Site.robots = (200, b"User-agent: *\nDisallow: /page\n")
    assert refused(f"{site}/page").code == "address-refused"
    Site.robots = (200, b"User-agent: mkdocs-dossier\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    assert refused(f"{site}/other").code == "address-refused"
    Site.robots = (503, b"")
    assert refused(f"{site}/other").code == "address-refused"
    Site.robots = (200, b"User-agent: *\nDisallow: /private\n")
    assert fetch(f"{site}/page", allow_private=True).raw == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "javascript:1",
        "http://",
        "http://user:pw@a.example/",
        "http://a.example:99999/",
        "",
        "nonsense",
        "http://" + "a" * 300 + ".example/",
        "http://[::1/",
    ],
)
def test_addresses_of_other_kinds_are_refused(url):
    with pytest.raises(IntakeError) as error:
        parse_address(url)
    assert error.value.code == "address-refused"


def test_names_and_paths_beyond_ascii_are_written_for_the_wire():
    address = parse_address("https://вестник.example/новости/1?я=ы")
    assert address.host == "xn--b1aekgdp.example" or address.host.startswith("xn--")
    assert address.target.isascii()


def test_nobody_there_is_unreachable():
    assert refused("http://127.0.0.1:9/x").code == "address-unreachable"


@pytest.fixture
def locked_site(tmp_path, monkeypatch):
    """A site with a certificate for story.example, which this machine trusts."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl makes the certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    names = ["-subj", "/CN=story.example", "-addext", "subjectAltName=DNS:story.example"]
    made = ["-newkey", "rsa:2048", "-nodes", "-keyout", str(key), "-out", str(certificate), "-days", "2"]
    subprocess.run([program, "req", "-x509", *made, *names], check=True, capture_output=True)
    Site.robots, Site.asked = (404, b""), []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    here = [(2, 1, 6, "", ("127.0.0.1", server.server_port))]
    monkeypatch.setattr(room.socket, "getaddrinfo", lambda *_, **__: here)
    yield server.server_port, certificate
    server.shutdown()
    server.server_close()


def test_certificates_are_those_of_the_name_though_a_number_is_called(locked_site, monkeypatch):
    port, certificate = locked_site
    assert "certificate" in refused(f"https://story.example:{port}/page").message
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetch(f"https://story.example:{port}/page", allow_private=True).raw == PAGE
    assert "match" in refused(f"https://other.example:{port}/page").message
