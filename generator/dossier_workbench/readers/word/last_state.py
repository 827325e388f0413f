"""Word's tracked changes accepted, so that a part stands as Word shows it last.

What only wraps text is unwrapped with them: content controls, fields, smart tags, ruby, formulas.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REMOVED = (f"{_W}del", f"{_W}moveFrom")
_ADDED = (f"{_W}ins", f"{_W}moveTo")
_WRAPPERS = tuple(
    f"{_W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_SYMBOL_FONTS = range(0xF000, 0xF100)
_OFF = frozenset({"0", "false", "off"})

HIDDEN, SYMBOLS = "hidden", "symbols"
INSERTED, DELETED = "inserted", "deleted"


def w(name: str) -> str:
    """The full name of an element or attribute of Word's own."""
    return f"{_W}{name}"


def settle(root: _Element) -> Counter[str]:
    """Accept all changes of a part, in place.

    Returns:
        How many changes were accepted (``INSERTED``, ``DELETED``), and how many hidden stretches and symbols of
        fonts (``HIDDEN``, ``SYMBOLS``) were left out.
    """
    _choose(root)
    met = Counter(
        {
            INSERTED: sum(1 for one in root.iter(*_ADDED) if not _is_property(one)),
            DELETED: sum(1 for one in root.iter(*_REMOVED) if not _is_property(one)),
        }
    )
    open_ends = [mark for mark in root.iter(w("p")) if _has(mark, "pPr/rPr", *_REMOVED)]
    _drop_rows(root)
    for one in [*root.iter(*_REMOVED)]:
        _drop(one)
    met[HIDDEN] = _drop_hidden(root)
    _unwrap(root)
    met[SYMBOLS] = _spell(root)
    for paragraph in reversed(open_ends):
        _join(paragraph)
    return met


def _choose(root: _Element) -> None:
    """Of the ways in which a drawing is written for old and new programs one, else its text would stand twice."""
    for alternate in [*root.iter(f"{_MC}AlternateContent")]:
        ways = [*alternate.iterchildren(f"{_MC}Choice", f"{_MC}Fallback")]
        told = (one for one in ways if next(one.iter(w("t")), None) is not None)
        _replace(alternate, next(told, ways[0] if ways else None))


def _is_property(element: _Element) -> bool:
    """Whether a change is noted of a paragraph's end, a row or a number, and wraps nothing."""
    parent = element.getparent()
    return parent is not None and parent.tag in {w("rPr"), w("trPr"), w("numPr")}


def _has(element: _Element, path: str, *names: str) -> bool:
    inner: _Element | None = element
    for step in path.split("/"):
        inner = inner.find(w(step)) if inner is not None else None
    return inner is not None and any(inner.find(name) is not None for name in names)


def _drop_rows(root: _Element) -> None:
    """Take out deleted rows and cells, and tables that have no others."""
    for row in [*root.iter(w("tr"))]:
        for cell in [*row.iterchildren(w("tc"))]:
            if _has(cell, "tcPr", w("cellDel")):
                _drop(cell)
        gone = (
            _has(row, "trPr", *_REMOVED)
            or next(row.iterchildren(w("tc"), w("sdt"), w("customXml")), None) is None
        )
        table = row.getparent()
        if gone:
            _drop(row)
            if table is not None and table.tag == w("tbl") and next(table.iter(w("tr")), None) is None:
                _drop(table)


def _drop_hidden(root: _Element) -> int:
    """Take out text that Word does not show, and count its stretches."""
    signs = (sign for sign in root.iter(w("vanish")) if sign.get(w("val"), "1").lower() not in _OFF)
    holders = (sign.getparent() for sign in signs)
    hidden = [holder.getparent() for holder in holders if holder is not None and holder.tag == w("rPr")]
    runs = [run for run in hidden if run is not None and run.tag == w("r")]
    shown = [run for run in runs if next(run.iter(w("t")), None) is not None]
    for run in runs:
        _drop(run)
    return len(shown)


def _unwrap(root: _Element) -> None:
    for control in [*root.iter(w("sdt"))]:
        asking = control.find(w("sdtPr")) is not None and _has(control, "sdtPr", w("showingPlcHdr"))
        _replace(control, None if asking else control.find(w("sdtContent")))
    for wrapper in [*root.iter(*_WRAPPERS)]:
        if not _is_property(wrapper):
            _replace(wrapper, wrapper)
    for ruby in [
        *root.iter(w("ruby"))
    ]:  # within a run: what stands above the line goes, the run around it too
        run = ruby.getparent()
        base = ruby.find(w("rubyBase"))
        _replace(run if run is not None and run.tag == w("r") else ruby, base)
    for formula in [*root.iter(f"{_M}oMath")]:
        run = root.makeelement(w("r"))
        text = root.makeelement(w("t"))
        text.text = "".join(one.text or "" for one in formula.iter(f"{_M}t"))
        run.append(text)
        outer = formula.getparent()
        around = outer if outer is not None and outer.tag == f"{_M}oMathPara" else formula
        around.addprevious(run)
    for formula in [*root.iter(f"{_M}oMath", f"{_M}oMathPara")]:
        _drop(formula)


def _spell(root: _Element) -> int:
    """Make letters of symbols, and count those that only a font of pictures has."""
    lost = 0
    for symbol in [*root.iter(w("sym"))]:
        try:
            code = int(symbol.get(w("char"), ""), 16)
            letter = "" if code in _SYMBOL_FONTS else chr(code)
        except (ValueError, OverflowError):
            letter = ""
        lost += not letter
        if letter.isprintable():
            text = root.makeelement(w("t"))
            text.text = letter
            symbol.addprevious(text)
        _drop(symbol)
    return lost


def _join(paragraph: _Element) -> None:
    """A paragraph whose end was deleted goes on in the next one."""
    behind = paragraph.getnext()
    while behind is not None and behind.tag in {w("bookmarkStart"), w("bookmarkEnd"), w("proofErr")}:
        behind = behind.getnext()
    inner = [one for one in paragraph if one.tag != w("pPr")]
    if behind is None or behind.tag != w("p"):
        if not inner:
            _drop(paragraph)
        return
    at = 1 if len(behind) and behind[0].tag == w("pPr") else 0
    if at:
        for one in reversed(inner):
            behind[0].addnext(one)
    else:
        for number, one in enumerate(inner):
            behind.insert(number, one)
    _drop(paragraph)


def _replace(element: _Element, holder: _Element | None) -> None:
    """Put what a holder holds, or nothing, in the place of an element."""
    for child in [*holder] if holder is not None else ():
        element.addprevious(child)
    _drop(element)


def _drop(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
