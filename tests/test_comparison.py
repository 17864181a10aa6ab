"""Comparison: keyness, dispersion and vocabulary against figures worked by hand."""

import math

import numpy as np
import pandas as pd
import pytest

from helpers import comparison
from tests import toys


def tokens(*texts):
    return toys.tables(*texts).tokens


def test_keyness_by_hand():
    """"sea" 3 of 6 words against 1 of 8: 1.714 and 2.286 expected, and four times the rate."""
    rows = comparison.keyness(tokens("sea sea sea fish port ship"), tokens("sea fish fish fish port port ship ship"))
    row = rows.set_index("word").loc["sea"]
    expected = 2 * (3 * math.log(3 / (4 * 6 / 14)) + math.log(1 / (4 * 8 / 14)))
    assert row["log_likelihood"] == pytest.approx(expected) and row["log_ratio"] == pytest.approx(2)
    assert row[["count_target", "count_reference", "rate_target", "rate_reference"]].tolist() == [3, 1, 50, 12.5]
    assert rows["word"].iloc[0] == "sea"


def test_a_word_missing_on_one_side_is_counted_as_half():
    rows = comparison.keyness(tokens("sea sea fish port"), tokens("fish port ship boat")).set_index("word")
    assert rows.loc["sea", "log_ratio"] == pytest.approx(math.log2(2 / 0.5))


def test_keyness_without_words_on_both_sides_has_no_rows():
    for sides in (("sea sea", "..."), ("...", "sea sea")):
        rows = comparison.keyness(*map(tokens, sides))
        assert rows.empty and list(rows) == comparison.KEYNESS


@pytest.mark.parametrize("a, b, n, m, p",
                         [(8, 2, 10, 10, 0.0230), (5, 5, 10, 10, 1.0), (0, 0, 3, 3, 1.0), (3, 0, 3, 3, 0.1)])
def test_fisher(a, b, n, m, p):
    assert comparison.fisher(a, b, n, m) == pytest.approx(p, abs=5e-5)


def test_dispersion_by_hand():
    """Two parts of 6 and 2 words; all 5 "sea" in the first: DP 0.25, and 1/3 after dividing by 1 - 0.25."""
    row = comparison.dispersion(tokens("sea sea sea sea sea fish.\nport ship.")).iloc[0]
    assert row[["word", "count", "range", "n_parts"]].tolist() == ["sea", 5, 1, 2]
    assert row["dp"] == pytest.approx(0.25) and row["dp_norm"] == pytest.approx(1 / 3)


def test_the_chance_band_knows_even_from_clumped():
    even = comparison.dispersion(tokens("\n".join(["sea fish port ship"] * 12))).set_index("word")
    assert set(even["reading"]) == {"more even than chance"} and (even["dp_norm"] == 0).all()
    lines = ["sea " * 12, *["fish port ship boat net rope sand wind rain sun moon star"] * 11]
    clumped = comparison.dispersion(tokens("\n".join(line.strip() for line in lines))).set_index("word")
    assert clumped.loc["sea", "reading"] == "more clumped than chance" and clumped.loc["sea", "dp_norm"] == 1


def test_the_band_repeats_and_is_ordered():
    words = tokens("\n".join(["sea fish port ship"] * 6))
    rows = comparison.dispersion(words)
    assert rows.equals(comparison.dispersion(words))
    assert (rows["chance_low"] <= rows["chance_middle"]).all() and (rows["chance_middle"] <= rows["chance_high"]).all()


def test_mattr_by_hand():
    """a b a c in windows of 3: aba has 2 of 3, bac has 3 of 3."""
    row = comparison.vocabulary(tokens("net rope net sand"), window=3).iloc[0]
    assert row[["n_words", "n_types", "window"]].tolist() == [4, 3,
                                                              3] and row["mattr"] == pytest.approx((2 / 3 + 1) / 2)


def test_a_short_text_has_no_mattr():
    assert np.isnan(comparison.vocabulary(tokens("net rope"), window=3)["mattr"].iloc[0])
    with pytest.raises(ValueError, match="window"):
        comparison.vocabulary(tokens("net rope"), window=1)


@pytest.mark.parametrize("text", ["", "... !", "the of the"])
def test_little_text(text):
    assert comparison.dispersion(tokens(text)).empty and len(comparison.vocabulary(tokens(text))) == 1


def test_the_words_of_one_speaker():
    toy = toys.tables("Ann said that trade helps.", said=(("ann", "trade helps"),))
    words = comparison.spoken(toy.tokens, toy.statements)
    assert words[["norm", "speaker_id"]].values.tolist() == [["trade", "ann"], ["helps", "ann"]]
    assert comparison.spoken(toy.tokens, toy.statements.assign(grade="reporting")).empty


def test_vocabulary_of_the_first_source(first_source):
    """Figures measured beforehand on its body: MATTR-50 .81 and MATTR-100 .72."""
    body = first_source.tokens[~first_source.tokens["sentence_id"].str.contains(":p01.")]
    assert [round(comparison.vocabulary(body, window=w)["mattr"].iloc[0], 2) for w in (50, 100)] == [0.81, 0.72]


def test_words_of_names_are_left_out_of_keyness_unless_asked_for():
    target, other = tokens("ports grow and Mora grows in Mora"), tokens("ports shrink")
    assert "mora" not in set(comparison.keyness(target, other)["word"])
    assert "mora" in set(comparison.keyness(target, other, names=True)["word"])


def test_bic_is_the_log_likelihood_less_the_log_of_all_words():
    row = comparison.keyness(tokens("sea sea sea fish port ship"), tokens("sea fish port ship")).iloc[0]
    assert row["bic"] == pytest.approx(row["log_likelihood"] - math.log(10))


def texts(*rows):
    return pd.DataFrame(rows, columns=["who", "n_statements", "of"])


def against(*rows, **options):
    """The figures of group a."""
    return comparison.difference(texts(*rows), "who", **options).set_index("group").loc["a"]


def test_the_permutation_test_counts_divisions_of_the_texts():
    """All of 3 against none of 3: 2 of the 20 divisions are as far apart, so p is near 0.1 however many words."""
    for base in (10, 1000):
        row = against(*[("a", base, base)] * 3, *[("b", 0, base)] * 3, draws=20_000)
        assert row["p"] == pytest.approx(0.1, abs=0.01)
        assert row[["n_texts", "n_texts_others", "points", "low", "high"]].tolist() == [3, 3, 100, 100, 100]


def test_equal_groups_do_not_differ():
    row = against(*[("a", 2, 10)] * 4, *[("b", 2, 10)] * 4)
    assert row[["points", "low", "high", "p"]].tolist() == [0, 0, 0, 1]


def test_long_texts_weigh_more_in_the_rates():
    assert against(("a", 1, 1), ("a", 0, 9), ("b", 0, 5))["rate"] == 10


def test_the_interval_is_wider_where_texts_differ_among_themselves():
    even = against(*[("a", 4, 10)] * 6, *[("b", 1, 10)] * 6)
    uneven = against(*[("a", 8, 10), ("a", 0, 10)] * 3, *[("b", 2, 10), ("b", 0, 10)] * 3)
    assert even["points"] == uneven["points"] == 30
    assert uneven["high"] - uneven["low"] > even["high"] - even["low"] and uneven["p"] > even["p"]


def test_each_group_stands_against_all_others_and_texts_without_a_group_are_left_out():
    rows = comparison.difference(texts(("a", 1, 1), ("b", 0, 1), ("c", 0, 1), (None, 1, 1), ("d", 0, 0)), "who")
    assert rows["group"].tolist() == ["a", "b", "c"] and rows["n_texts_others"].tolist() == [3, 3, 3]
    assert rows["rate_others"].tolist() == [0, 50, 50]


def test_one_group_alone_has_no_difference():
    assert comparison.difference(texts(("a", 1, 2), ("a", 0, 2)), "who").empty


def test_holm_by_hand():
    """0.01, 0.04, 0.03 of three tests: 0.03, then 2 times 0.03, and never less than the one before."""
    corrected = comparison._holm(pd.Series([0.01, 0.04, 0.03], index=[5, 6, 7]))
    assert corrected.to_dict() == pytest.approx({5: 0.03, 6: 0.06, 7: 0.06})
    assert comparison._holm(pd.Series([0.6, 0.7])).tolist() == [1, 1]
