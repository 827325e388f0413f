"""The style sheet: legible in light and dark, and asking for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.export.assets import style_sheet
from mkdocs_dossier.model.assets import ASSETS, FRAME_SCRIPT, LATER_SCRIPTS, SCRIPTS, STYLE_PARTS
from mkdocs_dossier.model.standings import CONTESTED, ORDER
from mkdocs_dossier.render.figures.pen import PREFIX, PRINT, ROLES

ASSETS_FOLDER = Path(mkdocs_dossier.__file__).parent / "assets"
STYLE = style_sheet()
PARTS = {name: (ASSETS_FOLDER / "styles" / name).read_text(encoding="utf-8") for name in STYLE_PARTS}
TOKENS = PARTS["tokens.css"]
CODE = {name: (ASSETS_FOLDER / name).read_text(encoding="utf-8") for name in ASSETS if name.endswith(".js")}
SCRIPTED = "".join(CODE.values())

DATA = {"dossier-facets"}
"""Classes of data blocks, which nobody sees."""

AA = 4.5
"""The least contrast of text that WCAG 2 asks for at level AA."""

PROMISED = {
    *(
        "dossier-bracket",
        "dossier-columns",
    ),
    *(
        "dossier-contents",
        "dossier-day",
        "dossier-fold",
        "dossier-headline",
        "dossier-hidden",
    ),
    *(
        "dossier-line",
        "dossier-month",
    ),
    *("dossier-side", "dossier-silent", "dossier-stack", "dossier-unsure"),
    *("dossier-vague", "dossier-wide"),
}
"""Classes that pages are about to use."""

FRAME = {
    f"dossier-{part}"
    for part in ("bar", "colophon", "head", "palette", "section", "sticky", "tabs", "title", "version")
}
"""Classes of what stands around pages."""

GROUNDS = ("paper", "paper-2", "mark")
PAIRS = [
    *(
        (text, ground)
        for text in ("ink", "ink-2", "link", "conflict", "differ", "open", "accepted")
        for ground in GROUNDS
    ),
    *(("ink-3", ground) for ground in ("paper", "paper-2", "land", "sea")),
    *(("on", state) for state in ("conflict", "differ", "open", "accepted")),
]


def colours(scheme):
    start = TOKENS.index("@media screen {\n  :is(") if scheme == "dark" else 0
    found = {}
    for name, digits in re.findall(r"--([\w-]+): #([0-9a-f]+);", TOKENS[start:].partition("}")[0]):
        full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
        found[name] = tuple(int(full[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return found


def luminance(colour):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "background"), PAIRS)
def test_text_stands_out_from_its_background(scheme, text, background):
    named = colours(scheme)
    dark, light = sorted((luminance(named[text]), luminance(named[background])))
    assert (light + 0.05) / (dark + 0.05) >= AA


def test_dark_changes_every_colour_and_nothing_else():
    light, dark = colours("light"), colours("dark")
    assert set(dark) == {name for name in light if name in dark}
    assert set(light) - set(dark) == set()
    assert not re.search(r"--(fs|s)-?\d", TOKENS[TOKENS.index("@media screen {\n  :is(") :])


def test_paper_is_white_even_if_the_screen_was_dark():
    schemes = [text for text in STYLE.split("}") if re.search(r'scheme="slate"\][^{]*{[^{]*--ink:', text)]
    assert len(schemes) == 1
    assert schemes[0].lstrip().startswith("@media screen {")


def test_colours_are_named_once_and_used_by_their_names():
    for name in set(STYLE_PARTS) - {"tokens.css"}:
        assert re.findall(r"#[0-9a-f]{3,8}\b(?=[^{}]*;)", PARTS[name]) == [], name
    named = set(re.findall(r"(--[\w-]+):", STYLE)) | {"--md-text-font"}
    used = set(re.findall(r"var\((--[\w-]+)", STYLE))
    assert {name for name in used if not name.startswith("--md-")} <= named


def test_lengths_follow_one_pixel_of_the_design():
    for name in set(STYLE_PARTS) - {"tokens.css"}:
        assert re.findall(r"[\d.]+rem\b", re.sub(r"/\*.*?\*/", "", PARTS[name], flags=re.DOTALL)) == [], name


def test_the_style_sheet_is_all_parts_without_what_only_their_readers_need():
    assert {path.name for path in (ASSETS_FOLDER / "styles").iterdir()} == set(STYLE_PARTS)
    assert "/*" not in STYLE
    assert "\n " not in STYLE
    for name, part in PARTS.items():
        rules = re.sub(r"/\*.*?\*/", "", part, flags=re.DOTALL).split()
        assert " ".join(rules) in " ".join(STYLE.split()), name


def test_the_style_sheet_asks_for_nothing():
    assert not re.search(r"url\(|@import|@font-face|//", STYLE)


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
    ruled = set(re.findall(r"\.(dossier-[a-z]+)", STYLE))
    assert (written | scripted) - ruled == set()
    assert ruled - written - scripted - PROMISED - FRAME == {
        f"dossier-{each.id}" for each in (*ORDER, CONTESTED) if each.label
    }


def test_every_role_of_a_figure_is_painted_on_the_site_and_in_the_book():
    ruled = set(re.findall(rf"\.{PREFIX}([a-z]+)", STYLE))
    assert set(ROLES) - {"figure"} <= ruled
    for role in ROLES:
        assert "$" not in "".join(PRINT.attributes(role).values())


def test_the_scripts_are_small_and_safe():
    assert sum(len(CODE[name].encode()) for name in SCRIPTS) < 12_500, "what every page loads"
    assert set(CODE) == {*SCRIPTS, *LATER_SCRIPTS, FRAME_SCRIPT}
    for name in LATER_SCRIPTS:
        assert f'"{name}"' in CODE["page.js"] + CODE["find.js"], name
    searching = (*SCRIPTS, "look.js", "search.js")
    assert sum(len(CODE[name].encode()) for name in searching) < 37_500, "what the search page loads"
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
