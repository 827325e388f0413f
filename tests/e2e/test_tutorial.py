"""The tutorial's commands and files, in their order, from an empty folder."""

from __future__ import annotations

import shutil

import pytest
import yaml

from small_dossier import broken_links
from tutorial import GUIDE, do, steps


@pytest.mark.slow
def test_the_tutorial_leads_from_an_empty_folder_to_a_strict_build(tmp_path):
    shutil.copytree(GUIDE / "example", tmp_path / "inbox")
    for step in steps():
        do(step, tmp_path)
    assert broken_links(tmp_path / "site", "http://127.0.0.1:8000/") == []
    suggested = (tmp_path / "seeds/fulltext/suggestions.yaml").read_text(encoding="utf-8")
    records = yaml.safe_load((tmp_path / "seeds/catalogue/records.yaml").read_text(encoding="utf-8"))
    for record in (*records["actors"], *records["places"]):
        assert f"\n#   {record}:\n" in suggested, "what the tutorial takes over was suggested"
    page = (tmp_path / "site/events/gate-failure/index.html").read_text(encoding="utf-8")
    assert "<strong>One account</strong>" in page


def test_the_tutorial_shows_every_command_of_its_way():
    commands = [line.split()[:2] for step in steps() for line in step.text.splitlines() if step.kind == "run"]
    told = {" ".join(words) for words in commands}
    assert {
        *(f"dossier {name}" for name in ("add", "check", "suggest", "verify", "status")),
        *("mkdocs serve", "mkdocs build"),
    } <= told
