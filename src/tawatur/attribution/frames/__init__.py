"""Frames: what a cue governs, and all that may stand between the two."""
