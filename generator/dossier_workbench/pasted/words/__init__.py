"""Tables of words, a language a file."""

from dossier_workbench.pasted.words.agencies import AGENCIES, PICTURE_AGENCIES
from dossier_workbench.pasted.words.az import AZERBAIJANI
from dossier_workbench.pasted.words.de import GERMAN
from dossier_workbench.pasted.words.en import ENGLISH
from dossier_workbench.pasted.words.es import SPANISH
from dossier_workbench.pasted.words.fr import FRENCH
from dossier_workbench.pasted.words.hy import ARMENIAN
from dossier_workbench.pasted.words.it import ITALIAN
from dossier_workbench.pasted.words.ka import GEORGIAN
from dossier_workbench.pasted.words.pt import PORTUGUESE
from dossier_workbench.pasted.words.rtl import ARABIC, HEBREW, PERSIAN
from dossier_workbench.pasted.words.ru import RUSSIAN
from dossier_workbench.pasted.words.tr import TURKISH
from dossier_workbench.pasted.words.uk import UKRAINIAN

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
