"""Deeds: what only looks like speech."""
