"""Where in the text something stands: statements as stretches, phrases as marks, one line for each speaker or
phrase."""

from collections.abc import Iterable, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from helpers import markup
from helpers.charts import style
from helpers.charts.bars import OTHERS, cut, evidence, few, key, listed, live, nothing
from helpers.charts.chart import Chart, Spot, canvas, finish, look


def positions(
    frame: pd.DataFrame,
    row: str,
    start: str,
    end: str,
    length: int,
    part: str | None = None,
    *,
    title: str,
    ylabel: str,
    source: str,
    xlabel: str = "place in the text, in per cent of its length",
    order: Sequence[str] = (),
    borders: Iterable[int] = (),
    description: str | None = None,
    note: str | None = None,
    link: str | None = None,
) -> Chart:
    """Return a chart with a line for each `row`, on which each stretch from `start` to `end` is drawn.

    `start`, `end` and `borders` (where paragraphs begin) are offsets, `length` is the length of the text in
    characters. `part`, as the mode of a statement, gives shade and pattern. The number of stretches stands at
    the end of each line. `link` names the column with the anchor to which a stretch leads, by itself statement_id.

    >>> said = pd.DataFrame({"speaker": ["A", "B"], "start": [0, 50], "end": [50, 60]})
    >>> positions(said, "speaker", "start", "end", 100, title="Where", ylabel="speaker",
    ...           source="Source: 1 text, 2 statements, 40 words.").description
    'Where each speaker stands in the text, from 0 to 100 per cent: A 1 (at 0); B 1 (at 50).'
    """
    texts, link = dict(title=title, xlabel=xlabel, ylabel=ylabel, source=source), evidence(frame, link, "statement_id")
    if frame.empty:
        return nothing(frame, description, note, texts)
    data = pd.DataFrame(
        {
            row: frame[row].astype(object).where(frame[row].notna(), "not stated"),
            part or "part": frame[part].astype(str) if part else "",
            "from %": (100 * frame[start] / length).round(1),
            "to %": (100 * frame[end] / length).round(1),
        }
    )
    lines, note = cut(_lines(data, row, "from %"), note, unit="lines")
    with look():
        figure, axes = canvas(1.3 + 0.46 * len(lines))
        found = set(data[part or "part"])
        fills = {kind: fill for kind, fill in style.fills(sorted(found), order).items() if kind in found}
        _stretches(axes, data, lines, [data[part or "part"].map(fills.get), data[row]])
        for border in borders:
            axes.axvline(100 * border / length, color=style.LINE, linewidth=0.7, zorder=0)
        if part:
            key(axes, {kind: Patch(**fill) for kind, fill in fills.items()})
        _line_labels(axes, lines, xlabel)
        told = _where(data, lines, row, "from %")
        words = description or f"Where each {ylabel} stands in the text, from 0 to 100 per cent: {told}."
        spots = _spots(lines, data[row], data["from %"], data["to %"], frame[link] if link else [])
        links = {"from %": frame[link].tolist()} if link else None
        data = data if part else data.drop(columns="part")
        return finish(axes, data=data, description=words, note=note, links=links, spots=spots, **texts)


def places(
    frame: pd.DataFrame,
    row: str,
    place: str,
    length: float,
    part: str | None = None,
    *,
    title: str,
    xlabel: str,
    ylabel: str,
    source: str,
    order: Sequence[str] = (),
    description: str | None = None,
    note: str | None = None,
    link: str | None = None,
) -> Chart:
    """Return a chart with a line for each `row`, as a phrase, and a mark at each `place` from 0 to `length`.

    `place` is any number that grows through the text, as the number of the sentence. `part`, as the speaker,
    gives the shape and colour of the mark; a part in `order` has those of its place there, and from the
    eighth on they are drawn as "others". The lines with most marks come first. `link` names the column with the
    anchor to which a mark leads, by itself statement_id.

    >>> found = pd.DataFrame({"phrase": ["our region", "our region"], "sentence": [2, 9]})
    >>> places(found, "phrase", "sentence", 20, title="Where", xlabel="sentence", ylabel="phrase",
    ...        source="Source: 1 text, 20 sentences, 400 words.").description
    'Where each phrase stands in the text, from 0 to 20: our region 2 (at 2, 9).'
    """
    texts, link = dict(title=title, xlabel=xlabel, ylabel=ylabel, source=source), evidence(frame, link, "statement_id")
    if frame.empty:
        return nothing(frame, description, note, texts)
    kind = part or "part"
    data = pd.DataFrame(
        {
            row: frame[row].astype(str),
            "place": frame[place],
            kind: frame[part].fillna("not stated").astype(str) if part else "text",
        }
    )
    lines, note = cut(_lines(data, row, "place"), note, unit="lines")
    with look():
        figure, axes = canvas(1.3 + 0.4 * len(lines))
        drawn = data[data[row].isin(lines.index)]
        kinds = few([*order, *(name for name in drawn[kind].value_counts().index if name not in order)])
        drawn = drawn.assign(**{kind: drawn[kind].where(drawn[kind].isin(kinds), OTHERS)})
        _marks(axes, drawn, lines, row, kind, kinds)
        axes.set_xlim(-0.015 * length, 1.015 * length)
        if part:
            found = set(drawn[kind])
            key(axes, {name: _mark(i) for i, name in enumerate(kinds) if name in found})
        _line_labels(axes, lines, xlabel)
        told = _where(data, lines, row, "place")
        words = description or f"Where each {ylabel} stands in the text, from 0 to {length:g}: {told}."
        half = 0.012 * length
        spots = _spots(lines, data[row], data["place"] - half, data["place"] + half, frame[link] if link else [])
        links = {"place": frame[link].tolist()} if link else None
        data = data if part else data.drop(columns="part")
        return finish(axes, data=data, description=words, note=note, links=links, spots=spots, **texts)


def _spots(
    lines: pd.DataFrame, names: Iterable[str], starts: Iterable[float], ends: Iterable[float], links: Iterable[object]
) -> list[Spot]:
    """Return the places of the stretches or marks that lead to their evidence."""
    at = {name: i for i, name in enumerate(lines.index)}
    return live([
        Spot(start, max(end, start + 0.6), at[name] + 0.36, at[name] - 0.36, f"{name}: show this place", str(to))
        for name, start, end, to in zip(names, starts, ends, links)
        if name in at
    ])


def _lines(data: pd.DataFrame, row: str, place: str) -> pd.DataFrame:
    lines = data.groupby(row).agg(n=(place, "size"), first=(place, "min"))
    return lines.sort_values(["n", "first"], ascending=[False, True], kind="stable")


def _where(data: pd.DataFrame, lines: pd.DataFrame, row: str, place: str) -> str:
    spots = data.groupby(row)[place].apply(lambda at: sorted(at))
    return listed(
        (name, f"{n} (at {', '.join(f'{at:.0f}' for at in spots[name][:8])}{' …' if n > 8 else ''})")
        for name, n in lines["n"].items()
    )


def _stretches(axes: Axes, data: pd.DataFrame, lines: pd.DataFrame, looks: list[pd.Series]) -> None:
    at = {name: i for i, name in enumerate(lines.index)}
    for start, end, fill, name in zip(data["from %"], data["to %"], *looks):
        if name in at:
            axes.barh(at[name], max(end - start, 0.6), left=start, height=0.5, zorder=2, **fill)
    axes.set_xlim(0, 100)


def _marks(
    axes: Axes, data: pd.DataFrame, lines: pd.DataFrame, row: str, kind: str, kinds: list[str]
) -> None:
    at = {name: i for i, name in enumerate(lines.index)}
    # Marks on the same spot are set a little above each other, so that all can be counted.
    spot = data.groupby([row, "place"])
    height = data[row].map(at) + 0.22 * ((spot["place"].transform("size") - 1) / 2 - spot.cumcount())
    for i, name in enumerate(kinds):
        rows = data[kind] == name
        axes.scatter(
            data["place"][rows],
            height[rows],
            s=58,
            alpha=0.92,
            linewidths=0.8,
            zorder=3,
            marker=style.MARKERS[i],
            color=style.HUES[i],
            edgecolors=style.INK,
        )
    axes.xaxis.get_major_locator().set_params(integer=True)


def _line_labels(axes: Axes, lines: pd.DataFrame, xlabel: str) -> None:
    axes.set_yticks(range(len(lines)), [style.wrap(name, 30, 2) for name in lines.index])
    axes.set_ylim(len(lines) - 0.4, -0.6)
    axes.hlines(range(len(lines)), *axes.get_xlim(), color=style.LINE, linewidth=0.7, zorder=1)
    axes.spines["left"].set_visible(False)
    for i, n in enumerate(lines["n"]):
        axes.annotate(
            markup.cell(n),
            (1, i),
            (6, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            va="center",
            fontweight="bold",
            fontsize=10,
            annotation_clip=False,
        )


def _mark(i: int) -> Line2D:
    return Line2D(
        [],
        [],
        linestyle="",
        marker=style.MARKERS[i],
        color=style.HUES[i],
        markeredgecolor=style.INK,
        markersize=8,
    )
