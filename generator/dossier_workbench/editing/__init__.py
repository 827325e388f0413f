"""Changes to the catalogue and to articles as an author would make them: all else in the file stays as it is."""
