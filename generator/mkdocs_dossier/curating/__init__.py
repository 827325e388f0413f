"""Work on a dossier that goes beyond one build of it."""
