"""Pages and files are the same whoever makes them, together or one after the other."""

import os
from dataclasses import replace

import pytest

from mkdocs_dossier import making
from mkdocs_dossier.export import EXPORTS
from mkdocs_dossier.model.site import Made
from mkdocs_dossier.workers import batches
from mkdocs_dossier.workers.batches import HERE, Workers
from whole import TARN, built


@pytest.mark.thorough
def test_pages_and_files_are_the_same_from_copies(monkeypatch):
    monkeypatch.setattr(batches, "may_copy", lambda: True)
    site = built(TARN).site
    exports = [making.Exported(each, None) for each in EXPORTS]
    files = [output for each in exports for output in each.outputs(site)]
    expected = making.render(TARN, making.Rendering(site, None, ()), HERE)
    here, done = os.getpid(), []
    monkeypatch.setattr(batches, "BATCH", 1000)  # so that there is something to share
    original = making.page_at
    monkeypatch.setattr(
        making,
        "page_at",
        lambda given, at: (
            done.append(at.path) or original(given, at) if os.getpid() == here else original(given, at)
        ),
    )
    fresh = replace(site, made=Made())
    pages, made = making.render_with_files(making.Rendering(fresh, None, ()), exports, Workers(count=2))
    assert (pages, list(made)) == (expected, files)
    assert len(done) < len(pages), "copies had a part in it"
