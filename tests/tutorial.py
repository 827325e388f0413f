"""What the tutorial has its reader do, and how a test does it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from small_dossier import environment

ROOT = Path(__file__).parents[1]
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
