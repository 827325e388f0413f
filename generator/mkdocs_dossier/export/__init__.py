"""Other files of the site, one format a file, found by walking this folder."""
