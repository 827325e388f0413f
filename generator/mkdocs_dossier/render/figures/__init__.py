"""Figures drawn at build time: values in, SVG text out, for the site and for the book alike.

Layout comes first and is plain numbers; drawing turns them into elements. How things look is the business of a
`Pen`: for the site it names classes that the style sheet colours in light, dark and print, for the book it writes
colours out. Arithmetic keeps to what IEEE 754 defines to the last bit (no sines, no powers, no sums in an order of
a library's choosing), and coordinates are rounded, so the same dossier gives the same bytes on every machine.
"""
