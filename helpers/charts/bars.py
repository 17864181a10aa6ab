"""Bars: one number for each label, or one number split into parts, as a speaker's statements by mode."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from helpers import markup
from helpers.charts import style
from helpers.charts.chart import ROWS, Chart, Spot, canvas, finish, held, look

MOST = 20
WHOLE, OTHERS = "in all", "others"
_N = "_n"


def bars(
    frame: pd.DataFrame,
    label: str,
    value: str | None = None,
    *,
    title: str,
    xlabel: str,
    ylabel: str,
    source: str,
    description: str | None = None,
    note: str | None = None,
    link: str | None = None,
) -> Chart:
    """Return a chart with one bar for each `label`, the longest first, its value written at the end.

    Without `value` each row counts one. `link` names the column with the anchor of the evidence of each
    number, by itself the column "link" if there is one; then the bars and the numbers of the table lead there.

    >>> said = pd.DataFrame({"speaker": ["A", "B", "A"]})
    >>> bars(said, "speaker", title="A speaks most", xlabel="statements", ylabel="speaker",
    ...      source="Source: 1 text, 3 statements, 40 words.").description
    'Statements for each speaker, the largest number first: A 2; B 1.'
    """
    texts = dict(title=title, xlabel=xlabel, ylabel=ylabel, source=source)
    if frame.empty:
        return nothing(frame, description, note, texts)
    link = evidence(frame, link)
    data = _counted(frame, [label], value, link).sort_values(
        [_N, label], ascending=[False, True], kind="stable"
    )
    shown, note = cut(data, note)
    with look():
        figure, axes = canvas(_height(shown[label]))
        fill = {"facecolor": style.STEPS[0], "edgecolor": style.PAPER}
        drawn = axes.barh(range(len(shown)), shown[_N].astype(float), height=0.62, **fill)
        axes.bar_label(drawn, [markup.cell(n) for n in shown[_N]], padding=4, fontsize=10)
        _labels(axes, shown[label])
        words = description or f"{lead(xlabel, ylabel)}: {listed(zip(shown[label], shown[_N]))}."
        name, anchors = value or "count", data[link].tolist() if link else []
        spots = [
            spot(row, 0, n, f"{label}: {markup.cell(n)}", to)
            for row, (label, n, to) in enumerate(zip(shown[label], shown[_N], anchors))
        ]
        data = data.drop(columns=[link] if link else []).rename(columns={_N: name}).reset_index(drop=True)
        links = {name: anchors} if link else None
        return finish(axes, data=data, description=words, note=note, links=links, spots=live(spots), **texts)


def stacked(
    frame: pd.DataFrame,
    label: str,
    part: str,
    value: str | None = None,
    *,
    title: str,
    xlabel: str,
    ylabel: str,
    source: str,
    order: Sequence[str] = (),
    ordered: bool = True,
    description: str | None = None,
    note: str | None = None,
    link: str | None = None,
) -> Chart:
    """Return a chart with one bar for each `label`, split by `part`; each piece and the whole carry their
    value.

    Without `value` each row counts one. `order` says how the parts follow each other. Parts with an order, as
    the modes of speech, take steps of one hue; `ordered=False` gives each part a hue of its own, as for
    speakers. `link` names the column with the anchor of the evidence of each row, by itself the column "link" if
    there is one: each piece leads to that of its rows, the whole to it where all its rows have the same.

    >>> said = pd.DataFrame({"speaker": ["A", "B", "A"], "mode": ["direct", "indirect", "indirect"]})
    >>> stacked(said, "speaker", "mode", title="Who", xlabel="statements", ylabel="speaker",
    ...         source="Source: 1 text, 3 statements, 40 words.").description  # doctest: +ELLIPSIS
    'Statements for each speaker, split by mode, the largest number first: A 2 (indirect 1, direct 1); B 1 (...1).'
    """
    texts = dict(title=title, xlabel=xlabel, ylabel=ylabel, source=source)
    if frame.empty:
        return nothing(frame, description, note, texts)
    data = wide(frame, label, part, value, order)
    links = anchors(frame, label, part, evidence(frame, link), data)
    shown, note = cut(data, note)
    shown = _joined(shown)
    with look():
        figure, axes = canvas(_height(shown.index) + 0.35)
        _pieces(axes, shown, style.fills(shown.columns[:-1], order, ordered))
        _labels(axes, shown.index)
        rows = (
            (name, f"{markup.cell(row.pop(WHOLE))} ({listed(row.items(), ', ', zero=False)})")
            for name, row in shown.to_dict("index").items()
        )
        words = description or f"{lead(xlabel, ylabel, part)}: {listed(rows)}."
        spots = _spots(shown, links)
        return finish(axes, data=data.reset_index(), description=words, note=note, links=links, spots=spots, **texts)


def wide(frame: pd.DataFrame, label: str, part: str, value: str | None, order: Sequence[str]) -> pd.DataFrame:
    """Return the sums with a row for each `label`, a column for each `part` and their sum in WHOLE, the
    largest first."""
    counted = _counted(frame, [label, part], value)
    data = counted.pivot_table(index=label, columns=part, values=_N, aggfunc="sum", fill_value=0)
    sums = data.sum().sort_values(ascending=False, kind="stable").index
    columns = [name for name in order if name in data] + [name for name in sums if name not in order]
    data = data[columns].assign(**{WHOLE: data.sum(axis=1)}).rename_axis(columns=None)
    return data.sort_index().sort_values(WHOLE, ascending=False, kind="stable")


def evidence(frame: pd.DataFrame, link: str | None, itself: str = "link") -> str | None:
    """Return the column with the anchors of the evidence: the one that was named, or else `itself` if it is there."""
    return link or (itself if itself in frame else None)


def anchors(
    frame: pd.DataFrame, label: str, part: str, link: str | None, data: pd.DataFrame
) -> dict[str, list[str | None]]:
    """Return for each column of `wide` the anchor of the evidence of each row; None where there is none or several."""
    if link is None:
        return {}
    plain = _counted(frame.assign(**{link: frame[link].astype(object)}), [label, part], None, link)
    cells = dict(zip(zip(plain[label], plain[part]), plain[link]))
    found = {name: [cells.get((row, name)) for row in data.index] for name in data.columns[:-1]}
    rows = [{to for to in row if isinstance(to, str)} for row in zip(*found.values())]
    return found | {data.columns[-1]: [to.pop() if len(to) == 1 else None for to in rows]}


def spot(row: int, left: float, right: float, words: str, anchor: object) -> Spot:
    """Return the place of one bar or piece of a bar; the bar's number behind it belongs to it."""
    return Spot(float(left), float(right), row + 0.36, row - 0.36, words, str(anchor))


def live(spots: Sequence[Spot]) -> list[Spot]:
    """Return the spots that have somewhere to lead."""
    return [spot for spot in spots if spot.anchor not in ("None", "nan", "<NA>") and spot.right > spot.left]


def lead(xlabel: str, ylabel: str, part: str | None = None) -> str:
    """Return what bars show, the start of their description.

    >>> lead("number of statements", "speaker", "mode")
    'Number of statements for each speaker, split by mode, the largest number first'
    """
    split = f", split by {part.replace('_', ' ')}" if part else ""
    return f"{xlabel[:1].upper()}{xlabel[1:]} for each {ylabel}{split}, the largest number first"


def cut(
    data: pd.DataFrame, note: str | None, most: int = MOST, unit: str = "rows"
) -> tuple[pd.DataFrame, str | None]:
    """Return at most `most` rows to draw, and the note that says how many there are."""
    if len(data) <= most:
        return data, note
    return data[:most], " ".join(
        filter(None, (note, f"Drawn: {most} of {len(data):,} {unit}; the table has {held(len(data), ROWS)}."))
    )


def few(parts: Sequence[str]) -> list[str]:
    """Return as many parts as can be told apart; if there are more, the last place is for all others.

    >>> few(list("abcdefghij"))[-2:]
    ['g', 'others']
    """
    most = len(style.HUES)
    return list(parts) if len(parts) <= most else [*parts[: most - 1], OTHERS]


def nothing(
    frame: pd.DataFrame, description: str | None, note: str | None, texts: Mapping[str, str]
) -> Chart:
    """Return the chart of an empty frame: a sentence instead of a picture."""
    words = description or "there is nothing to draw, because no row of the table fits."
    return finish(None, data=frame, description=words, note=note, **texts)


def listed(pairs, between: str = "; ", most: int = 12, zero: bool = True) -> str:
    """Return pairs of name and number as one line of text; past `most` it says how many more there are.

    >>> listed([("A", 2), ("B", 0)], zero=False)
    'A 2'
    """
    pairs = [(name, n) for name, n in pairs if zero or n]
    words = [f"{markup.cell(name)} {n if isinstance(n, str) else markup.cell(n)}" for name, n in pairs[:most]]
    more = [f"and {len(pairs) - most:,} more, in the table"] if len(pairs) > most else []
    return between.join(words + more)


def key(axes: Axes, marks: Mapping[str, object]) -> None:
    """Draw the key above the axes; it names each part beside its colour and pattern."""
    # matplotlib leaves out of a key what begins with "_", so such a name gets a space.
    labels = [
        style.wrap(name, 28, 2).replace("_", " _", 1)
        if str(name).startswith("_")
        else style.wrap(name, 28, 2)
        for name in marks
    ]
    columns = 4 if max(map(len, labels)) < 14 else 3 if max(map(len, labels)) < 22 else 2
    axes.legend(
        list(marks.values()),
        labels,
        loc="lower left",
        bbox_to_anchor=(-0.01, 1),
        ncols=columns,
        handlelength=1.6,
        columnspacing=1.6,
        borderpad=0.2,
    )


def _counted(
    frame: pd.DataFrame, keys: list[str], value: str | None, link: str | None = None
) -> pd.DataFrame:
    plain = frame.assign(
        **{key: frame[key].astype(object).where(frame[key].notna(), "not stated") for key in keys},
        **{_N: 1 if value is None else frame[value].fillna(0)},
    )
    groups = plain.groupby(keys, sort=False)
    data = groups[_N].sum().reset_index()
    return data.merge(groups[link].first().reset_index(), on=keys) if link else data


def _joined(shown: pd.DataFrame) -> pd.DataFrame:
    parts = list(shown.columns[:-1])
    kept = few(parts)
    if kept == parts:
        return shown
    rest = shown[parts[len(kept) - 1 :]].sum(axis=1)
    return shown[kept[:-1]].assign(**{OTHERS: rest, WHOLE: shown[WHOLE]})


def _spots(shown: pd.DataFrame, links: Mapping[str, Sequence[str | None]]) -> list[Spot]:
    """Return the places of the pieces of bars that lead to their evidence."""
    edges, found = shown[shown.columns[:-1]].cumsum(axis=1), []
    for part in [part for part in edges.columns if part in links]:
        for row, (name, end, n) in enumerate(zip(shown.index, edges[part], shown[part])):
            found.append(spot(row, end - n, end, f"{name}, {part}: {markup.cell(n)}", links[part][row]))
    return live(found)


def _height(labels) -> float:
    lines = sum(style.wrap(label).count("\n") + 1 for label in labels)
    return 1.25 + 0.24 * len(labels) + 0.19 * lines


def _labels(axes: Axes, labels) -> None:
    axes.set_yticks(range(len(labels)), [style.wrap(label) for label in labels])
    axes.set_ylim(len(labels) - 0.4 + 0.3 * (len(labels) == 1), -0.6 - 0.3 * (len(labels) == 1))
    axes.margins(x=0.09)
    axes.grid(axis="x")
    axes.spines["bottom"].set_visible(False)
    axes.xaxis.get_major_locator().set_params(integer=True, nbins=8)


def _pieces(axes: Axes, shown: pd.DataFrame, fills: Mapping[str, dict]) -> None:
    left, longest = pd.Series(0.0, shown.index), float(shown[WHOLE].max()) or 1.0
    for part in shown.columns[:-1]:
        fill = fills[part]
        wide_enough = [
            markup.cell(n) if n / longest > 0.012 * (1 + len(markup.cell(n))) else "" for n in shown[part]
        ]
        drawn = axes.barh(range(len(shown)), shown[part].astype(float), left=left, height=0.62, **fill)
        paper = dict(facecolor=fill["facecolor"], edgecolor="none", boxstyle="round,pad=0.18")
        axes.bar_label(
            drawn,
            wide_enough,
            label_type="center",
            fontsize=9.5,
            bbox=paper,
            color=style.INK if style.light(fill["facecolor"]) else style.PAPER,
        )
        left = left + shown[part]
    for row, whole in enumerate(shown[WHOLE]):
        axes.annotate(
            markup.cell(whole),
            (float(whole), row),
            (5, 0),
            textcoords="offset points",
            va="center",
            fontweight="bold",
            fontsize=10,
        )
    key(axes, {part: Patch(**fills[part]) for part in shown.columns[:-1]})
