"""The style sheet: legible in light and dark, and asking for nothing."""

from __future__ import annotations

import colorsys
import re
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.assets import ASSETS, SCRIPTS, STYLES
from mkdocs_dossier.model.standings import CONTESTED, ORDER
from mkdocs_dossier.render.figures.pen import PREFIX, PRINT, ROLES

ASSETS_FOLDER = Path(mkdocs_dossier.__file__).parent / "assets"
STYLE = (ASSETS_FOLDER / "dossier.css").read_text(encoding="utf-8")
FIGURES = (ASSETS_FOLDER / "figures.css").read_text(encoding="utf-8")
CODE = {name: (ASSETS_FOLDER / name).read_text(encoding="utf-8") for name in ASSETS if name.endswith(".js")}
SCRIPTED = "".join(CODE.values())

DATA = {"dossier-cards", "dossier-facets"}
"""Classes of data blocks, which nobody sees."""

AA = 4.5
"""The least contrast of text that WCAG 2 asks for at level AA."""

SLATE = colorsys.hls_to_rgb(210 / 360, 0.14, 0.15)
"""Material's dark background, with the hue that our style sheet gives it."""

PAGE = {"light": (1.0, 1.0, 1.0), "dark": SLATE}
PAIRS = [
    *((name, "page") for name in ("accent", "quiet")),
    *((name, "paper") for name in ("accent", "quiet")),
    *((name, "head") for name in ("accent", "quiet")),
    *((name, f"{name}-paper") for name in ("conflict", "differ", "accepted", "open", "contested")),
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


@pytest.mark.parametrize("style", [STYLE, FIGURES])
def test_paper_is_white_even_if_the_screen_was_dark(style):
    assert style.count('[data-md-color-scheme="slate"] {') == 1
    assert '@media screen {\n  [data-md-color-scheme="slate"] {' in style


@pytest.mark.parametrize("name", STYLES)
def test_the_style_sheets_ask_for_nothing(name):
    assert not re.search(r"url\(|@import|@font-face|//", (ASSETS_FOLDER / name).read_text(encoding="utf-8"))
    assert name in ASSETS


def test_the_templates_and_the_style_sheets_know_the_same_classes():
    package = Path(mkdocs_dossier.__file__).parent
    files = (
        *(package / "templates").glob("*.jinja"),
        *(package / "render").glob("*.py"),
        *(package / "pages" / "parts").glob("*.py"),
    )
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    written = set(re.findall(r"[. \"](dossier-[a-z]+)(?=[ \"{])", text)) - DATA
    scripted = set(re.findall(r"[\"`. ](dossier-[a-z]+)(?=[ \"`])", SCRIPTED)) - DATA
    ruled = set(re.findall(r"\.(dossier-[a-z]+)", STYLE + FIGURES))
    assert (written | scripted) - ruled == set()
    assert ruled - written - scripted == {f"dossier-{each.id}" for each in (*ORDER, CONTESTED) if each.label}


def test_every_role_of_a_figure_is_painted_on_the_site_and_in_the_book():
    ruled = set(re.findall(rf"\.{PREFIX}([a-z]+)", FIGURES))
    assert set(ROLES) - {"figure"} <= ruled
    for role in ROLES:
        assert "$" not in "".join(PRINT.attributes(role).values())


def test_text_in_figures_stands_out_in_light_and_dark():
    for scheme in ("light", "dark"):
        selector = ":root" if scheme == "light" else '[data-md-color-scheme="slate"]'
        block = FIGURES[FIGURES.index(f"{selector} {{") :].partition("}")[0]
        for ground in re.findall(r"--df-(?:sea|land): #([0-9a-f]{6});", block):
            paper = tuple(int(ground[place : place + 2], 16) / 255 for place in (0, 2, 4))
            dark, light = sorted((luminance(paper), luminance(colours(scheme)["quiet"])))
            assert (light + 0.05) / (dark + 0.05) >= AA, (scheme, ground)


def test_the_scripts_are_small_and_safe():
    assert sum(len(CODE[name].encode()) for name in SCRIPTS) < 21_000, "what every page loads"
    assert set(CODE) - set(SCRIPTS) == {"search.js"}
    assert len(SCRIPTED.encode()) < 28_100, "what the search page loads"
    for risky in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "eval(",
        "Function(",
        "fetch(",
        "XMLHttp",
        "http",
    ):
        assert risky not in SCRIPTED, risky
    assert 'setAttribute("style"' not in SCRIPTED
