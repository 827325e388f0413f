"""German, French, Spanish, Italian: the words that stand around names, and those that only look like names."""

_GERMAN = {
    "demonym": """
    Russe Russen Russin Ukrainer Ukrainerin Armenier Armenierin Aserbaidschaner Türke Türken Türkin Deutsche
    Deutscher
    Deutschen Franzose Franzosen Brite Briten Amerikaner Amerikanerin Europäer Georgier Iraner Israeli Israelis
    Palästinenser Pole Polen Österreicher Schweizer Italiener Spanier Grieche Griechen Serbe Serben Kurde Kurden
    Chinese Chinesen Japaner Inder Syrer Araber Niederländer Däne Dänen Schwede Schweden Finne Finnen
    Norweger Ungar
    Ungarn Tscheche Tschechen Kroate Kroaten Rumäne Rumänen Bulgare Bulgaren Christen Muslime Juden Katholiken
    Berliner Wiener Moskauer Pariser Londoner Brüsseler Kiewer Eriwaner Bakuer Hamburger Münchner Frankfurter
    """,
    "title": """
    Herr Herrn Frau Dr Prof Professor Professorin Präsident Präsidentin Präsidenten Minister Ministerin Kanzler
    Kanzlerin König Königin Papst Bischof Bischöfin Kardinal Pfarrer Pfarrerin General Oberst Major
    Hauptmann Leutnant Sprecher
    Sprecherin Chef Chefin Leiter Leiterin Direktor Direktorin Vorsitzender Vorsitzende Vorsitzenden Abgeordnete
    Abgeordneter Abgeordneten Botschafter Botschafterin Bürgermeister Bürgermeisterin Senator Senatorin
    Gouverneur
    Gouverneurin Richter Richterin Anwalt Anwältin Staatsanwalt Staatsanwältin Politiker Politikerin Experte
    Expertin
    Journalist Journalistin Autor Autorin Sekretär Sekretärin Generalsekretär Staatschef Regierungschef Premier
    Landrat Landrätin Stadtrat Stadträtin Kommissar Kommissarin Beauftragte Beauftragter Historiker Historikerin
    Forscher Forscherin Ingenieur Ingenieurin Trainer Trainerin Gründer Gründerin Berater Beraterin Kapitän
    Kapitänin Kommandant Kommandantin Einsatzleiter Einsatzleiterin
    """,
    "modifier": "Ex Vize",
    "state": """
    Ukraine Türkei Schweiz Slowakei USA Niederlande Niederlanden Krim Mongolei Elbe Donau Rhein Wolga
    Weichsel Oder Saar Mosel
    Nordsee Ostsee Mittelmeer Atlantik Pazifik Alpen Balkan Kaukasus Westjordanland Gazastreifen Bundestag
    Bundesrat Bundeswehr
    Deutschland Deutschlands Russland Russlands Frankreich Frankreichs Großbritannien Großbritanniens Österreich
    Polen Italien Spanien Griechenland Armenien Armeniens Aserbaidschan Aserbaidschans Georgien Georgiens China
    Chinas Japan Indien Israel Israels Syrien Ägypten Belarus Finnland Schweden Norwegen Dänemark Belgien Ungarn
    Tschechien Rumänien Bulgarien Serbien Kosovo Bosnien Kroatien Slowenien Albanien Moldau Kasachstan Europas
    Afghanistan Pakistan Portugal Irland Island Lettland Litauen Estland Zypern Malta Kanada Mexiko Brasilien
    Moskau Kiew Berlin Wien Paris London Brüssel Washington Ankara Eriwan Baku Tiflis Rom Madrid Warschau Prag
    Kreml Grünen Linke Linken Europa Hamas Hisbollah Taliban Iran Irak Sudan Libanon Jemen Vatikan
    """,
    "adjective-name": """
    Deutsche Deutschen Europäische Europäischen Vereinte Vereinten Rote Roten Weiße Weißen Schwarze
    Schwarzen Nationale Nationalen
    Internationale Internationalen Kaspische Kaspischen Südliche Südlichen Nördliche Nördlichen Russische
    Russischen Grüne Blaue Hohe
    Zentrale Alte Neue Österreichische Österreichischen Türkische Türkischen
    """,
    "apposition": """
    Stadt Gemeinde Dorf Region Provinz Kollege Kollegen Kollegin Firma Unternehmen Konzern Gewerkschaft
    Familie Schiff Zeitung Sender
    Agentur Nachrichtenagentur Ende Anfang Mitte Millionen Milliarden Prozent Euro Dollar Uhr Ehepaar Partei
    """,
    "head": """
    Partei Union Bank Universität Hochschule Institut Ministerium Rat Bundestag Bundesrat Akademie Stiftung
    Verein
    Verband Gesellschaft Gericht Kirche Zeitung Agentur Behörde Amt Museum Theater Kommission Parlament Republik
    Föderation Organisation Allianz Zentrum Liga Bund Kammer Presse Rundfunk Nationen
    """,
    "place": """
    Meer See Fluss Bucht Golf Straße Platz Insel Inseln Tal Wüste Region Provinz Flughafen Gebirge Berg
    """,
    "work": "Erklärung Vertrag Abkommen Charta Krieg Gesetz Gipfel Konferenz Protokoll Preis Pokal Verfassung",
    "opener": """
    der die das ein eine einer eines dem den des er sie es wir ihr ich sein seine ihre unser in im an am auf
    aus bei
    beim mit nach seit von vom vor zu zum zur für über unter um durch gegen ohne während wegen trotz
    zwischen bis ab
    und oder aber denn doch sondern als wenn weil da dass ob obwohl nachdem bevor so auch noch nur schon
    erst nicht
    kein keine hier dort dann danach dabei damit darauf daher deshalb dennoch zudem außerdem allerdings
    inzwischen
    jetzt heute gestern morgen später früher zuvor zuletzt bereits laut gemäß nun was wer wie wo wann warum
    welche
    dieser diese dieses diesem diesen jener jene alle viele einige mehrere beide zwei drei vier fünf sechs
    sieben acht
    neun zehn man mehr weniger sehr ja nein bitte danke ist sind war waren hat haben hatte wird werden wurde
    wurden
    kann können soll sollte muss müssen am ende anfang mitte insgesamt ferner weiterhin unterdessen dagegen
    """,
    "particle": "von van zu zur vom de al bin",
    "of": "für der des",
    "article": """
    der die das des dem den ein eine einen einem einer eines kein keine keinen keiner im am zum zur vom beim
    ins ans
    sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem viele vielen einige mehrere alle allen beide
    beiden
    dieser diese dieses diesen diesem jeder jede jedes jedem jeden neue neuen neuer neues erste ersten große
    großen
    """,
    "before-place": "in nach aus bei von über um bis zwischen gegen vor ab durch hinter nahe",
    "after-person": "sagte sagt erklärte betonte meinte fügte schrieb warnte antwortete",
    "noun": """
    (?:ung|ungen|heit|keit|heiten|keiten|schaft|schaften|tion|tionen|ismus|ment|mente|nis|nisse|ling|tät|täten|eur|ei|eien|enz|anz
    |tum|sal|zeug|werk|haus|recht|kraft|kräfte|zahl|zahlen|tag|tage|tagen|woche|wochen|jahr|jahre|jahren|monat|monate|monaten|stunde
    |stunden|uhr|prozent|euro|dollar|million|millionen|milliarden|mann|männer|frauen|kinder|leute|leuten|menschen|gespräch
    |gespräche|gesprächen|treffen|frieden|krieg|grenze|grenzen|region|stadt|land|länder|gebiet|regierung|opposition|armee
    |partei|polizei|truppen|soldaten|minister|präsident|ministerin|ministerium|sprecher|chef|rat|ende|anfang|mitte|teil|teile|seite|seiten|welt|folge
    |abkommen|vertrag|gesetz|verkehr|brücke|hafen|straße|wasser|strom|preis|preise|bericht|berichte|angaben|worten|rede|brief|wert
    |plan|schritt|weg|platz|grund|zeit|zeiten|leben|arbeit|frage|fragen|antwort|morgen|abend|nacht|mittag|nachmittag|vormittag
    |ort|dorf|raum|bereich|rahmen|bild|karte|eltern|schule|schulen|tote|toten|opfer|verletzte|verletzten|personen|person
    |bürger|bürgerinnen|bewohner|vertreter|beamte|experten|mitglied|mitglieder|geld|bau|beginn|anfang|blick|ziel|hilfe|fall
    |raketen|rakete|lage|kampf|kämpfe|tour|linie|fähre|damm|archiv|archivs|buch|bücher|film|besuch|sitzung|sitz|sicht|vertrauen)$
    """,
    "suffix": "s",
    "capital-nouns": "yes",
}

_FRENCH = {
    "demonym": """
    Russe Russes Français Française Arménien Arméniens Arménienne Azerbaïdjanais Azéri Azéris Turc Turcs Turque
    Ukrainien Ukrainiens Allemand Allemands Britannique Britanniques Américain Américains Européen Européens
    Iranien Iraniens
    Israélien Israéliens Palestinien Palestiniens Géorgien Géorgiens Italien Italiens Espagnol Espagnols
    Belge Belges
    Suisse Suisses Polonais Grec Grecs Chinois Japonais Kurde Kurdes Syrien Syriens Libanais Parisiens
    Occidentaux Occident
    """,
    "title": """
    M Mme Mlle MM Mgr Dr Pr Me Président Présidente Ministre Premier Première Chancelier Chancelière Roi
    Reine Pape
    Général Colonel Maire Directeur Directrice Secrétaire Ambassadeur Ambassadrice Sénateur Sénatrice Député
    Députée Professeur Juge Abbé
    """,
    "modifier": "Premier Première Haut Vice",
    "head": """
    Assemblée Union Conseil Organisation Parlement Commission Banque Université Institut Ministère Cour
    Comité Fédération
    République Parti Église Croix Agence Académie École Musée Bureau Centre Fondation Fonds Ligue Front
    Rassemblement
    Association Chambre Sénat Observatoire Groupe Société Mouvement Alliance Collège Théâtre Quai Armée
    """,
    "place": """
    Mer Lac Mont Monts Îles Île Golfe Rue Place Boulevard Avenue Pont Port Aéroport Gare Val Vallée Col Côte
    """,
    "work": """
    Traité Accord Accords Déclaration Charte Guerre Convention Protocole Prix Loi Constitution Pacte Sommet
    """,
    "opener": """
    le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos votre mon ma il
    elle ils
    elles on nous vous je c s qu n j en dans sur sous à par pour avec sans chez vers entre depuis pendant
    après avant contre
    selon malgré outre hors dès lors lorsque quand comme si que qui quoi dont où mais et ou or ni car donc
    ainsi alors
    aussi encore toujours déjà jamais hier aujourd demain ici là puis ensuite enfin toutefois cependant
    néanmoins
    pourtant plus moins très trop bien mal tout tous toute toutes chaque plusieurs quelques certains aucun
    aucune rien
    personne deux trois quatre cinq six sept huit neuf dix plus près face grâce quant jusqu est sont était
    étaient a
    ont avait avaient sera seront fut parmi durant suite interrogé interrogée oui non merci cela ceci celui
    celle ceux
    autre autres même premier première dernier dernière afin parce tandis alors faute désormais environ
    notamment
    """,
    "particle": "de du des d la le von van al el ben bin",
    "of": "de des du pour d",
    "article": "la le l les",
    "before-place": "à en vers depuis",
    "after-person": "a dit déclaré affirmé estime explique souligne ajoute répond",
    "tail": """
    nationale national nationaux européenne européen unies internationale international fédérale fédéral sociale
    suprême constitutionnelle centrale noire noir rouge sécurité défense populaire démocratique
    """,
    "suffix": "",
    "adverb": "(?:[a-zàâçéèêëîïôûùüÿ]{3,}(?:ment|ant|és|ées))$",
    "bare-start": "yes",
}

_SPANISH = {
    "demonym": "Rusos Franceses Españoles Armenios Azerbaiyanos Turcos Ucranianos Alemanes Europeos",
    "title": """
    Sr Sra Dr Dra Don Doña Presidente Presidenta Ministro Ministra Rey Reina Papa General Coronel Gobernador
    Gobernadora Alcalde
    Alcaldesa Director Directora Senador Senadora Embajador Embajadora Canciller
    """,
    "modifier": "Primer Primera Vice",
    "head": """
    Unión Consejo Organización Parlamento Comisión Banco Universidad Instituto Ministerio Tribunal Comité
    Federación
    República Partido Iglesia Cruz Agencia Academia Museo Centro Fundación Fondo Liga Frente Asociación
    Cámara Senado
    Congreso Asamblea Observatorio Corte Gobierno Estado Policía Ejecutivo Gobiernos
    """,
    "place": "Mar Lago Monte Isla Islas Golfo Río Calle Plaza Avenida Puerto Valle Costa Sierra",
    "work": """
    Tratado Acuerdo Acuerdos Declaración Carta Guerra Convención Protocolo Premio Ley Constitución Cumbre
    """,
    "opener": """
    el la los las lo un una unos unas de del al en con por para sin sobre entre desde hasta hacia según tras
    ante bajo
    contra durante mediante y o pero sino aunque porque que quien cuando como donde si no sí también además
    ya aún hoy
    ayer mañana ahora luego después antes entonces así este esta estos estas ese esa eso aquel su sus mi
    nuestro él
    ella ellos ellas se le les me nos todo todos toda todas cada varios algunos ningún ninguna nada nadie
    dos tres
    cuatro cinco seis siete ocho nueve diez más menos muy es son era eran fue fueron ha han había hay será
    sin embargo
    mientras dos otro otra otros otras
    """,
    "particle": "de del la",
    "of": "de del para",
    "article": "la el los las",
    "before-place": "en a desde hacia",
    "after-person": "dijo afirmó declaró aseguró explicó señaló",
    "tail": """
    nacional europea europeo unidas internacional federal central suprema constitucional negro roja rojo
    """,
    "suffix": "",
    "adverb": "(?:[a-záéíóúñü]{3,}(?:mente|ando|iendo))$",
    "bare-start": "yes",
}

_ITALIAN = {
    "demonym": "Russi Francesi Italiani Armeni Azeri Turchi Ucraini Tedeschi Europei",
    "title": """
    Presidente Ministro Ministra Premier Papa Generale Sindaco Sindaca Dott Prof Sig Direttore Don Onorevole
    """,
    "modifier": "Primo Prima Vice",
    "head": """
    Unione Consiglio Organizzazione Parlamento Commissione Banca Università Istituto Ministero Corte
    Comitato Partito
    Repubblica Federazione Chiesa Croce Agenzia Accademia Museo Centro Fondazione Lega Fronte Associazione
    Camera Senato
    """,
    "place": "Mar Mare Lago Monte Isola Golfo Via Piazza Porto Valle",
    "work": """
    Trattato Accordo Accordi Dichiarazione Carta Guerra Convenzione Protocollo Premio Legge Costituzione
    """,
    "opener": """
    il lo la i gli le l un uno una di del della dei delle dello a al alla in nel nella con su sul per tra
    fra da dal
    dalla secondo dopo prima durante contro senza e o ma però anche ancora già oggi ieri domani ora poi
    quindi così
    questo questa questi queste quello quella suo sua loro noi lui lei si che chi quando come dove se non sì
    è sono era
    erano ha hanno aveva due tre quattro cinque sei sette otto nove dieci più meno molto tutti tutto ogni alcuni
    nessuno mentre intanto infatti tuttavia altri
    """,
    "particle": "di de d",
    "of": "di del della dei per d",
    "article": "la il lo gli",
    "before-place": "a in da verso",
    "after-person": "ha detto afferma dichiarato spiega",
    "tail": "nazionale europea europeo unite internazionale federale centrale nero rossa",
    "suffix": "",
    "adverb": "(?:[a-zàèéìòù]{3,}(?:mente|ando|endo))$",
    "bare-start": "yes",
}

ANY = {
    "title": """
    Dr Prof President Presidente Presidenta Prezydent Premier Minister Ministro Ministra Kanselier Koning
    Koningin
    Statsminister Generał Marszałek Burmistrz
    """,
    "opener": """
    w we na z ze do i o u po za od dla przy jak gdy to ten ta nie ale oraz według podczas przed em no na os
    as um
    uma com para por segundo depois antes mas que não de het een op met en maar volgens voor tijdens ook den
    det ett
    och som för efter enligt men la un o în cu din pe şi dar după potrivit
    """,
    "particle": "de da do dos das van von der den di del la le bin ibn al el af",
    "article": "de der den la",
}
"""For languages without a table of their own: Polish, Portuguese, Dutch, Swedish, Romanian and the like."""

WEST = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "it": _ITALIAN}

CALENDAR_WEST = """
Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner Montag Dienstag
Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag
Montagabend Dienstagabend Frühling Frühjahr Sommer Herbst Winter Weihnachten Ostern Uhr Jahr
Janvier Février Mars Avril Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi Mercredi Jeudi
Vendredi Samedi Dimanche
Enero Febrero Marzo Abril Mayo Junio Julio Agosto Octubre Noviembre Diciembre Lunes Martes Miércoles Jueves
Viernes Sábado Domingo
Gennaio Febbraio Aprile Maggio Giugno Luglio Settembre Ottobre Dicembre
Lunedì Martedì Mercoledì Giovedì Venerdì Sabato Domenica
"""
