"""Chains: through whom the article has it."""
