"""Claims by table: what a workbook holds is what its CSV and its YAML would, and what is none is told."""

from __future__ import annotations

import io
import random
import zipfile
from xml.sax.saxutils import escape

import pytest

import mkdocs_dossier
from check_cases import base, write_files
from mkdocs_dossier.curating.mint import mint
from mkdocs_dossier.load import sheets

HEAD = ("record", "property", "value", "said_by", "date", "source", "quote", "exact", "unit", "id", "by")
DIED = "ten people had died in the clash"
ROWS = (
    ("clash", "injured", "5", "army;northland", "2022-02-28", "one", DIED, "5", "persons", "hurt", "Una;Ole"),
    ("", "", "", "", "", "two", "nobody had died in the clash", "", "", "", ""),
    ("talks", "length", "2.5", "", "2022-03-01T10:30", "one", "Anna Adams met Boris Brown", "", "", "", ""),
)
YAML = """\
      claims:
        - {property: length, value: "2.5", date: 2022-03-01T10:30, cite: {source: one, quote: Anna Adams met Boris Brown}}
"""
HURT = f"""\
        - id: hurt
          property: injured
          value: 5
          said_by: [army, northland]
          by: [Una, Ole]
          date: 2022-02-28
          quantity: {{exact: 5, unit: persons}}
          cite: [{{source: one, quote: {DIED}}}, {{source: two, quote: nobody had died in the clash}}]
"""
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "worksheets/s0.xml"
DAY = '<c r="E2" s="1"><v>44620</v></c>'
"""28 February 2022, as spreadsheet programs count days."""


def cell(row, column, text):
    name = f"{chr(ord('A') + column)}{row}"
    if text == "2022-02-28":
        return DAY
    if text == "2022-03-01T10:30":
        return f'<c r="{name}" s="1"><v>44621.4375</v></c>'
    if text.replace(".", "").isdigit():
        return f'<c r="{name}"><v>{text}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else ""


def sheet(rows, more=""):
    lines = (
        f'<row r="{number}">{"".join(cell(number, place, text) for place, text in enumerate(row))}</row>'
        for number, row in enumerate(rows, start=1)
    )
    return f"<worksheet {NS}><sheetData>{''.join(lines)}</sheetData>{more}</worksheet>"


def workbook(*parts, hidden=()):
    names = [f"s{number}" for number in range(len(parts))]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" {"state=" + chr(34) + "hidden" + chr(34) if number - 1 in hidden else ""} r:id="r{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    related = "".join(
        f'<Relationship Id="r{number}" Type="{REL}/worksheet" Target="worksheets/{name}.xml"/>'
        for number, name in enumerate(names, start=1)
    )
    kinds = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{kinds}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{kinds}/relationships"><Relationship Id="r" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {NS} xmlns:r="{REL}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{kinds}/relationships">{related}</Relationships>',
        "xl/styles.xml": f'<styleSheet {NS}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/{name}.xml": part for name, part in zip(names, parts, strict=True)},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def remade(content, name=f"xl/{SHEET}", encoding="utf-8"):
    """A workbook with its first sheet under another name or in another encoding."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w") as taken:
        for each in given.namelist():
            text = given.read(each).decode()
            if each == f"xl/{SHEET}":
                taken.writestr(name, text.encode(encoding))
            else:
                taken.writestr(each, text.replace(SHEET, name.removeprefix("xl/")))
    return made.getvalue()


def project(root, **tables):
    write_files(
        root,
        dict(base()) | {f"seeds/catalogue/{name.replace('_', '.')}": each for name, each in tables.items()},
    )
    return mkdocs_dossier.open(root)


def told(root, content):
    found = project(root, more_xlsx=content).check()
    return [f"{each.origin} {each.message}" for each in found if each.code.startswith("table-")]


def test_a_table_says_what_yaml_would(tmp_path):
    text = "\n".join(",".join(f'"{each}"' for each in row) for row in (HEAD, *ROWS))
    by_csv = project(tmp_path / "csv", more_csv=text.encode())
    by_book = project(tmp_path / "xlsx", more_xlsx=workbook(sheet((HEAD, *ROWS)), sheet([["x"]]), hidden=[1]))
    files = dict(base())
    path = "seeds/catalogue/events.yaml"
    events = (
        files[path]
        .decode()
        .replace("    verdicts:\n", f"{HURT[2:].replace(chr(10) + '  ', chr(10))}    verdicts:\n")
    )
    events = events.replace(
        "    name: Ville talks\n", f"    name: Ville talks\n{YAML.replace('      ', '    ', 1)}"
    )
    write_files(tmp_path / "yaml", files | {path: events.encode()})
    by_yaml = mkdocs_dossier.open(tmp_path / "yaml")
    assert [*by_csv.check(), *by_book.check()] == [*by_yaml.check()] * 2
    for made in (by_csv, by_book):
        assert made.loaded.dossier.events == by_yaml.loaded.dossier.events
        claims = made.findings.relations.claims
        assert [each.id for each in claims("talks")] == [
            each.id for each in by_yaml.findings.relations.claims("talks")
        ]
    assert str(by_book.loaded.dossier.origin("clash", "claims", 2, "cite", 1, "quote")) == (
        "seeds/catalogue/more.xlsx:3:7"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (workbook(sheet([HEAD]), sheet([["x"]])), "1:1 several sheets have cells: 's0', 's1'"),
        (
            workbook(sheet([HEAD], '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')),
            "2:1 cells are merged",
        ),
        (
            workbook(sheet([HEAD]).replace("</row>", '</row><row r="2"><c r="C2"><f>1+1</f></c></row>')),
            "1:1 the formula in C2 has no result",
        ),
        (
            workbook(
                sheet([HEAD]).replace("</row>", '</row><row r="9999999"><c r="A9999999"><v>1</v></c></row>')
            ),
            "9999999:1 a table has 100,000 rows and 50 columns at most",
        ),
        (
            workbook(sheet([HEAD]).replace("</row>", '<c r="XFD1"><v>1</v></c></row>')),
            "1:1 a table has 100,000 rows and 50 columns at most",
        ),
        (
            workbook(sheet([HEAD]).replace("</row>", '<c r="K1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')),
            "1:1 the value in K1 is an error",
        ),
        (
            workbook(
                f"<worksheet {NS}><sheetData><row>{'<c><v>1</v></c>' * 5000}</row></sheetData></worksheet>"
            ),
            "1:1 a table has 100,000 rows and 50 columns at most",
        ),
        (workbook(sheet([])), "1:1 no sheet has cells"),
        (
            remade(workbook(sheet([HEAD])), encoding="utf-16"),
            "1:1 the workbook is not written in UTF-8",
        ),
        (b"\xd0\xcf\x11\xe0 with a password", "1:1 the file is no workbook of the form XLSX"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, content, said):
    assert told(tmp_path, content) == [f"seeds/catalogue/more.xlsx:{said}"]


@pytest.mark.parametrize("name", ["xl/WORKSHEETS/S0.XML", "xl/elsewhere/a.xml", "xl/worksheets/more/s0.bin"])
def test_no_name_hides_a_sheet_that_would_be_laid_out_beyond_measure(tmp_path, name):
    far = workbook(sheet([HEAD]).replace("</row>", '</row><row r="9999999"><c r="A9999999"/></row>'))
    assert "100,000 rows" in told(tmp_path, remade(far, name))[0]
    assert told(tmp_path, remade(workbook(sheet([HEAD])), name)) == []


def test_a_workbook_that_grows_beyond_measure_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "_MAX_INFLATED", 5000)
    assert told(tmp_path, workbook(sheet([HEAD, ["clash" * 2000]]))) == [
        "seeds/catalogue/more.xlsx:1:1 the workbook holds too much"
    ]


def test_without_its_package_a_workbook_is_told_and_csv_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "find_spec", lambda _: None)
    found = project(tmp_path, more_xlsx=workbook(sheet([HEAD]))).check()
    hint = next(each.hint for each in found if each.code == "table-unreadable")
    assert "mkdocs-dossier[tables]" in hint


def test_damaged_workbooks_are_told():
    whole, chance = workbook(sheet((HEAD, *ROWS))), random.Random(18)  # noqa: S311 - the same in every run
    for number in range(60):
        content = bytearray(whole)
        for _ in range(4):
            content[chance.randrange(len(content))] = chance.randrange(256)
        found = sheets.read_sheet(sheets.RawFile("a.xlsx", "a.xlsx", bytes(content)))
        assert found.rows or found.diagnostics, number


def test_what_stands_in_a_table_is_changed_there(tmp_path):
    from dossier_workbench.editing.catalogue import NoPlaceError, added_to  # noqa: PLC0415 - the workbench
    from dossier_workbench.editing.rename import rename  # noqa: PLC0415

    text = "\n".join(",".join(f'"{each}"' for each in row) for row in (HEAD, *ROWS))
    made = project(tmp_path, more_csv=text.encode())
    place = "That stands in a table, at seeds/catalogue/more.csv:2"
    with pytest.raises(NoPlaceError, match=place):
        rename(tmp_path, made, "hurt", "injured")
    with pytest.raises(NoPlaceError, match=place):
        rename(tmp_path, made, "army", "forces")
    with pytest.raises(NoPlaceError, match=place):
        added_to(tmp_path, made.loaded.dossier, "clash", ("claims", 2, "cite"), {"quote": DIED})
    changes = rename(tmp_path, made, "clash", "border-clash")
    write_files(tmp_path, {each.path: each.after for each in changes})
    assert [each.id for each in mkdocs_dossier.open(tmp_path).findings.relations.claims("border-clash")][
        2:
    ] == ["hurt"]
    assert [each.change.path for each in mint(tmp_path).files] == ["seeds/catalogue/events.yaml"]
