"""Codes of what is said when articles are added, and of the digests that come of them."""

from __future__ import annotations

from mkdocs_dossier.model.code import Code

FAULTS_OF_OURS = frozenset({"installation-incomplete", "program-fault"})
"""No author can mend them: commands end as those that can't run."""

ADDING = {
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
