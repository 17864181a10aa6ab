"""Who is given how many statements, in whose words, under which names, and how firmly; and why a statement is one."""

from typing import Any

import pandas as pd

from helpers import firmness as firmness_of
from helpers import markup, quotations, reading, wordforms
from helpers.findings.words import answer, answers, count, linked, listed

UNKNOWN = "unattributed"
MODES = ("direct", "mixed", "indirect")
tag = markup.tag


def said(texts: Any) -> pd.DataFrame:
    """Return the statements with `speaker` (a name), its kind and quoted_words, their words in quotation marks.

    Reporting lines ("the ministry reports") are left out: they vouch for the text and say nothing in it. A statement
    that nobody can be given is `unattributed`. Words of a nested statement are counted in the outer one only.
    """
    told = named(texts.statements[texts.statements["grade"] != "reporting"].reset_index(drop=True), texts)
    kinds = texts.speakers.set_index("speaker_id")["kind"]
    return told.assign(kind=told["speaker_id"].map(kinds), quoted_words=_quoted_words(told, texts))


def named(rows: pd.DataFrame, texts: Any, missing: str = UNKNOWN) -> pd.DataFrame:
    """Return rows with a column `speaker`, the name that belongs to their speaker_id, or `missing` where there is none."""
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
    'A is heard first, B has the last word'
    """
    if rows.empty:
        return "Nobody is heard in this text"
    told = rows.sort_values("content_start")["speaker"]
    first, last = told.iloc[0], told.iloc[-1]
    return f"{first} is heard first and has the last word" if first == last else f"{first} is heard first, {last} has the last word"


def names(texts: Any) -> pd.DataFrame:
    """Return the names under which each speaker appears: speaker, named as, form, times, link; one row is one name."""
    rows = named(texts.mentions.dropna(subset="speaker_id"), texts).groupby(["speaker", "text", "form"], sort=False).size().rename("times").reset_index()
    rows["all"] = rows.groupby("speaker")["times"].transform("sum")
    rows = rows.sort_values(["all", "speaker", "times"], ascending=[False, True, False], kind="stable")
    rows["link"] = "named-" + rows["speaker"]
    return rows.drop(columns="all").rename(columns={"text": "named as"}).reset_index(drop=True)


def why(texts: Any, statement_id: str | None = None) -> markup.Html:
    """Return one statement with its source, cue and content, and the rules that found it and its speaker.

    Without an id it takes the first one. An id that is not there gives a sentence with the ids that are.
    """
    rows = texts.statements
    keys = rows["statement_id"].tolist()
    if not keys:
        return answer("No statement was found in this source.")
    if statement_id is not None and statement_id not in keys:
        return answer(f"There is no statement “{statement_id}”. Ids look like these: {listed(keys, 3)}.")
    row = rows[rows["statement_id"] == (statement_id or keys[0])]
    one = row.iloc[0]
    facts = {"statement": one["statement_id"], "speaker": said_by(texts, one), "source, the words that name the speaker":
             one["source_text"], "rule for the speaker": _resolved(texts, one), "cue, the reporting word": one["cue"],
             "class of the cue": one["verb_class"], "content, what is said": one["content_text"],
             "mode": one["mode"], "form": one["form"], "grade": one["grade"], "rule for the statement": one["rule"],
             "rests on a repair": one["repaired"]}
    table = pd.DataFrame({"question": list(facts), "answer": pd.Series(list(facts.values()), dtype=object)})
    return markup.join([markup.table(table, "Why is this a statement?"),
                        reading.evidence(row, texts, "The sentence in the text", open_=True)])


def said_by(texts: Any, statement: pd.Series) -> str:
    """Return the name of a statement's speaker, or "unattributed"."""
    found = texts.speakers.loc[texts.speakers["speaker_id"] == statement["speaker_id"], "name"]
    return found.iloc[0] if len(found) else UNKNOWN


def firmness(texts: Any, most: int = 6) -> markup.Html:
    """Return for each speaker the firmest thing said, on the ladder from "topic named" to "signed or done"."""
    top = firmness_of.ladder()
    best = firmness_of.highest(firmness_of.climb(texts.statements, texts.sentences))
    best = named(best, texts, missing="The text itself, without a speaker").drop_duplicates("speaker").head(most)
    items = [tag("li", tag("b", row["speaker"]), ": rung ", _evidence(row), f" of {top['rung'].max()}, {row['label']}",
                 f" (“{row['signal']}”)" if isinstance(row["signal"], str) else None,
                 ", under a condition" if row["conditional"] else None, ".") for row in best.to_dict("records")]
    return answers(items) if items else answer("No statement was found, so there is no rung to reach.")


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


def _resolved(texts: Any, one: pd.Series) -> object:
    """Return the rule by which the words that name the source were given to a speaker."""
    near = texts.mentions[(texts.mentions["document_id"] == one["document_id"])
                          & (texts.mentions["speaker_id"] == one["speaker_id"])]
    if pd.isna(one["source_start"]):
        return None
    inside = near[(near["start"] < one["source_end"]) & (near["end"] > one["source_start"])]
    return inside["rule"].iloc[0] if len(inside) else None


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
