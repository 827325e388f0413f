"""The reading room: articles beside their digests, and what can be made of their words; on this machine, in no build."""
