"""The months as newspapers print them, in full, inflected and abbreviated; the languages in one table."""

from __future__ import annotations

from types import MappingProxyType

_MONTHS = (
    """january jan januar jänner janvier janv enero ene gennaio ocak yanvar января январь янв січня січень
    հունվարի հունվար
    ιανουαρίου ιανουάριος იანვარი იანვარს იანვრის stycznia styczeń ianuarie janeiro januari yanvarda ocakta""",
    """february feb februar février févr febrero febbraio şubat fevral февраля февраль фев лютого лютий
    փետրվարի փետրվար
    φεβρουαρίου φεβρουάριος თებერვალი თებერვალს თებერვლის lutego luty februarie fevereiro februari fevralda""",
    """march mar märz mars marzo mart марта март березня березень մարտի մարտ μαρτίου μάρτιος მარტი მარტს მარტის
    marca marzec martie março maart martda""",
    """april apr avril abril abr aprile nisan aprel апреля апрель апр квітня квітень ապրիլի ապրիլ απριλίου
    απρίλιος
    აპრილი აპრილს აპრილის kwietnia kwiecień aprilie apreldə""",
    """may mai mayo maggio mayıs мая май травня травень մայիսի մայիս μαΐου μάιος მაისი მაისს მაისის maja maj
    maio mei mayda""",
    """june jun juni juin junio giugno haziran iyun июня июнь червня червень հունիսի հունիս ιουνίου ιούνιος
    ივნისი ივნისს
    ივნისის czerwca czerwiec iunie junho iyunda""",
    """july jul juli juillet juil julio luglio temmuz iyul июля июль липня липень հուլիսի հուլիս ιουλίου
    ιούλιος ივლისი
    ივლისს ივლისის lipca lipiec iulie julho iyulda""",
    """august aug août agosto ago ağustos avqust августа август авг серпня серпень օգոստոսի օգոստոս
    αυγούστου αύγουστος
    აგვისტო აგვისტოს sierpnia sierpień augustus avqustda""",
    """september sept sep septembre septiembre settembre eylül sentyabr сентября сентябрь сен вересня
    вересень սեպտեմբերի
    սեպտեմբեր σεπτεμβρίου σεπτέμβριος სექტემბერი სექტემბერს სექტემბრის września wrzesień septembrie setembro
    sentyabrda""",
    """october oct oktober octobre octubre ottobre ekim oktyabr октября октябрь окт жовтня жовтень
    հոկտեմբերի հոկտեմբեր
    οκτωβρίου οκτώβριος ოქტომბერი ოქტომბერს ოქტომბრის października październik octombrie outubro oktyabrda""",
    """november nov novembre noviembre kasım noyabr ноября ноябрь ноя листопада листопад նոյեմբերի նոյեմբեր
    νοεμβρίου
    νοέμβριος ნოემბერი ნოემბერს ნოემბრის listopada noiembrie novembro noyabrda""",
    """december dec dezember décembre déc diciembre dicembre aralık dekabr декабря декабрь дек грудня
    грудень դեկտեմբերի
    դեկտեմբեր δεκεμβρίου δεκέμβριος დეკემბერი დეკემბერს დეკემბრის grudnia grudzień decembrie dezembro
    dekabrda""",
)

MONTHS = MappingProxyType(
    {word.casefold(): number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
)
"""Month, 1 to 12, by a word for it, case-folded. No two languages use a word for different months."""
