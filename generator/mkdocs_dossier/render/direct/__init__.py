"""Pages' Markdown as HTML without Python-Markdown, byte for byte as it would make it.

Its modules, but for that of the outcome, may be imported beside the versions of Python-Markdown alone that are named here.
"""

VERSIONS = frozenset({"3.11.3"})
"""The versions of Python-Markdown that the tests compare with: beside others it converts all pages itself."""
