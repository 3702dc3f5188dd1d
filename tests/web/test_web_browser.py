"""The pages as a person sees them: every page in both languages, on a desk and a telephone, light and dark."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from serving import Served

pytestmark = pytest.mark.xdist_group("browser")

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PAGES = (
    "/",
    "/?voice=%D8%A7%D9%84%D9%88%D8%B1%D8%AF%D8%A7%D9%86%D9%8A&size=1",
    "/stories/1",
    "/articles/1?at=20-40",
    "/articles/1/statements/2",
    "/stories/1/correct?article=2",
    "/compare?a=1&b=2",
    "/compare",
    "/search",
    "/search?q=%D8%A7%D9%84%D9%85%D8%B9%D8%A8%D8%B1",
    "/search?q=speaker:%D8%A7%D9%84%D9%88%D8%B1%D8%AF%D8%A7%D9%86%D9%8A",
    "/voices",
    "/voices/salem-al-wardani",
    "/read",
    "/corrections",
    "/help",
    "/nowhere",
)
PATIENCE = 120_000
"""Milliseconds that a page may take on a machine where others are at work."""
DESK, TELEPHONE = (1280, 900), (360, 740)
SERIOUS = ("serious", "critical")
THEMES = ("light", "dark")
LANGUAGES = ("en", "ar")

OVERFLOWING = """() => {
  const wide = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const one of document.querySelectorAll("main *, header *, footer *")) {
    if (one.closest(".frame, svg, .skip, details:not([open])")) continue;
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (style.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1 && !one.matches("input, select, .side"))
      found.push(`${one.tagName}.${one.className} is cut: ${one.textContent.slice(0, 40)}`);
    if (box.width && (box.right > wide + 1 || box.left < -1))
      found.push(`${one.tagName}.${one.className} stands out: ${one.textContent.slice(0, 40)}`);
  }
  return found;
}"""
"""What a page shows that is wider than the screen, or cut."""


def run_axe(page: Page, *, contrast_alone: bool = False) -> list[str]:
    """What axe finds that is serious; with `contrast_alone` only what colours do."""
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if contrast_alone:
        options["runOnly"] = {"type": "rule", "values": ["color-contrast"]}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{v['id']}: {v['help']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for v in found["violations"]
        if v["impact"] in SERIOUS
        for node in v["nodes"][:3]
    ]


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    """A page of the browser in one language, that notes what the console says and what is asked of other hosts."""
    context = browser.new_context(locale=request.param, base_url=served.address)
    context.set_default_timeout(PATIENCE)
    made = context.new_page()
    made.said = []  # type: ignore[attr-defined]
    made.on("console", lambda message: made.said.append(f"{message.type}: {message.text}"))  # type: ignore[attr-defined]
    made.on("pageerror", lambda error: made.said.append(str(error)))  # type: ignore[attr-defined]
    made.on(
        "request",
        lambda sent: made.said.append(sent.url) if not sent.url.startswith(served.address) else None,
    )  # type: ignore[attr-defined]
    made.language = request.param  # type: ignore[attr-defined]
    yield made
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_well(page: Page, path: str) -> None:
    """No console error, no request to elsewhere; on a desk and a telephone, light and dark, nothing wider than the screen
    or cut, nothing that axe minds.

    A page is the same in both widths and themes but for its style, so that it is loaded once; colours are looked at in
    each, the rest once a width.
    """
    page.said.clear()  # type: ignore[attr-defined]
    page.set_viewport_size(dict(zip(("width", "height"), DESK, strict=True)))  # type: ignore[arg-type]
    page.goto(path)
    assert page.get_attribute("html", "lang") == page.language  # type: ignore[attr-defined]
    page.evaluate(AXE)
    for width, height in (DESK, TELEPHONE):
        page.set_viewport_size({"width": width, "height": height})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            where = f"{width} {theme}"
            assert not page.evaluate(OVERFLOWING), where
            assert not run_axe(page, contrast_alone=theme == "dark"), where
    said = [line for line in page.said if "404" not in line or path != "/nowhere"]  # type: ignore[attr-defined]
    assert not said


def opened(browser: Browser, served: Served) -> Page:
    """A new page of the browser, in English."""
    page = browser.new_page(base_url=served.address, locale="en")
    page.set_default_timeout(PATIENCE)
    return page


def test_a_page_is_walked_with_the_keyboard(browser: Browser, served: Served) -> None:
    """The first key leads past the menu; every link and field can be reached and shows that it is."""
    page = opened(browser, served)
    page.goto("/stories/1")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.close()


def test_the_language_is_switched_on_the_page(browser: Browser, served: Served) -> None:
    context = browser.new_context(locale="en", base_url=served.address)
    page = context.new_page()
    page.goto("/stories/1")
    page.click("text=العربية >> visible=true")
    assert page.url.endswith("/stories/1")
    assert page.get_attribute("html", "dir") == "rtl"
    page.click(".display summary")
    page.check("input[name=digits][value=arabic]")
    page.check("input[name=theme][value=dark]")
    page.click(".display button")
    assert page.get_attribute("html", "data-theme") == "dark"
    assert "٥ منابر" in page.inner_text("main")
    context.close()


def test_a_line_of_a_story_opens_the_article_at_the_words(browser: Browser, served: Served) -> None:
    page = opened(browser, served)
    page.goto("/stories/1")
    words = page.inner_text(".context mark >> nth=0")
    page.click(".context a >> nth=0")
    assert page.url.endswith("#at")
    marked = "".join(page.locator(".m.at").all_inner_texts())
    assert marked == words
    assert page.locator(".m.at").first.is_visible()
    page.close()


def test_pages_can_be_printed(browser: Browser, served: Served) -> None:
    page = opened(browser, served)
    page.goto("/stories/1")
    page.emulate_media(media="print")
    assert not page.is_visible(".top")
    page.set_viewport_size({"width": 700, "height": 900})  # about what is inside the margins of a sheet
    wide = "one => one.scrollWidth > one.parentElement.clientWidth + 1"
    assert page.locator(".frame").count() >= 3
    assert not page.locator(".figure > .frame").evaluate_all(f"all => all.filter({wide}).map(one => one.id)")
    assert page.is_visible("h1")
    assert len(page.pdf()) > 20_000
    page.close()


def test_read_story_article_at_the_words_correct_undo(browser: Browser, served_empty: Served) -> None:
    """The way of a newcomer, from nothing to a correction that is taken back."""
    page = opened(browser, served_empty)
    page.goto("/")
    page.click("main button.main")
    page.wait_for_selector("a.button.main[href='/']", timeout=PATIENCE)
    page.click("a.button.main[href='/']")
    page.click("h2 a >> nth=2")
    page.click(".carriers a >> nth=0")
    assert page.url.endswith("#at")
    first = page.locator(".statement").nth(1)
    first.locator(".do a").click()
    form = first.locator("form.correct")
    form.locator("input[name=speaker]").fill("ليلى الصدفي")
    form.locator("input[name=by]").fill("Nadia")
    form.locator("button[value=speaker]").click()
    page.wait_for_url("**#s-2")
    assert page.locator("#s-2 .corrected").is_visible()
    assert "Nadia" in page.locator("#s-2").inner_text()
    page.locator("#s-2 .undo button").click()
    page.wait_for_url("**#s-2")
    assert page.locator("#s-2 .corrected").count() == 0
    page.close()


def test_selected_words_go_into_the_form(browser: Browser, served: Served) -> None:
    page = opened(browser, served)
    page.goto("/articles/1")
    page.click("#s-2 .do a")
    page.wait_for_selector("#s-2 textarea")
    page.evaluate(
        """() => {
        const words = document.querySelectorAll(".m.said")[1];
        getSelection().selectAllChildren(words.closest("p"));
    }"""
    )
    page.click("#s-2 [data-take]")
    taken = page.input_value("#s-2 textarea")
    assert taken
    assert not any(digit in taken for digit in "13456789")  # the numbers of statements stay out
    page.close()


def test_a_mark_is_explained_where_it_stands(browser: Browser, served: Served) -> None:
    """Also with the keyboard; a second press or Escape closes it, and leftovers of the page say why they are none."""
    page = opened(browser, served)
    page.goto("/articles/2")
    for kind, told in (("time", "Reckoned from"), ("qty", "12"), ("left", "share"), ("who", "says")):
        mark = page.locator(f".body a.m.{kind}").first
        mark.focus()
        page.keyboard.press("Enter")
        assert page.locator(".explained").count() == 1
        assert page.evaluate("document.activeElement.className") == "explained"
        shown = page.inner_text(".explained")
        assert told in shown
        assert len(shown.splitlines()) >= 3
        page.keyboard.press("Escape")
        assert page.locator(".explained").count() == 0
        assert mark.evaluate("one => one === document.activeElement")
    page.locator(".body a.m.left").first.click()
    page.click(".explained a:last-child")
    assert "#left-" in page.url
    page.close()


def test_an_article_is_moved_to_another_story_and_back(browser: Browser, served_own: Served) -> None:
    page = opened(browser, served_own)
    page.goto("/articles/1")
    page.click(".when a.small")
    assert page.locator("input[name=article]:checked").count() == 1
    page.fill("input[name=other]", "2")
    page.fill("input[name=by]", "Nadia")
    page.click("button[value=move]")
    page.wait_for_url("**/stories/2#corrected")
    page.click("#corrected summary")
    assert "Nadia" in page.inner_text("#corrected")
    assert page.locator("#articles .articles li").count() == 6
    page.click("#corrected .undo button")
    page.wait_for_url("**/stories/2")
    assert page.locator("#articles .articles li").count() == 5
    page.close()


def test_two_articles_of_a_story_are_put_side_by_side(browser: Browser, served: Served) -> None:
    page = opened(browser, served)
    page.goto("/stories/1")
    page.select_option("select[name=b]", index=2)
    page.click("form[action='/compare'] button")
    assert page.locator(".pair").count() > 3
    page.locator(".shared-words").first.scroll_into_view_if_needed()
    page.click(".pair blockquote a >> nth=0")
    assert page.url.endswith("#at")
    page.close()


def test_search_filter_open(browser: Browser, served: Served) -> None:
    page = opened(browser, served)
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("المعبر")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hits")
    before = page.locator(".hit").count()
    page.click(".facets a >> nth=0")
    page.wait_for_selector(".facets .on")
    assert 0 < page.locator(".hit").count() <= before
    page.click(".hit a >> nth=0")
    assert "/articles/" in page.url
    assert "معبر" in "".join(page.locator(".m.at").all_inner_texts())
    page.close()
