"""Names of languages for readers, who do not know tags such as ``hy``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_dossier.model.languages import primary

_NAMES = (
    "ab Abkhaz|af Afrikaans|am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali"
    "|bs Bosnian|ca Catalan|ce Chechen|ckb Central Kurdish|cs Czech|cy Welsh|da Danish|de German"
    "|el Greek|en English|eo Esperanto|es Spanish|et Estonian|eu Basque|fa Persian|fi Finnish"
    "|fil Filipino|fr French|ga Irish|gl Galician|ha Hausa|he Hebrew|hi Hindi|hr Croatian"
    "|hu Hungarian|hy Armenian|id Indonesian|is Icelandic|it Italian|ja Japanese|ka Georgian"
    "|kk Kazakh|km Khmer|ko Korean|ku Kurdish|ky Kyrgyz|la Latin|lo Lao|lt Lithuanian|lv Latvian"
    "|mk Macedonian|mn Mongolian|ms Malay|my Burmese|ne Nepali|nl Dutch|no Norwegian"
    "|nb Norwegian Bokmål|nn Norwegian Nynorsk|os Ossetian|pl Polish|ps Pashto|pt Portuguese"
    "|ro Romanian|ru Russian|sk Slovak|sl Slovenian|so Somali|sq Albanian|sr Serbian|sv Swedish"
    "|sw Swahili|ta Tamil|tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tr Turkish|tt Tatar|ug Uyghur"
    "|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|yi Yiddish|zh Chinese|zu Zulu"
)
LANGUAGES: Mapping[str, str] = MappingProxyType(dict(entry.split(" ", 1) for entry in _NAMES.split("|")))
"""English names by primary language subtag."""


def language_name(tag: str) -> str:
    """The language of a BCP 47 tag; script and region stay as a remark, an unknown tag stays itself."""
    _, _, rest = tag.replace("_", "-").partition("-")
    name = LANGUAGES.get(primary(tag))
    if name is None:
        return tag
    return f"{name} ({rest})" if rest else name
