"""The sentences that tell who said what, through whom, how well attested, and which outlets leave it out."""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.brief.choosing import Told, first_carrier
from tawatur.brief.parts import Citation, Part, Sentence
from tawatur.brief.scribe import Scribe, of_article
from tawatur.store.dossier import Carrier, Dossier, Wording

SHORT = 80
"""Characters of words that only remind of what is told elsewhere."""

MOST_MISSING = 4
"""Utterances named of those that an outlet leaves out."""


def said(scribe: Scribe, told: Sequence[Told]) -> Iterator[Sentence]:
    """Each utterance in its best wording: who, what is done by it, the words, through whom, how well attested."""
    for one in told:
        carriers = [carrier for wording in one.utterance.wordings for carrier in wording.carriers]
        group = one.utterance.group
        yield scribe.sentence(
            "brief.statement",
            [_of_carrier(carrier) for carrier in (first_carrier(one.best), *carriers)],
            speaker=_speakers(scribe, one),
            act=_act(scribe, one),
            words=_wording(scribe, one.best),
            way=_way(scribe, carriers),
            outlets=scribe.count("n_outlets", _outlets(scribe, carriers)),
            origins=_origins(scribe, carriers, group.origins if group else None),
            unsure=_unsure(scribe, carriers),
        )
        for wording in one.others:
            yield scribe.sentence(
                "brief.other_wording",
                [_of_carrier(carrier) for carrier in wording.carriers],
                level=2,
                outlets=scribe.outlets(carrier.article.id for carrier in wording.carriers),
                words=_wording(scribe, wording),
            )


def _of_carrier(carrier: Carrier) -> Citation:
    return Citation(carrier.article.id, carrier.statement.content)


def _outlets(scribe: Scribe, carriers: Iterable[Carrier]) -> int:
    return len({scribe.names.outlet(carrier.article.id) for carrier in carriers})


def _speakers(scribe: Scribe, one: Told) -> list[Part]:
    speakers = first_carrier(one.best).statement.speakers
    parts = scribe.listed(scribe.person(speaker, strong=True) for speaker in speakers)
    if any(speaker.unnamed for speaker in speakers):
        return scribe.pieces("brief.unnamed", speaker=parts)
    return parts


def _act(scribe: Scribe, one: Told) -> Sequence[Part]:
    act = first_carrier(one.best).statement.cue.act
    return () if act == "say" else scribe.pieces("brief.act", act=scribe.label(f"act_noun.{act}"))


def _wording(scribe: Scribe, wording: Wording) -> list[Part]:
    carrier = first_carrier(wording)
    words = scribe.words(carrier.article.id, carrier.statement.content)
    return scribe.quoted(words, direct=carrier.statement.mode == "direct")


def _way(scribe: Scribe, carriers: Sequence[Carrier]) -> Sequence[Part]:
    """Through whom it came, by the words of its articles."""
    steps = [scribe.person(step) for carrier in carriers for step in carrier.way]
    return scribe.pieces("brief.way", via=scribe.listed(steps)) if steps else ()


def _origins(scribe: Scribe, carriers: Sequence[Carrier], origins: int | None) -> Sequence[Part]:
    if len({carrier.article.id for carrier in carriers}) == 1:
        return ()
    if origins is None:
        return scribe.pieces("brief.and", more=scribe.label("origins_unknown"))
    return scribe.pieces("brief.and", more=scribe.count("n_origins", origins))


def _unsure(scribe: Scribe, carriers: Sequence[Carrier]) -> Sequence[Part]:
    """That nobody is sure of it, where no article's telling is."""
    if not all(carrier.statement.unsure for carrier in carriers):
        return ()
    return scribe.pieces("brief.and", more=scribe.label("unsure"))


def missing(scribe: Scribe, dossier: Dossier, told: Sequence[Told]) -> Iterator[Sentence]:
    """What an outlet does not carry of what is told; its articles were searched for it."""
    by_group = {one.utterance.group.id: one for one in told if one.utterance.group is not None}
    by_outlet: dict[str, tuple[tuple[str, ...], list[Told]]] = {}
    for omission in dossier.omissions:
        searched = tuple(a for a in omission.articles if a in scribe.articles)
        if omission.group in by_group and searched:
            by_outlet.setdefault(omission.outlet, (searched, []))[1].append(by_group[omission.group])
    for searched, left_out in by_outlet.values():
        first = [first_carrier(one.best) for one in left_out[:MOST_MISSING]]
        reminders = [
            scribe.pieces(
                "brief.reminder",
                speaker=_speakers(scribe, one),
                words=scribe.quoted(
                    scribe.words(carrier.article.id, carrier.statement.content, most=SHORT), direct=False
                ),
            )
            for one, carrier in zip(left_out, first, strict=False)
        ]
        semicolon = scribe.label("semicolon")
        yield scribe.sentence(
            "brief.left_out",
            [
                *(of_article(scribe.articles[a]) for a in searched),
                *(_of_carrier(carrier) for carrier in first),
            ],
            outlet=scribe.outlet(searched[0], strong=True),
            said=[piece for parts in reminders for piece in (semicolon, *parts)][1:],
        )
