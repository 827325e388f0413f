"""What is still to be done, counted from the dossier and from what analysis found."""
