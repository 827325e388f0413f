"""What became of an answer stands beside it also where there is no room for reasons."""

import json

import mkdocs_dossier
from book_texts import pages_of
from small_dossier import make_minimal_dossier


def claim(value, status="", **more):
    verdicts = [{"status": status, "note": "The log says so."}] if status else []
    quantity = {"exact": int(value), "unit": "boats", "counts": "sunk"}
    return {"property": "toll", "value": value, "quantity": quantity, "verdicts": verdicts, **more}


def test_tables_of_numbers_and_the_brief_tell_what_is_refuted_and_what_rests_on_it(tmp_path):
    root = make_minimal_dossier(tmp_path)
    settled = {"toll": {"status": "open", "note": "Nobody counted."}}
    catalogue = {
        "questions": {"toll": {"name": "toll", "question": "How many boats sank?"}},
        "events": {
            "storm": {"name": "Storm", "kind": "loading", "date": "2021-05-05", "verdicts": settled,
                      "claims": [claim("40", "refuted", id="forty"), claim("41", rests_on=["forty"])]},
            "gale": {"name": "Gale", "kind": "loading", "date": "2021-06-05", "claims": [claim("7", "holds")]},
        },
    }  # fmt: skip
    (root / "seeds/catalogue/more.yaml").write_text(json.dumps(catalogue), encoding="utf-8")
    opened = mkdocs_dossier.open(root)
    page = next(
        each.content.decode() for each in opened.build(book=False).pages if each.path == "questions/toll.md"
    )
    table = page.partition("| --- |")[2]
    rows = {line.split("**")[1]: line for line in table.splitlines() if line.startswith("| **")}
    assert "Refuted" in rows["40"]
    assert "rests on what is refuted" in rows["41"]
    assert "Holds" in rows["7"]
    (pdf,) = opened.book(alone=True).volumes
    brief = "\n".join(pages_of(pdf, foot=False))
    assert brief.count("Refuted") >= 2  # among open questions, and in the table of numbers
    assert brief.count("Rests on what is refuted") >= 2
