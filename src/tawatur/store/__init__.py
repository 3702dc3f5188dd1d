"""The store: what was found in each article, and the stories assembled from it.

`open_store` gives a `Store`; the functions that read and write it are in `adding`, `articles`, `stories` and
`runs`.
"""

from tawatur.store import adding, articles, runs, stories
from tawatur.store.database import Store, StoreError, open_store

__all__ = ["Store", "StoreError", "adding", "articles", "open_store", "runs", "stories"]
