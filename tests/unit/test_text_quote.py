"""The quote gate, rule by rule."""

import pytest

from mkdocs_dossier.text.paragraphs import ParagraphSpan
from mkdocs_dossier.text.quote import (
    QuoteAbsent,
    QuoteAmbiguous,
    QuoteMalformed,
    QuoteMatch,
    QuoteOutOfContext,
    QuoteTooShort,
    find_quote,
)
from mkdocs_dossier.text.quote_parts import QuoteFault

TEXT = """The talks in Tbilisi

“We shall not leave the valley,” the minister said. He didn’t name 1,286 people, or −5 degrees.

All sides met in a non-aligned town… Nothing was signed – nearly 300 lives had been lost. All sides went home.
"""


def stand(quote, text=TEXT, **context):
    """What the gate takes for the quote, as the text has it."""
    match = find_quote(quote, text, **context)
    assert isinstance(match, QuoteMatch), match
    return [text[start:end] for start, end in match.segments]


@pytest.mark.parametrize(
    ("quote", "segments"),
    [
        ('"We shall not leave the valley," the', ["“We shall not leave the valley,” the"]),
        ("We shall\n  not leave\u00a0the val\u00adley", ["We shall not leave the valley"]),
        ("He didn't name", ["He didn’t name"]),
        ("name 1,286 people, or -5 degrees", ["name 1,286 people, or −5 degrees"]),
        ("Nothing was signed — nearly", ["Nothing was signed – nearly"]),
        ("aligned town... Nothing was", None),  # the start would drop a negation
        ("non-aligned town... Nothing was", ["non-aligned town… Nothing was"]),
        ("We shall … the minister said", ["We shall", "the minister said"]),
        ("We shall [...] the minister said", ["We shall", "the minister said"]),
        ("We shall [ … ] the minister said....", ["We shall", "the minister said"]),
        ("... Nothing was signed", ["Nothing was signed"]),
        ("[w]e shall not leave", ["We shall not leave"]),
        ("[a]ll sides met", ["All sides met"]),
        ("the valley...He didn't", ["the valley", "He didn’t"]),
    ],
)
def test_typography_ellipses_and_letters_in_brackets(quote, segments):
    if segments is None:
        assert isinstance(find_quote(quote, TEXT), QuoteAbsent)
    else:
        assert stand(quote) == segments


@pytest.mark.parametrize(
    "quote",
    [
        "We shall leave the valley",
        "We will not leave the valley",
        "we shall not leave the valley",
        "We shall not not leave the valley",
        "We not shall leave the valley",
        "he shall not leave the valley",
        "286 people, or −5 degrees",
        "5 degrees. All sides",
        "name 1,286 people, or −5 degree",
        "nearly 301 lives had been lost",
        "the minister said. He didn",
        "valley the minister said",
        "the minister said … We shall not",
        "We shall not … Nothing was signed",
        "The talks in Tbilisi We shall",
        "lives had been lost … lives had been",
        "[e]he minister said so",
    ],
)
def test_nothing_else_is_found(quote):
    assert isinstance(find_quote(quote, TEXT), QuoteAbsent)


def test_the_paragraph_is_numbered():
    assert find_quote("Nothing was signed", TEXT).paragraph == 3
    other = (ParagraphSpan(7, 0, len(TEXT)),)
    assert find_quote("Nothing was signed", TEXT, paragraphs=other).paragraph == 7


def test_a_quote_does_not_leave_its_paragraph():
    assert isinstance(find_quote("in Tbilisi “We shall not", TEXT), QuoteAbsent)
    assert stand("in Tbilisi “We shall not", TEXT, paragraphs=(ParagraphSpan(1, 0, len(TEXT)),))


def test_an_ambiguous_quote_names_its_places():
    text = "He came and went home. She came and went home."
    problem = find_quote("came and went home", text)
    assert isinstance(problem, QuoteAmbiguous)
    assert problem.count == 2
    assert [place.segments[0].start for place in problem.places] == [3, 27]
    assert stand("came and went home", text, prefix="She") == ["came and went home"]
    assert stand("came and went home", text, suffix=". She") == ["came and went home"]
    assert find_quote("came and went home", text, prefix="he", suffix=". She") == QuoteOutOfContext(
        problem.places
    )
    assert isinstance(find_quote("came and went home", text, prefix="They"), QuoteOutOfContext)


def test_every_reading_of_an_ellipsis_counts():
    text = "the talks went on and the talks ended in the town or in the town"
    problem = find_quote("the talks … in the town", text)
    assert isinstance(problem, QuoteAmbiguous)
    assert problem.count == 4
    assert stand("the talks … in the town", text, prefix="and", suffix="or") == ["the talks", "in the town"]
    many = find_quote("all sides … met again … went home", "all sides met again went home " * 30)
    assert many.count == 30 * 31 * 32 // 6
    assert len(many.places) == 20


@pytest.mark.parametrize(
    ("quote", "words", "characters"),
    [
        ("", 0, 0),
        ("home again", 2, 10),
        ("he is in", 3, 8),
        ("All … sides", 2, 9),
        ("extraordinarily", 1, 15),
    ],
)
def test_short_quotes_are_refused(quote, words, characters):
    assert find_quote(quote, TEXT) == QuoteTooShort(words, characters)


@pytest.mark.parametrize(
    ("quote", "fault"),
    [
        ("…", QuoteFault.NOTHING),
        ("[...] …", QuoteFault.NOTHING),
        ("We shall [never] leave the valley", QuoteFault.BRACKET),
        ("[We] shall not leave", QuoteFault.BRACKET),
        ("We shall not [leave the valley", QuoteFault.BRACKET),
        ("We … leave the valley", QuoteFault.SEGMENT),
        ("We shall … leave … the minister", QuoteFault.SEGMENT),
        ("nearly [3]00 lives had", QuoteFault.BRACKET),
    ],
)
def test_brackets_and_ellipses_without_meaning(quote, fault):
    assert find_quote(quote, TEXT) == QuoteMalformed(fault)


def test_brackets_and_ellipses_that_the_text_has_are_found():
    text = "They said [the mayor] had … left. They said he had … stayed [on]."
    assert stand("said [the mayor] had", text) == ["said [the mayor] had"]
    assert stand("had … left. They", text) == ["had … left. They"]
    assert stand("said [the mayor] … he had", text) == ["said [the mayor]", "he had"]
    assert stand("he had … stayed [on]", text) == ["he had … stayed [on]"]


def test_a_hyphen_at_the_end_of_a_line_may_be_part_of_the_word():
    text = "It was a well-\nknown and re-\nopened road that\nled home."
    assert stand("a well-known and reopened road", text) == ["a well-\nknown and re-\nopened road"]
    assert stand("a wellknown and re-opened road", text) == ["a well-\nknown and re-\nopened road"]
    assert stand("a well- known and re-\nopened road", text) == ["a well-\nknown and re-\nopened road"]
    assert isinstance(find_quote("a well known and reopened", text), QuoteAbsent)
    assert isinstance(find_quote("known and re-opened road", text), QuoteAbsent)
    assert isinstance(find_quote("It was a well", text), QuoteAbsent)


def test_a_line_break_typed_into_the_quote_is_forgiven():
    assert stand("a well-\nknown road", "It was a well-known road.") == ["a well-known road"]
    assert stand("a well-\nknown road", "It was a wellknown road.") == ["a wellknown road"]


def test_numbers_are_not_cut():
    text = "some 53 000 people, 3.5 percent, at 10:31 on 26/11/2021; in 2020 286 people"
    for cut in ("000 people, 3.5", "people, 3", "5 percent, at 10", "31 on 26/11/2021", "on 26/11"):
        assert isinstance(find_quote(f"{cut}", f"{text}"), QuoteAbsent | QuoteTooShort)
    assert isinstance(find_quote("000 people, 3.5 percent", text), QuoteAbsent)
    assert isinstance(find_quote("53 000 people, 3", text), QuoteAbsent)
    assert isinstance(find_quote("percent, at 10:31 on 26", text), QuoteAbsent)
    assert isinstance(find_quote("000 people, 3.5 percent", text.replace("000", "100")), QuoteAbsent)
    assert stand("53 000 people, 3.5", text) == ["53 000 people, 3.5"]
    assert stand("2021; in 2020 286", text.replace("26/11/", "")) == ["2021; in 2020 286"]


def test_scripts_without_spaces_count_signs():
    text = "俄罗斯总统普京、阿塞拜疆总统阿利耶夫和亚美尼亚总理帕希尼扬在索契举行会谈。"
    assert stand("阿塞拜疆总统阿利耶夫和亚美尼亚总理", text) == ["阿塞拜疆总统阿利耶夫和亚美尼亚总理"]


def test_the_nearest_passage_ends_with_its_sentence():
    text = TEXT.replace("town…", "town.\n")
    problem = find_quote("Nothing had been signed – nearly 300 lives were lost", text)
    assert isinstance(problem, QuoteAbsent)
    assert problem.nearest.text == "Nothing was signed – nearly 300 lives had been lost."
    assert text[slice(*problem.nearest.span)] == problem.nearest.text
    assert 70 <= problem.nearest.score < 100


def test_no_passage_is_offered_where_none_is_like_the_quote():
    assert find_quote("entirely unrelated utterance about zebras", TEXT) == QuoteAbsent(None)
    assert find_quote("entirely unrelated utterance", "") == QuoteAbsent(None)
    assert find_quote("entirely unrelated utterance", " \n ") == QuoteAbsent(None)


def test_a_quote_longer_than_its_text_has_no_false_perfect_score():
    problem = find_quote("Nothing was signed and they all went home again, said he.", "signed")
    assert problem == QuoteAbsent(None) or problem.nearest.score < 100


def test_the_nearest_passage_stays_in_its_paragraph():
    text = "A headline without an end\n\nTwo soldiers of the guard died near Ville on that day.\n\nMore of it"
    found = find_quote("Three soldiers of the guard died near Ville", text)
    assert isinstance(found, QuoteAbsent)
    assert found.nearest is not None
    assert found.nearest.text == "Two soldiers of the guard died near Ville on that day."


def test_a_nearest_passage_is_capped():
    text = "word " * 400
    problem = find_quote("wird " * 200, text)
    assert len(problem.nearest.text) <= 500


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The first office was flooded", "The ﬁrst oﬃce was ﬂooded."),
        ("The ﬁrst oﬃce was ﬂooded", "The first office was flooded."),
        ("the IJssel gate stayed", "the Ĳssel gate stayed open"),
        ("قال الوزير إن الهويس مغلق", "قال الوزير إن الهويـــس مغلق"),
        ("گفت که آب‌بند بسته است يك", "گفت كه آب‌بند بسته است یک"),
        ("سلام لا ۲۳ نفر", "ﺳﻼﻡ ﻻ ٢٣ نفر"),
        ("ջրարգելակը փակ է և չի", "ջրարգելակը փակ է եւ չի բացվի"),
        ("gate of 5' 10\" was measured", "A gate of 5′ 10″ was measured."),
        ("gate of 5’ 10'' was measured", "A gate of 5′ 10″ was measured."),
        ("gate of 5′ 10″ was measured", "A gate of 5' 10\" was measured."),
        ("“born in 1991” and more", "‘born in 1991’ and more"),
        ("The pact - signed in May - was void", "The pact—signed in May—was void"),
        ("The pact–signed in May--was void", "The pact — signed in May – was void"),
        ("The pact—signed in May—was void", "The pact—\nsigned in May—was\nvoid again"),
        ("pages 10 - 15 of the book", "pages 10–15 of the book"),
        ("“We shall—” he said", "“We shall —” he said"),
        ("闸门已经关闭，不会再开", "官员说闸门已经关闭,不会再开。"),
        ("ＡＢＣ１２ of the list", "ABC12 of the list"),
        ("waited . .\u00a0. and then", "He waited... and then he went"),
        ("waited .\n.\n. and then", "He waited … and then he went"),
    ],
)
def test_the_same_signs_in_another_encoding_are_found(quote, text):
    found = find_quote(quote, text)
    assert isinstance(found, QuoteMatch), found


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("gate of 5\" 10' was measured", "A gate of 5′ 10″ was measured."),
        ("gate of 5″ 10′ was measured", "A gate of 5' 10\" was measured."),
        ("a well - known road", "It was a well-known road."),
        ("a well-known road", "It was a well - known road."),
        ("area of 5 m2 was", "An area of 5 m² was dry."),
        ("half of 1/2 was", "One half of ½ was dry"),
        ("قال علي الوزير مرتين", "قال على الوزير مرتين"),
        ("degrees of 5 below", "degrees of –5 below"),
        ("5 degrees on the quay", "(–5 degrees on the quay)"),
        ("aligned town of all", "a non–aligned town of all sides"),
        ("۲۴ نفر در شهر", "٢٣ نفر در شهر"),
    ],
)
def test_what_only_looks_alike_is_refused(quote, text):
    assert isinstance(find_quote(quote, text), QuoteAbsent)


def test_four_full_stops_end_a_sentence_and_leave_something_out():
    text = "It was never said. Much later he asked again, twice, and went."
    for dots in (". . . .", "....", ". ...", ".…", ".\u00a0.\n. ."):
        assert stand(f"was never said{dots} asked again", text) == ["was never said.", "asked again"]
        assert stand(f"asked again{dots} and went", text) == ["asked again", "and went"]
    assert stand("was never said . . . asked again", text) == ["was never said", "asked again"]
    printed = text.replace("said. Much", "said. . . . Much")
    assert stand("never said.... Much later", printed) == ["never said. . . . Much later"]


def test_a_letter_in_brackets_that_the_text_prints():
    text = "He said that [w]e shall not leave. It shut[s] at noon, he wrod[sic] it. They met [on] Friday, see [1] there."
    assert stand("[w]e shall not leave", text) == ["[w]e shall not leave"]
    assert stand("said that [w]e shall", text) == ["said that [w]e shall"]
    assert stand("[h]e said that … It shut[s] at noon", text) == ["He said that", "It shut[s] at noon"]
    assert stand("that [w]e shall … it shut[s] at noon".replace("it", "[i]t"), text) == [
        "that [w]e shall",
        "It shut[s] at noon",
    ]
    for cut in ("e shall not leave", "w]e shall not leave", "not leave. It shut", "He said that [w]"):
        assert isinstance(find_quote(cut, text), QuoteAbsent | QuoteMalformed), cut
    assert stand("at noon, he wrod", text) == ["at noon, he wrod"]
    assert stand("Friday, see [1] there", text) == ["Friday, see [1] there"]


@pytest.mark.parametrize(
    ("quote", "long_enough"),
    [
        ("闸门已经关闭,不会再开", True),
        ("闸门已经关闭", True),
        ("闸门已经关", False),
        ("水門はもう閉じ", True),
        ("みずのもんです", False),
        ("みずのもんはもう", True),
        ("문을 이미 닫았다", True),
        ("문을 닫았다", False),
        ("ประตูน้ำปิดแล้ว", True),
        ("ประตูน้ำ", False),
        ("one two seven", True),
        ("he was in", False),
    ],
)
def test_least_length_is_counted_by_script(quote, long_enough):
    assert isinstance(find_quote(quote, "x"), QuoteAbsent if long_enough else QuoteTooShort)


def test_a_prefix_may_be_typed_with_other_dashes():
    text = "The pact—signed in May—was void. The pact: signed in May, was void."
    assert stand("signed in May", text, prefix="pact -") == ["signed in May"]
    assert stand("signed in May", text, suffix=" – was") == ["signed in May"]
    assert stand("signed in May", text, prefix="pact:") == ["signed in May"]


def test_of_dashes_with_spaces_and_without_the_place_that_has_them_so_is_meant():
    text = "The pact – signed in May – was void. The pact—signed in May—was void again."
    assert stand("The pact - signed in May - was void", text) == ["The pact – signed in May – was void"]
    assert stand("The pact--signed in May–was void", text) == ["The pact—signed in May—was void"]
    assert stand("The pact - signed in May - was void again", text) == [
        "The pact—signed in May—was void again"
    ]
