"""Where articles are judged and filed, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile
from pathlib import Path, PurePath

from dossier_workbench.filing.article_files import ArticleFiles, ArticleWriter
from dossier_workbench.filing.article_ids import Naming
from dossier_workbench.filing.clean import clean_text, tidy
from dossier_workbench.filing.known import holdings, known_texts, new_path, path_of
from dossier_workbench.filing.names_in_use import NamesInUse
from dossier_workbench.filing.near_duplicates import NearDuplicates
from dossier_workbench.filing.new_source import file_of, known_fields
from dossier_workbench.filing.order import Incoming, Order
from dossier_workbench.filing.outline import outline
from dossier_workbench.filing.source_file import NewSource
from dossier_workbench.filing.version_entry import with_version
from dossier_workbench.model.draft import Draft, Form, Guess, text_of
from dossier_workbench.model.known import KnownText
from dossier_workbench.model.outcome import Likeness, Match, Outcome, Result
from dossier_workbench.pasted.recurrence import Recurrence, mark_recurring, outlet_of
from dossier_workbench.readers.publisher import name_of_host
from dossier_workbench.readers.reader import ending_of
from mkdocs_dossier.analyse.names import name_index
from mkdocs_dossier.load.project import Loaded
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.outlets import host_in_name, usual_names
from mkdocs_dossier.model.publishers import by_form, written_form
from mkdocs_dossier.model.source import Original, Rights, Version

_BY_EDITORS = "given by the editors when the article was added"
_LONGEST_ENDING = 5


class Filer:
    """Knows what there is, and files what is new."""

    def __init__(self, root: Path, loaded: Loaded, folder: Path, order: Order) -> None:
        self._loaded = loaded
        self._order = order
        self._settings = loaded.dossier.settings
        self._declared = by_form(self._settings.publishers)
        self._like = loaded.dossier.sources[order.like].meta if order.like else None
        self._names = name_index(loaded.dossier)
        self._in_use = NamesInUse(holdings(root, loaded, folder))
        self._writer = ArticleWriter(root, folder, order.dry_run)
        self._paths: dict[str, str] = {}
        self._near = NearDuplicates()
        self._outlets = usual_names(loaded.dossier.sources.values())
        self._recurrence = Recurrence()
        self._recurring: dict[str, frozenset[str]] = {}
        for text in known_texts(loaded, folder):
            self._near.add(text)
            self._count(_as_draft(text))

    def holds(self, sha256: str) -> str | None:
        """The source that a file of this hash came for; None if there is none."""
        return self._near.holds(sha256)

    def prepared(self, batch: Mapping[str, tuple[Incoming, Draft]]) -> dict[str, Draft]:
        """Articles as they can be written, by any key, their lines counted among their outlets'."""
        drafts = {key: self._writable(item, draft) for key, (item, draft) in batch.items()}
        for draft in drafts.values():
            self._outlets.add(text_of(draft.fields, "publisher"), text_of(draft.fields, "url"))
        for key, draft in drafts.items():
            drafts[key] = replace(draft, fields=self._with_outlet(draft.fields))
            self._count(drafts[key])
        return drafts

    def _writable(self, item: Incoming, draft: Draft) -> Draft:
        blocks = tidy(draft.blocks)
        body = [block.text for block in blocks if block.residue is None]
        fields = known_fields(self._fields(item, draft), body) if body else draft.fields
        return replace(draft, blocks=blocks, fields=fields)

    def _with_outlet(self, fields: Mapping[str, Guess]) -> Mapping[str, Guess]:
        """The fields with a name where a host stands for the outlet: that of other articles from there, or made of it."""
        host = host_in_name(text_of(fields, "publisher"))
        if not host or "publisher" in self._order.given:
            return fields
        if name := self._outlets.at(host):
            how = f"the host of its address is {host}; other articles from there name it so"
        elif name := name_of_host(host, text_of(fields, "language")):
            how = f"concluded from the host of its address, {host}"
        else:
            return fields
        return {**fields, "publisher": Guess(name, how, printed=False)}

    def _count(self, draft: Draft) -> None:
        outlet = outlet_of(draft)
        if outlet:
            self._recurrence.add(outlet, draft)
            self._recurring.pop(outlet, None)

    def _marked(self, draft: Draft) -> Draft:
        """The article with the lines marked that its outlet has everywhere."""
        outlet = outlet_of(draft)
        if outlet not in self._recurring:  # between two batches the counts stay as they are
            self._recurring[outlet] = self._recurrence.lines(outlet)
        return mark_recurring(draft, self._recurring[outlet])

    def take(self, item: Incoming, sha256: str, draft: Draft) -> Result:
        """Judge one article, and file it if there is anything new in it."""
        draft = self._marked(draft)
        if not draft.body:
            return _failed(item, _fault(item, "article-empty", "holds no text of an article"))
        fields = draft.fields
        address, outlet, title = (text_of(fields, key) for key in ("url", "publisher", "title"))
        text = KnownText("", frozenset({sha256}), draft.blocks, address, outlet, title)
        other = self._near.find(text)
        taken = Result(
            item.shown,
            Outcome.SAME,
            other.source if other else "",
            other.why if other else "",
            fields=fields,
            residue=dict(sorted(Counter(block.residue for block in draft.blocks if block.residue).items())),
            paragraphs=len(draft.body),
        )
        filed = self._file(item, sha256, draft, taken, other)
        if filed.outcome is not Outcome.FAILED:
            self._near.add(replace(text, source=filed.id))
        return filed

    def _fields(self, item: Incoming, draft: Draft) -> dict[str, Guess]:
        """What the author gives; else what the article says; else what is known beside it."""
        given = {key: Guess(value, _BY_EDITORS, printed=False) for key, value in self._order.given.items()}
        return {
            **self._circumstances(item),
            **self._taught(),
            **self._heading(draft),
            **draft.fields,
            **given,
        }

    def _taught(self) -> dict[str, Guess]:
        """What another article of the outlet tells, if the author names one."""
        known = {"publisher": self._like.publisher, "language": self._like.language} if self._like else {}
        how = f"as {self._order.like} has it"
        return {key: Guess(value, how, printed=False) for key, value in known.items() if value}

    def _heading(self, draft: Draft) -> dict[str, Guess]:
        """The publisher of the settings whose name alone stands above the text or before its date, if it is one."""
        head = takewhile(lambda block: block.residue is not None, draft.blocks)
        lines = (*(block.text for block in head), text_of(draft.fields, "dateline"))
        found = {declared for line in lines if (declared := self._declared_id(line))}
        if len(found) != 1:
            return {}
        how = "its name, as the settings declare it, stands above the text"
        return {"publisher": Guess(self._settings.publishers[found.pop()].name, how, printed=False)}

    def _rights_of(self, fields: Mapping[str, Guess]) -> Rights:
        """What the author says; else what the article that this one is like has, its outlet, the dossier."""
        declared = self._settings.publishers.get(self._declared_id(text_of(fields, "publisher")))
        like = self._like.rights if self._like else None
        outlet = declared.rights if declared else None
        return self._order.rights or like or outlet or self._settings.rights

    def _declared_id(self, publisher: str) -> str:
        return self._declared.get(written_form(publisher), "")

    def _circumstances(self, item: Incoming) -> dict[str, Guess]:
        order = self._order
        if item.url:
            return {
                "url": Guess(item.url, "the address that it was fetched from", printed=False),
                "retrieved": Guess(order.now, "when it was fetched", printed=False),
            }
        how = _BY_EDITORS if order.retrieved else "the day on which the file was added"
        return {"retrieved": Guess(order.retrieved or order.today, how, printed=False)}

    def _file(self, item: Incoming, sha256: str, draft: Draft, taken: Result, other: Match | None) -> Result:
        match other.likeness if other else None:
            case Likeness.SAME:
                return taken
            case Likeness.UNDECIDED:
                found = _fault(item, "twin-undecided", f"may be {taken.id!r}: {taken.why}")
                return _failed(item, found, taken)
            case Likeness.VERSION:
                return self._file_version(item, sha256, draft, taken)
            case _:
                return self._file_source(item, sha256, draft, taken, other)

    def _file_source(
        self, item: Incoming, sha256: str, draft: Draft, taken: Result, other: Match | None
    ) -> Result:
        """A source of its own."""
        fields = taken.fields
        chosen = self._order.source_id
        problem = self._in_use.problem(chosen, sha256) if chosen else ""
        if problem:
            found = diagnostic("duplicate-id", problem, Origin(item.shown))
            return _failed(item, found, replace(taken, id=""))
        if not chosen:
            title, published, outlet = (text_of(fields, key) for key in ("title", "published", "publisher"))
            outlet = self._declared_id(outlet) or outlet
            naming = Naming(title, published, outlet, self._settings.id_pattern or "")
            chosen = self._in_use.choose_id(naming, sha256)
        place = self._in_use.place(chosen, sha256, _ending(item, draft))
        rights = self._rights_of(fields)
        is_open = rights is Rights.OPEN
        copied = f"shares nearly all its text with {other.source}: {other.why}" if other else ""
        notes = [*_lines(fields, "notes"), *([f"{copied[0].upper()}{copied[1:]}."] if copied else [])]
        original = Original(file=place.original, sha256=sha256)
        fulltext = "" if is_open else place.text
        source = NewSource(fields, rights, fulltext, original, draft.pictures, notes)
        items = outline(self._loaded.dossier, self._names, draft.body, text_of(fields, "language"))
        text = None if is_open else clean_text(draft.blocks, place.original)
        path = self._paths[chosen] = new_path(chosen)
        files = ArticleFiles(place, sha256, text, path, file_of(source, draft.blocks, items))
        outcome = Outcome.COPY if other else Outcome.ADDED
        return self._write(item, files, replace(taken, outcome=outcome, id=chosen, why=copied))

    def _file_version(self, item: Incoming, sha256: str, draft: Draft, taken: Result) -> Result:
        """A later state of a source."""
        path = self._paths.get(taken.id) or path_of(self._loaded, taken.id)
        place = self._in_use.place_version(taken.id, sha256, _ending(item, draft))
        dates = {
            key: parse_edtf(text_of(taken.fields, key))
            for key in ("published", "modified", "retrieved")
            if key in taken.fields
        }
        version = Version(fulltext=place.text, original=Original(file=place.original, sha256=sha256), **dates)
        try:
            amended = with_version(self._writer.source_text(path), version)
        except UnicodeDecodeError:
            amended = None
        if amended is None:
            said = f"is a version of {taken.id!r}, but can't be entered there"
            return _failed(item, _fault(item, "version-not-entered", said, path), taken)
        files = ArticleFiles(
            place, sha256, clean_text(draft.blocks, place.original), path, amended, amends=True
        )
        return self._write(item, files, replace(taken, outcome=Outcome.VERSION))

    def _write(self, item: Incoming, files: ArticleFiles, taken: Result) -> Result:
        written = self._writer.file(item, files)
        if isinstance(written, Diagnostic):
            return _failed(item, written, taken)
        return replace(taken, files=written)


def _failed(item: Incoming, found: Diagnostic, taken: Result | None = None) -> Result:
    return replace(taken or Result(item.shown, Outcome.FAILED), outcome=Outcome.FAILED, diagnostics=(found,))


def _fault(item: Incoming, code: str, said: str, path: str = "") -> Diagnostic:
    return diagnostic(code, f"{item.shown} {said}", Origin(path or item.shown))


def _as_draft(text: KnownText) -> Draft:
    """A known article, for counting lines."""
    said = {"title": text.title, "publisher": text.publisher, "url": text.url}
    return Draft(
        Form.TEXT, text.blocks or (), {key: Guess(value, "") for key, value in said.items() if value}
    )


def _ending(item: Incoming, draft: Draft) -> str:
    """The ending of the original's name: its own if it is a plain one, else that of its form."""
    own = PurePath(item.name or item.shown).suffix[1:].lower()
    return (
        own if own.isascii() and own.isalnum() and len(own) <= _LONGEST_ENDING else ending_of(draft.form)[1:]
    )


def _lines(fields: Mapping[str, Guess], key: str) -> tuple[str, ...]:
    guess = fields.get(key)
    return guess.value if guess and isinstance(guess.value, tuple) else ()
