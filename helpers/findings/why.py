"""Why the program took a sentence for a statement, and gave it to this speaker."""

from typing import Any

import pandas as pd

from helpers import markup, reading
from helpers.findings.statements import UNKNOWN
from helpers.findings.words import answer


def why(texts: Any, words: str = "") -> markup.Html:
    """Return one statement with its source, cue and content, and the rules that found it and its speaker.

    `words` is a statement_id, or words of the sentence as they stand in the text: the first statement whose source,
    cue or content holds them is shown. Without words it is the first that is no reporting line. Words that no
    statement holds give a sentence.
    """
    if texts.statements.empty:
        return answer("No statement was found in this source.")
    row = _chosen(texts, words.strip())
    if row.empty:
        return answer(f"No statement holds the words “{words}”. Copy a few words from the marked text.")
    one = row.iloc[0]
    facts = {
        "statement": one["statement_id"], "speaker": _speaker(texts, one),
        "source, the words that name the speaker": one["source_text"], "rule for the speaker": one["speaker_rule"],
        "cue, the reporting word": one["cue"], "class of the cue": one["verb_class"],
        "content, what is said": one["content_text"], "mode": one["mode"], "form": one["form"],
        "grade": one["grade"], "rule for the statement": one["rule"], "rests on a repair": one["repaired"]}
    table = pd.DataFrame({"question": list(facts), "answer": pd.Series(list(facts.values()), dtype=object)})
    return markup.join([markup.table(table, "Why is this a statement?"),
                        reading.evidence(row, texts, "The sentence in the text", open_=True)])


def _chosen(texts: Any, words: str) -> pd.DataFrame:
    rows = texts.statements
    if not words:
        core = rows[rows["grade"] != "reporting"]
        return (rows if core.empty else core).head(1)
    bodies = dict(zip(texts.documents["document_id"], texts.documents["text"]))
    edges = rows[["source_start", "cue_start", "content_start", "source_end", "cue_end", "content_end"]]
    whole = [bodies[document][int(start):int(end)] for document, start, end
             in zip(rows["document_id"], edges.min(axis=1), edges.max(axis=1))]
    holds = [words == key or words.lower() in text.lower() for key, text in zip(rows["statement_id"], whole)]
    return rows[holds].head(1)


def _speaker(texts: Any, statement: pd.Series) -> str:
    """Return the name of a statement's speaker, or "unattributed"."""
    found = texts.speakers.loc[texts.speakers["speaker_id"] == statement["speaker_id"], "name"]
    return found.iloc[0] if len(found) else UNKNOWN
