"""Posts that an article shows whole: each is a statement of its author, word for word."""

from collections.abc import Sequence

from tawatur.model import Article, Cue, Entity, Mention, Post, Speaker, Statement

_LEMMA = "كتب"
"""The verb that stands for showing a post: there is none in the text."""


def posted(
    article: Article, entities: Sequence[Entity], mentions: Sequence[Mention], said: Sequence[Statement]
) -> list[Statement]:
    """A statement for each of the article's posts whose author is among `mentions`, unless one of `said` has its words."""
    by_id = {entity.id: entity for entity in entities}
    found = []
    for post in article.posts:
        if any(span.contains(post.content) for statement in said for span in statement.content):
            continue
        behind = [m for m in mentions if post.span.contains(m.span) and m.span.start >= post.content.end]
        if post.author and behind and behind[0].entity in by_id:
            found.append(_statement(article, post, behind[0], by_id[behind[0].entity]))
    return found


def _statement(article: Article, post: Post, author: Mention, entity: Entity) -> Statement:
    unnamed = entity.kind == "unnamed"
    return Statement(
        id=f"{article.id}:{author.span.start}-{post.content.start}",
        article=article.id,
        speakers=(
            Speaker(
                entity=entity.id,
                name=None if unnamed else entity.name,
                name_en=entity.name_en,
                unnamed=unnamed,
                description=entity.name if unnamed else None,
                mention=author.span,
            ),
        ),
        mode="direct",
        cue=Cue(span=author.span, lemma=_LEMMA, act="say"),
        content=(post.content,),
        time=post.published.span,
        rules=("frame_post", "speaker_beside"),
    )
