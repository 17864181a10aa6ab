"""The time line: which lines are drawn, in which order, and that nothing on it is clipped or hidden."""

import pandas as pd
import pytest

from helpers import charts
from helpers.charts import chart as module
from tests.test_charts import overlaps

SOURCE = "Source: 9 texts, 6 statements, 90 words; date not stated."


def rows(counts, periods, of=3):
    return pd.DataFrame([(theme, period, n, of) for theme, numbers in counts.items()
                         for period, n in zip(periods, numbers)], columns=["theme", "period", "n_texts", "of"])


def line(frame, **options):
    return charts.timeline(frame, "theme", title="When", ylabel="theme", source=SOURCE, **options)


def test_lines_come_by_number_then_by_first_month_and_zeros_only_in_the_table():
    chart = line(rows({"late": [0, 2], "none": [0, 0], "early": [2, 0], "most": [3, 2]}, ["2031-01", "2031-02"]))
    assert chart.description.startswith("In how many texts of each month each theme comes. "
                                        "most: 5 of 6 texts (2031-01 3, 2031-02 2); early: 2 of 6 texts")
    assert chart.data["theme"].tolist() == ["most", "early", "late", "none", "all texts"]
    assert chart.data["2031-02"].tolist() == [2, 0, 2, 0, 3]


@pytest.mark.parametrize("periods", [[f"2031-{n:02}" for n in range(1, 13)] + [f"2032-{n:02}" for n in range(1, 13)],
                                     [f"{year}Q{n}" for year in range(2028, 2034) for n in range(1, 5)],
                                     [str(year) for year in range(2031, 2055)], ["2031-05"]])
def test_no_label_is_clipped_or_covered(periods, monkeypatch):
    figures, png = [], module._png
    monkeypatch.setattr(module, "_png", lambda figure, *rest: (figures.append(figure), png(figure, *rest))[1])
    chart = line(rows({f"A theme with a long name {n}": [n % 3] * len(periods) for n in range(12)}, periods, of=12))
    assert chart.png and overlaps(figures[0]) == ([], [])
    assert "Drawn: 8 of 8" not in (chart.note or "")


def test_a_source_without_dates_gives_a_sentence():
    chart = line(rows({}, []))
    assert chart.png is None and "nothing to draw" in chart.description
