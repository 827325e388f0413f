"""A new dossier under each kind of address that GitHub Pages gives: every link, every file, the page for wrong addresses."""

from __future__ import annotations

import shutil
import subprocess
import threading
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest

from small_dossier import make_dossier, run

pytestmark = pytest.mark.slow

PATHS = {"project site": "/ferry/", "user site or own domain": "/", "deep": "/a/b/c/"}


class Pages(SimpleHTTPRequestHandler):
    """Serves a site below a path as GitHub Pages does: what is not there is answered by 404.html."""

    site: Path
    base: str

    def log_message(self, *_):
        pass

    def translate_path(self, path):
        path = urldefrag(path)[0].partition("?")[0]
        return str(self.site / path.removeprefix(self.base)) if path.startswith(self.base) else "/nowhere"

    def send_error(self, code, message=None, explain=None):  # noqa: ARG002
        body = (self.site / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Links(HTMLParser):
    """The addresses that a page needs or leads to."""

    def __init__(self, text):
        super().__init__()
        self.found = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.found.add(values["content"].partition("url=")[2])
        self.found.update(values[name] for name in ("href", "src") if values.get(name))


def fetch(url):
    """Status, media type and text of an address."""
    try:
        with urlopen(url) as answer:  # noqa: S310 - our own server
            return answer.status, answer.headers["Content-Type"], answer.read()
    except HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read()


def crawl(base):
    """All addresses below ``base`` that can be reached from it, with their status; links that lead out."""
    seen, out, waiting = {}, set(), [base]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen[url], kind, content = fetch(url)
        if kind.startswith("text/html"):
            for link in Links(content.decode()).found:
                target = urldefrag(urljoin(url, link))[0]
                (waiting.append if target.startswith(base) else out.add)(target)
    return seen, out


@pytest.fixture(scope="module")
def projects(tmp_path_factory):
    folder = tmp_path_factory.mktemp("projects")
    fresh = folder / "fresh"
    assert run("dossier", "new", fresh, cwd=folder).returncode == 0
    (folder / "renamed").mkdir()
    renamed = make_dossier(folder / "renamed")
    config = (renamed / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("https://example.org/lake/", "!ENV DOSSIER_SITE_URL")
    (renamed / "mkdocs.yml").write_text(config, encoding="utf-8")
    return {"fresh": fresh, "renamed": renamed}


@pytest.fixture(scope="module", params=PATHS, ids=PATHS)
def published(request, projects, tmp_path_factory):
    """Served addresses of the sites, by project."""
    servers, found = [], {}
    for name, root in projects.items():
        site = tmp_path_factory.mktemp("site")
        handler = type("Handler", (Pages,), {"site": site, "base": PATHS[request.param]})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        found[name] = f"http://127.0.0.1:{server.server_port}{PATHS[request.param]}"
        built = run("mkdocs", "build", "--strict", "-d", site, cwd=root, DOSSIER_SITE_URL=found[name])
        assert built.returncode == 0, built.stderr
    yield found
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("name", ["fresh", "renamed"])
def test_every_link_leads_somewhere(published, name):
    seen, out = crawl(published[name])
    assert len(seen) > 25
    assert {url: status for url, status in seen.items() if status != 200} == {}
    assert [url for url in out if not url.startswith(("https://", "mailto:"))] == []


@pytest.mark.parametrize("name", ["fresh", "renamed"])
def test_wrong_addresses_get_a_page_that_works_at_any_depth(published, name):
    base = published[name]
    for wrong in ("nothing", "nothing/at/all/"):
        status, _, content = fetch(base + wrong)
        assert status == 404
        targets = {urldefrag(urljoin(base + wrong, link))[0] for link in Links(content.decode()).found}
        inside = sorted(target for target in targets if target.startswith(base))
        assert len(inside) > 5
        assert {target: fetch(target)[0] for target in inside if fetch(target)[0] != 200} == {}


def test_former_addresses_lead_on(published):
    base = published["renamed"]
    status, _, content = fetch(f"{base}actors/nora-berg/")
    assert status == 200
    targets = {urljoin(f"{base}actors/nora-berg/", link) for link in Links(content.decode()).found}
    assert f"{base}actors/nora-lind/" in targets


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_gh_deploy_pushes_the_site(projects, tmp_path):
    def git(*words, cwd):
        done = subprocess.run(
            [shutil.which("git"), *words], cwd=cwd, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    root = tmp_path / "dossier"
    shutil.copytree(projects["fresh"], root, ignore=shutil.ignore_patterns("site"))
    git("init", "--bare", "--initial-branch=main", str(tmp_path / "remote"), cwd=tmp_path)
    git("init", "--initial-branch=main", cwd=root)
    for key, value in (("user.name", "A"), ("user.email", "a@example.org")):
        git("config", key, value, cwd=root)
    git("add", ".", cwd=root)
    git("commit", "--message", "Begin", cwd=root)
    git("remote", "add", "origin", str(tmp_path / "remote"), cwd=root)
    done = run("mkdocs", "gh-deploy", "--strict", cwd=root)
    assert done.returncode == 0, done.stderr
    files = git("ls-tree", "-r", "--name-only", "gh-pages", cwd=tmp_path / "remote").splitlines()
    assert {
        "index.html",
        "404.html",
        ".nojekyll",
        "events/suspension/index.html",
        "data/dossier.json",
    } <= set(files)
