"""Azerbaijani: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

AZERBAIJANI = {
    "months": """
    yanvar yanvarın | fevral fevralın | mart martın | aprel aprelin | may mayın | iyun iyunun | iyul iyulun
    | avqust avqustun | sentyabr sentyabrın | oktyabr oktyabrın | noyabr noyabrın | dekabr dekabrın
    """,
    "weekdays": "bazar ertəsi | çərşənbə axşamı | çərşənbə | cümə axşamı | cümə | şənbə | bazar",
    "filler": "saat | il | ci | cı | cu | cü | tarix | və | bakı vaxtı ilə",
    "published": """
    dərc olunub | dərc edilib | dərc tarixi | yayımlanıb | nəşr olunub | tarix | yerləşdirilib
    | əlavə olunub | yayım tarixi
    """,
    "modified": """
    yenilənib | son yenilənmə | yeniləndi | dəyişdirilib | redaktə edilib | yenilənmə | yenilənmə tarixi
    """,
    "by": "müəllif | müəlliflər | hazırladı | mətn | yazdı | hazırlayan | müsahibəni apardı | söhbətləşdi",
    "by-name": "hazırladı | müsahibəni apardı | söhbətləşdi",
    "roles": """
    müxbir | müxbiri | redaktor | jurnalist | ekspert | politoloq | şərhçi | redaksiya | təhlilçi
    """,
    "source": "mənbə | mənbələr | agentlik",
    "photo": "foto | fotolar | şəkil | fotoqraf | video | fotonun müəllifi | illüstrasiya",
    "caption": "arxiv foto | arxiv fotosu | soldan sağa | i̇llüstrativ foto | ekran görüntüsü",
    "section": """
    siyasət | dünya | cəmiyyət | i̇qtisadiyyat | iqtisadiyyat | xəbərlər | mədəniyyət | i̇dman | idman | rəy
    | təhlil | analitika | müsahibə | hadisə | hadisələr | region | gündəm | qarabağ | daxili siyasət
    | xarici siyasət | ölkə | elm | ekologiya | rəsmi | son xəbərlər | hərbi
    """,
    "section-label": "bölmə | rubrika | kateqoriya | kateqoriyalar",
    "tags": "teqlər | etiketlər | açar sözlər | mövzular | teq",
    "counter": """
    baxış | baxılıb | oxunub | oxunuş | şərh | şərhlər | dəfə oxunub | paylaşım | dəq | dəqiqə
    | dəfə baxılıb
    """,
    "ago": "əvvəl | bu gün | dünən | indicə",
    "notice": """
    bu sayt kukilərdən | saytımız kuki | saytda kuki | biz cookie | çərəzlərdən istifadə | ^abunə olun
    | ^abunə ol | ^bizi izləyin | ^bizi telegram | telegram kanalımıza | ^bizə qoşulun | ^kanalımıza
    | whatsapp kanalımıza | ^səhv tapmısınızsa | ^mətndə səhv | ^səhv aşkar | ^redaksiyadan
    | ^qeyd redaksiya | ^düzəliş: | ^xəbər yenilənir | ^müəllifin fikri | ^oxuma vaxtı | ^dinlə | ^paylaşın
    | e-poçt ünvanınız dərc olunmayacaq | ^şərh yazmaq üçün | ^hadisələri anında | ^ən son xəbərləri
    """,
    "home": "ana səhifə | əsas səhifə",
    "advert": "reklam",
    "button": """
    paylaş | çap et | çap | göndər | şərh yaz | şərhlər | reklam | ardı | davamı | ətraflı | ana səhifə
    | əsas səhifə | menyu | axtar | axtarış | daxil ol | giriş | qeydiyyat | abunə ol | qəbul et | rədd et
    | bağla | linki kopyala | kopyala | yadda saxla | dinlə | geri | i̇rəli | növbəti | əvvəlki | yuxarı
    | bəyən | hamısı | daha çox | bütün xəbərlər | az | ru | yüklə
    """,
    "related": """
    həmçinin oxuyun | oxşar xəbər | əlaqəli xəbər | bunu da oxuyun | həmçinin bax | ətraflı | mövzu üzrə
    | əlaqədar
    """,
    "list": """
    oxşar xəbərlər | əlaqəli xəbərlər | digər xəbərlər | son xəbərlər | ən çox oxunanlar | çox oxunanlar
    | xəbər lenti | günün xəbərləri | mövzu ilə bağlı | həmçinin oxuyun | bölmənin digər xəbərləri
    | ən çox oxunan
    """,
    "foot": """
    şərh | şərh yazın | şərh əlavə et | şərhlər | rəy bildirin | bütün hüquqlar qorunur
    | müəllif hüquqları qorunur | haqqımızda | əlaqə | bizimlə əlaqə | məxfilik siyasəti | müəllif haqqında
    """,
    "rights": """
    bütün hüquqlar qorunur | müəllif hüquqları qorunur | istinad zəruridir | istinad mütləqdir
    | materiallardan istifadə | istifadə edərkən | hiperlink
    """,
    "subject": "mövzu",
    "sender": "kimdən | göndərən",
    "sent": "göndərilib | tarix",
    "receiver": "kimə",
    "address": "link | keçid | ünvan | orijinal",
    "no-person": """
    xəbər | agentliyi | qəzeti | xəbərlər | mətbuat | siyasət | nazirliyi | və | bir | partiyası | şurası
    | avropa | dünya | müharibə | sülh | mərkəzi | institutu | gündəm | son | bütün | azərbaycan | necə
    | niyə | nə | xarici | daxili | arayış
    """,
}
