"""Saved web pages: all their visible text, and which of it is the article."""
