"""The built wheel alone, in an environment of its own and outside the repository, makes and builds a dossier."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from archives import unpack
from forms import one_of_each
from small_dossier import environment

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


def command(*words, cwd):
    env = environment(PYTHONPATH="", PYTHONNOUSERSITE="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    return subprocess.run([*map(str, words)], cwd=cwd, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    done = command(
        *(
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            folder,
            ROOT,
        ),
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory):
    """The folder of commands of an environment that has the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("environment")
    assert command(sys.executable, "-m", "venv", folder, cwd=folder).returncode == 0
    # The versions are those of the lock; which packages are needed, the wheel alone says.
    plain = [
        line.partition("\\")[0].partition("--hash")[0].strip()
        for line in (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8").splitlines()
        if line[:1].isalnum()
    ]
    (folder / "constraints.txt").write_text("\n".join(plain), encoding="utf-8")
    done = command(
        *(folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--only-binary", ":all:"),
        *("--constraint", folder / "constraints.txt", wheel),
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return folder / "bin"


def test_the_wheel_holds_what_is_no_code(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "py.typed",
        "starter/common/mkdocs.yml",
        "starter/common/dot-gitignore",
        "templates/event.md.jinja",
    ):
        assert f"mkdocs_dossier/{part}" in names
    assert not [
        name for name in names if name.startswith(("tests", "seeds", "generator")) or "__pycache__" in name
    ]


def test_the_source_distribution_makes_the_same_wheel(wheel, tmp_path):
    done = command(
        sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    archive = next(tmp_path.glob("*.tar.gz"))
    names = [name.partition("/")[2] for name in unpack(archive, tmp_path / "unpacked")]
    assert {
        "SECURITY.md",
        "Makefile",
        "requirements/site.txt",
        "tests/e2e/test_wheel.py",
        "seeds/dossier.yaml",
    } <= set(names)
    assert not [name for name in names if name.startswith(("seeds/fulltext", ".venv", "site"))]
    source = next((tmp_path / "unpacked").iterdir())
    done = command(
        sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path, cwd=source
    )
    assert done.returncode == 0, done.stderr
    again = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    first = zipfile.ZipFile(wheel)
    assert {name: again.read(name) for name in again.namelist()} == {
        name: first.read(name) for name in first.namelist()
    }


def test_from_an_empty_folder_to_a_site(programs, tmp_path):
    steps = (
        (("dossier", "--version"), tmp_path),
        (("dossier", "new", "affair"), tmp_path),
        (("dossier", "check", "--strict"), tmp_path / "affair"),
        (("mkdocs", "build", "--strict"), tmp_path / "affair"),
        (("dossier", "generate", "--out", "plain"), tmp_path / "affair"),
        (("mkdocs", "build", "--strict"), tmp_path / "affair" / "plain"),
    )
    for (program, *options), cwd in steps:
        done = command(programs / program, *options, cwd=cwd)
        assert done.returncode == 0, f"{program} {options}: {done.stdout}{done.stderr}"
    page = tmp_path / "affair" / "site" / "actors" / "mara-lindqvist" / "index.html"
    assert "The ship sails when it is safe" in page.read_text(encoding="utf-8")


OLDEST_PIP = "pip==23.0.1"
"""What the first releases of Python 3.11 bring along."""


@pytest.fixture(scope="module")
def stock(wheel, tmp_path_factory):
    """The commands of an environment as a newcomer makes one: an old pip, no locks."""
    folder = tmp_path_factory.mktemp("stock")
    assert command(sys.executable, "-m", "venv", folder, cwd=folder).returncode == 0
    pip = (folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--only-binary", ":all:")
    for wanted in (OLDEST_PIP, wheel):
        done = command(*pip, wanted, cwd=folder)
        assert done.returncode == 0, done.stderr
    assert command(folder / "bin" / "pip", "--version", cwd=folder).stdout.startswith("pip 23.0.1 ")
    return folder / "bin"


def newcomer(stock, folder, files):
    """What `dossier add` says of some files in a fresh dossier, and ends with."""
    assert command(stock / "dossier", "new", folder, cwd=folder.parent).returncode == 0
    inbox = folder.parent / "inbox"
    inbox.mkdir()
    for name, raw in files.items():
        (inbox / name).write_bytes(raw)
    return command(stock / "dossier", "add", inbox, "--format", "json", cwd=folder)


def test_with_the_oldest_pip_and_no_locks_every_form_is_taken_in(stock, tmp_path):
    files = one_of_each()
    done = newcomer(stock, tmp_path / "affair", files)
    assert done.returncode == 0, done.stdout + done.stderr
    taken = json.loads(done.stdout)
    assert sorted(Path(each["input"]).name for each in taken) == sorted(files)
    assert {each["outcome"] for each in taken} == {"added"}
    assert min(each["paragraphs"] for each in taken) >= 3


def test_a_package_that_is_missing_is_told_with_the_line_that_brings_it(stock, tmp_path):
    """This comes last: it takes a package away."""
    gone = command(
        stock / "python", "-m", "pip", "uninstall", "--quiet", "--yes", "lxml-html-clean", cwd=tmp_path
    )
    assert gone.returncode == 0, gone.stderr
    files = {name: raw for name, raw in one_of_each().items() if name in {"page.html", "pasted.txt"}}
    done = newcomer(stock, tmp_path / "affair", files)
    assert done.returncode == 2
    page, pasted = sorted(json.loads(done.stdout), key=lambda each: each["input"])
    assert pasted["outcome"] == "added"
    (told,) = page["diagnostics"]
    assert told["code"] == "installation-incomplete"
    assert "a package that it needs is missing: lxml-html-clean" in told["message"]
    line = shlex.split(told["hint"].removeprefix("Run: "))
    mended = command(*line, "--quiet", cwd=tmp_path)
    assert mended.returncode == 0, mended.stderr
    again = command(stock / "dossier", "add", tmp_path / "inbox", cwd=tmp_path / "affair")
    assert again.returncode == 0, again.stdout + again.stderr
    assert "1 added, 1 there already" in again.stdout
