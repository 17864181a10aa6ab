"""Rows → their sentences, one folded list for each speaker, theme or phrase, which the numbers link to."""

from typing import Any

import pandas as pd

from helpers import markup, reading

MOST = 20    # lists: as many as a chart draws lines
ROWS = 800   # rows in all lists together, so that a page on many texts stays light
FEW = 4      # lists that stand open side by side; more are folded together


def behind(rows: pd.DataFrame, texts: Any, by: str, caption: str, key: str) -> markup.Html:
    """Return the sentences of `rows` in one folded list for each value of the column `by`, the longest list first.

    `caption` holds `{}` for the value; the list of a value has the anchor `key-value`, to which `words.linked` leads.
    Past 20 lists the others are left out and counted, and so are the rows of a long list. Columns and errors are
    those of `reading.evidence`.

    >>> empty = pd.DataFrame({"sentence_id": [], "name": []})
    >>> behind(empty, None, "name", "Statements of {}", "said")
    '<p class="empty">No sentence to show.</p>'
    """
    values = rows[by].dropna().value_counts()
    if values.empty:
        return markup.tag("p", "No sentence to show.", class_="empty")
    limit = ROWS // min(len(values), MOST)
    lists = [reading.evidence(rows[rows[by] == value], texts, caption.format(value), key=f"{key}-{value}", limit=limit)
             for value in values.index[:MOST]]
    rest = len(values) - MOST
    more = markup.tag("p", f"Lists: {MOST} of {len(values):,}, the longest. The command `tables` writes all rows.",
                      class_="count") if rest > 0 else None
    shown = markup.join([*lists, more])
    return shown if len(lists) <= FEW else markup.folded(f"The sentences, in {len(lists)} lists", shown)
