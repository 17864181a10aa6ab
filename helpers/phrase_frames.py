"""Tokens → phrase frames: patterns with one open slot ("the importance of *"), and what fills it."""

import numpy as np
import pandas as pd

from helpers import names, phrases, spans

COLUMNS = ["frame", "n_words", "count", "n_fillers", "n_sentences", "n_documents", "fillers"]
_WIDTHS = range(3, 7)    # words of a frame, the slot included


def find(tokens: pd.DataFrame, sentences: pd.DataFrame | None = None, mentions: pd.DataFrame | None = None, *,
         minimum: int = 2) -> pd.DataFrame:
    """Return the frames that come back at least `minimum` times, with two or more different words in the slot.

    One row is one frame of 3 to 6 words: frame (`*` is the slot), n_words (with the slot), count, n_fillers,
    n_sentences, n_documents, fillers (each with its count, the most frequent first). A frame begins with a
    content word or its article; the slot stands inside, between content words, or at the end after a
    preposition, where it takes the next content word ("the importance of strengthening"). Frames stay inside
    a sentence and do not cross a punctuation mark. Left out are frames that only stand inside a longer one
    with the same count and, if `sentences` are given, frames whose fixed words mostly belong to names. Raises
    ValueError for a minimum below 2.

    >>> words = "strengthen close ties and strengthen old ties".split()
    >>> rows = pd.DataFrame({"sentence_id": "s", "document_id": "d", "norm": words,
    ...                      "is_stopword": [w == "and" for w in words]})
    >>> find(rows)[["frame", "count", "fillers"]].values.tolist()
    [['strengthen * ties', 2, 'close (1), old (1)']]
    """
    if minimum < 2:
        raise ValueError(f"phrase frames: a minimum of {minimum} is too low; give 2 or more")
    row = phrases.words(tokens)
    row["tail"] &= (tokens["norm"] != "that").to_numpy()[row["token"].to_numpy()]    # what follows it is a new clause
    if sentences is not None:
        named = spans.holder(tokens, names.find(sentences, mentions)) >= 0
        row["named"] = named[row["token"].to_numpy()] & (row["code"] >= 0)
    parts = [*(_inner(row, width, slot) for width in _WIDTHS for slot in range(1, width - 1)),
             *(_open(row, width) for width in _WIDTHS)]
    found = pd.concat([_several(part, minimum) for part in parts], ignore_index=True)
    found["key"] = found.groupby(["width", "slot", "key"], sort=False).ngroup()
    return _table(_largest(_outside_names(found, row)), row, tokens)


def _windows(row: pd.DataFrame, width: int) -> np.ndarray:
    """Return the first places of all windows of `width` words that cross no break."""
    broken = np.concatenate([[0], np.cumsum(row["code"].to_numpy() < 0)])
    starts = np.arange(max(0, len(row) - width + 1))
    return starts[broken[starts + width] == broken[starts]]


def _inner(row: pd.DataFrame, width: int, slot: int) -> pd.DataFrame:
    """Return the windows with an open slot inside, between content words at both edges."""
    stop = row["stop"].to_numpy()
    starts = _windows(row, width)
    starts = starts[~stop[starts] & ~stop[starts + width - 1] & ~stop[starts + slot]]
    return _repeated(row, starts, width, slot, starts + slot)


def _open(row: pd.DataFrame, width: int) -> pd.DataFrame:
    """Return the windows that end in a preposition and an open slot, filled by the next content word."""
    stop, tail, article, code = (row[column].to_numpy() for column in ("stop", "tail", "article", "code"))
    starts = _windows(row, width)
    last = starts + width - 1
    content = np.concatenate([[0], np.cumsum(~stop & (code >= 0))])
    starts = starts[tail[last - 1] & (content[last] > content[starts])
                    & (~stop[starts] | article[starts] & ~stop[starts + 1])]
    filler = starts + width - 1
    for _ in range(2):    # step over "the", "our"
        step = (filler + 1 < len(code)) & stop[filler]
        step[step] = code[filler[step] + 1] >= 0
        filler = filler + step
    keep = ~stop[filler]
    return _repeated(row, starts[keep], width, width - 1, filler[keep])


def _repeated(row: pd.DataFrame, starts: np.ndarray, width: int, slot: int,
              filler: np.ndarray) -> pd.DataFrame:
    """Return start, width, slot, filler and key (of the fixed words) of windows whose fixed words come back."""
    code = row["code"].to_numpy()
    group = np.zeros(len(starts), dtype=np.int64)
    for offset in range(width):
        if offset != slot and len(group):
            group = np.unique(group * (code.max() + 1) + code[starts + offset], return_inverse=True)[1]
    counts = np.bincount(group, minlength=1)
    keep = counts[group] > 1 if len(group) else np.zeros(0, dtype=bool)
    return pd.DataFrame({"start": starts[keep], "width": width, "slot": slot, "filler": code[filler[keep]],
                         "key": group[keep]})


def _several(found: pd.DataFrame, minimum: int) -> pd.DataFrame:
    """Return the windows whose fixed words come back often enough, with at least two different fillers."""
    groups = found.groupby("key")["filler"]
    return found[(groups.transform("size") >= minimum) & (groups.transform("min") != groups.transform("max"))]


def _outside_names(found: pd.DataFrame, row: pd.DataFrame) -> pd.DataFrame:
    """Leave out the frames of which at most places the half or more of the fixed content words belong to names."""
    if "named" not in row or not len(found):
        return found
    content, free = (np.concatenate([[0], np.cumsum(kept)]) for kept in (
        ~row["stop"].to_numpy(), ~row["stop"].to_numpy() & ~row["named"].to_numpy()))
    start, end, slot = found["start"], found["start"] + found["width"], found["start"] + found["slot"]
    fixed, outside = (count[end] - count[start] - (count[slot + 1] - count[slot]) for count in (content, free))
    return found[pd.Series(2 * outside > fixed, index=found.index).groupby(found["key"]).transform("mean") > 0.5]


def _largest(found: pd.DataFrame) -> pd.DataFrame:
    """Leave out the frames that only stand inside a longer frame with the same slot and as many places."""
    if not len(found):
        return found
    place = found["start"] + found["slot"]
    size = found.groupby("key")["start"].transform("size")
    longest = found.assign(place=place, size=size).groupby(["place", "size"])["width"].transform("max")
    inside = (found["width"] < longest).groupby(found["key"]).transform("all")
    return found[~inside]


def _table(found: pd.DataFrame, row: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    token = row["token"].to_numpy()
    home = token[found["start"].to_numpy(dtype=int)]
    found = found.assign(sentence=tokens["sentence_id"].to_numpy()[home],
                         document=tokens["document_id"].to_numpy()[home])
    groups = found.groupby("key", sort=False)
    rows = groups.agg(start=("start", "first"), n_words=("width", "first"), slot=("slot", "first"),
                      count=("start", "size"), n_fillers=("filler", "nunique"),
                      n_sentences=("sentence", "nunique"), n_documents=("document", "nunique"))
    norms = tokens["norm"].to_numpy(dtype=object)
    rows["frame"] = [" ".join("*" if i == slot else norms[token[start + i]] for i in range(width))
                     for start, width, slot in zip(rows["start"], rows["n_words"], rows["slot"])]
    rows["fillers"] = _fillers(found, pd.factorize(tokens["norm"])[1].to_numpy(dtype=object))
    return rows.sort_values(["count", "n_fillers", "frame"], ascending=[False, False, True],
                            ignore_index=True)[COLUMNS]


def _fillers(found: pd.DataFrame, vocabulary: np.ndarray) -> pd.Series:
    """Return for each frame its fillers with their counts, the most frequent first."""
    counts = found.groupby(["key", "filler"]).size().rename("n").reset_index()
    counts["word"] = vocabulary[counts["filler"].to_numpy(dtype=int)]
    counts = counts.sort_values(["key", "n", "word"], ascending=[True, False, True])
    shown = counts["word"] + " (" + counts["n"].astype(str) + ")"
    return shown.groupby(counts["key"]).agg(", ".join)
