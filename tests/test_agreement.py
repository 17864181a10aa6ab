"""Agreement: figures against NLTK and by hand; what is undefined says so; gaps are named."""

import pandas as pd
import pytest
from nltk.metrics.agreement import AnnotationTask

from helpers import agreement

COLUMNS = ["coder", "unit", "code"]


def codes(*columns, names="XYZ"):
    """One string a coder, one letter a unit; a full stop is a gap."""
    return pd.DataFrame([(name, number, None if code == "." else code) for name, column in zip(names, columns)
                         for number, code in enumerate(column)], columns=COLUMNS)


def values(rows, **options):
    return agreement.measure(rows, **options).set_index("measure")


def test_two_coders_by_hand():
    """Three of four agree; by chance 0.5 for kappa: (0.75 - 0.5) / (1 - 0.5)."""
    got = values(codes("aabb", "abbb"))["value"]
    assert got.tolist() == [75.0, pytest.approx(0.5), pytest.approx(1 - (2 / 8) / (1 - (3 * 2 + 5 * 4) / (8 * 7)))]


def test_figures_equal_nltk():
    rows = codes("aabbccab", "aabcccbb")
    task = AnnotationTask(data=list(rows.itertuples(index=False, name=None)))
    got = values(rows)["value"]
    assert got[agreement.PERCENT] == pytest.approx(100 * task.avg_Ao())
    assert got[agreement.KAPPA] == pytest.approx(task.kappa()) and got[agreement.ALPHA] == pytest.approx(task.alpha())


@pytest.mark.parametrize("columns", [("aabbccab", "aabcccbb"), ("aab.ccab", "aabccc.b", "aabb....")])
def test_the_samples_use_the_same_formulas_as_nltk(columns):
    import numpy as np
    rows, _ = agreement._usable(codes(*columns))
    counts = agreement._counts(rows)
    whole = np.ones((1, len(counts)))
    task = AnnotationTask(data=list(rows[COLUMNS].itertuples(index=False, name=None)))
    assert agreement._alpha(counts, whole)[0] == pytest.approx(task.alpha())
    if len(columns) == 2:
        assert agreement._kappa(rows, whole)[0] == pytest.approx(task.kappa())


def test_twenty_sentences_and_sixteen_agreements_leave_a_wide_interval():
    rows = values(codes("aaaaabbbbbcccccddddd", "aaaabbbbbcccccddddda"))
    low, high = rows.loc[agreement.ALPHA, ["low", "high"]]
    assert low < rows.loc[agreement.ALPHA, "value"] < high and high - low > 0.2


def test_the_interval_repeats():
    rows = codes("aabbccab", "aabcccbb")
    assert values(rows).equals(values(rows)) and not values(rows, seed=2).equals(values(rows))


def test_one_code_only_is_undefined():
    rows = values(codes("aaaa", "aaaa"))
    assert rows.loc[agreement.PERCENT, "value"] == 100
    for name in (agreement.KAPPA, agreement.ALPHA):
        assert rows.loc[name, ["value", "low", "high"]].isna().all() and "undefined" in rows.loc[name, "note"]


def test_kappa_is_for_two_coders():
    rows = values(codes("aabb", "abbb", "aabb"))
    assert pd.isna(rows.loc[agreement.KAPPA, "value"]) and "two coders" in rows.loc[agreement.KAPPA, "note"]


def test_three_coders_with_gaps_are_measured():
    rows = codes("aab.ab", "abbbab", "aabb.b")
    task = AnnotationTask(data=list(rows.dropna().itertuples(index=False, name=None)))
    assert values(rows).loc[agreement.ALPHA, "value"] == pytest.approx(task.alpha())


def test_gaps_are_named_and_counted():
    rows = codes("aab.", "ab.b")
    assert agreement.gaps(rows).values.tolist() == [[2, "Y"], [3, "X"]]
    assert "2 units" in values(rows).loc[agreement.ALPHA, "note"] and values(rows)["n_units"].iloc[0] == 2


def test_disagreements_are_listed():
    assert agreement.disagreements(codes("aabb", "abb.")).reset_index().values.tolist() == [[1, "a", "b"]]


@pytest.mark.parametrize("rows, problem", [
    (pd.DataFrame([("X", 1, "a"), ("X", 1, "b")], columns=COLUMNS), "twice"),
    (pd.DataFrame([("X", 1, "a"), ("Y", 2, "b")], columns=COLUMNS), "no unit was judged by two"),
    (pd.DataFrame(columns=COLUMNS), "no unit"),
])
def test_codes_that_cannot_be_compared(rows, problem):
    with pytest.raises(ValueError, match=problem):
        agreement.measure(rows)
