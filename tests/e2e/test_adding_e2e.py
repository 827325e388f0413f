"""`dossier add` as its users run it: many articles, killed and taken up again; and the way from a page to a site."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
import time

import pytest

from small_dossier import CATALOGUE, MINIMAL_CONFIG, environment, files_below, run
from synthetic.project import dossier_files

EPOCH = "1772000000"
COUNT = 300


def paste(path, text, number):
    """A synthetic article as it looks when its page is copied from a browser."""
    head, _, body = text.removeprefix("---\n").partition("---\n")
    said = dict(re.findall(r"^(title|publisher|published): (.+)$", head, re.MULTILINE))
    title = said["title"].strip("'\"")
    lines = [
        "We use cookies to improve your experience.",
        title,
        f"By the staff of {said.get('publisher', 'The Gazette')}",
        f"Published: {5 + number % 20} March 2031, 10:{10 + number % 50}",
        *[line for line in body.splitlines() if line.strip()],
        "Subscribe to our newsletter",
        "© The Gazette. All rights reserved.",
    ]
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def inbox(tmp_path_factory):
    """Articles, some of them twice, some changed."""
    folder = tmp_path_factory.mktemp("inbox")
    files = dossier_files(COUNT)
    articles = sorted(path for path in files if path.startswith("seeds/articles/"))
    for number, path in enumerate(articles):
        name = f"{number:04}.txt"
        paste(folder / name, files[path], number)
        if number % 40 == 7:
            (folder / f"{number:04}-again.txt").write_bytes((folder / name).read_bytes())
        if number % 40 == 9:
            text = (folder / name).read_text(encoding="utf-8")
            changed = text.replace(
                "\n\nSubscribe",
                "\n\nThree days later the council of the valley met once more and asked for a second count of all tickets.\n\nSubscribe",
            )
            (folder / f"{number:04}-later.txt").write_text(changed, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnot really")
    return folder


def empty(root):
    (root / "seeds").mkdir(parents=True)
    (root / "seeds/dossier.yaml").write_text("title: Many\n", encoding="utf-8")
    return root


def add(root, inbox, *options):
    return run("dossier", "add", "--root", root, *options, ".", cwd=inbox, SOURCE_DATE_EPOCH=EPOCH)


def sources(root):
    return sum(1 for _ in (root / "seeds/articles").glob("*.md"))


def kill_at(root, inbox, wanted):
    """Run and kill as soon as so many sources are there; how many there were in the end."""
    command = [sys.executable, "-m", "mkdocs_dossier", "add", "--root", str(root), "--jobs", "2", "."]
    process = subprocess.Popen(
        command, cwd=inbox, env=environment(SOURCE_DATE_EPOCH=EPOCH), stdout=subprocess.DEVNULL
    )
    while process.poll() is None:
        if sources(root) >= wanted:
            process.send_signal(signal.SIGKILL)
            break
        time.sleep(0.002)
    process.wait()
    return sources(root)


@pytest.mark.alone
def test_a_run_that_is_killed_is_taken_up_without_doubles(tmp_path, inbox):
    whole = empty(tmp_path / "whole")
    result = add(whole, inbox, "--jobs", "1", "--format", "json")
    taken = json.loads(result.stdout)
    assert result.returncode == 1  # the broken file
    outcomes = [each["outcome"] for each in taken]
    assert outcomes.count("failed") == 1
    assert outcomes.count("same") >= COUNT // 40
    assert outcomes.count("version") >= COUNT // 40
    expected = files_below(whole)

    root = empty(tmp_path / "root")
    counts = [kill_at(root, inbox, wanted) for wanted in (1, 60, 150)]
    assert 0 < counts[0] < counts[-1] < outcomes.count("added")
    assert add(root, inbox, "--jobs", "2").returncode == 1
    assert files_below(root) == expected
    again = add(root, inbox, "--format", "json")
    assert {each["outcome"] for each in json.loads(again.stdout)} == {"same", "failed"}
    assert files_below(root) == expected


PAGE = """\
<!doctype html><html lang="en"><head><title>Forty barrels in the lake | Morning Post</title>
<meta property="og:site_name" content="Morning Post"><meta name="author" content="Ida Rask">
<meta property="article:published_time" content="2021-05-05T06:30:00+02:00">
<link rel="canonical" href="https://post.example/barrels"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Forty barrels in the lake</h1>
<p>On Tuesday forty barrels went into Lake Ost from a lorry that had left the road above the mill, the police of Westerby said.</p>
<p>"We shall clean it before the summer, and whoever owns these barrels will pay," said Nora Lind, the mayor, at the shore.</p>
<p>Westerby Council met at noon behind closed doors. It asked people not to swim or fish until the water has been tested.</p>
<p>Divers have found thirty-one of the barrels so far. What was in them is not known, and no firm has reported a loss.</p>
</article><footer>© Morning Post. All rights reserved.</footer></body></html>
"""
DIGESTS = [
    "According to the police a lorry lost its load, forty barrels, near Lake Ost on Tuesday.",
    'Nora Lind promised a clean lake by the summer and said that "whoever owns these barrels will pay".',
    "A closed session of Westerby Council ended with advice against fishing and bathing.",
    "By now thirty-one barrels have turned up; their contents and their owner are unknown.",
]


def test_from_a_saved_page_to_a_strict_build(tmp_path):
    root = tmp_path / "root"
    catalogue = CATALOGUE.replace(
        'morning-post, quote: "forty barrels went into Lake Ost"',
        "barrels, quote: forty barrels went into Lake Ost",
    )
    for name, text in {
        "mkdocs.yml": MINIMAL_CONFIG,
        "seeds/dossier.yaml": "title: The lake affair\n",
        "seeds/catalogue/all.yaml": catalogue,
        ".gitignore": "seeds/fulltext/\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "docs").mkdir()
    (tmp_path / "saved.html").write_text(PAGE, encoding="utf-8")
    added = run("dossier", "add", "--id", "barrels", "../saved.html", cwd=root)
    assert added.returncode == 0, added.stdout + added.stderr
    checked = run("dossier", "check", cwd=root)
    assert "[digest-unwritten]" in checked.stdout

    source = root / "seeds/articles/barrels.md"
    text = source.read_text(encoding="utf-8")
    for number, digest in enumerate(DIGESTS, 1):
        assert f"%% [{number}] " in text
        text = text.replace(f"%% [{number}] ", f"{digest}\n\n%% ")
    text = text.replace("rights: quote", "rights: quote\ncovers: [{event: spill-2021}]")
    source.write_text(text, encoding="utf-8")
    verified = run("dossier", "verify", "--strict", cwd=root)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    (root / "seeds/fulltext").rename(tmp_path / "elsewhere")
    built = run("mkdocs", "build", "--strict", "-d", tmp_path / "site", cwd=root)
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site/sources/barrels/index.html").read_text(encoding="utf-8")
    assert "Ida Rask" in page
    assert "Kept as it came" in page
    assert "%%" not in page
    assert "Divers" not in page


@pytest.mark.alone
def test_two_runs_at_once_take_each_article_once(tmp_path):
    """The second waits for the first, and knows then what that has added."""
    root = tmp_path / "root"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds/dossier.yaml").write_text("title: x\n", encoding="utf-8")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(6):
        words = " ".join(f"Word{number}x{index}" for index in range(60))
        (inbox / f"{number}.txt").write_text(f"Headline number {number}\n\n{words}.\n", encoding="utf-8")
    done = []
    threads = [
        threading.Thread(target=lambda: done.append(run("dossier", "add", inbox, "--jobs", "1", cwd=root)))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [item.returncode for item in done] == [0, 0, 0], [item.stderr for item in done]
    assert len(list((root / "seeds/articles").iterdir())) == 6
    assert len(list((root / "seeds/fulltext").iterdir())) == 12
