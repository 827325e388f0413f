"""English: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

ENGLISH = {
    "months": """
    january jan | february feb | march mar | april apr | may | june jun | july jul | august aug
    | september sept sep | october oct | november nov | december dec
    """,
    "weekdays": """
    monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | tues | wed | thu
    | thur | thurs | fri | sat | sun
    """,
    "filler": "at | on | the | of | in | time | local time | date | hrs | hours | et | pt | to | and",
    "published": """
    published | published on | published at | published date | date published | publication date | posted
    | posted on | posted at | first published | created | released | release date | issued | issued on
    | date of publication | publish date | for immediate release | pub date | originally published
    """,
    "modified": """
    updated | updated on | last updated | update | modified | modified date | last modified | last edited
    | edited | last update | date modified | last updated on | updated at
    """,
    "other-date": """
    received | received on | accepted | accepted on | submitted | submitted on | revised | revised on | accessed
    | accessed on | expires | expires on | valid until
    """,
    "by": """
    by | written by | posted by | published by | text by | story by | reporting by | author | authors
    | report by | interview by | words by | reported by | analysis by | opinion by | by our correspondent
    """,
    "by-name": """
    writing by | by | written by | posted by | published by | text by | story by | reporting by | report by
    | interview by | words by | reported by | analysis by | opinion by | by our correspondent
    """,
    "roles": """
    correspondent | reporter | editor | staff writer | staff | writer | columnist | bureau chief
    | journalist | analyst | contributor | political correspondent | diplomatic correspondent
    | special correspondent | senior fellow | research fellow | news desk | newsroom | web desk
    | news editor | editor-in-chief | guest contributor | opinion contributor | world affairs correspondent
    | regional correspondent
    """,
    "source": "source | sources | via | text source | originally from",
    "photo": """
    image source, | media source, | photo | photos | photograph | photo by | photograph by | photo credit
    | photo credits | image credit | image credits | image | picture | picture credit | picture by
    | photo courtesy of | photo source | image source | file photo | cover photo | illustration | video
    | credit | photo via | courtesy of | photo courtesy
    """,
    "caption": """
    image caption, | media caption, | l-r | r-l | file photo | pictured | screenshot | archive photo
    | illustrative image | stock photo | photo illustration | from left to right | handout photo
    | handout via
    """,
    "section": """
    world | politics | news | europe | asia | africa | americas | middle east | business | economy | sport
    | sports | culture | society | opinion | analysis | interview | interviews | international | region
    | top news | top stories | breaking news | latest news | security | defence | defense | diplomacy
    | foreign policy | foreign affairs | world news | local news | local | environment | health | science
    | technology | tech | energy | features | commentary | editorial | editorials | media | human rights
    | south caucasus | caucasus | eurasia | central asia | press releases | press release | blog | blogs
    | national | law | education | travel | transport | explainer | live | incidents | finance | markets
    | regions
    """,
    "section-label": """
    theme | topic | section | category | categories | filed under | posted in | rubric | department | desk
    """,
    "tags": """
    region | tags | tag | keywords | topics | tagged | related topics | hashtags | labels | key words
    | tagged with
    """,
    "counter": """
    view | views | read | reads | comment | comments | share | shares | like | likes | min read
    | minute read | minutes read | min | mins | reading time | estimated reading time | time to read | words
    | retweets | viewed | times | listen | minutes to read | minute
    """,
    "ago": """
    ago | just now | yesterday | today | hours ago | hour ago | minutes ago | days ago | day ago
    | an hour ago | minute ago | mins ago | weeks ago
    """,
    "notice": """
    ^for media enquiries | ^for media inquiries | ^for more information, please
    | we may receive a commission | we may earn a commission | ^translation by | ^translated by | ^edited by
    | website contains only a portion of | do not necessarily coincide | ^this post is also available in
    | contributed to this report | contributed reporting | contributed to this article
    | contributed to this story | ^with reporting by | ^with additional reporting | ^additional reporting by
    | by signing up you are agreeing | by signing up you agree | you can unsubscribe at
    | ^keep up to date with | ^this text available in | ^this text is available in | ^our standards:
    | ^read more about how | ^have a tip | this website uses cookies | this site uses cookies
    | our website uses cookies | our site uses cookies | we use cookies | we and our partners
    | by continuing to use | by continuing to browse | accept all cookies | cookie policy | cookie settings
    | manage cookies | we value your privacy | opt-out if you wish | ^subscribe to | ^subscribe for
    | ^sign up for | ^sign up to | enter your email | enter your e-mail
    | your email address will not be published | required fields are marked | ^follow us | ^join us on
    | ^join our | ^click here to | ^get our | ^get the latest | delivered to your inbox
    | straight to your inbox | ^support our | ^support independent | ^donate to | ^become a member
    | ^already a subscriber | ^this article is for subscribers | ^to continue reading
    | ^you have reached your limit | ^you have read | ^no comments on | ^share this
    | ^please enable javascript | ^your browser does not support | ^this content is for subscribers
    | ^if you find an error | ^if you found an error | ^if you notice an error | ^found a mistake
    | ^spotted a typo | ctrl enter | ctrl+enter | ^do you have a news tip | ^got a tip | ^download our app
    | ^follow our | ^stay up to date | ^stay informed | ^unsubscribe | ^you are receiving this
    | you received this | view this email in your browser | view in browser | forward to a friend
    | ^this story was updated | ^this story has been updated | ^this article was updated
    | ^this article has been updated | ^this article was amended | ^correction: | ^corrections:
    | ^clarification: | ^editor's note | ^this report was | ^this story has been corrected
    | ^this is a developing story | ^more to follow | ^more details soon | ^reading time | ^listen to this
    | ^this article originally appeared | ^this article was first published
    | ^this article was originally published | ^the views expressed | views expressed in this article
    | do not necessarily reflect | ^sign in to | ^log in to | ^register to | ^start your free trial
    | ^read our | ^comment policy | ^advertisement | ^this website is | ^like us on | ^find us on
    | ^watch live | ^skip to | ^we welcome your comments | ^our journalism | ^thank you for reading
    | ^thanks for reading | ^update your preferences | ^manage preferences | ^report a typo
    | ^something is loading | ^story continues below | ^article continues | ^scroll down to continue
    | ^the article continues | ^from wikipedia, the free encyclopedia | ^forwarded from
    | ^this article is more than | ^this page was generated | ^embargoed until
    """,
    "home": "home | homepage",
    "advert": """
    advertisement | advertisements | ad | ads | advertising | sponsored | sponsored content | promoted
    | ad feedback
    """,
    "button": """
    link copied | link copied! | avatar | reuse this content | copy url | view comments | facebook | twitter
    | x | whatsapp | telegram | linkedin | pinterest | reddit | email | e-mail | mail | print | share
    | tweet | copy link | copy | link | share this article | share article | share on | viber | vk
    | instagram | youtube | messenger | tumblr | flipboard | pocket | save | bookmark | comment | comments
    | like | listen | listen to this article | listen to article | play | pause | advertisement | ad | ads
    | advertising | sponsored | sponsored content | promoted | accept | decline | reject | i agree | got it
    | ok | close | menu | search | log in | login | sign in | sign up | register | subscribe | follow | home
    | homepage | next | previous | back | back to top | top | read more | more | load more | show more
    | see more | continue reading | watch | watch video | gallery | photo gallery | view gallery | font size
    | a+ | a- | text size | dark mode | reply | report | skip to content | skip to main content | main menu
    | skip ad | toggle navigation | donate | newsletter | newsletters | rss | live | share this | follow us
    | threads | bluesky | download | pdf | print this page | print page | skype | signal | odnoklassniki
    | ok.ru | google news | add to favorites | add to favourites | en | post | share via | share on facebook
    | share on twitter | facebook messenger | save article | gift article | 0 | latest | expand | zoom
    | enlarge | full screen | cite | export | article | talk | edit | view history | tools
    """,
    "related": """
    read more | read also | see also | also read | also see | read next | more on this | more on this story
    | more on this topic | related | related story | recommended | don't miss | further reading
    | related news | watch | must read | up next | related reading | related coverage | see more
    """,
    "list": """
    related articles | related stories | related posts | related news | related content | most read
    | most popular | most viewed | you may also like | you might also like | latest news | more from
    | more news | top stories | trending | trending now | other news | other articles | more stories
    | more in this section | news feed | popular | popular news | popular posts | recent posts
    | editor's picks | editors' picks | recommended for you | more from author | more by this author
    | in this section | from the web | around the web | also in the news | similar news | similar articles
    | last news | all news | read also | more news from | latest stories | what to read next
    """,
    "foot": """
    media contact | media contacts | press contact | press contacts | for media inquiries
    | for media enquiries | notes to editors | contact | contacts | for more information contact
    | about the authors | leave a comment | leave a reply | post a comment | add a comment | add comment
    | write a comment | comments are closed | join the conversation | join the discussion | view comments
    | back to top | no comments yet | be the first to comment | all rights reserved | about us | contact us
    | privacy policy | terms of use | terms and conditions | terms of service | about the author
    | newsletter signup | sitemap | comments | reader comments | log in to comment | sign in to comment
    | send feedback | our partners | advertise with us
    """,
    "rights": """
    all rights reserved | rights reserved | reproduction without | may not be published | without permission
    | reproduction in whole | use of materials | when using materials | reprinting | hyperlink to
    | must not be reproduced
    """,
    "subject": "subject | subj | re: | fw: | fwd:",
    "sender": "from | sender",
    "sent": "sent | date",
    "receiver": "to | cc | reply-to",
    "address": """
    url | link | permalink | original url | source url | printed from | original article | web address
    | available at | read online | canonical | read the original
    """,
    "no-person": """
    news | agency | times | post | daily | press | media | desk | staff | team | office | ministry
    | department | policy | affairs | east | west | north | south | europe | asia | africa | america
    | middle | world | union | service | institute | center | centre | council | party | international
    | global | review | journal | report | reports | today | online | tv | radio | network | group
    | editorial | board | street | city | state | states | republic | the | and | our | latest | breaking
    | special | economy | politics | security | rights | human | foreign | war | conflict | crisis | peace
    | talks | photo | background | what | why | how | key | points | about | live | updates | local
    | correspondent | reporter | editor | interview | opinion | analysis | society | bank | company
    | university | court | op-ed | oped | opinions | commentary | comment | newsroom | wire | wires
    """,
}
