"""The words that names are made of, and the line that a name stands in."""
