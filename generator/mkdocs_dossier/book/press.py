"""Typst, and nothing else: sets data as a PDF. The one place that knows it; it is imported when first needed.

Typst reads the templates beside this file and the fonts it is told of, and nothing else: no fonts of the machine's,
no packages, no network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
"""Every book is accessible (PDF/UA-1) and fit for archives, its data attached (PDF/A-3a)."""

_NO_SIGN = "\ufeff"
"""A byte order mark: nothing that a reader sees, and PDF/A forbids it in texts."""

_RUNS_REMEMBERED = 12
_MAIN = TEMPLATES / "main.typ"
_SAMPLE = TEMPLATES / "sample.typ"


class Press:
    """Typst with the fonts of one dossier."""

    def __init__(self, fonts: Iterable[Path]) -> None:
        """Look the fonts over; the machine's own are left out, so that every machine sets the same pages."""
        import typst  # noqa: PLC0415 - 25 MB that no other command needs

        self._typst = typst
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in fonts])

    def missing(self, text: str) -> list[str]:
        """The characters of a text that no font has, in order; each once."""
        return self._without_letter(sorted({sign for sign in text if not sign.isspace()} - {_NO_SIGN}))

    def style_fault(self, style: str, own: bytes | None) -> str:
        """What is wrong with a citation style; empty if nothing is."""
        try:
            self._sample("", style, own)
        except self._typst.TypstError as error:
            return error.message
        return ""

    def picture_fault(self, content: bytes) -> str:
        """What is wrong with a picture; empty if nothing is."""
        try:
            self._sample("", "", None, content)
        except self._typst.TypstError as error:
            return error.message
        return ""

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
            "book": _json(data).replace(_NO_SIGN, ""),
            "csl": (style or b"").decode("utf-8", "replace"),
            "pictures": _json({path: list(content) for path, content in pictures.items()}),
            "dataset": dataset.decode(),
        }
        return Sheets(self._typst, self._fonts, inputs)

    def forget(self) -> None:
        """Let Typst drop what it remembers of the last volume.

        It keeps every paragraph that it has set until it has not been asked for in ten runs; without this, each
        volume would take the memory of all before it.
        """
        for _ in range(_RUNS_REMEMBERED):
            self._typst.compile(b"", format="pdf", font_paths=self._fonts)

    def _without_letter(self, signs: list[str]) -> list[str]:
        """Halve what does not set until the culprits are alone."""
        if not signs:
            return []
        try:
            self._sample("".join(signs), "", None)
        except self._typst.TypstError:
            half = len(signs) // 2
            if not half:
                return signs
            return self._without_letter(signs[:half]) + self._without_letter(signs[half:])
        return []

    def _sample(self, text: str, style: str, own: bytes | None, picture: bytes = b"") -> None:
        inputs = {
            "text": text,
            "style": style,
            "csl": (own or b"").decode("utf-8", "replace"),
            "picture": _json(list(picture)),
        }
        self._typst.compile(
            str(_SAMPLE),
            root=str(TEMPLATES),
            font_paths=self._fonts,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=[*STANDARDS],
            timestamp=0,
        )


class Sheets:
    """One volume: asked first for the pages on which names stand, if need be, then for the PDF."""

    def __init__(self, module: Any, fonts: typst.Fonts, inputs: Mapping[str, str]) -> None:
        """Keep what Typst is given."""
        self._compiler: typst.Compiler = module.Compiler(
            str(_MAIN), root=str(TEMPLATES), font_paths=fonts, sys_inputs=dict(inputs)
        )

    def pages(self) -> dict[str, list[int]]:
        """By record, the pages that name it; the page of its entry stands under ``!`` and its id."""
        found: dict[str, list[int]] = json.loads(self._compiler.query("<pages>", field="value", one=True))
        return found

    def pdf(self, timestamp: int) -> bytes:
        """The PDF.

        Args:
            timestamp: Seconds since 1970: when it says it was made.
        """
        # Inputs given here, even the same ones, would make Typst forget the pages that it has just been asked for.
        made = self._compiler.compile(format="pdf", pdf_standards=[*STANDARDS], timestamp=timestamp)
        return bytes(made)  # type: ignore[arg-type] # one PDF, as no folder was named


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
