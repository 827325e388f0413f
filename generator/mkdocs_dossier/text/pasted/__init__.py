"""Placeholder of this branch."""
