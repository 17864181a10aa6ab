"""Which themes a source names most, which not at all, and which all speakers share."""

from typing import Any

import pandas as pd

from helpers import coverage, markup
from helpers.findings.words import answer, count, linked, listed


def themes(texts: Any) -> markup.Html:
    """Return the most frequent themes in one sentence, each number linked to the sentences (`theme-NAME`)."""
    top = loud(texts)
    if top.empty:
        return answer("No theme of the codebook is named in this source.")
    kinds = dict(zip(texts.paragraphs["paragraph_id"], texts.paragraphs["kind"]))
    body = (texts.sentences["paragraph_id"].map(kinds) != "headline").sum()
    parts = [markup.join([markup.tag("b", name), " (", linked(n, f"theme-{name}"), ")"])
             for name, n in zip(top["theme"], top["n_sentences"])]
    return answer(f"In {count(body, 'sentence')} below the headline, the themes that come most are ",
                  markup.join(parts, ", "), ". A sentence can name several themes.")


def silence(texts: Any) -> markup.Html:
    """Return in one sentence the themes of the codebook that are not named; an absence is a finding too."""
    total, silent = len(coverage.totals(texts.theme_hits, texts.statements)), unnamed(texts)
    if not silent:
        return answer(f"Each of the {total} themes of the codebook is named at least once.")
    verb = "is" if len(silent) == 1 else "are"
    return answer(f"{len(silent)} of the {total} themes of the codebook {verb} not named at all: ",
                  markup.tag("b", listed(silent, len(silent))), ".")


def shared(grid: pd.DataFrame, label: str, n: str) -> str:
    """Return which values of `label` are named by every speaker, or else by most, as a chart's title.

    `n` counts, zeros included.

    >>> shared(pd.DataFrame({"theme": ["trade", "trade", "visas", "visas"], "speaker": ["A", "B"] * 2,
    ...                      "n": [1, 2, 0, 3]}), "theme", "n")
    'trade is named by all 2 speakers'
    >>> shared(pd.DataFrame({"theme": ["trade"] * 3, "speaker": ["A", "B", "C"], "n": [1, 2, 0]}), "theme", "n")
    'trade is named by 2 of 3 speakers, no theme by more'
    """
    people = grid["speaker"].nunique()
    if people < 2:
        return f"What {grid['speaker'].iloc[0]} names" if people else "Nobody names anything"
    users = grid[grid[n] > 0].groupby(label, sort=False)["speaker"].nunique()
    common = users[users == people].index.tolist()
    if users.empty or users.max() == 1:
        return f"No {label} is named by two speakers"
    names = common or users[users == users.max()].index.tolist()
    who = f"all {people} speakers" if common else f"{users.max()} of {people} speakers, no {label} by more"
    return f"{listed(names, 4)} {'is' if len(names) == 1 else 'are'} named by {who}"


def loud(texts: Any, most: int = 3) -> pd.DataFrame:
    """Return the `most` themes that are named in most sentences, with the columns of `coverage.totals`.

    One or two more that are level with the last of them are returned as well.
    """
    rows = coverage.totals(texts.theme_hits, texts.statements)
    top = rows[rows["n_sentences"] > 0].nlargest(most, "n_sentences", keep="all")
    return top if len(top) <= most + 2 else top.head(most)


def unnamed(texts: Any) -> list[str]:
    """Return the themes of the codebook that no sentence and no headline names."""
    rows = coverage.totals(texts.theme_hits, texts.statements)
    return rows.loc[(rows["n_hits"] == 0) & (rows["n_headline"] == 0), "theme"].tolist()
