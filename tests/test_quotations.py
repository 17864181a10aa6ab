"""Quotations: which marks belong together, and what is read where one is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import quotations

PIECES = st.sampled_from(["“", "”", "„", "«", "»", '"', "''", "``", "‘", "’", "'", " ", "\n", ",", ".", "?", "word",
                          "Ada", "said", " he said", "the ministers’", "5’", "—", "\u00a0", "é", "人"])
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Cut a text at its line ends, as the documents table does."""
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def inner(text: str, **options) -> list[str]:
    return [text[quote.first:quote.last] for quote in quotations.pair(text, paragraphs(text), **options)]


@pytest.mark.parametrize("opening, closing", [
    ("“", "”"), ('"', '"'), ("«", "»"), ("»", "«"), ("„", "“"), ("„", "”"), ("‘", "’"), ("'", "'"), ("''", "''"),
    ("``", "''"), ("”", "”"), ("”", "“")])
def test_marks_of_any_kind_make_a_pair(opening, closing):
    text = f"In Gdynia the mayor said, {opening}The sea is ours to guard,{closing} and left."
    assert inner(text) == ["The sea is ours to guard,"]


@pytest.mark.parametrize("text, expected", [
    ("“We saw ‘The Sea’ twice,” he said.", ["We saw ‘The Sea’ twice,"]),
    ("«We call it “home”, and it is,» she said.", ["We call it “home”, and it is,"]),
    ("‘We call it “home”, and it is,’ she said.", ["We call it “home”, and it is,"]),
    ("“One,” he said, “two.” Then: “Three.”", ["One,", "two.", "Three."]),
    ("The “Long Road” and the “Short Road” meet.", ["Long Road", "Short Road"]),
    ("(“Yes”) and [“no”]", ["Yes", "no"]),
    ("«\u00a0Oui, we can\u00a0», he said.", ["\u00a0Oui, we can\u00a0"]),
    ("The talks—“long ones”—ended.", ["long ones"]),
])
def test_the_outermost_pair_counts(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize("text", [
    "The ministers’ plane and the King’s car left at 6 o’clock.", "It's the students' day, isn't it?",
    "In the ’90s", "The pole is 6' 2\" high.", "A 12” pipe was laid.", "", "No marks at all."])
def test_apostrophes_and_inches_are_no_quotations(text):
    assert inner(text) == []


@pytest.mark.parametrize("text, lost, expected", [
    ("The sea is ours to guard and to share,” said Mayor Wilk.", "opening", "The sea is ours to guard and to share,"),
    ("“The sea is ours to guard, said Mayor Wilk.", "closing", "The sea is ours to guard,"),
    ("Mayor Wilk said: “The sea is ours to guard.", "closing", "The sea is ours to guard."),
    ("Mayor Wilk said: The sea is ours to guard and to share.”", "opening", "The sea is ours to guard and to share."),
    ("“It was late,” he said. We all know what that means for us.” He left.", "opening",
     "We all know what that means for us."),
    ('The sea is ours to guard and to share," said Mayor Wilk.', "opening", "The sea is ours to guard and to share,"),
    ("„The sea is ours to guard, the old Mayor said in Gdynia.", "closing", "The sea is ours to guard,"),
])
def test_a_lost_mark_is_read_and_logged(text, lost, expected):
    found = quotations.pair(text, paragraphs(text))
    assert [text[q.first:q.last] for q in found if q.lost] == [expected] and {q.lost for q in found} >= {lost}
    repairs = quotations.repairs(text, paragraphs(text), found)
    assert len(repairs) == 1 and text[repairs.start[0]:repairs.end[0]] == repairs.found[0]
    assert expected not in inner(text, repair=False)


def test_a_quotation_may_be_reopened_in_each_paragraph_without_damage():
    text = "“One is past.\n“Two is here.\n“Three is to come,” he said."
    found = quotations.pair(text, paragraphs(text))
    assert [text[q.first:q.last] for q in found] == ["One is past.", "Two is here.", "Three is to come,"]
    assert quotations.repairs(text, paragraphs(text), found).empty
    assert len(quotations.pair(text, paragraphs(text), repair=False)) == 3


def test_a_quotation_knows_its_paragraph():
    text = "No marks here.\n“Yes,” he said.\n“No,” she said."
    assert [quote.paragraph for quote in quotations.pair(text, paragraphs(text))] == [1, 2]


@given(TEXTS)
def test_quotations_lie_in_order_inside_their_paragraphs(text):
    spans = paragraphs(text)
    last = 0
    for quote in quotations.pair(text, spans):
        start, end = spans[quote.paragraph]
        assert start <= quote.start <= quote.first <= quote.last <= quote.end <= end
        assert last <= quote.start
        last = quote.end


@given(TEXTS)
def test_without_repair_only_whole_quotations_are_left(text):
    whole = quotations.pair(text, paragraphs(text), repair=False)
    assert set(whole) <= set(quotations.pair(text, paragraphs(text)))


@given(st.text())
def test_any_text_can_be_read(text):
    quotations.repairs(text, paragraphs(text), quotations.pair(text, paragraphs(text)))
