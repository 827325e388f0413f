"""`dossier lsp`: what an editor asks of a dossier while its files are written. It writes none of them itself."""
