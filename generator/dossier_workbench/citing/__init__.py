"""From words to the citation that the quote gate accepts, whichever source they stand in."""
