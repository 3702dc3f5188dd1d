"""Headlines: who says what in them, by a grammar of their own."""
