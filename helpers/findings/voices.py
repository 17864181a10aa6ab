"""Who is given how many statements, in whose words, under which names, in which order, and how firmly."""

from typing import Any

import pandas as pd

from helpers import firmness as firmness_of
from helpers import markup
from helpers.findings.statements import UNKNOWN, balance, named
from helpers.findings.words import answer, answers, count, linked

tag = markup.tag


def speakers(texts: Any, most: int = 5) -> markup.Html:
    """Return one sentence for each of the `most` speakers with most statements; the numbers lead to the sentences."""
    rows = balance(texts)
    if rows.empty:
        return answer("No statement was found: nobody in this source is said to say anything.")
    total = rows["statements"].sum()
    items = [tag("li", *_given(row, total)) for row in rows[rows["speaker"] != UNKNOWN].head(most).to_dict("records")]
    unknown = rows.loc[rows["speaker"] == UNKNOWN, "statements"].sum()
    others = len(rows) - bool(unknown) - len(items)
    if others > 0:
        items.append(tag("li", f"{count(others, 'other speaker').capitalize()}: see the table."))
    if unknown:
        items.append(tag("li", linked(count(unknown, "statement"), f"said-{UNKNOWN}"),
                         " cannot be given to anyone with certainty, and nobody is guessed."))
    apart = int((texts.statements["grade"] == "reporting").sum())
    if apart:
        items.append(tag("li", linked(count(apart, "reporting line"), "grade-reporting"), " (“the ministry reports”) ",
                         "is" if apart == 1 else "are", " counted apart."))
    return answers(items, "said")


def order(rows: pd.DataFrame) -> str:
    """Return who is heard first and who last in the statements of one text, as a chart's title.

    >>> order(pd.DataFrame({"speaker": ["A", "B", "A"], "content_start": [5, 90, 40]}))
    'A heard first, B last'
    """
    if rows.empty:
        return "Nobody is heard in this text"
    told = rows.sort_values("content_start")["speaker"]
    first, last = told.iloc[0], told.iloc[-1]
    return f"{first} heard first{' and last' if first == last else f', {last} last'}"


def names(texts: Any) -> pd.DataFrame:
    """Return the names under which each speaker appears: speaker, named as, form, times, link; one row is one name."""
    mentions = named(texts.mentions.dropna(subset="speaker_id"), texts)
    rows = mentions.groupby(["speaker", "text", "form"], sort=False).size().rename("times").reset_index()
    rows["all"] = rows.groupby("speaker")["times"].transform("sum")
    rows = rows.sort_values(["all", "speaker", "times"], ascending=[False, True, False], kind="stable")
    rows["link"] = "named-" + rows["speaker"]
    return rows.drop(columns="all").rename(columns={"text": "named as"}).reset_index(drop=True)


def firmness(texts: Any, most: int = 6) -> markup.Html:
    """Return for each speaker the firmest thing said, on the ladder from "topic named" to "signed or done"."""
    top = firmness_of.ladder()
    best = firmness_of.highest(firmness_of.climb(texts.statements, texts.sentences))
    best = named(best, texts)
    best["speaker"] = best["speaker"].where(best["statement_id"].notna(), "The text itself, without a speaker")
    best = best.drop_duplicates("speaker")
    rest = tag("li", f"{count(len(best) - most, 'other speaker')}, none on a higher rung.")
    items = [tag("li", tag("b", row["speaker"]), ": rung ", _evidence(row), f" of {top['rung'].max()}, {row['label']}",
                 f" (“{row['signal']}”)" if isinstance(row["signal"], str) else None,
                 ", under a condition" if row["conditional"] else None, ".")
             for row in best.head(most).to_dict("records")]
    if not items:
        return answer("No statement was found, so there is no rung to reach.")
    return answers(items + [rest] * (len(best) > most))


def _evidence(row: dict) -> object:
    return linked(row["rung"], row["statement_id"]) if isinstance(row["statement_id"], str) else row["rung"]


def _given(row: dict, total: int) -> list[object]:
    """Return the parts of the sentence about one speaker."""
    n, quoted = row["statements"], row["direct"] + row["mixed"]
    share = f"{n:,} of {count(total, 'statement')}" if n < total else count(n, "statement")
    if not quoted:
        how = ", none of them in their own words" if n > 1 else ", not in their own words"
    else:
        which = "all of them" if n == quoted > 1 else f"{quoted:,} of them" if n > 1 else "it is"
        how = f", {which} in quotation marks ({count(row['quoted_words'], 'word')})"
    verb = " are given " if row["kind"] == "group" else " is given "
    return [tag("b", row["speaker"]), verb, linked(share, row["link"]), f"{how}."]
