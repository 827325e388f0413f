"""English: the words that report speech."""

ENGLISH = {
    "say": """
    said says say added adds add stated states state noted notes note announced announces announce
    declared declares declare explained explains explain insisted insists insist stressed stresses
    stress emphasized emphasizes emphasize emphasised emphasises emphasise underlined underlines
    underline underscored underscores highlighted highlights argued argues argue claimed claims claim
    commented comments comment concluded concludes confirmed confirms confirm continued continues
    acknowledged acknowledges admitted admits admit affirmed affirms reaffirmed reiterated reiterates
    repeated repeats recalled recalls replied replies reply responded responds answered answers remarked
    remarks observed observes opined asserted asserts assert maintained maintains alleged alleges
    cautioned cautions warned warns warn vowed vows vow pledged pledges promised promises predicted
    predicts wrote writes write tweeted tweets posted posts joked jokes quipped quips complained
    complains lamented laments shouted shouts cried yelled whispered exclaimed conceded concedes
    countered counters retorted protested proclaimed proclaims pronounced revealed reveals reported
    reports suggested suggests believes believed hoped elaborated clarified clarifies specified
    indicated indicates mentioned mentions read reads testified testifies urged urges urge demanded
    demands appealed began begins ended chanted chants thought thinks boasted remembered wondered
    objected pleaded begged mused intoned ventured interjected swore disclosed contended contends
    conveyed outlined summarised summarized charged charges echoed teased snapped deadpanned ruled
    """,
    "addressed": "told tells tell reminded reminds informed informs asked asks ask assured assures advised",
    "weak": """
    called calls call described describes accused accuses praised praises thanked thanks dismissed
    dismisses condemned condemns denounced denounces hailed hails welcomed welcomes criticized
    criticised criticizes blamed blames labelled labeled labels branded brands spoke speaks talked talks
    blasted slammed slams likened compared characterized characterised rejected rejects promised offered
    offers expressed expresses cited cites threatened threatens agreed agrees decried lambasted rebuked
    deplored lauded celebrated ridiculed mocked voiced voices proposed proposes referred refers invoked
    saw sees considered considers regards regarded wanted wants spelled hinted signalled signaled raised
    denied denies
    """,
    "saying": """
    saying adding stating noting announcing declaring explaining insisting stressing emphasizing
    emphasising underlining underscoring highlighting arguing claiming commenting concluding confirming
    continuing acknowledging admitting affirming reaffirming reiterating repeating recalling replying
    responding answering remarking observing asserting maintaining alleging cautioning warning vowing
    pledging promising predicting writing tweeting posting joking complaining lamenting shouting crying
    exclaiming conceding proclaiming revealing suggesting indicating mentioning reading testifying
    urging demanding telling asking reminding informing assuring calling describing accusing praising
    thanking dismissing condemning denouncing hailing welcoming criticizing criticising blaming
    labelling labeling branding comparing expressing threatening chanting slamming blasting rejecting
    labelled likening charging contending citing
    """,
    "light": """
    has have had also further then later again meanwhile reportedly once earlier recently subsequently
    still even just only however too instead therefore thus did does do will would could might may can
    should must already simply yet now nonetheless nevertheless moreover furthermore additionally
    afterwards afterward finally previously soon often always repeatedly in-turn indeed
    """,
    "be": "was were is are be been being",
    "not": """
    not never didn't didn’t doesn't doesn’t don't don’t nor nobody refused declined wouldn't wouldn’t
    hasn't hasn’t hadn't hadn’t cannot can't can’t
    """,
    "person": "he she",
    "thing": "it",
    "many": "they we",
    "who": "who which whose whom",
    "preposition": """
    with in on at near about against after before during between among over under inside within since
    until without towards toward upon into despite amid via through across following alongside outside
    around beside besides because like ahead
    """,
    "binding": "of for to from",
    "by": "by",
    "determiner": """
    the a an his her their its this that these those our my another one some several two three four five
    many most all both each every no any
    """,
    "and": "and or but",
    "subordinate": """
    while when although though if as once whereas unless whenever where after before because since until
    asked
    """,
    "time": """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today
    yesterday tomorrow tonight
    """,
    "document": """
    statement statements communique communiqué declaration document text release letter note message
    post tweet report resolution article editorial memo readout press-release decree accord telegram
    bulletin
    """,
    "office": """
    president premier minister chancellor leader chief secretary chairman chairwoman chairperson speaker
    king queen emir governor mayor pope patriarch catholicos commissioner general director
    """,
    "figure": """
    spokesman spokeswoman spokesperson official officials source sources diplomat diplomats aide aides
    adviser advisor advisers analyst analysts expert experts witness witnesses resident residents
    survivor soldier soldiers officer officers lawmaker lawmakers deputy member members activist
    activists lawyer lawyers representative representatives observer observers reporter journalist
    correspondent critic critics supporter supporters farmer teacher driver protester protesters refugee
    refugees villager villagers doctor man woman mother father student professor historian author editor
    negotiator negotiators delegate delegates relative relatives brother sister commander prosecutor
    judge envoy ambassador head side government ministry office administration authorities delegation
    committee council commission agency party army military police court parliament service team group
    organisation organization company channel newspaper
    """,
    "work": """
    book novel film movie song album play series poem painting documentary magazine newspaper daily
    operation ship vessel tanker programme program project channel party group battalion slogan exercise
    drill exhibition essay pamphlet club
    """,
    "that": "that",
    "issue": "issued issues released releases published publishes made gave sent circulated put",
    "quoted": "quoted cited quotes cites quoting citing",
    "nounish": """
    charges claim claims report reports comment comments note notes state states stress answer answers
    reply call calls promise promises demand demands appeal appeals vow pledge pledges talk talks offer
    offers brand brands label labels post posts question highlights welcome estimate hope ask say thanks
    """,
    "with-it": "put puts",
    "titled": """
    so-called titled entitled named dubbed nicknamed codenamed code-named known termed headlined
    christened
    """,
    "according": "according_to in_the_words_of as_per",
    "adverb": "[a-z]{3,}ly$",
    "no-adverb": """
    family ally assembly monopoly anomaly daily weekly biweekly fortnightly monthly bimonthly quarterly rally reply supply
    bully tally gully belly jelly homily lily melancholy oligopoly duopoly panoply elderly friendly orderly subfamily
    superfamily stepfamily butterfly dragonfly firefly italy sicily thessaly emily sally billy molly polly holly lilly
    kelly reilly o'reilly connolly connelly donnelly daly healy beverly kimberly carly shelly nelly
    """,
    "abbreviations": """
    mr mrs ms dr gen sen rep lt col maj sgt capt gov st prof rev hon pres jan feb mar apr jun jul aug
    sept sep oct nov dec no vs etc inc ltd co corp u.s u.k u.n e.u u.s.s.r a.m p.m jr sr i.e e.g
    """,
}
