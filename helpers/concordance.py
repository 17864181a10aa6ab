"""Any word, phrase, speaker or theme → its lines in context: the evidence behind a number.

The lines are all there, always: a caller who shows only some says how many there are.
"""

from collections.abc import Iterator

import pandas as pd

from helpers import indicators, spans, tokens

COLUMNS = ["document_id", "sentence_id", "left", "node", "right", "speaker_id", "mode", "start", "end",
           "statement_id"]
WIDTH = 50    # characters of context on each side


def lines(sentences: pd.DataFrame, pattern: str, statements: pd.DataFrame | None = None, *,
          speaker: str | None = None, mode: str | None = None, width: int = WIDTH,
          sort: str = "place") -> pd.DataFrame:
    """Return every place where the words of `pattern` stand, with what stands left and right of them.

    One row is one hit (KWIC, key word in context): document_id, sentence_id, left, node, right (context
    inside the sentence, at most `width` characters, cut at a word), speaker_id and mode of the statement
    whose content holds it (missing outside statements), start, end, statement_id. The pattern is written as
    in the codebook: `trade`, `invest*`, `* partner`, `express* ... hope`; several may be separated by `;`.
    `speaker` (a speaker_id) and `mode` (direct, mixed, indirect) limit the hits. `sort` is place, left (by
    the words nearest to the node, backwards), right or node. Raises ValueError for an empty pattern or
    another sort.

    >>> rows = pd.DataFrame([("d", "d:p1.s1", 0, 33, "We like open trade and open talks.")],
    ...                     columns=["document_id", "sentence_id", "start", "end", "text"])
    >>> lines(rows, "open", sort="right")[["left", "node", "right"]].values.tolist()
    [['We like open trade and', 'open', 'talks.'], ['We like', 'open', 'trade and open talks.']]
    """
    asked = indicators.listed(pattern)
    if not asked:
        raise ValueError("concordance: the pattern is empty; give a word, or a phrase such as 'fair trad*'")
    rows = pd.DataFrame(list(_hits(sentences, asked)), columns=["document_id", "sentence_id", "start", "end"])
    return around(rows, sentences, statements, speaker=speaker, mode=mode, width=width, sort=sort)


def around(places: pd.DataFrame, sentences: pd.DataFrame, statements: pd.DataFrame | None = None, *,
           speaker: str | None = None, mode: str | None = None, width: int = WIDTH,
          sort: str = "place") -> pd.DataFrame:
    """Return the lines around places found elsewhere: theme hits, mentions of a speaker, places of a phrase.

    `places` needs document_id, start and end; places outside every sentence are left out. Rows, columns,
    limits and errors are those of `lines`.

    >>> rows = pd.DataFrame([("d", "d:p1.s1", 0, 26, "We like open trade at home.")],
    ...                     columns=["document_id", "sentence_id", "start", "end", "text"])
    >>> hits = pd.DataFrame([("d", 13, 18)], columns=["document_id", "start", "end"])
    >>> around(hits, rows)[["left", "node", "right"]].values.tolist()
    [['We like open', 'trade', 'at home.']]
    """
    if sort not in _SORTS:
        raise ValueError(f"concordance: '{sort}' is no way to sort; choose one of {', '.join(_SORTS)}")
    found = _with_sentence(places[["document_id", "start", "end"]], sentences)
    found = _with_statement(found, statements)
    if speaker is not None:
        found = found[found["speaker_id"] == speaker]
    if mode is not None:
        found = found[found["mode"] == mode]
    rows = [_context(text, start - offset, end - offset, width)
            for text, offset, start, end in zip(found["text"], found["offset"], found["start"], found["end"])]
    found = found.assign(**dict(zip(("left", "node", "right"),
                                    map(list, zip(*rows)) if rows else ([], [], []))))
    order = sorted(range(len(found)),
                   key=lambda i: _SORTS[sort](*rows[i]))    # stable: equal lines stay in text order
    return found.iloc[order][COLUMNS].reset_index(drop=True)


def _backwards(left: str) -> list[str]:
    return left.lower().split()[::-1]


_SORTS = {
    "place": lambda left, node, right: 0,
    "left": lambda left, node, right: _backwards(left),
    "right": lambda left, node, right: right.lower(),
    "node": lambda left, node, right: (node.lower(), right.lower()),
}


def _hits(sentences: pd.DataFrame, asked: list[str]) -> Iterator[tuple]:
    """Yield the places of the patterns; where two begin together the longer one is taken."""
    search = indicators.finder([("hit", part) for part in asked])
    for document, sid, start, text in zip(*(sentences[c]
                                            for c in ("document_id", "sentence_id", "start", "text"))):
        cuts = tokens.spans(text)
        for match in search([text[a:b] for a, b in cuts]):
            yield document, sid, start + cuts[match.first][0], start + cuts[match.last][1]


def _with_sentence(places: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Add sentence_id, its text and offset to each place."""
    homes = sentences[["document_id", "sentence_id", "start", "end", "text"]]
    homes = homes.rename(columns={"start": "offset", "end": "until"})
    homes = homes.astype({"offset": "int64", "document_id": object})    # an empty table has no types of its own
    places = places.astype({"start": "int64", "document_id": object})
    merged = pd.merge_asof(places.sort_values("start", kind="stable"),
                           homes.sort_values("offset"),
                           left_on="start", right_on="offset", by="document_id")
    merged = merged[merged["start"] < merged["until"]].astype({"offset": "int64"})
    order = {key: number for number, key in enumerate(sentences["document_id"].unique())}
    return merged.sort_values(["document_id", "start"], kind="stable",
                              key=lambda c: c.map(order) if c.name == "document_id" else c)


def _with_statement(found: pd.DataFrame, statements: pd.DataFrame | None) -> pd.DataFrame:
    """Add the innermost statement that holds each place, with its speaker and mode."""
    columns = ["statement_id", "speaker_id", "mode"]
    if statements is None or not len(statements) or not len(found):
        return found.assign(**dict.fromkeys(columns))
    places = found.reset_index(drop=True)
    order = places.sort_values(["document_id", "start"], kind="stable").index
    held = pd.Series(spans.holder(places.loc[order], statements, "content_start", "content_end"), index=order)
    told = statements[columns].reset_index(drop=True).reindex(held.reindex(places.index).to_numpy())
    return places.assign(**{column: told[column].to_numpy() for column in columns})


def _context(text: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    left, right = text[:start].rstrip(), text[end:].lstrip()
    if len(left) > width:
        left = "… " + left[-width:].partition(" ")[2]
    if len(right) > width:
        right = right[:width].rpartition(" ")[0] + " …"
    return left, text[start:end], right
