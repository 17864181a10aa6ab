"""How far to trust the pages: whose account a text is, how often the rules err, and what they leave out here."""

import importlib
import importlib.util
from typing import Any

import numpy as np
import pandas as pd

from helpers import markup
from helpers.findings.words import answer


def caution(texts: Any) -> str:
    """Return the sentence that belongs under every chart of speakers: whose account the source is."""
    known = texts.documents["publisher"].dropna().unique().tolist()
    whose = f"publisher ({known[0]})" if len(known) == 1 and len(texts.documents) == 1 else "writer of the text"
    return f"Every voice is heard through the {whose}: this counts what the writer says was said."


def measured() -> markup.Html:
    """Return how often the rules are right on texts that people have annotated: precision and recall, as a table."""
    if importlib.util.find_spec("helpers.accuracy") is None:
        return answer("The error of the rules has not been measured in this copy.")
    table = importlib.import_module("helpers.accuracy").table()
    return markup.table(table, "The rules against texts annotated by hand")


def missed(texts: Any) -> pd.DataFrame:
    """Return the body sentences in which no statement was found: the place to look for what the rules miss.

    One row is one sentence, with the columns of `sentences`, as `reading.evidence` takes them.
    """
    kinds = texts.paragraphs.set_index("paragraph_id")["kind"]
    rows = texts.sentences[texts.sentences["paragraph_id"].map(kinds).isin(["body", "item"])]
    said = texts.statements
    edges = said[["source_start", "source_end", "cue_start", "cue_end", "content_start", "content_end"]]
    spans = pd.DataFrame({"document_id": said["document_id"], "start": edges.min(axis=1), "end": edges.max(axis=1)})
    groups = dict(list(spans.groupby("document_id")))
    held: set[str] = set()
    for document, sentences in rows.groupby("document_id"):
        ids, starts, ends = (sentences[name].to_numpy() for name in ("sentence_id", "start", "end"))
        for _, start, end in groups.get(document, spans[:0]).itertuples(index=False, name=None):
            held.update(ids[np.searchsorted(ends, start, "right"):np.searchsorted(starts, end, "left")])
    return rows[~rows["sentence_id"].isin(held)]
