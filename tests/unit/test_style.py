"""The style sheet: legible in light and dark, and asking for nothing."""

from __future__ import annotations

import colorsys
import re
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.assets import ASSETS
from mkdocs_dossier.model.records import VerdictStatus

STYLE = (Path(mkdocs_dossier.__file__).parent / "assets" / "dossier.css").read_text(encoding="utf-8")

AA = 4.5
"""The least contrast of text that WCAG 2 asks for at level AA."""

SLATE = colorsys.hls_to_rgb(210 / 360, 0.14, 0.15)
"""Material's dark background, with the hue that our style sheet gives it."""

PAGE = {"light": (1.0, 1.0, 1.0), "dark": SLATE}
PAIRS = [
    *((name, "page") for name in ("accent", "quiet")),
    *((name, "paper") for name in ("accent", "quiet")),
    *((name, "head") for name in ("accent", "quiet")),
    *((name, f"{name}-paper") for name in ("conflict", "accepted", "open")),
]


def colours(scheme):
    selector = ":root" if scheme == "light" else '[data-md-color-scheme="slate"]'
    block = STYLE[STYLE.index(f"{selector} {{") :].partition("}")[0]
    found = {}
    for name, digits in re.findall(r"--dossier-([\w-]+): #([0-9a-f]+);", block):
        full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
        found[name] = tuple(int(full[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return found | {"page": PAGE[scheme]}


def luminance(colour):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "background"), PAIRS)
def test_text_stands_out_from_its_background(scheme, text, background):
    named = colours(scheme)
    dark, light = sorted((luminance(named[text]), luminance(named[background])))
    assert (light + 0.05) / (dark + 0.05) >= AA


def test_the_style_sheet_asks_for_nothing():
    assert not re.search(r"url\(|@import|@font-face|//", STYLE)
    assert "dossier.css" in ASSETS


def test_the_templates_and_the_style_sheet_know_the_same_classes():
    package = Path(mkdocs_dossier.__file__).parent
    templates = (*(package / "templates").glob("*.jinja"), *(package / "render").glob("*.py"))
    text = "".join(file.read_text(encoding="utf-8") for file in templates)
    written = set(re.findall(r"[. \"](dossier-[a-z]+)(?=[ \"])", text))
    ruled = set(re.findall(r"\.(dossier-[a-z]+)", STYLE))
    assert written - ruled == set()
    assert ruled - written <= {f"dossier-{status.value}" for status in VerdictStatus}
