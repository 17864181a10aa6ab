"""Indicators: the small language of patterns, the longest match first, each word once under one label."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helpers import indicators


def matches(pattern, text):
    words = text.split()
    return [" ".join(words[m.first:m.last + 1]) for m in indicators.finder([("x", pattern)])(words)]


@pytest.mark.parametrize("pattern, text, expected", [
    ("trade", "trade trades Trade", ["trade", "Trade"]),
    ("invest*", "to invest in investment", ["invest", "investment"]),
    ("United Nations", "united nations United Nations", ["United Nations"]),
    ("* ties", "close ties and ties", ["close ties", "and ties"]),
    ("strengthen* ... ties", "strengthening our very old ties", ["strengthening our very old ties"]),
    ("strengthen* ... ties", "strengthening all of our very old ties", []),
    ("checks and balances", "checks and", []),
    ("the region's", "the region’s aims", ["the region’s"]),
    ("co*tion", "coordination cotton cooperation", ["coordination", "cooperation"]),
])
def test_patterns(pattern, text, expected):
    assert matches(pattern, text) == expected


def test_the_longest_indicator_takes_the_words_and_each_word_counts_once():
    find = indicators.finder([("t", "guinea"), ("t", "equatorial guinea"), ("t", "equatorial")])
    assert [m.indicator for m in find("equatorial guinea and guinea".split())] == ["equatorial guinea", "guinea"]


def test_themes_do_not_disturb_each_other():
    find = indicators.finder([("a", "regional stability"), ("b", "regional*"), ("b", "stability")])
    assert [(m.label, m.indicator) for m in find(["regional", "stability"])] == [
        ("b", "regional*"), ("a", "regional stability"), ("b", "stability")]


@pytest.mark.parametrize("pattern", ["", "  ", "... ties", "close ..."])
def test_an_indicator_needs_a_word_at_both_ends(pattern):
    with pytest.raises(ValueError, match="no indicator"):
        indicators.finder([("x", pattern)])


@given(some.lists(some.sampled_from(["a", "b", "ab", ",", "A"]), max_size=12))
def test_under_one_label_no_word_counts_twice(words):
    found = indicators.finder([("x", p) for p in ("a", "a b", "a*", "b ... a", "* ab")])(words)
    places = [i for m in found for i in range(m.first, m.last + 1)]
    assert len(places) == len(set(places)) and all(0 <= i < len(words) for i in places)
