"""Script by script: a form is found where it stands and in no other word; what names find, search finds, and quotes verify."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.text.quote import QuoteMatch, QuoteTooShort, find_quote
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.trie import NameTrie, select
from mkdocs_dossier.text.words import index_terms


class Script(NamedTuple):
    """Names and other words of a script, what parts words, and what may be joined to a name."""

    names: str
    words: str
    gap: str = " "
    before: tuple[str, ...] = ("",)
    behind: tuple[str, ...] = ("",)


SCRIPTS = {
    "Latin": Script("Ada_Lindqvist Łódź Erdoğan", "harbour ferry morning spoken Łódźer"),
    "Greek": Script("Μαρία_Λεβέντη Αθήνα", "λιμάνι πρωί είπε καράβι"),
    "Cyrillic": Script("Никол_Пашинян Королёв", "гавань утром сказал паром"),
    "Armenian": Script("Սևան_Պետրոսյան Երևան", "նավահանգիստ առավոտ ասաց լաստանավ"),
    "Georgian": Script("გიორგი_ბერიძე თბილისი", "ნავსადგური დილით თქვა ბორანი"),
    "Hebrew": Script("חנה_ירושלמי חיפה", "נמל ערב אמרה סירה", before=("", "ו", "ב", "של", "וב")),
    "Arabic": Script("أحمد_الكناني بغداد", "ميناء صباحا عبارة تحدث", before=("", "و", "ب", "ل", "وب")),
    "Devanagari": Script("हन्ना_ओल्सेन दिल्ली", "बंदरगाह सुबह बताया नौका"),
    "Korean": Script(
        "김영수 버락_오바마", "항구 아침 부두 여객선", behind=("", "는", "가", "에게서", "씨의")
    ),
    "Chinese": Script("汉娜·奥尔森 阿利耶夫 帕希尼扬", "总统 记者 会晤 运河 公司 发展 国家 已经 闸门", ""),
    "Japanese": Script("ファーナム アリエフ 帕希尼扬", "大統領 会談 昨日 港湾 首相 新聞 東京", ""),
    "Thai": Script("โอลเซน ฟาร์นัม", "ประตู แม่น้ำ กล่าว โรงเรียน ประธานาธิบดี", ""),
    "Lao": Script("ໂອນເຊນ", "ໂຮງຮຽນ ປະຊາຊົນ ລັດຖະບານ", ""),
    "Burmese": Script("အိုလ်ဆင်", "ကျောင်း ဝန်ကြီး သတင်း မြန်မာ", ""),
    "Khmer": Script("អូលសិន", "សាលារៀន រដ្ឋមន្ត្រី ទន្លេ ប្រជាជន", ""),
}

scripts = st.sampled_from(sorted(SCRIPTS))


def found(form, text):
    """Where a form is found."""
    return {(each.start, each.end) for each in select(NameTrie.build([(form, 0)]).find(text))}


@st.composite
def texts(draw):
    """A script, a name of it, and a text around the name, with what is joined to it."""
    script = SCRIPTS[draw(scripts)]
    name = draw(st.sampled_from(script.names.split())).replace("_", " ")
    words = st.lists(st.sampled_from(script.words.split()), min_size=1, max_size=4).map(script.gap.join)
    head = draw(words) + script.gap + draw(st.sampled_from(script.before))
    tail = draw(st.sampled_from(script.behind)) + script.gap + draw(words)
    return script, name, head, tail


@given(texts())
def test_a_form_put_into_a_text_is_found_at_its_place(made):
    _, name, head, tail = made
    text = head + name + tail
    assert (len(head), len(head) + len(name)) in found(name, text)
    capitals = len(head.upper()), len((head + name).upper())
    assert capitals in found(name.upper(), text.upper())


@given(texts())
def test_what_names_find_search_finds_and_quotes_verify(made):
    script, name, head, tail = made
    text = head + name + tail
    known = index_terms(text)
    asked = index_terms(name) if script.gap else index_terms(name)[:-1]  # two signs each, but for the last
    assert all(any(term.startswith(each) for term in known) for each in asked)
    start = len(head) if not script.gap or head.endswith(script.gap) else 0  # no quote begins within a word
    outcome = find_quote(text[start:], f"{text}\n\n{head}")
    assert isinstance(outcome, QuoteTooShort) or outcome == QuoteMatch((Span(start, len(text)),), 1)


@given(scripts, st.data())
def test_a_form_inside_another_word_is_not_found(script, data):
    """Cut out of a word: its beginning, its end or what lies between."""
    word = data.draw(st.sampled_from(SCRIPTS[script].words.split()))
    start = data.draw(st.integers(0, len(word) - 1))
    end = data.draw(st.integers(start + 1, len(word)))
    form = word[start:end]
    if form != word and any(map(str.isalnum, form)):
        assert not found(form, word) & {(start, end)}
