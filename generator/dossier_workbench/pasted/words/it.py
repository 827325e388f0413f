"""Italian: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

ITALIAN = {
    "months": """
    gennaio gen | febbraio feb febb | marzo mar | aprile apr | maggio mag magg | giugno giu | luglio lug
    | agosto ago | settembre set sett | ottobre ott | novembre nov | dicembre dic
    """,
    "weekdays": """
    lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | lun | gio | ven | sab | dom
    """,
    "filler": "alle | ore | il | del | dal | di | h | ora | data | e | delle | alle ore",
    "published": """
    pubblicato | pubblicato il | pubblicata il | pubblicato alle | data di pubblicazione | data | creato il
    | postato il
    """,
    "modified": """
    modifica il | modifica | aggiornato | aggiornato il | aggiornata il | aggiornato alle
    | ultimo aggiornamento | modificato | modificato il | ultima modifica | agg
    """,
    "other-date": "ricevuto | ricevuto il | accettato | accettato il | consultato il",
    "by": """
    di | a cura di | scritto da | pubblicato da | autore | autrice | autori | testo di | da | intervista di
    | dal nostro corrispondente | dal nostro inviato | dalla nostra inviata
    """,
    "by-name": """
    di | a cura di | scritto da | pubblicato da | testo di | da | intervista di | dal nostro corrispondente
    | dal nostro inviato | dalla nostra inviata
    """,
    "roles": """
    corrispondente | inviato | inviata | redazione | redattore | redattrice | giornalista | analista
    | ricercatore | ricercatrice | redazione esteri
    """,
    "source": "fonte | fonti | agenzia | con informazioni di",
    "photo": """
    foto | fotografia | immagine | credito | crediti | credit foto | foto di | immagine di | fotogramma
    | crediti foto
    """,
    "caption": """
    foto d'archivio | immagine d'archivio | foto di repertorio | da sinistra | da sinistra a destra
    | foto archivio
    """,
    "section": """
    istruzione | salute | giustizia | sicurezza | diritti | mondo | politica | esteri | cronaca | europa
    | economia | società | cultura | sport | opinioni | opinione | editoriale | editoriali | analisi
    | intervista | interviste | attualità | notizie | asia | africa | medio oriente | ambiente | scienza
    | italia | comunicato stampa | comunicati stampa | reportage | ultima ora
    """,
    "section-label": "sezione | categoria | categorie | rubrica | archiviato in",
    "tags": "tag | etichette | argomenti | parole chiave | temi",
    "counter": """
    commento | commenti | visualizzazioni | condivisioni | min di lettura | minuti di lettura
    | tempo di lettura | lettura | letture | minuti | min
    """,
    "ago": "fa | ieri | oggi",
    "notice": """
    questo sito utilizza cookie | questo sito utilizza i cookie | questo sito web utilizza
    | utilizziamo i cookie | usiamo i cookie | noi e i nostri partner | continuando la navigazione
    | proseguendo la navigazione | accetta tutti | ^iscriviti | ^abbonati | ^ricevi | ^seguici
    | il tuo indirizzo email non sarà pubblicato | i campi obbligatori sono | ^contenuto riservato
    | ^questo articolo è riservato | ^sei già abbonato | ^per continuare a leggere | ^tempo di lettura
    | ^ascolta | ^questo articolo è stato aggiornato | ^articolo aggiornato | ^errata corrige
    | ^nota della redazione | ^rettifica: | ^unisciti | ^condividi questo | ^scarica | ^sostieni | ^accedi
    | ^hai trovato un errore | ^le opinioni espresse | ^articolo in aggiornamento
    | ^notizia in aggiornamento
    """,
    "home": "home",
    "advert": "pubblicità | annuncio",
    "button": """
    condividi | condividi su | stampa | invia | commenta | pubblicità | annuncio | leggi tutto
    | leggi di più | leggi anche | continua a leggere | home | menu | menù | cerca | accedi | registrati
    | abbonati | iscriviti | accetta | rifiuta | chiudi | copia link | copia | salva | ascolta | indietro
    | avanti | successivo | precedente | newsletter | mi piace | invia per email | torna su | scarica
    | riproduzione riservata
    """,
    "related": """
    leggi anche | vedi anche | leggi di più | per approfondire | approfondisci | potrebbe interessarti
    | ti potrebbe interessare | guarda anche | correlati
    """,
    "list": """
    articoli correlati | notizie correlate | i più letti | più letti | le più lette | potrebbe interessarti
    | ti potrebbero interessare | ti potrebbe interessare | altre notizie | ultime notizie | leggi anche
    | dalla stessa sezione | in evidenza
    """,
    "foot": """
    commento | lascia un commento | lascia una risposta | scrivi un commento | commenti
    | tutti i diritti riservati | riproduzione riservata | note legali | chi siamo | contatti
    | informativa sulla privacy | privacy | sull'autore | ufficio stampa | termini e condizioni
    """,
    "rights": """
    tutti i diritti riservati | riproduzione riservata | diritti riservati | vietata la riproduzione
    """,
    "subject": "oggetto",
    "sender": "da | mittente",
    "sent": "inviato | data",
    "receiver": "a",
    "address": "url | link | indirizzo | permalink | disponibile su",
    "no-person": """
    redazione | agenzia | giornale | stampa | politica | ministero | il | la | lo | gli | le | dei | del
    | della | e | un | una | partito | consiglio | mondo | europa | guerra | pace | accordo | come | perché
    | governo | contesto
    """,
}
