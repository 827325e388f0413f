"""The built wheel alone, in an environment of its own and outside the repository, makes and builds a dossier."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from archives import unpack
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
    if done.returncode and "No matching distribution" in done.stderr:
        pytest.skip("packages can't be installed here")
    assert done.returncode == 0, done.stderr
    return folder / "bin"


def test_the_wheel_holds_what_is_no_code(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("py.typed", "starter/mkdocs.yml", "starter/dot-gitignore", "templates/event.md.jinja"):
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
