"""Everybody's codes → how far they agree, all together and two by two, and the sentences to talk about."""

import itertools

import pandas as pd

from helpers import agreement, markup
from helpers.coding.collect import Gathered

tag = markup.tag
_ALPHA, _PERCENT = agreement.ALPHA, agreement.PERCENT


def found(gathered: Gathered) -> markup.Html:
    """Return whose codes there are, who of them is made up, and what is wrong in the sheets."""
    coders = [name for name in _names(gathered.codes) if name not in gathered.stand_ins]
    said = [f"Sheets of these sentences, by: {', '.join(coders)}." if coders else
            "Nobody has coded these sentences yet."]
    if gathered.stand_ins:
        said.append(f"{' and '.join(gathered.stand_ins)} are made up; they stand in until two people have coded.")
    problems = gathered.problems
    return markup.join([tag("p", " ".join(said), class_="answer"), None if problems.empty else markup.table(
        problems, "What is wrong in the sheets", most=30)])


def agree(codes: pd.DataFrame) -> markup.Html:
    """Return how far the coders agree, all together, in a sentence and a table of measures with their intervals."""
    coders = _names(codes)
    try:
        measured = agreement.measure(codes)
    except ValueError:
        return tag("p", "There is no sentence yet that two people have coded. Fill in a sheet, put a classmate's "
                        "beside it, and run this cell again.", class_="empty")
    judged = codes.dropna(subset="code").groupby("unit")["code"].agg(["size", "nunique"])
    both = judged[judged["size"] == len(coders)]
    who = f"All {len(coders)} coders" if len(coders) > 2 else " and ".join(coders)
    said = tag("p", f"{who} give the same code to ", tag("b", f"{(both['nunique'] == 1).sum()} of {len(both)}"),
               " sentences.", class_="answer")
    shown = measured[["measure", "value", "low", "high", "n_units", "note"]].astype({"note": object})
    shown["note"] = shown["note"].where(shown["note"] != "", None)
    return markup.join([said, markup.table(shown, "Agreement: " + ", ".join(coders), names={
        "low": "from", "high": "to", "n_units": "sentences"})])


def pairs(codes: pd.DataFrame) -> pd.DataFrame:
    """Return how far each two coders agree: first, second, sentences, same, percent, alpha, low, high; one row a pair.

    `low` and `high` are the interval of alpha. Without a sentence that both have coded a row has no figures.
    """
    rows = []
    for first, second in itertools.combinations(_names(codes), 2):
        two = codes[codes["coder"].isin([first, second])]
        both = two.dropna(subset="code").groupby("unit")["code"].agg(["size", "nunique"])
        both = both[both["size"] == 2]
        row = {"first": first, "second": second, "sentences": len(both), "same": int((both["nunique"] == 1).sum())}
        if len(both):
            measured = agreement.measure(two).set_index("measure")
            row |= {"percent": measured.loc[_PERCENT, "value"],
                    **dict(zip(("alpha", "low", "high"), measured.loc[_ALPHA, ["value", "low", "high"]]))}
        rows.append(row)
    return pd.DataFrame(rows, columns=["first", "second", "sentences", "same", "percent", "alpha", "low", "high"])


def discuss(codes: pd.DataFrame, sheet: pd.DataFrame) -> markup.Html:
    """Return the sentences on which the coders differ, and who gave which code and why; one row is one sentence."""
    caption = "Sentences on which the codes differ"
    if len(_names(codes)) < 2:
        return tag("p", f"{caption}: two coders are needed, and there are fewer.", class_="empty")
    differ = sheet[sheet["sentence_id"].isin(agreement.disagreements(codes).index)]
    if differ.empty:
        return tag("p", f"{caption}: none.", class_="empty")
    given = codes.dropna(subset="code")
    rows = [(sentence, _given(given[given["unit"] == key]))
            for key, sentence in differ[["sentence_id", "sentence"]].itertuples(index=False)]
    return markup.table(pd.DataFrame(rows, columns=["sentence", "codes"], dtype=object),
                        f"{caption}: {len(rows)} of {len(sheet)}", most=30)


def _given(rows: pd.DataFrame) -> markup.Html:
    """Return the codes of one sentence, that of most coders first, each with its coders and their comments."""
    lines = [tag("div", tag("b", code), ": ", "; ".join(
        row.coder if markup.missing(row.comment) else f"{row.coder} ({row.comment})"
        for row in rows[rows["code"] == code].itertuples())) for code in rows["code"].value_counts().index]
    return markup.join(lines)


def _names(codes: pd.DataFrame) -> list[str]:
    """Return those who have coded something, in the order of the table."""
    return list(dict.fromkeys(codes.dropna(subset="code")["coder"]))
