"""Another is meant: signs beside a noun that it does not take up the one met before, who then is told of apart from it.

A reader minds two that are taken for one more than one that is told of twice; so each sign is enough.
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.entities import Holder
from tawatur.mentions.fitting import ANY, SOURCE, pointed_at, told_by_clause
from tawatur.mentions.name_words import acts, done
from tawatur.mentions.reader import finite_verb, source_words
from tawatur.mentions.terms import forms_of
from tawatur.text import Document, bare, fold, owned
from tawatur.text.frequencies import frequency
from tawatur.text.told_apart import told_apart


def told_by_its_clause(document: Document, chunk: Chunk) -> bool:
    """Whether a relative clause that agrees with a noun amid its sentence tells which one is meant: مع الشركة التي صنعت المحرك.

    One that opens its sentence is told of before; مقاتلات التحالف | التي … are the planes.
    """
    amid = chunk.first > 0 and document.kinds[chunk.first - 1] == "w"
    relative = document.fold[chunk.after] if chunk.after < len(document) else ""
    feminine = document.fold[chunk.after - 1].endswith("ه")
    return amid and feminine == relative.endswith("تي") and told_by_clause(document, chunk)


def told_behind(document: Document, chunk: Chunk) -> bool:
    """Whether the words behind a noun alone tell which one is meant, as another's would: الوكالة التابعة للاتحاد, المنتخب الـ32.

    A participle with what it governs does, a number, and a participle without the article before its object, where the noun
    is no subject: تعاون مع الورشة صانعة الأقفال.
    """
    words, behind = document.fold, chunk.after
    word = words[behind] if behind < len(words) else ""
    if document.kinds[behind : behind + 1] == ["n"] or (
        word == "ال" and document.kinds[behind + 1 : behind + 2] == ["n"]
    ):
        return True
    if document.kinds[behind : behind + 1] != ["w"] or behind + 1 >= len(words):
        return False
    noun, after = words[behind - 1], words[behind + 1]
    if noun.endswith("ه") != word.endswith("ه"):
        return False  # أرجعت الشركة | الأسباب إلى
    if word.startswith("ال"):
        governed = after[:1] in ("ل", "ب") or any(after in particles(kind) for kind in _GOVERNED)
        return _participle(bare(word)) and governed
    owns = _participle(word) and after.startswith("ال") and not finite_verb(word)
    return owns and noun.endswith("ه")


_GOVERNED = ("fi", "min", "ila", "ala", "an")


def _participle(word: str) -> bool:
    """Whether the folded `word`, without its article, has a participle's form: تابعة, مكلفة."""
    return len(word) > _SHORTEST and (word[0] == "م" or word[1] == "ا")


_SHORTEST = 3


def again(document: Document, paper: Chunk) -> bool:
    """Whether the text has the noun of a paper with the article somewhere, which then takes it up: قرار المجلس … القرار."""
    noun = bare(document.fold[paper.first][len(paper.prefix) :])
    return not document.places.keys().isdisjoint((f"ال{noun}", f"وال{noun}", f"بال{noun}", f"لل{noun}"))


def speaks(document: Document, chunk: Chunk) -> bool:
    """Whether `chunk` acts, or is whose words a paper has, and so is most often the one told of: قالت الشركة, تقرير المركز."""
    before = document.fold[chunk.first - 1] if chunk.first else ""
    return subject(document, chunk) or cited(document, chunk) or bare(before) in forms_of("document")


def subject(document: Document, chunk: Chunk) -> bool:
    """Whether a verb stands right before `chunk`: وقال العلماء, استهدف المسلحون."""
    before = document.fold[chunk.first - 1] if chunk.first and not chunk.prefix else ""
    verb = before.removeprefix("و") or before
    if before.endswith("ت") and not before.endswith("ات") and document.fold[chunk.first].endswith("ه"):
        return not frequency("ال" + verb)  # فحصت الشركة
    return finite_verb(before) or any(done(word) or acts(word) for word in (before, verb) if word)


def introduced(document: Document, noun: str, holder: Holder, chunk: Chunk) -> bool:
    """Whether another of the noun of `chunk` is told of since `holder` was, without the article: عند شركة صغيرة …, مكاتب الشركة.

    The holder's own name, where it stands in a longer phrase, is no other: المدير التنفيذي لشركة المرجان.
    """
    since, words = holder.last_before(chunk.first), document.fold
    own = {fold(word) for word in holder.name.split()[1:2]}
    forms = (bare(noun), "و" + bare(noun), "ل" + bare(noun), "ب" + bare(noun))
    places = (at for form in forms for at in document.places.get(form, ()))
    return any(since < at < chunk.first and words[at + 1] not in own for at in places)


def taken_up(document: Document, chunk: Chunk, description: str, holder: Holder) -> bool:
    """Whether a definite description takes up somebody described before: the same noun, now with the article.

    One is none of many (الطبيب after الأطباء), a woman no man (الطبيبة after الطبيب); sources and papers are told of in either
    number (المصادر، المصدر).
    """
    if holder.number == ANY:
        return False
    sexes = {holder.gender, chunk.gender} == {"m", "f"} and bool(holder.offices) and bool(chunk.offices)
    if sexes and holder.number == chunk.number == "s":
        return False
    words, before = fold(description).split(), fold(holder.name).split()
    first = words[0]
    if chunk.number == "s" and told_apart(words, before):
        return False  # المتهم الثاني, after المتهم الأول
    told = chunk.en == SOURCE or {bare(first), bare(before[0])} <= forms_of("document")
    if (holder.number == "s") != (chunk.number == "s") and not told:
        return False
    if chunk.number in "pd" and not told:
        general = len(before) == 1 and before[0].startswith("ال")  # المهاجرون of any land
        return not general and stem(first) in map(stem, before) and many_meant(document, chunk)
    return holder.lemma == chunk.lemma or bare(first) == bare(before[0])


def stem(word: str) -> str:
    """The folded noun without its article and what its case changes: خبراء, الخبراء; متهمون, المتهمين."""
    word = bare(word)
    ending = word[-2:] in ("ون", "ين", "ان") and len(word) > _SHORTEST + 1
    return word[:-2] if ending else word.removesuffix("و").removesuffix("ي")


def behind_owned(document: Document, chunk: Chunk) -> bool:
    """Whether the feminine noun before `chunk` ends in whose it is, so that `chunk` is its adjective: تشكيلتها | المؤلفة من."""
    if not chunk.first or chunk.prefix or not document.fold[chunk.first].endswith("ه"):
        return False
    stem = owned(document.fold[chunk.first - 1])
    return stem.endswith("ت") and frequency("ال" + stem[:-1] + "ه") > 0


def many_meant(document: Document, chunk: Chunk) -> bool:
    """Whether a noun for many means those told of before: it acts, or something points to them; حقوق المهاجرين are anybody's."""
    return chunk.same or pointed_at(document, chunk) or subject(document, chunk) or cited(document, chunk)


def cited(document: Document, chunk: Chunk) -> bool:
    """Whether a word that names a source stands before `chunk`: وفق الباحثين, أحد المصادر."""
    before = document.fold[chunk.first - 1] if chunk.first else ""
    return before in source_words() or before in forms_of("some")
