"""What was made before and may be taken again: by what it was given, or by all that was read while it was made."""
