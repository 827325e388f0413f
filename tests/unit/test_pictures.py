"""Bytes of pictures: what is published of them, what is refused, what authors are told."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from PIL import Image

from mkdocs_dossier.load.picture_bytes import PictureError, read_picture
from mkdocs_dossier.load.pictures import load_pictures
from mkdocs_dossier.model.origin import Origin

SECRET = b"SecretCam"
WHERE = Origin("seeds/catalogue/a.yaml", 3, 7)
WIDTH, HEIGHT = 60, 40


def drawing(width=WIDTH, height=HEIGHT):
    made = Image.new("RGB", (width, height))
    made.putdata([(x * 4 % 256, y * 6 % 256, x * y % 256) for y in range(height) for x in range(width)])
    return made


def particulars(orientation=1, *, place=True):
    made = Image.Exif()
    made[0x010F] = SECRET.decode()
    made[0x0112] = orientation
    if place:
        made.get_ifd(0x8825).update({1: "N", 2: (40.0, 1.0, 2.0)})
    return made


def saved(kind, image=None, **how):
    stream = io.BytesIO()
    (image or drawing()).save(stream, kind, **how)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "ending", "how"),
    [
        ("JPEG", "jpg", {"exif": particulars(), "comment": SECRET}),
        ("JPEG", "jpg", {"exif": particulars(), "progressive": True, "restart_marker_blocks": 2}),
        ("PNG", "png", {"exif": particulars()}),
        ("WEBP", "webp", {"exif": particulars(), "xmp": SECRET}),
        ("WEBP", "webp", {"exif": particulars(), "lossless": True}),
        ("GIF", "gif", {"comment": SECRET}),
    ],
)
def test_a_picture_is_published_without_what_its_file_tells_besides(kind, ending, how):
    raw = saved(kind, **how)
    read = read_picture(raw)
    assert SECRET in raw
    assert SECRET not in read.picture.content
    assert read.located is (kind != "GIF")
    assert (read.picture.ending, read.picture.width, read.picture.height) == (ending, WIDTH, HEIGHT)
    before, after = (Image.open(io.BytesIO(each)).convert("RGB") for each in (raw, read.picture.content))
    assert before.tobytes() == after.tobytes()
    again = read_picture(read.picture.content)
    assert again.picture == read.picture
    assert not again.located


def test_what_follows_a_picture_in_its_file_goes():
    assert read_picture(saved("JPEG") + SECRET).picture.content == saved("JPEG")
    assert read_picture(saved("PNG") + SECRET).picture.content == saved("PNG")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_jpeg_lies_as_its_file_says(orientation):
    picture = read_picture(saved("JPEG", exif=particulars(orientation))).picture
    shown = Image.open(io.BytesIO(picture.content))
    assert shown.getexif().get(0x0112, 1) == orientation
    sideways = orientation >= 5
    assert (picture.width, picture.height) == ((HEIGHT, WIDTH) if sideways else (WIDTH, HEIGHT))


def test_other_kinds_can_not_say_how_they_lie():
    assert read_picture(saved("PNG", exif=particulars(6))).turned
    assert read_picture(saved("WEBP", exif=particulars(6))).turned
    assert not read_picture(saved("PNG", exif=particulars(1))).turned


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_pictures_that_move_go_on_moving(kind):
    frames = [drawing().rotate(90 * turn) for turn in range(3)]
    raw = saved(kind, frames[0], save_all=True, append_images=frames[1:], duration=100, loop=0)
    kept = Image.open(io.BytesIO(read_picture(raw).picture.content))
    assert (kept.n_frames, kept.info["loop"]) == (3, 0)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "neither JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "can hold scripts"),
        (b"\n<?xml version='1.0'?><svg/>", "can hold scripts"),
        (b"%PDF-1.7", "neither JPEG"),
        (b"RIFF\0\0\0\0WAVE", "neither JPEG"),
        (saved("JPEG")[:400], "too early"),
        (saved("PNG")[:-9], "too early"),
        (saved("GIF")[:200], "too early"),
        (saved("WEBP")[:-30], "too early"),
        (saved("PNG").replace(b"IDAT", b"IDAX"), "broken PNG"),
        (b"GIF89a" + bytes(7) + b"," + bytes(9) + b"\x02\x00;", "no width"),
        (b"GIF89a" + bytes(7) + b";", "no picture in it"),
        (b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00\xff\xd9", "no picture in it"),
        (saved("PNG")[:33] + saved("PNG")[-12:], "no picture in it"),
        (b"RIFF\x16\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00" + bytes(10), "no picture in it"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(raw, words):
    with pytest.raises(PictureError, match=words):
        read_picture(raw)


def chunk(name, content):
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


def with_data(raw, data):
    """A PNG whose picture is other data, with sums that fit."""
    before, _, rest = raw.partition(b"IDAT")
    length = int.from_bytes(before[-4:], "big")
    return before[:-4] + chunk(b"IDAT", data) + rest[length + 4 :]


@pytest.mark.parametrize(
    "data",
    [
        b"no data of a picture",
        b"",
        zlib.compress(bytes(HEIGHT * (3 * WIDTH + 1)))[:-4],
        zlib.compress(bytes(HEIGHT * (3 * WIDTH + 1) - 1)),
        zlib.compress(bytes(HEIGHT * (3 * WIDTH + 1) + 1)),
        zlib.compress(bytes(1 << 26)),
    ],
    ids=["none", "nothing", "cut", "too little", "too much", "a bomb"],
)
def test_a_png_whose_picture_can_not_be_unfolded_is_broken(data):
    with pytest.raises(PictureError, match="broken PNG"):
        read_picture(with_data(saved("PNG"), data))


def test_a_png_of_every_kind_unfolds():
    rows = zlib.compress(bytes(HEIGHT * (3 * WIDTH + 1)))
    assert read_picture(with_data(saved("PNG"), rows)).picture.width == WIDTH
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        assert read_picture(saved("PNG", Image.new(mode, (WIDTH + 1, HEIGHT)))).picture.width == WIDTH + 1


@pytest.mark.parametrize(("width", "height"), [(1, 1), (3, 2), (4, 5), (9, 9), (60, 41)])
def test_a_png_in_turns_unfolds(width, height):
    """Its seven turns hold every dot once, and a row of a turn has a byte before it; as the standard draws 8 × 8 dots."""
    turns = "1646264677777777565656567777777736463646777777775656565677777777"
    rows = {(turns[y % 8 * 8 + x % 8], y) for y in range(height) for x in range(width)}
    size = 3 * width * height + len(rows)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)
    raw = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    ends = chunk(b"IEND", b"")
    assert read_picture(raw + chunk(b"IDAT", zlib.compress(bytes(size))) + ends).picture.height == height
    with pytest.raises(PictureError, match="broken PNG"):
        read_picture(raw + chunk(b"IDAT", zlib.compress(bytes(size - 1))) + ends)


def gif(data, *, least=2, width=2, height=2):
    """A picture of two colours whose codes are ``data``."""
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    image = b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + bytes([least])
    return head + image + bytes([len(data)]) + data + b"\0;"


def test_the_codes_of_a_gif_mean_its_dots():
    # Codes of three bits, the lowest first: clear, 0, 1, 0, 1, end.
    codes = sum(code << 3 * place for place, code in enumerate((4, 0, 1, 0)))
    assert read_picture(gif((codes | 1 << 12).to_bytes(3, "little"))).picture.width == 2
    for few in (b"", codes.to_bytes(2, "little")[:1], (codes | 7 << 6).to_bytes(3, "little")):
        with pytest.raises(PictureError, match="broken GIF"):
            read_picture(gif(few))
    with pytest.raises(PictureError, match="broken GIF"):
        read_picture(gif(codes.to_bytes(2, "little"), least=13))


def noise(width=61, height=43):
    chance = random.Random(7)  # noqa: S311 - dots
    return Image.frombytes("RGB", (width, height), chance.randbytes(3 * width * height))


@pytest.mark.parametrize(
    "dots", [drawing(), drawing(1, 1), drawing(300, 2), noise(), Image.new("L", (640, 480))]
)
def test_sound_pictures_of_every_kind_are_taken(dots):
    ways = [("GIF", {}), ("GIF", {"interlace": 0}), ("WEBP", {}), ("WEBP", {"lossless": True})]
    ways += [
        ("JPEG", {"progressive": turn, "subsampling": part}) for turn in (False, True) for part in (0, 1, 2)
    ]
    ways += [
        ("JPEG", {"restart_marker_blocks": 3}),
        ("JPEG", {"restart_marker_rows": 1, "progressive": True}),
    ]
    for kind, how in ways:
        assert read_picture(saved(kind, dots, **how)).picture.width == dots.width
    assert read_picture(saved("JPEG", dots.convert("CMYK"))).picture.width == dots.width
    moving = [dots, dots.rotate(180)]
    for kind in ("GIF", "WEBP"):
        assert (
            read_picture(saved(kind, dots, save_all=True, append_images=moving)).picture.width == dots.width
        )
    clear = dots.convert("RGBA")
    clear.putalpha(100)
    assert (
        read_picture(saved("WEBP", clear, save_all=True, append_images=[clear.rotate(180)])).picture.width
        == dots.width
    )


def without(raw, *markers):
    """A JPEG without some of its segments."""
    at, kept = 2, [raw[:2]]
    while raw[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(raw[at + 2 : at + 4], "big")
        kept += [] if raw[at + 1] in markers else [raw[at:end]]
        at = end
    return b"".join([*kept, raw[at:]])


JPEG, RESTARTING = saved("JPEG"), saved("JPEG", restart_marker_blocks=2)
SCAN = JPEG.index(b"\xff\xda") + 14


@pytest.mark.parametrize(
    "raw",
    [
        without(JPEG, 0xDB),
        without(JPEG, 0xC4),
        JPEG[:SCAN] + b"\xff\xd9",
        JPEG[: SCAN + 3] + b"\xff\xd9",
        JPEG.replace(b"\xff\xda\x00\x0c\x03\x01", b"\xff\xda\x00\x0c\x03\x07"),
        RESTARTING.replace(b"\xff\xd1", b"\xff\xd2"),
        without(RESTARTING, 0xDD),
        saved("WEBP").replace(b"\x9d\x01\x2a", b"\x9d\x01\x2b"),
        saved("WEBP", lossless=True).replace(b"\x2f", b"\x2e", 1),
    ],
    ids=["tables", "codes", "nothing", "cut", "component", "restarts", "no restarts", "webp", "lossless"],
)
def test_data_that_can_not_be_the_picture_are_broken(raw):
    with pytest.raises(PictureError, match="is a broken"):
        read_picture(raw)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_broken_bytes_are_a_picture_or_refused(kind):
    chance = random.Random(kind)  # noqa: S311 - broken on purpose
    raw = saved(kind)
    for _ in range(400):
        bad = bytearray(raw)
        for _ in range(chance.randint(1, 5)):
            bad[chance.randrange(len(bad))] = chance.randrange(256)
        try:
            read = read_picture(bytes(bad[: chance.randrange(1, len(bad) + 1)]))
        except PictureError:
            continue
        assert read.picture.width
        assert read.picture.height


@pytest.fixture
def seeds(tmp_path):
    (tmp_path / "seeds/images/port").mkdir(parents=True)
    return tmp_path / "seeds"


def load(seeds, *names):
    return load_pictures(seeds.parent, seeds, [(name, WHERE) for name in names])


def told(loaded):
    return [(item.code, item.origin.path) for item in loaded.diagnostics]


def test_a_picture_is_named_by_its_content_and_read_once(seeds):
    (seeds / "images/port/Über <b>.JPG").write_bytes(saved("JPEG"))
    (seeds / "images/same.jpeg").write_bytes(saved("JPEG", comment=SECRET))
    loaded = load(seeds, "port/Über <b>.JPG", "same.jpeg", "same.jpeg")
    assert told(loaded) == []
    first, second = loaded.found["port/Über <b>.JPG"], loaded.found["same.jpeg"]
    assert first.path == second.path
    folder, _, name = first.path.partition("/")
    assert folder == "images"
    assert name.removesuffix(".jpg").isalnum()


def test_what_can_not_be_shown_is_told_where_it_is_named(seeds):
    (seeds / "images/plan.svg").write_text("<svg/>")
    (seeds / "images/text.jpg").write_text("no picture")
    (seeds / "images/big.png").write_bytes(b"\x89PNG" + bytes(9 * 1024 * 1024))
    (seeds / "images/wide.png").write_bytes(saved("PNG", Image.new("1", (9000, 9000))))
    (seeds / "secret.png").write_bytes(saved("PNG"))
    (seeds / "images/link.png").symlink_to("/etc/hostname")
    names = [
        "plan.svg",
        "text.jpg",
        "big.png",
        "wide.png",
        "none.png",
        "../secret.png",
        "/etc/x.png",
        "a\0b",
        "port",
    ]
    loaded = load(seeds, *names, "link.png")
    assert told(loaded) == [("picture-unusable", WHERE.path)] * 10
    assert not loaded.found


def test_what_is_shown_all_the_same_is_remarked(seeds):
    chance = random.Random(1)  # noqa: S311 - a picture that nothing makes smaller
    noise = Image.frombytes("RGB", (700, 700), chance.randbytes(3 * 700 * 700))
    (seeds / "images/heavy.png").write_bytes(saved("PNG", noise))
    (seeds / "images/home.jpg").write_bytes(saved("JPEG", exif=particulars()))
    (seeds / "images/turned.png").write_bytes(saved("PNG", exif=particulars(3, place=False)))
    (seeds / "images/forgotten.png").write_bytes(saved("PNG"))
    (seeds / "images/notes.txt").write_text("who took them")
    loaded = load(seeds, "heavy.png", "home.jpg", "turned.png")
    assert set(loaded.found) == {"heavy.png", "home.jpg", "turned.png"}
    assert told(loaded) == [
        ("picture-heavy", WHERE.path),
        ("picture-located", WHERE.path),
        ("picture-turned", WHERE.path),
        ("file-not-read", "seeds/images/forgotten.png"),
    ]


def test_a_dossier_without_pictures_has_none(tmp_path):
    assert load(tmp_path / "seeds") == ({}, ())
