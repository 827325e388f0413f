"""The rules by which name forms are found."""

import pytest

from mkdocs_dossier.text.trie import Candidate, NameTrie, select


def found(forms, text):
    """What is found and selected, as the text has it."""
    trie = NameTrie.build((form, form) for form in forms)
    chosen = select(trie.find(text))
    assert all(text[each.start : each.end] == each.form for each in chosen)
    return [each.form for each in chosen]


@pytest.mark.parametrize(
    ("form", "text", "matches"),
    [
        # gaps
        ("Ilham Aliyev", "Ilham\nAliyev, Ilham  Aliyev", ["Ilham\nAliyev", "Ilham  Aliyev"]),
        ("Ilham Aliyev", "Ilham\u00a0Aliyev", ["Ilham\u00a0Aliyev"]),
        ("Rick Santorum", "by Rick.\n\nSantorum said", []),
        ("Rick Santorum", "by Rick\n\nSantorum said", []),
        ("Rick Santorum", "by Rick\r\n \r\nSantorum said", []),
        ("Rick Santorum", "by Rick\r\nSantorum said", ["Rick\r\nSantorum"]),
        ("Rick Santorum", "Rick, Santorum; Rick. Santorum; Rick_Santorum", []),
        ("Nagorno Karabakh", "Nagorno-Karabakh, Nagorno‑Karabakh", ["Nagorno-Karabakh", "Nagorno‑Karabakh"]),
        (
            "Nagorno-Karabakh",
            "Nagorno Karabakh, Nagorno – Karabakh",
            ["Nagorno Karabakh", "Nagorno – Karabakh"],
        ),
        ("Cote d'Ivoire", "Côte d’Ivoire", ["Côte d’Ivoire"]),
        ("Charles Michel", "the ‘Prince Charles’ Michel said", []),
        # separators of the form itself
        ("U.S.", "the U.S. and U.S.-led, U.S", ["U.S.", "U.S.", "U.S"]),
        ("St. John", "St. John, St.\nJohn, St John, St; John", ["St. John", "St.\nJohn", "St John"]),
        ("St John", "St. John", []),
        ("Yahoo!", "Yahoo! and Yahoo", ["Yahoo!"]),
        ("OSCE (Minsk Group)", "the OSCE (Minsk Group) and OSCE Minsk Group", ["OSCE (Minsk Group)"]),
        ("Bright “Armenia” party", 'Bright "Armenia" party', ['Bright "Armenia" party']),
        ("@mfa", "mail mfa or @MFA", ["@MFA"]),
        # quotation marks around a form
        ("Bernie Sanders’", "Bernie Sanders’ plan", ["Bernie Sanders"]),
        ("«Эхо Москвы»", "на «Эхо Москвы»", ["Эхо Москвы"]),
        # case
        ("US", "tell us, the US, Us", ["US"]),
        ("EU", "the eu and the EU's", ["EU"]),
        ("Armenia", "armenia ARMENIA Armenia", ["ARMENIA", "Armenia"]),
        ("Prime Minister", "prime minister, Prime minister, Prime Minister", ["Prime Minister"]),
        (
            "peacekeepers",
            "Peacekeepers, PEACEKEEPERS, peacekeepers",
            ["Peacekeepers", "PEACEKEEPERS", "peacekeepers"],
        ),
        ("Ministry of Defence", "Ministry Of Defence, ministry of Defence", ["Ministry Of Defence"]),
        ("ქართველი", "ქართველი", ["ქართველი"]),
        ("عليف", "قال عليف", ["عليف"]),
        ("5th Army", "5TH Army, 5th army", ["5TH Army"]),
        # scripts, accents, whole words
        ("Никол Пашинян", "НИКОЛ ПАШИНЯН и Никола Пашиняна", ["НИКОЛ ПАШИНЯН"]),
        ("Erdogan", "Erdoğan, Erdog\u0306an", ["Erdoğan", "Erdog\u0306an"]),
        ("İlham Əliyev", "Ilham Əliyev", ["Ilham Əliyev"]),
        ("Փաշինյան", "Փաշինյան՝", ["Փաշինյան"]),
        ("Armenia", "Armenian, Armenia2, pro-Armenia", ["Armenia"]),
        # possessives
        ("Pashinyan", "Pashinyan's, Pashinyan’s", ["Pashinyan", "Pashinyan"]),
        ("Paşinyan", "Paşinyan'ın", ["Paşinyan"]),
        # points, other keyboards' letters, tones
        ("أحمد الكناني", "قال أَحْمَد الكناني واحمـــد الكنانى", ["أَحْمَد الكناني"]),
        ("חנה ירושלמי", "חַנָּה ירושלמי", ["חַנָּה ירושלמי"]),
        ("Սևան", "ՍԵՎԱՆ, ՍԵՒԱՆ, Սեւա՞ն", ["ՍԵՎԱՆ", "ՍԵՒԱՆ", "Սեւա՞ն"]),
        # joined words
        ("ישראל", "בישראל, ולישראל, ישראלי", ["ישראל", "ישראל"]),
        ("הכנסת", "בכנסת ושהכנסת", ["כנסת", "הכנסת"]),
        ("الأمم المتحدة", "للأمم المتحدة والأمم المتحدة", ["أمم المتحدة", "الأمم المتحدة"]),
        ("مصر", "بمصر، مصري", ["مصر"]),
        ("버락 오바마", "버락 오바마는 버락 오바마", ["버락 오바마", "버락 오바마"]),
        ("서울", "서울에서, 서울대, 서울로", ["서울", "서울"]),
        # scripts without blanks
        ("汉娜·奥尔森", "公司的汉娜•奥尔森说汉娜奥尔森", ["汉娜•奥尔森", "汉娜奥尔森"]),
        ("京都", "東京都と京都府", ["京都"]),
        ("東京港", "昨日東京港湾局で、昨日東京港で", ["東京港"]),
        ("中国", "发展中国家与中国", ["中国"]),
        ("ナム", "ファーナム港とナム", ["ナム"]),
        ("NATO", "北约NATO军队", ["NATO"]),
        ("阿利耶夫", "阿利\n耶夫，阿利\n\n耶夫", ["阿利\n耶夫"]),
        ("โอลเซน", "ผู้อำนวยการโอลเซนกล่าวว่า", ["โอลเซน"]),
        # nothing to match
        ("!!!", "!!!", []),
        ("", "Armenia", []),
    ],
)
def test_rules(form, text, matches):
    assert found([form], text) == matches


def test_the_longest_form_wins_and_the_leftmost_before_it():
    forms = ["Armenian Prime Minister", "Prime Minister Nikol Pashinyan", "Nikol Pashinyan", "Pashinyan"]
    assert found(forms, "Armenian Prime Minister Nikol Pashinyan") == [
        "Armenian Prime Minister",
        "Nikol Pashinyan",
    ]


def test_a_candidate_that_cannot_be_does_not_hide_a_shorter_one():
    assert found(["Nikol Pashin", "Pashinyan"], "Nikol Pashinyan") == ["Pashinyan"]
    assert found(["Vladimir PUTIN Jr", "Putin", "Vladimir"], "Vladimir Putin Jr") == ["Vladimir", "Putin"]


def test_all_overlapping_candidates_are_handed_out():
    trie = NameTrie.build([("Nikol", 1), ("Nikol Pashinyan", 2), ("Pashinyan", 3)])
    assert trie.find("so Nikol Pashinyan") == [
        Candidate(3, 8, "Nikol", (1,)),
        Candidate(3, 18, "Nikol Pashinyan", (2,)),
        Candidate(9, 18, "Pashinyan", (3,)),
    ]


def test_filtering_before_selecting_frees_the_shorter_name():
    trie = NameTrie.build([("European Union", "eu"), ("Union", "union")])
    candidates = trie.find("European Union")
    assert [each.values for each in select(candidates)] == [("eu",)]
    assert [each.values for each in select(each for each in candidates if each.values != ("eu",))] == [
        ("union",)
    ]


def test_values_of_one_place_are_gathered_in_the_order_given():
    trie = NameTrie.build([("President", "b"), ("president", "a"), ("PRESIDENT", "c"), ("President", "b")])
    assert [each.values for each in trie.find("President president PRESIDENT")] == [
        ("b", "a"),
        ("a",),
        ("b", "a", "c"),
    ]
    dotted = NameTrie.build([("St.", "a"), ("St", "b")])
    assert dotted.find("St. St") == [
        Candidate(0, 2, "St", ("b",)),
        Candidate(0, 3, "St.", ("a",)),
        Candidate(4, 6, "St", ("a", "b")),
    ]


def test_offsets_are_of_the_original_text():
    text = "İİİ 😀 e\u0301 Əliyev"
    (only,) = NameTrie.build([("Əliyev", 0)]).find(text)
    assert text[only.start : only.end] == "Əliyev"


def test_the_memory_of_words_is_bounded(monkeypatch):
    monkeypatch.setattr("mkdocs_dossier.text.trie._MEMORY", 3)
    trie = NameTrie.build([("Baku", 0)])
    assert len(trie.find("a b c d Baku e f g Baku")) == 2
    assert len(trie._starts) <= 3
