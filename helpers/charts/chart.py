"""The one way out for a chart: title, axis labels, source line and description must be there, or it is not
drawn."""

import base64
import dataclasses
import io
import re
from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PIL import Image, PngImagePlugin

from helpers import markup
from helpers.charts import letters, style

ROWS, COLUMNS = 500, 40  # what the table behind a chart shows at most
_DPI = 160
_COUNTED = (r"\d texts?\b", r"\d (sentences?|statements?)\b", r"\d words?\b")


@dataclasses.dataclass(frozen=True)
class Spot:
    """A place in a picture that leads to the evidence of a number: corners on the axes, what it shows, the anchor."""

    left: float
    right: float
    low: float
    high: float
    words: str
    anchor: str


@dataclasses.dataclass(frozen=True, eq=False)
class Chart:
    """A finished chart: what it says, the numbers it draws and the picture (PNG; none if there was nothing to
    draw).

    `links` gives for a column of `data` the anchor of the evidence of each row; `spots` are the places of the
    picture that lead there, their corners as shares of its width and height from the upper left. `head` is the
    height of the title in the picture, as a share of its width: a narrow page shows the title as text instead.
    """

    title: str
    description: str
    source: str
    data: pd.DataFrame
    png: bytes | None
    note: str | None = None
    links: Mapping[str, Sequence[str | None]] = dataclasses.field(default_factory=dict)
    spots: Sequence[Spot] = ()
    head: float = 0.0

    def _repr_html_(self) -> str:
        return _figure(self)._repr_html_()


def source(documents: pd.DataFrame, n: int, unit: str = "statements") -> str:
    """Return the source line of a chart: how many texts, how many `unit` (statements or sentences), words and
    dates.

    >>> source(pd.DataFrame({"n_words": [565], "date": [None]}), 19)
    'Source: 1 text, 19 statements, 565 words; date not stated.'
    """
    dates = sorted(str(date)[:10] for date in documents["date"].dropna())
    when = (
        "date not stated" if not dates else f"dated {dates[0]}" + f" to {dates[-1]}" * (dates[0] != dates[-1])
    )
    if dates and len(dates) < len(documents):
        when += f", {len(documents) - len(dates):,} without a date"
    counts = [
        _count(len(documents), "text"),
        _count(n, unit.rstrip("s")),
        _count(documents["n_words"].sum(), "word"),
    ]
    return f"Source: {', '.join(counts)}; {when}."


def finish(
    axes: Axes | None,
    *,
    data: pd.DataFrame,
    title: str,
    xlabel: str,
    ylabel: str,
    source: str,
    description: str,
    note: str | None = None,
    links: Mapping[str, Sequence[str | None]] | None = None,
    spots: Sequence[Spot] = (),
) -> Chart:
    """Return the finished chart of what is drawn on `axes`; with no axes it says in words that there is
    nothing to draw.

    `data` holds the plotted numbers, `links` and `spots` (in units of the axes) lead to their evidence. A name that no
    font of this computer can draw stands in the picture as a number, and behind the source line as text. Raises
    ValueError that names what is missing: title, axis labels, a source line that counts texts, sentences or
    statements, and words, or the description for readers who do not see the picture.
    """
    _demand(title=title, xlabel=xlabel, ylabel=ylabel, source=source, description=description)
    missing = [
        count
        for count, pattern in zip(("texts", "sentences or statements", "words"), _COUNTED)
        if not re.search(pattern, source)
    ]
    if missing:
        raise ValueError(
            f"The chart '{title}' cannot be drawn: its source line does not say how many "
            f"{' and how many '.join(missing)} it rests on. Make the line with charts.source(...)."
        )
    links, words = dict(links or {}), {"Title": title, "Description": description, "Source": source}
    if axes is None:
        return Chart(title, description, source, data, None, note, links)
    axes.set(xlabel=xlabel, ylabel=ylabel)
    heading, unread = letters.replaced(axes, title)
    above = axes.figure.suptitle(
        style.wrap(heading, 68), x=0.012, ha="left", fontsize=13, fontweight="bold", linespacing=1.3
    )
    frame = _frame(axes.figure)
    places = [_placed(spot, axes, frame) for spot in spots]
    note, figure = " ".join(filter(None, (note, unread))) or None, axes.figure
    head = (frame.y1 - above.get_window_extent().y0 / figure.dpi) / frame.width
    return Chart(title, description, source, data, _png(figure, frame, words), note, links, places, head)


def held(n: int, most: int) -> str:
    """Return in words how many of `n` rows or columns the table behind a chart has.

    >>> held(61, 500), held(700, 500)
    ('them all', 'the first 500')
    """
    return "them all" if n <= most else f"the first {most}"


def canvas(height: float) -> tuple[Figure, Axes]:
    """Return an empty figure of the common width, `height` in inches, with its axes. Call it inside
    `look()`."""
    figure = Figure(figsize=(style.WIDTH, height), dpi=_DPI, layout="constrained")
    return figure, figure.subplots()


def look() -> rc_context:
    """Return the context in which a chart is drawn, so that no setting of the reader's changes a picture."""
    return rc_context({**style.RC})


def _count(n: int, unit: str) -> str:
    return f"{int(n):,} {unit}{'' if n == 1 else 's'}"


def _demand(**texts: str) -> None:
    names = {
        "title": "the title",
        "xlabel": "the label of the axis below (xlabel)",
        "ylabel": "the label of the axis at the left (ylabel)",
        "source": "the source line (source)",
        "description": "the description in words (description)",
    }
    missing = [names[key] for key, text in texts.items() if not str(text or "").strip()]
    if missing:
        title = f" '{texts['title']}'" if texts["title"] else ""
        raise ValueError(
            f"The chart{title} cannot be drawn: {', '.join(missing)} is missing. Give it a text."
        )


def _frame(figure: Figure) -> Bbox:
    """Return what the picture shows of a figure, in inches: all that is drawn, and a margin."""
    renderer = FigureCanvasAgg(figure).get_renderer()
    figure.draw_without_rendering()
    return figure.get_tightbbox(renderer).padded(0.12)


def _placed(spot: Spot, axes: Axes, frame: Bbox) -> Spot:
    """Return a spot of the axes as a spot of the picture, at least two hundredths of its width wide."""
    corners = axes.transData.transform([(spot.left, spot.low), (spot.right, spot.high)]) / axes.figure.dpi
    (x0, x1), (y0, y1) = sorted(corners[:, 0]), sorted(corners[:, 1])
    left, right = ((x - frame.x0) / frame.width for x in (x0, x1))
    top, bottom = (1 - (y - frame.y0) / frame.height for y in (y1, y0))
    return Spot(left, max(right, left + 0.02), top, bottom, spot.words, spot.anchor)


def _png(figure: Figure, frame: Bbox, words: dict[str, str]) -> bytes:
    raw, small = io.BytesIO(), io.BytesIO()
    figure.savefig(raw, format="png", dpi=_DPI, bbox_inches=frame)
    info = PngImagePlugin.PngInfo()
    for name, text in words.items():
        info.add_itxt(name, text)
    # 32 colours are enough for flat areas and type, and make the file a fourth as large.
    Image.open(raw).convert("RGB").quantize(24, dither=Image.Dither.NONE).save(
        small, "png", optimize=True, pnginfo=info
    )
    return small.getvalue()


def _figure(chart: Chart) -> markup.Html:
    tag, caption = markup.tag, markup.tag("figcaption", " ".join(filter(None, (chart.source, chart.note))))
    if chart.png is None:
        return tag(
            "figure", tag("p", tag("b", chart.title), f": {chart.description}"), caption, class_="chart empty"
        )
    image = tag(
        "img",
        alt=f"{chart.title.rstrip('.')}. {chart.description}",
        width="740",
        src="data:image/png;base64," + base64.b64encode(chart.png).decode(),
    )
    plot = tag("div", image, *map(_spot, chart.spots), class_="plot", style=f"--head:{100 * chart.head:.2f}%")
    return tag(
        "figure",
        tag("p", chart.title, class_="title", aria_hidden="true"),
        markup.scroll(plot, f"Chart: {chart.title}"),
        caption,
        markup.folded("The numbers as a table", _numbers(chart)),
        class_="chart",
    )


def _numbers(chart: Chart) -> markup.Html:
    """Return the table behind a chart; of very many rows or columns the first."""
    columns = list(chart.data.columns)
    if len(columns) > COLUMNS + 2:  # the labels, the parts, and their sum
        columns = [*columns[: COLUMNS + 1], columns[-1]]
    rows = chart.data[columns].head(ROWS)
    links = {column: anchors for column, anchors in chart.links.items() if column in columns}
    ends = pd.DataFrame({f"{column} leads to": anchors for column, anchors in links.items()}, index=chart.data.index)
    return markup.table(rows.join(ends), chart.title, links=dict(zip(links, ends.columns)))


def _spot(spot: Spot) -> markup.Html:
    # For the mouse only: by keyboard, and for those who do not see the picture, the table has the same links.
    place = zip(("left", "top", "width", "height"), (spot.left, spot.low, spot.right - spot.left, spot.high - spot.low))
    return markup.tag(
        "a",
        href="#" + markup.anchor(spot.anchor.removeprefix("#")),
        style=";".join(f"{name}:{100 * share:.2f}%" for name, share in place),
        title=spot.words,
        tabindex="-1",
        aria_hidden="true",
    )
