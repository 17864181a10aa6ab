"""The statements with the names of their speakers, and how much each speaker is given."""

from typing import Any

import pandas as pd

from helpers import quotations, wordforms

UNKNOWN = "unattributed"
MODES = ("direct", "mixed", "indirect")
QUOTED, WRITTEN = WAYS = ("in quotation marks", "in the writer's words")


def said(texts: Any) -> pd.DataFrame:
    """Return the statements with `speaker` (a name), its kind, quoted_words, their words in quotation marks, and
    `link`, the anchor of the speaker's list.

    Reporting lines ("the ministry reports") are left out: they vouch for the text and say nothing in it. A statement
    that nobody can be given is `unattributed`. Words of a nested statement are counted in the outer one only.
    """
    told = named(texts.statements[texts.statements["grade"] != "reporting"].reset_index(drop=True), texts)
    kinds = texts.speakers.set_index("speaker_id")["kind"]
    return told.assign(kind=told["speaker_id"].map(kinds), quoted_words=_quoted_words(told, texts),
                       link="said-" + told["speaker"])


def named(rows: pd.DataFrame, texts: Any, missing: str = UNKNOWN) -> pd.DataFrame:
    """Return rows with a column `speaker`: the name that belongs to their speaker_id, or `missing`."""
    people = texts.speakers.set_index("speaker_id")["name"]
    return rows.assign(speaker=rows["speaker_id"].map(people).fillna(missing))


def balance(texts: Any) -> pd.DataFrame:
    """Return for each speaker how much he, she or they are given, the one with most statements first.

    One row is one speaker: speaker, kind, statements, direct, mixed, indirect (statements by mode), words (in all
    statements, nested ones once), quoted_words (of these in quotation marks), link (the anchor of the sentences).
    """
    told = said(texts)
    rows = told.groupby("speaker", sort=False).agg(kind=("kind", "first"), statements=("speaker", "size"),
                                                quoted_words=("quoted_words", "sum"))
    for mode in MODES:
        rows[mode] = told[told["mode"] == mode]["speaker"].value_counts()
    rows["words"] = told[told["inside"].isna()].groupby("speaker")["n_words"].sum()
    numbers = ["statements", *MODES, "words", "quoted_words"]
    rows = rows.reset_index().fillna(dict.fromkeys(numbers, 0)).astype(dict.fromkeys(numbers, int))
    rows["link"] = "said-" + rows["speaker"]
    return rows[["speaker", "kind", *numbers, "link"]].sort_values(["statements", "speaker"], ascending=[False, True],
                                                               ignore_index=True)


def spoken(texts: Any) -> pd.DataFrame:
    """Return the words that each speaker is given, one row for those in quotation marks, one for the writer's.

    Columns: speaker, told (in which way), words, link (the anchor of the sentences).
    """
    rows = balance(texts)
    ways = {QUOTED: rows["quoted_words"], WRITTEN: rows["words"] - rows["quoted_words"]}
    parts = [rows[["speaker", "link"]].assign(told=way, words=n) for way, n in ways.items()]
    return pd.concat(parts, ignore_index=True)[["speaker", "told", "words", "link"]]


def _quoted_words(told: pd.DataFrame, texts: Any) -> list[int]:
    """Return how many words of each statement stand in quotation marks; nested statements have none of their own."""
    bodies = texts.documents.set_index("document_id")["text"]
    quotes: dict[str, list] = {}
    counts = []
    columns = ["document_id", "mode", "inside", "content_start", "content_end", "n_words"]
    for document, mode, inside, start, end, n in told[columns].itertuples(index=False, name=None):
        if not pd.isna(inside) or mode == "indirect":
            counts.append(0)
        elif mode == "direct":
            counts.append(int(n))
        else:
            if document not in quotes:
                paragraphs = texts.paragraphs[texts.paragraphs["document_id"] == document]
                quotes[document] = quotations.pair(bodies[document], zip(paragraphs["start"], paragraphs["end"]))
            parts = [(max(q.first, start), min(q.last, end)) for q in quotes[document]]
            counts.append(sum(wordforms.count(bodies[document][a:b]) for a, b in parts if a < b))
    return counts
