"""Theme hits and decisions → the hits as the readers want them, and what became of each decision on a theme."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from helpers import modality, spans, tokens
from helpers.corrections import places
from helpers.corrections.changes import NotNeeded
from helpers.corrections.decisions import ON_THEMES

OUTCOME = ["state", "problem", "statement_ids", "sentence_ids"]


class Themed(NamedTuple):
    """The table `theme_hits` after the decisions, and all decisions with what became of each."""

    theme_hits: pd.DataFrame
    decisions: pd.DataFrame


@dataclass(frozen=True)
class _Texts:
    """What a decision needs to know: the texts, their tables, the themes there are, and what is settled already."""

    bodies: dict[str, str]
    sentences: pd.DataFrame
    statements: pd.DataFrame
    headlines: frozenset[str]
    themes: Collection[str]
    settled: list[tuple[str, str, int, int, str]] = field(default_factory=list)


def themed(hits: pd.DataFrame, decisions: pd.DataFrame, documents: pd.DataFrame, paragraphs: pd.DataFrame,
           sentences: pd.DataFrame, statements: pd.DataFrame, themes: Collection[str]) -> Themed:
    """Return the hits with the decisions `add theme` and `drop theme` applied, and what became of each of these.

    `hits` gets the column `corrected`: who added a hit and why, missing where the rules stand; an added hit has no
    indicator, and a dropped one is gone. Among the decisions those on themes get their state, as in `apply`, and
    sentence_ids, where a hit came or went. `themes` are the names in the codebook.
    """
    headlines = frozenset(paragraphs.loc[paragraphs["kind"] == "headline", "paragraph_id"])
    texts = _Texts(dict(zip(documents["document_id"], documents["text"])), sentences, statements, headlines, themes)
    rows = hits.assign(corrected=None).to_dict("records")
    decisions = decisions.assign(sentence_ids=pd.Series(None, decisions.index, "str"))
    for number, one in decisions[decisions["action"].isin(ON_THEMES)].iterrows():
        decisions.loc[number, OUTCOME] = _outcome(rows, texts, one)
    order = {document: place for place, document in enumerate(documents["document_id"])}
    rows.sort(key=lambda row: (order[row["document_id"]], row["start"]))
    types = hits.dtypes.to_dict() | {"corrected": "str"}
    return Themed(pd.DataFrame(rows, columns=list(types)).astype(types), decisions)


def _outcome(rows: list[dict], texts: _Texts, one: pd.Series) -> list[str | None]:
    if one["document_id"] not in texts.bodies:
        return ["other text", "this text is not among those read", None, None]
    try:
        changed = _change(rows, texts, one)
    except places.Misfit as misfit:
        return ["does not fit", str(misfit), None, None]
    except NotNeeded:
        return ["not needed", "the rules say so themselves by now", None, None]
    keys = [dict.fromkeys(row[key] for row in changed if isinstance(row[key], str))
            for key in ("statement_id", "sentence_id")]
    return ["applied", None, *("; ".join(found) or None for found in keys)]


def _change(rows: list[dict], texts: _Texts, one: pd.Series) -> list[dict]:
    """Change the rows in place and return those that came or went."""
    document, theme = one["document_id"], one["value"]
    if theme not in texts.themes:
        raise places.Misfit(f"'{theme}' is no theme of the codebook")
    start = None if pd.isna(one["start"]) else int(one["start"])
    start, end = places.single(texts.bodies[document], one["where"], start)
    here = [row for row in rows if (row["document_id"], row["theme"]) == (document, theme) and not row["masked"]
            and row["start"] < end and start < row["end"]]
    before = next((line for *what, a, b, line in texts.settled
                   if what == [document, theme] and a < end and start < b), None)
    if before:
        raise places.Misfit(f"this has been decided already: {before}")
    dropping = one["action"] == "drop theme"
    if dropping != bool(here):
        raise NotNeeded
    texts.settled.append((document, theme, start, end, f"{one['file']}, line {one['line']}"))
    if not dropping:
        here = [_added(texts, one, start, end)]
        rows += here
        return here
    rows[:] = [row for row in rows if not any(row is gone for gone in here)]
    return here


def _added(texts: _Texts, one: pd.Series, start: int, end: int) -> dict:
    """Return the hit that a reader adds, with the reserve that the words around it make."""
    document = one["document_id"]
    homes = texts.sentences[texts.sentences["document_id"] == document]
    before = homes[homes["start"] <= start]
    home = (before if len(before) else homes).sort_values("start").iloc[-1 if len(before) else 0]
    cuts = [(home["start"] + a, home["start"] + b) for a, b in tokens.spans(home["text"])]
    inside = [number for number, (a, b) in enumerate(cuts) if a < end and start < b] or [0]
    words = [texts.bodies[document][a:b] for a, b in cuts]
    negated, conditional, in_list = modality.reader()(words)(inside[0], inside[-1])
    place = pd.DataFrame({"document_id": [document], "start": [start]})
    statement = spans.labels(place, texts.statements, "statement_id", "content_start", "content_end")[0]
    return {"document_id": document, "sentence_id": home["sentence_id"], "statement_id": statement,
            "theme": one["value"], "indicator": None, "start": start, "end": end,
            "text": texts.bodies[document][start:end], "masked": False, "negated": negated,
            "conditional": conditional, "in_list": in_list, "in_headline": home["paragraph_id"] in texts.headlines,
            "corrected": f"{one['action']} by {one['who']}: {one['why']}"}
