"""Quotes that are cut at words that limit or turn them, by language, and quotes that are not."""

import pytest

from mkdocs_dossier.languages.files import tags_with
from mkdocs_dossier.languages.sections import Sense, Speech
from mkdocs_dossier.text.cut_quotes import CutKind, find_cuts
from mkdocs_dossier.text.paragraphs import paragraphs
from mkdocs_dossier.text.quote import QuoteMatch, find_quote
from mkdocs_dossier.text.sense import LONGEST, sense
from mkdocs_dossier.text.spans import Span

AFTER, BEFORE, WITHIN = CutKind.AFTER, CutKind.BEFORE, CutKind.WITHIN


def cuts(quote, text, language="en"):
    """What is cut off: (where, phrase) of each."""
    found = find_quote(quote, text)
    assert isinstance(found, QuoteMatch), found
    _, start, end = paragraphs(text)[found.paragraph - 1]
    return [(cut.kind, cut.words) for cut in find_cuts(text, Span(start, end), found.segments, language)]


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("The gates will open", "The gates will open, but only at noon.", [(AFTER, "but")]),
        ("The gates will open", "The gates will open (unless it rains).", [(AFTER, "unless")]),
        ("The gates will open", "The gates will open — Although nobody knows.", [(AFTER, "Although")]),
        ("gates of the U.S. Army", "The gates of the U.S. Army but not others", [(AFTER, "but")]),
        ("The gates will open", "The gates will open provided that it rains.", [(AFTER, "provided that")]),
        ("“The gates will open", "“The gates will open,” said Ann Roe, “but not today.”", [(AFTER, "but")]),
        (
            "the gates will open",
            "Nobody said that. He denied that the gates will open.",
            [(BEFORE, "denied that")],
        ),
        ("the gates will open", "He denied that “the gates will open”.", [(BEFORE, "denied that")]),
        ("opening the gates today", "They aren’t opening the gates today.", [(BEFORE, "aren't")]),
        ("evidence of a leak", "There was no evidence of a leak", [(BEFORE, "no")]),
        ("We shall open … the gates", "We shall open, though never fully, the gates.", [(WITHIN, "though")]),
        ("We shall open … said Ann", "We shall open but not today, said Ann.", [(WITHIN, "but")]),
        (
            "say that we … open it",
            "I say that we do not open it if it rains.",
            [(WITHIN, "not"), (AFTER, "if")],
        ),
    ],
)
def test_words_that_are_cut_off(quote, text, expected):
    assert cuts(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The gates will open", "The gates will open. But nobody came."),
        ("The gates will open.", "The gates will open. But nobody came."),
        ("The gates will open", "“The gates will open.” But nobody came."),
        ("The gates will open", "The gates will open at noon, but not today."),
        ("The gates will open", "It is not so. The gates will open."),
        ("The gates will open", "No, never. “The gates will open,” he said."),
        ("the gates will open", "No, the gates will open today."),
        ("the gates but also", "They close not only the gates but also the locks."),
        ("spoke to us there", "He spoke to us there on condition of anonymity."),
        ("18 was seen at sea", "The Billions No. 18 was seen at sea."),
        ("We shall open … said Ann", "We shall open it today, said Ann."),
        ("The gates will open but only at noon", "The gates will open but only at noon."),
    ],
)
def test_quotes_that_are_whole(quote, text):
    assert cuts(quote, text) == []


IN_LANGUAGES = [
    ("de", "Die Tore werden geöffnet", "Die Tore werden geöffnet, falls es regnet.", AFTER),
    ("de", "Er öffnet die Tore", "Er öffnet die Tore nicht.", AFTER),
    ("de", "die Tore geöffnet würden", "Er bestritt, dass die Tore geöffnet würden.", BEFORE),
    ("de", "Tore der Stadt geöffnet", "Es wurden keine Tore der Stadt geöffnet.", BEFORE),
    ("fr", "Les portes seront ouvertes", "Les portes seront ouvertes, mais seulement à midi.", AFTER),
    ("fr", "Les portes seront ouvertes", "Les portes seront ouvertes à condition qu’il pleuve.", AFTER),
    ("fr", "ouvert les portes hier", "Ils n’ont jamais ouvert les portes hier.", BEFORE),
    ("fr", "les portes soient ouvertes", "Il a nié que les portes soient ouvertes.", BEFORE),
    ("fr", "Il les … les portes", "Il les a vus mais n’ouvre pas les portes.", WITHIN),
    ("ru", "Ворота будут открыты", "Ворота будут открыты, если пойдёт дождь.", AFTER),
    ("ru", "Ворота будут открыты", "Ворота будут открыты за исключением северных.", AFTER),
    ("ru", "откроем ворота сегодня", "Мы не откроем ворота сегодня.", BEFORE),
    ("ru", "ворота были открыты", "Министр отрицал, что ворота были открыты.", BEFORE),
    ("ru", "Мы будем … ворота сегодня", "Мы будем ждать и никогда не откроем ворота сегодня.", WITHIN),
    ("uk", "Ворота буде відчинено", "Ворота буде відчинено, якщо піде дощ.", AFTER),
    ("uk", "відчинимо ворота сьогодні", "Ми ніколи не відчинимо ворота сьогодні.", BEFORE),
    ("uk", "ворота були відчинені", "Міністр заперечив, що ворота були відчинені.", BEFORE),
    ("es", "Las puertas se abrirán", "Las puertas se abrirán, pero solo al mediodía.", AFTER),
    ("es", "abrieron las puertas ayer", "Ellos nunca abrieron las puertas ayer.", BEFORE),
    ("es", "las puertas estuvieran abiertas", "Negó que las puertas estuvieran abiertas.", BEFORE),
    ("hy", "Դարպասները կբացվեն այսօր", "Դարպասները կբացվեն այսօր, եթե անձրև գա։", AFTER),
    ("hy", "Դարպասները կբացվեն այսօր", "Դարպասները կբացվեն այսօր, բայց ոչ բոլորը։", AFTER),
    ("hy", "բացել դարպասները այսօր", "Նա չի բացել դարպասները այսօր։", BEFORE),
    ("hy", "դարպասները բաց էին", "Նախարարը հերքեց, որ դարպասները բաց էին։", BEFORE),
    ("tr", "Kapılar bugün açılacak", "Kapılar bugün açılacak, ancak yalnızca öğlen.", AFTER),
    ("tr", "Bu kapılar bizim", "Bu kapılar bizim değil.", AFTER),
    ("tr", "kapıları açmış olduğunu", "Bakan asla kapıları açmış olduğunu söylemedi.", BEFORE),
    ("az", "Qapılar bu gün açılacaq", "Qapılar bu gün açılacaq, amma yalnız günorta.", AFTER),
    ("az", "Bu qapılar bizim", "Bu qapılar bizim deyil.", AFTER),
    ("az", "qapıları bu gün açacaq", "Heç vaxt qapıları bu gün açacaq deməyib.", BEFORE),
]


SPEECH_ALONE = {"ar", "fa", "he", "it", "ja", "pt", "zh"}
"""Languages of which it is known how they say who speaks, and not yet which words limit or turn what is said."""


@pytest.mark.parametrize(("language", "quote", "text", "kind"), IN_LANGUAGES)
def test_in_every_language_that_has_rules_for_quotations(language, quote, text, kind):
    assert [found for found, _ in cuts(quote, text, language)] == [kind]


def test_languages_with_rules_for_quotations_have_such_words():
    assert set(tags_with(Sense)) == {"en", *(case[0] for case in IN_LANGUAGES)}
    assert set(tags_with(Speech)) - set(tags_with(Sense)) == SPEECH_ALONE
    for language in tags_with(Sense):
        known = sense(language)
        assert known.limits
        assert known.negates
        assert known.numbers
        assert max(map(len, known.limits | known.negates | known.harmless)) <= LONGEST


def test_of_other_languages_nothing_is_told():
    assert cuts("The gates will open", "The gates will open, but only at noon.", "fi") == []
    assert cuts("The gates will open", "The gates will open, but only at noon.", "en-GB") == [(AFTER, "but")]


def test_what_is_shown_is_short():
    text = "The gates will open unless " + "it rains again and " * 20 + "so on."
    (found,) = find_cuts(text, Span(0, len(text)), [Span(0, 19)], "en")
    assert found.around == "unless it rains again and"


ORDINARY = {
    "en": """The harbour board met on Tuesday to speak about the old crane, which has stood on the quay since 1931. Its
    engineers had looked at every bolt in the spring and found that most of them would last another ten years. The town
    wants to move it to the museum, and the owners of the boatyard have offered to pay for half of the work. But the
    museum has no room before summer, the director said, and the crane can not be taken apart twice. A new place will be
    shown to the public in May, together with the plans for the bridge and the two ferries that are to be built in the
    north. Children from the school painted the crane last year and asked that it be kept where everybody can see it.""",
    "de": """Der Hafenrat hat am Dienstag über den alten Kran gesprochen, der seit 1931 am Kai steht. Die Ingenieure hatten
    im Frühjahr jede Schraube geprüft und festgestellt, dass die meisten noch zehn Jahre halten werden. Die Stadt will ihn
    ins Museum bringen, und die Besitzer der Werft haben angeboten, die Hälfte der Arbeiten zu bezahlen. Das Museum hat
    vor dem Sommer jedoch keinen Platz, sagte die Direktorin, und der Kran kann nicht zweimal zerlegt werden. Ein neuer
    Ort soll im Mai vorgestellt werden, zusammen mit den Plänen für die Brücke und die beiden Fähren, die im Norden gebaut
    werden. Kinder der Schule haben den Kran im vergangenen Jahr bemalt und gebeten, ihn dort zu lassen, wo ihn alle sehen.""",
    "fr": """Le conseil du port a parlé mardi de la vieille grue qui se dresse sur le quai depuis 1931. Les ingénieurs avaient
    examiné chaque boulon au printemps et constaté que la plupart tiendraient encore dix années. La ville veut la porter au
    musée, et les propriétaires du chantier ont proposé de payer la moitié des travaux. Le musée manque de place avant
    l’été, a dit la directrice, et la grue ne peut être démontée deux fois. Un nouveau lieu sera présenté au public en mai,
    avec les plans du pont et des deux bacs qui seront construits au nord. Des enfants de l’école ont peint la grue l’an
    dernier et demandé qu’elle reste là où chacun la voit. Mais les voisins la trouvent laide et disent la préférer ailleurs.""",
    "ru": """Совет порта во вторник обсудил старый кран, который стоит на набережной с 1931 года. Инженеры весной осмотрели
    каждый болт и установили, что большинство прослужит ещё десять лет. Город хочет перевезти его в музей, и владельцы
    верфи предложили оплатить половину работ. Однако у музея до лета мало места, сказала директор, и дважды разобрать кран
    не удастся. Новое место покажут публике в мае вместе с планами моста и двух паромов, которые построят на севере. Дети
    из школы в прошлом году раскрасили кран и просили оставить его там, где его видят все. Жители соседних домов считают,
    что он портит вид, и собрали двести подписей за то, чтобы его увезли как можно скорее и поставили на другом берегу.""",
    "hy": """Նավահանգստի խորհուրդը երեքշաբթի քննարկեց հին կռունկը, որը կանգնած է ափին 1931 թվականից։ Ինժեներները գարնանը
    ստուգել էին յուրաքանչյուր պտուտակ և պարզել, որ մեծ մասը կծառայի ևս տասը տարի։ Քաղաքը ցանկանում է այն տեղափոխել
    թանգարան, և նավաշինարանի տերերը առաջարկել են վճարել աշխատանքների կեսը։ Սակայն թանգարանը մինչև ամառ տեղ չունի, ասաց
    տնօրենը, և կռունկը հնարավոր չէ երկու անգամ քանդել։ Նոր վայրը հանրությանը կներկայացվի մայիսին՝ կամրջի և երկու
    լաստանավերի նախագծերի հետ, որոնք կառուցվելու են հյուսիսում։ Դպրոցի երեխաները անցյալ տարի ներկել են կռունկը և խնդրել
    թողնել այն այնտեղ, որտեղ բոլորը տեսնում են։ Հարևանները կարծում են, որ այն փչացնում է տեսքը, և հավաքել են ստորագրություններ։""",
    "tr": """Liman kurulu salı günü 1931’den beri rıhtımda duran eski vinci görüştü. Mühendisler ilkbaharda her cıvatayı
    incelemiş ve çoğunun on yıl daha dayanacağını saptamıştı. Kent onu müzeye taşımak istiyor ve tersanenin sahipleri işin
    yarısını ödemeyi önerdi. Ancak müzede yaza kadar yer bulunmuyor, dedi müdür, ve vinç iki kez sökülemez. Yeni yer mayısta
    halka gösterilecek, kuzeyde yapılacak köprünün ve iki feribotun planlarıyla birlikte. Okuldaki çocuklar geçen yıl vinci
    boyadı ve herkesin gördüğü yerde kalmasını istedi. Komşular manzarayı bozduğunu düşünüyor ve bir an önce karşı kıyıya
    götürülmesi için iki yüz imza topladı. Kurul gelecek ay yeniden toplanacak ve kararını o gün açıklayacak.""",
    "az": """Liman şurası çərşənbə axşamı 1931-ci ildən sahildə duran köhnə kranı müzakirə etdi. Mühəndislər yazda hər boltu
    yoxlamış və çoxunun hələ on il işləyəcəyini müəyyən etmişdilər. Şəhər onu muzeyə aparmaq istəyir və tərsanənin sahibləri
    işin yarısını ödəməyi təklif ediblər. Lakin muzeydə yaya qədər yer azdır, direktor dedi, və kranı iki dəfə sökmək
    mümkün deyil. Yeni yer mayda xalqa göstəriləcək, şimalda tikiləcək körpünün və iki bərənin planları ilə birlikdə.
    Məktəbdəki uşaqlar keçən il kranı boyayıb və onun hamının gördüyü yerdə qalmasını xahiş ediblər. Qonşular onun mənzərəni
    korladığını düşünür və qarşı sahilə aparılması üçün iki yüz imza toplayıblar. Şura gələn ay yenidən toplanacaq.""",
}


@pytest.mark.parametrize("language", sorted(ORDINARY))
def test_hardly_any_quote_of_an_ordinary_text_is_called_cut(language):
    text = " ".join(ORDINARY[language].split())
    starts = [0, *(index + 1 for index, sign in enumerate(text) if sign == " ")]
    whole = Span(0, len(text))
    begun = [
        start for start in starts[1:-4] if any(find_cuts(text, whole, [Span(start, len(text))], language))
    ]
    ended = [end for end in starts[4:] if any(find_cuts(text, whole, [Span(0, end - 1)], language))]
    assert len(begun) / len(starts) + len(ended) / len(starts) <= 0.02, (begun, ended)
