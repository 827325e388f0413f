"""What is known of languages: a file each, called like its BCP 47 tag.

A language is added by adding its file; `sections.py` says what that may hold. Names of months, days and languages come from
CLDR (`cldr.py`), so that files have only what it lacks. Two files are of no language: `mul.toml` has what holds in all
of them, `und.toml` what holds in those that have no words of their own.
"""
