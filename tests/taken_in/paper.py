"""PDF files: newspapers with running heads and columns, divided words, ligatures, and lines from right to left."""

from __future__ import annotations

from pathlib import Path

import manimgx_fonts
import typst

from taken_in.case import Case

_FONTS = typst.Fonts(include_system_fonts=False, font_paths=[str(Path(manimgx_fonts.__file__).parent)])

_EN = (
    "The observatory on Cold Hill will open to visitors again in June, after a repair that took two winters and cost more than the council had set aside for the whole of the decade.",
    "Its dome had been stuck since a storm in the autumn of 2021. The astronomers looked at whatever stars passed the slit, and published a paper about them, which won a prize.",
    "“We learned to be patient,” said Ada Finch, who leads the house. “The sky is not in a hurry, and neither were the builders, as the mayor has told you already.”",
)
_DE = (
    "Die Sternwarte auf dem Kaltenberg öffnet im Juni wieder für Besucher, nach einer Instandsetzung, die zwei Winter dauerte und mehr kostete als die Gemeinde vorgesehen hatte.",
    "Ihre Kuppel klemmte seit einem Sturm im Herbst 2021. Die Astronomen beobachteten, was am Spalt vorbeizog, und veröffentlichten darüber einen Aufsatz, der einen Preis erhielt.",
)
_AR = (
    "يفتح المرصد على التل البارد أبوابه للزوار من جديد في 12 يونيو 2024، بعد إصلاح دام شتاءين (وكلف 90 ألفا) وفاق ما رصدته البلدية.",
    "وقالت مديرة المرصد آدا فنتش لصحيفة Hill Echo إن السماء ليست في عجلة، وإن الزيارة تبدأ كل يوم في 18:30 مساء.",
)
_HE = (
    "מצפה הכוכבים על הגבעה הקרה ייפתח שוב למבקרים ב-12 ביוני 2024, אחרי תיקון שנמשך שני חורפים (ועלה 90 אלף) יותר משהקצתה העירייה.",
    "מנהלת המצפה, עדה פינץ', אמרה לעיתון Hill Echo כי השמים אינם ממהרים, וכי הביקור מתחיל בכל יום בשעה 18:30.",
)


def page(
    source: str,
    *,
    width: int = 148,
    height: int = 210,
    head: str = "",
    foot: str = "",
    language: str = "en",
    text: str = "",
) -> bytes:
    """A PDF of Typst's: ``text`` are settings, ``head`` and ``foot`` what stands on every page."""
    sheet = (
        f"#set page(width: {width}mm, height: {height}mm, margin: 18mm, header: [{head}], footer: [{foot}])\n"
    )
    fonts = '("Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic")'
    setting = (
        f'#set text(size: 10pt, lang: "{language}", font: {fonts}{text})\n#set smartquote(enabled: false)\n'
    )
    return typst.compile(f"{sheet}{setting}{source}\n".encode(), font_paths=_FONTS)


def _case(name: str, raw: bytes, body: tuple[str, ...], **fields: object) -> Case:
    return Case(f"pdf-{name}", "a.pdf", raw, fields, body)


_COLUMNS = "#columns({})[\n#set par(justify: true)\n{}\n]"
_NUMBERED = 'Page #context counter(page).display("1 of 1", both: true)'


def _newspapers() -> list[Case]:
    text = "\n\n".join(_EN)
    head = '#text(size: {}pt, weight: "bold")[{}]\n\n'
    return [
        _case(
            "en-running-head",
            page(
                head.format(13, "Observatory to open in June") + "By Mara Quill\n\n" + text,
                head="THE HILL ECHO #h(1fr) 8 May 2024", foot=_NUMBERED,
            ),
            _EN,
            title="Observatory to open in June", authors=("Mara Quill",), published="2024-05-08",
        ),
        _case(
            "en-columns",
            page(
                head.format(12, "Observatory to open in June") + "By Mara Quill and Tom Reed\n\n" + _COLUMNS.format(2, text),
                head="THE HILL ECHO #h(1fr) Wednesday, May 8, 2024", foot=f"#h(1fr) {_NUMBERED}", text=", hyphenate: true",
            ),
            _EN,
            title="Observatory to open in June", authors=("Mara Quill", "Tom Reed"), published="2024-05-08",
        ),
        _case(
            "de-columns",
            page(
                head.format(14, "Sternwarte öffnet im Juni") + "Von Jana Vogt\n\n" + _COLUMNS.format(2, "\n\n".join(_DE)),
                head="BERGBOTE #h(1fr) 8. Mai 2024", foot="#align(center)[3]", language="de", text=", hyphenate: true",
            ),
            _DE,
            title="Sternwarte öffnet im Juni", authors=("Jana Vogt",), published="2024-05-08",
        ),
        _case(
            "en-printed-by-a-browser",
            page(
                "#text(size: 9pt)[Home | World | Town | Sport | Culture]\n\n" + head.format(20, "Observatory to open in June") + "By Mara Quill\n\n8 May 2024\n\n" + text,
                head="#text(size: 7pt)[6/1/24, 9:00 AM #h(1fr) Observatory to open in June - The Hill Echo]",
                foot="#text(size: 7pt)[https:\\/\\/www.hillecho.example/town/observatory #h(1fr) 1/1]",
            ),
            _EN,
            title="Observatory to open in June", authors=("Mara Quill",), published="2024-05-08",
            publisher="The Hill Echo",
            url="https://www.hillecho.example/town/observatory",
        ),
    ]  # fmt: skip


def _words() -> list[Case]:
    divided = "The finance officer of the hill said that the office was flooded, and that the price-determining factors of the repair are the well-known ones."
    lines = "The ﬁnance oﬃcer of the hill said that the oﬃce was ﬂooded, and that the price-\\ \ndetermining factors of the re-\\ \npair are the well-\\ \nknown ones."
    french = "Le vice-président de la commune a annoncé que la gouvernance de l'observatoire serait peut-être confiée à un astronome."
    broken = "Le vice-\\ \nprésident de la commune a annoncé que la gouver-\\ \nnance de l'observatoire serait peut-\\ \nêtre confiée à un astro-\\ \nnome."
    return [
        _case("en-divided", page(lines), (divided,)),
        _case("fr-divided", page(broken, language="fr"), (french,)),
        _case(
            "de-compounds",
            page("Die Bundes-\\ \nregierung und die Nord-\\ \nSüd-Achse, die Ein- und Ausfuhr und die Stern-\\ \nwarte sind das Thema des Tages.", language="de"),
            ("Die Bundesregierung und die Nord-Süd-Achse, die Ein- und Ausfuhr und die Sternwarte sind das Thema des Tages.",),
        ),
    ]  # fmt: skip


def _leftwards() -> list[Case]:
    found = []
    for language, texts, title in (
        ("ar", _AR, "المرصد يفتح أبوابه في يونيو"),
        ("he", _HE, "מצפה הכוכבים ייפתח ביוני"),
    ):
        for columns in (1, 2):
            body = "\n\n".join(texts)
            body = _COLUMNS.format(2, body) if columns > 1 else body
            raw = page(f"#text(size: 18pt)[{title}]\n\n{body}", language=language)
            found.append(_case(f"{language}-{columns}", raw, texts, title=title))
    return found


CASES: list[Case] = [*_newspapers(), *_words(), *_leftwards()]
