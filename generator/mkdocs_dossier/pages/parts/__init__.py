"""What several kinds of pages show, made once."""
