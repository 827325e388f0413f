import re
from functools import cache

import pytest

from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html.align import aligned
from dossier_workbench.readers.html.article import find_article
from dossier_workbench.readers.html.main_text import main_text
from dossier_workbench.readers.html.pieces import pieces
from dossier_workbench.readers.html.tree import parse
from dossier_workbench.readers.html.zones import Zone
from dossier_workbench.readers.read import read_draft
from mkdocs_dossier.model.residue import Residue
from web_pages.articles import BRIDGE, HARBOUR, STORIES
from web_pages.score import f1
from web_pages.shapes import SHAPES, big_outlet, gallery, pages, wordpress

pytestmark = pytest.mark.thorough

PAGES = {page.name: page for page in pages(STORIES)}
STRONG = "The council met again on Tuesday and put the vote off until the end of the month."


def draft(html):
    return read_draft("page.html", html.encode())


@cache
def draft_of(name):
    """One of the pages, read once for all that is asked about it."""
    return draft(PAGES[name].html)


def page(body, head="", lang="en"):
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def prose(count=5):
    return [
        f"In the {n}th year of the harbour works the town counted its boats again and found {n} of them."
        for n in range(4, 4 + count)
    ]


def article(body="", head="", count=5):
    inner = "".join(f"<p>{text}</p>" for text in prose(count))
    return page(f"<article><h1>Town counts its boats once more</h1>{inner}{body}</article>", head)


@pytest.mark.parametrize("name", PAGES)
def test_the_article_of_every_shape_is_found_whole_and_alone(name):
    assert draft_of(name).body == PAGES[name].body


@pytest.mark.parametrize("name", PAGES)
def test_every_field_that_a_page_tells_is_taken(name):
    fields = draft_of(name).fields
    told = PAGES[name].fields
    assert {key: fields[key].value for key in told if key in fields} == told


@pytest.mark.parametrize("name", PAGES)
def test_no_word_of_a_page_is_lost(name):
    html = PAGES[name].html
    shown = re.sub(
        r"<(script|style|title|select|amp-sidebar|amp-ad|head)\b.*?</\1>|<!--.*?-->",
        " ",
        html,
        flags=re.DOTALL,
    )
    words = set(re.findall(r"\w{3,}", re.sub(r"&\w+;|<[^>]*>", " ", shown)))
    kept = set(re.findall(r"\w{3,}", " ".join(block.text for block in draft_of(name).blocks)))
    assert words - kept == set()


def test_more_is_right_than_with_the_library_alone():
    ours = [f1("\n".join(draft_of(name).body), "\n".join(page.body)) for name, page in PAGES.items()]
    theirs = [f1(main_text(page.html), "\n".join(page.body)) for page in PAGES.values()]
    assert sum(ours) > sum(theirs)


def test_pictures_know_caption_credit_and_place():
    (picture,) = draft(big_outlet(HARBOUR).html).pictures
    assert (picture.caption, picture.credit, picture.after) == (HARBOUR.caption, "Ansel Roe/Quay Courier", 1)
    slides = draft(gallery(BRIDGE).html).pictures
    assert [(one.credit, one.after) for one in slides] == [("Игорь Саенко / Вестник Заречья", 3)] * 3


def test_what_stands_between_paragraphs_stays_there_and_the_rest_goes_behind():
    blocks = draft(wordpress(HARBOUR).html).blocks
    texts = [block.text for block in blocks]
    assert texts.index(HARBOUR.body[3]) < texts.index(HARBOUR.caption) < texts.index(HARBOUR.body[4])
    assert blocks[texts.index(HARBOUR.caption)].residue is Residue.CAPTION
    assert blocks[texts.index(HARBOUR.also[1])].residue is Residue.RELATED
    assert texts.index(HARBOUR.notice) > texts.index(HARBOUR.body[-1])
    assert blocks[texts.index(HARBOUR.notice)].residue is Residue.NOTICE


def test_a_class_that_every_paragraph_has_is_no_zone():
    html = page(
        "<h1>Town counts its boats</h1>" + "".join(f'<p class="paywall">{text}</p>' for text in prose())
    )
    assert draft(html).body == tuple(prose())


def test_a_cookie_notice_longer_than_the_article_is_no_article():
    notice = " ".join(
        ["We and our partners store and read data on your device to show you what you like."] * 30
    )
    html = page(
        f'<div id="didomi-notice"><p>{notice}</p></div><main><h1>Town counts its boats</h1><p>{STRONG}</p></main>'
    )
    assert draft(html).body == (STRONG,)


def test_short_answers_amid_an_interview_belong_to_it():
    html = article("<p>“Will you go?”</p><p>“No, never.”</p>" + f"<p>{STRONG}</p>")
    assert draft(html).body[-3:] == ("“Will you go?”", "“No, never.”", STRONG)


def found_in(html, taken, **known):
    every = pieces(parse(html))
    found = find_article(every, taken, **known)
    return [every[index].text for index in found.body], {
        every[index].text: kind for index, kind in found.residue.items()
    }


def test_what_the_library_left_out_amid_the_text_is_put_back():
    texts = [*prose(2), "“No.”", "“Never again.”", STRONG, *prose(4)[2:]]
    html = page("<div>" + "".join(f"<p>{text}</p>" for text in texts) + "</div>")
    body, _ = found_in(html, "\n".join([*prose(2), *prose(4)[2:]]))
    assert body == [texts[0], texts[1], *texts[3:]]  # one word alone may be anything


def test_what_the_library_took_beside_the_text_is_put_out():
    html = page(
        "<h1>Boats counted in the town</h1><div>"
        + "".join(f"<p>{text}</p>" for text in prose())
        + f'<h3>More</h3><ul><li>Ferry late</li><li>Pier shut</li></ul></div><div class="newsletter"><p>{STRONG}</p></div>'
    )
    everything = "\n".join(["Boats counted in the town", *prose(), "More", "Ferry late", "Pier shut", STRONG])
    body, residue = found_in(html, everything, title="Boats counted in the town")
    assert body == prose()
    assert residue["Boats counted in the town"] is Residue.HEADLINE
    assert residue[STRONG] is Residue.NOTICE


def test_the_text_that_the_metadata_hold_counts_where_it_is_the_pages_own():
    html = page("".join(f"<section><p>{text}</p></section>" for text in prose(6)))
    assert found_in(html, "\n".join(prose(2)))[0] == prose(2)
    assert found_in(html, "\n".join(prose(2)), told=" ".join(prose(6)))[0] == prose(6)
    assert found_in(html, "\n".join(prose(2)), told="Words that stand nowhere on this page. " * 20)[
        0
    ] == prose(2)


def test_a_page_of_which_nothing_is_known_gives_its_largest_run_of_prose():
    assert found_in(article(), "")[0] == prose()


def test_broken_metadata_are_passed_over_and_slightly_broken_ones_read():
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    comma = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-06T07:08:09+02:00",}</script>'
    assert "published" not in draft(article(head=broken)).fields
    assert draft(article(head=comma)).fields["published"].value == "2024-05-06T07:08:09+02:00"


def test_a_bomb_of_nested_metadata_is_passed_over():
    deep = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert draft(article(head=deep)).body == tuple(prose())


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("2024-05-06T07:08:00+0200", "2024-05-06T07:08+02:00"),
        ("2024-05-06T07:08:09.123Z", "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:00", "2024-05-06T07:08"),
        ("2024-05-06T00:00:00+00:00", "2024-05-06"),
        ("20240506", "2024-05-06"),
        ("Mon, 06 May 2024 07:08:00 GMT", "2024-05-06T07:08Z"),
        ("1714979280", "2024-05-06T07:08Z"),
        ("1714979280000", "2024-05-06T07:08Z"),
        ("2024/5/6", "2024-05-06"),
    ],
)
def test_dates_in_all_notations_of_machines(written, field):
    head = f'<meta property="article:published_time" content="{written}">'
    assert draft(article(head=head)).fields["published"].value == field


@pytest.mark.parametrize("written", ["2024-13-45", "yesterday", "", "99999999999999", "0000-00-00T10:00"])
def test_what_is_no_date_is_none(written):
    head = f'<meta property="article:published_time" content="{written}">'
    assert "published" not in draft(article(head=head)).fields


def test_agencies_are_no_authors():
    head = (
        '<meta name="author" content="By Jo Field, Reuters"><meta property="og:site_name" content="Bay News">'
    )
    fields = draft(article(head=head)).fields
    assert (fields["authors"].value, fields["agency"].value) == (("Jo Field",), "Reuters")


def test_outlets_and_roles_are_no_authors():
    head = '<meta name="author" content="Bay News"><meta property="og:site_name" content="Bay News">'
    assert "authors" not in draft(article(head=head)).fields


def test_the_languages_declared_and_seen_are_weighed():
    wrong = draft(page("".join(f"<p>{text}</p>" for text in BRIDGE.body), lang="en")).fields["language"]
    assert (wrong.value, wrong.printed) == ("ru", False)
    assert "declares en" in wrong.how
    right = draft(article()).fields["language"]
    assert (right.value, right.printed) == ("en", True)


def test_a_front_page_as_canonical_address_is_a_mistake():
    head = '<link rel="canonical" href="https://a.example/"><meta property="og:url" content="https://a.example/news/1">'
    assert draft(article(head=head)).fields["url"].value == "https://a.example/news/1"


def test_addresses_that_are_none_are_left_out():
    assert "url" not in draft(article(head='<link rel="canonical" href="javascript:alert(1)">')).fields


def test_the_tools_that_save_pages_note_where_and_when():
    note = "<!--\n Page saved with SingleFile \n url: https://a.example/n/1 \n saved date: Mon May 06 2024 07:08:09 GMT+0200\n-->"
    fields = draft(article().replace("<head>", f"{note}<head>")).fields
    assert (fields["url"].value, fields["retrieved"].value) == ("https://a.example/n/1", "2024-05-06T07:08")


def test_pictures_saved_inside_of_a_page_do_not_count_as_its_size():
    inlined = f'<img src="data:image/png;base64,{"A" * 12_000_000}">'
    assert draft(article(inlined)).body == tuple(prose())


def test_lines_divided_by_breaks_alone_are_paragraphs():
    assert draft(page("<h1>Town counts its boats</h1><div>" + "<br>".join(prose()) + "</div>")).body == tuple(
        prose()
    )


def test_rows_of_figures_are_lines():
    table = "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2021</td><td>44</td></tr></table>"
    assert "2021 | 44" in [block.text for block in draft(article(table + f"<p>{STRONG}</p>")).blocks]


def test_zones_are_read_from_class_names_by_their_ends():
    html = page(
        '<div class="relatedArticles-list related"><p>x</p></div><div class="unrelated-topic-page"><p>y</p></div>'
    )
    found = {piece.text: [mark.zone for mark in piece.zones] for piece in pieces(parse(html))}
    assert found == {"x": [Zone.RELATED], "y": []}


def test_hidden_parts_are_not_shown():
    html = article('<div style="display: none"><p>Nobody ever sees this sentence on the page.</p></div>')
    assert all("Nobody" not in block.text for block in draft(html).blocks)


def test_alignment_survives_repetitions_and_short_lines():
    texts = [
        "Menu",
        "A teaser that stands above and says it all once.",
        "Yes.",
        "The first paragraph of the article is here.",
        "Yes.",
        "The last paragraph of the article is there.",
        "Menu",
    ]
    assert aligned(texts, "\n".join(texts[3:6])) == {3, 4, 5}


@pytest.mark.parametrize("shape", SHAPES)
def test_control_characters_never_reach_the_text(shape):
    html = shape(HARBOUR).html.replace("Ferry", "Fer\x01\x0bry\x7f").replace("winter", "win&#1;ter")
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", "".join(block.text for block in draft(html).blocks)
    )


def test_a_page_without_text_is_told():
    with pytest.raises(IntakeError) as error:
        draft(page("<script>var x = 1;</script>"))
    assert error.value.code == "article-empty"


@pytest.mark.parametrize("depth", [3_000, 100_000])
def test_deep_nesting_is_refused(depth):
    with pytest.raises(IntakeError) as error:
        draft(page("<div>" * depth + f"<p>{STRONG}</p>"))
    assert error.value.code == "article-too-complex"


@pytest.mark.parametrize("zone", ["+99:00", "-24:00", "+14:61", "+999999999:00"])
def test_a_zone_that_no_clock_has_costs_no_article(zone):
    head = f'<meta property="article:published_time" content="2024-05-03T23:30:00{zone}">'
    found = draft(article(head=head))
    assert [block for block in prose() if block not in found.body] == []
    if "published" in found.fields:
        assert str(found.fields["published"].value) in {"2024-05-03", "2024-05-03T23:30"}


def test_a_comment_inside_of_a_headlines_element_cuts_nothing_off():
    title = "Town counts its <span>boats<!-- ad --> once more</span>"
    html = article().replace("Town counts its boats once more", title)
    assert draft(html).fields["title"].value == "Town counts its boats once more"


def dated(beside, body="", head=""):
    """The date of publication of a page that prints something beside its headline."""
    inner = "".join(f"<p>{text}</p>" for text in prose())
    fields = draft(page(f"{beside}<h1>Town counts its boats once more</h1>{inner}{body}", head, "fr")).fields
    return str(fields["published"].value) if "published" in fields else ""


def test_a_leaf_of_a_calendar_beside_the_headline_tells_the_day():
    leaf = '<div class="{}"><span>févr.</span> <span>18</span><span>2009</span></div>'
    assert dated(leaf.format("datum")) == "2009-02-18"
    assert dated(leaf.format("current-date")) == ""
    assert dated("", body=leaf.format("datum")) == "2009-02-18"
    assert dated("", body=f"{'<p><b>a</b></p>' * 20}{leaf.format('datum')}") == ""


@pytest.mark.parametrize(
    ("machines", "printed", "day"),
    [
        ("2019-12-09T19:00:49+01:00", "10.12.19", "2019-12-10"),
        ("2019-12-09T11:00:49+01:00", "10.12.19", "2019-12-09T11:00:49+01:00"),
        ("2019-12-09T02:00:49Z", "8.12.2019", "2019-12-08"),
        ("2019-12-09T19:00:49+01:00", "14.12.19", "2019-12-09T19:00:49+01:00"),
        ("2019-12-09T19:00:49+01:00", "12/2019", "2019-12-09T19:00:49+01:00"),
    ],
)
def test_an_evenings_article_is_of_the_issue_that_its_page_names(machines, printed, day):
    head = f'<meta property="article:published_time" content="{machines}">'
    assert dated(f'<div class="date-article">Tuesday <a class="date">{printed}</a></div>', head=head) == day


def test_a_weblogs_own_name_is_no_headline_where_a_heading_is_a_lasting_link():
    inner = "".join(f"<p>{text}</p>" for text in prose())
    posts = "".join(
        f'<h2><a rel="bookmark" href="/{title}/">{title} at the harbour</a></h2>{inner}'
        for title in ("Counting boats", "Mending nets")
    )
    blog = page(
        f'<h1><a href="/">A harbour and its weblog</a></h1>{posts}', "<title>A harbour and its weblog</title>"
    )
    assert draft(blog).fields["title"].value == "Counting boats at the harbour"
