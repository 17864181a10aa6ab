"""What a source is: how many texts and words, what is stated about them, what was damaged."""

import os
import pathlib
from typing import Any

import pandas as pd

from helpers import corpus, markup
from helpers.findings.statements import UNKNOWN, said
from helpers.findings.words import answer, count, linked, listed

NOT_STATED = "not stated"
MY_TEXTS = pathlib.Path(__file__).resolve().parents[2] / "my_texts"


def about(texts: Any) -> markup.Html:
    """Return in two sentences what is read here: how many texts and words, title, publisher and date."""
    documents = texts.documents
    left = f" {count(len(texts.problems), 'file').capitalize()} could not be read." if len(texts.problems) else ""
    if len(documents) == 1:
        one = documents.iloc[0]
        return answer("You read one text of ", markup.tag("b", count(one["n_words"], "word")), ": ",
                      markup.tag("cite", markup.cell(one["title"])), f". Publisher: {_or_not(one['publisher'])}. "
                      f"Date: {_or_not(one['date'])}.{left}")
    dates = sorted(documents["date"].dropna().str[:10])
    when = f"{len(dates):,} of them have a date, from {dates[0]} to {dates[-1]}" if dates else "none of them has a date"
    return answer("You read ", markup.tag("b", count(len(documents), "text")),
                  f" with {count(documents['n_words'].sum(), 'word')}; {when}. "
                  f"Publishers: {listed(documents['publisher'].dropna().unique().tolist() or [NOT_STATED])}.{left}")


def chosen(texts: Any) -> pd.Series:
    """Return the document that a page shows as its example: the one with most statements, among equals the first."""
    counts = texts.documents["document_id"].map(texts.statements["document_id"].value_counts()).fillna(0)
    return texts.documents.loc[counts.idxmax()]


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


def facts(texts: Any) -> markup.Html:
    """Return the main counts as a row of figures; each leads to the section or list that holds its evidence."""
    told = said(texts)
    parts = [(int(texts.documents["n_words"].sum()), "words", "made-of"), (len(told), "statements", "said"),
             (told.loc[told["speaker"] != UNKNOWN, "speaker"].nunique(), "speakers", "said"),
             (int(told["quoted_words"].sum()), "words in quotation marks", "quoted"),
             (len(texts.repairs), "repairs", "repairs")]
    return markup.tag("div", *(markup.tag("p", markup.tag("b", linked(f"{n:,}", key)), f" {unit}") for n, unit, key in parts), class_="facts")


def timeline(texts: Any) -> pd.DataFrame:
    """Return the texts with a date in order of time: text (title), date, day (days since the first); one row is one text."""
    rows = texts.documents.dropna(subset="date")
    dates = pd.to_datetime(rows["date"].str[:10], errors="coerce", format="ISO8601")
    rows = pd.DataFrame({"text": rows["title"].fillna("no title"), "date": rows["date"], "day": (dates - dates.min()).dt.days})
    return rows.dropna(subset="day").sort_values("day", kind="stable", ignore_index=True)


def stated(texts: Any) -> pd.DataFrame:
    """Return what the texts say about themselves: file, title, publisher, date; one row is one text.

    What a text does not say is "not stated": nothing is filled in from outside.
    """
    shown = texts.documents[["path", "title", "publisher", "date"]].rename(columns={"path": "file"})
    return shown.astype(object).where(shown.notna(), NOT_STATED)


def repaired(texts: Any, plain: Any) -> pd.DataFrame:
    """Return what the repairs change: count, with (repairs), without, difference; one row is one count.

    `texts` is read with repairs, `plain` with `repair=False`.
    """
    pairs = [_counts(texts), _counts(plain)]
    return pd.DataFrame([(name, n, pairs[1][name], n - pairs[1][name]) for name, n in pairs[0].items()],
                        columns=["count", "with", "without", "difference"])


def yours() -> tuple[str, markup.Html]:
    """Return the path of the reader's own texts, and the sentence that says which they are.

    It is what WORKBOOK_SOURCE names, else the folder `my_texts` beside the notebooks if it holds a text, else the
    project's own source.
    """
    named = os.environ.get("WORKBOOK_SOURCE")
    if named and pathlib.Path(named).resolve() != pathlib.Path(corpus.SOURCE).resolve():
        return named, answer("This page reads the source that was named when it was run: ",
                             markup.tag("code", pathlib.Path(named).name), ".")
    if not named and any(MY_TEXTS.glob("**/*.txt")):
        return str(MY_TEXTS), answer("This page reads your folder ", markup.tag("code", MY_TEXTS.name), ".")
    return str(corpus.SOURCE), answer("There is no text of yours yet, so this page reads the workbook's first source.")


def _counts(texts: Any) -> dict[str, int]:
    told = said(texts)
    return {"sentences": len(texts.sentences), "statements": len(told),
            "statements in direct speech": int((told["mode"] == "direct").sum()),
            "words in quotation marks": int(told["quoted_words"].sum()),
            "statements without a speaker": int(told["speaker_id"].isna().sum())}


def _or_not(value: object) -> str:
    return NOT_STATED if markup.missing(value) else str(value)
