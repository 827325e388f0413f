"""Hostile file names, settings and pages through the plugin, in a browser, under three themes.

First that nothing of them becomes markup; then, with the escaping broken on purpose, that nothing of it runs.
"""

from __future__ import annotations

import json
import shutil

import pytest

from browsing import Visit, serving
from small_dossier import html_files, make_minimal_dossier, run

pytestmark = pytest.mark.slow

THEMES = {
    "material": "{name: material, features: [content.action.edit, content.action.view, navigation.path, navigation.footer, navigation.tabs]}",
    "mkdocs": "mkdocs",
    "readthedocs": "{name: readthedocs, highlightjs: false}",
}
HIT = '"><script>alert(1)<'
NAME = "/script><img src=x class=hit onerror=alert(2)><i class=hit x="
TEXT = "</title></script><script>alert(3)</script><b class=hit>\"'&lt;i&gt;"
SETTINGS = "".join(f"{key}: {json.dumps(TEXT)}\n" for key in ("title", "subtitle", "summary", "editors"))
WAYS = {
    "settings": ("edit_url: https://example.org/edit/{path}#L{line}\n", ""),
    "edit_uri": ("", "repo_url: https://github.com/x/y\nedit_uri: edit/main/docs/\n"),
    "template": ("", "repo_url: https://github.com/x/y\nedit_uri_template: 'edit/main/docs/{path}?x'\n"),
}


def hostile(root, theme, way):
    """Every file that a page can come from has a hostile name, every setting a hostile text."""
    make_minimal_dossier(root)
    seeds, docs = root / "seeds", root / "docs"
    settings, config = WAYS[way]
    (seeds / "dossier.yaml").write_text(SETTINGS + settings)
    for folder, file in (("catalogue", "all.yaml"), ("articles", "morning-post.md")):
        place = seeds / folder / HIT
        (place / "script><b class=hit>").mkdir(parents=True)
        name = f"{NAME.removeprefix('/')}.yaml" if folder == "catalogue" else file
        shutil.move(seeds / folder / file, place / "script><b class=hit>" / name.replace("/", ""))
    (docs / HIT).mkdir()
    (docs / HIT / f"{NAME.removeprefix('/')}.md").write_text("A page without a heading; [[nora-lind]].\n")
    (docs / f"{HIT}.md").write_text("See [[nora-lind]].\n")
    (docs / "titled.md").write_text("# On [[nora-lind]] &lt;script&gt;alert(4)&lt;/script&gt; *x*\n\nText.\n")
    (docs / "plain.md").write_text("# Nothing of ours\n\nText.\n")
    catalogue = next(seeds.rglob("*.yaml.yaml"), None) or next((seeds / "catalogue").rglob("*.yaml"))
    catalogue.write_text(catalogue.read_text().replace("name: Nora Lind", f"name: {json.dumps(TEXT)}", 1))
    (root / "mkdocs.yml").write_text(f"site_name: Lake\ntheme: {THEMES[theme]}\n{config}plugins: [dossier]\n")
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0, done.stderr
    return root / "site"


class Watched(Visit):
    """A visit that notes what should not happen: dialogs, marked elements, refused scripts."""

    def __init__(self, browser):
        super().__init__(browser)
        self.dialogs = []
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))

    def refused(self):
        return [text for text in self.errors if "inline script" in text or "inline event handler" in text]

    def marked(self, address):
        self.page.goto(address)
        return self.page.evaluate("document.querySelectorAll('.hit, [onerror]').length")


@pytest.fixture
def watched(browser):
    visit = Watched(browser)
    yield visit
    visit.context.close()


@pytest.mark.parametrize(
    ("theme", "way"),
    [(theme, way) for theme in THEMES for way in WAYS if theme == "material" or way != "template"],
)
def test_nothing_becomes_markup(tmp_path, watched, theme, way):
    site = hostile(tmp_path, theme, way)
    edits = 0
    with serving(site) as address:
        for path in sorted(html_files(site)):
            if b'http-equiv="refresh"' in (site / path).read_bytes():
                continue  # leads on at once
            assert watched.marked(address + path.replace("%", "%25")) == 0, path
            links = watched.page.evaluate("[...document.links].map(link => link.href)")
            edits += any("/edit/" in link and "%3Cscript%3E" in link for link in links)
            assert not any(link.startswith("javascript:") for link in links)
    assert watched.dialogs == []
    assert watched.refused() == []
    assert edits >= 3, "pages of hostile files have an edit button"


BROKEN = """\
SCRIPT = "<script>document.documentElement.dataset.hit = 1</script>"
POLICY = '<meta http-equiv="Content-Security-Policy" content="x">'

def on_page_content(html, **kwargs):
    return POLICY + html + SCRIPT + "<img src=x onerror='document.documentElement.dataset.hit = 2'>"

def on_page_context(context, page, **kwargs):
    page.title = f"x</title>{POLICY}{SCRIPT}"
    page.edit_url = f'https://x/">{SCRIPT}'
    page.meta["description"] = f'">{SCRIPT}'
    return context
"""
OVERRIDE = """\
{% extends "base.html" %}
{% block extrahead %}<script>document.documentElement.dataset.ours = {{ base_url|tojson }}</script>{% endblock %}
"""


def broken(root, theme, hooks=BROKEN, options=""):
    make_minimal_dossier(root)
    (root / "theme").mkdir()
    (root / "theme/main.html").write_text(OVERRIDE)
    (root / "hook.py").write_text(hooks)
    named = THEMES[theme] if THEMES[theme].startswith("{") else f"{{name: {theme}}}"
    (root / "mkdocs.yml").write_text(
        f"site_name: Lake\nsite_url: https://example.org/\ntheme: {named[:-1]}, custom_dir: theme}}\n"
        f"hooks: [hook.py]\nplugins: [dossier: {{{options}}}]\n"
    )
    done = run("mkdocs", "build", "--strict", cwd=root)
    assert done.returncode == 0, done.stderr
    return root / "site", done.stderr


def ran(watched, address):
    watched.page.goto(address)
    watched.page.wait_for_load_state("load")
    return watched.page.evaluate("({...document.documentElement.dataset})")


@pytest.mark.parametrize("theme", THEMES)
def test_what_gets_past_the_escaping_does_not_run(tmp_path, watched, theme):
    site, said = broken(tmp_path, theme)
    with serving(site) as address:
        for path, base in (("", "."), ("actors/nora-lind/", "../..")):
            found = ran(watched, address + path)
            assert watched.page.evaluate("document.scripts.length") > 2, "the scripts did get in"
            assert "hit" not in found, path
            assert found["ours"] == base, "the authors' own template may run what it writes"
    assert "the page's policy stops a script in its text" in said


@pytest.mark.parametrize("theme", THEMES)
def test_themes_lack_nothing(tmp_path, watched, theme):
    site, _ = broken(tmp_path, theme, "")
    with serving(site) as address:
        for path in ("", "actors/nora-lind/", "404.html"):
            ran(watched, address + path)
    assert watched.refused() == []


LATER = """\
def on_post_page(output, **kwargs):
    return output.replace("</body>", "<script>document.documentElement.dataset.added = 1</script></body>")
"""


@pytest.mark.parametrize("wanted", [True, False])
def test_scripts_that_hooks_and_plugins_add_run_if_the_authors_say_so(tmp_path, watched, wanted):
    site, said = broken(tmp_path, "material", LATER, "plugin_scripts: true" if wanted else "")
    with serving(site) as address:
        assert ("added" in ran(watched, address)) is wanted
    assert ("see `plugin_scripts`" in said) is not wanted
