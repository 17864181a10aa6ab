"""Names: bodies and offices are found by their heads, other names by their capitals."""

import pytest

from helpers import names
from tests import toys


def found(text):
    rows = names.find(toys.tables(text).sentences)
    return list(zip(rows["text"], rows["kind"]))


@pytest.mark.parametrize("text, expected", [
    ("They met the Ministry of Trade of Orzhan today.", [("Ministry of Trade of Orzhan", "body")]),
    ("We saw the Speaker of the House of Elders speak.", [("Speaker of the House of Elders", "office")]),
    ("The group for Cooperation with Orzhan met.", [("Cooperation with Orzhan", "other")]),
    ("Yesterday the sea was calm.", []),
    ("Trade helps everybody.", []),
    ("We went to Orzhan.", [("Orzhan", "other")]),
    ("", []), ("... !", []),
])
def test_names_in_a_sentence(text, expected):
    assert found(text) == expected


def test_a_first_word_is_a_name_if_the_text_writes_it_so_elsewhere():
    assert found("Orzhan trades.\nWe like Orzhan.") == [("Orzhan", "other"), ("Orzhan", "other")]
    assert found("Trade helps.\nWe like trade.") == []


def test_capitals_of_a_headline_prove_nothing():
    assert found("Ministers Welcome Growing Trade With Orzhan\nWe like Orzhan.") == [("Orzhan", "other")] * 2


def test_offsets_are_exact_and_names_never_overlap(first_source):
    rows = names.find(first_source.sentences, first_source.mentions)
    text = first_source.documents["text"].iloc[0]
    assert all(text[a:b] == shown for a, b, shown in zip(rows["start"], rows["end"], rows["text"]))
    assert (rows["start"].to_numpy()[1:] >= rows["end"].to_numpy()[:-1]).all()


def test_spans_know_what_they_cover():
    held = names.Spans([(10, 20), (30, 40)])
    assert [held.cover(a, a + 1) for a in (9, 10, 19, 20, 35)] == [False, True, True, False, True]
    assert held.begin(30) and not held.begin(31)
