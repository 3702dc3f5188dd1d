"""Asked: who answers is whom somebody asked right before, not who asked (سأله المذيع عن عمله، | فأجاب أنه نجار)."""

from collections.abc import Sequence

from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.nouns import printed_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.verb_form import VerbForm

# pronouns of whom one asks, with the gender that the answer's verb then has
ASKED = {"ه": "m", "ها": "f"}
# how many tokens the question may take
REACH_QUESTION = 25


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
