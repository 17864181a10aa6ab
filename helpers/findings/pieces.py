"""What a source is cut into, and what the repairs change."""

from typing import Any

import pandas as pd

from helpers import markup
from helpers.findings.statements import UNKNOWN, said
from helpers.findings.words import linked

tag = markup.tag


def facts(texts: Any) -> markup.Html:
    """Return the main counts as a row of figures; each leads to the list that holds its evidence."""
    told = said(texts)
    parts = [(texts.documents["n_words"].sum(), "words", "made-of"), (len(told), "statements", "said"),
             (told.loc[told["speaker"] != UNKNOWN, "speaker"].nunique(), "speakers", "said"),
             (told["quoted_words"].sum(), "words in quotation marks", "quoted")]
    return tag("div", *(tag("p", tag("b", linked(f"{int(n):,}", key)), f" {unit}") for n, unit, key in parts),
               class_="facts")


def made_of(texts: Any) -> pd.DataFrame:
    """Return what the source is cut into: unit, number, what (one of them is); one row is one unit, largest first."""
    tokens = texts.tokens
    rows = [("texts", len(texts.documents), "one file"),
            ("headlines", (texts.paragraphs["kind"] == "headline").sum(), "the line on top that names the text"),
            ("paragraphs", (texts.paragraphs["kind"] != "headline").sum(), "a block between two line ends"),
            ("sentences", len(texts.sentences), "ends with a full stop, ? or !, or with its paragraph"),
            ("tokens", len(tokens), "a word, a number or a punctuation mark"),
            ("words", int(texts.documents["n_words"].sum()), "a token with letters; a number is not one"),
            ("different words", tokens.loc[tokens["is_word"], "norm"].nunique(), "each word form counted once"),
            ("words used once", int((tokens.loc[tokens["is_word"], "norm"].value_counts() == 1).sum()),
             "no second place in the whole source")]
    return pd.DataFrame(rows, columns=["unit", "number", "what"])


def repaired(texts: Any, plain: Any) -> pd.DataFrame:
    """Return what the repairs change: count, with (repairs), without, difference; one row is one count.

    `texts` is read with repairs, `plain` with `repair=False`.
    """
    pairs = [_counts(texts), _counts(plain)]
    return pd.DataFrame([(name, n, pairs[1][name], n - pairs[1][name]) for name, n in pairs[0].items()],
                        columns=["count", "with", "without", "difference"])


def _counts(texts: Any) -> dict[str, int]:
    told = said(texts)
    return {"sentences": len(texts.sentences), "statements": len(told),
            "statements in direct speech": int((told["mode"] == "direct").sum()),
            "words in quotation marks": int(told["quoted_words"].sum()),
            "statements without a speaker": int(told["speaker_id"].isna().sum())}
