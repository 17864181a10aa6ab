"""Moves: every statement has one; the verb decides before the words."""

import pytest

from helpers import moves
from tests import toys


def move(cue, words):
    toy = toys.tables(f"Ann {words}.", said=(("ann", words, cue),))
    return moves.find(toy.statements)["move"].tolist()


@pytest.mark.parametrize("cue, words, expected", [
    ("express", "readiness to open the port", "Commit"),
    ("welcome", "the readiness to open the port", "Welcome or thank"),
    ("express", "confidence that the port will open", "Hope or confidence"),
    ("say", "I am sure that the port will open", "Hope or confidence"),
    ("highlight", "the port", "Value"),
    ("brief", "the work on the port", "Inform"),
    ("urge", "all to open the port", "Call"),
    ("emphasise", "ports could contribute to peace", "Call"),
    ("express", "deep concern about the port", "Concern"),
    ("agree", "to open the port", "Agree"),
    ("note", "the port has two docks", "Describe"),
    (":", "The port has two docks", "Describe"),
])
def test_the_move_of_a_statement(cue, words, expected):
    assert move(cue, words) == [expected]


def test_the_list_of_moves_ends_with_the_rest():
    book = moves.codebook()
    assert book["cues"].tolist()[-1] == "*" and book["move"].is_unique
    assert book[["definition", "use_when", "not_when", "example", "near_miss"]].notna().all(axis=None)


def test_reporting_lines_make_no_move():
    toy = toys.tables("Ann talks.", said=(("ann", "talks"),))
    assert moves.find(toy.statements.assign(grade="reporting")).empty


def test_promises_in_the_first_source_come_from_the_other_side(first_source):
    rows = moves.find(first_source.statements)
    assert len(rows) == 18
    speakers = set(rows.loc[rows["move"] == "Commit", "speaker_id"])
    assert speakers == {"british-mps", "lindsay-hoyle"}
