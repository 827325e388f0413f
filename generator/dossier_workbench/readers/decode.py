"""Bytes into text, whatever the file says of its encoding.

What a file declares is believed only as far as the bytes bear it out: UTF-8 is recognised by itself, UTF-16 by its
zeros, and of the encodings with one byte a letter the declared one is kept if the text that it gives looks like a
language, else charset-normalizer chooses the script, and the letters choose among the Latin ones.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from dossier_workbench.readers.alphabets import best_latin
from dossier_workbench.readers.errors import IntakeError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# As browsers read them: pages that name the first are mostly written in the second.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_ESCAPING = re.compile("iso2022|hz")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})""", re.IGNORECASE)
_MARKUP = re.compile(
    rb"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^>]*>|[\x00-\x1f ]+", re.DOTALL | re.IGNORECASE
)

_SAMPLE = 40_000  # bytes that tell an encoding
_STRAY = 0.02  # share of faulty bytes that a cut or patched UTF-8 file has at most
_MESS = 0.12
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_ACCENTED_RUN = re.compile("[\u00c0-\u024f]{4,}")
_LATIN = re.compile("[\u00c0-\u024f]")
_MIXED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_SHOUTED = re.compile("[\u0400-\u042f]{3,}")
_ODD_CASE = re.compile("[\u0430-\u045f][\u0400-\u042f]")


def declared_charset(raw: bytes) -> str:
    """The encoding that a page names for itself, wherever in it; empty if it names none."""
    found = _XML_DECLARED.match(raw) or _DECLARED.search(raw)
    return found[1].decode("ascii") if found else ""


def decode(raw: bytes, declared: str = "") -> str:
    """The text of some bytes, with LF line ends.

    Raises:
        IntakeError: They are no text in any encoding (``article-unreadable``).
    """
    return _decoded(raw, declared).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(raw: bytes, declared: str) -> str:
    for bom, codec in _BOMS:
        if raw.startswith(bom):
            return raw[len(bom) :].decode(codec, "replace")
    if wide := _wide(raw):
        return raw.decode(wide, "replace")
    codec = _codec(declared)
    if _ESCAPING.match(codec):
        return raw.decode(codec, "replace")
    with suppress(UnicodeDecodeError):
        return raw.decode("utf-8")
    _refuse_junk(raw)
    if _nearly_utf8(raw):
        return raw.decode("utf-8", "replace")
    return _one_byte(raw, codec)


def _codec(declared: str) -> str:
    """Python's name of an encoding; empty if it has none."""
    try:
        name = codecs.lookup(declared.strip().lower().replace("x-sjis", "shift_jis")).name if declared else ""
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(name, name)


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark shows itself by the zeros in its spaces, which are all on one side."""
    sample = raw[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 50 < len(sample) or min(even, odd) * 10 > max(even, odd):
        return ""
    codec = "utf-16-le" if odd > even else "utf-16-be"
    with suppress(UnicodeDecodeError):
        text = sample[: len(sample) // 2 * 2].decode(codec)
        if sum(sign.isprintable() or sign.isspace() for sign in text) > 0.95 * len(text):
            return codec
    return ""


def _nearly_utf8(raw: bytes) -> bool:
    """Whether only single bytes stand in the way: a page that was cut off, or patched from another one."""
    high = sum(1 for byte in raw if byte > 0x7F)  # noqa: PLR2004 - beyond ASCII
    faulty = raw.decode("utf-8", "replace").count("\ufffd")
    return faulty == 1 or faulty < _STRAY * high


def _refuse_junk(raw: bytes) -> None:
    sample = raw[:_SAMPLE]
    controls = sum(sample.count(bytes([code])) for code in (*range(9), *range(14, 27), *range(28, 32)))
    if controls * 50 > len(sample):
        raise IntakeError("article-unreadable", "the file holds no text in any encoding")


def _one_byte(raw: bytes, codec: str) -> str:
    sample = _MARKUP.sub(b" ", raw[: 20 * _SAMPLE])[:_SAMPLE]
    codec = "" if codec == "utf-8" else codec
    if codec and _plausible(sample, codec):
        return raw.decode(codec, "replace")
    for guess in (*_guesses(sample), "cp1252"):
        if _plausible(sample, guess):
            latin = best_latin(sample) if _LATIN.search(sample.decode(guess, "ignore")) else ""
            return raw.decode(latin or guess, "replace")
    return raw.decode(codec or "cp1252", "replace")


def _guesses(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - needed for few files

    return [_MEANT.get(codecs.lookup(match.encoding).name, match.encoding) for match in from_bytes(sample)]


def _plausible(sample: bytes, codec: str) -> bool:
    """Whether the sample reads like a language in that encoding."""
    from charset_normalizer.md import mess_ratio  # noqa: PLC0415 - needed for few files

    try:
        text = codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except (UnicodeDecodeError, LookupError):
        return False
    words = len(text.split()) or 1
    cyrillic = len(_CYRILLIC.findall(text)) or 1
    odd = len(_ACCENTED_RUN.findall(text)) + len(_MIXED.findall(text))
    cases = len(_ODD_CASE.findall(text))
    # KOI8 read as another code swaps great and small letters.
    shouted = len(_SHOUTED.findall(text)) * 2 > cyrillic
    if odd * 20 > words or cases * 10 > cyrillic or (cases and shouted):
        return False
    return mess_ratio(text, 1.0) <= _MESS
