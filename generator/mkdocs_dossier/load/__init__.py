"""Files in: settings, catalogue, articles and hand-written pages, with the position of every value."""
