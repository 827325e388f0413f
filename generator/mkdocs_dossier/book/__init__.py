"""The book: the dossier's values as data for the Typst templates beside this file, and those set as a PDF."""
