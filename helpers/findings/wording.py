"""Which phrases come back, and which passages two speakers share word for word."""

import itertools
from typing import Any

import pandas as pd

from helpers import concordance, echoes, markup
from helpers import phrases as phrases_of
from helpers.findings.statements import named
from helpers.findings.words import answer, count, linked

NARRATION = "narration"
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
