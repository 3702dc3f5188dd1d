"""Cues: where something is said, and what only looks like it."""
