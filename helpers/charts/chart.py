"""The one way out for a chart: title, axis labels, source line and description must be there, or it is not
drawn."""

import base64
import dataclasses
import io
import re
import warnings
from collections.abc import Mapping

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image, PngImagePlugin

from helpers import markup
from helpers.charts import style

_COUNTED = (r"\d texts?\b", r"\d (sentences?|statements?)\b", r"\d words?\b")


@dataclasses.dataclass(frozen=True, eq=False)
class Chart:
    """A finished chart: what it says, the numbers it draws and the picture (PNG; none if there was nothing to
    draw)."""

    title: str
    description: str
    source: str
    data: pd.DataFrame
    png: bytes | None
    note: str | None = None
    links: Mapping[str, str] = dataclasses.field(default_factory=dict)

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
    links: Mapping[str, str] | None = None,
) -> Chart:
    """Return the finished chart of what is drawn on `axes`; with no axes it says in words that there is
    nothing to draw.

    `data` holds the plotted numbers. Raises ValueError that names what is missing: title, axis labels, a
    source line that counts texts, sentences or statements, and words, or the description for readers who do
    not see the picture.
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
    picture = None
    if axes is not None:
        axes.set(xlabel=xlabel, ylabel=ylabel)
        picture = _png(axes.figure, title, {"Title": title, "Description": description, "Source": source})
    return Chart(title, description, source, data, picture, note, dict(links or {}))


def canvas(height: float) -> tuple[Figure, Axes]:
    """Return an empty figure of the common width, `height` in inches, with its axes. Call it inside
    `look()`."""
    figure = Figure(figsize=(style.WIDTH, height), layout="constrained")
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


def _png(figure: Figure, title: str, words: dict[str, str]) -> bytes:
    figure.suptitle(
        style.wrap(title, 68), x=0.012, ha="left", fontsize=13, fontweight="bold", linespacing=1.3
    )
    raw, small = io.BytesIO(), io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from font")
        figure.savefig(raw, format="png", dpi=180, bbox_inches="tight", pad_inches=0.12)
    info = PngImagePlugin.PngInfo()
    for name, text in words.items():
        info.add_itxt(name, text)
    # 64 colours are enough for flat areas and type, and make the file a third as large.
    Image.open(raw).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(
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
    numbers = markup.table(chart.data, chart.title, links=chart.links)
    return tag(
        "figure",
        markup.scroll(image, f"Chart: {chart.title}"),
        caption,
        markup.folded("The numbers as a table", numbers),
        class_="chart",
    )
