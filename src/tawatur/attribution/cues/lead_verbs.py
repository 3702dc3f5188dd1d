"""Leading verbs: those that lead to one of saying or to its verbal noun (عاد ليؤكد أن، مضى إلى القول إن)."""

from collections.abc import Sequence
from itertools import takewhile

import msgspec

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.plain import has_will
from tawatur.attribution.reading.finite import looks_finite, reports_finite, verb_shaped
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import Scene, describes
from tawatur.knowledge import verbs
from tawatur.knowledge.paradigms import Gender, Number
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm

# how far before it a verb may stand that only leads to the one that says: its subject
REACH_LEADING = 7
# the noun for what words come to, and how far before it these may be told, with what describes them
GIST, REACH_GIST = "مفاد", 6
# how far before a verbal noun the verb of answering may stand
REACH_ANSWER = 14
# tokens of a quotation, with its mark, that is no more than a name
SHORTEST_WORDS = 3
# what is done by the verbal nouns by which somebody answers, which no deed is
_ANSWERS = ("announce", "demand", "warn", "deny", "accuse", "promise", "affirm", "threaten")
# gender and number that the pronoun shows of whoever says it
SHOWN: dict[str, tuple[Gender, Number]] = {
    "ها": ("f", "s"),
    "هم": ("m", "p"),
    "هما": ("mf", "d"),
    "هن": ("f", "p"),
    "ه": ("m", "s"),
}


def masdars(options: Sequence[tuple[str, VerbForm]]) -> tuple[str, list[VerbForm]]:
    """The readings of a word as a verbal noun of saying, with the article or whoever says it, and what is joined before them."""
    gists = [(p, f) for p, f in options if _as_gist(f)]
    if gists:
        return gists[0][0], [msgspec.structs.replace(f, gender="mf", enclitic="") for _, f in gists]
    found = [(p, f) for p, f in options if f.kind == "masdar" and (_with_article(p, f) or _by_whom(p, f))]
    found = [
        (p, f) for p, f in found if f.verb.act in ("say", "affirm", "deny") and "that" in f.verb.complements
    ]
    return (found[0][0], [_as_shown(form) for _, form in found]) if found else ("", [])


def _as_shown(masdar: VerbForm) -> VerbForm:
    """The verbal noun with the gender and number of the pronoun that says whose words they are; without one, anybody's."""
    gender, number = SHOWN.get(masdar.enclitic, ("mf", "s"))
    return msgspec.structs.replace(masdar, gender=gender, number=number)


def _with_article(prefix: str, form: VerbForm) -> bool:
    return prefix.endswith(("ال", "لل")) and not form.enclitic


def _by_whom(prefix: str, form: VerbForm) -> bool:
    """Whether the verbal noun stands behind بـ with a pronoun: بقوله، بتأكيدها."""
    return prefix.endswith("ب") and form.enclitic in SHOWN


def leads_to_saying(scene: Scene, index: int, before: Sequence[Cue]) -> bool:
    """Whether a verbal noun is how its clause's verb says something: مضى إلى القول إن، بدأ بالتأكيد على أن، تطرق إلى الأمر بقوله: …

    A verb of saying before it in the clause has أن as its own (رد بالقول إن), so only another verb leads to it. `before` are the
    cues found so far.
    """
    if gist(scene, index):
        return True
    if not masdars(scene.verbs(index))[1]:
        return False
    start = scene.sentence_start[index]
    clause = next((t + 1 for t in range(index - 1, start, -1) if scene.kinds[t] in ",:oc."), start)
    own = [cue for cue in before if cue.index >= clause]
    words = [scene.fold[t].removeprefix("و").removeprefix("ف") for t in range(clause, index)]
    leads = any(word in words_of("leads_to") for word in words)
    only = all(
        scene.fold[cue.index].removeprefix("و").removeprefix("ف") in words_of("leads_to") for cue in own
    )
    by_words = scene.fold[index].startswith("ب") and not scene.is_(index + 1, "ala")
    if by_words and says_what(scene, index + 1) and not (own and _takes_words(own[-1])):
        somebody = any(p.speaks and not p.governed for t in range(clause, index) if (p := scene.phrase_at(t)))
        return leads or somebody or not scene.fold[index].startswith("بال")
    again = scene.fold[index].startswith("ال") and any(word in words_of("says_again") for word in words)
    others = (c for c in own if scene.fold[c.index].removeprefix("و") not in words_of("says_again"))
    again = again and next(others, None) is None  # أعاد الوزير التأكيد على أن، واصل التأكيد على أن
    that = index + 1 + scene.is_(index + 1, "ala")
    if not scene.is_(that, "that", "that_pronoun"):
        return False
    joined = scene.fold[index].startswith(("بال", "لل"))  # عاد الوزير | للتأكيد على أن
    governed = joined or scene.is_(index - 1, "ila", "ala", "fi")
    governed = governed or (scene.fold[index - 1] == "حد" and scene.is_(index - 2, "ila"))
    return (governed and leads and only) or again


def answered_by(scene: Scene, index: int) -> tuple[str, list[VerbForm]]:
    """The readings of a verbal noun by which somebody answers: ردت الوزارة | بإعلان إضراب، ردت أمس | بدعوة جارتها إلى الهدوء."""
    found = [
        (p, f)
        for p, f in scene.verbs(index)
        if f.kind == "masdar" and p == "ب" and not f.enclitic and f.verb.act in _ANSWERS
    ]
    if not found:
        return "", []
    for token in range(index - 1, max(scene.sentence_start[index], index - REACH_ANSWER) - 1, -1):
        if scene.kinds[token] in ":o." or scene.is_(token, "that", "that_pronoun"):
            return "", []
        forms = scene.verbs(token) if scene.cover[token] is None else []
        if forms and not any(_answers(prefix, form) for prefix, form in forms):
            return "", []  # رد على النواب ووعد | بإعلان النتائج: another verb's
        if scene.fold[token] in nouns_of("charged"):
            return "", []  # رد القاضي الدعوى الخاصة | باتهام النائب
        if forms:
            return found[0][0], [
                msgspec.structs.replace(form, kind="participle", gender="mf") for _, form in found
            ]
    return "", []


def worded(scene: Scene, index: int) -> tuple[str, list[VerbForm]]:
    """A noun for words with the quoted ones behind it, as a verb of saying: ختم كلمته | بعبارة "سنعود أقوى مما كنا".

    It is one of the words for that (``worded``).
    """
    if not says_what(scene, index + 1):
        return "", []
    if any(scene.is_(t, "that", "that_pronoun") for t in range(scene.sentence_start[index], index)):
        return "", []  # قال إن الحزب رفع لافتات بعبارة "…": within what somebody says
    mark = index + 1 + (scene.kinds[index + 1] == ":")
    quoted = scene.quotation[mark] if mark < len(scene.fold) and scene.kinds[mark] == "o" else -1
    if quoted < 0 or scene.document.quotations[quoted].end - mark <= SHORTEST_WORDS:
        return "", []
    if not _tells_before(scene, index):
        return "", []
    verb = next(v for v in verbs() if v.act == "say")
    return "ب", [VerbForm(verb, "participle", 3, "mf", "s", verb.lemma)]


def _tells_before(scene: Scene, index: int) -> bool:
    """Whether the nearest finite verb before `index` is one of saying or closing: علق الشاعر، ختم كلمته; not عرف الشاعر."""
    for token in range(index - 1, scene.sentence_start[index] - 1, -1):
        word = scene.fold[token].removeprefix("و")
        if word in words_of("closes_speech") or reports_finite(scene, token):
            return True
        if verb_shaped(scene, token) and looks_finite(word, scene.document.light[token].removeprefix("و")):
            return False
    return False


def _answers(prefix: str, form: VerbForm) -> bool:
    """Whether the word is a finite verb of answering in the third person, of what happened: ردت، وترد."""
    told = form.kind in ("perfect", "imperfect") and form.person == 3 and prefix in ("", "و", "ف")
    return told and fold(form.verb.lemma) in words_of("answers_by")


def gist(scene: Scene, index: int) -> bool:
    """Whether a word tells, with a pronoun, what the words before it come to: نتيجة | مفادها أن، تعليقا ساخرا | مفاده أن."""
    if not any(_as_gist(form) for _, form in scene.verbs(index)) or not says_what(scene, index + 1):
        return False
    for token in range(index - 1, max(scene.sentence_start[index], index - REACH_GIST) - 1, -1):
        if scene.kinds[token] != "w":
            return False
        if scene.fold[token].removeprefix("ب").removeprefix("ل") in words_of("gist_of"):
            return True
    return False


def _as_gist(form: VerbForm) -> bool:
    return form.kind == "masdar" and form.written == GIST and form.enclitic in SHOWN


def _takes_words(cue: Cue) -> bool:
    """Whether the words behind بقوله are the verb's own: رد بقوله إن, not أشار إلى الأمر بقوله إن."""
    complements = set(cue.form.verb.complements)
    return bool(complements & {"that", "direct"}) and not complements & {"ila", "an", "min"}


def says_what(scene: Scene, token: int) -> bool:
    """Whether a complementiser, quotation or colon stands at `token`, or behind a comma there: بالقول، إنها …"""
    token += scene.kinds[token : token + 1] == [","]
    return scene.is_(token, "that", "that_pronoun") or scene.kinds[token : token + 1] in (["o"], [":"])


def by_saying(scene: Scene, token: int) -> bool:
    """Whether the word is a verbal noun of saying behind بـ (رد بالقول إن، بقوله إن): what follows it is what was said."""
    if scene.kinds[token] != "w":
        return False
    return any(
        form.kind == "masdar"
        and (prefix.endswith("بال") or _by_whom(prefix, form))
        and form.verb.act == "say"
        and "that" in form.verb.complements
        for prefix, form in scene.verbs(token)
    )


def comes_to_say(scene: Scene, index: int) -> bool:
    """Whether the clause's first verb only leads to this one: عاد الوزير ليؤكد أن …; not جاء مقتل الوزير ليكشف …"""
    start = max(scene.sentence_start[index], index - REACH_LEADING)
    return any(
        scene.fold[t].removeprefix("و").removeprefix("ف") in words_of("leads_to")
        and not _of_thing(scene, t, index)
        for t in range(start, index)
    )


def _of_thing(scene: Scene, verb: int, index: int) -> bool:
    """Whether a thing is the subject of the verb that leads to the one at `index`: جاءت | زيارة الوزير, فوز المرجان | جاء."""
    if verb + 1 < index:
        word = scene.fold[verb + 1]
        thing = describes(scene, verb + 1) and verb + 1 not in scene.time_after
        return thing and not (has_will(word) or paper_noun(word))
    owner, start = scene.phrases_ending.get(verb), scene.sentence_start[verb]
    if owner is not None:
        head = owner.first - 1
        plain = owner.how == "name" and head >= start and describes(scene, head) and not scene.verbs(head)
        return plain and not scene.fold[head].startswith(("ال", "وال")) and not has_will(scene.fold[head])
    words = list(takewhile(lambda t: describes(scene, t), range(verb - 1, start - 1, -1)))
    definite = bool(words) and scene.fold[verb - 1].startswith("ال")
    return definite and not any(has_will(scene.fold[t]) for t in words)
