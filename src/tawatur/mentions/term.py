"""Term: what the tables say of one form; a term met at a token, and the trie in which terms stand."""


class Term:
    """What the tables say of one form.

    `kind` is ``state``, ``capital``, ``city`` (a capital that does not speak), ``metonym``, ``nisba``, ``person``,
    ``organisation``, ``media``, ``place``, ``thing``, ``office``, ``body`` (of a state), or a `NounWord.function`, with
    ``trade``, ``media_head``, ``body_head`` and ``place_head`` for person, media, body and place; `id` the row's
    identifier (a state's ISO code); `lemma` the usual Arabic form; `definite` whether the form carries the article;
    `short` whether it needs a fuller form beside it.
    """

    __slots__ = (
        "country",
        "definite",
        "en",
        "gender",
        "id",
        "kind",
        "lemma",
        "number",
        "office_kind",
        "short",
    )

    def __init__(
        self,
        kind: str,
        id: str,
        lemma: str,
        en: str | None = None,
        gender: str = "m",
        number: str = "s",
        definite: bool = False,
        short: bool = False,
        country: str | None = None,
        office_kind: str = "",
    ) -> None:
        """Nothing is changed afterwards: one term stands at many words."""
        self.kind, self.id, self.lemma, self.en = kind, id, lemma, en
        self.gender, self.number, self.definite, self.short = gender, number, definite, short
        self.country, self.office_kind = country, office_kind

    def __eq__(self, other: object) -> bool:
        """Terms that say the same are the same."""
        return isinstance(other, Term) and self._said() == other._said()

    def __hash__(self) -> int:
        """Of what it says."""
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        form = self.gender, self.number, self.definite, self.short
        return self.kind, self.id, self.lemma, self.en, form, self.country, self.office_kind

    def shortened(self) -> "Term":
        """The same term, of a form that needs a fuller one beside it."""
        said = self.kind, self.id, self.lemma, self.en, self.gender, self.number, self.definite
        return Term(*said, True, self.country, self.office_kind)


class Node:
    """A word in the trie: the words that may follow, and what ends here."""

    __slots__ = ("children", "terms")

    def __init__(self) -> None:
        """An empty node."""
        self.children: dict[str, Node] = {}
        self.terms: tuple[Term, ...] = ()


class Match:
    """A term met at a token: `after` the token behind it, `prefix` the letters joined to its first word."""

    __slots__ = ("after", "prefix", "term")

    def __init__(self, after: int, prefix: str, term: Term) -> None:
        """Nothing is changed afterwards."""
        self.after, self.prefix, self.term = after, prefix, term
