"""Contents: what was said, where it ends, and when and to whom."""
