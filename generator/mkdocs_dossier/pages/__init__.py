"""Page kinds: each file plans addresses and collects what its template prints; this folder is walked."""
