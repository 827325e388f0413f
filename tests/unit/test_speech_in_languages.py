"""Who speaks, in languages whose words of saying came last: commas and colons of other scripts, no capitals, no blanks."""

from __future__ import annotations

import re

import pytest

from mkdocs_dossier.text.quotations import Speaker, find_quotations

CAST: dict[str, dict[str, tuple[str, ...]]] = {
    "it": {"torrisi": ("Danilo Torrisi", "Torrisi"), "bucci": ("Marco Bucci", "Bucci")},
    "pt": {"costa": ("Marina Costa", "Costa"), "zanatta": ("Romeu Zanatta", "Zanatta")},
    "ar": {"ahmad": ("أحمد الخطيب", "الخطيب"), "salma": ("سلمى الرواس", "الرواس")},
    "fa": {"ahmadi": ("رضا احمدی", "احمدی"), "karimi": ("مینا کریمی", "کریمی")},
    "he": {"cohen": ("דוד כהן", "כהן"), "levi": ("רות לוי", "לוי")},
    "zh": {"wang": ("王小明",), "li": ("李华",)},
    "ja": {"olsen": ("ハンナ・オルセン", "オルセン"), "tanaka": ("田中一郎", "田中")},
}
"""By language, forms of names by whom they name."""

TOLD: list[tuple[str, str, list[str | None]]] = [
    ("it", "«Genova non dimentica», ha detto il sindaco Marco Bucci.", ["bucci"]),
    ("it", "Torrisi ha aggiunto: «Il ponte era vecchio e lo sapevano tutti».", ["torrisi"]),
    ("it", "“Non ci sono soldi”, spiega Torrisi, “e non ci saranno”.", ["torrisi", "torrisi"]),
    ("it", "Secondo Bucci, il ponte è «una vergogna nazionale».", ["bucci"]),
    ("it", "Bucci ha definito la proposta «un insulto».", ["bucci"]),
    ("it", '"Vedremo", ha fatto sapere Torrisi dopo l\'incontro con Bucci.', ["torrisi"]),
    ("pt", '"Mariana não ensinou nada", afirmou Marina Costa, da oposição.', ["costa"]),
    ("pt", 'Zanatta disse: "A empresa sabia do risco".', ["zanatta"]),
    ("pt", "“Vamos investigar”, disse o governador Romeu Zanatta nesta quinta.", ["zanatta"]),
    ("pt", 'Segundo Costa, a barragem era "uma bomba".', ["costa"]),
    ("pt", 'Para Zanatta, "não há culpados".', ["zanatta"]),
    ("ar", "وقال أحمد الخطيب: «لن يبقى أحد على الماء ليلا».", ["ahmad"]),
    ("ar", "«سنعود غدا»، أضافت سلمى الرواس خلال مؤتمر صحفي.", ["salma"]),
    ("ar", "وأكد الخطيب أن القرار «خطأ كبير».", ["ahmad"]),
    ("ar", "قال الخطيب إن البوابات «لا تعمل».", ["ahmad"]),
    ("ar", "وبحسب الرواس، فإن الوضع «صعب للغاية».", ["salma"]),
    ("fa", "رضا احمدی گفت: «هیچ\u200cکس شب روی آب نمی\u200cماند».", ["ahmadi"]),
    ("fa", "مینا کریمی افزود: «فردا بازمی\u200cگردیم».", ["karimi"]),
    ("fa", "«این تصمیم نادرست است»، احمدی گفت.", ["ahmadi"]),
    ("fa", "به گفته کریمی، وضعیت «بسیار دشوار» است.", ["karimi"]),
    ("he", 'דוד כהן אמר: "איש לא יישאר על המים בלילה".', ["cohen"]),
    ("he", '"נחזור מחר", הוסיפה רות לוי במסיבת עיתונאים.', ["levi"]),
    ("he", 'לדברי כהן, המצב "קשה מאוד".', ["cohen"]),
    ("he", '"זו טעות", אמר כהן.', ["cohen"]),
    ("he", 'לוי כינתה את ההחלטה "שגיאה חמורה".', ["levi"]),
    ("zh", "王小明表示：“没有人会在水上过夜。”", ["wang"]),
    ("zh", "“我们明天回来。”李华说。", ["li"]),
    ("zh", "“这是一个错误，”王小明在记者会上说，“我们必须改正。”", ["wang", "wang"]),
    ("zh", "据李华称，局势“非常困难”。", ["li"]),
    ("zh", "王小明称这一决定是“严重错误”。", ["wang"]),
    ("zh", "李华对记者说：“谁知道呢？”", ["li"]),
    ("ja", "ハンナ・オルセン社長は「誰も夜を水上で過ごすことはない」と語った。", ["olsen"]),
    ("ja", "田中一郎氏は「これは間違いだ」と述べた。", ["tanaka"]),
    ("ja", "「明日戻る」とオルセン氏は話した。", ["olsen"]),
    ("it", "«Non dimentica», ha detto il portavoce di Torrisi.", [None]),
    ("it", "«Basta», ha detto Bucci a Torrisi.", ["bucci"]),
    ("it", "Torrisi e Bucci hanno detto: «Basta così».", [None]),
    ("pt", '"Não sabia", disse o porta-voz de Zanatta.', [None]),
    ("pt", '"Chega", disse Costa a Zanatta.', ["costa"]),
    ("pt", 'A mãe de Costa disse: "Ela volta amanhã".', [None]),
    ("ar", "وقال متحدث باسم الخطيب: «لن نعود».", [None]),
    ("ar", "وقال والد الخطيب: «لن نعود أبدا».", [None]),
    ("ar", "وقالت الرواس للخطيب: «لن نعود أبدا».", ["salma"]),
    ("ar", "التقى الخطيب الرواس. وقالت: «لن نعود أبدا».", [None]),
    ("fa", "پدر احمدی گفت: «فردا برمی\u200cگردیم».", [None]),
    ("fa", "سخنگوی کریمی گفت: «فردا برمی\u200cگردیم».", [None]),
    ("fa", "احمدی به کریمی گفت: «فردا برمی\u200cگردیم».", ["ahmadi"]),
    ("he", '"נחזור מחר", אמר דובר של כהן.', [None]),
    ("he", '"נחזור מחר", אמרה אמו של כהן.', [None]),
    ("he", '"נחזור מחר", אמר כהן ללוי.', ["cohen"]),
    ("zh", "王小明的父亲说：“我们明天回来。”", [None]),
    ("zh", "王小明的发言人表示：“我们明天回来。”", [None]),
    ("zh", "李华告诉王小明：“我们明天回来。”", ["li"]),
    ("zh", "王小明在会见李华时说：“我们明天回来。”", ["wang"]),
    ("zh", "“我们明天回来。”王小明说。李华说：“不行。”", ["wang", "li"]),
    ("zh", "他说：“我们明天回来。”", [None]),
    ("ja", "オルセン氏の父親は「明日戻る」と語った。", [None]),
    ("ja", "オルセン氏の広報官は「明日戻る」と語った。", [None]),
    ("ja", "オルセン氏は田中氏に「明日戻る」と語った。", ["olsen"]),
]
"""Language, text, and the speakers of its quotes; none where the text does not tell, or tells of somebody who has no name."""


@pytest.mark.parametrize(("language", "text", "speakers"), TOLD)
def test_the_speaker_is_found_or_nobody_is(language: str, text: str, speakers: list[str | None]) -> None:
    names: list[Speaker] = []
    for value, forms in CAST[language].items():
        found = re.finditer("|".join(map(re.escape, forms)), text)
        names += (Speaker(each.start(), each.end(), value) for each in found)
    told = find_quotations([text], [tuple(sorted(names, key=lambda name: name.start))], language)
    assert {each.speaker for each in told} - {None} == set(speakers) - {None}
