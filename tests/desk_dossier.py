"""A dossier whose originals are at hand, one of them hostile, and the desk that they lie on."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from dossier_workbench.desk.app import DeskApp
from dossier_workbench.desk.desk import Desk
from dossier_workbench.desk.guard import Request
from dossier_workbench.desk.serving import Readings
from small_dossier import make_minimal_dossier

PRIVATE = "quillonberry"
"""A word of originals."""

ORIGINAL = f"""\
Barrels in the lake

On Tuesday forty barrels of {PRIVATE} oil went into Lake Ost before anybody at the harbour had seen them go.

“We shall clean every bay of it before the summer,” said Nora Lind. Helga Brandt of Brandt Shipping would not comment.

Forty barrels are a disaster. Westerby Council met at noon. Forty barrels are a disaster.
"""

HOSTILE = f"""\
</p><script>document.title = "ran"</script> said the {PRIVATE} page, and <img src=x onerror=alert(1)> it went on.

The council said <b>nothing</b> & "more" than that; ]]> --> {{{{ nothing }}}} at all.
"""

SOURCE = """\
---
title: {title}
publisher: The Harbour Gazette
published: 2021-05-07
language: en
rights: quote
fulltext: {name}.txt
---
{body}
"""

CITED = """
    claims:
      # kept as it stands
      - property: volume
        value: forty barrels
        cite: {source: gazette, quote: "forty barrels of quillonberry oil went into Lake Ost"}
"""


def make_desk_dossier(root):
    make_minimal_dossier(root)
    catalogue = root / "seeds/catalogue/all.yaml"
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(
        text.replace("    summary: Mayor of Westerby.\n", f"    summary: Mayor of Westerby.{CITED}"),
        encoding="utf-8",
    )
    (root / "seeds/fulltext").mkdir(exist_ok=True)
    for name, title, original, body in (
        ("gazette", "Barrels in the lake", ORIGINAL, "Oil reached the lake, says the paper."),
        ("hostile", "\"</title><script>document.title = 'ran'</script>\"", HOSTILE, "It says little."),
    ):
        (root / f"seeds/fulltext/{name}.txt").write_text(original, encoding="utf-8")
        article = SOURCE.format(title=title, name=name, body=body)
        (root / f"seeds/articles/{name}.md").write_text(article, encoding="utf-8")
    return root


HOST = "127.0.0.1:8100"


class Visitor:
    """Asks the desk as its own pages do; each header can be another one."""

    def __init__(self, root, mount="/"):
        self.desk = Desk(root, Readings(root))
        self.app = DeskApp(self.desk, mount)
        cookie = f"dossier-desk-{urlsplit(f'//{HOST}').port}={self.app.keys.address}"
        self.headers = {"host": HOST, "cookie": cookie}

    def ask(self, method, path, body=b"", peer="127.0.0.1", key="", **headers):
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.app.answer(Request(method, path, peer, {**self.headers, **given}, key, body))

    def get(self, path, **others):
        return self.ask("GET", path, **others)

    def post(self, path, value, **others):
        headers = {
            "origin": f"http://{HOST}",
            "content_type": "application/json",
            "x_desk_key": self.app.keys.page,
            **others,
        }
        return self.ask("POST", path, json.dumps(value).encode(), **headers)

    def told(self, path, value):
        answer = self.post(path, value)
        assert answer.status == "200 OK", answer
        return json.loads(answer.content)

    def selected(self, words, source="gazette", **fields):
        """What is asked for words of an article."""
        article = self.desk.article(source)
        passage = next(each for each in article.passages if words in each.text)
        start = passage.text.index(words)
        place = {"paragraph": passage.number, "start": start, "end": start + len(words), "words": words}
        return {"source": source, **place, **fields}
