"""Articles that never appeared, dressed as the web dresses articles: for tests and figures of the way in."""
