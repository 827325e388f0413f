"""Tables of words, a language a file."""

from mkdocs_dossier.text.pasted.words.agencies import AGENCIES, PICTURE_AGENCIES
from mkdocs_dossier.text.pasted.words.az import AZERBAIJANI
from mkdocs_dossier.text.pasted.words.de import GERMAN
from mkdocs_dossier.text.pasted.words.en import ENGLISH
from mkdocs_dossier.text.pasted.words.es import SPANISH
from mkdocs_dossier.text.pasted.words.fr import FRENCH
from mkdocs_dossier.text.pasted.words.hy import ARMENIAN
from mkdocs_dossier.text.pasted.words.it import ITALIAN
from mkdocs_dossier.text.pasted.words.ka import GEORGIAN
from mkdocs_dossier.text.pasted.words.pt import PORTUGUESE
from mkdocs_dossier.text.pasted.words.rtl import ARABIC, HEBREW, PERSIAN
from mkdocs_dossier.text.pasted.words.ru import RUSSIAN
from mkdocs_dossier.text.pasted.words.tr import TURKISH
from mkdocs_dossier.text.pasted.words.uk import UKRAINIAN

TABLES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
    "tr": TURKISH,
    "az": AZERBAIJANI,
    "hy": ARMENIAN,
    "ka": GEORGIAN,
    "fa": PERSIAN,
    "ar": ARABIC,
    "he": HEBREW,
}

__all__ = ["AGENCIES", "PICTURE_AGENCIES", "TABLES"]
