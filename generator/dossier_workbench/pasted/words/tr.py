"""Turkish: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

TURKISH = {
    "months": """
    ocak oca | şubat şub | mart | nisan nis | mayıs may | haziran haz | temmuz tem | ağustos ağu | eylül eyl
    | ekim eki | kasım kas | aralık ara
    """,
    "weekdays": """
    pazartesi | salı | çarşamba | perşembe | cuma | cumartesi | pazar | pzt | çar | per | cum | cmt | paz
    """,
    "filler": "saat | tarihi | tarih | günü | ve | tsi",
    "published": """
    yayınlanma | yayınlanma tarihi | yayın tarihi | yayınlandı | yayımlanma tarihi | yayımlanma | giriş
    | giriş tarihi | oluşturulma | oluşturulma tarihi | eklenme | eklenme tarihi | haber tarihi | ilk yayın
    | yayımlandı | tarih
    """,
    "modified": """
    güncelleme | güncelleme tarihi | güncellendi | son güncelleme | güncellenme | güncellenme tarihi
    | değiştirilme
    """,
    "other-date": "geliş tarihi | kabul tarihi | erişim tarihi",
    "by": """
    yazan | yazar | haber | hazırlayan | kaynak kişi | muhabir | editör | derleyen | röportaj
    | haberi hazırlayan | yazarlar
    """,
    "by-name": "hazırlayan | derleyen | haberi hazırlayan",
    "roles": """
    muhabir | muhabiri | editör | köşe yazarı | gazeteci | yazar | temsilcisi | dış haberler | haber merkezi
    | analist
    """,
    "source": "kaynak | kaynaklar | ajans",
    "photo": """
    fotoğraf | foto | görsel | fotoğraflar | fotoğraf kaynağı | görsel kaynağı | fotoğrafı çeken | resim
    | video
    """,
    "caption": "arşiv fotoğrafı | arşiv | soldan sağa | temsili fotoğraf | ekran görüntüsü",
    "section": """
    eğitim | adalet | güvenlik | dış politika | i̇nsan hakları | dünya | gündem | siyaset | politika
    | ekonomi | spor | kültür | kültür-sanat | toplum | yaşam | görüş | analiz | röportaj | haberler | haber
    | son dakika | türkiye | avrupa | asya | güncel | yazarlar | bilim | sağlık | çevre | basın açıklaması
    | yerel | bölge | kafkasya
    """,
    "section-label": "kategori | bölüm | kategoriler",
    "tags": "etiketler | etiket | anahtar kelimeler | konular | i̇lgili konular",
    "counter": """
    görüntülenme | okunma | yorum | paylaşım | dk okuma | dakika okuma | okuma süresi | dk | dakika
    | kez okundu | beğeni | dakikalık okuma
    """,
    "ago": "önce | bugün | dün | az önce",
    "notice": """
    abonelere sunulan haberler | bu internet sitesi çerez | sitemizde çerez | bu sitede çerez
    | çerezleri kullanıyoruz | çerez kullanıyoruz | çerezler kullanılmaktadır | çerez politikası
    | tüm çerezleri | ^abone ol | ^abone olun | ^bültenimize | ^takip edin | ^bizi takip
    | telegram kanalımıza | whatsapp kanalımıza | ^e-posta adresiniz | e-posta adresiniz yayınlanmayacak
    | gerekli alanlar | ^üye olun | ^haberi dinle | ^dinle | ^okuma süresi | ^editörün notu | ^düzeltme:
    | ^bu haber güncellendi | ^bu haber güncellenmiştir | ^sadece aboneler | ^yorum yapmak için
    | ^yazarın görüşleri | ^bu makaledeki görüşler | ^haberlerden anında | ^son dakika haberlerini
    | ^uygulamamızı
    """,
    "home": "ana sayfa | anasayfa",
    "advert": "reklam",
    "button": """
    yazarın tüm yazıları | paylaş | yazdır | gönder | yorum yap | yorumlar | reklam | i̇lan | devamı
    | devamını oku | ana sayfa | anasayfa | menü | ara | arama | giriş yap | giriş | üye ol | kayıt ol
    | abone ol | kabul et | reddet | kapat | bağlantıyı kopyala | linki kopyala | kopyala | kaydet | dinle
    | haberi dinle | geri | i̇leri | sonraki | önceki | yukarı | beğen | e-posta | facebook'ta paylaş
    | twitter'da paylaş | tweetle | takip et | bülten | daha fazla | favorilere ekle | yazı boyutu | i̇ndir
    | google news'te takip et
    """,
    "related": """
    ayrıca okuyun | i̇lgili haber | ilgili haber | bunu da okuyun | ayrıca bakınız | i̇lgili
    | okumaya devam et | önceki haber | daha fazlası | i̇lgili konu
    """,
    "list": """
    ilgili haberler | i̇lgili haberler | benzer haberler | en çok okunanlar | çok okunanlar | son haberler
    | diğer haberler | günün öne çıkanları | i̇lginizi çekebilir | ilginizi çekebilir
    | bunlar da ilginizi çekebilir | öne çıkan haberler | son dakika haberleri | editörün seçtikleri
    | popüler haberler
    """,
    "foot": """
    yorum | yorum yaz | yorum yapın | yorumlar | bir yanıt yazın | bir cevap yazın | tüm hakları saklıdır
    | hakkımızda | künye | i̇letişim | iletişim | gizlilik politikası | kullanım şartları | yazar hakkında
    | basın irtibat
    """,
    "rights": """
    tüm hakları saklıdır | her hakkı saklıdır | izinsiz kullanılamaz | kaynak gösterilmeden | i̇zinsiz
    | abonelik şartları
    """,
    "subject": "konu",
    "sender": "kimden | gönderen",
    "sent": "gönderildi | tarih",
    "receiver": "kime",
    "address": "bağlantı | adres | kalıcı bağlantı | haber linki | haberin adresi",
    "no-person": """
    haber | ajansı | gazetesi | haberler | basın | siyaset | bakanlığı | ve | bir | partisi | konseyi
    | avrupa | dünya | savaş | barış | merkezi | enstitüsü | gündem | son | tüm | türkiye | nasıl | neden
    | ne | kafkasya | dış | masası
    """,
}
