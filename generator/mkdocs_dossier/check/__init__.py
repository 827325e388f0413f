"""Rules: each file holds generators of diagnostics, found by walking this folder."""
