"""Marked subjects: a body's name in quotation marks right behind the verb, before what that governs: هدد "حزب النجم" بالانسحاب."""

from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import head_gender
from tawatur.attribution.reading.agreement import is_adjective
from tawatur.attribution.reading.scene import NounPhrase, describes, is_bare_preposition, nobody_named
from tawatur.text.frequencies import is_joined

# acts whose object is what somebody does or says, never who does it
STANCES = ("condemn", "criticise")
# the fewest tokens of such a name with its mark: "حزب النجم
SHORTEST = 3


def marked_subject(walk: Walk, mark: int) -> NounPhrase | None:
    """The body that the marks at token `mark` name, where the verb right before them governs what stands right behind them."""
    scene, form = walk.scene, walk.cue.form
    if _goes_on(walk):
        return None
    index = scene.quotation[mark] if scene.kinds[mark] == "o" else -1
    plain = mark == walk.cue.index + 1 and not (walk.cue.participle or form.enclitic or walk.subject)
    if index < 0 or not plain or form.number != "s" or form.person != 3:
        return None
    quoted = scene.document.quotations[index]
    named = quoted.opening == mark and quoted.closing is not None
    if not named or not SHORTEST <= quoted.end - mark <= QUOTED_NAME or quoted.end + 1 >= walk.limit:
        return None
    head = scene.fold[mark + 1].removeprefix("ال")
    feminine = head.endswith("ه") or head_gender(head) == "f"
    if not acts(head) or feminine != (form.gender == "f") or not _governs(walk, quoted.end + 1):
        return None
    known = scene.phrase_at(mark + 1)
    whole = known is not None and known.speaks and known.after == quoted.end
    return known if whole else nobody_named(scene, mark + 1, quoted.end)


def _goes_on(walk: Walk) -> bool:
    """Whether a verb of warning or the like is joined to a statement before it, whose speaker may warn whom the marks name.

    قال المدرب إن المباراة صعبة، | وحذر "فريق النجم" من التهاون.
    """
    scene, cue = walk.scene, walk.cue
    whom = any(c.startswith("object") for form in cue.readings for c in form.verb.complements)
    earlier = range(scene.sentence_start[cue.index], cue.index)
    return whom and cue.prefix == "و" and any(t in scene.cue_tokens for t in earlier)


def _governs(walk: Walk, behind: int) -> bool:
    """Whether the verb has what it governs at token `behind`, or whom or what it is about: | بالانسحاب، | من انهيار السد."""
    scene, word = walk.scene, walk.scene.fold[behind]
    complements = {c for form in walk.cue.readings for c in form.verb.complements}
    if word[:1] == "ب" and {"bi", "object+bi"} & complements:
        return word == "ب" or is_joined(word)
    if any(scene.is_(behind, p) and p in complements for p in PREPOSITIONS):
        return is_bare_preposition(word)
    whom = any(c.startswith("object+") for c in complements)
    what = "object" in complements and walk.cue.form.verb.act in STANCES
    definite = word.startswith("ال") and describes(scene, behind)
    own = definite and is_adjective(scene.fold[behind - 2], word, False)  # "حزب النجم" الحاكم
    phrase = scene.phrase_at(behind)
    other = phrase is not None and phrase.speaks and not phrase.prefix
    return (whom or what) and ((definite and not own) or other)
