"""Put to: charges, warnings and invitations put to somebody, and what they hold (وجه الوزير اتهامات إلى النقابة | بالتقصير)."""

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.objects import decides
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.text import fold
from tawatur.text.frequencies import is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens may name to whom it is put
REACH_CONTENT = 18


def puts_to(scene: Scene, verb: int) -> bool:
    """Whether the verb at `verb` puts words to somebody: وجه."""
    return any(fold(form.verb.lemma) in words_of("puts_to") for _, form in scene.verbs(verb))


def put_to(walk: Walk, position: int) -> Frame | None:
    """The frame of what is charged or warned of, where the noun for it stands at `position`; None elsewhere."""
    scene = walk.scene
    noun = scene.fold[position].removeprefix("ال").removesuffix("ا")
    invites = noun in words_of("invites")
    put = invites or noun in words_of("put_to")
    if not put or not walk.subject or any(decides(p) for p in walk.subject):
        return None
    if invites:
        return _invited_to(walk, position + 1)
    if (charge := _charge(walk, position)) is not None:
        return charge
    for token in range(position + 1, min(walk.limit, position + REACH_CONTENT)):
        if scene.kinds[token] in ".:" or scene.is_(token, "relative", "circumstance", "relative_what"):
            return None
        frame = _begins(walk, token)
        if frame is not None and frame.content < walk.limit:
            return frame
    return None


def _invited_to(walk: Walk, first: int) -> Frame | None:
    """The frame of what somebody is invited to, behind whom: وجه دعوة إلى نظيره | لزيارة البلاد، دعوة للأمير | إلى المشاركة في …

    `first` is the token behind the word for an invitation; None where nobody is named there.
    """
    scene, form = walk.scene, walk.cue.form
    first += (
        first < walk.limit and describes(scene, first) and scene.fold[first].endswith("يه")
    )  # دعوة | رسمية
    if first >= walk.limit:
        return None
    named = first + (scene.is_(first, "ila") and is_bare_preposition(scene.fold[first]))
    guest = scene.phrase_at(named) if named < walk.limit else None
    if guest is None or not guest.speaks or (named == first and guest.prefix != "ل"):
        return None
    token = guest.after
    while token < walk.limit and (scene.kinds[token] == "," or scene.phrase_at(token) is not None):
        phrase = scene.phrase_at(token)
        token = token + 1 if phrase is None else phrase.after  # لأمير المرجان، الشيخ سالم، | لزيارة
    if token + 1 >= walk.limit or scene.cover[token] is not None or token in scene.time_after:
        return None
    if scene.is_(token, "ila") and is_bare_preposition(scene.fold[token]) and describes(scene, token + 1):
        frame = Frame("ila", form, token + 1, token)
        frame.addressees = [guest]
        return frame
    word = scene.fold[token]
    joined = word.startswith("ل") and is_joined(word) and not scene.particle[token]
    if not joined:
        return None
    frame = Frame("li", form, token, token, offset=1 + word.startswith("لل"))
    frame.addressees = [guest]
    return frame


def _charge(walk: Walk, noun: int) -> Frame | None:
    """The frame of the charge that the word for one governs: تهمة | الاختلاس، تهمة | "خيانة الأمانة"."""
    scene, behind = walk.scene, noun + 1
    charges = scene.fold[noun].removeprefix("ال") in words_of("charge") and behind + 1 < walk.end
    if not charges or scene.cover[behind] is not None:
        return None
    owner = scene.kinds[behind] == "w" and not scene.particle[behind]
    owner = owner and verbal_noun(scene.fold[behind], scene.document.light[behind])
    named = scene.fold[behind].startswith("ال") and scene.kinds[behind] == "w"
    owner = owner or (named and not acts(scene.fold[behind].removeprefix("ال")))
    return Frame("object", walk.cue.form, behind, behind) if owner or scene.kinds[behind] == "o" else None


def _begins(walk: Walk, token: int) -> Frame | None:
    """The frame of ب or من at `token`, with a noun or أن behind it: | بالتقصير، | من العاصفة، | من أن …"""
    scene, form, word, behind = walk.scene, walk.cue.form, walk.scene.fold[token], token + 1
    if scene.cover[token] is not None or token in scene.time_after or behind >= walk.limit:
        return None
    if scene.is_(token, "that", "that_pronoun") and word.startswith("ب"):
        return Frame("that", form, behind, token)
    if scene.is_(token, "min") and is_bare_preposition(word) and scene.is_(behind, "that", "that_pronoun"):
        return Frame("that", form, behind + 1, behind)
    if word == "ب":
        return Frame("bi", form, behind, token)
    noun = word.removeprefix("ب")
    plain = noun != word and token not in scene.hits and not scene.is_(token, "place_time", "bi", "adverb")
    known = verbal_noun(noun, scene.document.light[token].removeprefix("ب"))
    return Frame("bi", form, token, token, offset=1) if plain and known else None
