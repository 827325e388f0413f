"""`dossier review`: claims given to a second reader, blind to what others say, and how far readers agree."""
