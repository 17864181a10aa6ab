"""Tokens and spans of the same documents → for each token the span that holds it.

A span is any stretch of text with document_id, start and end: a name, the content of a statement, a mention.
"""

import numpy as np
import pandas as pd


def holder(tokens: pd.DataFrame, spans: pd.DataFrame | None, start: str = "start",
           end: str = "end") -> np.ndarray:
    """Return for each token the row number of the innermost span that holds it, or -1.

    `start` and `end` name the columns of the span's offsets, e.g. `content_start` and `content_end` of
    statements. A token is held when it begins inside the span. Rows of `spans` with a missing offset hold
    nothing.

    >>> words = pd.DataFrame({"document_id": "d", "start": [0, 4, 9]})
    >>> holder(words, pd.DataFrame({"document_id": "d", "start": [0, 4], "end": [12, 8]})).tolist()
    [0, 1, 0]
    """
    held = np.full(len(tokens), -1)
    if spans is None or not len(spans):
        return held
    places = tokens["start"].to_numpy()
    documents = {document: (rows, places[rows])
                 for document, rows in tokens.groupby("document_id", sort=False).indices.items()}
    lengths = (spans[end] - spans[start]).to_numpy(dtype=float, na_value=np.nan)
    columns = [spans[column].to_numpy(dtype=object) for column in ("document_id", start, end)]
    for number in np.argsort(-lengths, kind="stable"):
        document, first, last = (column[number] for column in columns)
        if document in documents and not np.isnan(lengths[number]):
            rows, starts = documents[document]
            held[rows[np.searchsorted(starts, first):np.searchsorted(starts, last)]] = number
    return held


def labels(tokens: pd.DataFrame, spans: pd.DataFrame | None, column: str,
           start: str = "start", end: str = "end") -> np.ndarray:
    """Return for each token the value of `column` of the innermost span that holds it, or None.

    >>> words = pd.DataFrame({"document_id": "d", "start": [0, 4]})
    >>> labels(words, pd.DataFrame({"document_id": ["d"], "start": [4], "end": [8], "who": ["Ann"]}),
    ...        "who").tolist()
    [None, 'Ann']
    """
    held = holder(tokens, spans, start, end)
    values = np.full(len(tokens), None, dtype=object)
    if (held >= 0).any():
        known = spans[column].astype(object).where(spans[column].notna(), None).to_numpy()
        values[held >= 0] = known[held[held >= 0]]
    return values
