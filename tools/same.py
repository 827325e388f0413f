"""Whether the working tree gives the same bytes as a commit: `make same`, or `make same REF=main ONLY=pages`.

Both sides run on the same dossiers, those of the commit: the shipped one, two invented ones and a made-up one; what is
added are the web pages and files of other forms that tests make. They run through the command line alone, so how the
code is cut may differ in every way. The commit is checked out beside and removed again; what it gave is kept in
build/same/, of all checkouts that share a repository in the first one, for the last few commits.

Without a commit, the working tree is compared with where its branch left main; on main, with HEAD where files are
changed, else with the commit before.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from importlib import import_module
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).parents[1]
_MOST_KEPT = 4
"""Commits whose outputs are kept; some 50 MB each."""
_DAY = "1772000000"
_AROUND = 60
"""Signs shown before and after the first that differs: lines of pages and data are long."""
_SHOWN = 40
"""Files that are told one by one."""
_SOURCES = 60
"""Of the made-up dossier."""
_MAY_FAIL = ("add", "check", "status")
"""Commands whose exit code is 1 where something is left to mend; of any other, nothing would be compared then."""
_PROGRAMS = {"dossier": "mkdocs_dossier", "mkdocs": "mkdocs"}


@dataclass(frozen=True)
class Step:
    """Commands that run one after the other on a copy of a dossier.

    Attributes:
        section: What is compared: a name for `--only`.
        dossier: The dossier's name, a folder among the inputs.
        commands: Programs of `_PROGRAMS` with their words, by the name of what they print. `{out}` stands for the
            folder that is compared, `{inputs}` for the folder of all inputs.
        takes: Files and folders of the dossier's copy that are compared as well, since commands write there.
    """

    section: str
    dossier: str
    commands: Mapping[str, str]
    takes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Of the folder that is compared."""
        return f"{self.section}/{self.dossier}"


@dataclass(frozen=True)
class Difference:
    """A file that is not the same on both sides: its name, and what is seen first."""

    name: str
    what: str


@dataclass
class Outcome:
    """What a comparison gave.

    Attributes:
        files: How many were compared.
        unexplained: Differences that nobody announced.
        allowed: Those that a pattern announces.
    """

    files: int = 0
    unexplained: list[Difference] = field(default_factory=list)
    allowed: list[Difference] = field(default_factory=list)


def compare(then: Path, here: Path, allow: Sequence[str] = (), below: Sequence[str] = ("",)) -> Outcome:
    """Compare two folders, file by file.

    Args:
        then: What the commit gave.
        here: What the working tree gave.
        allow: Patterns of names below the folders, with `/`, whose differences are meant.
        below: The folders in both that are looked at.
    """
    sides = [set(_files(side, below)) for side in (then, here)]
    outcome = Outcome()
    for name in sorted(sides[0] | sides[1]):
        outcome.files += 1
        if name not in sides[1]:
            what = "is no longer there"
        elif name not in sides[0]:
            what = "is new"
        else:
            what = _first((then / name).read_bytes(), (here / name).read_bytes())
        if what:
            meant = any(fnmatchcase(name, pattern) for pattern in allow)
            (outcome.allowed if meant else outcome.unexplained).append(Difference(name, what))
    return outcome


def _files(folder: Path, below: Iterable[str]) -> Iterator[str]:
    found = (path for name in below for path in (folder / name).rglob("*") if path.is_file())
    return (path.relative_to(folder).as_posix() for path in found)


def _first(then: bytes, here: bytes) -> str:
    """The first place where two files differ, with what stands around it; empty where they are the same."""
    if then == here:
        return ""
    if then.startswith(b"%PDF") and here.startswith(b"%PDF"):
        lines = (_text_of_pdf(then), _text_of_pdf(here))
        return _first_line(*lines) if lines[0] != lines[1] else "another PDF with the same text"
    try:
        return _first_line(then.decode().splitlines(), here.decode().splitlines()) or "other ends of lines"
    except UnicodeDecodeError:
        return f"byte {_agree(then, here)} of {len(then)} and {len(here)} differs"


def _first_line(then: Sequence[str], here: Sequence[str]) -> str:
    for number, (old, new) in enumerate(zip_longest(then, here), start=1):
        if old != new:
            before = then[number - 2] if number > 1 else ""
            at = _agree(old or "", new or "")
            lines = [f"line {number}", f"      {_around(before, 0)}"] if before else [f"line {number}"]
            lines += [
                f"    {sign} {_around(line, at)}"
                for sign, line in (("-", old), ("+", new))
                if line is not None
            ]
            return "\n".join(lines)
    return ""


def _agree(a: Sequence[object], b: Sequence[object]) -> int:
    """How far two sequences are the same from their beginning."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _around(line: str, at: int) -> str:
    """The stretch of a line around a place in it."""
    start, end = max(0, at - _AROUND), at + _AROUND
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _text_of_pdf(raw: bytes) -> list[str]:
    import pypdfium2  # noqa: PLC0415 - asked for books that differ

    pages = pypdfium2.PdfDocument(raw)
    return [line for page in pages for line in page.get_textpage().get_text_bounded().splitlines()]


def steps(originals: Path | None) -> list[Step]:
    """All that is compared; with the shipped dossier's originals, where somebody names their folder."""
    found = []
    for name in ("shipped", "tarn", "hallin", "synthetic"):
        more = f" --fulltext {originals.absolute()}" if originals and name == "shipped" else ""
        verify = {"verify": f"dossier verify{more}"} if more or name == "hallin" else {}
        lock = (_LOCK,) if verify else ()
        found += [
            Step("pages", name, {**verify, "generate": "dossier generate --out {out}/pages"}, lock),
            Step("site", name, {**verify, "build": "mkdocs build --quiet --site-dir {out}/site"}),
            Step("book", name, {**verify, **(_BOOKS if name != "synthetic" else _BOOK)}),
            Step("check", name, _forms("check", ("text", "json", "github"), more)),
            Step("status", name, _forms("status", ("text", "json", "markdown"), more) | _items(more)),
            Step("suggest", name, _forms("suggest --limit 0", ("text", "json"), more)),
        ]
    add = "dossier add --retrieved 2026-02-25 --jobs 1"
    inbox = {
        "first": f"{add} --rights open {{inputs}}/inbox",
        "again": f"{add} --format json {{inputs}}/inbox",
    }
    start = {
        "new": "new {out}/example",
        "empty": "new --empty --title Trial {out}/empty",
        "schema": "schema --out {out}/schema",
    }
    return [
        *found,
        Step("add", "fresh", inbox, ("seeds",)),
        Step("add", "hallin", {"known": f"{add} {{inputs}}/originals", **inbox}, ("seeds",)),
        Step("start", "fresh", {name: f"dossier {words}" for name, words in start.items()}),
    ]


_LOCK = "seeds/evidence.lock.json"
_BOOK = {"book": "dossier book --out {out}/dossier.pdf"}
_BOOKS = {**_BOOK, "print": "dossier book --paper letter --for print --volumes 2 --out {out}/print.pdf"}


def _forms(words: str, forms: Iterable[str], more: str) -> dict[str, str]:
    return {form: f"dossier {words} --format {form}{more}" for form in forms}


def _items(more: str) -> dict[str, str]:
    return {"items": f"dossier status uncited unmentioned unmatched undigested stale contradictory{more}"}


def make_inputs(tree: Path, metadata: Path, to: Path) -> None:
    """Lay out the dossiers of a checkout, and what is added to them, below a folder."""
    for name in ("mkdocs.yml", "docs", "overrides", "seeds"):
        _copy(tree / name, to / "shipped" / name)
    _copy(tree / "tests/dossier", to / "tarn")
    _copy(tree / "tests/hallin", to / "hallin")
    _copy(tree / "docs/guide/example", to / "originals")
    _copy(to / "originals", to / "hallin/seeds/fulltext")
    (to / "fresh/seeds").mkdir(parents=True)
    (to / "fresh/seeds/dossier.yaml").write_text("title: Fresh\n", encoding="utf-8")
    made = [sys.executable, "-m", "synthetic", "--sources", str(_SOURCES), "--out", str(to / "synthetic")]
    where = {"PYTHONPATH": os.pathsep.join(map(str, (metadata, tree / "generator", tree / "tests")))}
    subprocess.run(made, check=True, env={**os.environ, **where}, stdout=subprocess.DEVNULL)  # noqa: S603


def make_inbox(to: Path) -> Path:
    """Write the articles that are added: pages in every shape, pasted ones in all languages, one of each other form.

    A folder that is there stays, since some forms have a clock or chance in them. Gives the folder.
    """
    if to.exists():
        return to
    sys.path.insert(0, str(ROOT / "tests"))
    stories, shapes, forms = map(import_module, ("web_pages.articles", "web_pages.shapes", "forms"))
    files: dict[str, bytes] = forms.one_of_each()
    for page in shapes.pages((stories.HARBOUR, stories.BRIDGE)):
        files[f"{page.name}.html"] = page.html.encode()
    files |= {path.name: path.read_bytes() for path in (ROOT / "tests/cases/pasted").glob("*.txt")}
    half = to.with_name(f"{to.name}.{os.getpid()}")
    half.mkdir(parents=True, exist_ok=True)
    for name, raw in files.items():
        (half / name).write_bytes(raw)
    return _put(half, to)


def _put(half: Path, to: Path) -> Path:
    """Let a whole folder take its place, unless another run was quicker."""
    with suppress(OSError):
        half.rename(to)
    shutil.rmtree(half, ignore_errors=True)
    return to


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    (shutil.copytree if source.is_dir() else shutil.copy)(source, to)


def write_metadata(tree: Path, to: Path) -> Path:
    """Write what an installation of a checkout would say of itself, its entry points above all, and give the folder.

    Both sides run in one environment, into which only one of them is installed.
    """
    project = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = to / f"mkdocs_dossier-{project['version']}.dist-info"
    folder.mkdir(parents=True)
    lines = ["Metadata-Version: 2.1", f"Name: {project['name']}", f"Version: {project['version']}"]
    lines += [f"Requires-Dist: {need}" for need in project["dependencies"]]
    for extra, needs in project.get("optional-dependencies", {}).items():
        lines += [
            f"Provides-Extra: {extra}",
            *(f'Requires-Dist: {need} ; extra == "{extra}"' for need in needs),
        ]
    (folder / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")
    groups = {"console_scripts": project.get("scripts", {}), **project.get("entry-points", {})}
    points = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in entries.items())
        for group, entries in groups.items()
    )
    (folder / "entry_points.txt").write_text(points, encoding="utf-8")
    return to


def run(step: Step, tree: Path, metadata: Path, inputs: Path, to: Path) -> None:
    """Take a step with the code of a checkout: what it writes and prints stands in `to` afterwards.

    Raises:
        RuntimeError: A command could not run.
    """
    with tempfile.TemporaryDirectory(prefix="same-") as place:
        root, out = Path(place) / "dossier", Path(place) / "out"
        shutil.copytree(inputs / step.dossier, root)
        out.mkdir()
        path = os.pathsep.join(map(str, (metadata, tree / "generator")))
        env = {name: value for name, value in os.environ.items() if not name.startswith("DOSSIER_")}
        env |= {
            "PYTHONPATH": path,
            "SOURCE_DATE_EPOCH": _DAY,
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
        }
        for name, words in step.commands.items():
            program, *given = (word.format(out=out, inputs=inputs) for word in words.split())
            command = [sys.executable, "-m", _PROGRAMS[program], *given]
            done = subprocess.run(command, check=False, cwd=root, env=env, capture_output=True, text=True)  # noqa: S603
            if done.returncode > (given[0] in _MAY_FAIL) or "Traceback" in done.stderr:
                raise RuntimeError(f"{tree}: {words}: exit code {done.returncode}\n{done.stderr[-2000:]}")
            printed = f"exit code {done.returncode}\n{done.stdout}\n--\n{done.stderr}"
            for shown, real in (("{out}", out), ("{dossier}", root), ("{inputs}", inputs)):
                printed = printed.replace(str(real), shown)
            (out / f"{name}.printed").write_text(printed, encoding="utf-8")
        for name in step.takes:
            _copy(root / name, out / name)
        half = to.with_name(f"{to.name}.{os.getpid()}")
        shutil.copytree(out, half)
        _put(half, to)


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """A commit in a folder of its own, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="same-") as place:
        folder = Path(place) / "tree"
        git("worktree", "add", "--detach", "--quiet", str(folder), commit)
        try:
            yield folder
        finally:
            git("worktree", "remove", "--force", str(folder))


def git(*words: str) -> str:
    """What git prints.

    Raises:
        SystemExit: It refuses.
    """
    done = subprocess.run(["git", *words], check=False, cwd=ROOT, capture_output=True, text=True)  # noqa: S603, S607
    if done.returncode:
        raise SystemExit(f"git {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout.strip()


def default_commit() -> str:
    """Where the branch left main; on main itself the last commit that the working tree differs from."""
    names = git("for-each-ref", "--format=%(refname:short)").splitlines()
    base = next((name for name in ("origin/main", "main") if name in names), "HEAD~1")
    left = git("merge-base", "HEAD", base)
    if left != git("rev-parse", "HEAD"):
        return left
    return "HEAD" if git("status", "--porcelain", "--untracked-files=no") else "HEAD~1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both sides and say what differs; 1 if that is anything unannounced."""
    options = _options(arguments)
    commit = git("rev-parse", f"{options.ref or default_commit()}^{{commit}}")
    chosen = [step for step in steps(options.fulltext) if not options.only or step.section in options.only]
    kept = _kept(commit)
    with tempfile.TemporaryDirectory(prefix="same-") as place, checked_out(commit) as tree:
        here, inputs, own = (Path(place) / name for name in ("here", "inputs", "own"))
        for name in ("generator", "pyproject.toml"):  # as they are now, whatever is edited meanwhile
            _copy(ROOT / name, own / name)
        metadata = {
            side: write_metadata(side, Path(place) / name) for side, name in ((tree, "a"), (own, "b"))
        }
        make_inputs(tree, metadata[tree], inputs)
        shutil.copytree(make_inbox(kept / "inbox"), inputs / "inbox")
        jobs = [(step, tree, kept) for step in chosen if not (kept / step.name).exists()]
        jobs += [(step, own, here) for step in chosen]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            running = [
                pool.submit(run, step, side, metadata[side], inputs, to / step.name)
                for step, side, to in jobs
            ]
            for each in running:
                each.result()
        outcome = compare(kept, here, options.allow, [step.name for step in chosen])
    sys.stdout.write(f"{report(outcome, commit)}\n")
    return 1 if outcome.unexplained else 0


def _kept(commit: str) -> Path:
    """The folder of what a commit gave, named by all that it depends on; those of long ago are removed."""
    makers = [Path(__file__), *sorted((ROOT / "tests/web_pages").glob("*.py")), ROOT / "tests/forms.py"]
    makers += [*sorted((ROOT / "tests/cases/pasted").glob("*.txt")), ROOT / "requirements/lock.txt"]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in makers)).hexdigest()
    first = Path(git("rev-parse", "--path-format=absolute", "--git-common-dir")).parent
    folder = first / "build" / "same" / f"{commit[:12]}-{digest[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    folder.touch()
    for other in sorted(folder.parent.iterdir(), key=lambda each: each.stat().st_mtime)[:-_MOST_KEPT]:
        shutil.rmtree(other, ignore_errors=True)
    return folder


def report(outcome: Outcome, commit: str) -> str:
    """What differs, as lines for a terminal."""
    lines = [f"{found.name} {found.what}" for found in outcome.unexplained[:_SHOWN]]
    if len(outcome.unexplained) > _SHOWN:
        lines.append(f"… and {len(outcome.unexplained) - _SHOWN} more")
    lines += [f"meant: {found.name}" for found in outcome.allowed]
    same = outcome.files - len(outcome.unexplained) - len(outcome.allowed)
    lines.append(
        f"{same} of {outcome.files} files are the same as in {commit[:12]}, "
        f"{len(outcome.unexplained)} differ, {len(outcome.allowed)} are meant to."
    )
    return "\n".join(lines)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="same.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("ref", nargs="?", help="the commit; by default where the branch left main")
    sections = sorted({step.section for step in steps(Path())})
    parser.add_argument("--only", action="append", choices=sections, help="may be repeated")
    parser.add_argument(
        "--allow", action="append", default=[], metavar="GLOB", help="names whose differences are meant"
    )
    parser.add_argument("--fulltext", type=Path, metavar="DIR", help="the shipped dossier's originals")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
