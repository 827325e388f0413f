"""The way of the tutorial with five real articles."""

from __future__ import annotations

import re
import shlex

import yaml

from originals_at_hand import ORIGINALS
from small_dossier import broken_links
from tutorial import Step, do, run, steps


def taken_over(folder, least):
    """The catalogue of suggested names: what a curator does who believes every guess that so many sources carry."""
    text = (folder / "seeds/fulltext/suggestions.yaml").read_text(encoding="utf-8")
    records = {"actors": {}, "places": {}}
    for block in text.split("\n## suggestion: ")[1:]:
        carried = re.search(r"(\d+) sources", block)
        if not block.startswith("name:") or not carried or int(carried[1]) < least:
            continue
        lines = [line.removeprefix("# ") for line in block.splitlines() if line.startswith("# ")]
        for section, found in yaml.safe_load("\n".join(lines)).items():
            records[section] |= {
                name: record
                for name, record in found.items()
                if section == "places" or record.get("kind") is not None
            }
    return records


def some_words(fulltext):
    """The beginning of a paragraph that is the article's own, as a quote: the last one, as the first is often a summary."""
    paragraphs = fulltext.read_text(encoding="utf-8").split("\n\n")
    own = [part.split() for part in paragraphs if not part.startswith("%%")]
    return " ".join([words for words in own if len(words) > 20][-1][:7])


def test_five_real_articles_go_the_same_way(tmp_path):
    for step in steps():
        if step.kind == "file" and step.path in ("mkdocs.yml", "docs/index.md"):
            do(step, tmp_path)
    do(Step("file", "seeds/dossier.yaml", "title: Two meetings\nlanguage: en\n"), tmp_path)
    added = run(f"dossier add {shlex.quote(str(ORIGINALS))}", tmp_path)
    assert added.returncode == 0, added.stdout
    articles = sorted((tmp_path / "seeds/articles").iterdir())
    assert len(articles) == 5

    assert run("dossier suggest --write", tmp_path).returncode == 0
    records = taken_over(tmp_path, least=3)
    assert {"Vladimir Putin", "Ilham Aliyev"} <= {each["name"] for each in records["actors"].values()}
    assert "Sochi" in {each["name"] for each in records["places"].values()}

    claims = []
    for article in articles:
        head, _, outline = article.read_text(encoding="utf-8").partition("\n---\n")
        assert "%% [1] " in outline
        name = article.name.removesuffix(".md")
        quote = some_words(tmp_path / "seeds/fulltext" / f"{name}.txt")
        claims.append({"property": "report", "value": f"by {name}", "cite": {"source": name, "quote": quote}})
        people = ", ".join(
            each["name"] for each in [*records["actors"].values(), *records["places"].values()]
        )
        article.write_text(f"{head}\n---\nOf {people}.\n", encoding="utf-8")
    event = {"name": "Two meetings", "kind": "meeting", "date": "2021-11-26/2022-10-31", "claims": claims}
    event["verdicts"] = {"report": {"status": "accepted", "note": "Five reports, none of them alone."}}
    catalogue = {**records, "events": {"meetings": event}}
    (tmp_path / "seeds/catalogue").mkdir()
    (tmp_path / "seeds/catalogue/all.yaml").write_text(
        yaml.safe_dump(catalogue, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    way = (
        "dossier verify",
        "dossier check --strict",
        "dossier status --max uncited=0 --max undigested=0 --max stale=0 --max contradictory=0",
        "mkdocs build --strict",
    )
    for command in way:
        done = run(command, tmp_path)
        assert done.returncode == 0, f"{command}\n{done.stdout}"
    assert broken_links(tmp_path / "site", "http://127.0.0.1:8000/") == []
