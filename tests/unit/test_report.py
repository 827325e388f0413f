from __future__ import annotations

import json

from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.render.report import FORMATS, as_checked, as_github, as_json, as_text, one_line

ERROR = Diagnostic(
    "bad-id", "id 'Ä': 100 %, bad", Origin("seeds/a,b:c.yaml", 3, 5), "Rename it.\nNow.", Severity.ERROR
)
WARNING = Diagnostic("file-empty", "empty", Origin("seeds/x.md"), "", Severity.WARNING)
NOTE = Diagnostic("file-empty", "note", Origin("seeds/x.md", 4), "", Severity.NOTE)


def test_text_is_for_terminals():
    assert as_text([ERROR, WARNING, NOTE]).splitlines() == [
        "seeds/a,b:c.yaml:3:5: error: id 'Ä': 100 %, bad [bad-id]",
        "    Rename it.",
        "Now.",
        "seeds/x.md: warning: empty [file-empty]",
        "seeds/x.md:4: note: note [file-empty]",
        "1 error, 1 warning, 1 note",
    ]
    assert as_text([]) == "nothing to mend"
    assert as_text([WARNING, WARNING]).splitlines()[-1] == "2 warnings"


def test_a_check_tells_what_is_to_be_mended_and_counts_the_rest():
    assert as_checked([]) == "nothing to mend"
    assert as_checked([NOTE, NOTE]) == "nothing to mend; 2 notes: 2 file-empty (`--notes` lists them)"
    assert as_checked([ERROR, NOTE, WARNING, WARNING, ERROR]).splitlines()[-3:] == [
        "    Rename it.",
        "Now.",
        "2 errors: 2 bad-id; 2 warnings: 2 file-empty; 1 note: 1 file-empty (`--notes` lists them)",
    ]
    assert "note: note" not in as_checked([ERROR, NOTE])


def test_every_code_says_what_to_do_next():
    assert [code for code, entry in CODES.items() if not entry.mend.endswith((".", "?"))] == []


def test_a_log_has_its_own_severity():
    assert one_line(WARNING) == "seeds/x.md: empty [file-empty]"
    assert one_line(ERROR).endswith("[bad-id] Rename it.\nNow.")


def test_json_is_the_contracts_list_in_ascii():
    text = as_json([ERROR, WARNING])
    assert text.isascii()
    assert json.loads(text) == [
        {
            "code": "bad-id",
            "severity": "error",
            "message": "id 'Ä': 100 %, bad",
            "path": "seeds/a,b:c.yaml",
            "line": 3,
            "column": 5,
            "hint": "Rename it.\nNow.",
        },
        {
            "code": "file-empty",
            "severity": "warning",
            "message": "empty",
            "path": "seeds/x.md",
            "line": 0,
            "column": 0,
            "hint": "",
        },
    ]
    assert as_json([]) == "[]"


def test_github_commands_are_escaped():
    assert as_github([ERROR, WARNING, NOTE]).splitlines() == [
        (
            "::error file=seeds/a%2Cb%3Ac.yaml,line=3,col=5,title=bad-id::"
            "id 'Ä': 100 %25, bad%0ARename it.%0ANow."
        ),
        "::warning file=seeds/x.md,title=file-empty::empty",
        "::notice file=seeds/x.md,line=4,title=file-empty::note",
    ]
    assert as_github([]) == ""


def test_the_formats_of_the_contract():
    assert sorted(FORMATS) == ["github", "json", "text"]
