"""Reading: the text as the rules see it: tokens with their roles, words by their shape, phrases of the tables."""
