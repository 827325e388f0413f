"""The words of the interface: messages in the dossier's language, in the form that goes with a number, lists and numbers."""

from __future__ import annotations

import pytest

from mkdocs_dossier.languages.messages import calls
from mkdocs_dossier.languages.translations import Translations, TranslationsError, read_translations
from mkdocs_dossier.languages.words import Message, Sentence, Words, words_of
from mkdocs_dossier.model.values import Link, Markdown
from mkdocs_dossier.render.environment import Templates

HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {rule};\\n"

"""
POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"
ARABIC = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
JAPANESE = "nplurals=1; plural=0"


def po(rule, *messages):
    return HEAD.format(rule=rule) + "\n\n".join(messages) + "\n"


def counted(*forms):
    lines = [f'msgstr[{number}] "{form}"' for number, form in enumerate(forms)]
    return "\n".join(['msgid "%(num)s source"', 'msgid_plural "%(num)s sources"', *lines])


def speaking(tag, text):
    return words_of(tag, read_translations(text))


def sources(words, number):
    return words.ngettext("%(num)s source", "%(num)s sources", number)


def rendered(source, words=None, **values):
    templates = Templates(words=words)
    return templates._env.from_string(source).render(values)


def test_english_is_its_own_catalogue():
    words = words_of("en")
    assert words.gettext("Silent: %(names)s", names="A and B") == "Silent: A and B"
    assert words.pgettext("of a question", "Open") == "Open"
    assert [sources(words, number) for number in (0, 1, 2, 1234)] == [
        "0\u00a0sources",
        "1\u00a0source",
        "2\u00a0sources",
        "1,234\u00a0sources",
    ]
    assert words.rule() == ""
    assert words.table() == {}


@pytest.mark.parametrize(
    ("tag", "rule", "forms", "expected"),
    [
        (
            "pl",
            POLISH,
            ("%(num)s źródło", "%(num)s źródła", "%(num)s źródeł"),
            {0: "0 źródeł", 1: "1 źródło", 2: "2 źródła", 5: "5 źródeł", 12: "12 źródeł", 22: "22 źródła", 1023: "1 023 źródła"},
        ),
        (
            "ar",
            ARABIC,
            ("لا مصادر", "مصدر واحد", "مصدران", "%(num)s مصادر", "%(num)s مصدرًا", "%(num)s مصدر"),
            {0: "لا مصادر", 1: "مصدر واحد", 2: "مصدران", 3: "3 مصادر", 11: "11 مصدرًا", 100: "100 مصدر", 103: "103 مصادر"},
        ),
        ("ja", JAPANESE, ("%(num)s件の出典",), {0: "0件の出典", 1: "1件の出典", 2: "2件の出典", 12345: "12,345件の出典"}),
    ],
)  # fmt: skip
def test_a_number_chooses_the_form_that_its_language_has(tag, rule, forms, expected):
    words = speaking(tag, po(rule, counted(*forms)))
    said = {number: sources(words, number).replace("\u00a0", " ") for number in expected}
    assert said == expected


def test_a_row_of_digits_tells_scripts_which_form_goes_with_a_number():
    rule = speaking("pl", po(POLISH, counted("a", "b", "c"))).rule()
    assert rule[:6] == "201112"
    assert rule[112] == "2"
    assert rule[1022] == "1"


def test_words_that_mean_two_things_are_told_apart():
    message = 'msgctxt "of a question"\nmsgid "Open"\nmsgstr "Strittig"'
    words = speaking("de", po("nplurals=2; plural=(n != 1)", message))
    assert words.pgettext("of a question", "Open") == "Strittig"
    assert words.gettext("Open") == "Open"
    assert words.said(Message("Open", "of a question")) == "Strittig"
    assert words.said(Message("Open")) == "Open"
    assert words.said("Open") == "Open"
    assert words.table() == {"of a question\u0004Open": "Strittig"}


def test_places_may_change_their_order():
    message = 'msgid "%(a)s of %(b)s"\nmsgstr "von %(b)s: %(a)s"'
    words = speaking("de", po("nplurals=2; plural=(n != 1)", message))
    assert words.gettext("%(a)s of %(b)s", a=3, b=1000) == "von 1.000: 3"
    link = Link("x")
    assert words.phrase("%(a)s of %(b)s", a=link, b="y") == Sentence(("von y: ", link))


def test_what_is_marked_as_uncertain_or_empty_stays_english():
    fuzzy = '#, fuzzy\nmsgid "Open"\nmsgstr "Offen"'
    empty = 'msgid "Shut"\nmsgstr ""'
    words = speaking("de", po("nplurals=2; plural=(n != 1)", fuzzy, empty))
    assert words.gettext("Open") == "Open"
    assert words.gettext("Shut") == "Shut"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (po(JAPANESE, 'msgid "a %(b)s"\nmsgstr "c %(d)s"'), "%(d)s has no place"),
        (po("nplurals=2; plural=(n/0)", counted("a", "b")), "plural rule"),
        (po("nplurals=2; plural=__import__", counted("a", "b")), "plural rule"),
        (po("nplurals=1; plural=5", counted("a")), "plural rule"),
        (po("nplurals=1000000000; plural=n", counted("a")), "more than 10 forms"),
        (po('nplu"\n"rals=99; plural=n', counted("a")), "more than 10 forms"),
        (po(JAPANESE, 'msgid "a %(b)s"\nmsgstr "c"'), "%(b)s is missing"),
        (po(JAPANESE, 'msgid "a %(b)s"\nmsgstr "c %(b)d"'), "%(b)s is missing"),
        (po(JAPANESE, 'msgid "a %(b)s %(num)s"\nmsgstr "c %(b)s"'), "%(num)s is missing"),
        (po(JAPANESE, 'msgid "a\nmsgstr "b"'), "no pair"),
        (po(JAPANESE, 'msgid "a"\nmsgstr "say "b" twice"'), "no pair"),
        ("no catalogue at all", ""),
    ],
)
def test_a_catalogue_that_is_none_says_why(text, reason):
    with pytest.raises(TranslationsError) as told:
        read_translations(text)
    assert reason in told.value.reason


@pytest.mark.parametrize("rule", ["n>500 ? n/(n-n) : 0", "n>500 ? 7 : 0", "n>500 ? 0-5 : 0"])
def test_a_rule_that_fails_for_large_numbers_alone_gives_the_last_form(rule):
    words = speaking("en", po(f"nplurals=2; plural={rule}", counted("one %(num)s", "many %(num)s")))
    assert words.ngettext("%(num)s source", "%(num)s sources", 501).startswith("many")
    assert set(words.rule()) == {"0", "1"}


def test_a_catalogue_of_the_authors_goes_before_ours():
    ours = Translations({("", "a"): ("1",), ("", "b"): ("2",), ("", "c"): ("3", "4")})
    own = Translations({("", "a"): ("x",)}, form=lambda _: 0)
    assert own.over(ours).messages == {("", "a"): ("x",), ("", "b"): ("2",)}
    assert Translations().over(ours) is ours


@pytest.mark.parametrize(
    ("tag", "two", "three", "number"),
    [
        ("en", "A and B", "A, B and C", "1,234,567"),
        ("en-US", "A and B", "A, B, and C", "1,234,567"),
        ("de", "A und B", "A, B und C", "1.234.567"),
        ("de-XY", "A und B", "A, B und C", "1.234.567"),
        ("ar", "A وB", "A وB وC", "1,234,567"),
        ("ja", "A、B", "A、B、C", "1,234,567"),
        ("hi", "A और B", "A, B, और C", "12,34,567"),
        ("tlh", "A and B", "A, B and C", "1,234,567"),
    ],
)
def test_lists_and_numbers_are_written_as_the_language_does(tag, two, three, number):
    words = words_of(tag)
    assert words.list_of([]) == ""
    assert words.list_of(["A"]) == "A"
    assert words.list_of(["A", "B"]) == two
    assert words.list_of(["A", "B", "C"]) == three
    assert words.number(1234567) == number


def test_templates_escape_words_and_what_fills_them():
    words = speaking(
        "de", po("nplurals=2; plural=(n != 1)", 'msgid "See %(what)s"\nmsgstr "*Siehe* <%(what)s>"')
    )
    assert rendered('{{ _("See %(what)s", what=what) }}', words, what="<b>*x*") == (
        "&#42;Siehe&#42; &lt;&lt;b&gt;&#42;x&#42;&gt;"
    )
    assert rendered('{{ _("See %(what)s", what=what) }}', words, what=Markdown("<b>x</b>")) == (
        "&#42;Siehe&#42; &lt;<b>x</b>&gt;"
    )
    assert rendered('<p title="{{ _("See %(what)s", what=what)|html }}">', words, what='"').count('"') == 2


def test_templates_count_and_list():
    assert rendered('{{ ngettext("%(num)s row", "%(num)s rows", rows) }}', rows=1200) == "1,200\u00a0rows"
    assert (
        rendered("{{ list_of(names) }}", names=["*a*", "b", Markdown("<i>c</i>")])
        == "&#42;a&#42;, b and <i>c</i>"
    )
    assert rendered("{{ series(names) }}", names=["a", "b", "c"]) == "a, b, c"


def test_a_message_in_a_constant_is_said_when_it_is_printed():
    words = speaking("de", po("nplurals=2; plural=(n != 1)", 'msgid "unknown"\nmsgstr "unbekannt"'))
    assert (
        rendered("{{ what }} {{ what|capitalise }}", words, what=Message("unknown")) == "unbekannt Unbekannt"
    )


def test_calls_are_found_in_scripts_and_in_the_books_templates():
    text = """
    const { gettext } = window.dossier;
    gettext("One \\"sign\\"", { a });
    dossier.ngettext("%(num)s row", "%(num)s rows", count);
    #pgettext("of a claim", "Open\\u{a0}")
    npgettext("c", "one", "many", 3)
    """
    assert list(calls(text)) == [
        ("", 'One "sign"', None, 3),
        ("", "%(num)s row", "%(num)s rows", 4),
        ("of a claim", "Open\u00a0", None, 5),
        ("c", "one", "many", 6),
    ]


def test_words_are_values():
    assert Words().formats == words_of("en").formats
    assert Words().translations.messages == words_of("en").translations.messages
