"""The tables of a store: what was found in each article, and what was assembled from it.

Columns hold what is searched, sorted or joined; the nouns themselves stand beside them as JSON (see
docs/decisions/store.md). Nothing here is particular to one database.
"""

import sqlalchemy as sa

VERSION = 7
"""Raised by one whenever a table changes; a store of another version is refused, unless it is one of these:"""

UPGRADED = ("2", "3", "4", "5", "6")
"""Versions whose stores only lack tables or indexes; they get them when they are opened."""

METADATA = sa.MetaData()

meta = sa.Table(
    "meta",
    METADATA,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    comment="schema version and the row that writers lock",
)

runs = sa.Table(
    "runs",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("started", sa.Text, nullable=False),
    sa.Column("ended", sa.Text),
    sa.Column("sources", sa.Text, nullable=False),
    sa.Column("stored", sa.Integer, nullable=False, default=0),
    sa.Column("unchanged", sa.Integer, nullable=False, default=0),
    sa.Column("set_aside", sa.Integer, nullable=False, default=0),
    comment="each reading; one without an end was stopped or killed",
)

articles = sa.Table(
    "articles",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("work", sa.Integer, nullable=False, index=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("current", sa.Boolean, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("outlet", sa.Text),
    sa.Column("address", sa.Text, index=True),
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Text),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("run", sa.Integer, nullable=False),
    comment="each text read; `work` is the number of its first version, `current` whether a source holds it",
)

sources = sa.Table(
    "sources",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("outlet", sa.Text, primary_key=True),
    sa.Column("article", sa.Integer, nullable=False, index=True),
    sa.Column("work", sa.Integer, primary_key=True),
    comment="each file or record name with the article it held last; a text may have several names",
)

analyses = sa.Table(
    "analyses",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("record", sa.LargeBinary, nullable=False),
    comment="the whole Analysis of an article, JSON compressed with zlib",
)

statements = sa.Table(
    "statements",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, index=True),
    sa.Column("act", sa.Text, nullable=False),
    sa.Column("mode", sa.Text, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    comment="what was said, for searching; `position` is its place in the article's analysis",
)

speakers = sa.Table(
    "speakers",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("rank", sa.Integer, primary_key=True),
    sa.Column("entity", sa.Text, nullable=False, index=True),
    sa.Column("folded", sa.Text, nullable=False, index=True),
    comment="who said it; `folded` is the name or description in its normal form",
)

changes = sa.Table(
    "changes",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("stamp", sa.Integer, nullable=False, index=True),
    comment="when each article was last stored, revised, corrected or superseded: for what follows the store, such as an index",
)

corrections = sa.Table(
    "corrections",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("work", sa.Integer, nullable=False, index=True),
    sa.Column("record", sa.Text, nullable=False),
    comment="what people corrected, as JSON, apart from what was found; it is of all versions of an article",
)

set_asides = sa.Table(
    "set_asides",
    METADATA,
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("run", sa.Integer, nullable=False),
    comment="inputs that could not be read or analysed, until they can",
)

stories = sa.Table(
    "stories",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("first", sa.Text, index=True),
    sa.Column("last", sa.Text),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("outlets", sa.Integer, nullable=False),
    sa.Column("compared", sa.Boolean, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
    comment="stories as JSON; `number` is the short name a person types, kept as long as the id lives",
)

story_articles = sa.Table(
    "story_articles",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("article", sa.Text, nullable=False, index=True),
)

former_stories = sa.Table(
    "former_stories",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False, index=True),
    sa.Column("story", sa.Text, nullable=False, index=True),
    comment="stories that are no more, with the one that most of each became part of: old ids and numbers lead there",
)

story_lines = sa.Table(
    "story_lines",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("line", sa.Text, nullable=False, index=True),
    sa.Column("reason", sa.Text, nullable=False),
    comment="each story's storyline, and why it goes on from an earlier one; the first has no reason",
)

story_terms = sa.Table(
    "story_terms",
    METADATA,
    sa.Column("term", sa.BigInteger, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, index=True),
    sa.Column("weight", sa.Float, nullable=False),
    sqlite_with_rowid=False,
    comment="the heaviest terms of each story (by number), by which stories of one development are found",
)

portraits = sa.Table(
    "portraits",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("record", sa.LargeBinary, nullable=False),
    comment="what grouping looks at in an article that stands in a story, so that the story can be taken up again",
)

copies = sa.Table(
    "copies",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("original", sa.Integer, nullable=False, index=True),
    sa.Column("nearness", sa.Float, nullable=False),
    comment="near-duplicates, each with the article met first, and the share of runs of words that both have",
)

copy_bands = sa.Table(
    "copy_bands",
    METADATA,
    sa.Column("band", sa.BigInteger, primary_key=True),
    sa.Column("article", sa.Integer, primary_key=True, index=True),
    sqlite_with_rowid=False,
    comment="bands of the MinHash signatures of articles that are no copies",
)

untold = sa.Table(
    "untold",
    METADATA,
    sa.Column("article", sa.Integer, primary_key=True),
    sa.Column("story", sa.Text),
    comment="articles that are to be put into stories, or out of them; `story` where one is put back by a person",
)

story_corrections = sa.Table(
    "story_corrections",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("record", sa.Text, nullable=False),
    comment="what people corrected of stories, as JSON",
)

pins = sa.Table(
    "pins",
    METADATA,
    sa.Column("work", sa.Integer, primary_key=True),
    sa.Column("story", sa.Text, nullable=False, index=True),
    sa.Column("correction", sa.Integer, nullable=False, index=True),
    comment="the story that a person put an article into, in all its versions: the last correction of it counts",
)

rebuilt = sa.Table(
    "rebuilt",
    METADATA,
    sa.Column("article", sa.Text, primary_key=True),
    sa.Column("story", sa.Text, nullable=False, index=True),
    sa.Column("number", sa.Integer, nullable=False),
    comment="while all stories are told again: which one each article stood in, so that ids and numbers stay",
)

groups = sa.Table(
    "groups",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("outlets", sa.Integer, nullable=False),
    sa.Column("origins", sa.Integer),
    sa.Column("record", sa.Text, nullable=False),
)

discrepancies = sa.Table(
    "discrepancies",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
)

omissions = sa.Table(
    "omissions",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("outlet", sa.Text, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
)

passages = sa.Table(
    "passages",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("record", sa.Text, nullable=False),
)

namings = sa.Table(
    "namings",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
    comment="how the outlets name one actor or act",
)

moments = sa.Table(
    "moments",
    METADATA,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("when", sa.Text),
    sa.Column("record", sa.Text, nullable=False),
    comment="the timeline of a story",
)

watched_feeds = sa.Table(
    "watched_feeds",
    METADATA,
    sa.Column("address", sa.Text, primary_key=True),
    sa.Column("etag", sa.Text),
    sa.Column("modified", sa.Text),
    sa.Column("due", sa.Float, nullable=False),
    sa.Column("failures", sa.Integer, nullable=False),
    comment="feeds and sitemaps that are watched; `due` is when to ask again, in seconds since 1970",
)

watched_pages = sa.Table(
    "watched_pages",
    METADATA,
    sa.Column("address", sa.Text, primary_key=True),
    sa.Column("entry", sa.Text, nullable=False),
    sa.Column("stamp", sa.Text),
    sa.Column("waiting", sa.Boolean, nullable=False, index=True),
    sa.Column("due", sa.Float, nullable=False),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("etag", sa.Text),
    sa.Column("modified", sa.Text),
    sa.Column("read", sa.Float),
    comment="pages that watched feeds listed, with the feed's entry as JSON; those that were read wait no longer",
)

watched_hosts = sa.Table(
    "watched_hosts",
    METADATA,
    sa.Column("origin", sa.Text, primary_key=True),
    sa.Column("free", sa.Float, nullable=False),
    comment="hosts that asked to be left alone, and until when",
)
