"""The store: what was found in each article, and the stories assembled from it.

`open_store` gives a `Store`; the functions that read and write it are in `adding`, `articles`, `stories`, `runs`,
`corrections` and `correcting`. What is read is as people corrected it; what was found is kept beside it.
"""

from tawatur.store import adding, articles, correcting, corrections, runs, stories
from tawatur.store.database import Store, StoreError, open_store

__all__ = [
    "Store",
    "StoreError",
    "adding",
    "articles",
    "correcting",
    "corrections",
    "open_store",
    "runs",
    "stories",
]
