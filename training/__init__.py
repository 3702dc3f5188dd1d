"""Learning what the program ships; needs more than the program does (``pip install -e .[train]``)."""
