"""English: the words that stand around names, and those that only look like names."""

DEMONYMS = """
Afghanistan Afghan Afghans|Albania Albanian Albanians|Algeria Algerian Algerians|Argentina Argentine Argentinian
|Armenia Armenian Armenians|Australia Australian Australians|Austria Austrian Austrians
|Azerbaijan Azerbaijani Azerbaijanis Azeri Azeris|Bangladesh Bangladeshi|Belarus Belarusian Belarusians
|Belgium Belgian Belgians|Bolivia Bolivian|Bosnia Bosnian Bosnians|Brazil Brazilian Brazilians|Britain
British Briton Britons
|Bulgaria Bulgarian Bulgarians|Canada Canadian Canadians|Chile Chilean Chileans|China Chinese|Colombia
Colombian Colombians
|Croatia Croatian Croatians Croat Croats|Cuba Cuban Cubans|Cyprus Cypriot Cypriots|Czechia Czech Czechs
|Denmark Danish Dane Danes|Egypt Egyptian Egyptians|England English|Eritrea Eritrean|Estonia Estonian Estonians
|Ethiopia Ethiopian Ethiopians|Finland Finnish Finn Finns|France French|Georgia Georgian Georgians
|Germany German Germans|Ghana Ghanaian|Greece Greek Greeks|Hungary Hungarian Hungarians|Iceland Icelandic
|India Indian Indians|Indonesia Indonesian Indonesians|Iran Iranian Iranians|Iraq Iraqi Iraqis|Ireland Irish
|Israel Israeli Israelis|Italy Italian Italians|Japan Japanese|Jordan Jordanian Jordanians
|Kazakhstan Kazakh Kazakhs Kazakhstani|Kenya Kenyan Kenyans|Kosovo Kosovar Kosovars|Kuwait Kuwaiti
|Kyrgyzstan Kyrgyz|Latvia Latvian Latvians|Lebanon Lebanese|Libya Libyan Libyans|Lithuania Lithuanian
Lithuanians
|Macedonia Macedonian Macedonians|Malaysia Malaysian|Mali Malian|Malta Maltese|Mexico Mexican Mexicans
|Moldova Moldovan Moldovans|Mongolia Mongolian|Montenegro Montenegrin|Morocco Moroccan Moroccans
|Myanmar Burmese|Nepal Nepali|Netherlands Dutch|Nigeria Nigerian Nigerians|Norway Norwegian Norwegians
|Pakistan Pakistani Pakistanis|Palestine Palestinian Palestinians|Peru Peruvian|Philippines Filipino
Filipinos Philippine
|Poland Polish Pole Poles|Portugal Portuguese|Qatar Qatari|Romania Romanian Romanians|Russia Russian Russians
|Rwanda Rwandan|Scotland Scottish|Serbia Serbian Serbians Serb Serbs|Slovakia Slovak Slovaks
|Slovenia Slovenian Slovene Slovenes|Somalia Somali Somalis|Spain Spanish|Sudan Sudanese|Sweden Swedish
Swede Swedes
|Switzerland Swiss|Syria Syrian Syrians|Taiwan Taiwanese|Tajikistan Tajik Tajiks|Thailand Thai
|Tunisia Tunisian Tunisians|Turkey Turkish Turk Turks|Turkmenistan Turkmen|Uganda Ugandan
|Ukraine Ukrainian Ukrainians|Uruguay Uruguayan|Uzbekistan Uzbek Uzbeks|Venezuela Venezuelan|Vietnam Vietnamese
|Wales Welsh|Yemen Yemeni Yemenis|Zambia Zambian|Zimbabwe Zimbabwean|Türkiye Turkish|Uzbekistan|Korea Korean
Koreans|US|USA|UK|UAE Emirati
"""
"""States, each with its adjective and its people's names."""

ENGLISH = {
    "demonym": """
    African Africans American Americans Arab Arabs Asian Asians European Europeans Soviet Soviets Christian
    Christians Muslim Muslims Islamic Jewish Jews Jew Catholic Catholics Orthodox Sunni Shia
    Shiite Kurdish Kurd Kurds Chechen Chechens Balkan Baltic Nordic Scandinavian Caucasian Latin Roman
    Ottoman Persian
    Abkhaz Abkhazian Ossetian Ossetians Tatar Tatars Crimean Hindu Buddhist Protestant Westerners Yazidi Yazidis
    Saudi Saudis Anglo Euro Republican Republicans Democrat Democrats Democratic Labour Conservative
    Conservatives Communist
    Communists Socialist Socialists Liberal Liberals Londoners Muscovites
    """,
    "title": """
    President Presidents Premier Minister Ministers Chancellor Secretary King Queen Prince Princess Emperor
    Sultan Emir Sheikh
    Shah Pope Cardinal Archbishop Bishop Patriarch Catholicos Rabbi Imam Ayatollah Mufti Father Sister
    Brother Rev Reverend
    Saint Mr Mrs Ms Miss Mx Dr Prof Professor Doctor Sir Lord Lady Dame Baroness Baron Count Countess Duke
    Duchess
    General Gen Colonel Col Lieutenant Lt Major Maj Captain Capt Sergeant Sgt Corporal Private Admiral Adm
    Commander
    Cmdr Marshal Brigadier Ambassador Envoy Consul Governor Gov Mayor Mayoress Deputy Senator Sen Congressman
    Congresswoman Representative Rep MP MEP MPs MEPs Speaker Spokesman Spokeswoman Spokesperson
    Spokespersons Chairman
    Chairwoman Chairperson Chair Chief Head Director Leader Commissioner Judge Justice Prosecutor Attorney
    Inspector
    Officer Constable Detective Sheriff Superintendent Ombudsman Ombudswoman Rapporteur Coordinator Counsel
    Counsellor
    Councillor Councilor Councilwoman Councilman Adviser Advisor Aide Editor Correspondent Reporter Analyst
    Coach
    Analysts Officials Official Lawyer Activist Author Founder Manager Treasurer Rector Dean Provost
    Principal Curator Historian
    Economist Engineer Archaeologist Journalist Photographer Excellency Majesty Highness Holiness Comrade PM
    FM FMs
    CEO CFO
    Leaders Lawmaker Lawmakers Diplomat Diplomats Negotiator Negotiators Mediator Undersecretary Statesman
    Commandant Warden Auntie
    Counterpart Counterparts Colleague Teacher Nominee Candidate Suspect Singer Writer Poet Painter Actor
    Actress
    Surgeon Pilot Farmer Successor Predecessor
    Uncle Aunt Grandmother Grandfather Opposition Warrant Harbourmaster Alderman Magistrate
    """,
    "modifier": """
    Prime Vice Deputy Foreign Defence Defense Interior Finance Health Education Economy Economic Energy
    Transport Trade
    Culture Environment Agriculture Labour Labor Justice Information Press Acting Former Interim Assistant
    First Second
    Third Senior Special Chief Attorney Permanent High Under State Executive Managing Associate Crown Grand
    Home Internal
    Police Fire Opposition Then Late Ex Incoming Outgoing Honorary Staff Field Rear Co Lead Science
    Technology Digital
    Water Fisheries Tourism Sports Youth Housing Immigration Security National Federal Regional District
    Communications
    Infrastructure Development Emergency Climate Supreme Squadron Wing Naval Military Army Presidential
    Parliamentary
    Northern Southern Western Eastern Central South North East West Southeast Northeast Southwest Northwest
    Upper Greater Lower Majority Minority Whip General Lieutenant Major Team Club Group Joint Political
    """,
    "portfolio": """
    Affairs Defence Defense Trade Development Co-operation Cooperation Operation Security Industry Culture
    Sport Sports
    Education Science Technology Transport Energy Youth Tourism Communities Justice Rights Foreign Internal
    Health Labour
    Labor Finance Economy Environment Agriculture Infrastructure Interior Emergency Situations Digital
    Innovation Water
    Fisheries Forests Forestry Housing Planning Works Roads Human Social Protection Family State Home
    """,
    "head": """
    Ministry Ministries Department University College Academy Institute School Hospital Bank Council
    Republic Kingdom Commission
    Committee Chamber Assembly Board Federation Confederation Union League Party Front Movement Organization
    Organisation Association Alliance Coalition Centre Center Museum Bureau Secretariat Library Society Fund
    Foundation
    Agency Service Services Directorate Administration Court Tribunal Church Cathedral Parliament Congress
    Senate Commonwealth Community
    Group Corporation Company Corp Inc Ltd Press Times Post Herald Tribune Gazette News Television Radio
    Network Forces Force Army
    Navy Guard Guards Corps Office Authority Mission Observatory Initiative Forum Club Trust Campaign
    Theatre Orchestra Airlines
    Airways Railways Duma Knesset Bundestag House Cabinet Government Delegation Embassy Consulate
    Inspectorate Police
    Council Institution Laboratory Ombudsman Partners Holdings Group Station Weekly Daily Chronicle Journal
    Monitor
    Observer Courier Watch International Regiment Brigade Battalion Division Collective Cooperative
    Co-operative Branch Presidency Democrats Nations
    """,
    "place": """
    Sea Ocean Lake River Bay Gulf Strait Straits Mount Mountain Mountains Island Islands Isle Peninsula
    Valley Desert
    Region Province Oblast Canal Corridor City Airport Port Square Street Avenue Road Bridge Station Coast
    Hills Heights
    Cape Delta Forest County Governorate Territory Territories Highway Pass Plateau Gorge Falls Dam Harbour
    Harbor Park
    District Village Town Peak Glacier Steppe Basin Fjord Prefecture Quarter Hill Castle Pier Palace Fort
    Fortress Hotel
    """,
    "work": """
    Declaration Treaty Charter Accord Accords Agreement Agreements Protocol Convention War Wars Act
    Constitution Pact Memorandum
    Summit Conference Games Festival Cup Congress Prize Award Day Revolution Uprising Genocide Resolution
    Report Games
    Plan Process Dialogue Statement Bill Law Code Compact Covenant Principles Crisis Holocaust Campaign
    Marathon Book Exhibition
    """,
    "opener": """
    the a an this that these those he she it they we i you his her its their our my your one two three four
    five six
    seven eight nine ten both all some many most few several each every any no none nobody nothing everybody
    everything
    something someone somebody anyone another other others such what who whom whose which when where why how
    while if unless
    although though because since as so and but or nor yet for in on at to of by from with without within
    under over
    about above across after against along among around before behind below beneath beside besides between
    beyond
    despite down during except inside into like near off onto opposite outside past per regarding through
    throughout
    toward towards underneath until till up upon via amid according earlier later today yesterday tomorrow
    now then
    here there meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence also
    still even only
    just not never always often sometimes usually again once twice soon recently currently previously
    initially finally
    eventually instead perhaps maybe indeed first second third last next ahead apart asked given following
    speaking
    yes no please thank thanks let lets is are was were be been has have had do does did will would can
    could may might
    must shall should more less much very too quite rather almost nearly already another either neither same
    new old
    talks clashes tensions relations negotiations officials sources experts analysts observers witnesses
    residents people
    police authorities troops soldiers forces fighting leaders ministers politicians lawmakers critics
    supporters
    protesters activists journalists rescuers doctors children women men families local national
    international global
    regional foreign military political economic social official public private armed border peace war state
    government
    opposition parliament elections voters photo image picture video map editor watch read share related
    comments news
    details dozens hundreds thousands millions half part parts around overall elsewhere afterwards beforehand
    unfortunately fortunately actually certainly clearly obviously apparently reportedly allegedly
    follow download subscribe click join sign tweet register advertisement breaking exclusive update updated
    get got go going come came make made take took see saw say said says tell told know think want whatever
    whoever
    whether nor neither plus minus back both separately together everyone somehow anyway further least nowhere
    former late deputy senior top chief acting prime vice special work construction traffic trade exports prices
    experts engineers farmers fishermen workers teachers students visitors tourists neighbours volunteers
    delegates members mediators organisers organizers ties little good great big small long short high low
    """,
    "particle": """
    de da di del della der den van von zu bin ibn ben bint al el la le du dos das al- el- ter ten y
    """,
    "of": "of for on",
    "article": "the",
    "before-place": "in near at around outside",
    "after-person": """
    said says told added asked wrote thanked insisted noted replied explained denied refused declined
    accused warned
    rejected confirmed claimed argued stressed underlined announced promised resigned welcomed condemned
    """,
    "suffix": "",
    "adverb": r"[a-z]{3,}(?:ly|ing|ed)$",
    "noise": "",
}

CALENDAR_EN = """
January February March April May June July August September October November December Jan Feb Mar Apr Jun
Jul Aug Sep
Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs
Fri Sat Sun
Christmas Easter Ramadan Spring Summer Autumn Fall Winter GMT UTC CET AM PM EST BST
"""

ACRONYMS = """
TV AI CEO CFO CTO GDP VAT ID IT OK PR PM MP MPs POW POWs UFO DNA RNA HIV AIDS COVID PCR CCTV GPS SMS PDF FAQ
Q A II III
IV VI VII VIII IX XX XXI XIX XVIII AM PM BC AD CE BCE USD EUR GBP LED NGO NGOs IDP IDPs ATM SUV UAV UAVs KM
KG CO CO2 LNG
LPG RPG TNT MW GW MWh kWh RSVP WC PS PhD BA MA MD JR SR VIP UHF HQ F1 A1 No DIY QR WIFI CV EV EVs IED IEDs
млн млрд руб ТВ ДНК ЧП ДТП СМИ МП КВт ЖКХ HES
"""
"""Capitals that are nobody's name, in any language. Of states' short names only those that are no words are
taken."""
