"""Azerbaijani, Turkish, Greek: the words that stand around names, and those that only look like names."""

_AZERBAIJANI = {
    "state": """
    Azərbaycan Azərbaycanın Azərbaycana Azərbaycanda Ermənistan Ermənistanın Ermənistana Ermənistanda Rusiya
    Rusiyanın Rusiyaya Rusiyada Türkiyə Türkiyənin Türkiyəyə Türkiyədə Gürcüstan Gürcüstanın İran İranın ABŞ
    Ukrayna
    Ukraynanın Fransa Fransanın
    """,
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

SOUTH = {"az": _AZERBAIJANI, "tr": _TURKISH, "el": _GREEK}
