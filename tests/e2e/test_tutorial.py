"""The tutorial's commands and files, in their order, from an empty folder; and the same way with five real articles."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from small_dossier import broken_links, environment

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
TUTORIAL = (GUIDE / "tutorial.md").read_text(encoding="utf-8")

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^`([^`\n]+)`(, below the front matter)?:\n\n\Z", re.MULTILINE)
CORRECTION = re.compile(r"In `([^`]+)` write `([^`]+)` for `([^`]+)`")
ANYTHING = "…"

DAY = "1743500000"
"""1 April 2025, for what is noted as the day of reading."""

PROGRAMS = {"dossier": [sys.executable, "-m", "mkdocs_dossier"], "mkdocs": [sys.executable, "-m", "mkdocs"]}


@dataclass
class Step:
    """A thing that the reader does: writes a file, a body, a word, or runs commands."""

    kind: str
    path: str
    text: str
    shown: str = ""


def steps():
    """Everything that the tutorial asks for, in its order."""
    found, end = [], 0
    for block in BLOCK.finditer(TUTORIAL):
        before = TUTORIAL[end : block.start()]
        found += [Step("word", match[1], f"{match[3]}\0{match[2]}") for match in CORRECTION.finditer(before)]
        file = FILE.search(before)
        if file:
            found.append(Step("body" if file[2] else "file", file[1], block[2]))
        elif block[1] == "sh":
            found.append(Step("run", "", block[2]))
        else:
            assert (block[1], found[-1].kind, found[-1].shown) == ("text", "run", ""), block[0]
            found[-1].shown = block[2]
        end = block.end()
    return found


def run(command, folder):
    words = shlex.split(command)
    return subprocess.run(
        [*PROGRAMS.get(words[0], words[:1]), *words[1:]],
        cwd=folder,
        env=environment(SOURCE_DATE_EPOCH=DAY),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def serve(command, folder):
    """Start a preview, wait until it serves, end it."""
    words = [*PROGRAMS["mkdocs"], *command.split()[1:], "--dev-addr", "127.0.0.1:0"]
    with subprocess.Popen(
        words, cwd=folder, env=environment(), stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as preview:
        lines = []
        for line in preview.stderr:
            lines.append(line)
            if "Serving on" in line:
                break
        preview.terminate()
    return "".join(lines)


def assert_shown(shown, output):
    """Each line of the tutorial stands in the output, in this order; `…` stands for any text or any lines."""
    pattern = ""
    for line in shown.splitlines():
        if line.strip() == ANYTHING:
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*".join(map(re.escape, line.split(ANYTHING))) + r"\n"
    text = output if output.endswith("\n") else f"{output}\n"
    assert re.fullmatch(pattern, text), f"the tutorial shows\n{shown}\nand the output is\n{output}"


def do(step, folder):
    file = folder / step.path
    if step.kind == "file":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step.text, encoding="utf-8")
    elif step.kind == "body":
        head, fence, _ = file.read_text(encoding="utf-8").partition("\n---\n")
        file.write_text(f"{head}{fence}{step.text}", encoding="utf-8")
    elif step.kind == "word":
        old, new = step.text.split("\0")
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
    else:
        commands = step.text.splitlines()
        output = ""
        for command in commands:
            if command.startswith("mkdocs serve"):
                assert "Serving on" in (said := serve(command, folder)), said
                continue
            done = run(command, folder)
            if os.environ.get("DOSSIER_SHOW"):
                print(f"$ {command}\n{done.stdout}")  # noqa: T201 - on request, to bring the tutorial up to date
            expected = 1 if "error:" in step.shown else 0
            assert done.returncode == expected, f"{command}\n{done.stdout}"
            output += done.stdout
        if step.shown:
            assert_shown(step.shown, output)


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
    assert "one\u00a0account" in page


def test_the_tutorial_shows_every_command_of_its_way():
    commands = [line.split()[:2] for step in steps() for line in step.text.splitlines() if step.kind == "run"]
    told = {" ".join(words) for words in commands}
    assert {
        *(f"dossier {name}" for name in ("add", "check", "suggest", "verify", "status")),
        *("mkdocs serve", "mkdocs build"),
    } <= told


ORIGINALS = ROOT.parent / "shared" / "seeds"


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


@pytest.mark.slow
@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the five originals may not be published")
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
