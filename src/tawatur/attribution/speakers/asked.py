"""Asked: who answers is whom somebody asked right before (سأله المذيع عن عمله، | فأجاب أنه نجار), or who comments on words."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.nouns import printed_of, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.verb_form import VerbForm

# pronouns of whom one asks, with the gender that the answer's verb then has
ASKED = {"ه": "m", "ها": "f"}
# how many tokens the question may take
REACH_QUESTION = 25
# what verbs of answering govern: what is said, and whom or what it answers
ANSWERING = frozenset(("that", "ala"))


def answering(scene: Scene, memory: Sequence[Turn], verb: int, form: VerbForm) -> Turn | None:
    """Who answers at `verb`, told of in `memory`: the last one, other than the asker, whom the asker's pronoun can mean."""
    if form.verb.lemma not in printed_of("to_answer") or form.number != "s" or form.kind != "perfect":
        return None
    start = max(scene.sentence_start[verb], verb - REACH_QUESTION)
    question = next((t for t in range(verb - 1, start - 1, -1) if _asks(scene, t, form.gender)), None)
    if question is None:
        return None
    behind = scene.phrase_at(question + 1)
    earlier = [t for t in reversed(memory) if t.phrase is not None and t.phrase.first < question]
    if (behind is None or not behind.speaks) and earlier:  # وسأله عن خططه: who spoke last asks
        earlier = [t for t in earlier if not set(t.entities) & set(earlier[0].entities)]
    answer = [t for t in earlier if t.agrees(form) and t.number == "s"]
    persons = (t for t in answer if t.entities[0].kind == "person")  # سألها القاضي: her, not the court
    return next(persons, None) or next(iter(answer), None)


def _asks(scene: Scene, token: int, gender: str) -> bool:
    """Whether a verb of asking stands at `token` whose pronoun tells that somebody of `gender` is asked: سألها، سأله."""
    asking = (f for _, f in scene.verbs(token) if f.verb.act == "ask" and f.kind in ("perfect", "imperfect"))
    return any(ASKED.get(f.enclitic) == gender for f in asking)


def answerer(scene: Scene, topic: Turn | None, turns: Sequence[Turn], cue: Cue) -> Turn | None:
    """Who answers another's words, which a clause behind على tells: رد سالم على نبيل، الذي قال إن الجسر مائل، | مؤكدا أنه سليم.

    `topic`: whom the sentence is about; `turns`: who spoke in it so far. None where no comma closes the clause.
    """
    phrase, participle = topic.phrase if topic is not None else None, cue.index
    if topic is None or phrase is None or scene.kinds[participle - 1] != "," or not turns:
        return None
    if cue.form.verb.carries_on:
        return None  # الذي قال إن الجسر مائل، | مضيفا أنه سينهار
    comments = any(
        form.verb.act == "say" and set(form.verb.complements) >= ANSWERING
        for _, form in scene.verbs(phrase.first - 1)
    )
    to = phrase.after
    while to < participle and (scene.kinds[to] == "," or to in scene.time_after):
        to = scene.time_after.get(to, to + 1)
    clause = range(to + 1, participle)
    told = any(
        scene.is_(t, "relative", "relative_what") or scene.word(t) in words_of("in_it_m", "in_it_f")
        for t in clause
    )
    other = turns[-1].entities != topic.entities and not any(scene.is_(t, "conjunction") for t in clause)
    return topic if comments and scene.is_(to, "ala") and told and other else None
