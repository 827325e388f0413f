"""The way in: files and addresses become drafts of articles."""
