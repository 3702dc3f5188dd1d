"""Voices: how far speech without quotation marks goes on, sentence by sentence."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency

# the clause of a verb that reports begins this near to the head of its sentence (ثم قال، هذا وأضاف)
HEAD = 2
# tokens with which a sentence ends: the mark and the full stop
MARK_AND_STOP = 2
# a word with "our" joined to it, or a verb of ours (نعمل), is no shorter
SHORTEST_OURS = 4
# how far behind في إشارة stands إلى, with an adjective or منه between
REACH_ALLUSION = 2


def goes_on_until(scene: Scene, position: int) -> int:
    """The end of the last sentence from `position` on, in the same paragraph, that is still the speaker's.

    It ends before a sentence that a cue's clause begins or in which the outlet turns to something else, and before one that goes on
    with و, unless one that says I or we, or asks, still follows.
    """
    paragraph = next(
        (after for first, after in scene.document.paragraphs if first < position <= after), position
    )
    end, doubtful = position, False
    while position < paragraph and not _reports(scene, position):
        after = scene.sentence_end[position]
        own = _own_words(scene, position)
        if own or not (doubtful or scene.fold[position].startswith("و")):
            end = after
        doubtful = end != after
        position = after
    return end


def up_to_unopened_mark(scene: Scene, position: int) -> int:
    """The closing mark that nothing opens, at the end of a later sentence, to which speech goes on; else `position`.

    قال إن الأسعار ارتفعت. | لقد حذرنا من ذلك". Nobody else may speak between, and whoever speaks says I or we, for a mark that
    stands alone may be inches, or a slip: بشاشة مقاس 14".
    """
    paragraph = next(
        (after for first, after in scene.document.paragraphs if first < position <= after), position
    )
    sentence = position
    while sentence < paragraph:
        tokens = range(sentence, scene.sentence_end[sentence])
        if any(
            scene.kinds[t] == ":" or (t in scene.cue_tokens and not says_we(scene, range(t, t + 1)))
            for t in tokens
        ):
            return position
        mark = next((t for t in tokens if scene.kinds[t] in "oc" and scene.quotation[t] < 0), tokens.stop)
        if mark < tokens.stop:
            own = mark >= tokens.stop - MARK_AND_STOP and any(
                scene.cover[t] is None and says_we(scene, range(t, t + 1)) for t in range(position, mark)
            )
            return mark if own else position
        sentence = tokens.stop
    return position


def _reports(scene: Scene, sentence: int) -> bool:
    hit = scene.hits.get(sentence)
    if scene.fold[sentence] in words_of("as_for") and _own_words(scene, sentence):
        return any(
            scene.fold[t][:1] == "ف" and t in scene.cue_tokens
            for t in range(sentence, scene.sentence_end[sentence])
        )
    if hit is not None and hit.function in ("turn", "own_voice", "source_marker", "source_clause"):
        return True
    if alludes_to(scene, sentence):
        return True
    supposed = scene.is_(sentence, "modal", "negator")  # وإذا أرادوا …
    return not supposed and any(
        token in scene.cue_tokens and not (i_say(scene, token) or i_say(scene, token + 1))
        for token in range(sentence, sentence + HEAD)
    )


def alludes_to(scene: Scene, position: int) -> bool:
    """Whether the outlet tells at `position` what somebody's words allude to: نعرف من يقف خلفه | في إشارة إلى الجار."""
    if scene.fold[position] != "في" or scene.word(position + 1) not in words_of("alludes"):
        return False
    near = range(position + 2, min(position + 2 + REACH_ALLUSION, scene.sentence_end[position]))
    return any(scene.is_(t, "ila") or scene.fold[t].startswith("ل") for t in near)  # not في إشارة المرور


def i_say(scene: Scene, verb: int) -> bool:
    """Whether the verb of saying at `verb` is in the first person, by its hamza or its ن: أعتقد أن، نأمل أن; not اعتقد."""
    if verb >= len(scene.fold) or not any(form.person == 1 for _, form in scene.verbs(verb)):
        return False
    begins = scene.document.light[verb].lstrip("وفس")[:1]
    # وأظهر فلان: somebody else has shown it
    his = any(form.kind == "perfect" and form.verb.lemma.startswith(begins) for _, form in scene.verbs(verb))
    return begins in ("أ", "ن") and not his and says_we(scene, range(verb, verb + 1))


def _own_words(scene: Scene, sentence: int) -> bool:
    """Whether a sentence asks, or says I or we."""
    tokens = range(sentence, scene.sentence_end[sentence])
    return "؟" in scene.text_of(tokens) or says_we(scene, tokens)


def says_we(scene: Scene, tokens: range) -> bool:
    """Whether one of `tokens` is of the first person: somebody's own words, whatever marks they stand in."""
    light = scene.document.light
    return any(_first_person(scene.fold[t], light[t]) for t in tokens if scene.kinds[t] == "w")


def _first_person(word: str, printed: str) -> bool:
    """Whether a folded word is of the first person: أنا، لدينا, a noun with نا, a verb with ن or أ (نعمل beside يعمل).

    `printed` is its light form, which tells أعمل from التقى.
    """
    bare = word.removeprefix("و").removeprefix("س")
    if word in words_of("first_person") or bare in words_of("first_person"):
        return True
    if len(word.removeprefix("و")) < SHORTEST_OURS:
        return False
    if bare.endswith("نا") and frequency(bare.removesuffix("نا")) > 0:
        return True
    if bare.endswith("ني") and bare[0] in "يت" and frequency(bare.removesuffix("ني")) > 0:
        return True  # يعرفونني
    ours = bare[0] == "ن" or (bare[0] == "ا" and printed.lstrip("وس").startswith("أ"))
    return ours and frequency("ي" + bare[1:]) > frequency(bare) > 0
