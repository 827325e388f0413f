"""What was made before, on the disk: bytes by what they were made from. Nothing depends on it but time."""
