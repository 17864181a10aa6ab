"""Build HTML in which every text is escaped: tags, links between a number and its evidence, and accessible
tables."""

import functools
import html
import itertools
import math
import pathlib
import re
import urllib.parse
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

TEMPLATES = pathlib.Path(__file__).resolve().parent / "templates"
_MISSING = "–"
_TINY, _ERROR = 0.000_01, 1e-15    # what is smaller is not written out, or is an error of rounding
_TAGS = re.compile(r"<[^>]*>")
_SAFE = ":._-~/"
_VOID = {"img", "br", "hr", "input", "meta"}


class Html(str):
    """A piece of HTML that is safe to show, because the functions of this module made it from escaped
    texts."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return f'<style class="workbook">{style()}</style><div class="wb">{self}</div>'


def tag(name: str, *children: object, **attributes: object) -> Html:
    """Return one element; a child or an attribute that is not Html is escaped, so no text can inject markup.

    An attribute loses a final `_` and turns other `_` into `-`; None and False leave it out, True gives it no
    value.

    >>> tag("a", "<b> & co", href="#p1", class_="go")
    '<a href="#p1" class="go">&lt;b&gt; &amp; co</a>'
    """
    pairs = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    inside = "".join(
        f" {key}" if value is True else f' {key}="{_escaped(value)}"'
        for key, value in pairs
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{inside}>")
    return Html(f"<{name}{inside}>{join(children)}</{name}>")


def join(children: Iterable[object], between: str = "") -> Html:
    """Return the pieces as one Html; None is left out, what is not Html is escaped.

    >>> join(["a < b", tag("br"), None, 3])
    'a &lt; b<br>3'
    """
    pieces = (
        child if isinstance(child, Html) else _escaped(child) for child in children if child is not None
    )
    return Html(between.join(pieces))


def anchor(key: str) -> str:
    """Return a key such as "readout 1:st07" as an `id`, which a link reaches as `#id`; it holds no white
    space.

    >>> anchor("readout 1:st07")
    'readout%201:st07'
    """
    return urllib.parse.quote(str(key), safe=_SAFE)


def table(
    frame: pd.DataFrame,
    caption: str,
    *,
    names: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    most: int = 25,
    id_: str | None = None,
) -> Html:
    """Return a frame as a table with a caption; a row of the frame is a row of the table, its first cell the
    row's header.

    `names` gives other column headings. `links` maps a column to the column that holds the anchor of each
    cell ("#id"); the column of links itself is not shown. Rows after `most` are folded, and both parts say
    how many rows there are; a report sorts them and saves them as one table. A wide table scrolls by itself.
    An empty frame gives a sentence instead of a table.

    >>> "A &amp; B</th>" in table(pd.DataFrame({"speaker": ["A & B"], "count": [2]}), "Counts")
    True
    """
    frame, links, names = _flat(frame), dict(links or {}), dict(names or {})
    if frame.empty:
        return tag("p", tag("b", caption), ": nothing to show, there is no row.", class_="empty", id=id_)
    shown = [column for column in frame.columns if column not in links.values()]
    head = [str(names.get(column, str(column).replace("_", " "))) for column in shown]
    first = _part(frame[:most], shown, head, links, caption, id_)
    if len(frame) <= most:
        return tag("div", first, class_="data")
    rest = _part(frame[most:], shown, head, links, f"{caption}, rows {most + 1:,} to {len(frame):,}", None)
    return tag(
        "div",
        first,
        tag("p", f"{most:,} of {len(frame):,} rows. ", class_="count"),
        folded("The other row" if len(frame) == most + 1 else f"The other {len(frame) - most:,} rows", rest),
        class_="data",
    )


def folded(summary: object, *children: object, open_: bool = False) -> Html:
    """Return a part that is folded until the reader opens it; it works without scripts.

    >>> folded("More", "text")
    '<details><summary>More</summary><div>text</div></details>'
    """
    return tag("details", tag("summary", summary), tag("div", *children), open=open_)


def scroll(child: Html, label: str) -> Html:
    """Return a part that scrolls sideways by itself, by finger, mouse or arrow keys, when it is wider than
    the page."""
    return tag("div", child, class_="scroll", role="group", aria_label=label, tabindex="0")


@functools.cache
def style() -> str:
    """Return the style sheet of figures, tables and marked texts, which a notebook shows with each of
    them."""
    return (TEMPLATES / "parts.css").read_text(encoding="utf-8")


def cell(value: object) -> str:
    """Return a value as a person writes it: thousands with commas, at most two decimals, a dash for what is
    missing; a number below 0.1 with its first two digits.

    >>> cell(1234.5), cell(None), cell(True), cell(["a", "b"]), cell(0.00123)
    ('1,234.5', '–', 'yes', 'a, b', '0.0012')
    """
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(map(cell, value))
    if missing(value):
        return _MISSING
    if value is True or value is False or type(value).__name__ == "bool":
        return "yes" if value else "no"
    if pd.api.types.is_number(value):
        return _decimal(value) if value % 1 else f"{int(value):,}"
    return str(value)


def missing(value: object) -> bool:
    """Say whether a value is missing: None, NA or not a number.

    >>> missing(None), missing(""), missing([])
    (True, False, False)
    """
    return pd.api.types.is_scalar(value) and bool(pd.isna(value))


def _decimal(value: float) -> str:
    # A small number, as a probability may be, must not be shown as 0.
    if abs(value) < _ERROR:
        return "0"
    if abs(value) < _TINY:
        return f"under {cell(_TINY)}" if value > 0 else f"above -{cell(_TINY)}"
    places = 2 if abs(value) >= 0.1 else 1 - math.floor(math.log10(abs(value)))
    return f"{value:,.{places}f}".rstrip("0").rstrip(".")


def _escaped(value: object) -> str:
    # A page is saved as UTF-8 and must not hold NUL or half of a surrogate pair.
    text = str(value).replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return html.escape(text)


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    named = isinstance(frame.index, pd.MultiIndex) or frame.index.name is not None
    flat = frame.reset_index() if named else frame.reset_index(drop=True)
    if isinstance(flat.columns, pd.MultiIndex):
        flat.columns = [" ".join(str(part) for part in column if part != "") for column in flat.columns]
    return flat


def _part(
    rows: pd.DataFrame,
    shown: Sequence[str],
    head: list[str],
    links: dict[str, str],
    caption: str,
    id_: str | None,
) -> Html:
    numeric = [
        pd.api.types.is_numeric_dtype(rows[column]) and not pd.api.types.is_bool_dtype(rows[column])
        for column in shown
    ]
    top = [tag("th", name, scope="col", class_="n" if right else None) for name, right in zip(head, numeric)]
    body = (_row(row, shown, numeric, links) for row in rows.to_dict("records"))
    whole = tag("table", tag("caption", caption), tag("thead", tag("tr", *top)), tag("tbody", *body), id=id_)
    return scroll(whole, f"Table: {caption}")


def _row(row: dict, shown: Sequence[str], numeric: list[bool], links: dict[str, str]) -> Html:
    cells = []
    for column, right, first in zip(shown, numeric, itertools.chain([True], itertools.repeat(False))):
        value = row[column] if isinstance(row[column], Html) else cell(row[column])
        if column in links and isinstance(row[links[column]], str):
            value = tag("a", value, href=_inside(row[links[column]]))
        kind, scope = ("th", "row") if first else ("td", None)
        length = len(_TAGS.sub("", value)) if isinstance(value, Html) else len(value)
        short = length < 12 and "-" in value
        looks = "n" if right else "long" if length > 60 else "mid" if length > 24 else "short" if short else None
        cells.append(tag(kind, value, scope=scope, class_=looks))
    return tag("tr", *cells)


def _inside(link: str) -> str:
    # Only anchors inside the report are links: an address out of a text must never become one.
    return "#" + urllib.parse.quote(link.removeprefix("#"), safe=_SAFE + "%")
