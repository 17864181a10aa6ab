"""Which phrases come back, and which passages two speakers share word for word."""

import itertools
from typing import Any

import pandas as pd

from helpers import concordance, echoes, markup
from helpers import phrases as phrases_of
from helpers.findings.statements import named
from helpers.findings.words import answer, count, linked

NARRATION = "narration"
FEW = 20    # places of one word that a line of a chart can hold
UNEVEN = ["word", "count_target", "count_reference", "log_ratio"]
PLACES = ["phrase", "speaker", "document_id", "sentence_id", "statement_id", "start", "end", "percent"]


def phrases(texts: Any, most: int = 3) -> markup.Html:
    """Return how many phrases recur and the first of them; each number links to its places (`phrase-PHRASE`)."""
    rows = texts.phrases
    own = rows[~rows["is_name"].astype(bool)]
    if own.empty:
        return answer("Outside names, no phrase comes back in this source.")
    parts = [markup.join(["“", row.phrase, "” (", linked(row.count_, f"phrase-{row.phrase}"), " times)"])
             for row in own.rename(columns={"count": "count_"}).head(most).itertuples()]
    return answer(f"{count(len(own), 'phrase').capitalize()} come{'s' * (len(own) == 1)} back, besides "
                  f"{count(len(rows) - len(own), 'name')}. The longest: ", markup.join(parts, ", "), ".")


def places(texts: Any) -> pd.DataFrame:
    """Return where the phrases that are no names stand: one row is one place.

    Columns: phrase, speaker (the one in whose statement it stands; a reporting line is narration), document_id,
    sentence_id, statement_id, start, end, percent (place in its text, 0 to 100).
    """
    own = texts.phrases[~texts.phrases["is_name"].astype(bool)]
    spots = phrases_of.places(own)
    if spots.empty:
        return pd.DataFrame(columns=PLACES)
    told = texts.statements[texts.statements["grade"] != "reporting"]
    parts = [concordance.around(group, texts.sentences, told).assign(phrase=phrase)
             for phrase, group in spots.groupby("phrase", sort=False)]
    rows = pd.concat(parts, ignore_index=True)
    length = texts.documents.set_index("document_id")["text"].str.len()
    return named(rows, texts, NARRATION).assign(percent=100 * rows["start"] / rows["document_id"].map(length))[PLACES]


def uneven(rows: pd.DataFrame, most: int = 8, least: int = 3) -> pd.DataFrame:
    """Return the `most` words on either side of `comparison.keyness` for a chart, their counts beside them in `word`.

    Only words with `least` uses in all, and those first whose texts are divided most unevenly. Columns: word
    ("sea (3 : 0)"), count_target, count_reference, log_ratio. Where a gate holds that back there are no rows.

    >>> rows = pd.DataFrame([("sea", 3, 0, 2.8), ("tax", 1, 4, -2.0), ("now", 1, 1, 0.0)], columns=UNEVEN)
    >>> uneven(rows)["word"].tolist()
    ['sea (3 : 0)', 'tax (1 : 4)']
    """
    if "log_ratio" not in rows:
        return pd.DataFrame(columns=UNEVEN)
    often = rows[rows["count_target"] + rows["count_reference"] >= least]
    counts = often["count_target"].astype(str) + " : " + often["count_reference"].astype(str)
    shown = often.assign(word=often["word"] + " (" + counts + ")")
    shown = shown.sort_values("log_ratio", ascending=False, kind="stable")
    here, there = shown[shown["log_ratio"] > 0], shown[shown["log_ratio"] < 0][::-1]
    if "document_p" in rows:
        here, there = (side.sort_values("document_p", kind="stable") for side in (here, there))
    chosen = pd.concat([here.head(most), there.head(most)])
    return chosen.sort_values("log_ratio", ascending=False, kind="stable", ignore_index=True)[UNEVEN]


def strewn(texts: Any, rows: pd.DataFrame, most: int = 6) -> pd.DataFrame:
    """Return where words of `comparison.dispersion` stand that chance would not spread so; one row is one place.

    Columns: word, reading, place, document_id, sentence_id. `place` counts texts in order of time, 2.5 is the middle of
    the third; in one text it is per cent. Of the clumped and of the even words `most` are taken, none with more than
    20 uses, which a picture cannot hold.
    """
    even, clumped = rows["dp_norm"] < rows["chance_low"], rows["dp_norm"] > rows["chance_high"]
    few = rows["count"] <= FEW
    odd = pd.concat([rows[few & even].head(most), rows[few & clumped].tail(most)])
    documents = texts.documents.sort_values("date", kind="stable")
    number = pd.Series(range(len(documents)), index=documents["document_id"])
    length = texts.documents.set_index("document_id")["text"].str.len()
    words = texts.tokens[texts.tokens["norm"].isin(odd["word"]) & ~texts.tokens["in_name"]]
    before, whole = (words["document_id"].map(each).astype(float) for each in (number, length))
    place = before + words["start"] / whole
    found = words.assign(word=words["norm"], place=place if len(documents) > 1 else 100 * place)
    found["reading"] = found["word"].map(odd.set_index("word")["reading"])
    return found[["word", "reading", "place", "document_id", "sentence_id"]].reset_index(drop=True)


def echo(texts: Any, found: pd.DataFrame) -> markup.Html:
    """Return in words what the strongest echo of `found` (from `echoes.find`) is: who shares how much with whom."""
    if found.empty:
        return answer("No two speakers share a longer passage of words.")
    first, people = found.iloc[0], texts.speakers.set_index("speaker_id")["name"]
    pairs = count(len(found), "such pair")
    many = f" It is the strongest of {pairs}." if len(found) > 1 else " There is no second pair."
    return answer(markup.tag("b", people[first["speaker_a"]]), " and ", markup.tag("b", people[first["speaker_b"]]),
                  " share ", count(first["n_shared"], "content word"), " in the same order: see ",
                  linked("the one passage", first["statement_a"]), " and ", linked("the other", first["statement_b"]),
                  f".{many}")


def aligned(texts: Any, found: pd.DataFrame, number: int = 0) -> markup.Html:
    """Return the two passages of one echo side by side, piece by piece; what both share is marked in both."""
    if number >= len(found):
        return markup.tag("p", "There is no such pair of passages to show.", class_="empty")
    one, people = found.iloc[number], texts.speakers.set_index("speaker_id")["name"]
    columns = echoes.aligned(texts.tokens, one)
    rows = []
    for same, group in itertools.groupby(columns.to_dict("records"), key=lambda row: not row["how"].startswith("only")):
        words = list(group)
        sides = [" ".join(str(row[key]) for row in words if not markup.missing(row[key]))
                 for key in ("word_a", "word_b")]
        shown = [markup.tag("mark", side) if same else side or "–" for side in sides]
        rows.append(("shared" if same else "different", *shown))
    table = pd.DataFrame(rows, columns=["words", "a", "b"], dtype=object)
    heads = {"a": people[one["speaker_a"]], "b": people[one["speaker_b"]]}
    return markup.table(table, "The two passages, piece by piece", names=heads, most=60, id_="echo")
