"""Tawatur: who said what, through whom, and where the accounts differ, in Arabic news."""

__version__ = "0.1.0"
