"""Word documents as people hand them in: with changes still marked, notes, boxes, forms and tables in tables."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import docx

from taken_in.case import Case

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
_WHO = 'w:id="7" w:author="Mara Quill" w:date="2024-05-02T08:00:00Z"'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A stretch of text."""
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(inner: str) -> str:
    """Something inserted."""
    return f"<w:ins {_WHO}>{inner}</w:ins>"


def gone(text: str) -> str:
    """A stretch that was deleted."""
    return f'<w:del {_WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def moved(text: str) -> tuple[str, str]:
    """A stretch where it was, and where it is."""
    return f"<w:moveFrom {_WHO}>{run(text)}</w:moveFrom>", f"<w:moveTo {_WHO}>{run(text)}</w:moveTo>"


def par(*inner: str, style: str = "", mark: str = "") -> str:
    """A paragraph; ``mark`` is what became of its end."""
    end = f"<w:rPr><w:{mark} {_WHO}/></w:rPr>" if mark else ""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{name}{end}</w:pPr>{''.join(inner)}</w:p>"


def plain(text: str, style: str = "") -> str:
    """A paragraph of plain text."""
    return par(run(text), style=style)


def control(inner: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def box(*paragraphs: str) -> str:
    """A text box, as Word writes it for new and old programs."""
    text = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{text}</wps:txbx></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox>{text}</v:textbox></v:shape></w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"


def table(*rows: tuple[str, ...], marks: tuple[str, ...] = ()) -> str:
    """A table of cells; ``marks`` is what became of each row."""
    found = ""
    for number, cells in enumerate(rows):
        mark = f"<w:trPr><w:{marks[number]} {_WHO}/></w:trPr>" if marks and marks[number] else ""
        found += f"<w:tr>{mark}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"
    return f"<w:tbl>{found}</w:tbl>"


def note(kind: str, number: int) -> str:
    """Where a note is referred to."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


@cache
def _empty() -> dict[str, bytes]:
    stream = io.BytesIO()
    docx.Document().save(stream)
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document(*body: str, **parts: str) -> bytes:
    """A document; ``parts`` are its notes, headers and footers by name: ``footnotes``, ``header``."""
    files = dict(_empty())
    types, relations, ends = "", "", ""
    for number, (name, inner) in enumerate(parts.items()):
        tag = {"header": "hdr", "footer": "ftr"}.get(name, name)
        files[f"word/{name}9.xml"] = f"<w:{tag} {_SPACES}>{inner}</w:{tag}>".encode()
        types += f'<Override PartName="/word/{name}9.xml" ContentType="{_TYPES}.{name}+xml"/>'
        relations += f'<Relationship Id="n{number}" Type="{_KINDS}/{name}" Target="{name}9.xml"/>'
        ends += f'<w:{name}Reference w:type="first" r:id="n{number}"/>' if tag != name else ""
    text = "".join(body)
    files["word/document.xml"] = (
        f"<w:document {_SPACES}><w:body>{text}<w:sectPr>{ends}</w:sectPr></w:body></w:document>".encode()
    )
    for file, end, more in (
        ("[Content_Types].xml", b"</Types>", types),
        ("word/_rels/document.xml.rels", b"</Relationships>", relations),
    ):
        files[file] = files[file].replace(end, more.encode() + end)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return stream.getvalue()


def notes(kind: str, *texts: str) -> str:
    """Notes numbered from 1, behind the line that Word keeps among them."""
    line = f'<w:{kind} w:type="separator" w:id="-1">{plain("never shown")}</w:{kind}>'
    return line + "".join(
        f'<w:{kind} w:id="{number}">{plain(text)}</w:{kind}>' for number, text in enumerate(texts, 1)
    )


_OPEN = (
    "The kiln at Marrow Hill was put out on Friday, and forty potters went home without a date to come back."
)
_LAST = "The owners will say in June whether it is lit again, their lawyer told the Hill Messenger."
_DE = "Der Ofen am Markberg wurde am Freitag gelöscht, und vierzig Töpfer gingen ohne Termin nach Hause."
_RU = "Печь на Марковой горе погасили в пятницу, и сорок гончаров ушли домой, не зная, когда вернутся."


def _changes() -> list[Case]:
    left, right = moved("Nobody had been paid since March. ")
    return [
        Case(
            "word-en-words-changed",
            "a.docx",
            document(
                plain("Kiln put out at Marrow Hill", "Title"),
                par(
                    run("The kiln was put out on "), gone("Thurs"), ins(run("Fri")), run("day by "),
                    ins(run("the fire office and ") + gone("two ")), run("its owners."),
                ),
                par(ins(run(_OPEN)), mark="ins"),
                par(gone("Nobody was asked about it at all."), mark="del"),
                plain(_LAST),
            ),
            {"title": "Kiln put out at Marrow Hill"},
            ("The kiln was put out on Friday by the fire office and its owners.", _OPEN, _LAST),
            ("3 inserted, 3 deleted",),
        ),
        Case(
            "word-de-ends-deleted",
            "a.docx",
            document(
                plain("Ofen am Markberg gelöscht", "Title"),
                par(run("Drei Absätze wurden zusammengezogen,"), mark="del"),
                par(run(" einer nach dem anderen,"), mark="del"),
                plain(" und stehen jetzt in einem Satz."),
                plain(_DE),
            ),
            {"title": "Ofen am Markberg gelöscht"},
            (
                "Drei Absätze wurden zusammengezogen, einer nach dem anderen, und stehen jetzt in einem Satz.",
                _DE,
            ),
        ),
        Case(
            "word-en-moved",
            "a.docx",
            document(
                plain("Kiln put out at Marrow Hill", "Title"),
                par(left, run("The potters met in the yard at noon.")),
                par(run("Their wages are late. "), right),
                f"<w:ins {_WHO}>{plain(_LAST)}</w:ins>",
            ),
            {"title": "Kiln put out at Marrow Hill"},
            (
                "The potters met in the yard at noon.",
                "Their wages are late. Nobody had been paid since March.",
                _LAST,
            ),
            ("2 inserted, 1 deleted",),
        ),
        Case(
            "word-ru-rows-deleted",
            "a.docx",
            document(
                plain("Печь на Марковой горе погасили", "Title"),
                plain(_RU),
                table(
                    (plain("Год"), plain("Гончаров")),
                    (plain("2021"), plain("55")),
                    (plain("2023"), plain("40")),
                    marks=("", "del", "ins"),
                ),
                table((plain("прежняя таблица"),), marks=("del",)),
                plain("Об этом сообщила пожарная служба города в субботу утром."),
            ),
            {"title": "Печь на Марковой горе погасили"},
            (
                _RU,
                "Год | Гончаров",
                "2023 | 40",
                "Об этом сообщила пожарная служба города в субботу утром.",
            ),
        ),
    ]  # fmt: skip


def _parts() -> list[Case]:
    title = "Kiln put out at Marrow Hill"
    head = plain(title, "Title")
    deep = plain("The innermost cell says that the clay is paid for.")
    for _ in range(20):
        deep = table((deep,))
    return [
        Case(
            "word-en-notes",
            "a.docx",
            document(
                head,
                par(run("The kiln was put out on Friday"), note("footnote", 2), run(", the owners said."), note("endnote", 1)),
                par(run(_LAST), note("footnote", 1)),
                footnotes=notes("footnote", "So the lawyer's letter of 3 May.", "By the fire office, not by its owners.", "No note refers to this one."),
                endnotes=notes("endnote", "The owners were asked twice."),
            ),
            {"title": title},
            (
                "The kiln was put out on Friday, the owners said.",
                _LAST,
                "By the fire office, not by its owners.",
                "So the lawyer's letter of 3 May.",
                "The owners were asked twice.",
            ),
        ),
        Case(
            "word-en-boxes",
            "a.docx",
            document(
                head,
                par(run(_OPEN), box(plain("What a kiln burns in a week is five tons of pine."), par(ins(run("And it is never let go cold."))))),
                plain(_LAST),
            ),
            {"title": title},
            (
                _OPEN,
                "What a kiln burns in a week is five tons of pine.",
                "And it is never let go cold.",
                _LAST,
            ),
        ),
        Case(
            "word-en-controls",
            "a.docx",
            document(
                control(plain(title, "Title")),
                control(plain(_OPEN) + control(plain("A paragraph in a control in a control is text too."))),
                par(run("The date is "), control(run("3 May")), run(" and the place "), control(run("Click here to enter text."), "<w:showingPlcHdr/>"), run("is open.")),
                par('<w:fldSimple w:instr="REF a">' + run("Forty potters") + "</w:fldSimple>", run(" have signed."), '<w:smartTag w:element="x">' + run(" So has Mara Quill.") + "</w:smartTag>"),
                control(table((plain("A"), plain("B")))),
                plain(_LAST),
            ),
            {"title": title},
            (
                _OPEN,
                "A paragraph in a control in a control is text too.",
                "The date is 3 May and the place is open.",
                "Forty potters have signed. So has Mara Quill.",
                "A | B",
                _LAST,
            ),
        ),
        Case(
            "word-en-tables",
            "a.docx",
            document(
                head,
                plain(_OPEN),
                table(
                    (plain("Before the table in the cell."), plain("Year") + plain("A second line")),
                    (plain("Wages") + table((plain("2022"), plain("310")), (plain("2023"), plain("290"))) + plain("behind it"), plain("as of last May")),
                ),
                deep,
                plain(_LAST),
            ),
            {"title": title},
            (
                _OPEN,
                "Before the table in the cell.",
                "Year",
                "A second line",
                "Wages",
                "2022 | 310",
                "2023 | 290",
                "behind it",
                "as of last May",
                "The innermost cell says that the clay is paid for.",
                _LAST,
            ),
        ),
        Case(
            "word-ja-ruby",
            "a.docx",
            document(
                plain("丘の窯の火が落とされた", "Title"),
                par(
                    run("金曜日に"),
                    f"<w:r><w:ruby><w:rt>{run('かま')}</w:rt><w:rubyBase>{run('窯')}</w:rubyBase></w:ruby></w:r>",
                    run("の火が消され、四十人の陶工が再開の日も知らずに家に帰ったと消防署が発表した。"),
                ),
            ),
            {"title": "丘の窯の火が落とされた"},
            ("金曜日に窯の火が消され、四十人の陶工が再開の日も知らずに家に帰ったと消防署が発表した。",),
        ),
        Case(
            "word-en-left-out",
            "a.docx",
            document(
                head,
                par(run(_OPEN), run("Hidden words. ", "<w:vanish/>"), run(" They have"), run(" forty", '<w:vanish w:val="0"/>'), run(" days."), '<w:r><w:commentReference w:id="1"/></w:r>'),
                par("<w:r><w:drawing><c:chart/></w:drawing></w:r>", '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', run("Heat "), '<w:r><w:sym w:font="Arial" w:char="2265"/></w:r>', "<m:oMath><m:r><m:t>900</m:t></m:r></m:oMath>", run(" degrees.")),
                '<w:altChunk r:id="none"/>',
                plain(_LAST),
                header=plain("The Hill Messenger") + table((plain("Draft"), plain("4 May"))),
            ),
            {"title": title},
            (f"{_OPEN} They have forty days.", "Heat ≥900 degrees.", _LAST),
            (
                "charts (1)",
                "comments (1)",
                "embedded documents (1)",
                "hidden text (1)",
                "symbols of a font of pictures (1)",
            ),
        ),
    ]  # fmt: skip


CASES: list[Case] = [*_changes(), *_parts()]
