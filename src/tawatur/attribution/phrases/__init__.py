"""Phrases: noun phrases that no mention covers, and what a noun phrase tells: who, how many, of which gender, whose."""
