"""The articles: invented towns, invented people, our own words."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Story:
    """An article and all that a page can tell of it."""

    language: str
    outlet: str
    host: str
    title: str
    lead: str
    authors: tuple[str, ...]
    published: str
    modified: str
    section: str
    body: tuple[str, ...]
    caption: str
    credit: str
    also: tuple[str, ...]
    notice: str
    heading: str = ""
    words: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"https://{self.host}/news/{self.published[:10]}/story-{len(self.title)}"


HARBOUR = Story(
    "en",
    "The Quay Courier",
    "www.quaycourier.example",
    "Ferry crews & council agree on winter timetable for Skerry Sound",
    "The agreement ends five weeks of cancelled crossings and leaves the question of fares to a panel.",
    ("Maud Ellery", "Tomas Brandt"),
    "2024-02-11T18:42:00+01:00",
    "2024-02-12T07:05:00+01:00",
    "Region",
    (
        "Ferry crews in Skerry Sound will return to work on Monday after the island council accepted a winter timetable with fewer night crossings.",
        "The agreement was signed in the harbour office shortly after six in the evening, both sides said in a joint note.",
        "“Nobody got everything, and everybody can live with it,” said Ida Moran, who led the talks for the crews.",
        "Under the new timetable the last boat leaves the mainland at 21:15. Until now it left at 23:40.",
        "The council had argued that the late crossing carried eleven passengers on an average night and cost more than the school bus.",
        "A panel of five will look at fares by the end of May. Its proposals bind neither side, according to the note.",
        "Shopkeepers on the island welcomed the end of the dispute. Several had run short of fresh goods in January.",
        "Whether the night crossing comes back in summer was left open.",
    ),
    "The ferry Marigold at her berth in Skerry Sound on Sunday evening",
    "Photo: Ansel Roe/Quay Courier",
    (
        "Five bakeries close within a month",
        "What the storm did to the old pier",
        "Letters: Who pays for the ferry?",
    ),
    "We use cookies to make this site work and to count visits. Accept all or choose.",
    "What changes for passengers",
)

BRIDGE = Story(
    "ru",
    "Вестник Заречья",
    "zarechye.example",
    "В Заречье открыли мост, который строили девять лет",
    "Движение по нему пустят в ночь на субботу, сообщили в администрации.",
    ("Вера Лугова",),
    "2023-09-29T14:10:00+03:00",
    "2023-09-29T16:30:00+03:00",
    "Город",
    (
        "В пятницу в Заречье открыли мост через реку Тихую, строительство которого началось девять лет назад.",
        "По словам главы города Павла Дорохова, первые машины пройдут по мосту в ночь на субботу, после последней проверки.",
        "«Мы обещали, что он будет стоять до снега, и он стоит», — сказал Дорохов на открытии.",
        "Стоимость работ выросла с шести до одиннадцати миллиардов рублей. Подрядчик за это время сменился дважды.",
        "Жители левого берега добирались до больницы через соседний район, дорога занимала около часа.",
        "Теперь, как рассчитывают в администрации, она займёт не больше двенадцати минут.",
        "Пешеходная часть откроется позже: на ней ещё не смонтировали перила.",
    ),
    "Новый мост через Тихую за день до открытия",
    "Фото: Игорь Саенко / Вестник Заречья",
    ("Почему подорожал проезд", "Школы переходят на новый график", "Как выбирали имя для моста"),
    "Сайт использует файлы cookie. Продолжая, вы соглашаетесь с этим.",
    "Что дальше",
)

STRIKE = Story(
    "tr",
    "Körfez Postası",
    "korfezpostasi.example",
    "Liman işçileri iş bırakma eylemini üç gün sonra bitirdi",
    "Taraflar ücret artışının iki taksitte ödenmesi konusunda anlaştı.",
    ("Elif Sarıgül",),
    "2022-06-03T09:20:00+03:00",
    "2022-06-03T11:00:00+03:00",
    "Ekonomi",
    (
        "Gülkaya limanında çalışan 340 işçi, üç gün süren iş bırakma eylemini cuma sabahı bitirdi.",
        "Sendika sözcüsü Murat Işıldar, ücretlere yapılacak artışın iki taksitte ödeneceğini söyledi.",
        "“İstediğimizin tamamı değil ama çocuklarımıza götürecek bir sözümüz var,” dedi Işıldar.",
        "Liman işletmesi, bekleyen dokuz geminin hafta sonuna kadar boşaltılacağını açıkladı.",
        "Belediye başkanı görüşmelere arabulucu olarak katılmış, ilk gece masadan sonuç çıkmamıştı.",
        "Anlaşmanın ayrıntıları pazartesi günü işçilere okunacak ve oylanacak.",
    ),
    "İşçiler cuma sabahı liman kapısında",
    "Fotoğraf: Kerem Ulu",
    ("Balık fiyatları yine arttı", "Feribot seferlerine rüzgâr engeli", "Kıyı yolu yeniden açıldı"),
    "Bu sitede çerezler kullanılmaktadır. Devam ederek kabul etmiş olursunuz.",
    "Masada kalanlar",
)

WELL = Story(
    "ar",
    "صحيفة الواحة",
    "alwaha.example",
    "أهالي وادي النخيل يعيدون فتح البئر القديمة بعد عامين من الجفاف",
    "قال المجلس المحلي إن المياه تكفي القرى الثلاث حتى نهاية الصيف.",
    ("سلمى الرواس",),
    "2021-04-18T12:00:00+03:00",
    "2021-04-18T15:25:00+03:00",
    "محليات",
    (
        "أعاد أهالي وادي النخيل يوم الأحد فتح البئر القديمة التي توقفت قبل عامين بسبب الجفاف وانهيار جدارها الشرقي.",
        "وقال رئيس المجلس المحلي هاني الدباغ إن المياه تكفي القرى الثلاث حتى نهاية الصيف إذا التزم الجميع بالحصص.",
        "وأضاف الدباغ في حديث للصحيفة: «حفرنا تسعة أمتار أخرى حتى وصلنا إلى الماء، ولم نستعن بشركة من خارج الوادي».",
        "وشارك في العمل أكثر من ستين شخصا، بينهم معلمون وطلاب من المدرسة الثانوية.",
        "وكانت الشاحنات تنقل الماء إلى القرى مرتين في الأسبوع، وبلغ ثمن الصهريج الواحد ضعف ما كان عليه.",
        "ويعتزم المجلس تركيب مضخة تعمل بالطاقة الشمسية قبل شهر حزيران.",
    ),
    "العمال عند فوهة البئر صباح الأحد",
    "تصوير: مازن القصاب",
    ("موسم التمر يبدأ متأخرا", "طريق الجبل مغلق للصيانة", "مكتبة متنقلة تصل إلى الوادي"),
    "يستخدم هذا الموقع ملفات تعريف الارتباط.",
    "خطوات مقبلة",
)

MUSEUM = Story(
    "de",
    "Talbote",
    "www.talbote.example",
    "Museum gibt Glocke aus dem Jahr 1721 an die Gemeinde Oberlinden zurück",
    "Die Glocke war im Krieg eingezogen worden und hing seit 1951 im Depot des Museums.",
    ("Jutta Ehrlich",),
    "2020-11-05T08:00:00+01:00",
    "2020-11-06T09:30:00+01:00",
    "Kultur",
    (
        "Das Heimatmuseum in Steinau gibt eine Glocke aus dem Jahr 1721 an die Gemeinde Oberlinden zurück.",
        "Sie war 1942 eingezogen worden und hing seit 1951 im Depot, ohne dass ihre Herkunft bekannt war.",
        "Eine Schülerin hatte die Inschrift im vergangenen Winter für eine Facharbeit entziffert.",
        "„Wir haben sie zweimal falsch gelesen, und sie hat sie in einer Stunde gelöst“, sagte Museumsleiter Bernd Ott.",
        "Die Gemeinde will die Glocke zunächst in der Turnhalle zeigen, weil der Kirchturm saniert wird.",
        "Die Kosten des Transports von rund 4.000 Euro trägt der Landkreis.",
    ),
    "Die Glocke im Depot des Museums",
    "Foto: Nele Aust",
    ("Bäder öffnen später", "Neue Linie 7 fährt ab März", "Leserbriefe"),
    "Wir verwenden Cookies. Mehr dazu in der Datenschutzerklärung.",
    "Der lange Weg der Glocke",
)

STORIES = (HARBOUR, BRIDGE, STRIKE, WELL, MUSEUM)
