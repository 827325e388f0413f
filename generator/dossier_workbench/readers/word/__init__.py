"""Word documents: the archive weighed, tracked changes settled, then paragraphs, tables, notes and boxes in order."""
