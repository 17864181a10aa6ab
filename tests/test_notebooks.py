"""Every notebook runs alone on any source, and what it says about a source is printed from its tables."""

import html
import pathlib
import re

import pytest

from helpers import findings
from helpers.report import running

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("0*.ipynb"))
TWO = {
    "harbour.txt": "Ministers Meet in Orvale\n"
                   "ORVALE, 3 March 2031. The Minister of Trade of Orland Ana Bo met the envoy of Westmark on Monday.\n"
                   "“We will build a stronger harbour for our two countries,” said Ana Bo. She welcomed the ferry.\n"
                   "The envoy of Westmark noted that the new ferry brings trade and tourism to the region.\n",
    "bridge.txt": "Bridge Opens\n"
                  "Foreign Minister of Westmark Karl Dun said that the new ferry brings trade and tourism to the "
                  "region, the Press Service of Westmark reports.\n"
                  "He expressed readiness to build a stronger harbour for our two countries.\n",
    "broken.txt": None,
}
NONE = {"notice.txt": "Road closed\nThe road by the river is closed. The bridge stays open.\n"}
MARKUP = {"nasty.txt": "Talks <script>alert(1)</script> & more\n"
                       "The Minister of Trade of Orland Ana Bo said that <script>alert(2)</script> trade & "
                       "[ties](javascript:alert(3)) grow.\n“We **stand** <b>ready</b>,” said Ana Bo.\n"}

# Words that stand in names of the first source and are ordinary words of the workbook as well.
ORDINARY = {"The", "He", "They", "We", "Minister", "Ministry", "Speaker", "Parliament", "Members", "Meet", "Republic",
            "Group", "Foreign", "House", "In", "Friendship", "Affairs", "Party", "Cooperation", "Sir", "These", "I"}


def shown(notebook) -> str:
    """Return what the cells of a notebook print, as HTML and text, without style sheets and pictures."""
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    parts = [output.get("text") or output.data.get("text/html") or output.data.get("text/plain", "")
             for output in outputs]
    return re.sub(r'<style class="workbook">.*?</style>|src="data:[^"]*"', "", "\n".join(parts), flags=re.DOTALL)


def words(notebook) -> str:
    """Return the words that a notebook prints, without tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown(notebook))).split())


def run(folder: pathlib.Path, source: dict[str, str | None]) -> dict[str, str]:
    """Return the executed notebooks by name; a text that is None is written as a file that cannot be read."""
    folder.mkdir()
    for name, text in source.items():
        (folder / name).write_bytes(b"\x00\x01\xff\xfe\x00" * 50 if text is None else text.encode())
    executed = running.run(NOTEBOOKS, folder, lambda done, total, name: None)
    return {path.stem: notebook for path, notebook in zip(NOTEBOOKS, executed)}


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    return run(tmp_path_factory.mktemp("runs") / "two", TWO)


@pytest.fixture(scope="module")
def none(tmp_path_factory):
    return run(tmp_path_factory.mktemp("runs") / "none", NONE)


@pytest.fixture(scope="module")
def nasty(tmp_path_factory):
    return run(tmp_path_factory.mktemp("runs") / "nasty", MARKUP)


@pytest.fixture(scope="module")
def first():
    """The notebooks executed on the first source."""
    executed = running.run(NOTEBOOKS, ROOT / "data" / "source", lambda done, total, name: None)
    return {path.stem: notebook for path, notebook in zip(NOTEBOOKS, executed)}


def sources(notebook_path: pathlib.Path, kind: str) -> list[str]:
    notebook = running._read(notebook_path)
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestSource:
    """What stands in a notebook before it runs."""

    def test_it_knows_no_name_of_the_first_source(self, path, first_source):
        tokens = first_source.tokens
        names = set(tokens.loc[tokens["in_name"] & ~tokens["is_stopword"], "text"])
        telling = {name for name in names if name[0].isupper()} - ORDINARY
        text = "\n".join(sources(path, "markdown") + sources(path, "code"))
        assert sorted(name for name in telling if re.search(rf"\b{re.escape(name)}\b", text)) == []

    def test_no_count_of_the_first_source_is_typed_into_the_prose(self, path, first_source):
        told = findings.said(first_source)
        counts = {first_source.documents["n_words"].sum(), len(told), len(first_source.statements),
                  told["quoted_words"].sum(), len(first_source.sentences)}
        prose = re.sub(r"`[^`]*`|\d+ minutes|notebooks? \d\d( and \d\d)?|\(\d\d_\w+\.ipynb\)", "",
                       "\n".join(sources(path, "markdown")))
        typed = {int(number) for number in re.findall(r"\b\d+\b", prose)}
        assert typed & {int(n) for n in counts} == set()

    def test_a_cell_has_a_key_of_its_own_that_says_where_it_stands(self, path):
        keys = [cell.id for cell in running._read(path).cells]
        assert len(set(keys)) == len(keys)
        assert [key for key in keys if not re.fullmatch(r"[a-z0-9-]+-\d+", key)] == []


def test_the_start_page_says_how_long_each_notebook_takes():
    rows = re.findall(r"\((\d\w+)\.ipynb\).*\| (.+?) \|$", (ROOT / "notebooks" / "00_start_here.md").read_text(
        encoding="utf-8"), flags=re.MULTILINE)
    stated = {path.stem: re.findall(r"(\d+) minutes", sources(path, "markdown")[0]) for path in NOTEBOOKS}
    assert {name: re.findall(r"\d+", words) for name, words in rows} == stated


@pytest.mark.slow
class TestFirstSource:
    """What the notebooks print on the first source."""

    def test_every_cell_runs_without_a_warning(self, first):
        assert [(name, output.text) for name, notebook in first.items() for cell in notebook.cells
                if cell.cell_type == "code" for output in cell.outputs if output.get("name") == "stderr"] == []

    def test_the_findings_are_those_of_the_tables(self, first, first_source):
        printed = words(first["06_findings"])
        for row in findings.balance(first_source).itertuples():
            assert f"{row.statements} of {len(findings.said(first_source))} statements" in printed
        assert "none of them in their own words" in printed
        assert "135 words in quotation marks, all given to" in printed

    def test_the_index_has_three_to_five_charts(self, first):
        assert 3 <= shown(first["06_findings"]).count("<figure") <= 5

    def test_the_whole_text_is_shown_before_any_other_code(self, first, first_source):
        cells = [cell for cell in first["01_meet_the_source"].cells if cell.cell_type == "code"]
        assert 'class="marked"' in cells[1].outputs[0].data["text/html"]

    def test_every_link_of_a_page_leads_somewhere_in_the_notebooks(self, first):
        pages = {name: shown(notebook) for name, notebook in first.items()}
        ids = set(re.findall(r'\sid="([^"]+)"', "\n".join(pages.values())))
        lost = {(name, link) for name, page in pages.items() for link in re.findall(r'href="#([^"]+)"', page)}
        assert sorted((name, link) for name, link in lost if link not in ids) == []


@pytest.mark.slow
class TestOtherSources:
    """The same notebooks on texts they have never seen."""

    def test_two_texts_are_compared(self, two):
        printed = words(two["07_your_own_texts"])
        assert "2 texts" in printed
        assert "Ana Bo" in printed and "Karl Dun" in printed
        assert "the new ferry brings trade and tourism to the region" in printed

    def test_a_file_that_cannot_be_read_is_named_and_left_out(self, two):
        printed = words(two["07_your_own_texts"])
        assert "broken.txt" in printed
        assert "1 file could not be read" in printed

    def test_nothing_of_the_first_source_is_left(self, two, none, first_source):
        names = first_source.speakers["name"]
        for notebooks in (two, none):
            printed = " ".join(map(words, notebooks.values()))
            assert [name for name in names if name in printed] == []

    def test_a_text_without_a_statement_is_said_to_have_none(self, none):
        assert "No statement was found" in words(none["06_findings"])
        assert "No statement was found" in words(none["03_statements"])

    def test_a_text_cannot_inject_markup(self, nasty):
        for notebook in nasty.values():
            page = shown(notebook)
            assert "<script" not in page
            assert 'href="javascript' not in page
            assert "<b>ready</b>" not in page
        assert "<script>alert(2)</script>" in words(nasty["01_meet_the_source"])
