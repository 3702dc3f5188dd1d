"""Valency: whether a verb may have or must have an object beside what was said, and whether it is a passive without a speaker."""

from collections.abc import Sequence
from itertools import pairwise

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.demands import blames_whom, demands_duty
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.plain import has_will
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_dual, is_plural, somebodys_many
from tawatur.attribution.reading.agreement import formed, may_agree
from tawatur.attribution.reading.nouns import given_names, nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes
from tawatur.text import bare, fold, owned
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# the verb of ruling, of a passive with whom it is ruled on right behind it
RULES = "حكم"
# how a plural in the accusative ends before a pronoun: شركاءه
IN_ACCUSATIVE = "اء"
# how many words العديد من, its noun and whose they are take, and two names beside each other; another noun would be whom they
# accuse
MANY_OF = 4


def lacks_object(scene: Scene, frame: Frame, cue: Cue) -> bool:
    """Whether the verb must have an object and one noun phrase alone stands between it and its content."""
    if blames_whom(scene, frame, cue):
        return True
    complements = frame.form.verb.complements
    if (
        frame.form.verb.act == "describe"
        and "object+bi" in complements
        and _described_deed(scene, frame, cue)
    ):
        return True
    accused = frame.form.verb.act == "accuse" and scene.fold[frame.introduced].startswith("ب")
    needs = "object+bi" in complements and (accused or not {"bi", "that", "direct"} & set(complements))
    needs = needs and frame.kind != "object"  # وصف الوزير | القرار: what was said is the object
    needs = needs or (frame.form.verb.act == "demand" and demands_duty(scene, frame))
    needs = needs or complements[0] == "object+that"  # أبلغت البرلمان أن …: whom she told
    # شكر الوزير على، ناشدت الأهالي بـ
    needs = needs or (f"object+{frame.kind}" in complements and frame.kind not in complements)
    if (
        not needs
        or frame.form.enclitic
        or not _one_object(scene, frame.subject, frame.form)
        or frame.kind not in ("ala", "bi", "ila", "object", "that")
    ):
        return False
    only = frame.subject[-1]
    first, after = frame.subject[0].first, only.after
    head = cue.index + 1 == first - 1 and describes(scene, cue.index + 1)
    head &= not owned(scene.document.light[cue.index + 1])  # اتهمت عائلته | الشركة بـ: she accuses
    if head and not only.prefix and not scene.fold[cue.index + 1].startswith("ال"):
        first -= 1  # وصفت | محاكمة فلان بأنها …
    while (
        not (only.how == "name" and only.entities[0].kind == "person")
        and after < frame.introduced
        and after not in scene.time_after
        and scene.fold[after - 1].startswith("ال")
        and scene.fold[after].startswith("ال")
        and not _noun_of_body(scene.fold[after])
        and bare(scene.fold[after]) not in office_heads()
        and _its_adjective(scene.fold[after - 1], scene.fold[after])
        and _may_describe(scene.fold[after].removeprefix("ال"), frame.form.gender)
    ):
        after += 1  # its adjectives
    others = [p for p in frame.addressees if not set(p.entities) <= set(only.entities)]
    others += [only] if scene.is_(after, "demonstrative") and after + 1 == frame.introduced else []
    between = range(cue.index + 1, _behind_object(scene, only, after, frame.introduced))
    timed = {t for s in between if s in scene.time_after for t in range(s, scene.time_after[s])}
    return not others and all(
        scene.kinds[t] != "w" or first <= t < after or scene.particle[t] or t in timed for t in between
    )


def _one_object(scene: Scene, phrases: Sequence[NounPhrase], form: VerbForm) -> bool:
    """Whether `phrases` are one, or several that و joins and that their case or the verb's `form` shows to be its object.

    أبلغ | المدعين والشهود | أن; ناشدت | الدول والمنظمات | بـ. Not أبلغ المدعون والشهود أن, أبلغت الشركة والنقابة أن.
    """
    if len(phrases) < 2:
        return bool(phrases)
    words = [scene.document.light[phrase.first] for phrase in phrases]
    nominative = any(word.endswith(("ون", "ان")) or owned(word).endswith("ا") for word in words)
    joined = all(later.prefix == "و" and later.first == phrase.after for phrase, later in pairwise(phrases))
    oblique = any(word.endswith("ين") and is_plural(fold(word)) for word in words)
    # a verb of hers that asks, and nobody of her gender and number behind it
    first = phrases[0].entities[0].kind == "unnamed" and not words[0].endswith(("ة", "ى", "اء"))
    asked = form.verb.act == "demand" and form.gender == "f" and first
    return joined and not nominative and (oblique or asked)


def _behind_object(scene: Scene, only: NounPhrase, after: int, introduced: int) -> int:
    """The token behind the object, or behind its relative clause, which names nobody else: الحركة | التي تحكم المدينة | بـ.

    Behind the comma that ends the clause somebody else may stand: واتهمت الحركة، التي تحكم المدينة، | المعارضين بـ.
    """
    comma = scene.kinds[after] == ","
    named = only.how == "name" and only.entities[0].kind == "person"  # وصف سالم | المدير الذي …
    clause = scene.is_(after + comma, "relative") and (comma or not named)
    ends = [token for token in range(after + 1, introduced) if scene.kinds[token] == ","]
    return after if clause and ends in ([], [introduced - 1]) else introduced


def _described_deed(scene: Scene, frame: Frame, cue: Cue) -> bool:
    """Whether a verbal noun right behind a verb of describing is what it describes: حيث وصف | موافقة المجلس … بأنها قريبة."""
    behind = cue.index + 1
    noun = verbal_noun(scene.fold[behind], scene.document.light[behind]) and not paper_noun(
        scene.fold[behind]
    )
    owner = [p for p in frame.subject if p.first > behind]  # who owns the deed
    return noun and not scene.fold[behind].startswith("ال") and (not frame.subject or owner == frame.subject)


def _noun_of_body(word: str) -> bool:
    """Whether the folded `word` with the article is a body or government, no adjective: نقابات العمال | الحكومة."""
    return bare(word) in nouns_of("body", "government")


def done_to(scene: Scene, cue: Cue) -> bool:
    """Whether a verb that is no saying can have somebody as its object: سالم يهاجم | مازنا ويصفه بـ"""
    front = scene.word(cue.index - 1)
    if front.startswith("ال") and scene.cover[cue.index - 1] is None and not has_will(front):
        return False  # الفيلم هاجم سالم قصته
    takes = any("object" in form.verb.complements for form in cue.readings)
    takes |= cue.form.verb.act in ("criticise", "praise", "condemn")
    return takes and cue.form.verb.act not in ("say", "report")


def passive(scene: Scene, cue: Cue, frame: Frame) -> bool:
    """A charge or description with nobody it is about behind the verb is a passive: اتُّهموا بأنهم …، المصادر التي وصفت بالموثوقة."""
    form = frame.form
    if form.verb.act == "judge" and form.kind == "perfect" and _of_thing(scene, cue, frame):
        return True
    if form.verb.lemma == RULES and form.kind == "perfect" and scene.word(cue.index + 1) in words_of("on_it"):
        return True  # وحكم عليه بأن يدفع
    if (
        form.verb.act not in ("accuse", "describe")
        or form.enclitic
        or not any("object+" in c for c in form.verb.complements)
    ):
        return False
    token = cue.index + 1
    if frame.kind in ("that", "bi") and _only_nominative(scene, token, frame.introduced):
        return True
    if _in_case(scene, token, frame) or _accused_together(scene, token, frame):
        return True
    while token < frame.introduced and (scene.is_(token, "adverb") or token in scene.time_after):
        token = scene.time_after.get(token, token + 1)
    return token >= frame.introduced and frame.kind in ("that", "bi")


def _in_case(scene: Scene, first: int, frame: Frame) -> bool:
    """Whether only the case stands between the verb and the charge: اتهمت | في قضية الرشوة | بالتزوير, and nobody accused."""
    led = scene.fold[first] == "في" and scene.word(first + 1).removeprefix("ال") in words_of("case_at_law")
    if any(
        scene.cover[t] is not None or scene.fold[t] in given_names()
        for t in range(first + 1, frame.introduced)
    ):
        return False  # يتهم في قضية الرشوة | سالم الوادي | بالتزوير
    return led and frame.kind == "bi" and frame.form.verb.act == "accuse" and not frame.subject


def _accused_together(scene: Scene, first: int, frame: Frame) -> bool:
    """Whether two that و joins stand alone between the verb and the charge, so that they are accused: اتهم | سالم وشركاؤه | بـ.

    The second is one word with the pronoun of the first, or somebody's name. Where its form does not show that it is no object,
    the verb opens its sentence: النيابة تتهم | سالم وزوجته | بـ: she accuses.
    """
    together = frame.subject
    if frame.form.verb.act != "accuse" or frame.kind != "bi" or len(together) < 2:
        return False
    if together[0].first > first + 1 or together[-1].after != frame.introduced:
        return False
    second = scene.document.light[together[-1].first].removeprefix("و")
    begins = scene.sentence_start[first - 1]
    opens = (
        first - 1 == begins + scene.is_(begins, "conjunction") and frame.form.kind == "perfect"
    )  # كما | اتهم
    if not (opens or somebodys_many(second)) or owned(second).endswith(IN_ACCUSATIVE):
        return False
    joined = all(b.prefix == "و" and b.first == a.after for a, b in pairwise(together))
    own = all(
        (p.after - p.first == 1 and bool(owned(scene.document.light[p.first])))
        or (p.how == "name" and p.entities[0].kind == "person" and p.after - p.first < MANY_OF)
        for p in together[1:]
    )
    return joined and own


def _only_nominative(scene: Scene, first: int, introduced: int) -> bool:
    """Whether whoever stands alone between the verb and the charge is no object: اتهم | الزوجان بـ، واتهمت | هي ووالدتها بـ.

    Nor are many of some people: اتهم | العديد من مشجعي الأندية بـ.
    """
    words = scene.fold[first:introduced]
    if not words or any(kind != "w" for kind in scene.kinds[first:introduced]):
        return False
    if words[0] in words_of("he_or_they"):
        return all(word.startswith("و") for word in words[1:])
    ending = words[0][-2:]
    many = is_dual(words[0]) if ending == "ان" else ending == "ون"
    if words[0].startswith("ال") and many:
        return all(word.startswith("ال") and word.endswith(ending) for word in words[1:])
    some = words[0] in nouns_of("some") and words[1:2] == ["من"] and len(words) >= MANY_OF
    owner = first + MANY_OF - 1
    return (
        some
        and not words[MANY_OF - 2].startswith("ال")
        and all(word.startswith("ال") for word in words[MANY_OF - 1 :])
        and all(
            scene.fold[t].endswith("يه") and _beside(scene, owner, t) for t in range(owner + 1, introduced)
        )
    )


def _beside(scene: Scene, noun: int, adjective: int) -> bool:
    """Whether what stands at `adjective` is in no phrase of its own beside the noun."""
    return scene.cover[adjective] in (None, scene.cover[noun])


def _of_thing(scene: Scene, cue: Cue, frame: Frame) -> bool:
    """Whether a verb of judging says of an indefinite thing right before it what it is held to be: تصريحات اعتبرت "معادية"."""
    thing, bare_verb = cue.index - 1, not (cue.prefix or frame.form.enclitic or frame.subject)
    quoted = scene.kinds[cue.index + 1 : cue.index + 2] == ["o"]
    right_behind = frame.content - cue.index <= 1 + quoted and frame.kind in ("object", "quotation")
    noun = scene.fold[thing]
    hit = scene.hits.get(thing)
    words = hit is not None and hit.function == "medium"
    plain = describes(scene, thing) and not person_noun(noun) and noun not in nouns_of("media")
    return bare_verb and right_behind and not noun.startswith("ال") and (words or plain)


def has_object(cue: Cue) -> bool:
    """Whether the verb may also have somebody as its object: دعا، اتهم، حمل الوزير الشركة مسؤولية …"""
    complements = (c for form in cue.readings for c in form.verb.complements)
    accuses = any(form.verb.act == "accuse" for form in cue.readings)
    return accuses or any(c.startswith("object+") for c in complements)


def _its_adjective(noun: str, word: str) -> bool:
    """Whether the folded `word` with the article can be an adjective: it agrees, and has a feminine (الوزير الجديد | القرار)."""
    return formed(word) and may_agree(noun, word)


def _may_describe(word: str, gender: str) -> bool:
    """Whether a word that stands with the article can be an adjective of whoever a verb in `gender` has as its subject.

    An adjective has a form for the other gender: وصف الوزير الجديد بأنه …; وصف الوزير | القرار بأنه …
    """
    feminine = word.endswith("ه")
    if gender == "f":
        return word.endswith("ي") or (feminine and frequency("ال" + word[:-1]) > 0)
    many = word.endswith(("ون", "ين"))
    return many or (not feminine and not word.endswith("ات") and frequency("ال" + word + "ه") > 0)
