"""Russian, Armenian, Azerbaijani, Turkish, German, French: the words that report speech."""

_RUSSIAN = {
    "say": """
    сказал сказала сказали сказано говорит говорил говорила заявил заявила заявили заявляет отметил
    отметила отметили отмечает подчеркнул подчеркнула подчеркивает подчёркивает добавил добавила
    добавляет сообщил сообщила сообщили сообщает пояснил пояснила поясняет объяснил объяснила уточнил
    уточнила напомнил напомнила ответил ответила признал признала признался призналась указал указала
    указывает написал написала пишет считает считал утверждает утверждал рассказал рассказала
    предупредил предупредила пообещал пообещала обещает констатировал констатировала резюмировал
    резюмировала продолжил продолжила заключил заключила говорится отмечается подчеркивается подтвердил
    подтвердила заверил заверила прокомментировал прокомментировала выразил выразила возразил возразила
    спросил спросила
    """,
    "weak": """
    назвал назвала называет обвинил обвинила раскритиковал охарактеризовал описал осудил поблагодарил
    призвал призвала потребовал
    """,
    "saying": """
    добавив отметив подчеркнув заявив сказав сообщив напомнив пояснив уточнив указав говоря назвав
    """,
    "light": """
    также затем ещё еще уже ранее позже потом далее при этом однако тоже снова именно вчера сегодня
    """,
    "not": "не никогда",
    "person": "он она",
    "many": "они мы",
    "who": "который которая которые",
    "preposition": """
    с со в во на о об от для по при за к ко у из после перед между без через над под против среди около
    ради про до
    """,
    "and": "и а но или",
    "subordinate": "когда пока если хотя чтобы поскольку",
    "time": "понедельник вторник среду четверг пятницу субботу воскресенье понедельника",
    "document": "заявлении заявление сообщении сообщение документе письме тексте коммюнике",
    "office": "президент премьер премьер-министр министр лидер глава спикер секретарь канцлер генсек",
    "figure": """
    представитель представительница пресс-секретарь пресс-секретаря помощник советник источник
    собеседник чиновник дипломат эксперт депутат адвокат очевидец
    """,
    "work": "газета фильм книга роман песня газете фильме книге операция операции",
    "that": "что",
    "titled": "называемый называемая называемого называемой называемую",
    "according": """
    по_словам по_мнению согласно как_заявил как_заявила как_сообщил как_отметил по_данным по_выражению
    """,
    "oblique": "[ая]$",
    "masculine": "(?:[аеиояы]л|лся)$",
    "order": "free",
    "abbreviations": "г гг т тыс млн млрд им ул стр рис",
}

_ARMENIAN = {
    "say": """
    ասել ասաց ասում ասացին հայտարարել հայտարարեց հայտարարում նշել նշեց նշում ընդգծել ընդգծեց ընդգծում
    հավելել հավելեց ավելացրել ավելացրեց շեշտել շեշտեց հայտնել հայտնեց պատասխանել պատասխանեց գրել գրեց
    բացատրել մեկնաբանել պարզաբանել հիշեցրել եզրափակել
    """,
    "weak": "անվանել որակել կոչել մեղադրել",
    "saying": "ասելով հավելելով նշելով ընդգծելով շեշտելով",
    "light": "է են էր էին նաև ապա հետո արդեն",
    "not": "չի չէ չեն",
    "person": "նա",
    "many": "նրանք մենք",
    "who": "որը ով",
    "and": "և ու եւ բայց իսկ",
    "that": "որ թե",
    "document": "հայտարարության հայտարարությունում հայտարարությունը հաղորդագրության հաղորդագրությունում",
    "office": "նախագահը վարչապետը նախարարը վարչապետ նախագահ նախարար",
    "figure": "խոսնակը խոսնակ ներկայացուցիչը",
    "according": "ըստ",
    "sourced": "խոսքով խոսքերով կարծիքով",
    "order": "verb-last free",
}

_AZERBAIJANI = {
    "say": """
    deyib dedi deyir bildirib bildirdi bildirir vurğulayıb vurğuladı edib etdi edir açıqlayıb açıqladı
    yazıb yazdı söyləyib söylədi xatırladıb xatırlatdı çatdırıb çatdırdı cavablandırıb
    """,
    "weak": "adlandırıb adlandırdı",
    "saying": "deyərək bildirərək vurğulayaraq",
    "light": "deyə isə də da həmçinin sonra daha qeyd əlavə bəyan ki diqqətə",
    "person": "o",
    "many": "onlar biz",
    "and": "və amma lakin",
    "that": "ki",
    "document": "bəyanatda açıqlamada məlumatda",
    "office": "prezident nazir sədr lider",
    "figure": "sözçüsü nümayəndəsi",
    "sourced": "görə sözlərinə əsasən",
    "order": "verb-last free",
}

_TURKISH = {
    "say": """
    dedi diyor söyledi söylüyor belirtti vurguladı kaydetti açıkladı konuştu etti ekledi yazdı anlattı
    bildirdi duyurdu diyen savundu yanıtladı kullandı sordu hatırlattı
    """,
    "weak": "nitelendirdi tanımladı suçladı",
    "saying": "diyerek belirterek vurgulayarak",
    "light": """
    diye şeklinde ifadesini ifadelerini ifade sözlerini de da ise ayrıca sonra şöyle şunları beyan iddia
    itiraf ki yanıtını
    """,
    "person": "o",
    "many": "onlar biz",
    "and": "ve ama fakat",
    "that": "ki",
    "document": "açıklamada bildiride açıklamasında",
    "office": "cumhurbaşkanı başbakan bakan lider",
    "figure": "sözcüsü sözcü temsilcisi yetkili",
    "sourced": "göre",
    "order": "verb-last free",
}

_GERMAN = {
    "say": """
    sagte sagt sagten erklärte erklärt erklärten betonte betont fügte ergänzte ergänzt meinte meint
    teilte schrieb schreibt bekräftigte bekräftigt unterstrich unterstreicht warnte warnt äußerte
    äusserte antwortete antwortet kommentierte behauptete behauptet versicherte forderte mahnte räumte
    gesagt so kündigte hieß berichtete
    """,
    "weak": "nannte nennt bezeichnete bezeichnet sprach spricht kritisierte warf lobte verurteilte",
    "light": "hat habe hatte auch dann später weiter zudem außerdem jedoch wiederum noch bereits",
    "not": "nicht nie",
    "person": "er sie",
    "thing": "es",
    "many": "wir",
    "who": "der die das welcher welche",
    "preposition": "mit in im am an auf bei vor nach gegen über unter zwischen zu zum zur aus seit während",
    "binding": "von vom des für",
    "by": "durch",
    "determiner": "der die das ein eine einer eines dem den sein seine ihr ihre",
    "and": "und oder aber doch",
    "subordinate": "als während wenn nachdem weil obwohl da",
    "time": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "document": "erklärung mitteilung schreiben brief stellungnahme",
    "office": """
    präsident präsidentin minister ministerin kanzler kanzlerin ministerpräsident regierungschef
    außenminister staatschef premierminister
    """,
    "figure": "sprecher sprecherin beamter berater",
    "that": "dass",
    "titled": "sogenannte sogenannten sogenannter",
    "work": "buch film roman zeitung",
    "according": "laut nach_angaben_von nach_den_worten_von so",
    "sourced": "zufolge",
    "order": "",
    "abbreviations": "dr prof z.b usw bzw hr fr st",
}

_FRENCH = {
    "say": """
    déclaré déclare dit affirmé affirme ajouté ajoute expliqué explique souligné souligne précisé
    précise indiqué indique assuré assure estimé estime annoncé annonce répondu répond écrit confié
    rappelé rappelle insisté insiste martelé lancé lance commenté noté note poursuivi poursuit conclu
    conclut averti avertit reconnu reconnaît confirmé confirme regretté regrette tweeté
    """,
    "weak": """
    qualifié qualifie accusé accuse dénoncé dénonce évoqué évoque salué salue jugé juge appelé parlé
    """,
    "saying": """
    ajoutant déclarant affirmant soulignant précisant disant estimant assurant expliquant qualifiant
    dénonçant rappelant
    """,
    "light": "a ont avait avaient aussi ensuite également encore toutefois cependant puis déjà",
    "not": "pas jamais n'a",
    "person": "il elle a-t-il a-t-elle t-il t-elle",
    "many": "ils elles nous",
    "who": "qui dont",
    "preposition": """
    à au aux avec dans en sur chez après avant pendant contre entre vers sous sans lors devant
    """,
    "binding": "de du des d",
    "by": "par",
    "determiner": "le la les un une son sa ses leur leurs ce cet cette",
    "and": "et ou mais",
    "subordinate": "quand lorsque tandis comme si alors",
    "time": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "document": "communiqué déclaration lettre texte",
    "office": "président présidente ministre chancelier chancelière",
    "figure": "porte-parole conseiller responsable",
    "that": "que qu",
    "titled": "baptisé baptisée intitulé intitulée",
    "work": "livre film roman journal",
    "according": "selon d'après d’après pour",
    "adverb": "[a-zé]{3,}ment$",
    "no-adverb": """
    gouvernement parlement département mouvement document établissement rassemblement groupement commandement
    régiment détachement rapprochement argument monument instrument élément événement évènement règlement
    jugement changement engagement armement bombardement bâtiment logement traitement paiement financement
    fonctionnement développement renseignement enseignement sentiment segment ciment moment serment
    testament campement déplacement recensement affrontement soulèvement licenciement recrutement remaniement
    arrondissement appartement supplément complément fragment pigment clément
    """,
    "abbreviations": "m mm mme dr",
}

OTHERS = {
    "ru": _RUSSIAN,
    "hy": _ARMENIAN,
    "az": _AZERBAIJANI,
    "tr": _TURKISH,
    "de": _GERMAN,
    "fr": _FRENCH,
}
