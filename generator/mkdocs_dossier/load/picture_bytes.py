"""Bytes that should be a picture: which kind, how large, and what of them is published.

Only what makes the picture is kept. Everything else that files carry goes: where it was taken, the camera's number,
thumbnails of what was cut off, comments. Kinds that can hold scripts or that the book can't set are refused.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_dossier.load.jpeg_data import JpegData
from mkdocs_dossier.model.pictures import PictureFile


class PictureError(Exception):
    """The bytes are no picture that can be shown; the message goes on after the file's name."""


_NOTHING = "has no picture in it"


class Read(NamedTuple):
    """A picture, and what its file told besides.

    Attributes:
        picture: What is published.
        located: Whether the file tells where the picture was taken.
        turned: Whether the file asks to be shown turned in a way that the published one can't.
    """

    picture: PictureFile
    located: bool = False
    turned: bool = False


class _Particulars(NamedTuple):
    """What Exif data tell that matters here: how the picture lies, from 1 to 8, and whether they name its place."""

    orientation: int = 1
    located: bool = False


_ORIENTATION, _GPS = 0x0112, 0x8825
_SIDEWAYS = (5, 6, 7, 8)
"""Orientations in which width and height are exchanged."""

MOST_PIXELS = 40_000_000
"""More than any camera's picture needs here; what unfolds to more would fill a reader's memory."""

_PART = 1 << 20
"""Bytes that are unfolded at a time."""

_BROKEN_PNG, _BROKEN_JPEG, _BROKEN_GIF, _BROKEN_WEBP = (
    f"is a broken {kind}" for kind in ("PNG", "JPEG", "GIF", "WebP")
)

_SVG = (b"<?xml", b"<svg", b"<!DOC")


def read_picture(raw: bytes) -> Read:
    """Read a JPEG, PNG, GIF or WebP file.

    Raises:
        PictureError: It is none, or broken.
    """
    for start, reader in _READERS:
        if raw.startswith(start):
            try:
                found = reader(raw)
            except (IndexError, struct.error) as error:
                message = "ends too early or is broken"
                raise PictureError(message) from error
            if not (found.picture.width and found.picture.height):
                message = "has no width or no height"
                raise PictureError(message)
            return found
    if raw.lstrip().startswith(_SVG):
        message = "is SVG or HTML, which can hold scripts"
        raise PictureError(message)
    message = "is neither JPEG, PNG, GIF nor WebP"
    raise PictureError(message)


def _particulars(exif: bytes) -> _Particulars:
    """What a TIFF structure of Exif data tells in its first directory; a broken one tells nothing."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return _Particulars()
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        tags = [struct.unpack_from(f"{order}HHIHH", exif, start + 2 + 12 * entry) for entry in range(count)]
    except struct.error:
        return _Particulars()
    orientation = next((tag[3] for tag in tags if tag[0] == _ORIENTATION), 1)
    return _Particulars(orientation if orientation in range(1, 9) else 1, any(tag[0] == _GPS for tag in tags))


# JPEG: segments that make the picture. Of application segments those of JFIF, colour profiles and Adobe's transform.
_EOI, _SOS = 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14 = 0xE0, 0xE1, 0xE2, 0xEE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STRUCTURE = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDD}
_EXIF = b"Exif\0\0"
_PROFILE = b"ICC_PROFILE\0"


def _jpeg(raw: bytes) -> Read:
    kept, late, drawn = [b"\xff\xd8"], [], False
    told, size, data = _Particulars(), (0, 0), JpegData()
    for marker, content, segment in _segments(raw):
        if not data.fits(marker, content, segment[4 + len(content) :]):
            raise PictureError(_BROKEN_JPEG)
        if marker == _APP1 and content.startswith(_EXIF):
            told = _particulars(content[len(_EXIF) :])
        elif marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, 1)
            size = (width, height)
        drawn |= marker == _SOS
        if marker == _APP0:
            kept.append(segment)
        elif (
            marker in _STRUCTURE
            or marker in (_SOS, _APP14)
            or (marker == _APP2 and content.startswith(_PROFILE))
        ):
            late.append(segment)
    if not drawn:
        raise PictureError(_NOTHING)
    if told.orientation != 1:
        kept.append(_lying(told.orientation))
    if told.orientation in _SIDEWAYS:
        size = (size[1], size[0])
    return Read(PictureFile(b"".join([*kept, *late, b"\xff\xd9"]), "jpg", *size), told.located)


def _segments(raw: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, content and whole segment, up to the picture's end; a scan's segment includes what is coded in it."""
    at = 2
    while True:
        if raw[at] != 0xFF:  # noqa: PLR2004 - begins every marker
            raise PictureError(_BROKEN_JPEG)
        while raw[at + 1] == 0xFF:  # noqa: PLR2004 - any number of them may fill up
            at += 1
        marker = raw[at + 1]
        if marker == _EOI:
            return
        (length,) = struct.unpack_from(">H", raw, at + 2)
        end = at + 2 + length
        if end > len(raw):
            raise IndexError
        content = raw[at + 4 : end]
        if marker == _SOS:
            end = _scan_end(raw, end)
        yield marker, content, raw[at:end]
        at = end


def _scan_end(raw: bytes, at: int) -> int:
    """Where the next marker stands that is neither a stuffed byte nor a restart."""
    while True:
        at = raw.find(b"\xff", at)
        if at < 0:
            raise IndexError
        if raw[at + 1] not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return at
        at += 1 if raw[at + 1] == 0xFF else 2  # noqa: PLR2004 - as above


def _lying(orientation: int) -> bytes:
    """A segment of Exif data that tells nothing but how the picture lies."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(tiff)) + _EXIF + tiff


_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split()
)


_PNG_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""By the number of a kind of colour."""

_PNG_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""Of a picture that comes in seven turns: where each begins, and how far its dots are apart."""


def _png(raw: bytes) -> Read:
    kept, at, told, size = [raw[:8]], 8, _Particulars(), (0, 0)
    name, head, data = b"", b"", []
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", raw, at)
        name, content = raw[at + 4 : at + 8], raw[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", raw, at + 8 + length)
        if check != zlib.crc32(name + content):
            raise PictureError(_BROKEN_PNG)
        if name == b"IHDR":
            head, size = content, struct.unpack_from(">II", content)
        elif name == b"eXIf":
            told = _particulars(content)
        elif name == b"IDAT":
            data.append(content)
        if name in _PNG_KEPT:
            kept.append(raw[at : at + 12 + length])
        at += 12 + length
    if not data:
        raise PictureError(_NOTHING)
    if size[0] * size[1] <= MOST_PIXELS and not _unfolds(b"".join(data), _png_rows(head)):
        raise PictureError(_BROKEN_PNG)
    return Read(PictureFile(b"".join(kept), "png", *size), told.located, told.orientation != 1)


def _png_rows(head: bytes) -> int:
    """How many bytes the rows of a picture have by its head, each with one more for its filter."""
    width, height, depth, colour, _, _, turns = struct.unpack_from(">IIBBBBB", head)
    if colour not in _PNG_CHANNELS:
        raise PictureError(_BROKEN_PNG)
    dot = depth * _PNG_CHANNELS[colour]
    sizes = [
        (-(-(width - left) // across), -(-(height - top) // down))
        for left, top, across, down in (_PNG_PASSES if turns else ((0, 0, 1, 1),))
    ]
    return sum(rows * (1 + (dots * dot + 7) // 8) for dots, rows in sizes if dots > 0 and rows > 0)


def _unfolds(data: bytes, size: int) -> bool:
    """Whether compressed data are sound and unfold to just so many bytes; no more than that are made."""
    stream, left = zlib.decompressobj(), size
    try:
        while left and not stream.eof:
            part = stream.decompress(data, min(left, _PART))
            if not part:
                return False
            data, left = stream.unconsumed_tail, left - len(part)
        return not left and not stream.decompress(data, 1) and stream.eof
    except zlib.error:
        return False


_GIF_END, _GIF_IMAGE, _GIF_EXTENSION = 0x3B, 0x2C, 0x21
_GIF_CONTROL, _GIF_APPLICATION = 0xF9, 0xFF
_GIF_TABLE, _GIF_TABLE_SIZE = 0x80, 0x07
_LOOPS = b"\x0bNETSCAPE2.0"
_GIF_CODE = 12
"""Bits of the longest code."""


def _gif(raw: bytes) -> Read:
    width, height, flags = struct.unpack_from("<HHB", raw, 6)
    at = 13 + _colours(flags)
    kept, drawn = [raw[:at]], False
    while raw[at] != _GIF_END:
        if raw[at] == _GIF_IMAGE:
            first, drawn = not drawn, True
            start = at + 10 + _colours(raw[at + 9]) + 1
            end, wanted = _blocks_end(raw, start), True
            across, down = struct.unpack_from("<HH", raw, at + 5)
            if first and across * down <= MOST_PIXELS and not _gif_drawn(raw, start, across * down):
                raise PictureError(_BROKEN_GIF)
        elif raw[at] == _GIF_EXTENSION:
            end = _blocks_end(raw, at + 2)
            wanted = raw[at + 1] == _GIF_CONTROL or (
                raw[at + 1] == _GIF_APPLICATION and raw[at + 2 :].startswith(_LOOPS)
            )
        else:
            raise PictureError(_BROKEN_GIF)
        if wanted:
            kept.append(raw[at:end])
        at = end
    if not drawn:
        raise PictureError(_NOTHING)
    return Read(PictureFile(b"".join([*kept, b";"]), "gif", width, height))


def _colours(flags: int) -> int:
    """Bytes of the table of colours that flags announce."""
    return 3 * 2 ** ((flags & _GIF_TABLE_SIZE) + 1) if flags & _GIF_TABLE else 0


def _gif_drawn(raw: bytes, start: int, dots: int) -> bool:
    """Whether the codes of a picture mean something, and its dots are all there; the first of those that move is tried.

    Args:
        raw: The whole file.
        start: Where its blocks begin, behind the byte that tells how long codes are.
        dots: How many the picture has.
    """
    smallest, found = raw[start - 1], 0
    if not 0 < smallest <= _GIF_CODE:
        return False
    for length in _gif_lengths(_blocks(raw, start), smallest):
        found += length
        if not length or found >= dots:
            break
    return found >= dots


def _gif_lengths(data: bytes, smallest: int) -> Iterator[int]:
    """For each code how many dots it stands for; 0, at last, for one that means nothing."""
    clear = 1 << smallest
    fresh = [1] * clear + [0, 0]
    lengths, width, before = fresh[:], smallest + 1, 0
    bits = held = 0
    for byte in data:
        bits, held = bits | byte << held, held + 8
        while held >= width:
            code, bits, held = bits & ((1 << width) - 1), bits >> width, held - width
            if code == clear:
                lengths, width, before = fresh[:], smallest + 1, 0
                continue
            new = code == len(lengths) and before
            length = before + 1 if new else lengths[code] if code < len(lengths) else 0
            yield length
            if before and len(lengths) < 1 << _GIF_CODE:
                lengths.append(before + 1)
                width = min(_GIF_CODE, max(width, len(lengths).bit_length()))
            before = length


def _blocks(raw: bytes, at: int) -> bytes:
    parts = []
    while raw[at]:
        parts.append(raw[at + 1 : at + 1 + raw[at]])
        at += 1 + raw[at]
    return b"".join(parts)


def _blocks_end(raw: bytes, at: int) -> int:
    while raw[at]:
        at += 1 + raw[at]
    return at + 1


_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_DRAWN = (b"VP8 ", b"VP8L", b"ANMF")
_LOSSLESS, _KEY_FRAME = 0x2F, b"\x9d\x01\x2a"
_WEBP_TOLD = 0x08 | 0x04
"""The flags that announce Exif and XMP data."""


def _webp(raw: bytes) -> Read:
    kept, told, size = [], _Particulars(), (0, 0)
    for name, content in _webp_chunks(raw):
        if name == b"EXIF":
            told = _particulars(content.removeprefix(_EXIF))
        elif name in _WEBP_DRAWN:
            _webp_begins(name, content)
        if size == (0, 0):
            size = _webp_size(name, content)
        if name in _WEBP_KEPT:
            body = bytes([content[0] & ~_WEBP_TOLD]) + content[1:] if name == b"VP8X" else content
            kept.append(name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2))
    if not any(each[:4] in _WEBP_DRAWN for each in kept):
        raise PictureError(_NOTHING)
    inner = b"WEBP" + b"".join(kept)
    picture = PictureFile(b"RIFF" + struct.pack("<I", len(inner)) + inner, "webp", *size)
    return Read(picture, told.located, told.orientation != 1)


def _webp_chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents of the parts of a file."""
    if raw[8:12] != b"WEBP":
        message = "is neither JPEG, PNG, GIF nor WebP"
        raise PictureError(message)
    at, end = 12, 8 + struct.unpack_from("<I", raw, 4)[0]
    if end > len(raw):
        raise IndexError
    while at + 8 <= end:
        name, (length,) = raw[at : at + 4], struct.unpack_from("<I", raw, at + 4)
        content = raw[at + 8 : at + 8 + length]
        if len(content) < length:
            raise IndexError
        yield name, content
        at += 8 + length + length % 2


def _webp_begins(name: bytes, content: bytes) -> None:
    """See that what is coded begins as it must, and that what it says it has first is there; more would need a decoder."""
    if name == b"ANMF":
        name, content = _webp_frame(content)
    if name == b"VP8L":
        sound = content[0] == _LOSSLESS and content[4] >> 5 == 0
    else:
        first = _triple(content, 0)
        sound = first & 1 == 0 and content[3:6] == _KEY_FRAME and 10 + (first >> 5) <= len(content)
    if not sound:
        raise PictureError(_BROKEN_WEBP)


def _webp_frame(content: bytes) -> tuple[bytes, bytes]:
    """The picture within one of those that move: its chunk, behind that of what shines through, if there is one."""
    at = 16
    while True:
        name, (length,) = content[at : at + 4], struct.unpack_from("<I", content, at + 4)
        inner = content[at + 8 : at + 8 + length]
        if len(inner) < length or name not in (b"ALPH", *_WEBP_DRAWN[:2]):
            raise PictureError(_BROKEN_WEBP)
        if name != b"ALPH":
            return name, inner
        at += 8 + length + length % 2


def _webp_size(name: bytes, content: bytes) -> tuple[int, int]:
    """The size that a chunk tells; nothing if it tells none."""
    if name == b"VP8X":
        return _triple(content, 4) + 1, _triple(content, 7) + 1
    if name == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 ":
        width, height = struct.unpack_from("<HH", content, 6)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _triple(content: bytes, at: int) -> int:
    return content[at] | content[at + 1] << 8 | content[at + 2] << 16


_READERS = ((b"\xff\xd8\xff", _jpeg), (b"\x89PNG\r\n\x1a\n", _png), (b"GIF8", _gif), (b"RIFF", _webp))
