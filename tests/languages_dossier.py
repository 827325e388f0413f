"""A dossier whose sources, names and words come in many languages and scripts, and in words of any length."""

from __future__ import annotations

import json
from pathlib import Path

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_ID = "canalboardofsarimandadjacentprovincesxyz"
LONG_URL = f"https://example.org/{'archive-of-everything/' * 6}page?{'parameter' * 9}=1"

CONFIG = """\
site_name: The Sarim canal
theme:
  name: material
  features: [navigation.tabs]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}
plugins: [dossier]
"""

ARTICLES = {
    "ar": (
        "محادثات حول قناة صارم بين الوزيرة ليلى حداد والمجلس",
        "dateline: ميناء صارم\nphotos: [{caption: ليلى حداد عند القناة}]",
        (
            "التقت الوزيرة ليلى حداد يوم 12 مارس 2031 أعضاء مجلس قناة صارم. وقالت حداد: "
            "«NATO ليست طرفا، ولن نغلق القناة أمام السفن الصغيرة».\n\nقُتل أربعة عشر بحارا في القناة، بحسب المجلس."
        ),
        "NATO ليست طرفا، ولن نغلق القناة أمام السفن الصغيرة",
        "قُتل أربعة عشر بحارا في القناة",
    ),
    "he": (
        "ועדת התעלה סגרה את המעבר בסארים",
        "section: ביטחון",
        (
            "ועדת תעלת סארים סגרה את המעבר ביום שלישי. לילה חדאד אמרה: "
            "״לא נסגור את התעלה בפני ספינות קטנות״.\n\nשלושה עשר מלחים נהרגו בתעלה."
        ),
        "לא נסגור את התעלה בפני ספינות קטנות",
        "שלושה עשר מלחים נהרגו בתעלה",
    ),
    "fa": (
        "کانال صارم تا پایان هفته بسته می‌ماند",
        "",
        "لیلا حداد گفت: «کانال را بر کشتی‌های کوچک نمی‌بندیم». چهارده ملوان در کانال صارم کشته شدند.",
        "کانال را بر کشتی‌های کوچک نمی‌بندیم",
        "چهارده ملوان در کانال صارم کشته شدند",
    ),
    "ru": (
        "Канал Сарим закрыт на неделю, сообщил совет",
        "dateline: Порт-Сарим\nsection: Политика",
        "Министр Лейла Хаддад заявила: «Мы не закроем канал Сарим для малых судов». Погибли тринадцать моряков.",
        "Мы не закроем канал Сарим для малых судов",
        "Погибли тринадцать моряков",
    ),
    "fr": (
        "Le canal de Sarim reste fermé aux grands bateaux",
        "",
        (
            "La ministre Leïla Haddad a déclaré : « Nous ne fermerons pas le canal de Sarim aux petits bateaux ». "
            "Quatorze marins sont morts dans le canal."
        ),
        "Nous ne fermerons pas le canal de Sarim aux petits bateaux",
        "Quatorze marins sont morts dans le canal",
    ),
    "de": (
        f"{LONG} warnt vor der Kanalschließung",
        f"url: {LONG_URL}",
        (
            f"Die {LONG} bat um Kanalschließungsverordnungsdurchführungsbestimmungen. Ministerin Leila Haddad sagte: "
            "„Wir schließen den Sarim-Kanal nicht für kleine Schiffe“. Vierzehn Matrosen starben im Kanal."
        ),
        "Wir schließen den Sarim-Kanal nicht für kleine Schiffe",
        "Vierzehn Matrosen starben im Kanal",
    ),
    "en": (
        "Canal of Sarim stays shut for a week",
        "",
        (
            "Leila Haddad said in Port Sarim: “We shall not shut the Sarim canal to small boats.” "
            "Some 13 sailors had died, the board said, within 40 km of the port."
        ),
        "We shall not shut the Sarim canal to small boats",
        "13 sailors had died, the board said",
    ),
}
"""By language: title, more front matter, text, what the minister said, what backs the number of dead."""

_FORMS = {
    "ar": ("ليلى حداد", "قناة صارم"),
    "he": ("לילה חדאד", "תעלת סארים"),
    "fa": ("لیلا حداد", "کانال صارم"),
    "ru": ("Лейла Хаддад", "канал Сарим"),
    "fr": ("Leïla Haddad", "canal de Sarim"),
}

_DEATHS = {"14": ("ar", "fa", "fr", "de"), "13": ("he", "ru", "en")}


def make_languages_dossier(root: Path, language: str = "en") -> Path:
    """Write it; ``language`` is the dossier's own, whatever its records are written in."""
    files = {
        "mkdocs.yml": CONFIG,
        "seeds/dossier.yaml": f"title: The Sarim canal\nlanguage: {language}\nquotation_budget: 900\n",
        "seeds/catalogue/all.yaml": _catalogue(),
        "docs/index.md": "A canal, [[leila-haddad|a minister]], and [[report-ar]].\n",
        "docs/method.md": "# Method\n\nBy <q>hand</q>.\n\n<blockquote><p>Words of another.</p></blockquote>\n",
    }
    for number, (lang, (title, more, text, *_)) in enumerate(ARTICLES.items(), 10):
        front = f"title: {json.dumps(title, ensure_ascii=False)}\npublisher: Wire {lang}\npublished: 2031-03-{number}\nlanguage: {lang}\nrights: open"
        covers = "covers: [{event: canal-closure, role: report}]"
        files[f"seeds/articles/report-{lang}.md"] = (
            "\n".join(filter(None, ["---", front, covers, more, "---", text])) + "\n"
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def _catalogue() -> str:
    forms = [
        ", ".join(f"{{form: {both[place]}, lang: {lang}}}" for lang, both in _FORMS.items())
        for place in (0, 1)
    ]
    cites = {
        value: ", ".join(f'{{source: report-{lang}, quote: "{ARTICLES[lang][4]}"}}' for lang in languages)
        for value, languages in _DEATHS.items()
    }
    claims = "".join(
        f"      - {{property: deaths, value: '{value}', cite: [{found}]}}\n" for value, found in cites.items()
    )
    spoken = "".join(
        f'      - {{speaker: leila-haddad, cite: {{source: report-{lang}, quote: "{texts[3]}"}}}}\n'
        for lang, texts in ARTICLES.items()
    )
    return f"""\
actors:
  leila-haddad:
    kind: person
    name: Leila Haddad
    names: [Haddad, {forms[0]}]
    summary: Minister of canals.
  {LONG_ID}:
    kind: organization
    name: {LONG}
    summary: Asked for Kanalschließungsverordnungsdurchführungsbestimmungen, more than once.
places:
  sarim-canal:
    name: Sarim canal
    names: [{forms[1]}, Sarim-Kanal]
    coordinates: [12.5, 40.25]
    precision: region
events:
  canal-closure:
    name: Closure of the canal and {LONG}
    kind: closure
    date: 2031-03-12/2031-03-19
    place: sarim-canal
    important: true
    summary: The canal was shut to large boats for a week.
    participants:
      - {{actor: leila-haddad, role: minister}}
      - {{actor: {LONG_ID}, role: {LONG}}}
    claims:
{claims}      - property: {LONG}
        value: {LONG}
        cite: [{{source: report-de, quote: "{LONG} bat um"}}]
    verdicts: {{deaths: {{status: conflict, note: One apart.}}}}
    quotes:
{spoken}terms:
  closed-or-open:
    question: Was the canal shut?
    forms:
      - {{form: закрыт, lang: ru, used_for: leila-haddad}}
      - {{form: بسته, lang: fa}}
      - {{form: shut}}
"""
