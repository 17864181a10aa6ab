"""Markup: every text is escaped, tables can be followed by a screen reader, and nothing is cut silently."""

import bs4
import hypothesis
import pandas as pd
import pytest
from hypothesis import strategies as any_

from helpers import markup


@hypothesis.given(any_.text(), any_.text())
def test_any_text_comes_out_as_text(content, value):
    page = bs4.BeautifulSoup(markup.tag("p", content, title=value), "html.parser")
    plain = [text.replace("\0", "\ufffd") for text in (content, value)]
    assert [element.name for element in page.find_all(True)] == ["p"]
    assert [page.p.get_text(), page.p["title"]] == plain


@hypothesis.given(any_.text(min_size=1))
def test_an_anchor_is_an_id_that_a_link_reaches(key):
    id_ = markup.anchor(key.encode("utf-8", "replace").decode())
    assert id_ and not any(letter.isspace() or letter in "\"'<>&#%" for letter in id_.replace("%", ""))


def test_what_was_joined_to_a_plain_text_is_escaped_again():
    assert markup.tag("p", markup.tag("b", "x") + "<i>") == "<p>&lt;b&gt;x&lt;/b&gt;&lt;i&gt;</p>"


def test_a_table_has_caption_scopes_and_folded_rows():
    page = bs4.BeautifulSoup(
        markup.table(pd.DataFrame({"n_words": range(61)}), "<b>Words</b>", names={"n_words": "words"}),
        "html.parser",
    )
    assert [caption.get_text() for caption in page.find_all("caption")] == [
        "<b>Words</b>",
        "<b>Words</b>, rows 26 to 61",
    ]
    assert {head["scope"] for head in page.select("thead th")} == {"col"}
    assert len(page.select('tbody th[scope="row"]')) == 61
    assert "25 of 61 rows" in page.get_text() and page.summary.get_text() == "The other 36 rows"
    assert all(box["tabindex"] == "0" and box["aria-label"] for box in page.select(".scroll"))


def test_an_empty_table_says_so():
    assert "nothing to show" in markup.table(pd.DataFrame({"a": []}), "None")


def test_links_stay_inside_the_page():
    frame = pd.DataFrame({"n": [1, 2], "to": ["javascript:alert(1)", "https://example.org"]})
    hrefs = [
        link["href"]
        for link in bs4.BeautifulSoup(markup.table(frame, "T", links={"n": "to"}), "html.parser").find_all(
            "a"
        )
    ]
    assert all(href.startswith("#") for href in hrefs) and len(hrefs) == 2


def test_indices_with_names_become_columns():
    counts = (
        pd.DataFrame({"who": ["A", "A", "B"], "how": ["x", "y", "x"]})
        .groupby(["who", "how"])
        .size()
        .to_frame("n")
    )
    head = bs4.BeautifulSoup(markup.table(counts, "T"), "html.parser").select("thead th")
    assert [cell.get_text() for cell in head] == ["who", "how", "n"]


@pytest.mark.parametrize(("value", "shown"), [
    (0.05, "0.05"), (0.0123, "0.012"), (0.00999, "0.01"), (0.0004998, "0.0005"), (-0.0031, "-0.0031"),
    (1e-5, "0.00001"), (3e-7, "under 0.00001"), (-3e-7, "above -0.00001"), (5.6e-17, "0"), (0.0, "0"),
    (0.456, "0.46"), (12.344, "12.34"), (0.999, "1"),
])
def test_a_small_number_is_not_shown_as_nothing(value, shown):
    assert markup.cell(value) == shown
