"""Pages that a former process left are taken where they come out the same, whatever was edited in between."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest

from authors import Author
from mkdocs_dossier import making
from mkdocs_dossier.cache.memory import DiskMemory
from mkdocs_dossier.cache.store import Store
from mkdocs_dossier.model.diagnostic import has_errors
from mkdocs_dossier.model.pages import Urls
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.plugin.hand_over import handed_over
from mkdocs_dossier.remembering.known_pages import KnownPages
from mkdocs_dossier.remembering.reads import SiteRead
from synthetic import write_dossier
from whole import TARN, built

pytestmark = pytest.mark.thorough


class Editor(Author):
    """Takes articles and records away, too, calls them otherwise, and writes in another language."""

    def by_article_renamed(self):
        article = self._article()
        article.rename(article.with_stem(f"renamed-{self.count}"))

    def by_article_gone(self):
        self._article().unlink()

    def by_language(self):
        self._change(self.root / "seeds/dossier.yaml", r"\Z", "\nlanguage: de\n")

    def by_own_words(self):
        text = f'msgid "Sources"\nmsgstr "Origins {self.count}"\n'
        (self.root / "seeds/words.po").write_text(text, encoding="utf-8")

    def by_rights(self):
        self._change(self._article(), r"(?m)^language:", "rights: quote\nlanguage:")

    def by_form(self):
        self._change(
            self._catalogue("actors"), r"(?m)^(\s+)(name: .*)$", rf"\1\2\n\1names: [Form{self.count}]"
        )


def _made(root, memory=None):
    project = Project.read(root, memory=memory) if memory else Project.read(root)
    if memory:
        memory.keep()
    return handed_over(project.build(urls=Urls(), text_edition=False))


@pytest.mark.parametrize("seed", range(2))
def test_a_row_of_edits_gives_what_is_made_anew(tmp_path, seed, monkeypatch):
    root, store, former = tmp_path / "root", Store(tmp_path / "cache"), tmp_path / "former"
    write_dossier(root, 6, 5)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/method.md").write_text("# Method\n\nBy hand, see [[event-00000]].\n")
    editor, done, times = Editor(root, seed), [], []
    monkeypatch.setattr(making.Noting, "page_at", _counting(making.Noting.page_at, times))
    _made(root, DiskMemory(store, "key"))
    whole, saved = len(times), 0
    for _ in range(7):
        shutil.rmtree(former, ignore_errors=True)
        shutil.copytree(root, former)
        done.append(editor.edit())
        times.clear()
        found, fresh = _made(root, DiskMemory(store, "key")), _made(root)
        assert found.diagnostics == fresh.diagnostics, done
        different = {
            one.path for one, other in zip(found.outputs, fresh.outputs, strict=True) if one != other
        }
        assert not different, done
        assert found == fresh, done
        saved += len(times) < whole / 2
        if has_errors(fresh.diagnostics):
            shutil.rmtree(root)
            shutil.copytree(former, root)
    assert saved > 1, "most pages are taken after most edits"
    assert not store.faults


def _counting(make, times):
    def counting(noting, address):
        times.append(address.path)
        return make(noting, address)

    return counting


@pytest.fixture
def rendering():
    return making.Rendering(built(TARN).site, None, ())


def _left(rendering):
    """What a process leaves of a site, and its pages."""
    known = KnownPages(None, "around")
    pages, _ = making.render_with_files(rendering, (), making.HERE, known)
    return known.packed(), pages


def _standing(content, rendering, around="around"):
    noting = making.Noting.of(rendering)
    return [*KnownPages(content, around).standing(noting.watch, rendering.site.addresses)]


def test_all_pages_of_the_same_site_are_taken_and_none_of_another_around(rendering):
    content, pages = _left(rendering)
    assert _standing(content, rendering) == list(pages)
    assert _standing(content, rendering, "another") == []


def test_a_page_is_made_again_where_its_address_is_another(rendering):
    content, pages = _left(rendering)
    site = rendering.site
    first, *others = site.addresses
    addresses = type(site.addresses)((replace(first, title="Another"), *others), site.addresses.urls)
    standing = {
        page.path for page in _standing(content, replace(rendering, site=replace(site, addresses=addresses)))
    }
    assert first.path not in standing
    assert standing <= {page.path for page in pages}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"[]\n",
        lambda _: b'{"around": "around"}\n',
        lambda _: b'{"around": "around", "reads": [[1, 2]], "pages": []}\n',
        lambda content: content.replace(b'"pages":[[', b'"pages":[[1,2,'),
        lambda content: content[:200],
    ],
)
def test_what_is_no_such_thing_is_nothing(spoil, rendering):
    content, _ = _left(rendering)
    assert _standing(spoil(content), rendering) == []


def test_names_that_lead_nowhere_make_pages_anew(rendering):
    content, pages = _left(rendering)
    line, _, rest = content.partition(b"\n")
    head = json.loads(line)
    nowhere = (["#", "nobody"], ["dossier", "nothing"], ["__class__"], [], ["findings"])
    for read, node in zip(head["reads"], nowhere, strict=False):
        read[0][0] = node
    standing = _standing(json.dumps(head).encode() + b"\n" + rest, rendering)
    assert len(standing) < len(pages)


def test_a_read_that_nobody_can_tell_has_its_pages_made_anew(rendering, monkeypatch):
    sum_of = SiteRead.sum.fget

    def fail(read):
        if read.name.key == "name":
            raise TypeError
        return sum_of(read)

    monkeypatch.setattr(SiteRead, "sum", property(fail))
    content, pages = _left(rendering)
    monkeypatch.undo()
    assert len(_standing(content, rendering)) < len(pages)
