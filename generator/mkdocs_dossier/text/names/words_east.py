"""Russian, Ukrainian, Armenian, Azerbaijani, Turkish, Greek: the words around names."""

_RUSSIAN = {
    "demonym": "Россияне Россиян",
    "title": """
    Президент Премьер Министр Глава Генерал Полковник Патриарх Католикос Господин Госпожа Профессор Доктор
    """,
    "modifier": "",
    "head": """
    Министерство Министерства Университет Институт Академия Банк Банка Совет Совета Республика Республики
    Федерация Федерации Союз Партия Организация Организации Комитет Комиссия Агентство Церковь Суд Фонд
    Центр Музей
    Собрание Собрания Дума Думы Дом
    """,
    "place": "Море Озеро Остров",
    "work": "Декларация Декларации Договор Соглашение Устав Устава Конституция Конвенция Война",
    "opener": """
    в во на с со и а но или к ко о об от до из за по под при про для без над перед через между у не ни же бы
    ли что
    чтобы как когда если хотя где куда кто который это этот эта эти тот та те то он она оно они мы вы я его
    её их наш
    свой весь все всё каждый многие некоторые несколько один одна два две три четыре пять шесть семь восемь
    девять
    десять также ещё еще уже только сейчас теперь тогда потом затем ранее позже позднее сегодня вчера завтра
    накануне
    здесь там однако поэтому кроме после согласно благодаря вместо вместе среди около более менее очень так
    такой
    другой другие был была было были есть будет будут по-прежнему впрочем наконец итак между тем при этом
    ведь да нет
    стороны переговоры власти эксперты жители источники люди наблюдатели участники военные фото видео
    фотография напомним
    отметим известно сообщается ожидается днём утром вечером ночью пока почти возможно кстати именно лишь
    оба обе
    """,
    "particle": "де фон ван оглы оглу кызы бин ибн аль аль- эль-",
    "of": "по",
    "article": "",
    "before-place": "в во из под через",
    "after-person": "сказал сказала заявил заявила отметил отметила сообщил сообщила добавил добавила",
    "tail": """
    союз союза союзу союзе союзом совет совета суд суда парламент парламента парламенте комиссия комиссии
    комиссию
    море моря морю область области областью район района районе федерация федерации кавказ собрание собрания
    безопасности банк банка церковь церкви революция революции республика республики крест креста край края
    """,
    "adjective": (
        "(?:[нс]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое)|н(?:ый|ого|ому|ом|ым|ая|ой|ую|ое)|ый|ого|ому|ым|ий|его|ему|ая|ую|ое|ее)$"
    ),
    "juxtaposed": "yes",
    "break": "^(?:Мин[а-яё]{3,}|МИД[а-я]*|Рос[а-яё]{4,}|Госдум[а-я]|Генштаб[а-я]*|Кремл[а-яё]+)$",
    "suffix": "а у ом е ой ы и ю я ем ей ам ами ах ого ому ым ую ая ий ый ом ой и ии ию ией ем",
}

_UKRAINIAN = {
    "demonym": "Українці Українців",
    "title": "Президент Прем'єр Міністр Глава Генерал Полковник Пан Пані Професор",
    "modifier": "",
    "head": """
    Міністерство Міністерства МЗС Міноборони Університет Інститут Академія Банк Рада Ради Республіка
    Республіки Союз
    Партія Організація Організації Комітет Комісія Агентство Церква Суд Фонд Центр Музей
    """,
    "place": "Море Озеро Острів",
    "work": "Декларація Договір Угода Статут Конституція Конвенція",
    "opener": """
    в у на з із зі і й та а але або до від за по під при про для без над перед через між не ні що щоб як
    коли якщо хоча
    де хто який це цей ця ці той та ті то він вона воно вони ми ви я його її їх наш свій весь всі все кожен
    багато
    деякі кілька один одна два дві три чотири п'ять шість сім вісім дев'ять десять також ще вже тільки зараз
    тепер тоді
    потім раніше пізніше сьогодні вчора завтра тут там однак проте тому крім після згідно замість серед
    близько більше
    менше дуже так інші був була було були є буде сторони переговори влада експерти жителі джерела люди учасники
    військові фото відео за словами водночас напередодні
    """,
    "particle": "де фон ван огли",
    "of": "",
    "article": "",
    "before-place": "в у до з із",
    "after-person": "сказав сказала заявив заявила зазначив зазначила повідомив повідомила додав додала",
    "tail": "союз союзу рада ради суд суду море моря область області району парламент парламенту банк банку",
    "adjective": "(?:ський|ського|ському|ська|ської|ське|ський|ний|ного|на|ної|не|ий|ого|ому)$",
    "juxtaposed": "yes",
    "suffix": "а у ом ові і и ю я ем єм ою ею ої ій ого ому им",
}

_ARMENIAN = {
    "demonym": "",
    "title": "Նախագահ Վարչապետ Նախարար Պարոն Տիկին Գեներալ Գնդապետ Կաթողիկոս",
    "modifier": "",
    "head": """
    Հանրապետություն Հանրապետության Միություն Միության Խորհուրդ Խորհրդի Նախարարություն Համալսարան Համալսարանի
    Ինստիտուտ
    Բանկ Կուսակցություն Կազմակերպություն Դաշնություն Դաշնության ՀՀ ԱԳՆ ՊՆ ԱԺ Ժողով Ժողովի
    """,
    "place": "Ծով Լիճ",
    "work": "Հռչակագիր Պայմանագիր Համաձայնագիր",
    "opener": """
    և եւ ու իսկ բայց սակայն որ որը որոնք թե եթե երբ որտեղ ով ինչ այս այդ այն սա դա նա նրա նրանք մենք դուք ես
    մեր իր իրենց
    բոլոր ամեն շատ մի մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը նաև դեռ արդեն միայն հիմա այժմ ապա հետո
    նախքան առաջ
    այսօր երեկ վաղը այստեղ այնտեղ ըստ համաձայն մինչև մինչ քանի որպես պետք է են էր էին չի չեն ավելի այլ
    բանակցությունները
    կողմերը իշխանությունները փորձագետները բնակիչները կառավարությունը նախագահը վարչապետը նախարարը խոսնակը
    դրանից բացի ավելի
    վաղ ուշ երեկոյան առավոտյան նախորդ հաջորդ հանդիպումը հանդիպման խոսքով կողմերն լուսանկարը նախարարի
    վարչապետի նախագահի մասին
    """,
    "particle": "դը ֆոն վան տեր",
    "of": "",
    "article": "",
    "before-place": "",
    "after-person": "ասել ասաց հայտարարել հայտարարեց նշել նշեց",
    "tail": """
    միություն միությունը միության խորհուրդ խորհրդի ծով մարզ մարզի մարզում ժողով ժողովի ժողովը
    հանրապետություն հանրապետության
    """,
    "juxtaposed": "yes",
    "break": "(?:ում|ից)$",
    "adjective": "",
    "suffix": "ը ն ի ին ից ով ում ը ու ան յան յի եան վա ը ներ ներին ումն ինը ին",
}

_AZERBAIJANI = {
    "demonym": "Azərbaycanlı Azərbaycanlılar Erməni Ermənilər Rus Ruslar Türk Türklər Avropa",
    "title": """
    Prezident Prezidenti Prezidentinin Nazir Naziri Nazirinin Baş Sədr Sədri Cənab Xanım General Polkovnik
    Professor
    Deputat Spiker Səfir Səfiri Müavini Direktor
    """,
    "modifier": "Baş Birinci Vitse Xarici Müdafiə İşlər Dövlət",
    "head": """
    Respublikası Respublikasının Nazirliyi Nazirliyinin Universiteti Universitetinin İnstitutu Bankı Şurası
    Şurasının Partiyası
    Təşkilatı Birliyi İttifaqı Məclis Məclisi Məclisinin Komitəsi Komissiyası Federasiyası Agentliyi Fondu
    Mərkəzi Muzeyi İdarəsi
    """,
    "place": "Dənizi Gölü Rayonu Rayonunun Dəhlizi Dağı Çayı Vilayəti Körpüsü",
    "work": "Bəyannaməsi Müqaviləsi Sazişi Müharibəsi Konvensiyası Nizamnaməsi",
    "opener": """
    bu o bir iki üç dörd beş altı yeddi səkkiz doqquz on və amma lakin ancaq ki əgər çünki həm da də isə ilə
    üçün kimi
    görə sonra əvvəl bundan daha ən çox az hər bütün bəzi heç necə nə kim harada zaman indi dünən bugün
    sabah artıq yenə
    yalnız belə onlar biz siz mən onun bizim öz danışıqlar tərəflər ekspertlər sakinlər hakimiyyət mənbələr
    görüşdə
    görüş sülh hazırda eyni qeyd xatırladaq foto ötən həmçinin onların rəsmi hökumət sözlərinə məlumata iclasda
    """,
    "particle": "oğlu qızı bin ibn əl al",
    "of": "",
    "article": "",
    "before-place": "",
    "after-person": "deyib dedi bildirib bildirdi vurğulayıb",
    "tail": "dəhlizi dəhlizinin dəhlizində dənizi dənizinin dənizində gölü",
    "adjective": "",
    "juxtaposed": "yes",
    "break": "(?:d[aə]n?|ya|yə)$",
    "suffix": """
    ın in un ün nın nin nun nün a ə ya yə na nə da də dan dən ı i u ü nı ni nu nü yı yi la lə dakı dəki ına
    inə unu
    sının sinin sına sinə sında sində
    """,
}

_TURKISH = {
    "demonym": """
    Türk Türkler Rus Ruslar Ermeni Ermeniler Azerbaycanlı Azeri Alman Almanlar Fransız Fransızlar İngiliz
    İngilizler
    Amerikalı Yunan Yunanlı Ukraynalı Gürcü İranlı İsrailli Filistinli Suriyeli Kürt Kürtler Avrupalı Arap
    Araplar Çinli
    """,
    "title": """
    Cumhurbaşkanı Başbakan Başbakanı Bakan Bakanı Başkan Başkanı Sözcüsü Genel Sekreteri Sekreter Müdür
    Müdürü General
    Albay Yarbay Büyükelçi Büyükelçisi Vali Valisi Kaymakam Milletvekili Profesör Prof Doç Dr Sayın Bay
    Bayan Lideri Lider
    Kral Kraliçe Papa Patrik Yardımcısı Temsilcisi Şansölye Şansölyesi Yazar Gazeteci Savcı Yargıç Avukat Üyesi
    """,
    "modifier": """
    Dışişleri İçişleri Savunma Milli Maliye Sağlık Eğitim Adalet Tarım Enerji Ulaştırma Çevre Ticaret Kültür
    Belediye Özel Genel Yüksek
    """,
    "head": """
    Bakanlığı Cumhuriyeti Üniversitesi Enstitüsü Bankası Konseyi Partisi Birliği Örgütü Meclisi Mahkemesi
    Komitesi
    Komisyonu Federasyonu Ajansı Vakfı Merkezi Müzesi Derneği Kurumu Kurulu Başkanlığı Müdürlüğü Ordusu
    Milletler Kilisesi
    """,
    "place": """
    Denizi Gölü Dağı Nehri Koridoru Boğazı Adası Adaları Körfezi Vadisi Köprüsü Havalimanı Caddesi Meydanı
    Limanı
    """,
    "work": "Bildirgesi Anlaşması Antlaşması Savaşı Sözleşmesi Şartı Zirvesi Konferansı Ödülü Kupası Anayasası",
    "opener": """
    bu şu o bir iki üç dört beş altı yedi sekiz dokuz on ve ama ancak fakat ki eğer çünkü hem da de ise ile
    için gibi
    göre sonra önce daha en çok az her bütün tüm bazı hiç nasıl ne kim nerede zaman şimdi dün bugün yarın
    artık yine
    yalnızca sadece böyle onlar biz siz ben onun bizim kendi görüşmeler taraflar uzmanlar yetkililer
    kaynaklar görüşmede
    toplantıda ayrıca öte buna bunun aynı barış geçen hükümet muhalefet fotoğraf edinilen açıklamada halk ikili
    karşılıklı iddiaya konuya buradaki burada orada sabah akşam
    """,
    "particle": "oğlu bin ibn el al",
    "of": "",
    "article": "",
    "before-place": "",
    "after-person": "dedi söyledi belirtti vurguladı açıkladı",
    "tail": "",
    "suffix": """
    ın in un ün nın nin nun nün a e ya ye na ne da de ta te dan den tan ten ı i u ü nı ni nu nü yı yi yu yü
    la le daki deki
    """,
}

_GREEK = {
    "demonym": """
    Ρώσος Ρώσου Ρώσοι Έλληνας Έλληνα Έλληνες Ελλήνων Τούρκος Τούρκου Τούρκοι Αρμένιος Αρμένιου Αρμένιοι
    Αζέρος Αζέρου Αζέροι Γερμανός
    Γερμανού Γάλλος Γάλλου Αμερικανός Αμερικανού Βρετανός Κύπριος Κύπριου Κύπριοι Ουκρανός Ουκρανού
    Ευρωπαίοι Ευρωπαίος
    """,
    "title": """
    Πρόεδρος Προέδρου Πρόεδρο Πρωθυπουργός Πρωθυπουργού Υπουργός Υπουργού Υπουργό Βασιλιάς Πάπας Στρατηγός
    Δήμαρχος Δημάρχου
    Καθηγητής Κύριος Κυρία Πατριάρχης Αρχιεπίσκοπος Διευθυντής Διευθύντρια Εκπρόσωπος Γενικός
    """,
    "modifier": "",
    "portfolio": """
    Εξωτερικών Εσωτερικών Άμυνας Εθνικής Οικονομικών Υγείας Παιδείας Ναυτιλίας Δικαιοσύνης Πολιτισμού
    Ενέργειας Ανάπτυξης
    Εργασίας Μεταφορών Περιβάλλοντος Τουρισμού Προστασίας Πολίτη Άμυνα
    """,
    "head": """
    Υπουργείο Υπουργείου Ένωση Ένωσης Συμβούλιο Συμβουλίου Πανεπιστήμιο Πανεπιστημίου Ινστιτούτο Τράπεζα
    Οργανισμός Οργανισμού
    Επιτροπή Επιτροπής Κόμμα Δημοκρατία Δημοκρατίας Βουλή Εκκλησία Δικαστήριο Ομοσπονδία Εθνών Ίδρυμα
    Κοινοβούλιο
    """,
    "place": "Θάλασσα Λίμνη Νησί Όρος Κόλπος Λιμάνι Νήσος",
    "work": "Συνθήκη Συμφωνία Διακήρυξη Χάρτης Πόλεμος Σύνταγμα Σύμβαση",
    "opener": """
    ο η το οι τα του της των τον την τους τις ένας μια μία ένα στο στη στην στον στους στις στα σε με από
    για προς κατά μετά
    πριν χωρίς μέχρι παρά υπό και ή αλλά όμως ωστόσο αν εάν όταν ενώ επειδή διότι ότι πως που όπως όπου
    αυτός αυτή αυτό
    αυτοί αυτές εκείνος κάθε όλοι όλα πολλοί μερικοί δύο τρεις τέσσερις πέντε έξι επτά οκτώ εννέα δέκα
    επίσης ακόμη ήδη
    μόνο τώρα σήμερα χθες αύριο εδώ εκεί τότε έπειτα σύμφωνα δεν μην θα να είναι ήταν έχει έχουν είχε οι
    συνομιλίες πηγές
    κάτοικοι ειδικοί αρχές νωρίτερα αργότερα μεταξύ σχεδόν περίπου περισσότερα συνολικά
    """,
    "particle": "ντε βαν φον",
    "of": "",
    "article": "",
    "before-place": "στη στην στο στον στους από",
    "after-person": "είπε δήλωσε τόνισε πρόσθεσε",
    "tail": "ένωση ένωσης συμβούλιο συμβουλίου εθνών θάλασσα δημοκρατία",
    "suffix": "ς ου ο η ης α ας ον ων",
}

EAST = {
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
    "hy": _ARMENIAN,
    "az": _AZERBAIJANI,
    "tr": _TURKISH,
    "el": _GREEK,
}

CALENDAR_EAST = """
Январь Января Февраль Март Апрель Май Июнь Июль Август Сентябрь Сентября Октябрь Ноябрь Декабрь Понедельник
Вторник Среда
Четверг Пятница Суббота Воскресенье
Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık Pazartesi Salı Çarşamba Perşembe Cuma
Cumartesi Pazar Yanvar Fevral Aprel May İyun İyul Avqust Sentyabr Oktyabr Noyabr Dekabr Bazar Cümə Çərşənbə
Şənbə
Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου
Δεκεμβρίου Ιανουάριο
Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή Հունվար Փետրվար Մարտ Ապրիլ Մայիս Հունիս Հուլիս
Օգոստոս Սեպտեմբեր Հոկտեմբեր
Նոյեմբեր Դեկտեմբեր Երկուշաբթի Երեքշաբթի Չորեքշաբթի Հինգշաբթի Ուրբաթ Շաբաթ Կիրակի
"""
