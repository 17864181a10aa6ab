"""What comes when: a line of bars for each theme, one bar a month, each in the frame of all texts of that month."""

import calendar
import re
from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from helpers import markup
from helpers.charts import style
from helpers.charts.bars import cut, key, listed, nothing
from helpers.charts.chart import Chart, canvas, finish, look

_LINES, _LABELS = 8, 12
_ALL = "all texts"


def timeline(
    frame: pd.DataFrame,
    row: str,
    *,
    title: str,
    ylabel: str,
    source: str,
    description: str | None = None,
    note: str | None = None,
) -> Chart:
    """Return a chart with a line for each `row` and a bar for each period; the number of texts stands on the bar.

    The frame has a row for each `row` and period, zeros included: period (2031-02, 2031Q1 or 2031), n_texts and
    `of` (all texts of the period), as `coverage.over_time` returns them. The pale bar behind a bar, and the line at
    the bottom, show `of`: where there is none, nothing can be said. The lines with most texts come first.

    >>> rows = pd.DataFrame({"theme": "trade", "period": ["2031-01", "2031-02"], "n_texts": [0, 2], "of": [1, 3]})
    >>> timeline(rows, "theme", title="When", ylabel="theme", source="Source: 4 texts, 9 statements, 90 words."
    ...          ).description
    'In how many texts of each month each theme comes. trade: 2 of 4 texts (2031-02 2).'
    """
    unit = _unit(frame["period"])
    texts = dict(title=title, xlabel=f"{unit} of the text", ylabel=ylabel, source=source)
    if frame.empty:
        return nothing(frame, description, note, texts)
    data = frame.pivot(index=row, columns="period", values="n_texts").rename_axis(columns=None)
    order = data.assign(_n=-data.sum(axis=1), _first=(data > 0).to_numpy().argmax(axis=1))
    data = data.loc[order.sort_values(["_n", "_first"], kind="stable").index]
    whole = frame.drop_duplicates("period").set_index("period")["of"].reindex(data.columns)
    shown, note = cut(data[data.sum(axis=1) > 0], note, _LINES, unit=f"{row}s")
    with look():
        figure, axes = canvas(1.5 + 0.52 * (len(shown) + 1))
        for line, values in enumerate([*shown.to_numpy(), whole.to_numpy()]):
            _line(axes, line, values, whole.to_numpy(), last=line == len(shown))
        _labels(axes, [*shown.index, _ALL], list(data.columns))
        colours = {"texts that name it": style.STEPS[0], _ALL: style.LINE}
        key(axes, {name: Patch(facecolor=colour) for name, colour in colours.items()})
        words = description or _told(shown, whole, row, unit)
        table = pd.concat([data, whole.rename(_ALL).to_frame().T]).rename_axis(row).reset_index()
        return finish(axes, data=table, description=words, note=note, **texts)


def _line(axes: Axes, line: int, values: list[int], whole: list[int], last: bool) -> None:
    """Draw the bars of one line; the last line is that of all texts."""
    unit, foot = 0.62 / max(1, *whole), line + 0.4
    places = range(len(values))
    axes.bar(places, [-unit * n for n in whole], bottom=foot, width=0.8, facecolor=style.LINE, zorder=1)
    if not last:
        axes.bar(places, [-unit * n for n in values], bottom=foot, width=0.8, facecolor=style.STEPS[0], zorder=2)
    for place, n in enumerate(values):
        if n:
            axes.annotate(markup.cell(int(n)), (place, foot - unit * n), (0, 1), textcoords="offset points",
                          ha="center", va="bottom", fontsize=8.5, color=style.SOFT if last else style.INK, zorder=3)
    axes.axhline(foot, color=style.SOFT if last else style.LINE, linewidth=0.8, zorder=0)


def _labels(axes: Axes, lines: list[str], periods: list[str]) -> None:
    axes.set_yticks([line + 0.15 for line in range(len(lines))], [style.wrap(name, 30, 2) for name in lines])
    axes.set(ylim=(len(lines) - 0.5, -0.75), xlim=(-0.7, len(periods) - 0.3))
    axes.set_xticks(*zip(*_named(periods).items()))
    for place, period in enumerate(periods):
        if place and period[4:] in ("-01", "Q1"):
            axes.axvline(place - 0.5, color=style.SOFT, linewidth=0.7, linestyle=(0, (2, 2)), zorder=0)
    axes.spines[["left", "bottom"]].set_visible(False)


def _named(periods: list[str]) -> dict[int, str]:
    """Return the labels by place; where they are many, some are left out, and the year stands under its first."""
    labels, year = {}, None
    step = {"month": 3, "quarter": 2, "year": 2}[_unit(periods)] if len(periods) > _LABELS else 1
    for place, period in enumerate(periods):
        number = int(re.sub(r"\D", "", period[4:]) or place + 1)
        if (number - 1) % step == 0:
            name = calendar.month_abbr[number] if "-" in period else period[4:]
            shown = year != period[:4] or not name
            labels[place] = "\n".join(filter(None, (name, period[:4] if shown else "")))
            year = period[:4]
    return labels


def _unit(periods: Sequence[str]) -> str:
    """Return what the periods are, by how they are written."""
    return {"-": "month", "Q": "quarter"}.get("".join([*periods][:1])[4:5], "year")


def _told(shown: pd.DataFrame, whole: pd.Series, row: str, unit: str) -> str:
    lines = (f"{name}: {markup.cell(int(values.sum()))} of {markup.cell(int(whole.sum()))} texts"
             f" ({listed(values.items(), ', ', zero=False)})" for name, values in shown.iterrows())
    return f"In how many texts of each {unit} each {row} comes. {'; '.join(lines)}."
