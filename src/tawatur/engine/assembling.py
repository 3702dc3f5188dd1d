"""Assembling: articles that wait are put into the stories of the store, a day of news at a time.

What it costs depends on the articles that wait and on the news of the days around them, not on what the store holds: stories
of those days are taken up when an article of their time comes in, whenever it does, and put away behind it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from tawatur.store import Store, gathering
from tawatur.store.gathering import Batch, Gathered, Told, Waiting
from tawatur.stories.copies import Copies, bands_of, runs_of
from tawatur.stories.draft import Draft
from tawatur.stories.evidence import portray
from tawatur.stories.grouping import WINDOW, Grouping
from tawatur.stories.lines import letters_of, vector_of
from tawatur.stories.portrait import Portrait, pack, unpack
from tawatur.stories.record import story_id, story_of
from tawatur.text.shingles import Numbers

PAGE = 200
"""Articles fetched at a time: bounds memory to a few megabytes."""

UNDATED = 300
"""Stories without a date that an article can still join, the latest: nothing tells which of them are too old."""

LONGEST = 60
"""Days from the first article of a story to the last, at most, for it to be taken up again: the nearness in time ends a story
within days (`grouping.SPREAD`), so that none is longer."""

Report = Callable[[int, int], None]


def assemble(store: Store, *, again: bool = False, report: Report = lambda done, total: None) -> int:
    """Put the articles that wait into stories; return how many there were.

    With `again`, or where the store's stories were told by a program that kept too little, all are told again; their ids
    and numbers stay with the articles. `report` is called with how many of how many articles are stored with their stories.
    A reading that is stopped goes on here: what is not stored waits still.
    """
    if again or gathering.to_retell(store):
        gathering.begin_again(store)
    waiting = gathering.waiting(store)
    if waiting:
        _Assembler(store).run(waiting, report)
    gathering.finish_again(store)
    return len(waiting)


class _Assembler:
    """Takes articles in the order of their publication, and stores what became of them each time they settle."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._grouping = Grouping()
        self._copies = Copies(self._runs)
        self._loaded: set[int] = set()
        self._bring(gathering.undated(store, UNDATED))
        self._clear()

    def _clear(self) -> None:
        self._batch = Batch()
        self._numbers: dict[str, int] = {}

    def run(self, waiting: Sequence[Waiting], report: Report) -> None:
        done = 0
        for page in _pages(waiting):
            analyses = gathering.analyses(self._store, [w.number for w in page])
            runs = {w.number: runs_of(analyses[w.number].article) for w in page}
            bands = {number: bands_of(held) for number, held in runs.items()}
            self._copies.know(
                gathering.met(self._store, sorted({b for held in bands.values() for b in held}))
            )
            standing = gathering.holding(self._store, [w.article for w in page])
            for one in page:
                portrait = portray(analyses[one.number])
                if self._grouping.due(portrait.when):
                    self._settle(portrait.when)
                    report(done, len(waiting))
                self._release(one, standing.get(one.article))
                if one.current:
                    self._place(one, portrait, runs[one.number], bands[one.number])
                self._batch.placed.append(one.number)
                done += 1
        self._settle(None)
        report(done, len(waiting))

    def _release(self, one: Waiting, story: str | None) -> None:
        """Take an article out of the `story` that it stands in, if it stands in any."""
        if story is not None:
            self._want({story})
            self._grouping.release(one.article)

    def _want(self, stories: set[str]) -> None:
        """Take up the stories with these ids, wherever in time they are."""
        missing = [story for story in stories if self._grouping.story(story) is None]
        if missing:
            self._bring(gathering.called(self._store, missing))

    def _place(self, one: Waiting, portrait: Portrait, runs: Numbers, bands: Sequence[int]) -> None:
        self._numbers[one.article] = one.number
        self._batch.portraits[one.number] = pack(portrait)
        self._load(portrait.when)
        copy = self._copies.take(one.article, runs, bands)
        if copy is not None:
            self._batch.copies[one.number] = (copy.original, copy.nearness)
        else:
            self._batch.bands += [(band, one.number) for band in bands]
        if one.story is not None:
            story = self._meant(one.story) if one.held else one.story
            self._want({story})
            self._grouping.put(portrait, story, held=one.held)
        else:
            self._grouping.add(portrait, original=copy.original if copy else None)

    def _meant(self, story: str) -> str:
        """The story that `story`, into which a person put articles, is by now."""
        return story if self._grouping.story(story) is not None else gathering.now_called(self._store, story)

    def _load(self, when: float | None) -> None:
        """Take up the stories of the days around `when`."""
        if when is None:
            return
        wanted = set(range(int(when - WINDOW) - 1, int(when + WINDOW) + 2)) - self._loaded
        if wanted:
            first, last = min(wanted), max(wanted) + 1
            earliest = _day(first - LONGEST)
            self._bring(gathering.appeared(self._store, earliest, _day(first), _day(last)))
            self._loaded |= wanted

    def _bring(self, stories: Iterable[Gathered]) -> None:
        for one in stories:
            if self._grouping.story(one.story.id) is None and one.story.id not in self._grouping.gone:
                self._grouping.bring(*_drafted(one))

    def _settle(self, now: float | None) -> None:
        self._grouping.settle(now)
        self._save()
        if now is not None:
            self._grouping.put_away(now - WINDOW - 1)
            self._loaded = {day for day in self._loaded if day >= int(now - WINDOW) - 1}

    def _save(self) -> None:
        batch, grouping = self._batch, self._grouping
        changed = [draft for draft in grouping.changed.values() if draft.members]
        self._name([draft for draft in changed if draft.story is None])
        for draft in changed:
            batch.told.append(self._told(draft))
        batch.gone = {story: heir.story if heir else None for story, heir in grouping.heirs().items()}
        gathering.save(self._store, batch)
        grouping.changed.clear()
        grouping.gone.clear()
        self._copies.forget_bands()
        self._clear()

    def _told(self, draft: Draft) -> Told:
        assert draft.story is not None
        outlets = len({p.outlet or p.article for p in draft.all()})
        story = story_of(draft, draft.story)
        return Told(story, outlets, vector_of(draft), letters_of(draft))

    def _name(self, drafts: Sequence[Draft]) -> None:
        """Give each of `drafts`, which are new, an id: the one of before, where all stories were taken apart, else a new one."""
        stood = gathering.stood_in(self._store, [a for d in drafts for a in d.members])
        votes: list[tuple[int, Draft, str]] = []
        for draft in drafts:
            held = [stood[a] for a in draft.members if a in stood]
            votes += [(held.count(story), draft, story) for story in dict.fromkeys(held)]
        wished = {story for _, _, story in votes} | {story_id(draft) for draft in drafts}
        taken = gathering.taken_ids(self._store, sorted(wished)) - self._grouping.gone.keys() | set(
            self._grouping.stories()
        )
        for _, draft, story in sorted(votes, key=lambda vote: -vote[0]):
            if draft.story is None and story not in taken:
                self._grouping.name(draft, story)
                taken.add(story)
        for draft in drafts:
            if draft.story is None:
                self._grouping.name(draft, _free(story_id(draft), taken, self._store))
                taken.add(draft.story or "")

    def _runs(self, article: str) -> Numbers | None:
        found = gathering.analysis_of(self._store, article)
        return runs_of(found.article) if found is not None else None


def _free(wish: str, taken: set[str], store: Store) -> str:
    """`wish`, or with a number behind it where another story has that id."""
    story, number = wish, 1
    while story in taken or (number > 1 and gathering.taken_ids(store, [story])):
        number += 1
        story = f"{wish}-{number}"
    return story


def _drafted(one: Gathered) -> tuple[Draft, dict[str, str]]:
    """The draft of a stored story, and those of its articles that a person put into one."""
    draft = Draft(one.number, one.story.id)
    ids = {member.article for member in one.members}
    portraits = {member.article: unpack(member.portrait) for member in one.members}
    for group in one.story.copies:
        held = [article for article in group if article in ids]
        originals = {m.article for m in one.members if m.article in held and m.original not in held}
        first = next((a for a in held if a in originals), held[0] if held else "")
        for article in held:
            if article != first:
                draft.copies[article] = (portraits[article], first)
    for article, portrait in portraits.items():
        if article not in draft.copies:
            draft.add(portrait)
    return draft, {m.article: m.held for m in one.members if m.held is not None}


def _pages(waiting: Sequence[Waiting]) -> Iterator[Sequence[Waiting]]:
    for start in range(0, len(waiting), PAGE):
        yield waiting[start : start + PAGE]


def _day(number: int) -> str:
    return date.fromordinal(max(1, number)).isoformat()
