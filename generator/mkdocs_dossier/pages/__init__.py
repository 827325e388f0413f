"""Page kinds: each file plans addresses and collects what its template prints, and is found by walking this folder."""
