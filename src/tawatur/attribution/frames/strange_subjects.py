"""Strange subjects: nouns behind a verb that no table knows, and that its object shows to be who speaks: أبدت الفيدرالية قلقها.

Of two bare nouns behind a verb the first is its subject where the second ends in a pronoun that means it, or where the first
can only be a nominative (رجح مطلعون أن …).
"""

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.frames.later_masdar import TOLD, begins_anew
from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.frames.marked_subjects import marked_subject
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk, foretold
from tawatur.attribution.phrases.plain import acts, plain_somebody
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import somebodys_many
from tawatur.attribution.reading.agreement import is_adjective
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition, nobody_named
from tawatur.attribution.reading.valency import has_object
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# the longest subject, in tokens
LONGEST = 7
# the shortest plural in ون
SHORTEST_PLURAL = 5
# the shortest noun that a pronoun is joined to
SHORTEST_OWNED = 3
# acts whose verbs have a verbal noun for what was said
ANNOUNCES = ("affirm", "announce", "deny")
# pronouns by which an object takes up a subject of each gender
TAKES_UP = {"m": "ه", "f": "ها"}


def strange_subject(walk: Walk, position: int) -> int:
    """How many tokens at `position`, right behind the verb, are its subject; the walk then knows it. 0 where none is."""
    scene, cue = walk.scene, walk.cue
    if position != cue.index + 1 or walk.subject or cue.participle or cue.form.enclitic:
        return 0
    if cue.form.number != "s" or cue.form.person != 3 or foretold(scene, cue) or position in scene.time_after:
        return 0
    before = scene.phrases_ending.get(cue.index)
    if not cue.prefix and before is not None and not before.governed and before.speaks:
        return 0  # الوزير أعلن الإفراج
    found = _many(scene, position) or _with_its_object(walk, position) or _before_governed(walk, position)
    found = found or _before_masdar(walk, position)
    found = found or _somebody_of_his(walk, position) or _his_own(walk, position)
    marked = marked_subject(walk, position) if found is None else None
    if found is None and marked is None:
        return 0
    walk.subject += [one for one in (found, marked) if one is not None]
    return walk.subject[-1].after + (marked is not None) - position


def _many(scene: Scene, token: int) -> NounPhrase | None:
    """People in the plural that only a subject is written as, indefinite or somebody's: مطلعون، مراقبون محليون، محاموه."""
    if somebodys_many(scene.document.light[token]) and describes(scene, token) and not _finite(scene, token):
        after = token + 1
        while scene.word(after).startswith("ال") and scene.word(after).endswith("ون"):
            after += 1
        return nobody_named(scene, token, after)
    if not _nominative(scene, token):
        return None
    after = token + 1
    while after < len(scene.fold) and _nominative(scene, after):
        after += 1
    return nobody_named(scene, token, after)


def _before_governed(walk: Walk, first: int) -> NounPhrase | None:
    """People or a body in plain words right before the preposition that the verb governs: أعلنت | عدة فرق | عن خطط."""
    scene, form = walk.scene, walk.cue.form
    found = plain_somebody(scene, first)
    if found is None or found.after >= walk.limit:
        return None
    feminine = scene.fold[first].endswith(("ه", "ات"))
    if feminine and form.gender == "m":
        return None
    complements = {c for reading in walk.cue.readings for c in reading.verb.complements}
    governs = [p for p in PREPOSITIONS if scene.is_(found.after, p) and p in complements]
    bare = governs and is_bare_preposition(scene.fold[found.after])
    return found if bare and not any(f"object+{p}" in complements for p in governs) else None


def _before_masdar(walk: Walk, first: int) -> NounPhrase | None:
    """A noun with its owner, of the verb's gender, before the commas behind which a verbal noun tells what is announced.

    أعلنت | صحة المدينة، أمس، | تسجيل إصابتين؛ أعلنت | مباحث الوادي، | القبض على لصين.
    """
    scene, form, owner = walk.scene, walk.cue.form, first + 1
    if form.verb.act not in ANNOUNCES or "object" not in form.verb.complements or owner >= walk.limit:
        return None
    if (
        not describes(scene, first)
        or scene.fold[first].startswith("ال")
        or scene.phrase_at(first) is not None
    ):
        return None
    feminine = scene.fold[first].endswith(("ه", "ات"))
    masdar = verbal_noun(scene.fold[first], scene.document.light[first])
    if masdar or _finite(scene, first) or (feminine and form.gender == "m"):
        return None
    name = scene.phrase_at(owner)
    after = name.after if name is not None and not name.prefix else owner + _definite(scene, owner)
    while owner < after < walk.limit and _follows(scene, after):
        after += 1
    position = after
    while owner < position < walk.limit and (scene.kinds[position] == "," or position in scene.time_after):
        position = scene.time_after.get(position, position + 1)
    if position >= walk.limit or scene.kinds[position - 1] != "," or _finite(scene, position):
        return None
    told = verbal_noun(scene.fold[position], scene.document.light[position])
    return nobody_named(scene, first, after) if told and not scene.particle[position] else None


def _of_whom(walk: Walk, first: int) -> str:
    """The folded noun at `first` that ends in the pronoun of whose it is, where the verb agrees with it: غريمه، أسرته; else ""."""
    scene, form = walk.scene, walk.cue.form
    noun = owned(scene.document.light[first])
    noun = fold(noun[:-1] + "ة" if noun.endswith("ت") else noun)
    agrees = noun.endswith("ه") == (form.gender == "f")
    return noun if agrees and describes(scene, first) and not _finite(scene, first) else ""


def _somebody_of_his(walk: Walk, first: int) -> NounPhrase | None:
    """Somebody told by whose he is, with adjectives and his name, before what is announced: أعلن | غريمه السابق سالم | انسحابه.

    None of a verb that may have somebody as its object: انتقد غريمه السابق.
    """
    scene, cue = walk.scene, walk.cue
    if cue.form.verb.act not in ANNOUNCES or has_object(cue) or scene.is_(first, "honorific"):
        return None
    noun = _of_whom(walk, first)
    if not (person_noun(noun) or noun in nouns_of("ally")) or scene.phrase_at(first) is not None:
        return None
    after = first + 1
    while after < min(walk.limit, first + LONGEST) and _definite(scene, after):
        after += 1
    name = scene.phrase_at(after)
    named = name is not None and name.entities[0].kind == "person" and not name.prefix
    end = name.after if name is not None and named else after
    if not (owned_object(walk, end) or begins_anew(scene, end)):
        return None
    return name if named else nobody_named(scene, first, after)


def _his_own(walk: Walk, first: int) -> NounPhrase | None:
    """People or a body with the pronoun of whose they are, before an object, or before what a verb without one governs.

    اتهمت | أسرته | الشرطة بقتله؛ شكك | منافسه | في النتائج; not دعا | أنصاره | إلى التظاهر, who may be called.
    """
    scene, behind, noun = walk.scene, first + 1, _of_whom(walk, first)
    if not acts(noun):
        return None
    while behind < walk.limit and _definite(scene, behind) and _describes_noun(noun, scene.fold[behind]):
        behind += 1  # حزبه | الحاكم
    if behind >= walk.limit:
        return None
    complements = {c for reading in walk.cue.readings for c in reading.verb.complements}
    governed = [p for p in PREPOSITIONS if scene.is_(behind, p) and p in complements]
    somebody = has_object(walk.cue)  # اتهم، طالب
    free = governed and is_bare_preposition(scene.fold[behind]) and not somebody
    known = scene.phrase_at(behind)
    other = known.speaks and not known.prefix if known is not None else _definite(scene, behind)
    second = other and (somebody or "object" in complements)
    his = behind == first + 1 and "object" in complements and owned_object(walk, behind)  # أعلن ناديه | غيابه
    return nobody_named(scene, first, behind) if free or second or his else None


def _describes_noun(noun: str, word: str) -> bool:
    """Whether a definite word can be the adjective of a singular noun: حزبه | الحاكم; not حزبه | الخطوة، أسرته | الشرطة."""
    agrees = word.endswith("ه") == noun.endswith("ه")
    body = word.removeprefix("ال") in nouns_of("body", "government")
    return agrees and not body and is_adjective("ال" + noun, word, False)


def _finite(scene: Scene, token: int) -> bool:
    return any(form.kind in FINITE for _, form in scene.verbs(token))


def _nominative(scene: Scene, token: int) -> bool:
    word = scene.fold[token]
    if len(word) < SHORTEST_PLURAL or not word.endswith("ون") or not describes(scene, token):
        return False
    one = word[:-2]  # a participle, or where somebody is from
    return (one.startswith("م") or one.endswith("ي")) and max(frequency(one), frequency(one + "ين")) > 0


def _with_its_object(walk: Walk, first: int) -> NounPhrase | None:
    """A definite noun with its adjectives, or a name in quotation marks, before a noun with its pronoun: أبدت الفيدرالية قلقها."""
    scene, gender = walk.scene, walk.cue.form.gender
    opening = scene.kinds[first] == "o"
    if opening:
        index = scene.quotation[first]
        end = scene.document.quotations[index].end if index >= 0 else first
        if not 1 < end - first <= QUOTED_NAME or not owned_object(walk, end + 1):
            return None
        known = scene.phrase_at(first + 1)
        return known if known is not None and known.speaks else nobody_named(scene, first + 1, end)
    head = first
    first += scene.is_(first, "demonstrative") and first + 1 < walk.limit  # تلك | القوات
    if not _definite(scene, first) or verbal_noun(scene.fold[first], scene.document.light[first]):
        return None
    feminine = scene.fold[first].endswith(("ه", "ات"))
    if feminine != (gender == "f"):
        return None
    after = first + 1
    while after < min(walk.limit, first + LONGEST) and (
        _follows(scene, after) or scene.fold[after].startswith("لل") or _joined_noun(scene, after)
    ):
        after += 1
    while after < min(walk.limit, first + LONGEST) and _strange_name(scene, after):
        after += 1
    apart = after < walk.limit and scene.kinds[after] == ","  # أبدى الحارس القديم باولينيو، فرحته
    told = walk.cue.form.verb.act in TOLD and begins_anew(scene, after + apart)
    return nobody_named(scene, head, after) if told or owned_object(walk, after + apart) else None


def _definite(scene: Scene, token: int) -> bool:
    return scene.fold[token].startswith("ال") and describes(scene, token)


def _follows(scene: Scene, token: int) -> bool:
    """Whether a definite word goes on with the noun before it, known or not."""
    return scene.fold[token].startswith("ال") and scene.kinds[token] == "w" and not scene.particle[token]


def _strange_name(scene: Scene, token: int) -> bool:
    """Whether a word that no paper has with the article can be somebody's name behind his role: الحارس القديم | باولينيو."""
    word = scene.fold[token]
    plain = scene.kinds[token] == "w" and describes(scene, token) and not scene.verbs(token)
    strange = frequency("ال" + word) == 0 and not word.endswith(("ه", "ها", "هم"))
    return plain and strange and not verbal_noun(word, scene.document.light[token])


def _joined_noun(scene: Scene, token: int) -> bool:
    """Whether an indefinite noun behind ل stands before its owner: الفيدرالية العربية | لحقوق | الإنسان."""
    word = scene.fold[token]
    owner = scene.fold[token + 1] if token + 1 < len(scene.fold) else ""
    return scene.kinds[token] == "w" and word.startswith("ل") and is_joined(word) and owner.startswith("ال")


def owned_object(walk: Walk, token: int) -> bool:
    """Whether a noun with a pronoun of the verb's gender stands at `token`, perhaps in quotation marks: قلقها، "انزعاجها"."""
    scene = walk.scene
    token += token < walk.limit and scene.kinds[token] == "o"
    if token >= walk.limit or scene.kinds[token] != "w" or scene.particle[token] or token in scene.time_after:
        return False
    word, light = scene.fold[token], scene.document.light[token]
    pronoun = TAKES_UP.get(walk.cue.form.gender, "")
    noun = light.removesuffix(pronoun)
    if not pronoun or noun == light or len(noun) < SHORTEST_OWNED or word.startswith(("ال", "و")):
        return False
    stem = fold(noun)
    known = max(frequency("ال" + stem), frequency("ال" + stem.removesuffix("ت") + "ه"))
    masdar = verbal_noun(stem, noun) and not scene.verbs(token)
    return (known > 0 or masdar) and not (word[0] in "بلك" and is_joined(word))
