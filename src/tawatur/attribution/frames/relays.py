"""Relays: somebody passes on another's words (نقلت الوكالة عن مصدر قوله إن …)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.lead_verbs import says_what
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.governed import find_frame
from tawatur.attribution.frames.long_quotes import long_quotation
from tawatur.attribution.frames.owned_words import behind_words
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, described, nobody_named
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm

# how far behind the verb "عن + source" may stand
REACH_SOURCE = 20
# how far behind the source قوله may stand: the source's own description lies between
REACH_SAYING = 16
# how far behind the verb of a clause that leaves a source unnamed the أن may stand
REACH_CONDITION = 7
# a word with a possessive pronoun that is shorter is mostly something else
SHORTEST_OWNED = 4
# pronouns of somebody spoken of before, joined to عن and على لسان
OF_HIM = ("هم", "ها", "ه")
# behind على, through whose mouth something is told
TONGUE = "لسان"
# the vowel u, behind the first letter of a passive
DAMMA = "\N{ARABIC DAMMA}"


def relay(scene: Scene, cue: Cue, limit: int) -> Frame | None:
    """The frame of a verb that passes on what a source said, or None where `cue` is no such verb.

    Verbs that relay (نقل) need no more than عن and the source; others (تابع البيان عن الوزير قوله) need قوله too.

    The source is the noun phrase behind عن; the content follows قوله إن, a complementiser, a quotation, or stands bare.
    """
    form = next((f for f in cue.readings if f.verb.relays), None)
    if cue.participle or (form is None and cue.form.verb.act not in ("say", "report")):
        return None
    source, position = _source(scene, cue, limit)
    if source is None:
        return None
    position = max(position, source.after)
    by = scene.phrase_at(position) if pronoun_source(scene, source) and position < limit else None
    by = by if by is not None and by.speaks and not by.prefix else None
    position = position if by is None else by.after  # ونقلت عنه | الوكالة أن
    limit = scene.sentence_end[cue.index] if limit <= position else limit
    frame = _saying(scene, position, scene.sentence_end[cue.index])
    if frame is None and form is not None:
        beyond = _over_condition(scene, source, position)
        frame = _behind(scene, form, beyond or position, scene.sentence_end[cue.index] if beyond else limit)
    if frame is None:
        return None
    frame.subject = [by] if by is not None else []
    frame.subject += [p for p in subjects_after(scene, cue, source.first - 1)[0] if p is not source]
    frame.source = source
    return frame


def pronoun_source(scene: Scene, source: NounPhrase) -> str:
    """The pronoun that stands for a source spoken of before (نقلت عنه قوله); empty for a source with words of its own."""
    word = scene.fold[source.first].removeprefix("و")
    alone = source.after == source.first + 1 and word in words_of("through_him")
    return next(pronoun for pronoun in OF_HIM if word.endswith(pronoun)) if alone else ""


def vocalised_passive(scene: Scene, verb: int) -> bool:
    """Whether the page writes the vowel of a passive on the verb: نُقل عن الوزير."""
    word = scene.document.article.text[scene.starts[verb] : scene.ends[verb]]
    return DAMMA in word.removeprefix("و")[:2]


def passed_on(scene: Scene, cue: Cue, limit: int) -> NounPhrase | None:
    """Whose words a verb that relays passes on, whatever they are: نقلت الوكالة عن الوزير وصفه الاتفاق بأنه …"""
    if cue.participle or cue.relative or not any(f.verb.relays for f in cue.readings):
        return None
    source = _source(scene, cue, limit)[0]
    return None if source is None or pronoun_source(scene, source) else source


def _source(scene: Scene, cue: Cue, limit: int) -> tuple[NounPhrase | None, int]:
    relays = not cue.relative and any(f.verb.relays for f in cue.readings)
    through, above = scene.having("an"), scene.having("ala")
    lays = cue.form.verb.complements == ["object+ila", "ila"]
    to = scene.having("ila") if lays else frozenset[int]()
    told: NounPhrase | None = None
    first = _behind_issuer(scene, cue.index + 1, limit)
    for position in range(first, min(limit, first + REACH_SOURCE - 1)):
        if told is not None and (
            scene.is_(position, "that", "that_pronoun") or long_quotation(scene, position)
        ):
            break  # نسبت الصحيفة لسالم القول "لا نتحدث | عن …"
        if relays and scene.fold[position] in words_of("through_him"):
            return nobody_named(scene, position, position + 1), position + 1
        if position in through and scene.fold[position - 1] in words_of("no_less"):
            continue  # نقل ما لا يقل | عن مئة جريح
        mouth = position in above and scene.word(position + 1) == TONGUE
        if mouth:
            position += 1  # على لسان | الوزير
        if mouth or position in through or position in to:
            phrase = scene.phrase_at(position + 1) or _titled(scene, position + 1)
            phrase = phrase or _set_off(scene, position + 1)
            if phrase is None:
                phrase = _described(scene, position + 1) or _its_own(scene, position + 1, limit)
            if phrase is None and relays:
                phrase = _anybody(scene, position + 1)
            return (phrase, phrase.after) if phrase is not None and phrase.speaks else (None, position)
        joined = scene.phrase_at(position) if lays and told is None else None
        if joined is not None and joined.prefix == "ل" and joined.speaks:
            told = joined  # نسبت الوكالة | لمصدر أمني قوله
        elif lays and told is None and scene.fold[position].startswith("لل"):
            told = _titled(scene, position)  # نسبت الوكالة | للوزير سالم الوادي القول
    return (told, told.after) if told is not None else (None, cue.index)


def _behind_issuer(scene: Scene, first: int, limit: int) -> int:
    """The token behind who issued the paper that is the subject, where عن follows: نقل بيان صادر عن | الوزارة | عن المدير قوله."""
    through = scene.having("an")
    for token in range(first + 1, min(limit, first + REACH_ISSUED)):
        if token in through and scene.fold[token - 1] in words_of("paper_issued"):
            issuer = scene.phrase_at(token + 1)
            return issuer.after if issuer is not None and issuer.after in through else first
    return first


# how far behind the verb the عن of an issuer may stand
REACH_ISSUED = 5
# how many words with the article may make a title that no table knows
LONGEST_TITLE = 3
LONGEST_QUOTED = 6  # tokens of a source's description in quotation marks, with the first mark


def _titled(scene: Scene, token: int) -> NounPhrase | None:
    """A person's name behind a title that no table knows: عن الرسام فلان الفلاني أن …، عن المعالج الفيزيائي فلان قوله …

    Or behind one with ل joined to its article: نسبت للوزير فلان قوله.
    """
    for after in range(token + 1, min(token + 1 + LONGEST_TITLE, len(scene.fold))):
        article = ("ال", "لل") if after == token + 1 else ("ال",)
        if not scene.fold[after - 1].startswith(article) or scene.particle[after - 1]:
            return None
        name = scene.phrase_at(after)
        if name is not None:
            return name if not name.prefix and name.entities[0].kind == "person" else None
    return None


def _set_off(scene: Scene, first: int) -> NounPhrase | None:
    """A person's name between commas behind a description that no table knows: عن مربي النحل، فلان الفلاني، قوله …"""
    words = described(scene, first, len(scene.fold)) if first < len(scene.fold) else None
    if words is None or scene.kinds[words.after : words.after + 1] != [","]:
        return None
    name = scene.phrase_at(words.after + 1) if words.after + 1 < len(scene.fold) else None
    if name is None or name.prefix or name.entities[0].kind != "person":
        return None
    return name if scene.kinds[name.after : name.after + 1] == [","] else None


def _described(scene: Scene, first: int) -> NounPhrase | None:
    """A source that no table knows, described by the words up to قوله: عن قائد موال للرئيس قوله …"""
    limit = min(scene.sentence_end[first] if first < len(scene.fold) else first, first + REACH_SAYING)
    for token in range(first + 1, limit):
        if scene.kinds[token] == "o" and token - first <= LONGEST_TITLE:
            return nobody_named(scene, first, token)  # عن نص الحكم "…"
        if scene.kinds[token] in ".:," or scene.is_(token, "that", "that_pronoun"):
            return None
        if any(form.kind == "masdar" and form.enclitic for _, form in scene.verbs(token)):
            return nobody_named(scene, first, token)
    return None


def _its_own(scene: Scene, token: int, limit: int) -> NounPhrase | None:
    """A source named as the subject's own: عن مراسلها، عن شهودهم."""
    if token + 1 >= limit or scene.kinds[token] != "w" or scene.particle[token]:
        return None
    word = scene.fold[token]
    noun = next((word.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه") if word.endswith(pronoun)), "")
    owned = len(word) > SHORTEST_OWNED and noun and (frequency(word) or frequency(noun))
    return nobody_named(scene, token, token + 1) if owned else None


def _anybody(scene: Scene, first: int) -> NounPhrase | None:
    """A source of whatever words, in quotation marks or up to what describes it: عن "مصدر أمني" أن، عن قرويين في الوادي أن …"""
    if first >= len(scene.fold):
        return None
    quotation = scene.quotation[first] if scene.kinds[first] == "o" else -1
    if quotation >= 0:
        end = scene.document.quotations[quotation].end
        named = scene.phrase_at(first + 1)
        if end - first > LONGEST_QUOTED or named is not None:
            return named if named is not None and named.speaks else None
        return nobody_named(scene, first + 1, end) if first + 1 < end else None
    after = first
    while after < scene.sentence_end[first] and after - first < LONGEST_TITLE and _describes(scene, after):
        after += 1
    return nobody_named(scene, first, after) if after > first else None


def _describes(scene: Scene, token: int) -> bool:
    """Whether a token is a plain word that may name or describe a source: no particle, no time, no verbal noun with a pronoun."""
    if scene.kinds[token] != "w" or scene.particle[token] or token in scene.time_after:
        return False
    if scene.is_(token, "that", "that_pronoun", "relative", "circumstance", "conjunction", "fi", "min"):
        return False
    return not any(form.kind == "masdar" for _, form in scene.verbs(token))


def _saying(scene: Scene, position: int, limit: int) -> Frame | None:
    """قوله إن، قولها: a verbal noun of saying with the source's pronoun, or with the article before its clause (القول إن)."""
    for token in range(position, min(limit, position + REACH_SAYING)):
        for prefix, form in scene.verbs(token):
            own = form.enclitic or (
                prefix == "ال" and says_what(scene, token + 1 + scene.is_(token + 1, "ala"))
            )
            if form.kind == "masdar" and own and {"that", "direct"} & set(form.verb.complements):
                saying = Cue(token, "", [form])
                return find_frame(scene, saying, limit)
    return None


def _over_condition(scene: Scene, source: NounPhrase, position: int) -> int:
    """Where أن stands behind a clause that leaves a source unnamed: عن موظفة | طلبت ألا تسمى أنها …; 0 where none does."""
    verb = position + scene.is_(position, "negator")
    if scene.fold[source.first].startswith("ال") or verb >= scene.sentence_end[source.first] or verb < 1:
        return 0
    if not (verb > position or any(f.kind == "perfect" and not f.enclitic for _, f in scene.verbs(verb))):
        return 0
    reach = range(verb + 1, min(verb + REACH_CONDITION, scene.sentence_end[source.first]))
    for token in reach:
        if scene.is_(token, "that", "that_pronoun"):
            return token
        if scene.kinds[token] != "w":
            return 0
    return 0


def _behind(scene: Scene, form: VerbForm, position: int, limit: int) -> Frame | None:
    """Content right behind the source: أن …, a quotation, or a bare noun phrase."""
    while position < limit:
        place = scene.phrase_at(position + 1) if scene.is_(position, "fi") else None
        if place is not None:
            position = place.after  # عن الطبيب فلان في غزة أن
        elif scene.kinds[position] == "," or position in scene.time_after:
            position = scene.time_after.get(position, position + 1)
        else:
            break
    if position >= limit:
        return None
    if scene.is_(position, "that", "that_pronoun") and position + 1 < scene.sentence_end[position]:
        return Frame("that", form, position + 1, position)
    if scene.kinds[position] == ":" and position + 1 < limit:
        return Frame(
            "quotation" if scene.kinds[position + 1] == "o" else "colon", form, position + 1, position
        )
    if scene.kinds[position] == "o" and scene.cover[position] is None:
        return Frame("quotation", form, position, position)
    bare = scene.kinds[position] == "w" and not scene.particle[position] and not scene.verbs(position)
    masdar = any(f.kind == "masdar" for _, f in scene.verbs(position))
    if bare and scene.fold[position].startswith("ال"):  # عن رئيس اللجنة | المختارة لشؤون الدفاع، أن
        for token in range(position + 1, min(limit, position + REACH_SAYING)):
            if scene.kinds[token] == "." or scene.verbs(token):
                break
            if (
                scene.is_(token, "that", "that_pronoun")
                and scene.kinds[token - 1] != "w"
                and token + 1 < scene.sentence_end[position]
            ):
                return Frame("that", form, token + 1, token)
    far = _far(scene, form, position, limit)
    if far is not None or not (bare or masdar):
        return far
    return behind_words(scene, Frame("object", form, position, position), limit)


def _far(scene: Scene, form: VerbForm, position: int, limit: int) -> Frame | None:
    """Content at a complementiser or a colon with a quotation behind what describes the source: عن سكان لم تسمهم في الوادي أن …"""
    token, end = position, min(limit, scene.sentence_end[position] - 1, position + REACH_SAYING)
    while token < end:
        if scene.kinds[token] == "o":
            if long_quotation(scene, token):
                return Frame("quotation", form, token, token)  # عن المدرب في مؤتمر صحفي "…"
            around = scene.quotation[token]
            closing = scene.document.quotations[around].closing if around >= 0 else None
            if closing is None or closing < token:
                return None
            token = closing + 1  # عن المدرب في مقابلة مع "صوت الوادي" أن
            continue
        if scene.kinds[token] == "." or _goes_on(scene, token):
            return None
        if scene.is_(token, "that", "that_pronoun"):
            if token > position and scene.particle[token - 1]:
                return None  # قبل أن، على أن
            return Frame("that", form, token + 1, token)
        if scene.kinds[token] == ":" and scene.kinds[token + 1] == "o":
            return Frame("quotation", form, token + 1, token)
        token += 1
    return None


def _goes_on(scene: Scene, token: int) -> bool:
    """Whether a verb of saying, or its verbal noun, has the complementiser that comes: … عن الوزير تأكيده أن، … وأضافت أن."""
    forms = [form for _, form in scene.verbs(token)]
    joined = scene.fold[token].startswith("و") and any(not form.verb.ambiguous for form in forms)
    governed = bool(scene.particle[token - 1])  # عن سكان من دون | ذكر أسمائهم أن
    return joined or (not governed and any(form.kind == "masdar" for form in forms))
