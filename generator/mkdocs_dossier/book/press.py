"""Typst, and nothing else: sets data as a PDF. The one place that knows it; it is imported when first needed.

Typst reads the templates beside this file and the fonts it is told of, and nothing else: no fonts of the machine's,
no packages, no network.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from mkdocs_dossier.version import __version__
from mkdocs_dossier.write import sealed_pdf

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
"""Every book is accessible (PDF/UA-1) and fit for archives, its data attached (PDF/A-3a)."""

_NO_SIGN = "\ufeff"
"""A byte order mark: nothing that a reader sees, and PDF/A forbids it in texts."""

_NUMBERED = re.compile(rb"(<</Parent \d+ 0 R(?:/[A-Z]\w+ -?\d+(?: 0 R)?)*/Title)(\(|<FEFF)( |0020)")
"""The beginning of a bookmark whose title has the space that Typst sets behind a number, here an empty one."""

_RUNS_REMEMBERED = 12
_UNSETTLED = "did not converge"
_MAIN = TEMPLATES / "main.typ"
_EXHIBITS = TEMPLATES / "exhibits.typ"
_SAMPLE = TEMPLATES / "sample.typ"


class Kept(Protocol):
    """What was set before, by keys of letters and digits: a value is the one that was put there, or absent."""

    def get(self, key: str) -> bytes | None:
        """The value of a key."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a value."""


class UnsetError(Exception):
    """Typst could not set a book; says why in its words."""


class Press:
    """Typst with the fonts of one dossier."""

    def __init__(self, fonts: Iterable[Path]) -> None:
        """Look the fonts over; the machine's own are left out, so that every machine sets the same pages."""
        import typst  # noqa: PLC0415 - 25 MB that no other command needs

        self._typst = typst
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in fonts])

    def missing(self, text: str) -> list[str]:
        """The characters of a text that no font has, in order; each once."""
        return self._without_letter(sorted({sign for sign in set(text) if not sign.isspace()} - {_NO_SIGN}))

    def style_fault(self, style: str, own: bytes | None) -> str:
        """What is wrong with a citation style; empty if nothing is."""
        return self._sample("", style, own)

    def picture_fault(self, content: bytes) -> str:
        """What is wrong with a picture; empty if nothing is."""
        return self._sample("", "", None, content)

    def sheets(
        self, data: Mapping[str, Any], style: bytes | None, pictures: Mapping[str, bytes], dataset: bytes
    ) -> Sheets:
        """A book ready to be set.

        Args:
            data: All that its pages show.
            style: A citation style of the dossier's own.
            pictures: By the path that the data names them by.
            dataset: What is attached to it; empty for nothing.
        """
        inputs = {
            **_inputs("book", data),
            "csl": (style or b"").decode("utf-8", "replace"),
            "dataset": dataset.decode(),
            **{f"picture:{path}": _json(list(content)) for path, content in pictures.items()},
        }
        return Sheets(self._typst, self._fonts, inputs)

    def exhibits(self, data: Mapping[str, Any], files: Mapping[str, str]) -> Sheets:
        """A bundle of exhibits ready to be set.

        Args:
            data: All that its pages show.
            files: What is attached to it, by name.
        """
        inputs = {
            **_inputs("bundle", data),
            "files": _json(files),
        }
        return Sheets(self._typst, self._fonts, inputs, _EXHIBITS)

    def forget(self) -> None:
        """Let Typst drop what it remembers of the last volume.

        It keeps every paragraph that it has set until it has not been asked for in ten runs; without this, each
        volume would take the memory of all before it.
        """
        for _ in range(_RUNS_REMEMBERED):
            self._typst.compile(b"", format="pdf", font_paths=self._fonts)

    def _without_letter(self, signs: list[str]) -> list[str]:
        """Halve what does not set until the culprits are alone."""
        if not signs or not self._sample("".join(signs), "", None):
            return []
        half = len(signs) // 2
        return self._without_letter(signs[:half]) + self._without_letter(signs[half:]) if half else signs

    def _sample(self, text: str, style: str, own: bytes | None, picture: bytes = b"") -> str:
        """Why Typst can't set a page with all of these; empty if it can."""
        inputs = {
            "text": text,
            "style": style,
            "csl": (own or b"").decode("utf-8", "replace"),
            "picture": _json(list(picture)),
        }
        try:
            self._typst.compile(
                str(_SAMPLE),
                root=str(TEMPLATES),
                font_paths=self._fonts,
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=[*STANDARDS],
                timestamp=0,
            )
        except self._typst.TypstError as error:
            return error.message
        return ""


class Sheets:
    """One volume: asked for the PDF and then, if need be, for the pages on which names stand."""

    def __init__(
        self, module: Any, fonts: typst.Fonts, inputs: Mapping[str, str], template: Path = _MAIN
    ) -> None:
        """Keep what Typst is given."""
        self._typst = module
        self._fonts = fonts
        self._inputs = dict(inputs)
        self._template = template
        self._compiler: typst.Compiler | None = None

    def key(self, timestamp: int, fonts: str) -> str:
        """Stands for the PDF: a sum of all that it is made from.

        Args:
            timestamp: As for ``pdf``.
            fonts: Stands for the fonts that the press has.
        """
        made_by = [__version__, version("typst"), *STANDARDS]
        given = [made_by, self._template.name, self._inputs, timestamp, fonts]
        summed = hashlib.sha256(_json(given).encode())
        for file in (Path(__file__), *sorted(TEMPLATES.glob("*.typ"))):
            summed.update(hashlib.sha256(file.read_bytes()).digest())
        return summed.hexdigest()

    def pdf(self, timestamp: int) -> bytes:
        """The PDF.

        Args:
            timestamp: Seconds since 1970: when it says it was made.

        Raises:
            UnsetError: Typst refuses, or finds no state in which every page reference is right.
        """
        for careful in ("", "yes"):
            self._compiler = self._typst.Compiler(
                str(self._template),
                root=str(TEMPLATES),
                font_paths=self._fonts,
                sys_inputs=self._inputs | {"careful": careful},
            )
            try:
                made, warnings = self._compiler.compile_with_warnings(
                    format="pdf", pdf_standards=[*STANDARDS], timestamp=timestamp
                )
            except self._typst.TypstError as error:
                raise UnsetError(error.message) from error
            if not any(_UNSETTLED in warning.message for warning in warnings):
                return sealed_pdf(_without_numbers(bytes(made)))  # type: ignore[arg-type] # one PDF, as no folder was named
        message = "its page references do not come to rest: each layout moves what they point to"
        raise UnsetError(message)

    def pages(self) -> dict[str, list[int]]:
        """By record, the pages of the PDF that name it; the page of its entry stands under ``!`` and its id."""
        assert self._compiler, "the PDF is asked for first"  # noqa: S101 - what Typst remembers answers this at once
        found: dict[str, list[int]] = json.loads(self._compiler.query("<pages>", field="value", one=True))
        return found


def _without_numbers(pdf: bytes) -> bytes:
    """A PDF whose bookmarks begin with their words; no byte behind them moves, since its table of contents counts bytes."""
    return _NUMBERED.sub(lambda found: found[1] + b" " * len(found[3]) + found[2], pdf)


def _inputs(name: str, data: Mapping[str, Any]) -> dict[str, str]:
    """What is set, under a name, and apart from it the words of the interface."""
    own = {key: value for key, value in data.items() if key != "words"}
    return {name: _json(own).replace(_NO_SIGN, ""), "words": _json(data["words"])}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
