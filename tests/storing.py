"""Stories put into a store as they are, for tests of what is made of them."""

from collections.abc import Iterable, Mapping, Sequence

from tawatur.model import Story, Storyline
from tawatur.store import Store, gathering, schema
from tawatur.store.gathering import Batch, Told


def put_stories(
    store: Store, told: Sequence[Story], lines: Iterable[Storyline] = (), outlets: Mapping[str, str] = {}
) -> None:
    """Make `told` stories of `store`, and `lines` its storylines; `outlets` gives each article's outlet."""
    rows = [Told(s, len({outlets.get(a, a) for a in s.articles}), {}, {}) for s in told]
    gathering.save(store, Batch(told=rows))
    with store.writing() as connection:
        connection.execute(schema.untold.delete())
        for line in lines:
            table = schema.story_lines
            connection.execute(table.delete().where(table.c.story.in_(line.stories)))
            reasons = ["", *([line.reason] * len(line.stories[1:]))]
            connection.execute(
                table.insert(),
                [
                    {"story": s, "line": line.id, "reason": r}
                    for s, r in zip(line.stories, reasons, strict=True)
                ],
            )
