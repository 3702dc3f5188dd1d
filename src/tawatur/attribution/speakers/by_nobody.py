"""By nobody: passives and impersonal verbs whose subject left out would otherwise be looked for among earlier speakers.

واتهم سالم بالتهرب (whom the text is about is accused), الهجوم الذي اتهمت المدينة بتنفيذه (the charge takes up the noun that the
clause describes), ويعتقد أنها غنية (it is believed).
"""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.phrases.turns import Turn, is_plural
from tawatur.attribution.reading.finite import only_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition
from tawatur.model import SpeakerRule
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# pronouns by which what is charged takes up a noun before the verb
TAKEN_UP = ("ه", "ها")
# acts of verbs that things do as well, which show something
SHOWING = ("affirm", "announce", "feel", "report", "say", "threaten")
# how far before a verb the thing may stand that shows something, half as far for a man
REACH_THING = 8
# how far behind a charge whom it is about may deny it
REACH_DENIED = 16
# how many words of a charge may stand before that pronoun: بالوقوف وراءه
REACH_PRONOUN = 2


def by_nobody(scene: Scene, draft: Draft, turn: Turn, rule: SpeakerRule, about: bool) -> bool:
    """Whether the verb of `draft`, whose subject left out was taken for `turn` by `rule`, has nobody as its subject.

    `about`: a relative pronoun before the verb can be its subject.
    """
    if rule == "speaker_before" and _several(scene, draft):
        return True
    if rule != "speaker_behind" and _most_of_them(scene, draft):
        return True
    if not rule.startswith("dropped") or draft.frame.form.enclitic or draft.cue.participle:
        return False
    evinces = fold(draft.frame.form.verb.lemma) in words_of("evinces")
    shown = words_of("pictures", "evidence") if evinces else words_of("pictures")
    if scene.word(draft.cue.index + 1).removeprefix("ال") in shown:
        return True  # كشفت صور الأقمار الصناعية أعمالا: no words
    if _thing_shows(scene, draft) or (rule == "dropped_agreeing" and _thing_before(scene, draft)):
        return True
    if draft.frame.kind == "that" and scene.fold[draft.cue.index].removeprefix("و") in words_of("rumoured"):
        return True  # وتردد أمس أن اللاعب سيرحل: what is rumoured is the clause
    if _denied_behind(scene, draft):
        return True
    own = _own_death(scene, draft, turn)
    return own or _charged(scene, draft, turn, rule, about) or _believed(scene, draft, rule)


def _thing_shows(scene: Scene, draft: Draft) -> bool:
    """Whether a thing right behind the verb is its subject, and shows what follows: تؤكد الانتهاكات | فشلها، كشفت البطولة عن.

    So does this thing: وتهدد هذه الخطوة المدينة بـ.
    """
    cue, noun = draft.cue, draft.cue.index + 1
    noun += scene.is_(noun, "demonstrative") and scene.word(noun + 1).startswith("ال")
    shows = cue.form.kind in FINITE and cue.form.verb.act in SHOWING and not cue.form.enclitic
    thing = scene.word(noun).removeprefix("ال")
    behind = draft.frame.introduced > noun and scene.phrase_at(noun) is None
    if not (shows and behind) or scene.kinds[noun + 1] == ",":
        return False
    reveals = draft.frame.kind == "an" and fold(cue.form.verb.lemma) in words_of("seldom_it_alone")
    return thing in words_of("mute") or (reveals and is_verbal_noun(scene, noun))  # كشف فك الشفرة عن اسم


def _thing_before(scene: Scene, draft: Draft) -> bool:
    """Whether a thing nearest before the verb, which agrees with it, shows what follows: في خطوات أخرى | تعبر عن …، لكنها تشير إلى.

    Not where a pronoun takes the thing up behind the verb, which has another subject: في زيارة | تؤكد خلالها أن.
    """
    cue = draft.cue
    act = cue.form.verb.act  # a body announces itself: تدرس صفقة لكنها تعلن عن خسائر
    shows = cue.form.kind == "imperfect" and act in SHOWING and act != "announce" and cue.form.number == "s"
    if (
        not shows
        or cue.prefix.startswith("و")
        or draft.frame.form.enclitic
        or draft.frame.kind == "quotation"
    ):
        return False
    taken_up = draft.frame.introduced - cue.index == 1 and draft.frame.kind == "that"
    if taken_up and fold(cue.form.verb.lemma) not in words_of("evinces"):
        return False  # قالت إن
    if scene.particle[cue.index + 1] and not is_bare_preposition(scene.fold[cue.index + 1]):
        return False
    feminine = cue.form.gender == "f"
    first = max(scene.sentence_start[cue.index], cue.index - (REACH_THING if feminine else REACH_THING // 2))
    for token in range(cue.index - 1, first - 1, -1):
        phrase = scene.cover[token]
        if scene.kinds[token] in ".:oc" or (phrase is not None and phrase.speaks):
            return False
        if scene.is_(token, "perfect", "that", "relative_what"):
            return False
        word, light = scene.fold[token].removeprefix("و").removeprefix("ال"), scene.document.light[token]
        if light.endswith(("ة", "ات")) == feminine and word in words_of("mute", "evidence", "pictures"):
            return cue.prefix == "ف" or _acts_before(scene, token)
    return False


def _acts_before(scene: Scene, token: int) -> bool:
    """Whether a verb stands before `token` in its sentence, so that the next can be of a clause: not وردا على الهجوم | هدد بـ."""
    tokens = range(scene.sentence_start[token], token)
    return any(only_finite(scene, t) and not scene.fold[t].endswith("ا") for t in tokens)  # not وردا


def _most_of_them(scene: Scene, draft: Draft) -> bool:
    """Whether most or some of things that were told of are the subject right behind the verb: اشتراطات يشير | معظمها إلى …"""
    word = scene.word(draft.cue.index + 1)
    return (
        word.endswith("ها")
        and word.removesuffix("ها") in nouns_of("some")
        and draft.cue.form.kind == "imperfect"
    )


def _own_death(scene: Scene, draft: Draft, turn: Turn) -> bool:
    """Whether the death announced is that of whoever would announce it: ظهر سامر بعدما أعلن عن مقتله."""
    token = draft.frame.content
    told, word = "".join(scene.document.light[token : token + 1]), scene.word(token)
    his = told.endswith(TAKEN_UP) and word.removesuffix("ها").removesuffix("ه") in words_of("death")
    person = len(turn.entities) == 1 and turn.entities[0].kind in ("person", "unnamed")
    return his and person and draft.frame.form.verb.act == "announce"


def _several(scene: Scene, draft: Draft) -> bool:
    """Whether several people stand before a singular verb of believing, which means others: جنديان يعتقد أنهما قتلا.

    So do things before what is best of them: وجبات خفيفة | يفضل أن تكون طازجة.
    """
    form, cue = draft.frame.form, draft.cue
    one = form.kind == "imperfect" and form.number == "s" and scene.fold[cue.index] in words_of("believed")
    before = cue.index - 1
    best = form.gender == "m" and form.number == "s" and scene.fold[cue.index] in words_of("preferably")
    indefinite = before >= 0 and not scene.fold[before].startswith("ال")
    if best and indefinite and scene.is_(cue.index + 1, "that"):
        return is_plural(scene.fold[before]) or scene.document.light[before].endswith(("ة", "ات", "ين"))
    return one and cue.index > 0 and is_plural(scene.fold[cue.index - 1])


def _charged(scene: Scene, draft: Draft, turn: Turn, rule: SpeakerRule, about: bool) -> bool:
    """Whether a verb of accusing with nobody but the accused behind it is a passive."""
    form, cue = draft.frame.form, draft.cue
    accuses = form.verb.act == "accuse" and "object+bi" in form.verb.complements
    accused = _between(scene, draft)
    if accuses and turn.phrase is not None and _same_words(scene, turn.phrase, cue.index + 1):
        return draft.frame.kind in ("bi", "that")  # هذه المراكز …. واتهمت | هذه المراكز | بأنها
    apart = [phrase for phrase in accused[1:] if scene.kinds[accused[0].after] == ","]
    if not accuses or draft.frame.kind not in ("bi", "that") or len(accused) - len(apart) != 1:
        return False
    persons = set(accused[0].entities) & {e for e in turn.entities if e.kind == "person"}
    if persons:
        return True
    if cue.relative and not about:
        return True
    bodies = all(e.kind not in ("person", "unnamed") for e in (*turn.entities, *accused[0].entities))
    # …. وتتهم الحركة بـ: the state told of before
    opens = (
        cue.prefix == "و" and cue.begins == scene.sentence_start[cue.index]
    )  # not رفض شكوى قدموها وتتهم البنك
    charges_on = opens and form.gender == "f" and bodies
    if form.kind == "imperfect" and rule == "dropped_agreeing" and not charges_on:
        return True
    behind_noun = (
        describes(scene, cue.index - 1) or scene.kinds[cue.index - 1] == ","
    )  # هجوم قرب المدينة، اتهمت …
    describing = cue.relative or (behind_noun and not cue.prefix)
    return describing and _takes_up(scene, draft.frame.content)


def _denied_behind(scene: Scene, draft: Draft) -> bool:
    """Whether whom a charge is about denies it right behind, so that nobody accuses him: وقد اتهم سالم بالرشوة، | لكنه ينفي ذلك."""
    form, after = draft.frame.form, draft.frame.content
    accused = _between(scene, draft)
    accuses = form.verb.act == "accuse" and "object+bi" in form.verb.complements
    if (
        not accuses
        or draft.frame.kind not in ("bi", "that")
        or len(accused) != 1
        or len(accused[0].entities) > 1
    ):
        return False
    for token in range(after + 1, min(after + REACH_DENIED, scene.sentence_end[after] - 1)):
        his = scene.fold[token].removeprefix("و") in words_of("but_he") or scene.word(token) in words_of(
            "and_he"
        )
        if his:
            return any(f.verb.act == "deny" and f.gender == form.gender for _, f in scene.verbs(token + 1))
    return False


def _same_words(scene: Scene, phrase: NounPhrase, first: int) -> bool:
    """Whether the words of `phrase` stand again at `first`."""
    words = scene.fold[phrase.first : phrase.after]
    return phrase.first < first and scene.fold[first : first + len(words)] == words


def _between(scene: Scene, draft: Draft) -> list[NounPhrase]:
    """The noun phrases between the verb and what it governs."""
    tokens = range(draft.cue.index + 1, draft.frame.introduced)
    return [phrase for token in tokens if (phrase := scene.phrase_at(token)) is not None]


def _takes_up(scene: Scene, content: int) -> bool:
    """Whether what is charged ends its first words in a pronoun: بتنفيذه، بالوقوف وراءه."""
    for token in range(content, min(content + REACH_PRONOUN, scene.sentence_end[content])):
        word = scene.fold[token]
        stem = next((word.removesuffix(p) for p in TAKEN_UP if word.endswith(p)), "")
        if len(stem) > len("به") and frequency(stem) + frequency(stem.removeprefix("ب")) > 0:
            return scene.document.light[token].endswith(TAKEN_UP)
    return False


def _believed(scene: Scene, draft: Draft, rule: SpeakerRule) -> bool:
    """Whether an imperfect of believing means people at large: ويعتقد أنها غنية; حيث يعتقد أنه سيلقي كلمة."""
    form, cue = draft.frame.form, draft.cue
    third = form.kind == "imperfect" and form.person == 3 and form.number == "s" and form.gender == "m"
    if not third or scene.fold[cue.index].removeprefix("و") not in words_of("believed"):
        return False
    if scene.phrase_at(cue.index + 1) is not None:
        return False  # ويتوقع دورتموند، الذي …، حضورا كبيرا
    where = scene.word(cue.index - 1) == "حيث" or (cue.index == scene.sentence_start[cue.index])
    return rule == "dropped_agreeing" or (where and rule != "dropped_nobody")
