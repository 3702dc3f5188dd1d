"""The check that no sentence of a brief says more than articles do. It runs before anything is written."""

from collections.abc import Iterable, Mapping

from tawatur.brief.called import called, outlet_called
from tawatur.brief.parts import Brief, Citation, Count, Label, Name, Part, Sentence, Words, printed
from tawatur.knowledge.labels import Language, labels
from tawatur.model import Analysis, Article
from tawatur.store.articles import Names
from tawatur.text import fold

LANGUAGES: tuple[Language, ...] = ("en", "ar")


class UnsupportedError(Exception):
    """A sentence is not borne out by the words it cites; the message says which and why. Nothing is written."""


def check(brief: Brief, analyses: Iterable[Analysis]) -> None:
    """Raise UnsupportedError for the first sentence of `brief` that the articles of `analyses` do not bear out.

    Each sentence cites words, every span lies in its article and holds a word, words are what stands at a cited span, names
    are those of outlets and people of the cited articles, counts of outlets and articles are those of the citations, times
    are those of cited articles, and what remains is labels.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    checker = _Checker(by_id, brief.names)
    for sentence in brief.sentences():
        problem = checker.problem(sentence)
        if problem is not None:
            raise UnsupportedError(f"“{sentence.text}” is not written: {problem}.")


class _Checker:
    def __init__(self, analyses: Mapping[str, Analysis], names: Names) -> None:
        self.analyses = analyses
        self.names = names
        self.known = {identifier: _names(a, names) for identifier, a in analyses.items()}
        self.times = {identifier: _times(a) for identifier, a in analyses.items()}

    def problem(self, sentence: Sentence) -> str | None:
        """Why the sentence must not be written; None where it may."""
        if not sentence.citations:
            return "it cites no words"
        for citation in sentence.citations:
            problem = self._unresolved(citation)
            if problem is not None:
                return problem
        return next((p for part in sentence.parts if (p := self._wrong(part, sentence)) is not None), None)

    def _unresolved(self, citation: Citation) -> str | None:
        analysis = self.analyses.get(citation.article)
        if analysis is None:
            return f"it cites the article {citation.article}, which is not of the story"
        if not citation.spans:
            return "a citation names no span"
        for span in citation.spans:
            if not 0 <= span.start < span.end <= len(analysis.article.text):
                return f"the span {span.start}–{span.end} is not in {analysis.article.source}"
            if not any(c.isalnum() for c in span.of(analysis.article.text)):
                return f"the span {span.start}–{span.end} of {analysis.article.source} holds no word"
        return None

    def _wrong(self, part: Part, sentence: Sentence) -> str | None:
        cited = {citation.article for citation in sentence.citations}
        if isinstance(part, Label):
            return (
                None
                if any(_is_of_label(part, language) for language in LANGUAGES)
                else f"{part.text} is no label"
            )
        if isinstance(part, Words):
            return self._misquoted(part, sentence)
        if isinstance(part, Name):
            known = any(self._names(part.text, article) for article in cited)
            return None if known else f"no cited article has the name {part.text}"
        if isinstance(part, Count):
            return self._miscounted(part, cited)
        known = any(part.value in self.times[article] for article in cited)
        return None if known else f"no cited article has the time {part.value}"

    def _names(self, name: str, article: str) -> bool:
        """Whether the article has somebody of this name, or prints it."""
        return name in self.known[article] or fold(name) in fold(self.analyses[article].article.text)

    def _misquoted(self, part: Words, sentence: Sentence) -> str | None:
        problem = self._unresolved(part.at)
        if problem is not None:
            return problem
        article = self.analyses[part.at.article].article
        if part.text != printed(article, part.at.spans):
            return f"{part.text} is not what {article.source} prints there"
        cited = [span for c in sentence.citations if c.article == article.id for span in c.spans]
        if not all(any(outer.contains(span) for outer in cited) for span in part.at.spans):
            return f"the words {part.text} are not cited"
        return None

    def _miscounted(self, part: Count, cited: set[str]) -> str | None:
        outlets = {self.names.outlet(article) for article in cited}
        right = {"n_outlets": len(outlets), "n_articles": len(cited)}.get(part.key)
        if right is not None and part.number != right:
            return f"it counts {part.number} ({part.key}) and cites {right}"
        if part.key == "n_origins" and part.number > len(cited):
            return f"it counts {part.number} origins in {len(cited)} articles"
        return None


def _times(analysis: Analysis) -> set[str]:
    """The times that an article gives or was published at, and their days, months and years."""
    values = [analysis.article.published.value, *(time.value for time in analysis.times)]
    known = {value for value in values if value}
    return known | {value[:length] for value in known for length in (4, 7, 10)}


def _is_of_label(part: Label, language: Language) -> bool:
    forms = labels(language).forms.get(part.key)
    return forms is not None and any(
        part.text in form for form in ([forms] if isinstance(forms, str) else forms)
    )


def _names(analysis: Analysis, names: Names) -> set[str]:
    """All names, in both languages, that a sentence which cites the article may use."""
    article: Article = analysis.article
    found = {names.source(article.id)}
    for language in LANGUAGES:
        if article.outlet:
            found.add(outlet_called(article.outlet, language))
        said = [*analysis.statements]
        found |= {called(credit, language) for credit in article.credits}
        found |= {called(entity, language) for entity in analysis.entities}
        found |= {called(speaker, language) for statement in said for speaker in statement.speakers}
        found |= {called(link, language) for statement in said for link in statement.chain}
    return found
