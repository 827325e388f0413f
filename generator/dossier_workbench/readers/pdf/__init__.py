"""PDF files: lines with their places on the page, joined to paragraphs."""
