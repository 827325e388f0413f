"""Somebody who edits a dossier, each time otherwise: what remembers has to follow any row of edits."""

from __future__ import annotations

import random
import re


def change(file, pattern, new, number=0):
    """Put something in the place of one of the matches; gives whether there was any."""
    text = file.read_text(encoding="utf-8")
    found = list(re.finditer(pattern, text))
    if not found:
        return False
    at = found[number % len(found)]
    file.write_text(text[: at.start()] + at.expand(new) + text[at.end() :], encoding="utf-8")
    return True


class Author:
    """Edits a dossier, each time otherwise."""

    def __init__(self, root, seed):
        self.root, self.dice, self.count = root, random.Random(seed), 0  # noqa: S311 - rows of edits, the same each time
        self._former = (root, "")

    def edit(self):
        self.count += 1
        kind = self.dice.choice(sorted(name for name in dir(self) if name.startswith("by_")))
        getattr(self, kind)()
        return kind

    def _article(self):
        return self.dice.choice(sorted((self.root / "seeds/articles").glob("*.md")))

    def _catalogue(self, name):
        return self.dice.choice(sorted((self.root / "seeds/catalogue").glob(f"{name}*.yaml")))

    def mend(self):
        """Take the last change of a text back."""
        self._former[0].write_text(self._former[1], encoding="utf-8")

    def _change(self, file, pattern, new):
        self._former = (file, file.read_text(encoding="utf-8"))
        change(file, pattern, new, self.dice.randrange(1000))

    def by_paragraph(self):
        self._change(self._article(), r"\s*\Z", f"\n\nA further paragraph, the {self.count}th.\n")

    def by_name_in_text(self):
        actor = re.search(r"name: \"?([^\"\n]+)", self._catalogue("actors").read_text(encoding="utf-8"))[1]
        self._change(self._article(), r"\s*\Z", f"\n\nNobody had asked {actor} about it.\n")

    def by_word(self):
        self._change(self._article(), r"(?<=\n\n)(\w+) ", rf"\1 indeed{self.count} ")

    def by_title(self):
        self._change(self._article(), r"(?m)^title: (.*)$", f"title: Headline {self.count}")

    def by_summary(self):
        self._change(self._catalogue("actors"), r"(?m)^(\s+summary:) .*$", rf"\1 Known for {self.count}.")

    def by_event_summary(self):
        self._change(self._catalogue("events"), r"(?m)^(\s+summary:) .*$", rf"\1 It was {self.count}.")

    def by_blank_line(self):
        self._change(self._catalogue("events"), r"(?m)^(\s+summary:)", r"\n\1")

    def by_comment(self):
        self._change(self._catalogue("places"), r"\A", f"# {self.count}\n")

    def by_hand(self):
        self._change(
            self.root / "docs/method.md", r"\s*\Z", f"\n\nBy pen, {self.count} times: [[event-00001]].\n"
        )

    def by_settings(self):
        self._change(self.root / "seeds/dossier.yaml", r"(?m)^title: .*$", f"title: Dossier {self.count}")

    def by_template(self):
        folder = self.root / "templates"
        folder.mkdir(exist_ok=True)
        (folder / "data.md.jinja").write_text(f"# Data\n\nWording {self.count}.\n", encoding="utf-8")

    def by_new_article(self):
        file = self._article()
        text = re.sub(r"(?m)^title: .*$", f"title: Copy {self.count}", file.read_text(encoding="utf-8"))
        file.with_name(f"copy-{self.count}.md").write_text(text, encoding="utf-8")

    def by_nothing(self):
        pass
