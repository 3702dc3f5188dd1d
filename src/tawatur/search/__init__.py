"""Search: articles and statements by words, phrases and fields, in an index that is made from the store.

    with open_index(store) as index:
        results = index.search('speaker:لافروف "وقف إطلاق النار"')

A search that cannot be understood raises `QueryError`; an index that cannot be made raises `SearchError`.
"""

from tawatur.search.building import bring_in_step, folder_of
from tawatur.search.errors import QueryError, SearchError
from tawatur.search.index import Index, open_index
from tawatur.search.results import Facet, FacetValue, Hit, Results, Snippet

__all__ = [
    "Facet",
    "FacetValue",
    "Hit",
    "Index",
    "QueryError",
    "Results",
    "SearchError",
    "Snippet",
    "bring_in_step",
    "folder_of",
    "open_index",
]
