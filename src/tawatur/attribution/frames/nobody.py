"""Nobody: words right behind a verb that are never who speaks (قالت بحب، شرح لي، لفت النظر، تابع حديثه، فضل البقاء)."""

import re

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import fold
from tawatur.text.eulogies import phrase_end
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import led_by_ba, verbal_noun

# a preposition with its pronoun, as one word (لي، لكم، به)
_TO_WHOM = re.compile("[بل](?:ي|ك|كم|ه|ها|هم|هما|هن|نا)")
# how a noun of saying ends with its speaker's pronoun
_WHOSE = ("ه", "ها", "هم", "هما", "هن")
# complements that stand bare behind their verb
OBJECTS = frozenset(("object", "that", "direct"))
# acts that need somebody: a thing neither wants nor asks nor blames
_OF_SOMEBODY = (
    "announce",
    "condemn",
    "criticise",
    "demand",
    "expect",
    "feel",
    "judge",
    "praise",
    "promise",
    "welcome",
)


def is_nobody(scene: Scene, token: int, frame: Frame) -> bool:
    """Whether the plain word at `token`, right behind the verb of `frame`, cannot be its subject."""
    word = scene.fold[token]
    if _TO_WHOM.fullmatch(word) is not None or word in words_of("drawn") or _adverbial(scene, token):
        return True
    if fold(frame.form.verb.lemma) in words_of("prays") and phrase_end("god", scene.fold, token) > token:
        return True  # دعا الله أن يحفظ البلاد
    thought = frame.form.verb.act != "say"  # not in تقول نظرية إن
    if thought and word in words_of("that_noun") and OBJECTS & {*frame.form.verb.complements}:
        return True  # وأكد ضرورة حماية الغابة "وفقا للقانون"
    if word in words_of("meanwhile"):
        return True  # قالت وقت الاستفتاء إن
    hit = scene.hits.get(token)
    if hit is not None and hit.function in ("saying_noun", "medium") and word.endswith(_WHOSE):
        return True
    if not verbal_noun(word, scene.document.light[token]) or paper_noun(word):
        return False
    if word.startswith("ال") and frame.kind in PREPOSITIONS and not OBJECTS & {*frame.form.verb.complements}:
        return False  # أعرب الحضور عن شكرهم: the verb has no object that this could be
    affirmed = frame.form.verb.act == "affirm" and frame.kind not in CLAUSES  # أكد استهداف المخازن
    return affirmed or frame.form.verb.act in _OF_SOMEBODY


def _adverbial(scene: Scene, token: int) -> bool:
    """Whether a preposition is joined to the word, which no noun of its own is: بحب، لفكرة; ليلى and بلدية are."""
    word = scene.fold[token]
    printed = scene.document.light[token]
    rare = led_by_ba(word, printed) and not printed.endswith(_PEOPLE)
    if not rare and (word[0] not in "بلك" or not is_joined(word) or frequency("ال" + word)):
        return False
    behind = scene.fold[token + 1]
    alone = scene.kinds[token + 1] != "w" or bool(scene.particle[token + 1]) or behind[0] == "و"
    return alone or frequency(behind) > 0


# how several people, and those of a country, end whose noun may be rare: بقالون، بولنديات، برازيلي
_PEOPLE = ("ون", "ين", "ات", "ي", "ية")
