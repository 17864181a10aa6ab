"""Firmness: the rung of each statement, the verb first, and the top rung of each speaker."""

import pytest

from helpers import firmness
from tests import toys


@pytest.mark.parametrize("cue, words, rung", [
    ("say", "the ferry is white", 0),
    ("stress", "the importance of the ferry", 1),
    ("welcome", "the treaty that was signed", 1),
    ("express", "hope for a ferry", 2),
    ("express", "interest in a ferry", 3),
    ("confirm", "the readiness to pay for a ferry", 4),
    ("agree", "to build a ferry", 5),
    ("agree", "to build a ferry in May 2031", 6),
    ("agree", "to set up a working group", 6),
    ("say", "the treaty was signed", 7),
    ("say", "the treaty was not signed", 0),
    ("say", "we have no interest in a ferry", 0),
])
def test_rungs(cue, words, rung):
    toy = toys.tables(f"Ann {words}.", said=(("ann", words, cue),))
    assert firmness.climb(toy.statements)["rung"].tolist() == [rung]


@pytest.mark.parametrize("cue, words, conditional", [
    ("say", "we are ready to pay if the ferry comes", True),
    ("say", "we agreed to pay unless it rains", True),
    ("pledge", "to pay provided that the ferry comes", True),
    ("promise", "that, should the ferry come, they will pay", True),
    ("pledge", "to pay", False),
    ("pledge", "to pay even if the ferry is late", False),
    ("promise", "to say whether the ferry comes", False),
    ("say", "we are ready to pay as if it was ours", False),
    ("say", "we agreed to pay the costs, if any, of the ferry", False),
    ("hope", "that the ferry comes if it is dry", False),        # a hope, whatever it is that is hoped for
])
def test_a_promise_with_a_condition(cue, words, conditional):
    toy = toys.tables(f"Ann {words}.", said=(("ann", words, cue),))
    assert firmness.climb(toy.statements)["conditional"].tolist() == [conditional]


def test_each_example_of_the_ladder_is_read_as_its_own_rung():
    for row in firmness.ladder().to_dict("records"):
        toy = toys.tables(row["example"], said=(("ann", row["example"], "say"),))
        assert firmness.climb(toy.statements)["rung"].tolist() == [row["rung"]], row["example"]


def test_narrated_deals_have_no_speaker():
    toy = toys.tables("The ferry is white.\nA treaty was signed.")
    rows = firmness.climb(toy.statements, toy.sentences)
    assert rows[["rung", "text"]].values.tolist() == [[7, "A treaty was signed."]] and rows["speaker_id"].isna().all()


def test_highest_takes_the_firmest_and_puts_conditions_last():
    toy = toys.tables("x could give readiness to pay.\nx has hope for peace.",
                      said=(("ann", "could give readiness to pay"), ("ann", "hope for peace")))
    best = firmness.highest(firmness.climb(toy.statements))
    assert best[["speaker_id", "rung"]].values.tolist() == [["ann", 2]]


def test_what_the_text_tells_and_what_nobody_known_says_are_kept_apart():
    toy = toys.tables("x has hope for peace.\nA treaty was signed.", said=(("ann", "hope for peace"),))
    unknown = toy.statements.assign(speaker_id=None)
    best = firmness.highest(firmness.climb(unknown, toy.sentences))
    assert best[["rung"]].values.tolist() == [[7], [2]] and best["statement_id"].isna().tolist() == [True, False]


def test_all_rungs_of_the_ladder_are_counted_for_each_speaker():
    toy = toys.tables("x has hope for peace.\nx has hope for rain.", said=(("ann", "hope for peace"),
                                                                          ("ann", "hope for rain")))
    rows = firmness.by(firmness.climb(toy.statements), "speaker_id")
    assert rows["rung"].tolist() == list(range(7, -1, -1)) and set(rows["speaker_id"]) == {"ann"}
    assert rows.set_index("step")["n_statements"].to_dict() == {
        step: 2 * step.startswith("2 hope") for step in rows["step"]}
    assert firmness.by(firmness.climb(toy.statements[:0]), "speaker_id").empty


def test_the_first_source_stops_at_stated_readiness(first_source):
    rows = firmness.highest(firmness.climb(first_source.statements, first_source.sentences))
    assert rows.set_index("speaker_id")["rung"].to_dict() == {
        "british-mps": 4, "lindsay-hoyle": 4, "yermek-kosherbayev": 2}
