"""A story as its page shows it, made from its dossier."""

from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from tawatur.cli.differing import surroundings
from tawatur.cli.naming import reason_of, subject_of
from tawatur.cli.timeline import LAYERS
from tawatur.model import Article, Discrepancy, Passage, Span, Use
from tawatur.store.dossier import Carrier, Dossier, LineMoment, Utterance, Voice, own_moments
from tawatur.store.kin import Kin
from tawatur.web.citing import cited
from tawatur.web.naming import Name, carrier, outlet, speaker
from tawatur.web.pictures import matrix, timeline, way
from tawatur.web.pictures.drawing import Drawing
from tawatur.web.story_parts import (
    Differing,
    Happened,
    LeftOut,
    Named,
    Phrase,
    Report,
    Said,
    Shared,
    Speaking,
    Told,
    Value,
)
from tawatur.web.wordings import Piece, marked
from tawatur.web.words import Words

SHOWN = 30
"""Statements that a page shows unless all are asked for: those that most outlets carry."""

ROWS = 24
"""Utterances in the matrix, those that most outlets carry: more do not fit a screen."""

MOST_OUTLETS = 24
"""Columns in the matrix, the outlets that published first."""


MOMENTS = 30
"""Moments of the timeline that a page shows, those that most outlets tell."""

LONE = Kin(versions=1, copies=0)

MOST_WAYS = 60
"""Ways that the table lists."""


def address_of(dossier: Dossier, article: str, span: Span | None = None) -> str:
    """The address of an article's page, at the words of `span`."""
    number = dossier.names.numbers.get(article)
    if number is None:
        return f"/articles/{article}"
    return f"/articles/{number}" + (f"?at={span.start}-{span.end}#at" if span is not None else "")


class StoryView:
    """All that the page of a story says, in the reader's words."""

    def __init__(
        self, dossier: Dossier, say: Words, kin: Mapping[str, Kin] | None = None, *, everything: bool = False
    ) -> None:
        """Of `dossier`, with the `kin` of its articles by id; with `everything` all statements are shown."""
        self.dossier, self.say, self.kin = dossier, say, kin or {}
        self.every = [u for voice in dossier.voices for u in voice.utterances]
        self.numbers = {id(u): number for number, u in enumerate(self.every, 1)}
        ranked = sorted(range(len(self.every)), key=lambda i: (-self.every[i].outlets, i))
        self.chosen = set(range(len(self.every)) if everything else ranked[:SHOWN])
        self.hidden = len(self.every) - len(self.chosen)
        self._by_id = {article.id: article for article in dossier.articles}

    def carrier(self, article: Article) -> Name:
        """What the article's outlet is called."""
        return carrier(article, self.dossier.names, self.say.language)

    def reports(self) -> list[Report]:
        """The articles in the order of publication."""
        names = self.dossier.names
        return [
            Report(
                self.carrier(a), a, names.numbers.get(a.id, 0), names.source(a.id), self.kin.get(a.id, LONE)
            )
            for a in self.dossier.articles
        ]

    def with_copies(self) -> list[tuple[Report, list[Report]]]:
        """The articles in the order of publication, each with its copies; a copy stands with its original only."""
        by_id = {report.article.id: report for report in self.reports()}
        copies = {
            group[0]: [by_id[c] for c in group[1:] if c in by_id] for group in self.dossier.story.copies
        }
        repeated = {report.article.id for group in copies.values() for report in group}
        return [(r, copies.get(a, [])) for a, r in by_id.items() if a not in repeated]

    def voices(self) -> list[Speaking]:
        """The speakers with their utterances that are shown."""
        shown = []
        for voice in self.dossier.voices:
            said = tuple(self._said(u) for u in voice.utterances if self.numbers[id(u)] - 1 in self.chosen)
            if said:
                shown.append(Speaking(self.speakers(voice), said))
        return shown

    def speakers(self, voice: Voice) -> tuple[Name, ...]:
        """What those are called who speak."""
        return tuple(speaker(s, self.say.language) for s in voice.speakers)

    def _said(self, utterance: Utterance) -> Said:
        statement, group = utterance.statement, utterance.group
        first = utterance.wordings[0].text
        phrases = []
        for wording in utterance.wordings:
            pieces, afar = (
                ((Piece("same", first),), False) if wording.text is first else marked(first, wording.text)
            )
            quoted = wording.carriers[0].statement.mode == "direct"
            told = tuple(self._told(c, statement.cue.act) for c in wording.carriers)
            cite = cited(wording.carriers[0], self.dossier.names, self.say, wording.text)
            phrases.append(Phrase(pieces, quoted, told, afar, cite))
        several = group is not None and utterance.outlets > 1
        return Said(
            number=self.numbers[id(utterance)],
            act=statement.cue.act,
            mode=statement.mode,
            outlets=utterance.outlets,
            origins=group.origins if group is not None else None,
            relation=group.relation if several and group is not None else None,
            phrases=tuple(phrases),
        )

    def _told(self, one: Carrier, usual: str) -> Told:
        statement, language = one.statement, self.say.language
        steps = [speaker(step, language) for step in one.way]
        steps += [speaker(s, language) for s in statement.speakers]
        return Told(
            outlet=self.carrier(one.article),
            way=tuple(steps),
            address=self._address(one),
            act=statement.cue.act if statement.cue.act != usual else "",
            headline=statement.headline,
            unsure=statement.unsure,
            corrected=any(rule.startswith("corrected_") for rule in statement.rules),
        )

    def _address(self, one: Carrier) -> str:
        content = one.statement.content
        whole = Span(content[0].start, content[-1].end) if content else one.statement.cue.span
        return address_of(self.dossier, one.article.id, whole)

    def discrepancies(self) -> list[Differing]:
        """Where the accounts differ."""
        labels = self.say.labels
        return [
            Differing(i, d, subject_of(d, labels), reason_of(d, labels), tuple(self._values(d)))
            for i, d in enumerate(self.dossier.discrepancies, 1)
        ]

    def _values(self, found: Discrepancy) -> Iterable[Value]:
        for value in found.values:
            article = self._by_id.get(value.article)
            if article is not None:
                around = surroundings(article.text, value.span.start, value.span.end)
                place = address_of(self.dossier, article.id, value.span)
                told = self.say.timex(value.value) if found.kind == "time" else value.value
                told = (
                    "" if found.kind == "wording" else told
                )  # it is a quotation, and stands below in its place
                yield Value(told, self.carrier(article), *around, place)

    def bearing(self, kind: str) -> list[int]:
        """The numbers of the discrepancies of this kind."""
        return [i for i, d in enumerate(self.dossier.discrepancies, 1) if d.kind == kind]

    def moments(self) -> list[tuple[str, list[Happened]]]:
        """The timeline by layer: what went before, what is told, what is to come."""
        told = own_moments(self.dossier)
        ranked = sorted(
            range(len(told)), key=lambda i: (-told[i].moment.outlets, told[i].moment.kind == "saying", i)
        )
        shown = [told[i] for i in sorted(ranked[:MOMENTS])]
        layers = [(layer, [self._moment(m) for m in shown if m.moment.layer == layer]) for layer in LAYERS]
        return [(layer, entries) for layer, entries in layers if entries]

    def _moment(self, entry: LineMoment) -> Happened:
        say, moment = self.say, entry.moment
        first = moment.evidence[0]
        when = say.moment(moment.when) if moment.when else say("no_time")
        told: dict[Name, str] = {}
        for evidence in moment.evidence:
            name = carrier(entry.articles[evidence.article], self.dossier.names, say.language)
            told.setdefault(name, address_of(self.dossier, evidence.article, evidence.span))
        return Happened(
            when=when if moment.when is None or moment.basis == "words" else f"{say('no_later_than')} {when}",
            saying=moment.kind == "saying",
            speakers=tuple(speaker(s, say.language) for s in entry.speakers),
            words=" ".join(first.span.of(entry.articles[first.article].text).split()),
            told=tuple(told.items()),
        )

    def namings(self) -> list[Named]:
        """The words with a side, and who uses which."""
        labels = self.say.labels
        return [
            Named(
                labels.term(naming.subject),
                tuple((form.words, tuple(self._uses(form.uses))) for form in naming.forms),
            )
            for naming in self.dossier.namings
        ]

    def _uses(self, uses: Iterable[Use]) -> Iterable[tuple[Name, bool, int, str]]:
        counted: dict[tuple[Name, bool], list[Use]] = {}
        for use in uses:
            if use.article in self._by_id:
                key = (self.carrier(self._by_id[use.article]), use.statement is not None)
                counted.setdefault(key, []).append(use)
        for (name, others), same in counted.items():
            yield name, others, len(same), address_of(self.dossier, same[0].article, same[0].span)

    def left_out(self) -> list[LeftOut]:
        """Who left out what."""
        by_group = {u.group.id: u for u in self.every if u.group is not None}
        by_outlet: dict[str, list[tuple[int, str]]] = {}
        for omission in self.dossier.omissions:
            said = by_group.get(omission.group)
            if said is not None:
                item = (self.numbers[id(said)], said.wordings[0].text)
                by_outlet.setdefault(omission.outlet, []).append(item)
        return [LeftOut(self._outlet(o), tuple(sorted(said))) for o, said in by_outlet.items()]

    def _outlet(self, identifier: str) -> Name:
        lone = self._by_id.get(identifier)  # an article of no known outlet is its own
        return self.carrier(lone) if lone is not None else outlet(identifier, self.say.language)

    def shared(self) -> list[Shared]:
        """Which articles have wording in common, those of different outlets first, the most words first."""
        by_pair: dict[tuple[str, str], list[Passage]] = {}
        for passage in self.dossier.passages:
            if passage.a in self._by_id and passage.b in self._by_id:
                by_pair.setdefault((passage.a, passage.b), []).append(passage)
        found = []
        for (a, b), passages in by_pair.items():
            one, two = self._by_id[a], self._by_id[b]
            words = sum(len(p.a_span.of(one.text).split()) for p in passages)
            directions = {p.direction for p in passages}
            direction = directions.pop() if len(directions) == 1 else "unknown"
            if direction == "b_from_a":
                one, two, direction = two, one, "a_from_b"
            numbers = self.dossier.names.numbers
            place = f"/compare?a={numbers.get(one.id, 0)}&b={numbers.get(two.id, 0)}#texts-h"
            found.append(Shared(self.carrier(one), self.carrier(two), direction, len(passages), words, place))
        return sorted(found, key=lambda one: (one.one == one.two, -one.words))

    def matrix(self) -> tuple[list[Name], list[matrix.Row]]:
        """The outlets and the rows of the matrix."""
        outlets = list(dict.fromkeys(self.carrier(a) for a in self.dossier.articles))[:MOST_OUTLETS]
        ranked = sorted(range(len(self.every)), key=lambda i: (-self.every[i].outlets, i))[:ROWS]
        rows = []
        for index in sorted(ranked):
            said = self.every[index]
            cells: dict[Name, tuple[matrix.Cell, str]] = {}
            for place, wording in enumerate(said.wordings):
                for one in wording.carriers:
                    kind: matrix.Cell = "other" if place else "first"
                    cells.setdefault(self.carrier(one.article), (kind, self._address(one)))
            who = self.say("comma").join(speaker(s, self.say.language).text for s in said.statement.speakers)
            told = tuple(cells.get(name, ("none", "")) for name in outlets)
            rows.append(matrix.Row(index + 1, who, said.wordings[0].text, told))
        return outlets, rows

    def points(self) -> list[timeline.Point]:
        """The articles that have a time, as points of the timeline."""
        found = []
        for article in self.dossier.articles:
            if article.published.value:
                place = address_of(self.dossier, article.id)
                name = self.carrier(article).text
                found.append(timeline.Point(name, article.published.value, article.title or "", place))
        return found

    def paths(self) -> list[way.Path]:
        """The ways that all statements came."""
        found = []
        for said in self.every:
            for wording in said.wordings:
                for one in wording.carriers:
                    who = self.say("comma").join(
                        speaker(s, self.say.language).text for s in one.statement.speakers
                    )
                    steps = [speaker(step, self.say.language).text for step in reversed(one.way)]
                    found.append(way.Path((who, *steps, self.carrier(one.article).text)))
        return found

    def ways(self) -> list[tuple[tuple[str, ...], int]]:
        """The ways with how many statements came by each, the most first."""
        return Counter(path.names for path in self.paths()).most_common(MOST_WAYS)

    def drawing(self, name: str) -> Drawing | None:
        """The picture of that name; None where there is nothing to draw."""
        if name == "matrix":
            outlets, rows = self.matrix()
            return matrix.draw(self.say, [o.text for o in outlets], rows) if rows else None
        if name == "timeline":
            return timeline.draw(self.say, self.points())
        if name == "way":
            return way.draw(self.say, self.paths())
        return None

    def narrow_matrix(self) -> Markup:
        """The matrix as a telephone shows it."""
        outlets, rows = self.matrix()
        return matrix.draw(self.say, [o.text for o in outlets], rows, narrow=True).markup()

    def pictures(self) -> list[tuple[str, Markup]]:
        """The pictures of the page with their names."""
        drawn = ((name, self.drawing(name)) for name in PICTURES)
        return [(name, picture.markup()) for name, picture in drawn if picture is not None]


PICTURES = ("matrix", "timeline", "way")
"""The pictures of a story, in their order."""
