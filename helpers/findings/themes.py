"""Which themes a source names most, which not at all, and where a theme belongs to one speaker only."""

from typing import Any

import pandas as pd

from helpers import coverage, markup
from helpers.findings.words import answer, count, linked, listed


def themes(texts: Any, most: int = 3) -> markup.Html:
    """Return the `most` frequent themes in one sentence, each number linked to the sentences (`theme-NAME`)."""
    rows = coverage.totals(texts.theme_hits, texts.statements)
    top = rows[rows["n_sentences"] > 0].sort_values("n_sentences", ascending=False, kind="stable").head(most)
    if top.empty:
        return answer("No theme of the codebook is named in this source.")
    kinds = dict(zip(texts.paragraphs["paragraph_id"], texts.paragraphs["kind"]))
    body = (texts.sentences["paragraph_id"].map(kinds) != "headline").sum()
    parts = [markup.join([markup.tag("b", row.theme), " (", linked(row.n_sentences, f"theme-{row.theme}"), ")"])
             for row in top.itertuples()]
    return answer(f"Of {count(body, 'sentence')} below the headline, most name ", markup.join(parts, ", "),
                  ". A sentence can name several themes.")


def shared(grid: pd.DataFrame, label: str, n: str) -> str:
    """Return which values of `label` are named by every speaker, as a chart's title; `n` counts, zeros included.

    >>> shared(pd.DataFrame({"theme": ["trade", "trade", "visas", "visas"], "speaker": ["A", "B"] * 2,
    ...                      "n": [1, 2, 0, 3]}), "theme", "n")
    'trade is named by all 2 speakers'
    """
    people = grid["speaker"].nunique()
    if people < 2:
        return f"What {grid['speaker'].iloc[0]} names" if people else "Nobody names anything"
    users = grid[grid[n] > 0].groupby(label, sort=False)["speaker"].nunique()
    common = users[users == people].index.tolist()
    if not common:
        return f"No {label} is named by all {people} speakers"
    return f"{listed(common, 4)} {'is' if len(common) == 1 else 'are'} named by all {people} speakers"


def silence(texts: Any) -> markup.Html:
    """Return the themes of the codebook that no sentence names; an absence is a finding too."""
    rows = coverage.totals(texts.theme_hits, texts.statements)
    silent = rows.loc[(rows["n_hits"] == 0) & (rows["n_headline"] == 0), "theme"].tolist()
    if not silent:
        return answer(f"Each of the {len(rows)} themes of the codebook is named at least once.")
    verb = "is" if len(silent) == 1 else "are"
    return answer(f"{len(silent)} of the {len(rows)} themes of the codebook {verb} not named at all: ",
                  markup.tag("b", listed(silent, len(silent))), ".")
