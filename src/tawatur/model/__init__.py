"""The nouns: frozen records, one a file, that import nothing of ours but each other."""

from tawatur.model.analysis import Analysis
from tawatur.model.article import (
    Article,
    Basis,
    Credit,
    Entry,
    Excluded,
    Foreign,
    Post,
    Precision,
    Published,
    Reason,
)
from tawatur.model.aside import SetAside
from tawatur.model.comparison import Comparison
from tawatur.model.correction import Anchor, Correction, CorrectionKind, Words
from tawatur.model.discrepancy import Discrepancy, DiscrepancyKind, DiscrepancyValue, Verdict
from tawatur.model.doubt import Doubt
from tawatur.model.entity import Entity, EntityKind, How, Mention
from tawatur.model.event import Event, EventStatus
from tawatur.model.group import Evidenced, EvidenceKind, Group, Omission, Pair, Relation
from tawatur.model.link import Link, LinkRole
from tawatur.model.message import Message, Term
from tawatur.model.moment import Evidence, Layer, Moment, MomentBasis, MomentKind
from tawatur.model.naming import Form, Naming, NamingKind, Use
from tawatur.model.passage import Direction, OriginBasis, Passage
from tawatur.model.quantity import Modifier, Quantity
from tawatur.model.regrouping import Regrouping, RegroupingKind
from tawatur.model.rule import AnswerRule, ChainRule, CorrectionRule, FrameRule, PostRule, Rule, SpeakerRule
from tawatur.model.span import Span
from tawatur.model.statement import UNSURE, Act, Cue, Mode, Speaker, Statement
from tawatur.model.story import Story, Storyline
from tawatur.model.time import Calendar, TimeBasis, TimeExpression, TimeKind

__all__ = [
    "UNSURE",
    "Act",
    "Analysis",
    "Anchor",
    "AnswerRule",
    "Article",
    "Basis",
    "Calendar",
    "ChainRule",
    "Comparison",
    "Correction",
    "CorrectionKind",
    "CorrectionRule",
    "Credit",
    "Cue",
    "Direction",
    "Discrepancy",
    "DiscrepancyKind",
    "DiscrepancyValue",
    "Doubt",
    "Entity",
    "EntityKind",
    "Entry",
    "Event",
    "EventStatus",
    "Evidence",
    "EvidenceKind",
    "Evidenced",
    "Excluded",
    "Foreign",
    "Form",
    "FrameRule",
    "Group",
    "How",
    "Layer",
    "Link",
    "LinkRole",
    "Mention",
    "Message",
    "Mode",
    "Modifier",
    "Moment",
    "MomentBasis",
    "MomentKind",
    "Naming",
    "NamingKind",
    "Omission",
    "OriginBasis",
    "Pair",
    "Passage",
    "Post",
    "PostRule",
    "Precision",
    "Published",
    "Quantity",
    "Reason",
    "Regrouping",
    "RegroupingKind",
    "Relation",
    "Rule",
    "SetAside",
    "Span",
    "Speaker",
    "SpeakerRule",
    "Statement",
    "Story",
    "Storyline",
    "Term",
    "TimeBasis",
    "TimeExpression",
    "TimeKind",
    "Use",
    "Verdict",
    "Words",
]
