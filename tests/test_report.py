"""The report: built whole or not at all, nothing from outside, every link leads somewhere, read in a real
browser."""

import base64
import csv
import hashlib
import io
import pathlib
import re
import sys
from types import SimpleNamespace

import bs4
import nbformat
import pandas as pd
import pytest

from helpers import markup, report

TEXT = "Ministers <meet> & talk\nWe go, said Ana Bo. <script>alert(1)</script> She noted that it rains."
SAID = [("st01", "direct", 24, 29, "say", 36, 42), ("st02", "indirect", 87, 95, "note", 70, 73)]
HOSTILE = "<script>document.title='broken'</script><img src=x onerror=alert(1)> javascript:alert(1)"
START = "from helpers import charts, markup\nimport pandas as pd\n"
CHART = """charts.bars(pd.DataFrame({"who": ["Ana <b>Bo</b>"], "said": [2], "at": ["toy:st02"]}), "who",
"said", title="Ana Bo makes both statements", xlabel="statements", ylabel="speaker", link="at",
    source="Source: 1 text, 2 statements, 16 words; date not stated.")"""
LONG = """markup.table(pd.DataFrame({"word": ["=1+1", "b, c", None, *(f"w{i}" for i in range(27))],
"n": [7, 1200, 2, *range(100, 127)]}), "Words & counts")"""
FIRST = [
    "# What does the text say?\n\nRead [who speaks](my_02_second.ipynb), [a guide](https://example.org/guide), "
    "[each token](../data/reference/glossary.csv) or a concordance.",
    "## Which tables are there?",
    START + "import os, sys\nprint(os.environ['WORKBOOK_SOURCE'], sys.executable)",
    "pd.DataFrame({'a': [1]}, index=['row'])",
    f"print({HOSTILE!r})",
    "### And what else?",
    "1 + 1",
]
SECOND = [
    "# Who speaks?",
    START + "from IPython.display import HTML, Markdown",
    "## By number?",
    CHART,
    LONG,
    f"Markdown({HOSTILE!r} + ' [x](javascript:alert(1)) ![y](https://example.org/y.png)')",
    "HTML('<img src=https://example.org/x.png alt=seen><a href=javascript:alert(1) onclick=alert(1)>go</a>"
    "<iframe src=https://example.org></iframe><!-- https://example.org -->')",
    "import warnings; warnings.warn('old & <i>odd</i>')",
]
FINDINGS = [
    "# Findings",
    START + "markup.tag('p', 'Ana Bo makes ', markup.tag('a', '2 statements', href='#toy:st01'), '.',"
    " class_='answer')",
    "## Who speaks?",
    CHART,
    "## How far to trust this?",
    "Words.",
    "## Your turn",
    "Try.",
]


def corpus(number=1):
    """A corpus of one text, repeated under other names."""
    names = ["toy", *(f"toy{i}" for i in range(2, number + 1))]
    lines = [("headline", 0, 23), ("body", 24, len(TEXT))]
    people = pd.DataFrame({"speaker_id": ["ana"], "name": ["Ana Bo"]})
    return SimpleNamespace(
        documents=pd.DataFrame(
            [
                dict(
                    document_id=name,
                    path=f"{name}.txt",
                    title=TEXT[:23],
                    date=None,
                    publisher=None,
                    text=TEXT,
                    n_words=16,
                )
                for name in names
            ]
        ),
        paragraphs=pd.DataFrame(
            [
                dict(document_id=name, kind=kind, start=start, end=end)
                for name in names
                for kind, start, end in lines
            ]
        ),
        statements=pd.DataFrame(
            [
                dict(
                    statement_id=f"{name}:{key}",
                    document_id=name,
                    speaker_id="ana",
                    mode=mode,
                    cue=cue,
                    content_start=start,
                    content_end=end,
                    content_text=TEXT[start:end],
                    cue_start=None,
                    cue_end=None,
                    source_start=left,
                    source_end=right,
                    source_text=TEXT[left:right],
                    inside=None,
                    rule="a rule",
                )
                for name in names
                for key, mode, start, end, cue, left, right in SAID
            ]
        ),
        repairs=pd.DataFrame(
            columns=["repair_id", "document_id", "start", "end", "found", "read_as", "rule"]
        ),
        speakers=people,
        sentences=pd.DataFrame(columns=["sentence_id", "document_id", "start", "end"]),
        theme_hits=pd.DataFrame(
            columns=["document_id", "sentence_id", "theme", "start", "end", "masked", "in_headline"]
        ),
    )


def notebook(path, cells):
    """Write a notebook; a cell that starts with `#` or a word and no code sign is prose."""
    prose = re.compile(r"#|[A-Z][a-z]+\.$|Try")
    made = [
        nbformat.v4.new_markdown_cell(cell) if prose.match(cell) else nbformat.v4.new_code_cell(cell)
        for cell in cells
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=made), path)
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A report of three small notebooks on two texts, and what was said on the way."""
    folder = tmp_path_factory.mktemp("notebooks")
    paths = [
        notebook(folder / name, cells)
        for name, cells in (
            ("01_first.ipynb", FIRST),
            ("02_second.ipynb", SECOND),
            ("06_findings.ipynb", FINDINGS),
        )
    ]
    steps = []
    index = report.build(
        "some/texts",
        folder / "out" / "report",
        notebooks=paths,
        texts=corpus(2),
        progress=lambda *step: steps.append(step),
    )
    return SimpleNamespace(
        index=index,
        folder=index.parent,
        steps=steps,
        pages={
            path.name: bs4.BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            for path in index.parent.glob("*.html")
        },
    )


def test_the_findings_are_the_index_and_each_text_has_a_page(built):
    assert built.index.name == "index.html"
    assert set(built.pages) == {
        "index.html",
        "01_first.html",
        "02_second.html",
        "glossary.html",
        "texts.html",
        "text_1.html",
        "text_2.html",
    }
    chapters = [link.get_text() for link in built.pages["index.html"].select("header nav > ol > li > a")]
    assert chapters == ["Findings", "The 2 texts, marked", "First", "Second", "Words to know"]
    assert built.pages["text_1.html"].select_one("header [aria-current]")["href"] == "texts.html"
    assert [link["href"] for link in built.pages["01_first.html"].select(".pager a")] == [
        "texts.html",
        "02_second.html",
    ]
    assert built.steps[-1] == (3, 3, "report written") and len(built.steps) == 7


def test_nothing_comes_from_outside_and_nothing_runs_but_the_one_script(built):
    for name, page in built.pages.items():
        assert not page.find_all(["iframe", "object", "embed", "form", "link", "base"]), name
        script = page.find("script", src=False).extract().string
        assert script == (markup.TEMPLATES / "report.js").read_text(encoding="utf-8"), name
        assert not page.find("script"), name
        assert not page.find_all(string=lambda text: isinstance(text, bs4.Comment)), name
        policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
        allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert policy.startswith("default-src 'none'; img-src data:;") and f"script-src 'sha256-{allowed}';" in policy
        assert "//" not in "".join(style.get_text() for style in page.find_all("style")), name
        for element in page.find_all(True):
            for key, value in element.attrs.items():
                assert not key.startswith("on"), (name, element)
                if key in ("src", "href", "srcset", "action", "poster", "data"):
                    assert re.match(r"data:image/png;base64,|#|[\w-]+\.html(#|$)", value), (name, value)


def test_every_link_leads_to_something(built):
    for name, page in built.pages.items():
        for link in page.find_all("a", href=True):
            file, _, anchor = link["href"].partition("#")
            target = built.pages[file or name]
            assert not anchor or target.find(id=anchor), (name, link)


def test_numbers_lead_to_the_marked_text(built):
    assert built.pages["index.html"].select_one(".answer a")["href"] == "text_1.html#toy:st01"
    assert built.pages["02_second.html"].select_one("figure td a")["href"] == "text_1.html#toy:st02"
    assert built.pages["02_second.html"].select_one("figure .plot a")["href"] == "text_1.html#toy:st02"


def test_words_and_links_lead_to_the_glossary(built):
    first = built.pages["01_first.html"]
    assert first.find("a", string="each token")["href"] == "glossary.html"
    term = first.select_one(".term a")
    assert term["href"] == "glossary.html#term-concordance"
    meaning = first.find(id=term["aria-describedby"]).get_text()
    assert meaning == built.pages["glossary.html"].find(id="term-concordance").find_next("dd").get_text()


def test_the_meaning_of_a_word_is_shown_on_focus(built, page):
    page.goto((built.folder / "01_first.html").as_uri())
    assert page.locator(".tip").first.is_hidden()
    page.locator(".term a").first.focus()
    box = page.locator(".tip").first.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1280 and box["y"] + box["height"] <= 800


def test_answers_and_notes_for_teachers_stay_out_and_are_not_run(tmp_path):
    cells = ["# Findings", "raise ValueError('forty-two')", "1 + nothing"]
    path = notebook(tmp_path / "my_06_findings.ipynb", cells)
    book = nbformat.read(path, as_version=4)
    book.cells[1].metadata["tags"] = ["answer"]
    nbformat.write(book, path)
    with pytest.raises(report.ReportError, match="cell 3: NameError"):
        report.build("x", tmp_path / "out", notebooks=[path], texts=corpus())
    book.cells[2].source = "1 + 1"
    nbformat.write(book, path)
    index = report.build("x", tmp_path / "out", notebooks=[path], texts=corpus())
    assert "forty-two" not in index.read_text(encoding="utf-8")


def test_what_a_source_says_is_shown_as_text(built):
    assert (
        HOSTILE
        in built.pages["01_first.html"]
        .select_one(".printed ~ .printed, .printed")
        .find_parent("main")
        .get_text()
    )
    second = built.pages["02_second.html"].main.get_text()
    assert HOSTILE.split(" javascript")[0] in second and "old & <i>odd</i>" in second
    assert "<script>alert(1)</script>" in built.pages["text_1.html"].main.get_text()
    assert built.pages["text_1.html"].h1.get_text() == "Ministers <meet> & talk"


def test_each_page_is_a_sound_document(built):
    for name, page in built.pages.items():
        assert page.html["lang"] == "en" and page.title.get_text() and len(page.find_all("h1")) == 1, name
        levels = [int(head.name[1]) for head in page.find_all(re.compile("^h[1-6]$"))]
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:])), (name, levels)
        assert page.body.find("a")["href"] == "#content", name
        assert all(head.get("scope") for head in page.find_all("th")), name
        assert all(table.find_parent(class_="scroll") for table in page.find_all("table")), name
        assert all(image.get("alt") for image in page.find_all("img")), name
        ids = [element["id"] for element in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), name
        pictures = sum(len(image["src"]) for image in page.find_all("img"))
        assert len(str(page)) - pictures < 150_000, name


def test_code_is_folded_below_what_it_shows(built):
    cell = built.pages["02_second.html"].select_one("figure").find_parent(class_="cell")
    assert [part.name for part in cell.find_all(recursive=False)] == ["div", "details"]
    assert "charts.bars" in cell.select_one("details.code").get_text() and not cell.details.has_attr("open")
    sections = [link.get_text() for link in built.pages["index.html"].select(".sections a")]
    assert sections == ["Who speaks?", "How far to trust this?", "Your turn"]


def test_notebooks_know_the_source_and_run_on_this_python(built):
    printed = built.pages["01_first.html"].select_one(".printed").get_text()
    assert printed.split() == [str(pathlib.Path("some/texts").absolute()), sys.executable]


def test_a_cell_that_fails_is_named_and_nothing_is_written(tmp_path):
    path = notebook(tmp_path / "01_first.ipynb", ["# Title", "raise ValueError('odd\\n<b>\\x1b[31mtext')"])
    with pytest.raises(report.ReportError) as caught:
        report.build("x", tmp_path / "out", notebooks=[path], texts=corpus())
    assert re.fullmatch(
        r".*/01_first\.ipynb, cell 2: ValueError: odd <b> \[31mtext\. Nothing was written\..*",
        str(caught.value),
    )
    assert [entry.name for entry in tmp_path.iterdir()] == ["01_first.ipynb"]


def test_what_is_wrong_with_the_source_is_said_first(tmp_path):
    code = (
        "class SourceError(Exception): pass\nraise SourceError('x.txt: byte 3 is not UTF-8. Save it again.')"
    )
    path = notebook(tmp_path / "01_first.ipynb", [code])
    with pytest.raises(
        report.ReportError, match=r"^x\.txt: byte 3 is not UTF-8\. Save it again\. \(met in .*cell 1\)$"
    ):
        report.build("x", tmp_path / "out", notebooks=[path], texts=corpus())


def test_what_is_no_notebook_is_named(tmp_path):
    (tmp_path / "01_first.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(report.ReportError, match="01_first.ipynb: this notebook cannot be read"):
        report.build("x", tmp_path / "out", notebooks=[tmp_path / "01_first.ipynb"], texts=corpus())


def test_a_long_text_is_shown_whole_in_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(report.site, "PART", 24)
    path = notebook(tmp_path / "06_findings.ipynb", FINDINGS[:2])
    report.build("x", tmp_path / "out", notebooks=[path], texts=corpus())
    read = {
        path.name: bs4.BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in (tmp_path / "out").glob("*.html")
    }
    parts = [read["text_1.html"], read["text_1_part_2.html"]]
    for extra in (chip for part in parts for chip in part.select(".chip")):
        extra.decompose()
    assert [line.get_text() for part in parts for line in part.select(".text p")] == TEXT.split("\n")
    assert [len(part.select(".marked tbody tr")) for part in parts] == [0, 2]
    assert [link.get("href") for link in parts[0].select(".parts a")] == ["text_1.html", "text_1_part_2.html"]
    assert read["index.html"].select_one(".answer a")["href"] == "text_1_part_2.html#toy:st01"


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(report.ReportError, match="this is a file"):
        report.build("x", tmp_path / "out", notebooks=[tmp_path / "any.ipynb"], texts=corpus())


def test_old_pages_go_and_other_files_stay(tmp_path):
    out, path = tmp_path / "out", notebook(tmp_path / "06_findings.ipynb", ["# Findings"])
    report.build("x", out, notebooks=[path], texts=corpus(2))
    (out / "mine.html").write_text("mine", encoding="utf-8")
    report.build("x", out, notebooks=[path], texts=corpus(1))
    assert sorted(entry.name for entry in out.iterdir()) == [
        "glossary.html",
        "index.html",
        "mine.html",
        "pages.txt",
        "text_1.html",
    ]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_in_a_browser(built, page, axe, width, scheme):
    noise = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on(
        "request", lambda request: request.url.startswith(("file:", "data:")) or noise.append(request.url)
    )
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    for name in sorted(built.pages):
        page.goto((built.folder / name).as_uri())
        assert axe(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (
            f"{name} is wider than the window"
        )
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)"), name
    assert not noise


def test_the_list_leads_to_each_text(built):
    links = built.pages["texts.html"].select("main tbody th a")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("Ministers <meet> & talk", "text_1.html"),
        ("Ministers <meet> & talk", "text_2.html"),
    ]


def test_a_table_is_sorted_by_keyboard_over_both_its_parts(built, page):
    page.goto((built.folder / "02_second.html").as_uri())
    box = page.locator(".data", has_text="Words & counts")
    head = box.locator("th[scope=col]").nth(1)

    def press():
        head.locator("button").focus()
        page.keyboard.press("Enter")
        return head.get_attribute("aria-sort"), box.locator("tbody td").all_text_contents()

    order, numbers = press()
    assert order == "descending" and numbers[:2] == ["1,200", "126"] and numbers[-2:] == ["7", "2"]
    order, numbers = press()
    assert order == "ascending" and numbers[:2] == ["2", "7"] and len(numbers) == 30
    assert [len(body.query_selector_all("tr")) for body in box.locator("tbody").element_handles()] == [25, 5]
    order, numbers = press()
    assert order is None and numbers[:3] == ["7", "1,200", "2"]
    box.locator("th[scope=col] button").first.click()
    assert box.locator("tbody th").all_text_contents()[-1] == "–", "what is missing comes last"


def test_a_table_is_saved_whole_as_csv(built, page):
    page.goto((built.folder / "02_second.html").as_uri())
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as CSV: Words & counts").click()
    assert waiting.value.suggested_filename == "words-counts.csv"
    text = pathlib.Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[:4] == [["word", "n"], ["'=1+1", "7"], ["b, c", "1200"], ["", "2"]] and len(rows) == 31


def test_the_list_of_texts_is_filtered(built, page):
    page.goto((built.folder / "texts.html").as_uri())
    page.get_by_label("Find in the list").fill("no such text")
    assert page.locator("tbody tr:visible").count() == 0 and page.get_by_role("status").inner_text() == "0 of 2"
    page.get_by_label("Find in the list").fill("TALK minis")
    assert page.locator("tbody tr:visible").count() == 2


def test_without_scripts_a_table_is_just_a_table(built, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built.folder / "02_second.html").as_uri())
    assert page.locator("button, input").count() == 0 and page.locator("tbody tr").count() > 30
    context.close()


def test_from_the_index_to_a_statement_and_back_by_keyboard_with_scripts_off(built, browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(built.index.as_uri())
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "2 statements"
    page.keyboard.press("Enter")
    page.wait_for_url("**/text_1.html#toy:st01")
    chip = page.locator("[id='toy:st01']")
    assert chip.is_visible() and page.locator("[id='toy:st01'] + mark").inner_text() == "We go"
    chip.focus()
    assert page.locator("[id='toy:st01'] .note").is_visible()
    page.keyboard.press("Enter")
    back = page.locator("[id='toy:st01-why']")
    assert back.is_visible(), "the list opens where a link leads into it"
    back.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/text_1.html#toy:st01")
    page.go_back()
    context.close()
