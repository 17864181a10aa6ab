"""The report on the first source as a reader meets it, page by page, in a real browser."""

import pathlib

import pytest

pytestmark = pytest.mark.slow
BARE = """[...document.querySelectorAll('main table')].filter(
    table => !table.closest('.data') || !table.closest('.data').querySelector('.save')).length"""
LINKS = "links => links.map(link => link.getAttribute('href'))"


@pytest.fixture(scope="module")
def pages(report_folder) -> list[pathlib.Path]:
    return sorted(report_folder.glob("*.html"))


@pytest.fixture
def noise(page) -> list[str]:
    """What a page says on the console, its errors, and what it asks for from elsewhere."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith(("file:", "data:", "blob:")) or heard.append(asked.url))
    return heard


def test_the_pages_are_small(pages, report_folder):
    assert len(pages) >= 8
    assert sum(path.stat().st_size for path in report_folder.iterdir()) < 2_000_000


def test_every_page_is_sound_with_all_its_parts_open(pages, page, axe, noise):
    for path in pages:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(path.as_uri())
        assert axe(page) == [], path.name
        levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(head => +head.tagName[1])")
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:])), (path.name, levels)
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, f"{path.name} is wider than the window"
        # On a telephone the colours are the same, and their contrast is what takes long to check.
        page.set_viewport_size({"width": 360, "height": 800})
        narrow = page.evaluate("() => axe.run({rules: {'color-contrast': {enabled: false}}})")
        assert [rule["id"] for rule in narrow["violations"]] == [], path.name
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, f"{path.name} is wider than a telephone"
    assert noise == []


def test_every_table_can_be_sorted_and_saved_and_every_chart_has_its_numbers(pages, page):
    for path in pages:
        page.goto(path.as_uri())
        assert page.evaluate(BARE) == 0, path.name
        charts = page.locator("figure.chart:has(img)")
        assert charts.count() == page.locator("figure.chart:has(img):has(table)").count(), path.name
        told = page.evaluate("[...document.querySelectorAll('figure img')].map(image => image.alt)")
        assert all(len(words) > 60 and any(letter.isdigit() for letter in words) for words in told), (path.name, told)


def test_each_bar_of_the_first_page_leads_to_sentences(report_folder, page):
    page.goto((report_folder / "index.html").as_uri())
    charts = page.locator("figure.chart:has(img)")
    assert 3 <= charts.count() <= 5
    for number in range(charts.count()):
        spots = charts.nth(number).locator(".plot a[href]")
        assert spots.count() > 0
        in_table = charts.nth(number).locator("td a").evaluate_all(LINKS)
        assert set(spots.evaluate_all(LINKS)) <= set(in_table), "the table has the same links, for the keyboard"


def test_from_a_number_to_its_sentence_and_back_by_keyboard(report_folder, page):
    page.goto((report_folder / "index.html").as_uri())
    number = page.locator(".answer a[href^='#said']").first
    number.focus()
    page.keyboard.press("Enter")
    listed = page.locator(":target")
    assert listed.is_visible(), "the list opens where a link leads into it"
    place = listed.locator("tbody a").first
    place.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/text_1.html#*")
    chip = page.locator(":target")
    chip.focus()
    assert chip.locator(".note").is_visible() and "rule:" in chip.locator(".note").inner_text()
    page.locator(".key a[href*='said']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html#said*")
    assert page.locator(":target").is_visible()


def test_a_theme_is_shown_by_keyboard_and_without_scripts(report_folder, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((report_folder / "text_1.html").as_uri())
    page.locator(".themes input.none").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".themes input.t1").is_checked()
    hit, other = page.locator(".text .h1").first, page.locator(".text .headline").first
    look = "part => [getComputedStyle(part).outlineStyle, getComputedStyle(part).color]"
    assert hit.evaluate(look)[0] == "solid" and hit.evaluate(look)[1] != other.evaluate(look)[1]
    context.close()


def test_a_statement_tells_who_how_and_why_under_the_pointer(report_folder, page):
    page.goto((report_folder / "text_1.html").as_uri())
    mark = page.locator(".text mark").first
    mark.hover()
    shown = mark.evaluate("part => getComputedStyle(part, '::after').content")
    assert "speech" in shown and "rule:" in shown


def test_on_paper_nothing_moves_and_the_statements_are_there(report_folder, page):
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce")
    page.goto((report_folder / "text_1.html").as_uri())
    assert page.locator("header nav").is_hidden() and page.locator(".tools").first.is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.locator(".marked details td").first.bounding_box()["height"] > 0
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
