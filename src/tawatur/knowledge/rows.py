"""The row types of the tables of knowledge: what each column means.

Arabic is written as a careful paper prints it (hamza and final ya marked, no harakat unless they tell two
words
apart); matching is done on normal forms, so spelling variants that differ only in hamza, alef, ya, ta marbuta
or harakat need no row of their own.
"""

from typing import Literal

import msgspec

from tawatur.model import Act, EntityKind

Complement = Literal[
    "that",  # أن / إن / أنّ and what follows
    "direct",  # a colon or a quotation
    "object",  # a bare noun phrase: أعلن الانسحاب
    "ala",  # على + noun, على أن
    "ila",  # إلى + noun, إلى أن
    "an",  # عن + noun, عن أن
    "bi",  # بـ + noun, بأن
    "min",  # من + noun, من أن
    "fi",  # في + noun
    "li",  # لـ + noun
    "object+bi",  # somebody is the object, the content follows بـ: اتهمه بـ
    "object+ila",  # دعاه إلى
    "object+ala",  # حثّه على
    "object+min",  # حذّره من
    "object+li",  # شكره لـ
    "object+that",  # أبلغه أن
    "li+that",  # قال له إن (already part of "that"; for verbs that need the addressee first)
]


Gender = Literal["m", "f", "mf"]


class Verb(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb that reports speech, stance, feeling, demand, promise or denial (ar/verbs.yaml).

    `lemma`: perfect, third person masculine singular; `root`: its radicals with spaces (``ق و ل``); `form`: I to X,
    or Q for quadriliterals, QII; `imperfect`: third person masculine singular, where the root's vowels do not give
    it; `masdar`: verbal nouns; `act`: what is done by saying it; `complements`: what its content may stand behind,
    most usual first; `ambiguous`: the written word is mostly something else (بين, ذكر), so a complementiser or a
    quotation must follow; `weak`: with a bare object or preposition it is often no communication (رفع, قدّم), so only
    "that" and "direct" count unless the sentence shows more; `carries_on`: the speaker is usually left out and the
    same as before (أضاف، تابع); `relays`: with عن it passes on somebody else's words (نقل عن الوزير قوله);
    `not_forms`: written forms of it that are nearly always another word (قبل، عقب) and are left out; `at_head`:
    written forms that are the verb only at the head of a clause, with its subject and أن behind (أبرز), or its
    object where it takes nothing else (حيا); `denied`: it tells what somebody holds when it is denied too (لم يستبعد);
    `example`: a sentence of ours in which it reports.
    """

    lemma: str
    root: str
    form: str
    act: Act
    complements: list[Complement]
    example: str
    imperfect: str | None = None
    masdar: list[str] = []
    ambiguous: bool = False
    weak: bool = False
    carries_on: bool = False
    relays: bool = False
    not_forms: list[str] = []
    at_head: list[str] = []
    denied: bool = False
    en: str | None = None


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state, territory or entity treated as one in the news (world/states.yaml).

    `id`: English name, lower-case with hyphens; `iso`: ISO 3166-1 alpha-2 (XK for Kosovo); `ar`: names in Arabic, the
    usual one first; `nisba`: masculine singular relative adjectives (تركي; more than one where papers differ), from
    which feminine and sound plurals are made by code; `people`: broken or irregular plurals (أتراك); `capital` and
    `capital_en`: with spellings; `metonyms`: words that stand for its government besides the capital (نظام, rare);
    `capital_speaks`: the capital is used for the government; `nisba_everyday`: the adjective is mostly another word (مالي:
    financial), and counts only where the article names the state besides; `as_nisba`: names spelt like the feminine of the
    adjective (سورية), so that what stands before them decides.
    """

    id: str
    iso: str
    ar: list[str]
    en: str
    nisba: list[str]
    capital: list[str] = []
    capital_en: str | None = None
    people: list[str] = []
    metonyms: list[str] = []
    capital_speaks: bool = True
    nisba_everyday: bool = False
    as_nisba: list[str] = []
    wikidata: str | None = None


class Holding(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An office that a person held: an Office.id, the country or organisation, and from when to when (ISO 8601)."""

    office: str
    of: str
    since: str | None = None
    until: str | None = None


class Named(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person, organisation, medium, product, agreement, forum, place … (world/*.yaml).

    `id`: English, lower-case with hyphens; `ar`: full names in Arabic, the usual one first, with real
    spelling variants;
    `short`: forms that denote it only once the article has named it in full, or that are unmistakable for
    public
    figures (`famous`); `country`: ISO 3166 alpha-2; `offices`: what a person held; `wikidata`: only where
    sure.
    """

    id: str
    kind: EntityKind
    ar: list[str]
    en: str
    short: list[str] = []
    famous: bool = False
    country: str | None = None
    offices: list[Holding] = []
    wikidata: str | None = None


class NameWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that occur in people's names (world/personal_names.yaml).

    `kind`: first name, family name that is hardly anything else, a word that joins parts of a name or only completes the
    word before it, two words that are one name, a family name that stands first (لي), or a syllable of what follows one (تشون);
    `origin`: language or region; `gender`: of first names; `ar`: the names.
    """

    kind: Literal["given", "family", "particle", "completing", "compound", "clan", "syllable"]
    origin: str
    ar: list[str]
    gender: Gender | None = None


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A body that every state has (ar/bodies.yaml), from which code makes the organisation of one state.

    `id`: English with underscores; `ar`: definite forms that the state's adjective follows, agreeing with
    `gender`; `other`: forms of the other gender (سلاح الجو beside القوات الجوية); `short`: forms for beside the
    adjective, or alone once the state is clear (الخارجية); `construct`: forms that the state's name follows
    directly (حكومة العراق); `en`: with ``{state}``.
    """

    id: str
    ar: list[str]
    en: str
    gender: Literal["m", "f"]
    other: list[str] = []
    short: list[str] = []
    construct: list[str] = []


class Office(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An office or title (ar/offices.yaml).

    `id`: English with underscores; `ar`: full forms, masculine singular (وزير الخارجية); `feminine`, `dual`,
    `plural`: the
    other forms; `short`: the head alone, as in الوزير; `en`; `kind`: state office, army rank, party,
    religious, media, sport,
    society, or a bare form of address (الدكتور); `body`: the organisation that goes with it (وزارة الخارجية),
    where there is one;
    `open`: the form is a head whose complement the article supplies (رئيس …, المتحدث باسم …, عضو …).
    """

    id: str
    ar: list[str]
    en: str
    kind: Literal["state", "rank", "party", "religion", "media", "sport", "society", "business", "address"]
    feminine: list[str] = []
    dual: list[str] = []
    plural: list[str] = []
    short: list[str] = []
    body: list[str] = []
    open: bool = False


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An outlet or agency (world/outlets.yaml).

    `ar`: names in Arabic, usual one first; `latin`: names in Latin letters as papers print them (AFP, CNN);
    `short`: forms that
    denote it only beside other evidence (الأناضول beside وكالة); `domain`: registered domains; `country`;
    `language`: main
    languages; `kind`.
    """

    id: str
    ar: list[str]
    en: str
    kind: Literal["agency", "newspaper", "channel", "radio", "magazine", "site", "state_media", "aggregator"]
    country: str | None = None
    language: list[str] = msgspec.field(default_factory=lambda: ["ar"])
    latin: list[str] = []
    short: list[str] = []
    domain: list[str] = []
    wikidata: str | None = None


class Clitic(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A proclitic or enclitic (ar/clitics.yaml): its letters, what it is, and what it may attach to."""

    form: str
    place: Literal["before", "after"]
    function: str
    hosts: list[Literal["noun", "verb", "particle"]]
    example: str


class Letter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A letter of the alphabet (ar/letters.yaml) and its share of all letters in print, in thousandths."""

    letter: str
    per_mille: float


class Particle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Small words that build a clause, by function (ar/particles.yaml explains each)."""

    function: Literal[
        "that",
        "that_pronoun",
        "ala",
        "ila",
        "an",
        "min",
        "fi",
        "li",
        "bi",
        "place_time",
        "negator",
        "subjunctive",
        "modal",
        "before_that",
        "except",
        "done",
        "reason",
        "subordinator",
        "manner",
        "as",
        "was",
        "perfect",
        "relative",
        "relative_m",
        "relative_f",
        "relative_what",
        "conjunction",
        "circumstance",
        "honorific",
        "pronoun",
        "adverb",
        "demonstrative",
        "meeting",
        "question",
    ]
    ar: list[str]
    example: str


class NounWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that build noun phrases about who speaks and acts (ar/noun_words.yaml explains each function).

    `ar`: masculine singular, or the only form; `feminine`, `dual`, `plural`: forms that the regular endings do not give;
    `gender`: of the singular where its ending does not tell; `en`: for names made by code;
    `takes_up`: other heads whose bearer it may call again; `holders`: offices, or kinds of office, whose
    holders it may call so; of `network` and `town_club`, the bodies that it may mean.
    """

    function: Literal[
        "person",
        "source",
        "crowd",
        "body",
        "government",
        "side",
        "media",
        "media_all",
        "document",
        "place",
        "place_before",
        "river",
        "birthplace",
        "named_thing",
        "idiom",
        "post",
        "superlative",
        "next_one",
        "any_one",
        "adjective_too",
        "sport_deed",
        "opponent",
        "another",
        "shared_nisba",
        "blessing",
        "federation",
        "character",
        "nicknamed",
        "each",
        "in_charge",
        "one_cabinet",
        "of_cabinet",
        "ended",
        "one_side",
        "contest",
        "charged",
        "facility",
        "thing",
        "premises",
        "seat",
        "told_on",
        "across",
        "inside",
        "of_town",
        "part",
        "named_after",
        "of_person",
        "department",
        "quality",
        "ownership",
        "inner_head",
        "leader_group",
        "followers",
        "joining",
        "brand_word",
        "beside_team",
        "of_fields",
        "plays_in",
        "match",
        "team_word",
        "compatriot",
        "league",
        "team_rival",
        "team_verb",
        "team_beaten",
        "team_group",
        "team_beside",
        "team_between",
        "team_host",
        "everyday_again",
        "extra_kind",
        "by_turns",
        "spelt_kind",
        "team_next",
        "team_lost",
        "team_chance",
        "team_caught",
        "team_rank",
        "team_score",
        "namesake",
        "governing",
        "branch",
        "of_the_world",
        "rank",
        "deputy",
        "ally",
        "kin",
        "modifier",
        "counterpart",
        "collective",
        "partner",
        "same",
        "latter",
        "counsel",
        "counsel_title",
        "party",
        "name_before",
        "child",
        "name_title",
        "not_name",
        "disease",
        "country",
        "on_behalf",
        "affairs",
        "former",
        "describing",
        "attached",
        "everyday",
        "network",
        "ruling",
        "town_club",
        "some",
    ]
    ar: list[str]
    example: str
    feminine: list[str] = []
    dual: list[str] = []
    plural: list[str] = []
    takes_up: list[str] = []
    holders: list[str] = []
    gender: Literal["m", "f"] | None = None
    en: str | None = None
