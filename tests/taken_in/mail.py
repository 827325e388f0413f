"""Mails: newsletters, letters sent on and answered, by the programs that print their heads."""

from __future__ import annotations

from email.message import EmailMessage

from taken_in.case import Case

_EN = (
    "The bakery on Quay Street will close at the end of May, after ninety years and four owners, its baker said.",
    "Its oven, built in 1934, needs a new vault that would cost more than the house, a mason told the Harbour Post.",
    "“We have baked for four generations of ferrymen,” said the baker, Ines Toller. “I shall miss the smell.”",
)
_DE = (
    "Die Bäckerei in der Kaistraße schließt Ende Mai nach neunzig Jahren und vier Inhabern, sagte die Bäckerin.",
    "Ihr Ofen von 1934 braucht ein neues Gewölbe, das mehr kosten würde als das Haus, wie ein Maurer mitteilte.",
)
_FR = (
    "La boulangerie de la rue du Quai fermera fin mai, après quatre-vingt-dix ans, a annoncé la boulangère.",
    "Son four de 1934 demande une voûte neuve qui coûterait plus cher que la maison, selon un maçon du port.",
)
_RU = (
    "Пекарня на Набережной улице закроется в конце мая после девяноста лет работы, сообщила хозяйка.",
    "Её печи 1934 года нужен новый свод, который стоил бы дороже самого дома, пояснил мастер.",
)
_PL = (
    "Piekarnia przy ulicy Nabrzeżnej zamknie się pod koniec maja po dziewięćdziesięciu latach, podała właścicielka.",
    "Jej piec z 1934 roku wymaga nowego sklepienia, które kosztowałoby więcej niż dom, wyjaśnił murarz.",
)
_JA = (
    "波止場通りのパン屋が九十年の歴史を終え、五月末に閉店すると店主が発表した。",
    "一九三四年に築かれた窯には新しい天井が必要で、家よりも費用がかかると職人は説明した。",
)
_QUESTION = "When does the bakery close, and why? We print tonight and would be glad of a word from you."


def letter(
    text: str = "", *, html: str = "", subject: str, sender: str, flowed: bool = False, **headers: str
) -> bytes:
    """A mail of plain text, markup or both."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "desk@archive.example", subject
    message["Date"] = "Thu, 9 May 2024 09:00:00 +0200"
    for name, value in headers.items():
        message[name] = value
    if text:
        message.set_content(text)
        if flowed:
            message.set_param("format", "flowed")
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def _case(name: str, raw: bytes, body: tuple[str, ...], free: tuple[str, ...] = (), **fields: object) -> Case:
    return Case(f"mail-{name}", "a.eml", raw, fields, body, free=free)


_REED = "Tom Reed <tom.reed@archive.example>"
_SIGNED = "\n\n-- \nTom Reed\nArchive desk, +44 20 7946 0123\ntom.reed@archive.example"


def _sent_on() -> list[Case]:
    quoted = "\n".join(f"> {line}" for line in "\n\n".join(_EN).split("\n"))
    return [
        _case(
            "en-gmail",
            letter(
                "worth keeping!\n\n---------- Forwarded message ---------\nFrom: Harbour Post <news@harbourpost.example>\n"
                "Date: Tue, 7 May 2024 at 18:30\nSubject: Bakery on Quay Street to close\nTo: Tom Reed <tom.reed@archive.example>\n\n\n"
                + "\n\n".join(_EN) + _SIGNED,
                subject="Fwd: Bakery on Quay Street to close", sender=_REED,
            ),
            _EN,
            title="Bakery on Quay Street to close", publisher="Harbour Post", published="2024-05-07T18:30",
        ),
        _case(
            "en-apple",
            letter(
                f"Look what came.\n\nBegin forwarded message:\n\n> From: Harbour Post <news@harbourpost.example>\n> Subject: Bakery on Quay Street to close\n"
                f"> Date: 7 May 2024 at 18:30:00 CEST\n> To: tom.reed@archive.example\n> \n{quoted}\n\nBest\nTom",
                subject="Fwd: Bakery on Quay Street to close", sender=_REED,
            ),
            _EN,
            title="Bakery on Quay Street to close", publisher="Harbour Post", published="2024-05-07T18:30+02:00",
        ),
        _case(
            "de-outlook-markup",
            letter(
                html="<html><body><p>Zur Ablage.</p><p>Mit freundlichen Grüßen<br>Jana Vogt<br>Archiv, Tel. 040 1234567</p><hr>"
                "<p><b>Von:</b> Hafenpost &lt;redaktion@hafenpost.example&gt;<br><b>Gesendet:</b> Dienstag, 7. Mai 2024 18:30<br>"
                "<b>An:</b> Vogt, Jana<br><b>Betreff:</b> Bäckerei am Kai schließt</p>" + "".join(f"<p>{text}</p>" for text in _DE) + "</body></html>",
                subject="WG: Bäckerei am Kai schließt", sender="Jana Vogt <jana.vogt@archiv.example>",
            ),
            _DE,
            title="Bäckerei am Kai schließt", publisher="Hafenpost", published="2024-05-07T18:30",
        ),
        _case(
            "fr-thunderbird",
            letter(
                "Bonjour, à garder.\n\n\n-------- Message transféré --------\nSujet : \tLa boulangerie du quai fermera\nDate : \tmardi 7 mai 2024 à 18:30\n"
                "De : \tLe Courrier du port <redaction@courrierduport.example>\nPour : \tjean.morel@archive.example\n\n\n" + "\n\n".join(_FR),
                subject="Tr: La boulangerie du quai fermera", sender="Jean Morel <jean.morel@archive.example>",
            ),
            _FR,
            title="La boulangerie du quai fermera", publisher="Le Courrier du port", published="2024-05-07T18:30",
        ),
        _case(
            "ru-line",
            letter(
                'Для архива.\n\n-------- Пересылаемое сообщение --------\n07.05.2024, 18:30, "Портовые вести" <news@portvesti.example>:\n\n' + "\n\n".join(_RU),
                subject="Fwd: Пекарня на Набережной закроется", sender="Олег Савин <oleg.savin@archive.example>",
            ),
            _RU,
            title="Пекарня на Набережной закроется", publisher="Портовые вести", published="2024-05-07T18:30",
        ),
        _case(
            "pl-unknown-words",
            letter(
                "do teczki\n\n-------- Przekazana wiadomość --------\nNadawca: Kurier Portowy <redakcja@kurierportowy.example>\nDoręczono: 2024-05-07 18:30\n"
                "Adresat: archiwum@archive.example\nTytuł: Piekarnia przy Nabrzeżnej zamknie się\n\n" + "\n\n".join(_PL),
                subject="PD: Piekarnia", sender="Anna Lis <anna.lis@archive.example>",
            ),
            _PL,
            title="Piekarnia przy Nabrzeżnej zamknie się", publisher="Kurier Portowy", published="2024-05-07T18:30",
        ),
        _case(
            "ja-unknown-words",
            letter(
                "保存用です。\n\n差出人： 港日報 <news@minatonippo.example>\n送信日時： 2024-05-07 18:30\n宛先： desk@archive.example\n件名： 波止場通りのパン屋が閉店へ\n\n" + "\n\n".join(_JA),
                subject="FW: 波止場通りのパン屋が閉店へ", sender="森 <mori@archive.example>",
            ),
            _JA,
            title="波止場通りのパン屋が閉店へ", publisher="港日報", published="2024-05-07T18:30",
        ),
        _case(
            "en-twice",
            letter(
                "Jana, for you.\n\nFrom: Tom Reed <tom.reed@archive.example>\nSent: Wednesday, May 8, 2024 10:00 AM\nTo: Jana Vogt\nSubject: FW: Bakery to close\n\nfyi, T.\n\n"
                "________________________________\nFrom: Harbour Post <news@harbourpost.example>\nSent: Tuesday, May 7, 2024 6:30 PM\nTo: Tom Reed\nSubject: Bakery to close\n\n" + "\n\n".join(_EN),
                subject="FW: Bakery to close", sender="Ann Poe <ann.poe@archive.example>",
            ),
            _EN,
            title="Bakery to close", publisher="Harbour Post", published="2024-05-07T18:30",
        ),
        _case(
            "en-inner-without-a-day",
            letter(
                "From: Harbour Post <news@harbourpost.example>\nTo: tom.reed@archive.example\nSubject: Bakery to close\n\n" + "\n\n".join(_EN),
                subject="Fwd: something else", sender=_REED,
            ),
            _EN,
            title="Bakery to close", publisher="Harbour Post",
        ),
        _case(
            "en-pasted-below",
            letter(
                "Bakery on Quay Street to close\n\nHP, 7 May, 2024 18:30\n\nhttps://www.harbourpost.example/town/2024/05/07/bakery\n\n" + "\n\n".join(_EN) + _SIGNED,
                subject="Fwd: Bakery on Quay Street to close", sender=_REED,
            ),
            _EN,
            title="Bakery on Quay Street to close", published="2024-05-07T18:30",
            publisher="Harbour Post",
            url="https://www.harbourpost.example/town/2024/05/07/bakery",
        ),
    ]  # fmt: skip


def _answered() -> list[Case]:
    asked = f"On Tue, 7 May 2024 at 16:00, Mara Quill <mara.quill@gmail.com> wrote:\n> Dear Ms Toller,\n> {_QUESTION}\n> Mara"
    return [
        _case(
            "en-answer-above",
            letter(
                "\n\n".join(_EN) + "\n\nKind regards,\nInes Toller\nPress office, +44 20 7946 0456\n\n" + asked,
                subject="Re: Question from mara.quill@gmail.com about the bakery",
                sender="Quay Street Bakery <press@quaybakery.example>",
            ),
            _EN,
            title="Question from about the bakery", publisher="Quay Street Bakery", published="2024-05-09T09:00+02:00",
        ),
        _case(
            "en-answer-below",
            letter(
                asked + "\n\n" + "\n\n".join(_EN),
                subject="Re: The bakery", sender="Quay Street Bakery <press@quaybakery.example>",
            ),
            _EN,
            title="The bakery", publisher="Quay Street Bakery", published="2024-05-09T09:00+02:00",
        ),
        _case(
            "de-answer-sent-on",
            letter(
                "Antwort der Bäckerei, zur Ablage.\n\n-----Ursprüngliche Nachricht-----\nVon: Bäckerei am Kai <presse@kaibaeckerei.example>\n"
                "Gesendet: Dienstag, 7. Mai 2024 18:30\nAn: Mara Quill\nBetreff: AW: Schließung\n\n" + "\n\n".join(_DE)
                + "\n\nMit freundlichen Grüßen\nInes Toller\n\nAm 7. Mai 2024 um 16:00 schrieb Mara Quill <mara.quill@gmail.com>:\n\n> Wann schließt die Bäckerei?\n> Mara Quill",
                subject="WG: AW: Schließung", sender="Jana Vogt <jana.vogt@archiv.example>",
            ),
            _DE,
            title="Schließung", publisher="Bäckerei am Kai", published="2024-05-07T18:30",
        ),
        _case(
            "en-answer-brief",
            letter(
                "The bakery closes on 31 May because its oven is broken and nobody can mend it, and that is all we can say.\n\n"
                f"From: Mara Quill <mara.quill@gmail.com>\nSent: Tuesday, May 7, 2024 4:00 PM\nTo: Press\nSubject: The bakery\n\n{_QUESTION} {_QUESTION}",
                subject="RE: The bakery", sender="Quay Street Bakery <press@quaybakery.example>",
            ),
            ("The bakery closes on 31 May because its oven is broken and nobody can mend it, and that is all we can say.",),
            title="The bakery", publisher="Quay Street Bakery", published="2024-05-09T09:00+02:00",
        ),
    ]  # fmt: skip


def _newsletters() -> list[Case]:
    wrapped = _EN[0].replace(" after ", " \nafter ")
    return [
        _case(
            "en-newsletter",
            letter(
                "Read online: https://www.harbourpost.example/town/2024/05/07/bakery\n\n" + "\n\n".join(_EN)
                + "\n\nYou are receiving this email because you subscribed. Unsubscribe\n",
                subject="Bakery on Quay Street to close", sender="Harbour Post <news@harbourpost.example>",
            ),
            _EN,
            title="Bakery on Quay Street to close", publisher="Harbour Post", published="2024-05-09T09:00+02:00",
            url="https://www.harbourpost.example/town/2024/05/07/bakery",
        ),
        _case(
            "en-flowed",
            letter(
                wrapped + "\n\n" + "\n\n".join(_EN[1:]), flowed=True,
                subject="Bakery on Quay Street to close", sender="Ines Toller <ines.toller@quaybakery.example>",
            ),
            _EN,
            title="Bakery on Quay Street to close", authors=("Ines Toller",), published="2024-05-09T09:00+02:00",
        ),
        _case(
            "en-labels-of-a-release",
            letter(
                "For immediate release\n\nDate: 7 May 2024\n\n" + "\n\n".join(_EN),
                subject="Bakery on Quay Street to close", sender="Quay Street Bakery <press@quaybakery.example>",
            ),
            _EN,
            title="Bakery on Quay Street to close", publisher="Quay Street Bakery", published="2024-05-07",
        ),
    ]  # fmt: skip


CASES: list[Case] = [*_sent_on(), *_answered(), *_newsletters()]
