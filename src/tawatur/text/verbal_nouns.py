"""Verbal nouns (masdars) by their shape: تشكيل، اجتماع، استقالة، إعلان, and the usual ones of form I, which have no shape.

Source of the shapes: the masdars of forms II to X in W. Wright, A Grammar of the Arabic Language (3rd ed., 1896), vol. I,
§§ 195-206.
"""

import re
from functools import lru_cache

from tawatur.text.frequencies import frequency, is_joined

# form II تفعيل and تفعلة, V تفعّل, VI تفاعل, VII انفعال, VIII افتعال, X استفعال, IV إفعال and إفالة, III مفاعلة; folded letters
_SHAPES = re.compile(
    r"ت\w\wي\w|ت\w\w[يئ]ه|ت\w\w\w|ت\wا\w\w|ان\w\wا[\wء]|ا\w[تطد]\wا[\wء]|است\w\wا[\wء]|است\wا\wه|ا\w\wا[\wء]|ا\wا\wه|م\wا\w\wه"
)
# form V without the article looks like an imperfect (تقدم), so it counts with the article alone
_LIKE_VERB = re.compile(r"ت\w\w\w")
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")
# what has the shape of a masdar, and with a pronoun is mostly a body
_BODIES = frozenset(("اداره",))
# the usual verbal nouns of form I and of no verb, as folded; those that are mostly a thing or a person are left out
_FORM_I = frozenset(
    (
        "عدم",
        "عثور",
        "قبض",
        "سماع",
        "هبوط",
        "صعود",
        "ظهور",
        "رحيل",
        "نزوح",
        "هروب",
        "فرار",
        "عبور",
        "مرور",
        "ضروره",
        "وجود",
        "وقف",
        "وقوف",
        "رفع",
        "دعم",
        "منع",
        "حل",
        "فتح",
        "غلق",
        "وضع",
        "بذل",
        "عوده",
        "دخول",
        "خروج",
        "وصول",
        "حضور",
        "رفض",
        "قبول",
        "حق",
        "سحب",
        "نشر",
        "نقل",
        "بدء",
        "بدايه",
        "زياده",
        "خفض",
        "قيام",
        "حدوث",
        "وقوع",
        "سقوط",
        "مقتل",
        "اصابه",
        "فقدان",
        "وفاه",
        "وفاء",
        "ولاده",
        "غياب",
        "صدور",
        "ضبط",
        "كشف",
        "هدم",
        "بناء",
        "شراء",
        "بيع",
        "دفع",
        "صرف",
        "حفظ",
        "حمايه",
        "رعايه",
        "حرمان",
        "طرد",
        "عزل",
        "ترك",
        "اخذ",
        "فرض",
        "فك",
        "قطع",
        "وصل",
        "ربط",
        "جمع",
        "فصل",
        "ضم",
        "حذف",
        "جلب",
        "حرص",
        "سعي",
        "سماح",
        "لزوم",
        "نجاح",
        "نفاد",
        "نفوق",
        "مصرع",
        "بلوغ",
        "نزول",
        "هطول",
        "ضخ",
        "سداد",
        "نهب",
        "لجوء",
        "فشل",
        "عجز",
        "رغبه",
        "ثقه",
        "حاجه",
        "اهميه",
        "خطوره",
        "جاهزيه",
        "ردم",
        "نزع",
        "حصول",
        "حلول",
        "لقاء",
        "بقاء",
        "نفي",
        "رد",
        "شن",
        "قصف",
        "غرق",
        "حرق",
        "سرقه",
        "قتل",
        "خطف",
        "فحص",
        "نيه",
        "عزم",
        "مضي",
        "صون",
        "كسر",
        "ملء",
        "مراعاه",
        "مغادره",
        "موافقه",
        "متابعه",
        "مشاركه",
        "مطالبه",
        "مقاطعه",
        "سيطره",
    )
)


@lru_cache(maxsize=100_000)
def verbal_noun(word: str, printed: str) -> bool:
    """Whether a folded `word` (without joined preposition or و, with or without article and pronoun) has the shape of a masdar.

    `printed` is the same word as printed, whose hamza tells a masdar of form IV (إعمال) from a plural (أعمال).
    """
    bare = word if printed.startswith("إ") else word.removeprefix("ال")  # إلغاء has no article
    if bare in _FORM_I:
        return True
    if printed.removeprefix("ال").startswith("أ"):
        return False
    for pronoun in ("", *_PRONOUNS):
        if pronoun and not bare.endswith(pronoun):
            continue
        stem = bare.removesuffix(pronoun) if pronoun else bare
        if stem in _FORM_I or (stem.endswith("ت") and stem[:-1] + "ه" in _FORM_I):
            return True
        feminine = stem[:-1] + "ه"  # إدانته, استقالتها; not إدارته, mostly a body
        if pronoun and stem.endswith("ت") and feminine not in _BODIES and _SHAPES.fullmatch(feminine):
            return True
        if _SHAPES.fullmatch(stem) and (bare != word or pronoun or not _LIKE_VERB.fullmatch(stem)):
            return True
    return False


def led_by_ba(word: str, printed: str) -> bool:
    """Whether a folded `word` that papers hardly have is ب and a noun that tells in what way: بأسى، بحسرة، بامتعاض.

    No Arabic word begins with ب before a hamza on alef. Otherwise what follows the letter is a noun that papers know, a verbal
    noun or a feminine; a word whose first letter it is would be met with the article.
    """
    if word[:1] != "ب" or len(word) < _SHORTEST_LED or frequency("ال" + word):
        return False
    if printed[1:2] in ("أ", "إ", "آ"):
        return True
    noun = word.endswith("ه") or is_joined(word) or verbal_noun(word[1:], printed[1:])
    return noun and frequency(word) < _HARDLY


# letters of such a word, at least; of shorter ones chance makes a noun (بري)
_SHORTEST_LED = 4
# articles that hold a word: of those that papers hardly have nothing else tells whether a letter is their own
_HARDLY = 10
