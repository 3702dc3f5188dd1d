"""Trees of pages: what their elements say, and a tree without what stands around its article."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement, builder

_AROUND = re.compile(
    r"(?:^|[-_ ])(?:comments?(?:-?(?:area|list|section|wrapper|template|s))?|disqus(?:_thread)?|respond|"
    r"related(?:-?(?:posts?|articles?|news|content|stories|links|topics))?|relatedposts|jp-relatedposts|"
    r"most-?(?:read|viewed|popular)|also-read|read-?also|read-?more(?:-big)?|more-on|self-promo|app-?promo|promo|"
    r"share(?:-?(?:bar|buttons?|box|post|links|tools))?|sharing|sharedaddy|social(?:-?(?:share|links|bar|media))?|addtoany(?:_list)?|"
    r"newsletter(?:-?(?:box|inline|signup|form))?|sign-?up(?:-?(?:card|box|form))?|keywords|subscri(?:be|ption)(?:-?(?:box|strip|form))?|"
    r"breadcrumbs?|bread-?cumb|crumbs?|cookie(?:-?(?:bar|banner|notice|consent))?|adsbygoogle|ads?|advert(?:isement)?|banner|"
    r"tags?(?:-?(?:list|cloud|links))?|tagcloud|post-tags|toc|pager|pagination|pagenav|author-(?:bio|box|block)|about-author|"
    r"visually-hidden|screen-reader-text|sr-only|element-invisible|hidden-print)(?:$|[-_ ])",
    re.IGNORECASE,
)
"""Names of classes that content systems give to what stands around an article."""
_GONE = (
    "script",
    "style",
    "noscript",
    "nav",
    "button",
    "template",
    "amp-sidebar",
    "amp-ad",
    "iframe",
    "select",
    "svg",
)
_BLOCK_NAMES = (
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section table tbody td th tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_LAYOUT_CELL = 400
"""Characters in one cell from which on a table is there for the layout of the page, not for figures."""
_LINKS, _LINKED = 3, 0.6
"""So many links that make up so much of an element's text are a list of links: a menu, related articles."""
_PROSE = 160
"""Characters in a row outside links with which an element is no mere list of links."""
_ENOUGH = 300
"""Characters behind the headline that are enough for an article; what stands before it is then none of it."""


_MISREAD = re.compile(
    r"shar|social|viral|newsletter|syndication|cookie|tags|sidebar|banner|crumb|button|author|nav|menu|bar|premium|ad-|widget|"
    r"footer|byline|embed|consent|modal|permission|elated|next-|stories|popular|more-on|meta|rating|attachment|timestamp|-icon|"
    r"infos|message|slide|viewport|overlay|options|expand|blurred|hid|print|caption|comment|gallery|reply",
    re.IGNORECASE,
)
"""Names of classes by which trafilatura throws out elements, whatever they hold."""
_MOST, _NEARLY_ALL = 0.4, 0.85
_BODY = re.compile(
    r"(?:entry|article|art|post|story|text|page|theme|blog|section|single)[-_]{0,2}(?:content|body|text|entry)|fulltext|body-text",
    re.IGNORECASE,
)
"""Names by which it finds the body of an article."""
_INLINE = frozenset(["span", "a", "time", "small", "label", "em", "strong", "b", "i"])


def text_of(element: HtmlElement) -> str:
    """The words of an element, one space between."""
    return " ".join(element.text_content().split())


def classes(element: HtmlElement) -> str:
    """The classes and identifier of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def has_link_only(element: HtmlElement) -> bool:
    """Whether all words of an element are those of links."""
    words = text_of(element)
    return bool(words) and sum(len(text_of(link)) for link in element.iter("a")) >= len(words) * 0.9


def replace(element: HtmlElement, lines: Sequence[str]) -> None:
    """Put paragraphs with these `lines` in the place of `element`."""
    parent = element.getparent()
    if parent is None:
        return
    block = builder.DIV(*(builder.P(line) for line in lines))
    block.tail = element.tail
    parent.replace(element, block)


def headline_of(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The element that shows the headline: a heading, else the innermost element that says nothing else."""
    if not title:
        return None
    words = " ".join(title.split())
    for head in tree.iter("h1", "h2", "h3"):
        if text_of(head) == words or (head.tag == "h1" and words in text_of(head)):
            return head
    for element in tree.iter("font", "b", "strong", "span", "div", "td", "p"):
        if len(element) == 0 and " ".join((element.text or "").split()) == words:
            return element
    return None


def strip(tree: HtmlElement, headline: HtmlElement | None) -> None:
    """Take out of `tree` what cannot be text of the article: what stands before its headline, lists of links, forms,
    what its classes say; make layout tables and bare blocks of text what they mean."""
    for element in list(tree.iter(*_GONE)):
        _drop(element)
    if headline is not None:
        _drop_before(tree, headline)
    kept = {headline, *headline.iterancestors()} if headline is not None else set()
    for form in list(tree.iter("form")):  # whole pages of some systems stand in one
        if any(len(text_of(block)) > _PROSE for block in form.iter("p", "div", "td")):
            form.tag = "div"
        else:
            _drop(form)
    for element in list(
        tree.iter(
            "div",
            "section",
            "ul",
            "ol",
            "aside",
            "footer",
            "p",
            "span",
            "table",
            "ins",
            "h2",
            "h3",
            "h4",
            "a",
        )
    ):
        if element in kept or element.getparent() is None or element.tag == "body":
            continue
        around = _AROUND.search(classes(element)) is not None and not _is_body(element)
        if around or (element.tag != "a" and _is_list_of_links(element)):
            _drop(element)
    _unfold_tables(tree)
    _part_words(tree)
    _make_paragraphs(tree)


def clear_names(tree: HtmlElement, mark: str) -> None:
    """Take away the classes by which a library would throw out what holds most of the text, or a part with a `mark`."""
    for time in tree.iter("time"):
        time.tag = "span"  # it throws out times, too
    blocks = [(block, text_of(block)) for block in tree.iter("p", "li", "blockquote")]
    prose = [(block, words) for block, words in blocks if len(words) > _PROSE / 2 or mark in words]
    total = sum(len(words) for _, words in prose)
    held: dict[HtmlElement, int] = {}
    for block, words in prose:
        for above in (block, *block.iterancestors()):
            held[above] = held.get(above, 0) + len(words)
    for block, words in prose:
        for above in (block, *block.iterancestors()):
            most = held[above] > total * _MOST
            if (most or mark in words) and _MISREAD.search(classes(above)):
                above.attrib.pop("class", None)
                above.attrib.pop("id", None)
            if most and above is not block and mark in words:
                break
    _name_body(tree, held, total)


def _name_body(tree: HtmlElement, held: dict[HtmlElement, int], total: int) -> None:
    """Call the innermost element that holds nearly all prose the body, where none is called so: else subheadings get lost."""
    blocks = list(tree.iter("article", "div", "main", "section"))
    if any(
        e.tag == "article" or e.get("itemprop") == "articleBody" or _BODY.search(classes(e)) for e in blocks
    ):
        return
    whole = [element for element in blocks if held.get(element, 0) >= max(1, total * _NEARLY_ALL)]
    if whole:  # in the order of the page: the last one holds no other
        whole[-1].set("itemprop", "articleBody")


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _drop_before(tree: HtmlElement, headline: HtmlElement) -> None:
    """Drop what stands before the headline, where enough stands behind it."""
    behind = headline.xpath("following::text()[normalize-space()][not(ancestor::a)]")
    if sum(len(text) for text in behind) < _ENOUGH:
        return
    for above in (headline, *headline.iterancestors()):
        parent = above.getparent()
        if parent is None or parent.tag == "html":
            break
        for before in list(above.itersiblings(preceding=True)):
            parent.remove(before)
        parent.text = None


def _is_body(element: HtmlElement) -> bool:
    """Whether an element holds running text by the paragraph, whatever it is called."""
    prose = sum(len(text_of(p)) for p in element.iter("p") if len(text_of(p)) > _PROSE / 2)
    return prose > _ENOUGH * 3 and any(True for _ in element.iter("h1"))


def _is_list_of_links(element: HtmlElement) -> bool:
    links = [text_of(link) for link in element.iter("a")]
    if len(links) < _LINKS:
        return False
    words = text_of(element)
    if not words or sum(map(len, links)) < len(words) * _LINKED:
        return False
    return not any(len(text.strip()) > _PROSE for text in element.xpath(".//text()[not(ancestor::a)]"))


def _unfold_tables(tree: HtmlElement) -> None:
    for table in list(tree.iter("table")):
        cells = list(table.iter("td", "th"))
        if any(True for _ in table.iterdescendants("table")) or any(
            len(text_of(c)) > _LAYOUT_CELL for c in cells
        ):
            for part in [table, *table.iter("thead", "tbody", "tr", "td", "th")]:
                part.tag = "div"


def _part_words(tree: HtmlElement) -> None:
    """Put a space between inline elements that stand side by side: pages set them apart by their styles."""
    for element in tree.iter("span", "a", "time", "small", "label"):
        after = element.getnext()
        if not element.tail and after is not None and after.tag in _INLINE:
            element.tail = " "


def _make_paragraphs(tree: HtmlElement) -> None:
    """Blocks that hold words and no further block are paragraphs."""
    for element in list(tree.iter("div", "section", "td")):
        if element.tag == "td" or not text_of(element):
            continue
        if not any(child.tag in _BLOCKS for child in element.iterdescendants() if isinstance(child.tag, str)):
            element.tag = "p"
