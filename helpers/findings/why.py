"""Why the program took a sentence for a statement, and gave it to this speaker."""

from typing import Any

import pandas as pd

from helpers import markup, reading
from helpers.findings.statements import UNKNOWN
from helpers.findings.words import answer, listed


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
    facts = {
        "statement": one["statement_id"], "speaker": _speaker(texts, one),
        "source, the words that name the speaker": one["source_text"], "rule for the speaker": one["speaker_rule"],
        "cue, the reporting word": one["cue"], "class of the cue": one["verb_class"],
        "content, what is said": one["content_text"], "mode": one["mode"], "form": one["form"],
        "grade": one["grade"], "rule for the statement": one["rule"], "rests on a repair": one["repaired"]}
    table = pd.DataFrame({"question": list(facts), "answer": pd.Series(list(facts.values()), dtype=object)})
    return markup.join([markup.table(table, "Why is this a statement?"),
                        reading.evidence(row, texts, "The sentence in the text", open_=True)])


def _speaker(texts: Any, statement: pd.Series) -> str:
    """Return the name of a statement's speaker, or "unattributed"."""
    found = texts.speakers.loc[texts.speakers["speaker_id"] == statement["speaker_id"], "name"]
    return found.iloc[0] if len(found) else UNKNOWN
