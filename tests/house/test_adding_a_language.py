"""The guide to adding a language is followed: its file is put into a copy of the packages, and nothing else is."""

import json
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import mkdocs_dossier

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide" / "languages.md"
PROGRAM = """
    import json
    from dossier_workbench.hints.printed_dates import printed_dates
    from dossier_workbench.model.draft import Block, Draft, Form
    from dossier_workbench.names import count_cases, find_names
    from dossier_workbench.pasted import complete
    from mkdocs_dossier.languages.files import FOLDER, faults
    from mkdocs_dossier.languages.tags import language_name, quotation_marks
    from mkdocs_dossier.text.names.lexicon import lexicon
    from mkdocs_dossier.text.quotations import Speaker, find_quotations

    page = (
        "Bron sta igen", "Utgiven den 5 mundel 2031 10:31", "Skrevun uv: Ada Lindholm, tidnar", "TAVPRES",
        "Den gamla bron over fjorden sta nu igen, och alla byar langs stranden kan nas som forr i tiden.",
        "Ministar Ada Lindholm var dar, och det sta klart att Presar Bo Strand ocksa kommer till byn.",
    )
    draft = Draft(form=Form.TEXT, blocks=tuple(map(Block, page)), fields={})
    said = "Lindholm sagna ke ‹bron sta i hundra ar›."
    cases = count_cases(page[4:], lexicon("qtv"))
    print(json.dumps({
        "faults": [str(fault) for path in FOLDER.glob("qtv.toml") for fault in faults(path)],
        "name": language_name("qtv"),
        "marks": quotation_marks("qtv"),
        "dates": [date[2:5] for date in printed_dates("5 mundel 2031, 6 aprelon 2031, yanel 2032")],
        "fields": {key: repr(guess.value) for key, guess in complete(draft).fields.items()},
        "said": [quotation.speaker for quotation in find_quotations([said], [[Speaker(0, 8, "ada")]], "qtv")],
        "names": [span.text for row in find_names(page[4:], "qtv", cases) for span in row],
    }))
"""


def with_files(folder, files):
    """What the program tells, run on a copy of the packages whose languages have some more files."""
    for package in ("mkdocs_dossier", "dossier_workbench"):
        shutil.copytree(
            Path(mkdocs_dossier.__file__).parents[1] / package,
            folder / package,
            ignore=shutil.ignore_patterns("__pycache__", "assets", "starter"),
        )
    for name, text in files.items():
        (folder / "mkdocs_dossier" / "languages" / name).write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.thorough
def test_the_file_of_the_guide_is_all_that_a_language_needs(tmp_path):
    files = dict(re.findall(r'```toml title="(.+?)"\n(.*?)```', GUIDE.read_text(encoding="utf-8"), re.DOTALL))
    assert set(files) == {"qtv.toml"}
    before, after = with_files(tmp_path / "without", {}), with_files(tmp_path / "with", files)
    assert after["faults"] == []
    assert (before["name"], after["name"]) == ("qtv", "Tavrian")
    assert (before["marks"], after["marks"]) == (["“", "”"], ["‹", "›"])
    assert (before["dates"], after["dates"]) == ([], [[2031, 3, 5], [2031, 4, 6], [2032, 1, None]])
    assert not {"published", "authors", "agency"} & before["fields"].keys()
    assert after["fields"] == {
        "title": "'Bron sta igen'",
        "published": "'2031-03-05T10:31'",
        "authors": "('Ada Lindholm',)",
        "agency": "'TAVPRES'",
    }
    assert (before["said"], after["said"]) == ([], ["ada"])
    assert before["names"] == ["Ministar Ada Lindholm", "Presar Bo Strand"]
    assert after["names"] == ["Ada Lindholm", "Bo Strand"]
