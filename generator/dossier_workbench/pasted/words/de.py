"""German: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

GERMAN = {
    "months": """
    januar jänner jan | februar feber feb | märz maerz mär mrz | april apr | mai | juni jun | juli jul
    | august aug | september sept sep | oktober okt | november nov | dezember dez
    """,
    "weekdays": """
    montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag | sonnabend | mo | di | mi | do
    | fr | sa | so
    """,
    "filler": "um | uhr | am | den | der | vom | stand | datum | ab | von | und | ausgabejahr",
    "published": """
    veröffentlicht | veröffentlicht am | erschienen | erschienen am | erstellt | erstellt am | publiziert
    | publiziert am | veröffentlichung | datum | online seit | eingestellt am | vom
    """,
    "modified": """
    aktualisiert | aktualisiert am | zuletzt aktualisiert | letzte aktualisierung | letzte änderung | stand
    | geändert | geändert am | update | zuletzt geändert | zuletzt bearbeitet | zuletzt aktualisiert am
    """,
    "other-date": """
    eingegangen | eingegangen am | eingereicht | eingereicht am | angenommen | angenommen am | abgerufen am
    | gültig bis
    """,
    "by": """
    von | ein beitrag von | text | autor | autorin | autoren | ein gastbeitrag von | eine analyse von
    | ein kommentar von | interview | das interview führte | das gespräch führte | verfasst von
    | bericht von | ein interview von
    """,
    "by-name": """
    von | ein beitrag von | ein gastbeitrag von | eine analyse von | ein kommentar von | verfasst von
    | bericht von | ein interview von | das interview führte | das gespräch führte | aufgezeichnet von
    """,
    "roles": """
    korrespondent | korrespondentin | redakteur | redakteurin | redaktion | reporter | reporterin
    | berichtet aus | politikredaktion | gastautor | gastautorin | freier journalist | onlineredaktion
    """,
    "source": "quelle | quellen | mit material von | agentur",
    "photo": """
    foto | fotos | bild | bilder | bildquelle | bildnachweis | fotocredit | bildrechte | grafik | archivfoto
    | copyright
    """,
    "caption": """
    archivbild | archivfoto | symbolbild | v.l. | v.l.n.r. | von links | im bild | bildschirmfoto
    """,
    "section": """
    bildung | gesundheit | justiz | sicherheit | menschenrechte | geopolitik | politik | ausland | inland
    | wirtschaft | welt | panorama | kultur | gesellschaft | meinung | analyse | kommentar | nachrichten
    | international | sport | wissen | wissenschaft | feuilleton | regional | lokales | europa | aktuelles
    | pressemitteilungen | pressemitteilung | interview | hintergrund | reportage | umwelt | stadt | region
    """,
    "section-label": "ressort | rubrik | kategorie | kategorien | abgelegt unter",
    "tags": "schlagwörter | schlagworte | themen | stichwörter | mehr zum thema | tags",
    "counter": """
    kommentar | kommentare | aufrufe | min lesezeit | minuten lesezeit | lesezeit | lesedauer | minuten
    | min | geteilt | leser | mal gelesen | klicks
    """,
    "ago": "vor | heute | gestern | vor stunden | vor minuten | soeben | gerade eben",
    "notice": """
    ^dieses thema im programm | ^über dieses thema berichtete | ^sendung vom
    | diese website verwendet cookies | diese webseite verwendet cookies | diese website benutzt cookies
    | wir verwenden cookies | wir und unsere partner | cookie-einstellungen | alle cookies akzeptieren
    | ^abonnieren sie | ^jetzt abonnieren | ^melden sie sich | ^newsletter abonnieren | ^folgen sie uns
    | ^ihre e-mail-adresse | deine e-mail-adresse wird nicht | ihre e-mail-adresse wird nicht veröffentlicht
    | erforderliche felder sind | ^weiterlesen mit | ^lesen sie weiter mit | ^dieser artikel ist nur für
    | ^bereits abonnent | ^testen sie | ^zum weiterlesen | ^jetzt registrieren | ^artikel anhören
    | ^korrekturhinweis | ^anmerkung der redaktion | ^anm. d. red. | ^hinweis der redaktion | ^korrektur:
    | ^dieser artikel wurde aktualisiert | ^dieser text erschien | ^dieser beitrag erschien
    | ^in einer früheren version | ^lesezeit | ^haben sie einen fehler | ^nichts verpassen
    | ^bleiben sie auf dem laufenden | ^teilen sie diesen | ^bitte aktivieren sie javascript
    | ^mit ihrer zustimmung | ^hören sie diesen artikel | ^der artikel wird nach der anzeige
    | ^empfohlener redaktioneller inhalt | ^unser newsletter | ^kostenlos anmelden
    | ^wir freuen uns über ihren kommentar | ^schreiben sie uns
    """,
    "home": "startseite",
    "advert": "anzeige | werbung",
    "button": """
    artikelrechte erwerben | seite drucken | seite teilen | artikel kommentieren | auf facebook teilen
    | auf twitter teilen | kopieren | teilen | drucken | anzeige | werbung | merken | vorlesen
    | kommentieren | kommentare | artikel teilen | per mail | mailen | artikel merken | artikel drucken
    | suche | suchen | anmelden | einloggen | registrieren | startseite | menü | weiterlesen | mehr
    | mehr anzeigen | akzeptieren | ablehnen | zustimmen | schließen | e-mail | zur startseite | nach oben
    | senden | abonnieren | zurück | weiter | link kopieren | schriftgröße | zum seitenanfang | per whatsapp
    | per facebook | impressum | newsletter | abo | jetzt lesen | mehr lesen | audio | video | bildergalerie
    | e-paper
    """,
    "related": """
    lesen sie auch | lesen sie mehr | mehr zum thema | siehe auch | auch interessant | mehr dazu
    | weiterlesen | lesetipp | zum thema
    """,
    "list": """
    mehr zum thema | weitere artikel | weitere meldungen | weitere nachrichten
    | das könnte sie auch interessieren | meistgelesen | meistgelesene artikel | meist gelesen
    | ähnliche artikel | verwandte artikel | aus dem ressort | empfehlungen der redaktion
    | neueste nachrichten | aktuelle nachrichten | neueste beiträge | lesen sie auch | auch interessant
    | top-themen
    """,
    "foot": """
    kommentar | schreiben sie einen kommentar | schreibe einen kommentar | kommentar schreiben
    | kommentar verfassen | kommentare | leserkommentare | diskutieren sie mit | impressum | datenschutz
    | datenschutzerklärung | alle rechte vorbehalten | über uns | pressekontakt | über den autor | kontakt
    | hinterlasse einen kommentar | nutzungsbedingungen | zum seitenanfang
    """,
    "rights": """
    alle rechte vorbehalten | weiterverbreitung | nachdruck | vervielfältigung | nicht gestattet
    """,
    "subject": "betreff",
    "sender": "von | absender",
    "sent": "gesendet | datum",
    "receiver": "an",
    "address": "url | adresse | link | permalink | direktlink | online unter | abgerufen von | quelle",
    "no-person": """
    redaktion | agentur | zeitung | nachrichten | presse | politik | ministerium | amt | die | der | das
    | und | ein | eine | neue | bund | rat | partei | europa | welt | stadt | kreis | land | hintergrund
    | was | wie | warum | kommentar | analyse
    """,
}
