"""Values into Markdown, HTML attributes and terminal text; everything that is printed is escaped here."""
