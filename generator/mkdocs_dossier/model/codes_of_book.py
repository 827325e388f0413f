"""What stands in the way of a book."""

from __future__ import annotations

from mkdocs_dossier.model.code import Code

OF_THE_BOOK = {
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
