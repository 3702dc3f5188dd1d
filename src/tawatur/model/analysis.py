"""Analysis: everything the stages found in one article."""

import msgspec

from tawatur.model.article import Article
from tawatur.model.entity import Entity, Mention
from tawatur.model.quantity import Quantity
from tawatur.model.statement import Statement
from tawatur.model.time import TimeExpression


class Analysis(msgspec.Struct, frozen=True, kw_only=True):
    """One article with what was found in it; each list is in the order of the text."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
