import pytest

from dossier_workbench.readers.decode import declared_charset, decode
from dossier_workbench.readers.errors import IntakeError

TEXTS = {
    "ru": "Сегодня в столице прошли переговоры о мире, и стороны договорились продолжить встречи. ",
    "uk": "Сьогодні у столиці відбулися перемовини, і сторони домовилися про їхнє продовження. ",
    "tr": "İstanbul'da görüşmeler sürüyor; ığdır, çiğ ve şöför hakkında açıklama yapıldı, dün akşam. ",
    "de": "Die Gespräche über Straßenbau und Überflüge fanden am Dienstag in München statt. ",
    "fr": "Les négociations ont repris hier à Genève, où les délégations espèrent un accord. ",
    "pl": "Wczoraj w Łodzi odbyły się rozmowy o pokoju, żeby ułatwić współpracę i dążyć do zgody. ",
    "cs": "Včera v Praze proběhla jednání o míru, strany se dohodly na dalších schůzkách. ",
    "lt": "Vakar Vilniuje įvyko derybos dėl taikos, šalys susitarė tęsti susitikimus kitą mėnesį. ",
    "el": "Χθες στην Αθήνα έγιναν συνομιλίες για την ειρήνη και οι πλευρές συμφώνησαν. ",
    "ar": "جرت أمس محادثات حول السلام في العاصمة واتفق الطرفان على مواصلة اللقاءات. ",
    "ja": "昨日、首都で和平に関する協議が行われ、双方は会談を続けることで合意した。",
    "zh": "昨天，双方在首都就和平问题举行会谈，并同意继续举行会议。",
}
LEGACY = [
    *(("ru", codec) for codec in ("cp1251", "koi8-r", "cp866", "iso8859-5")),
    *(("uk", codec) for codec in ("cp1251", "koi8-u")),
    *(("tr", "cp1254"), ("de", "cp1252"), ("fr", "cp1252"), ("de", "mac_roman")),
    *(("pl", "cp1250"), ("pl", "iso8859-2"), ("cs", "cp1250"), ("lt", "cp1257")),
    *(("el", "cp1253"), ("ar", "cp1256"), ("ja", "shift_jis"), ("zh", "gb18030")),
]


@pytest.mark.parametrize(("language", "codec"), LEGACY)
@pytest.mark.parametrize("declared", ["", "utf-8", "no-such-thing"])
def test_encodings_are_recognised_that_nobody_or_a_liar_declares(language, codec, declared):
    text = TEXTS[language] * 6
    assert decode(text.encode(codec), declared) == text


@pytest.mark.parametrize(
    ("language", "codec", "declared"),
    [("ru", "cp1251", "iso-8859-1"), ("ru", "koi8-r", "windows-1251"), ("de", "cp1252", "windows-1251")],
)
def test_a_declaration_that_gives_nonsense_is_not_believed(language, codec, declared):
    text = TEXTS[language] * 6
    assert decode(text.encode(codec), declared) == text


@pytest.mark.parametrize(
    ("language", "codec"),
    [("ru", "windows-1251"), ("tr", "iso-8859-9"), ("zh", "gb2312"), ("pl", "iso-8859-2")],
)
def test_a_declaration_that_gives_sense_is_believed(language, codec):
    assert decode(TEXTS[language].encode(codec), codec) == TEXTS[language]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_recognised_by_itself(language, codec):
    text = f"{TEXTS[language]}\n{TEXTS['de']}"
    assert decode(text.encode(codec), "windows-1252") == text


def test_a_page_cut_off_in_the_middle_of_a_letter_is_still_utf8():
    assert decode((TEXTS["ru"] * 3).encode()[:-3]).startswith(TEXTS["ru"] * 2)


def test_line_ends_become_one_kind():
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_junk_is_no_text():
    with pytest.raises(IntakeError) as error:
        decode(bytes(range(256)) * 100)
    assert error.value.code == "article-unreadable"


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>", "windows-1251"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b"<script>" + b"x" * 50_000 + b"</script><meta charset=cp866 />", "cp866"),
        (b"<p>charset</p>", ""),
    ],
)
def test_what_a_page_declares_is_found_wherever_it_stands(head, charset):
    assert declared_charset(head) == charset
