"""Concordance: every line is there, with its context, its speaker, and in the order asked for."""

import pandas as pd
import pytest

from helpers import concordance, phrases
from tests import toys

TEXT = "Ann said that old trade is good.\nBen said that trade helps; new trade is better."
SAID = (("ann", "old trade is good"), ("ben", "trade helps; new trade is better"))


@pytest.fixture(scope="module")
def toy():
    return toys.tables(TEXT, said=SAID)


def test_every_place_with_its_speaker(toy):
    rows = concordance.lines(toy.sentences, "trade", toy.statements)
    assert rows[["left", "node", "speaker_id"]].values.tolist() == [
        ["Ann said that old", "trade", "ann"], ["Ben said that", "trade", "ben"],
        ["Ben said that trade helps; new", "trade", "ben"]]


@pytest.mark.parametrize("sort, order", [
    ("place", ["is good.", "helps; new trade is better.", "is better."]),
    ("right", ["helps; new trade is better.", "is better.", "is good."]),
    ("left", ["is better.", "is good.", "helps; new trade is better."]),
])
def test_lines_are_sorted(toy, sort, order):
    assert concordance.lines(toy.sentences, "trade", sort=sort)["right"].tolist() == order


def test_limits_by_speaker_and_mode(toy):
    assert len(concordance.lines(toy.sentences, "trade", toy.statements, speaker="ben")) == 2
    assert len(concordance.lines(toy.sentences, "trade", toy.statements, mode="direct")) == 0
    assert len(concordance.lines(toy.sentences, "trade", toy.statements, mode="indirect")) == 3


@pytest.mark.parametrize("pattern, nodes", [
    ("* trade", ["old trade", "that trade", "new trade"]), ("goo*; better", ["good", "better"]),
    ("trade ... better", ["trade is better"]), ("fish", []),
])
def test_patterns(toy, pattern, nodes):
    assert concordance.lines(toy.sentences, pattern)["node"].tolist() == nodes


def test_context_is_cut_at_a_word_and_says_so(toy):
    row = concordance.lines(toy.sentences, "better", width=12).iloc[0]
    assert row["left"] == "… trade is" and row["right"] == "."


def test_nothing_is_cut_silently():
    toy = toys.tables("\n".join(["We trade."] * 300))
    assert len(concordance.lines(toy.sentences, "trade")) == 300


def test_lines_around_places_found_elsewhere(toy):
    rows = phrases.find(toy.tokens, toy.sentences)
    assert rows.empty
    spots = pd.DataFrame({"document_id": ["d1", "d9"], "start": [18, 0], "end": [23, 1]})
    assert concordance.around(spots, toy.sentences)["node"].tolist() == ["trade"]


@pytest.mark.parametrize("options, problem",
                         [({"pattern": " ; "}, "empty"), ({"pattern": "x", "sort": "up"}, "no way to sort")])
def test_wrong_questions_are_answered_in_words(toy, options, problem):
    with pytest.raises(ValueError, match=problem):
        concordance.lines(toy.sentences, **options)


def test_lines_of_the_first_source_are_the_text(first_source):
    rows = concordance.lines(first_source.sentences, "strengthen*", first_source.statements)
    text = first_source.documents["text"].iloc[0]
    assert len(rows) == text.lower().count("strengthen")
    assert all(text[a:b] == node for a, b, node in zip(rows["start"], rows["end"], rows["node"]))
