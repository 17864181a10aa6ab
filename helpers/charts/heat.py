"""Two lists against each other, as themes and speakers: a number in each cell, darker where it is larger."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex

from helpers import markup
from helpers.charts import style
from helpers.charts.bars import WHOLE, anchors, cut, evidence, listed, live, nothing, wide
from helpers.charts.chart import COLUMNS, Chart, Spot, canvas, finish, held, look

_RAMP = LinearSegmentedColormap.from_list("ink", ["#e6eef7", "#6d9fcf", "#123d69"])
_COLUMNS = 6


def heat(
    frame: pd.DataFrame,
    row: str,
    column: str,
    value: str | None = None,
    *,
    title: str,
    xlabel: str,
    ylabel: str,
    source: str,
    columns: Sequence[str] = (),
    rows: Sequence[str] = (),
    description: str | None = None,
    note: str | None = None,
    link: str | None = None,
) -> Chart:
    """Return a chart with a line for each `row` and a column for each `column`; every cell carries its
    number.

    Without `value` each row of the frame counts one. `columns` and `rows` say how those follow each other; without
    `rows` the largest comes first. A row whose numbers are all zero is drawn, because what is absent is a finding
    too. `link` names the column with the anchor of the evidence of each row of the frame, by
    itself the column "link" if there is one; a cell leads there.

    >>> hits = pd.DataFrame({"theme": ["trade", "trade", "climate"], "speaker": ["A", "B", "A"]})
    >>> heat(hits, "theme", "speaker", title="Themes", xlabel="speaker", ylabel="theme",
    ...      source="Source: 1 text, 3 statements, 40 words.").description
    'Counts of each theme by speaker. trade: A 1, B 1; climate: A 1.'
    """
    texts = dict(title=title, xlabel=xlabel, ylabel=ylabel, source=source)
    if frame.empty:
        return nothing(frame, description, note, texts)
    data = wide(frame, row, column, value, columns)
    data = data.reindex([*(name for name in rows if name in data.index), *data.index.difference([*rows], sort=False)])
    counted = frame if value is None else frame[frame[value].fillna(0) != 0]
    links = anchors(counted, row, column, evidence(frame, link), data)
    shown, note = cut(data, note)
    if (n := shown.shape[1] - 1) > _COLUMNS:
        drawn = f"Drawn: {_COLUMNS} of {n:,} columns; the table has {held(n, COLUMNS)}."
        note = " ".join(filter(None, (note, drawn)))
    grid = shown.drop(columns=WHOLE).iloc[:, :_COLUMNS]
    with look():
        names = [style.wrap(name, max(12, 58 // grid.shape[1]), 4) for name in grid.columns]
        lines = max(name.count("\n") for name in names) + 1
        figure, axes = canvas(1.35 + 0.38 * len(grid) + 0.18 * lines)
        _cells(axes, grid)
        size = 9.5 if len(names) < 6 else 8
        axes.set_xticks([place + 0.5 for place in range(len(names))], names, fontsize=size)
        axes.set_yticks(np.arange(len(grid)) + 0.5, [style.wrap(name, 30, 2) for name in grid.index])
        words = description or f"Counts of each {ylabel} by {xlabel}. {_told(grid)}."
        spots = _spots(grid, links)
        return finish(axes, data=data.reset_index(), description=words, note=note, links=links, spots=spots, **texts)


def _told(grid: pd.DataFrame, most: int = 12) -> str:
    rows = (
        f"{name}: {listed(cells.items(), ', ', zero=False) or 'none'}"
        for name, cells in grid[:most].to_dict("index").items()
    )
    return "; ".join(rows) + ", and more in the table" * (len(grid) > most)


def _spots(grid: pd.DataFrame, links: Mapping[str, Sequence[str | None]]) -> list[Spot]:
    """Return the places of the cells that lead to their evidence."""
    return live([
        Spot(place, place + 1, line, line + 1, f"{name}, {column}: {markup.cell(grid[column].iloc[line])}", str(to))
        for place, column in enumerate(grid.columns) if column in links
        for line, (name, to) in enumerate(zip(grid.index, links[column])) if grid[column].iloc[line]
    ])


def _cells(axes: Axes, grid: pd.DataFrame) -> None:
    numbers = grid.to_numpy(dtype=float)
    # The square root keeps small counts apart when one cell is far larger than the rest.
    depth = np.sqrt(numbers / (numbers.max() or 1.0))
    axes.pcolormesh(
        np.where(numbers > 0, depth, np.nan), cmap=_RAMP, vmin=0, vmax=1, edgecolors=style.PAPER, linewidth=3
    )
    for (line, place), number in np.ndenumerate(numbers):
        dark = number > 0 and not style.light(to_hex(_RAMP(depth[line, place])))
        colour = style.PAPER if dark else style.INK if number else "#8a96a1"
        axes.text(
            place + 0.5,
            line + 0.5,
            markup.cell(number),
            ha="center",
            va="center",
            fontsize=10.5,
            color=colour,
        )
    axes.set(xlim=(0, grid.shape[1]), ylim=(len(grid), 0))
    axes.spines[:].set_visible(False)
