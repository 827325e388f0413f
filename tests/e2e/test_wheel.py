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
from mkdocs_dossier.languages.files import FOLDER
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
    assert {"dossier_workbench/py.typed", "dossier_workbench/filing/__init__.py"} <= set(names)
    languages = {f"mkdocs_dossier/languages/{path.name}" for path in FOLDER.glob("*.toml")}
    assert len(languages) > 50
    assert languages | {"mkdocs_dossier/languages/cldr.json"} <= set(names)
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

OF_THE_WORKBENCH = ("docx", "lxml", "py3langid", "pypdfium2", "spellchecker", "trafilatura")
"""What the extra brings and nothing else does."""


@pytest.fixture(scope="module")
def stock(wheel, tmp_path_factory):
    """The commands of an environment as one makes it to build dossiers: an old pip, no locks, no extra."""
    folder = tmp_path_factory.mktemp("stock")
    assert command(sys.executable, "-m", "venv", folder, cwd=folder).returncode == 0
    pip = (folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--only-binary", ":all:")
    for wanted in (OLDEST_PIP, wheel):
        done = command(*pip, wanted, cwd=folder)
        assert done.returncode == 0, done.stderr
    assert command(folder / "bin" / "pip", "--version", cwd=folder).stdout.startswith("pip 23.0.1 ")
    return folder / "bin"


@pytest.fixture(scope="module")
def affair(stock, tmp_path_factory):
    """A fresh dossier, and beside it an inbox with a file of each form."""
    folder = tmp_path_factory.mktemp("newcomer")
    assert command(stock / "dossier", "new", folder / "affair", cwd=folder).returncode == 0
    (folder / "inbox").mkdir()
    for name, raw in one_of_each().items():
        (folder / "inbox" / name).write_bytes(raw)
    return folder / "affair"


def test_without_the_extra_a_dossier_is_built_checked_verified_and_printed(stock, affair):
    probe = f"from importlib.util import find_spec; print([n for n in {OF_THE_WORKBENCH} if find_spec(n)])"
    assert command(stock / "python", "-c", probe, cwd=affair).stdout.strip() == "[]"
    steps = (
        ("dossier", "check", "--strict"),
        ("dossier", "verify"),
        ("dossier", "status"),
        ("dossier", "book"),
        ("mkdocs", "build", "--strict"),
    )
    for program, *options in steps:
        done = command(stock / program, *options, cwd=affair)
        assert done.returncode == 0, f"{program} {options}: {done.stdout}{done.stderr}"
    loaded = "import sys; print([name for name in sys.modules if name.startswith('dossier_workbench')])"
    building = f"import mkdocs_dossier; mkdocs_dossier.open('.').build(); {loaded}"
    assert command(stock / "python", "-c", building, cwd=affair).stdout.strip() == "[]"


def test_without_the_extra_add_says_the_line_that_brings_it_and_then_every_form_is_taken_in(stock, affair):
    assert "\n  add " in command(stock / "dossier", "--help", cwd=affair).stdout
    before = sorted(affair.rglob("*"))
    refused = command(stock / "dossier", "add", affair.parent / "inbox", cwd=affair)
    assert refused.returncode == 2
    assert refused.stdout == ""
    lacking, line = refused.stderr.splitlines()
    assert "the author's workbench lacks" in lacking
    assert "trafilatura" in lacking
    assert line == f"Run: {stock / 'python'} -m pip install 'mkdocs-dossier[workbench]'"
    assert sorted(affair.rglob("*")) == before
    installed = command(
        *shlex.split(line.removeprefix("Run: ")), "--quiet", "--only-binary", ":all:", cwd=affair
    )
    assert installed.returncode == 0, installed.stderr
    done = command(stock / "dossier", "add", affair.parent / "inbox", "--format", "json", cwd=affair)
    assert done.returncode == 0, done.stdout + done.stderr
    taken = json.loads(done.stdout)
    assert sorted(Path(each["input"]).name for each in taken) == sorted(one_of_each())
    assert {each["outcome"] for each in taken} == {"added"}
    assert min(each["paragraphs"] for each in taken) >= 3


def test_a_package_that_is_missing_is_told_with_the_line_that_brings_it(stock, affair):
    """These come last: they take packages away."""
    for package, command_line in (
        ("lxml-html-clean", ("add", affair.parent / "inbox")),
        ("typst", ("book",)),
    ):
        gone = command(stock / "python", "-m", "pip", "uninstall", "--quiet", "--yes", package, cwd=affair)
        assert gone.returncode == 0, gone.stderr
        done = command(stock / "dossier", *command_line, cwd=affair)
        assert done.returncode == 2
        assert package in done.stderr
        line = shlex.split(done.stderr.splitlines()[-1].removeprefix("Run: "))
        mended = command(*line, "--quiet", cwd=affair)
        assert mended.returncode == 0, mended.stderr
        again = command(stock / "dossier", *command_line, cwd=affair)
        assert again.returncode == 0, again.stdout + again.stderr
