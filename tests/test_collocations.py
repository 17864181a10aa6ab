"""Collocations: counts by eye, scores against NLTK's finders and against figures worked by hand."""

import math

import pandas as pd
import pytest
from nltk.collocations import BigramCollocationFinder
from nltk.metrics import BigramAssocMeasures

from helpers import collocations
from tests import toys

TEXT = "We like fair trade and fair trade likes us.\nOld trade is fair, old trade is not.\nFair trade!"


def tokens(text=TEXT):
    return toys.tables(text).tokens


def test_pairs_stay_inside_the_sentence_and_cross_no_punctuation():
    rows = collocations.pairs(tokens("close.\nties close, ties.\nclose ties.\nclose ties."))
    assert rows[["first", "second", "count", "n_bigrams"]].values.tolist() == [["close", "ties", 2, 3]]


def test_pairs_equal_nltk():
    words = "fair trade and fair trade with old trade and fair play with old trade".split()
    rows = collocations.pairs(tokens(" ".join(words))).set_index(["first", "second"])
    finder = BigramCollocationFinder.from_words(words)
    for pair, row in rows.iterrows():
        # NLTK counts the two words anywhere; here they are counted at their side of a pair.
        n, first, second, total = row["count"], row["first_count"], row["second_count"], row["n_bigrams"]
        assert n == finder.ngram_fd[pair] and total == sum(finder.ngram_fd.values())
        marginals = (n, (first, second), total)
        assert row["log_likelihood"] == pytest.approx(BigramAssocMeasures.likelihood_ratio(*marginals))
        assert row["mi"] == pytest.approx(BigramAssocMeasures.pmi(*marginals))
        assert row["t_score"] == pytest.approx(BigramAssocMeasures.student_t(*marginals))
        assert row["log_dice"] == pytest.approx(14 + math.log2(BigramAssocMeasures.dice(*marginals)))


def test_scores_worked_by_hand():
    """A pair 4 times, its words 8 and 16 times, in 64 pairs: 2 expected."""
    likelihood, dice, mi, t = collocations._scores(4, 8, 16, 64)
    assert (dice, mi, t) == (pytest.approx(14 + math.log2(8 / 24)), 1.0, 1.0)
    table = [(4, 8 * 16 / 64), (4, 8 * 48 / 64), (12, 56 * 16 / 64), (44, 56 * 48 / 64)]
    assert likelihood == pytest.approx(2 * sum(seen * math.log(seen / expected) for seen, expected in table))


def test_words_around_a_node():
    rows = collocations.around(tokens(), "trade", left=2, right=2, minimum=1).set_index("collocate")
    shown = ["count", "n_left", "n_right", "node_count", "collocate_count"]
    assert rows.loc["fair", shown].tolist() == [4, 3, 1, 5, 4]
    assert rows.loc["old", shown].tolist() == [2, 2, 0, 5, 2]


def test_a_place_between_two_nodes_counts_once():
    rows = collocations.around(tokens("trade peace trade"), "trade", left=3, right=3, minimum=1)
    assert rows[["collocate", "count"]].values.tolist() == [["peace", 1]]


def test_expected_count_worked_by_hand():
    """Node 2 times, collocate 2 times, window 1 + 1, in 6 words: 2 * 2 * 2 / 6 by chance."""
    row = collocations.around(tokens("sea fish\nsea fish\nport ship"), "sea", left=1, right=1).iloc[0]
    assert row["count"] == 2 and row["expected"] == pytest.approx(8 / 6)


def test_function_words_only_on_request():
    assert "and" not in set(collocations.around(tokens(), "trade", minimum=1)["collocate"])
    assert "and" in set(collocations.around(tokens(), "trade", minimum=1, stopwords=True)["collocate"])


def test_an_empty_window_is_refused():
    with pytest.raises(ValueError, match="window"):
        collocations.around(tokens(), "trade", left=0, right=0)


@pytest.mark.parametrize("text", ["", "one", "... !", "the of the"])
def test_little_text_gives_no_rows(text):
    assert collocations.pairs(tokens(text)).empty and collocations.around(tokens(text), "trade").empty


def test_windows_wider_than_the_text_are_no_error():
    words = ["alpha", "beta"]
    tokens = pd.DataFrame({"sentence_id": "s", "norm": words, "is_word": True, "is_stopword": False})
    found = collocations.around(tokens, "alpha", left=5, right=5, minimum=1)
    assert found["collocate"].tolist() == ["beta"]
    assert found["count"].tolist() == [1]
