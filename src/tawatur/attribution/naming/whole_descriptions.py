"""Whole descriptions: unnamed speakers called by all the words that describe them (القائمون على المتحف, not القائمون)."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.frames.issued import words_put_out
from tawatur.attribution.phrases.governed_by_noun import Stretch, behind_governed
from tawatur.attribution.phrases.led_to import has_article
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.telling import superlative
from tawatur.attribution.reading.nouns import nouns_of, numerals, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition, is_governed
from tawatur.attribution.reading.valency import has_object
from tawatur.model import Entity, Span
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency, is_joined

# tanwin on an alef, in either order
TANWIN = ("ًا", "اً", "ا")


def describe_wholly(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Let everything that the head of a description governs belong to the description of an unnamed speaker.

    قال القائمون | على المتحف إن …: what is said is known from the words before them, who said it only from all of them.
    """
    whole = _Whole(scene, drafts)
    for draft in drafts:
        draft.speakers = [whole.of(draft, speaker) for speaker in draft.speakers]
        phrase = draft.speaker_phrase
        if phrase is not None:
            draft.speaker_phrase = whole.phrases.get(phrase.first, phrase)


class _Whole:
    """The whole descriptions of one document's speakers, by the token where they stand."""

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        """Complete those descriptions first that stand beside their own verb, which tells where they end."""
        self.scene = scene
        self.phrases: dict[int, NounPhrase] = {}
        self.called: dict[int, Entity] = {}
        self.places = _places(scene)
        for draft in drafts:
            for speaker in draft.speakers:
                phrase = self._place(draft, speaker)
                stretch = None if phrase is None else _stretch(scene, draft, phrase)
                if phrase is not None and stretch is not None and phrase.first not in self.called:
                    self._complete(phrase, speaker, stretch)

    def of(self, draft: Draft, speaker: Entity) -> Entity:
        """`speaker`, described wholly."""
        phrase = self._place(draft, speaker)
        if phrase is None:
            return speaker
        if phrase.first not in self.called:
            end = self.scene.sentence_end[phrase.first]
            before = phrase.first - 1
            own = before >= 0 and (bool(self.scene.verbs(before)) or self.scene.is_(before, "that"))
            self._complete(phrase, speaker, Stretch(self.scene, end, loose=False, placed=own))
        return self.called[phrase.first]

    def _place(self, draft: Draft, speaker: Entity) -> NounPhrase | None:
        """The noun phrase that `speaker` is called after; None for one who is named."""
        if speaker.kind != "unnamed":
            return None
        phrase = draft.speaker_phrase
        if phrase is not None and phrase.span.of(self.scene.document.article.text) == speaker.name:
            return phrase
        return self.places.get(speaker.id)

    def _complete(self, phrase: NounPhrase, speaker: Entity, stretch: Stretch) -> None:
        """Note how the one told of at `phrase` is called wholly: up to where `stretch` ends at the latest."""
        scene, text = self.scene, self.scene.document.article.text
        after = behind_governed(stretch, phrase.first, phrase.after)
        verb = after == phrase.after > phrase.first + 1 and _passive(scene.fold[after - 1])
        after -= verb  # مسح | أجري في …
        end = scene.ends[after - 1] if verb or after > phrase.after else phrase.span.end
        first, start = _begins_before(scene, phrase)
        span = Span(start, end)
        name = _nominative(span.of(text)) if first == phrase.first else span.of(text)
        self.called[phrase.first] = speaker
        if name == speaker.name:
            return
        own = speaker.id == f"unnamed:{speaker.name}"
        entity = Entity(id=f"unnamed:{name}" if own else speaker.id, kind="unnamed", name=name)
        whole = NounPhrase(first, after, span, phrase.prefix, phrase.how)
        whole.entities.append(entity)
        self.called[phrase.first], self.phrases[phrase.first] = entity, whole


def _places(scene: Scene) -> dict[str, NounPhrase]:
    """Where each unnamed one is first called as the mentions call him."""
    text = scene.document.article.text
    found: dict[str, NounPhrase] = {}
    for first in sorted(scene.phrases_at):
        for phrase in scene.phrases_at[first]:
            for entity in phrase.entities:
                if entity.kind == "unnamed" and phrase.span.of(text) == entity.name:
                    found.setdefault(entity.id, phrase)
    return found


def _stretch(scene: Scene, draft: Draft, phrase: NounPhrase) -> Stretch | None:
    """How far the description at `phrase` may go on, where it is the subject of the draft's own verb or its source."""
    cue, frame = draft.cue, draft.frame
    if scene.sentence_start[phrase.first] != scene.sentence_start[cue.index]:
        return None
    if phrase.first > cue.index:
        before = frame.introduced > phrase.first
        limit = before_object(scene, draft, phrase) if before else scene.sentence_end[phrase.first]
        no_object = limit < frame.introduced or not has_object(cue)  # or none but the last word
        free = frame.kind == "source" or (no_object and (before or frame.kind == "quotation"))
        return Stretch(scene, limit, loose=free, placed=True)
    if phrase.after > cue.index:
        return None
    issued = words_put_out(scene, cue)
    if issued is not None and phrase.after == issued[1]:
        return Stretch(scene, issued[1], loose=False, placed=True)  # أطلق ناشطون | حملة تدعو إلى …
    stretch = Stretch(scene, cue.index, loose=True, placed=True)
    reached = behind_governed(stretch, phrase.first, phrase.after)
    verb = reached + scene.is_(reached, "perfect")
    if verb == cue.index and reached > phrase.after:
        return stretch
    before = "speaker_before" in draft.rules
    return Stretch(scene, cue.index, loose=False, placed=True) if before else None


def before_object(scene: Scene, draft: Draft, phrase: NounPhrase) -> int:
    """Where the description of the subject at `phrase` ends at the latest: before what was said, or the verb's object before it.

    The object has to stand somewhere: اتهم القائمون على المتحف | البلدية بالإهمال.
    """
    frame, verb = draft.frame, draft.frame.form.verb
    last = frame.introduced - 1
    needs = f"object+{frame.kind}" in verb.complements and frame.kind not in verb.complements
    needs = needs and not frame.form.enclitic and last >= phrase.after > draft.cue.index
    return last if needs and scene.kinds[last] == "w" and has_article(scene.fold[last]) else frame.introduced


def _passive(word: str) -> bool:
    """Whether the folded `word` in ي is a passive, met with its feminine and never with the article: مسح | أجري."""
    noun = word.startswith("ال")
    return not noun and word.endswith("ي") and frequency(word + "ت") > 0 and frequency("ال" + word) == 0


def _nominative(description: str) -> str:
    """The `description` without the alef of the accusative: وفدا من القرية → وفد من القرية, مسؤولا كبيرا → مسؤول كبير."""
    words = description.split(" ")
    ended = [word for word in words if fold(word).endswith("ا") and not word.startswith("ال")]
    head = next((words[0].removesuffix(end) for end in TANWIN if words[0].endswith(end)), "")
    bare, weak = fold(head), fold(head).removesuffix("ي")
    behind = fold(words[1]) if len(words) > 1 else ""
    alone = not behind or behind.endswith("ا") or is_bare_preposition(behind) or is_governed(behind)
    known = acts(bare) or acts(weak) or paper_noun(bare) or bare in nouns_of("source", "some")
    if not (head and alone and known) or owned(words[0]):  # شقيقا فلان: two
        return description
    for at, word in enumerate(words):
        if word not in ended[: at + 1]:
            break
        words[at] = next((word.removesuffix(end) for end in TANWIN if word.endswith(end)), word)
    if weak != bare and acts(weak) and not acts(bare):
        words[0] = words[0].removesuffix("ي")  # قاضيا → قاض
    return " ".join(words)


def _begins_before(scene: Scene, phrase: NounPhrase) -> tuple[int, int]:
    """The token and the code point where the description at `phrase` begins, with the word before it that it is of.

    A word for some of many (بعض | السكان), an elative (أعلى | محكمة), a noun for people or a body (زعيم | مستوطنين).
    """
    first, start = phrase.first, phrase.span.start
    before = first - 1
    if before < scene.sentence_start[first] or phrase.prefix or scene.kinds[before] != "w":
        return first, start
    word, noun = scene.fold[before], scene.fold[first]
    joined = word.startswith("و") and word not in nouns_of("some") and is_joined(word)
    bare = word[1:] if joined else word
    some = bare in nouns_of("some") and bare not in words_of("how_many") and has_article(noun)
    most = superlative(bare) and not has_article(noun) and acts(noun) and not scene.verbs(before)
    most = most and not (bare in nouns_of("some", "another") or bare in numerals())  # في قضية أخرى | رجلا
    owned = acts(bare) and noun.endswith("ين") and not scene.verbs(before) and not has_article(noun)
    if not (some or most or owned) or scene.cover[before] is not None or before in scene.cue_tokens:
        return first, start
    return before, scene.starts[before] + joined
