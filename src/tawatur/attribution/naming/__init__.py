"""Naming: whom a description means in the whole article, and who made a paper."""
