"""Phrase frames: one open slot, at least two different words in it."""

import pytest

from helpers import phrase_frames
from tests import toys


def found(text, **options):
    toy = toys.tables(text)
    rows = phrase_frames.find(toy.tokens, toy.sentences, toy.mentions, **options)
    return list(zip(rows["frame"], rows["count"], rows["fillers"]))


@pytest.mark.parametrize("text, expected", [
    ("We strengthen close ties.\nThey strengthen old ties.", [("strengthen * ties", 2, "close (1), old (1)")]),
    ("We strengthen close ties.\nThey strengthen close ties.", []),
    ("We note the importance of the sea.\nThey see the importance of trade.",
     [("the importance of *", 2, "sea (1), trade (1)")]),
    ("We strengthen, close ties.\nThey strengthen, old ties.", []),
    ("We note that the sea is calm.\nThey note that trade is free.", []),    # a clause is no word in a slot
    ("", []), ("one", []), ("the of the of.", []),
])
def test_frames(text, expected):
    assert found(text) == expected


def test_frames_inside_names_are_left_out():
    assert found("We met the Ministry of Trade.\nThey saw the Ministry of Fish.") == []


def test_a_frame_that_is_mostly_a_name_is_left_out():
    assert found("The Bank of Mora of trade reports.\nThe Bank of Mora of fish reports.") == []


def test_a_minimum_below_two_is_refused():
    with pytest.raises(ValueError, match="2 or more"):
        found("close ties.", minimum=1)


def test_the_first_source(first_source):
    frames = phrase_frames.find(first_source.tokens, first_source.sentences, first_source.mentions)
    assert {"readiness to *", "make a meaningful contribution to *"} <= set(frames["frame"])
