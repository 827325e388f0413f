"""Dates in the words, digits, calendars and eras of many languages, as pages print them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from babel.dates import format_date
from babel.localedata import locale_identifiers

from dossier_workbench.pasted.day_order import order_of
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments
from mkdocs_dossier.languages.cldr import names
from taken_in.case import Case

DAYS = (date(2024, 3, 5), date(2023, 11, 28), date(2022, 5, 14))

# A headline, the line that prints the day, two sentences.
_PAGES: dict[str, tuple[str, str, str, str]] = {
    "th-buddhist": ("หอดูดาวบนเขาเปิดอีกครั้ง", "5 มีนาคม 2567 เวลา 18:30 น.", "หอดูดาวบนเขาเย็นจะเปิดให้ผู้เข้าชมอีกครั้งหลังจากการซ่อมแซมที่ใช้เวลาสองฤดูหนาว", "2024-03-05T18:30"),
    "th-era-named": ("หอดูดาวบนเขาเปิดอีกครั้ง", "วันอังคารที่ 5 มีนาคม พ.ศ. 2567", "หอดูดาวบนเขาเย็นจะเปิดให้ผู้เข้าชมอีกครั้งหลังจากการซ่อมแซมที่ใช้เวลาสองฤดูหนาว", "2024-03-05"),
    "ja-reiwa": ("丘の天文台が再び開館", "令和6年3月5日", "寒い丘の天文台は二度の冬にわたる修理を終え、六月に再び来館者を迎えると館長が発表した。", "2024-03-05"),
    "ja-first-year": ("丘の天文台が再び開館", "令和元年５月１４日", "寒い丘の天文台は二度の冬にわたる修理を終え、六月に再び来館者を迎えると館長が発表した。", "2019-05-14"),
    "ja-clock": ("丘の天文台が再び開館", "2024年3月5日 午後6時30分", "寒い丘の天文台は二度の冬にわたる修理を終え、六月に再び来館者を迎えると館長が発表した。", "2024-03-05T18:30"),
    "zh-signs": ("山上天文台重新开放", "2024年3月5日 18:30", "寒山上的天文台在修理了两个冬天之后，将于六月重新向游客开放，馆长昨日宣布了这一消息。", "2024-03-05T18:30"),
    "zh-numerals": ("山上天文台重新开放", "二〇二四年三月十五日", "寒山上的天文台在修理了两个冬天之后，将于六月重新向游客开放，馆长昨日宣布了这一消息。", "2024-03-15"),
    "zh-republic": ("山上天文台重新開放", "民國113年3月5日", "寒山上的天文台在修理了兩個冬天之後，將於六月重新向遊客開放，館長昨日宣布了這一消息。", "2024-03-05"),
    "ko-signs": ("언덕 천문대 다시 문 열다", "2024년 3월 5일 오후 6:30", "추운 언덕의 천문대가 두 번의 겨울에 걸친 수리를 마치고 유월에 다시 관람객을 맞는다고 관장이 밝혔다.", "2024-03-05T18:30"),
    "hi-digits": ("पहाड़ी की वेधशाला फिर खुली", "५ मार्च २०२४", "ठंडी पहाड़ी की वेधशाला दो सर्दियों की मरम्मत के बाद जून में फिर से दर्शकों के लिए खुलेगी, निदेशक ने कहा।", "2024-03-05"),
    "bn-digits": ("পাহাড়ের মানমন্দির আবার খুলছে", "৫ মার্চ ২০২৪", "ঠান্ডা পাহাড়ের মানমন্দির দুই শীতের মেরামতের পর জুন মাসে আবার দর্শকদের জন্য খুলবে, পরিচালক জানিয়েছেন।", "2024-03-05"),
    "vi-words": ("Đài thiên văn mở cửa trở lại", "Ngày 5 tháng 3 năm 2024", "Đài thiên văn trên đồi lạnh sẽ mở cửa trở lại cho khách tham quan vào tháng sáu, sau hai mùa đông sửa chữa, giám đốc cho biết.", "2024-03-05"),
    "el-words": ("Το αστεροσκοπείο ανοίγει ξανά", "5 Μαρτίου 2024, 18:30", "Το αστεροσκοπείο στον κρύο λόφο θα ανοίξει ξανά για το κοινό τον Ιούνιο, ύστερα από δύο χειμώνες εργασιών, είπε η διευθύντρια.", "2024-03-05T18:30"),
    "pl-words": ("Obserwatorium znów otwarte", "28 listopada 2023", "Obserwatorium na zimnym wzgórzu zostanie w czerwcu ponownie otwarte dla zwiedzających po dwóch zimach naprawy, powiedziała dyrektorka.", "2023-11-28"),
    "hr-like-another": ("Zvjezdarnica ponovno otvorena", "28. listopada 2023.", "Zvjezdarnica na hladnom brijegu ponovno će se otvoriti za posjetitelje u lipnju, nakon dvije zime popravaka, rekla je ravnateljica kuće.", "2023-10-28"),
    "fi-words": ("Tähtitorni avataan jälleen", "5. maaliskuuta 2024 klo 18.30", "Kylmän mäen tähtitorni avataan kesäkuussa jälleen kävijöille kahden talven kestäneen korjauksen jälkeen, sanoi johtaja torstaina.", "2024-03-05T18:30"),
    "id-words": ("Observatorium dibuka kembali", "Selasa, 5 Maret 2024", "Observatorium di bukit dingin akan dibuka kembali untuk pengunjung pada bulan Juni, setelah perbaikan selama dua musim dingin, kata direkturnya.", "2024-03-05"),
    "lt-words": ("Observatorija vėl atidaroma", "2024 m. kovo 5 d.", "Observatorija ant šaltos kalvos birželį vėl bus atidaryta lankytojams po dvi žiemas trukusio remonto, pranešė jos direktorė ketvirtadienį.", "2024-03-05"),
    "hu-words": ("Újra megnyílik a csillagvizsgáló", "2024. március 5.", "A hideg dombon álló csillagvizsgáló júniusban újra megnyílik a látogatók előtt, két télig tartó javítás után, mondta az igazgatónő.", "2024-03-05"),
    "fa-persian": ("رصدخانه دوباره باز می‌شود", "۱۵ اسفند ۱۴۰۲ - ۱۸:۳۰", "رصدخانه‌ی تپه‌ی سرد پس از دو زمستان تعمیر در ماه خرداد دوباره به روی بازدیدکنندگان باز می‌شود، مدیر آن گفت.", "2024-03-05T18:30"),
    "en-either-way": ("Observatory to open again", "03/04/2024", "The observatory on Cold Hill will open to visitors again in June, after a repair that took two winters, its director said.", ""),
}  # fmt: skip


def _cases() -> Iterator[Case]:
    for name, (title, line, sentence, day) in _PAGES.items():
        text = f"{title}\n\n{line}\n\n{sentence}\n\n{sentence}"
        fields = {"title": title, **({"published": day} if day else {})}
        yield Case(f"date-{name}", "a.txt", text.encode(), fields)


CASES: list[Case] = [*_cases()]


def languages() -> list[str]:
    """Every language of which CLDR has names of months."""
    known = {tag for tag in locale_identifiers() if "_" not in tag and tag != "root"}
    return sorted(tag for tag in known if names(tag, "months", "wide"))


def misread(tag: str) -> list[str]:
    """Of some days those that are read in another way than Babel writes them in a language, as it writes them."""
    found = []
    for day in DAYS:
        for form in ("long", "full"):
            text = format_date(day, form, locale=tag)
            line = read_line(text, tag)
            read = moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), order_of("", "", tag))
            if [moment.value for moment in read] != [day.isoformat()]:
                found.append(text)
    return found
