"""Marked sources: whom a source marker names (بحسب الخبراء، وفق أحدث بيانات الوزارة، وفق مشاهد بثها القصر)."""

from functools import cache

from tawatur import knowledge
from tawatur.attribution.chains.came_out import before_verb
from tawatur.attribution.chains.links import carries
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.cues.relative import passed_on_by
from tawatur.attribution.naming.papers import maker_behind
from tawatur.attribution.phrases.counted import counted_source
from tawatur.attribution.phrases.joined_members import behind_rest, member_at, told_apart_from, unlike
from tawatur.attribution.phrases.outlets import only_received
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, as_one, described, describes, nobody_named
from tawatur.model import Entity, Span
from tawatur.text import fold
from tawatur.text.frequencies import behind_li, frequency, is_joined

# a name in no list is no shorter
SHORTEST_NAME = 5
# letters of a word with ل and the article, more than
SHORTEST_DEFINITE = 4
# words between a marker and its source: a verb (ذكرت), a medium (تغريدة كتبها), an adverb
MARKER_REACH = 5
# words between the verb of a marker and whom it tells it: به، أمس
REACH_HEARER = 3
# tokens of a noun with its adjectives and the pronoun of its relative clause, before the verb
LONGEST_NOUN = 5


def source_behind(scene: Scene, position: int, after: int) -> NounPhrase | None:
    """The source that a marker which ends before token `position` names; None where what stands there does not speak.

    Whom somebody told it is none, nor before whom he did: وفق ما قال للمحققين، وفق ما روى أمام المحكمة.
    """
    if position >= after:
        return None  # the text ends in وفق
    verb = position if scene.verbs(position) else position - 1
    position = max(position, _behind_hearer(scene, verb, after))
    for token in range(position, min(after, position + MARKER_REACH)):
        if scene.kinds[token] in ".:," or scene.is_(token, "that", "that_pronoun"):
            return None
        if token == position and only_received(scene, token):
            return None  # وفق تقرير | اطلعت عليه الوكالة
        if token == position and scene.fold[token].removeprefix("ل").removeprefix("ل") in words_of("accord"):
            return None  # وفقا لاتفاق بين الوزارة والنقابة
        if token == position and _counts(scene, token):
            return None  # يوزع التمويل بحسب عدد الطلاب
        if token == position and (scene.fold[token] == "ل" or scene.kinds[token] == "o"):
            position += 1  # وفقا لـ"رويترز"
            continue
        if token == position and _this(scene, token) and _told_by(scene, token + 1):
            position += 1  # وفقا لهذا المصدر، استنادا إلى هذا الاستطلاع
            continue
        counted = counted_source(scene, token, after) if token == position else None
        if counted is not None:
            return without_preposition(scene, counted, people=True)  # نقلا عن ثلاثة مصادر
        phrase = scene.phrase_at(token)
        if phrase is not None and token > verb and _where_said(scene, verb, token):
            return None
        if token == position and (phrase is None or phrase.entities[0].kind == "unnamed"):
            put_out = _publisher(scene, token)  # وفق المعلومات التي نشرتها صحيفة …
            if put_out is not None:
                return put_out
        if phrase is not None:
            return phrase if phrase.speaks else None
        if token == position and scene.fold[token] in words_of("same_before"):
            position += 1  # حسب ذات المصدر
            continue
        if token == position and _newest(scene, token, after):
            position += 1  # وفق أحدث بيانات الوزارة
            continue
        if token == position and _unknown_verb(scene, token):
            continue  # بحسب ما نشره موقع …
        if scene.is_(token - 1, "ala") and scene.fold[token].startswith("لسان"):
            continue  # لما نقلته على لسانه | الوكالة
        if token == position and "ال" + scene.fold[token] in words_of("paper_part"):
            return described(scene, token, after)  # بحسب نتائج الاستطلاع
        if token == position and is_reckoned(scene.fold[token]):
            return _reckoned(scene, token, after)
        if paper_noun(scene.fold[token]) and token == position:
            named = maker_behind(scene, token)
            if named is None and scene.fold[token].startswith("لل") and not _many(scene.fold[token]):
                named = _definite_paper(scene, token, after)
            elif named is None and (words := described(scene, token, before_verb(scene, token, after))):
                named = without_preposition(scene, words)
            return named or (
                nobody_named(scene, token, token + 1) if scene.is_(token + 1, "relative") else None
            )
        if token == position:
            held = _holder_named(scene, token, after)
            if not paper_noun(scene.fold[token - 1]):  # بحسب تقرير الوكالة: the report speaks
                held = held or _body_unknown(scene, token, after)
            held = held or _broadcaster(scene, token)
            if held is not None:
                return held
        hit = scene.hits.get(token)
        known = hit is not None or scene.verbs(token) or scene.particle[token] or token in scene.time_after
        if scene.kinds[token] == "w" and not known and token == position and _strange(scene, token):
            return nobody_named(scene, token, token + 1)  # ووفق يوروبيان، …
        if scene.kinds[token] == "w" and not known:
            return None  # وفقا لسياسات …: not what somebody said
    return None


def is_hearer(scene: Scene, verb: int, phrase: NounPhrase) -> bool:
    """Whether ل or إلى makes the phrase the one to whom the verb at `verb` tells it: ما قال | للمحققين، ما صرح به إلى | صحيفة …"""
    if phrase.prefix == "ل":
        return any(form.kind in FINITE for _, form in scene.verbs(verb))
    return scene.is_(phrase.first - 1, "ila") and _says(scene, verb)


def _behind_hearer(scene: Scene, verb: int, after: int) -> int:
    """The token behind whom a marker's verb tells it, with marks and adjectives: ذكر للتلفزيون الرسمي | وزير …; 0 without him."""
    if not scene.word(verb - 1).endswith("ما"):
        return 0  # وبحسب إفادة طالب لشبكة …: no verb
    near = range(verb + 1, min(after, verb + 1 + REACH_HEARER))
    phrases = (scene.phrase_at(token) for token in near)
    hearer = next((p for p in phrases if p is not None and is_hearer(scene, verb, p)), None)
    if hearer is None or any(scene.kinds[t] in ",.:" for t in range(verb + 1, hearer.first)):
        return 0
    token, inside = hearer.after, False
    while token < after:
        inside = scene.kinds[token] == "(" or (inside and scene.kinds[token] != ")")
        adjective = scene.fold[token].startswith("ال") and scene.phrase_at(token) is None
        if not (inside or adjective or scene.kinds[token] in "oc)"):
            break
        token += 1
    return token


def _where_said(scene: Scene, verb: int, token: int) -> bool:
    """Whether what stands at `token` tells before or with whom the verb at `verb` says it: أمام | المحكمة، مع | القناة."""
    return _says(scene, verb) and scene.is_(token - 1, "place_time")


def _says(scene: Scene, verb: int) -> bool:
    """Whether a finite verb of the table that says something, and does not only pass it on, stands at `verb`: قال, not نقل."""
    forms = [form for prefix, form in scene.verbs(verb) if not prefix]  # ورد, not و and رد
    return any(form.kind in FINITE and form.verb.act != "report" for form in forms)


def _told_by(scene: Scene, token: int) -> bool:
    """Whether somebody or a paper stands at `token`."""
    return token < len(scene.fold) and (
        scene.phrase_at(token) is not None or bool(paper_noun(scene.fold[token]))
    )


def _this(scene: Scene, token: int) -> bool:
    """Whether the token is هذا or its like, perhaps behind a joined ل."""
    word = scene.fold[token]
    return scene.is_(token, "demonstrative") or (word.startswith("ل") and word[1:] in words_of("this"))


def is_reckoned(word: str) -> bool:
    """Whether the folded `word`, perhaps behind a joined ل, is a noun for what somebody reckons or recounts: لتقديرات، حصيلة."""
    bare = word.removeprefix("لل") if word.startswith("لل") else word.removeprefix("ل").removeprefix("ال")
    return bare in words_of("reckoned") or bare in words_of("serves")


def is_account(word: str) -> bool:
    """Whether the folded `word` is a noun for a paper or for what somebody reckons."""
    return bool(paper_noun(word)) or is_reckoned(word)


def _reckoned(scene: Scene, token: int, after: int) -> NounPhrase:
    """Whose estimate, toll or account a marker names, else the estimate itself: بحسب تقديرات الوزارة، وفق حصيلة جديدة."""
    owner = scene.phrase_at(token + 1) if token + 1 < after else None
    if owner is not None and owner.speaks and not owner.prefix:
        return owner
    words = described(scene, token, after) or nobody_named(scene, token, token + 1)
    return maker_behind(scene, token) or without_preposition(scene, words)


def without_preposition(scene: Scene, words: NounPhrase, people: bool = False) -> NounPhrase:
    """The noun phrase, a paper or `people`, without the ل that is joined to it: وفقا | لتوقعات الجمهور."""
    word = scene.fold[words.first]
    if word.startswith("ل") and not word.startswith("لل") and (people or is_account(word[1:])):
        span = Span(words.span.start + 1, words.span.end)
        name = span.of(scene.document.article.text)
        bare = NounPhrase(words.first, words.after, span, "", "description")
        bare.entities.append(Entity(id=f"unnamed:{name}", kind="unnamed", name=name))
        return bare
    return words


def _many(word: str) -> bool:
    """Whether the folded `word` with لل is a plural of papers or figures, which nobody in particular made: للأرقام الرسمية."""
    bare = word.removeprefix("لل")
    return bare.endswith("ات") or bare in _plurals()


@cache
def _plurals() -> frozenset[str]:
    """The folded plurals of the noun table's papers."""
    papers = (row for row in knowledge.noun_words() if row.function == "document")
    return frozenset(fold(form) for row in papers for form in row.plural)


def _definite_paper(scene: Scene, token: int, after: int) -> NounPhrase:
    """The paper that ل with the article names, with its adjectives: وفقا | للدراسة الحديثة."""
    end = token + 1
    while end < after and scene.fold[end].startswith("ال") and describes(scene, end):
        end += 1
    span = Span(scene.starts[token] + 1, scene.ends[end - 1])
    paper = NounPhrase(token, end, span, "ل", "description")
    name = behind_li(span.of(scene.document.article.text))
    paper.entities.append(Entity(id=f"unnamed:{name}", kind="unnamed", name=name))
    return paper


def _newest(scene: Scene, token: int, after: int) -> bool:
    """Whether an elative or the like stands before an indefinite paper: آخر إحصاء، أحدث بيانات."""
    following = token + 1
    plain = scene.kinds[token] == "w" and scene.hits.get(token) is None and not paper_noun(scene.fold[token])
    if following >= after or not plain or scene.is_(token, "relative_what"):
        return False
    latest = scene.fold[token].removeprefix("ل") in words_of("latest")  # آخر الإحصاءات
    definite = scene.fold[following].startswith("ال")
    return is_account(scene.fold[following]) and scene.fold[following][0] != "و" and (latest or not definite)


def _unknown_verb(scene: Scene, token: int) -> bool:
    """Whether a word behind ما with a pronoun, and a noun phrase behind it, is a verb that no table has: ما نشره موقع …"""
    what = scene.is_(token - 1, "relative_what")
    phrase = scene.phrase_at(token + 1) if token + 1 < len(scene.fold) else None
    return what and phrase is not None and phrase.speaks and scene.fold[token].endswith(("ه", "ها"))


def _holder_named(scene: Scene, token: int, after: int) -> NounPhrase | None:
    """Who is named behind a definite noun that no table knows as an office: وفق مختارها فلان الفلاني، وفق المختار فلان."""
    word = scene.fold[token]
    definite = word.startswith(("ال", "لل")) or word.endswith(("ها", "هم", "ه"))
    name = scene.phrase_at(token + 1) if token + 1 < after else None
    if name is None or name.prefix or name.how != "name" or name.entities[0].kind != "person":
        return None
    plain = scene.kinds[token] == "w" and not scene.particle[token] and token not in scene.time_after
    return name if definite and plain else None


def _broadcaster(scene: Scene, token: int) -> NounPhrase | None:
    """Who put out what a plain noun names: وفق مشاهد بثها القصر، وفق لقطات نشرتها الشرطة."""
    phrase = scene.phrase_at(token + 2) if token + 2 < len(scene.fold) else None
    if not describes(scene, token) or phrase is None or not phrase.speaks or phrase.governed:
        return None
    made = scene.fold[token + 1] in words_of("paper_made") and all(carries(e) for e in phrase.entities)
    return phrase if made or passed_on_by(scene, token + 1) else None


def _body_unknown(scene: Scene, token: int, after: int) -> NounPhrase | None:
    """A source that no table knows, by its noun: بحسب الخبراء، وفقا لوكالة الأنباء النورستانية."""
    word = scene.fold[token].removeprefix("لل").removeprefix("ل").removeprefix("ال")
    hit = scene.hits.get(token)
    unnamed = hit is not None and hit.function == "unnamed"
    if not unnamed and word not in nouns_of("media") and word not in nouns_of("person"):
        return None
    end = hit.after if hit is not None and unnamed else token + 1
    definite = scene.fold[token].startswith(("ال", "لل"))
    while end < after and end - token < MARKER_REACH and _adjective(scene, end, definite):
        end += 1
    return nobody_named(scene, token, end)


def _adjective(scene: Scene, token: int, definite: bool) -> bool:
    """Whether the word can be an adjective of a definite or indefinite noun before it, by its ending, or its genitive."""
    word = scene.fold[token]
    plain = describes(scene, token) and not scene.verbs(token) and not word.startswith("و")
    if not definite and word.startswith("ال"):
        return plain  # سلطات المطارات
    return plain and word.startswith("ال") == definite and word.endswith(("ي", "يه", "يون", "يين"))


def whom_it_has_it_from(scene: Scene, verb: int, source: NounPhrase, after: int) -> NounPhrase | None:
    """Whom a marker's source has it from, where its verb passes words on: وفقا لما نقلته قناة المرسى عن مسؤولين."""
    relays = any(form.verb.relays for t in range(verb, source.first) for _, form in scene.verbs(t))
    token = source.after
    same = nouns_of("same")
    while token < after and (
        scene.kinds[token] in "c()"
        or scene.fold[token].startswith("ال")
        or scene.fold[token] in same
        or token in scene.time_after
    ):
        token = scene.time_after.get(token, token + 1)
    if not relays or token >= after:
        return None
    pronoun = token + scene.is_(token, "ala")  # نقلت الوكالة عنه، على لسانه
    if pronoun < after and scene.fold[pronoun] in words_of("through_him"):
        return nobody_named(scene, pronoun, pronoun + 1)
    through = scene.is_(token, "ala") and scene.word(token + 1) == "لسان"
    token += through
    if not (through or scene.is_(token, "an")) or token + 1 >= after:
        return None
    phrase = scene.phrase_at(token + 1)
    return phrase if phrase is not None and phrase.speaks else None


def whose_words(scene: Scene, verb: int, source: NounPhrase) -> NounPhrase | None:
    """The pronoun of whoever the source has it from, before it: لما نقلته | عنه وكالة المرسى، ما نقلت على | لسانه قناة …"""
    for token in range(verb + 1, source.first):
        relays = scene.fold[token] in words_of("through_him") and any(
            form.verb.relays for _, form in scene.verbs(token - 1 - scene.is_(token - 1, "ala"))
        )
        if relays:
            return nobody_named(scene, token, token + 1)
    return None


def _counts(scene: Scene, token: int) -> bool:
    """Whether the noun at `token` is how many there are of those behind it, which nobody says: عدد الطلاب, not عدد من الطلاب."""
    number = scene.fold[token].removeprefix("ل") in words_of("the_number")
    return number and scene.word(token + 1).startswith("ال")


def with_others(scene: Scene, source: NounPhrase, after: int) -> NounPhrase:
    """The source with those who are joined to it: بحسب قناة "المرسى" المحلية وصحيفة "النهار", بحسب محاميه ونشطاء."""
    source = _bare(scene, source)
    others: list[NounPhrase] = []
    token = behind_rest(scene, source.after)
    while token < after and scene.kinds[token] != ",":
        known = scene.phrase_at(token)
        other = known or member_at(scene, token)
        if other is None or other.prefix != "و" or not other.speaks:
            break
        if not (
            (known is not None and unlike(scene, source, known)) or told_apart_from(scene, source, other)
        ):
            break
        others.append(other)
        token = behind_rest(scene, other.after)
    if not others:
        return source
    last = others[-1]
    end = last.after + (scene.kinds[last.after : last.after + 1] == ["c"])
    return as_one([source, *others], end)


def _bare(scene: Scene, source: NounPhrase) -> NounPhrase:
    """The source in words of no table, without the ل that an accusative marker governs it with: وفقا | لأسرتها، طبقا | للوائح."""
    word, marker = scene.fold[source.first], scene.word(source.first - 1)
    plain = source.entities[0].kind == "unnamed" and source.span.start == scene.starts[source.first]
    governs = marker.endswith("ا") and not scene.is_(source.first - 1, "relative_what")
    definite = word.startswith("لل") and len(word) > SHORTEST_DEFINITE
    if not (plain and governs and (definite or (word.startswith("ل") and is_joined(word)))):
        return source
    text, begins = scene.document.article.text, source.span.start + 1
    span = Span(begins + (text[begins] == "ـ"), source.span.end)  # وفقا لـ | Awex
    name = behind_li(span.of(text)) if definite else span.of(text)
    bare = NounPhrase(source.first, source.after, span, "ل", source.how)
    bare.entities.append(Entity(id=f"unnamed:{name}", kind="unnamed", name=name))
    return bare


def _strange(scene: Scene, token: int) -> bool:
    """Whether a word before a mark is in nobody's everyday use, so that it can only be a name."""
    word = scene.fold[token]
    word = "ال" + word[2:] if word.startswith("لل") else word.removeprefix("ل")  # وفقا للتقاليد
    closed = scene.kinds[token + 1 : token + 2] in ([","], ["."], [])
    abstract = word.endswith("يه") and not word.startswith("ال")  # وفق انتقائية
    return (
        closed
        and not abstract
        and len(word) >= SHORTEST_NAME
        and frequency(word) == 0
        and not is_joined(scene.fold[token])
    )


def _publisher(scene: Scene, noun: int) -> NounPhrase | None:
    """Who put out what the definite noun at `noun` tells, by its relative clause: المعلومات التي نشرتها صحيفة "المرفأ"."""
    verb = noun + 2
    while (
        verb < noun + LONGEST_NOUN
        and scene.fold[verb - 1 : verb]
        and scene.fold[verb - 1].startswith("ال")
        and not scene.is_(verb - 1, "relative")
    ):
        verb += 1
    if verb + 1 >= len(scene.fold) or not scene.is_(verb - 1, "relative"):
        return None
    word = scene.fold[verb]
    made = word in words_of("paper_made", "published") or word.removeprefix("و") in words_of(
        "paper_made", "published"
    )
    made &= word.endswith(("ه", "ها"))
    phrase = scene.phrase_at(verb + 1) if made else None
    named = (
        phrase is not None and phrase.speaks and not phrase.governed and phrase.entities[0].kind != "unnamed"
    )
    return phrase if named else None
