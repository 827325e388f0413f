"""Every diagnostic code, what it means and how it is mended: checks and documentation share this table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_dossier.model.standings import STATUSES


@dataclass(frozen=True, slots=True)
class Code:
    """What one kind of diagnostic comes with.

    Attributes:
        severity: ``error``, ``warning`` or ``note``; see ``mkdocs_dossier.model.diagnostic.Severity``.
        means: What the author is told, in general terms.
        mend: What to do, where the single case has no better hint.
    """

    severity: str
    means: str
    mend: str


_LOADING = {
    "settings-missing": Code(
        "error", "There is no seeds/dossier.yaml.", "Write one; it needs at least a title."
    ),
    "file-unreadable": Code(
        "error", "A file can't be read.", "Check its permissions and that it still exists."
    ),
    "not-a-file": Code("error", "A folder or a device stands where a file should be.", "Move or rename it."),
    "path-outside": Code(
        "error", "A link leads out of the dossier.", "Copy the file into the dossier instead."
    ),
    "file-not-read": Code(
        "warning", "A file lies where or is named as no file of a dossier is.", "Rename, move or remove it."
    ),
    "file-empty": Code("error", "A file holds nothing.", "Fill it in or remove it."),
    "file-too-large": Code("error", "A file is larger than a dossier's files may be.", "Split it."),
    "not-utf8": Code("error", "A file is not UTF-8 text.", "Save it as UTF-8."),
    "page-not-made": Code(
        "note",
        "`nav:` names a page that a dossier has only if there is something on it; it was left out.",
        "Take the page out of `nav:`, or leave it there for the day when it is made.",
    ),
    "second-search": Code(
        "note",
        "`plugins:` names the theme's search beside the dossier's own, which finds every page.",
        "Take `search` out of `plugins:`, and every page's box leads to the dossier's search.",
    ),
    "byte-order-mark": Code(
        "warning", "A file begins with a byte order mark.", "Save it as UTF-8 without BOM."
    ),
    "crlf-line-ends": Code(
        "note", "A file has Windows line ends; it is read all the same.", "Save it with LF line ends."
    ),
    "control-character": Code(
        "error", "A text holds a character that no page can show.", "Remove it or write what was meant."
    ),
    "words-broken": Code(
        "error",
        "The catalogue of the interface's words, seeds/words.po, can't be used.",
        "Save it from an editor of translations, or see what stands in that line.",
    ),
    "words-twice": Code(
        "warning",
        "A message stands twice in seeds/words.po; the first words for it are used.",
        "Remove one of them.",
    ),
    "words-unknown": Code(
        "note",
        "The interface has no such message as one in seeds/words.po.",
        "Take messages from locale/dossier.pot, with their msgctxt.",
    ),
    "yaml-syntax": Code(
        "error", "A file is not valid YAML.", "Check indentation, colons and quotation marks."
    ),
    "yaml-tab": Code("error", "A tab stands where YAML wants spaces.", "Indent with spaces."),
    "yaml-alias": Code("error", "Anchors, aliases and merge keys are not used here.", "Write the value out."),
    "yaml-tag": Code("error", "Tags such as !!python/… are not used here.", "Remove the tag."),
    "yaml-too-deep": Code("error", "Values are nested deeper than any record.", "Check the brackets."),
    "duplicate-key": Code("error", "A key stands twice in one mapping.", "Remove or merge one of them."),
    "unknown-key": Code(
        "error", "A key is not part of the format.", "Check its spelling; see `dossier schema`."
    ),
    "missing-key": Code("error", "A required key is absent.", "Add it."),
    "wrong-type": Code("error", "A value has another shape than its key wants.", "See `dossier schema`."),
    "bad-value": Code("error", "A value is not among those allowed.", "See `dossier schema`."),
    "bad-date": Code("error", "A date is not EDTF, or impossible.", "Write 2022, 2022-10 or 2022-10-31."),
    "bad-id": Code("error", "An id has characters, a length or a name that ids may not have.", "Rename it."),
    "empty-value": Code(
        "error",
        "A key has nothing behind it.",
        "Write its value, `unknown` if no source tells it, or remove the key.",
    ),
    "duplicate-id": Code(
        "error",
        "Two records or claims have one id, or records have ids that differ in case only.",
        "Rename one.",
    ),
    "front-matter-missing": Code(
        "error",
        "An article has no front matter.",
        "Begin the file with a line of three hyphens, then `title:`.",
    ),
    "counts-broken": Code(
        "warning",
        "The recorded counts of an edition can't be read, so no trend is shown against them.",
        "Run `dossier status --record` if it is the present edition; else take an older state of the file, or remove it.",
    ),
    "reader-twice": Code(
        "error",
        "Two files of readings are of one person.",
        "Put the readings into one of them, in the order in which they were made.",
    ),
    "table-unreadable": Code(
        "error", "A table of claims can't be read.", "Save it as CSV in UTF-8, or as XLSX with one sheet."
    ),
    "table-heading": Code(
        "error",
        "The first row of a table does not say what its columns are.",
        "Name each column once, by a key of claims; `record` and `property` are needed.",
    ),
    "table-row": Code(
        "error",
        "A row of a table is no claim.",
        "Write the id of its record and a property, and no formulas.",
    ),
    "body-missing": Code("warning", "An article has no body.", "Write a digest below the front matter."),
    "picture-unusable": Code(
        "error",
        "A picture that a record names is missing, broken, too large or of a kind that is not shown.",
        "Put a JPEG, PNG, GIF or WebP file into seeds/images/ and write its name as it is there.",
    ),
    "picture-heavy": Code(
        "warning",
        "A picture has more than 1 MiB: readers with a weak connection wait.",
        "Save it with some 1,600 pixels a side, photos as JPEG or WebP.",
    ),
    "picture-located": Code(
        "warning",
        "A picture's file tells where it was taken; the site's copy doesn't, but whoever gets the seeds reads it.",
        "Take the particulars out of the file, as `exiftool -all= FILE` does, unless the place is known anyway.",
    ),
    "picture-turned": Code(
        "warning",
        "A picture's file asks to be shown turned, in data that are not published with it.",
        "Turn the picture itself and save it.",
    ),
}

_CHECKS = {
    "dangling-reference": Code("error", "A reference names a record that does not exist.", "Correct the id."),
    "source-unclear": Code(
        "error",
        "A citation names no source, and its quote does not stand in exactly one.",
        "Name the source under `source:`.",
    ),
    "wrong-kind": Code(
        "error", "A reference names a record of another kind.", "Name a record of the right kind."
    ),
    "self-reference": Code(
        "error", "A record refers to itself, directly or in a circle.", "Break the circle."
    ),
    "reversed-period": Code("error", "A period ends before it starts.", "Swap or correct the dates."),
    "event-outside-parent": Code(
        "error", "An event lies outside the span of the event it is part of.", "Correct one of the dates."
    ),
    "event-before-cause": Code(
        "error", "An event comes before the event it follows.", "Correct the dates or the `follows:`."
    ),
    "word-ends-unknown": Code(
        "note",
        "Sources set no blanks between words, and what knows their words is not installed; more is found than is named.",
        "Install the extra `words`: pip install 'mkdocs-dossier[words]'.",
    ),
    "name-collision": Code(
        "warning",
        "Two records share a name form, so the form links nowhere.",
        "Make one form more specific, mark it `weak: true`, or name the one meant in a source's `resolve:`.",
    ),
    "short-name-shared": Code(
        "note",
        "Two records have one short name, which is all that lists and figures show of them.",
        "Give each its year, its place or whatever else tells it from the other.",
    ),
    "name-without-words": Code(
        "warning", "A name form has no letter and no digit.", "Write the form as it stands in the sources."
    ),
    "ambiguous-mention": Code(
        "warning",
        "A name in a source may mean several records, so it links nowhere.",
        "Say which is meant in the source's `resolve:`.",
    ),
    "name-in-longer-name": Code(
        "note",
        "A name stands within a longer one, which may be another's: it is not counted and links nowhere.",
        "Where the longer name is the record's, add it to its names; where it is another's, nothing is to be done.",
    ),
    "resolve-unused": Code("warning", "A `resolve:` entry matches nothing.", "Correct or remove it."),
    "actor-unmentioned": Code(
        "warning", "No source names this actor.", "Add the form that the sources use, or remove the actor."
    ),
    "place-unmentioned": Code(
        "warning",
        "No source names this place and no record refers to it.",
        "Add a form, or remove the place.",
    ),
    "event-without-source": Code(
        "warning", "No source covers, names or backs this event.", "Add a citation or a source's `covers:`."
    ),
    "source-uncited": Code(
        "warning", "Nothing rests on this source.", "Cite it, say what it covers, or remove it."
    ),
    "uncited-claim": Code("warning", "A claim has no citation.", "Add a `cite:` with source and quote."),
    "uncited-statement": Code(
        "note", "A statement has no citation; its page says so.", "Add a `cite:` where a source says it."
    ),
    "conflict-without-verdict": Code(
        "warning",
        "Claims give several values for one property, and there is no verdict yet.",
        f"Add the property to `verdicts:` with status {STATUSES}, and a note.",
    ),
    "reading-unknown-claim": Code(
        "warning",
        "A reading is of a claim that there is not.",
        "Correct the id, or take the reading out. A claim without `id:` is another one with other words: "
        "`dossier mint` gives ids that stay.",
    ),
    "reading-stale": Code(
        "note",
        "A claim has changed since it was read, so the reading does not count.",
        "Let `dossier review` ask its reader again.",
    ),
    "reading-own-claim": Code(
        "warning",
        "Who entered a claim is no second reader of it; the reading does not count.",
        "Let somebody else read it, or correct `by:` of the claim.",
    ),
    "readings-differ": Code(
        "warning",
        "Two readers do not agree on whether the passages of a claim support it.",
        "Decide between them with `dossier review NAME --decide`.",
    ),
    "claim-unsupported": Code(
        "warning",
        "Two readers find that the passages of a claim do not say it, or not wholly.",
        "Cite what says it, or claim what the passages say; then it is read again.",
    ),
    "passage-without-actor": Code(
        "warning",
        "The passages cited for an actor do not name it.",
        "Cite a passage that names it, add the form that the passage uses, or say in `note:` how the passage is about it.",
    ),
    "tag-undeclared": Code(
        "warning",
        "A tag is not one of those that the settings name.",
        "Correct it, or name it under `tags:`.",
    ),
    "tag-unused": Code(
        "warning", "Nothing carries a tag that the settings name.", "Remove it, or correct it."
    ),
    "verdict-without-claim": Code(
        "warning", "A verdict is about a property that no claim has.", "Correct the property's name."
    ),
    "rests-on-refuted": Code(
        "warning",
        "A claim rests on one that is refuted, directly or through others; its pages say so.",
        "Look at it again, and add to its `verdicts:` `holds` or `refuted`, with a note and the day under `on:`.",
    ),
    "verdict-rewritten": Code(
        "warning",
        "A verdict that an edition recorded was changed or is gone: nobody can see any more what was concluded.",
        "Restore it as the file of the edition has it, and add the new verdict behind it.",
    ),
    "verdict-note-long": Code(
        "note",
        "A verdict's reason is longer than the line that it stands in.",
        "Say why in twenty words, in terms of the sources; the rest may go to `notes:`.",
    ),
    "question-name-twice": Code(
        "error",
        "A question has the name or the id of another, so nobody can tell whose a claim is.",
        "Give it another name.",
    ),
    "question-unanswered": Code(
        "warning", "No claim answers a question.", "Name its id as `property:` of a claim, or remove it."
    ),
    "property-near-question": Code(
        "warning",
        "A property is spelt almost like a question, and is none.",
        "Write the question's id as the property, or word it more differently.",
    ),
    "claim-without-words": Code(
        "error",
        "A claim leaves its value to words that may not be shown.",
        "Write a `value:` in words of your own.",
    ),
    "number-not-quoted": Code(
        "warning",
        "The number of a claim stands in none of its quotes.",
        "Correct the `quantity:`, or quote the passage that has the number.",
    ),
    "no-summary": Code(
        "warning",
        "A pivotal event (`important: true`) has no summary, so its page can't begin with what happened.",
        "Say in two or three sentences what happened, under `summary:`.",
    ),
    "quote-too-short": Code(
        "error",
        "A quote is too short to stand for a passage.",
        "Quote at least three words and 12 characters.",
    ),
    "digest-unwritten": Code(
        "warning",
        "Paragraphs of an article are still to be put into the digest.",
        "Write each in your own words in the place of its numbered notes, then delete those.",
    ),
    "image-not-published": Code(
        "warning", "A body holds an image; images are not published.", "Describe it under `photos:` instead."
    ),
    "link-not-published": Code(
        "warning", "A link's address is not http, https or mailto.", "Correct the address or remove the link."
    ),
    "nesting-too-deep": Code(
        "warning", "A body nests quotations or lists deeper than can be shown.", "Use fewer levels."
    ),
    "unknown-record-link": Code(
        "error", "A [[link]] in a hand-written page names no record.", "Correct the id."
    ),
    "placeholder-left": Code(
        "warning",
        "A page or a setting still says what `dossier new` wrote for its author to replace.",
        "Write what is true of this dossier, or remove it.",
    ),
    "page-collision": Code(
        "error", "A hand-written file stands at the address of a generated page.", "Rename or move the file."
    ),
    "extension-left-out": Code(
        "warning",
        "Something that another distribution adds to the generator can't be used; the dossier is made without it.",
        "Update that distribution, or uninstall it.",
    ),
    "template-error": Code(
        "error",
        "One of the dossier's own templates fails.",
        "Mend the template, or remove it to get ours back.",
    ),
    "ignore-unused": Code("warning", "An `ignore:` entry matches no diagnostic.", "Remove it."),
    "publisher-name-twice": Code(
        "error",
        "Two publishers of the settings have one written form.",
        "Leave it to one of them, or make one entry of both.",
    ),
    "agency-not-declared": Code(
        "warning",
        "An article is credited to an agency that the settings declare as something else.",
        "Add `agency: true` to the publisher, or correct the article.",
    ),
    "outlet-named-twice": Code(
        "note",
        "Articles from one host name more than one publisher.",
        "If it is one outlet, give it one name, or declare them as names of one entry of `publishers:`.",
    ),
    "publisher-unused": Code(
        "warning",
        "No article is of this publisher, or reproduces this release.",
        "Correct a written form, or remove the entry.",
    ),
    "dismissal-unused": Code("warning", "A `dismissed:` entry matches no suggestion.", "Remove it."),
}

_EVIDENCE = {
    "fulltext-missing": Code(
        "warning",
        "An original that a source names is not where originals are.",
        "Put the file there, or correct `fulltext:`.",
    ),
    "quote-absent": Code(
        "error", "A quote does not stand in its source.", "Quote the source's own words, letter by letter."
    ),
    "quote-ambiguous": Code(
        "error",
        "A quote stands in its source more than once.",
        "Add a `prefix:` or `suffix:`: the words just before or after.",
    ),
    "quote-out-of-context": Code(
        "error",
        "A quote stands in its source, but not after its prefix and before its suffix.",
        "Correct `prefix:` and `suffix:`.",
    ),
    "quote-malformed": Code(
        "error",
        "A quote uses brackets or an ellipsis in a way that has no meaning.",
        "`…` joins parts of one paragraph of at least two words; brackets hold one changed letter.",
    ),
    "quote-in-residue": Code(
        "error",
        "A quote stands in a notice, a caption or another part of the page that is not the article's.",
        "Quote the article's own text.",
    ),
    "quote-cut": Code(
        "warning",
        "A quote stops just before a word that limits it, begins just after one that turns it, or leaves such a word out.",
        "Quote the words too, or say under the citation's `cut:` why they may be left out.",
    ),
    "quote-not-verified": Code(
        "error",
        "A quote was written or changed after its source's original was last read.",
        "Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json.",
    ),
    "quote-unverifiable": Code(
        "warning",
        "Quotes of a source can't be compared with anything.",
        "Name the original under `fulltext:` and run `dossier verify`.",
    ),
    "lock-missing": Code(
        "error",
        "Nothing is recorded of an original that quotes are taken from.",
        "Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json.",
    ),
    "lock-broken": Code(
        "error",
        "The lock can't be read.",
        "Take it from an earlier commit or from either side of a merge, then run `dossier verify` where the originals are.",
    ),
    "lock-newer": Code(
        "error",
        "The lock was written by a later version of the program.",
        "Update mkdocs-dossier; leave the file as it is.",
    ),
    "lock-behind": Code(
        "note",
        "The originals at hand tell what the lock does not record yet; pages show it, and say so.",
        "Run `dossier verify` and commit the lock: who lacks the originals can't build the same pages.",
    ),
    "lock-older-rules": Code(
        "note",
        "What was recorded of originals was decided by other rules than today's; pages show it as it is recorded.",
        "`dossier verify`, where the originals are, decides it by today's rules.",
    ),
    "lock-stale": Code(
        "error",
        "The lock says otherwise than the originals at hand.",
        "Run `dossier verify` and commit the lock.",
    ),
    "lock-outdated": Code(
        "warning",
        "Recorded mentions were found with other name forms than the catalogue's present ones.",
        "Run `dossier verify` where the originals are, and commit seeds/evidence.lock.json.",
    ),
    "fulltext-changed": Code(
        "error",
        "An original is not the one that was recorded.",
        "Put the recorded file back; or, if the change is wanted, run `dossier verify` and commit the lock.",
    ),
    "quotation-count": Code(
        "note",
        "So many words of a source are quoted, over site, data and book together.",
        "Nothing is to be mended; `quotation_budget:` sets how many may be.",
    ),
    "quotation-budget-exceeded": Code(
        "error",
        "More words of a source are quoted than may be.",
        "Shorten or drop quotes, or raise `quotation_budget:`.",
    ),
}

_INTAKE = {
    "article-kind-unknown": Code(
        "error",
        "A file to be taken in is of no kind that articles come in.",
        "Save the article as .html, .txt, .pdf, .docx, .md or .eml.",
    ),
    "article-unreadable": Code(
        "error", "An article's file is broken.", "Save it again, or paste its text into a .txt file."
    ),
    "article-empty": Code(
        "error", "No article's text was found in a file.", "Paste the text into a .txt file."
    ),
    "article-too-large": Code(
        "error", "A file is larger than articles are.", "Take out the pages that hold the article."
    ),
    "article-too-complex": Code(
        "error",
        "Reading a file took more time, memory or nesting than articles need.",
        "Paste its text into a .txt file.",
    ),
    "article-encrypted": Code(
        "error", "A file is locked with a password.", "Save a copy without the password."
    ),
    "article-scanned": Code(
        "error",
        "A PDF holds pictures of pages and no text.",
        "Run a text recognition over it, or type the text into a .txt file.",
    ),
    "address-refused": Code(
        "error",
        "An address is not fetched: its kind, its network or the site's robots.txt forbid it.",
        "Open it in a browser and save the page.",
    ),
    "address-unreachable": Code(
        "error", "An address gave no article.", "Check it in a browser; save the page there if it shows."
    ),
}

_ADDING = {
    "digest-repeats-original": Code(
        "warning",
        "A digest repeats a run of its original's words outside quotation marks.",
        "Say it in other words, quote it, or raise `digest_run:`.",
    ),
    "fulltext-not-ignored": Code(
        "warning",
        "git does not ignore the folder of full texts, so private texts may be published by mistake.",
        "Add the folder to .gitignore.",
    ),
    "installation-incomplete": Code(
        "error",
        "An article was not read because a package is missing that this program needs; nothing is wrong with the article.",
        "Install the package that the message names, then add the article again.",
    ),
    "original-changed": Code(
        "error",
        "A file that an article came in has other bytes than when it was added.",
        "Put the file back as it was; a clean text can be corrected, an original never.",
    ),
    "program-fault": Code(
        "error",
        "An article was not read because of a fault of this program; nothing is said against the article.",
        "Report the fault with this line. Meanwhile, paste the article's text into a .txt file.",
    ),
    "residue-undecided": Code(
        "error",
        "An original without marks is not recorded, since what tells an article from its page is not installed.",
        "Install the workbench, then run `dossier verify` again.",
    ),
    "twin-undecided": Code(
        "error",
        "An article has a source's address, but the source's text is not at hand to compare it with.",
        "Put the full text in its place, or name the folder by `--fulltext`.",
    ),
    "version-not-entered": Code(
        "error",
        "A new version can't be entered in its source's front matter.",
        "Mend the front matter; a plain list of `versions:`, or none, can be added to.",
    ),
}

_BOOK = {
    "book-style": Code(
        "error",
        "The book's citation style can't be used.",
        "Name a style that Typst knows, such as `apa` or `chicago-author-date`, or a `.csl` file in seeds/.",
    ),
    "book-glyph": Code(
        "error",
        "A text of the book has a character for which no font has a letter.",
        "Put a font that has it into seeds/fonts/, or write the text without it.",
    ),
    "book-picture": Code(
        "error",
        "A picture of a chapter is missing, unreadable or without a description.",
        "Correct its path, or say in the square brackets what it shows. PNG, JPEG, GIF, WebP and SVG can be set.",
    ),
    "book-unset": Code(
        "error",
        "The book can't be set.",
        "Shorten the text that is named. If it is no longer than others, other paper moves page references.",
    ),
    "book-markup": Code(
        "warning",
        "A chapter holds markup that is for browsers only.",
        "Write it in Markdown, or take `book:` out of the page's front matter.",
    ),
}

_ALL = {**_LOADING, **_CHECKS, **_EVIDENCE, **_INTAKE, **_ADDING, **_BOOK}
CODES = MappingProxyType(_ALL)
"""All codes in the order in which a build can meet them; then those of checks that other distributions bring."""


def add_codes(codes: Mapping[str, Code]) -> None:
    """Make codes of another distribution's checks known, before any settings that may name them are read."""
    _ALL.update(codes)


FAULTS_OF_OURS = frozenset({"installation-incomplete", "program-fault"})
"""No author can mend them: commands end as those that can't run."""

MENDED_BY_VERIFY = frozenset(
    {
        "fulltext-changed",
        "lock-behind",
        "lock-broken",
        "lock-missing",
        "lock-older-rules",
        "lock-outdated",
        "lock-stale",
        "quote-not-verified",
    }
)
"""Codes that `verify` makes go away."""
