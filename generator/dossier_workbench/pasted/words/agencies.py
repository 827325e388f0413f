"""News and picture agencies, as they are credited. Of forms that differ in case only, the first is the usual one."""

# Capitals in a form are demanded of the text as well: "AA" is an agency, "aa" is none.
AGENCIES = """
Reuters | Thomson Reuters | REUTERS | Рейтер | Рейтерс | AP | Associated Press
| The Associated Press | The AP | АП | AFP | Agence France-Presse | AFP/Getty Images | ԱՖՊ | АФП
| فرانس برس | أ ف ب | dpa | Deutsche Presse-Agentur | dpa-AFX | dpa-infocom | DPA | epd | KNA
| Katholische Nachrichten-Agentur | Evangelischer Pressedienst | APA-OTS | APA/dpa | APA/AFP
| APA/Reuters | Keystone-SDA | SDA | Keystone | ATS | Keystone-ATS | sda | TASS | ТАСС | ITAR-TASS
| ИТАР-ТАСС | TASS agency | ՏԱՍՍ | RIA Novosti | РИА Новости | RIA | РИА | Sputnik | Спутник
| МИА Россия сегодня | Interfax | Интерфакс | INTERFAX | INTERFAX.RU | Interfax-Ukraine
| Интерфакс-Украина | Інтерфакс-Україна | Интерфакс-Азербайджан | ИНТЕРФАКС | Ukrinform | Укринформ
| Укрінформ | УКРІНФОРМ | УКРИНФОРМ | УНИАН | УНІАН | UNIAN | УНН | UNN | Anadolu Agency | AA
| Anadolu | Anadolu Ajansı | DHA | Demirören Haber Ajansı | İHA | İhlas Haber Ajansı | ANKA
| ANKA Haber Ajansı | AZERTAC | AZƏRTAC | AzərTAc | Azertac | АЗЕРТАДЖ | AzerTAG | AZERTAG | APA
| АПА | Trend | Тренд | Turan | Turan İnformasiya Agentliyi | Report | Report İnformasiya Agentliyi
| Report.az | Armenpress | ARMENPRESS | Արմենպրես | ԱՐՄԵՆՊՐԵՍ | Арменпресс | АРМЕНПРЕСС
| Novosti-Armenia | Новости-Армения | ARKA | АРКА | Photolure | Ֆոտոլուր | Mediamax | Մեդիամաքս
| Медиамакс | InterPressNews | IPN | ინტერპრესნიუსი | Interpressnews | Информ-ТВ | Kazinform
| Казинформ | BelTA | БелТА | Kabar | UzA | УзА | Xinhua | Xinhua News Agency | 新华社 | Синьхуа
| شينخوا | Kyodo | Kyodo News | Jiji Press | Yonhap | PTI | ANI | IANS | UPI | PA | PA Media
| Press Association | Bloomberg | EFE | Agencia EFE | Europa Press | EUROPA PRESS | ANSA | AdnKronos
| Adnkronos | AGI | LaPresse | Askanews | askanews | Lusa | LUSA | Agência Lusa | Agência Brasil
| Estadão Conteúdo | Folhapress | Belga | ANP | TT | NTB | Ritzau | STT | PAP | ČTK | CTK | TASR
| MTI | Tanjug | Hina | HINA | BTA | Agerpres | AGERPRES | ANA-MPA | LETA | ELTA | BNS | IRNA
| ایرنا | Tasnim | تسنیم | Fars | فارس | ISNA | ایسنا | Mehr | مهر نیوز | MNA | SANA | سانا | WAM
| وام | SPA | واس | MENA | QNA | الأناضول | رويترز | رویترز | نوفوستي
"""

# These supply pictures only: a text credited to one of them is a picture's credit.
PICTURE_AGENCIES = """
Getty Images | Getty | EPA | EPA-EFE | Global Look Press | Shutterstock | Alamy | picture alliance
| imago | IMAGO | Zuma | ZUMA | Sipa | SIPA | Abaca | Pool | Kremlin Pool | Wikimedia Commons
| Wikipedia | iStock | Depositphotos | Unsplash | Pixabay | Pexels | Kremlin.ru | Pool Photo
| NurPhoto | Handout | AFP via Getty Images | Stringer | Flickr | Creative Commons | Adobe Stock
| Maxar | Photolure | Depo Photos | handout | Pool via REUTERS | ullstein bild | Hans Lucas
| Polaris | Magnum | Panos | AdobeStock | 123RF | Dreamstime | Freepik | Ex-press | Ruptly
"""
