"""What a source is: how many texts and words, what is stated about them, and whose texts they are."""

import os
import pathlib
from typing import Any

import pandas as pd

from helpers import corpus, markup
from helpers import documents as documents_of
from helpers.findings.words import answer, count, linked, listed

NOT_STATED = "not stated"
MY_TEXTS = pathlib.Path(__file__).resolve().parents[2] / "my_texts"


def about(texts: Any) -> markup.Html:
    """Return in two sentences what is read here: how many texts and words, title, publisher and date.

    The title leads to the marked text.
    """
    documents = texts.documents
    again = int(documents_of.copies(documents).notna().sum())
    left = f" {count(len(texts.problems), 'file').capitalize()} could not be read." if len(texts.problems) else ""
    left += f" {count(again, 'text').capitalize()} of them only repeat{'s' * (again == 1)} another." if again else ""
    if len(documents) == 1:
        one = documents.iloc[0]
        title = linked(markup.cell(one["title"]), one["document_id"])
        return answer("You read one text of ", markup.tag("b", count(one["n_words"], "word")), ": ",
                      markup.tag("cite", title), f". Publisher: {_or_not(one['publisher'])}. "
                      f"Date: {_or_not(one['date'])}.{left}")
    dates = sorted(documents["date"].dropna().str[:10])
    span = " to ".join(sorted({dates[0], dates[-1]})) if dates else ""
    when = f"{len(dates):,} of them with a date, {span}" if dates else "none with a date"
    return answer("You read ", markup.tag("b", count(len(documents), "text")),
                  f", {count(documents['n_words'].sum(), 'word')} in all; {when}. "
                  f"Publishers: {listed(documents['publisher'].dropna().unique().tolist() or [NOT_STATED])}.{left}")


def twice(texts: Any) -> markup.Html:
    """Return in words which files hold the same text, white space apart: each is counted as a text of its own."""
    first = documents_of.copies(texts.documents)
    if first.isna().all():
        return answer("No text comes twice.")
    copied = [markup.tag("li", markup.tag("code", path), " holds the same text as ", listed(again.tolist()), ".")
              for path, again in texts.documents["path"].groupby(first)]
    return markup.join([answer(f"Texts that come more than once: {len(copied)}. Each copy is counted as a text of its "
                               "own, and that is no evidence: take the copies out of the folder and run this again."),
                        markup.tag("ul", *copied)])


def chosen(texts: Any) -> pd.Series:
    """Return the document that a page shows as its example: the one with most statements, among equals the first."""
    counts = texts.documents["document_id"].map(texts.statements["document_id"].value_counts()).fillna(0)
    return texts.documents.loc[counts.idxmax()]


def stated(texts: Any) -> pd.DataFrame:
    """Return what the texts say about themselves: file, title, publisher, date; one row is one text.

    What a text does not say is "not stated": nothing is filled in from outside.
    """
    shown = texts.documents[["path", "title", "publisher", "date"]].rename(columns={"path": "file"})
    return shown.astype(object).where(shown.notna(), NOT_STATED)


def timeline(texts: Any) -> pd.DataFrame:
    """Return the dated texts in order of time: text (its title), publisher, date, day (days since the first)."""
    rows = texts.documents.dropna(subset="date")
    dates = pd.to_datetime(rows["date"].str[:10], errors="coerce", format="ISO8601")
    rows = pd.DataFrame({"text": rows["title"].fillna("no title"), "publisher": rows["publisher"].fillna(NOT_STATED),
                         "date": rows["date"],
                         "day": (dates - dates.min()).dt.days})
    return rows.dropna(subset="day").sort_values("day", kind="stable", ignore_index=True)


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


def _or_not(value: object) -> str:
    return NOT_STATED if markup.missing(value) else str(value)
