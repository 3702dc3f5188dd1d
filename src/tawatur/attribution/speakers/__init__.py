"""Speakers: who is answerable for what was said."""
