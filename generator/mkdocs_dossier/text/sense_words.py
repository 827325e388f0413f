"""Words that turn or limit what stands beside them, and words for numbers: a quote without them says something else.

By language: `limits` take back or bind what stands before them, `opening` ones only behind a comma or another sign,
`closing` ones only before one; `negates` turn what follows them, `negation` is how
other negating words look, `harmless` phrases only begin like one,
`numbers` are numbers in words. Phrases are joined by `_`.
"""

from types import MappingProxyType

_ENGLISH = {
    "limits": """
    but unless although though except excepting albeit if provided_that providing_that as_long_as so_long_as only_if
    even_though on_condition on_the_condition with_the_exception apart_from aside_from other_than save_for
    barring assuming until
    """,
    "opening": "however",
    "negates": """
    not never no nor neither cannot without hardly scarcely barely unless nobody none nothing denied_that
    denied denies_that denies denying_that denying deny_that deny no_evidence_that doubt_that doubts_that
    doubted_that far_from instead_of rather_than refused_to refuses_to failed_to fails_to false_that untrue_that
    """,
    "negation": r".+n't",
    "harmless": "not_only not_just not_merely not_least no_doubt on_condition_of on_the_condition_of",
    "numbers": """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions trillion dozen dozens half quarter third twice
    double triple both first second
    """,
}

_RUSSIAN = {
    "limits": """
    но если хотя кроме исключая при_условии за_исключением пока_не разве_что только_если несмотря_на
    за_вычетом помимо лишь_если
    """,
    "opening": "однако",
    "negates": """
    не ни нет никогда нельзя без вряд_ли едва_ли отнюдь_не вместо отрицал_что отрицала_что отрицали_что
    отрицает_что отрицает опроверг_что опровергла_что опровергли_что опровергает_что отрицал отрицала отрицали
    опроверг опровергла опровергли отказался отказалась отказались если_бы неверно_что неправда_что
    """,
    "numbers": """
    один одна одно два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать
    тридцать сорок пятьдесят сто двести триста тысяча тысячи тысяч миллион миллиона миллионов миллиард
    миллиарда миллиардов десяток десятки половина оба обе дважды
    """,
}

_ARMENIAN = {
    "limits": """
    բայց եթե չնայած թեև թեեւ թեպետ բացի բացառությամբ պայմանով միայն_եթե քանի_դեռ ոչ
    """,
    "opening": "սակայն",
    "negates": """
    ոչ երբեք առանց հերքեց_որ հերքել_է_որ հերքում_է_որ ժխտեց_որ ժխտել_է_որ ժխտում_է_որ հերքեց հերքել_է ժխտեց
    ժխտել_է փոխարեն
    """,
    "negation": "չ(?:եմ|ես|է|ի|ենք|եք|են|էի|էիր|էր|էինք|էիք|էին|կա|կան|կար|կային)",
    "numbers": """
    մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը տասնյակ քսան երեսուն քառասուն հիսուն հարյուր հազար միլիոն
    միլիարդ կես
    """,
}

_AZERBAIJANI = {
    "limits": """
    amma lakin ancaq əgər baxmayaraq istisna başqa şərti_ilə şərtilə yalnız_o_halda deyil yox yoxdur halda
    inkar_edib inkar_etdi təkzib_edib təkzib_etdi rədd_edib rədd_etdi olmadan
    """,
    "negates": """
    heç heç_vaxt heç_bir heç_kim əsla nə yox inkar_edib_ki inkar_etdi_ki təkzib_edib_ki təkzib_etdi_ki əvəzinə
    """,
    "numbers": """
    bir iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli yüz min milyon milyard onlarla yarım
    """,
}

_TURKISH = {
    "limits": """
    ama fakat ancak lakin eğer rağmen dışında hariç koşuluyla şartıyla olmadıkça sürece değil değildi değildir yok
    yoktur yoktu iddiasını iddialarını yalanladı reddetti inkar_etti inkâr_etti olmadan
    """,
    "negates": "asla hiç hiçbir hiçbir_zaman hiç_kimse ne ne_de yerine yalanladı_ki",
    "numbers": """
    bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli yüz bin milyon milyar onlarca yarım
    """,
}

_GERMAN = {
    "limits": """
    aber sondern falls wenn obwohl obgleich obschon außer ausser ausgenommen sofern soweit es_sei_denn
    mit_ausnahme unter_der_bedingung vorausgesetzt solange nur_wenn bis_auf abgesehen_von wenngleich
    """,
    "opening": "jedoch doch",
    "closing": "nicht nie niemals",
    "negates": """
    nicht nie niemals nirgends kein keine keinen keinem keiner keines ohne weder kaum nichts niemand statt
    anstatt bestritt_dass bestreitet_dass bestritten_dass dementierte_dass dementiert_dass leugnete_dass
    leugnet_dass bestritt bestreitet dementierte leugnete weigerte_sich
    """,
    "harmless": "nicht_nur nicht_zuletzt",
    "numbers": """
    ein eins eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
    hundert tausend tausende million millionen milliarde milliarden dutzend hälfte halbe beide zweimal
    """,
}

_FRENCH = {
    "limits": """
    mais si s'il s'ils sauf excepté hormis hors bien_que quoique à_moins
    à_condition à_l'exception sous_réserve tant_que pourvu_que malgré alors_que
    """,
    "opening": "cependant toutefois pourtant",
    "closing": "pas jamais guère",
    "negates": """
    ne pas jamais ni sans aucun aucune guère nullement non nie_que nié_que nient_que niait_que dément_que
    démenti_que démentent_que nie nié dément démenti au_lieu_de au_lieu_d refusé_de refuse_de plutôt_que
    """,
    "negation": "n'.+",
    "harmless": "non_seulement pas_seulement",
    "numbers": """
    un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante
    soixante cent cents mille million millions milliard milliards dizaine dizaines douzaine centaine centaines
    millier milliers moitié demi double
    """,
}

SENSE = MappingProxyType(
    {
        "en": _ENGLISH,
        "ru": _RUSSIAN,
        "hy": _ARMENIAN,
        "az": _AZERBAIJANI,
        "tr": _TURKISH,
        "de": _GERMAN,
        "fr": _FRENCH,
    }
)
"""By language: of one that is not here, no word is known to turn or limit anything."""
